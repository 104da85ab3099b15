//! Reported clauses without quotation marks.

use super::clause::Head;
use super::cue::Cue;
use super::items::{Item, Kind};
use super::lexicon::Class;

/// Shortest reported clause, in items; anything shorter is an object, not a statement.
const CLAUSE_MIN: usize = 3;

/// Longest stretch, in items, that is searched for the ends of a reported clause; longer sentences
/// are no prose.
const CLAUSE_MAX: usize = 300;

/// How far `that` may stand behind its verb (`told reporters in Geneva on Monday that`).
const THAT_REACH: usize = 12;

/// The item range that the cue at `position` of `cues` reports in the sentence `start..end`, if any.
/// `comma_opens` is true for languages in which a comma opens a reported clause. O(items of the
/// sentence between the cue and the next one).
pub(super) fn clause(
    items: &[Item],
    (start, end): (usize, usize),
    cues: &[Cue],
    position: usize,
    comma_opens: bool,
) -> Option<(usize, usize)> {
    let cue = &cues[position];
    if cue.verb - start > CLAUSE_MAX && cue.is_according() {
        return None;
    }
    let end = end.min(cue.verb + CLAUSE_MAX);
    let reports = Class::SAY.with(Class::STATE).with(Class::THINK).with(Class::ACCORDING);
    if cue.silent || !cue.class.any(reports) {
        return None;
    }
    let found = if cue.is_according() {
        according(items, start, end, cue)
    } else {
        following(items, end, cue, comma_opens)
            .map(|first| (first, clause_end(items, first, end, &cues[position + 1..])))
            .or_else(|| preceding(items, start, end, cue))
    };
    let (first, last) = found?;
    let last = trim(items, first, last);
    let words = items[first..last].iter().filter(|item| is_wordlike(item)).count();
    let quoted = items[first..last].iter().any(Item::is_quote);
    (words >= CLAUSE_MIN && !quoted).then_some((first, last))
}

fn is_wordlike(item: &Item) -> bool {
    matches!(item.kind, Kind::Word | Kind::Mention(_))
}

/// Where the reported clause after the verb starts.
fn following(items: &[Item], end: usize, cue: &Cue, comma_opens: bool) -> Option<usize> {
    let mut at = cue.subject.clause_end.max(cue.verb + 1);
    while at < end
        && items[at].class.any(Class::ADVERB)
        && !items[at].class.any(Class::THAT.with(Class::DETERMINER))
    {
        at += 1;
    }
    // The nearest "that" before any mark, behind hearers and adverbials alone.
    let mut marks = 0;
    let mut adverbial = cue.class.any(Class::TELL);
    let object = items.get(at).is_some_and(|item| item.class.any(Class::DETERMINER))
        && !adverbial
        && !items.get(at + 1).is_some_and(|item| item.class.any(Class::ROLE));
    let subject = items.get(at).is_some_and(|item| item.class.any(Class::PRONOUN)) && !adverbial;
    let that = items.get(at).is_some_and(|item| item.class.any(Class::THAT));
    if (object || subject) && !comma_opens && !that {
        return without_that(items, at, end, cue);
    }
    for index in at..end.min(at + THAT_REACH) {
        let item = &items[index];
        if item.class.any(Class::THAT) && item.kind == Kind::Word {
            // "said that was wrong" keeps its "that", which is the subject there.
            let pronoun = items.get(index + 1).is_some_and(|next| next.class.any(Class::FINITE));
            return Some(if pronoun { index } else { index + 1 }).filter(|&first| first < end);
        }
        adverbial |= item.class.any(Class::PREPOSITION);
        let plain = item.kind == Kind::Word && item.class == Class::default() && !item.upper;
        if plain && !adverbial && !comma_opens {
            break;
        }
        match item.kind {
            Kind::Comma if comma_opens && marks == 0 => {
                let that = items.get(index + 1).is_some_and(|next| next.class.any(Class::THAT));
                let relative = items.get(index + 1).is_some_and(|next| {
                    next.class.any(Class::RELATIVE) && !next.class.any(Class::DETERMINER)
                });
                if relative {
                    return None;
                }
                return (index + 1 < end).then_some(index + 1 + usize::from(that));
            }
            Kind::Comma => marks += 1,
            Kind::Stop | Kind::Colon | Kind::Semicolon | Kind::Quote(_) | Kind::Dash => break,
            _ => {}
        }
        if item.class.any(Class::RELATIVE.with(Class::CUE))
            && !item.class.any(Class::ADVERB.with(Class::PREPOSITION))
            || marks > 1
        {
            break;
        }
    }
    if comma_opens {
        return None;
    }
    without_that(items, at, end, cue)
}

