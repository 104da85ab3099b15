//! Verbs and phrases that introduce somebody's words.

use super::clause::{self, Head, Kinds, Subject};
use super::discourse::Resolved;
use super::items::{Item, Kind};
use super::lexicon::Class;

/// A verb of saying (or `according to`) with its subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Item of the verb.
    pub(super) verb: usize,
    pub(super) class: Class,
    pub(super) subject: Subject,
    /// Negated or hypothetical: it reports no words, though it may still stand beside some.
    pub(super) silent: bool,
    /// Who it is, once resolved.
    pub(super) speaker: Option<Resolved>,
}

impl Cue {
    pub(super) fn is_according(&self) -> bool {
        self.class.any(Class::ACCORDING)
    }

    /// Whether the verb stands alone, its subject understood (`«…», dijo.`).
    pub(super) fn is_bare(&self) -> bool {
        self.subject.head == Head::Shared
            && self.subject.clause_start == self.verb
            && !self.class.any(Class::PARTICIPLE)
    }

    /// Whether whole utterances go with it.
    pub(super) fn takes_speech(&self) -> bool {
        self.class.any(Class::SAY.with(Class::STATE).with(Class::MANNER).with(Class::ACCORDING))
    }
}

/// Finds the cues of the sentence `start..end`, ascending by verb, into `cues` (cleared first).
/// O(items), because every phrase that is read is bounded.
pub(super) fn find(
    items: &[Item],
    start: usize,
    end: usize,
    kinds: &impl Kinds,
    drops_subject: bool,
    cues: &mut Vec<Cue>,
) {
    cues.clear();
    for verb in start..end {
        let item = &items[verb];
        if item.kind != Kind::Word {
            continue;
        }
        if item.class.any(Class::ACCORDING) {
            let subject = clause::right(items, verb, end, kinds).filter(|subject| {
                !matches!(subject.head, Head::Noun)
                    || items[subject.phrase.0].class.any(Class::DETERMINER)
            });
            if let Some(mut subject) = subject {
                subject.clause_start = verb;
                cues.push(Cue { verb, class: item.class, subject, silent: false, speaker: None });
            }
        } else if item.class.any(Class::CUE)
            && let Some(cue) = read(items, start, verb, end, kinds, drops_subject)
        {
            cues.push(cue);
        }
    }
}

fn read(
    items: &[Item],
    start: usize,
    verb: usize,
    end: usize,
    kinds: &impl Kinds,
    drops_subject: bool,
) -> Option<Cue> {
    let item = &items[verb];
    let mut group = verb;
    while group > start
        && items[group - 1].kind == Kind::Word
        && items[group - 1].class.any(Class::BETWEEN)
        && !items[group - 1].class.any(Class::PRONOUN)
    {
        group -= 1;
    }
    let helpers = &items[group..verb];
    let before = (group > start).then(|| &items[group - 1]);
    if before.is_some_and(|item| item.class.any(Class::DETERMINER) || item.kind == Kind::Possessive)
    {
        return None; // "the claims", "his answer", "Marsh's report"
    }
    let participle = item.class.any(Class::PARTICIPLE);
    let has = |class| helpers.iter().any(|item| item.class.any(class));
    if before.is_some_and(|item| item.class.any(Class::PREPOSITION)) && !participle {
        let declines = group >= start + 2 && items[group - 2].class.any(Class::DECLINE);
        if !declines {
            return None; // "to say"
        }
    }
    let silent = has(Class::NEGATION)
        || (has(Class::MODAL) && !participle)
        || (group >= start + 2
            && items[group - 2].class.any(Class::DECLINE)
            && before.is_some_and(|item| item.class.any(Class::PREPOSITION)));
    if has(Class::BE) && !participle {
        let by = verb + 1 < end && items[verb + 1].class.any(Class::PREPOSITION);
        let mut subject = by.then(|| clause::right(items, verb + 1, end, kinds)).flatten()?;
        if !matches!(subject.head, Head::Mention(_) | Head::Role(..) | Head::Pronoun(_)) {
            return None;
        }
        subject.clause_start = group;
        return Some(Cue { verb, class: item.class, subject, silent, speaker: None });
    }
    let subject = subject_of(items, start, group, verb, end, kinds);
    let nobody = subject.is_some_and(|subject| {
        items.get(subject.phrase.0).is_some_and(|first| first.class.any(Class::NEGATION))
    });
    let silent = silent || nobody;
    let subject = subject.or_else(|| {
        let after_mark = group == start
            || !matches!(items[group - 1].kind, Kind::Word | Kind::Mention(_) | Kind::Other);
        let speaks = item.class.any(Class::SAY.with(Class::STATE));
        (drops_subject && after_mark && speaks).then(|| clause::lent(verb))
    })?;
    Some(Cue { verb, class: item.class, subject, silent, speaker: None })
}

