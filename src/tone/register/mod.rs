//! Register: how something is said, apart from what is felt. Four values in 0..=1, each with a
//! definition of its own; see [`Register`].
//!
//! Formality, certainty and arousal come from word lists, word length and marks through a logistic
//! function; subjectivity from a linear model trained on news sentences and the strength of feeling
//! that the tone network finds.

mod words;

use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token};

use super::linear::LinearScratch;
use super::scorer::Slices;
use super::stretch::TOKENS_MAX;
use super::table::WordTable;
use super::units::{Unit, UnitMaker, flag};
use super::{Register, Scorer};
use words::{BOOSTERS, CALM, CASUAL, EXCITED, HEDGES, OFFICIAL, PLAIN};

/// Register of a text and of its sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRegister {
    /// Of the whole text: the mean over its sentences by length.
    pub document: Register,
    /// Of each sentence, in their order.
    pub sentences: Vec<Register>,
    /// The words that moved it, ascending.
    pub evidence: Vec<RegisterEvidence>,
}

/// A word that moved a register value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RegisterEvidence {
    /// The word.
    pub span: Span,
    /// Which value.
    pub dimension: Dimension,
    /// What it adds to the logit of its sentence's value.
    pub weight: f32,
}

/// The values that words move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// [`Register::formality`].
    Formality,
    /// [`Register::certainty`].
    Certainty,
    /// [`Register::arousal`].
    Arousal,
}

/// Formality, certainty and arousal of a word.
type Moves = [f32; 3];

const DIMENSIONS: [Dimension; 3] = [Dimension::Formality, Dimension::Certainty, Dimension::Arousal];

/// Constants of the three logits: plain prose is a little formal, sure and calm.
const BIAS: Moves = [-2.3, 0.6, -1.1];
/// What one letter more in the mean word adds to formality.
const LETTER: f32 = 0.55;

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

    /// Adds up the logits of one stretch; appends evidence.
    fn add(&self, text: &str, units: &[Unit], logits: &mut Moves, out: &mut Vec<RegisterEvidence>) {
        let (mut letters, mut words) = (0.0_f32, 0.0_f32);
        let mut add = |logits: &mut Moves, span: Span, moves: Moves| {
            for ((logit, value), dimension) in logits.iter_mut().zip(moves).zip(DIMENSIONS) {
                if value != 0.0 {
                    *logit += value;
                    out.push(RegisterEvidence { span, dimension, weight: value });
                }
            }
        };
        for unit in units {
            let form = unit.span.of_text(text);
            if let Some(moves) = self.moves.get(unit.key) {
                add(logits, unit.span, moves);
            }
            let has = |bits: u16| unit.flags & bits != 0;
            if has(flag::EMOJI) {
                add(logits, unit.span, [-1.5, 0.0, 0.3]);
            } else if has(flag::MARK) {
                match form.as_bytes() {
                    [b'!', ..] => add(logits, unit.span, [-0.9, 0.1, 0.8]),
                    [b'.', b'.', ..] | [0xE2, 0x80, 0xA6] => {
                        add(logits, unit.span, [-0.6, -0.4, 0.0]);
                    }
                    [b'?', ..] => add(logits, unit.span, [-0.2, -0.5, 0.2]),
                    _ => {}
                }
            } else {
                letters += form.chars().count() as f32;
                words += 1.0;
                if form.contains(['\'', '’']) && form.len() > 1 {
                    add(logits, unit.span, [-0.9, 0.0, 0.0]);
                }
                if has(flag::ELONGATED) {
                    add(logits, unit.span, [-1.5, 0.0, 0.7]);
                }
                if has(flag::CAPITALS) && form.len() > 4 {
                    add(logits, unit.span, [-0.4, 0.2, 0.6]);
                }
            }
        }
        if words > 0.0 {
            logits[0] += LETTER * (letters / words);
        }
    }
}

impl Scorer {
    /// Register of the text and of each of `sentences`; `None` where there are no word lists for
    /// the language. O(bytes).
    pub fn register(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Option<DocumentRegister>, Interrupted> {
        if language.base() != "en" {
            return Ok(None);
        }
        let mut maker = UnitMaker::default();
        let mut scratch = LinearScratch::default();
        let mut units = Vec::new();
        let mut evidence = Vec::new();
        let mut out = Vec::with_capacity(sentences.len());
        let mut sums = [0.0_f64; 4];
        let mut size = 0.0_f64;
        let engine = self.engine(language);
        let mut network = super::engine::Scratch::default();
        for tokens in Slices::new(tokens, sentences) {
            let mut logits = BIAS;
            let mut subjective = self.second.subjectivity.bias()[0];
            let mut total = super::total::Total::default();
            for part in tokens.chunks(TOKENS_MAX) {
                interrupt.check()?;
                units.clear();
                maker.make(text, part, &mut units);
                self.register_words.add(text, &units, &mut logits, &mut evidence);
                let mut added = [0.0];
                self.second.subjectivity.add(text, part, &mut scratch, false, &mut added);
                subjective += added[0] * (part.len() as f32 / tokens.len() as f32);
                if let Some(engine) = engine {
                    let sums = engine.sums(text, part, &mut network, None);
                    engine.calibration().add(&mut total, &sums);
                }
            }
            if let Some(engine) = engine {
                let felt = engine.calibration().tone(&total).magnitude;
                subjective += FELT * (felt - FELT_PLAIN);
            }
            let [formality, certainty, arousal] = logits;
            let values = [formality, certainty, subjective, arousal]
                .map(|logit| 1.0 / (1.0 + (-logit).exp()));
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += f64::from(value) * tokens.len() as f64;
            }
            size += tokens.len() as f64;
            out.push(register(values));
        }
        let document = sums.map(|sum| if size == 0.0 { 0.5 } else { narrow(sum / size) });
        Ok(Some(DocumentRegister { document: register(document), sentences: out, evidence }))
    }
}

fn register([formality, certainty, subjectivity, arousal]: [f32; 4]) -> Register {
    Register { formality, certainty, subjectivity, arousal }
}

#[allow(clippy::cast_possible_truncation, reason = "between 0 and 1")]
fn narrow(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests;
