//! Trains the linear models of English: a second opinion on tone, emotions, subjectivity.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use parlance::model::Writer;

use super::languages::{Features, Row, best, emoji_felt, f1, rows};
use super::linear::{Example, Known, Link, Settings, Table, Weights, known};

/// Ekman's six and neutral, with the GoEmotions classes that belong to each.
const EKMAN: [(&str, &str); 7] = [
    ("anger", "anger annoyance disapproval"),
    ("disgust", "disgust"),
    ("fear", "fear nervousness"),
    (
        "joy",
        "joy amusement approval excitement gratitude love optimism relief pride admiration desire \
         caring",
    ),
    ("sadness", "sadness disappointment embarrassment grief remorse"),
    ("surprise", "surprise realization confusion curiosity"),
    ("neutral", "neutral"),
];
/// Features kept: emotions, subjectivity.
const KEPT: [usize; 2] = [50_000, 8_000];

const FEELING: Settings =
    Settings { link: Link::Each, epochs: 7, rate: 0.2, decay: 2e-4, shared: true, occurrences: 2 };
const SUBJECTIVITY: Settings = Settings { shared: false, epochs: 4, rate: 0.1, ..FEELING };

/// One set read for one purpose.
fn examples(
    features: &mut Features,
    list: &HashMap<u32, Known>,
    path: &Path,
    source: usize,
    weight: f32,
    gold: impl Fn(&Row) -> Option<Vec<f32>>,
) -> Result<Vec<Example>, Box<dyn Error>> {
    let mut out = Vec::new();
    for row in rows(path)? {
        let Some(gold) = gold(&row) else { continue };
        let grams = features.of(&row.text);
        let known = known(&grams, list);
        out.push(Example { grams, gold, language: source, weight, known });
    }
    Ok(out)
}

fn feeling(row: &Row) -> Option<Vec<f32>> {
    let has = |fine: &str| row.emotions.iter().any(|e| e == fine);
    Some(
        EKMAN
            .iter()
            .map(|(_, fine)| f32::from(u8::from(fine.split_whitespace().any(has))))
            .collect(),
    )
}

/// `train-tone-english DATA LISTS OUT.bin`: see the model card.
pub fn train(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [data, lists, out] = arguments else {
        return Err("usage: train-tone-english DATA LISTS OUT.bin".into());
    };
    let data = Path::new(data);
    let mut features = Features::default();
    let list = features.list(&Path::new(lists).join("AFINN-en.json"));
    let file = |set: &str, split: &str| data.join(format!("{set}.{split}.jsonl"));

    let mut felt = examples(&mut features, &list, &file("goemotions", "train"), 0, 1.0, feeling)?;
    felt.extend(examples(&mut features, &list, &file("xed_en", "train"), 1, 0.7, feeling)?);
    let (kept, held): (Vec<_>, Vec<_>) =
        felt.iter().enumerate().partition(|(i, e)| e.language == 0 || i % 10 != 0);
    let kept: Vec<&Example> = kept.into_iter().map(|(_, e)| e).collect();
    let weights = Weights::train(&kept, 2, FEELING);
    let mut emotions = weights.table(0, &kept, &list, KEPT[0], <[f32]>::to_vec);
    let lookup = emotions.lookup();
    let dev = examples(&mut features, &list, &file("goemotions", "dev"), 0, 1.0, feeling)?;
    let dev: Vec<&Example> = dev.iter().collect();
    let held: Vec<&Example> = held.into_iter().map(|(_, e)| e).collect();
    let mut thresholds = Vec::new();
    for (name, part) in [("goemotions", &dev), ("xed_en", &held)] {
        let answers: Vec<Vec<f32>> =
            part.iter().map(|e| emotions.apply(&lookup, &e.grams)).collect();
        let mut each = Vec::new();
        for output in 0..EKMAN.len() {
            let pairs: Vec<(bool, f32)> = part
                .iter()
                .zip(&answers)
                .map(|(e, v)| (e.gold[output] == 1.0, v[output]))
                .collect();
            let (at, f) = best(&pairs);
            if name == "goemotions" {
                thresholds.push(at);
            }
            each.push(f);
        }
        let mean = each.iter().sum::<f32>() / each.len() as f32;
        println!("{name} Ekman macro-F1 {mean:.3} {each:.2?}");
    }
    for (bias, at) in emotions.bias.iter_mut().zip(&thresholds) {
        *bias -= at;
    }
    emotions.set(emoji_felt(EKMAN.len()));

    let subjective = |row: &Row| {
        row.subjectivity
            .as_ref()
            .map(|value| vec![f32::from(u8::from(value.to_string().contains('1')))])
    };
    let opinion = features.list(&Path::new(lists).join("subjectivity-en.json"));
    let train = examples(&mut features, &opinion, &file("newssd_en", "train"), 0, 1.0, subjective)?;
    let train: Vec<&Example> = train.iter().collect();
    let weights = Weights::train(&train, 1, SUBJECTIVITY);
    let mut subjectivity = weights.table(0, &train, &opinion, KEPT[1], <[f32]>::to_vec);
    let lookup = subjectivity.lookup();
    // Half of the sentences of news are opinion there; the line is drawn at the median.
    let mut values: Vec<f32> =
        train.iter().map(|e| subjectivity.apply(&lookup, &e.grams)[0]).collect();
    values.sort_by(f32::total_cmp);
    let share = train.iter().map(|e| e.gold[0]).sum::<f32>() / train.len() as f32;
    let line = values[((1.0 - share) * values.len() as f32) as usize];
    subjectivity.bias[0] -= line;
    let dev = examples(&mut features, &opinion, &file("newssd_en", "dev"), 0, 1.0, subjective)?;
    let pairs: Vec<(bool, bool)> = dev
        .iter()
        .map(|e| (e.gold[0] == 1.0, subjectivity.apply(&lookup, &e.grams)[0] > 0.0))
        .collect();
    let macro_f1 = (f1(pairs.iter().copied()) + f1(pairs.iter().map(|&(g, a)| (!g, !a)))) / 2.0;
    println!("newssd_en macro-F1 {macro_f1:.3}");

    let mut writer = Writer::new("tone-ens", 1);
    let parts: [&Table; 2] = [&emotions, &subjectivity];
    for table in parts {
        table.write(&mut writer);
    }
    fs::write(out, writer.finish())?;
    Ok(())
}
