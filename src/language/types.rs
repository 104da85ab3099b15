use super::score::is_allowed;
use crate::text::{LanguageTag, Span};

/// What a text is written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Detection {
    /// The best answer; [`LanguageTag::UND`] when nothing linguistic is there.
    pub language: LanguageTag,
    /// Calibrated probability that `language` is right, in 0..=1.
    pub confidence: f32,
    /// Best first, `language` included, at most as many as asked for; probabilities sum to at most 1.
    pub candidates: Vec<Candidate>,
    /// Whether the text was long and clear enough to rely on the answer.
    pub reliable: bool,
}

impl Detection {
    /// How probable the candidates make `language`, in 0..=1; a region is ignored, and `zh` or `sr`
    /// stand for all their scripts. Exact where all candidates were asked for.
    pub fn probability_of(&self, language: LanguageTag) -> f32 {
        self.candidates
            .iter()
            .filter(|candidate| {
                !candidate.language.is_und() && is_allowed(candidate.language, &[language])
            })
            .map(|candidate| candidate.confidence)
            .sum()
    }
}

/// One possible language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Which.
    pub language: LanguageTag,
    /// Calibrated probability, in 0..=1.
    pub confidence: f32,
}

/// A stretch of mixed text in one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Where it stands; segments are ascending, disjoint and trimmed.
    pub span: Span,
    /// Its language.
    pub language: LanguageTag,
    /// Calibrated probability, in 0..=1.
    pub confidence: f32,
}

/// How a detection is made.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Options {
    /// Only these are considered; empty means all known languages.
    pub candidate_languages: Vec<LanguageTag>,
    /// How many candidates are returned; 0 means 3.
    pub max_candidates: usize,
    /// Which stages run.
    pub mode: Mode,
}

/// Which stages a detection runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// Script evidence and the own model.
    Fast,
    /// The same, and lingua where the own model is not sure. Equals `Fast` when lingua is not built
    /// in.
    #[default]
    Balanced,
    /// Script evidence, then lingua. Equals `Fast` when lingua is not built in.
    Lingua,
}
