//! What the chain sees of each token: hashes of the word, its parts, its neighbours, word groups and
//! lists. Training and serving share this code; trained weights depend on every line of it.

use crate::entity::name::lexicon::{Lexicon, PHRASE_TOKENS_MAX, PREFIX, Word};
use crate::entity::name::runs::{self, Run};
use crate::entity::name::shape::{Case, Style, outline};
use crate::text::hash::{combine, fnv1a};
use crate::text::{LanguageTag, Token, TokenKind};

/// Stands for what lies before the first and after the last token of a sentence.
const EDGE: u64 = 0x4564_6765;

/// What is computed once for each token, before windows are looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// The word in lower case, digits as `0`.
    word: u64,
    /// Key of the lower-case word in the lexicon.
    key: u64,
    /// First 2, 3, 4 and last 2, 3, 4 characters in lower case; 0 when the word is shorter.
    affixes: [u64; 6],
    /// How the word is written, told apart by the style of the sentence.
    case: u64,
    /// The outline of the word, told apart by the style of the sentence.
    shape: u64,
    /// Where the word stands in the lexicon.
    entry: Option<usize>,
    groups: Word,
    /// Lists that hold a phrase which covers the token, and whether it begins there.
    lists: u64,
    /// Lists that hold a phrase of small letters which begins here.
    quiet_lists: u8,
    pub(super) case_kind: Case,
    ideograph: bool,
    /// Whether it may stand between two capitalised words of one name.
    pub(super) bridges: bool,
    space_before: bool,
}

const BORDER: Atom = Atom {
    word: EDGE,
    key: 0,
    affixes: [0; 6],
    case: EDGE,
    shape: EDGE,
    entry: None,
    groups: Word { coarse: 0, middle: 0, fine: 0, prior: 0 },
    lists: 0,
    quiet_lists: 0,
    case_kind: Case::Mark,
    ideograph: false,
    bridges: false,
    space_before: true,
};

/// A word as the second pass sees it.
#[derive(Clone, Copy, Debug)]
pub struct WordView {
    /// Key of the lower-case word.
    pub key: u64,
    /// Whether it may be part of a name, as far as its case tells.
    pub may_name: bool,
    /// Whether its capital tells a name from another word.
    pub tells: bool,
}

/// Tokens seen on either side.
const REACH: usize = 3;

/// The features of one sentence; reused from sentence to sentence to save allocations.
#[derive(Clone, Debug, Default)]
pub struct Features {
    atoms: Vec<Atom>,
    cases: Vec<Case>,
    lengths: Vec<usize>,
    lower: String,
    shape: Vec<u8>,
    runs: Vec<Run>,
    wide_runs: Vec<Run>,
    style: u64,
    language: u64,
}

impl Features {
    /// Looks at a sentence; afterwards [`Features::of_token`] can be asked. O(bytes).
    pub fn read(&mut self, lexicon: &Lexicon, text: &str, tokens: &[Token], language: LanguageTag) {
        self.language = fnv1a(17, language.base().as_bytes());
        self.cases.clear();
        self.cases.extend(tokens.iter().map(|&token| Case::of(token, token.of_text(text))));
        self.lengths.clear();
        self.lengths.extend(tokens.iter().map(|token| token.span.len()));
        let style = Style::of(&self.cases, &self.lengths);
        self.style = style as u64;
        self.atoms.clear();
        self.atoms.extend([BORDER; REACH]);
        for (&token, &case) in tokens.iter().zip(&self.cases) {
            let word = token.of_text(text);
            self.lower.clear();
            self.lower.extend(word.chars().flat_map(char::to_lowercase));
            if case == Case::Ideograph {
                self.lower.clear();
                self.lower.extend(word.chars().map(|c| lexicon.plain(c)));
            } else if language.base() == "sr" {
                romanize(&mut self.lower);
            }
            outline(word, &mut self.shape);
            let atom = atom(token, case, style, &self.lower, &self.shape);
            lexicon.expect(atom.key);
            self.atoms.push(atom);
        }
        // Each step for all words, then the next: meanwhile the processor fetches what that one reads.
        let words = &mut self.atoms[REACH..];
        words.iter().for_each(|atom| lexicon.expect_entry(atom.key));
        words.iter_mut().for_each(|atom| atom.entry = lexicon.entry(atom.key));
        words.iter_mut().for_each(|atom| atom.groups = lexicon.groups(atom.entry));
        self.atoms.extend([BORDER; REACH]);
        self.match_lists(lexicon, tokens.len(), style);
        let atoms = &self.atoms[REACH..REACH + tokens.len()];
        runs::find(atoms, style, false, &mut self.runs);
        runs::find(atoms, style, true, &mut self.wide_runs);
    }

