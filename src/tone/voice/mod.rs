//! Who says what: quotations, reported speech and their speakers.
//!
//! [`attribute`] reads a text once: quotation marks ([`marks`]), then the paragraphs, sentence by
//! sentence, as rows of words, names and whole quotations ([`items`]), in which verbs of saying find
//! their subjects ([`cue`], [`clause`]) and the subjects their bearers ([`discourse`]). Names and
//! their grouping come from the caller; this module knows no entity.

mod classify;
mod clause;
mod cue;
mod dialogue;
mod discourse;
mod indirect;
mod items;
mod lang;
mod lexicon;
mod link;
mod marks;
mod report;
#[cfg(test)]
mod tests;
mod turns;
mod voices;

use items::{Source, u32_of};
use lexicon::Lexicons;
use report::Reporter;

use super::QuotationKind;
use crate::text::{Block, Interrupt, Interrupted, LanguageTag, Pace, Span, Token};

pub use lexicon::Gender;
pub use voices::voices;

/// What a party is, as far as speaking goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyKind {
    /// A person.
    Person,
    /// A body: company, ministry, team.
    Organization,
    /// A place that may speak for its government: `Beijing said`.
    Place,
    /// Something that does not speak.
    Other,
}

/// Somebody who may speak: an entity of the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// The fullest name.
    pub name: &'a str,
    /// What it is.
    pub kind: PartyKind,
    /// Known gender; guessed from titles, offices and given names when unknown.
    pub gender: Gender,
}

/// A place where a party is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartyMention {
    /// Where it stands.
    pub span: Span,
    /// Index of the party.
    pub party: u32,
    /// Whether it is a pronoun, already resolved by the caller.
    pub pronoun: bool,
}

/// What [`attribute`] needs to know of a text. All spans ascending and disjoint.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its blocks; a text without blocks is one paragraph a line.
    pub blocks: &'a [Block],
    /// Its sentences.
    pub sentences: &'a [Span],
    /// Mentions of parties.
    pub mentions: &'a [PartyMention],
    /// The parties that the mentions point to.
    pub parties: &'a [Party<'a>],
    /// Its language; languages without word lists are read with the English ones.
    pub language: LanguageTag,
    /// Parts in other languages, each with its own.
    pub foreign: &'a [(Span, LanguageTag)],
    /// What its paragraphs begin with that says only where they were sent from.
    pub datelines: &'a [Span],
}

/// A stretch of reported words and whose they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attributed {
    /// The words, without quotation marks.
    pub span: Span,
    /// The same with quotation marks, when there are any.
    pub marked: Span,
    /// How they are reported.
    pub kind: QuotationKind,
    /// Index of the speaker; `None` when nobody can tell, or when the narrator quotes himself.
    pub speaker: Option<u32>,
    /// Where the text names the speaker nearby, by name, office or pronoun.
    pub speaker_mention: Option<Span>,
    /// Probability that the speaker is right, in 0..=1; 0 without a speaker.
    pub confidence: f32,
    /// Index of the quotation around this one.
    pub parent: Option<u32>,
}

/// One who speaks in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// The party's name, or the phrase that the text has for somebody without a name; empty where
    /// that says nothing but whose turn it is, as `Q` and `A` do.
    pub name: String,
    /// Index of the party, when it is one.
    pub party: Option<u32>,
}

/// All quotations of a text and their speakers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attribution {
    /// Ascending by start; only nested ones overlap, the outer one first.
    pub quotations: Vec<Attributed>,
    /// In order of their first words.
    pub speakers: Vec<Speaker>,
}

impl Attribution {
    /// Index in the answer of [`voices`] of the voice whose words stand at the byte `position`: 0
    /// for the narrator. O(log quotations).
    pub fn voice_at(&self, position: usize) -> usize {
        let after = self.quotations.partition_point(|q| q.span.start() <= position);
        let mut found = after.checked_sub(1).and_then(|index| self.quotations.get(index));
        while let Some(quotation) = found {
            if quotation.span.contains_position(position) {
                let unknown = self.speakers.len();
                return quotation.speaker.map_or(unknown, |speaker| speaker as usize) + 1;
            }
            found = quotation.parent.and_then(|parent| self.quotations.get(parent as usize));
        }
        0
    }
}

/// Whether `language` has words of reported speech of its own; others are read by English ones.
pub fn supports(language: LanguageTag) -> bool {
    lang::index(language.base()) != 0 || language.base() == "en"
}

/// Tokens, paragraphs or quotations between two looks at the interrupt.
const STEPS_BETWEEN_CHECKS: usize = 1024;

