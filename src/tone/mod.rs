//! How a text feels about what it tells, and whose feeling it is.

mod types;

pub use types::{
    Emotions, Evidence, EvidenceKind, Label, Probabilities, Quotation, QuotationKind, Register,
    SentenceTone, TargetTone, Tone, Voice, VoiceKind,
};
