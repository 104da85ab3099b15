//! `train-names`: gold and teacher-labelled text into one model file.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use parlance::entity::name::Model;
use parlance::entity::name::chain::Scratch;
use parlance::entity::name::features::Features;
use parlance::entity::name::label::LABELS;
use parlance::entity::name::lexicon::{Lexicon, PREFIX, Word, fold};
use parlance::entity::name::tagger::{Scored, Workspace, score};
use parlance::entity::name::weights::{Calibration, Weights};
use parlance::text::{LanguageTag, tokenize};
use serde_json::Value;

use super::corpus::{Corpus, Counter, Learner};
use super::evaluate::{Counts, calibrate, compare, evaluate};
use super::gold::{Labelled, labelled, recased, records};
use super::learn::{Learnt, Random, Settings, learn};

const USAGE: &str = "usage: train-names OUT.bin [key=value…]
  gold=FILE[:WEIGHT]   gold file, may be repeated
  soft=FILE[:WEIGHT]   file with a teacher's label probabilities, may be repeated
  dev=FILE             development file, may be repeated
  words=FILE.tsv       word groups: word, coarse, middle, fine, prior
  phrases=FILE.tsv     lists: phrase, class bits
  variants=FILE.tsv    characters and what they are read as
  lexicon=FILE.bin     word groups, lists and variants of an earlier model instead
  partner=FILE.bin     a trained model that joins the teacher's probabilities, with the factor chain=0.8
  alone=LANGUAGE       a language in which the partner does not join, may be repeated
  epochs=6 rate=0.05 decay=1e-4 dropout=0.2 buckets=18 limit=4 recase=0.1
  names_min=3 all_min=12";

pub(super) struct Options(BTreeMap<String, Vec<String>>);

impl Options {
    pub(super) fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut map: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for argument in arguments {
            let Some((key, value)) = argument.split_once('=') else {
                return Err(format!("{argument:?} is not of the form key=value\n{USAGE}"));
            };
            map.entry(key.to_owned()).or_default().push(value.to_owned());
        }
        Ok(Self(map))
    }

    pub(super) fn number<T: std::str::FromStr>(&self, key: &str, default: T) -> Result<T, String> {
        let Some(value) = self.0.get(key).and_then(|values| values.last()) else {
            return Ok(default);
        };
        value.parse().map_err(|_| format!("{key}={value} is not a number"))
    }

    pub(super) fn files(&self, key: &str) -> Result<Vec<(PathBuf, f32)>, String> {
        let mut files = Vec::new();
        for value in self.0.get(key).into_iter().flatten() {
            let (path, weight) = match value.rsplit_once(':') {
                Some((path, weight)) => {
                    (path, weight.parse().map_err(|_| format!("weight of {value}"))?)
                }
                None => (value.as_str(), 1.0),
            };
            files.push((PathBuf::from(path), weight));
        }
        Ok(files)
    }
}

/// Trains one model and writes it.
pub fn train(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let Some((out, rest)) = arguments.split_first() else { return Err(USAGE.into()) };
    let options = Options::parse(rest)?;
    let begun = Instant::now();
    let lexicon = read_lexicon(&options)?;
    let documents = documents(&options)?;
    let thresholds = (options.number("names_min", 3)?, options.number("all_min", 12)?);
    let corpus = corpus(&lexicon, documents, Learner::Chain, thresholds);
    eprintln!(
        "{} features, {:.1} a token, {:.0} s",
        corpus.dictionary.len(),
        corpus.ids.len() as f64 / corpus.ends.len().max(1) as f64,
        begun.elapsed().as_secs_f64()
    );
    let settings = Settings {
        epochs: options.number("epochs", 6)?,
        rate: options.number("rate", 0.05)?,
        decay: options.number("decay", 1e-4)?,
        dropout: options.number("dropout", 0.2)?,
    };
    let learnt = learn(&corpus, settings, |epoch, loss, _| {
        eprintln!("pass {epoch}: loss {loss:.5}, {:.0} s", begun.elapsed().as_secs_f64());
    });
    let bits = options.number("buckets", 18)?;
    let weights = pack(&corpus, &learnt, bits, options.number("limit", 4.0)?);
    let model = tuned(&options, Model { lexicon, weights, network: None })?;
    let file = model.write();
    eprintln!("{} bytes, {:.0} s", file.len(), begun.elapsed().as_secs_f64());
    std::fs::write(out, file)?;
    Ok(())
}

/// A document, how much it counts, and whether it is gold.
type Weighted = (Labelled, f32, bool);

