//! `answer-entities`: the scorer's protocol on standard input and output.

use std::error::Error;
use std::io::{BufRead, Write};

use parlance::entity::EntityType;
use parlance::entity::name::NameTagger;
use parlance::entity::name::accurate::Accurate;
use parlance::sentence::Segmenter;
use parlance::text::{
    Interrupt, LanguageTag, OffsetEncoding, OffsetMap, Span, Token, blocks, tokenize,
};
use serde_json::{Value, json};

/// A text to tag, cut into tokens and sentences.
pub(super) struct Question {
    id: Value,
    pub(super) text: String,
    pub(super) language: LanguageTag,
    pub(super) tokens: Vec<Token>,
    pub(super) sentences: Vec<Span>,
}

impl Question {
    /// Reads `{"id","lang","text"}`.
    pub(super) fn read(line: &str, segmenter: &Segmenter) -> Result<Self, Box<dyn Error>> {
        let record: Value = serde_json::from_str(line)?;
        let text = record["text"].as_str().unwrap_or_default().to_owned();
        let language = LanguageTag::parse(record["lang"].as_str().unwrap_or_default())
            .unwrap_or(LanguageTag::UND);
        let sentences = segmenter
            .segment(&text, &blocks(&text), language, &Interrupt::never())
            .map_err(|_| "interrupted")?;
        let sentences = sentences.iter().map(|sentence| sentence.span).collect();
        Ok(Self { id: record["id"].clone(), tokens: tokenize(&text), text, language, sentences })
    }
}

/// The tagger that the arguments describe: the embedded one; with `model=FILE` that model for every
/// language; `agreement=0` without the second pass; `accurate=FILE` or `accurate=embedded` with the
/// accurate tier.
pub(super) fn tagger_of(arguments: &[String]) -> Result<NameTagger, Box<dyn Error>> {
    let option = |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name));
    let tagger = match option("model=") {
        Some(path) => NameTagger::of_model(std::fs::read(path)?.leak())?,
        None => NameTagger::embedded()?,
    };
    let tagger = match option("agreement=") {
        Some(strength) => tagger.with_agreement(strength.parse()?),
        None => tagger,
    };
    Ok(match option("accurate=") {
        Some("embedded") => tagger.with_accurate(Accurate::embedded()?),
        Some(path) => tagger.with_accurate(Accurate::read(&std::fs::read(path)?)?),
        None => tagger,
    })
}

/// Answers each `{"id","lang","text"}` with `{"id","spans"}`, offsets in code points. `whole` takes each
/// text for one sentence; the other arguments describe the tagger.
pub fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let tagger = tagger_of(arguments)?;
    let segmenter = Segmenter::embedded()?;
    let whole = arguments.iter().any(|argument| argument == "whole");
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question = Question::read(&line?, &segmenter)?;
        let sentences =
            if whole { vec![Span::of(0, question.text.len())] } else { question.sentences };
        let mentions = tagger
            .tag(
                &question.text,
                &question.tokens,
                &sentences,
                question.language,
                &Interrupt::never(),
            )
            .map_err(|_| "interrupted")?;
        let map = OffsetMap::new(&question.text, OffsetEncoding::Utf32);
        let spans: Vec<Value> = mentions
            .iter()
            .map(|mention| {
                let (start, end) = map.span(mention.span);
                json!([start, end, name(mention.entity_type)])
            })
            .collect();
        writeln!(output, "{}", json!({"id": question.id, "spans": spans}))?;
    }
    Ok(())
}

fn name(entity_type: EntityType) -> &'static str {
    match entity_type {
        EntityType::Person => "PERSON",
        EntityType::Organization => "ORGANIZATION",
        EntityType::Location => "LOCATION",
        _ => "OTHER",
    }
}
