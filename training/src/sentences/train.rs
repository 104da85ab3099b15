//! `parlance-training train-sentences DATA MODEL`

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use parlance::sentence::learning::{BARRED_SLOTS, Classifier, Extractor, barred_slot, pack};
use parlance::text::LanguageTag;

use super::corpus::{self, Document, FOLDS, Source};
use super::learn::{Counts, Sample, Weights};

/// Weights in the model, as a power of two.
const BITS: u32 = 18;
const EPOCHS: usize = 8;
/// Languages that have news lines but no treebank, and no stops: blanks are all there is.
const BLANK_LANGUAGES: [&str; 2] = ["th", "lo"];

/// Trains the boundary classifier on the data folder and writes the model.
pub(crate) fn train(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [data, model] = arguments else {
        return Err("usage: parlance-training train-sentences DATA MODEL".into());
    };
    let data = Path::new(data);
    let mut documents = corpus::treebanks(&data.join("sentences/train"))?;
    let mut learned: Vec<String> = documents.iter().map(|d| d.language.base().to_owned()).collect();
    learned.sort();
    learned.dedup();
    learned.extend(BLANK_LANGUAGES.map(str::to_owned));
    let keep = |language: &str| {
        let known = learned.iter().any(|l| l == language);
        if known || NEWS.contains(&language) { 16 } else { 4 }
    };
    documents.extend(corpus::lines(&data.join("language/train_ntrex.jsonl.xz"), keep)?);
    documents.extend(corpus::articles(&data.join("text/en_wikinews.jsonl.xz"), 700)?);
    let tone = data.join("tone");
    documents.extend(corpus::comments(&tone.join("goemotions.train.jsonl"), "en", 20_000)?);
    documents.extend(corpus::comments(&tone.join("nsmc_ko.train.jsonl"), "ko", 8_000)?);
    eprintln!(
        "{} documents, {} languages with boundaries without a stop",
        documents.len(),
        learned.len()
    );

    let samples = samples(&documents, &learned);
    eprintln!("{} samples", samples.len());
    let bare = thresholds(&samples, &learned);
    let all: Vec<&Sample> = samples.iter().collect();
    let weights = Weights::learn(&all, BITS, EPOCHS);
    let (bytes, scale) = weights.quantized();
    let gate = gate(&samples, &bytes, &weights);
    let file = Classifier::new(bytes, scale, gate, barred(&samples), bare).write();
    std::fs::write(model, file)?;
    Ok(())
}

/// Languages without a treebank here whose news lines are all used.
const NEWS: [&str; 12] = ["it", "pl", "cs", "ar", "hi", "uk", "fa", "he", "vi", "sk", "bg", "hu"];

/// The open boundaries of all documents; some a second time as text of no known language.
fn samples(documents: &[Document], learned: &[String]) -> Vec<Sample> {
    let extractor = Extractor::default();
    let mut samples = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        let base = document.language.base();
        let with_bare = learned.iter().any(|l| l == base);
        let sure = matches!(document.source, Source::Treebank | Source::Lines);
        let unknown = index % 6 == 0 && sure;
        let tags = [Some(document.language), unknown.then_some(LanguageTag::UND)];
        for tag in tags.into_iter().flatten() {
            for example in extractor.examples(&document.text, tag, &document.ends) {
                let wanted = match (document.source, example.bare) {
                    (Source::Articles, true) => true,
                    (Source::Comments, _) => example.bare,
                    (Source::Articles, false) => false,
                    (_, true) => with_bare && !tag.is_und(),
                    // A line that holds two sentences is no evidence against the first's end.
                    (Source::Lines, false) => example.ends || !example.looks_like_an_end,
                    (Source::Treebank, false) => true,
                };
                if !wanted {
                    continue;
                }
                let weight = match document.source {
                    Source::Treebank => 1.0,
                    // In Korean every blank is asked about: news would drown the treebank.
                    Source::Lines if base == "ko" && example.bare => 0.05,
                    Source::Lines => 0.5,
                    Source::Articles => 0.3,
                    Source::Comments if example.ends => 0.2,
                    Source::Comments => 0.04,
                };
                samples.push(Sample {
                    features: example.features.iter().map(|f| f >> (32 - BITS)).collect(),
                    first: example.first,
                    prior: example.prior,
                    tail: example.tail,
                    sure: document.source != Source::Comments,
                    weight,
                    bare: example.bare,
                    ends: example.ends,
                    language: pack(tag.base()),
                    fold: document.fold,
                });
            }
        }
    }
    samples
}

