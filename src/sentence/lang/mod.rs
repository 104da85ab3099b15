//! What differs between languages: abbreviations, words that begin sentences, months.
//!
//! Each language has a file with its lists: our own, together with entries of the CLDR 46
//! suppression lists (Unicode-3.0) that held up on news text. Entries are written without the last
//! stop and with inner blanks left out: `z.B` stands for `z. B.` as well.

mod east;
mod germanic;
mod nordic;
mod romance;
mod slavic;
mod south;
mod west;

use std::collections::HashMap;

use super::words::{Word, key, mix};
use crate::text::LanguageTag;

/// The lists of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lists {
    /// Primary language subtag.
    pub(super) code: &'static str,
    /// Abbreviations that never end a sentence: titles before a name, `e.g.`.
    pub(super) never: &'static str,
    /// Abbreviations that go with a number after them: `No. 5`, `Oct. 20`.
    pub(super) number: &'static str,
    /// Abbreviations that may end a sentence: `Inc.`, `etc.`, `U.S.`
    pub(super) maybe: &'static str,
    /// Words that begin sentences and are no part of a name: `The`, `However`.
    pub(super) starters: &'static str,
    /// Verbs of reporting clauses, as they stand before or after the speaker: `said`.
    pub(super) reporting: &'static str,
    /// A number with a stop before a word is an ordinal: `3. Oktober`.
    pub(super) ordinals: bool,
}

/// What a known word does to the stop after it or to the boundary before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Known(u8);

impl Known {
    pub(super) const NEVER: Known = Known(1);
    pub(super) const NUMBER: Known = Known(2);
    pub(super) const MAYBE: Known = Known(4);
    pub(super) const STARTER: Known = Known(8);
    pub(super) const REPORTING: Known = Known(16);

    pub(super) fn has(self, other: Known) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn with(self, other: Known) -> Known {
        Known(self.0 | other.0)
    }

    /// As a number, for features.
    pub(super) fn bits(self) -> u8 {
        self.0
    }

    /// Whether it is an abbreviation of any class.
    pub(super) fn is_abbreviation(self) -> bool {
        self.0 & 7 != 0
    }
}

const ALL: &[&[Lists]] = &[
    west::LISTS,
    germanic::LISTS,
    nordic::LISTS,
    romance::LISTS,
    slavic::LISTS,
    east::LISTS,
    south::LISTS,
];

/// Abbreviations that every language in Latin script meets in the news.
const COMMON_NEVER: &str =
    "Mr Mrs Ms Dr Prof St vs e.g i.e cf Rev Gen Sen Gov Capt Lt Sgt Cmdr Maj";
const COMMON_NUMBER: &str = "No Nr p pp Fig Vol";
const COMMON_MAYBE: &str = "Inc Ltd Corp Co Bros Jr Sr Ph.D U.S U.K U.N E.U U.S.A U.S.S.R D.C S.A S.p.A N.V B.V L.A N.Y a.m p.m A.M P.M etc Llc Plc Ave Blvd";

/// Every list as one table, keyed by word and language.
#[derive(Debug)]
pub(super) struct Lexicon {
    languages: Vec<Language>,
    words: HashMap<u64, Known, PlainHasher>,
}

/// What rules and features ask of a language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    /// The primary subtag, packed; what features are crossed with.
    pub(super) id: u32,
    /// Seed of the keys of its words.
    seed: u64,
    /// Numbers with a stop are ordinals.
    pub(super) ordinals: bool,
}

/// `code` as a number.
pub(super) const fn pack(code: &str) -> u32 {
    let bytes = code.as_bytes();
    let mut id = 0;
    let mut at = 0;
    while at < bytes.len() && at < 4 {
        id = id << 8 | bytes[at] as u32;
        at += 1;
    }
    id
}

/// The seed of the keys of a language's words. Far apart, or short words of two languages would
/// share a key.
fn seed_of(id: u32) -> u64 {
    mix(0, u64::from(id))
}

/// Languages that write like another and share its lists.
fn lists_of(code: &str) -> &str {
    match code {
        "nn" | "no" => "nb",
        "bs" | "sr" | "sh" => "hr",
        "ms" => "id",
        "gl" => "es",
        "be" => "ru",
        "mk" => "bg",
        "af" => "nl",
        "lb" => "de",
        "fo" => "da",
        other => other,
    }
}

