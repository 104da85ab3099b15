//! `pack-accurate` and `tune-accurate`: the file of the accurate tier, and how its scores join those of
//! the chain.

use std::error::Error;

use parlance::entity::name::Model;
use parlance::entity::name::accurate::{
    Accurate, Blend, Blocks, Joined, LayerWeights, Linear, Matrix, NormWeights, Parts, Sizes,
    Weights,
};
use parlance::entity::name::chain::{Row, Scratch};
use parlance::entity::name::label::{LABELS, WIDTH};
use parlance::entity::name::tagger::{Found, Scored, Workspace, decode, score};
use parlance::entity::name::weights::Calibration;
use parlance::text::Interrupt;

use super::evaluate::{Counts, calibrate, count};
use super::gold::Labelled;
use super::train::{Options, read};

/// What one unit of a matrix's numbers is worth in units of their mean size, unless `step=` says otherwise.
const STEP: f32 = 0.24;

/// `pack-accurate OUT.bin FOLDER [step=0.24]`: `FOLDER` is what `accurate.py` wrote.
pub fn pack(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [out, folder, rest @ ..] = arguments else {
        return Err("usage: pack-accurate OUT.bin FOLDER [step=0.24]".into());
    };
    let step = Options::parse(rest)?.number("step", STEP)?;
    let file = |name: &str| std::fs::read(format!("{folder}/{name}"));
    let text = |name: &str| std::fs::read_to_string(format!("{folder}/{name}"));
    let costs = file("costs.u16")?;
    let costs: Vec<u16> =
        costs.as_chunks().0.iter().map(|&cost| u16::from_le_bytes(cost)).collect();
    let numbers = file("transformer.f32")?;
    let numbers = numbers.as_chunks().0.iter().map(|&number| f32::from_le_bytes(number));
    let sizes = text("sizes.txt")?;
    let sizes: Vec<&str> = sizes.split_whitespace().collect();
    let [width, heads, inner, layers, positions, epsilon] = sizes[..] else {
        return Err("sizes.txt holds no six numbers".into());
    };
    let epsilon = epsilon.parse()?;
    let sizes = Sizes {
        width: width.parse()?,
        heads: heads.parse()?,
        inner: inner.parse()?,
        layers: layers.parse()?,
        positions: positions.parse()?,
    };
    let pieces = Blocks::of_raw(&file("pieces.q4")?, sizes.width);
    let weights = Floats { numbers, step }.weights(sizes, epsilon, pieces)?;
    let file = Accurate::write(&Parts {
        joined: &ways(1.01),
        pieces: &text("pieces.txt")?,
        costs: &costs,
        folded: &text("folded.txt")?,
        weights: &weights,
    });
    println!("{} bytes", file.len());
    std::fs::write(out, file)?;
    Ok(())
}

/// The languages of each embedded model, and before anything is tuned, the transformer alone.
fn ways(sure: f32) -> Vec<Joined> {
    let calibration = Calibration::NONE;
    let blend = Blend { chain: 0.0, transformer: 1.0, leaning: 0.0, sure, calibration };
    let languages = [
        ("en", true),
        ("pt da sv hr sr sk nb nn de", true),
        ("bs es fr it nl ru", false),
        ("zh", true),
    ];
    let way = |(languages, measured): (&str, bool)| Joined {
        languages: languages.split(' ').map(str::to_owned).collect(),
        measured,
        blend,
    };
    languages.into_iter().map(way).collect()
}

/// Numbers in the order of `transformer.f32`.
struct Floats<I> {
    numbers: I,
    step: f32,
}

