use std::fmt::Write as _;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{Aspects, Evidence, Label, Register, Scorer, Tone};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token, tokenize};

const EN: LanguageTag = LanguageTag::literal("en");

fn scorer() -> &'static Scorer {
    static SCORER: std::sync::OnceLock<Scorer> = std::sync::OnceLock::new();
    SCORER.get_or_init(|| Scorer::embedded().unwrap())
}

/// Sentences of a test text end at line breaks.
fn cut(text: &str) -> (Vec<Token>, Vec<Span>) {
    let tokens = tokenize(text);
    let mut sentences: Vec<Span> = Vec::new();
    for token in &tokens {
        match sentences.last_mut() {
            Some(last) if !token.line_before => *last = last.cover(token.span),
            _ => sentences.push(token.span),
        }
    }
    (tokens, sentences)
}

fn label(tone: Tone) -> &'static str {
    match tone.label {
        Label::Negative => "negative",
        Label::Neutral => "neutral",
        Label::Positive => "positive",
        Label::Mixed => "mixed",
    }
}

fn document(text: &str, language: LanguageTag) -> super::DocumentTone {
    let (tokens, sentences) = cut(text);
    scorer().score(text, &tokens, &sentences, language, &Interrupt::never()).unwrap()
}

/// One line a sentence: its label and its words.
fn check(text: &str, expected: Expect) {
    let (_, sentences) = cut(text);
    let mut shown = String::new();
    for sentence in document(text, EN).sentences {
        let words = sentences[sentence.sentence as usize].of_text(text);
        let _ = writeln!(shown, "{} | {words}", label(sentence.tone));
    }
    expected.assert_eq(&shown);
}

fn evidence(text: &str) -> Vec<Evidence> {
    let (tokens, sentences) = cut(text);
    scorer()
        .read(text, &tokens, &sentences, EN, Aspects::ALL, &Interrupt::never())
        .unwrap()
        .evidence
}

