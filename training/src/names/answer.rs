//! `answer-entities`: the scorer's protocol on standard input and output.

use std::error::Error;
use std::io::{BufRead, Write};

use parlance::entity::EntityType;
use parlance::entity::name::NameTagger;
use parlance::sentence::Segmenter;
use parlance::text::{Interrupt, LanguageTag, OffsetEncoding, OffsetMap, Span, blocks, tokenize};
use serde_json::{Value, json};

/// Answers each `{"id","lang","text"}` with `{"id","spans"}`, offsets in code points. With
/// `model=FILE` that model answers for every language instead of the embedded ones; `whole` takes
/// each text for one sentence; `agreement=0` leaves the second pass out.
pub fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let tagger = match arguments.iter().find_map(|argument| argument.strip_prefix("model=")) {
        Some(path) => NameTagger::of_model(&std::fs::read(path)?)?,
        None => NameTagger::embedded()?,
    };
    let option = |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name));
    let tagger = match option("agreement=") {
        Some(strength) => tagger.with_agreement(strength.parse()?),
        None => tagger,
    };
    let segmenter = Segmenter::embedded()?;
    let whole = arguments.iter().any(|argument| argument == "whole");
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let record: Value = serde_json::from_str(&line?)?;
        let text = record["text"].as_str().unwrap_or_default();
        let language = LanguageTag::parse(record["lang"].as_str().unwrap_or_default())
            .unwrap_or(LanguageTag::UND);
        let tokens = tokenize(text);
        let never = Interrupt::never();
        let sentences: Vec<Span> = if whole {
            vec![Span::of(0, text.len())]
        } else {
            let sentences = segmenter.segment(text, &blocks(text), language, &never);
            sentences.map_err(|_| "interrupted")?.iter().map(|sentence| sentence.span).collect()
        };
        let mentions =
            tagger.tag(text, &tokens, &sentences, language, &never).map_err(|_| "interrupted")?;
        let map = OffsetMap::new(text, OffsetEncoding::Utf32);
        let spans: Vec<Value> = mentions
            .iter()
            .map(|mention| {
                let (start, end) = map.span(mention.span);
                json!([start, end, name(mention.entity_type)])
            })
            .collect();
        writeln!(output, "{}", json!({"id": record["id"], "spans": spans}))?;
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
