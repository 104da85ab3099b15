//! What is known about words before any text is seen: clusters of similar words, and lists of
//! places and personal names.

use std::borrow::Cow;

use parlance_prefetch::prefetch;

use crate::model::{LoadError, Reader, Writer};
use crate::text::hash::{combine, fnv1a};

const WORD_SEED: u64 = 0x6e61_6d65;
const PHRASE_SEED: u64 = 0x7068_7261;

/// Words longer than this, in tokens, are in no list.
pub const PHRASE_TOKENS_MAX: usize = 6;

/// Bit of [`Lexicon::phrase`] that says a longer phrase begins with this one.
pub const PREFIX: u8 = 0x80;

/// Bit of [`Lexicon::phrase`] for the first names of persons.
pub const FIRST_NAME: u8 = 16;

/// What clusterings say of one word: similar words share a group. Clusterings are independent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Group among few; 0 for an unknown word.
    pub coarse: u8,
    /// Group among more; 0 for an unknown word.
    pub middle: u8,
    /// Group among many; 0 for an unknown word.
    pub fine: u16,
    /// What the word names when it stands alone, and how surely, as the teacher sees it; 0 unknown.
    pub prior: u8,
}

/// Word groups and phrase lists. Keys and classes of a model in the binary stay there.
#[derive(Clone, Debug)]
pub struct Lexicon {
    words: Index,
    values: Vec<Word>,
    phrases: Index,
    classes: Cow<'static, [u8]>,
    /// Variant characters and what they are read as, ascending: Traditional Chinese as Simplified.
    variants: Vec<(u32, u32)>,
}

impl Lexicon {
    /// A lexicon of the given keys and values; keys that meet keep the first value. `variants` are
    /// pairs of a character and what it is read as.
    pub fn new(
        mut words: Vec<(u32, Word)>,
        mut phrases: Vec<(u32, u8)>,
        mut variants: Vec<(u32, u32)>,
    ) -> Self {
        variants.sort_unstable();
        words.sort_by_key(|entry| entry.0);
        words.dedup_by_key(|entry| entry.0);
        phrases.sort_by_key(|entry| entry.0);
        let mut merged: Vec<(u32, u8)> = Vec::with_capacity(phrases.len());
        for (key, classes) in phrases {
            match merged.last_mut() {
                Some(last) if last.0 == key => last.1 |= classes,
                _ => merged.push((key, classes)),
            }
        }
        Self {
            words: Index::new(words.iter().map(|entry| entry.0.to_le_bytes()).collect()),
            values: words.iter().map(|entry| entry.1).collect(),
            phrases: Index::new(merged.iter().map(|entry| entry.0.to_le_bytes()).collect()),
            classes: merged.iter().map(|entry| entry.1).collect(),
            variants,
        }
    }

    /// What a Han character is read as.
    pub fn plain(&self, c: char) -> char {
        let code = u32::from(c);
        let at = self.variants.binary_search_by_key(&code, |pair| pair.0);
        at.ok().and_then(|at| char::from_u32(self.variants[at].1)).unwrap_or(c)
    }

    /// The key of a lower-case word.
    pub fn word_key(lower: &str) -> u64 {
        fnv1a(WORD_SEED, lower.as_bytes())
    }

    /// The key of the phrase `before` with one more word; `None` begins a phrase.
    pub fn phrase_key(before: Option<u64>, word_key: u64) -> u64 {
        combine(before.unwrap_or(PHRASE_SEED), word_key)
    }

    /// Has the processor fetch what [`Lexicon::expect_entry`] reads.
    pub fn expect(&self, key: u64) {
        self.words.expect(fold(key));
    }

    /// Has the processor fetch what [`Lexicon::entry`] reads.
    pub fn expect_entry(&self, key: u64) {
        self.words.expect_key(fold(key));
    }

    /// Where the word with this key stands; `None` when unknown. What [`Lexicon::groups`] reads of it is
    /// fetched.
    pub fn entry(&self, key: u64) -> Option<usize> {
        let entry = self.words.find(fold(key))?;
        self.values.get(entry).into_iter().for_each(prefetch);
        Some(entry)
    }

