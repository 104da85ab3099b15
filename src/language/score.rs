//! From words to probabilities of languages, by script and by the n-gram model.

use super::features;
use super::model::Model;
use super::script::Script;
use super::support;
use super::types::Candidate;
use super::view::{View, Word};
use crate::text::LanguageTag;

/// Share of the letters from which on a second script is taken seriously.
const SHARE_MIN: f32 = 0.15;
/// Probability given to the only known language of a script: other languages use it, too.
pub(super) const ONLY_LANGUAGE: f32 = 0.99;

/// A text of so many words is read in rounds, each with words from all over it, until one language is
/// certain: most texts need one round. What is wrong at that probability are close pairs, which stay
/// wrong with more words.
const ROUNDS_WORDS_MIN: usize = 64;
const ROUNDS: usize = 8;
const CERTAIN: f32 = 0.99;

/// Probability below which a candidate is dropped.
const NEGLIGIBLE: f32 = 1e-6;

/// Whether a language may be answered: everything where `candidates` is empty.
pub(super) fn is_allowed(language: LanguageTag, candidates: &[LanguageTag]) -> bool {
    candidates.is_empty()
        || language.is_und()
        || candidates.iter().any(|candidate| {
            candidate.base() == language.base()
                && (candidate.script().is_none()
                    || candidate.script() == language.script()
                    || support::find(*candidate).is_some_and(|known| known.tag == language))
        })
}

/// The scripts of the view and their shares, largest first; those below 15 % are left out.
pub(super) fn scripts(view: &View) -> Vec<(Script, f32)> {
    let letters = view.script_letters();
    let total: f32 = letters.iter().sum();
    let mut shares: Vec<(Script, f32)> = Script::ALL
        .into_iter()
        .zip(letters)
        .map(|(script, count)| (script, count / total.max(1.0)))
        .filter(|&(_, share)| share >= SHARE_MIN)
        .collect();
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    shares
}

/// Raw scores of one script's classes.
#[derive(Clone, Debug)]
pub(super) struct Scores {
    /// In weight units, one entry a class of the whole model.
    units: Vec<i32>,
    /// Features that were looked up.
    count: usize,
    /// Features of the word in hand.
    features: Vec<u64>,
}

impl Scores {
    pub(super) fn new(model: &Model) -> Self {
        Self { units: vec![0; model.classes().len()], count: 0, features: Vec::with_capacity(256) }
    }

    pub(super) fn clear(&mut self) {
        self.units.fill(0);
        self.count = 0;
    }

    pub(super) fn add_words<'w>(
        &mut self,
        model: &Model,
        view: &View,
        words: impl IntoIterator<Item = &'w Word>,
        script: Script,
    ) {
        for word in words.into_iter().filter(|word| word.script == script) {
            features::of_word(script, view.letters(word), |feature| self.features.push(feature));
            if self.features.len() >= 128 {
                self.look_up(model);
            }
        }
        self.look_up(model);
    }

    fn add_shape(&mut self, model: &Model, view: &View) {
        features::of_shape(view, |feature| self.features.push(feature));
        self.look_up(model);
    }

    fn look_up(&mut self, model: &Model) {
        model.add(&self.features, &mut self.units);
        self.count += self.features.len();
        self.features.clear();
    }

    /// Log-probabilities of the classes of `script`, in class order, unnormalised.
    pub(super) fn logits(&self, model: &Model, script: Script) -> Vec<f32> {
        #[allow(clippy::cast_precision_loss, reason = "sums of a few thousand bytes")]
        let scale = model.unit() / (self.count.max(1) as f32).sqrt();
        let sharpness = model.sharpness(script, self.count);
        model
            .range(script)
            .map(|class| {
                #[allow(clippy::cast_precision_loss, reason = "sums of a few thousand bytes")]
                let score = self.units[class] as f32;
                (score * scale + model.bias(class)) * sharpness
            })
            .collect()
    }
}

/// Whether one language is so probable that more words would not change the answer.
fn is_certain(model: &Model, scores: &Scores, script: Script, candidates: &[LanguageTag]) -> bool {
    let classes = &model.classes()[model.range(script)];
    let found = probabilities(model, scores, script);
    classes.iter().zip(found).any(|(class, probability)| {
        probability >= CERTAIN && !class.language.is_und() && is_allowed(class.language, candidates)
    })
}