    /// Where the word at `index` stands in the lexicon.
    pub fn entry(&self, index: usize) -> Option<usize> {
        self.atoms[index + REACH].entry
    }

    /// What the second pass wants to know of the word at `index`.
    pub fn word(&self, index: usize) -> WordView {
        let atom = &self.atoms[index + REACH];
        WordView {
            key: atom.key,
            may_name: self.style != Style::Ordinary as u64 || atom.case_kind.is_capital(),
            tells: self.style == Style::Ordinary as u64 && atom.case_kind.is_capital(),
        }
    }

    /// Marks every token covered by the longest phrase of a list. At most
    /// [`PHRASE_TOKENS_MAX`] look-ups a token, nearly always one.
    fn match_lists(&mut self, lexicon: &Lexicon, count: usize, style: Style) {
        let mut at = 0;
        while at < count {
            let first = self.atoms[at + REACH];
            let may_begin =
                first.case_kind.is_capital() || first.ideograph || style == Style::NoCapitals;
            if !may_begin {
                if first.case_kind == Case::Lower {
                    let word = Lexicon::phrase_key(None, first.key);
                    self.atoms[at + REACH].quiet_lists = lexicon.phrase(word) & !PREFIX;
                }
                at += 1;
                continue;
            }
            let (mut key, mut best) = (None, (0, 0));
            for length in 1..=PHRASE_TOKENS_MAX.min(count - at) {
                let next = Lexicon::phrase_key(key, self.atoms[at + REACH + length - 1].key);
                key = Some(next);
                let lists = lexicon.phrase(next);
                if lists & !PREFIX != 0 {
                    best = (length, lists & !PREFIX);
                }
                if lists & PREFIX == 0 {
                    break;
                }
            }
            let (length, lists) = best;
            for i in 0..length {
                let place = u64::from(i > 0) + 2 * u64::from(i + 1 < length);
                self.atoms[at + REACH + i].lists = u64::from(lists) << 2 | place;
            }
            at += length.max(1);
        }
    }

    /// Calls `visit` with the hash of every feature of the token at `index`; some 80 of them, and 20 more
    /// where it is capitalised.
    pub fn of_token(&self, index: usize, mut visit: impl FnMut(u64)) {
        self.of_word(index, &mut visit);
        self.of_window(index, &mut visit);
        self.of_runs(index, &mut visit);
    }

    /// The features of the word at `index` alone.
    pub fn of_word(&self, index: usize, visit: &mut impl FnMut(u64)) {
        let here = &self.atoms[index + REACH];
        let mut template = 0;
        let mut emit = |value: u64| {
            template += 1;
            if value != 0 {
                visit(combine(template, value));
            }
        };
        emit(1);
        emit(here.word);
        emit(combine(here.word, here.case));
        emit(here.shape);
        emit(here.case);
        for affix in here.affixes {
            emit(affix);
        }
        emit(pair(here.affixes[4], here.case));
        let groups = &here.groups;
        let (coarse, middle, fine) =
            (u64::from(groups.coarse), u64::from(groups.middle), u64::from(groups.fine));
        let prior = u64::from(groups.prior);
        emit(coarse);
        emit(middle);
        emit(fine);
        emit(prior);
        emit(pair(middle, here.case));
        emit(pair(prior, here.case));
        emit(here.lists);
        emit(pair(here.lists, here.case));
        emit(pair(here.lists, middle));
        for bit in 0..7 {
            let listed = here.lists >> (bit + 2) & 1 == 1;
            emit(if listed { 1 + (here.lists & 3) } else { 0 });
        }
        emit(combine(self.style + 1, here.case));
        emit(self.language);
        emit(combine(self.language, here.case));
        emit(combine(self.language, here.word));
        emit(pair(self.language, here.lists));
        emit(pair(self.language, pair(prior, here.case)));
        emit(combine(self.language, here.affixes[4]));
    }