    /// Groups of the word at `entry`; all 0 when unknown.
    pub fn groups(&self, entry: Option<usize>) -> Word {
        entry.map_or(Word::default(), |at| self.values[at])
    }

    /// Number of known words.
    pub fn size(&self) -> usize {
        self.values.len()
    }

    /// The lists that hold the phrase with this key, one bit each, and [`PREFIX`].
    pub fn phrase(&self, key: u64) -> u8 {
        self.phrases.find(fold(key)).map_or(0, |at| self.classes[at])
    }

    /// Whether the word with this key is in the lists as the first name of persons.
    pub fn is_first_name(&self, key: u64) -> bool {
        self.phrase(Self::phrase_key(None, key)) & FIRST_NAME != 0
    }

    /// Reads what [`Lexicon::write`] wrote.
    pub fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let count = reader.length()?;
        let words = Index::read(reader, count)?;
        let fine = reader.u16s(count)?;
        let (coarse, middle, prior) =
            (reader.bytes(count)?, reader.bytes(count)?, reader.bytes(count)?);
        let values = (0..count)
            .map(|i| Word { coarse: coarse[i], middle: middle[i], fine: fine[i], prior: prior[i] })
            .collect();
        let count = reader.length()?;
        let phrases = Index::read(reader, count)?;
        let classes = reader.bytes(count)?.into();
        let count = reader.length()?;
        let variants = reader.u32s(count.saturating_mul(2))?;
        let variants = variants.as_chunks().0.iter().map(|&[from, to]| (from, to)).collect();
        Ok(Self { words, values, phrases, classes, variants })
    }

    /// Appends the lexicon to a model file.
    pub fn write(&self, writer: &mut Writer) {
        let words = &self.values;
        writer.length(words.len());
        writer.bytes(self.words.keys.as_flattened());
        words.iter().for_each(|word| {
            writer.bytes(&word.fine.to_le_bytes());
        });
        for part in [|w: &Word| w.coarse, |w: &Word| w.middle, |w: &Word| w.prior] {
            writer.bytes(&words.iter().map(part).collect::<Vec<u8>>());
        }
        writer.length(self.classes.len());
        writer.bytes(self.phrases.keys.as_flattened());
        writer.bytes(&self.classes);
        writer.length(self.variants.len());
        for &(from, to) in &self.variants {
            writer.u32(from).u32(to);
        }
    }
}

/// 32 bits of a key: two words of a lexicon of 100 000 meet once in 40 000 look-ups.
#[allow(clippy::cast_possible_truncation, reason = "the low half is what is wanted")]
pub fn fold(key: u64) -> u32 {
    (key ^ (key >> 32)) as u32
}

/// Sorted keys, little-endian as in the file, with a table of where each value of the top 16 bits begins.
#[derive(Clone, Debug)]
struct Index {
    keys: Cow<'static, [[u8; 4]]>,
    starts: Vec<u32>,
}

impl Index {
    fn new(keys: Cow<'static, [[u8; 4]]>) -> Self {
        let mut starts = vec![0u32; (1 << 16) + 1];
        for &[_, _, low, high] in &*keys {
            starts[usize::from(u16::from_le_bytes([low, high])) + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        Self { keys, starts }
    }

    fn read(reader: &mut Reader<'static>, count: usize) -> Result<Self, LoadError> {
        Ok(Self::new(reader.bytes(count.saturating_mul(4))?.as_chunks().0.into()))
    }

    /// Has fetched what [`Index::expect_key`] reads.
    fn expect(&self, key: u32) {
        prefetch(&self.starts[(key >> 16) as usize]);
    }

    /// Has fetched what [`Index::find`] reads.
    fn expect_key(&self, key: u32) {
        let start = self.starts[(key >> 16) as usize] as usize;
        self.keys.get(start).into_iter().for_each(prefetch);
    }

    fn find(&self, key: u32) -> Option<usize> {
        let top = (key >> 16) as usize;
        let (start, end) = (self.starts[top] as usize, self.starts[top + 1] as usize);
        let key = key.to_le_bytes();
        self.keys.get(start..end)?.iter().position(|&other| other == key).map(|at| start + at)
    }
}
