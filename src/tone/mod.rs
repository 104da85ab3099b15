//! How a text feels about what it tells, and whose feeling it is.

mod additive;
pub mod emoji;
mod engine;
mod evidence;
mod feelings;
pub mod grams;
mod idioms;
mod join;
mod linear;
mod network;
mod pass;
mod register;
pub mod scope;
mod scorer;
pub mod stance;
mod stretch;
mod table;
mod target;
mod total;
mod trunk;
mod types;
pub mod units;
mod vocabulary;
pub mod voice;
pub mod words;

pub use feelings::DocumentEmotions;
pub use join::{Share, join, mean_tone};
pub use pass::{Aspects, Found};
pub use register::{Dimension, DocumentRegister};
pub use scorer::Scorer;
pub use types::{
    DocumentTone, Emotions, Evidence, EvidenceKind, Label, Probabilities, Quotation, QuotationKind,
    Register, SentenceTone, Tier, Tone, Voice, VoiceKind,
};

#[cfg(test)]
mod tests;
