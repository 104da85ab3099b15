//! Trains the linear tone and emotion models: languages other than English, English emotions and
//! subjectivity.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::io::BufRead;
use std::path::Path;

use parlance::model::Writer;
use parlance::text::tokenize;
use parlance::tone::grams::{GramScratch, grams, word_gram};
use parlance::tone::units::UnitMaker;
use serde::Deserialize;

use super::linear::{Example, Link, Settings, Weights};

/// Languages that share a second copy of every feature.
const FAMILIES: &[&[&str]] = &[
    &["es", "pt", "pt-BR", "it", "fr", "ro"],
    &["pl", "cs", "sk", "sl", "hr", "bs", "sr"],
    &["ru", "bg", "mk"],
    &["de", "nl", "sv", "nb", "da", "is"],
    &["fi", "et", "hu"],
    &["tr"],
    &["el"],
    &["ar"],
    &["he"],
    &["vi"],
    &["zh"],
    &["th"],
    &["ko"],
    &["hau"],
    &["ibo"],
    &["yor"],
    &["kin", "swa", "tso"],
    &["amh"],
    &["arq", "ary"],
    &["pcm"],
    &["twi"],
    &["por"],
];
/// Code in the data to BCP 47 tag.
const TAGS: &[(&str, &str)] = &[
    ("hau", "ha"),
    ("ibo", "ig"),
    ("yor", "yo"),
    ("kin", "rw"),
    ("swa", "sw"),
    ("tso", "ts"),
    ("amh", "am"),
    ("twi", "tw"),
    ("por", "pt-MZ"),
];
/// Code in the data to the code of the word list.
const LISTS: &[(&str, &str)] = &[
    ("he", "iw"),
    ("nb", "no"),
    ("pt-BR", "pt"),
    ("hau", "ha"),
    ("ibo", "ig"),
    ("yor", "yo"),
    ("swa", "sw"),
    ("amh", "am"),
    ("por", "pt"),
];
const EMOTIONS: [&str; 6] = ["anger", "disgust", "fear", "joy", "sadness", "surprise"];
pub(super) const CLASSES: [&str; 3] = ["negative", "neutral", "positive"];
/// Features kept a language: tone, emotions.
const KEPT: [usize; 2] = [3800, 2500];
/// News sentences that stand for neutral where a set has none.
const NEWS: usize = 1200;

const TONE: Settings = Settings {
    link: Link::Classes,
    epochs: 10,
    rate: 0.3,
    decay: 3e-4,
    shared: true,
    occurrences: 2,
};
const FEELING: Settings = Settings { link: Link::Each, ..TONE };

#[derive(Deserialize, Clone)]
pub(super) struct Row {
    #[serde(default)]
    lang: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) label: Option<String>,
    #[serde(default)]
    pub(super) emotions: Vec<String>,
    #[serde(default)]
    pub(super) subjectivity: Option<serde_json::Value>,
}

pub(super) fn rows(path: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let file = fs::File::open(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut rows = Vec::new();
    for line in std::io::BufReader::new(file).lines() {
        rows.push(serde_json::from_str(&line?)?);
    }
    Ok(rows)
}

#[derive(Default)]
pub(super) struct Features {
    maker: UnitMaker,
    scratch: GramScratch,
}

impl Features {
    pub(super) fn of(&mut self, text: &str) -> Vec<u32> {
        let mut out = Vec::new();
        grams(text, &tokenize(text), &mut self.maker, &mut self.scratch, |gram, _| out.push(gram));
        out
    }

    /// Words of a list with their valence in −1..=1.
    pub(super) fn list(&mut self, path: &Path) -> HashMap<u32, f32> {
        let Some(words) = fs::read(path).ok().and_then(|bytes| {
            serde_json::from_slice::<HashMap<String, serde_json::Value>>(&bytes).ok()
        }) else {
            return HashMap::new();
        };
        let mut list = HashMap::new();
        for (word, valence) in words {
            let tokens = tokenize(&word);
            let valence = valence.as_f64().unwrap_or(0.0) as f32 / 5.0;
            if valence != 0.0
                && !tokens.is_empty()
                && self.maker.unit(&word, &tokens).0 == tokens.len()
            {
                list.insert(word_gram(self.maker.key()), valence);
            }
        }
        list
    }
}

fn look<'a>(pairs: &[(&str, &'a str)], key: &'a str) -> &'a str {
    pairs.iter().find(|(from, _)| *from == key).map_or(key, |(_, to)| to)
}

/// F1 of answers against gold.
pub(super) fn f1(pairs: impl Iterator<Item = (bool, bool)>) -> f32 {
    let (mut hit, mut all) = (0.0, 0.0);
    for (gold, answer) in pairs {
        hit += f32::from(u8::from(gold && answer));
        all += f32::from(u8::from(gold)) + f32::from(u8::from(answer));
    }
    if all == 0.0 { 0.0 } else { 2.0 * hit / all }
}

