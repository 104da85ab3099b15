//! Word classes of reported speech, looked up once a token.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use super::lang::{self, Words, given_names};
use crate::text::{LanguageTag, Span};

/// What a word may do in a report; a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl Class {
    pub(super) const SAY: Class = Class(1);
    pub(super) const STATE: Class = Class(1 << 1);
    pub(super) const MANNER: Class = Class(1 << 2);
    pub(super) const JUDGE: Class = Class(1 << 3);
    pub(super) const THINK: Class = Class(1 << 4);
    pub(super) const TELL: Class = Class(1 << 5);
    pub(super) const PARTICIPLE: Class = Class(1 << 6);
    pub(super) const DECLINE: Class = Class(1 << 7);
    pub(super) const ACCORDING: Class = Class(1 << 8);
    pub(super) const BE: Class = Class(1 << 9);
    pub(super) const AUXILIARY: Class = Class(1 << 10);
    pub(super) const MODAL: Class = Class(1 << 11);
    pub(super) const NEGATION: Class = Class(1 << 12);
    pub(super) const ADVERB: Class = Class(1 << 13);
    pub(super) const DEFINITE: Class = Class(1 << 14);
    pub(super) const INDEFINITE: Class = Class(1 << 15);
    pub(super) const POSSESSIVE: Class = Class(1 << 16);
    pub(super) const PREPOSITION: Class = Class(1 << 17);
    pub(super) const THAT: Class = Class(1 << 18);
    pub(super) const RELATIVE: Class = Class(1 << 19);
    pub(super) const CONJUNCTION: Class = Class(1 << 20);
    pub(super) const SUBORDINATOR: Class = Class(1 << 21);
    pub(super) const HE: Class = Class(1 << 22);
    pub(super) const SHE: Class = Class(1 << 23);
    pub(super) const THEY: Class = Class(1 << 24);
    pub(super) const IT: Class = Class(1 << 25);
    pub(super) const I: Class = Class(1 << 26);
    pub(super) const TITLE: Class = Class(1 << 27);
    pub(super) const ROLE: Class = Class(1 << 28);
    pub(super) const WORK: Class = Class(1 << 29);
    pub(super) const NAMING: Class = Class(1 << 30);
    pub(super) const HEARER: Class = Class(1 << 31);
    pub(super) const DOCUMENT: Class = Class(1 << 32);

    /// Any verb that can introduce speech.
    pub(super) const CUE: Class =
        Class(Class::SAY.0 | Class::STATE.0 | Class::MANNER.0 | Class::JUDGE.0 | Class::THINK.0);
    /// Any pronoun that can be a subject.
    pub(super) const PRONOUN: Class =
        Class(Class::HE.0 | Class::SHE.0 | Class::THEY.0 | Class::IT.0 | Class::I.0);
    /// What may open a noun phrase.
    pub(super) const DETERMINER: Class =
        Class(Class::DEFINITE.0 | Class::INDEFINITE.0 | Class::POSSESSIVE.0);
    /// What stands between a subject and its verb.
    pub(super) const BETWEEN: Class = Class(
        Class::AUXILIARY.0 | Class::MODAL.0 | Class::BE.0 | Class::ADVERB.0 | Class::NEGATION.0,
    );
    /// Finite helpers: a clause has one sooner or later.
    pub(super) const FINITE: Class = Class(Class::AUXILIARY.0 | Class::MODAL.0 | Class::BE.0);

    /// Whether any flag of `other` is set.
    pub(super) fn any(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// The union.
    pub(super) fn with(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// Grammatical or natural gender, as far as a word tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// Nothing tells it.
    #[default]
    Unknown,
    /// A man, or a masculine noun.
    Masculine,
    /// A woman, or a feminine noun.
    Feminine,
    /// A body or a document.
    Neuter,
}

/// A word of the lexicon.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) class: Class,
    /// Group of synonymous roles, from 1; 0 for none.
    pub(super) role: u8,
    pub(super) gender: Gender,
    /// Longest phrase that begins with this word, in tokens.
    pub(super) phrase: u8,
}

/// FNV-1a: short keys, no attacker (the keys are ours).
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        let seed = if self.0 == 0 { 0xcbf2_9ce4_8422_2325 } else { self.0 };
        self.0 = bytes
            .iter()
            .fold(seed, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    }
}

type Map<V> = HashMap<Box<str>, V, BuildHasherDefault<Fnv>>;

/// The words of one language, ready for look-up.
pub(super) struct Lexicon {
    entries: Map<Entry>,
    /// The language's lists.
    pub(super) words: &'static Words,
}

