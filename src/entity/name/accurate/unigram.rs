//! Text in the pieces that the transformer was trained on: the likeliest way to cut it, by a
//! vocabulary in which every piece has its cost.

use std::ops::Range;

use super::refuse;
use crate::model::{LoadError, Reader, Writer};

/// Stands before the first word.
pub(super) const BEGIN: u32 = 0;
/// Stands after each block and after the last word.
pub(super) const END: u32 = 1;
/// Stands for what the vocabulary cannot spell.
pub(super) const UNKNOWN: u32 = 2;
/// The pieces follow these.
pub(super) const SPECIAL: u32 = 3;

/// Begins a piece that has white space before it.
const SPACE: &str = "\u{2581}";
/// How much more than the dearest piece an unknown character costs, in units of cost.
const UNKNOWN_COST: u32 = 10 * 2048;

/// A vocabulary, and how characters are read before they are looked up.
#[derive(Clone, Debug)]
pub(super) struct Unigram {
    /// All pieces one after the other, ascending by bytes.
    text: Box<str>,
    /// Where each begins, and where the last ends.
    bounds: Vec<usize>,
    /// What each costs: the negative logarithm of its probability, times 2048.
    costs: Vec<u16>,
    unknown_cost: u32,
    /// Pieces that begin with [`SPACE`].
    after_space: Range<usize>,
    /// Characters that are read as others, ascending.
    folded: Vec<(u32, Box<str>)>,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its number.
    pub(super) id: u32,
    /// Characters of the text that it stands for.
    pub(super) chars: usize,
}

/// Working memory, reused from word to word.
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    plain: String,
    /// The cheapest way to each byte of the text.
    ways: Vec<Way>,
    /// Pieces of a word, the last first while they are found.
    pieces: Vec<Piece>,
}

/// The cheapest way to a place: what it costs, and its last step.
#[derive(Clone, Copy, Debug)]
struct Way {
    cost: u32,
    id: u32,
    from: usize,
}

const NO_WAY: Way = Way { cost: u32::MAX, id: UNKNOWN, from: 0 };

