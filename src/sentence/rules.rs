//! The hard rules: what is certain about a boundary, and which way the rest leans.

use memchr::{memchr, memmem};

use super::boundary::{Boundary, Closed, Kind, Verdict};
use super::lang::{Known, Language, Lexicon};
use super::words::{self, Word};
use crate::text::{Span, chars, dateline};

const GERMAN: u32 = super::lang::pack("de");
const ARMENIAN: u32 = super::lang::pack("hy");
const KOREAN: u32 = super::lang::pack("ko");

/// How far ahead the end of a bracket or quotation is looked for, in bytes. A constant, so that the
/// cost stays linear.
const BRACKET_BYTES: usize = 300;
const QUOTE_BYTES: usize = 80;

/// What is known of the words at a boundary.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lookup {
    pub(super) before: Known,
    pub(super) after: Known,
}

/// Looks up the words at `boundary`. A short word takes the one before it along: `z. B.`.
pub(super) fn look_up(lexicon: &Lexicon, language: Language, boundary: &Boundary<'_>) -> Lookup {
    let mut after = lexicon.find(language, boundary.after);
    if boundary.after.is_letter() && boundary.after_dotted {
        // `A. Smith`, `И. Петров`: an initial, though the letter is a word as well.
        after = Known::default();
    }
    let word = boundary.before;
    if boundary.kind != Kind::Dot || word.end() != boundary.stop || word.is_empty() {
        return Lookup { before: Known::default(), after };
    }
    let mut before = lexicon.find(language, word);
    if !before.is_abbreviation() {
        let part = words::last_part(word);
        if part.start != word.start {
            before = lexicon.find(language, part);
        }
    }
    if language.id == GERMAN && !before.is_abbreviation() && word.bytes.ends_with(b"str") {
        // `Bahnhofstr. 5`
        before = Known::NUMBER.with(Known::MAYBE);
    }
    // `z. B.`: the pair is known though its second half is not, or says less.
    let second = boundary.second;
    if word.bytes.len() <= 6 && !second.is_empty() && second.bytes.len() <= 6 {
        let mut pair = [0; 16];
        let length = second.bytes.len() + 1 + word.bytes.len();
        let dot = second.end();
        let touches = boundary.stop.saturating_sub(dot) <= 4 + word.bytes.len();
        if touches && boundary.second_dotted {
            pair[..second.bytes.len()].copy_from_slice(second.bytes);
            pair[second.bytes.len()] = b'.';
            pair[second.bytes.len() + 1..length].copy_from_slice(word.bytes);
            let pair = Word { bytes: &pair[..length], ..second };
            let known = lexicon.find(language, pair);
            if known.is_abbreviation() {
                before = known;
            }
        }
    }
    Lookup { before, after }
}

/// Whether `b` stands in the dateline that opens its block or right behind it: the dateline belongs
/// to the sentence that follows.
fn in_dateline(text: &str, b: &Boundary<'_>) -> bool {
    b.start == b.block
        && dateline(text, Span::of(b.block, b.limit)).is_some_and(|line| b.end <= line.end())
}

/// What the rules say about `boundary`.
pub(super) fn judge(
    text: &str,
    language: Language,
    lexicon: &Lexicon,
    b: &Boundary<'_>,
    known: Lookup,
) -> Verdict {
    if let Some(verdict) = enclosed(text, lexicon, language, b) {
        return verdict;
    }
    if in_dateline(text, b) {
        return Verdict::Join;
    }
    match b.kind {
        Kind::Dot => dot(text, language, b, known, lexicon),
        Kind::Ellipsis => ellipsis(text, b),
        Kind::Mark => mark(text, language, b, known, lexicon),
        Kind::Full => Verdict::Break,
        // Who begins sentences in lower case does so behind a pictograph, too.
        Kind::Emoji if b.after.is_lower() => {
            let informal = text.as_bytes()[b.start].is_ascii_lowercase();
            Verdict::Ask(if informal { 1 } else { -1 })
        }
        Kind::Emoji => Verdict::Ask(2),
        Kind::Bare if is_speaker_label(text, b) || is_amount(b) => Verdict::Join,
        Kind::Bare => Verdict::Ask(-4),
    }
}

/// A number and its unit in a headline: `Raises $45 Million`.
fn is_amount(b: &Boundary<'_>) -> bool {
    const UNITS: [&[u8]; 6] =
        [b"Million", b"Billion", b"Trillion", b"Thousand", b"Percent", b"Per"];
    b.before.is_number() && UNITS.contains(&b.after.bytes)
}

