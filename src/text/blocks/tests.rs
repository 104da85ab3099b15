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
fn heads_and_quoted_lines_of_mail() {
    check(
        "From: Ann Lee <ann@example.org>\nTo: Bob Ray\nSubject: Pallets\n\nHi Bob,\n\nThey are here.\n\n\
         > We still have not received the pallets. Our works in Ghent are\n> standing still.\n>\n> Ann",
        expect![[r#"
            M From: Ann Lee <ann@example.org>
            M To: Bob Ray
            M Subject: Pallets
            P Hi Bob,
            P They are here.
            P > We still have not received the pallets. Our works in Ghent are⏎> standing still.
            O >
            H > Ann"#]],
    );
}

#[test]
fn chats_posts_and_tables_are_no_headings() {
    check(
        "[14:02] ann: hey, did you see it??\n[14:03] ben: no what is it\n[14:03] ann: a whale",
        expect![[r#"
            P [14:02] ann: hey, did you see it??
            P [14:03] ben: no what is it
            P [14:03] ann: a whale"#]],
    );
    check(
        "@harbour your app is broken again #fail\n\nProud of the new pier! https://example.org/a",
        expect![[r#"
            P @harbour your app is broken again #fail
            P Proud of the new pier! https://example.org/a"#]],
    );
    check(
        "Staff\n\nName\tTeam\nAnn Lee\tFinance\nBob Ray\tLegal\n\n| City | Size |\n| Lyon | 48 |",
        expect![[r#"
            H Staff
            P Name	Team
            P Ann Lee	Finance
            P Bob Ray	Legal
            P | City | Size |
            P | Lyon | 48 |"#]],
    );
}

#[test]
fn verse_is_no_row_of_headings() {
    check(
        "The Pier\n\nThe lamps go out along the quay\nThe gulls are home, the boats are in\nAnd no one waits for me",
        expect![[r#"
            H The Pier
            P The lamps go out along the quay
            P The gulls are home, the boats are in
            P And no one waits for me"#]],
    );
}

#[test]
fn a_line_that_breaks_off_goes_on() {
    check(
        "King Otto drove this afternoon through the\nOld Town. The guard leaped\nupon the board and fired.",
        expect![
            "P King Otto drove this afternoon through the⏎Old Town. The guard leaped⏎upon the board and fired."
        ],
    );
    check(
        "Sign in\nHome\nLog of the\nPilgrims",
        expect![[r#"
        H Sign in
        H Home
        H Log of the⏎Pilgrims"#]],
    );
}

#[test]
fn several_sentences_are_no_heading() {
    check(
        "It ignores the file in that folder. Any ideas? Thanks in advance! — Paul\n\nWe will look at it tomorrow morning.",
        expect![[r#"
            P It ignores the file in that folder. Any ideas? Thanks in advance! — Paul
            P We will look at it tomorrow morning."#]],
    );
}

#[test]
fn authors_and_dates_below_a_headline() {
    check(
        "Ferry operator fined\n\nBy Ann Lee and Bob Ray\nTransport correspondents\n\nArgued March 2, 2022—Decided June 17, 2022\n\nThe operator was fined on Thursday.",
        expect![[r#"
            H Ferry operator fined
            B By Ann Lee and Bob Ray
            B Transport correspondents
            M Argued March 2, 2022—Decided June 17, 2022
            P The operator was fined on Thursday."#]],
    );
    check(
        "Grève à Nice\n\nPar Jean Lemaire, avec AFP\n\nLe trafic est interrompu.",
        expect![[r#"
        H Grève à Nice
        B Par Jean Lemaire, avec AFP
        P Le trafic est interrompu."#]],
    );
}

#[test]
fn nothing_but_space_has_no_blocks() {
    check("", expect![""]);
    check(" \n\t\r\n\u{a0}", expect![""]);
}