impl Unigram {
    /// Reads what [`Unigram::write`] wrote.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let pieces = reader.text()?;
        let mut text = String::with_capacity(pieces.len());
        let mut bounds = vec![0];
        for piece in pieces.split('\n') {
            text.push_str(piece);
            bounds.push(text.len());
        }
        let costs = reader.u16s(bounds.len() - 1)?;
        let dearest = costs.iter().copied().max().map_or(0, u32::from);
        let mut folded = Vec::new();
        let characters = reader.text()?;
        for line in characters.split('\n').filter(|line| !line.is_empty()) {
            let Some((code, reading)) = line.split_once(' ') else {
                return Err(refuse("holds a character without a reading"));
            };
            let code = u32::from_str_radix(code, 16).map_err(|_| refuse("holds no character"))?;
            folded.push((code, reading.into()));
        }
        let mut unigram = Self {
            text: text.into(),
            bounds,
            costs,
            unknown_cost: dearest + UNKNOWN_COST,
            after_space: 0..0,
            folded,
        };
        unigram.after_space = unigram.narrowed(0..unigram.costs.len(), 0, SPACE.as_bytes());
        Ok(unigram)
    }

    /// Appends a vocabulary to a model file: pieces, one a line, ascending by bytes, and what each
    /// costs; and characters that are read as others, one a line, ascending: the code in hexadecimal
    /// digits, a space, the reading.
    pub(super) fn write(writer: &mut Writer, pieces: &str, costs: &[u16], folded: &str) {
        writer.text(pieces.trim_end_matches('\n'));
        costs.iter().for_each(|cost| {
            writer.bytes(&cost.to_le_bytes());
        });
        writer.text(folded);
    }

    /// Numbers in use, those of special pieces included.
    pub(super) fn size(&self) -> usize {
        SPECIAL as usize + self.costs.len()
    }

    /// The pieces of a word, at least one, in order; white space before it is a part of the first. O(bytes).
    pub(super) fn word<'s>(
        &self,
        word: &str,
        space: bool,
        scratch: &'s mut Scratch,
    ) -> &'s [Piece] {
        scratch.plain.clear();
        scratch.plain.push_str(if space { SPACE } else { "" });
        for c in word.chars() {
            match self.folded.binary_search_by_key(&u32::from(c), |folded| folded.0) {
                Ok(at) => scratch.plain.push_str(&self.folded[at].1),
                Err(_) => scratch.plain.push(c),
            }
        }
        self.cut(scratch);
        if scratch.pieces.is_empty() {
            scratch.pieces.push(Piece { id: UNKNOWN, chars: 0 });
        }
        &scratch.pieces
    }

    /// The pieces of text that is read as it stands, in order; white space before it is a part of the first.
    /// O(bytes).
    pub(super) fn run<'s>(&self, run: &str, space: bool, scratch: &'s mut Scratch) -> &'s [Piece] {
        scratch.plain.clear();
        scratch.plain.push_str(if space { SPACE } else { "" });
        scratch.plain.push_str(run);
        self.cut(scratch);
        if space && let Some(first) = scratch.pieces.first_mut() {
            first.chars -= 1;
        }
        &scratch.pieces
    }

    /// Cuts `plain` the cheapest way. Neighbours that are unknown are one piece.
    fn cut(&self, scratch: &mut Scratch) {
        let Scratch { plain, ways, pieces } = scratch;
        ways.clear();
        ways.resize(plain.len() + 1, NO_WAY);
        ways[0].cost = 0;
        for (from, c) in plain.char_indices() {
            let before = ways[from].cost;
            let single = from + c.len_utf8();
            let mut known = false;
            self.pieces_at(&plain.as_bytes()[from..], |piece, bytes| {
                let cost = before + u32::from(self.costs[piece]);
                known |= from + bytes == single;
                let way = &mut ways[from + bytes];
                if cost < way.cost {
                    *way = Way { cost, id: number(piece), from };
                }
            });
            let way = &mut ways[single];
            if !known && before + self.unknown_cost < way.cost {
                *way = Way { cost: before + self.unknown_cost, id: UNKNOWN, from };
            }
        }
        pieces.clear();
        let mut end = plain.len();
        while end > 0 {
            let Way { id, from, .. } = ways[end];
            let chars = plain.get(from..end).map_or(1, |piece| piece.chars().count());
            match pieces.last_mut() {
                Some(after) if id == UNKNOWN && after.id == UNKNOWN => after.chars += chars,
                _ => pieces.push(Piece { id, chars }),
            }
            end = from;
        }
        pieces.reverse();
    }

    /// Calls `found` with each piece that `bytes` begin with, and its length in bytes, the shortest first.
    fn pieces_at(&self, bytes: &[u8], mut found: impl FnMut(usize, usize)) {
        let (mut range, mut depth) = match bytes.strip_prefix(SPACE.as_bytes()) {
            Some(_) => (self.after_space.clone(), SPACE.len()),
            None => (0..self.costs.len(), 0),
        };
        loop {
            // Of the pieces that begin like this the shortest comes first.
            if !range.is_empty() && depth > 0 && self.bytes_of(range.start).len() == depth {
                found(range.start, depth);
            }
            let Some(next) = bytes.get(depth..depth + 1) else { return };
            range = self.narrowed(range, depth, next);
            depth += 1;
            if range.is_empty() {
                return;
            }
        }
    }

    /// The pieces of `range`, which agree up to `depth`, that go on with `bytes` there.
    fn narrowed(&self, range: Range<usize>, depth: usize, bytes: &[u8]) -> Range<usize> {
        let mut narrowed = range;
        for (depth, &byte) in (depth..).zip(bytes) {
            let at = |piece: usize| self.bytes_of(piece).get(depth).copied();
            let start = first(narrowed.clone(), |piece| at(piece) >= Some(byte));
            let end = first(start..narrowed.end, |piece| at(piece) > Some(byte));
            narrowed = start..end;
        }
        narrowed
    }

    /// A piece, in words those that stand for none.
    #[cfg(test)]
    pub(super) fn piece(&self, id: u32) -> &str {
        let own = (id as usize).checked_sub(SPECIAL as usize);
        own.and_then(|own| self.text.get(self.bounds[own]..self.bounds[own + 1])).unwrap_or("<unk>")
    }

    fn bytes_of(&self, piece: usize) -> &[u8] {
        &self.text.as_bytes()[self.bounds[piece]..self.bounds[piece + 1]]
    }
}

