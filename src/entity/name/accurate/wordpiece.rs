//! Words in the pieces that the transformer was trained on: the uncased vocabulary of BERT.

use std::collections::HashMap;

use crate::model::{LoadError, Reader, Writer};
use crate::text::chars;

/// Stands before the first word.
pub(super) const BEGIN: i32 = 101;
/// Stands after each block and after the last word.
pub(super) const END: i32 = 102;
/// Stands for what the vocabulary cannot spell.
const UNKNOWN: i32 = 100;

/// Pieces kept of one word; the rest of a longer one is not read.
const PIECES_MAX: usize = 8;
/// Longer runs of letters are not looked up, in characters.
const RUN_CHARS_MAX: usize = 100;

/// A vocabulary, and how characters are read before they are looked up.
#[derive(Clone, Debug)]
pub(super) struct WordPiece {
    vocabulary: HashMap<Box<str>, i32>,
    /// Characters read as another one, ascending: accents go, capitals become small; 0 drops one.
    folded: Vec<(u32, u32)>,
    /// Marks beside the ASCII ones that are a piece of their own, ascending.
    marks: Vec<u32>,
}

impl WordPiece {
    /// Reads what [`WordPiece::write`] wrote.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let mut vocabulary = HashMap::new();
        for (piece, id) in reader.text()?.split('\n').zip(0..) {
            vocabulary.insert(piece.into(), id);
        }
        let count = reader.length()?;
        let pairs = reader.u32s(count.saturating_mul(2))?;
        let folded = pairs.as_chunks().0.iter().map(|&[from, to]| (from, to)).collect();
        let count = reader.length()?;
        Ok(Self { vocabulary, folded, marks: reader.u32s(count)? })
    }

    /// Appends a vocabulary, one piece a line in the order of their numbers, and both tables.
    pub(super) fn write(
        writer: &mut Writer,
        vocabulary: &str,
        folded: &[(u32, u32)],
        marks: &[u32],
    ) {
        writer.text(vocabulary.trim_end_matches('\n')).length(folded.len());
        for &(from, to) in folded {
            writer.u32(from).u32(to);
        }
        writer.length(marks.len());
        for &mark in marks {
            writer.u32(mark);
        }
    }

    /// Number of pieces in the vocabulary.
    pub(super) fn size(&self) -> usize {
        self.vocabulary.len()
    }

    /// Appends the pieces of a token, at least one, at most [`PIECES_MAX`]. O(characters).
    pub(super) fn spell(&self, word: &str, pieces: &mut Vec<i32>) {
        let first = pieces.len();
        let mut run: Vec<char> = Vec::new();
        for c in word.chars() {
            if self.is_apart(c) {
                self.spell_run(&run, pieces);
                run.clear();
                self.spell_run(&[c], pieces);
            } else {
                self.fold(c, &mut run);
            }
            if pieces.len() - first >= PIECES_MAX {
                break;
            }
        }
        self.spell_run(&run, pieces);
        pieces.truncate(first + PIECES_MAX);
        if pieces.len() == first {
            pieces.push(UNKNOWN);
        }
    }

    /// Whether a character is never joined with its neighbours.
    fn is_apart(&self, c: char) -> bool {
        if c.is_ascii() {
            return c.is_ascii_punctuation();
        }
        chars::is_han(c) || self.marks.binary_search(&u32::from(c)).is_ok()
    }

    fn fold(&self, c: char, into: &mut Vec<char>) {
        if c.is_ascii() {
            into.push(c.to_ascii_lowercase());
            return;
        }
        match self.folded.binary_search_by_key(&u32::from(c), |pair| pair.0) {
            Ok(at) => into.extend(char::from_u32(self.folded[at].1).filter(|&c| c != '\0')),
            Err(_) => into.extend(c.to_lowercase()),
        }
    }

    /// Cuts a run into the longest pieces from left to right; all of it is unknown when one is.
    fn spell_run(&self, run: &[char], pieces: &mut Vec<i32>) {
        if run.is_empty() {
            return;
        }
        let begin = pieces.len();
        let mut at = 0;
        let mut key = String::new();
        while at < run.len() && run.len() <= RUN_CHARS_MAX {
            let mut found = None;
            for end in (at + 1..=run.len()).rev() {
                key.clear();
                key.push_str(if at > 0 { "##" } else { "" });
                key.extend(&run[at..end]);
                if let Some(&id) = self.vocabulary.get(key.as_str()) {
                    found = Some((id, end));
                    break;
                }
            }
            let Some((id, end)) = found else { break };
            pieces.push(id);
            at = end;
        }
        if at < run.len() {
            pieces.truncate(begin);
            pieces.push(UNKNOWN);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{UNKNOWN, WordPiece};
    use crate::model::{Reader, Writer};

    const VOCABULARY: &str = "[PAD]\nun\n##aff\n##able\ncafe\nu\n.\ns\n李\n##s\na";

    fn pieces() -> WordPiece {
        let mut writer = Writer::new("test", 1);
        let folded = [(0xC9, 0x65), (0xE9, 0x65), (0x301, 0)];
        WordPiece::write(&mut writer, VOCABULARY, &folded, &[0x2019]);
        let file = writer.finish();
        let mut reader = Reader::open(&file, "test", 1).unwrap();
        let pieces = WordPiece::read(&mut reader).unwrap();
        assert_eq!(reader.finish(), Ok(()));
        pieces
    }

    fn check(word: &str, expected: &[i32]) {
        let mut found = Vec::new();
        pieces().spell(word, &mut found);
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn the_longest_piece_comes_first() {
        check("unaffable", &[1, 2, 3]);
        check("UNAFFABLE", &[1, 2, 3]);
        check("Us", &[5, 9]);
    }

    #[test]
    fn accents_and_capitals_are_not_told_apart() {
        check("CAFÉ", &[4]);
        check("cafe\u{301}", &[4]);
    }

    #[test]
    fn marks_and_ideographs_stand_alone() {
        check("U.S.", &[5, 6, 7, 6]);
        check("李s", &[8, 7]);
        check("a’", &[10, UNKNOWN]);
    }

    #[test]
    fn what_cannot_be_spelled_is_one_unknown_piece() {
        check("unxable", &[UNKNOWN]);
        check("", &[UNKNOWN]);
        check(&"a".repeat(101), &[UNKNOWN]);
        check(&"....".repeat(9), &[6; 8]);
    }
}
