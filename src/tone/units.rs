//! The units of a sentence: words as the models see them, with what stands around them.

use crate::text::hash::fnv1a;
use crate::text::{Span, Token, TokenKind};

use super::words::{SEED, emoticon};

/// Longest key in bytes; a longer word is known by its start.
const KEY_BYTES_MAX: usize = 48;

/// One word, mark, emoji or emoticon as the models see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands.
    pub span: Span,
    /// Hash of its normal form.
    pub key: u64,
    /// How it is written and what is around it; bits of [`flag`].
    pub flags: u16,
}

/// Bits of [`Unit::flags`]. The first six come from the form, the rest from [`super::scope`].
pub mod flag {
    /// All capitals, two letters or more.
    pub const CAPITALS: u16 = 1;
    /// Has a letter three times or more in a row.
    pub const ELONGATED: u16 = 1 << 1;
    /// Begins with a capital and does not begin the sentence.
    pub const NAME: u16 = 1 << 2;
    /// Follows a `#`.
    pub const HASHTAG: u16 = 1 << 3;
    /// An emoji or emoticon.
    pub const EMOJI: u16 = 1 << 4;
    /// Not a word: punctuation or symbol.
    pub const MARK: u16 = 1 << 5;
    /// In the scope of a negation.
    pub const NEGATED: u16 = 1 << 6;
    /// Strengthened by the word before.
    pub const BOOSTED: u16 = 1 << 7;
    /// Weakened by the word before.
    pub const DIMINISHED: u16 = 1 << 8;
    /// Before a contrast.
    pub const BEFORE_CONTRAST: u16 = 1 << 9;
    /// After a contrast.
    pub const AFTER_CONTRAST: u16 = 1 << 10;
    /// After `if`, `would` and the like.
    pub const SUPPOSED: u16 = 1 << 11;
    /// In a sentence that ends with a question mark.
    pub const QUESTION: u16 = 1 << 12;
    /// In a sentence that ends with an exclamation mark.
    pub const EXCLAMATION: u16 = 1 << 13;
    /// Inside quotation marks.
    pub const QUOTED: u16 = 1 << 14;
    /// How many bits there are.
    pub const COUNT: usize = 15;
}

/// Makes units; holds the buffer that normal forms are built in.
#[derive(Clone, Debug, Default)]
pub struct UnitMaker {
    key: Vec<u8>,
}

impl UnitMaker {
    /// Appends the units of `tokens`, which are consecutive tokens of `text` and all of one
    /// sentence, to `units`. O(bytes).
    pub fn make(&mut self, text: &str, tokens: &[Token], units: &mut Vec<Unit>) {
        let first = units.len();
        let mut index = 0;
        while index < tokens.len() {
            let (count, flags) = self.unit(text, &tokens[index..]);
            let last = tokens[index + count - 1];
            let span = tokens[index].span.cover(last.span);
            let name = flags & flag::NAME != 0 && units.len() > first;
            let flags = if name { flags } else { flags & !flag::NAME };
            units.push(Unit { span, key: fnv1a(SEED, &self.key), flags });
            index += count;
        }
    }

    /// The normal form of the last unit made.
    pub fn key(&self) -> &[u8] {
        &self.key
    }

    /// How many tokens make the first unit of `tokens` (at least one), and its form flags. Leaves
    /// its normal form in `self.key`.
    pub fn unit(&mut self, text: &str, tokens: &[Token]) -> (usize, u16) {
        self.key.clear();
        let token = tokens[0];
        if let Some((count, stars)) = rating(text, tokens) {
            self.key.extend_from_slice(stars.as_bytes());
            return (count, flag::EMOJI);
        }
        match token.kind {
            TokenKind::Number => {
                self.key.extend_from_slice(b"<number>");
                (1, flag::MARK)
            }
            TokenKind::Word | TokenKind::Ideograph => self.word(text, tokens),
            TokenKind::Emoji => {
                let drawn = |c: char| matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
                self.push_cut(token.of_text(text).trim_end_matches(drawn).as_bytes());
                (1, flag::EMOJI)
            }
            TokenKind::Punctuation | TokenKind::Symbol => self.mark(text, tokens),
        }
    }

