//! What single words and fixed phrases can mean, in one language.
//!
//! A lexicon is read from the tables in `lang/`: one line a meaning, `role argument: phrase, …`.
//! Phrases are matched over tokens: the hash of a phrase is the combined hash of its folded tokens,
//! so that one hash a token serves all tables, and the longest phrase wins. A 64-bit collision
//! would read one word as another, nothing worse.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::TOKENS_BETWEEN_CHECKS;
use crate::model::LoadError;
use crate::text::hash::{combine, fnv1a};
use crate::text::{Interrupt, Interrupted, Pace, Token, TokenKind, tokenize};

/// Longest phrase of any table, in tokens.
const PHRASE_TOKENS_MAX: usize = 8;
/// Words longer than this are in no table.
const WORD_BYTES_MAX: usize = 40;

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

macro_rules! roles {
    ($($name:ident = $text:literal),* $(,)?) => {
        /// Roles of a word, as bits.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(super) struct Roles(u64);

        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "bit positions")]
        enum Bit { $($name),* }

        impl Roles {
            $(pub(super) const $name: Roles = Roles(1 << Bit::$name as u64);)*

            fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

roles! {
    CAPITAL = "capital", WEAK = "weak", OF = "of", TO = "to", BETWEEN = "between", AND = "and",
    LAST = "last", NEXT = "next", THIS = "this", PAST = "past", AGO = "ago",
    AGO_BEFORE = "ago-before", QUALIFIER = "qualifier", QUALIFIER_OF = "qualifier-of",
    LATER = "later", PERCENT = "percent", ARTICLE = "article", HALF = "half", OCLOCK = "oclock",
    LABEL = "label", PHONE_CUE = "phone-cue", ID_CUE = "id-cue", YEAR_CUE = "year-cue",
    NATIONALITY = "nationality", LANGUAGE = "language", TITLE = "title", TITLE_MOD = "title-mod",
    LANGUAGE_CUE = "language-cue", LANGUAGE_AFTER = "language-after", STREET = "street",
    DIRECTION = "direction", FUTURE = "future", REPORT = "report", MINUS = "minus",
    CODE = "code", SYMBOL = "symbol", MINOR = "minor", DECADE_BEFORE = "decade-before",
    FISCAL = "fiscal", SCORE = "score", FUNCTION = "function", MONEY_CUE = "money-cue",
    WEIGHT_CUE = "weight-cue", AFTER_POINT = "half-past", HOURS_TO = "hour-to",
    DURATION_CUE = "duration-cue", ABBREVIATED = "abbreviated", ARTICLE_ONE = "one",
    NOT_ONE = "not-one", OLD = "old", LOCAL = "local-time", AM = "am", PM = "pm",
    STATE = "state", VAGUE = "vague", PRONOUN_ONE = "every", CLOCK = "clock",
}

impl Roles {
    pub(super) fn has(self, other: Roles) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const NONE: Roles = Roles(0);

    /// Either of two roles, for [`Roles::has`].
    pub(super) const fn or(self, other: Roles) -> Self {
        Self(self.0 | other.0)
    }

    fn add(&mut self, other: Roles) {
        self.0 |= other.0;
    }
}

/// All that a word can mean; zero and `None` mean "nothing of the kind".
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub(super) roles: Roles,
    /// 1 to 12.
    pub(super) month: i32,
    /// 1 Monday to 7 Sunday.
    pub(super) weekday: i32,
    /// First month of a season of three months.
    pub(super) season: i32,
    /// A part of the day in hours, such as 6 to 12.
    pub(super) part: Option<(i32, i32)>,
    /// A time of day by name: 12 for noon.
    pub(super) hour: Option<i32>,
    pub(super) unit: Option<Unit>,
    pub(super) cardinal: Option<i32>,
    /// Power of ten of `hundred`, `thousand`, `million` …
    pub(super) scale: u32,
    pub(super) ordinal: i32,
    /// Denominator of a fraction word: 3 for `third`, `thirds`.
    pub(super) fraction: i32,
    /// ISO 4217 code.
    pub(super) currency: Option<[u8; 3]>,
    /// Index into [`Lexicon::measures`], plus one.
    pub(super) measure: u16,
    /// Days from today: -1 for `yesterday`.
    pub(super) day_offset: Option<i32>,
    /// A relative year, month or week in one word, such as `去年`: unit and offset.
    pub(super) relative: Option<(Unit, i32)>,
    /// Minutes east of UTC.
    pub(super) zone: Option<i32>,
    /// Month and day of a holiday; month 13 means days from Easter, 14 the US Thanksgiving.
    pub(super) holiday: Option<(i32, i32)>,
}

