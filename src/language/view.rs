//! The words of a text as the language model sees them: lower-cased letters, without links, handles,
//! markup and code.

use super::script::Script;
use crate::text::{Span, chars};

/// Letters kept of one word; longer runs are no words of any language that uses spaces.
const WORD_LETTERS_MAX: usize = 40;
/// Letters after which a run without spaces is cut.
const UNSPACED_LETTERS_MAX: usize = 12;
/// Bytes within which a tag must close to be taken for markup.
const TAG_BYTES_MAX: usize = 400;
/// Bytes of one chunk. Only text without spaces is longer; the limit keeps reading linear where links
/// and other letters alternate without a space.
const CHUNK_BYTES_MAX: usize = 256;
/// Longest character reference: `&thetasym;`.
const REFERENCE_BYTES_MAX: usize = 10;
/// Endings that make `name.ending` a link without a scheme.
const LINK_ENDINGS: [&str; 16] = [
    "com", "org", "net", "io", "gov", "edu", "info", "html", "htm", "php", "de", "uk", "ru", "fr",
    "js", "py",
];

/// A run of letters of one script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The script of its letters.
    pub script: Script,
    /// Where it stands in the text.
    pub span: Span,
    /// Where its letters begin in [`View::letters`].
    start: u32,
    /// One past its last letter in [`View::letters`].
    end: u32,
}

/// What was read of a text.
#[derive(Clone, Debug, Default)]
pub struct View {
    letters: Vec<char>,
    words: Vec<Word>,
    /// Words of hashtags: used only where there are no others.
    tagged: Vec<Word>,
    /// Letters and digits of tokens that look like code.
    pub code: u32,
    /// Marks that are frequent in code and rare in prose.
    pub symbols: u32,
}

impl View {
    /// An empty view with room for what `bytes` of text hold.
    pub fn with_capacity(bytes: usize) -> Self {
        Self {
            letters: Vec::with_capacity(bytes),
            words: Vec::with_capacity(bytes / 4),
            ..Self::default()
        }
    }

    /// Reads the whole `text`. O(bytes).
    pub fn new(text: &str) -> Self {
        let mut view = Self::default();
        view.read(text, 0, text.len());
        view.settle();
        view
    }

    /// The words, in text order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The lower-cased letters of a word.
    pub fn letters(&self, word: &Word) -> &[char] {
        &self.letters[word.start as usize..word.end as usize]
    }

    /// Letters of each script, weighted by [`Script::letter_weight`].
    pub fn script_letters(&self) -> [f32; Script::COUNT] {
        let mut counts = [0.0; Script::COUNT];
        for word in &self.words {
            #[allow(clippy::cast_precision_loss, reason = "words are short")]
            let letters = (word.end - word.start) as f32;
            counts[word.script as usize] += letters * word.script.letter_weight();
        }
        counts
    }

    /// Appends the words of `text[start..end]`; both ends lie on character boundaries. Repeated
    /// calls must go forward.
    pub fn read(&mut self, text: &str, start: usize, end: usize) {
        let mut position = start;
        while position < end {
            let rest = text.get(position..end).unwrap_or("");
            let Some(c) = rest.chars().next() else { break };
            if chars::is_space(c) {
                position += c.len_utf8();
            } else if let Some(bytes) = self.plain_word(rest.as_bytes(), position) {
                position += bytes;
            } else if let Some(bytes) = markup(rest) {
                position += bytes;
            } else {
                position += self.chunk(rest, position);
            }
        }
    }

    /// Falls back to hashtags where there are no other words. Called once, after the last `read`.
    pub fn settle(&mut self) {
        if self.words.is_empty() {
            std::mem::swap(&mut self.words, &mut self.tagged);
        }
    }

    /// Reads one run without spaces; gives the bytes used, at least one character.
    fn chunk(&mut self, rest: &str, offset: usize) -> usize {
        let chunk = until_space(rest);
        let ascii_bytes = chunk.bytes().take_while(u8::is_ascii).count();
        let ascii = chunk.get(..ascii_bytes).unwrap_or("");
        match classify(ascii) {
            Chunk::Link => ascii_bytes,
            Chunk::Code => {
                self.code += count(ascii, |b| b.is_ascii_alphanumeric());
                self.symbols += count(ascii, is_code_symbol);
                ascii_bytes
            }
            Chunk::Hashtag => {
                let words = self.words.len();
                self.words_of(chunk, offset);
                self.tagged.extend(self.words.drain(words..));
                chunk.len()
            }
            Chunk::Words => {
                self.words_of(chunk, offset);
                chunk.len()
            }
        }
    }

