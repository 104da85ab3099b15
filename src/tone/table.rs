//! Small word lists behind a hash, for rules.

use crate::text::hash::fnv1a;

use super::words::SEED;

/// Values by word; open addressing, a quarter full.
#[derive(Clone, Debug)]
pub(super) struct WordTable<T> {
    slots: Vec<Option<(u64, T)>>,
}

impl<T: Copy> WordTable<T> {
    /// A table of words in normal form; of a word that comes twice, the first counts.
    pub(super) fn new(words: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::of_keys(
            words.into_iter().map(|(word, value)| (fnv1a(SEED, word.as_bytes()), value)).collect(),
        )
    }

    /// A table of values by the keys of units; of a key that comes twice, the first counts.
    pub(super) fn of_keys(keys: Vec<(u64, T)>) -> Self {
        let mut slots = vec![None; (keys.len().max(1) * 4).next_power_of_two()];
        for (key, value) in keys {
            let mut slot = Self::slot(key, slots.len());
            while slots[slot].is_some_and(|(other, _)| other != key) {
                slot = (slot + 1) % slots.len();
            }
            if slots[slot].is_none() {
                slots[slot] = Some((key, value));
            }
        }
        Self { slots }
    }

    #[allow(clippy::cast_possible_truncation, reason = "masked")]
    fn slot(key: u64, count: usize) -> usize {
        (key >> 20) as usize & (count - 1)
    }

    /// The value of the unit with this key.
    pub(super) fn get(&self, key: u64) -> Option<T> {
        let mut slot = Self::slot(key, self.slots.len());
        while let Some((other, value)) = self.slots[slot] {
            if other == key {
                return Some(value);
            }
            slot = (slot + 1) % self.slots.len();
        }
        None
    }
}

/// A regular English verb with its forms: `-s`, `-ed`, `-ing`. Irregular ones are listed in full.
pub(super) fn verb_forms(verb: &str) -> Vec<String> {
    let stem = verb.strip_suffix('e').unwrap_or(verb);
    let ends = |suffix: &str| verb.ends_with(suffix);
    let mut forms = vec![verb.to_owned()];
    if let Some(stem) = verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o'])) {
        forms.extend([format!("{stem}ies"), format!("{stem}ied"), format!("{verb}ing")]);
        return forms;
    }
    let sibilant = ends("s") || ends("sh") || ends("ch") || ends("x") || ends("z");
    forms.push(if sibilant { format!("{verb}es") } else { format!("{verb}s") });
    let double = [
        "ban", "expel", "rebut", "drop", "stop", "commit", "scrap", "defer", "slam", "bar", "ram",
        "snub", "shun", "spar", "repel", "rebel", "chip",
    ];
    let stem = if double.contains(&verb) {
        verb.chars().chain(verb.chars().last()).collect()
    } else {
        stem.to_owned()
    };
    forms.extend([format!("{stem}ed"), format!("{stem}ing")]);
    if ends("ee") {
        forms.push(format!("{verb}ing"));
        forms.push(format!("{verb}d"));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::{WordTable, verb_forms};

    fn check(verb: &str, expected: &str) {
        assert_eq!(verb_forms(verb).join(" "), expected);
    }

    #[test]
    fn forms_of_regular_verbs() {
        check("accuse", "accuse accuses accused accusing");
        check("deny", "deny denies denied denying");
        check("attack", "attack attacks attacked attacking");
        check("ban", "ban bans banned banning");
        check("punish", "punish punishes punished punishing");
    }

    #[test]
    fn finds_words_and_nothing_else() {
        let table =
            WordTable::new([("one".to_owned(), 1), ("two".to_owned(), 2), ("one".to_owned(), 3)]);
        let get = |word: &str| table.get(crate::text::hash::fnv1a(super::SEED, word.as_bytes()));
        assert_eq!((get("one"), get("two"), get("three")), (Some(1), Some(2), None));
    }
}
