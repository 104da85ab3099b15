//! How a text feels about what it tells, and whose feeling it is.

pub mod grams;
mod network;
pub mod scope;
mod scorer;
mod stretch;
mod target;
mod trunk;
mod types;
pub mod units;
mod vocabulary;
pub mod voice;
pub mod words;

pub use scorer::Scorer;
pub use types::{
    DocumentTone, Emotions, Evidence, EvidenceKind, Label, Probabilities, Quotation, QuotationKind,
    Register, SentenceTone, TargetTone, Tier, Tone, Voice, VoiceKind,
};

#[cfg(test)]
mod tests;
