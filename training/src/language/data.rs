//! Reads training lines and draws examples from them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use parlance::language::script::Script;
use parlance::language::support::{self, Known};
use parlance::language::view::View;
use parlance::text::LanguageTag;
use serde::Deserialize;

use super::random::Random;
use crate::Failure;

#[derive(Deserialize)]
struct Line {
    lang: String,
    source: String,
    text: String,
    #[serde(default)]
    variant: String,
}

/// Languages that would blur a close one: Hassaniya, Northern Ndebele, Northern Sotho (which has news
/// text where Southern Sotho has none), and those with too little text.
const LEFT_OUT: [&str; 9] = ["nso", "mey", "nde", "fuc", "vot", "bas", "ace", "kpv", "shi"];

/// One class with its texts by source.
pub(crate) struct Class {
    pub(crate) language: LanguageTag,
    pub(crate) script: Script,
    /// Texts of one kind and their share in what is drawn.
    sources: Vec<(f32, Vec<String>)>,
}

impl Class {
    /// `und`, which is generated.
    pub(crate) fn noise(script: Script) -> Self {
        Self { language: LanguageTag::UND, script, sources: Vec::new() }
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().flat_map(|(_, texts)| texts.iter().map(String::as_str))
    }

    /// A text, its source drawn by weight.
    pub(crate) fn draw(&self, random: &mut Random) -> &str {
        let total: f32 = self.sources.iter().map(|(weight, _)| weight).sum();
        let mut left = random.unit() * total;
        for (weight, texts) in &self.sources {
            left -= weight;
            if left <= 0.0 {
                return &texts[random.below(texts.len())];
            }
        }
        ""
    }
}

fn source_weight(source: &str) -> f32 {
    match source {
        "ntrex" => 0.45,
        "commonvoice" => 0.15,
        "lingua-sentences" => 0.25,
        "lingua-single-words" | "lingua-word-pairs" => 0.06,
        "wordfreq" => 0.08,
        "ud" => 0.2,
        _ => 0.10,
    }
}

/// All classes that the files hold text for, ascending by script and tag.
pub(crate) fn read(files: &[String]) -> Result<Vec<Class>, Failure> {
    let mut found: BTreeMap<(Script, &'static str), BTreeMap<String, Vec<String>>> =
        BTreeMap::new();
    for path in files {
        let lines =
            BufReader::new(File::open(Path::new(path)).map_err(|e| format!("{path}: {e}"))?);
        for line in lines.lines() {
            let line: Line = serde_json::from_str(&line?)?;
            if LEFT_OUT.contains(&line.lang.as_str()) {
                continue;
            }
            if let Some(known) = class_of(&line) {
                let by_source = found.entry((known.script, known.tag.as_str())).or_default();
                by_source.entry(line.source).or_default().push(line.text);
            }
        }
    }
    let mut classes: Vec<Class> = found
        .into_iter()
        .map(|((script, tag), by_source)| Class {
            language: LanguageTag::literal(tag),
            script,
            sources: by_source
                .into_iter()
                // A handful of sentences must not be drawn as often as thousands.
                .map(|(source, texts)| {
                    (source_weight(&source) * (texts.len() as f32 / 400.0).min(1.0), texts)
                })
                .collect(),
        })
        .collect();
    classes.sort_by_key(|class| class.script);
    Ok(classes)
}

/// The answer that this line teaches, by its language and the script of its letters.
fn class_of(line: &Line) -> Option<&'static Known> {
    let letters = View::new(&line.text).script_letters();
    let script = Script::ALL
        .into_iter()
        .max_by(|&a, &b| letters[a as usize].total_cmp(&letters[b as usize]))?;
    let tag = match (line.lang.as_str(), line.variant.as_str()) {
        ("zh", variant) if variant.contains("Hant") => "zh-Hant",
        ("zh", _) => "zh-Hans",
        ("sr", _) if script == Script::Latin => "sr-Latn",
        (lang, _) => lang,
    };
    support::find(LanguageTag::parse(tag)?).filter(|known| known.script == script)
}

/// A piece of `text` of about `length` characters that starts at a word, as the detector would meet
/// it: sometimes in capitals, with slips of the keyboard or without accents.
pub(crate) fn cut(text: &str, length: usize, random: &mut Random) -> String {
    let total = text.chars().count();
    let mut piece: String = if total <= length {
        text.to_owned()
    } else {
        let starts: Vec<usize> = std::iter::once(0)
            .chain(
                text.char_indices()
                    .filter(|(_, c)| c.is_whitespace())
                    .map(|(at, c)| at + c.len_utf8()),
            )
            .filter(|&at| text.len() - at >= length)
            .collect();
        let start = if starts.len() > 1 {
            starts[random.below(starts.len())]
        } else {
            // No spaces: from any character.
            let skip = random.below(total - length);
            text.char_indices().nth(skip).map_or(0, |(at, _)| at)
        };
        text[start..].chars().take(length).collect()
    };
    match random.below(100) {
        0..=3 => piece = piece.to_uppercase(),
        4..=9 => piece = slips(&piece, random),
        10..=13 => piece = piece.chars().map(unaccented).collect(),
        _ => {}
    }
    piece
}

/// Swaps, drops or doubles about one character in 20.
fn slips(text: &str, random: &mut Random) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at + 1 < characters.len() {
        if random.chance(0.05) {
            match random.below(3) {
                0 => characters.swap(at, at + 1),
                1 => {
                    characters.remove(at);
                }
                _ => characters.insert(at, characters[at]),
            }
            at += 1;
        }
        at += 1;
    }
    characters.into_iter().collect()
}

/// The letter that people type who have no key for the accented one.
fn unaccented(c: char) -> char {
    const PAIRS: [(&str, char); 16] = [
        ("áàâäãåāăą", 'a'),
        ("éèêëēėęě", 'e'),
        ("íìîïīįı", 'i'),
        ("óòôöõøōőơ", 'o'),
        ("úùûüūůűųư", 'u'),
        ("ýÿ", 'y'),
        ("çćčĉ", 'c'),
        ("ñńňņ", 'n'),
        ("šśşșŝ", 's'),
        ("žźż", 'z'),
        ("ďđ", 'd'),
        ("ťţț", 't'),
        ("ľĺļł", 'l'),
        ("řŕ", 'r'),
        ("ğģĝ", 'g'),
        ("ķ", 'k'),
    ];
    PAIRS.iter().find(|(from, _)| from.contains(c)).map_or(c, |&(_, to)| to)
}
