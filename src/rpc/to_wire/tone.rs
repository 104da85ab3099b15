use super::Answer;
use crate::pipeline::Analysis;
use crate::rpc::{Task, wire};
use crate::text::Interrupted;

/// The answer to `ScoreTone`.
pub fn score_tone(
    _task: &Task,
    _analysis: &Analysis<'_>,
) -> Result<wire::ScoreToneResponse, Interrupted> {
    Ok(wire::ScoreToneResponse::default())
}

impl Answer<'_> {
    pub(super) fn tone(&self) -> Result<Option<wire::ToneAnalysis>, Interrupted> {
        Ok(None)
    }
}
