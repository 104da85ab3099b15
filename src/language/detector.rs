use super::model::Model;
use super::script::Script;
use super::types::{Candidate, Detection, Options};
use super::view::View;
use super::{sample, score, short};
#[cfg(feature = "lingua")]
use super::{second, types::Mode};
use crate::model::LoadError;
use crate::text::LanguageTag;

/// Candidates returned where the caller does not say how many.
const CANDIDATES_DEFAULT: usize = 3;
/// Confidence from which on an answer is called reliable.
const RELIABLE_MIN: f32 = 0.8;
/// Letters below which no answer is called reliable where several languages share the script.
const RELIABLE_LETTERS_MIN: f32 = 12.0;

/// Marks of code that are never taken for smileys.
const CODE_SYMBOLS_MIN: u32 = 4;

/// Whether there are marks of code for every third letter: what looks like words are keywords.
fn is_code(view: &View) -> bool {
    let letters: usize = view.words().iter().map(|word| view.letters(word).len()).sum();
    view.symbols >= CODE_SYMBOLS_MIN && view.symbols as usize * 3 > letters
}

/// Tells languages apart; immutable, shared by all threads.
#[derive(Clone, Debug)]
pub struct Detector {
    model: Model,
}

impl Detector {
    /// The detector with the model inside the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Self::with_model(Model::embedded()?))
    }

    /// A detector with another model.
    pub fn with_model(model: Model) -> Self {
        Self { model }
    }

    pub(super) fn model(&self) -> &Model {
        &self.model
    }

    /// The language of `text`. Reads at most about 0.8 kB of it, spread over the whole.
    pub fn detect(&self, text: &str, options: &Options) -> Detection {
        let view = sample::view(text);
        let scripts = score::scripts(&view);
        let letters: f32 = view.script_letters().iter().sum();
        let Some(&(script, share)) = scripts.first().filter(|_| !is_code(&view)) else {
            return Detection {
                language: LanguageTag::UND,
                confidence: 1.0,
                candidates: Vec::new(),
                reliable: true,
            };
        };
        let squares: f32 = scripts.iter().map(|(_, share)| share * share).sum();
        let rest = (1.0 - scripts.iter().map(|(_, share)| share).sum::<f32>()).max(0.0);
        let mut candidates: Vec<Candidate> = Vec::new();
        for &(script, share) in &scripts {
            let weight = share * share / (squares + rest * rest);
            let found = self.distribution(&view, script, options);
            candidates.extend(found.into_iter().map(|candidate| Candidate {
                confidence: candidate.confidence * weight,
                ..candidate
            }));
        }
        score::sort(&mut candidates);
        short::weigh(&view, letters, &mut candidates);
        let best = candidates
            .first()
            .copied()
            .unwrap_or(Candidate { language: LanguageTag::UND, confidence: 1.0 });
        let alone = self.model.range(script).is_empty() && share > 0.5;
        let max = match options.max_candidates {
            0 => CANDIDATES_DEFAULT,
            max => max,
        };
        candidates.truncate(max);
        Detection {
            language: best.language,
            confidence: best.confidence,
            candidates,
            reliable: best.confidence >= RELIABLE_MIN
                && (alone || letters >= RELIABLE_LETTERS_MIN || best.language.is_und()),
        }
    }

    /// Probabilities of the languages of one script, best first.
    fn distribution(&self, view: &View, script: Script, options: &Options) -> Vec<Candidate> {
        #[cfg(feature = "lingua")]
        if options.mode == Mode::Lingua {
            let allowed = |language| score::is_allowed(language, &options.candidate_languages);
            let found = second::distribution(view, script, allowed);
            if !found.is_empty() {
                return found;
            }
        }
        #[allow(unused_mut, reason = "changed where lingua is built in")]
        let mut found =
            score::distribution(&self.model, view, script, &options.candidate_languages);
        #[cfg(feature = "lingua")]
        if options.mode == Mode::Balanced {
            second::weigh(view, script, &mut found);
        }
        found
    }
}