impl Lexicon {
    /// Builds the table from the lists.
    pub(super) fn new() -> Self {
        let mut words: HashMap<u64, Known, PlainHasher> = HashMap::default();
        let mut languages = Vec::new();
        let mut add = |seed: u64, list: &str, known: Known| {
            for word in list.split_ascii_whitespace() {
                let entry = words.entry(key(seed, word.as_bytes())).or_default();
                *entry = entry.with(known);
            }
        };
        for lists in ALL.iter().copied().flatten() {
            let id = pack(lists.code);
            let seed = seed_of(id);
            languages.push(Language { id, seed, ordinals: lists.ordinals });
            add(seed, lists.never, Known::NEVER);
            add(seed, lists.number, Known::NUMBER);
            add(seed, lists.maybe, Known::MAYBE);
            add(seed, lists.starters, Known::STARTER);
            add(seed, lists.reporting, Known::REPORTING);
            if lists.code != "en" {
                // English text stands in every language's press.
                add(seed, COMMON_NEVER, Known::NEVER);
                add(seed, COMMON_NUMBER, Known::NUMBER);
                add(seed, COMMON_MAYBE, Known::MAYBE);
            }
        }
        Self { languages, words }
    }

    /// Whether the language of `tag` has lists of its own or of a close relative.
    pub(super) fn knows(&self, tag: LanguageTag) -> bool {
        let shared = pack(lists_of(tag.base()));
        self.languages.iter().any(|language| language.id == shared)
    }

    /// The lists for text in `tag`; those of no language in particular when it is unknown.
    pub(super) fn language(&self, tag: LanguageTag) -> Language {
        let base = tag.base();
        let id = pack(base);
        let shared = pack(lists_of(base));
        match self.languages.iter().find(|language| language.id == shared) {
            Some(language) => Language { id, ..*language },
            None => Language { id, seed: seed_of(pack(OTHER)), ordinals: false },
        }
    }

    /// What is known of `word` in `language`, in its own case, with its first letter in lower case,
    /// or in title case when it is all capitals.
    pub(super) fn find(&self, language: Language, word: Word<'_>) -> Known {
        if word.bytes.len() > LONGEST {
            return Known::default();
        }
        if let Some(&known) = self.words.get(&key(language.seed, word.bytes)) {
            return known;
        }
        if !word.upper {
            return Known::default();
        }
        let mut folded = [0; LONGEST];
        let Some(folded) = folded.get_mut(..word.bytes.len()) else { return Known::default() };
        folded.copy_from_slice(word.bytes);
        fold_first(folded);
        if let Some(&known) = self.words.get(&key(language.seed, folded)) {
            // A word that begins sentences is listed as it begins them.
            return known;
        }
        if word.shouted {
            folded.copy_from_slice(word.bytes);
            if let Some(rest) = folded.get_mut(1..) {
                rest.make_ascii_lowercase();
            }
            return self.words.get(&key(language.seed, folded)).copied().unwrap_or_default();
        }
        Known::default()
    }
}

/// Lower case for the first letter, where that is one byte away: ASCII, Latin-1, Greek, Cyrillic.
fn fold_first(word: &mut [u8]) {
    match word {
        [first @ b'A'..=b'Z', ..] => *first += 32,
        [0xC3, second @ 0x80..=0x9E, ..] => *second += 32,
        [0xD0, second @ 0x90..=0x9F, ..] => *second += 32,
        [first @ 0xD0, second @ 0xA0..=0xAF, ..] => {
            *first = 0xD1;
            *second -= 32;
        }
        [0xCE, second @ 0x91..=0x9F, ..] => *second += 32,
        _ => {}
    }
}

/// Longest word that is looked up, in bytes.
const LONGEST: usize = 24;

/// Code of the lists for languages without lists of their own.
const OTHER: &str = "und";

/// Keys are hashes already.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PlainHasher;

impl std::hash::BuildHasher for PlainHasher {
    type Hasher = Plain;
    fn build_hasher(&self) -> Plain {
        Plain(0)
    }
}

/// Passes a `u64` key on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plain(u64);

impl std::hash::Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