/// A word of a text: what it can mean and how many tokens it takes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fact {
    pub(super) word: u16,
    pub(super) tokens: u8,
}

#[derive(Default)]
struct PassThrough(u64);

impl Hasher for PassThrough {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv1a(self.0, bytes);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value.rotate_left(32);
    }
}

type Table<V> = HashMap<u64, V, BuildHasherDefault<PassThrough>>;

/// The words of one language.
pub(super) struct Lexicon {
    words: Vec<Word>,
    /// Hash of the first token of phrases to the longest phrase that it starts, in tokens.
    starts: Table<u8>,
    phrases: Table<u16>,
    /// Exact texts of unit symbols, and spelled units, to an index into `measures`.
    symbols: Table<u16>,
    measures: Vec<Box<str>>,
}

impl Lexicon {
    /// Reads the tables of a language. Later lines add meanings to words of earlier ones.
    pub(super) fn read(tables: &[&str]) -> Result<Self, LoadError> {
        let mut lexicon = Self {
            words: vec![Word::default()],
            starts: Table::default(),
            phrases: Table::default(),
            symbols: Table::default(),
            measures: Vec::new(),
        };
        for line in tables.iter().flat_map(|table| table.lines()).map(str::trim) {
            if line.is_empty() || line.starts_with("//") {
                continue;
            }
            if lexicon.line(line).is_none() {
                let reason = format!("has a line that cannot be read: {line}");
                return Err(LoadError { kind: "values", reason });
            }
        }
        Ok(lexicon)
    }

    fn line(&mut self, line: &str) -> Option<()> {
        let (head, phrases) = line.split_once(": ")?;
        let mut head = head.split(' ');
        let (role, arguments) = (head.next()?, head.collect::<Vec<_>>());
        for phrase in phrases.split(", ").filter(|phrase| !phrase.is_empty()) {
            if role == "symbol-unit" {
                let measure = self.measure(arguments.first()?);
                self.symbols.insert(fnv1a(1, phrase.as_bytes()), measure);
                continue;
            }
            let measure = match role {
                "measure" => self.measure(arguments.first()?),
                _ => 0,
            };
            let word = self.entry(phrase)?;
            word.measure = word.measure.max(measure);
            set(word, role, &arguments)?;
        }
        Some(())
    }

    fn measure(&mut self, symbol: &str) -> u16 {
        let found = self.measures.iter().position(|known| &**known == symbol);
        let index = found.unwrap_or_else(|| {
            self.measures.push(symbol.into());
            self.measures.len() - 1
        });
        u16::try_from(index + 1).unwrap_or(0)
    }

    fn entry(&mut self, phrase: &str) -> Option<&mut Word> {
        let tokens = tokenize(phrase);
        let mut hashes = tokens.iter().map(|&token| folded_hash(token.of_text(phrase)));
        let first = hashes.next()?;
        let hash = hashes.fold(first, combine);
        let length = u8::try_from(tokens.len()).ok()?;
        if tokens.len() > PHRASE_TOKENS_MAX {
            return None;
        }
        let longest = self.starts.entry(first).or_default();
        *longest = length.max(*longest);
        let index = match self.phrases.get(&hash) {
            Some(&index) => index,
            None => {
                let index = u16::try_from(self.words.len()).ok()?;
                self.phrases.insert(hash, index);
                self.words.push(Word::default());
                index
            }
        };
        self.words.get_mut(usize::from(index))
    }

    /// The meanings behind a [`Fact`].
    pub(super) fn word(&self, fact: Fact) -> &Word {
        &self.words[usize::from(fact.word)]
    }

