//! Stance: whether a text shows parties working with or against each other.
//!
//! Words of cooperation and conflict, weighed by what stands before them: an ending (`suspended
//! talks`, `lifted the blockade`), a negation, a denial, a supposition. Nothing is learned; texts
//! without such words have stance 0.

mod frames;
mod phrases;
mod relation;
mod words;

pub use relation::{Place, Relation, relations};

use crate::text::hash::{combine, fnv1a};
use crate::text::{Interrupt, Interrupted, Span, Token};

use super::additive::Mean;
use super::table::{WordTable, verb_forms};
use super::units::{Unit, UnitMaker, flag};
use super::words::{Class, SEED, classed};
use super::{Evidence, EvidenceKind, scope};
use words::{DEMANDS, DETERMINERS, ENDERS, IRREGULAR, NOUNS, REFUSERS, Role, Sense, VERBS, WORDS};

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
    /// Whether it is negated, denied, ended or refused.
    pub negated: bool,
    /// Whether it may happen, is supposed or is demanded of somebody.
    pub modal: bool,
}

/// Stance of a text and of its sentences, each −1 (confrontational) to 1 (cooperative).
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentStance {
    /// Of the whole text: the mean of the sentences that show any, 0 where none does.
    pub document: f32,
    /// Of each sentence, in their order: `tanh` of the sum of its acts' weights; `None` where its
    /// language has no word list.
    pub sentences: Vec<Option<f32>>,
    /// The words that made it, ascending.
    pub acts: Vec<Act>,
    /// The same as evidence, ascending; the weights add up to `document`. Empty unless asked for.
    pub evidence: Vec<Evidence>,
}

