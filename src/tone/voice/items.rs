//! The text as a reader of reports sees it: words, names and whole quotations in a row.

use super::PartyMention;
use super::lexicon::{Class, Entry, Gender, Lexicon, Lexicons};
use super::marks::Marked;
use crate::text::{Interrupt, Interrupted, Pace, Span, Token, TokenKind};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, number or ideograph.
    Word,
    /// A name or pronoun that the caller found; index into the mentions.
    Mention(u32),
    /// A whole quotation with its marks; index into the marked stretches.
    Quote(u32),
    /// `'s` after a word.
    Possessive,
    /// `,`.
    Comma,
    /// `.`, `!`, `?`, `…` and their like.
    Stop,
    /// `:`.
    Colon,
    /// `;`.
    Semicolon,
    /// A dash between spaces, or a long one.
    Dash,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// Anything else.
    Other,
}

/// One step of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// First token.
    pub(super) first: u32,
    /// One past the last token.
    pub(super) last: u32,
    pub(super) kind: Kind,
    pub(super) class: Class,
    /// Group of synonymous roles; 0 for none.
    pub(super) role: u8,
    pub(super) gender: Gender,
    /// Whether it begins with a capital letter or is a Han name.
    pub(super) upper: bool,
    /// Whether a sentence ends after it.
    pub(super) ends: bool,
}

impl Item {
    pub(super) fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(_))
    }

    /// The bytes of the item.
    pub(super) fn span(&self, tokens: &[Token]) -> Span {
        span_of(tokens, self.first, self.last)
    }
}

/// The bytes of a token range; empty when the range is.
pub(super) fn span_of(tokens: &[Token], first: u32, last: u32) -> Span {
    match (tokens.get(first as usize), tokens.get((last as usize).wrapping_sub(1))) {
        (Some(a), Some(b)) if first < last => a.span.cover(b.span),
        _ => Span::default(),
    }
}

/// Everything that is fixed before reading starts.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    /// For each token, whether a sentence ends with it.
    pub(super) sentence_end: Vec<bool>,
    pub(super) lexicons: Lexicons,
    pub(super) mentions: &'a [PartyMention],
    pub(super) marked: Vec<Marked>,
    pub(super) interrupt: &'a Interrupt,
}

/// Tokens between two looks at the interrupt.
const TOKENS_BETWEEN_CHECKS: usize = 4096;