#[test]
fn plain_words() {
    check(
        "The food was great.\nThis is the worst film I have ever seen.\nI love it!!! :)",
        expect![[r#"
            positive | The food was great.
            negative | This is the worst film I have ever seen.
            positive | I love it!!! :)
        "#]],
    );
}

#[test]
fn events_told_without_feeling_are_neutral() {
    check(
        "The minister met his counterpart in Paris on Wednesday.\n\
         The parliament will vote on the budget on Thursday.",
        expect![[r#"
            neutral | The minister met his counterpart in Paris on Wednesday.
            neutral | The parliament will vote on the budget on Thursday.
        "#]],
    );
}

#[test]
fn evidence_sums_to_the_raw_score() {
    for text in [
        "",
        "good",
        "The acting is superb, but the plot is not good.\nI hate it 😡!!!\nSo what?",
        &"A very good day. ".repeat(500),
    ] {
        let raw = document(text, EN).raw;
        let weights: Vec<f32> = evidence(text).iter().map(|e| e.weight).collect();
        let forward: f32 = weights.iter().sum();
        let backward: f32 = weights.iter().rev().sum();
        assert_eq!((forward, backward), (raw, raw), "{text:.40}");
    }
}

#[test]
fn evidence_names_words_and_kinds() {
    let text = "The plot is not good. 😡";
    let shown: Vec<String> = evidence(text)
        .iter()
        .map(|e| {
            let sign = if e.weight < 0.0 { "-" } else { "+" };
            format!("{sign}{} {:?}", e.span.of_text(text), e.kind)
        })
        .collect();
    expect![[r#"
        -plot Lexical
        -not Lexical
        -good Negated
        -😡 Emoji
        -The plot is not good. 😡 Prior"#]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn a_lone_emoji_has_a_side() {
    let label = |text, tag| label(document(text, LanguageTag::literal(tag)).document);
    for tag in ["en", "de", "ja"] {
        assert_eq!([label("😡", tag), label("💔", tag)], ["negative"; 2], "{tag}");
        assert_eq!(
            [label("😀", tag), label("❤️", tag), label("👍🏽", tag)],
            ["positive"; 3],
            "{tag}"
        );
    }
    check(
        "The train leaves at eight 😡\nGreat 😀\nThe train leaves at eight 🚆",
        expect![[r#"
            negative | The train leaves at eight 😡
            positive | Great 😀
            neutral | The train leaves at eight 🚆
        "#]],
    );
}

/// Lines of `tests/data/tone/lines.tsv`; see `SOURCE.md` there. Shows each that gets another label.
#[test]
fn facts_are_neutral_in_other_languages() {
    let lines: Vec<[&str; 3]> = include_str!("../../tests/data/tone/lines.tsv")
        .lines()
        .map(|line| line.splitn(3, '\t').collect::<Vec<_>>().try_into().unwrap())
        .collect();
    let (mut right, mut sides, mut polar, mut away) = (0.0, 0.0, 0.0, 0.0);
    for [tag, gold, text] in &lines {
        let tone = document(text, LanguageTag::parse(tag).unwrap()).document;
        let answer = match tone.label {
            Label::Negative => "-",
            Label::Neutral => "0",
            Label::Positive => "+",
            Label::Mixed => "mixed",
        };
        if answer == *gold {
            right += 1.0;
        } else {
            println!("{tag} {gold} {answer} {:+.2} {text}", tone.score);
        }
        if *gold == "0" {
            away += tone.score.abs();
        } else {
            polar += 1.0;
            sides += f32::from(u8::from((tone.score > 0.0) == (*gold == "+")));
        }
    }
    let all = lines.len() as f32;
    let (right, sides, away) = (right / all, sides / polar, away / (all - polar));
    println!("labels {right:.3}, sides {sides:.3}, facts are {away:.3} away from 0");
    assert!(right >= 0.85 && sides >= 0.9 && away <= 0.2, "{right} {sides} {away}");
}

#[test]
fn length_does_not_drive_the_score() {
    let once = document("The food was good.", EN).document.score;
    let often = document(&"The food was good.\n".repeat(1000), EN).document.score;
    assert!((once - often).abs() < 0.25, "{once} {often}");
}

#[test]
fn spans_are_scored_apart() {
    let text =
        "He said \"I love this wonderful town\" and she answered \"It is a horrible place\".";
    let (tokens, sentences) = cut(text);
    let span = |words: &str| {
        let start = text.find(words).unwrap();
        Span::of(start, start + words.len())
    };
    let groups = [
        vec![span("I love this wonderful town")],
        vec![span("It is a horrible place")],
        vec![span("He said"), span("and she answered")],
        vec![],
    ];
    let tones =
        scorer().score_spans(text, &tokens, &sentences, &groups, EN, &Interrupt::never()).unwrap();
    let labels: Vec<&str> = tones.into_iter().map(label).collect();
    expect!["positive negative neutral neutral"].assert_eq(&labels.join(" "));
}

#[test]
fn targets_have_their_own_tone() {
    let text = "Smith was praised for her brilliant and honest work.\n\
                Jones is a corrupt liar who betrayed his country.\nBrown left on Monday.";
    let (tokens, sentences) = cut(text);
    let targets: Vec<Vec<Span>> = ["Smith", "Jones", "Brown"]
        .iter()
        .map(|name| vec![Span::of(text.find(name).unwrap(), text.find(name).unwrap() + name.len())])
        .collect();
    let tones =
        scorer().targets(text, &tokens, &sentences, &targets, EN, &Interrupt::never()).unwrap();
    let labels: Vec<&str> = tones.into_iter().map(label).collect();
    expect!["positive negative neutral"].assert_eq(&labels.join(" "));
}

#[test]
fn unknown_languages_have_no_tone() {
    let xx = LanguageTag::literal("tlh");
    assert_eq!(scorer().supports(xx), None);
    assert_eq!(document("good", xx).document, Tone::NONE);
}

#[test]
fn stops_when_asked() {
    let text = "Good.";
    let (tokens, sentences) = cut(text);
    let interrupt = Interrupt::never();
    interrupt.raise();
    assert_eq!(scorer().score(text, &tokens, &sentences, EN, &interrupt), Err(Interrupted));
    let read = scorer().read(text, &tokens, &sentences, EN, Aspects::ALL, &interrupt);
    assert_eq!(read, Err(Interrupted));
}

/// Register, emotions and stance are in their ranges, the same with and without evidence and with and
/// without each other, and the weights add up exactly.
fn values_are_what_their_evidence_says(text: &str) -> Result<(), TestCaseError> {
    let (tokens, sentences) = cut(text);
    let read = |aspects| {
        scorer().read(text, &tokens, &sentences, EN, aspects, &Interrupt::never()).unwrap()
    };
    let all = read(Aspects::ALL);
    let (register, emotions) = (all.register.unwrap(), all.emotions.unwrap());
    let stance = all.stance.unwrap();
    let Register { formality, certainty, subjectivity, arousal } = register.document;
    let values = [formality, certainty, subjectivity, arousal];
    let mut pairs: Vec<(f32, &[Evidence])> =
        values.into_iter().zip(register.evidence.iter().map(Vec::as_slice)).collect();
    let values = emotions.document.values();
    pairs.extend(values.into_iter().zip(emotions.evidence.iter().map(Vec::as_slice)));
    prop_assert!(pairs.iter().all(|(value, _)| (0.0..=1.0).contains(value)));
    pairs.push((stance.document, &stance.evidence));
    for (value, evidence) in pairs {
        if sentences.is_empty() {
            break;
        }
        let forward: f32 = evidence.iter().map(|e| e.weight).sum();
        let backward: f32 = evidence.iter().rev().map(|e| e.weight).sum();
        prop_assert_eq!((forward, backward), (value, value));
    }
    let none = Aspects::NONE;
    let alone = read(Aspects { register: true, ..none }).register.unwrap();
    prop_assert_eq!(alone.document, register.document);
    let alone = read(Aspects { emotions: true, ..none }).emotions.unwrap();
    prop_assert_eq!(alone.document, emotions.document);
    let alone = read(Aspects { stance: true, ..none }).stance.unwrap();
    prop_assert_eq!((alone.document, alone.acts), (stance.document, stance.acts));
    let tone = read(Aspects::SCORE);
    prop_assert_eq!(tone.tone, all.tone);
    prop_assert!(tone.register.is_none() && tone.emotions.is_none() && tone.stance.is_none());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_has_a_tone(text in "(?s).{0,300}", from in 0usize..300, length in 0usize..40) {
        let (tokens, sentences) = cut(&text);
        let never = Interrupt::never();
        let scored = scorer().score(&text, &tokens, &sentences, EN, &never).unwrap();
        prop_assert!(scored.document.score.abs() <= 1.0);
        let p = scored.document.probabilities;
        prop_assert!((p.negative + p.neutral + p.positive + p.mixed - 1.0).abs() < 1e-4);
        let sum: f32 = evidence(&text).iter().map(|e| e.weight).sum();
        prop_assert_eq!(sum, scored.raw);
        values_are_what_their_evidence_says(&text)?;
        let spans = [vec![Span::of(from, from + length)]];
        scorer().score_spans(&text, &tokens, &sentences, &spans, EN, &never).unwrap();
        scorer().targets(&text, &tokens, &sentences, &spans, EN, &never).unwrap();
    }
}