    /// The features of its neighbours, and of both together.
    pub fn of_window(&self, index: usize, visit: &mut impl FnMut(u64)) {
        let window = &self.atoms[index..index + 2 * REACH + 1];
        let here = &window[REACH];
        let (middle, prior) = (u64::from(here.groups.middle), u64::from(here.groups.prior));
        let mut template = WORD_TEMPLATES;
        let mut emit = |value: u64| {
            template += 1;
            if value != 0 {
                visit(combine(template, value));
            }
        };
        for distance in 1..=REACH {
            for other in [&window[REACH - distance], &window[REACH + distance]] {
                emit(other.word);
                emit(other.case);
                emit(u64::from(other.groups.middle));
                emit(u64::from(other.groups.coarse));
                if distance > 2 {
                    continue;
                }
                emit(u64::from(other.groups.fine));
                emit(other.lists);
                emit(pair(u64::from(other.groups.prior), other.case));
                if distance > 1 {
                    continue;
                }
                emit(other.shape);
                emit(other.affixes[1]);
                emit(other.affixes[4]);
                emit(combine(other.word, other.case));
            }
        }
        let [_, two_before, before, _, after, two_after, _] = window else { return };
        emit(combine(before.word, here.word));
        emit(combine(here.word, after.word));
        emit(combine(combine(before.word, here.word), after.word));
        emit(combine(before.word, after.word));
        emit(combine(before.word, here.case));
        emit(combine(after.word, here.case));
        emit(combine(combine(before.case, here.case), after.case));
        emit(combine(combine(two_before.case, before.case), combine(here.case, after.case)));
        emit(combine(combine(before.case, here.case), combine(after.case, two_after.case)));
        emit(pair(u64::from(before.groups.middle), middle));
        emit(pair(middle, u64::from(after.groups.middle)));
        emit(pair(u64::from(before.groups.prior), prior));
        emit(pair(prior, u64::from(after.groups.prior)));
        emit(combine(combine(two_before.word, before.word), here.case));
        emit(combine(combine(after.word, two_after.word), here.case));
        let glue = 1 + u64::from(here.space_before) + 2 * u64::from(after.space_before);
        emit(combine(glue, here.case));
        emit(combine(self.language, combine(combine(before.case, here.case), after.case)));
        if here.ideograph {
            emit(combine(two_before.word, before.word));
            emit(combine(after.word, two_after.word));
            emit(combine(combine(two_before.word, before.word), here.word));
            emit(combine(combine(here.word, after.word), two_after.word));
            emit(combine(before.lists, after.lists));
        }
    }

    /// The features of the runs that hold the token, and of lists that it is in with a small letter.
    pub fn of_runs(&self, index: usize, visit: &mut impl FnMut(u64)) {
        let here = &self.atoms[index + REACH];
        let mut emit = |template: u64, value: u64| {
            if value != 0 {
                visit(combine(RUN_TEMPLATES + template, value));
            }
        };
        let quiet = u64::from(here.quiet_lists);
        emit(0, quiet);
        emit(1, pair(quiet, self.atoms[index + REACH - 1].word));
        emit(2, pair(quiet, u64::from(here.groups.middle)));
        for (base, (start, end)) in [(16, self.runs[index]), (32, self.wide_runs[index])] {
            if end == 0 {
                continue;
            }
            // Where the token stands in its run.
            let place = 1 + u64::from(index == start) + 2 * u64::from(index + 1 == end);
            let [first, last] = [start, end - 1].map(|at| &self.atoms[at + REACH]);
            let [before, after] = [start, end + 1].map(|at| &self.atoms[at + REACH - 1]);
            let length = u64::try_from((end - start).min(6)).unwrap_or(0);
            let last_group = u64::from(last.groups.middle);
            emit(base, combine(length, place));
            emit(base + 1, combine(last.word, place));
            emit(base + 2, pair(u64::from(last.groups.fine), place));
            emit(base + 3, pair(last_group, place));
            emit(base + 4, pair(last.affixes[4], place));
            emit(base + 5, combine(first.word, place));
            emit(base + 6, pair(u64::from(first.groups.middle), place));
            emit(base + 7, combine(first.lists, combine(last.lists, combine(length, place))));
            emit(base + 8, combine(before.word, place));
            emit(base + 9, combine(after.word, place));
            emit(base + 10, pair(last_group, before.word));
        }
    }
}

