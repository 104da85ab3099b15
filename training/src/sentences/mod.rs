//! Sentence segmentation: answers the scorer.

mod answer;

pub(crate) use answer::answer;
