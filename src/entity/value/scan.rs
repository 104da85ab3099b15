//! What every recogniser sees: the tokens of one sentence with their meanings.

use super::Value;
use super::civil::Day;
use super::lang::{DateOrder, Habits};
use super::lexicon::{Fact, Lexicon, Roles, Word};
use crate::entity::EntityType;
use crate::text::{Span, Token, TokenKind};

/// A match of one recogniser.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) span: Span,
    /// First token after it.
    pub(super) end: usize,
    pub(super) entity_type: EntityType,
    pub(super) value: Option<Value>,
    pub(super) confidence: f32,
}

/// How numeric forms are read in this document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Locale {
    pub(super) habits: Habits,
    pub(super) order: DateOrder,
    /// Whether a region, not only the language, decided the order.
    pub(super) country: &'static str,
    /// ISO 4217 code that `$` stands for.
    pub(super) dollar: &'static str,
}

/// A sentence under the recognisers. Positions are token indices; out of range they read as
/// nothing, so that no grammar has to check.
#[derive(Clone, Copy)]
pub(super) struct Scan<'s> {
    pub(super) text: &'s str,
    pub(super) tokens: &'s [Token],
    pub(super) facts: &'s [Fact],
    pub(super) lexicon: &'s Lexicon,
    pub(super) locale: Locale,
    pub(super) reference: Option<Day>,
    /// First and one past the last token of the sentence.
    pub(super) start: usize,
    pub(super) end: usize,
}

const NOTHING: Word = Word {
    roles: Roles::NONE,
    month: 0,
    weekday: 0,
    season: 0,
    part: None,
    hour: None,
    unit: None,
    cardinal: None,
    scale: 0,
    ordinal: 0,
    fraction: 0,
    currency: None,
    measure: 0,
    day_offset: None,
    relative: None,
    zone: None,
    holiday: None,
};

impl<'s> Scan<'s> {
    pub(super) fn token(&self, at: usize) -> Option<&'s Token> {
        if at < self.start || at >= self.end { None } else { self.tokens.get(at) }
    }

    /// The token's characters; empty outside the sentence.
    pub(super) fn str(&self, at: usize) -> &'s str {
        self.token(at).map_or("", |token| token.of_text(self.text))
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|token| token.kind)
    }

    pub(super) fn is(&self, at: usize, text: &str) -> bool {
        self.str(at) == text
    }

    /// What the words from `at` on can mean; a phrase takes [`Scan::length`] tokens.
    pub(super) fn word(&self, at: usize) -> &'s Word {
        if self.token(at).is_none() || at + self.length(at) > self.end {
            return &NOTHING;
        }
        self.facts.get(at).map_or(&NOTHING, |&fact| self.lexicon.word(fact))
    }

    /// Tokens of the phrase at `at`, at least one.
    pub(super) fn length(&self, at: usize) -> usize {
        self.facts.get(at).map_or(1, |fact| usize::from(fact.tokens).max(1))
    }

    pub(super) fn has(&self, at: usize, role: Roles) -> bool {
        self.word(at).roles.has(role)
    }

    /// Whether the word that ends before `at` has the role. Sees single words and phrases of two.
    pub(super) fn before_has(&self, at: usize, role: Roles) -> bool {
        (1..=2).any(|back| {
            at.checked_sub(back)
                .is_some_and(|from| self.has(from, role) && self.length(from) == back)
        })
    }

    /// Whether nothing stands between `at` and the token before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.space_before)
    }

    pub(super) fn start_of(&self, at: usize) -> usize {
        self.token(at).map_or(self.text.len(), |token| token.span.start())
    }

    /// End of the token before `at`.
    pub(super) fn end_before(&self, at: usize) -> usize {
        at.checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .map_or(0, |token| token.span.end())
    }

    /// The span of tokens `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.start_of(from);
        Span::of(start, self.end_before(to).max(start))
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.str(at), "-" | "–" | "—" | "‑" | "‐" | "−")
    }

    /// Whether the token begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let text = self.str(at);
        match text.as_bytes().first() {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => text.chars().next().is_some_and(char::is_uppercase),
        }
    }

    pub(super) fn is_lower(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
            && self.str(at).chars().next().is_some_and(char::is_lowercase)
    }

    /// Whether the word at `at` obeys the capital that its table asks for.
    pub(super) fn case_fits(&self, at: usize) -> bool {
        !self.has(at, Roles::CAPITAL) || self.is_capital(at)
    }

    /// Whether `at` is glued to a word or number on its right, directly or by a connecting mark.
    pub(super) fn runs_on(&self, at: usize) -> bool {
        if !self.glued(at) {
            return false;
        }
        match self.kind(at) {
            Some(TokenKind::Word | TokenKind::Number) => true,
            Some(TokenKind::Punctuation | TokenKind::Symbol) => {
                matches!(
                    self.str(at),
                    "." | "," | "/" | ":" | "-" | "–" | "_" | "@" | "#" | "\\" | "="
                ) && self.glued(at + 1)
                    && self.token(at + 1).is_some_and(|next| {
                        matches!(next.kind, TokenKind::Number | TokenKind::Word)
                    })
            }
            _ => false,
        }
    }

    /// Whether a word or number is glued to the left of `at`, directly or by a connecting mark.
    pub(super) fn runs_up(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.glued(at)) else { return false };
        match self.kind(before) {
            Some(TokenKind::Word | TokenKind::Number) => true,
            Some(TokenKind::Punctuation | TokenKind::Symbol) => {
                matches!(
                    self.str(before),
                    "." | "/" | ":" | "-" | "–" | "_" | "#" | "@" | "\\" | "=" | ","
                ) && self.glued(before)
                    && before.checked_sub(1).and_then(|index| self.token(index)).is_some_and(
                        |left| matches!(left.kind, TokenKind::Number | TokenKind::Word),
                    )
            }
            _ => false,
        }
    }

    /// Skips one mark at `at`.
    pub(super) fn skip(&self, at: usize, text: &str) -> usize {
        at + usize::from(self.is(at, text))
    }

    /// Skips a dot that belongs to the abbreviation before it.
    pub(super) fn skip_dot(&self, at: usize) -> usize {
        at + usize::from(self.is(at, ".") && self.glued(at))
    }

    /// Skips the words of one role.
    pub(super) fn skip_role(&self, at: usize, role: Roles) -> usize {
        if self.has(at, role) { at + self.length(at) } else { at }
    }

    /// The first token at or after `from` that starts at or after byte `position`. Bounded by the
    /// tokens in between.
    pub(super) fn token_at(&self, from: usize, position: usize) -> usize {
        let mut at = from;
        while self.token(at).is_some_and(|token| token.span.start() < position) {
            at += 1;
        }
        at
    }

    /// A whole number of one to four ASCII digits that is a token of its own.
    pub(super) fn digits(&self, at: usize) -> Option<(i32, usize)> {
        let text = self.str(at);
        if text.len() > 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some((text.parse().ok()?, text.len()))
    }

    /// Splits a token such as `20th`, `3pm`, `10km` into its leading digits and the rest.
    pub(super) fn split_digits(&self, at: usize) -> (&'s str, &'s str) {
        let text = self.str(at);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        text.split_at_checked(digits).unwrap_or((text, ""))
    }
}
