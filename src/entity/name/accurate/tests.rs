//! The embedded transformer at work. Files are read below `tests/data/pieces/`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use expect_test::{Expect, expect};

use super::transformer::Place;
use super::unigram::{BEGIN, END};
use super::{Accurate, Blend, Joined, WORD_PIECES_MAX, Window};
use crate::entity::EntityType;
use crate::entity::name::label::WIDTH;
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

fn check(language: &str, text: &str, expected: Expect) {
    let shown = names(&tagger(), language, text)
        .into_iter()
        .map(|(span, kind)| format!("{kind:?} {}\n", span.of_text(text)))
        .collect::<String>();
    expected.assert_eq(&shown);
}

/// Pieces of a text as one window, and where each token stands among them.
fn spelled(accurate: &Accurate, text: &str) -> (Vec<u32>, Vec<Place>) {
    let tokens = tokenize(text);
    let (mut window, mut at) = (Window::default(), 0);
    while at < tokens.len() {
        let end = accurate.read_unit(text, &tokens, at..tokens.len(), &mut window.unit);
        window.take_unit(at);
        at = end;
    }
    (window.ids, window.places)
}

#[test]
fn texts_are_spelled_as_in_training() {
    let accurate = Accurate::embedded().unwrap();
    let fixture = include_str!("../../../../tests/data/pieces/multilingual.tsv");
    for line in fixture.lines() {
        let [text, pieces, places] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let (ids, found) = spelled(&accurate, text);
        let shown: Vec<&str> = ids[1..].iter().map(|&id| accurate.pieces.piece(id)).collect();
        assert_eq!(shown.join(" "), pieces);
        let shown: Vec<String> = found
            .iter()
            .map(|place| format!("{}{}", place.piece - 1, if place.inside { "+" } else { "" }))
            .collect();
        assert_eq!(shown.join(" "), places, "{text}");
    }
}

/// Eight bits and smaller matrices may move what is half sure, and nothing else.
#[test]
fn texts_are_read_as_in_training() {
    let accurate = Accurate::embedded().unwrap();
    let fixture = include_str!("../../../../tests/data/pieces/read.tsv");
    let never = Interrupt::never();
    let mut sure = 0;
    for line in fixture.lines() {
        let [text, answers] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let tokens = tokenize(text);
        let mut rows = vec![[0.0; WIDTH]; tokens.len()];
        let all = [(0..tokens.len(), 0)];
        accurate.add_scores(text, &tokens, &all, 1.0, &mut rows, &never).unwrap();
        let answers: Vec<&str> = answers.split(' ').collect();
        assert_eq!(answers.len(), tokens.len(), "{text}");
        for ((answer, row), token) in answers.iter().zip(&rows).zip(&tokens) {
            let (label, probability) = answer.split_once(':').unwrap();
            let label: usize = label.parse().unwrap();
            let wanted: f32 = probability.parse().unwrap();
            let found = row[label].exp();
            assert!((found - wanted).abs() < 0.25, "{}: {found} {wanted}", token.of_text(text));
            sure += usize::from(wanted > 0.9);
        }
    }
    assert!(sure > 50, "{sure}");
}

/// Kestrel is a firm here, which the chain takes for a person.
#[test]
fn names_in_context() {
    check(
        "en",
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
fn names_in_other_languages() {
    check(
        "de",
        "Die Siemens AG baut in Erlangen, sagte Roland Busch.",
        expect![[r#"
        Organization Siemens AG
        Location Erlangen
        Person Roland Busch
    "#]],
    );
    check(
        "zh",
        "陈水扁总统在台北会见了微软公司的代表。",
        expect![[r#"
            Person 陈水扁
            Location 台北
            Organization 微软公司
        "#]],
    );
}

#[test]
fn measured_languages_are_told() {
    let tagger = tagger();
    for language in ["en", "pt", "sr", "nb", "de", "zh", "zh-Hant"] {
        let language = LanguageTag::parse(language).unwrap();
        assert_eq!(tagger.supports(language), Some(Tier::Accurate), "{language}");
    }
    assert_eq!(tagger.supports(LanguageTag::literal("fr")), Some(Tier::Transferred));
    assert_eq!(tagger.supports(LanguageTag::literal("fi")), None);
}

#[test]
fn sentences_of_which_the_chain_is_sure_are_not_shown() {
    let file = include_bytes!("../../../../models/accurate/names.bin");
    let never_shown = |sure| {
        let mut joined = Accurate::read(file).unwrap().joined().to_vec();
        joined.iter_mut().for_each(|joined| joined.blend.sure = sure);
        let accurate = Accurate::read(&Accurate::with_joined(file, &joined).unwrap()).unwrap();
        NameTagger::embedded().unwrap().with_accurate(accurate)
    };
    let text = "Kestrel shares fell after Nordbank sold its stake, said Maria Lund.";
    let (tokens, sentences) = (tokenize(text), [Span::of(0, text.len())]);
    let english = LanguageTag::literal("en");
    let looks = |tagger: NameTagger| {
        let count = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&count);
        let interrupt = Interrupt::never().observed(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        tagger.tag(text, &tokens, &sentences, english, &interrupt).unwrap();
        count.load(Ordering::Relaxed)
    };
    // The transformer looks at the interrupt before each of its layers.
    assert!(looks(never_shown(0.0)) < looks(never_shown(1.01)));
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
fn a_raised_interrupt_stops_a_window() {
    let accurate = Accurate::embedded().unwrap();
    let interrupt = Interrupt::never();
    interrupt.raise();
    let place = Place { piece: 1, inside: false };
    let answer = accurate.transformer.run(&[BEGIN, 7, END], &[place], &interrupt);
    assert_eq!(answer, Err(Interrupted));
}

#[test]
fn han_runs_and_endless_words_keep_their_tokens() {
    let accurate = Accurate::embedded().unwrap();
    for text in ["北京".repeat(300), "x".repeat(5000), "北 京".repeat(200), "北x京".repeat(200)]
    {
        let (ids, places) = spelled(&accurate, &text);
        assert_eq!(places.len(), tokenize(&text).len());
        assert!(places.iter().all(|place| place.piece < ids.len()));
        assert!(places.is_sorted_by_key(|place| place.piece));
    }
    assert!(spelled(&accurate, &"x".repeat(5000)).0.len() <= 1 + WORD_PIECES_MAX);
}

#[test]
fn a_file_that_is_no_model_is_refused() {
    assert!(Accurate::read(b"nothing").unwrap_err().reason.contains("no Parlance model"));
    let file = include_bytes!("../../../../models/accurate/names.bin");
    let cut = Accurate::read(&file[..file.len() / 2]).unwrap_err();
    assert!(cut.reason.contains("checksum"), "{cut}");
}

#[test]
fn other_ways_to_join_are_read_back() {
    let file = include_bytes!("../../../../models/accurate/names.bin");
    let calibration = Calibration { slope: 0.5, offset: 0.25 };
    let blend = Blend { chain: 0.5, transformer: 2.0, leaning: 0.125, sure: 0.75, calibration };
    let languages = ["pt", "da"].map(str::to_owned).to_vec();
    let joined = [Joined { languages, measured: true, blend }];
    let other = Accurate::with_joined(file, &joined).unwrap();
    assert_eq!(Accurate::read(&other).unwrap().joined(), joined);
}
