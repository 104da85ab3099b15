//! Recognisers of the structured types, and their normalised readings.
//!
//! One pass over the tokens of each sentence: every token is looked up once in the language's
//! lexicon, recognisers start where a token can begin a value, and the longest match wins (the
//! first in the order of [`candidates`] where two are equally long). A recogniser looks at a
//! bounded number of tokens or skips what it has read, so that the cost is linear for every text.

mod absolute;
mod address;
mod civil;
mod date;
mod decimal;
mod lang;
mod lexicon;
mod measure;
mod net;
mod number;
mod people;
mod period;
mod phone;
mod plain;
mod relative;
mod scan;
#[cfg(test)]
mod tests;
mod time;
mod zh;

use self::civil::Day;
use self::lang::{ANY, COMMON, DateOrder, Habits, LANGUAGES};
use self::lexicon::{Fact, Lexicon, Roles};
use self::number::Numeral;
pub use self::phone::calling_code;
use self::scan::{Found, Locale, Scan};
use super::{EntityType, Mention, MentionKind};
use crate::model::LoadError;
use crate::text::{
    Interrupt, Interrupted, LanguageTag, Pace, ReferenceTime, Span, Token, TokenKind,
};

/// What a structured mention says, in a form that needs no parsing of text.
///
/// A range of amounts (`5 to 10 percent`) is written `low/high`, as ISO 8601 writes intervals.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A calendar date or interval.
    Date(DateValue),
    /// A time of day, ISO 8601: `T14:30`, `T14:30+08:00`, `2021-10-20T14:30Z`; parts of the day
    /// and opening hours as an interval: `T09:00/T17:00`, `2021-10-28T06:00/2021-10-28T12:00`.
    Time(String),
    /// A length of time, ISO 8601: `P3D`, `PT1H30M`, `P2.5Y`; a range is `P5Y/P7Y`.
    Duration(String),
    /// An amount of money.
    Money {
        /// ISO 4217 code.
        currency: String,
        /// Plain decimal: `1250000000`.
        amount: String,
    },
    /// A measured quantity.
    Quantity {
        /// UCUM-like unit: `km`, `kg`, `m/s`, `°C`, `mi/h`, `km2`, `bbl`, `deg`.
        unit: String,
        /// Plain decimal.
        amount: String,
    },
    /// A number, plain decimal; fractions to four digits. Ordinals give their position.
    Number(String),
    /// A percentage, plain decimal: `12.5`.
    Percent(String),
    /// A telephone number, E.164: `+14155550132`. A national number whose country is unknown has none.
    Phone(String),
    /// A web address with its scheme, or an e-mail address with its domain in lower case.
    Url(String),
}

/// A date or interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateValue {
    /// ISO 8601: `2021-10-20`, `2021-10`, `2021`, `2021-W14`; intervals as `start/end` with both
    /// ends included: `2021-07/2021-09` for a quarter, `1990/1999` for a decade. Without reference
    /// time, a day whose year nobody names is `--10-20`, its month `--10`, and a relative date is
    /// empty.
    pub iso: String,
    /// Whether the text allows another reading (`03/04/2021`).
    pub ambiguous: bool,
    /// Whether it was resolved, or has to be, against the document's reference time.
    pub relative: bool,
}

/// Recognises dates, amounts, addresses and the other structured types, in the languages that
/// [`supported_types`] lists, and the language-independent forms in all others.
pub struct Recognizer {
    languages: Vec<(Habits, Lexicon)>,
    any: Lexicon,
}

/// Types that need no words of a language.
const ANYWHERE: &[EntityType] = &[
    EntityType::Date,
    EntityType::Time,
    EntityType::Money,
    EntityType::Percent,
    EntityType::Quantity,
    EntityType::Number,
    EntityType::Email,
    EntityType::Url,
    EntityType::PhoneNumber,
    EntityType::IpAddress,
    EntityType::Hashtag,
    EntityType::Handle,
];

const BY_WORDS: &[EntityType] = &[
    EntityType::Nationality,
    EntityType::Title,
    EntityType::Language,
    EntityType::Duration,
    EntityType::Ordinal,
];

/// The types that [`Recognizer`] finds in text of `language`, ascending. EVENT, WORK_OF_ART and
/// PRODUCT are in no list: nothing finds them yet.
pub fn supported_types(language: LanguageTag) -> Vec<EntityType> {
    let mut types = ANYWHERE.to_vec();
    if let Some(habits) = LANGUAGES.iter().find(|habits| habits.code == language.base()) {
        types.extend(BY_WORDS);
        if habits.amounts_alone {
            types.retain(|kind| ANYWHERE.contains(kind) || *kind == EntityType::Duration);
        } else if habits.code == "zh" {
            // Nationalities are the names of countries there, and addresses are not read.
            types.retain(|kind| *kind != EntityType::Nationality);
        } else {
            types.push(EntityType::Address);
        }
    }
    types.sort_unstable();
    types
}

