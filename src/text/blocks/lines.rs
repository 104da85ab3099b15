//! The lines of a text, and what their first and last characters say.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use memchr::{memchr2, memchr3};

use crate::text::{Span, chars};

/// A line that holds something: trimmed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without white space at either end.
    pub(super) span: Span,
    /// White space stood between its last character and the line break: flowed text.
    pub(super) trailing_space: bool,
    /// It began further right than the left margin.
    pub(super) indented: bool,
}

/// Iterates over lines; `None` stands for an empty one.
pub(super) struct Lines<'t> {
    text: &'t str,
    position: usize,
    /// Form feeds, vertical tabs, U+0085, U+2028 or U+2029 occur and break lines, too.
    rare_breaks: bool,
}

/// Line breaks outside ASCII.
static RARE: LazyLock<[Finder<'static>; 3]> =
    LazyLock::new(|| ["\u{2028}", "\u{2029}", "\u{85}"].map(Finder::new));

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let rare_breaks = memchr2(0x0B, 0x0C, bytes).is_some()
            || !bytes.is_ascii() && RARE.iter().any(|mark| mark.find(bytes).is_some());
        Self { text, position: 0, rare_breaks }
    }

    /// Start and end of the next line break at or after `from`.
    fn next_break(&self, from: usize) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        let tail = bytes.get(from..)?;
        let at = if self.rare_breaks {
            from + tail.iter().enumerate().position(|(i, _)| break_length(&tail[i..]) > 0)?
        } else {
            from + memchr2(b'\n', b'\r', tail)?
        };
        Some((at, at + break_length(&bytes[at..]).max(1)))
    }
}

/// Bytes of the line break that `bytes` begin with; 0 when there is none.
fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] | [0xC2, 0x85, ..] => 2,
        [b'\n' | b'\r' | 0x0B | 0x0C, ..] => 1,
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
        _ => 0,
    }
}

impl Iterator for Lines<'_> {
    type Item = Option<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.position;
        if start >= self.text.len() {
            return None;
        }
        let (end, next) = self.next_break(start).unwrap_or((self.text.len(), self.text.len()));
        self.position = next;
        let raw = self.text.get(start..end).unwrap_or("");
        let left = chars::trim_start(raw);
        let trimmed = chars::trim_end(left);
        if trimmed.is_empty() {
            return Some(None);
        }
        let from = start + raw.len() - left.len();
        Some(Some(Line {
            span: Span::of(from, from + trimmed.len()),
            trailing_space: trimmed.len() < left.len(),
            indented: from > start,
        }))
    }
}

/// How the first letter or digit of a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Lower,
    Upper,
    Digit,
    /// A letter of a script without case.
    Uncased,
    /// Neither letter nor digit near the start.
    Other,
}

/// How `line` starts, opening quotes and brackets skipped.
pub(super) fn start(line: &str) -> Start {
    for c in line.chars().take(4) {
        if c.is_lowercase() {
            return Start::Lower;
        }
        if c.is_uppercase() {
            return Start::Upper;
        }
        if c.is_numeric() {
            return Start::Digit;
        }
        if c.is_alphabetic() {
            return Start::Uncased;
        }
        if !(chars::is_quote(c) || matches!(c, '(' | '[' | '¿' | '¡')) {
            return Start::Other;
        }
    }
    Start::Other
}

/// Whether `c` can end a sentence, in any script. The middle dots and colons that end none are left
/// out; the Greek question mark counts only as U+037E here.
pub(super) fn is_terminal(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '．'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '՜'
            | '՞'
            | '።'
            | '፧'
            | '၊'
            | '။'
            | '។'
            | '៕'
            | '‼'
            | '‽'
            | '⁇'
            | '⁈'
            | '⁉'
            | '\u{037E}'
    )
}

