//! Stance: whether a text shows parties working with or against each other.
//!
//! Words of cooperation and conflict, weighed by what stands before them: an ending (`suspended
//! talks`, `lifted the blockade`), a negation, a denial, a supposition. Nothing is learned; texts
//! without such words have stance 0.

mod words;

use crate::text::hash::fnv1a;
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token};

use super::scorer::Slices;
use super::stretch::TOKENS_MAX;
use super::table::{WordTable, verb_forms};
use super::units::{Unit, UnitMaker, flag};
use super::words::{Class, SEED, classed};
use super::{Scorer, scope};
use words::{DEMANDS, ENDERS, IRREGULAR, Role, Sense, VERBS, WORDS};

/// How many units an ending reaches.
const ENDING_REACH: usize = 6;
/// How many units a denial reaches.
const DENIAL_REACH: usize = 9;
/// What is left of cooperation that is ended, and of conflict that is.
const ENDED: [f32; 2] = [-0.9, -0.8];
/// What is left of cooperation that is negated, and of conflict that is.
const NEGATED: [f32; 2] = [-0.8, -0.35];
/// What is left of what may happen.
const SUPPOSED: f32 = 0.6;
/// What follows `demanded`: somebody else's doing.
const DEMANDED: f32 = 0.5;

/// Classes of acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActKind {
    /// Agreeing, thanking, inviting.
    VerbalCooperation,
    /// Helping, releasing, signing.
    MaterialCooperation,
    /// Accusing, threatening, opposing.
    VerbalConflict,
    /// Attacking, punishing, blocking.
    MaterialConflict,
}

/// A word that shows stance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Act {
    /// The word.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// Its class by itself, whatever negates it.
    pub kind: ActKind,
    /// What it adds to the raw stance of its sentence, −1..=1, negation and the like applied.
    pub weight: f32,
}

/// Stance of a text and of its sentences, each −1 (confrontational) to 1 (cooperative).
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentStance {
    /// Of the whole text: the mean of the sentences that show any, 0 when none does.
    pub document: f32,
    /// Of each sentence, in their order: `tanh` of the sum of its acts' weights.
    pub sentences: Vec<f32>,
    /// The words that made it, ascending.
    pub acts: Vec<Act>,
}

/// Who stands how to whom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relation {
    /// Index of the party that acts.
    pub actor: usize,
    /// Index of the party that it acts toward.
    pub toward: usize,
    /// −1 (confrontational) to 1 (cooperative), the mean over the acts between them.
    pub stance: f32,
}

/// Word lists of the stance and the classes of [`scope`].
#[derive(Clone, Debug)]
pub(super) struct StanceWords {
    senses: WordTable<Sense>,
    classes: WordTable<Class>,
    /// Key of `and`.
    and: u64,
}

impl StanceWords {
    pub(super) fn new() -> Self {
        let mut senses: Vec<(String, Sense)> = Vec::new();
        for &(kind, weight, role, words) in IRREGULAR {
            senses.extend(
                words.split_whitespace().map(|w| (w.to_owned(), Sense { weight, kind, role })),
            );
        }
        for &(weight, verbs) in ENDERS {
            let kind =
                if weight > 0.0 { ActKind::MaterialCooperation } else { ActKind::VerbalConflict };
            let sense = Sense { weight, kind, role: Role::Ender };
            let forms = verbs.split_whitespace().flat_map(verb_forms);
            senses.extend(forms.map(|form| (form, sense)));
        }
        let demand = Sense { weight: 0.0, kind: ActKind::VerbalCooperation, role: Role::Demand };
        let forms = DEMANDS.split_whitespace().flat_map(verb_forms);
        senses.extend(forms.map(|form| (form, demand)));
        for &(kind, weight, verbs) in VERBS {
            let sense = Sense { weight, kind, role: Role::Plain };
            let forms = verbs.split_whitespace().flat_map(verb_forms);
            senses.extend(forms.map(|form| (form, sense)));
        }
        for &(kind, weight, words) in WORDS {
            let sense = Sense { weight, kind, role: Role::Plain };
            senses.extend(words.split_whitespace().map(|word| (word.to_owned(), sense)));
        }
        let mut classes: Vec<(String, Class)> =
            classed().map(|(word, class)| (word.to_owned(), class)).collect();
        classes.reverse();
        let and = fnv1a(SEED, b"and");
        Self { senses: WordTable::new(senses), classes: WordTable::new(classes), and }
    }