/// The first of `range` for which `is_right`, which stays true from there on.
fn first(range: Range<usize>, is_right: impl Fn(usize) -> bool) -> usize {
    let Range { mut start, mut end } = range;
    while start < end {
        let middle = start.midpoint(end);
        if is_right(middle) { end = middle } else { start = middle + 1 }
    }
    start
}

/// The number of the piece at this place of the vocabulary.
#[allow(clippy::cast_possible_truncation, reason = "a vocabulary is far below 4 G pieces")]
fn number(piece: usize) -> u32 {
    SPECIAL + piece as u32
}

#[cfg(test)]
mod tests {
    use super::{SPECIAL, Scratch, UNKNOWN, Unigram};
    use crate::model::{Reader, Writer};

    /// Ascending by bytes; costs beside them.
    const PIECES: [(&str, u16); 8] = [
        ("1", 9000),
        ("ab", 5000),
        ("b", 7000),
        ("a", 6000),
        ("\u{2581}", 3000),
        ("\u{2581}a", 6500),
        ("\u{2581}ab", 12000),
        ("京", 9000),
    ];

    fn unigram() -> Unigram {
        let mut pieces = PIECES;
        pieces.sort();
        let text = pieces.map(|(piece, _)| piece).join("\n");
        let mut writer = Writer::new("test", 1);
        Unigram::write(&mut writer, &text, &pieces.map(|(_, cost)| cost), "41 a\nad \nbd 1b");
        let file = writer.finish();
        let mut reader = Reader::open(&file, "test", 1).unwrap();
        let unigram = Unigram::read(&mut reader).unwrap();
        assert_eq!((reader.finish(), unigram.size()), (Ok(()), PIECES.len() + SPECIAL as usize));
        unigram
    }

    /// The pieces of a word, each with the characters that it stands for.
    fn check(word: &str, space: bool, expected: &[(&str, usize)]) {
        let unigram = unigram();
        let mut scratch = Scratch::default();
        let found = unigram.word(word, space, &mut scratch);
        let found: Vec<_> = found.iter().map(|p| (unigram.piece(p.id), p.chars)).collect();
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn the_cheapest_way_is_taken() {
        // "_" and "ab" cost 8000, "_ab" 12000, "_a" and "b" 13500.
        check("ab", true, &[("\u{2581}", 1), ("ab", 2)]);
        check("a", true, &[("\u{2581}a", 2)]);
        check("bab", false, &[("b", 1), ("ab", 2)]);
    }

    #[test]
    fn unknown_neighbours_are_one_piece() {
        check("xyab", false, &[("<unk>", 2), ("ab", 2)]);
        check("axéb", false, &[("a", 1), ("<unk>", 2), ("b", 1)]);
    }

    #[test]
    fn characters_are_read_as_others_or_not_at_all() {
        check("Ab", false, &[("ab", 2)]);
        check("½", false, &[("1", 1), ("b", 1)]);
        check("\u{ad}", false, &[("<unk>", 0)]);
        check("", false, &[("<unk>", 0)]);
    }

    #[test]
    fn runs_do_not_count_the_space() {
        let unigram = unigram();
        let mut scratch = Scratch::default();
        let chars = |run: &str, space, scratch: &mut Scratch| {
            unigram.run(run, space, scratch).iter().map(|p| (p.id, p.chars)).collect::<Vec<_>>()
        };
        let known = chars("京京", true, &mut scratch);
        assert_eq!(known.iter().map(|p| p.1).collect::<Vec<_>>(), [0, 1, 1]);
        assert_eq!(chars("a", true, &mut scratch).iter().map(|p| p.1).sum::<usize>(), 1);
        assert_eq!(chars("李", false, &mut scratch), [(UNKNOWN, 1)]);
    }

    #[test]
    fn a_vocabulary_that_cannot_be_read_is_refused() {
        for (folded, reason) in [("41", "without a reading"), ("zz a", "no character")] {
            let mut writer = Writer::new("test", 1);
            Unigram::write(&mut writer, "a", &[1], folded);
            let file = writer.finish();
            let error = Unigram::read(&mut Reader::open(&file, "test", 1).unwrap()).unwrap_err();
            assert!(error.reason.contains(reason), "{error}");
        }
    }
}
