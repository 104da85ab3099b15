//! Where sentences end.

mod types;

pub use types::Sentence;
