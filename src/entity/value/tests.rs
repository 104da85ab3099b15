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
fn a_limit_looks_ahead_only_before_its_date() {
    check(
        "The bank raised rates by 25 points on Thursday.",
        "en",
        expect!["[Number 25 = 25] [Date Thursday = 2021-10-28]"],
    );
    check("It must be paid by Friday.", "en", expect!["[Date Friday = 2021-10-29]"]);
    check(
        "El alcalde anunció este martes un plan.",
        "es",
        expect!["[Date este martes = 2021-10-26]"],
    );
}

#[test]
fn the_north() {
    check(
        "Hun kommer lørdag 4. mai kl. 13.00 og betaler 3,5 millioner kroner.",
        "nb",
        expect![
            "[Date lørdag 4. mai = 2022-05-04] [Time 13.00 = T13:00] [Money 3,5 millioner kroner = NOK 3500000]"
        ],
    );
    check(
        "Den 4 maj 2024 kostade det 2,3 miljoner kronor, 12 procent mer än i fjol.",
        "sv",
        expect![
            "[Date 4 maj 2024 = 2024-05-04] [Money 2,3 miljoner kronor = SEK 2300000] [Percent 12 procent = 12]"
        ],
    );
    check(
        "Det skete den 17. maj 2021 klokken 14.30 og tog tre timer.",
        "da",
        expect![
            "[Date 17. maj 2021 = 2021-05-17] [Time 14.30 = T14:30] [Duration tre timer = PT3H]"
        ],
    );
    check(
        "Hallitus eroaa 4. toukokuuta 2024, lasku on 1,2 miljardia euroa.",
        "fi",
        expect![
            "[Date 4. toukokuuta 2024 = 2024-05-04] [Money 1,2 miljardia euroa = EUR 1200000000]"
        ],
    );
}

#[test]
fn the_east() {
    check(
        "Дефицит вырос 4 мая 2024 года до 3,2 трлн рублей, на 2,5 процента.",
        "ru",
        expect![
            "[Date 4 мая 2024 = 2024-05-04] [Money 3,2 трлн рублей = RUB 3200000000000] [Percent 2,5 процента = 2.5]"
        ],
    );
    check(
        "Це сталося 24 серпня 2022 року, збитки сягнули 5 млн гривень.",
        "uk",
        expect!["[Date 24 серпня 2022 = 2022-08-24] [Money 5 млн гривень = UAH 5000000]"],
    );
    check(
        "Budowa ruszy 1 maja 2025 r. i potrwa 3 lata, koszt to 150 mld zł.",
        "pl",
        expect![
            "[Date 1 maja 2025 = 2025-05-01] [Duration 3 lata = P3Y] [Money 150 mld zł = PLN 150000000000]"
        ],
    );
    check(
        "Stalo se to 4. května 2021, škoda je 12 milionů korun.",
        "cs",
        expect!["[Date 4. května 2021 = 2021-05-04] [Money 12 milionů korun = CZK 12000000]"],
    );
    check(
        "Toplantı 14 Mayıs 2023 Pazar günü saat 14.30'da başladı, 3 milyon lira tuttu.",
        "tr",
        expect![
            "[Date 14 Mayıs 2023 = 2023-05-14] [Time 14.30 = T14:30] [Money 3 milyon lira = TRY 3000000]"
        ],
    );
    check(
        "Rapat pada Selasa 12 September 2023 pukul 10.00 menelan Rp 10,8 triliun.",
        "id",
        expect![
            "[Date Selasa 12 September 2023 = 2023-09-12] [Time 10.00 = T10:00] [Money Rp 10,8 triliun = IDR 10800000000000]"
        ],
    );
    check(
        "S-a întâmplat pe 4 martie 2021, paguba e de 3 milioane de lei.",
        "ro",
        expect!["[Date 4 martie 2021 = 2021-03-04] [Money 3 milioane de lei = RON 3000000]"],
    );
    check(
        "Dogodilo se 4. svibnja 2021., šteta je 3 milijuna eura.",
        "hr",
        expect!["[Date 4. svibnja 2021 = 2021-05-04] [Money 3 milijuna eura = EUR 3000000]"],
    );
}

#[test]
fn small_words_are_no_dates_there() {
    check("Maja poszła do domu, a Marta została.", "pl", expect![""]);
    check("Ekim ve Eylül parkta, 2024 yılı geldi.", "tr", expect!["[Date 2024 = 2024]"]);
    check("Весной 2024 года она приехала.", "ru", expect!["[Date 2024 = 2024]"]);
}

#[test]
fn chinese_and_japanese_days_and_amounts() {
    check(
        "台风6日下午4时20分登陆，持续6天，损失1亿2000万元。",
        "zh-Hans",
        expect![
            "[Date 6日 = 2021-10-06] [Time 下午4时20分 = T16:20] [Duration 6天 = P6D] [Money 1亿2000万元 = CNY 120000000]"
        ],
    );
    check(
        "首相は15日、総額2兆5000億円の予算案を2024年3月1日に発表した。",
        "ja",
        expect![
            "[Date 15日 = 2021-10-15] [Money 2兆5000億円 = JPY 2500000000000] [Date 2024年3月1日 = 2024-03-01]"
        ],
    );
    check("第11号台风，3号楼。", "zh-Hans", expect!["[Ordinal 第11 = 11] [Number 3 = 3]"]);
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
