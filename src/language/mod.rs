//! Which language a text is in.
//!
//! [`Detector::detect`] goes from cheap to dear: are there letters at all, which scripts are they
//! from, which of a script's languages do the n-grams of the words speak for ([`model`]), and, where
//! that leaves a doubt and lingua is built in, what does lingua say. A few letters are weighed with how
//! much is written in a language, and with greetings and answers ([`short`]).

mod detector;
pub mod features;
pub mod model;
mod sample;
mod score;
pub mod script;
#[cfg(feature = "lingua")]
mod second;
mod segments;
mod short;
mod strays;
pub mod support;
#[cfg(test)]
mod tests;
mod types;
pub mod view;

pub use detector::Detector;
pub use support::{Known, find, known};
pub use types::{Candidate, Detection, Mode, Options, Segment};
