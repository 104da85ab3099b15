//! Where sentences end.
//!
//! One pass over the bytes of each block finds the places where a sentence may end ([`scan`]);
//! rules decide the certain ones ([`rules`]) with the help of lists per language ([`lang`]).

mod boundary;
mod bytes;
mod classifier;
mod features;
mod lang;
pub mod learning;
pub mod properties;
mod rules;
mod scan;
mod segmenter;
#[cfg(test)]
mod tests;
mod types;
mod words;

pub use segmenter::Segmenter;
pub use types::{Sentence, Tier};
