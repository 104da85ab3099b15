use crate::error::{Reason, RequestError, Violation};
use crate::pipeline::Options;
use crate::text::{Document, Interrupt, OffsetEncoding};
use crate::tone::Aspects;

/// A request that was checked: everything the pipeline and the answer need.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The caller's name for the document.
    pub id: String,
    /// The text and its hints.
    pub document: Document,
    /// Whether the document's text is HTML markup that is still to be read.
    pub html: bool,
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
    /// Which parts of the tone the answer holds.
    pub tone: ToneParts,
}

impl Task {
    /// What the task counts for in admission.
    pub fn cost_bytes(&self) -> usize {
        self.document.source().len()
    }

    /// The same task with its HTML read, and the targets where their text stands. The first part of
    /// the work, for tasks of HTML; nothing for others.
    pub(super) fn read(self, interrupt: &Interrupt) -> Result<Self, RequestError> {
        if !self.html {
            return Ok(self);
        }
        let document = self.document.read_html(interrupt);
        let document = document.map_err(|stopped| RequestError::of_stop(stopped, interrupt))?;
        let mut options = self.options;
        let mut empty = Vec::new();
        for (index, target) in options.targets.iter_mut().enumerate() {
            *target = document.in_text(*target);
            if target.is_empty() {
                let field = format!("targets[{index}]");
                let description = "holds no text of the HTML document".to_owned();
                empty.push(Violation { field, reason: Reason::OutOfRange, description });
            }
        }
        if empty.is_empty() {
            Ok(Self { document, options, html: false, ..self })
        } else {
            Err(RequestError::Invalid(empty))
        }
    }
}

/// Parts of the tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct ToneParts {
    /// Score and label of the document and its sentences.
    pub score: bool,
    /// Toward each entity.
    pub entities: bool,
    /// Who speaks.
    pub voices: bool,
    /// How it is said.
    pub register: bool,
    /// Which emotions it shows.
    pub emotions: bool,
    /// Cooperation and confrontation.
    pub stance: bool,
    /// Who acts how toward whom.
    pub relations: bool,
    /// Whether the caller named them one by one, and wants to know of each that has no model.
    pub named: bool,
    /// Whether sentences have register, emotions and stance of their own.
    pub sentence_details: bool,
}

impl ToneParts {
    /// Everything, because nothing was named.
    pub const ALL: Self = Self {
        score: true,
        entities: true,
        voices: true,
        register: true,
        emotions: true,
        stance: true,
        relations: true,
        named: false,
        sentence_details: false,
    };

    /// What the one pass over the text computes.
    pub fn aspects(self, evidence: bool) -> Aspects {
        let Self { score, register, emotions, stance, relations, .. } = self;
        Aspects { score, register, emotions, stance: stance || relations, evidence }
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
    /// The tone of the document and of its sentences alone.
    pub sentiment: bool,
}

impl Features {
    /// Nothing.
    pub const NONE: Self =
        Self { language: false, sentences: false, entities: false, tone: false, sentiment: false };
    /// Everything.
    pub const ALL: Self =
        Self { language: true, sentences: true, entities: true, tone: true, sentiment: true };
}
