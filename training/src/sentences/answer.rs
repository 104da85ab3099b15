//! `parlance-training answer-sentences [rules|MODEL] < QUESTIONS > ANSWERS`

use std::error::Error;
use std::io::{BufRead, Write};

use parlance::text::{Interrupt, LanguageTag, OffsetEncoding, OffsetMap, blocks};
use serde::Deserialize;

#[derive(Deserialize)]
struct Question {
    id: String,
    #[serde(default)]
    lang: String,
    text: String,
}

/// Reads `{"id","lang","text"}` a line, writes `{"id","sentences":[[start,end],…]}` in code points.
pub(crate) fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let segmenter = super::segmenter(arguments.first())?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let Question { id, lang, text } = serde_json::from_str(&line)?;
        let language = LanguageTag::parse(&lang).unwrap_or(LanguageTag::UND);
        let sentences = segmenter
            .segment(&text, &blocks(&text), language, &Interrupt::never())
            .map_err(|_| "interrupted")?;
        let map = OffsetMap::new(&text, OffsetEncoding::Utf32);
        let spans: Vec<(u32, u32)> = sentences.iter().map(|s| map.span(s.span)).collect();
        writeln!(out, "{}", serde_json::json!({ "id": id, "sentences": spans }))?;
    }
    Ok(())
}