/// For each language the logit that a boundary without a stop must exceed, found on held-out
/// documents, each document once; languages where such boundaries do not pay are left out.
fn thresholds(samples: &[Sample], learned: &[String]) -> Vec<(u32, f32)> {
    let mut held: Vec<(&Sample, f32)> = Vec::new();
    for fold in (0..FOLDS).map(Some) {
        let kept: Vec<&Sample> = samples.iter().filter(|s| s.fold != fold).collect();
        let weights = Weights::learn(&kept, BITS, EPOCHS);
        let left_out = samples.iter().filter(|s| s.fold == fold);
        held.extend(left_out.map(|s| (s, weights.logit(s))));
    }
    let f1 = |language: Option<u32>, threshold: f32| {
        let mut counts = Counts::default();
        for (sample, logit) in held.iter().filter(|(s, _)| language.is_none_or(|l| s.language == l))
        {
            let least = if sample.bare { threshold } else { 0.0 };
            counts.add(*logit > least, sample.ends);
        }
        counts.f1()
    };
    let loss = |bare: bool, language: u32| {
        let (mut sum, mut n) = (0f64, 0f64);
        for (s, l) in
            held.iter().filter(|(s, _)| s.bare == bare && (language == 0 || s.language == language))
        {
            let p = 1.0 / (1.0 + (-f64::from(*l)).exp());
            sum -= (if s.ends { p } else { 1.0 - p }).max(1e-9).ln();
            n += 1.0;
        }
        1000.0 * sum / n
    };
    eprintln!(
        "LOSS bare {:.2} en {:.2} pt {:.2}; stops {:.2} en {:.2}",
        loss(true, 0),
        loss(true, pack("en")),
        loss(true, pack("pt")),
        loss(false, 0),
        loss(false, pack("en"))
    );
    let grid: Vec<f32> = (-6..=8).map(|step| step as f32 * 0.25).collect();
    // The middle of the plateau: its very top is chance.
    let best = |language: Option<u32>| {
        let scores: Vec<f64> = grid.iter().map(|&threshold| f1(language, threshold)).collect();
        let top = scores.iter().copied().fold(0.0, f64::max);
        let near = || grid.iter().zip(&scores).filter(|(_, score)| top - **score < PLATEAU);
        near().map(|(threshold, _)| threshold).sum::<f32>() / near().count().max(1) as f32
    };
    let overall = best(None);
    eprintln!(
        "all: threshold {overall:.2}, F1 {:.2}; without {:.2}",
        100.0 * f1(None, overall),
        100.0 * f1(None, 99.0)
    );
    let mut positives: BTreeMap<u32, usize> = BTreeMap::new();
    for (sample, _) in &held {
        *positives.entry(sample.language).or_default() += usize::from(sample.bare && sample.ends);
    }
    let mut thresholds = Vec::new();
    for name in learned {
        let language = pack(name);
        let count = positives.get(&language).copied().unwrap_or(0);
        let blank = BLANK_LANGUAGES.contains(&name.as_str());
        // Few held-out boundaries say little: the common threshold counts for the rest.
        let share = (count as f32 / 60.0).min(1.0);
        let own = if count > 0 { best(Some(language)) } else { overall + 0.5 };
        let threshold = own * share + (overall + 0.25) * (1.0 - share);
        let (with, without) = (f1(Some(language), threshold), f1(Some(language), 99.0));
        eprintln!(
            "{name}: {count} held-out boundaries without a stop, threshold {threshold:.2}, \
             F1 {:.2} with, {:.2} without them",
            100.0 * with,
            100.0 * without
        );
        if with > without || blank {
            thresholds.push((language, if blank { 0.0 } else { threshold }));
        }
    }
    thresholds
}

/// F1 below the best that counts as no worse.
const PLATEAU: f64 = 0.0006;

/// The sum that all but a few of the boundaries without a stop reach at first look.
fn gate(samples: &[Sample], bytes: &[i8], weights: &Weights) -> i32 {
    let mut sums: Vec<i32> = samples
        .iter()
        .filter(|s| s.sure && s.bare && s.ends && weights.logit(s) > 0.0)
        .map(|s| s.features[..s.first].iter().map(|&f| i32::from(bytes[f as usize])).sum())
        .collect();
    sums.sort_unstable();
    sums.get(sums.len() / 200).copied().unwrap_or(i32::MIN)
}

/// Evidence that bars a slot: so many boundaries asked about, none of them real.
const BARRING: u32 = 10;

/// The bits of the slots that are barred.
fn barred(samples: &[Sample]) -> Vec<u8> {
    let mut asked = vec![0u32; BARRED_SLOTS];
    let mut real = vec![false; BARRED_SLOTS];
    for sample in samples.iter().filter(|s| s.bare) {
        if let Some(tail) = sample.tail {
            let slot = barred_slot(sample.language, tail);
            asked[slot] += 1;
            real[slot] |= sample.ends && sample.sure;
        }
    }
    let mut bits = vec![0u8; BARRED_SLOTS / 8];
    for slot in 0..BARRED_SLOTS {
        if asked[slot] >= BARRING && !real[slot] {
            bits[slot / 8] |= 1 << (slot % 8);
        }
    }
    eprintln!(
        "{} of {BARRED_SLOTS} slots barred; they hold {:.1} % of the boundaries without a stop",
        bits.iter().map(|b| b.count_ones()).sum::<u32>(),
        100.0
            * asked
                .iter()
                .zip(&real)
                .filter(|&(&n, &r)| n >= BARRING && !r)
                .map(|(&n, _)| f64::from(n))
                .sum::<f64>()
            / asked.iter().map(|&n| f64::from(n)).sum::<f64>()
    );
    bits
}
