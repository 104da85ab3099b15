//! What holds for every text. The bodies are functions of the library, shared with the fuzz targets.

use parlance::pipeline::properties;
use proptest::prelude::*;

use crate::harness::models;

/// Pieces that have broken segmenters, taggers and offset tables before.
const PIECES: &[&str] = &[
    " ",
    "\n",
    "\r\n",
    "\n\n",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "\t",
    ".",
    "..",
    "...",
    "…",
    "!",
    "?!",
    "。",
    "？",
    "؟",
    "।",
    "\"",
    "'",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "「",
    "」",
    "(",
    ")",
    "[",
    "]",
    "—",
    "-",
    "–",
    "*",
    "•",
    "1.",
    "2)",
    "a",
    "I",
    "Mr.",
    "U.S.",
    "Dr. Helen Okafor",
    "he said",
    "said Wu",
    "Wu",
    "not",
    "very good",
    "terrible",
    "NATO",
    "#tag",
    "@user",
    "https://x.example/a?b=c",
    "a@b.example",
    "+44 20 7946 0018",
    "$1.2 billion",
    "3,5 %",
    "3/4/2021",
    "Oct. 20",
    "Thursday",
    "10:30 p.m.",
    "第三季度",
    "中文",
    "日本語テキスト",
    "한국어",
    "ภาษาไทย",
    "हिन्दी।",
    "עברית",
    "العربية",
    "Ελληνικά;",
    "e\u{301}",
    "👩‍👩‍👧",
    "🇩🇪",
    "😀",
    ":-)",
    "\u{fffd}",
    "İ",
    "ß",
    "ﬁ",
    "READ MORE:",
    "By Jane Doe",
    "Q:",
    "A:",
    "said that",
    "according to",
    "99999999999999999999999",
    "1.1.1.1.1.1",
    "http://",
    "@@",
    "##",
    "$$",
    "%",
];

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-zA-Z]{1,12}",
    ];
    prop::collection::vec((piece, any::<bool>()), 0..40).prop_map(|pieces| {
        pieces.into_iter().fold(String::new(), |mut text, (piece, spaced)| {
            text.push_str(&piece);
            if spaced {
                text.push(' ');
            }
            text
        })
    })
}

/// Pieces of markup, whole and damaged.
const MARKUP: &[&str] = &[
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "<img src='x'>",
    "<a href=\"",
    "\">",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<!doctype html>",
    "&amp;",
    "&nbsp;",
    "&eacute",
    "&#32;",
    "&#x1F600;",
    "&",
    "<",
    ">",
    "  ",
    "\n",
    "é",
    "😀",
    "word",
    "'",
    "=",
    "/",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_has_a_sound_analysis(text in any_text()) {
        properties::check_document(models(), &text).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn html_leads_back_to_its_source(
        pieces in prop::collection::vec(prop::sample::select(MARKUP), 0..30),
        text in any_text(),
    ) {
        properties::check_html(&pieces.concat()).map_err(TestCaseError::fail)?;
        properties::check_html(&pieces.join(&text)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn offsets_slice_the_same_characters_in_every_encoding(text in any_text()) {
        properties::check_offsets(&text).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn long_monotonous_texts_have_a_sound_analysis() {
    for piece in PIECES {
        properties::check_document(models(), &piece.repeat(3000 / piece.len())).unwrap();
    }
}

/// The inputs that fuzzing started from, and those that it found.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut inputs: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "{target} has no corpus");
    inputs
}

/// Runs `check` on every input of a target's corpus that is text, as its fuzz target does.
fn replay(target: &str, check: impl Fn(&str) -> Result<(), String>) {
    for (name, bytes) in corpus(target) {
        if let Ok(text) = std::str::from_utf8(&bytes) {
            check(text).unwrap_or_else(|reason| panic!("{name}: {reason}"));
        }
    }
}

#[test]
fn documents_that_were_fuzzed_are_sound() {
    replay("document", |text| properties::check_document(models(), text));
}

#[test]
fn offsets_that_were_fuzzed_are_sound() {
    replay("offsets", properties::check_offsets);
}

#[test]
fn html_that_was_fuzzed_leads_back_to_its_source() {
    replay("html", properties::check_html);
}

#[test]
fn settings_that_were_fuzzed_are_read_or_refused() {
    replay("config", parlance::config::check_file);
}

#[test]
fn requests_that_were_fuzzed_are_answered_or_refused() {
    for (name, bytes) in corpus("request") {
        parlance::rpc::properties::check_request(models(), &bytes)
            .unwrap_or_else(|reason| panic!("{name}: {reason}"));
    }
}
