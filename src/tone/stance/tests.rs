use expect_test::{Expect, expect};

use super::{ActKind, DocumentStance};
use crate::text::{Interrupt, LanguageTag, Span, tokenize};
use crate::tone::{Aspects, Scorer};

fn scorer() -> &'static Scorer {
    static SCORER: std::sync::OnceLock<Scorer> = std::sync::OnceLock::new();
    SCORER.get_or_init(|| Scorer::embedded().unwrap())
}

fn stance(text: &str) -> DocumentStance {
    let tokens = tokenize(text);
    let sentence = Span::of(0, text.len());
    let (en, never) = (LanguageTag::literal("en"), Interrupt::never());
    let aspects = Aspects { stance: true, ..Aspects::NONE };
    scorer().read(text, &tokens, &[sentence], en, aspects, &never).unwrap().stance.unwrap()
}

/// Sign, then the words that made it with theirs.
fn check(text: &str, expected: Expect) {
    let found = stance(text);
    let sign = |v: f32| {
        if v > 0.0 {
            "+"
        } else if v < 0.0 {
            "-"
        } else {
            "0"
        }
    };
    let mut shown = sign(found.document).to_owned();
    for act in &found.acts {
        shown.push_str(&format!(" {}{}", sign(act.weight), act.span.of_text(text)));
    }
    expected.assert_eq(&shown);
}

#[test]
fn what_ends_turns_what_it_ends() {
    check("They lifted the sanctions.", expect!["+ +sanctions"]);
    check("They suspended the talks.", expect!["- -talks"]);
    check("The council suspended him.", expect!["- -suspended"]);
}

#[test]
fn denial_negation_and_demand() {
    check("It denied that it had attacked the village.", expect!["- -denied"]);
    check("They will not attack.", expect!["+ +attack"]);
    check("It urged them to stop the provocations.", expect!["- -provocations"]);
    check("It firmly opposes the move.", expect!["- -opposes"]);
    check("They agreed to enhance dialogue.", expect!["+ +agreed +dialogue"]);
}

const GOLD: &str = include_str!("../../../tests/data/stance/gold.tsv");
const UNSEEN: &str = include_str!("../../../tests/data/stance/unseen.tsv");
const LATER: &str = include_str!("../../../tests/data/stance/later.tsv");

const FRESH: &str = include_str!("../../../tests/data/stance/fresh.tsv");
const LAST: &str = include_str!("../../../tests/data/stance/last.tsv");
const ONCE: &str = include_str!("../../../tests/data/stance/once.tsv");

/// Share of right signs and share of each class, over rows of `gold` that `keep` chooses.
fn measure(gold: &str, keep: impl Fn(usize) -> bool) -> (f32, Vec<f32>) {
    let mut by = std::collections::BTreeMap::<&str, (f32, f32)>::new();
    for (_, line) in gold.lines().enumerate().filter(|(row, _)| keep(*row)) {
        let (class, text) = line.split_once('\t').unwrap();
        let score = stance(text).document;
        let right = match class.as_bytes() {
            [_, b'c'] => score > 0.0,
            [_, b'x'] => score < 0.0,
            _ => score == 0.0,
        };
        let entry = by.entry(class).or_default();
        entry.0 += f32::from(u8::from(right));
        entry.1 += 1.0;
        if !right && row_wanted() {
            println!("{class} {score:+.2} {text}");
        }
    }
    let (right, all) = by.values().fold((0.0, 0.0), |sum, v| (sum.0 + v.0, sum.1 + v.1));
    (right / all, by.values().map(|v| v.0 / v.1).collect())
}

/// Prints wrong rows under `cargo test -- --nocapture`.
fn row_wanted() -> bool {
    true
}

#[test]
fn signs_of_sentences_kept_aside() {
    let (tuned, _) = measure(GOLD, |row| row % 3 != 2);
    assert!(tuned >= 0.9, "{tuned}");
    println!("kept aside:");
    let (aside, classes) = measure(GOLD, |row| row % 3 == 2);
    let mean = classes.iter().sum::<f32>() / classes.len() as f32;
    println!("tuned {tuned:.3}, kept aside {aside:.3}, classes {classes:.2?}");
    assert!(aside >= 0.85 && mean >= 0.75, "{aside} {classes:?}");
}

/// Sentences written without the lists at hand; see `SOURCE.md` for the first look at them.
#[test]
fn signs_of_later_sentences() {
    for (gold, least) in [(UNSEEN, 0.95), (LATER, 0.9), (FRESH, 0.85), (LAST, 0.8), (ONCE, 0.8)] {
        let (right, classes) = measure(gold, |_| true);
        println!("{right:.3}, classes {classes:.2?}");
        assert!(right >= least, "{right} {classes:?}");
    }
}

#[test]
fn everyday_sentences_have_none() {
    let wrong: Vec<&str> = include_str!("../../../tests/data/stance/neutral.tsv")
        .lines()
        .filter(|text| stance(text).document != 0.0)
        .collect();
    expect![[r#"["The river froze in January."]"#]].assert_eq(&format!("{wrong:?}"));
}

#[test]
fn acts_have_classes() {
    let kinds: Vec<ActKind> =
        stance("They praised the deal, then attacked.").acts.iter().map(|a| a.kind).collect();
    expect!["[VerbalCooperation, VerbalCooperation, MaterialConflict]"]
        .assert_eq(&format!("{kinds:?}"));
}
