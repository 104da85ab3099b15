use super::{Composer, Sentence, Sentiment};
use crate::text::{Interrupted, Span};
use crate::tone::Tone;

impl Sentiment {
    /// Of a stretch of text. Our magnitude counts every word with feeling; Google's is near 0 for text
    /// that as a whole is neutral, and never below the score.
    pub(super) fn of(tone: &Tone) -> Self {
        let felt = tone.magnitude * (1.0 - tone.probabilities.neutral);
        Self { score: tone.score, magnitude: felt.max(tone.score.abs()) }
    }

    /// With the magnitudes of its parts added up, as Google does: it grows with the text.
    pub(super) fn of_parts(score: f32, parts: impl Iterator<Item = Sentiment>) -> Self {
        let magnitude = parts.map(|part| part.magnitude).sum();
        Self { score, magnitude }
    }
}

impl Composer<'_> {
    /// Of the document and of each sentence. All 0 where there is no tone model for the language, which
    /// happens only where nobody is sure of the language.
    pub(super) fn sentiment(&self) -> Result<(Sentiment, Vec<Sentence>), Interrupted> {
        let (spans, pace) = (self.analysis.sentence_spans()?, self.analysis.pace());
        if !self.analysis.tone_supported()? {
            let none = Sentiment::default();
            return Ok((none, pace.map(spans, |&span| self.sentence(span, none))?));
        }
        let tone = self.analysis.tone()?;
        // A sentence in another language, one without a model, keeps 0.
        let none = Sentiment::default();
        let mut sentences = pace.map(spans, |&span| self.sentence(span, none))?;
        for of in &tone.sentences {
            pace.step()?;
            if let Some(sentence) = sentences.get_mut(of.sentence as usize) {
                sentence.sentiment = Sentiment::of(&of.tone);
            }
        }
        let parts = sentences.iter().map(|sentence| sentence.sentiment);
        Ok((Sentiment::of_parts(tone.document.score, parts), sentences))
    }

    fn sentence(&self, span: Span, sentiment: Sentiment) -> Sentence {
        Sentence { place: self.place(span), sentiment }
    }
}
