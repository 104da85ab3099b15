//! Parlance turns text into spans and labels: its language, sentences, entities and tone.

pub mod entity;
pub mod error;
pub mod language;
pub mod model;
pub mod pipeline;
#[cfg(feature = "server")]
pub mod pool;
#[cfg(feature = "server")]
pub mod rpc;
pub mod sentence;
pub mod text;
pub mod tone;
