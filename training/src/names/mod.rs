//! Trains the name tagger: tokens for the teacher, gold and teacher labels into a model file, and
//! the scorer's questions answered.

mod answer;
mod bench;
mod corpus;
mod evaluate;
mod gold;
mod learn;
mod tokens;
mod train;

pub use answer::answer;
pub use bench::bench;
pub use tokens::tokens;
pub use train::{train, tune};
