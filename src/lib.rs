//! Parlance turns text into spans and labels: its language, sentences, entities and tone.

pub mod entity;
pub mod language;
pub mod model;
pub mod pipeline;
pub mod sentence;
pub mod text;
pub mod tone;
