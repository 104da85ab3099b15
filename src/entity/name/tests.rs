//! Names in whole texts, with the embedded models. A wrong answer that is known is asserted as it
//! is, so that we notice when it becomes right.

use expect_test::{Expect, expect};

use super::{NameTagger, Tier};
use crate::entity::EntityType;
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token, tokenize};

/// Sentences for these tests: one a line.
fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let span = Span::of(start, start + line.trim_end().len());
            start += line.len();
            span
        })
        .collect()
}

fn tag(language: &str, text: &str) -> String {
    let tagger = NameTagger::embedded().unwrap();
    let tokens: Vec<Token> = tokenize(text);
    let language = LanguageTag::parse(language).unwrap();
    let mentions = tagger.tag(text, &tokens, &lines(text), language, &Interrupt::never()).unwrap();
    let mut shown = String::new();
    let mut at = 0;
    for mention in mentions {
        let label = match mention.entity_type {
            EntityType::Person => "PER",
            EntityType::Organization => "ORG",
            _ => "LOC",
        };
        shown += text.get(at..mention.span.start()).unwrap();
        shown += &format!("[{label} {}]", mention.span.of_text(text));
        at = mention.span.end();
    }
    shown + text.get(at..).unwrap()
}

/// Shows the text with its names in brackets.
fn check(language: &str, text: &str, expected: Expect) {
    expected.assert_eq(&tag(language, text));
}

#[test]
fn persons_organizations_and_places() {
    check(
        "en",
        "Mark Esper told Reuters in Beijing that NATO would wait.",
        expect!["[PER Mark Esper] told [ORG Reuters] in [LOC Beijing] that [ORG NATO] would wait."],
    );
    check(
        "en",
        "Angela Merkel met Apple chief Tim Cook in Paris on Tuesday.",
        expect![
            "[PER Angela Merkel] met [ORG Apple] chief [PER Tim Cook] in [LOC Paris] on Tuesday."
        ],
    );
}

#[test]
fn a_person_of_a_body_is_not_the_body() {
    check(
        "en",
        "Senator Kevin McCarthy of California met Anthony Shadid of the Washington Post.",
        expect![
            "Senator [PER Kevin McCarthy] of [LOC California] met [PER Anthony Shadid] of the [ORG Washington Post]."
        ],
    );
}

#[test]
fn titles_articles_and_possessives_are_no_part_of_a_name() {
    check(
        "en",
        "Mr. Smith left the United Nations.",
        expect!["Mr. [PER Smith] left the [ORG United Nations]."],
    );
    check(
        "en",
        "China's economy and London's mayor grew.",
        expect!["[LOC China]'s economy and [LOC London]'s mayor grew."],
    );
}

#[test]
fn what_is_no_name_stays_untouched() {
    check(
        "en",
        "The minister said the economy grew on Monday.",
        expect!["The minister said the economy grew on Monday."],
    );
    check(
        "en",
        "Chinese and American officials spoke French.",
        expect!["Chinese and American officials spoke French."],
    );
}

#[test]
fn a_full_name_settles_its_short_form() {
    check(
        "en",
        "Maria Jensen joined the board.\nJensen will lead it.",
        expect![[r#"
        [PER Maria Jensen] joined the board.
        [PER Jensen] will lead it."#]],
    );
}

#[test]
fn capitals_and_small_letters() {
    check(
        "en",
        "PRESIDENT OBAMA VISITS PARIS",
        expect!["PRESIDENT [PER OBAMA] VISITS [LOC PARIS]"],
    );
    check(
        "en",
        "barack obama flew to paris with hillary clinton",
        expect!["[PER barack obama] flew to [LOC paris] with [PER hillary clinton]"],
    );
}

#[test]
fn names_never_cross_a_line() {
    check(
        "en",
        "He met Barack\nObama came later.",
        expect![[r#"
        He met [PER Barack]
        [PER Obama] came later."#]],
    );
}

#[test]
fn other_languages() {
    check(
        "pt",
        "O presidente Jorge Sampaio visitou Lisboa.",
        expect!["O presidente [PER Jorge Sampaio] visitou [LOC Lisboa]."],
    );
    check(
        "da",
        "Statsminister Mette Frederiksen rejser til Berlin.",
        expect!["Statsminister [PER Mette Frederiksen] rejser til [LOC Berlin]."],
    );
    check(
        "nb",
        "Statsministeren møtte Kari Nordmann i Bergen.",
        expect!["Statsministeren møtte [PER Kari Nordmann] i [LOC Bergen]."],
    );
    check(
        "de",
        "Bundeskanzler Olaf Scholz traf Emmanuel Macron in Berlin.",
        expect!["Bundeskanzler [PER Olaf Scholz] traf [PER Emmanuel Macron] in [LOC Berlin]."],
    );
    check("hr", "Ivo Sanader je u Zagrebu.", expect!["[PER Ivo Sanader] je u [LOC Zagrebu]."]);
    check(
        "zh-Hans",
        "习近平在北京会见了美国总统。",
        expect!["[PER 习近平]在[LOC 北京]会见了美国总统。"],
    );
}

#[test]
fn a_language_without_a_model_has_no_names() {
    check("yo", "Barack Obama in Paris", expect!["Barack Obama in Paris"]);
    let tagger = NameTagger::embedded().unwrap();
    assert_eq!(tagger.supports(LanguageTag::literal("yo")), None);
    assert_eq!(tagger.supports(LanguageTag::literal("en-GB")), Some(Tier::Trained));
    assert_eq!(tagger.supports(LanguageTag::literal("nn")), Some(Tier::Trained));
    assert_eq!(tagger.supports(LanguageTag::literal("it")), Some(Tier::Transferred));
}

#[test]
fn confidence_is_a_probability() {
    let text = "Barack Obama met Xi Jinping of China at the White House for CNN.";
    let tagger = NameTagger::embedded().unwrap();
    let language = LanguageTag::literal("en");
    let mentions =
        tagger.tag(text, &tokenize(text), &lines(text), language, &Interrupt::never()).unwrap();
    assert!(mentions.len() >= 3, "{mentions:?}");
    assert!(mentions.iter().all(|mention| (0.0..=1.0).contains(&mention.confidence)));
    assert!(mentions.is_sorted_by_key(|mention| mention.span.start()));
}

#[test]
fn a_raised_interrupt_stops_the_work() {
    let text = "Barack Obama";
    let interrupt = Interrupt::never();
    interrupt.raise();
    let tagger = NameTagger::embedded().unwrap();
    let answer =
        tagger.tag(text, &tokenize(text), &lines(text), LanguageTag::literal("en"), &interrupt);
    assert_eq!(answer, Err(Interrupted));
}

#[test]
fn endless_sentences_and_odd_text_are_read() {
    let long = "Obama met Li in Paris and ".repeat(2000);
    let names = tag("en", &long).matches("[PER").count();
    assert!(names > 1000, "{names}");
    for text in
        ["", "\n\n", "…", "\u{feff}\u{200b}", "İİİ ß’s 'S", "'s 's", "@ # $", "a\u{301}\u{301}"]
    {
        let _ = tag("en", text);
    }
}
