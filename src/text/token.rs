use super::{Interrupt, Interrupted, Span, chars};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, marks and digits with at least one letter: `Wu`, `F16`, `café`.
    Word,
    /// Digits alone, of any script: `1949`.
    Number,
    /// One Han character.
    Ideograph,
    /// A punctuation mark; a run of one ASCII mark (`...`, `--`, `!!`) is one token.
    Punctuation,
    /// A pictograph with its modifiers and joined parts.
    Emoji,
    /// Anything else that shows: `$`, `+`, `°`.
    Symbol,
}

/// A word, number, mark or symbol of the text.
///
/// A word is a maximal run of letters, marks and digits: apostrophes, hyphens, dots and underscores
/// are tokens of their own (`O`, `'`, `Brien`). Hiragana and Katakana part from each other and from
/// other letters; Thai, Lao, Khmer and Burmese runs stay whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space, a control character or the start of the text comes before.
    pub space_before: bool,
    /// Whether a line break or the start of the text comes before.
    pub line_before: bool,
}

impl Token {
    /// The token's characters in `text`.
    pub fn of_text(self, text: &str) -> &str {
        self.span.of_text(text)
    }

    /// Whether it carries meaning of its own rather than separating others.
    pub fn is_word(self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number | TokenKind::Ideograph)
    }
}

/// All tokens of `text`: ascending, disjoint; together they hold every character that is neither
/// white space nor a control. O(bytes).
///
/// Training and serving share this function, and a fixture pins it: trained weights depend on it.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut cutter = Cutter::new(text);
    cutter.cut(text.len());
    cutter.tokens
}

/// The same, until it is interrupted.
pub fn tokenize_until(text: &str, interrupt: &Interrupt) -> Result<Vec<Token>, Interrupted> {
    let mut cutter = Cutter::new(text);
    while cutter.position < text.len() {
        interrupt.check()?;
        cutter.cut(cutter.position + BYTES_BETWEEN_CHECKS);
    }
    Ok(cutter.tokens)
}

/// Bytes of a text whose list of tokens may grow.
const GROWS_BELOW: usize = 256 << 10;

/// Bytes between two looks at the interrupt; a token may be longer.
const BYTES_BETWEEN_CHECKS: usize = 32 << 10;

/// Cuts a text from left to right.
struct Cutter<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    position: usize,
    space_before: bool,
    line_before: bool,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str) -> Self {
        // Rarely too little for a short text. A long one gets room for a token a byte, because growing
        // would copy megabytes at once; memory that is never touched costs nothing.
        let room = if text.len() < GROWS_BELOW { text.len() / 5 } else { text.len() };
        let tokens = Vec::with_capacity(room + 1);
        Self { text, tokens, position: 0, space_before: true, line_before: true }
    }

    /// Cuts the tokens that begin before `until`.
    fn cut(&mut self, until: usize) {
        let text = self.text;
        let until = until.min(text.len());
        while self.position < until {
            let (c, after) = next_char(text, self.position);
            if chars::is_space(c) {
                self.space_before = true;
                self.line_before |=
                    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{0B}' | '\u{0C}');
                self.position = after;
                continue;
            }
            let (kind, end) = scan(text, c, self.position, after);
            self.tokens.push(Token {
                span: Span::of(self.position, end),
                kind,
                space_before: self.space_before,
                line_before: self.line_before,
            });
            self.space_before = false;
            self.line_before = false;
            self.position = end;
        }
    }
}

/// The character at `position` and the position after it.
fn next_char(text: &str, position: usize) -> (char, usize) {
    let byte = text.as_bytes()[position];
    if byte < 0x80 {
        return (char::from(byte), position + 1);
    }
    match text.get(position..).and_then(|rest| rest.chars().next()) {
        Some(c) => (c, position + c.len_utf8()),
        None => ('\u{FFFD}', position + 1),
    }
}

/// Kind and end of the token whose first character is `c`.
fn scan(text: &str, c: char, start: usize, after: usize) -> (TokenKind, usize) {
    if chars::is_han(c) {
        return (TokenKind::Ideograph, skip(text, after, chars::is_mark));
    }
    if chars::is_hiragana(c) {
        return (TokenKind::Word, skip(text, after, chars::is_hiragana));
    }
    if chars::is_katakana(c) {
        return (
            TokenKind::Word,
            skip(text, after, |c| chars::is_katakana(c) || chars::is_mark(c)),
        );
    }
    if chars::is_emoji(c) {
        return (TokenKind::Emoji, emoji_end(text, c, after));
    }
    if chars::is_word(c) {
        return word(text, start);
    }
    if c.is_ascii() {
        let bytes = text.as_bytes();
        // Only marks that join are counted: the run of another would be counted for every mark.
        let joins = matches!(c, '.' | '-' | '!' | '?' | '*' | '_' | '=' | '~' | '#');
        let same = |&&byte: &&u8| joins && char::from(byte) == c;
        let end = after + bytes[after..].iter().take_while(same).count();
        let kind =
            if chars::is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol };
        return (kind, end);
    }
    let kind = if chars::is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol };
    (kind, skip(text, after, chars::is_mark))
}