impl Source<'_> {
    /// The lexicon of the language at a token.
    pub(super) fn lexicon(&self, token: usize) -> &'static Lexicon {
        self.lexicons.at(self.tokens.get(token).map_or(0, |token| token.span.start()))
    }

    pub(super) fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.of_text(self.text))
    }

    /// The first mention that starts at or after the token.
    pub(super) fn mention_from(&self, token: usize) -> usize {
        let start = self.tokens.get(token).map_or(usize::MAX, |token| token.span.start());
        self.mentions.partition_point(|mention| mention.span.start() < start)
    }

    /// The first marked stretch that opens at or after the token.
    pub(super) fn marked_from(&self, token: usize) -> usize {
        self.marked.partition_point(|marked| (marked.open as usize) < token)
    }

    /// Reads tokens `first..last` into items; quotations there become one item each. The buffer is
    /// cleared first. O(tokens).
    pub(super) fn read(
        &self,
        first: usize,
        last: usize,
        items: &mut Vec<Item>,
    ) -> Result<(), Interrupted> {
        let pace = Pace::new(self.interrupt, TOKENS_BETWEEN_CHECKS);
        items.clear();
        // An endless paragraph would be copied again and again as the list grows.
        items.reserve(last - first);
        let mut mention = self.mention_from(first);
        let mut marked = self.marked_from(first);
        let mut word = String::new();
        let mut index = first;
        while index < last {
            pace.step()?;
            while self.marked.get(marked).is_some_and(|m| (m.open as usize) < index) {
                marked += 1;
            }
            if let Some(found) = self.marked.get(marked)
                && found.open as usize == index
            {
                let close = (found.close as usize).min(last);
                items.push(Item {
                    first: found.open,
                    last: u32_of(close),
                    kind: Kind::Quote(u32_of(marked)),
                    class: Class::default(),
                    role: 0,
                    gender: Gender::Unknown,
                    upper: false,
                    ends: false,
                });
                let end = items.len() - 1;
                items[end].ends = self.quotation_ends_sentence(*found, close, last);
                index = close;
                continue;
            }
            let start = self.tokens[index].span.start();
            while self.mentions.get(mention).is_some_and(|m| m.span.start() < start) {
                mention += 1;
            }
            if let Some(found) = self.mentions.get(mention)
                && found.span.start() == start
            {
                let limit = self.marked.get(marked).map_or(last, |m| (m.open as usize).min(last));
                let end = self.token_end(found.span, index, limit);
                items.push(self.mention_item(index, end, u32_of(mention), &mut word));
                index = end;
                continue;
            }
            let item = self.word_item(index, last, &mut word);
            items.push(item);
            index = item.last as usize;
        }
        if let Some(item) = items.last_mut() {
            item.ends = true;
        }
        Ok(())
    }

    fn token_end(&self, span: Span, first: usize, limit: usize) -> usize {
        let mut end = first + 1;
        while end < limit && self.tokens[end].span.start() < span.end() {
            end += 1;
        }
        end
    }

    fn mention_item(&self, first: usize, last: usize, mention: u32, word: &mut String) -> Item {
        let mut class = Class::default();
        let mut role = 0;
        let mut gender = Gender::Unknown;
        for index in first..last {
            let entry = self.entry(index, word);
            if entry.class.any(Class::ROLE) && role == 0 {
                role = entry.role;
            }
            if entry.class.any(Class::TITLE.with(Class::ROLE)) && gender == Gender::Unknown {
                gender = entry.gender;
            }
            if first + 1 == last && self.mentions[mention as usize].pronoun {
                class = entry.class;
            }
        }
        Item {
            first: u32_of(first),
            last: u32_of(last),
            kind: if class.any(Class::PRONOUN) { Kind::Word } else { Kind::Mention(mention) },
            class,
            role,
            gender,
            upper: true,
            ends: self.sentence_end[last - 1],
        }
    }

    fn word_item(&self, index: usize, last: usize, word: &mut String) -> Item {
        let token = self.tokens[index];
        let shown = token.of_text(self.text);
        let mut item = Item {
            first: u32_of(index),
            last: u32_of(index + 1),
            kind: Kind::Other,
            class: Class::default(),
            role: 0,
            gender: Gender::Unknown,
            upper: false,
            ends: self.sentence_end[index],
        };
        if !token.is_word() {
            item.kind = self.mark_kind(index);
            if let Some(next) = self.tokens.get(index + 1)
                && matches!(shown, "'" | "’")
                && !token.space_before
                && index + 1 < last
                && !next.space_before
            {
                let after = next.of_text(self.text);
                if matches!(after, "s" | "S" | "ve" | "d" | "ll" | "re") {
                    item.last += 1;
                    item.ends |= self.sentence_end[index + 1];
                    item.kind = Kind::Possessive;
                    if after != "s" {
                        item.kind = Kind::Word;
                        item.class = Class::AUXILIARY;
                    }
                }
            }
            return item;
        }
        item.kind = Kind::Word;
        item.upper = shown.starts_with(char::is_uppercase);
        let entry = self.entry(index, word);
        item.class = entry.class;
        item.role = entry.role;
        item.gender = entry.gender;
        if entry.phrase > 1 {
            self.phrase(index, last, entry, word, &mut item);
        }
        // n't: the tokenizer parts "didn", "'", "t".
        if matches!(self.word(index + 1), "'" | "’")
            && self.word(index + 2).eq_ignore_ascii_case("t")
            && index + 2 < last
            && shown.ends_with(['n', 'N'])
        {
            item.last = u32_of(index + 3);
            item.class = Class::AUXILIARY.with(Class::NEGATION);
            item.ends = self.sentence_end[index + 2];
        }
        item
    }

    /// Takes the longest phrase that begins at `index`.
    fn phrase(&self, index: usize, last: usize, entry: Entry, word: &mut String, item: &mut Item) {
        let longest = usize::from(entry.phrase).min(last - index);
        for length in (2..=longest).rev() {
            self.lower(index, index + length, word);
            let found = self.lexicon(index).get(word);
            if found.class != Class::default() {
                item.last = u32_of(index + length);
                item.class = found.class;
                item.role = found.role;
                item.gender = found.gender;
                item.ends = self.sentence_end[index + length - 1];
                return;
            }
        }
    }

    fn entry(&self, index: usize, word: &mut String) -> Entry {
        self.lower(index, index + 1, word);
        self.lexicon(index).get(word)
    }

    fn lower(&self, first: usize, last: usize, word: &mut String) {
        word.clear();
        for token in self.tokens.get(first..last).unwrap_or_default() {
            let shown = token.of_text(self.text);
            if shown.len() > 40 {
                return;
            }
            if shown == "’" {
                word.push('\'');
            } else if shown.is_ascii() {
                word.extend(shown.chars().map(|c| c.to_ascii_lowercase()));
            } else {
                word.extend(shown.chars().flat_map(char::to_lowercase));
            }
        }
    }

    fn mark_kind(&self, index: usize) -> Kind {
        let token = self.tokens[index];
        match token.of_text(self.text) {
            "," | "，" | "、" => Kind::Comma,
            ":" | "：" => Kind::Colon,
            ";" | "；" => Kind::Semicolon,
            "(" | "[" | "（" => Kind::Open,
            ")" | "]" | "）" => Kind::Close,
            "—" | "–" | "―" | "--" | "——" => Kind::Dash,
            "-" if token.space_before => Kind::Dash,
            "!" | "?" | "…" | "..." | "。" | "！" | "？" => Kind::Stop,
            shown if shown.starts_with(['.', '!', '?']) && self.sentence_end[index] => Kind::Stop,
            _ => Kind::Other,
        }
    }

    /// Whether the narrator's sentence ends with this quotation, rather than going on with who said
    /// it.
    fn quotation_ends_sentence(&self, marked: Marked, close: usize, end: usize) -> bool {
        if close >= end {
            return true;
        }
        let inner = self.word((marked.last as usize).wrapping_sub(1));
        let next = self.tokens[close];
        let following = next.of_text(self.text);
        if !matches!(next.kind, TokenKind::Word | TokenKind::Ideograph | TokenKind::Number) {
            return chars_open_quotation(following) && inner.ends_with(['.', '!', '?', '。']);
        }
        let strict = inner.ends_with(['.', '。', '…']);
        if !strict && !inner.ends_with(['!', '?', '！', '？']) {
            return false;
        }
        if following.starts_with(char::is_lowercase) {
            return false;
        }
        !self.attribution_follows(close, end, strict)
    }

    /// Whether a short clause of saying stands from `first` on: `Smith asked the court.` After a
    /// full stop (`strict`) it must be all there is in its sentence.
    fn attribution_follows(&self, first: usize, end: usize, strict: bool) -> bool {
        let mut word = String::new();
        let reach = end.min(first + if strict { 6 } else { 10 });
        for index in first..reach {
            let token = self.tokens[index];
            if self.sentence_end[index] && !token.is_word() {
                return false;
            }
            let mut entry = self.entry(index, &mut word);
            if entry.phrase > 1 {
                let mut item = Item {
                    first: u32_of(index),
                    last: u32_of(index + 1),
                    kind: Kind::Word,
                    class: entry.class,
                    role: 0,
                    gender: Gender::Unknown,
                    upper: false,
                    ends: false,
                };
                self.phrase(index, end, entry, &mut word, &mut item);
                entry.class = item.class;
            }
            let speech = Class::SAY.with(Class::STATE).with(Class::MANNER);
            if entry.class.any(speech) {
                let reach = if entry.class.any(Class::SAY) { 4 } else { 2 };
                let near = (index + 1..end.min(index + reach))
                    .any(|i| self.sentence_end[i] && !self.tokens[i].is_word());
                return !strict || near;
            }
        }
        false
    }
}

fn chars_open_quotation(mark: &str) -> bool {
    matches!(mark, "“" | "\"" | "„" | "«" | "‘" | "「" | "『" | "'")
}

pub(super) fn u32_of(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