/// Probabilities of the languages written in `script`, best first, `und` among them.
pub(super) fn distribution(
    model: &Model,
    view: &View,
    script: Script,
    candidates: &[LanguageTag],
) -> Vec<Candidate> {
    if model.range(script).is_empty() {
        return by_script_alone(script, candidates);
    }
    let mut scores = Scores::new(model);
    let rounds = if view.words().len() < ROUNDS_WORDS_MIN { 1 } else { ROUNDS };
    for round in 0..rounds {
        let words = view.words().iter().skip(round).step_by(rounds);
        scores.add_words(model, view, words, script);
        if round + 1 < rounds && is_certain(model, &scores, script, candidates) {
            break;
        }
    }
    scores.add_shape(model, view);
    let mut found = rank(model, &scores, script, candidates);
    if script == Script::Han && is_allowed(ZH_HANT, candidates) && !has_cantonese(view) {
        fold_cantonese(&mut found);
    }
    found
}

const YUE: LanguageTag = LanguageTag::literal("yue");
const ZH_HANT: LanguageTag = LanguageTag::literal("zh-Hant");

/// Whether a character occurs that written Cantonese has and standard Chinese has not.
fn has_cantonese(view: &View) -> bool {
    view.words().iter().filter(|word| word.script == Script::Han).any(|word| {
        view.letters(word).iter().any(|c| {
            matches!(
                c,
                '嘅' | '咗'
                    | '喺'
                    | '唔'
                    | '啲'
                    | '嗰'
                    | '哋'
                    | '冇'
                    | '咁'
                    | '嚟'
                    | '佢'
                    | '咩'
                    | '嘢'
                    | '噉'
            )
        })
    })
}

/// Formal text in traditional characters reads the same in both: it is called Chinese.
fn fold_cantonese(found: &mut Vec<Candidate>) {
    let Some(at) = found.iter().position(|candidate| candidate.language == YUE) else { return };
    let cantonese = found.remove(at);
    match found.iter_mut().find(|candidate| candidate.language == ZH_HANT) {
        Some(chinese) => chinese.confidence += cantonese.confidence,
        None => found.push(Candidate { language: ZH_HANT, ..cantonese }),
    }
    sort(found);
}

/// Probabilities of the languages written in `script` by their scores, best first.
pub(super) fn rank(
    model: &Model,
    scores: &Scores,
    script: Script,
    candidates: &[LanguageTag],
) -> Vec<Candidate> {
    if model.range(script).is_empty() {
        return by_script_alone(script, candidates);
    }
    let logits = scores.logits(model, script);
    let classes = &model.classes()[model.range(script)];
    let allowed = classes
        .iter()
        .zip(logits)
        .filter(|(class, _)| is_allowed(class.language, candidates))
        .map(|(class, logit)| Candidate { language: class.language, confidence: logit })
        .collect();
    softmax(allowed)
}

/// Probabilities of the classes of `script` by their scores, in class order.
pub(super) fn probabilities(model: &Model, scores: &Scores, script: Script) -> Vec<f32> {
    let mut logits = scores.logits(model, script);
    let max = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut total = 0.0;
    for logit in &mut logits {
        *logit = (*logit - max).exp();
        total += *logit;
    }
    for probability in &mut logits {
        *probability /= total;
    }
    logits
}

/// Turns log-probabilities into probabilities, best first.
pub(super) fn softmax(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let max = candidates.iter().map(|c| c.confidence).fold(f32::NEG_INFINITY, f32::max);
    for candidate in &mut candidates {
        candidate.confidence = (candidate.confidence - max).exp();
    }
    let total: f32 = candidates.iter().map(|c| c.confidence).sum();
    for candidate in &mut candidates {
        candidate.confidence /= total;
    }
    candidates.retain(|candidate| candidate.confidence >= NEGLIGIBLE);
    sort(&mut candidates);
    candidates
}

pub(super) fn sort(candidates: &mut [Candidate]) {
    candidates
        .sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.language.cmp(&b.language)));
}

fn by_script_alone(script: Script, candidates: &[LanguageTag]) -> Vec<Candidate> {
    support::known()
        .iter()
        .filter(|known| known.script == script && is_allowed(known.tag, candidates))
        .map(|known| Candidate { language: known.tag, confidence: ONLY_LANGUAGE })
        .take(1)
        .collect()
}