    /// Appends the acts of one stretch.
    fn acts(&self, units: &[Unit], sentence: u32, acts: &mut Vec<Act>) {
        // Index and own act of the last ending, while nothing was found that it ends.
        let mut ending: Option<(usize, usize)> = None;
        let mut ended_at: Option<usize> = None;
        let mut denial: Option<usize> = None;
        let mut demand: Option<usize> = None;
        let mut negated = false;
        for (index, unit) in units.iter().enumerate() {
            let class = self.classes.get(unit.key).unwrap_or_default();
            if class == Class::Contrast {
                (ending, ended_at, denial, demand) = (None, None, None, None);
            }
            // What is joined by `and` is done by itself: `stopped its attacks and joined the talks`.
            if unit.key == self.and {
                (ended_at, negated) = (None, false);
            }
            if class == Class::Negator {
                negated = true;
            }
            let Some(sense) = self.senses.get(unit.key) else { continue };
            // A name is no act: `Deal`, `War and Peace`.
            if unit.flags & flag::NAME != 0 && unit.flags & flag::CAPITALS == 0 {
                continue;
            }
            let near = |at: Option<usize>, reach: usize| at.is_some_and(|at| index - at <= reach);
            let mut weight = sense.weight;
            let side = usize::from(weight < 0.0);
            let is_ended =
                near(ended_at, ENDING_REACH) && sense.role == Role::Plain && sense.weight != 0.0;
            if is_ended {
                let theirs = ended_at.is_some_and(|at| {
                    at + 1 < units.len() && near(demand, ENDING_REACH * 2) && side == 1
                });
                weight *= if theirs { DEMANDED } else { ENDED[side] };
                if let Some((_, act)) = ending.take()
                    && let Some(act) = acts.get_mut(act)
                {
                    act.weight = 0.0;
                }
            } else if near(denial, DENIAL_REACH) && side == 1 {
                weight = 0.0;
            } else if negated && unit.flags & flag::NEGATED != 0 && sense.role != Role::Denial {
                weight *= NEGATED[side];
            } else if near(demand, ENDING_REACH) && sense.role == Role::Plain {
                weight *= DEMANDED;
            }
            if unit.flags & flag::SUPPOSED != 0 {
                weight *= SUPPOSED;
            }
            match sense.role {
                Role::Ender => {
                    ending = Some((index, acts.len()));
                    ended_at = Some(index);
                }
                Role::Denial => denial = Some(index),
                Role::Demand => demand = Some(index),
                Role::Plain => {}
            }
            acts.push(Act { span: unit.span, sentence, kind: sense.kind, weight });
        }
    }
}

impl Scorer {
    /// Stance of the text and of each of `sentences`; `None` where there is no word list for the
    /// language. O(bytes).
    pub fn stance(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Option<DocumentStance>, Interrupted> {
        if language.base() != "en" {
            return Ok(None);
        }
        let words = &self.stance_words;
        let mut maker = UnitMaker::default();
        let (mut units, mut classes) = (Vec::new(), Vec::new());
        let mut acts = Vec::new();
        let mut out = Vec::with_capacity(sentences.len());
        let (mut sum, mut weighed) = (0.0_f32, 0.0_f32);
        for (sentence, tokens) in (0..).zip(Slices::new(tokens, sentences)) {
            let from = acts.len();
            for part in tokens.chunks(TOKENS_MAX) {
                interrupt.check()?;
                units.clear();
                maker.make(text, part, &mut units);
                classes.clear();
                classes.extend(
                    units.iter().map(|unit| words.classes.get(unit.key).unwrap_or_default()),
                );
                scope::mark(&mut units, &classes);
                words.acts(&units, sentence, &mut acts);
            }
            let raw: f32 = acts[from..].iter().map(|act| act.weight).sum();
            let stance = raw.tanh();
            if stance != 0.0 {
                sum += stance;
                weighed += 1.0;
            }
            out.push(stance);
        }
        acts.retain(|act| act.weight != 0.0);
        let document = if weighed == 0.0 { 0.0 } else { sum / weighed };
        Ok(Some(DocumentStance { document, sentences: out, acts }))
    }
}

/// Who stands how to whom: an act is the last named party's before it, toward the first named after
/// it in the same sentence. `parties[i]` are the places (ascending) that name party `i`; passives
/// (`was accused by`) count as they stand. Ascending by actor, then by `toward`.
pub fn relations(
    stance: &DocumentStance,
    sentences: &[Span],
    parties: &[Vec<Span>],
) -> Vec<Relation> {
    let mut places: Vec<(Span, usize)> = parties
        .iter()
        .enumerate()
        .flat_map(|(party, spans)| spans.iter().map(move |&span| (span, party)))
        .collect();
    places.sort_by_key(|(span, _)| span.start());
    let mut sums = std::collections::BTreeMap::<(usize, usize), (f32, f32)>::new();
    for act in &stance.acts {
        let Some(sentence) = sentences.get(act.sentence as usize) else { continue };
        let after = places.partition_point(|(span, _)| span.end() <= act.span.start());
        let actor = after.checked_sub(1).map(|at| places[at]);
        let next = places[after..].iter().find(|(span, _)| span.start() >= act.span.end());
        let (Some((from, actor)), Some(&(to, toward))) = (actor, next) else { continue };
        if actor != toward && sentence.contains(from) && sentence.contains(to) {
            let sum = sums.entry((actor, toward)).or_default();
            sum.0 += act.weight;
            sum.1 += 1.0;
        }
    }
    sums.into_iter()
        .map(|((actor, toward), (sum, _))| Relation { actor, toward, stance: sum.tanh() })
        .collect()
}

#[cfg(test)]
mod tests;