/// A colon inside brackets or behind a name in capitals that opens the block: `JOHN: Are you there?`,
/// `(Photo: A. Berzins)`; or the time at which somebody speaks: `[00:01:12]`.
fn is_speaker_label(text: &str, b: &Boundary<'_>) -> bool {
    let head = text.as_bytes().get(b.start..b.end).unwrap_or(&[]);
    if let [b'[' | b'(', time @ .., b']' | b')'] = head {
        return time.len() <= 12
            && time.iter().all(|c| c.is_ascii_digit() || matches!(c, b':' | b'.'));
    }
    head.ends_with(b":")
        && (b.bracket.is_some()
            || b.start == b.block
                && head.len() <= 24
                && !head.iter().any(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

/// Stops inside brackets and short quotations that open in mid-sentence.
fn enclosed(
    text: &str,
    lexicon: &Lexicon,
    language: Language,
    b: &Boundary<'_>,
) -> Option<Verdict> {
    if b.kind == Kind::Bare {
        return None;
    }
    let bytes = text.as_bytes();
    if let Some(open) = b.bracket.filter(|&open| open > b.start + 3) {
        let ahead = &bytes[b.end..b.limit.min(b.end + BRACKET_BYTES)];
        let close = match bytes[open] {
            b'(' => b')',
            b'[' => b']',
            _ => b'}',
        };
        if memchr(close, ahead).is_some() {
            return Some(Verdict::Join);
        }
    }
    let open = b.quote.filter(|&open| open > b.start)?;
    if b.closed != Closed::No {
        return None;
    }
    // The "Think big. Act small." campaign: a phrase in quotation marks that no verb introduces.
    let before = text.get(b.start..open)?.trim_end();
    if before.is_empty() || before.ends_with([',', ':', '，', '：']) {
        return None;
    }
    let ahead = &bytes[b.end..b.limit.min(b.end + QUOTE_BYTES)];
    let (at, length) = if bytes[open] == b'"' {
        (memchr(b'"', ahead)?, 1)
    } else {
        (memmem::find(ahead, "”".as_bytes())?, 3)
    };
    let close = b.end + at;
    if matches!(bytes[close - 1], b',') {
        return None;
    }
    let rest = super::bytes::skip_space(bytes, close + length, b.limit);
    let next = words::after(text, rest, b.limit);
    let goes_on = rest > close + length
        && next.is_lower()
        && next.start == rest
        && !lexicon.find(language, next).has(Known::REPORTING)
        && !lexicon.find(language, words::before(text, open, b.start)).has(Known::REPORTING);
    goes_on.then_some(Verdict::Join)
}

fn dot(
    text: &str,
    language: Language,
    b: &Boundary<'_>,
    known: Lookup,
    lexicon: &Lexicon,
) -> Verdict {
    let touching = b.before.end() == b.stop && !b.before.is_empty();
    let starter = known.after.has(Known::STARTER);
    if b.after.is_lower() && b.closed != Closed::No {
        return Verdict::Join;
    }
    // The label of a list item: `1.`, `a.`, `IV.`
    if touching && b.closed != Closed::Quote && is_label(b.before) && opens_sentence(text, b) {
        return Verdict::Join;
    }
    // `Inland Rly. Co.`: a company's form stands behind its name, however that is shortened.
    if touching && b.closed == Closed::No && b.after_dotted && b.before.upper && is_form(b.after) {
        return Verdict::Join;
    }
    if touching && b.closed == Closed::No && is_citation(b) {
        return Verdict::Join;
    }
    if touching && known.before.is_abbreviation() {
        if is_hour(b.before) && zone_follows(text, b) {
            return Verdict::Join;
        }
        return abbreviation(language, b, known, starter);
    }
    if b.after.is_lower() {
        // `3.5 pts. per game`: nothing but consonants is an abbreviation that no list has.
        let mute = touching && is_mute(b.before) && b.gap;
        return if mute { Verdict::Join } else { Verdict::Ask(-4) };
    }
    if language.id == ARMENIAN && (b.opened || !b.after.upper) {
        // The Armenian full stop is `:`; a dot is a kind of colon.
        return Verdict::Join;
    }
    // Scripts without case: a word of two letters and a stop is all that there is to see.
    let uncased =
        touching && is_uncased(b.before) && b.before.bytes.len() > b.before.first.len_utf8();
    if uncased && b.closed == Closed::No && b.gap && is_uncased(b.after) {
        return Verdict::Break;
    }
    // The commonest end of all: a plain word, a stop, a blank, a word that begins sentences.
    let plain = touching && b.before.bytes.len() >= 3 && b.before.first.is_lowercase();
    if plain && starter && b.closed == Closed::No && b.gap && !b.opened && b.before.is_lower() {
        return Verdict::Break;
    }
    if b.closed == Closed::Quote && reports(text, lexicon, language, b) {
        return Verdict::Join;
    }
    if b.closed == Closed::Bracket && !starter && b.bracket_was_inside {
        return Verdict::Ask(1);
    }
    if !touching {
        return Verdict::Ask(4);
    }
    if b.before.is_letter() {
        return initial(b, starter);
    }
    if is_acronym(b.before) {
        return if starter { Verdict::Ask(3) } else { Verdict::Ask(-1) };
    }
    if (language.ordinals || language.id == KOREAN) && b.closed == Closed::No {
        if b.before.is_digits() && b.before.bytes.len() <= 4 && b.after.is_digits() && !b.opened {
            // `5. 10. 2019`
            return Verdict::Join;
        }
        // `kl. 8. Dr.`: the number belongs to what comes before it.
        let counted = b.second_dotted && lexicon.find(language, b.second).has(Known::NUMBER);
        let ordinal =
            !counted && b.before.is_digits() && b.before.bytes.len() <= 2 || is_roman(b.before);
        if ordinal {
            // `ul. Długiej 5. Zmarł`: where nouns are not capitalised, a capital behind a number is
            // a name or a beginning.
            let opens = language.id != GERMAN && b.before.is_digits() && b.second.upper;
            return if starter || opens { Verdict::Ask(1) } else { Verdict::Ask(-2) };
        }
    }
    Verdict::Ask(5)
}

/// Inside the name of a law report: `412 F. Supp. 3d 221`, `27 Cal. App. 4th 747`.
fn is_citation(b: &Boundary<'_>) -> bool {
    const PARTS: [&[u8]; 7] = [b"Supp", b"App", b"Rptr", b"Ct", b"Cl", b"Ed", b"Rep"];
    const SERIES: [&[u8]; 7] = [b"2d", b"3d", b"4th", b"5th", b"6th", b"7th", b"8th"];
    let part = PARTS.contains(&b.before.bytes);
    b.before.upper && SERIES.contains(&b.after.bytes)
        || part && b.after.is_digits()
        || PARTS.contains(&b.after.bytes)
            && b.after_dotted
            && b.second.is_number()
            && b.before.upper
            && b.before.bytes.len() <= 4
}

/// Whether nothing but a bullet or bracket comes before the word at the stop.
fn opens_sentence(text: &str, b: &Boundary<'_>) -> bool {
    b.before.start <= b.start + 8
        && text
            .get(b.start..b.before.start)
            .is_some_and(|head| !head.contains(char::is_alphanumeric))
}

/// Words for "and so on": they close a list and mostly the sentence with it.
const AND_SO_ON: &[&str] = &[
    "etc", "usw", "osv", "ecc", "itd", "itp", "atd", "apod", "jne", "vb", "vs", "enz", "ipd",
    "stb", "т.д", "т.п", "др", "и.т.д", "κ.λπ", "κλπ", "κ.ά", "dll", "dsb", "ş.a", "ș.a", "m.m",
    "u.s.w", "и.др", "т.н", "atď", "o.l", "o.ä", "u.ä",
];

fn abbreviation(language: Language, b: &Boundary<'_>, known: Lookup, starter: bool) -> Verdict {
    // `No. I would not.` is an answer, `Vol. I` is not.
    let answer = b.after.bytes == b"I" && matches!(b.before.bytes, b"No" | b"no");
    let numbered = b.after.is_number() || is_roman(b.after) && !answer;
    if known.before.has(Known::NUMBER) && numbered && !b.opened {
        return Verdict::Join;
    }
    if answer {
        return Verdict::Ask(2);
    }
    if known.before.has(Known::NEVER) && b.closed == Closed::No {
        return Verdict::Join;
    }
    // `Col. (Ret.) Smith`
    if b.closed == Closed::Bracket && b.bracket_was_inside && !starter {
        return Verdict::Join;
    }
    if b.after.is_lower() {
        return Verdict::Join;
    }
    if is_hour(b.before) {
        // `At 5 a.m. Mr. Smith went`: the sentence has no subject yet.
        let fronted = b.stop - b.start < 24 && !starter;
        let opens = starter || known.after.has(Known::NEVER);
        return match (opens, fronted) {
            (_, true) => Verdict::Join,
            (true, false) => Verdict::Break,
            (false, false) => Verdict::Ask(1),
        };
    }
    if starter && known.before.has(Known::MAYBE) && b.gap {
        return Verdict::Break;
    }
    if starter || AND_SO_ON.iter().any(|word| word.as_bytes() == b.before.bytes || is_pair(b, word))
    {
        return Verdict::Ask(4);
    }
    if known.before.has(Known::MAYBE) {
        // `5 тыс. чел. Город`: a unit behind a number, then a capital that nouns do not have. At the
        // front of a sentence it is still about when or how much.
        let measured = b.second.is_number() || b.second_dotted;
        let unit =
            (b.before.first.is_lowercase() || measured) && language.id != GERMAN && b.after.upper;
        let front = b.stop - b.start < 20;
        return match (b.after.is_empty(), b.opened) {
            (_, true) if b.after.is_number() => Verdict::Ask(-3),
            (true, _) | (_, true) => Verdict::Ask(1),
            _ if unit && front => Verdict::Ask(-4),
            _ if unit => Verdict::Ask(2),
            _ => Verdict::Ask(-2),
        };
    }
    Verdict::Ask(1)
}

/// Whether `word` is the two words before the stop: `т. д.`
fn is_pair(b: &Boundary<'_>, word: &str) -> bool {
    b.second_dotted
        && word.split_once('.').is_some_and(|(first, second)| {
            first.as_bytes() == b.second.bytes && second.as_bytes() == b.before.bytes
        })
}

/// Whether `word` is the form of a company.
fn is_form(word: Word<'_>) -> bool {
    matches!(word.bytes, b"Co" | b"Cos" | b"Corp" | b"Inc" | b"Ltd" | b"Plc" | b"Bros" | b"Cie")
}

/// Whether the hour is said to be that of a place or day: `9:45 a.m. New York time`, `2 a.m. EST`.
fn zone_follows(text: &str, b: &Boundary<'_>) -> bool {
    if matches!(
        b.after.bytes,
        b"EST"
            | b"EDT"
            | b"ET"
            | b"CST"
            | b"CDT"
            | b"CT"
            | b"MST"
            | b"MDT"
            | b"PST"
            | b"PDT"
            | b"PT"
            | b"GMT"
            | b"UTC"
            | b"BST"
            | b"CET"
            | b"CEST"
            | b"IST"
            | b"JST"
            | b"Eastern"
            | b"Pacific"
    ) {
        return true;
    }
    let mut word = b.after;
    for _ in 0..3 {
        let next = super::bytes::skip_space(text.as_bytes(), word.end().min(b.limit), b.limit);
        if !word.upper || next == word.end() {
            return false;
        }
        word = words::after(text, next, b.limit);
        if word.bytes.eq_ignore_ascii_case(b"time") {
            return true;
        }
    }
    false
}

/// `a.m`, `p.m`, in any case.
fn is_hour(word: Word<'_>) -> bool {
    matches!(word.bytes, b"a.m" | b"p.m" | b"A.M" | b"P.M" | b"AM" | b"PM")
}

/// A single letter: an initial, unless it ends the sentence as `I` or a grade does.
fn initial(b: &Boundary<'_>, starter: bool) -> Verdict {
    if !b.before.upper {
        return match (starter, b.after.is_number()) {
            (_, true) => Verdict::Join,
            (true, _) => Verdict::Ask(2),
            _ => Verdict::Ask(-1),
        };
    }
    let named = b.second.upper && b.second.end() + 1 == b.before.start;
    if b.before.bytes == b"I" && !named && starter {
        return Verdict::Break;
    }
    match (starter, named) {
        (true, false) => Verdict::Ask(2),
        (true, true) => Verdict::Ask(-1),
        // `104 F. Residents`: a unit behind a number.
        (false, false) if b.second.is_number() && b.gap => Verdict::Break,
        (false, _) if b.after.is_number() || b.opened => Verdict::Ask(1),
        (false, _) => Verdict::Ask(-5),
    }
}

fn ellipsis(text: &str, b: &Boundary<'_>) -> Verdict {
    let bytes = text.as_bytes();
    // It opens the sentence, or stands for words left out: `[...]`.
    if b.stop <= b.start + 1 {
        return Verdict::Join;
    }
    if b.closed != Closed::No
        && matches!(bytes[b.stop - 1], b'[' | b'(')
        && bytes[b.stop..b.end].iter().any(|c| matches!(c, b']' | b')'))
    {
        return Verdict::Join;
    }
    if b.spaced {
        return if b.dots >= 4 && !b.after.is_lower() { Verdict::Break } else { Verdict::Join };
    }
    if b.after.is_lower() {
        return if b.closed == Closed::No { Verdict::Ask(-3) } else { Verdict::Join };
    }
    match (b.dots, b.after.is_number()) {
        (_, true) => Verdict::Ask(-1),
        _ if is_uncased(b.after) && b.gap => Verdict::Ask(4),
        (4.., _) => Verdict::Ask(4),
        _ => Verdict::Ask(2),
    }
}

fn mark(
    text: &str,
    language: Language,
    b: &Boundary<'_>,
    known: Lookup,
    lexicon: &Lexicon,
) -> Verdict {
    let bytes = text.as_bytes();
    let starter = known.after.has(Known::STARTER);
    if b.stop > 0 && matches!(bytes[b.stop - 1], b'(' | b'[') && b.closed == Closed::Bracket {
        return Verdict::Join;
    }
    let branded =
        matches!(b.before.bytes, b"Yahoo" | b"Jeopardy" | b"Yum" | b"Joomla" | b"Wham" | b"Panic");
    if b.after.is_lower() {
        return if b.closed == Closed::No && !branded { Verdict::Ask(-2) } else { Verdict::Join };
    }
    if b.closed != Closed::No && reports(text, lexicon, language, b) {
        return Verdict::Join;
    }
    if branded && !starter && b.closed == Closed::No {
        return Verdict::Join;
    }
    if b.closed == Closed::Bracket && b.bracket_was_inside && !starter {
        return Verdict::Ask(1);
    }
    Verdict::Ask(5)
}

/// Whether a reporting clause follows the quotation that just closed: `"Why?" President Biden said`.
fn reports(text: &str, lexicon: &Lexicon, language: Language, b: &Boundary<'_>) -> bool {
    let bytes = text.as_bytes();
    if b.after.is_empty() || b.opened || b.after.start > b.next + 4 {
        return false;
    }
    let mut word = b.after;
    for index in 0..4 {
        let known = lexicon.find(language, word);
        if known.has(Known::REPORTING) && (index > 0 || b.dash) && !word.upper {
            return true;
        }
        if index == 0 && known.has(Known::STARTER) || !word.upper {
            return false;
        }
        let gap = super::bytes::space_at(bytes, word.end().min(b.limit));
        let dotted = bytes.get(word.end()) == Some(&b'.');
        if gap == 0 && !dotted {
            return false;
        }
        let next = super::bytes::skip_space(bytes, word.end() + usize::from(dotted), b.limit);
        word = words::after(text, next, b.limit);
        if word.is_empty() || word.start != next {
            return false;
        }
    }
    false
}

/// Whether `word` is two to five ASCII letters in lower case without a vowel.
fn is_mute(word: Word<'_>) -> bool {
    (2..=5).contains(&word.bytes.len())
        && word.bytes.iter().all(|b| {
            b.is_ascii_lowercase() && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
        })
}

/// Whether `word` begins with a letter of a script without case.
fn is_uncased(word: Word<'_>) -> bool {
    let c = word.first;
    !c.is_ascii() && c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase()
}

/// Whether `word` labels a list item: up to three digits, a letter, a small Roman number.
fn is_label(word: Word<'_>) -> bool {
    word.is_digits() && word.bytes.len() <= 3
        || word.is_letter()
        || is_roman(word) && word.bytes.len() <= 4
        || is_section(word)
}

/// `2.1`, `3.4.1`
fn is_section(word: Word<'_>) -> bool {
    word.bytes.len() <= 8
        && word.is_number()
        && word.bytes.iter().all(|b| b.is_ascii_digit() || *b == b'.')
}

/// Whether `word` is a Roman number in capitals.
pub(super) fn is_roman(word: Word<'_>) -> bool {
    !word.is_empty()
        && word.bytes.len() <= 7
        && word.bytes.iter().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

/// Whether `word` is made of single letters with stops between them: `U.S`, `т.е`.
pub(super) fn is_acronym(word: Word<'_>) -> bool {
    let Ok(word) = std::str::from_utf8(word.bytes) else { return false };
    let mut letters = 0;
    let mut expects_letter = true;
    for c in word.chars() {
        if expects_letter != (c.is_alphabetic() && !chars::is_mark(c))
            || (!expects_letter && c != '.')
        {
            return false;
        }
        letters += usize::from(expects_letter);
        expects_letter = !expects_letter;
    }
    letters >= 2 && !expects_letter
}
