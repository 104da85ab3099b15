use expect_test::{Expect, expect};

use super::group;
use crate::entity::{EntityType, Mention, MentionKind};
use crate::text::{Interrupt, LanguageTag, Span, blocks, tokenize};

fn name(start: usize, end: usize, entity_type: EntityType) -> Mention {
    let (span, kind) = (Span::of(start, end), MentionKind::Proper);
    Mention { span, entity_type, kind, confidence: 0.9, value: None }
}

/// Reads `[P Wu Qian]` and shows the entities with their mentions.
fn check(marked: &str, expected: Expect) {
    let mut text = String::new();
    let mut names = Vec::new();
    for (index, part) in marked.split(['[', ']']).enumerate() {
        if index % 2 == 0 {
            text.push_str(part);
            continue;
        }
        let (kind, surface) = part.split_once(' ').unwrap();
        let entity_type = match kind {
            "P" => EntityType::Person,
            "O" => EntityType::Organization,
            _ => EntityType::Location,
        };
        names.push(name(text.len(), text.len() + surface.len(), entity_type));
        text.push_str(surface);
    }
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        sentences.push(Span::of(start, at + 1));
        start = at + 2;
    }
    sentences.push(Span::of(start, text.len()));
    let (tokens, blocks) = (tokenize(&text), blocks(&text));
    let language = LanguageTag::literal("en");
    let interrupt = Interrupt::never();
    let grouping = group(&text, &tokens, &blocks, &sentences, names, language, &interrupt).unwrap();
    let surface = |&index: &u32| grouping.mentions[index as usize].span.of_text(&text);
    let shown: Vec<String> = grouping
        .entities
        .iter()
        .map(|entity| {
            let mentions: Vec<&str> = entity.mentions.iter().map(surface).collect();
            format!("{}: {}", entity.name, mentions.join(", "))
        })
        .collect();
    expected.assert_eq(&shown.join("; "));
}

#[test]
fn a_full_name_and_its_short_form_are_one_person() {
    check(
        "[P Wu Qian] spoke. Later [P Wu] left with [P Li Na].",
        expect!["Wu Qian: Wu Qian, Wu; Li Na: Li Na"],
    );
    check("[P Biden] met voters. [P Joe Biden] won.", expect!["Joe Biden: Biden, Joe Biden"]);
}

#[test]
fn a_surname_of_several_words_is_short_for_the_full_name() {
    check(
        "[P Jan de Boer] spoke. [P Ursula von der Leyen] left. [P Von der Leyen] and [P de Boer] met.",
        expect![
            "Jan de Boer: Jan de Boer, de Boer; Ursula von der Leyen: Ursula von der Leyen, Von der Leyen"
        ],
    );
    check(
        "[P García Márquez] wrote. [P Gabriel García Márquez] read. [P Mary Ann Roe] met [P Ann Roe].",
        expect![
            "Gabriel García Márquez: García Márquez, Gabriel García Márquez; Mary Ann Roe: Mary Ann Roe; Ann Roe: Ann Roe"
        ],
    );
}

#[test]
fn relatives_stay_apart() {
    check(
        "[P Bill Clinton] and [P Hillary Clinton] came. Then [P Mr. Clinton] spoke.",
        expect!["Bill Clinton: Bill Clinton, Mr. Clinton; Hillary Clinton: Hillary Clinton"],
    );
}

#[test]
fn an_acronym_takes_up_its_long_form() {
    check(
        "The [O World Health Organization] ([O WHO]) met. [O WHO] said so. [O NATO] did not.",
        expect!["World Health Organization: World Health Organization, WHO, WHO; NATO: NATO"],
    );
}

#[test]
fn a_noun_takes_up_the_body_whose_name_holds_it() {
    check(
        "The [O Ministry of Defense] denied it. The ministry gave no reason. The bank of the river rose.",
        expect!["Ministry of Defense: Ministry of Defense, ministry"],
    );
}

#[test]
fn a_pronoun_is_read_only_where_one_person_fits() {
    check(
        "[P Anna Berg] met [P Tom Lund]. She smiled. [P Pat Roe] and [P Kim Poe] came. She left.",
        expect![
            "Anna Berg: Anna Berg, She; Tom Lund: Tom Lund; Pat Roe: Pat Roe; Kim Poe: Kim Poe"
        ],
    );
}

#[test]
fn ten_thousand_names_are_ten_thousand_persons() {
    let mut text = String::new();
    let mut names = Vec::new();
    for number in 0..10_000 {
        let start = text.len();
        text.push_str(&format!("Ada{number} Smith"));
        names.push(name(start, text.len(), EntityType::Person));
        text.push_str(" met. ");
    }
    let language = LanguageTag::literal("en");
    let tokens = tokenize(&text);
    let grouping = group(&text, &tokens, &[], &[], names, language, &Interrupt::never()).unwrap();
    assert_eq!(grouping.entities.len(), 10_000);
    assert!(grouping.entities.iter().all(|entity| (0.0..=1.0).contains(&entity.salience)));
}
