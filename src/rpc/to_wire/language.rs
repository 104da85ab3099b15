use super::{Answer, warnings};
use crate::language::{Candidate, Segment};
use crate::pipeline::Analysis;
use crate::rpc::{Task, wire};
use crate::text::Interrupted;

/// The answer to `DetectLanguage`.
pub fn detect_language(
    task: &Task,
    analysis: &Analysis<'_>,
) -> Result<wire::DetectLanguageResponse, Interrupted> {
    let answer = Answer::new(task, analysis);
    let wire::Detection { language, confidence, candidates, segments, reliable } =
        answer.detection()?;
    Ok(wire::DetectLanguageResponse {
        language,
        confidence,
        candidates,
        segments,
        reliable,
        language_supported: answer.language_supported()?,
        warnings: warnings(&answer.warnings()?),
    })
}

impl Answer<'_> {
    pub(super) fn detection(&self) -> Result<wire::Detection, Interrupted> {
        let detection = self.analysis.detection()?;
        let segments = if self.task.detect_segments { self.analysis.segments()? } else { &[] };
        Ok(wire::Detection {
            language: detection.language.to_string(),
            confidence: detection.confidence,
            candidates: detection.candidates.iter().map(candidate).collect(),
            segments: self.pace.map(segments, |segment| self.segment(segment))?,
            reliable: detection.reliable,
        })
    }

    fn segment(&self, segment: &Segment) -> wire::LanguageSegment {
        wire::LanguageSegment {
            span: Some(self.span(segment.span)),
            language: segment.language.to_string(),
            confidence: segment.confidence,
        }
    }
}

fn candidate(candidate: &Candidate) -> wire::LanguageCandidate {
    wire::LanguageCandidate {
        language: candidate.language.to_string(),
        confidence: candidate.confidence,
    }
}
