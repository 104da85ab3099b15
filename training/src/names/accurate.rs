//! `pack-accurate` and `tune-accurate`: the file of the accurate tier, and how its scores join those of
//! the chain.

use std::error::Error;
use std::ops::Range;

use parlance::entity::name::Model;
use parlance::entity::name::accurate::{Accurate, Blend, Parts};
use parlance::entity::name::chain::Row;
use parlance::entity::name::label::WIDTH;
use parlance::entity::name::tagger::{Found, Scored, Workspace, decode, score};
use parlance::entity::name::weights::{Calibration, Weights};
use parlance::text::Interrupt;

use super::evaluate::{Counts, calibrate, count};
use super::gold::Labelled;
use super::train::{Options, read};

/// `pack-accurate OUT.bin FOLDER`: `FOLDER` is what `accurate.py` wrote.
pub fn pack(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [out, folder] = arguments else { return Err("usage: pack-accurate OUT.bin FOLDER".into()) };
    let text = |name: &str| std::fs::read_to_string(format!("{folder}/{name}"));
    let mut folded = Vec::new();
    for line in text("folded.tsv")?.lines() {
        let (from, to) = line.split_once('\t').ok_or("folded.tsv has a line without a tab")?;
        folded.push((from.parse()?, to.parse()?));
    }
    let marks: Vec<u32> = text("marks.txt")?.lines().map(str::parse).collect::<Result<_, _>>()?;
    let blend =
        Blend { chain: 0.0, transformer: 1.0, leaning: 0.0, calibration: Calibration::NONE };
    let file = Accurate::write(&Parts {
        language: "en",
        blend,
        vocabulary: &text("vocabulary.txt")?,
        folded: &folded,
        marks: &marks,
        graph: &std::fs::read(format!("{folder}/network.onnx"))?,
    });
    std::fs::write(out, file)?;
    Ok(())
}

/// A development file with the scores of both.
struct Development {
    name: String,
    documents: Vec<Labelled>,
    /// One of each a sentence.
    chain: Vec<Vec<Row>>,
    transformer: Vec<Vec<Row>>,
}

/// `tune-accurate IN.bin OUT.bin chain=NAMES.bin dev=FILE…`: chooses how much the chain counts beside
/// the transformer and the leaning, by the mean F1 on the development files, and fits the confidence.
pub fn tune(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [file, out, rest @ ..] = arguments else {
        return Err("usage: tune-accurate IN.bin OUT.bin chain=NAMES.bin dev=FILE…".into());
    };
    let options = Options::parse(rest)?;
    let bytes = std::fs::read(file)?;
    let accurate = Accurate::read(&bytes)?;
    let [(chain, _)] = options.files("chain")?.try_into().map_err(|_| "one chain= is needed")?;
    let model = Model::read(std::fs::read(chain)?.leak())?;
    let mut development = Vec::new();
    for (path, _) in options.files("dev")? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        development.push(scored(name, read(&path)?, &model, &accurate)?);
    }
    let mut best = (0.0, Blend { calibration: Calibration::NONE, ..accurate.blend() });
    for chain in [0.0, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0] {
        for leaning in [0.0, 0.25, 0.5, 0.75] {
            let blend = Blend { chain, leaning, ..best.1 };
            let mean = development.iter().map(|dev| f1(dev, &model.weights, blend)).sum::<f64>()
                / development.len().max(1) as f64;
            eprintln!("chain {chain} leaning {leaning}: mean F1 {mean:.2}");
            if mean > best.0 {
                best = (mean, blend);
            }
        }
    }
    let mut blend = best.1;
    let mut pairs = Vec::new();
    for dev in &development {
        let (all, by_type) = evaluate(dev, &model.weights, blend, &mut pairs);
        let [person, organization, location] = by_type.map(Counts::f1);
        let f1 = all.f1();
        eprintln!(
            "{:24} {f1:.1}  PER {person:.1} ORG {organization:.1} LOC {location:.1}",
            dev.name
        );
    }
    blend.calibration = calibrate(&pairs);
    eprintln!("{blend:?}");
    std::fs::write(out, Accurate::with_blend(&bytes, blend)?)?;
    Ok(())
}

fn f1(dev: &Development, weights: &Weights, blend: Blend) -> f64 {
    evaluate(dev, weights, blend, &mut Vec::new()).0.f1()
}

fn scored(
    name: String,
    documents: Vec<Labelled>,
    model: &Model,
    accurate: &Accurate,
) -> Result<Development, Box<dyn Error>> {
    let (mut chain, mut transformer) = (Vec::new(), Vec::new());
    let mut workspace = Workspace::default();
    for document in &documents {
        let Labelled { text, tokens, sentences, language, .. } = document;
        let ranges: Vec<Range<usize>> = sentences.iter().map(|&(start, end)| start..end).collect();
        let count = ranges.iter().map(Range::len).sum();
        let mut rows = vec![[0.0; WIDTH]; count];
        accurate
            .add_scores(text, tokens, &ranges, &mut rows, &Interrupt::never())
            .map_err(|_| "interrupted")?;
        let mut rows = rows.into_iter();
        for range in ranges {
            let mut own = Scored::default();
            let sentence = &tokens[range.clone()];
            score(model, text, sentence, *language, &mut workspace, &mut own);
            chain.push(own.rows);
            transformer.push(rows.by_ref().take(range.len()).collect());
        }
    }
    Ok(Development { name, documents, chain, transformer })
}

fn evaluate(
    dev: &Development,
    weights: &Weights,
    blend: Blend,
    pairs: &mut Vec<(f32, bool)>,
) -> (Counts, [Counts; 3]) {
    let weights = weights.transitions_only().scaled(blend.chain).leaning(blend.leaning);
    let weights = weights.calibrated(blend.calibration);
    let mut workspace = Workspace::default();
    let mut sentences = dev.chain.iter().zip(&dev.transformer);
    let mut by_type = [Counts::default(); 3];
    let mut found: Vec<Found> = Vec::new();
    for document in &dev.documents {
        found.clear();
        for &(start, _) in &document.sentences {
            let Some((chain, transformer)) = sentences.next() else { break };
            let mut rows = transformer.clone();
            for (row, own) in rows.iter_mut().zip(chain) {
                row.iter_mut().zip(own).for_each(|(sum, own)| *sum += blend.chain * own);
            }
            decode(&weights, &rows, start, &mut workspace, &mut found);
        }
        count(document, &found, &mut by_type, pairs);
    }
    (Counts::sum(&by_type), by_type)
}
