//! Writes hashed features of texts, for training the linear models of other languages.

use std::error::Error;
use std::io::{self, BufRead, Write};

use parlance::text::tokenize;
use parlance::tone::grams::{GramScratch, grams, word_gram};
use parlance::tone::units::UnitMaker;
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    text: String,
}

/// `tone-grams`: JSON lines with `text` on standard input; for each the number of features and the
/// features, `u32` little-endian, on standard output. With `word`, the whole-word feature of each
/// text, in its normal form, alone.
pub fn write_grams(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let words = arguments.first().is_some_and(|argument| argument == "word");
    let (mut maker, mut scratch) = (UnitMaker::default(), GramScratch::default());
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let Row { text } = serde_json::from_str(&line?)?;
        let tokens = tokenize(&text);
        let mut features = Vec::new();
        if words {
            if !tokens.is_empty() && maker.unit(&text, &tokens).0 == tokens.len() {
                features.push(word_gram(maker.key()));
            }
        } else {
            grams(&text, &tokens, &mut maker, &mut scratch, |gram, _| features.push(gram));
        }
        out.write_all(&u32::try_from(features.len())?.to_le_bytes())?;
        for feature in features {
            out.write_all(&feature.to_le_bytes())?;
        }
    }
    Ok(())
}