/// Whether `c` may stand after the stop that it encloses.
pub(super) fn is_closer(c: char) -> bool {
    chars::is_quote(c)
        || matches!(c, ')' | ']' | '}' | '）' | '】' | '］' | '〕' | '》' | '〉' | '*' | '_')
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A stop, with or without closing quotes and brackets.
    Terminal,
    /// A comma, semicolon, dash or opening bracket: the line goes on.
    Open,
    /// A colon.
    Colon,
    /// Anything else.
    Plain,
}

/// How `line` ends.
pub(super) fn end(line: &str) -> End {
    let mut reversed = line.chars().rev();
    match reversed.by_ref().find(|&c| !is_closer(c)) {
        Some(c) if is_terminal(c) => End::Terminal,
        Some(':' | '：' | '׃') => End::Colon,
        Some(',' | ';' | '，' | '、' | '；' | '،' | '؛' | '–' | '—' | '-' | '(' | '[' | '&') => {
            End::Open
        }
        _ => End::Plain,
    }
}

/// Bytes of the list marker that `line` begins with, the white space after it included, or 0.
///
/// Markers are bullets, and numbers or single letters with a dot or bracket: `•`, `- `, `3)`,
/// `(b)`, `iv.`. A number needs at most three digits, so that years and decimals stay text.
pub(super) fn marker(line: &str) -> usize {
    let bytes = line.as_bytes();
    let Some(first) = line.chars().next() else { return 0 };
    let after_space = |from: usize| {
        let rest = line.get(from..).unwrap_or("");
        let space = rest.len() - rest.trim_start().len();
        if space > 0 && space < rest.len() { from + space } else { 0 }
    };
    match first {
        '•' | '‣' | '⁃' | '▪' | '▫' | '◦' | '●' | '○' | '■' | '□' | '◆' | '◇' | '➢' | '➤' | '►'
        | '▶' | '✓' | '✔' | '☐' | '☑' | '\u{F0B7}' => {
            let from = first.len_utf8();
            let rest = line.get(from..).unwrap_or("");
            let text = rest.trim_start();
            if text.is_empty() { 0 } else { from + rest.len() - text.len() }
        }
        '-' | '*' | '+' | '–' | '·' => after_space(first.len_utf8()),
        '(' | '0'..='9' | 'a'..='z' | 'A'..='Z' => {
            let open = usize::from(first == '(');
            let body = bytes[open..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
            let label = &bytes[open..open + body];
            let number = (1..=3).contains(&body) && label.iter().all(u8::is_ascii_digit);
            let letter = body == 1;
            let roman =
                (1..=4).contains(&body) && label.iter().all(|b| matches!(b, b'i' | b'v' | b'x'));
            if !(number || letter || roman) {
                return 0;
            }
            let tail = &bytes[open + body..];
            // A capital with a dot is more often an initial than a label.
            let dotted = number || label.iter().all(u8::is_ascii_lowercase);
            match tail {
                [b'.', b')', ..] if open == 0 => after_space(body + 2),
                [b')', ..] => after_space(open + body + 1),
                [b'.', ..] if open == 0 && dotted => after_space(body + 1),
                _ => 0,
            }
        }
        _ => 0,
    }
}

/// Characters of the first unbreakable part of `line`: one in Chinese and Japanese.
pub(super) fn first_word_length(line: &str) -> usize {
    if line
        .chars()
        .next()
        .is_some_and(|c| chars::is_han(c) || chars::is_hiragana(c) || chars::is_katakana(c))
    {
        return 1;
    }
    let end = memchr3(b' ', b'\t', b'-', line.as_bytes()).unwrap_or(line.len());
    width(line.get(..end).unwrap_or(line)).min(WORD_MAX)
}

/// A longer word is an address or a run without spaces, which wraps anywhere.
const WORD_MAX: usize = 16;

/// Characters of `text`.
pub(super) fn width(text: &str) -> usize {
    // Every byte but those that continue a character; the compiler turns this into vector code.
    text.as_bytes().iter().filter(|&&b| b & 0xC0 != 0x80).count()
}
