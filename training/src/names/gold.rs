//! Labelled documents: gold files with spans, and texts with a teacher's label probabilities.

use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use parlance::entity::name::label::{LABELS, WIDTH};
use parlance::text::{LanguageTag, Token, tokenize};
use serde_json::Value;

/// Label probabilities of one token; column [`IGNORED`] is 1 where the source does not say.
pub type Target = [f32; WIDTH];

/// The column of a [`Target`] that says to learn nothing from the token.
pub const IGNORED: usize = LABELS;

/// Label of a span of which a source does not say whether it is a name.
const UNDECIDED: &str = "UNDECIDED";

/// A text, its tokens, its sentences as token ranges, and what to learn from each token.
pub struct Labelled {
    /// The text as it stands in the source.
    pub text: String,
    /// BCP-47 language of the source.
    pub language: LanguageTag,
    /// Tokens of the library.
    pub tokens: Vec<Token>,
    /// First and one past the last token of each sentence.
    pub sentences: Vec<(usize, usize)>,
    /// One a token.
    pub targets: Vec<Target>,
}

/// What the library calls the label of a source: 0 person, 1 organization, 2 location.
pub fn coarse(label: &str) -> Option<usize> {
    Some(match label {
        "PER" | "PERSON" | "person" | "politician" | "scientist" | "musicalartist" | "writer"
        | "researcher" | "Person" => 0,
        "ORG" | "ORGANIZATION" | "organization" | "organisation" | "Organisation"
        | "corporation" | "group" | "politicalparty" | "university" | "band" => 1,
        "LOC" | "LOCATION" | "location" | "country" | "place" | "Location" => 2,
        _ => return None,
    })
}

/// Every record of a `.jsonl` or `.jsonl.gz` file.
pub fn records(path: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let packed = path.extension().is_some_and(|extension| extension == "gz");
    let reader: Box<dyn Read> =
        if packed { Box::new(flate2::read::GzDecoder::new(file)) } else { Box::new(file) };
    let mut records = Vec::new();
    for line in BufReader::new(reader).lines() {
        records.push(serde_json::from_str(&line?)?);
    }
    Ok(records)
}

/// A gold record (`spans`) or a teacher's (`soft`), with `sents` in code points.
pub fn labelled(record: &Value) -> Labelled {
    let text = record["text"].as_str().unwrap_or_default().to_owned();
    let tokens = tokenize(&text);
    let bytes = ByteOffsets::new(&text);
    let sentences = pairs(&record["sents"])
        .filter_map(|(start, end)| {
            let range = token_range(&tokens, bytes.at(start), bytes.at(end));
            (range.0 < range.1).then_some(range)
        })
        .collect();
    let mut outside = [0.0; WIDTH];
    outside[0] = 1.0;
    let mut targets = vec![outside; tokens.len()];
    let source = record["source"].as_str().unwrap_or_default();
    for span in record["spans"].as_array().into_iter().flatten() {
        let (start, end) = (index(&span[0]), index(&span[1]));
        let label = span[2].as_str().unwrap_or_default();
        let span = bytes.at(start)..bytes.at(end);
        if label == UNDECIDED {
            let (first, last) = token_range(&tokens, span.start, span.end);
            targets[first..last].iter_mut().for_each(|target| target[IGNORED] = 1.0);
        } else if let Some(kind) = coarse(label) {
            mark(&mut targets, &tokens, &text, source, span, kind);
        }
    }
    for entry in record["soft"].as_array().into_iter().flatten() {
        let Some(target) = targets.get_mut(index(&entry[0])) else { continue };
        let row = entry[1].as_array().into_iter().flatten().filter_map(Value::as_f64);
        #[allow(clippy::cast_possible_truncation, reason = "probabilities")]
        target.iter_mut().zip(row).for_each(|(to, from)| *to = from as f32);
    }
    let language =
        LanguageTag::parse(record["lang"].as_str().unwrap_or_default()).unwrap_or(LanguageTag::UND);
    Labelled { text, language, tokens, sentences, targets }
}

fn mark(
    targets: &mut [Target],
    tokens: &[Token],
    text: &str,
    source: &str,
    span: std::ops::Range<usize>,
    kind: usize,
) {
    let (mut first, last) = token_range(tokens, span.start, span.end);
    let marked = text.get(span.clone()).unwrap_or_default();
    let handle = marked.starts_with('@')
        || text.get(..span.start).is_some_and(|before| before.ends_with('@'));
    let described = source == "re3d" && !is_name_like(marked);
    if source == "re3d" && marked.to_lowercase().starts_with("the ") {
        first += 1;
    }
    for i in first..last {
        let mut target = [0.0; WIDTH];
        if handle || described {
            target[IGNORED] = 1.0;
        } else {
            target[1 + 2 * kind + usize::from(i > first)] = 1.0;
        }
        targets[i] = target;
    }
}

/// re3d also marks descriptions such as "rebels"; those are no names and no non-names either.
fn is_name_like(marked: &str) -> bool {
    let small = ["of", "the", "and", "for", "in", "on", "de", "al", "bin", "&", "to", "el", "la"];
    let words: Vec<&str> = marked.split_whitespace().collect();
    let capital = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase());
    words.len() <= 8
        && words.last().is_some_and(|word| capital(word))
        && words.iter().all(|word| capital(word) || small.contains(&word.to_lowercase().as_str()))
        && words.iter().any(|word| word.chars().next().is_some_and(char::is_uppercase))
}

/// The tokens that share a byte with `start..end`.
pub fn token_range(tokens: &[Token], start: usize, end: usize) -> (usize, usize) {
    let first = tokens.partition_point(|token| token.span.end() <= start);
    let last = tokens.partition_point(|token| token.span.start() < end);
    (first, last.max(first))
}

fn index(value: &Value) -> usize {
    value.as_u64().and_then(|value| usize::try_from(value).ok()).unwrap_or(usize::MAX)
}

fn pairs(value: &Value) -> impl Iterator<Item = (usize, usize)> {
    value.as_array().into_iter().flatten().map(|pair| (index(&pair[0]), index(&pair[1])))
}

/// Code point offsets to bytes.
pub struct ByteOffsets(Vec<usize>);

impl ByteOffsets {
    /// Of `text`.
    pub fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect())
    }

    /// The byte of a code point; the end of the text when there is no such.
    pub fn at(&self, point: usize) -> usize {
        self.0.get(point).or(self.0.last()).copied().unwrap_or(0)
    }
}

/// The same text and labels written in another case; `None` when the tokens would not match.
pub fn recased(document: &Labelled, write: impl Fn(&str) -> String) -> Option<Labelled> {
    let mut text = String::with_capacity(document.text.len());
    let mut at = 0;
    for token in &document.tokens {
        text.push_str(document.text.get(at..token.span.start())?);
        text.push_str(&write(token.of_text(&document.text)));
        at = token.span.end();
    }
    text.push_str(document.text.get(at..)?);
    let tokens = tokenize(&text);
    (tokens.len() == document.tokens.len()).then(|| Labelled {
        text,
        language: document.language,
        tokens,
        sentences: document.sentences.clone(),
        targets: document.targets.clone(),
    })
}
