//! Register: how something is said, apart from what is felt. Four values in 0..=1, each with a
//! definition of its own; see [`Register`].
//!
//! Formality, certainty and arousal come from word lists, word length and marks through a logistic
//! function; subjectivity from a linear model trained on news sentences and the strength of feeling
//! that the tone network finds.

mod words;

use crate::text::{Interrupt, Interrupted, Pace, Span};

use super::additive::{Mean, logistic};
use super::feelings::{EMOTIONS, Outputs};
use super::linear::{Features, Linear};
use super::table::WordTable;
use super::total::{Part, Sums, Total};
use super::units::{Unit, flag};
use super::{Evidence, EvidenceKind, Register};
use words::{BOOSTERS, CALM, CASUAL, EXCITED, HEDGES, OFFICIAL, PLAIN};

/// Register of a text and of its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRegister {
    /// Of the whole text: the mean over its sentences by length; .5 each where nothing is.
    pub document: Register,
    /// Of each sentence, in their order; `None` where its language has no model.
    pub sentences: Vec<Option<Register>>,
    /// For each dimension in the order of [`Dimension::ALL`]: what made its value, ascending by
    /// sentence, in each the constant last; the weights add up to the document's value. Empty unless
    /// asked for.
    pub evidence: [Vec<Evidence>; 4],
}

/// The values of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// [`Register::formality`].
    Formality,
    /// [`Register::certainty`].
    Certainty,
    /// [`Register::subjectivity`].
    Subjectivity,
    /// [`Register::arousal`].
    Arousal,
}

impl Dimension {
    /// In the order of [`DocumentRegister::evidence`].
    pub const ALL: [Self; 4] =
        [Self::Formality, Self::Certainty, Self::Subjectivity, Self::Arousal];
}

/// Formality, certainty and arousal of a word.
type Moves = [f32; 3];

/// Which of [`Dimension::ALL`] each of [`Moves`] is of, and which is subjectivity.
const MOVED: [usize; 3] = [0, 1, 3];
const SUBJECTIVITY: usize = 2;

/// Constants of the three logits: plain prose is a little formal, sure and calm.
const BIAS: Moves = [-2.3, 0.6, -1.1];
/// What one letter more in the mean word adds to formality, and the letters of a word that adds
/// nothing.
const LETTER: f32 = 0.55;
const LETTERS_PLAIN: f32 = 4.7;

/// What strength of feeling adds to subjectivity, and the strength that plain news has.
const FELT: f32 = 5.0;
const FELT_PLAIN: f32 = 0.5;

/// Word lists behind a hash.
#[derive(Clone, Debug)]
pub(super) struct RegisterWords {
    moves: WordTable<Moves>,
}

impl RegisterWords {
    pub(super) fn new() -> Self {
        let mut by = std::collections::BTreeMap::<String, Moves>::new();
        let lists: [(&str, Moves); 7] = [
            (CASUAL, [-1.3, 0.0, 0.15]),
            (OFFICIAL, [0.9, 0.0, -0.1]),
            (HEDGES, [0.0, -1.3, -0.1]),
            (BOOSTERS, [0.0, 0.9, 0.1]),
            (PLAIN, [0.0, -0.6, -0.1]),
            (EXCITED, [-0.1, 0.0, 0.9]),
            (CALM, [0.0, 0.0, -0.7]),
        ];
        for (words, moves) in lists {
            let mut seen = std::collections::BTreeSet::new();
            for word in words.split_whitespace().filter(|word| seen.insert(*word)) {
                let entry = by.entry(word.to_lowercase()).or_default();
                for (to, value) in entry.iter_mut().zip(moves) {
                    *to += value;
                }
            }
        }
        Self { moves: WordTable::new(by) }
    }

