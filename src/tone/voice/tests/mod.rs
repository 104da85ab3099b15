mod languages;

use expect_test::{Expect, expect};

use super::{Gender, Party, PartyKind, PartyMention, Passage, attribute};
use crate::text::{Interrupt, LanguageTag, Span, Token, blocks, dateline, tokenize};
use crate::tone::QuotationKind;

/// Takes names out of `[P Wu Qian]` (person), `[O Acme]` (organization), `[L Beijing]` (place); names
/// that end alike are one party. Shows a line a quotation: kind, speaker, words.
fn check_in(language: &str, marked: &str, expected: Expect) {
    check_parts(language, "und", marked, expected);
}

/// The same for a text whose last block is in the second language.
fn check_parts(language: &str, last: &str, marked: &str, expected: Expect) {
    let mut text = String::new();
    let mut names: Vec<(String, PartyKind)> = Vec::new();
    let mut mentions = Vec::new();
    for (index, part) in marked.split('[').enumerate() {
        let Some((name, rest)) = part.split_once(']').filter(|_| index > 0) else {
            text.push_str(part);
            continue;
        };
        let kind = match name.chars().next() {
            Some('P') => PartyKind::Person,
            Some('O') => PartyKind::Organization,
            _ => PartyKind::Place,
        };
        let name = name.get(2..).unwrap();
        let party =
            names.iter().position(|(known, _)| known.ends_with(name)).unwrap_or_else(|| {
                names.push((name.to_owned(), kind));
                names.len() - 1
            });
        let span = Span::of(text.len(), text.len() + name.len());
        mentions.push(PartyMention { span, party: u32::try_from(party).unwrap(), pronoun: false });
        text.push_str(name);
        text.push_str(rest);
    }
    let parties: Vec<Party<'_>> = names
        .iter()
        .map(|(name, kind)| Party { name, kind: *kind, gender: Gender::Unknown })
        .collect();
    let tokens = tokenize(&text);
    let blocks = blocks(&text);
    let datelines: Vec<Span> = blocks.iter().filter_map(|b| dateline(&text, b.span)).collect();
    let last = LanguageTag::parse(last).filter(|last| !last.is_und());
    let foreign: Vec<(Span, LanguageTag)> = blocks
        .last()
        .zip(last)
        .map(|(block, language)| (block.span, language))
        .into_iter()
        .collect();
    let passage = Passage {
        text: &text,
        tokens: &tokens,
        blocks: &blocks,
        sentences: &sentences(&text, &tokens),
        mentions: &mentions,
        parties: &parties,
        language: LanguageTag::parse(language).unwrap(),
        foreign: &foreign,
        datelines: &datelines,
    };
    let found = attribute(&passage, &Interrupt::never()).unwrap();
    let lines: Vec<String> = found
        .quotations
        .iter()
        .map(|quotation| {
            let kind = match quotation.kind {
                QuotationKind::Direct => "direct",
                QuotationKind::Partial => "partial",
                QuotationKind::Indirect => "indirect",
            };
            let speaker =
                quotation.speaker.map_or("?", |speaker| &found.speakers[speaker as usize].name);
            let depth = if quotation.parent.is_some() { "  " } else { "" };
            let words = quotation.span.of_text(&text).replace('\n', "⏎");
            format!("{depth}{kind} {speaker}: {words}")
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

fn check(marked: &str, expected: Expect) {
    check_in("en", marked, expected);
}

/// A full stop and its like, with marks after it, before a capital or the end of the line.
fn sentences(text: &str, tokens: &[Token]) -> Vec<Span> {
    let word = |i: usize| tokens.get(i).map_or("", |token: &Token| token.of_text(text));
    let stops = |i: usize| word(i).starts_with(['.', '!', '?', '。', '！', '？', '…']);
    let mut spans = Vec::new();
    let mut start = 0;
    for index in 0..tokens.len() {
        let next = tokens.get(index + 1);
        let marks = matches!(word(index), "”" | "\"" | "’" | "'" | "»" | "“" | "」");
        let stopped = stops(index) || (marks && index > 0 && stops(index - 1));
        let title = index > 0 && matches!(word(index - 1), "Mr" | "Mrs" | "Dr" | "Gen" | "M");
        let opens = next.is_none_or(|next| {
            let shown = next.of_text(text);
            !shown.starts_with(char::is_lowercase) && !matches!(shown, "”" | "’" | "»" | "」")
        });
        let line = next.is_none_or(|next| next.line_before);
        if line || (stopped && opens && !title) {
            spans.push(tokens[start].span.cover(tokens[index].span));
            start = index + 1;
        }
    }
    spans
}

#[test]
fn speaker_before_inside_and_after() {
    check("[P Wu Qian] said: “We will answer.”", expect!["direct Wu Qian: We will answer."]);
    check("“We will answer,” [P Wu Qian] said.", expect!["direct Wu Qian: We will answer,"]);
    check(
        "“We will answer,” said [P Wu Qian], the spokesman.",
        expect!["direct Wu Qian: We will answer,"],
    );
    check(
        "“We will,” [P Wu Qian] said, “answer in kind.”",
        expect![[r#"
            direct Wu Qian: We will,
            direct Wu Qian: answer in kind."#]],
    );
    check(
        "“Will you go?” asked [P Ann Lee]. “No,” said [P Bob Ray].",
        expect![[r#"
        direct Ann Lee: Will you go?
        direct Bob Ray: No,"#]],
    );
    check(
        "According to [P Ann Lee], “the price is right”.",
        expect!["partial Ann Lee: the price is right"],
    );
}

#[test]
fn speech_goes_on_without_a_cue() {
    check("[P Ann Lee] was blunt. “It failed.”", expect!["direct Ann Lee: It failed."]);
    check(
        "“It failed,” [P Ann Lee] said. “We start again.”",
        expect![[r#"
        direct Ann Lee: It failed,
        direct Ann Lee: We start again."#]],
    );
    check(
        "“It failed,” [P Ann Lee] said.\n\n“We start again on Monday.”",
        expect![[r#"
        direct Ann Lee: It failed,
        direct Ann Lee: We start again on Monday."#]],
    );
    check(
        "[P Ann Lee] told the crowd:\n\n“Friends, it is done.\n\n“We won.”",
        expect!["direct Ann Lee: Friends, it is done.⏎⏎“We won."],
    );
    check(
        "“It failed. We start again.” “On Monday,” [P Ann Lee] added.",
        expect![[r#"
        direct Ann Lee: It failed. We start again.
        direct Ann Lee: On Monday,"#]],
    );
}

#[test]
fn two_speakers_take_turns() {
    check(
        "“Who is there?” asked [P Ann Lee].\n\n“Me,” said [P Bob Ray].\n\n“Who is me?”\n\n“Bob.”",
        expect![[r#"
            direct Ann Lee: Who is there?
            direct Bob Ray: Me,
            direct Ann Lee: Who is me?
            direct Bob Ray: Bob."#]],
    );
}

#[test]
fn pronouns_and_offices_find_their_bearer() {
    check(
        "[P Wu Jianhong], a spokesman for the coast guard, met [P Ann Lee]. “It is ours,” the \
         spokesman said. “It is not,” she said.",
        expect![[r#"
            direct Wu Jianhong: It is ours,
            direct Ann Lee: It is not,"#]],
    );
    check(
        "Coach [P Bob Ray] smiled. “We won,” the coach said.",
        expect!["direct Bob Ray: We won,"],
    );
    check(
        "[P Bob Ray] saw [P Ann Lee]. “I saw him first,” she said.",
        expect!["direct Ann Lee: I saw him first,"],
    );
    check(
        "Her supervisor, [P Howard Lee], said that the staff had been heroic.",
        expect!["indirect Howard Lee: the staff had been heroic"],
    );
    check(
        "[O Acme] fell. “We regret the losses,” the company said.",
        expect!["direct Acme: We regret the losses,"],
    );
    check(
        "A police spokesman came out. “No comment,” the spokesman said.",
        expect!["direct A police spokesman: No comment,"],
    );
}

#[test]
fn indirect_speech() {
    check(
        "[P Wu Qian] said that the ship had left.",
        expect!["indirect Wu Qian: the ship had left"],
    );
    check(
        "[P Wu Qian] told reporters on Monday that the ship had left.",
        expect!["indirect Wu Qian: the ship had left"],
    );
    check(
        "[P Wu Qian] said the ship had left and added that it was late.",
        expect![[r#"
        indirect Wu Qian: the ship had left
        indirect Wu Qian: it was late"#]],
    );
    check(
        "The ship has left, [P Wu Qian] said on Monday.",
        expect!["indirect Wu Qian: The ship has left"],
    );
    check(
        "The ship, [P Wu Qian] said, has left the harbour.",
        expect!["indirect Wu Qian: has left the harbour"],
    );
    check(
        "The ship has left, according to [P Wu Qian].",
        expect!["indirect Wu Qian: The ship has left"],
    );
    check(
        "[P Wu Qian] denied that the ship had left.",
        expect!["indirect Wu Qian: the ship had left"],
    );
    check(
        "[P Wu Qian] spoke, saying the ship had left.",
        expect!["indirect Wu Qian: the ship had left"],
    );
}

#[test]
fn no_indirect_speech() {
    check("[P Wu Qian] did not say that the ship had left.", expect![""]);
    check("[P Wu Qian] declined to say whether the ship had left.", expect![""]);
    check("[P Wu Qian] added three ships to the fleet.", expect![""]);
    check("[P Wu Qian] answered the door.", expect![""]);
    check("The claims were false and his answer was late.", expect![""]);
    check("[P Wu Qian] was told that the ship had left.", expect![""]);
    check("[P Wu Qian] might say that the ship had left.", expect![""]);
}

#[test]
fn partial_quotations() {
    check(
        "[P Ann Lee] called the plan “a shabby trick”.",
        expect!["partial Ann Lee: a shabby trick"],
    );
    check(
        "[P Ann Lee] said the plan was “a shabby trick” and left.",
        expect!["partial Ann Lee: a shabby trick"],
    );
    check(
        "[P Ann Lee] accused the board of 'playing with fire'.",
        expect!["partial Ann Lee: playing with fire"],
    );
}

#[test]
fn marks_that_quote_nobody() {
    check("He is 6'2\" tall and owns a 12\" pipe.", expect![""]);
    check("Her novel, “The Salt Year”, is out.", expect![""]);
    check("The so-called “caravan” moved on.", expect![""]);
    check("The rock 'n' roll of the '90s was the workers' own.", expect![""]);
    check("The “smart” bomb missed.", expect![""]);
    check("The striker nicknamed “The Hammer” is fit.", expect![""]);
}

#[test]
fn speech_within_speech() {
    check(
        "“Then my sister said, ‘Try rye,’ and I did,” [P Ed Rowley] said.",
        expect![[r#"
        direct Ed Rowley: Then my sister said, ‘Try rye,’ and I did,
          direct my sister: Try rye,"#]],
    );
    check(
        "“I said ‘no’ and I meant it,” said [P Ann Lee].",
        expect![[r#"
        direct Ann Lee: I said ‘no’ and I meant it,
          partial Ann Lee: no"#]],
    );
}

#[test]
fn marks_of_all_kinds() {
    check(
        "\"It failed,\" [P Ann Lee] said. ``We start again,'' she said.",
        expect![[r#"
        direct Ann Lee: It failed,
        direct Ann Lee: We start again,"#]],
    );
    check(
        "'The workers' rights matter,' said [P Ann Lee].",
        expect!["direct Ann Lee: The workers' rights matter,"],
    );
    check(
        "‘It’s the workers’ money,’ said [P Ann Lee].",
        expect!["direct Ann Lee: It’s the workers’ money,"],
    );
    check(
        "“It failed, [P Ann Lee] said.\n\nThe day was long.",
        expect!["direct ?: It failed, Ann Lee said."],
    );
}

#[test]
fn times_before_labels() {
    check(
        "[P ANN LEE]: Welcome.\n\n(00:14:22) [P BOB RAY]: Thank you.\n\n14:31 [P ANN LEE]: Sit.",
        expect![[r#"
            direct ANN LEE: Welcome.
            direct BOB RAY: Thank you.
            direct ANN LEE: Sit."#]],
    );
    check(
        "(14:02) anna: hey\n\n(14:03) ben: no\n\n(14:03) anna: yes\n\n(14:04) ben: ok",
        expect![[r#"
            direct anna: hey
            direct ben: no
            direct anna: yes
            direct ben: ok"#]],
    );
}

#[test]
fn nobody_says_she_of_herself() {
    check(
        "Q: And then?\n\nA: My brother rang. He said, “It is over.”\n\nQ: And?\n\nA: I said, “No.”",
        expect![[r#"
            direct : And then?
            direct : My brother rang. He said, “It is over.”
              direct ?: It is over.
            direct : And?
            direct : I said, “No.”
              direct : No."#]],
    );
}

#[test]
fn the_office_holder_speaks_not_the_firm() {
    check(
        "“It is safe,” [P Jefferies] analyst [P Olivia Chen] wrote in a note.",
        expect!["direct Olivia Chen: It is safe,"],
    );
}

#[test]
fn addresses_and_paths_are_no_speech() {
    check(
        "[P Ann Lee] said: See “https://example.org/live” and “/srv/app/main.py” there.",
        expect![""],
    );
}

#[test]
fn a_date_is_no_report() {
    check("On Monday, 4 May at 11:20, [P Sunita Rao] wrote:\n\nDear all, we wait.", expect![""]);
}

#[test]
fn headlines_about_somebody_are_no_speech() {
    check("Strike at [O Acme]: trains stand still\n\nNobody came to work on Monday.", expect![""]);
    check(
        "[O Acme] chief: trains will run\n\nNobody came to work on Monday.",
        expect!["indirect Acme chief: trains will run"],
    );
}

#[test]
fn turns_of_a_transcript() {
    check(
        "Q: Why now?\n\nA: Because I can.\n\nQ: And then?",
        expect![[r#"
        direct : Why now?
        direct : Because I can.
        direct : And then?"#]],
    );
    check(
        "[P ANN LEE]: Welcome.\n\n[P BOB RAY]: Thank you.\n\n[P ANN LEE]: Sit.",
        expect![[r#"
        direct ANN LEE: Welcome.
        direct BOB RAY: Thank you.
        direct ANN LEE: Sit."#]],
    );
    check("Note: bring a coat.\n\nThe rain fell all day.", expect![""]);
}

#[test]
fn headlines() {
    check(
        "Minister: talks to resume\n\nThe hall was empty on Monday.",
        expect!["indirect Minister: talks to resume"],
    );
    check(
        "‘We lost everything’: victims return\n\n“We lost everything, but we live,” said [P Ann Lee].",
        expect![[r#"
            direct Ann Lee: We lost everything
            direct Ann Lee: We lost everything, but we live,"#]],
    );
}

#[test]
fn own_speech_of_the_narrator_has_no_speaker() {
    check("I said: “Let me in.”", expect!["direct ?: Let me in."]);
}

#[test]
fn nothing_breaks() {
    for text in
        ["", "“", "”", "\"", "said", "““““““", "he said, he said, he said", "’’’’ '' ``", "：“"]
    {
        let tokens = tokenize(text);
        let passage = Passage {
            text,
            tokens: &tokens,
            blocks: &[],
            sentences: &[],
            mentions: &[],
            parties: &[],
            language: LanguageTag::UND,
            foreign: &[],
            datelines: &[],
        };
        assert!(attribute(&passage, &Interrupt::never()).is_ok(), "{text}");
    }
}

#[test]
fn stops_when_interrupted() {
    let interrupt = Interrupt::never();
    interrupt.raise();
    let passage = Passage {
        text: "",
        tokens: &[],
        blocks: &[],
        sentences: &[],
        mentions: &[],
        parties: &[],
        language: LanguageTag::UND,
        foreign: &[],
        datelines: &[],
    };
    assert!(attribute(&passage, &interrupt).is_err());
}

#[test]
fn a_dateline_does_not_speak() {
    check(
        "[L LONDON] ([O Reuters]) - Rail unions accused the government of “acting in bad faith”.\n\
         [L GENEVA] — “The talks go on,” said [P Ana Roy].",
        expect![[r#"
            partial Rail unions: acting in bad faith
            direct Ana Roy: The talks go on,"#]],
    );
}
