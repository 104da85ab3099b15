//! Who is the subject of a verb of saying.

use super::items::{Item, Kind};
use super::lexicon::{Class, Gender};

/// Widest noun phrase, in items.
const PHRASE_MAX: usize = 16;

/// Widest apposition between commas, in items.
const APPOSITION_MAX: usize = 30;

/// What a subject is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// A name; index into the mentions.
    Mention(u32),
    /// A pronoun.
    Pronoun(Class),
    /// A noun for somebody who speaks: group and gender.
    Role(u8, Gender),
    /// A capitalised word that the caller did not recognise.
    Name,
    /// Any other noun.
    Noun,
    /// The subject of the clause before (`and added`, `saying`).
    Shared,
}

/// The subject of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) head: Head,
    /// Item range of the whole phrase.
    pub(super) phrase: (usize, usize),
    /// First item of the clause's own words: the phrase or the verb, whichever comes first.
    pub(super) clause_start: usize,
    /// One past the last item of phrase and verb.
    pub(super) clause_end: usize,
    /// Whether the phrase is definite or a name.
    pub(super) definite: bool,
}

/// Which persons, bodies and places the mentions name.
pub(super) trait Kinds {
    /// Whether the mention names a person.
    fn is_person(&self, mention: u32) -> bool;
    /// Whether the mention names something that can speak at all.
    fn can_speak(&self, mention: u32) -> bool;
}

/// The subject to the left of the verb at `verb`, in the sentence that starts at `start`.
pub(super) fn left(
    items: &[Item],
    start: usize,
    verb: usize,
    kinds: &impl Kinds,
) -> Option<Subject> {
    let mut end = verb;
    while end > start && is_between(&items[end - 1]) {
        end -= 1;
    }
    if end == start {
        return None;
    }
    let before = &items[end - 1];
    if before.class.any(Class::CONJUNCTION) {
        return Some(shared(end - 1, verb));
    }
    let mut apposition = None;
    for _ in 0..4 {
        if end == start {
            return None;
        }
        let item = &items[end - 1];
        match item.kind {
            Kind::Comma | Kind::Dash => {
                let opening = before_apposition(items, start, end, item.kind)?;
                apposition = Some((opening + 1, end - 1));
                end = opening;
            }
            Kind::Close => end = before_parenthesis(items, start, end)?,
            _ if item.class.any(Class::RELATIVE) => {
                end -= 1;
                if end > start && items[end - 1].kind == Kind::Comma {
                    end -= 1;
                }
            }
            _ if is_between(item) => end -= 1,
            _ => break,
        }
    }
    let first = phrase_start(items, start, end);
    let mut subject = pick(items, first, end, kinds)?;
    // "Her supervisor, Howard Lee, said": the name says more than the office.
    if let (Head::Role(..) | Head::Noun, Some((first, last))) = (subject.head, apposition)
        && let Some(name) = sole_name(&items[first..last], kinds)
    {
        let Subject { clause_start, .. } = subject;
        subject = name.shifted(first);
        subject.clause_start = clause_start;
    }
    subject.clause_end = verb + 1;
    Some(subject)
}

/// The name that an apposition consists of.
fn sole_name(items: &[Item], kinds: &impl Kinds) -> Option<Subject> {
    let at = items.iter().position(|item| !item.class.any(Class::TITLE))?;
    let Kind::Mention(mention) = items[at].kind else { return None };
    let sole = at + 1 == items.len() && kinds.can_speak(mention);
    (sole || kinds.is_person(mention)).then_some(Subject {
        head: Head::Mention(mention),
        phrase: (at, at + 1),
        clause_start: at,
        clause_end: at + 1,
        definite: true,
    })
}

impl Subject {
    fn shifted(self, by: usize) -> Self {
        Self {
            phrase: (self.phrase.0 + by, self.phrase.1 + by),
            clause_start: self.clause_start + by,
            clause_end: self.clause_end + by,
            ..self
        }
    }
}

