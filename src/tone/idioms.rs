//! Set phrases of English whose words say the opposite, or nothing; our own list.
//!
//! `can't recommend it enough` is praise that a negation seems to turn, `let down` and `killed it` are
//! plain words apart.

use std::sync::LazyLock;

use super::table::WordTable;
use super::units::{Unit, UnitMaker};
use crate::text::tokenize;

/// Longest phrase, in units.
const UNITS_MAX: usize = 7;

/// Valences in units of the raw value, and phrases in lower case.
const PHRASES: [(f32, &str); 5] = [
    (
        1.4,
        "can't recommend enough, can't recommend it enough, can't recommend this enough, \
         can't recommend them enough, can't recommend him enough, can't recommend her enough, \
         cannot recommend enough, cannot recommend it enough, cannot recommend this enough, \
         can't say enough good things, can't say enough about, couldn't be happier, \
         could not be happier, couldn't be more pleased, couldn't be better, couldn't ask for more, \
         couldn't ask for better, couldn't have asked for, never disappoints, never disappointed, \
         never fails to impress, second to none, worth every penny, works like a charm, \
         out of this world, blew me away, blown away by, over the moon, on cloud nine",
    ),
    (
        0.8,
        "can't wait, cannot wait, can not wait, can't complain, no complaints, nothing to complain, \
         can't go wrong, never looked back, never look back, not bad at all, killed it, nailed it, \
         to die for, made my day, hats off to, thumbs up, top notch, can't be beat, hard to beat, \
         no regrets, a must have, without a hitch, no issues, no problems",
    ),
    (0.4, "not bad, no problem"),
    (
        -1.2,
        "waste of money, waste of time, stay away from, never again, fed up, sick and tired, \
         leaves a lot to be desired, left a lot to be desired, leaves much to be desired, \
         left much to be desired, good riddance, good for nothing, don't bother, do not bother, \
         wouldn't recommend, would not recommend, don't recommend, do not recommend, \
         cannot recommend this, don't waste your, not worth the money, not worth it, can't stand, \
         cannot stand, rip off, ripped off, thumbs down",
    ),
    (
        -0.7,
        "let me down, let us down, let people down, let down by, last straw, gone downhill, \
         went downhill, fell short, falls short, fallen short, fell apart, falls apart, no good, \
         nothing special, too good to be true, under fire",
    ),
];

/// A phrase behind its first unit.
struct Phrase {
    rest: Vec<u64>,
    valence: f32,
}

/// Phrases by their first unit, the longest first.
struct Known {
    lists: Vec<Vec<Phrase>>,
    by_first: WordTable<u16>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let (mut lists, mut keys): (Vec<Vec<Phrase>>, Vec<(u64, u16)>) = Default::default();
    let (mut maker, mut units) = (UnitMaker::default(), Vec::new());
    for (valence, phrases) in PHRASES {
        for phrase in phrases.split(',') {
            units.clear();
            maker.make(phrase, &tokenize(phrase), &mut units);
            let Some((first, rest)) = units.split_first() else { continue };
            let rest = rest.iter().map(|unit| unit.key).collect();
            let phrase = Phrase { rest, valence };
            let known = keys.iter().find(|(key, _)| *key == first.key).map(|&(_, list)| list);
            match known.and_then(|list| lists.get_mut(usize::from(list))) {
                Some(list) => list.push(phrase),
                None => {
                    keys.push((first.key, u16::try_from(lists.len()).unwrap_or(u16::MAX)));
                    lists.push(vec![phrase]);
                }
            }
        }
    }
    for list in &mut lists {
        list.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
    }
    Known { lists, by_first: WordTable::of_keys(keys) }
});

/// A set phrase in a stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Idiom {
    /// Its first unit.
    pub(super) start: usize,
    /// Its last unit.
    pub(super) last: usize,
    pub(super) valence: f32,
}

/// The set phrase that begins at unit `at`, the longest one.
pub(super) fn at(units: &[Unit], at: usize) -> Option<Idiom> {
    let known = &*KNOWN;
    let list = known.by_first.get(units.get(at)?.key)?;
    let phrases = known.lists.get(usize::from(list))?;
    let rest = units.get(at + 1..).unwrap_or_default();
    let rest = &rest[..rest.len().min(UNITS_MAX)];
    let fits = |phrase: &&Phrase| {
        phrase.rest.len() <= rest.len()
            && phrase.rest.iter().zip(rest).all(|(key, unit)| *key == unit.key)
    };
    let phrase = phrases.iter().find(fits)?;
    Some(Idiom { start: at, last: at + phrase.rest.len(), valence: phrase.valence })
}

#[cfg(test)]
mod tests {
    use super::{UnitMaker, at, tokenize};

    fn check(text: &str, expected: &[(&str, f32)]) {
        let mut units = Vec::new();
        UnitMaker::default().make(text, &tokenize(text), &mut units);
        let found = (0..units.len()).filter_map(|index| at(&units, index));
        let found: Vec<(&str, f32)> = found
            .map(|idiom| {
                let span = units[idiom.start].span.cover(units[idiom.last].span);
                (span.of_text(text), idiom.valence)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn set_phrases_and_what_only_looks_like_them() {
        check("I can’t recommend it enough!", &[("can’t recommend it enough", 1.4)]);
        check(
            "We CAN'T wait to see it. Not bad at all.",
            &[("CAN'T wait", 0.8), ("Not bad at all", 0.8)],
        );
        check("They would not recommend it.", &[("would not recommend", -1.2)]);
        check("He let the dog down the stairs and waited.", &[]);
    }
}