/// Tokens between two looks at the interrupt.
const TOKENS_BETWEEN_CHECKS: usize = 1024;

impl Recognizer {
    /// The recogniser with its built-in tables.
    pub fn embedded() -> Result<Self, LoadError> {
        let mut languages = Vec::with_capacity(LANGUAGES.len());
        for habits in LANGUAGES {
            let mut tables = vec![COMMON];
            tables.extend(habits.tables);
            languages.push((*habits, Lexicon::read(&tables)?));
        }
        Ok(Self { languages, any: Lexicon::read(&[COMMON])? })
    }

    /// The values in `text`: ascending, disjoint, each inside one of `sentences`. Where there are
    /// no sentences, the whole text counts as one. O(bytes).
    pub fn recognize(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        reference_time: Option<ReferenceTime>,
        interrupt: &Interrupt,
    ) -> Result<Vec<Mention>, Interrupted> {
        let known = self.languages.iter().find(|(habits, _)| habits.code == language.base());
        let (habits, lexicon) = known.map_or((&ANY, &self.any), |(habits, words)| (habits, words));
        let facts = lexicon.look_up(text, tokens, interrupt)?;
        let scan = Scan {
            text,
            tokens,
            facts: &facts,
            lexicon,
            locale: locale(*habits, language),
            reference: reference_time.and_then(Day::of_reference),
            start: 0,
            end: tokens.len(),
        };
        let whole = [Span::of(0, text.len())];
        let sentences = if sentences.is_empty() { &whole } else { sentences };
        let mut mentions = Vec::new();
        let mut next = 0;
        let pace = Pace::new(interrupt, TOKENS_BETWEEN_CHECKS);
        for sentence in sentences {
            while tokens.get(next).is_some_and(|token| token.span.start() < sentence.start()) {
                next += 1;
            }
            let start = next;
            while tokens.get(next).is_some_and(|token| token.span.end() <= sentence.end()) {
                next += 1;
            }
            pace.steps(1 + next - start)?;
            sentence_values(&Scan { start, end: next, ..scan }, &mut mentions, interrupt)?;
        }
        Ok(mentions)
    }
}

/// Order of dates, country and dollar of a language and region.
fn locale(habits: Habits, language: LanguageTag) -> Locale {
    let region = language.region();
    let order = match region {
        Some("US" | "PH") => DateOrder::MonthDay,
        Some(_) => DateOrder::DayMonth,
        None => habits.order,
    };
    let country = region.and_then(known_country).unwrap_or(habits.country);
    let dollar = match region {
        Some("AU") => "AUD",
        Some("CA") => "CAD",
        Some("NZ") => "NZD",
        Some("HK") => "HKD",
        Some("SG") => "SGD",
        Some("MX") => "MXN",
        Some("CL") => "CLP",
        Some("CO") => "COP",
        Some("AR") => "ARS",
        _ => "USD",
    };
    Locale { habits, order, country, dollar }
}

/// The static spelling of a region whose telephone plan is known.
fn known_country(region: &str) -> Option<&'static str> {
    phone::countries().find(|country| *country == region)
}

fn sentence_values(
    scan: &Scan<'_>,
    mentions: &mut Vec<Mention>,
    interrupt: &Interrupt,
) -> Result<(), Interrupted> {
    let mut at = scan.start;
    let mut checked = at;
    while at < scan.end {
        if at - checked >= TOKENS_BETWEEN_CHECKS {
            interrupt.check()?;
            checked = at;
        }
        match value_at(scan, at) {
            Step::Found(found) => {
                at = found.end.max(at + 1);
                let before = mentions.last().map_or(0, |mention: &Mention| mention.span.end());
                if found.span.start() >= before {
                    mentions.push(Mention {
                        span: found.span,
                        entity_type: found.entity_type,
                        kind: MentionKind::Proper,
                        confidence: found.confidence,
                        value: found.value,
                    });
                }
            }
            Step::Skip(next) => at = next.max(at + 1),
        }
    }
    Ok(())
}

enum Step {
    Found(Found),
    /// Nothing here; go on at this token.
    Skip(usize),
}