    /// Reads a word of ASCII letters with no more than a comma or stop between it and a blank, the
    /// commonest chunk by far; gives the bytes used.
    fn plain_word(&mut self, rest: &[u8], offset: usize) -> Option<usize> {
        let near = &rest[..rest.len().min(WORD_LETTERS_MAX + 2)];
        let length = near.iter().position(|byte| !byte.is_ascii_alphabetic())?;
        let end = length + usize::from(matches!(near[length], b',' | b'.'));
        if length == 0 || near.get(end).is_none_or(|&byte| byte != b' ') {
            return None;
        }
        let start = self.position();
        for byte in &rest[..length] {
            self.push_folded(char::from(byte.to_ascii_lowercase()), start as usize);
        }
        let span = Span::of(offset, offset);
        self.close(Some(Word { script: Script::Latin, span, start, end: start }), offset + length);
        Some(end)
    }

    fn words_of(&mut self, chunk: &str, offset: usize) {
        let mut open: Option<Word> = None;
        let mut in_number = false;
        let mut after = offset;
        let mut rest = chunk.chars().peekable();
        while let Some(c) = rest.next() {
            let at = after;
            after += c.len_utf8();
            let mark = !c.is_ascii() && chars::is_mark(c);
            if let Some(script) = if mark { open.map(|word| word.script) } else { Script::of(c) } {
                let length = open.map_or(0, |word| self.letters.len() - word.start as usize);
                let max =
                    if script.is_unspaced() { UNSPACED_LETTERS_MAX } else { WORD_LETTERS_MAX };
                if open.is_some_and(|word| word.script != script) || (length >= max && !mark) {
                    self.close(open.take(), at);
                }
                let start = self.position();
                open.get_or_insert(Word { script, span: Span::of(at, after), start, end: start });
                self.push(c, open.map_or(0, |word| word.start as usize));
            } else if is_apostrophe(c)
                && open.is_some()
                && rest.peek().is_some_and(|&c| is_letter(c))
            {
                self.letters.push('\'');
            } else if c.is_ascii_digit() {
                // A letter that touches a digit belongs to a number, a name or an identifier.
                if let Some(word) = open.take() {
                    if word.script == Script::Latin {
                        self.code += self.position() - word.start;
                        self.letters.truncate(word.start as usize);
                    } else {
                        self.close(Some(word), at);
                    }
                }
                in_number = true;
                continue;
            } else {
                self.close(open.take(), at);
                self.symbols += u32::from(c.is_ascii() && is_code_symbol(c as u8));
                in_number = false;
                continue;
            }
            if in_number {
                // `2nd`, `3D`, `5G`: what follows a number is no word of its own.
                let glued = open.take_if(|word| word.script == Script::Latin);
                if let Some(word) = glued {
                    self.letters.truncate(word.start as usize);
                    self.code += 1;
                } else {
                    in_number = false;
                }
            }
        }
        self.close(open, after);
    }

    fn push(&mut self, c: char, word_start: usize) {
        if c.is_ascii() {
            self.push_folded(c.to_ascii_lowercase(), word_start);
        } else {
            for c in c.to_lowercase() {
                self.push_folded(c, word_start);
            }
        }
    }

    /// Three and more of a letter are an emphasis: two are kept.
    fn push_folded(&mut self, c: char, word_start: usize) {
        let repeated =
            matches!(self.letters.get(word_start..), Some([.., a, b]) if *a == c && *b == c);
        if !repeated {
            self.letters.push(c);
        }
    }

    fn close(&mut self, word: Option<Word>, at: usize) {
        if let Some(mut word) = word {
            word.end = self.position();
            word.span = Span::of(word.span.start(), at);
            self.words.push(word);
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "texts are at most u32::MAX bytes")]
    fn position(&self) -> u32 {
        self.letters.len() as u32
    }
}

enum Chunk {
    Words,
    Hashtag,
    Link,
    Code,
}

/// What the ASCII characters at the start of a chunk are.
fn classify(ascii: &str) -> Chunk {
    let bytes = ascii.as_bytes();
    if bytes.len() < 2 {
        return Chunk::Words;
    }
    let plain = bytes.iter().all(|b| b.is_ascii_alphabetic() || matches!(b, b',' | b'\'' | b'-'));
    if plain {
        return Chunk::Words;
    }
    if bytes[0] == b'#' {
        return Chunk::Hashtag;
    }
    let opening = bytes.iter().take_while(|b| matches!(b, b'(' | b'"' | b'\'' | b'.')).count();
    let inner = &bytes[opening.min(bytes.len() - 1)..];
    if ascii.contains("://")
        || starts_with_www(inner)
        || is_address(inner)
        || has_link_ending(ascii)
    {
        return Chunk::Link;
    }
    if is_code(bytes) { Chunk::Code } else { Chunk::Words }
}

fn starts_with_www(bytes: &[u8]) -> bool {
    bytes.get(..4).is_some_and(|head| head.eq_ignore_ascii_case(b"www."))
}

/// A handle (`@name`) or an e-mail address.
fn is_address(bytes: &[u8]) -> bool {
    bytes.iter().position(|&b| b == b'@').is_some_and(|at| {
        bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
            && (at == 0 || bytes[at - 1].is_ascii_alphanumeric())
    })
}

fn has_link_ending(ascii: &str) -> bool {
    let host = ascii.split('/').next().unwrap_or("");
    let host = host.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    host.rsplit_once('.').is_some_and(|(name, ending)| {
        name.ends_with(|c: char| c.is_ascii_alphanumeric()) && LINK_ENDINGS.contains(&ending)
    })
}