    /// Calls `each` with what every word of a stretch moves, and why. Returns letters and words. O(units).
    fn moves(
        &self,
        text: &str,
        units: &[Unit],
        mut each: impl FnMut(Span, Moves, EvidenceKind),
    ) -> (f32, f32) {
        let (mut letters, mut words) = (0.0_f32, 0.0_f32);
        for unit in units {
            let span = unit.span;
            if let Some(moves) = self.moves.get(unit.key) {
                each(span, moves, EvidenceKind::Lexical);
            }
            let has = |bits: u16| unit.flags & bits != 0;
            if has(flag::EMOJI) {
                each(span, [-1.5, 0.0, 0.3], EvidenceKind::Emoji);
            } else if has(flag::MARK) {
                let moves = match span.of_text(text).as_bytes() {
                    [b'!', ..] => [-0.9, 0.1, 0.8],
                    [b'.', b'.', ..] | [0xE2, 0x80, 0xA6] => [-0.6, -0.4, 0.0],
                    [b'?', ..] => [-0.2, -0.5, 0.2],
                    _ => continue,
                };
                each(span, moves, EvidenceKind::Punctuation);
            } else {
                let form = span.of_text(text);
                letters += count_of(form) as f32;
                words += 1.0;
                // The first byte of `’`, too, before the search by character.
                let perhaps = form.len() > 1 && form.bytes().any(|b| matches!(b, b'\'' | 0xE2));
                if perhaps && form.contains(['\'', '’']) {
                    each(span, [-0.9, 0.0, 0.0], EvidenceKind::Form);
                }
                if has(flag::ELONGATED) {
                    each(span, [-1.5, 0.0, 0.7], EvidenceKind::Form);
                }
                if has(flag::CAPITALS) && form.len() > 4 {
                    each(span, [-0.4, 0.2, 0.6], EvidenceKind::Form);
                }
            }
        }
        (letters, words)
    }
}

/// Register of a text that is read stretch by stretch.
#[derive(Clone, Debug)]
pub(super) struct RegisterPass<'s> {
    words: &'s RegisterWords,
    second: &'s Linear,
    means: [Mean; 4],
    sentences: Vec<Option<Register>>,
    own: Own,
}

/// The sentence that is being read.
#[derive(Clone, Debug, Default)]
struct Own {
    logits: Moves,
    letters: f32,
    words: f32,
    /// Sum of the linear model's value times tokens, and tokens.
    subjective: f32,
    size: f32,
    /// What each word adds: to the sum of letters, to `subjective`, to the strength of feeling times
    /// its weight. Empty unless evidence is recorded.
    lengths: Vec<(Span, f32)>,
    subjectives: Vec<(Span, f32)>,
    felt: Vec<(Span, f32)>,
}

impl<'s> RegisterPass<'s> {
    pub(super) fn new(words: &'s RegisterWords, second: &'s Linear, recorded: bool) -> Self {
        let means = std::array::from_fn(|_| Mean::new(logistic, recorded));
        Self { words, second, means, sentences: Vec::new(), own: Own::default() }
    }

    /// Room for what a text of so many tokens and sentences usually leaves.
    pub(super) fn make_room(&mut self, tokens: usize, sentences: usize) {
        self.sentences.reserve_exact(sentences);
        for (at, mean) in self.means.iter_mut().enumerate() {
            // A word may be subjective by itself and by what is felt in it.
            let parts = if at == SUBJECTIVITY { 2 * tokens } else { tokens };
            mean.make_room(parts, sentences);
        }
    }

    /// Adds a stretch: its units, its features, and what the network found with the parts, when
    /// evidence is recorded. O(features).
    pub(super) fn stretch(
        &mut self,
        text: &str,
        units: &[Unit],
        features: &Features,
        found: &Outputs,
        felt: (&Sums, &[Part], f32),
    ) {
        let Self { words, second, means, own, .. } = self;
        let recorded = means[0].records();
        let logits = &mut own.logits;
        let (letters, count) = words.moves(text, units, |span, moves, kind| {
            for ((logit, value), at) in logits.iter_mut().zip(moves).zip(MOVED) {
                *logit += value;
                means[at].part(span, value, kind);
            }
        });
        own.letters += letters;
        own.words += count;
        let size = features.size as f32;
        own.subjective += found.sums[EMOTIONS] * size;
        own.size += size;
        if !recorded {
            return;
        }
        let is_word = |unit: &&Unit| unit.flags & (flag::EMOJI | flag::MARK) == 0;
        own.lengths.extend(
            units
                .iter()
                .filter(is_word)
                .map(|unit| (unit.span, count_of(unit.span.of_text(text)) as f32 - LETTERS_PLAIN)),
        );
        let parts = found.parts.chunks_exact(second.outputs()).map(|parts| parts[EMOTIONS]);
        own.subjectives
            .extend(features.units.iter().zip(parts).map(|(&span, part)| (span, part * size)));
        let (sums, network, shrink) = felt;
        let [above, below] = [sums.above, sums.below]
            .map(|sum| if sum == 0.0 { 1.0 } else { sum.tanh() / sum } * sums.weight);
        own.felt.extend(network.iter().map(|part| {
            let rule = part.rule * shrink;
            let up = part.share.max(0.0) + rule.max(0.0);
            let down = -part.share.min(0.0) - rule.min(0.0);
            (part.span, up * above + down * below)
        }));
    }

