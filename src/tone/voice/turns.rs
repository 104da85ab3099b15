//! Speech that a label introduces: turns of an interview or a transcript, and headlines
//! (`Minister: talks to resume`).

use std::collections::HashMap;

use super::items::Source;
use super::lexicon::Class;
use super::{PartyKind, Passage};
use crate::text::{BlockKind, Interrupted, Pace, Span};

/// Longest label before a colon, in tokens.
const LABEL_MAX: usize = 7;

/// Longest headline that a label may open, in tokens.
const HEADLINE_MAX: usize = 24;

/// A label at the start of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// First token after the colon.
    pub(super) speech: usize,
    /// The label's words.
    pub(super) span: Span,
    pub(super) kind: LabelKind,
}

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelKind {
    /// A turn, whose whole paragraph is speech.
    Turn,
    /// A headline, which reports.
    Headline,
}

/// Whether a paragraph is a headline.
pub(super) fn is_heading(
    passage: &Passage<'_>,
    paragraphs: &[(usize, usize)],
    index: usize,
) -> bool {
    let (first, last) = paragraphs[index];
    let Some(start) = passage.tokens.get(first).map(|token| token.span.start()) else {
        return false;
    };
    if passage.blocks.is_empty() {
        let end = passage.tokens[last - 1].of_text(passage.text);
        return index == 0
            && paragraphs.len() > 1
            && last - first <= HEADLINE_MAX
            && !end.starts_with(['.', '!', '?', ':', '”', '"']);
    }
    let block = passage.blocks.partition_point(|block| block.span.start() <= start);
    block > 0 && passage.blocks[block - 1].kind == BlockKind::Heading
}

/// The labels of all paragraphs. Labels count as a transcript's when at least two paragraphs have
/// one in capitals, one that is a person's name or one that comes back. O(paragraphs).
pub(super) fn labels(
    passage: &Passage<'_>,
    source: &Source<'_>,
    paragraphs: &[(usize, usize)],
    pace: &Pace<'_>,
) -> Result<Vec<Option<Label>>, Interrupted> {
    let mut found = pace.map(paragraphs, |&(first, last)| label(source, first, last))?;
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for label in found.iter().flatten() {
        pace.step()?;
        *counts.entry(label.span.of_text(source.text)).or_default() += 1;
    }
    let is_turn = |label: &Label| {
        let text = label.span.of_text(source.text);
        let capitals =
            text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
        let named = is_person(passage, source, label.span);
        capitals || named || counts.get(text).copied().unwrap_or(0) > 1
    };
    let mut turns = 0;
    for label in found.iter().flatten() {
        pace.step()?;
        turns += usize::from(is_turn(label));
    }
    for (index, slot) in found.iter_mut().enumerate() {
        pace.step()?;
        let Some(label) = slot else { continue };
        if turns >= 2 && is_turn(label) {
            continue;
        }
        let (first, last) = paragraphs[index];
        let headline = last - first <= HEADLINE_MAX
            && is_heading(passage, paragraphs, index)
            && speaks(passage, source, first, label.speech - 1);
        if headline {
            label.kind = LabelKind::Headline;
        } else {
            *slot = None;
        }
    }
    Ok(found)
}

fn label(source: &Source<'_>, first: usize, last: usize) -> Option<Label> {
    let reach = last.min(first + LABEL_MAX);
    let colon = (first..reach).find(|&i| matches!(source.word(i), ":" | "："))?;
    let words = &source.tokens[first..colon];
    let plain = words.iter().all(|token| {
        token.is_word() || matches!(token.of_text(source.text), "." | "-" | "'" | "’" | "(" | ")")
    });
    let upper =
        source.word(first).starts_with(|c: char| c.is_uppercase() || crate::text::chars::is_han(c));
    if !plain || !upper || words.is_empty() || colon + 1 >= last {
        return None;
    }
    let span = words[0].span.cover(words[words.len() - 1].span);
    Some(Label { speech: colon + 1, span, kind: LabelKind::Turn })
}

fn is_person(passage: &Passage<'_>, source: &Source<'_>, span: Span) -> bool {
    let at = source.mentions.partition_point(|mention| mention.span.end() < span.end());
    source.mentions.get(at).is_some_and(|mention| {
        mention.span.overlaps(span)
            && passage
                .parties
                .get(mention.party as usize)
                .is_some_and(|party| party.kind == PartyKind::Person)
    })
}

/// Whether a headline's label names somebody who speaks: a role or a party.
fn speaks(passage: &Passage<'_>, source: &Source<'_>, first: usize, last: usize) -> bool {
    let mut word = String::new();
    (first..last).any(|index| {
        word.clear();
        word.extend(source.word(index).chars().flat_map(char::to_lowercase));
        source.lexicon(index).get(&word).class.any(Class::ROLE)
    }) || source.tokens.get(first).zip(source.tokens.get(last - 1)).is_some_and(|(a, b)| {
        let span = a.span.cover(b.span);
        let at = source.mentions.partition_point(|mention| mention.span.end() < span.end());
        source.mentions.get(at).is_some_and(|mention| {
            mention.span.overlaps(span)
                && passage
                    .parties
                    .get(mention.party as usize)
                    .is_some_and(|party| party.kind != PartyKind::Other)
        })
    })
}
