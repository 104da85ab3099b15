//! Trains the linear tone and emotion models of the languages other than English.

mod corpus;
mod measure;

use std::error::Error;
use std::fs;
use std::path::Path;

use parlance::model::Writer;
use parlance::tone::emoji;
use parlance::tone::grams::word_gram;

pub(super) use corpus::{Features, Row, rows};
pub(super) use measure::{best, f1};

use super::linear::{Example, Link, Settings, Table, Weights, known};
use corpus::{Corpus, Item, Source, corpora};
use measure::{Figures, measure};

/// Languages that share a second copy of every feature.
const FAMILIES: &[&[&str]] = &[
    &["es", "pt", "pt-BR", "it", "fr", "ro", "ca", "gl"],
    &["pl", "cs", "sk", "sl", "hr", "bs", "sr"],
    &["ru", "bg", "mk", "uk", "be"],
    &["de", "nl", "sv", "nb", "da", "is", "af"],
    &["fi", "et", "hu"],
    &["tr", "az"],
    &["el"],
    &["ar"],
    &["fa", "ur"],
    &["he"],
    &["hi", "mr", "ne"],
    &["id", "ms"],
    &["lv", "lt"],
    &["vi"],
    &["zh"],
    &["ja"],
    &["th"],
    &["ko"],
    &["bn"],
    &["ta"],
    &["te"],
    &["ml"],
    &["ka"],
    &["hy"],
    &["kk"],
    &["uz"],
    &["tl"],
    &["sq"],
    &["eu"],
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

const TONE: Settings = Settings {
    link: Link::Classes,
    epochs: 10,
    rate: 0.3,
    decay: 3e-4,
    shared: true,
    occurrences: 2,
};
const FEELING: Settings = Settings { link: Link::Each, ..TONE };

/// What weighs how much; chosen on the held-out rows.
#[derive(Clone, Debug)]
struct Options {
    /// Features kept a language: tone, emotions.
    kept: usize,
    kept_emotions: usize,
    /// Weights of what the teacher read.
    news: f32,
    speech: f32,
    word: f32,
    /// How much of XED's neutral side is the teacher's; its rows have no neutral of their own.
    calm: f32,
    /// How much of XED's side is the teacher's.
    side: f32,
    /// The same of emotions, and the weight of text without gold emotions.
    feeling: f32,
    unfelt: f32,
    /// Passes, pull toward zero, step: of tone.
    epochs: usize,
    decay: f32,
    rate: f32,
    /// Languages whose gold is not used, to see what the projection alone gives.
    blind: Vec<String>,
    /// Only the figures of held-out rows.
    dry: bool,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Self, Box<dyn Error>> {
        let mut options = Self {
            kept: 16_000,
            kept_emotions: 4000,
            news: 1.0,
            speech: 1.0,
            word: 0.2,
            calm: 0.8,
            side: 0.4,
            feeling: 0.4,
            unfelt: 0.3,
            epochs: 10,
            decay: 3e-4,
            rate: 0.15,
            blind: Vec::new(),
            dry: false,
        };
        for argument in arguments {
            let (name, value) = argument.split_once('=').unwrap_or((argument, ""));
            match name {
                "kept" => options.kept = value.parse()?,
                "kept-emotions" => options.kept_emotions = value.parse()?,
                "news" => options.news = value.parse()?,
                "speech" => options.speech = value.parse()?,
                "word" => options.word = value.parse()?,
                "calm" => options.calm = value.parse()?,
                "side" => options.side = value.parse()?,
                "feeling" => options.feeling = value.parse()?,
                "unfelt" => options.unfelt = value.parse()?,
                "epochs" => options.epochs = value.parse()?,
                "decay" => options.decay = value.parse()?,
                "rate" => options.rate = value.parse()?,
                "blind" => options.blind = value.split(',').map(str::to_owned).collect(),
                "dry" => options.dry = true,
                other => return Err(format!("unknown option {other}").into()),
            }
        }
        Ok(options)
    }
}

fn look<'a>(pairs: &[(&str, &'a str)], key: &'a str) -> &'a str {
    pairs.iter().find(|(from, _)| *from == key).map_or(key, |(_, to)| to)
}

/// What a language's text should give, and how much that counts.
struct Lessons<'a> {
    options: &'a Options,
    /// Gold rows of each class.
    sizes: [f32; 3],
    blind: bool,
}

