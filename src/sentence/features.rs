//! What the classifier sees of a boundary: hashed features, in training and in serving alike.
//!
//! Trained weights depend on every bit of this file; a test pins the features of a few boundaries.

use super::boundary::{Boundary, Glance, Kind, Verdict};
use super::bytes::{skip_space, space_at};
use super::lang::Language;
use super::rules::{self, Lookup};
use super::words::{self, Word, key};

/// Takes the hashes of a boundary's features: training keeps them, serving adds up their weights.
pub(super) trait Sink {
    /// The weight table takes the high bits of `hash`.
    fn take(&mut self, hash: u32);

    /// The feature `value` of the kind `template`.
    #[allow(clippy::cast_possible_truncation, reason = "32 bits are left")]
    #[inline]
    fn add(&mut self, template: u64, value: u64) {
        let hash = (value ^ template.rotate_left(40)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let hash = (hash ^ hash >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        self.take((hash >> 32) as u32);
    }
}

impl Sink for Vec<u32> {
    fn take(&mut self, hash: u32) {
        self.push(hash);
    }
}

/// The form of a word in four bits.
fn form(word: Word<'_>) -> u64 {
    if word.is_empty() {
        return match word.first {
            '\0' => 0,
            _ => 1,
        };
    }
    // The commonest words: small letters alone, or behind a capital.
    if word.first.is_ascii_lowercase() && word.bytes.len() > 1 {
        return if word.is_lower() { 8 } else { 9 };
    }
    if word.first.is_ascii_uppercase() && word.bytes.get(1).is_some_and(u8::is_ascii_lowercase) {
        return 7;
    }
    if word.is_number() {
        return 2;
    }
    if word.is_letter() {
        return if word.upper { 3 } else { 4 };
    }
    if word.upper {
        let dotted = word.bytes.get(word.first.len_utf8()) == Some(&b'.');
        let acronym = dotted && rules::is_acronym(word);
        return match (word.shouted, acronym) {
            (_, true) => 5,
            (true, _) => 6,
            _ => 7,
        };
    }
    if word.first.is_lowercase() {
        return if word.is_lower() { 8 } else { 9 };
    }
    10
}

fn length_bucket(bytes: usize) -> u64 {
    match bytes {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        10..=15 => 3,
        16..=23 => 4,
        24..=35 => 5,
        36..=55 => 6,
        56..=89 => 7,
        90..=139 => 8,
        140..=219 => 9,
        _ => 10,
    }
}

/// The gap between the sentences: nothing, one blank, more, a line break.
fn gap(bytes: &[u8], end: usize, next: usize) -> u64 {
    match &bytes[end..next] {
        [] => 0,
        [b' '] => 1,
        gap if gap.contains(&b'\n') => 3,
        _ => 2,
    }
}

/// The first features of a boundary without a stop, added to `features`: enough to turn most of them down.
pub(super) fn first_look(
    features: &mut impl Sink,
    text: &str,
    language: Language,
    glance: &Glance<'_>,
) {
    let Glance { end, next, before: word, after: following, opened, dash } = *glance;
    let bytes = text.as_bytes();
    let seed = u64::from(language.id) << 8;
    let (before, after) = (form(word), form(following));
    let last = u64::from(bytes[end - 1].min(0x80));
    let follows = u64::from(bytes.get(following.end()).copied().unwrap_or(0).min(0x80));
    let flags = gap(bytes, end, next) << 2 | u64::from(opened) << 1 | u64::from(dash);
    let after_key = key(0, following.bytes);
    features.add(seed | 1, after_key);
    features.add(seed | 2, key(0, word.bytes));
    features.add(seed | 3, last << 24 | before << 16 | after << 8 | flags);
    features.add(seed | 4, follows << 16 | after << 8 | flags);
    features.add(5, last << 24 | follows << 16 | before << 12 | after << 8 | flags);
    features.add(seed | 6, after_key ^ last << 8 ^ follows);
}

/// The remaining features of any boundary, added to `features`.
pub(super) fn complete(
    features: &mut impl Sink,
    text: &str,
    language: Language,
    b: &Boundary<'_>,
    known: Lookup,
    verdict: Verdict,
    block_stops: bool,
) {
    let bytes = text.as_bytes();
    let kind = b.kind as u64;
    let seed = u64::from(language.id) << 16 | kind << 8;
    let none = kind << 8;
    let leaning = match verdict {
        Verdict::Ask(leaning) => u64::from(leaning.unsigned_abs()) | u64::from(leaning < 0) << 4,
        _ => 15,
    };
    let after_end = b.after.end().min(b.limit);
    let follows = u64::from(bytes.get(after_end).copied().unwrap_or(0).min(0x80));
    let third_at = skip_space(bytes, after_end, b.limit);
    let third = words::after(text, third_at, b.limit);
    let (second, before, after, last) =
        (form(b.second), form(b.before), form(b.after), form(third));
    let touching = u64::from(b.before.end() == b.stop);
    let gap = gap(bytes, b.end, b.next);
    let marks = u64::from(bytes[b.stop.min(b.end - 1)].min(0x80));
    let shape = b.closed as u64
        | u64::from(b.opened) << 2
        | u64::from(b.dash) << 3
        | gap << 4
        | touching << 6
        | u64::from(b.spaced) << 7
        | (b.dots.min(3) as u64) << 8;
    let length = length_bucket(b.end - b.start);
    let starts_low = u64::from(bytes[b.start].is_ascii_lowercase());
    let inside =
        u64::from(b.quote.is_some_and(|q| q >= b.start)) | u64::from(b.bracket.is_some()) << 1;
    let known = u64::from(known.before.bits()) << 8 | u64::from(known.after.bits());
    let word_length = b.before.bytes.len().min(8) as u64;
    let before_key = key(0, b.before.bytes);
    let after_key = key(0, b.after.bytes);

    features.add(none | 10, leaning << 16 | shape);
    features.add(seed | 11, leaning << 16 | after << 8 | marks);
    features.add(none | 12, shape << 16 | before << 8 | after);
    features.add(seed | 13, shape << 16 | before << 8 | after);
    features.add(none | 14, known << 8 | after << 4 | before);
    features.add(seed | 15, known << 8 | after);
    features.add(none | 16, length << 8 | after);
    features.add(seed | 17, length << 8 | starts_low << 4 | u64::from(block_stops));
    features.add(none | 18, second << 24 | before << 16 | after << 8 | last);
    features.add(seed | 19, second << 24 | before << 16 | after << 8 | last);
    features.add(seed | 21, after_key);
    features.add(seed | 22, key(0, b.second.bytes));
    features.add(none | 25, word_length << 16 | after << 8 | before);
    features.add(seed | 26, inside << 16 | marks << 8 | after);
    features.add(seed | 27, starts_low << 16 | after << 8 | before);
    features.add(none | 28, follows << 16 | after << 8 | last);
    features.add(seed | 29, follows << 16 | after << 8 | last);
    let fourth_at = skip_space(bytes, third.end().min(b.limit), b.limit);
    let fourth = words::after(text, fourth_at.max(third_at), b.limit);
    let beyond = u64::from(bytes.get(third.end()).copied().unwrap_or(0).min(0x80));
    let capitals = capital_share(b);
    features.add(none | 37, capitals << 8 | after);
    features.add(seed | 38, capitals << 16 | before << 8 | after);
    features.add(none | 50, form(fourth) << 24 | beyond << 16 | last << 8 | after);
    features.add(seed | 51, u64::from(b.start == b.block) << 16 | length << 8 | before);
    features.add(seed | 30, before_key ^ after << 3);
    features.add(seed | 31, after_key ^ before << 3 ^ marks << 32);
    features.add(none | 32, after_key ^ marks << 3);
    features
        .add(none | 33, u64::from(block_stops) << 32 | length << 24 | after << 16 | before << 8);
    if b.kind == Kind::Bare {
        unmarked(features, seed, text, b, third, follows);
    }
    if b.after.is_empty() {
        let c = u64::from(u32::from(words::char_at(text, b.next)));
        features.add(seed | 34, c << 8 | before);
        features.add(none | 35, c << 8 | before);
    }
    if b.before.first >= '\u{0E00}' || b.after.first >= '\u{0E00}' {
        endings(features, seed, b);
    } else {
        let tail = b.before.bytes.get(b.before.bytes.len().saturating_sub(3)..).unwrap_or(&[]);
        features.add(seed | 36, key(1, tail) ^ after << 3);
    }
}

/// What tells a line that lost its line break: how the sentence opened, what is left of the block,
/// and which words meet.
fn unmarked(
    features: &mut impl Sink,
    seed: u64,
    text: &str,
    b: &Boundary<'_>,
    third: Word<'_>,
    follows: u64,
) {
    let (before, after, last) = (form(b.before), form(b.after), form(third));
    let tail = u64::from(text.as_bytes()[b.end - 1].min(0x80));
    let opening = words::after(text, b.start, b.end);
    let (before_key, after_key) = (key(0, b.before.bytes), key(0, b.after.bytes));
    let length = length_bucket(b.end - b.start);
    let left = length_bucket(b.limit - b.next);
    features.add(seed | 60, key(0, opening.bytes) ^ tail << 8 ^ after);
    features.add(seed | 61, length << 24 | tail << 16 | after << 8 | before);
    features.add(seed | 62, left << 24 | tail << 16 | after << 8 | last);
    features.add(seed | 63, before_key ^ after_key.rotate_left(17));
    features.add(seed | 64, before_key ^ key(0, b.second.bytes).rotate_left(17));
    features.add(seed | 65, after_key ^ last << 8 ^ follows);
    features.add(seed | 66, key(0, third.bytes) ^ after);
}

/// How many words of the sentence so far are capitalised, in eighths: titles stand out.
fn capital_share(b: &Boundary<'_>) -> u64 {
    let words = (b.end - b.start) / 6 + 1;
    (b.capitals * 8 / words).min(15) as u64
}

/// Scripts whose words are not parted, or end in particles: the last and first few characters.
fn endings(features: &mut impl Sink, seed: u64, b: &Boundary<'_>) {
    let (before, after) = (b.before.bytes, b.after.bytes);
    for (index, length) in [3, 6, 9, 12].into_iter().enumerate() {
        let index = index as u64;
        let tail = before.get(before.len().saturating_sub(length)..).unwrap_or(&[]);
        let head = after.get(..length.min(after.len())).unwrap_or(&[]);
        features.add(seed | (40 + index), key(1, tail));
        features.add(seed | (44 + index), key(1, head));
    }
    let tail = before.get(before.len().saturating_sub(6)..).unwrap_or(&[]);
    let head = after.get(..6.min(after.len())).unwrap_or(&[]);
    features.add(seed | 48, key(1, tail) ^ key(2, head));
}

/// Whether the last character of the block `..limit` of `bytes` ends sentences.
pub(super) fn stops(bytes: &[u8], start: usize, limit: usize) -> bool {
    let tail = &bytes[start.max(limit.saturating_sub(12))..limit];
    let mark = |b: &u8| matches!(b, b'.' | b'!' | b'?');
    if tail.iter().rev().take(3).any(mark) {
        return true;
    }
    tail.iter().any(|b| mark(b) || *b >= 0x80)
        && (0..tail.len()).any(|at| super::bytes::stop_at(tail, at).is_some())
        && space_at(tail, 0) == 0
}

#[cfg(test)]
mod tests {
    use super::Sink;

    #[test]
    fn hashes_are_pinned() {
        let mut features: Vec<u32> = Vec::new();
        features.add(1, 2);
        features.add(u64::from(u32::MAX) << 16 | 51, 7 << 40);
        assert_eq!(features, [0x3849e84f, 0xdfb82445]);
    }
}