/// What is to be learnt from: gold, open text with the labels of teacher and partner, and copies of both in
/// other cases.
pub(super) fn documents(options: &Options) -> Result<Vec<Weighted>, Box<dyn Error>> {
    let mut documents = Vec::new();
    for (path, weight) in options.files("gold")? {
        documents.extend(read(&path)?.into_iter().map(|document| (document, weight, true)));
    }
    let gold_documents = documents.len();
    let partner = match options.files("partner")?.first() {
        Some((path, _)) => Some(Model::read(std::fs::read(path)?.leak())?),
        None => None,
    };
    for (path, weight) in options.files("soft")? {
        let mut soft = read(&path)?;
        if let Some(partner) = &partner {
            let alone = options.0.get("alone").map_or(&[][..], Vec::as_slice);
            let joined = |document: &&mut Labelled| {
                !alone.iter().any(|language| document.language.base() == language)
            };
            soft.iter_mut()
                .filter(joined)
                .try_for_each(|document| join(document, partner, options))?;
        }
        documents.extend(soft.into_iter().map(|document| (document, weight, false)));
    }
    let share: f64 = options.number("recase", 0.1)?;
    let copies = recased_copies(&documents, share);
    documents.extend(copies);
    let tokens: usize = documents.iter().map(|(document, ..)| document.tokens.len()).sum();
    eprintln!("{gold_documents} gold of {} documents, {tokens} tokens", documents.len());
    Ok(documents)
}

/// The documents as numbers; features that were seen often enough, on names and at all, get one.
pub(super) fn corpus(
    lexicon: &Lexicon,
    documents: Vec<Weighted>,
    learner: Learner,
    thresholds: (u8, u8),
) -> Corpus {
    let mut counter = Counter::new(learner);
    for (document, _, gold) in &documents {
        counter.add(lexicon, document, if *gold { 2 } else { 1 });
    }
    let mut corpus = Corpus::default();
    for (document, weight, _) in &documents {
        corpus.add(lexicon, document, &counter, thresholds, *weight);
    }
    corpus
}

/// `tune-names IN.bin OUT.bin dev=FILE…`: chooses the leaning of a model and fits its confidence anew.
pub fn tune(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [model, out, rest @ ..] = arguments else {
        return Err("usage: tune-names IN.bin OUT.bin dev=FILE…".into());
    };
    let model = Model::read(std::fs::read(model)?.leak())?;
    std::fs::write(out, tuned(&Options::parse(rest)?, model)?.write())?;
    Ok(())
}

/// Gains of F1 that are worth a leaning of its own.
const WORTH: f64 = 0.3;

/// `tune-languages IN.bin OUT.bin dev=FILE…`: chooses for each language of the development files how much less its
/// words are inclined to stay outside of names, and fits the confidence anew.
pub fn tune_languages(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [model, out, rest @ ..] = arguments else {
        return Err("usage: tune-languages IN.bin OUT.bin dev=FILE…".into());
    };
    let mut model = Model::read(std::fs::read(model)?.leak())?;
    let mut documents: BTreeMap<LanguageTag, Vec<Labelled>> = BTreeMap::new();
    for (path, _) in Options::parse(rest)?.files("dev")? {
        for document in read(&path)? {
            documents.entry(document.language).or_default().push(document);
        }
    }
    for (language, own) in &documents {
        let feature = language_feature(&model.lexicon, *language).ok_or("no feature")?;
        let leaning = |step| Model {
            weights: model.weights.clone().leaning_where(feature, step),
            ..model.clone()
        };
        let f1 = |model: &Model| evaluate(model, own, &mut Vec::new()).0.f1();
        let before = f1(&model);
        let steps = (-2i8..=8).filter(|&step| step != 0).map(|step| f32::from(step) / 4.0);
        let tried = steps.map(|step| (step, f1(&leaning(step))));
        let (step, best) = tried.max_by(|a, b| a.1.total_cmp(&b.1)).ok_or("no step")?;
        let step = if best >= before + WORTH { step } else { 0.0 };
        eprintln!("{language}: {before:.2} → {best:.2}, leaning {step}");
        model = leaning(step);
    }
    let dev: Vec<_> = documents.into_iter().map(|(tag, own)| (tag.to_string(), own)).collect();
    let model = calibrated(model, &dev);
    std::fs::write(out, model.write())?;
    Ok(())
}

/// The feature that every word of a language has: of those that other languages have not the first.
fn language_feature(lexicon: &Lexicon, language: LanguageTag) -> Option<u64> {
    let text = "a";
    let tokens = tokenize(text);
    let of_language = |language| {
        let (mut features, mut all) = (Features::default(), Vec::new());
        features.read(lexicon, text, &tokens, language);
        features.of_word(0, &mut |feature| all.push(feature));
        all
    };
    let pairs = of_language(language).into_iter().zip(of_language(LanguageTag::UND));
    pairs.into_iter().find(|(own, other)| own != other).map(|pair| pair.0)
}

