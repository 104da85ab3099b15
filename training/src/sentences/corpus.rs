//! Documents with gold sentence ends, from the data folder.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use parlance::text::LanguageTag;
use serde::Deserialize;

/// What a document is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A treebank: every boundary is known.
    Treebank,
    /// News, one line a sentence, where a line now and then holds two.
    Lines,
    /// Edited articles without marks: no sentence ends without a stop inside a paragraph.
    Articles,
    /// Comments of one line each, joined: where one ends a sentence ends, with or without a stop;
    /// inside them nothing is sure.
    Comments,
}

/// A text and the bytes where its sentences end, ascending.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub(crate) language: LanguageTag,
    pub(crate) source: Source,
    pub(crate) text: String,
    pub(crate) ends: Vec<usize>,
    /// Which of the runs that find the thresholds it is kept out of; none in general.
    pub(crate) fold: Option<usize>,
}

/// Runs that find the thresholds: each leaves out its share of the treebank documents.
pub(crate) const FOLDS: usize = 5;

#[derive(Deserialize)]
struct Gold {
    lang: String,
    text: String,
    sentences: Vec<(usize, usize)>,
}

/// Every treebank document under `folder`, as it is and, where it has paragraph breaks, without.
pub(crate) fn treebanks(folder: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let mut documents = Vec::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "jsonl")) {
        for (index, line) in std::fs::read_to_string(path)?.lines().enumerate() {
            let fold = Some(index % FOLDS);
            let gold: Gold = serde_json::from_str(line)?;
            let language = LanguageTag::parse(&gold.lang).unwrap_or(LanguageTag::UND);
            let bytes: Vec<usize> =
                gold.text.char_indices().map(|(i, _)| i).chain([gold.text.len()]).collect();
            let spans: Vec<(usize, usize)> =
                gold.sentences.iter().map(|&(s, e)| (bytes[s], bytes[e])).collect();
            if gold.text.contains('\n') {
                let sentences = spans.iter().filter_map(|&(s, e)| gold.text.get(s..e));
                let flat = joined(language, Source::Treebank, sentences);
                documents.push(Document { fold, ..flat });
            }
            let ends = spans.iter().map(|&(_, end)| end).collect();
            documents.push(Document {
                language,
                source: Source::Treebank,
                text: gold.text,
                ends,
                fold,
            });
        }
    }
    Ok(documents)
}

/// `sentences` in one paragraph.
fn joined<'s>(
    language: LanguageTag,
    source: Source,
    sentences: impl Iterator<Item = &'s str>,
) -> Document {
    let blank = if matches!(language.base(), "zh" | "ja" | "yue") { "" } else { " " };
    let mut text = String::new();
    let mut ends = Vec::new();
    for sentence in sentences {
        if !text.is_empty() {
            text.push_str(blank);
        }
        text.push_str(&sentence.replace('\n', " "));
        ends.push(text.len());
    }
    Document { language, source, text, ends, fold: None }
}

#[derive(Deserialize)]
struct Row {
    lang: String,
    #[serde(default)]
    variant: Option<String>,
    text: String,
}

/// The lines of a file compressed with xz.
fn xz_lines(path: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut child = Command::new("xz").arg("-dc").arg(path).stdout(Stdio::piped()).spawn()?;
    let output = child.stdout.take().ok_or("xz has no output")?;
    let lines = BufReader::new(output).lines().collect::<Result<_, _>>()?;
    child.wait()?;
    Ok(lines)
}

/// Sentences in one paragraph of a document made of lines.
const LINES_A_DOCUMENT: usize = 12;

/// News lines in order, joined to paragraphs. `keep` says how many of 16 paragraphs of a language
/// are wanted.
pub(crate) fn lines(
    path: &Path,
    keep: impl Fn(&str) -> usize,
) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = Vec::new();
    let mut group: Vec<Row> = Vec::new();
    let mut number = 0;
    let mut flush = |group: &mut Vec<Row>| {
        if let Some(first) = group.first() {
            number += 1;
            if number % 16 < keep(&first.lang) {
                let language = LanguageTag::parse(&first.lang).unwrap_or(LanguageTag::UND);
                let sentences = group.iter().map(|row| row.text.trim()).filter(|t| !t.is_empty());
                documents.push(joined(language, Source::Lines, sentences));
            }
        }
        group.clear();
    };
    for line in xz_lines(path)? {
        let row: Row = serde_json::from_str(&line)?;
        let same = group
            .first()
            .is_none_or(|first| first.lang == row.lang && first.variant == row.variant);
        if !same || group.len() == LINES_A_DOCUMENT {
            flush(&mut group);
        }
        group.push(row);
    }
    flush(&mut group);
    Ok(documents)
}

/// Comments joined to one paragraph.
const COMMENTS_A_DOCUMENT: usize = 6;

/// The comments in `language` of a file without compression, at most `count`, a few to a document.
pub(crate) fn comments(
    path: &Path,
    language: &str,
    count: usize,
) -> Result<Vec<Document>, Box<dyn Error>> {
    let language = LanguageTag::parse(language).unwrap_or(LanguageTag::UND);
    let file = std::fs::read_to_string(path)?;
    let rows: Vec<Row> =
        file.lines().take(count).map(serde_json::from_str).collect::<Result<_, _>>()?;
    Ok(rows
        .chunks(COMMENTS_A_DOCUMENT)
        .map(|rows| {
            let texts = rows.iter().map(|row| row.text.trim()).filter(|text| !text.is_empty());
            joined(language, Source::Comments, texts)
        })
        .collect())
}

/// Edited articles in English, at most `count`; their sentence ends are not known.
pub(crate) fn articles(path: &Path, count: usize) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = Vec::new();
    for line in xz_lines(path)?.iter().take(count) {
        let row: Row = serde_json::from_str(line)?;
        let language = LanguageTag::parse(&row.lang).unwrap_or(LanguageTag::UND);
        let source = Source::Articles;
        documents.push(Document { language, source, text: row.text, ends: Vec::new(), fold: None });
    }
    Ok(documents)
}
