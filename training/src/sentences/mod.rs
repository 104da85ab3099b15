//! Sentence segmentation: trains the boundary classifier and answers the scorer.

mod answer;
mod bench;
mod corpus;
mod learn;
mod train;

pub(crate) use answer::answer;
pub(crate) use bench::bench;
pub(crate) use train::train;

use std::error::Error;

use parlance::sentence::Segmenter;

/// The segmenter that `name` asks for: `rules`, a model file, or the one that is built in.
fn segmenter(name: Option<&String>) -> Result<Segmenter, Box<dyn Error>> {
    Ok(match name.map(String::as_str) {
        None => Segmenter::embedded()?,
        Some("rules") => Segmenter::rules_only(),
        Some(path) => Segmenter::with_model(&std::fs::read(path)?)?,
    })
}
