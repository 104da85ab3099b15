//! What the first pass over a document leaves for the second, in half the room: a document of 1 MB has
//! 200 000 words.

use std::ops::Range;

use crate::entity::name::agreement::LOW_BITS;
use crate::entity::name::chain::{NEVER, Row};
use crate::entity::name::features::WordView;
use crate::entity::name::label::{LABELS, WIDTH};

/// Units of a score. Scores are kept as their distance from the best of their word, which decides alone.
const UNIT: f32 = 1.0 / 1024.0;
/// Whatever is so far below the best, or farther, is never chosen.
const FARTHEST: u16 = u16::MAX;

/// Label scores of the words of a document and what the second pass wants to know of each.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    rows: Vec<[u16; LABELS]>,
    words: Vec<Word>,
}

/// The key of a word without its lowest bits, and in them what is true of it.
#[derive(Clone, Copy, Debug)]
struct Word(u64);

/// Flags in the place of [`LOW_BITS`].
const MAY_NAME: u64 = 1;
const TELLS: u64 = 2;

impl Kept {
    /// Room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self { rows: Vec::with_capacity(words), words: Vec::with_capacity(words) }
    }

    /// Appends a sentence, a row a word.
    pub(super) fn push(&mut self, words: &[WordView], rows: &[Row]) {
        self.rows.extend(rows.iter().map(packed));
        self.words.extend(words.iter().map(|word| {
            let flags = u64::from(word.may_name) * MAY_NAME + u64::from(word.tells) * TELLS;
            Word(word.key & !LOW_BITS | flags)
        }));
    }

    /// Puts a sentence in place of what was in `words` and `rows`. Keys have lost their two lowest bits.
    pub(super) fn read(
        &self,
        sentence: Range<usize>,
        words: &mut Vec<WordView>,
        rows: &mut Vec<Row>,
    ) {
        words.clear();
        words.extend(self.words[sentence.clone()].iter().map(|&Word(word)| WordView {
            key: word & !LOW_BITS,
            may_name: word & MAY_NAME != 0,
            tells: word & TELLS != 0,
        }));
        rows.clear();
        rows.extend(self.rows[sentence].iter().map(unpacked));
    }
}

fn packed(row: &Row) -> [u16; LABELS] {
    let best = row[..LABELS].iter().copied().fold(f32::MIN, f32::max);
    // The cast stays at the largest number for what is beyond it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as wanted")]
    std::array::from_fn(|label| ((best - row[label]) / UNIT).round() as u16)
}

fn unpacked(packed: &[u16; LABELS]) -> Row {
    let mut row = [0.0; WIDTH];
    for (score, &distance) in row.iter_mut().zip(packed) {
        *score = if distance == FARTHEST { NEVER } else { -f32::from(distance) * UNIT };
    }
    row
}

#[cfg(test)]
mod tests {
    use super::{Kept, UNIT};
    use crate::entity::name::chain::{NEVER, Row};
    use crate::entity::name::features::WordView;
    use crate::entity::name::label::LABELS;

    #[test]
    fn what_is_kept_decides_as_what_was_given() {
        let rows: [Row; 3] = [
            [3.25, -7.5, 0.001, 12.0, 11.9, -30.0, 2.0, 0.0],
            [-5.0, NEVER, -5.5, -6.0, -50.0, -68.5, -70.0, 0.0],
            [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 99.0],
        ];
        let word = |key, may_name, tells| WordView { key, may_name, tells };
        let words = [word(u64::MAX, false, false), word(4, true, false), word(11, true, true)];
        let mut kept = Kept::with_capacity(3);
        kept.push(&words[..1], &rows[..1]);
        kept.push(&words[1..], &rows[1..]);
        let (mut read_words, mut read) = (Vec::new(), Vec::new());
        kept.read(1..3, &mut read_words, &mut read);
        let seen: Vec<_> = read_words.iter().map(|w| (w.key, w.may_name, w.tells)).collect();
        assert_eq!(seen, [(4, true, false), (8, true, true)]);
        kept.read(0..1, &mut read_words, &mut read);
        assert_eq!(read_words[0].key, u64::MAX - 3);
        for (at, row) in rows.iter().enumerate() {
            kept.read(at..at + 1, &mut read_words, &mut read);
            let best = row[..LABELS].iter().copied().fold(f32::MIN, f32::max);
            for (&score, &given) in read[0].iter().zip(&row[..LABELS]) {
                let wanted = if best - given > 63.9 { NEVER } else { given - best };
                assert!((score - wanted).abs() <= UNIT, "{score} instead of {wanted}");
            }
        }
    }
}
