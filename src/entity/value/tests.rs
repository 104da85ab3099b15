use expect_test::{Expect, expect};

use super::{Recognizer, Value, supported_types};
use crate::entity::EntityType;
use crate::text::{Interrupt, LanguageTag, ReferenceTime, Span, tokenize};

/// Noon of Thursday, 28 October 2021.
const REFERENCE: ReferenceTime = ReferenceTime { unix_seconds: 1_635_422_400 };

fn shown(text: &str, language: &str, sentences: &[Span]) -> Vec<String> {
    let recognizer = Recognizer::embedded().unwrap();
    let language = LanguageTag::parse(language).unwrap();
    let tokens = tokenize(text);
    let interrupt = Interrupt::never();
    let mentions = recognizer
        .recognize(text, &tokens, sentences, language, Some(REFERENCE), &interrupt)
        .unwrap();
    mentions
        .iter()
        .map(|mention| {
            let value = match &mention.value {
                None => String::new(),
                Some(Value::Date(date)) => format!(" = {}", date.iso),
                Some(Value::Money { currency, amount }) => format!(" = {currency} {amount}"),
                Some(Value::Quantity { unit, amount }) => format!(" = {amount} {unit}"),
                Some(
                    Value::Time(text)
                    | Value::Duration(text)
                    | Value::Number(text)
                    | Value::Percent(text)
                    | Value::Phone(text)
                    | Value::Url(text),
                ) => format!(" = {text}"),
            };
            format!("[{:?} {}{value}]", mention.entity_type, mention.span.of_text(text))
        })
        .collect()
}

fn check(text: &str, language: &str, expected: Expect) {
    expected.assert_eq(&shown(text, language, &[]).join(" "));
}

#[test]
fn a_weekday_in_a_report_is_the_latest_one() {
    check(
        "The ministry said Thursday that talks held Monday failed.",
        "en",
        expect!["[Date Thursday = 2021-10-28] [Date Monday = 2021-10-25]"],
    );
}

#[test]
fn a_weekday_that_is_ahead_is_the_next_one() {
    check("The court will rule on Friday.", "en", expect!["[Date Friday = 2021-10-29]"]);
}

#[test]
fn a_region_turns_numeric_dates_round() {
    check("Due 03/04/2021.", "en-GB", expect!["[Date 03/04/2021 = 2021-04-03]"]);
    check("Due 03/04/2021.", "en-US", expect!["[Date 03/04/2021 = 2021-03-04]"]);
}

#[test]
fn ranges_share_their_scale_and_unit() {
    check(
        "Between $5-10 million and 6 to 7 percent.",
        "en",
        expect!["[Money $5-10 million = USD 5000000/10000000] [Percent 6 to 7 percent = 6/7]"],
    );
}

#[test]
fn names_with_digits_are_no_numbers() {
    check("1. Bring 2 pens.", "en", expect!["[Number 2 = 2]"]);
    check("Section 4.2, iOS 15, F-16, v2.0, 3.11.4, ISBN 978-3-16-148410-0.", "en", expect![""]);
}

#[test]
fn verbs_that_look_like_months_are_left_alone() {
    check("You may march; we may not. May I?", "en", expect![""]);
}

#[test]
fn a_value_stays_inside_its_sentence() {
    let text = "He paid $5. Million-dollar homes.";
    let sentences = [Span::of(0, 11), Span::of(12, text.len())];
    assert_eq!(shown(text, "en", &sentences), ["[Money $5 = USD 5]"]);
}

#[test]
fn a_language_without_tables_keeps_the_common_forms() {
    check(
        "Hinta 15 % ja €20, 2021-10-20",
        "fi",
        expect!["[Percent 15 % = 15] [Money €20 = EUR 20] [Date 2021-10-20 = 2021-10-20]"],
    );
    let types = supported_types(LanguageTag::literal("fi"));
    assert!(types.contains(&EntityType::Date) && !types.contains(&EntityType::Title));
}

#[test]
fn any_text_has_an_answer_on_character_boundaries() {
    for text in [
        "",
        "½",
        "٣٫١٤ ２０２１年",
        "1\u{301}2",
        "$",
        "a@",
        "@",
        "#",
        "http://",
        "+",
        "1:",
        "99999999999999999999999999999999999999999999 km",
        "\u{0}1\u{0}",
    ] {
        for language in ["en", "de", "fr", "zh", "und"] {
            for mention in shown(text, language, &[]) {
                assert!(!mention.is_empty());
            }
        }
    }
}

mod properties {
    use super::{Interrupt, LanguageTag, REFERENCE, Recognizer, tokenize};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(|| Recognizer::embedded().unwrap());

    proptest! {
        #[test]
        fn values_are_ascending_disjoint_and_on_boundaries(
            text in "(\\PC|[0-9]{1,4}|[-.,:/@# $€%]|Oct|Monday|million|km|last |年|月|p\\.m\\.|two|and|half|a ){0,40}",
            language in prop::sample::select(vec!["en", "de", "fr", "es", "it", "pt", "nl", "zh", "und"]),
        ) {
            let tokens = tokenize(&text);
            let found = RECOGNIZER
                .recognize(&text, &tokens, &[], LanguageTag::literal(language), Some(REFERENCE), &Interrupt::never())
                .unwrap();
            let mut before = 0;
            for mention in found {
                prop_assert!(before <= mention.span.start() && !mention.span.is_empty());
                prop_assert!(text.get(mention.span.range()).is_some());
                before = mention.span.end();
            }
        }
    }
}
