use crate::pipeline::Options;
use crate::text::{Document, OffsetEncoding};

/// A request that was checked: everything the pipeline and the answer need.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The caller's name for the document.
    pub id: String,
    /// The text and its hints.
    pub document: Document,
    /// What the analyzers are asked for.
    pub options: Options,
    /// Which parts the answer holds.
    pub features: Features,
    /// The unit of the answer's spans.
    pub encoding: OffsetEncoding,
    /// Whether stretches of one language each are told.
    pub detect_segments: bool,
    /// Whether the words that made the tone are listed.
    pub evidence: bool,
}

impl Task {
    /// What the task counts for in admission.
    pub fn cost_bytes(&self) -> usize {
        self.document.text().len()
    }
}

/// Parts of an analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Features {
    /// Detection.
    pub language: bool,
    /// Blocks and sentences.
    pub sentences: bool,
    /// Entities.
    pub entities: bool,
    /// Tone.
    pub tone: bool,
}

impl Features {
    /// Nothing.
    pub const NONE: Self = Self { language: false, sentences: false, entities: false, tone: false };
    /// Everything.
    pub const ALL: Self = Self { language: true, sentences: true, entities: true, tone: true };
}