/// Finds quotations and reported speech and ties them to their speakers. O(tokens + mentions).
pub fn attribute(passage: &Passage<'_>, interrupt: &Interrupt) -> Result<Attribution, Interrupted> {
    let pace = &Pace::new(interrupt, STEPS_BETWEEN_CHECKS);
    pace.step()?;
    let tokens = passage.tokens;
    let paragraphs = paragraphs(passage, pace)?;
    let lexicons = Lexicons::new(passage.language, passage.foreign);
    let mut marked = marks::find(passage.text, tokens, &paragraphs, pace)?;
    marked.extend(dialogue::find(passage.text, tokens, &paragraphs, &lexicons, pace)?);
    marks::nest(&mut marked, pace)?;
    let source = Source {
        text: passage.text,
        tokens,
        sentence_end: sentence_ends(tokens, passage.sentences, pace)?,
        lexicons,
        mentions: passage.mentions,
        marked,
        interrupt,
    };
    let labels = turns::labels(passage, &source, &paragraphs, pace)?;
    let mut reporter = Reporter::new(&source, passage.parties, pace)?;
    let mut next_marked = 0;
    let mut index = 0;
    while index < paragraphs.len() {
        pace.step()?;
        let (first, mut last) = paragraphs[index];
        let heading = turns::is_heading(passage, &paragraphs, index);
        let label = labels[index];
        index += 1;
        // A quotation over several paragraphs joins them.
        while let Some(found) = source.marked.get(next_marked) {
            if found.open as usize >= last {
                break;
            }
            while (found.close as usize) > last && index < paragraphs.len() {
                last = paragraphs[index].1;
                index += 1;
            }
            next_marked += 1;
        }
        match label {
            Some(label) => reporter.labelled(label, first, last),
            None => {
                let first = after_dateline(passage, first, last);
                reporter.paragraph(first, last, heading, interrupt)?;
            }
        }
    }
    reporter.headlines(pace)?;
    finish(passage, reporter, pace)
}

fn finish(
    passage: &Passage<'_>,
    reporter: Reporter<'_>,
    pace: &Pace<'_>,
) -> Result<Attribution, Interrupted> {
    let Reporter { mut quotations, discourse, .. } = reporter;
    let mut order: Vec<u32> = (0..u32_of(quotations.len())).collect();
    order.sort_by_key(|&index| {
        let quotation = &quotations[index as usize];
        (quotation.span.start(), std::cmp::Reverse(quotation.span.end()))
    });
    let mut place = vec![0; quotations.len()];
    for (new, &old) in order.iter().enumerate() {
        pace.step()?;
        place[old as usize] = u32_of(new);
    }
    for quotation in &mut quotations {
        pace.step()?;
        quotation.parent = quotation.parent.map(|parent| place[parent as usize]);
    }
    let mut speakers = Vec::new();
    let mut renumbered = vec![None; discourse.speakers.len()];
    let same = |old: u32| discourse.speakers[old as usize].same_as.unwrap_or(old);
    let quotations = pace.map(&order, |&index| {
        let mut quotation = quotations[index as usize];
        quotation.speaker = quotation.speaker.map(same).map(|old| {
            *renumbered[old as usize].get_or_insert_with(|| {
                let speaker = &discourse.speakers[old as usize];
                let party = speaker.party.and_then(|party| passage.parties.get(party as usize));
                let phrase = speaker.phrase.of_text(passage.text);
                speakers.push(Speaker {
                    name: match party {
                        Some(party) => party.name.to_owned(),
                        None if turns::names_a_side(phrase) => String::new(),
                        None => phrase.to_owned(),
                    },
                    party: speaker.party,
                });
                u32_of(speakers.len() - 1)
            })
        });
        quotation
    })?;
    Ok(Attribution { quotations, speakers })
}

/// Token ranges of the paragraphs: the blocks, or the lines of a text without blocks.
fn paragraphs(passage: &Passage<'_>, pace: &Pace<'_>) -> Result<Vec<(usize, usize)>, Interrupted> {
    let tokens = passage.tokens;
    let mut starts: Vec<usize> = Vec::new();
    if passage.blocks.is_empty() {
        for (index, token) in tokens.iter().enumerate() {
            pace.step()?;
            starts.extend(token.line_before.then_some(index));
        }
    } else {
        let mut token = 0;
        for block in passage.blocks {
            pace.step()?;
            while token < tokens.len() && tokens[token].span.start() < block.span.start() {
                pace.step()?;
                token += 1;
            }
            starts.push(token);
        }
    }
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    let ranges = starts.iter().copied().zip(ends).filter(|(start, end)| start < end);
    let mut paragraphs = Vec::with_capacity(starts.len());
    for range in ranges {
        pace.step()?;
        paragraphs.push(range);
    }
    Ok(paragraphs)
}

/// The first token after the paragraph's dateline, whose place and agency say nothing.
fn after_dateline(passage: &Passage<'_>, first: usize, last: usize) -> usize {
    let tokens = passage.tokens;
    let start = tokens[first].span.start();
    let found = passage.datelines.binary_search_by_key(&start, |line| line.start());
    let Some(line) = found.ok().and_then(|at| passage.datelines.get(at)) else { return first };
    first + tokens[first..last].iter().take_while(|token| token.span.start() < line.end()).count()
}

/// For each token, whether a sentence ends with it.
fn sentence_ends(
    tokens: &[Token],
    sentences: &[Span],
    pace: &Pace<'_>,
) -> Result<Vec<bool>, Interrupted> {
    let mut ends = vec![false; tokens.len()];
    let mut token = 0;
    for sentence in sentences {
        pace.step()?;
        while token < tokens.len() && tokens[token].span.end() < sentence.end() {
            pace.step()?;
            token += 1;
        }
        if let Some(end) = ends.get_mut(token) {
            *end = true;
        }
    }
    Ok(ends)
}