impl Lessons<'_> {
    fn of<'a>(corpus: &Corpus, code: &str, options: &'a Options) -> Lessons<'a> {
        let mut sizes = [0.0_f32; 3];
        for class in corpus.items.iter().filter_map(|item| item.class) {
            sizes[class] += 1.0;
        }
        Lessons { options, sizes, blind: options.blind.iter().any(|blind| blind == code) }
    }

    /// Classes and weight; `None` when it teaches nothing about them.
    fn tone(&self, item: &Item) -> Option<(Vec<f32>, f32)> {
        let o = self.options;
        if self.blind && item.source == Source::Gold {
            return None;
        }
        let Some(class) = item.class else {
            let weight = match item.source {
                Source::Gold => return None,
                Source::News => o.news,
                Source::Speech => o.speech,
                Source::Word => o.word,
            };
            return item.read.map(|(classes, _)| (classes.to_vec(), weight));
        };
        let mut gold = vec![0.0; CLASSES.len()];
        gold[class] = 1.0;
        let polar = self.sizes[0] + self.sizes[2];
        let weight = match class {
            1 => 1.0,
            class => polar / 2.0 / self.sizes[class].max(1.0),
        };
        if let (Some((read, _)), true) = (item.read, item.felt.is_some()) {
            let sides = (read[0] + read[2]).max(1e-3);
            for side in [0, 2] {
                gold[side] += o.side * (read[side] / sides - gold[side]);
                gold[side] *= 1.0 - o.calm * read[1];
            }
            gold[1] = o.calm * read[1];
        }
        Some((gold, weight))
    }

    /// Emotions and weight; `None` when it teaches nothing about them.
    fn emotions(&self, item: &Item) -> Option<(Vec<f32>, f32)> {
        let o = self.options;
        if self.blind && item.source == Source::Gold {
            return None;
        }
        match (item.felt, item.read) {
            (Some(felt), read) => {
                let mut gold = felt.to_vec();
                for (gold, read) in gold.iter_mut().zip(read.map(|(_, read)| read).unwrap_or(felt))
                {
                    *gold += o.feeling * (read - *gold);
                }
                Some((gold, 1.0))
            }
            (None, Some((_, read))) => {
                let word = if item.source == Source::Word { o.word } else { 1.0 };
                Some((read.to_vec(), o.unfelt * word))
            }
            (None, None) => None,
        }
    }
}

/// A family's text as examples, with which of them are kept for measuring.
fn examples(
    corpora: &[Corpus],
    lesson: impl Fn(usize, &Item) -> Option<(Vec<f32>, f32)>,
) -> Vec<(Example, bool)> {
    let mut out = Vec::new();
    for (language, corpus) in corpora.iter().enumerate() {
        for item in &corpus.items {
            if let Some((gold, weight)) = lesson(language, item) {
                let known = known(&item.grams, &corpus.words);
                let grams = item.grams.clone();
                out.push((Example { grams, gold, language, weight, known }, item.held));
            }
        }
    }
    out
}

fn polar(v: &[f32]) -> Vec<f32> {
    vec![v[2] - v[0], v[1] - (v[0] + v[2]) / 2.0]
}

/// Models of a family: tone, and emotions where there is something to learn them from.
struct Trained {
    tone: Vec<Table>,
    emotions: Vec<Table>,
}

fn fit(corpora: &[Corpus], codes: &[&str], options: &Options, held_too: bool) -> Trained {
    let lessons: Vec<Lessons<'_>> =
        corpora.iter().zip(codes).map(|(c, code)| Lessons::of(c, code, options)).collect();
    let shared = corpora.len() > 1;
    let fit =
        |all: &[(Example, bool)], settings: Settings, kept, project: fn(&[f32]) -> Vec<f32>| {
            let used: Vec<&Example> =
                all.iter().filter(|(_, held)| held_too || !held).map(|(e, _)| e).collect();
            if used.is_empty() {
                return Vec::new();
            }
            let weights = Weights::train(&used, corpora.len(), Settings { shared, ..settings });
            let tables = corpora.iter().enumerate().map(|(language, corpus)| {
                weights.table(language, &used, &corpus.words, kept, project)
            });
            tables.collect()
        };
    let tone =
        Settings { epochs: options.epochs, decay: options.decay, rate: options.rate, ..TONE };
    Trained {
        tone: fit(
            &examples(corpora, |language, item| lessons[language].tone(item)),
            tone,
            options.kept,
            polar,
        ),
        emotions: fit(
            &examples(corpora, |language, item| lessons[language].emotions(item)),
            FEELING,
            options.kept_emotions,
            <[f32]>::to_vec,
        ),
    }
}

