//! How words are written: case, digits, marks; and how a whole sentence is.

use crate::text::{Token, TokenKind};

/// How a word is written, the coarsest view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `word`, and words of scripts without case.
    Lower,
    /// `Word`.
    Title,
    /// `WORD`, two letters or more.
    Upper,
    /// `A`.
    Initial,
    /// `McDonald`, `iPhone`.
    Mixed,
    /// `F16`, `3rd`.
    WithDigits,
    /// `1949`.
    Number,
    /// One Han character.
    Ideograph,
    /// Neither letters nor digits.
    Mark,
}

impl Case {
    /// How `word`, the text of `token`, is written.
    pub fn of(token: Token, word: &str) -> Self {
        match token.kind {
            TokenKind::Number => return Self::Number,
            TokenKind::Ideograph => return Self::Ideograph,
            TokenKind::Word => {}
            _ => return Self::Mark,
        }
        let (mut upper, mut lower, mut digits, mut first_upper) = (0u32, 0u32, 0u32, false);
        for (i, c) in word.chars().enumerate() {
            if c.is_uppercase() {
                upper += 1;
                first_upper |= i == 0;
            } else if c.is_lowercase() {
                lower += 1;
            } else if c.is_numeric() {
                digits += 1;
            }
        }
        match (upper, lower, digits) {
            (_, _, 1..) => Self::WithDigits,
            (0, _, _) => Self::Lower,
            (1, 0, _) => Self::Initial,
            (_, 0, _) => Self::Upper,
            (1, _, _) if first_upper => Self::Title,
            _ => Self::Mixed,
        }
    }

    /// Whether a capital letter begins it.
    pub fn is_capital(self) -> bool {
        matches!(self, Self::Title | Self::Upper | Self::Initial | Self::Mixed)
    }
}

/// How a sentence is written; words are read differently in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Capitals tell names from other words.
    Ordinary,
    /// `PRESIDENT VISITS PARIS`: capitals tell nothing.
    AllCapitals,
    /// `president visits paris`: no word has a capital.
    NoCapitals,
    /// `President Visits Paris`: nearly every long word has a capital.
    Headline,
}

impl Style {
    /// The style of a sentence whose words are written like `cases`; `lengths` in bytes.
    ///
    /// A headline is told by its words of four bytes or more, because the short ones stay small.
    pub fn of(cases: &[Case], lengths: &[usize]) -> Self {
        let (mut words, mut upper, mut capital, mut long, mut long_capital) = (0, 0, 0, 0, 0);
        for (&case, &length) in cases.iter().zip(lengths) {
            if matches!(case, Case::Mark | Case::Number | Case::Ideograph | Case::WithDigits) {
                continue;
            }
            words += 1;
            capital += usize::from(case.is_capital());
            upper += usize::from(case == Case::Upper || case == Case::Initial);
            if length >= 4 {
                long += 1;
                long_capital += usize::from(case.is_capital());
            }
        }
        match () {
            () if words >= 3 && upper * 10 >= words * 8 => Self::AllCapitals,
            () if words >= 3 && capital == 0 => Self::NoCapitals,
            () if long >= 4 && long_capital * 10 >= long * 8 => Self::Headline,
            () => Self::Ordinary,
        }
    }
}

/// The shape of `word` as bytes: `X` a capital, `x` a small letter, `0` a digit, other ASCII as it
/// is, `.` anything else; runs longer than two shortened to two; at most 12 bytes.
pub fn outline(word: &str, buffer: &mut Vec<u8>) {
    buffer.clear();
    for c in word.chars() {
        let mark = match c {
            c if c.is_uppercase() => b'X',
            c if c.is_alphabetic() => b'x',
            c if c.is_numeric() => b'0',
            c => u8::try_from(c).unwrap_or(b'.'),
        };
        if !buffer.ends_with(&[mark, mark]) {
            buffer.push(mark);
            if buffer.len() == 12 {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Style, outline};
    use crate::text::tokenize;

    fn check_cases(text: &str, expected: &[Case]) {
        let cases: Vec<Case> =
            tokenize(text).iter().map(|&t| Case::of(t, t.of_text(text))).collect();
        assert_eq!(cases, expected, "{text}");
    }

    fn check_style(text: &str, expected: Style) {
        let tokens = tokenize(text);
        let cases: Vec<Case> = tokens.iter().map(|&t| Case::of(t, t.of_text(text))).collect();
        let lengths: Vec<usize> = tokens.iter().map(|t| t.span.len()).collect();
        assert_eq!(Style::of(&cases, &lengths), expected, "{text}");
    }

    fn check_outline(word: &str, expected: &str) {
        let mut bytes = Vec::new();
        outline(word, &mut bytes);
        assert_eq!(String::from_utf8_lossy(&bytes), expected, "{word}");
    }

    #[test]
    fn words_are_told_apart_by_their_case() {
        use Case::{Ideograph, Initial, Lower, Mark, Mixed, Number, Title, Upper, WithDigits};
        check_cases("the Élysée NATO A McDonald", &[Lower, Title, Upper, Initial, Mixed]);
        check_cases("F16 1949 習 , नमस्ते", &[WithDigits, Number, Ideograph, Mark, Lower]);
    }

    #[test]
    fn styles_of_sentences() {
        check_style("The minister met Li in Paris.", Style::Ordinary);
        check_style("MINISTER MEETS LI IN PARIS", Style::AllCapitals);
        check_style("the minister met li in paris", Style::NoCapitals);
        check_style("Minister Meets Chinese Envoy in Paris", Style::Headline);
        check_style("USA", Style::Ordinary);
        check_style("", Style::Ordinary);
    }

    #[test]
    fn outlines_shorten_runs() {
        check_outline("McDonald", "XxXxx");
        check_outline("Б2Ж", "X0X");
        check_outline("XXXXXxxxxx", "XXxx");
        check_outline("AbAbAbAbAbAbAbAb", "XxXxXxXxXxXx");
    }
}
