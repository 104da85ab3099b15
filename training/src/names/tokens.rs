//! The library's tokens, for the teacher, which is trained outside.

use std::error::Error;
use std::io::{BufRead, Write};

use parlance::text::{OffsetEncoding, OffsetMap, tokenize};
use serde_json::{Value, json};

/// Reads JSON lines with a `text`, writes each with `tokens` added: pairs of code point offsets, end
/// exclusive.
pub fn tokens(_arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mut record: Value = serde_json::from_str(&line?)?;
        let text = record["text"].as_str().unwrap_or_default().to_owned();
        record["tokens"] = json!(code_point_spans(&text));
        writeln!(output, "{record}")?;
    }
    Ok(())
}

fn code_point_spans(text: &str) -> Vec<(u32, u32)> {
    let map = OffsetMap::new(text, OffsetEncoding::Utf32);
    tokenize(text).iter().map(|token| map.span(token.span)).collect()
}
