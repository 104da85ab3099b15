//! Emotions: what a reader would say the writer feels.

use crate::model::{LoadError, Reader};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span};

use super::additive::{Mean, logistic};
use super::engine::Engine;
use super::linear::{Features, Linear, OUTPUTS_MAX, Stored};
use super::{Emotions, Evidence, EvidenceKind, Scorer};

/// Logit of "neutral" where a language has six emotions only: as much as none of them is there.
const NEUTRAL_BIAS: f32 = 1.0;

/// How many emotions there are, neutral among them.
pub(super) const EMOTIONS: usize = 7;

/// The linear models of English beside the network: anger, disgust, fear, joy, sadness, surprise,
/// neutral; subjective or not.
pub(super) fn read_english(reader: &mut Reader<'static>) -> Result<Linear, LoadError> {
    let emotions = Linear::read(reader)?;
    Ok(emotions.beside(&Linear::read(reader)?))
}

/// What a linear model says of one stretch.
#[derive(Clone, Debug, Default)]
pub(super) struct Outputs {
    /// Sums, without the constants.
    pub(super) sums: [f32; OUTPUTS_MAX],
    /// What each unit adds to them: as many values as the model has outputs for each unit. Empty
    /// unless evidence is recorded.
    pub(super) parts: Vec<f32>,
}

impl Outputs {
    /// Reads `features` with `model`. O(features).
    pub(super) fn read(&mut self, model: &Linear, features: &Features, recorded: bool) {
        self.sums = [0.0; OUTPUTS_MAX];
        model.add(features, recorded.then_some(&mut self.parts), &mut self.sums);
    }
}

/// Emotions of a text and of its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentEmotions {
    /// Of the whole text: the mean over its sentences by length.
    pub document: Emotions,
    /// Of each sentence, in their order; `None` where its language has no model.
    pub sentences: Vec<Option<Emotions>>,
    /// For each emotion in the order of [`Emotions::values`]: what made its probability, ascending by
    /// sentence, in each the constant last; the weights add up to the document's probability. Empty
    /// unless asked for.
    pub evidence: [Vec<Evidence>; EMOTIONS],
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

    pub(super) fn of(p: [f32; EMOTIONS]) -> Self {
        let [anger, disgust, fear, joy, sadness, surprise, neutral] = p;
        Self { anger, disgust, fear, joy, sadness, surprise, neutral }
    }

    /// Anger, disgust, fear, joy, sadness, surprise, neutral.
    pub fn values(&self) -> [f32; EMOTIONS] {
        [self.anger, self.disgust, self.fear, self.joy, self.sadness, self.surprise, self.neutral]
    }
}

/// Emotions of a text that is read stretch by stretch.
#[derive(Clone, Debug)]
pub(super) struct EmotionPass<'s> {
    model: &'s Linear,
    means: [Mean; EMOTIONS],
    sentences: Vec<Option<Emotions>>,
    /// Of the sentence that is being read: sums of probability times tokens, and tokens.
    own: [f32; EMOTIONS],
    size: f32,
}

impl<'s> EmotionPass<'s> {
    pub(super) fn new(model: &'s Linear, recorded: bool) -> Self {
        let means = std::array::from_fn(|_| Mean::new(logistic, recorded));
        Self { model, means, sentences: Vec::new(), own: [0.0; EMOTIONS], size: 0.0 }
    }

    /// Room for what a text of so many tokens and sentences usually leaves.
    pub(super) fn make_room(&mut self, tokens: usize, sentences: usize) {
        self.sentences.reserve_exact(sentences);
        self.means.iter_mut().for_each(|mean| mean.make_room(tokens, sentences));
    }

    /// Adds a stretch of `sentence`. O(features).
    pub(super) fn stretch(&mut self, sentence: u32, features: &Features, found: &Outputs) {
        let model = self.model;
        let outputs = model.outputs().min(EMOTIONS);
        let mut logits = [0.0; EMOTIONS];
        for ((logit, bias), sum) in logits.iter_mut().zip(model.bias()).zip(found.sums) {
            *logit = bias + sum;
        }
        let records = self.means[0].records();
        // Which output each emotion reads, and its sign.
        let mut sources: [(usize, f32); EMOTIONS] = std::array::from_fn(|at| (at, 1.0));
        let mut constants = [0.0; EMOTIONS];
        constants[..outputs].copy_from_slice(&model.bias()[..outputs]);
        if outputs < EMOTIONS {
            let strongest = (0..outputs).fold(0, |a, b| if logits[b] > logits[a] { b } else { a });
            logits[6] = -logits[strongest] - NEUTRAL_BIAS;
            sources[6] = (strongest, -1.0);
            constants[6] = -constants[strongest] - NEUTRAL_BIAS;
        }
        if records {
            for (unit, own) in features.units.iter().zip(found.parts.chunks_exact(model.outputs()))
            {
                for (mean, (from, sign)) in self.means.iter_mut().zip(sources) {
                    mean.part(*unit, own[from] * sign, EvidenceKind::Learned);
                }
            }
        }
        let size = features.size as f32;
        self.size += size;
        for (at, mean) in self.means.iter_mut().enumerate() {
            self.own[at] += mean.end(sentence, constants[at], logits[at], size) * size;
        }
    }

    /// Ends a sentence.
    pub(super) fn sentence(&mut self) {
        let size = std::mem::take(&mut self.size);
        let own = std::mem::take(&mut self.own);
        self.sentences.push(Some(match size {
            0.0 => Emotions::NONE,
            size => Emotions::of(own.map(|sum| sum / size)),
        }));
    }

    pub(super) fn finish(
        self,
        sentences: &[Span],
        interrupt: &Interrupt,
    ) -> Result<DocumentEmotions, Interrupted> {
        let values = self.means.each_ref().map(Mean::value);
        let document = match values[0] {
            None => Emotions::NONE,
            Some(_) => Emotions::of(values.map(|value| value.unwrap_or(0.0))),
        };
        let mut evidence: [Vec<Evidence>; EMOTIONS] = Default::default();
        for (to, mean) in evidence.iter_mut().zip(&self.means) {
            *to = mean.evidence(sentences, interrupt)?;
        }
        Ok(DocumentEmotions { document, sentences: self.sentences, evidence })
    }
}

impl Scorer {
    pub(super) fn feeling_model(&self, language: LanguageTag) -> Option<&Linear> {
        match self.engine(language)? {
            Engine::Network(_) => Some(&self.second),
            Engine::Linear(model) => model.emotions.as_ref().map(Stored::get),
        }
    }
}
