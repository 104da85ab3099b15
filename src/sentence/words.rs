//! The words around a possible boundary, found by looking at a bounded number of bytes.

use crate::text::chars;

/// Most bytes that a look back or ahead for one word costs.
const REACH: usize = 32;

/// A word next to a possible boundary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    /// Its bytes, without punctuation at either end.
    pub(super) bytes: &'t [u8],
    /// Where it starts in the text.
    pub(super) start: usize,
    /// Its first character.
    pub(super) first: char,
    /// Its first letter is in upper case.
    pub(super) upper: bool,
    /// Two letters or more, all ASCII capitals.
    pub(super) shouted: bool,
}

impl Word<'_> {
    pub(super) const EMPTY: Word<'static> =
        Word { bytes: &[], start: 0, first: '\0', upper: false, shouted: false };

    pub(super) fn end(self) -> usize {
        self.start + self.bytes.len()
    }

    pub(super) fn is_empty(self) -> bool {
        self.bytes.is_empty()
    }

    /// Starts with a lower-case letter and holds no capital (`iPhone` counts as capitalised).
    pub(super) fn is_lower(self) -> bool {
        // Georgian letters count as lower case in Unicode, but sentences do not begin otherwise.
        let georgian = ('\u{10D0}'..='\u{10FF}').contains(&self.first);
        self.first.is_lowercase()
            && !georgian
            && !self.bytes.iter().take(3).any(u8::is_ascii_uppercase)
    }

    /// Starts with a digit.
    pub(super) fn is_number(self) -> bool {
        self.first.is_numeric()
    }

    /// Consists of ASCII digits.
    pub(super) fn is_digits(self) -> bool {
        !self.is_empty() && self.bytes.iter().all(u8::is_ascii_digit)
    }

    /// One letter.
    pub(super) fn is_letter(self) -> bool {
        self.bytes.len() == self.first.len_utf8() && self.first.is_alphabetic()
    }
}

/// Bytes that belong to a word as seen from inside one: letters, digits, and the marks that join
/// parts of words.
static INNER: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        #[allow(clippy::cast_possible_truncation, reason = "below 128")]
        let b = byte as u8;
        table[byte] = b.is_ascii_alphanumeric()
            || matches!(b, b'.' | b'-' | b'\'' | b'&' | b'/' | b'_' | b'@' | b'%');
        byte += 1;
    }
    table
};

/// Start of the character that ends before `end`; `end` must be above `floor`.
pub(super) fn char_start(bytes: &[u8], end: usize, floor: usize) -> usize {
    let mut at = end - 1;
    while at > floor && bytes[at] & 0xC0 == 0x80 {
        at -= 1;
    }
    at
}

/// The character that starts at `at`, or NUL past the end.
pub(super) fn char_at(text: &str, at: usize) -> char {
    match text.as_bytes().get(at) {
        None => '\0',
        Some(&byte) if byte < 0x80 => char::from(byte),
        Some(_) => text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\0'),
    }
}

/// Whether the character whose bytes start at `at` parts words: quotes, dashes, wide punctuation.
fn parts_words(bytes: &[u8], at: usize) -> bool {
    match bytes[at..] {
        [0xE2, 0x80, third, ..] => third != 0x99 && third != 0x8D && third != 0x8C,
        [0xC2, second, ..] => matches!(second, 0xA0 | 0xAB | 0xBB | 0xA1 | 0xBF),
        [0xE3, 0x80, third, ..] => third <= 0x9F,
        [0xEF, 0xBC, third, ..] => third <= 0xA0 && third != 0x90,
        [0xE2, 0x81 | 0x84, ..] => true,
        [0xD8, 0x8C | 0x9B | 0x9F, ..] | [0xDB, 0x94, ..] | [0xD6, 0x89, ..] => true,
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => true,
        [0xE1, 0x8D, 0xA1..=0xA8, ..] => true,
        [0xF0, 0x9F, ..] => true,
        _ => false,
    }
}

/// The word that ends at or before `end` (only punctuation between), no further left than `floor`.
pub(super) fn before(text: &str, end: usize, floor: usize) -> Word<'_> {
    let bytes = text.as_bytes();
    let least = floor.max(end.saturating_sub(REACH));
    let mut start = end;
    while start > least {
        let byte = bytes[start - 1];
        if byte < 0x80 {
            if !INNER[usize::from(byte)] {
                break;
            }
            start -= 1;
        } else {
            let from = char_start(bytes, start, floor);
            if from < least || parts_words(bytes, from) {
                break;
            }
            start = from;
        }
    }
    trimmed(text, start, end)
}