fn is_code(bytes: &[u8]) -> bool {
    let slashes = bytes.iter().filter(|&&b| b == b'/').count();
    let path = slashes >= 3
        || matches!(bytes, [b'/', b, ..] if b.is_ascii_alphabetic())
        || matches!(bytes, [b'.' | b'~', b'/', ..] | [b'.', b'.', b'/', ..]);
    path || bytes.windows(2).any(|pair| {
        matches!(
            pair,
            [b':', b':']
                | [b'-', b'>']
                | [b'=', b'>' | b'=' | b'{']
                | [b'!', b'=']
                | [b'<' | b'>', b'=']
                | [b'&', b'&']
                | [b'|', b'|']
                | [b'(', b')']
                | [b'+', b'+' | b'=']
                | [b'-', b'=']
        ) || matches!(pair, [b'-', b'-']) && bytes.starts_with(b"--")
            || matches!(pair, [a, b'\\'] | [b'\\', a] if a.is_ascii_alphanumeric())
            || matches!(pair, [b'$', b] if b.is_ascii_alphabetic() || *b == b'{')
            || matches!(pair, [a, b'_' | b'='] | [b'_' | b'=', a] if a.is_ascii_alphanumeric())
    })
}

fn is_code_symbol(b: u8) -> bool {
    matches!(
        b,
        b'{' | b'}'
            | b'['
            | b']'
            | b'='
            | b'<'
            | b'>'
            | b'|'
            | b'\\'
            | b'&'
            | b'$'
            | b'^'
            | b'~'
            | b'*'
            | b'_'
            | b';'
            | b'+'
            | b'`'
    )
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '‘')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic()
}

#[allow(clippy::cast_possible_truncation, reason = "texts are at most u32::MAX bytes")]
fn count(ascii: &str, accept: impl Fn(u8) -> bool) -> u32 {
    ascii.bytes().filter(|&b| accept(b)).count() as u32
}

/// The start of `rest` up to white space or the start of a tag.
fn until_space(rest: &str) -> &str {
    let end = rest
        .char_indices()
        .skip(1)
        .find(|&(at, c)| {
            at >= CHUNK_BYTES_MAX
                || chars::is_space(c)
                || (matches!(c, '<' | '&') && markup(rest.get(at..).unwrap_or("")).is_some())
        })
        .map_or(rest.len(), |(at, _)| at);
    rest.get(..end).unwrap_or(rest)
}

/// The length of a tag or character reference at the start of `rest`.
fn markup(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    match bytes {
        [b'<', b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z', ..] => {
            let window = &bytes[1..bytes.len().min(TAG_BYTES_MAX)];
            let close = window.iter().position(|&b| matches!(b, b'<' | b'>'))?;
            (window[close] == b'>').then_some(close + 2)
        }
        [b'&', b'#' | b'a'..=b'z' | b'A'..=b'Z', ..] => {
            let window = &bytes[1..bytes.len().min(REFERENCE_BYTES_MAX + 2)];
            let close = window.iter().position(|&b| !(b == b'#' || b.is_ascii_alphanumeric()))?;
            (window[close] == b';').then_some(close + 2)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::View;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let view = View::new(text);
        let words: Vec<String> = view
            .words()
            .iter()
            .map(|word| {
                assert!(text.get(word.span.range()).is_some(), "{:?}", word.span);
                view.letters(word).iter().collect()
            })
            .collect();
        expected.assert_eq(&words.join(" "));
    }

    #[test]
    fn words_are_lower_case_letters() {
        check("Don’t PANIC, it's 5 o'clock.", expect!["don't panic it's o'clock"]);
        check("Привет, world! 漢字かな", expect!["привет world 漢字かな"]);
        check("cafe\u{301} नमस्ते", expect!["café नमस्ते"]);
    }

    #[test]
    fn links_handles_and_markup_are_left_out() {
        check("RT @name_1: see https://t.co/aB3 and mail me@x.org", expect!["rt see and mail"]);
        check("<p class=\"a b\">Guten&nbsp;Tag</p>", expect!["guten tag"]);
        check("a < b and c > d", expect!["a b and c d"]);
        check("https://t.co/abcです", expect!["です"]);
        check("example.com or the end.Next", expect!["or the end next"]);
    }

    #[test]
    fn hashtags_count_only_alone() {
        check("Schön #sunset", expect!["schön"]);
        check("#Sonnenuntergang", expect!["sonnenuntergang"]);
    }

    #[test]
    fn code_is_left_out() {
        check("let x = foo_bar(y); a->b std::mem", expect!["let x"]);
        check("the 2nd F16 and COVID19", expect!["the and"]);
        check("src/lib.rs /usr/bin/env and/or", expect!["src lib rs and or"]);
    }

    #[test]
    fn emphasis_is_shortened() {
        check("Sooooo gooood", expect!["soo good"]);
    }
}
