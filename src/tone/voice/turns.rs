//! Speech that a label introduces: turns of an interview or a transcript, and headlines
//! (`Minister: talks to resume`).

use std::collections::HashMap;

use super::items::Source;
use super::lexicon::Class;
use super::{PartyKind, Passage};
use crate::text::{BlockKind, Interrupted, Pace, Span};

/// Longest label before a colon, in tokens.
const LABEL_MAX: usize = 7;

/// Longest time of day, in tokens: `00:14:22.500`.
const TIME_TOKENS_MAX: usize = 8;

/// Longest headline that a label may open, in tokens.
const HEADLINE_MAX: usize = 24;

/// What the two sides of an interview are called where their names stand elsewhere: question and
/// answer. Single letters are no names, either.
const SIDES: [&str; 28] = [
    "question",
    "answer",
    "frage",
    "antwort",
    "réponse",
    "pregunta",
    "respuesta",
    "pergunta",
    "resposta",
    "domanda",
    "risposta",
    "vraag",
    "antwoord",
    "fråga",
    "svar",
    "spørsmål",
    "spørgsmål",
    "kysymys",
    "vastaus",
    "pytanie",
    "odpowiedź",
    "otázka",
    "odpověď",
    "pitanje",
    "odgovor",
    "вопрос",
    "ответ",
    "питання",
];

/// Whether a label only says which side of an interview speaks, and is nobody's name: `Q`, `A2`,
/// `Answer`, `答`.
pub(super) fn names_a_side(label: &str) -> bool {
    let bare = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    bare.chars().count() == 1 || SIDES.contains(&bare.to_lowercase().as_str())
}

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
    let after_time = after_time(source, first, last);
    let timed = after_time > first;
    let first = after_time;
    let reach = last.min(first + LABEL_MAX);
    let colon = (first..reach).find(|&i| matches!(source.word(i), ":" | "："))?;
    let words = &source.tokens[first..colon];
    let plain = words.iter().all(|token| {
        token.is_word()
            || matches!(token.of_text(source.text), "." | "-" | "'" | "’" | "(" | ")" | "_")
    });
    let upper =
        source.word(first).starts_with(|c: char| c.is_uppercase() || crate::text::chars::is_han(c));
    if !plain || !(upper || timed) || words.is_empty() || colon + 1 >= last {
        return None;
    }
    let span = words[0].span.cover(words[words.len() - 1].span);
    Some(Label { speech: colon + 1, span, kind: LabelKind::Turn })
}

/// The token after the time that a line of a transcript or chat begins with: `[00:14:22]`, `(9:05)`,
/// `14:02`; `first` where there is none.
fn after_time(source: &Source<'_>, first: usize, last: usize) -> usize {
    let bracket = matches!(source.word(first), "[" | "(");
    let from = first + usize::from(bracket);
    let is_digits = |at: usize| source.word(at).bytes().all(|byte| byte.is_ascii_digit());
    let mut at = from;
    while at + 2 < last.min(from + TIME_TOKENS_MAX)
        && is_digits(at)
        && matches!(source.word(at + 1), ":" | ".")
        && is_digits(at + 2)
    {
        at += 2;
    }
    let after = at + 1;
    match bracket {
        _ if at == from => first,
        true if !matches!(source.word(after), "]" | ")") => first,
        true => after + 1,
        false => after,
    }
}

fn is_person(passage: &Passage<'_>, source: &Source<'_>, span: Span) -> bool {
    party_kind_at(passage, source, span) == Some(PartyKind::Person)
}

/// Whether a headline's label names somebody who speaks: a role or a party, with nothing before it that
/// makes it the place or matter of something else, as in `Strike at Acme: trains stand still`.
fn speaks(passage: &Passage<'_>, source: &Source<'_>, first: usize, last: usize) -> bool {
    let mut word = String::new();
    let mut before_head = true;
    let mut role = false;
    for index in first..last {
        word.clear();
        word.extend(source.word(index).chars().flat_map(char::to_lowercase));
        let class = source.lexicon(index).get(&word).class;
        let loose = class.any(Class::PREPOSITION) || word.bytes().all(|byte| byte.is_ascii_digit());
        let named = party_at(passage, source, source.tokens[index].span);
        if before_head && loose && !named {
            return false;
        }
        role |= class.any(Class::ROLE);
        before_head &= !(role || named);
    }
    role || source.tokens.get(first).zip(source.tokens.get(last - 1)).is_some_and(|(a, b)| {
        let span = a.span.cover(b.span);
        party_at(passage, source, span)
    })
}

/// Whether a party that may speak is mentioned at `span`.
fn party_at(passage: &Passage<'_>, source: &Source<'_>, span: Span) -> bool {
    party_kind_at(passage, source, span).is_some_and(|kind| kind != PartyKind::Other)
}

/// The kind of the party that is mentioned at `span`.
fn party_kind_at(passage: &Passage<'_>, source: &Source<'_>, span: Span) -> Option<PartyKind> {
    let at = source.mentions.partition_point(|mention| mention.span.end() < span.end());
    let mention = source.mentions.get(at).filter(|mention| mention.span.overlaps(span))?;
    Some(passage.parties.get(mention.party as usize)?.kind)
}