/// The subject to the right of the verb at `verb`: `said Jane Roe, the owner`.
pub(super) fn right(
    items: &[Item],
    verb: usize,
    end: usize,
    kinds: &impl Kinds,
) -> Option<Subject> {
    let mut first = verb + 1;
    while first < end && is_between(&items[first]) && !items[first].ends {
        first += 1;
    }
    if first < end && items[first].class.any(Class::PREPOSITION) && !items[first].upper {
        return None; // "said in a statement"
    }
    let mut last = first;
    let mut complement = false;
    while last < end && last - first < PHRASE_MAX {
        let item = &items[last];
        // "said the company hid it": a plain word after a whole phrase is its verb.
        let whole = last > first
            && !complement
            && (items[last - 1].class.any(Class::ROLE)
                || matches!(items[last - 1].kind, Kind::Mention(_)));
        if whole && item.kind == Kind::Word && item.class == Class::default() && !item.upper {
            break;
        }
        complement |= item.class.any(Class::PREPOSITION);
        let stops = matches!(
            item.kind,
            Kind::Comma
                | Kind::Stop
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Dash
                | Kind::Quote(_)
                | Kind::Open
                | Kind::Close
        );
        let function = item.class.any(
            Class::THAT.with(Class::RELATIVE).with(Class::CONJUNCTION).with(Class::SUBORDINATOR),
        ) || (item.class.any(Class::FINITE.with(Class::ADVERB)) && last > first);
        if stops || (function && matches!(item.kind, Kind::Word)) {
            break;
        }
        if item.class.any(Class::PREPOSITION) && last > first {
            let role = items[first..last].iter().any(|item| item.class.any(Class::ROLE));
            let named = items[first..last].iter().any(|item| matches!(item.kind, Kind::Mention(_)));
            let completed = items.get(last + 1).filter(|_| last + 1 < end).is_some_and(|next| {
                (next.class.any(Class::DETERMINER.with(Class::ROLE)) || next.upper)
                    && !next.class.any(Class::ADVERB)
            });
            if !role || named || !completed {
                break;
            }
        }
        last += 1;
        if item.ends {
            break;
        }
        if item.class.any(Class::PRONOUN) {
            break;
        }
    }
    let mut subject = pick(items, first, last, kinds)?;
    // "said its director, Ruth Amsel": the name says more than the office.
    if let Head::Role(..) = subject.head
        && let [comma, name, ..] = items.get(last..end).unwrap_or_default()
        && comma.kind == Kind::Comma
        && let Kind::Mention(mention) = name.kind
        && kinds.is_person(mention)
    {
        subject.head = Head::Mention(mention);
        subject.phrase = (last + 1, last + 2);
        subject.definite = true;
        last += 2;
    }
    subject.clause_start = verb;
    subject.clause_end = last;
    Some(subject)
}

/// The grammatical subject of the sentence `start..end`: its first noun phrase that is not inside a
/// phrase before the subject (`In Geneva, …`).
pub(super) fn of_sentence(
    items: &[Item],
    start: usize,
    end: usize,
    kinds: &impl Kinds,
) -> Option<Subject> {
    let mut first = start;
    while first < end && items[first].class.any(Class::CONJUNCTION.with(Class::ADVERB)) {
        first += 1;
    }
    if first < end && items[first].class.any(Class::PREPOSITION.with(Class::SUBORDINATOR)) {
        let reach = first + 1..end.min(first + APPOSITION_MAX);
        let comma = reach.clone().find(|&i| items[i].kind == Kind::Comma);
        // "After Sunday's rout the coach allowed herself a smile".
        let role = || {
            reach.clone().skip(1).find(|&i| {
                items[i].class.any(Class::DETERMINER)
                    && items.get(i + 1).is_some_and(|next| next.class.any(Class::ROLE))
                    && !items[i - 1].class.any(Class::PREPOSITION.with(Class::SUBORDINATOR))
            })
        };
        first = comma.map(|comma| comma + 1).or_else(role).unwrap_or(first);
    }
    let mut last = first;
    while last < end && last - first < PHRASE_MAX {
        let item = &items[last];
        // "A police spokesman came out": a plain word after an office is its verb.
        let verb = last > first
            && items[last - 1].class.any(Class::ROLE)
            && item.kind == Kind::Word
            && item.class == Class::default()
            && !item.upper;
        let stops = verb
            || !matches!(item.kind, Kind::Word | Kind::Mention(_) | Kind::Possessive | Kind::Other)
            || item.class.any(Class::FINITE.with(Class::THAT).with(Class::RELATIVE))
            || (item.class.any(Class::CUE) && !item.upper && last > first)
            || item.class.any(Class::PREPOSITION);
        if stops {
            break;
        }
        last += 1;
        let goes_on = items.get(last).filter(|_| last < end).is_some_and(|next| {
            matches!(next.kind, Kind::Possessive | Kind::Mention(_))
                || next.class.any(Class::ROLE.with(Class::TITLE))
                || (next.kind == Kind::Word && next.upper)
        });
        if matches!(item.kind, Kind::Mention(_)) && !goes_on || item.class.any(Class::PRONOUN) {
            break;
        }
    }
    let mut subject = pick(items, first, last, kinds)?;
    // "Her counterpart, Oleg Sidorov, struck another note"; "The president of Chile, Gabriel Boric".
    let last = after_complement(items, last, end);
    if let Head::Role(..) | Head::Noun = subject.head
        && let [comma, name, ..] = items.get(last..end).unwrap_or_default()
        && comma.kind == Kind::Comma
        && let Kind::Mention(mention) = name.kind
        && kinds.is_person(mention)
    {
        subject.head = Head::Mention(mention);
        subject.phrase = (last + 1, last + 2);
        subject.definite = true;
    }
    Some(subject)
}