/// `said the road was closed`, `told us the road was closed`, `said on Monday profit rose`.
fn without_that(items: &[Item], mut at: usize, end: usize, cue: &Cue) -> Option<usize> {
    if at >= end || items[at - 1].ends {
        return None;
    }
    if cue.class.any(Class::TELL) {
        let hearer = &items[at];
        let known = hearer.class.any(Class::HEARER.with(Class::ROLE))
            || matches!(hearer.kind, Kind::Mention(_));
        if !known {
            return None;
        }
        at += 1;
    }
    if items.get(at).is_some_and(|item| item.class.any(Class::PREPOSITION)) {
        // One short adverbial, then the clause.
        let opens = (at + 2..end.min(at + 6)).find(|&i| {
            items[i].class.any(Class::DETERMINER.with(Class::PRONOUN))
                && !items[i - 1].class.any(Class::PREPOSITION)
        });
        at = opens?;
    }
    let first = items.get(at).filter(|_| at < end)?;
    let opens = first.class.any(Class::DETERMINER.with(Class::PRONOUN).with(Class::ROLE))
        || matches!(first.kind, Kind::Mention(_))
        || (first.kind == Kind::Word
            && !first.class.any(
                Class::PREPOSITION
                    .with(Class::CONJUNCTION)
                    .with(Class::SUBORDINATOR)
                    .with(Class::FINITE)
                    .with(Class::NEGATION)
                    .with(Class::ADVERB),
            ));
    if !opens {
        return None;
    }
    let reach = &items[at..end.min(at + 24)];
    let joins = Class::SUBORDINATOR.with(Class::RELATIVE).with(Class::THAT);
    let finite = reach
        .iter()
        .take_while(|item| {
            item.kind != Kind::Comma && !(item.kind == Kind::Word && item.class.any(joins))
        })
        .enumerate()
        .find(|&(i, item)| {
            item.class.any(Class::FINITE)
                && item.kind == Kind::Word
                && !(i > 0 && reach[i - 1].class.any(Class::PREPOSITION))
        })
        .map(|(i, _)| i);
    let says = cue.class.any(Class::SAY) && !cue.class.any(Class::TELL);
    let nominal = first.class.any(Class::DETERMINER.with(Class::PRONOUN).with(Class::ROLE))
        || matches!(first.kind, Kind::Mention(_))
        || first.upper;
    let clausal = if says {
        items[at..end].iter().filter(|item| is_wordlike(item)).count() > CLAUSE_MIN
    } else {
        finite.is_some_and(|at| (1..=12).contains(&at) && (nominal || at == 1))
    };
    clausal.then_some(at)
}

/// Where a clause that starts at `first` ends: before the next clause of saying, or with the
/// sentence.
fn clause_end(items: &[Item], first: usize, end: usize, later: &[Cue]) -> usize {
    for cue in later {
        let start = cue.subject.clause_start;
        if start <= first {
            continue;
        }
        let parted = items[start - 1].kind == Kind::Comma
            || items[start - 1].kind == Kind::Dash
            || items[start - 1].kind == Kind::Semicolon
            || items[start].class.any(Class::CONJUNCTION)
            || items[start - 1].class.any(Class::CONJUNCTION.with(Class::SUBORDINATOR));
        let joined = cue.subject.head == Head::Shared;
        if parted || (joined && !cue.class.any(Class::THINK)) {
            return start;
        }
    }
    end
}