impl Lexicon {
    /// The lexicon of a language (base subtag), built at the first call.
    pub(super) fn of(base: &str) -> &'static Lexicon {
        static BUILT: [OnceLock<Lexicon>; lang::ALL.len()] =
            [const { OnceLock::new() }; lang::ALL.len()];
        let index = lang::index(base);
        BUILT[index].get_or_init(|| Lexicon::new(lang::ALL[index]))
    }

    /// What is known of `word`, in lower case; phrases are written without their spaces.
    pub(super) fn get(&self, word: &str) -> Entry {
        self.entries.get(word).copied().unwrap_or_default()
    }

    fn new(words: &'static Words) -> Self {
        let mut lexicon = Self { entries: Map::default(), words };
        let lists = [
            (words.say, Class::SAY),
            (words.state, Class::STATE),
            (words.manner, Class::MANNER),
            (words.judge, Class::JUDGE),
            (words.think, Class::THINK),
            (words.tell, Class::TELL),
            (words.participle, Class::PARTICIPLE),
            (words.decline, Class::DECLINE),
            (words.according, Class::ACCORDING),
            (words.be, Class::BE),
            (words.auxiliary, Class::AUXILIARY),
            (words.modal, Class::MODAL),
            (words.negation, Class::NEGATION),
            (words.adverb, Class::ADVERB),
            (words.definite, Class::DEFINITE),
            (words.indefinite, Class::INDEFINITE),
            (words.possessive, Class::POSSESSIVE),
            (words.preposition, Class::PREPOSITION),
            (words.that, Class::THAT),
            (words.relative, Class::RELATIVE),
            (words.conjunction, Class::CONJUNCTION),
            (words.subordinator, Class::SUBORDINATOR),
            (words.he, Class::HE),
            (words.she, Class::SHE),
            (words.they, Class::THEY),
            (words.it, Class::IT),
            (words.i, Class::I),
            (words.titles, Class::TITLE),
            (words.work, Class::WORK),
            (words.naming, Class::NAMING),
            (words.hearer, Class::HEARER),
        ];
        for (list, class) in lists {
            for word in list.split_whitespace() {
                lexicon.add(word, class, 0);
            }
        }
        let groups = words.roles.lines().filter(|line| !line.trim().is_empty());
        for (role, line) in (1..=u8::MAX).zip(groups) {
            for word in line.split_whitespace() {
                lexicon.add(word, Class::ROLE, role);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, class: Class, role: u8) {
        let (word, gender, class) = match word.rsplit_once(':') {
            Some((word, "m")) => (word, Gender::Masculine, class),
            Some((word, "f")) => (word, Gender::Feminine, class),
            Some((word, "d")) => (word, Gender::Neuter, class.with(Class::DOCUMENT)),
            Some((word, _)) => (word, Gender::Neuter, class),
            None => (word, Gender::Unknown, class),
        };
        let parts = tokens_of(word);
        if let [first, rest @ ..] = parts.as_slice()
            && !rest.is_empty()
        {
            let length = u8::try_from(parts.len()).unwrap_or(u8::MAX);
            let entry = self.entries.entry(first.as_str().into()).or_default();
            entry.phrase = entry.phrase.max(length);
        }
        let entry = self.entries.entry(parts.concat().into()).or_default();
        entry.class = entry.class.with(class);
        if role != 0 && entry.role == 0 {
            entry.role = role;
        }
        if gender != Gender::Unknown {
            entry.gender = gender;
        }
    }
}

/// The lexicons of a text: its own, and those of its parts in other languages.
pub(super) struct Lexicons {
    pub(super) own: &'static Lexicon,
    /// Ascending, disjoint; only parts whose lexicon is another.
    others: Vec<(Span, &'static Lexicon)>,
}

impl Lexicons {
    /// For a text in `language` with `foreign` parts (ascending, disjoint).
    pub(super) fn new(language: LanguageTag, foreign: &[(Span, LanguageTag)]) -> Self {
        let own = Lexicon::of(language.base());
        let others = foreign.iter().map(|(span, language)| (*span, Lexicon::of(language.base())));
        Self { own, others: others.filter(|(_, other)| !std::ptr::eq(*other, own)).collect() }
    }

    /// The lexicon for the byte `position`. O(log foreign parts).
    pub(super) fn at(&self, position: usize) -> &'static Lexicon {
        if self.others.is_empty() {
            return self.own;
        }
        let after = self.others.partition_point(|(span, _)| span.start() <= position);
        let before = after.checked_sub(1).and_then(|at| self.others.get(at));
        before.filter(|(span, _)| position < span.end()).map_or(self.own, |(_, lexicon)| lexicon)
    }

    /// All of them, the text's own first; one may come several times.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static Lexicon> {
        std::iter::once(self.own).chain(self.others.iter().map(|(_, lexicon)| *lexicon))
    }
}

/// The tokens of a listed word: `_` parts the words of a phrase, marks and Han characters stand
/// alone as in the text.
fn tokens_of(word: &str) -> Vec<String> {
    let spaced = word.replace('_', " ");
    crate::text::tokenize(&spaced).iter().map(|token| token.of_text(&spaced).to_owned()).collect()
}

/// What a given name in lower case tells of its bearer.
pub(super) fn gender_of_given_name(name: &str) -> Gender {
    static NAMES: OnceLock<Map<Gender>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names = Map::default();
        for name in given_names::MEN.split_whitespace() {
            names.insert(name.into(), Gender::Masculine);
        }
        for name in given_names::WOMEN.split_whitespace() {
            names.insert(name.into(), Gender::Feminine);
        }
        names
    });
    names.get(name).copied().unwrap_or_default()
}
