//! What the models of other languages learn from: gold, and text that the teacher of many languages
//! read.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::io::BufRead;
use std::path::Path;

use parlance::text::tokenize;
use parlance::tone::grams::{GramScratch, grams, word_gram};
use parlance::tone::units::UnitMaker;
use serde::Deserialize;

use super::super::linear::Known;
use super::{CLASSES, EMOTIONS};

/// A row of a gold set.
#[derive(Deserialize, Clone)]
pub(in super::super) struct Row {
    #[serde(default)]
    pub(super) lang: String,
    pub(in super::super) text: String,
    #[serde(default)]
    pub(in super::super) label: Option<String>,
    #[serde(default)]
    pub(in super::super) emotions: Vec<String>,
    #[serde(default)]
    pub(in super::super) subjectivity: Option<serde_json::Value>,
}

/// Where a text comes from.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub(super) enum Source {
    /// A gold set; a soft row of this kind is the teacher's reading of XED's row with that place.
    Gold,
    /// A sentence of parallel news, scored in English.
    News,
    /// A spoken sentence.
    Speech,
    /// A word alone.
    Word,
}

/// A text that the teacher read.
#[derive(Deserialize)]
struct Soft {
    lang: String,
    source: Source,
    text: String,
    classes: [f32; 3],
    emotions: [f32; EMOTIONS.len()],
    #[serde(default)]
    n: usize,
}

/// A text to learn from.
pub(super) struct Item {
    pub(super) source: Source,
    pub(super) grams: Vec<u32>,
    /// The gold class, where there is one.
    pub(super) class: Option<usize>,
    /// Gold emotions, where there are some.
    pub(super) felt: Option<[f32; EMOTIONS.len()]>,
    /// The teacher's reading, where there is one.
    pub(super) read: Option<([f32; 3], [f32; EMOTIONS.len()])>,
    /// Kept for measuring.
    pub(super) held: bool,
}

/// Everything about one language.
#[derive(Default)]
pub(super) struct Corpus {
    pub(super) items: Vec<Item>,
    /// What is known of words beforehand, by their feature.
    pub(super) words: HashMap<u32, Known>,
}

/// One row in seven is kept for measuring.
fn held(place: usize) -> bool {
    place % 7 == 3
}

pub(in super::super) fn rows(path: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    read(path)
}

fn read<T: for<'a> Deserialize<'a>>(path: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let file = fs::File::open(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut rows = Vec::new();
    for line in std::io::BufReader::new(file).lines() {
        rows.push(serde_json::from_str(&line?)?);
    }
    Ok(rows)
}

/// Reads texts as features.
#[derive(Default)]
pub(in super::super) struct Features {
    maker: UnitMaker,
    scratch: GramScratch,
}

impl Features {
    pub(in super::super) fn of(&mut self, text: &str) -> Vec<u32> {
        let mut out = Vec::new();
        grams(text, &tokenize(text), &mut self.maker, &mut self.scratch, |gram, _| out.push(gram));
        out
    }

    /// The feature of a text that is one word.
    fn word(&mut self, text: &str) -> Option<u32> {
        let tokens = tokenize(text);
        let one = !tokens.is_empty() && self.maker.unit(text, &tokens).0 == tokens.len();
        one.then(|| word_gram(self.maker.key()))
    }

    /// Words of a list with their valence in −1..=1.
    pub(in super::super) fn list(&mut self, path: &Path) -> HashMap<u32, Known> {
        let Some(words) = fs::read(path).ok().and_then(|bytes| {
            serde_json::from_slice::<HashMap<String, serde_json::Value>>(&bytes).ok()
        }) else {
            return HashMap::new();
        };
        let mut list = HashMap::new();
        for (word, valence) in words {
            let valence = valence.as_f64().unwrap_or(0.0) as f32 / 5.0;
            if valence != 0.0
                && let Some(gram) = self.word(&word)
            {
                list.insert(gram, [valence, 0.0, 0.0]);
            }
        }
        list
    }
}

/// The sets of DATA by language, with what the teacher read of SOFT.
pub(super) fn corpora(
    data: &Path,
    soft: &Path,
    list_of: impl Fn(&str) -> std::path::PathBuf,
) -> Result<HashMap<String, Corpus>, Box<dyn Error>> {
    let mut features = Features::default();
    let mut by: HashMap<String, Corpus> = HashMap::new();
    for (set, code) in
        [("xed_multi", ""), ("afrisenti", ""), ("wisesight_th", "th"), ("nsmc_ko", "ko")]
    {
        for row in rows(&data.join(format!("{set}.train.jsonl")))? {
            let language = if code.is_empty() { row.lang.as_str() } else { code };
            let items = &mut by.entry(language.to_owned()).or_default().items;
            let emotions = (set == "xed_multi").then(|| {
                EMOTIONS
                    .map(|emotion| f32::from(u8::from(row.emotions.iter().any(|e| e == emotion))))
            });
            items.push(Item {
                source: Source::Gold,
                grams: features.of(&row.text),
                class: CLASSES.iter().position(|class| row.label.as_deref() == Some(class)),
                felt: emotions,
                read: None,
                held: held(items.len()),
            });
        }
    }
    let mut places: HashMap<(String, u8), usize> = HashMap::new();
    for row in read::<Soft>(soft)? {
        let place = places.entry((row.lang.clone(), row.source as u8)).or_default();
        let (at, read) = (*place, Some((row.classes, row.emotions)));
        *place += 1;
        let corpus = by.entry(row.lang).or_default();
        if row.source == Source::Gold {
            let gold =
                corpus.items.get_mut(at).ok_or("the teacher read a gold row that is gone")?;
            gold.read = read;
            continue;
        }
        if row.source == Source::Word
            && let Some(gram) = features.word(&row.text)
        {
            let known = corpus.words.entry(gram).or_default();
            known[1] = row.classes[2] - row.classes[0];
            known[2] = row.classes[1];
        }
        let held = match row.source {
            Source::News => held(row.n),
            Source::Speech => held(at),
            Source::Gold | Source::Word => false,
        };
        let grams = features.of(&row.text);
        corpus.items.push(Item { source: row.source, grams, class: None, felt: None, read, held });
    }
    for (code, corpus) in &mut by {
        for (gram, [valence, ..]) in features.list(&list_of(code)) {
            corpus.words.entry(gram).or_default()[0] = valence;
        }
    }
    Ok(by)
}
