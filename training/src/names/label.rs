//! `label-names`: open text with the label probabilities of our own models, for a teacher to learn from.

use std::error::Error;
use std::io::{BufRead, Write};

use parlance::entity::name::Model;
use parlance::entity::name::chain::Scratch;
use parlance::entity::name::label::LABELS;
use parlance::entity::name::tagger::{Scored, Workspace, score};
use serde_json::{Value, json};

use super::gold::labelled;
use super::train::Options;

/// A token that is outside with this probability or a higher one is left out, as the teachers do.
const SURE: f32 = 0.97;

/// `label-names chain=NAMES.bin`: reads JSON lines with `lang`, `text` and `sents` and writes them with `soft`
/// added, pairs of token number and label probabilities.
pub fn label(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let options = Options::parse(arguments)?;
    let [(chain, _)] = options.files("chain")?.try_into().map_err(|_| "one chain= is needed")?;
    let model = Model::read(std::fs::read(chain)?.leak())?;
    let transitions = model.weights.transitions();
    let (mut workspace, mut scratch) = (Workspace::default(), Scratch::default());
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mut record: Value = serde_json::from_str(&line?)?;
        let document = labelled(&record);
        let mut soft = Vec::new();
        for &(start, end) in &document.sentences {
            let (sentence, mut scored) = (start..end, Scored::default());
            let tokens = &document.tokens[sentence.clone()];
            score(&model, &document.text, tokens, document.language, &mut workspace, &mut scored);
            transitions.sum(&scored.rows, &mut scratch);
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