fn value_at(scan: &Scan<'_>, at: usize) -> Step {
    let Some(token) = scan.token(at) else { return Step::Skip(at + 1) };
    let known = scan.facts.get(at).is_some_and(|fact: &Fact| fact.word != 0);
    let digits = scan.text.as_bytes().get(token.span.start()).is_some_and(u8::is_ascii_digit);
    if !known && !digits && !is_opener(scan, at, token.kind) {
        return Step::Skip(at + 1);
    }
    if let Some(found) = net::net(scan, at) {
        return Step::Found(found);
    }
    if !known && matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol) {
        let found = match scan.str(at) {
            "(" | "+" => phone::phone(scan, at),
            "'" | "’" | "‘" => date::date(scan, at),
            _ => None,
        };
        return found.map_or(Step::Skip(at + 1), Step::Found);
    }
    match candidates(scan, at) {
        Candidate::Found(found) => Step::Found(found),
        Candidate::Junk(end) => Step::Skip(end),
        Candidate::Nothing => Step::Skip(at + 1),
    }
}

/// Whether a token without meaning or digits can begin a value.
fn is_opener(scan: &Scan<'_>, at: usize, kind: TokenKind) -> bool {
    match kind {
        TokenKind::Punctuation | TokenKind::Symbol => {
            matches!(scan.str(at), "@" | "#" | "(" | "+" | "'" | "’" | "‘" | ":")
        }
        TokenKind::Word => {
            let mark =
                scan.glued(at + 1) && matches!(scan.str(at + 1), "." | "@" | ":" | "_" | "-" | "+");
            let street = matches!(scan.locale.habits.code, "de" | "nl") && scan.str(at).len() > 3;
            let short = scan.str(at).len() <= 6
                && scan.str(at).bytes().any(|byte| byte.is_ascii_digit())
                || matches!(scan.str(at), "P" | "PO" | "AD");
            let roman = matches!(scan.locale.habits.code, "fr" | "it")
                && scan.str(at).starts_with(['I', 'V', 'X'])
                && scan.str(at).len() <= 6;
            mark || short || roman || street && scan.is_capital(at)
        }
        TokenKind::Ideograph => scan.locale.habits.ideographs,
        TokenKind::Number | TokenKind::Emoji => false,
    }
}

enum Candidate {
    Found(Found),
    Junk(usize),
    Nothing,
}

/// The longest of all readings at `at`.
fn candidates(scan: &Scan<'_>, at: usize) -> Candidate {
    let mut best: Option<Found> = None;
    let mut offer = |found: Option<Found>| {
        if let Some(found) = found {
            let longer = best
                .as_ref()
                .is_none_or(|best| (found.end, found.span.end()) > (best.end, best.span.end()));
            if longer {
                best = Some(found);
            }
        }
    };
    let word = scan.word(at);
    let roles = word.roles;
    let numeral = number::numeral(scan, at);
    if scan.locale.habits.ideographs {
        offer(zh::chinese(scan, at));
    }
    offer(time::time(scan, at));
    offer(date::date(scan, at));
    if scan.kind(at) == Some(TokenKind::Number) {
        offer(phone::phone(scan, at));
    }
    offer(address::address(scan, at));
    if word.currency.is_some() {
        offer(measure::money_before(scan, at));
    }
    if let Numeral::Amount(amount) = numeral {
        offer(plain::short_scaled(scan, at, &amount));
        offer(measure::measured(scan, at, amount));
        offer(plain::fraction(scan, at));
        offer(plain::ordinal(scan, at));
        offer(plain::number(scan, at, amount));
    } else {
        offer(plain::fraction(scan, at));
        offer(plain::ordinal(scan, at));
    }
    offer(measure::duration_at(scan, at));
    if roles.has(Roles::VAGUE) {
        offer(plain::vague(scan, at));
    }
    if roles.has(Roles::NATIONALITY.or(Roles::LANGUAGE)) {
        offer(people::nationality(scan, at));
    }
    if roles.has(Roles::TITLE.or(Roles::TITLE_MOD)) {
        offer(people::title(scan, at));
    }
    match (best, numeral) {
        (Some(found), _) => Candidate::Found(found),
        (None, Numeral::Junk(end)) => Candidate::Junk(end),
        // A pair of digits that is a score or a name: neither number is read.
        (None, Numeral::Amount(amount)) if !amount.spelled && scan.runs_on(amount.end) => {
            Candidate::Junk(run_end(scan, amount.end))
        }
        (None, _) => Candidate::Nothing,
    }
}

/// The token after the run of glued digits and marks that goes on at `at`.
fn run_end(scan: &Scan<'_>, at: usize) -> usize {
    let mut end = at;
    while scan.runs_on(end) {
        end += 1;
    }
    end
}
