//! Parlance turns text into spans and labels: its language, sentences, entities and tone.

pub mod text;
