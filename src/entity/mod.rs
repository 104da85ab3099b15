//! Who and what a text names.

pub mod group;
mod merge;
pub mod name;
mod types;
pub mod value;

pub use merge::merge;
pub use types::{Entity, EntityType, Mention, MentionKind};
