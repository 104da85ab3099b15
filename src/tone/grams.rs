//! Words and pieces of words as hashed features, for languages that have a linear model.

use crate::text::hash::{combine, fnv1a};
use crate::text::{Token, TokenKind};

use super::units::UnitMaker;

/// Seeds of whole words, of pairs of words and of pieces.
const SEED_WORD: u64 = 0x776f;
const SEED_PAIR: u64 = 0x7061;
const SEED_PIECE: u64 = 0x7069;
/// Lengths of pieces in characters, with the marks at both ends of a word.
const PIECE_CHARS: std::ops::RangeInclusive<usize> = 3..=5;
/// Words longer than this are runs of a script without spaces: their pieces are shorter.
const RUN_CHARS: usize = 20;
/// Lengths of pieces of such runs.
const RUN_PIECE_CHARS: std::ops::RangeInclusive<usize> = 1..=4;

/// Calls `each` with the hash of every feature of `tokens` and the index of the token that it
/// begins at. O(bytes).
pub fn grams(
    text: &str,
    tokens: &[Token],
    maker: &mut UnitMaker,
    scratch: &mut GramScratch,
    mut each: impl FnMut(u32, usize),
) {
    let mut previous = fnv1a(SEED_PAIR, b"^");
    let mut index = 0;
    while index < tokens.len() {
        let (count, _) = maker.unit(text, &tokens[index..]);
        let key = maker.key();
        let word = fnv1a(SEED_WORD, key);
        each(low(word), index);
        each(low(combine(previous, word)), index);
        previous = word;
        if tokens[index].kind == TokenKind::Word {
            scratch.pieces(key, |piece| each(low(fnv1a(SEED_PIECE, piece)), index));
        }
        index += count;
    }
}

/// Hash of a whole word in normal form, as [`grams`] gives it.
pub fn word_gram(key: &[u8]) -> u32 {
    low(fnv1a(SEED_WORD, key))
}

#[allow(clippy::cast_possible_truncation, reason = "the low half is the feature")]
fn low(hash: u64) -> u32 {
    hash as u32
}

/// Buffers of [`grams`].
#[derive(Clone, Debug, Default)]
pub struct GramScratch {
    padded: Vec<u8>,
    starts: Vec<usize>,
}

impl GramScratch {
    fn pieces(&mut self, key: &[u8], mut each: impl FnMut(&[u8])) {
        self.padded.clear();
        self.padded.push(b'^');
        self.padded.extend_from_slice(key);
        self.padded.push(b'$');
        self.starts.clear();
        let boundaries = self.padded.iter().enumerate().filter(|(_, b)| (**b & 0xC0) != 0x80);
        self.starts.extend(boundaries.map(|(at, _)| at));
        self.starts.push(self.padded.len());
        let run = self.starts.len() > RUN_CHARS;
        for length in if run { RUN_PIECE_CHARS } else { PIECE_CHARS } {
            for ends in self.starts.windows(length + 1) {
                each(&self.padded[ends[0]..ends[length]]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::GramScratch;
    use expect_test::{Expect, expect};

    fn check(word: &str, expected: Expect) {
        let mut shown = Vec::new();
        GramScratch::default().pieces(word.as_bytes(), |piece| {
            shown.push(String::from_utf8_lossy(piece).into_owned())
        });
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn pieces_are_whole_characters() {
        check("größe", expect!["^gr grö röß öße ße$ ^grö größ röße öße$ ^größ größe röße$"]);
        check("я", expect!["^я$"]);
    }
}