    /// Begins a sentence of so many tokens.
    pub(super) fn begin(&mut self, tokens: usize) {
        if self.means[0].records() {
            self.own.lengths.reserve(tokens);
            self.own.subjectives.reserve(tokens);
            self.own.felt.reserve(tokens);
        }
    }

    /// Ends a sentence; `total` is what the network found in it, `felt` its strength of feeling. Words
    /// are steps of `pace`.
    pub(super) fn sentence(
        &mut self,
        sentence: u32,
        total: &Total,
        felt: f32,
        pace: &Pace<'_>,
    ) -> Result<(), Interrupted> {
        let Self { second, means, own, .. } = self;
        let [mut formality, certainty, arousal] = own.logits;
        let mut constants = [BIAS[0], BIAS[1], 0.0, BIAS[2]];
        let (mut subjective, plain) = (0.0, -FELT * FELT_PLAIN);
        constants[SUBJECTIVITY] = second.bias()[EMOTIONS] + plain;
        if own.words > 0.0 {
            constants[0] += LETTER * LETTERS_PLAIN;
            formality += LETTER * (own.letters / own.words - LETTERS_PLAIN);
        }
        if own.size > 0.0 {
            subjective = own.subjective / own.size + FELT * felt;
        }
        for &(span, letters) in &own.lengths {
            pace.step()?;
            means[0].part(span, LETTER * letters / own.words, EvidenceKind::Form);
        }
        for &(span, value) in &own.subjectives {
            pace.step()?;
            means[SUBJECTIVITY].part(span, value / own.size, EvidenceKind::Learned);
        }
        #[allow(clippy::cast_possible_truncation, reason = "small values, precision to spare")]
        let weight = total.weight as f32;
        for &(span, value) in &own.felt {
            pace.step()?;
            means[SUBJECTIVITY].part(span, FELT * value / weight, EvidenceKind::Feeling);
        }
        let added = [formality, certainty, subjective, arousal];
        let size = own.size;
        let mut values = [0.0; 4];
        for (at, value) in values.iter_mut().enumerate() {
            pace.steps(means[at].open_parts())?;
            *value = means[at].end(sentence, constants[at], constants[at] + added[at], size);
        }
        self.sentences.push(Some(register(values)));
        own.clear();
        Ok(())
    }

    pub(super) fn finish(
        self,
        sentences: &[Span],
        interrupt: &Interrupt,
    ) -> Result<DocumentRegister, Interrupted> {
        let values = self.means.each_ref().map(|mean| mean.value().unwrap_or(0.5));
        let mut evidence: [Vec<Evidence>; 4] = Default::default();
        for (to, mean) in evidence.iter_mut().zip(&self.means) {
            *to = mean.evidence(sentences, interrupt)?;
        }
        Ok(DocumentRegister { document: register(values), sentences: self.sentences, evidence })
    }
}

impl Own {
    /// Empty again, with the room that it has.
    fn clear(&mut self) {
        let Self { lengths, subjectives, felt, .. } = std::mem::take(self);
        *self = Self { lengths, subjectives, felt, ..Self::default() };
        self.lengths.clear();
        self.subjectives.clear();
        self.felt.clear();
    }
}

/// Characters of a word.
fn count_of(word: &str) -> usize {
    if word.is_ascii() { word.len() } else { word.chars().count() }
}

fn register([formality, certainty, subjectivity, arousal]: [f32; 4]) -> Register {
    Register { formality, certainty, subjectivity, arousal }
}

#[cfg(test)]
mod tests;
