//! What quotation marks are for: speech, some words of it, or neither.

use super::items::{Item, Kind, Source};
use super::lexicon::Class;
use super::marks::Marked;
use crate::text::TokenKind;
use crate::tone::QuotationKind;

/// Where a cue stands that goes with a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Right after it: `“…,” she said`.
    After,
    /// Right before it: `she said: “…”`.
    Before,
    /// Earlier in the sentence, the quotation being part of the clause.
    Within,
    /// Later in the sentence.
    Far,
    /// Nowhere in the sentence.
    Missing,
}

/// Where a quotation stands in its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// First item of the sentence.
    pub(super) start: usize,
    /// The quotation's item.
    pub(super) at: usize,
    /// Whether the sentence has nothing but quotations and marks.
    pub(super) lone: bool,
}

/// Form of the words between the marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    words: usize,
    upper: bool,
    titled: bool,
    terminal: bool,
    comma: bool,
    letters: bool,
    /// Glued parts with marks of addresses and code: `https://…`, `/srv/main.py`.
    address: bool,
}

/// Reads at most the first 40 words; longer stretches are speech whatever they look like.
pub(super) fn shape(source: &Source<'_>, marked: Marked) -> Shape {
    let (first, last) = (marked.first as usize, marked.last as usize);
    let mut shape = Shape {
        words: 0,
        upper: false,
        titled: true,
        terminal: false,
        comma: false,
        letters: false,
        address: is_address(source, marked),
    };
    for token in &source.tokens[first..last.min(first + 80)] {
        if !token.is_word() {
            continue;
        }
        let word = token.of_text(source.text);
        let upper = word.starts_with(char::is_uppercase) || token.kind == TokenKind::Number;
        if shape.words == 0 {
            shape.upper = upper || token.kind == TokenKind::Ideograph;
        }
        shape.titled &= upper || word.len() <= 3;
        shape.letters |= token.kind != TokenKind::Number;
        shape.words += 1;
    }
    let end = source.word(last.wrapping_sub(1));
    shape.terminal = end.starts_with(['.', '!', '?', '…', '。', '！', '？', '—', '–']);
    shape.comma = matches!(end, "," | "，");
    shape
}

/// Whether the words between the marks are written as one, as addresses, paths and values of markup are.
fn is_address(source: &Source<'_>, marked: Marked) -> bool {
    let inside = source.tokens.get(marked.first as usize..marked.last as usize).unwrap_or_default();
    let few = &inside[..inside.len().min(40)];
    few.iter().skip(1).all(|token| !token.space_before)
        && few
            .iter()
            .any(|token| matches!(token.of_text(source.text), "/" | "\\" | "=" | "@" | "_"))
}

/// Whether a quotation reports speech, and how. `None` for titles, scare quotes,
/// nicknames and numbers.
pub(super) fn kind(
    items: &[Item],
    place: Place,
    shape: Shape,
    link: Link,
    judged: bool,
) -> Option<QuotationKind> {
    if shape.words == 0 || shape.address {
        return None;
    }
    let Place { start, at, lone } = place;
    let before = (at > start).then(|| &items[at - 1]);
    let introduced =
        before.is_none_or(|item| matches!(item.kind, Kind::Comma | Kind::Colon | Kind::Dash));
    if link == Link::After || lone {
        let closed = shape.terminal || shape.comma;
        let comma_follows =
            items.get(at + 1).is_some_and(|item| matches!(item.kind, Kind::Comma | Kind::Dash));
        if closed || comma_follows || (shape.upper && introduced) {
            return Some(QuotationKind::Direct);
        }
        if lone && !shape.letters {
            return None;
        }
    }
    if !shape.letters {
        return None;
    }
    let near = &items[at.saturating_sub(3).max(start)..at];
    let is_naming = near.iter().rev().take(2).any(|item| item.class.any(Class::NAMING));
    if is_naming {
        return None;
    }
    let work = near.iter().any(|item| item.class.any(Class::WORK));
    let beside = near.last().is_some_and(|item| item.class.any(Class::WORK));
    let untitled = shape.terminal || shape.comma || link == Link::After;
    if shape.upper && (work && shape.titled || beside && !untitled) {
        return None;
    }
    // "…," she said, "and so on."
    if introduced && link == Link::Before && (shape.terminal || shape.comma) {
        return Some(QuotationKind::Direct);
    }
    if before.is_none() && shape.upper && !shape.titled && shape.words >= 3 {
        return Some(QuotationKind::Direct);
    }
    let after_verb = before.is_some_and(|item| item.class.any(Class::CUE));
    if introduced && shape.upper && (link == Link::Before || shape.terminal || shape.comma) {
        let title = shape.titled && !shape.terminal && !shape.comma && shape.words <= 8;
        if !(title && link != Link::Before) {
            return Some(QuotationKind::Direct);
        }
    }
    if after_verb && link == Link::Before && shape.upper && (shape.terminal || shape.comma) {
        return Some(QuotationKind::Direct);
    }
    if shape.upper && shape.titled && !shape.terminal && shape.words <= 10 && !after_verb && !judged
    {
        return None;
    }
    if shape.upper && shape.terminal && shape.words >= 3 {
        return Some(QuotationKind::Direct);
    }
    match link {
        Link::Missing | Link::Far if shape.words <= 2 => None,
        _ => Some(QuotationKind::Partial),
    }
}