    fn word(&mut self, text: &str, tokens: &[Token]) -> (usize, u16) {
        let word = tokens[0].of_text(text);
        if matches!(word, "http" | "https" | "www" | "HTTP" | "HTTPS") && glued(tokens, 1) {
            let count = tokens.iter().skip(1).take_while(|t| !t.space_before).count();
            self.key.extend_from_slice(b"<url>");
            return (1 + count, flag::MARK);
        }
        let mut flags = self.fold(word);
        let mut count = 1;
        if glued(tokens, 1) && glued(tokens, 2) && is_apostrophe(tokens[1].of_text(text)) {
            let rest = tokens[2].of_text(text);
            let is_word = tokens[2].kind == TokenKind::Word;
            let negation = rest.eq_ignore_ascii_case("t") && matches!(self.key.last(), Some(b'n'));
            let clitic =
                ["s", "re", "ve", "ll", "d", "m"].iter().any(|c| rest.eq_ignore_ascii_case(c));
            if is_word && (negation || !clitic) {
                self.key.push(b'\'');
                flags |= self.fold(rest);
                count = 3;
            }
        }
        (count, flags)
    }

    fn mark(&mut self, text: &str, tokens: &[Token]) -> (usize, u16) {
        let token = tokens[0];
        let rest = text.as_bytes().get(token.span.start()..).unwrap_or_default();
        if matches!(rest.first(), Some(b':' | b';' | b'=' | b'<'))
            && let Some((bytes, key)) = emoticon(rest)
        {
            let end = token.span.start() + bytes;
            let count = tokens.iter().take_while(|t| t.span.start() < end).count();
            if tokens[count - 1].span.end() == end {
                self.key.extend_from_slice(key.as_bytes());
                return (count, flag::EMOJI);
            }
        }
        let mark = token.of_text(text);
        if glued(tokens, 1) && tokens[1].is_word() {
            if mark == "@" {
                self.key.extend_from_slice(b"<user>");
                let count = tokens
                    .iter()
                    .skip(1)
                    .take_while(|t| !t.space_before && (t.is_word() || t.of_text(text) == "_"))
                    .count();
                return (1 + count, flag::MARK);
            }
            if mark == "#" {
                return (2, self.fold(tokens[1].of_text(text)) | flag::HASHTAG);
            }
            let clitic = ["s", "re", "ve", "ll", "d", "m"];
            if is_apostrophe(mark) && !token.space_before {
                let rest = tokens[1].of_text(text);
                if clitic.iter().any(|c| rest.eq_ignore_ascii_case(c)) {
                    self.key.push(b'\'');
                    let _ = self.fold(rest);
                    return (2, 0);
                }
            }
        }
        let folded: &[u8] = match mark {
            "“" | "”" | "„" | "«" | "»" | "``" => b"\"",
            "’" | "‘" | "`" => b"'",
            "–" | "—" | "--" | "---" => b"-",
            "…" => b"...",
            other => {
                let bytes = other.as_bytes();
                let many = bytes.len() > 3 && bytes.iter().all(|b| b == &bytes[0]);
                if many { &bytes[..3] } else { bytes }
            }
        };
        self.push_cut(folded);
        (1, flag::MARK)
    }

    /// Appends the lower-case form, with at most two of a letter in a row, to the key. Returns
    /// form flags.
    fn fold(&mut self, word: &str) -> u16 {
        let mut flags = 0;
        let start = self.key.len();
        if word.is_ascii() {
            let bytes = word.as_bytes();
            let mut lower = 0;
            for (index, &byte) in bytes.iter().enumerate() {
                let folded = byte.to_ascii_lowercase();
                lower += usize::from(byte.is_ascii_lowercase() || byte.is_ascii_digit());
                if index >= 2 && folded.is_ascii_alphabetic() {
                    let end = self.key.len();
                    if self.key[start..].len() >= 2
                        && self.key[end - 1] == folded
                        && self.key[end - 2] == folded
                    {
                        flags |= flag::ELONGATED;
                        continue;
                    }
                }
                if self.key.len() < KEY_BYTES_MAX {
                    self.key.push(folded);
                }
            }
            if bytes[0].is_ascii_uppercase() {
                flags |= flag::NAME;
            }
            if lower == 0 && bytes.len() >= 2 {
                flags |= flag::CAPITALS;
            }
            return flags;
        }
        let mut buffer = [0; 4];
        let mut last = ['\0'; 2];
        let mut lower = false;
        for (index, c) in word.chars().enumerate() {
            lower |= !c.is_uppercase();
            if index == 0 && c.is_uppercase() {
                flags |= flag::NAME;
            }
            for folded in c.to_lowercase() {
                if folded.is_alphabetic() && last == [folded; 2] {
                    flags |= flag::ELONGATED;
                    continue;
                }
                last = [last[1], folded];
                let folded = if folded == '’' { '\'' } else { folded };
                let bytes = folded.encode_utf8(&mut buffer).as_bytes();
                if self.key.len() + bytes.len() <= KEY_BYTES_MAX {
                    self.key.extend_from_slice(bytes);
                }
            }
        }
        if !lower && word.chars().nth(1).is_some() {
            flags |= flag::CAPITALS;
        }
        flags
    }

