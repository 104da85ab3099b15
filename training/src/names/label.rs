//! `label-names`: open text with the label probabilities of our own models, for a teacher to learn from.

use std::error::Error;
use std::io::{BufRead, Write};

use parlance::entity::name::Model;
use parlance::entity::name::accurate::Accurate;
use parlance::entity::name::chain::Scratch;
use parlance::entity::name::label::LABELS;
use parlance::entity::name::tagger::{Scored, Workspace, score};
use parlance::text::Interrupt;
use serde_json::{Value, json};

use super::gold::labelled;
use super::train::Options;

/// A token that is outside with this probability or a higher one is left out, as the teachers do.
const SURE: f32 = 0.97;

/// `label-names chain=NAMES.bin [accurate=FILE]`: reads JSON lines with `lang`, `text` and `sents` and writes
/// them with `soft` added, pairs of token number and label probabilities.
pub fn label(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let options = Options::parse(arguments)?;
    let [(chain, _)] = options.files("chain")?.try_into().map_err(|_| "one chain= is needed")?;
    let model = Model::read(std::fs::read(chain)?.leak())?;
    let accurate = match options.files("accurate")?.first() {
        Some((path, _)) => Some(Accurate::read(&std::fs::read(path)?)?),
        None => None,
    };
    let (mut workspace, mut scratch) = (Workspace::default(), Scratch::default());
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mut record: Value = serde_json::from_str(&line?)?;
        let document = labelled(&record);
        let sentences = || document.sentences.iter().map(|&(start, end)| start..end);
        let mut scored = Scored::default();
        for sentence in sentences() {
            let tokens = &document.tokens[sentence];
            let language = document.language;
            score(&model, &document.text, tokens, language, &mut workspace, &mut scored);
        }
        let mut transitions = model.weights.transitions().clone();
        if let Some(accurate) = &accurate {
            let base = document.language.base();
            let joined = accurate.joined().iter().find(|joined| joined.has(base));
            let blend = joined.ok_or_else(|| format!("{base} is not read"))?.blend;
            scored.rows.iter_mut().flatten().for_each(|score| *score *= blend.chain);
            let mut row = 0;
            let shown = sentences().map(|sentence| {
                row += sentence.len();
                (sentence.clone(), row - sentence.len())
            });
            let (shown, factor, never) =
                (shown.collect::<Vec<_>>(), blend.transformer, Interrupt::never());
            let (text, tokens) = (&document.text, &document.tokens);
            accurate
                .add_scores(text, tokens, &shown, factor, &mut scored.rows, &never)
                .map_err(|_| "interrupted")?;
            transitions = model.weights.joined(blend).transitions().clone();
        }
        let mut soft = Vec::new();
        let mut rows = scored.rows.as_slice();
        for sentence in sentences() {
            let own;
            (own, rows) = rows.split_at(sentence.len());
            transitions.sum(own, &mut scratch);
            for (i, token) in sentence.enumerate() {
                let marginals = transitions.marginals(i, &scratch);
                if marginals[0] < SURE {
                    let rounded = marginals[..LABELS].iter().map(|p| (p * 1000.0).round() / 1000.0);
                    soft.push(json!([token, rounded.collect::<Vec<f32>>()]));
                }
            }
        }
        record["soft"] = Value::Array(soft);
        writeln!(output, "{record}")?;
    }
    Ok(())
}