/// The model with the leaning that gives the best mean F1 on the development files, at most one and a
/// half units of score, and confidence fitted there; where it has a network, with the factor of its scores, too.
pub(super) fn tuned(options: &Options, model: Model) -> Result<Model, Box<dyn Error>> {
    let dev = options
        .files("dev")?
        .into_iter()
        .map(|(path, _)| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, read(&path)?))
        })
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let mean = |model: &Model| -> f64 {
        let f1 = |documents: &Vec<_>| evaluate(model, documents, &mut Vec::new()).0.f1();
        dev.iter().map(|(_, documents)| f1(documents)).sum::<f64>() / dev.len().max(1) as f64
    };
    let factors: &[f32] = if model.network.is_some() { &[0.2, 0.4, 0.6, 0.8, 1.0] } else { &[1.0] };
    let mut best = (f64::MIN, model.clone());
    for &factor in factors {
        for step in [0.0, 0.25, 0.5, 0.75, 1.0, 1.5] {
            let tried = Model {
                weights: model.weights.clone().leaning(step),
                network: model.network.clone().map(|network| network.scaled(factor)),
                ..model.clone()
            };
            let f1 = mean(&tried);
            eprintln!("factor {factor} leaning {step}: mean F1 {f1:.2}");
            if f1 > best.0 {
                best = (f1, tried);
            }
        }
    }
    Ok(calibrated(best.1, &dev))
}

/// The model with its confidence fitted to the documents; prints F1 of each part of them.
fn calibrated(mut model: Model, dev: &[(String, Vec<Labelled>)]) -> Model {
    model.weights = model.weights.calibrated(Calibration::NONE);
    let mut pairs = Vec::new();
    for (name, documents) in dev {
        let (all, by_type) = evaluate(&model, documents, &mut pairs);
        let [person, organization, location] = by_type.map(|counts| counts.f1());
        eprintln!(
            "{name:24} {:.1}  PER {person:.1} ORG {organization:.1} LOC {location:.1}",
            all.f1()
        );
    }
    let calibration = if pairs.is_empty() { Calibration::NONE } else { calibrate(&pairs) };
    eprintln!("{calibration:?}");
    model.weights = model.weights.calibrated(calibration);
    model
}

/// `score-teacher soft=FILE… partner=FILE.bin`: how a teacher's labels of gold documents, which keep their
/// `spans`, agree with the gold, alone and joined by a partner whose scores count `chain` times.
pub fn score_teacher(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let options = Options::parse(arguments)?;
    let partner = match options.files("partner")?.first() {
        Some((path, _)) => Some(Model::read(std::fs::read(path)?.leak())?),
        None => None,
    };
    for (path, _) in options.files("soft")? {
        let mut by_type = [Counts::default(); 3];
        for mut record in records(&path)? {
            let mut answer = labelled(&record);
            if let Some(partner) = &partner {
                join(&mut answer, partner, &options)?;
            }
            record["soft"] = Value::Null;
            compare(&answer, &labelled(&record), &mut by_type);
        }
        let [person, organization, location] = by_type.map(Counts::f1);
        println!(
            "{:24} {:.1}  PER {person:.1} ORG {organization:.1} LOC {location:.1}",
            path.file_stem().unwrap_or_default().to_string_lossy(),
            Counts::sum(&by_type).f1()
        );
    }
    Ok(())
}

pub(super) fn read(path: &Path) -> Result<Vec<Labelled>, Box<dyn Error>> {
    Ok(records(path)?.iter().map(labelled).collect())
}

/// Copies of a share of the documents in capitals, in lower case and as headlines.
fn recased_copies(documents: &[(Labelled, f32, bool)], share: f64) -> Vec<(Labelled, f32, bool)> {
    let mut random = Random(7);
    let mut copies = Vec::new();
    for (document, weight, gold) in documents {
        let draw = (random.bits() % 1_000_000) as f64 / 1e6 / share.max(1e-9);
        let copy = match draw {
            d if d < 0.4 => recased(document, str::to_uppercase),
            d if d < 0.75 => recased(document, str::to_lowercase),
            d if d < 1.0 => recased(document, capitalized),
            _ => None,
        };
        copies.extend(copy.map(|copy| (copy, *weight, *gold)));
    }
    copies
}

/// Probability of a label that the teacher left out.
const LEFT_OUT: f32 = 0.0025;