/// The threshold of best F1 for one output, and that F1.
pub(super) fn best(scored: &[(bool, f32)]) -> (f32, f32) {
    let steps = (-40..=20).map(|step| step as f32 * 0.1);
    steps
        .map(|at| (at, f1(scored.iter().map(|&(g, v)| (g, v > at)))))
        .fold((0.0, 0.0), |best, next| if next.1 > best.1 { next } else { best })
}

/// `train-tone-languages DATA NEWS.jsonl LISTS OUT.bin`: see the model card.
pub fn train(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [data, news, lists, out] = arguments else {
        return Err("usage: train-tone-languages DATA NEWS.jsonl LISTS OUT.bin".into());
    };
    let (data, lists) = (Path::new(data), Path::new(lists));
    let mut features = Features::default();
    let mut by: HashMap<String, Vec<Row>> = HashMap::new();
    for (set, code) in
        [("xed_multi", ""), ("afrisenti", ""), ("wisesight_th", "th"), ("nsmc_ko", "ko")]
    {
        for mut row in rows(&data.join(format!("{set}.train.jsonl")))? {
            if !code.is_empty() {
                row.lang = code.to_owned();
            }
            by.entry(row.lang.clone()).or_default().push(row);
        }
    }
    let mut neutral: HashMap<String, Vec<Row>> = HashMap::new();
    for row in rows(Path::new(news))? {
        neutral.entry(row.lang.clone()).or_default().push(row);
    }
    let mut sections = Vec::new();
    let mut means = [0.0_f32; 4];
    let mut counted = 0.0;
    for family in FAMILIES {
        let lists: Vec<HashMap<u32, f32>> = family
            .iter()
            .map(|code| features.list(&lists.join(format!("AFINN-{}.json", look(LISTS, code)))))
            .collect();
        let emotional = by[family[0]].iter().any(|row| !row.emotions.is_empty());
        let mut examples = Vec::new();
        for (language, code) in family.iter().enumerate() {
            let own = &by[*code];
            let base = code.split('-').next().unwrap_or(code);
            let extra: Vec<Row> = match neutral.get(base) {
                Some(rows) if emotional => {
                    let step = (rows.len() / NEWS).max(1);
                    rows.iter().step_by(step).take(NEWS).cloned().collect()
                }
                _ => Vec::new(),
            };
            let mut sizes = [0.0_f32; 3];
            for row in own {
                if let Some(class) = CLASSES.iter().position(|c| row.label.as_deref() == Some(c)) {
                    sizes[class] += 1.0;
                }
            }
            for (row, news) in own.iter().map(|r| (r, false)).chain(extra.iter().map(|r| (r, true)))
            {
                let class = match row.label.as_deref() {
                    _ if news => Some(1),
                    label => CLASSES.iter().position(|c| label == Some(c)),
                };
                let grams = features.of(&row.text);
                let share = 1.0 / (grams.len().max(1) as f32).sqrt();
                let valence =
                    grams.iter().filter_map(|g| lists[language].get(g)).sum::<f32>() * share;
                let mut gold = vec![0.0; 3 + EMOTIONS.len()];
                if let Some(class) = class {
                    gold[class] = 1.0;
                }
                for (to, emotion) in gold[3..].iter_mut().zip(EMOTIONS) {
                    *to = f32::from(u8::from(row.emotions.iter().any(|e| e == emotion)));
                }
                let polar = sizes[0] + sizes[2];
                let weight = match class {
                    Some(1) if news => 1.0,
                    Some(0 | 2) => polar / 2.0 / sizes[class.unwrap_or(0)].max(1.0),
                    Some(_) => 1.0,
                    None => 0.0,
                };
                examples.push((Example { grams, gold, language, weight, valence }, news));
            }
        }
        let held = |index: usize| index % 7 == 3;
        let settings = |s: Settings| Settings { shared: family.len() > 1, ..s };
        let cut = |range: std::ops::Range<usize>, e: &Example, weight: f32| Example {
            grams: e.grams.clone(),
            gold: e.gold[range].to_vec(),
            language: e.language,
            weight,
            valence: e.valence,
        };
        let tone: Vec<Example> = examples.iter().map(|(e, _)| cut(0..3, e, e.weight)).collect();
        let feeling: Vec<Example> =
            examples.iter().map(|(e, news)| cut(3..9, e, if *news { 0.3 } else { 1.0 })).collect();
        let part = |all: &'_ [Example], want_held: Option<bool>| -> Vec<usize> {
            (0..all.len()).filter(|&i| want_held.is_none_or(|want| held(i) == want)).collect()
        };
        let pick = |all: &'static [Example], which: &[usize]| -> Vec<&'static Example> {
            which.iter().map(|&i| &all[i]).collect()
        };
        // Leaked on purpose: one run, a few hundred megabytes, no lifetimes to thread through.
        let tone: &'static [Example] = Box::leak(tone.into_boxed_slice());
        let feeling: &'static [Example] = Box::leak(feeling.into_boxed_slice());
        let polar = |v: &[f32]| vec![v[2] - v[0], v[1] - (v[0] + v[2]) / 2.0];
        let mut thresholds = vec![vec![0.0_f32; EMOTIONS.len()]; family.len()];
        let try_tone =
            Weights::train(&pick(tone, &part(tone, Some(false))), family.len(), settings(TONE));
        let try_feeling = emotional.then(|| {
            Weights::train(
                &pick(feeling, &part(feeling, Some(false))),
                family.len(),
                settings(FEELING),
            )
        });
        let train_tone = pick(tone, &part(tone, Some(false)));
        let train_feeling = pick(feeling, &part(feeling, Some(false)));
        for (language, code) in family.iter().enumerate() {
            let test: Vec<usize> = part(tone, Some(true))
                .into_iter()
                .filter(|&i| tone[i].language == language && tone[i].weight > 0.0)
                .collect();
            let table = try_tone.table(language, &train_tone, &lists[language], KEPT[0], polar);
            let lookup = table.lookup();
            let answers: Vec<(usize, Vec<f32>)> = test
                .iter()
                .map(|&i| {
                    let class = tone[i].gold.iter().position(|&g| g == 1.0).unwrap_or(1);
                    (class, table.apply(&lookup, &tone[i].grams))
                })
                .collect();
            let polar_answers: Vec<(bool, bool)> = answers
                .iter()
                .filter(|(class, _)| *class != 1)
                .map(|(class, v)| (*class == 2, v[0] > 0.0))
                .collect();
            let right = polar_answers.iter().filter(|(g, a)| g == a).count() as f32;
            let macro_f1 = (f1(polar_answers.iter().copied())
                + f1(polar_answers.iter().map(|&(g, a)| (!g, !a))))
                / 2.0;
            let class = |v: &[f32]| {
                if v[1] > v[0].abs() / 2.0 {
                    1
                } else if v[0] > 0.0 {
                    2
                } else {
                    0
                }
            };
            let three = (0..3)
                .map(|c| f1(answers.iter().map(|(g, v)| (*g == c, class(v) == c))))
                .sum::<f32>()
                / 3.0;
            let mut emotion = 0.0;
            if let Some(weights) = &try_feeling {
                let table = weights.table(
                    language,
                    &train_feeling,
                    &lists[language],
                    KEPT[1],
                    <[f32]>::to_vec,
                );
                let lookup = table.lookup();
                let answers: Vec<(&[f32], Vec<f32>)> = part(feeling, Some(true))
                    .into_iter()
                    .filter(|&i| feeling[i].language == language && !examples[i].1)
                    .map(|i| (&feeling[i].gold[..], table.apply(&lookup, &feeling[i].grams)))
                    .collect();
                for output in 0..EMOTIONS.len() {
                    let scored: Vec<(bool, f32)> =
                        answers.iter().map(|(g, v)| (g[output] == 1.0, v[output])).collect();
                    let (at, f) = best(&scored);
                    thresholds[language][output] = at;
                    emotion += f / EMOTIONS.len() as f32;
                }
            }
            println!(
                "{code:6} n {:4} polar macro-F1 {macro_f1:.3} accuracy {:.3} three {three:.3} emotions {emotion:.3}",
                answers.len(),
                right / polar_answers.len().max(1) as f32
            );
            if emotional {
                counted += 1.0;
                for (mean, value) in means.iter_mut().zip([
                    macro_f1,
                    right / polar_answers.len().max(1) as f32,
                    three,
                    emotion,
                ]) {
                    *mean += value;
                }
            }
        }
        let all_tone = pick(tone, &part(tone, None));
        let all_feeling = pick(feeling, &part(feeling, None));
        let final_tone = Weights::train(&all_tone, family.len(), settings(TONE));
        let final_feeling =
            emotional.then(|| Weights::train(&all_feeling, family.len(), settings(FEELING)));
        for (language, code) in family.iter().enumerate() {
            let table = final_tone.table(language, &all_tone, &lists[language], KEPT[0], polar);
            let feelings = final_feeling.as_ref().map(|weights| {
                let mut table = weights.table(
                    language,
                    &all_feeling,
                    &lists[language],
                    KEPT[1],
                    <[f32]>::to_vec,
                );
                for (bias, at) in table.bias.iter_mut().zip(&thresholds[language]) {
                    *bias -= at;
                }
                table
            });
            sections.push((look(TAGS, code).to_owned(), table, feelings));
        }
    }
    println!("mean of XED languages: {:?}", means.map(|mean| mean / counted));
    let mut writer = Writer::new("tone-lin", 1);
    writer.length(sections.len());
    for (tag, table, feelings) in &sections {
        writer.text(tag);
        table.write(&mut writer);
        writer.length(usize::from(feelings.is_some()));
        if let Some(table) = feelings {
            table.write(&mut writer);
        }
    }
    fs::write(out, writer.finish())?;
    Ok(())
}
