//! One model file: what it knows of words, and what it learned.

use crate::entity::name::lexicon::Lexicon;
use crate::entity::name::network::Network;
use crate::entity::name::weights::Weights;
use crate::model::{LoadError, Reader, Writer};

/// Kind of the model files.
pub const MODEL_KIND: &str = "names";
/// Version of the model files and of the features they were trained on.
pub const MODEL_VERSION: u32 = 2;

/// What is known of words, the chain, and the network beside it.
#[derive(Clone, Debug)]
pub struct Model {
    /// What is known of words before any text is seen.
    pub lexicon: Lexicon,
    /// What the chain learned.
    pub weights: Weights,
    /// Joins the chain where the file has one.
    pub network: Option<Network>,
}

impl Model {
    /// Reads a model file, which the tables go on borrowing from.
    pub fn read(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(bytes, MODEL_KIND, MODEL_VERSION)?;
        let lexicon = Lexicon::read(&mut reader)?;
        let weights = Weights::read(&mut reader)?;
        let has_network = !reader.rest().is_empty();
        let network = has_network.then(|| Network::read(&mut reader)).transpose()?;
        reader.finish()?;
        Ok(Self { lexicon, weights, network })
    }

    /// The model as a file.
    pub fn write(&self) -> Vec<u8> {
        let mut writer = Writer::new(MODEL_KIND, MODEL_VERSION);
        self.lexicon.write(&mut writer);
        self.weights.write(&mut writer);
        if let Some(network) = &self.network {
            network.write(&mut writer);
        }
        writer.finish()
    }
}
