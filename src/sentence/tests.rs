use std::sync::OnceLock;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{Segmenter, properties};
use crate::text::{Interrupt, LanguageTag, blocks};

fn segmenter() -> &'static Segmenter {
    static SEGMENTER: OnceLock<Segmenter> = OnceLock::new();
    SEGMENTER.get_or_init(|| Segmenter::embedded().unwrap())
}

/// The sentences of `text` as `⟨…⟩`, line breaks shown as `⏎`.
fn shown(language: &str, text: &str) -> String {
    let language = LanguageTag::parse(language).unwrap();
    let sentences =
        segmenter().segment(text, &blocks(text), language, &Interrupt::never()).unwrap();
    let shown: Vec<String> =
        sentences.iter().map(|s| format!("⟨{}⟩", s.span.of_text(text))).collect();
    shown.join(" ").replace('\n', "⏎")
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&shown("en", text));
}

#[test]
fn rank_before_a_name_does_not_end_a_sentence() {
    check("He met Gen. Li. They spoke.", expect!["⟨He met Gen. Li.⟩ ⟨They spoke.⟩"]);
}

#[test]
fn an_interrupt_stops_the_work() {
    let interrupt = Interrupt::never();
    interrupt.raise();
    let text = "One. Two.";
    assert!(segmenter().segment(text, &blocks(text), LanguageTag::UND, &interrupt).is_err());
}

/// Text that is rich in what the scan looks at.
fn marked_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "[A-Za-z]{1,6}",
        4 => Just(" ".to_owned()),
        4 => "[.!?…。！？।؟۔:;,]{1,3}",
        2 => "[\"'“”„«»‘’()\\[\\]「」（）]",
        1 => "[0-9]{1,4}",
        1 => "[\r\n\t\u{a0}\u{2028}\u{85}\u{feff}\u{200b}\u{3000}]{1,2}",
        1 => "[•⁃*–—#-]",
        1 => "[😀❤️👍🏽🇩🇪àéßЖжΩאبक中あ가ไ]",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..80).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sentences_cover_marked_text(text in marked_text(), language in "(en|de|ru|ja|zh|el|hy|th|ar|und)") {
        properties::check_cover(segmenter(), &text, LanguageTag::parse(&language).unwrap());
    }

    #[test]
    fn sentences_cover_any_text(text in any::<String>()) {
        properties::check_cover(segmenter(), &text, LanguageTag::UND);
    }
}
