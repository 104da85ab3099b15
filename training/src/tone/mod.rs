//! Tone: features for training, answers for the scorers.

mod answer;
mod bench;
mod english;
mod grams;
mod languages;
mod linear;
mod units;

pub use answer::answer;
pub use bench::bench;
pub use english::train as train_english;
pub use grams::write_grams;
pub use languages::train as train_languages;
pub use units::units;