/// Where a phrase that is over at `last` ends with its complement: `of the Chilean Senate`.
fn after_complement(items: &[Item], last: usize, end: usize) -> usize {
    let preposition = items.get(last).filter(|_| last < end);
    if !preposition.is_some_and(|item| item.class.any(Class::PREPOSITION) && !item.upper) {
        return last;
    }
    let reach = items.get(last + 1..end.min(last + 7)).unwrap_or_default();
    let inside = reach.iter().take_while(|item| {
        matches!(item.kind, Kind::Word | Kind::Mention(_))
            && !item.class.any(Class::FINITE.with(Class::CUE).with(Class::SUBORDINATOR))
    });
    last + 1 + inside.count()
}

fn shared(clause_start: usize, verb: usize) -> Subject {
    Subject {
        head: Head::Shared,
        phrase: (clause_start, clause_start),
        clause_start,
        clause_end: verb + 1,
        definite: true,
    }
}

/// The subject that an earlier clause lends to a participle or a second verb at `verb`.
pub(super) fn lent(verb: usize) -> Subject {
    shared(verb, verb)
}

fn is_between(item: &Item) -> bool {
    item.kind == Kind::Word && item.class.any(Class::BETWEEN) && !item.class.any(Class::PRONOUN)
}

fn is_possessive(items: &[Item], index: usize, end: usize) -> bool {
    index < end && items[index].kind == Kind::Possessive
}

/// The end of the noun phrase before an apposition that ends at `end` (its closing comma included).
fn before_apposition(items: &[Item], start: usize, end: usize, mark: Kind) -> Option<usize> {
    let lowest = start.max(end.saturating_sub(APPOSITION_MAX));
    let opening = (lowest..end - 1)
        .rev()
        .take_while(|&i| !items[i].is_quote() && items[i].kind != Kind::Semicolon)
        .find(|&i| items[i].kind == mark)?;
    (opening > start && opening + 1 < end - 1).then_some(opening)
}

fn before_parenthesis(items: &[Item], start: usize, end: usize) -> Option<usize> {
    let lowest = start.max(end.saturating_sub(APPOSITION_MAX));
    (lowest..end - 1).rev().find(|&i| items[i].kind == Kind::Open).filter(|&i| i > start)
}

/// Where the noun phrase that ends at `end` starts.
fn phrase_start(items: &[Item], start: usize, end: usize) -> usize {
    let lowest = start.max(end.saturating_sub(PHRASE_MAX));
    let mut first = end;
    while first > lowest {
        let item = &items[first - 1];
        let inside = match item.kind {
            Kind::Mention(_) | Kind::Possessive | Kind::Other => true,
            Kind::Word => {
                let stops = Class::FINITE
                    .with(Class::THAT)
                    .with(Class::RELATIVE)
                    .with(Class::CONJUNCTION)
                    .with(Class::SUBORDINATOR);
                let verb = item.class.any(Class::SAY.with(Class::STATE).with(Class::JUDGE))
                    && !item.class.any(Class::ROLE)
                    && !item.upper
                    && first < end;
                (!item.class.any(stops) || item.class.any(Class::DETERMINER))
                    && !verb
                    && !item.class.any(Class::ACCORDING)
            }
            _ => false,
        };
        if !inside || (item.ends && first < end) {
            break;
        }
        first -= 1;
        if item.class.any(Class::PRONOUN) && !item.class.any(Class::DETERMINER) {
            break;
        }
    }
    first
}

/// Whether the item at `index` belongs to a prepositional phrase of the region from `first`.
fn is_in_prepositional(items: &[Item], first: usize, index: usize) -> bool {
    let mut at = index;
    while at > first {
        let item = &items[at - 1];
        if item.class.any(Class::PREPOSITION) {
            return true;
        }
        let goes_on = item.class.any(Class::DETERMINER.with(Class::TITLE))
            || matches!(item.kind, Kind::Mention(_) | Kind::Possessive)
            || (item.kind == Kind::Word && item.upper && !item.class.any(Class::ROLE));
        if !goes_on {
            return false;
        }
        at -= 1;
    }
    false
}

