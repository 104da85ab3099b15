//! Trains the name tagger: tokens for the teacher, gold and teacher labels into a model file, and
//! the scorer's questions answered.

#[cfg(feature = "accurate")]
mod accurate;
mod answer;
mod bench;
mod corpus;
mod evaluate;
mod gold;
#[cfg(feature = "accurate")]
mod label;
mod learn;
mod network;
mod tokens;
mod train;

#[cfg(feature = "accurate")]
pub use accurate::{pack as pack_accurate, tune as tune_accurate};
pub use answer::answer;
pub use bench::bench;
#[cfg(feature = "accurate")]
pub use label::label;
pub use network::{dump, join as join_network};
pub use tokens::tokens;
pub use train::{score_teacher, train, tune, tune_languages};