fn word(text: &str, start: usize) -> (TokenKind, usize) {
    let bytes = text.as_bytes();
    let mut position = start;
    let mut digits_only = true;
    while position < bytes.len() {
        let byte = bytes[position];
        if byte < 0x80 {
            if !byte.is_ascii_alphanumeric() {
                break;
            }
            digits_only &= byte.is_ascii_digit();
            position += 1;
            continue;
        }
        let (c, after) = next_char(text, position);
        let other_script = chars::is_han(c) || chars::is_hiragana(c) || chars::is_katakana(c);
        if !chars::is_word(c) || other_script {
            break;
        }
        digits_only &= c.is_numeric() || chars::is_mark(c);
        position = after;
    }
    (if digits_only { TokenKind::Number } else { TokenKind::Word }, position)
}

/// The end of a pictograph: modifiers, variation selectors, parts joined by zero-width joiners, the
/// second half of a flag.
fn emoji_end(text: &str, first: char, mut position: usize) -> usize {
    let second = position;
    let mut joined = false;
    while position < text.len() {
        let (c, after) = next_char(text, position);
        let modifier = matches!(c, '\u{1F3FB}'..='\u{1F3FF}' | '\u{FE0F}' | '\u{20E3}')
            || matches!(c, '\u{E0020}'..='\u{E007F}');
        let flag = position == second && is_flag_half(first) && is_flag_half(c);
        if !(c == '\u{200D}' || modifier || flag || (joined && chars::is_emoji(c))) {
            break;
        }
        joined = c == '\u{200D}';
        position = after;
    }
    position
}

/// Two regional indicators make a flag.
fn is_flag_half(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

fn skip(text: &str, mut position: usize, accept: impl Fn(char) -> bool) -> usize {
    while position < text.len() {
        let (c, after) = next_char(text, position);
        if !accept(c) {
            break;
        }
        position = after;
    }
    position
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, tokenize};
    use expect_test::{Expect, expect};

    /// Shows tokens separated by `|`, with a letter for the kind where it is not a word.
    fn check(text: &str, expected: Expect) {
        let shown: Vec<String> = tokenize(text)
            .iter()
            .map(|token| {
                let mark = match token.kind {
                    TokenKind::Word => "",
                    TokenKind::Number => "#",
                    TokenKind::Ideograph => "漢",
                    TokenKind::Punctuation => "p",
                    TokenKind::Emoji => "e",
                    TokenKind::Symbol => "s",
                };
                let gap = match (token.line_before, token.space_before) {
                    (true, _) => "⏎",
                    (_, true) => "␣",
                    _ => "",
                };
                format!("{gap}{mark}{}", token.of_text(text))
            })
            .collect();
        expected.assert_eq(&shown.join("|"));
    }

    #[test]
    fn words_numbers_and_marks() {
        check(
            "O'Brien paid $1,250.50 for F-16s... \"Really?!\"",
            expect![[
                r#"⏎O|p'|Brien|␣paid|␣s$|#1|p,|#250|p.|#50|␣for|␣F|p-|16s|p...|␣p"|Really|p?|p!|p""#
            ]],
        );
    }

    #[test]
    fn white_space_of_any_width_separates() {
        check(
            "Col.\u{a0}Wu\u{2009}said\r\n\r\nMore\u{200B}text",
            expect!["⏎Col|p.|␣Wu|␣said|⏎More|␣text"],
        );
    }

    #[test]
    fn scripts_without_spaces() {
        check("習近平在2021年", expect!["⏎漢習|漢近|漢平|漢在|#2021|漢年"]);
        check("東京タワーへ行くiPhone", expect!["⏎漢東|漢京|タワー|へ|漢行|く|iPhone"]);
    }

    #[test]
    fn marks_stay_with_their_letter() {
        check("cafe\u{301} नमस्ते", expect!["⏎café|␣नमस्ते"]);
    }

    #[test]
    fn pictographs_stay_whole() {
        check("ok 👍🏽👩‍👩‍👧 🇩🇪🇫🇷❤️", expect!["⏎ok|␣e👍🏽|e👩‍👩‍👧|␣e🇩🇪|e🇫🇷|e❤️"]);
    }

    #[test]
    fn nothing_but_space_has_no_tokens() {
        check("", expect![""]);
        check(" \u{0}\t\u{feff}\n", expect![""]);
    }
}
