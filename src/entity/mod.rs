//! Who and what a text names.

mod types;
pub mod value;

pub use types::{Entity, EntityType, Mention, MentionKind};