/// Templates of [`Features::of_word`].
const WORD_TEMPLATES: u64 = 35;

/// Above the templates of [`Features::of_word`] and [`Features::of_window`].
const RUN_TEMPLATES: u64 = 256;

/// Both together, or nothing where one is unknown.
fn pair(a: u64, b: u64) -> u64 {
    if a == 0 || b == 0 { 0 } else { combine(a, b) }
}

/// Serbian in Cyrillic letters as it is in Latin ones, in which its training text is; lower case.
fn romanize(lower: &mut String) {
    const LETTERS: [(char, &str); 30] = [
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('ђ', "đ"),
        ('е', "e"),
        ('ж', "ž"),
        ('з', "z"),
        ('и', "i"),
        ('ј', "j"),
        ('к', "k"),
        ('л', "l"),
        ('љ', "lj"),
        ('м', "m"),
        ('н', "n"),
        ('њ', "nj"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('ћ', "ć"),
        ('у', "u"),
        ('ф', "f"),
        ('х', "h"),
        ('ц', "c"),
        ('ч', "č"),
        ('џ', "dž"),
        ('ш', "š"),
    ];
    if lower.bytes().all(|byte| byte < 0xD0) {
        return;
    }
    let latin = lower.chars().fold(String::with_capacity(lower.len()), |mut latin, c| {
        match LETTERS.iter().find(|(letter, _)| *letter == c) {
            Some((_, letters)) => latin.push_str(letters),
            None => latin.push(c),
        }
        latin
    });
    *lower = latin;
}

/// All but what the lexicon knows of the word.
fn atom(token: Token, case: Case, style: Style, lower: &str, shape: &[u8]) -> Atom {
    let key = Lexicon::word_key(lower);
    let ideograph = token.kind == TokenKind::Ideograph;
    let mut value =
        if case == Case::Number || case == Case::WithDigits { digits_alike(lower) } else { key };
    if value == 0 {
        value = 1;
    }
    let style = style as u64;
    Atom {
        word: value,
        key,
        affixes: if token.kind == TokenKind::Word { affixes(lower) } else { [0; 6] },
        case: combine(style, case as u64 + 1),
        shape: combine(style, fnv1a(7, shape)),
        entry: None,
        groups: Word::default(),
        lists: 0,
        quiet_lists: 0,
        case_kind: case,
        ideograph,
        bridges: runs::may_bridge(lower),
        space_before: token.space_before,
    }
}

/// The hash of a word with every digit read as `0`.
fn digits_alike(lower: &str) -> u64 {
    lower.bytes().fold(0x30, |hash, byte| {
        combine(hash, u64::from(if byte.is_ascii_digit() { b'0' } else { byte }))
    })
}

fn affixes(lower: &str) -> [u64; 6] {
    let mut out = [0; 6];
    for (i, length) in (2..=4).enumerate() {
        if let Some((end, _)) = lower.char_indices().nth(length) {
            out[i] = fnv1a(11, &lower.as_bytes()[..end]);
        }
        if let Some((start, _)) = lower.char_indices().rev().nth(length - 1)
            && start > 0
        {
            out[3 + i] = fnv1a(13, &lower.as_bytes()[start..]);
        }
    }
    out
}
