//! Mixed text: each sentence is read in its own language.

use super::Analysis;
use super::analysis::slice;
use crate::sentence::Sentence;
use crate::text::{Interrupted, LanguageTag, Span};

/// Detection is this sure of a text that is mostly in one language. From here on only paragraphs and
/// whole sentences are looked at; below, stretches are looked for, which costs several times the
/// detection.
const ONE_LANGUAGE_MIN: f32 = 0.9;
/// Bytes of a block and of a sentence that the first look at its language reads.
const BLOCK_LOOK_BYTES: usize = 160;
const SENTENCE_LOOK_BYTES: usize = 96;
/// A stretch speaks for its sentences from this probability and length on; shorter ones are often
/// names.
const STRETCH_MIN: f32 = 0.8;
const STRETCH_BYTES_MIN: usize = 24;

impl Analysis<'_> {
    /// The sentences by language: the document's language first, then others in the order in which
    /// they appear, each with its sentences in ascending order. One group where the caller names the
    /// language, or the text is in one.
    pub(super) fn sentences_by_language(&self) -> Result<&[(LanguageTag, Vec<Span>)], Interrupted> {
        slice(&self.stages.by_language, || self.compute_by_language())
    }

    fn compute_by_language(&self) -> Result<Vec<(LanguageTag, Vec<Span>)>, Interrupted> {
        let language = self.language()?;
        let sentences = self.sentence_spans()?;
        if self.document.language_hint().is_some() {
            return Ok(vec![(language, self.pace().map(sentences, |&sentence| sentence)?)]);
        }
        if self.detection()?.confidence >= ONE_LANGUAGE_MIN {
            return self.sentences_by_block(language);
        }
        let stretches = self.segments()?;
        let mut groups = vec![(language, Vec::new())];
        let mut next = 0;
        let pace = self.pace();
        for &sentence in sentences {
            pace.step()?;
            while stretches.get(next).is_some_and(|stretch| stretch.span.end() <= sentence.start())
            {
                next += 1;
            }
            let own = stretches.get(next).filter(|stretch| {
                stretch.span.contains(sentence)
                    && stretch.confidence >= STRETCH_MIN
                    && stretch.span.len() >= STRETCH_BYTES_MIN
            });
            let own = own.map_or(language, |stretch| stretch.language);
            put(&mut groups, own, sentence);
        }
        Ok(groups)
    }

    /// The same for a text that is mostly in `language`: a block in another language keeps it, and
    /// so does a sentence of a block that is not.
    fn sentences_by_block(
        &self,
        language: LanguageTag,
    ) -> Result<Vec<(LanguageTag, Vec<Span>)>, Interrupted> {
        let sentences = self.sentences()?;
        let pace = self.pace();
        let blocks = pace.map(self.blocks()?, |block| block.span)?;
        let strays = match blocks.len() {
            0 | 1 => Vec::new(),
            _ => self.strays(&blocks, BLOCK_LOOK_BYTES, language)?,
        };
        let of_block = |sentence: &Sentence| strays.get(sentence.block as usize).copied().flatten();
        let mut parts = Vec::new();
        for sentence in sentences {
            pace.step()?;
            let whole = blocks.get(sentence.block as usize) == Some(&sentence.span);
            if !whole && of_block(sentence).is_none() {
                parts.push(sentence.span);
            }
        }
        let mut of_parts =
            parts.iter().zip(self.strays(&parts, SENTENCE_LOOK_BYTES, language)?).peekable();
        let mut groups = vec![(language, Vec::with_capacity(sentences.len()))];
        for sentence in sentences {
            pace.step()?;
            let part = of_parts.next_if(|(span, _)| **span == sentence.span);
            let own = part.and_then(|(_, stray)| stray).or_else(|| of_block(sentence));
            put(&mut groups, own.unwrap_or(language), sentence.span);
        }
        Ok(groups)
    }

    fn strays(
        &self,
        spans: &[Span],
        look_bytes: usize,
        language: LanguageTag,
    ) -> Result<Vec<Option<LanguageTag>>, Interrupted> {
        self.models.detector.strays(self.text(), spans, look_bytes, language, self.interrupt)
    }
}

/// Adds `sentence` to the group of `language`.
fn put(groups: &mut Vec<(LanguageTag, Vec<Span>)>, language: LanguageTag, sentence: Span) {
    match groups.iter_mut().find(|(own, _)| *own == language) {
        Some((_, spans)) => spans.push(sentence),
        None => groups.push((language, vec![sentence])),
    }
}
