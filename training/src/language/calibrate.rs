//! Makes the model's scores probabilities: one inverse temperature for each length.

use std::fs::File;
use std::io::{BufRead, BufReader};

use parlance::language::model::{KIND, Model, SHARPNESS_KNOTS, VERSION};
use parlance::language::script::Script;
use parlance::language::view::View;
use parlance::language::{Detector, Mode, Options, features};
use parlance::model::Writer;
use parlance::text::LanguageTag;
use serde::Deserialize;

use super::train::MAIN;
use crate::Failure;

const USAGE: &str = "calibrate-language MODEL TEXTS.jsonl OUT [TAG=FACTOR…]
  TEXTS   labelled texts that are in no training file: {\"lang\",\"text\"}
  FACTOR  multiplies the prior of language TAG before the fit; TAG others stands for all languages
          that are drawn less often in training";

/// Bytes of a model file before its body.
const HEADER_BYTES: usize = 28;
/// Examples that pull a knot towards its neighbours.
const PRIOR: f32 = 20.0;

#[derive(Deserialize)]
struct Line {
    lang: String,
    text: String,
}

/// Log-probabilities at sharpness 1, and which of them is right.
struct Example {
    knot: f32,
    logits: Vec<f32>,
    right: usize,
}

pub(crate) fn calibrate(arguments: &[String]) -> Result<(), Failure> {
    let [model, texts, out, priors @ ..] = arguments else { return Err(USAGE.into()) };
    let mut file = std::fs::read(model)?;
    for prior in priors {
        let (tag, factor) = prior.split_once('=').ok_or(USAGE)?;
        scale_prior(&mut file, tag, factor.parse()?)?;
    }
    let file = file;
    let body = file.get(HEADER_BYTES..file.len() - 8 * SHARPNESS_KNOTS).ok_or("no model")?;
    let flat = with_sharpness(body, &[[1.0; SHARPNESS_KNOTS]; 2]);
    let detector = Detector::with_model(Model::load(Vec::leak(flat))?);

    let mut examples: [Vec<Example>; 2] = [Vec::new(), Vec::new()];
    for line in BufReader::new(File::open(texts)?).lines() {
        let line: Line = serde_json::from_str(&line?)?;
        if let Some((latin, example)) = example(&detector, &line) {
            examples[usize::from(!latin)].push(example);
        }
    }
    let mut sharpness = [[1.0; SHARPNESS_KNOTS]; 2];
    for (knots, examples) in sharpness.iter_mut().zip(&examples) {
        fit(knots, examples);
        eprintln!("{} texts: {knots:.2?}", examples.len());
    }
    std::fs::write(out, with_sharpness(body, &sharpness))?;
    Ok(())
}

/// Multiplies the prior of `tag` in the body of a model file, whose checksum is wrong from then on.
fn scale_prior(file: &mut [u8], tag: &str, factor: f32) -> Result<(), Failure> {
    let body = file.get(HEADER_BYTES..).ok_or("no model")?;
    let mut writer = Writer::new(KIND, VERSION);
    writer.bytes(body);
    let model = Model::load(Vec::leak(writer.finish()))?;
    // The biases stand together, one a class.
    let biases: Vec<u8> =
        (0..model.classes().len()).flat_map(|class| model.bias(class).to_le_bytes()).collect();
    let at = body.windows(biases.len()).position(|window| window == biases).ok_or("no biases")?;
    let start = HEADER_BYTES + at;
    for (class, known) in model.classes().iter().enumerate() {
        let language = known.language.as_str();
        let rare = tag == "others" && language != "und" && !MAIN.contains(&language);
        if rare || language == tag {
            let bias = model.bias(class) + factor.ln();
            file[start + 4 * class..][..4].copy_from_slice(&bias.to_le_bytes());
        }
    }
    Ok(())
}

fn with_sharpness(body: &[u8], sharpness: &[[f32; SHARPNESS_KNOTS]; 2]) -> Vec<u8> {
    let mut writer = Writer::new(KIND, VERSION);
    writer.bytes(body);
    for value in sharpness.iter().flatten() {
        writer.f32(*value);
    }
    writer.finish()
}

fn example(detector: &Detector, line: &Line) -> Option<(bool, Example)> {
    let view = View::new(&line.text);
    let script = view.words().first()?.script;
    if view.words().iter().any(|word| word.script != script) {
        return None;
    }
    let options = Options { mode: Mode::Fast, max_candidates: usize::MAX, ..Options::default() };
    let found = detector.detect(&line.text, &options).candidates;
    let wanted = LanguageTag::parse(&line.lang)?;
    // Serbian and Chinese lines do not say in which script they are.
    let right = found.iter().position(|candidate| candidate.language.base() == wanted.base())?;
    if found.len() < 2 {
        return None;
    }
    let mut count = 0_u32;
    for word in view.words() {
        features::of_word(script, view.letters(word), |_| count += 1);
    }
    let logits = found.iter().map(|candidate| candidate.confidence.max(1e-30).ln()).collect();
    Some((script == Script::Latin, Example { knot: (count.max(1) as f32).log2(), logits, right }))
}

/// Coordinate descent on the log-loss, from knot to knot.
fn fit(knots: &mut [f32; SHARPNESS_KNOTS], examples: &[Example]) {
    for _ in 0..4 {
        for knot in 0..SHARPNESS_KNOTS {
            let near: Vec<&Example> =
                examples.iter().filter(|e| (e.knot - knot as f32).abs() < 1.0).collect();
            let neighbour = match knot {
                0 => knots[1],
                last if last + 1 == SHARPNESS_KNOTS => knots[last - 1],
                inner => f32::midpoint(knots[inner - 1], knots[inner + 1]),
            };
            let mut best = (f32::INFINITY, knots[knot]);
            for step in 0..120 {
                let value = 0.2 * 1.025_f32.powi(step);
                knots[knot] = value;
                let pull = (value / neighbour).ln();
                let loss: f32 = near.iter().map(|e| e.loss(at(knots, e.knot))).sum::<f32>()
                    + PRIOR * pull * pull;
                if loss < best.0 {
                    best = (loss, value);
                }
            }
            knots[knot] = best.1;
        }
    }
}

fn at(knots: &[f32; SHARPNESS_KNOTS], position: f32) -> f32 {
    let below = (position as usize).min(SHARPNESS_KNOTS - 1);
    let above = (below + 1).min(SHARPNESS_KNOTS - 1);
    knots[below] + (knots[above] - knots[below]) * position.fract()
}

impl Example {
    fn loss(&self, sharpness: f32) -> f32 {
        let max = self.logits[0] * sharpness;
        let total: f32 = self.logits.iter().map(|logit| (logit * sharpness - max).exp()).sum();
        total.ln() + max - self.logits[self.right] * sharpness
    }
}
