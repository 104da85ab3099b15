//! What the language model looks at: character n-grams inside words, whole words, and how much of
//! the text looks like code.

use super::script::Script;
use super::view::View;
use crate::text::hash::combine;

/// Longest n-gram, in characters, word boundaries included.
const ORDER: usize = 5;
/// The same in Han text, where a character is a syllable or a word.
const ORDER_HAN: usize = 3;
/// Stands before and after the letters of a word.
const BOUNDARY: char = ' ';

const NGRAM_SEED: u64 = 0x6c61_6e67_7561_6765;
const SHAPE_SEED: u64 = 0x7368_6170_6500_0000;

/// Calls `feature` with the hash of each n-gram of 1 to 5 characters of a word with its boundaries
/// and of the whole word. About six calls a letter.
pub fn of_word(script: Script, letters: &[char], mut feature: impl FnMut(u64)) {
    let order = if script == Script::Han { ORDER_HAN } else { ORDER };
    let length = letters.len() + 2;
    let at = |i: usize| if i == 0 || i + 1 == length { BOUNDARY } else { letters[i - 1] };
    for start in 0..length {
        let mut hash = NGRAM_SEED;
        for end in start..length.min(start + order) {
            hash = combine(hash, u64::from(at(end)));
            // A boundary alone says nothing.
            if end > start || (start > 0 && start + 1 < length) {
                feature(hash);
            }
        }
        if start == 0 && order == ORDER && length > ORDER {
            for end in ORDER..length {
                hash = combine(hash, u64::from(at(end)));
            }
            feature(hash);
        }
    }
}

/// The hash of a whole word with its boundaries, which [`of_word`] gives among others.
pub fn of_whole_word(letters: &[char]) -> u64 {
    let letters = letters.iter().copied();
    std::iter::once(BOUNDARY)
        .chain(letters)
        .chain(std::iter::once(BOUNDARY))
        .fold(NGRAM_SEED, |hash, c| combine(hash, u64::from(c)))
}

/// Calls `feature` once or twice with what the text looks like besides its words.
pub fn of_shape(view: &View, mut feature: impl FnMut(u64)) {
    let letters: usize = view.words().iter().map(|word| view.letters(word).len()).sum();
    let level = |count: u32| match letters.checked_div(count as usize) {
        None => 0,
        Some(0) => 6,
        Some(1..=2) => 5,
        Some(3..=5) => 4,
        Some(6..=11) => 3,
        Some(12..=29) => 2,
        Some(_) => 1,
    };
    for (template, count) in [(0x10, view.code), (0x20, view.symbols)] {
        let level = level(count);
        if level > 0 {
            feature(combine(SHAPE_SEED, template + level));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{of_whole_word, of_word};
    use crate::language::script::Script;

    #[test]
    fn a_whole_word_is_one_of_its_features() {
        for word in ["a", "the", "word", "Gespräche", "переговоры"] {
            let letters: Vec<char> = word.chars().collect();
            let mut found = Vec::new();
            of_word(Script::Latin, &letters, |feature| found.push(feature));
            assert!(found.contains(&of_whole_word(&letters)), "{word}");
        }
    }
}
