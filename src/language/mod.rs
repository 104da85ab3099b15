//! Which language a text is in.

mod types;

pub use types::{Candidate, Detection, Mode, Options, Segment};
