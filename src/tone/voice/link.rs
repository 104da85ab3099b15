//! Which verb of saying goes with which quotation.

use super::classify::Link;
use super::clause::Head;
use super::cue::Cue;
use super::items::{Item, Kind};
use super::lexicon::Class;

/// Farthest verb, in items, that an embedded quotation is still an object of.
const WITHIN_REACH: usize = 60;

/// How many verbs of saying are tried for one quotation.
const CUES_MAX: usize = 8;

/// Whether the cue only says who speaks a quotation beside it.
pub(super) fn is_beside(items: &[Item], (start, end): (usize, usize), cue: &Cue) -> bool {
    let first = cue.subject.clause_start;
    let before = (first > start && items[first - 1].is_quote())
        || (first > start + 1
            && matches!(items[first - 1].kind, Kind::Comma | Kind::Dash)
            && items[first - 2].is_quote());
    let last = cue.subject.clause_end.max(cue.verb + 1);
    let mut next = last;
    while next < end && !items[next].is_quote() && next < last + 12 {
        let item = &items[next];
        if item.class.any(Class::THAT) || matches!(item.kind, Kind::Stop | Kind::Semicolon) {
            break;
        }
        next += 1;
    }
    let after = next < end
        && items[next].is_quote()
        && (next == last || matches!(items[next - 1].kind, Kind::Comma | Kind::Colon));
    let clause_follows =
        before && (last..end.min(last + 6)).any(|i| items[i].class.any(Class::THAT));
    (before && !clause_follows) || after
}

/// The cue that goes with the quotation at item `at`.
pub(super) fn find<'c>(
    items: &[Item],
    (start, end): (usize, usize),
    at: usize,
    cues: &'c [Cue],
) -> (Link, Option<&'c Cue>) {
    let split = cues.partition_point(|cue| cue.verb < at);
    let before = cues[..split]
        .iter()
        .rev()
        .take_while(|cue| at - cue.verb <= WITHIN_REACH)
        .find(|cue| cue.subject.clause_start < at);
    let later = || {
        cues[split..]
            .iter()
            .take(CUES_MAX)
            .find(|cue| cue.subject.head != Head::Shared || cue.is_bare())
    };
    let after = later().filter(|cue| {
        let first = cue.subject.clause_start;
        cue.takes_speech()
            && (first == at + 1
                || (first == at + 2 && matches!(items[at + 1].kind, Kind::Comma | Kind::Dash)))
    });
    let attached = before.filter(|cue| {
        let introduced =
            at > start && matches!(items[at - 1].kind, Kind::Comma | Kind::Colon | Kind::Dash);
        let last = cue.subject.clause_end.max(cue.verb + 1);
        cue.takes_speech()
            && (cue.verb + 1 == at
                || last == at
                || (introduced
                    && !items[last.min(at)..at]
                        .iter()
                        .any(|item| item.class.any(Class::CONJUNCTION.with(Class::SUBORDINATOR)))))
    });
    if let Some(cue) = after {
        // "Smith asked: “A?” Jones said: “B.”": each verb takes what follows it.
        let next = cue.subject.clause_end.max(cue.verb + 1);
        let leads_on = items.get(next).is_some_and(|item| item.kind == Kind::Colon)
            && next + 1 < end
            && items[next + 1].is_quote();
        if !(leads_on && attached.is_some()) {
            return (Link::After, Some(cue));
        }
    }
    if let Some(cue) = attached {
        return (Link::Before, Some(cue));
    }
    if let Some(cue) = before {
        return (Link::Within, Some(cue));
    }
    match later() {
        Some(cue) => (Link::Far, Some(cue)),
        None => (Link::Missing, None),
    }
}
