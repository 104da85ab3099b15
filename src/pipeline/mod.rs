//! The analyzers in order: each stage at most once per document, and only when something needs it.

mod advice;
mod analysis;
mod capabilities;
mod entity_tone;
mod mixed;
mod models;
mod options;
pub mod properties;
mod readings;
mod relations;
mod select;
mod voices;
mod warning;

pub use advice::{Named, Parts};
pub use analysis::Analysis;
pub use capabilities::{Capability, MODELS, ModelInfo, Quality, ToneCapability};
pub use entity_tone::EntityTone;
pub use models::{AccurateNames, Models};
pub use options::Options;
pub use relations::EntityRelation;
pub use warning::{Warning, WarningCode};