/// How much stronger than at its best F1 an emotion must be for even odds: every line of XED feels
/// something, most other text does not.
const FELT_MARGIN: f32 = 0.4;
/// Raw value and calm of an emoji of valence 1, and logits of its own emotion and of the others: what
/// texts to learn from are too few to tell.
const EMOJI_TONE: [f32; 2] = [10.0, -4.0];
const EMOJI_FELT: [f32; 2] = [8.0, -2.0];

/// What emoji say of the tone, as rows of a table.
fn emoji_tone() -> impl Iterator<Item = (u32, Vec<f32>)> {
    emoji::listed().map(|(emoji, valence, _)| {
        let values = vec![EMOJI_TONE[0] * valence, EMOJI_TONE[1] * valence.abs()];
        (word_gram(emoji.as_bytes()), values)
    })
}

/// What emoji say of `outputs` emotions, as rows of a table; "neutral" is the last of seven.
pub(super) fn emoji_felt(outputs: usize) -> impl Iterator<Item = (u32, Vec<f32>)> {
    emoji::listed().filter_map(move |(emoji, _, emotion)| {
        let emotion = emotion?;
        let values = (0..outputs).map(|o| EMOJI_FELT[usize::from(o != emotion)]).collect();
        Some((word_gram(emoji.as_bytes()), values))
    })
}

/// `train-tone-languages DATA SOFT.jsonl LISTS OUT.bin [OPTION=VALUE…]`: see the model card.
pub fn train(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [data, soft, lists, out, options @ ..] = arguments else {
        return Err("usage: train-tone-languages DATA SOFT.jsonl LISTS OUT.bin".into());
    };
    let options = Options::parse(options)?;
    let lists = Path::new(lists);
    let list_of = |code: &str| lists.join(format!("AFINN-{}.json", look(LISTS, code)));
    let mut all = corpora(Path::new(data), Path::new(soft), list_of)?;
    let mut sections = Vec::new();
    let mut figures: Vec<Figures> = Vec::new();
    for family in FAMILIES {
        let codes: Vec<&str> =
            family.iter().copied().filter(|code| all.contains_key(*code)).collect();
        let corpora: Vec<Corpus> = codes.iter().filter_map(|code| all.remove(*code)).collect();
        let tried = fit(&corpora, &codes, &options, false);
        let mut thresholds = Vec::new();
        for (language, code) in codes.iter().enumerate() {
            let (tone, emotions) = (&tried.tone[language], tried.emotions.get(language));
            let (measured, at) = measure(code, &corpora[language], tone, emotions);
            println!("{measured}");
            figures.push(measured);
            thresholds.push(at);
        }
        if options.dry {
            continue;
        }
        let Trained { tone, emotions } = fit(&corpora, &codes, &options, true);
        let mut emotions = emotions.into_iter();
        for (language, (code, tone)) in codes.iter().zip(tone).enumerate() {
            let gold = |item: &Item| item.source == Source::Gold;
            sections.push(Section {
                tag: look(TAGS, code).to_owned(),
                learned: corpora[language].items.iter().any(gold),
                tone,
                emotions: emotions.next(),
                thresholds: thresholds[language],
            });
        }
    }
    println!("{}", Figures::mean(&figures));
    if !options.dry {
        fs::write(out, file(sections))?;
    }
    Ok(())
}

/// Models of a language.
struct Section {
    tag: String,
    /// Whether there was gold of its own.
    learned: bool,
    tone: Table,
    emotions: Option<Table>,
    /// Where each emotion has even odds; the mean of the others where there is no gold for it.
    thresholds: Option<[f32; EMOTIONS.len()]>,
}

/// The model file.
fn file(mut sections: Vec<Section>) -> Vec<u8> {
    let known: Vec<_> = sections.iter().filter_map(|section| section.thresholds).collect();
    let usual: [f32; EMOTIONS.len()] = std::array::from_fn(|emotion| {
        known.iter().map(|at| at[emotion]).sum::<f32>() / known.len().max(1) as f32
    });
    let mut writer = Writer::new("tone-lin", 2);
    writer.length(sections.len());
    for section in &mut sections {
        writer.text(&section.tag);
        writer.length(usize::from(section.learned));
        section.tone.set(emoji_tone());
        section.tone.write(&mut writer);
        writer.length(usize::from(section.emotions.is_some()));
        if let Some(table) = &mut section.emotions {
            for (bias, at) in table.bias.iter_mut().zip(section.thresholds.unwrap_or(usual)) {
                *bias -= at + FELT_MARGIN;
            }
            table.set(emoji_felt(EMOTIONS.len()));
            table.write(&mut writer);
        }
    }
    writer.finish()
}