/// Word lists of the stance and the classes of [`scope`].
#[derive(Clone, Debug)]
pub(super) struct StanceWords {
    senses: WordTable<Sense>,
    /// Acts of two words, by [`combine`] of their keys, and the first words of those.
    phrases: WordTable<Sense>,
    openers: WordTable<()>,
    /// Verbs and objects of [`frames`], a bit a frame, and the forms of `to be`.
    frame_verbs: WordTable<u64>,
    frame_objects: WordTable<u64>,
    be: WordTable<()>,
    /// Words of [`NOUNS`], and what stands before nouns.
    nouns: WordTable<()>,
    determiners: WordTable<()>,
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
        let refuser = Sense { weight: -0.5, kind: ActKind::VerbalConflict, role: Role::Refuser };
        let forms = REFUSERS.split_whitespace().flat_map(verb_forms);
        senses.extend(forms.map(|form| (form, refuser)));
        let demand = Sense { weight: 0.0, kind: ActKind::VerbalCooperation, role: Role::Demand };
        let forms = DEMANDS.split_whitespace().flat_map(verb_forms);
        senses.extend(forms.map(|form| (form, demand)));
        for &(kind, weight, verbs) in VERBS {
            let sense = Sense { weight, kind, role: Role::Plain };
            let forms = verbs.split_whitespace().flat_map(phrases::all_forms);
            senses.extend(forms.map(|form| (form, sense)));
        }
        for &(kind, weight, words) in WORDS {
            let sense = Sense { weight, kind, role: Role::Plain };
            senses.extend(words.split_whitespace().map(|word| (word.to_owned(), sense)));
        }
        let mut classes: Vec<(String, Class)> =
            classed().map(|(word, class)| (word.to_owned(), class)).collect();
        classes.reverse();
        let key = |word: &str| fnv1a(SEED, word.as_bytes());
        let mut phrases = Vec::new();
        let mut openers = Vec::new();
        for (kind, weight, role, first, second) in phrases::forms() {
            phrases.push((combine(key(&first), key(second)), Sense { weight, kind, role }));
            openers.push((key(&first), ()));
        }
        // `The besieged town`: a participle after a determiner tells what it is, not what is done.
        let participles: Vec<String> = senses
            .iter()
            .filter(|(word, sense)| word.ends_with("ed") && sense.role == Role::Plain)
            .map(|(word, _)| word.clone())
            .collect();
        let set = |words: &'static str| words.split_whitespace().map(|word| (word.to_owned(), ()));
        let [frame_verbs, frame_objects] = frames::words();
        Self {
            frame_verbs: WordTable::new(frame_verbs),
            frame_objects: WordTable::new(frame_objects),
            be: WordTable::new(set(frames::BE)),
            senses: WordTable::new(senses),
            phrases: WordTable::of_keys(phrases),
            openers: WordTable::of_keys(openers),
            nouns: WordTable::new(set(NOUNS).chain(participles.into_iter().map(|word| (word, ())))),
            determiners: WordTable::new(set(DETERMINERS)),
            classes: WordTable::new(classes),
            and: key("and"),
        }
    }

    /// The sense of the unit at `index`, and the span of the words that have it.
    fn sense(&self, units: &[Unit], index: usize) -> Option<(Sense, Span)> {
        let unit = units[index];
        if self.openers.get(unit.key).is_some()
            && let Some(next) = units.get(index + 1)
            && let Some(sense) = self.phrases.get(combine(unit.key, next.key))
        {
            return Some((sense, unit.span.cover(next.span)));
        }
        let own = self.senses.get(unit.key).filter(|_| !self.is_noun(units, index));
        let framed = self.framed(units, index).filter(|(framed, _)| {
            own.is_none_or(|own| own.weight * framed.weight < 0.0 && own.role != Role::Plain)
        });
        framed.or(own.map(|own| (own, unit.span)))
    }

    /// Whether the unit at `index` only looks like a verb: `the storm`, `two annexes`.
    fn is_noun(&self, units: &[Unit], index: usize) -> bool {
        self.nouns.get(units[index].key).is_some()
            && index
                .checked_sub(1)
                .and_then(|before| units.get(before))
                .is_some_and(|before| self.determiners.get(before.key).is_some())
    }

    /// The act that the unit at `index` makes with another after it, and the span of both: a verb and
    /// its object, or an object and its verb in the passive. O(1).
    fn framed(&self, units: &[Unit], index: usize) -> Option<(Sense, Span)> {
        let unit = units[index];
        let near = units.get(index + 1..)?;
        let near = &near[..near.len().min(frames::REACH)];
        let found = |frames: u64, end: &Unit| {
            let (kind, weight) = frames::act(frames)?;
            Some((Sense { weight, kind, role: Role::Plain }, unit.span.cover(end.span)))
        };
        if let Some(frames) = self.frame_verbs.get(unit.key) {
            for object in near.iter().take_while(|unit| unit.flags & flag::MARK == 0) {
                if self.senses.get(object.key).is_some() {
                    break;
                }
                let both = self.frame_objects.get(object.key).unwrap_or_default() & frames;
                if let Some(act) = found(both, object) {
                    return Some(act);
                }
            }
        }
        let frames = self.frame_objects.get(unit.key)?;
        if self.senses.get(unit.key).is_some() {
            return None;
        }
        let be = near.iter().position(|unit| self.be.get(unit.key).is_some())?;
        let mut verbs = near[be + 1..].iter().take(2);
        verbs.find_map(|verb| found(self.frame_verbs.get(verb.key)? & frames, verb))
    }

    /// Appends the acts of one stretch.
    fn acts(&self, units: &[Unit], sentence: u32, acts: &mut Vec<Act>) {
        // Index and own act of the last ending, while nothing was found that it ends.
        let mut ending: Option<(usize, usize)> = None;
        let mut ended_at: Option<usize> = None;
        let mut ended_side: Option<usize> = None;
        let mut denial: Option<usize> = None;
        let mut demand: Option<usize> = None;
        let (mut negated, mut refusing) = (false, false);
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
            let Some((sense, span)) = self.sense(units, index) else { continue };
            // The second word of a phrase is no act of its own.
            let inside = acts.last().is_some_and(|act| act.span.end() > unit.span.start());
            if inside {
                continue;
            }
            // A name is no act: `Deal`, `War and Peace`.
            if unit.flags & flag::NAME != 0 && unit.flags & flag::CAPITALS == 0 {
                continue;
            }
            let near = |at: Option<usize>, reach: usize| at.is_some_and(|at| index - at <= reach);
            let mut weight = sense.weight;
            let side = usize::from(weight < 0.0);
            let (mut negated_act, mut modal) = (false, false);
            // Of what an ending reaches, only words of one side: `settled the quarrel amicably`.
            let is_ended = near(ended_at, ENDING_REACH)
                && sense.role == Role::Plain
                && sense.weight != 0.0
                && ended_side.is_none_or(|ended| ended == side);
            // Who opposes a provocation, or rejects a reproach, does not make peace by it.
            if is_ended && refusing && side == 1 {
                continue;
            }
            if is_ended {
                ended_side = Some(side);
                let theirs = ended_at.is_some_and(|at| {
                    at + 1 < units.len() && near(demand, ENDING_REACH * 2) && side == 1
                });
                weight *= if theirs { DEMANDED } else { ENDED[side] };
                (negated_act, modal) = (!theirs, theirs);
                if let Some((_, act)) = ending.take()
                    && let Some(act) = acts.get_mut(act)
                {
                    act.weight = 0.0;
                }
            } else if near(denial, DENIAL_REACH) && side == 1 {
                (weight, negated_act) = (0.0, true);
            } else if negated && unit.flags & flag::NEGATED != 0 && sense.role != Role::Denial {
                weight *= NEGATED[side];
                negated_act = true;
            } else if near(demand, ENDING_REACH) && sense.role == Role::Plain {
                weight *= DEMANDED;
                modal = true;
            }
            if unit.flags & flag::SUPPOSED != 0 {
                weight *= SUPPOSED;
                modal = true;
            }
            match sense.role {
                Role::Ender | Role::Refuser => {
                    ending = Some((index, acts.len()));
                    (ended_at, ended_side) = (Some(index), None);
                    refusing = sense.role == Role::Refuser;
                }
                Role::Denial => denial = Some(index),
                Role::Demand => demand = Some(index),
                Role::Plain => {}
            }
            let (kind, negated) = (sense.kind, negated_act);
            acts.push(Act { span, sentence, kind, weight, negated, modal });
        }
    }
}

