//! Answers: what the pipeline found, as messages with offsets in the caller's unit.

mod analysis;
mod capabilities;
mod entity;
mod enums;
mod language;
mod sentence;
mod tone;

pub use analysis::analyze;
pub use capabilities::capabilities;
pub use entity::tag_entities;
pub use language::detect_language;
pub use sentence::segment_sentences;
pub use tone::score_tone;

use super::{Features, Task, ToneParts, wire};
use crate::pipeline::{Analysis, Named, Parts, Warning};
use crate::text::{Interrupted, OffsetMap, Pace, Span};

/// One answer in the making: the task, what is known of its text, and the way to its offsets.
pub(super) struct Answer<'a> {
    task: &'a Task,
    analysis: &'a Analysis<'a>,
    text: &'a str,
    /// Built once per answer; every offset of the answer comes from it.
    offsets: OffsetMap<'a>,
    /// Steps are what the answer lists.
    pace: Pace<'a>,
}

impl<'a> Answer<'a> {
    fn new(task: &'a Task, analysis: &'a Analysis<'a>) -> Self {
        let offsets = OffsetMap::new(task.document.source(), task.encoding);
        Self { task, analysis, text: task.document.text(), offsets, pace: analysis.pace() }
    }

    /// Whether there is a model of the language for everything that was asked for.
    fn language_supported(&self) -> Result<bool, Interrupted> {
        let Features { entities, tone, .. } = self.task.features;
        Ok(self.analysis.language_supported()?
            && (!entities || self.analysis.names_supported()?)
            && (!tone || self.analysis.tone_supported()?)
            && (!tone || self.analysis.named_supported(self.named())?))
    }

    /// The parts of the tone that the caller named.
    fn named(&self) -> Named {
        let ToneParts { named, voices, register, emotions, stance, relations, .. } = self.task.tone;
        Named {
            voices: named && voices,
            register: named && register,
            emotions: named && emotions,
            stance: named && (stance || relations),
        }
    }

    fn warnings(&self) -> Result<Vec<Warning>, Interrupted> {
        let Features { language, entities, tone, .. } = self.task.features;
        self.analysis.warnings(Parts { language, entities, tone, named: self.named() })
    }

    fn span(&self, span: Span) -> wire::Span {
        let (start, end) = self.offsets.span(self.task.document.in_source(span));
        wire::Span { start, end }
    }
}

fn warnings(warnings: &[Warning]) -> Vec<wire::Warning> {
    warnings
        .iter()
        .map(|warning| wire::Warning {
            code: enums::warning_code(warning.code).into(),
            message: warning.message.clone(),
        })
        .collect()
}
