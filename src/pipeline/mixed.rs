//! Mixed text: each sentence is read in its own language.

use super::Analysis;
use crate::text::{Interrupted, LanguageTag, Span};

/// Detection is this sure of a text in one language; only below it are stretches looked for, which
/// costs several times the detection.
const ONE_LANGUAGE_MIN: f32 = 0.9;
/// A stretch speaks for its sentences from this probability and length on; shorter ones are often
/// names.
const STRETCH_MIN: f32 = 0.8;
const STRETCH_BYTES_MIN: usize = 24;

impl Analysis<'_> {
    /// The sentences by language: the document's language first, then others in the order in which
    /// they appear, each with its sentences in ascending order. One group where the caller names the
    /// language, or the text is in one.
    pub(super) fn sentences_by_language(
        &self,
    ) -> Result<Vec<(LanguageTag, Vec<Span>)>, Interrupted> {
        let language = self.language()?;
        let sentences = self.sentence_spans()?;
        let one = self.document.language_hint().is_some()
            || self.detection()?.confidence >= ONE_LANGUAGE_MIN;
        if one {
            return Ok(vec![(language, sentences.to_vec())]);
        }
        let stretches = self.segments()?;
        let mut groups = vec![(language, Vec::new())];
        let mut next = 0;
        for &sentence in sentences {
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
            match groups.iter_mut().find(|(language, _)| *language == own) {
                Some((_, spans)) => spans.push(sentence),
                None => groups.push((own, vec![sentence])),
            }
        }
        Ok(groups)
    }
}
