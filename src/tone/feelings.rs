//! Emotions: what a reader would say the writer feels.

use crate::model::{LoadError, Reader};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token};

use super::engine::Engine;
use super::linear::{Linear, LinearScratch};
use super::stretch::TOKENS_MAX;
use super::{Emotions, Scorer};

/// Logit of "neutral" where a language has six emotions only: as much as none of them is there.
const NEUTRAL_BIAS: f32 = 1.0;

/// Linear models of English beside the network.
#[derive(Clone, Debug)]
pub(super) struct English {
    /// Anger, disgust, fear, joy, sadness, surprise, neutral.
    emotions: Linear,
    /// Subjective or not.
    pub(super) subjectivity: Linear,
}

impl English {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        Ok(Self { emotions: Linear::read(reader)?, subjectivity: Linear::read(reader)? })
    }
}

/// Emotions of a text and of its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentEmotions {
    /// Of the whole text: the mean over its sentences by length.
    pub document: Emotions,
    /// Of each sentence, in their order.
    pub sentences: Vec<Emotions>,
}

impl Emotions {
    /// Neutral and nothing else.
    pub const NONE: Emotions = Emotions {
        anger: 0.0,
        disgust: 0.0,
        fear: 0.0,
        joy: 0.0,
        sadness: 0.0,
        surprise: 0.0,
        neutral: 1.0,
    };

    fn of(p: [f32; 7]) -> Self {
        let [anger, disgust, fear, joy, sadness, surprise, neutral] = p;
        Self { anger, disgust, fear, joy, sadness, surprise, neutral }
    }

    /// Anger, disgust, fear, joy, sadness, surprise, neutral.
    pub fn values(&self) -> [f32; 7] {
        [self.anger, self.disgust, self.fear, self.joy, self.sadness, self.surprise, self.neutral]
    }
}

impl Scorer {
    /// Emotions of the text and of each of `sentences`; `None` where there is no model for the
    /// language. O(bytes).
    pub fn emotions(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Option<DocumentEmotions>, Interrupted> {
        let Some(model) = self.feeling_model(language) else {
            return Ok(None);
        };
        let mut scratch = LinearScratch::default();
        let mut out = Vec::with_capacity(sentences.len());
        let mut sums = [0.0_f64; 7];
        let mut size = 0.0_f64;
        for tokens in super::scorer::Slices::new(tokens, sentences) {
            let mut mean = [0.0_f32; 7];
            for part in tokens.chunks(TOKENS_MAX) {
                interrupt.check()?;
                let share = part.len() as f32 / tokens.len() as f32;
                for (to, p) in mean.iter_mut().zip(feel(model, text, part, &mut scratch)) {
                    *to += p * share;
                }
            }
            for (sum, p) in sums.iter_mut().zip(mean) {
                *sum += f64::from(p) * tokens.len() as f64;
            }
            size += tokens.len() as f64;
            out.push(if tokens.is_empty() { Emotions::NONE } else { Emotions::of(mean) });
        }
        let document = if size == 0.0 {
            Emotions::NONE
        } else {
            Emotions::of(sums.map(|sum| narrow(sum / size)))
        };
        Ok(Some(DocumentEmotions { document, sentences: out }))
    }

    fn feeling_model(&self, language: LanguageTag) -> Option<&Linear> {
        match self.engine(language)? {
            Engine::Network(_) => Some(&self.second.emotions),
            Engine::Linear(model) => model.emotions.as_ref(),
        }
    }

    /// Whether [`Scorer::emotions`] has an answer for `language`.
    pub fn feels(&self, language: LanguageTag) -> bool {
        self.feeling_model(language).is_some()
    }
}

#[allow(clippy::cast_possible_truncation, reason = "between 0 and 1")]
fn narrow(value: f64) -> f32 {
    value as f32
}

/// Probabilities of the seven for one stretch.
fn feel(model: &Linear, text: &str, tokens: &[Token], scratch: &mut LinearScratch) -> [f32; 7] {
    let mut logits = [0.0; 7];
    let outputs = model.outputs().min(7);
    logits[..outputs].copy_from_slice(&model.bias()[..outputs]);
    model.add(text, tokens, scratch, false, &mut logits[..outputs]);
    if outputs < 7 {
        let strongest = logits[..outputs].iter().copied().fold(f32::MIN, f32::max);
        logits[6] = -strongest - NEUTRAL_BIAS;
    }
    logits.map(|logit| 1.0 / (1.0 + (-logit).exp()))
}