impl<I: Iterator<Item = f32>> Floats<I> {
    fn weights(
        mut self,
        sizes: Sizes,
        epsilon: f32,
        pieces: Blocks,
    ) -> Result<Weights, Box<dyn Error>> {
        let Sizes { width, inner, .. } = sizes;
        let positions = self.take(sizes.positions * width)?;
        // Of places there are few: eight bits each.
        let positions = quantized(&positions, width, 0.0);
        let norm = self.norm(width)?;
        let mut layers = Vec::new();
        for _ in 0..sizes.layers {
            layers.push(LayerWeights {
                attention: self.linear(3 * width, width)?,
                values: self.linear(width, width)?,
                values_norm: self.norm(width)?,
                inner: self.linear(inner, width)?,
                outer: self.linear(width, inner)?,
                outer_norm: self.norm(width)?,
            });
        }
        let labels = self.take(2 * LABELS * width)?;
        let labels_bias = self.take(2 * LABELS)?;
        if self.numbers.next().is_some() {
            return Err("transformer.f32 holds too many numbers".into());
        }
        Ok(Weights { sizes, epsilon, pieces, positions, norm, layers, labels, labels_bias })
    }

    fn take(&mut self, count: usize) -> Result<Vec<f32>, Box<dyn Error>> {
        let taken: Vec<f32> = self.numbers.by_ref().take(count).collect();
        if taken.len() < count {
            return Err("transformer.f32 holds too few numbers".into());
        }
        Ok(taken)
    }

    fn norm(&mut self, width: usize) -> Result<NormWeights, Box<dyn Error>> {
        Ok(NormWeights { factors: self.take(width)?, offsets: self.take(width)? })
    }

    fn linear(&mut self, rows: usize, columns: usize) -> Result<Linear, Box<dyn Error>> {
        let numbers = self.take(rows * columns)?;
        let matrix = quantized(&numbers, columns, self.step);
        Ok(Linear { matrix, bias: self.take(rows)? })
    }
}

/// Rows in whole numbers: `step` times the mean size of all is one unit, or what the largest of the row
/// needs. The mean leaves out the largest, of which a few are a hundred times as large.
fn quantized(numbers: &[f32], columns: usize, step: f32) -> Matrix {
    let mut squares: Vec<f32> = numbers.iter().map(|x| x * x).collect();
    squares.sort_by(f32::total_cmp);
    squares.truncate(squares.len() - squares.len() / 1000);
    let mean = (squares.iter().sum::<f32>() / squares.len().max(1) as f32).sqrt();
    let mut levels = Vec::with_capacity(numbers.len());
    let mut scales = Vec::new();
    for row in numbers.chunks(columns) {
        let most = row.iter().fold(0.0f32, |most, x| most.max(x.abs()));
        let scale = (step * mean).max(most / 127.0).max(f32::MIN_POSITIVE);
        levels.extend(row.iter().map(|x| (x / scale).round() as i8));
        scales.push(scale);
    }
    Matrix { columns, levels, scales }
}

/// A development file with the scores of both.
struct Development {
    name: String,
    documents: Vec<Labelled>,
    /// One of each a sentence.
    chain: Vec<Vec<Row>>,
    transformer: Vec<Vec<Row>>,
}