/// Puts in place of the teacher's probabilities those of the chain whose scores are the partner's
/// beside the teacher's: together they are right more often than either.
fn join(document: &mut Labelled, partner: &Model, options: &Options) -> Result<(), String> {
    let factor = options.number("chain", 0.8)?;
    let weights = partner.weights.transitions_only().scaled(factor);
    let (mut workspace, mut scratch) = (Workspace::default(), Scratch::default());
    for &(start, end) in &document.sentences {
        let mut scored = Scored::default();
        let Labelled { text, tokens, language, .. } = &*document;
        let sentence = &tokens[start..end];
        score(partner, text, sentence, *language, &mut workspace, &mut scored);
        let targets = &mut document.targets[start..end];
        for (row, target) in scored.rows.iter_mut().zip(&*targets) {
            for (score, probability) in row.iter_mut().zip(target).take(LABELS) {
                *score = factor * *score + probability.max(LEFT_OUT).ln();
            }
        }
        weights.transitions().sum(&scored.rows, &mut scratch);
        for (i, target) in targets.iter_mut().enumerate() {
            let marginals = weights.transitions().marginals(i, &scratch);
            target[..LABELS].copy_from_slice(&marginals[..LABELS]);
        }
    }
    Ok(())
}

fn capitalized(word: &str) -> String {
    let small = ["of", "the", "a", "an", "in", "on", "at", "to", "and", "for", "by", "as", "or"];
    if small.contains(&word) {
        return word.to_owned();
    }
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + chars.as_str())
}

/// Keeps the rows that matter most: those with the largest weights.
fn pack(corpus: &Corpus, learnt: &Learnt, bits: u32, limit: f32) -> Weights {
    let mut features: Vec<(f32, u64, [f32; LABELS])> = corpus
        .dictionary
        .iter()
        .map(|(&hash, &id)| {
            let row = learnt.rows[id as usize];
            let mut weights = [0.0; LABELS];
            weights.copy_from_slice(&row[..LABELS]);
            (weights.iter().map(|w| w * w).sum(), hash, weights)
        })
        .collect();
    features.sort_by(|a, b| b.0.total_cmp(&a.0));
    let room = (4usize << bits) * 95 / 100;
    let kept: Vec<(u64, [f32; LABELS])> =
        features.iter().take(room).map(|&(_, hash, row)| (hash, row)).collect();
    let dropped = features.len().saturating_sub(room);
    let least = kept.last().map_or(0.0, |(_, row)| row.iter().map(|w| w * w).sum::<f32>().sqrt());
    let (weights, lost) = Weights::pack(&kept, &learnt.transitions, Calibration::NONE, bits, limit);
    eprintln!("{} rows kept, {dropped} dropped below {least:.3}, {lost} without room", kept.len());
    weights
}

pub(super) fn read_lexicon(options: &Options) -> Result<Lexicon, Box<dyn Error>> {
    if let Some((path, _)) = options.files("lexicon")?.first() {
        return Ok(Model::read(std::fs::read(path)?.leak())?.lexicon);
    }
    let mut words = Vec::new();
    for (path, _) in options.files("words")? {
        for line in std::fs::read_to_string(path)?.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            let [word, coarse, middle, fine, prior] = columns.as_slice() else { continue };
            let groups = Word {
                coarse: coarse.parse()?,
                middle: middle.parse()?,
                fine: fine.parse()?,
                prior: prior.parse()?,
            };
            words.push((fold(Lexicon::word_key(word)), groups));
        }
    }
    let mut phrases = Vec::new();
    for (path, _) in options.files("phrases")? {
        for line in std::fs::read_to_string(path)?.lines() {
            let Some((phrase, class)) = line.split_once('\t') else { continue };
            let phrase = phrase.to_lowercase();
            let tokens = tokenize(&phrase);
            let mut key = None;
            for (i, token) in tokens.iter().enumerate() {
                let word = Lexicon::word_key(token.of_text(&phrase));
                let next = Lexicon::phrase_key(key, word);
                let last = i + 1 == tokens.len();
                phrases.push((fold(next), if last { class.parse()? } else { PREFIX }));
                key = Some(next);
            }
        }
    }
    let mut variants = Vec::new();
    for (path, _) in options.files("variants")? {
        for line in std::fs::read_to_string(path)?.lines() {
            let mut chars = line.chars();
            if let (Some(from), Some('\t'), Some(to)) = (chars.next(), chars.next(), chars.next()) {
                variants.push((u32::from(from), u32::from(to)));
            }
        }
    }
    Ok(Lexicon::new(words, phrases, variants))
}
