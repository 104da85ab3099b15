use std::collections::BTreeMap;

use crate::text::{Interrupt, LanguageTag, Span, tokenize};
use crate::tone::{Aspects, Dimension, DocumentRegister, Register, Scorer};
use expect_test::expect;

fn scorer() -> &'static Scorer {
    static SCORER: std::sync::OnceLock<Scorer> = std::sync::OnceLock::new();
    SCORER.get_or_init(|| Scorer::embedded().unwrap())
}

fn read(text: &str, sentences: &[Span]) -> DocumentRegister {
    let tokens = tokenize(text);
    let en = LanguageTag::literal("en");
    let aspects = Aspects { register: true, evidence: true, ..Aspects::NONE };
    let found = scorer().read(text, &tokens, sentences, en, aspects, &Interrupt::never());
    found.unwrap().register.unwrap()
}

fn register(text: &str) -> Register {
    read(text, &[Span::of(0, text.len())]).document
}

#[test]
fn pairs_are_told_apart() {
    let mut by = BTreeMap::<&str, (f32, f32)>::new();
    for line in include_str!("../../../tests/data/register/pairs.tsv").lines() {
        let [dimension, low, high] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let (a, b) = (register(low), register(high));
        let (a, b) = match dimension {
            "f" => (a.formality, b.formality),
            "c" => (a.certainty, b.certainty),
            "a" => (a.arousal, b.arousal),
            _ => (a.subjectivity, b.subjectivity),
        };
        let entry = by.entry(dimension).or_default();
        entry.0 += f32::from(u8::from(a < b));
        entry.1 += 1.0;
        if a >= b {
            println!("{dimension} {a:.2} {b:.2} {low} | {high}");
        }
    }
    println!("{by:?}");
    for (dimension, (right, all)) in by {
        assert!(right / all >= 0.9, "{dimension} {right} of {all}");
    }
}

#[test]
fn nothing_is_in_the_middle() {
    assert_eq!(read("", &[]).document.formality, 0.5);
}

#[test]
fn evidence_names_words() {
    let text = "Hey, maybe it's awesome!";
    let found = read(text, &[Span::of(0, text.len())]);
    let mut shown = String::new();
    for (dimension, evidence) in Dimension::ALL.iter().zip(&found.evidence) {
        shown.push_str(&format!("{dimension:?}:"));
        for e in evidence {
            shown.push_str(&format!(" {} {:?} {:+.2},", e.span.of_text(text), e.kind, e.weight));
        }
        shown.push('\n');
    }
    expect![[r#"
        Formality: Hey Lexical -0.12, Hey Form -0.02, maybe Lexical -0.12, it Form -0.03, 's Form -0.08, 's Form -0.03, awesome Lexical -0.13, awesome Form +0.02, ! Punctuation -0.08, Hey, maybe it's awesome! Prior +0.57,
        Certainty: maybe Lexical -0.32, ! Punctuation +0.02, Hey, maybe it's awesome! Prior +0.65,
        Subjectivity: Hey Feeling +0.04, maybe Feeling +0.02, it Learned -0.01, 's Feeling +0.08, awesome Learned +0.02, awesome Feeling +0.54, ! Feeling +0.06, Hey, maybe it's awesome! Prior +0.10,
        Arousal: Hey Lexical +0.03, maybe Lexical +0.01, awesome Lexical +0.24, ! Punctuation +0.18, Hey, maybe it's awesome! Prior +0.25,
    "#]].assert_eq(&shown);
}
