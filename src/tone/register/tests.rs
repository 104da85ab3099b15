use std::collections::BTreeMap;

use crate::text::{Interrupt, LanguageTag, Span, tokenize};
use crate::tone::{Register, Scorer};

fn scorer() -> &'static Scorer {
    static SCORER: std::sync::OnceLock<Scorer> = std::sync::OnceLock::new();
    SCORER.get_or_init(|| Scorer::embedded().unwrap())
}

fn register(text: &str) -> Register {
    let tokens = tokenize(text);
    let sentence = Span::of(0, text.len());
    let en = LanguageTag::literal("en");
    let found = scorer().register(text, &tokens, &[sentence], en, &Interrupt::never());
    found.unwrap().unwrap().document
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
    let tokens = tokenize("");
    let en = LanguageTag::literal("en");
    let found = scorer().register("", &tokens, &[], en, &Interrupt::never()).unwrap().unwrap();
    assert_eq!(found.document.formality, 0.5);
}

#[test]
fn evidence_names_words() {
    let text = "Hey, maybe it's awesome!";
    let tokens = tokenize(text);
    let en = LanguageTag::literal("en");
    let sentences = [Span::of(0, text.len())];
    let found = scorer().register(text, &tokens, &sentences, en, &Interrupt::never()).unwrap();
    let shown: Vec<String> = found
        .unwrap()
        .evidence
        .iter()
        .map(|e| format!("{} {:?} {:+.1}", e.span.of_text(text), e.dimension, e.weight))
        .collect();
    expect_test::expect!["Hey Formality -1.3, Hey Arousal +0.2, maybe Formality -1.3, maybe Certainty -1.3, maybe Arousal +0.1, 's Formality -0.9, awesome Formality -1.4, awesome Arousal +1.0, ! Formality -0.9, ! Certainty +0.1, ! Arousal +0.8"].assert_eq(&shown.join(", "));
}