/// Stance of a text that is read stretch by stretch.
#[derive(Clone, Debug)]
pub(super) struct StancePass<'s> {
    words: &'s StanceWords,
    mean: Mean,
    sentences: Vec<Option<f32>>,
    acts: Vec<Act>,
    /// Acts of the sentences before the one that is being read.
    before: usize,
    maker: UnitMaker,
    units: Vec<Unit>,
    classes: Vec<Class>,
}

impl<'s> StancePass<'s> {
    pub(super) fn new(words: &'s StanceWords, recorded: bool) -> Self {
        Self {
            words,
            mean: Mean::new(f64::tanh, recorded),
            sentences: Vec::new(),
            acts: Vec::new(),
            before: 0,
            maker: UnitMaker::default(),
            units: Vec::new(),
            classes: Vec::new(),
        }
    }

    /// Room for what a text of so many sentences leaves.
    pub(super) fn make_room(&mut self, sentences: usize) {
        self.sentences.reserve_exact(sentences);
    }

    /// Adds a stretch of `sentence` whose units nothing else needs. O(bytes).
    pub(super) fn tokens(&mut self, sentence: u32, text: &str, tokens: &[Token]) {
        let Self { words, acts, maker, units, classes, .. } = self;
        units.clear();
        maker.make(text, tokens, units);
        classes.clear();
        classes.extend(units.iter().map(|unit| words.classes.get(unit.key).unwrap_or_default()));
        scope::mark(units, classes);
        words.acts(units, sentence, acts);
    }

    /// Adds a stretch of `sentence` by its units, marked by [`scope::mark`]. O(units).
    pub(super) fn units(&mut self, sentence: u32, units: &[Unit]) {
        self.words.acts(units, sentence, &mut self.acts);
    }

    /// Ends a sentence.
    pub(super) fn sentence(&mut self, sentence: u32) {
        let mut raw = 0.0;
        for act in self.acts.get(self.before..).unwrap_or_default() {
            raw += act.weight;
            let kind = match act {
                Act { negated: true, .. } => EvidenceKind::Negated,
                Act { modal: true, .. } => EvidenceKind::Diminished,
                _ => EvidenceKind::Lexical,
            };
            self.mean.part(act.span, act.weight, kind);
        }
        self.before = self.acts.len();
        // Sentences without stance are left out of the mean.
        if raw == 0.0 {
            self.mean.drop_parts();
            self.sentences.push(Some(0.0));
        } else {
            self.sentences.push(Some(self.mean.end(sentence, 0.0, raw, 1.0)));
        }
    }

    pub(super) fn finish(
        mut self,
        sentences: &[Span],
        interrupt: &Interrupt,
    ) -> Result<DocumentStance, Interrupted> {
        self.acts.retain(|act| act.weight != 0.0);
        Ok(DocumentStance {
            document: self.mean.value().unwrap_or(0.0),
            evidence: self.mean.evidence(sentences, interrupt)?,
            sentences: self.sentences,
            acts: self.acts,
        })
    }
}

#[cfg(test)]
mod tests;