    fn push_cut(&mut self, bytes: &[u8]) {
        self.key.extend_from_slice(&bytes[..bytes.len().min(KEY_BYTES_MAX)]);
    }
}

/// Most stars of a rating.
const STARS_MAX: usize = 5;

/// The rating in stars that `tokens` begin with, `★★☆☆☆`: its tokens and its normal form. A single star
/// is an ornament.
fn rating(text: &str, tokens: &[Token]) -> Option<(usize, &'static str)> {
    const FORMS: [&str; STARS_MAX] = ["★☆☆☆☆", "★★☆☆☆", "★★★☆☆", "★★★★☆", "★★★★★"];
    let is_star = |token: &Token| {
        let mark = token.of_text(text);
        !mark.is_empty() && mark.chars().all(|c| matches!(c, '★' | '☆' | '⭐' | '\u{FE0F}'))
    };
    tokens.first().filter(|token| is_star(token))?;
    let run = 1 + tokens
        .iter()
        .skip(1)
        .take(STARS_MAX)
        .take_while(|t| !t.space_before && is_star(t))
        .count();
    let stars = tokens[..run].iter().flat_map(|token| token.of_text(text).chars());
    let (mut full, mut empty) = (0, 0);
    for star in stars.filter(|&star| star != '\u{FE0F}') {
        if star == '☆' { empty += 1 } else { full += 1 }
    }
    let rated = full + empty <= STARS_MAX && (full > 1 || full == 1 && empty > 0);
    rated.then(|| FORMS.get(full - 1).map(|form| (run, *form)))?
}

/// Whether there is a token at `index` that nothing parts from the one before.
fn glued(tokens: &[Token], index: usize) -> bool {
    tokens.get(index).is_some_and(|token| !token.space_before)
}

fn is_apostrophe(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "‘" | "`" | "´")
}

#[cfg(test)]
mod tests {
    use super::{UnitMaker, flag};
    use crate::text::tokenize;
    use expect_test::{Expect, expect};

    /// Shows normal forms, with capital letters for form flags behind a slash.
    fn check(text: &str, expected: Expect) {
        let tokens = tokenize(text);
        let mut maker = UnitMaker::default();
        let mut shown = Vec::new();
        let mut index = 0;
        while index < tokens.len() {
            let (count, flags) = maker.unit(text, &tokens[index..]);
            let mut item = String::from_utf8_lossy(maker.key()).into_owned();
            for (bit, letter) in [
                (flag::CAPITALS, "/C"),
                (flag::ELONGATED, "/L"),
                (flag::HASHTAG, "/H"),
                (flag::EMOJI, "/E"),
            ] {
                if flags & bit != 0 {
                    item.push_str(letter);
                }
            }
            shown.push(item);
            index += count;
        }
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn contractions() {
        check(
            "It isn’t Li's; they're not O'Brien's.",
            expect!["it isn't li 's ; they 're not o'brien 's ."],
        );
    }

    #[test]
    fn marks_of_the_net() {
        check(
            "@a_b see https://x.org/y?z #Great :-) 😀",
            expect!["<user> see <url> great/H :)/E 😀/E"],
        );
    }

    #[test]
    fn stars() {
        check("★★☆☆☆ So so ★ ⭐⭐⭐⭐⭐ ⭐", expect!["★★☆☆☆/E so so ★/E ★★★★★/E ⭐/E"]);
    }

    #[test]
    fn emphasis() {
        check("SOOO goooood!!!!!", expect!["soo/C/L good/L !!!"]);
    }
}
