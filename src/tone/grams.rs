//! Words and pieces of words as hashed features, for languages that have a linear model.

use crate::text::hash::{combine, fnv1a, fnv1a_more};
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
    scratch.begin();
    let mut index = 0;
    while index < tokens.len() {
        let (count, _) = maker.unit(text, &tokens[index..]);
        scratch.unit(maker.key(), tokens[index].kind, |hash| each(hash, index));
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
    /// Hash of the unit before.
    previous: u64,
    padded: Vec<u8>,
    starts: Vec<usize>,
}

impl GramScratch {
    /// Begins a stretch.
    pub(super) fn begin(&mut self) {
        self.previous = fnv1a(SEED_PAIR, b"^");
    }

    /// Calls `each` with the hash of every feature of a unit by its normal form and the kind of its
    /// first token. O(bytes).
    pub(super) fn unit(&mut self, key: &[u8], kind: TokenKind, mut each: impl FnMut(u32)) {
        let word = fnv1a(SEED_WORD, key);
        each(low(word));
        each(low(combine(self.previous, word)));
        self.previous = word;
        if kind == TokenKind::Word {
            self.pieces(key, |piece, _, _| each(low(piece)));
        }
    }

    /// Calls `each` with the hash, the start and the end of every piece of `^key$`. The hash of a
    /// piece goes on from that of the piece before it with the same start. O(bytes).
    fn pieces(&mut self, key: &[u8], mut each: impl FnMut(u64, usize, usize)) {
        self.padded.clear();
        self.padded.push(b'^');
        self.padded.extend_from_slice(key);
        self.padded.push(b'$');
        self.starts.clear();
        let boundaries = self.padded.iter().enumerate().filter(|(_, b)| (**b & 0xC0) != 0x80);
        self.starts.extend(boundaries.map(|(at, _)| at));
        self.starts.push(self.padded.len());
        let run = self.starts.len() > RUN_CHARS;
        let lengths = if run { RUN_PIECE_CHARS } else { PIECE_CHARS };
        for first in 0..self.starts.len() - 1 {
            let ends = &self.starts[first..];
            let Some(&shortest) = ends.get(*lengths.start()) else { break };
            let start = ends[0];
            let mut hash = fnv1a(SEED_PIECE, &self.padded[start..shortest]);
            let mut end = shortest;
            each(hash, start, end);
            for &next in &ends[lengths.start() + 1..(lengths.end() + 1).min(ends.len())] {
                hash = fnv1a_more(hash, &self.padded[end..next]);
                end = next;
                each(hash, start, end);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GramScratch, SEED_PIECE};
    use crate::text::hash::fnv1a;
    use expect_test::{Expect, expect};

    fn check(word: &str, expected: Expect) {
        let mut shown = Vec::new();
        let padded = format!("^{word}$");
        GramScratch::default().pieces(word.as_bytes(), |hash, start, end| {
            let piece = padded.get(start..end).unwrap_or_default();
            assert_eq!(hash, fnv1a(SEED_PIECE, piece.as_bytes()));
            shown.push(piece.to_owned());
        });
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn pieces_are_whole_characters() {
        check("größe", expect!["^gr ^grö ^größ grö größ größe röß röße röße$ öße öße$ ße$"]);
        check("я", expect!["^я$"]);
    }
}