    /// Unit symbol of a word's `measure` or of [`Lexicon::symbol`].
    pub(super) fn unit_of(&self, measure: u16) -> &str {
        self.measures.get(usize::from(measure).wrapping_sub(1)).map_or("", |unit| unit)
    }

    /// The unit written exactly so, case included: `km/h`; 0 when there is none.
    pub(super) fn symbol(&self, text: &str) -> u16 {
        self.symbols.get(&fnv1a(1, text.as_bytes())).copied().unwrap_or(0)
    }

    /// What every token of `text` can begin. O(bytes).
    pub(super) fn look_up(
        &self,
        text: &str,
        tokens: &[Token],
        interrupt: &Interrupt,
    ) -> Result<Vec<Fact>, Interrupted> {
        let pace = Pace::new(interrupt, TOKENS_BETWEEN_CHECKS);
        let mut hashes: Vec<u64> = Vec::with_capacity(tokens.len());
        for token in tokens {
            pace.step()?;
            hashes.push(match token.kind {
                TokenKind::Number | TokenKind::Emoji => 0,
                _ => folded_hash(token.of_text(text)),
            });
        }
        let mut facts = vec![Fact::default(); tokens.len()];
        for (at, fact) in facts.iter_mut().enumerate() {
            pace.step()?;
            let Some(&longest) = self.starts.get(&hashes[at]) else { continue };
            let mut hash = hashes[at];
            for length in 1..=usize::from(longest) {
                if let Some(&word) = self.phrases.get(&hash) {
                    // `length` is at most PHRASE_TOKENS_MAX.
                    *fact = Fact { word, tokens: u8::try_from(length).unwrap_or(1) };
                }
                match hashes.get(at + length) {
                    Some(&next) => hash = combine(hash, next),
                    None => break,
                }
            }
        }
        Ok(facts)
    }
}

/// Hash of a token in lower case; `’` counts as `'`.
fn folded_hash(word: &str) -> u64 {
    let mut folded = [0; WORD_BYTES_MAX];
    let Some(ascii) = folded.get_mut(..word.len()) else { return 0 };
    ascii.copy_from_slice(word.as_bytes());
    if word.is_ascii() {
        ascii.make_ascii_lowercase();
        return fnv1a(0, ascii);
    }
    match word {
        "’" => fnv1a(0, b"'"),
        "–" | "‐" | "‑" => fnv1a(0, b"-"),
        _ => fnv1a(0, word.to_lowercase().as_bytes()),
    }
}

/// Adds the meaning of one table line to `word`.
fn set(word: &mut Word, role: &str, arguments: &[&str]) -> Option<()> {
    let number = |index: usize| arguments.get(index)?.parse::<i32>().ok();
    match role {
        "month" => word.month = number(0)?,
        "weekday" => word.weekday = number(0)?,
        "season" => word.season = number(0)?,
        "part" => word.part = Some((number(0)?, number(1)?)),
        "hour" => word.hour = Some(number(0)?),
        "cardinal" => word.cardinal = Some(number(0)?),
        "scale" => word.scale = u32::try_from(number(0)?).ok()?,
        "ordinal" => word.ordinal = number(0)?,
        "fraction" => word.fraction = number(0)?,
        "day" => word.day_offset = Some(number(0)?),
        "relative" => word.relative = Some((unit(arguments.first()?)?, number(1)?)),
        "zone" => word.zone = Some(number(0)?),
        "holiday" => word.holiday = Some((number(0)?, number(1)?)),
        "unit" => word.unit = Some(unit(arguments.first()?)?),
        "currency" | "code" | "symbol" | "minor" => {
            word.currency = Some(arguments.first()?.as_bytes().try_into().ok()?);
            if role != "currency" {
                word.roles.add(Roles::parse(role)?);
            }
        }
        "measure" => {}
        _ => word.roles.add(Roles::parse(role)?),
    }
    // Extra roles may follow the arguments of a numeric role: `month 5 weak: may`.
    for extra in arguments.iter().filter_map(|argument| Roles::parse(argument)) {
        word.roles.add(extra);
    }
    Some(())
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "millisecond" => Unit::Millisecond,
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "half" => Unit::Half,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}
