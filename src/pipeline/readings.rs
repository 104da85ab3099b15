//! Tone, register, emotions and stance, as far as they are asked for, from as few passes as possible.

use std::cell::OnceCell;

use super::Analysis;
use super::analysis::{Reading, dateline_end, once};
use crate::text::{BlockKind, Interrupted, LanguageTag, Span};
use crate::tone::stance::DocumentStance;
use crate::tone::{
    Aspects, DocumentEmotions, DocumentRegister, DocumentTone, Evidence, Found, Share, Tone, join,
    mean_tone,
};

/// The pass that the options foresee, and one for each thing that they do not.
#[derive(Debug, Default)]
pub(super) struct Readings {
    foreseen: OnceCell<Found>,
    score: OnceCell<Found>,
    evidence: OnceCell<Found>,
    register: OnceCell<Found>,
    emotions: OnceCell<Found>,
    stance: OnceCell<Found>,
    /// What is said of a document in a language without a model.
    none: OnceCell<DocumentTone>,
}

impl Analysis<'_> {
    /// The tone of the text and of each sentence.
    pub fn tone(&self) -> Result<&DocumentTone, Interrupted> {
        let found = self.found(Aspects::SCORE, &self.stages.tone.score)?;
        match &found.tone {
            Some(tone) => Ok(tone),
            None => once(&self.stages.tone.none, || {
                Ok(DocumentTone::none(self.sentence_spans()?.len()))
            }),
        }
    }

    /// What moved the score; the weights sum to the raw score of [`Analysis::tone`].
    pub fn evidence(&self) -> Result<&[Evidence], Interrupted> {
        let aspects = Aspects { evidence: true, ..Aspects::SCORE };
        Ok(&self.found(aspects, &self.stages.tone.evidence)?.evidence)
    }

    /// How the text is said; `None` where there is no model for the language. Evidence only when the
    /// options ask for both.
    pub fn register(&self) -> Result<Option<&DocumentRegister>, Interrupted> {
        let aspects = Aspects { register: true, ..Aspects::NONE };
        Ok(self.found(aspects, &self.stages.tone.register)?.register.as_ref())
    }

    /// Which emotions it shows; `None` and evidence as in [`Analysis::register`].
    pub fn emotions(&self) -> Result<Option<&DocumentEmotions>, Interrupted> {
        let aspects = Aspects { emotions: true, ..Aspects::NONE };
        Ok(self.found(aspects, &self.stages.tone.emotions)?.emotions.as_ref())
    }

    /// How confrontational or cooperative it is; `None` and evidence as in [`Analysis::register`].
    pub fn stance(&self) -> Result<Option<&DocumentStance>, Interrupted> {
        let aspects = Aspects { stance: true, ..Aspects::NONE };
        Ok(self.found(aspects, &self.stages.tone.stance)?.stance.as_ref())
    }

    fn found<'s>(
        &'s self,
        aspects: Aspects,
        own: &'s OnceCell<Found>,
    ) -> Result<&'s Found, Interrupted> {
        let foreseen = self.options.tone;
        if foreseen.contain(aspects) {
            once(&self.stages.tone.foreseen, || self.read(foreseen))
        } else {
            once(own, || self.read(aspects))
        }
    }

    /// One pass for each language of the text.
    fn read(&self, aspects: Aspects) -> Result<Found, Interrupted> {
        let Reading { text, tokens, sentences, .. } = self.reading()?;
        let scorer = &self.models.tone;
        let groups = self.sentences_by_language()?;
        if let [(language, own)] = groups {
            let told = self.told(own)?;
            return scorer.read(text, tokens, &told, *language, aspects, self.interrupt);
        }
        let mut shares = Vec::with_capacity(groups.len());
        for (language, own) in groups {
            if scorer.supports(*language).is_none() {
                continue;
            }
            let told = self.told(own)?;
            let found = scorer.read(text, tokens, &told, *language, aspects, self.interrupt)?;
            let at = |span: &Span| {
                let at = sentences.partition_point(|sentence| sentence < span);
                u32::try_from(at).unwrap_or(u32::MAX)
            };
            let bytes = own.iter().map(|span| span.len()).sum();
            shares.push(Share { sentences: self.pace().map(own, at)?, bytes, found });
        }
        join(shares, sentences, &self.pace())
    }

    /// What of `sentences` tells something: without datelines, and nothing of bylines, dates and
    /// credits.
    fn told(&self, sentences: &[Span]) -> Result<Vec<Span>, Interrupted> {
        let (blocks, lines) = (self.blocks()?, self.datelines()?);
        let told = |&sentence: &Span| {
            let start = sentence.start();
            let at = blocks.partition_point(|block| block.span.end() <= start);
            let kind = blocks.get(at).map(|block| block.kind);
            if let Some(BlockKind::Byline | BlockKind::Metadata) = kind {
                return Span::of(start, start);
            }
            Span::of(start.max(dateline_end(lines, start)).min(sentence.end()), sentence.end())
        };
        self.pace().map(sentences, told)
    }

    /// Tone of each of `items`, spans that belong together, by `score` of the sentences of one language
    /// and of the items' parts inside them. In mixed text the mean over the languages by length.
    pub(super) fn tones_by_language(
        &self,
        items: &[Vec<Span>],
        score: impl Fn(&[Span], &[Vec<Span>], LanguageTag) -> Result<Vec<Tone>, Interrupted>,
    ) -> Result<Vec<Tone>, Interrupted> {
        let groups = self.sentences_by_language()?;
        if let [(language, sentences)] = groups {
            return score(sentences, items, *language);
        }
        let pace = self.pace();
        let mut tones: Vec<Vec<(Tone, f32)>> = vec![Vec::new(); items.len()];
        for (language, sentences) in groups {
            if self.models.tone.supports(*language).is_none() {
                continue;
            }
            let inside = pace.map(items, |item| clipped(item, sentences))?;
            let scored = score(sentences, &inside, *language)?;
            for ((tones, tone), inside) in tones.iter_mut().zip(scored).zip(&inside) {
                pace.step()?;
                let bytes: usize = inside.iter().map(|span| span.len()).sum();
                if bytes > 0 {
                    tones.push((tone, bytes as f32));
                }
            }
        }
        pace.map(&tones, |tones| mean_tone(tones))
    }
}

/// The parts of `spans` inside `sentences`; both ascending and disjoint.
fn clipped(spans: &[Span], sentences: &[Span]) -> Vec<Span> {
    let mut parts = Vec::new();
    for span in spans {
        let first = sentences.partition_point(|sentence| sentence.end() <= span.start());
        for sentence in sentences.get(first..).unwrap_or_default() {
            if sentence.start() >= span.end() {
                break;
            }
            let start = sentence.start().max(span.start());
            parts.push(Span::of(start, sentence.end().min(span.end())));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::clipped;
    use crate::text::Span;

    #[test]
    fn spans_are_cut_to_the_sentences() {
        let spans = [Span::of(2, 14), Span::of(20, 25)];
        let sentences = [Span::of(0, 5), Span::of(10, 30)];
        assert_eq!(
            clipped(&spans, &sentences),
            [Span::of(2, 5), Span::of(10, 14), Span::of(20, 25)]
        );
    }
}