/// The head of the noun phrase in `first..end`: a person first, then a pronoun, a role, a body or
/// place, an unknown name, any noun.
fn pick(items: &[Item], first: usize, end: usize, kinds: &impl Kinds) -> Option<Subject> {
    let mut person = None;
    let mut pronoun = None;
    let mut role = None;
    let mut body = None;
    let mut name = None;
    let mut noun = None;
    for index in first..end {
        let item = &items[index];
        let owned = is_possessive(items, index + 1, end);
        match item.kind {
            Kind::Mention(mention) if !owned && kinds.can_speak(mention) => {
                let inside = is_in_prepositional(items, first, index);
                if kinds.is_person(mention) && !inside {
                    let holds = |&(at, _): &(usize, u32)| !is_affiliation(items, at, index);
                    person = person.filter(holds).or(Some((index, mention)));
                } else if !inside && role.is_none() && (index + 1 == end || body.is_none()) {
                    body = Some((index, mention));
                }
            }
            Kind::Word => {
                if item.class.any(Class::PRONOUN) {
                    pronoun = pronoun.or(Some(index));
                }
                if owned {
                    continue;
                }
                if item.class.any(Class::ROLE) && !is_in_role_complement(items, first, index) {
                    let keep = role.is_some_and(|(at, _)| is_in_prepositional(items, at, index));
                    if !keep {
                        role = Some((index, item));
                    }
                } else if item.upper && item.class == Class::default() {
                    if !is_in_prepositional(items, first, index) {
                        name = Some(index);
                    }
                } else if item.class == Class::default() && noun.is_none() {
                    noun = Some(index);
                }
            }
            _ => {}
        }
    }
    let definite = !items[first..end.min(items.len())]
        .first()
        .is_some_and(|item| item.class.any(Class::INDEFINITE));
    let subject = |head, phrase| {
        Some(Subject { head, phrase, clause_start: first, clause_end: end, definite })
    };
    if let Some((index, mention)) = person {
        return subject(Head::Mention(mention), (index, index + 1));
    }
    if let Some(index) = pronoun
        && role.is_none()
        && body.is_none()
    {
        return subject(Head::Pronoun(items[index].class), (index, index + 1));
    }
    let trimmed = first
        + items[first..end]
            .iter()
            .take_while(|item| item.class.any(Class::ADVERB) && !item.class.any(Class::DETERMINER))
            .count();
    if let Some((index, item)) = role {
        let begin = role_start(items, trimmed.min(index), index);
        let mut found = subject(Head::Role(item.role, item.gender), (begin, end))?;
        found.definite = !items[begin].class.any(Class::INDEFINITE);
        return Some(found);
    }
    if let Some((index, mention)) = body {
        return subject(Head::Mention(mention), (index, index + 1));
    }
    if let Some(index) = name {
        let mut begin = index;
        while begin > first
            && items[begin - 1].upper
            && !items[begin - 1].class.any(Class::DETERMINER)
        {
            begin -= 1;
        }
        return subject(Head::Name, (begin, index + 1));
    }
    if items.get(trimmed).is_some_and(|item| item.class.any(Class::PREPOSITION)) {
        return None; // "with court cases in several states"
    }
    noun.map(|_| Subject {
        head: Head::Noun,
        phrase: (trimmed, end),
        clause_start: first,
        clause_end: end,
        definite,
    })
}

/// Whether the name at `at` only says whose the office is that stands before the name at `index`:
/// `Jefferies analyst Olivia Chen`, the firm taken for a person.
fn is_affiliation(items: &[Item], at: usize, index: usize) -> bool {
    let between = items.get(at + 1..index).unwrap_or_default();
    between.iter().any(|item| item.class.any(Class::ROLE.with(Class::TITLE)))
        && between.iter().all(|item| {
            item.kind == Kind::Word
                && (item.class == Class::default()
                    || item.class.any(Class::ROLE.with(Class::TITLE)))
        })
}

/// Where the phrase around the role at `index` starts: `On Monday | the chief executive`.
fn role_start(items: &[Item], first: usize, index: usize) -> usize {
    let mut begin = index;
    while begin > first {
        let item = &items[begin - 1];
        let outside = item.class.any(Class::PREPOSITION.with(Class::ADVERB));
        if outside && !item.class.any(Class::DETERMINER) {
            break;
        }
        begin -= 1;
        if item.class.any(Class::DETERMINER) {
            break;
        }
    }
    begin
}

/// Whether a role noun only completes another: the `government` of `a spokesman for the government`.
fn is_in_role_complement(items: &[Item], first: usize, index: usize) -> bool {
    let mut at = index;
    while at > first && index - at < 6 {
        let item = &items[at - 1];
        if item.class.any(Class::PREPOSITION) {
            return items[first..at - 1].iter().any(|item| item.class.any(Class::ROLE));
        }
        if item.kind != Kind::Word && !matches!(item.kind, Kind::Mention(_) | Kind::Possessive) {
            return false;
        }
        at -= 1;
    }
    false
}