/// `The road is closed, police said.` and `The road, police said, is closed.`
fn preceding(items: &[Item], start: usize, end: usize, cue: &Cue) -> Option<(usize, usize)> {
    let clause_start = cue.subject.clause_start;
    if clause_start <= start + 1
        || clause_start - start > CLAUSE_MAX
        || items[clause_start - 1].kind != Kind::Comma
    {
        return None;
    }
    if cue.subject.head == Head::Shared {
        return None;
    }
    // What the verb has for an object is what it reports ("…, announced her choice").
    let next = cue.subject.clause_end.max(cue.verb + 1);
    if items.get(next).is_some_and(|item| item.kind == Kind::Colon) {
        return None; // "On Monday at 9:20, Ann Lee wrote:"
    }
    let complete = items.get(next).filter(|_| next < end).is_none_or(|item| {
        let adverbial = Class::ADVERB
            .with(Class::PREPOSITION)
            .with(Class::SUBORDINATOR)
            .with(Class::CONJUNCTION)
            .with(Class::HEARER);
        !matches!(item.kind, Kind::Word | Kind::Mention(_)) || item.class.any(adverbial)
    });
    if !complete && !cue.class.any(Class::TELL) {
        return None;
    }
    let opening = items[start].class;
    if opening.any(Class::SUBORDINATOR.with(Class::PREPOSITION))
        && !(start..clause_start).any(|i| items[i].kind == Kind::Comma && i + 1 < clause_start)
    {
        return None;
    }
    let before = (start, clause_start - 1);
    let after_cue = cue.subject.clause_end.max(cue.verb + 1);
    let closing = (after_cue..end.min(after_cue + 16)).find(|&i| items[i].kind == Kind::Comma);
    let after = closing.map(|comma| (comma + 1, end)).filter(|&(a, b)| b > a);
    let length = |(a, b): (usize, usize)| b - a;
    let finite = |(a, b): (usize, usize)| {
        items[a..b].iter().any(|item| {
            item.kind == Kind::Word
                && (item.class.any(Class::FINITE) || item.class == Class::default())
        })
    };
    match after {
        Some(after) if length(after) > length(before) && finite(after) => Some(after),
        _ => finite(before).then_some(before),
    }
}

/// `According to X, …` and `…, according to X`.
fn according(items: &[Item], start: usize, end: usize, cue: &Cue) -> Option<(usize, usize)> {
    let after_name = cue.subject.clause_end;
    let comma = (after_name..end).find(|&i| items[i].kind == Kind::Comma);
    if cue.verb <= start + 1 {
        let next = items.get(after_name).filter(|_| after_name < end)?;
        let without_comma = next.kind != Kind::Comma && !next.class.any(Class::PREPOSITION);
        return if without_comma {
            Some((after_name, end))
        } else {
            comma.map(|comma| (comma + 1, end))
        };
    }
    let mut before = (start, cue.verb);
    if items[cue.verb - 1].kind == Kind::Comma {
        before.1 -= 1;
        if let Some(comma) = comma
            && end - comma > cue.verb - start
        {
            return Some((comma + 1, end));
        }
    }
    Some(before)
}

/// Takes marks, conjunctions and the final stop off the end of a clause.
fn trim(items: &[Item], first: usize, mut last: usize) -> usize {
    while last > first {
        let item = &items[last - 1];
        let marks = matches!(
            item.kind,
            Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Dash | Kind::Colon | Kind::Other
        );
        let joins =
            item.kind == Kind::Word && item.class.any(Class::CONJUNCTION.with(Class::SUBORDINATOR));
        if !(marks || joins) {
            break;
        }
        last -= 1;
    }
    last
}
