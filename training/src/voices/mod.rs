//! Scores quotations and their speakers on annotated passages, and times them.

mod bench;
mod floor;
mod passage;
mod score;
mod sentences;

use std::error::Error;

use parlance::text::{Interrupt, LanguageTag, tokenize};
use parlance::tone::voice::{Attribution, Passage, attribute};
use passage::Annotated;

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
    for passage in &passages {
        let answer = if flag("--floor") { floor::attribute(passage) } else { run(passage) };
        table.add(passage, &answer, flag("--errors"));
    }
    println!("{table}");
    Ok(())
}

fn run(passage: &Annotated) -> Attribution {
    let tokens = tokenize(&passage.text);
    let sentences = sentences::split(&passage.text, &tokens);
    let parties = passage.parties();
    let input = Passage {
        text: &passage.text,
        tokens: &tokens,
        blocks: &[],
        sentences: &sentences,
        mentions: &passage.mentions,
        parties: &parties,
        language: LanguageTag::literal("en"),
    };
    attribute(&input, &Interrupt::never()).unwrap_or_default()
}