/// The word that starts at `start`, up to `limit`.
pub(super) fn after(text: &str, start: usize, limit: usize) -> Word<'_> {
    let bytes = text.as_bytes();
    let most = limit.min(start + REACH);
    let mut end = start;
    while end < most {
        let byte = bytes[end];
        if byte < 0x80 {
            if !INNER[usize::from(byte)] {
                break;
            }
            end += 1;
        } else {
            if parts_words(bytes, end) {
                break;
            }
            end += 1;
            while end < limit && bytes[end] & 0xC0 == 0x80 {
                end += 1;
            }
        }
    }
    trimmed(text, start, end)
}

/// The bytes `start..end` without ASCII punctuation at either end.
fn trimmed(text: &str, mut start: usize, mut end: usize) -> Word<'_> {
    let bytes = text.as_bytes();
    while end > start && bytes[end - 1] < 0x80 && !bytes[end - 1].is_ascii_alphanumeric() {
        end -= 1;
    }
    while start < end && bytes[start] < 0x80 && !bytes[start].is_ascii_alphanumeric() {
        start += 1;
    }
    let first = if start < end { char_at(text, start) } else { '\0' };
    let bytes = &bytes[start..end];
    let upper = if first.is_ascii() { first.is_ascii_uppercase() } else { first.is_uppercase() };
    // A small second letter settles it for nearly every word.
    let small = |b: &u8| *b >= 0x80 || b.is_ascii_lowercase();
    let shouted = upper && bytes.get(1).is_some_and(|b| !small(b)) && !bytes.iter().any(small);
    Word { bytes, start, first, upper, shouted }
}

/// The part of `word` after its last hyphen or apostrophe: `Gen` of `Lt.-Gen`, `art` of `l'art`.
pub(super) fn last_part(word: Word<'_>) -> Word<'_> {
    let cut = word.bytes.iter().rposition(|b| matches!(b, b'-' | b'\'' | b'/'));
    let apostrophe = word.bytes.windows(3).rposition(|w| w == [0xE2, 0x80, 0x99]);
    let from = cut.map_or(0, |i| i + 1).max(apostrophe.map_or(0, |i| i + 3));
    if from == 0 || from >= word.bytes.len() {
        return word;
    }
    let bytes = &word.bytes[from..];
    let first = std::str::from_utf8(bytes).ok().and_then(|s| s.chars().next()).unwrap_or('\0');
    let upper = first.is_uppercase();
    Word { bytes, start: word.start + from, first, upper, shouted: false }
}

/// A 64-bit key for `bytes`. Two loads for up to 16 bytes: this runs several times a candidate,
/// where a hash byte by byte would show.
pub(super) fn key(seed: u64, bytes: &[u8]) -> u64 {
    let n = bytes.len();
    let eight = |at: usize| -> u64 {
        bytes.get(at..at + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_le_bytes)
    };
    let four = |at: usize| -> u64 {
        bytes
            .get(at..at + 4)
            .and_then(|b| b.try_into().ok())
            .map_or(0, |b| u32::from_le_bytes(b).into())
    };
    let (a, b) = match n {
        0 => (0, 0),
        1..=3 => {
            (u64::from(bytes[0]) | u64::from(bytes[n / 2]) << 8 | u64::from(bytes[n - 1]) << 16, 0)
        }
        4..=7 => (four(0), four(n - 4)),
        _ => (eight(0), eight(n - 8)),
    };
    let mut hash = mix(seed ^ a, b ^ (n as u64) << 56);
    let mut at = 8;
    while at + 8 < n {
        hash = mix(hash, eight(at));
        at += 8;
    }
    hash
}

/// Mixes two words into one.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let mixed = (a ^ 0x9E37_79B9_7F4A_7C15).wrapping_mul(0xBF58_476D_1CE4_E5B9)
        ^ (b ^ 0x94D0_49BB_1331_11EB).wrapping_mul(0x9FB2_1C65_1E98_DF25).rotate_left(32);
    let mixed = (mixed ^ mixed >> 29).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    mixed ^ mixed >> 32
}

/// Whether `c` opens a quotation or bracket, or is one of the quotes that open and close alike.
pub(super) fn is_opener(c: char) -> bool {
    chars::is_quote(c)
        || matches!(c, '(' | '[' | '{' | '¿' | '¡' | '（' | '【' | '《' | '〈' | '［' | '〔')
}

/// Whether `c` may stand behind the stop of the sentence that it closes.
pub(super) fn is_closer(c: char) -> bool {
    chars::is_quote(c) || matches!(c, ')' | ']' | '}' | '）' | '】' | '》' | '〉' | '］' | '〕')
}
