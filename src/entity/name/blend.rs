//! How two opinions on names are joined.

use crate::entity::name::weights::Calibration;

/// How the scores of the embedded model and the transformer are joined; fitted on development files.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    /// Factor of the embedded scores.
    pub chain: f32,
    /// Factor of the transformer's log probabilities.
    pub transformer: f32,
    /// How much less names are left out, in units of score.
    pub leaning: f32,
    /// Sentences of whose every label the embedded model is as sure as this are not shown to the
    /// transformer: a probability; above 1 all are shown.
    pub sure: f32,
    /// From the probability of a name to its confidence.
    pub calibration: Calibration,
}

/// The languages that are joined in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// Base languages.
    pub languages: Vec<String>,
    /// Whether the outcome was measured on labelled text of each of them.
    pub measured: bool,
    /// How.
    pub blend: Blend,
}

impl Joined {
    /// Whether `base` is among the languages.
    pub fn has(&self, base: &str) -> bool {
        self.languages.iter().any(|language| language == base)
    }
}
