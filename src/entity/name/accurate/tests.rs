//! The embedded transformer at work. Files are read below `tests/data/pieces/`.

use std::sync::Arc;

use expect_test::{Expect, expect};

use super::{Accurate, Blend, case_of};
use crate::entity::EntityType;
use crate::entity::name::weights::Calibration;
use crate::entity::name::{NameTagger, Tier};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, tokenize};

fn tagger() -> NameTagger {
    NameTagger::embedded().unwrap().with_accurate(Accurate::embedded().unwrap())
}

/// Spans and types of the names of a text, each line a sentence.
fn names(tagger: &NameTagger, language: &str, text: &str) -> Vec<(Span, EntityType)> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        lines.push(Span::of(start, start + line.trim_end().len()));
        start += line.len();
    }
    let language = LanguageTag::parse(language).unwrap();
    let tokens = tokenize(text);
    let mentions = tagger.tag(text, &tokens, &lines, language, &Interrupt::never()).unwrap();
    assert!(mentions.iter().all(|mention| (0.0..=1.0).contains(&mention.confidence)));
    mentions.iter().map(|mention| (mention.span, mention.entity_type)).collect()
}

fn check(text: &str, expected: Expect) {
    let shown = names(&tagger(), "en", text)
        .into_iter()
        .map(|(span, kind)| format!("{kind:?} {}\n", span.of_text(text)))
        .collect::<String>();
    expected.assert_eq(&shown);
}

#[test]
fn words_are_told_apart_by_case() {
    let cases = ["word", "Word", "WORD", "A", "iPhone", "F16", "1949", "!", "李", "O2"];
    assert_eq!(cases.map(case_of), [1, 2, 3, 4, 5, 5, 6, 7, 5, 5]);
}

#[test]
fn words_are_spelled_as_in_training() {
    let accurate = Accurate::embedded().unwrap();
    let fixture = include_str!("../../../../tests/data/pieces/bert_uncased.tsv");
    for line in fixture.lines() {
        let (word, ids) = line.split_once('\t').unwrap();
        let mut pieces = Vec::new();
        accurate.pieces.spell(word, &mut pieces);
        let found: Vec<String> = pieces.iter().map(i32::to_string).collect();
        assert_eq!(found.join(" "), ids, "{word}");
    }
}

#[test]
fn names_in_context() {
    check(
        "Kestrel shares fell after Nordbank sold its stake, said Maria Lund.\nThe coast guard in Oslo knew.",
        expect![[r#"
            Organization Kestrel
            Organization Nordbank
            Person Maria Lund
            Location Oslo
        "#]],
    );
}

#[test]
fn other_languages_fall_to_the_embedded_tagger() {
    let tagger = tagger();
    assert_eq!(tagger.supports(LanguageTag::literal("en")), Some(Tier::Accurate));
    assert_eq!(tagger.supports(LanguageTag::literal("pt")), Some(Tier::Trained));
    let text = "O presidente Jorge Sampaio visitou Lisboa.";
    let plain = NameTagger::embedded().unwrap();
    assert_eq!(names(&tagger, "pt", text), names(&plain, "pt", text));
}

#[test]
fn names_never_leave_their_sentence() {
    let text = "He met Barack\nObama came later. ".repeat(40);
    for (span, _) in names(&tagger(), "en", &text) {
        assert!(!span.of_text(&text).contains('\n'), "{}", span.of_text(&text));
    }
}

#[test]
fn endless_sentences_and_odd_text_are_read() {
    let tagger = tagger();
    let long = "Obama met Li in Paris and ".repeat(100);
    let count = names(&tagger, "en", &long).len();
    assert!(count > 150, "{count}");
    for text in
        ["", "\n\n", "…", "\u{feff}\u{200b}", "İİİ ß’s 'S", "@ # $", "a\u{301}\u{301}", "李李"]
    {
        names(&tagger, "en", text);
    }
    names(&tagger, "en", &"supercalifragilistic".repeat(50));
}

#[test]
fn threads_do_not_change_the_answer() {
    let tagger = Arc::new(tagger());
    let text = "Angela Merkel met Tim Cook of Apple in Paris.";
    let alone = names(&tagger, "en", text);
    assert!(alone.len() >= 3, "{alone:?}");
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let tagger = Arc::clone(&tagger);
            std::thread::spawn(move || names(&tagger, "en", text))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), alone);
    }
}

#[test]
fn a_raised_interrupt_stops_the_work() {
    let interrupt = Interrupt::never();
    interrupt.raise();
    let text = "Barack Obama";
    let (tokens, sentences) = (tokenize(text), [Span::of(0, text.len())]);
    let english = LanguageTag::literal("en");
    let answer = tagger().tag(text, &tokens, &sentences, english, &interrupt);
    assert_eq!(answer, Err(Interrupted));
}

#[test]
fn a_file_that_is_no_model_is_refused() {
    assert!(Accurate::read(b"nothing").unwrap_err().reason.contains("no Parlance model"));
    let file = include_bytes!("../../../../models/accurate/names-en.bin");
    let cut = Accurate::read(&file[..file.len() / 2]).unwrap_err();
    assert!(cut.reason.contains("checksum"), "{cut}");
}

#[test]
fn another_blend_is_read_back() {
    let file = include_bytes!("../../../../models/accurate/names-en.bin");
    let calibration = Calibration { slope: 0.5, offset: 0.25 };
    let blend = Blend { chain: 0.5, transformer: 2.0, leaning: 0.125, calibration };
    let other = Accurate::with_blend(file, blend).unwrap();
    assert_eq!(other.len(), file.len());
    assert_eq!(Accurate::read(&other).unwrap().blend(), blend);
}
