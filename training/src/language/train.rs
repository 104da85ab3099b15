use std::collections::BTreeMap;
use std::time::Instant;

use parlance::language::features;
use parlance::language::model::{KIND, SHARPNESS_KNOTS, VERSION, place};
use parlance::language::script::Script;
use parlance::language::view::View;
use parlance::model::Writer;

use super::data::{self, Class};
use super::fit::{Dense, NO_ROW, Rows, Sparse};
use super::noise;
use super::random::Random;
use crate::Failure;

const USAGE: &str = "train-language OUT THOUSANDS PERCENT LINES.jsonl…
  OUT        the model file
  THOUSANDS  examples of Latin script in thousands, dense and half as many pruned; 3500 for the published model
  PERCENT    of the usual number of weights that are kept
  LINES      training lines: {\"lang\",\"source\",\"text\"[,\"variant\"]}";

/// Bits of the bucket number.
const BUCKET_BITS: u32 = 17;
/// Occurrences below which an n-gram is not learned.
const COUNT_MIN: u8 = 4;
/// Counters for occurrences.
const COUNTERS: usize = 1 << 26;
/// First step size of the dense weights; the pruned ones start at 0.15.
const RATE: f32 = 1.0;
/// Languages that compete on equal terms; all others are drawn less often, which is their prior.
pub(super) const MAIN: [&str; 77] = [
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es",
    "et", "eu", "fa", "fi", "fil", "fr", "ga", "gu", "he", "hi", "hr", "hu", "hy", "id", "is",
    "it", "ja", "ka", "kk", "ko", "la", "lg", "lt", "lv", "mi", "mk", "mn", "mr", "ms", "nb", "nl",
    "nn", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sn", "so", "sq", "sr", "sr-Latn", "st", "sv",
    "sw", "ta", "te", "th", "tn", "tr", "ts", "uk", "ur", "vi", "xh", "yo", "zh-Hans", "zh-Hant",
    "zu",
];
const OTHERS_WEIGHT: f32 = 0.35;
const RARE_FORM_WEIGHT: f32 = 0.6;
const NOISE_WEIGHT: f32 = 3.0;

/// Weights that are kept of each script with more than one language, and examples against Latin's.
const SCRIPTS: [(Script, usize, f32); 9] = [
    (Script::Latin, 1_740_000, 1.0),
    (Script::Cyrillic, 260_000, 0.25),
    (Script::Arabic, 90_000, 0.12),
    (Script::Devanagari, 50_000, 0.06),
    (Script::Bengali, 16_000, 0.03),
    (Script::Hebrew, 8_000, 0.02),
    (Script::Ethiopic, 16_000, 0.03),
    (Script::Tibetan, 10_000, 0.02),
    (Script::Han, 130_000, 0.10),
];

/// Cut lengths in characters, drawn evenly.
const LENGTHS: [usize; 10] = [8, 10, 12, 15, 20, 26, 36, 50, 80, 140];

/// What one script's training gives.
struct Fitted {
    classes: Vec<Class>,
    rows: Rows,
    sparse: Sparse,
}

pub(crate) fn train(arguments: &[String]) -> Result<(), Failure> {
    let [out, thousands, percent, files @ ..] = arguments else { return Err(USAGE.into()) };
    let percent: usize = percent.parse()?;
    let examples = thousands.parse::<usize>()? * 1000;
    let mut by_script: BTreeMap<Script, Vec<Class>> = BTreeMap::new();
    for class in data::read(files)? {
        by_script.entry(class.script).or_default().push(class);
    }
    let mut fitted = Vec::new();
    for (script, kept, share) in SCRIPTS {
        let mut classes = by_script.remove(&script).unwrap_or_default();
        if script == Script::Latin {
            classes.push(Class::noise(script));
        }
        if classes.len() > 1 {
            fitted.push(fit(
                script,
                classes,
                kept * percent / 100,
                (examples as f32 * share) as usize,
            ));
        }
    }
    let file = write(&fitted);
    eprintln!("{} bytes", file.len());
    std::fs::write(out, file)?;
    Ok(())
}

fn class_weight(class: &Class) -> f32 {
    match class.language.as_str() {
        "und" => NOISE_WEIGHT,
        "la" | "sr-Latn" => RARE_FORM_WEIGHT,
        tag if MAIN.contains(&tag) => 1.0,
        _ => OTHERS_WEIGHT,
    }
}

/// Features of a text in one script.
fn hashes(text: &str, script: Script, into: &mut Vec<u64>) {
    into.clear();
    let view = View::new(text);
    for word in view.words().iter().filter(|word| word.script == script) {
        features::of_word(script, view.letters(word), |feature| into.push(feature));
    }
    if !into.is_empty() {
        features::of_shape(&view, |feature| into.push(feature));
    }
}

fn fit(script: Script, classes: Vec<Class>, kept: usize, examples: usize) -> Fitted {
    let begun = Instant::now();
    let mut counts = vec![0_u8; COUNTERS];
    let mut found = Vec::new();
    for text in classes.iter().flat_map(Class::texts) {
        hashes(text, script, &mut found);
        for feature in &found {
            let counter = &mut counts[(feature >> 38) as usize];
            *counter = counter.saturating_add(1);
        }
    }
    let weights: Vec<f32> = classes.iter().map(class_weight).collect();
    let total: f32 = weights.iter().sum();
    let mut random = Random::new(script as u64 + 1);
    let mut rows = Rows::default();
    let mut dense = Dense::new(classes.len());
    let example = |random: &mut Random, rows: &mut Vec<u64>| -> usize {
        loop {
            let mut left = random.unit() * total;
            let class = weights.iter().position(|weight| {
                left -= weight;
                left < 0.0
            });
            let class = class.unwrap_or(0);
            let text = if classes[class].language.is_und() {
                noise::line(random)
            } else {
                let length = LENGTHS[random.below(LENGTHS.len())];
                data::cut(classes[class].draw(random), length, random)
            };
            hashes(&text, script, rows);
            if !rows.is_empty() {
                return class;
            }
        }
    };
    let (mut scores, mut numbers) = (Vec::new(), Vec::new());
    let mut loss = 0.0;
    for step in 0..examples {
        let class = example(&mut random, &mut found);
        numbers.clear();
        for &feature in &found {
            let number = if counts[(feature >> 38) as usize] < COUNT_MIN {
                NO_ROW
            } else {
                *rows.entry(feature).or_insert_with(|| dense.grow())
            };
            numbers.push(number);
        }
        let rate = RATE * (1.0 - 0.8 * step as f32 / examples as f32);
        loss += dense.learn(&numbers, class, rate, &mut scores);
        if (step + 1) % 100_000 == 0 {
            eprintln!(
                "{script:?} {} k: loss {:.4}, {} rows, {:.0} s",
                (step + 1) / 1000,
                loss / 100_000.0,
                rows.len(),
                begun.elapsed().as_secs_f32()
            );
            loss = 0.0;
        }
    }
    drop(counts);
    let mut sparse = dense.prune(kept);
    loss = 0.0;
    let examples = examples / 2;
    for step in 0..examples {
        let class = example(&mut random, &mut found);
        numbers.clear();
        numbers.extend(found.iter().map(|feature| rows.get(feature).copied().unwrap_or(NO_ROW)));
        let rate = 0.15 * (1.0 - 0.9 * step as f32 / examples as f32);
        loss += sparse.learn(&numbers, class, rate, &mut scores);
        if (step + 1) % 100_000 == 0 {
            eprintln!(
                "{script:?} pruned {} k: loss {:.4}, {:.0} s",
                (step + 1) / 1000,
                loss / 100_000.0,
                begun.elapsed().as_secs_f32()
            );
            loss = 0.0;
        }
    }
    eprintln!(
        "{script:?}: {} classes, {} weights, {:.0} s",
        classes.len(),
        sparse.weights.len(),
        begun.elapsed().as_secs_f32()
    );
    Fitted { classes, rows, sparse }
}

/// The model file; see `parlance::language::model` for the layout.
fn write(fitted: &[Fitted]) -> Vec<u8> {
    let mut sizes: Vec<f32> =
        fitted.iter().flat_map(|f| f.sparse.weights.iter().map(|w| w.abs())).collect();
    let nearly_all = sizes.len() - 1 - sizes.len() / 10_000;
    let largest = *sizes.select_nth_unstable_by(nearly_all, f32::total_cmp).1;
    let unit = largest / 127.0;

    let mut writer = Writer::new(KIND, VERSION);
    writer.length(fitted.iter().map(|f| f.classes.len()).sum());
    for class in fitted.iter().flat_map(|f| &f.classes) {
        writer.text(class.language.as_str()).bytes(&[class.script as u8]);
    }
    for bias in fitted.iter().flat_map(|f| &f.sparse.bias) {
        writer.f32(*bias);
    }
    writer.f32(unit);

    // A feature of several scripts, such as an apostrophe, is one row.
    let mut rows: BTreeMap<u64, Vec<(u8, i8)>> = BTreeMap::new();
    let mut first = 0;
    for f in fitted {
        for (&feature, &row) in &f.rows {
            let kept: Vec<(u8, i8)> = f
                .sparse
                .row(row)
                .map(|(class, weight)| {
                    (first + class, (weight / unit).round().clamp(-127.0, 127.0) as i8)
                })
                .filter(|&(_, weight)| weight != 0)
                .collect();
            if !kept.is_empty() {
                rows.entry(feature).or_default().extend(kept);
            }
        }
        first += f.classes.len() as u8;
    }
    eprintln!("{} rows, {} weights", rows.len(), rows.values().map(Vec::len).sum::<usize>());
    let mut buckets: Vec<BTreeMap<u8, Vec<(u8, i8)>>> = vec![BTreeMap::new(); 1 << BUCKET_BITS];
    for (feature, pairs) in rows {
        let (bucket, check) = place(feature, BUCKET_BITS);
        buckets[bucket].entry(check).or_default().extend(pairs);
    }
    let mut bytes = Vec::new();
    let mut lengths = Vec::new();
    for bucket in buckets {
        let before = bytes.len();
        for (check, pairs) in bucket {
            let pairs = &pairs[..pairs.len().min(255)];
            bytes.extend([check, pairs.len() as u8]);
            bytes.extend(pairs.iter().flat_map(|&(class, weight)| [class, weight as u8]));
        }
        lengths.extend(((bytes.len() - before) as u16).to_le_bytes());
    }
    writer.u32(BUCKET_BITS).bytes(&lengths).length(bytes.len()).bytes(&bytes);
    // Until it is calibrated.
    for _ in 0..2 * SHARPNESS_KNOTS {
        writer.f32(1.0);
    }
    writer.finish()
}
