use expect_test::{Expect, expect};

use super::blocks;
use crate::text::BlockKind;

/// The letter of `kind` in the notation of the tests.
fn letter(kind: BlockKind) -> char {
    match kind {
        BlockKind::Paragraph => 'P',
        BlockKind::Heading => 'H',
        BlockKind::Byline => 'B',
        BlockKind::Caption => 'C',
        BlockKind::ListItem => 'L',
        BlockKind::Metadata => 'M',
        BlockKind::Other => 'O',
    }
}

/// Articles in many house styles; the notation is explained beside the file.
#[test]
fn articles_in_house_styles() {
    let file = include_str!("../../../tests/data/blocks/articles.txt");
    let mut wrong = Vec::new();
    let (mut right, mut known, mut articles) = (0, 0, 0);
    for article in file.split("== ").skip(1) {
        articles += 1;
        let (name, body) = article.split_once('\n').unwrap();
        let mut text = String::new();
        let mut wanted = Vec::new();
        for line in body.lines() {
            let (kind, block) = line.split_once(' ').unwrap();
            let upper = kind.to_uppercase();
            text.push_str(if kind == upper { "\n\n" } else { "\n" });
            let block = block.replace('⏎', "\n");
            text.push_str(&block);
            let expected = upper.chars().next_back().unwrap();
            known += usize::from(upper.len() > 1);
            wanted.push((expected, block));
        }
        let got: Vec<(char, String)> = blocks(&text)
            .iter()
            .map(|block| (letter(block.kind), block.span.of_text(&text).to_owned()))
            .collect();
        right += wanted.iter().filter(|block| got.contains(block)).count();
        for (kind, block) in got.iter().filter(|block| !wanted.contains(block)) {
            wrong.push(format!("{name}: {kind} {block}"));
        }
    }
    println!("{articles} articles, {right} blocks as written, {known} of them known to be wrong");
    assert!(wrong.is_empty(), "{} of {right} blocks\n{}", wrong.len(), wrong.join("\n"));
}

/// One line a block: its kind, and its text with line breaks as `⏎`.
fn check(text: &str, expected: Expect) {
    let shown: Vec<String> = blocks(text)
        .iter()
        .map(|block| {
            let kind = letter(block.kind);
            format!("{kind} {}", block.span.of_text(text).replace('\n', "⏎"))
        })
        .collect();
    expected.assert_eq(&shown.join("\n"));
}

#[test]
fn an_article_with_byline_caption_and_links() {
    check(
        "Port strike enters second week\nBy Jane Doe\nPublished: March 3, 2021 10:15 GMT\n\n\
         Dockers stand at the gate of the port of Riga. (Photo: Reuters)\n\n\
         RIGA (AP) — Dockers in Riga stayed out on Tuesday.\n\
         Talks are to resume on Friday, the union said.\n\nREAD MORE: What the strike costs\n\n* * *",
        expect![[r#"
            H Port strike enters second week
            B By Jane Doe
            M Published: March 3, 2021 10:15 GMT
            C Dockers stand at the gate of the port of Riga. (Photo: Reuters)
            P RIGA (AP) — Dockers in Riga stayed out on Tuesday.
            P Talks are to resume on Friday, the union said.
            M READ MORE: What the strike costs
            O * * *"#]],
    );
}

#[test]
fn hard_wrapped_lines_are_one_paragraph() {
    check(
        "The committee met on Monday to consider the report that the\n\
         Auditor General had sent to Parliament in May. It decided to\n\
         hear two more witnesses before the summer recess, among them\n\
         the former minister.\n\n\
         A second paragraph follows.",
        expect![[r#"
            P The committee met on Monday to consider the report that the⏎Auditor General had sent to Parliament in May. It decided to⏎hear two more witnesses before the summer recess, among them⏎the former minister.
            P A second paragraph follows."#]],
    );
}

#[test]
fn list_items_stand_alone() {
    check(
        "Shopping\n- milk\n- two loaves of\n  bread\n1. first\n2) second",
        expect![[r#"
            H Shopping
            L - milk
            L - two loaves of⏎  bread
            L 1. first
            L 2) second"#]],
    );
}

#[test]
fn a_question_of_a_speaker_is_no_heading() {
    check(
        "HOST: The ministry denies it.\nOSEI: Well, would they not?\nHOST: Not at all, they say, and they have said so for years.",
        expect![[r#"
            P HOST: The ministry denies it.
            P OSEI: Well, would they not?
            P HOST: Not at all, they say, and they have said so for years."#]],
    );
}

#[test]
fn short_lines_without_stops_are_lines_of_a_list() {
    check(
        "features\ncontact manager\nevents, activities\n",
        expect![[r#"
        P features
        P contact manager
        P events, activities"#]],
    );
    check("It was a cold \nnight in the city.", expect!["P It was a cold ⏎night in the city."]);
}

#[test]
fn nothing_but_space_has_no_blocks() {
    check("", expect![""]);
    check(" \n\t\r\n\u{a0}", expect![""]);
}
