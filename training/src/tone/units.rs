//! Writes texts as the tone models see them, for training outside this crate.

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, BufRead, Write};

use parlance::text::hash::fnv1a;
use parlance::text::{Span, Token, tokenize};
use parlance::tone::scope;
use parlance::tone::units::{Unit, UnitMaker};
use parlance::tone::words::{Class, SEED, classed};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Row {
    text: String,
    #[serde(default)]
    target: Option<[usize; 2]>,
}

#[derive(Serialize)]
struct Sentence {
    /// Normal forms.
    keys: Vec<String>,
    /// Flags of each unit.
    flags: Vec<u16>,
    /// First and last unit of the target plus one, where the sentence holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<[usize; 2]>,
}

/// `tone-units`: JSON lines with `text` (and `target`, in code points) on standard input, one JSON
/// list of sentences a line on standard output. Every other key is ignored.
pub fn units(_: &[String]) -> Result<(), Box<dyn Error>> {
    let classes: HashMap<u64, Class> =
        classed().map(|(word, class)| (fnv1a(SEED, word.as_bytes()), class)).collect();
    let mut maker = UnitMaker::default();
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let row: Row = serde_json::from_str(&line?)?;
        let tokens = tokenize(&row.text);
        let target = row.target.map(|[start, end]| {
            let byte = |n: usize| row.text.char_indices().nth(n).map_or(row.text.len(), |(i, _)| i);
            Span::of(byte(start), byte(end))
        });
        let mut sentences = Vec::new();
        for range in sentence_ranges(&row.text, &tokens) {
            let tokens = &tokens[range];
            let mut keys = Vec::new();
            let mut units: Vec<Unit> = Vec::new();
            maker.make(&row.text, tokens, &mut units);
            let mut index = 0;
            while index < tokens.len() {
                let (count, _) = maker.unit(&row.text, &tokens[index..]);
                keys.push(String::from_utf8_lossy(maker.key()).into_owned());
                index += count;
            }
            let of: Vec<Class> = units
                .iter()
                .map(|unit| classes.get(&unit.key).copied().unwrap_or_default())
                .collect();
            scope::mark(&mut units, &of);
            let inside = |unit: &Unit| target.is_some_and(|t| t.overlaps(unit.span));
            let target = units
                .iter()
                .position(inside)
                .map(|first| [first, units.iter().rposition(inside).map_or(first, |i| i + 1)]);
            let flags = units.iter().map(|unit| unit.flags).collect();
            sentences.push(Sentence { keys, flags, target });
        }
        serde_json::to_writer(&mut out, &sentences)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Token ranges of sentences: a rough cut, enough for training texts of a few sentences.
pub fn sentence_ranges(text: &str, tokens: &[Token]) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for index in 1..tokens.len() {
        let stop = matches!(
            tokens[index - 1].of_text(text).as_bytes(),
            [b'.' | b'!' | b'?', ..] | [0xE2, 0x80, 0xA6]
        );
        let next = tokens[index].of_text(text).chars().next().unwrap_or(' ');
        let previous = index.checked_sub(2).map_or("", |i| tokens[i].of_text(text));
        let initial = previous.chars().count() == 1
            || matches!(
                previous,
                "Mr" | "Mrs" | "Ms" | "Dr" | "Sen" | "Rep" | "Gov" | "St" | "Gen"
            );
        let ends = stop && tokens[index].space_before && !next.is_lowercase() && !initial;
        if ends || (tokens[index].line_before) {
            ranges.push(start..index);
            start = index;
        }
    }
    if start < tokens.len() {
        ranges.push(start..tokens.len());
    }
    ranges
}