fn subject_of(
    items: &[Item],
    start: usize,
    group: usize,
    verb: usize,
    end: usize,
    kinds: &impl Kinds,
) -> Option<Subject> {
    let item = &items[verb];
    let tells = item.class.any(Class::TELL);
    let speech = item.class.any(Class::SAY.with(Class::STATE).with(Class::MANNER));
    let after_quotation = group > start
        && (items[group - 1].is_quote()
            || (group > start + 1
                && matches!(items[group - 1].kind, Kind::Comma | Kind::Dash)
                && items[group - 2].is_quote()));
    let after_comma = group > start && items[group - 1].kind == Kind::Comma;
    let inverted = || {
        clause::right(items, verb, end, kinds).filter(|subject| {
            let marked = items[subject.phrase.0].class.any(Class::DETERMINER);
            !matches!(subject.head, Head::Noun) || marked || items[subject.phrase.0].upper
        })
    };
    let participle = item.class.any(Class::PARTICIPLE)
        && !items[group..verb].iter().any(|i| i.class.any(Class::BE));
    if participle {
        return Some(clause::lent(verb));
    }
    if after_quotation && speech && !tells {
        if let Some(subject) = inverted() {
            return Some(subject);
        }
        if items[group - 1].is_quote() {
            return None;
        }
    }
    // A verb that takes an object would rather have it ("…, the nominee, announced her choice").
    if after_comma
        && !item.class.any(Class::SAY)
        && let Some(subject) = clause::left(items, start, verb, kinds)
        && subject.head != Head::Noun
    {
        return Some(subject);
    }
    if after_comma && item.class.any(Class::SAY.with(Class::STATE)) && !tells {
        let short = inverted().filter(|subject| {
            !matches!(subject.head, Head::Noun | Head::Pronoun(_))
                && ends_clause(items, subject.clause_end, end)
        });
        if short.is_some() {
            return short;
        }
    }
    let left = clause::left(items, start, verb, kinds);
    match left {
        Some(subject) if subject.head != Head::Noun => Some(subject),
        other => {
            if speech && !tells {
                let strong = inverted().filter(|subject| {
                    (group == start || other.is_none() || subject.head != Head::Noun)
                        && (other.is_none() || ends_clause(items, subject.clause_end, end))
                });
                if strong.is_some() {
                    return strong;
                }
            }
            other
        }
    }
}

/// Whether the clause is over at `at`: a mark, a quotation, or an adverbial.
fn ends_clause(items: &[Item], at: usize, end: usize) -> bool {
    at >= end
        || items.get(at.wrapping_sub(1)).is_some_and(|item| item.ends)
        || !matches!(items[at].kind, Kind::Word | Kind::Mention(_) | Kind::Possessive)
        || items[at].class.any(
            Class::PREPOSITION
                .with(Class::ADVERB)
                .with(Class::SUBORDINATOR)
                .with(Class::THAT)
                .with(Class::CONJUNCTION),
        )
}