/// `tune-accurate IN.bin OUT.bin chain=NAMES.bin [sure=0.99] dev=FILE…`: chooses how much the chain counts
/// beside the transformer and the leaning in the languages of the first development file, by the mean F1 on
/// all of them, and fits the confidence. Sentences of which the chain is as sure as `sure` are not shown.
pub fn tune(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [file, out, rest @ ..] = arguments else {
        return Err(
            "usage: tune-accurate IN.bin OUT.bin chain=NAMES.bin [sure=0.99] dev=FILE…".into()
        );
    };
    let options = Options::parse(rest)?;
    let sure = options.number("sure", 1.01)?;
    let bytes = std::fs::read(file)?;
    let accurate = Accurate::read(&bytes)?;
    let [(chain, _)] = options.files("chain")?.try_into().map_err(|_| "one chain= is needed")?;
    let model = Model::read(std::fs::read(chain)?.leak())?;
    let mut development = Vec::new();
    for (path, _) in options.files("dev")? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        development.push(scored(name, read(&path)?, &model, &accurate, sure)?);
    }
    let document = development.first().and_then(|dev| dev.documents.first());
    let language = document.ok_or("no dev= file")?.language;
    let mut joined = accurate.joined().to_vec();
    let own = joined.iter().position(|joined| joined.has(language.base()));
    let own = own.ok_or_else(|| format!("no way to join {language}"))?;
    let mut best = (0.0, Blend { sure, calibration: Calibration::NONE, ..joined[own].blend });
    for chain in [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.25, 1.6, 2.0] {
        for leaning in [-0.25, 0.0, 0.25, 0.5, 0.75] {
            let blend = Blend { chain, leaning, ..best.1 };
            let mean = development.iter().map(|dev| f1(dev, &model, blend)).sum::<f64>()
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
        let (all, by_type) = evaluate(dev, &model, blend, &mut pairs);
        let [person, organization, location] = by_type.map(Counts::f1);
        let f1 = all.f1();
        let rows = dev.transformer.iter().flatten();
        let shown = rows.clone().filter(|row| row.iter().any(|&score| score != 0.0)).count();
        let shown = 100 * shown / rows.count().max(1);
        eprintln!(
            "{:24} {f1:.1}  PER {person:.1} ORG {organization:.1} LOC {location:.1}  shown {shown} %",
            dev.name
        );
    }
    blend.calibration = calibrate(&pairs);
    eprintln!("{blend:?}");
    // Languages that cannot be measured are joined in the way of those that share their model.
    let others = if own == 1 { own..=own + 1 } else { own..=own };
    joined[others].iter_mut().for_each(|joined| joined.blend = blend);
    std::fs::write(out, Accurate::with_joined(&bytes, &joined)?)?;
    Ok(())
}

fn f1(dev: &Development, model: &Model, blend: Blend) -> f64 {
    evaluate(dev, model, blend, &mut Vec::new()).0.f1()
}

fn scored(
    name: String,
    documents: Vec<Labelled>,
    model: &Model,
    accurate: &Accurate,
    sure: f32,
) -> Result<Development, Box<dyn Error>> {
    let (mut chain, mut transformer) = (Vec::new(), Vec::new());
    let (mut workspace, mut scratch) = (Workspace::default(), Scratch::default());
    let never = Interrupt::never();
    for document in &documents {
        let Labelled { text, tokens, sentences, language, .. } = document;
        let (mut unsure, mut count) = (Vec::new(), 0);
        let first = chain.len();
        for &(start, end) in sentences {
            let mut own = Scored::default();
            score(model, text, &tokens[start..end], *language, &mut workspace, &mut own);
            if model.weights.transitions().certainty(&own.rows, &mut scratch) < sure {
                unsure.push((start..end, count));
            }
            count += own.rows.len();
            chain.push(own.rows);
        }
        let mut rows = vec![[0.0; WIDTH]; count];
        let added = accurate.add_scores(text, tokens, &unsure, 1.0, &mut rows, &never);
        added.map_err(|_| "interrupted")?;
        let mut rows = rows.into_iter();
        let lengths = chain[first..].iter().map(Vec::len);
        transformer.extend(lengths.map(|length| rows.by_ref().take(length).collect()));
    }
    Ok(Development { name, documents, chain, transformer })
}

fn evaluate(
    dev: &Development,
    model: &Model,
    blend: Blend,
    pairs: &mut Vec<(f32, bool)>,
) -> (Counts, [Counts; 3]) {
    let weights = model.weights.joined(blend);
    let mut workspace = Workspace::default();
    let mut sentences = dev.chain.iter().zip(&dev.transformer);
    let mut by_type = [Counts::default(); 3];
    let mut found: Vec<Found> = Vec::new();
    for document in &dev.documents {
        found.clear();
        for &(start, _) in &document.sentences {
            let Some((chain, transformer)) = sentences.next() else { break };
            let mut rows: Vec<Row> = transformer.clone();
            for (row, own) in rows.iter_mut().zip(chain) {
                row.iter_mut().zip(own).for_each(|(sum, own)| *sum += blend.chain * own);
            }
            decode(&weights, &rows, start, &mut workspace, &mut found);
        }
        count(document, &found, &mut by_type, pairs);
    }
    (Counts::sum(&by_type), by_type)
}
