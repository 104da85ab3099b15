//! Tone: features for training, answers for the scorers.

mod answer;
mod grams;
mod units;

pub use answer::answer;
pub use grams::write_grams;
pub use units::units;
