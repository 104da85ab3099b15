use super::{Answer, enums, warnings};
use crate::pipeline::Analysis;
use crate::rpc::{Task, wire};
use crate::text::Interrupted;

/// The answer to `SegmentSentences`.
pub fn segment_sentences(
    task: &Task,
    analysis: &Analysis<'_>,
) -> Result<wire::SegmentSentencesResponse, Interrupted> {
    let answer = Answer::new(task, analysis);
    Ok(wire::SegmentSentencesResponse {
        sentences: answer.sentences()?,
        blocks: answer.blocks()?,
        language: analysis.language()?.to_string(),
        language_supported: answer.language_supported()?,
        warnings: warnings(&answer.warnings()?),
    })
}

impl Answer<'_> {
    pub(super) fn sentences(&self) -> Result<Vec<wire::Sentence>, Interrupted> {
        self.pace.map(self.analysis.sentences()?, |sentence| wire::Sentence {
            span: Some(self.span(sentence.span)),
            block_index: sentence.block,
            confidence: sentence.confidence,
        })
    }

    pub(super) fn blocks(&self) -> Result<Vec<wire::Block>, Interrupted> {
        self.pace.map(self.analysis.blocks()?, |block| wire::Block {
            span: Some(self.span(block.span)),
            kind: enums::block_kind(block.kind).into(),
        })
    }
}
