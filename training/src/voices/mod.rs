//! Scores quotations and their speakers on annotated passages, and times them.

mod answer;
mod bench;
mod floor;
mod passage;
mod score;

use std::error::Error;

use parlance::sentence::Segmenter;
use parlance::text::{
    Block, Interrupt, Interrupted, LanguageTag, Pace, Span, Token, blocks, dateline, tokenize,
};
use parlance::tone::voice::{Attribution, Passage, attribute, voices};
use parlance::tone::{Scorer, Tone};
use passage::Annotated;

pub use answer::answer;
pub use bench::bench;

/// `score-voices FILE… [--floor] [--errors]`: quotation F1 and speaker accuracy on annotated passages
/// (format in `tests/data/voices/SOURCE.md`).
pub fn score(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let flag = |name: &str| arguments.iter().any(|argument| argument == name);
    let mut passages = Vec::new();
    for file in arguments.iter().filter(|argument| !argument.starts_with("--")) {
        passages.extend(passage::read(&std::fs::read_to_string(file)?)?);
    }
    if passages.is_empty() {
        return Err("usage: score-voices FILE… [--floor] [--errors]".into());
    }
    let mut table = score::Table::default();
    let segmenter = Segmenter::embedded()?;
    let scorer = Scorer::embedded()?;
    for passage in &passages {
        let answer =
            if flag("--floor") { floor::attribute(passage) } else { run(passage, &segmenter) };
        let stages = Stages::new(&passage.text, &segmenter);
        let never = Interrupt::never();
        let pace = Pace::new(&never, usize::MAX);
        let score = |groups: &[Vec<Span>]| stages.tones(&scorer, groups);
        let voices = voices(passage.text.len(), &answer, &pace, score).unwrap_or_default();
        table.add(passage, &answer, flag("--errors"));
        table.add_tones(passage, &voices, flag("--errors"));
    }
    println!("{table}");
    Ok(())
}

fn run(passage: &Annotated, segmenter: &Segmenter) -> Attribution {
    let stages = Stages::new(&passage.text, segmenter);
    let parties = passage.parties();
    let input = Passage { mentions: &passage.mentions, parties: &parties, ..stages.passage() };
    attribute(&input, &Interrupt::never()).unwrap_or_default()
}

/// The stages before attribution, computed once for a text in English.
struct Stages<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    tokens: Vec<Token>,
    sentences: Vec<Span>,
    datelines: Vec<Span>,
}

impl<'a> Stages<'a> {
    fn new(text: &'a str, segmenter: &Segmenter) -> Self {
        let blocks = blocks(text);
        let english = LanguageTag::literal("en");
        let sentences =
            segmenter.segment(text, &blocks, english, &Interrupt::never()).unwrap_or_default();
        let sentences = sentences.iter().map(|sentence| sentence.span).collect();
        let datelines = blocks.iter().filter_map(|block| dateline(text, block.span)).collect();
        Self { text, datelines, blocks, tokens: tokenize(text), sentences }
    }

    fn tones(&self, scorer: &Scorer, groups: &[Vec<Span>]) -> Result<Vec<Tone>, Interrupted> {
        let english = LanguageTag::literal("en");
        let never = Interrupt::never();
        scorer.score_spans(self.text, &self.tokens, &self.sentences, groups, english, &never)
    }

    fn passage(&self) -> Passage<'_> {
        Passage {
            text: self.text,
            tokens: &self.tokens,
            blocks: &self.blocks,
            sentences: &self.sentences,
            mentions: &[],
            parties: &[],
            language: LanguageTag::literal("en"),
            foreign: &[],
            datelines: &self.datelines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Segmenter, passage, run, score};

    /// Scores stay near those of `docs/parts/voices.md`: direct F1, speaker, indirect F1, speaker.
    fn check(file: &str, least: [f64; 4]) {
        let segmenter = Segmenter::embedded().unwrap();
        let mut table = score::Table::default();
        for passage in passage::read(file).unwrap() {
            table.add(&passage, &run(&passage, &segmenter), false);
        }
        let figures = table.figures();
        assert!(figures.iter().zip(least).all(|(&found, least)| found >= least), "{figures:?}");
    }

    #[test]
    fn passages_keep_their_voices() {
        let known = include_str!("../../../tests/data/voices/known.txt");
        let blind = include_str!("../../../tests/data/voices/blind.txt");
        check(known, [0.98, 0.97, 0.94, 0.93]);
        check(blind, [0.98, 0.95, 0.94, 0.93]);
    }
}
