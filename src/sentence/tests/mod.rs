//! Cases are written as the answer should read: `⟨He met Gen. Li.⟩ ⟨They spoke.⟩`, line breaks as `⏎`.

mod east;
mod english;
mod germanic;
mod hard;
mod hard_other;
mod romance;
mod slavic;
mod south;

use std::sync::OnceLock;

use proptest::prelude::*;

use super::{Segmenter, properties};
use crate::text::{Interrupt, LanguageTag, blocks};

fn segmenter() -> &'static Segmenter {
    static SEGMENTER: OnceLock<Segmenter> = OnceLock::new();
    SEGMENTER.get_or_init(|| Segmenter::embedded().unwrap())
}

/// Checks that the text of each case, its marks taken off, is cut where the marks stand.
fn check(language: &str, cases: &[&str]) {
    let tag = LanguageTag::parse(language).unwrap();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let text = case.replace(['⟨', '⟩'], "").replace('⏎', "\n");
            let sentences =
                segmenter().segment(&text, &blocks(&text), tag, &Interrupt::never()).unwrap();
            let mut shown = String::new();
            let mut position = 0;
            for span in sentences.iter().map(|sentence| sentence.span) {
                shown.push_str(text.get(position..span.start()).unwrap());
                shown.push_str(&format!("⟨{}⟩", span.of_text(&text)));
                position = span.end();
            }
            let shown = shown.replace('\n', "⏎");
            (shown != **case).then(|| format!("want {case}\n got {shown}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{language}: {} wrong\n{}", wrong.len(), wrong.join("\n"));
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
