//! Whole articles with everything that Parlance says of them, in a notation that a reviewer can
//! read beside the text. `UPDATE_EXPECT=1 cargo test` rewrites `tests/data/articles/*.golden`.

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use parlance::entity::{EntityType, Mention, MentionKind};
use parlance::pipeline::{Analysis, Options};
use parlance::text::{Document, Interrupt, ReferenceTime};
use parlance::tone::stance::Place;
use parlance::tone::{Label, Register, Tone, VoiceKind};

use crate::harness::models;

/// 2021-10-21T09:00:00Z, a Thursday.
const REFERENCE: ReferenceTime = ReferenceTime { unix_seconds: 1_634_806_800 };

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/articles");
    let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let document = Document::new(text).with_reference_time(Some(REFERENCE));
    let options = Options::default();
    let interrupt = Interrupt::never();
    let analysis = Analysis::new(models(), &document, &options, &interrupt);
    expect_file![folder.join(format!("{name}.golden"))].assert_eq(&render(&analysis));
}

#[test]
fn news_article_with_headline_byline_caption_and_quotes() {
    check("harbour");
}

#[test]
fn interview_with_turns() {
    check("interview");
}

#[test]
fn court_ruling() {
    check("ruling");
}

#[test]
fn four_languages_in_one_text() {
    check("mixed");
}

#[test]
fn social_media_posts() {
    check("social");
}

#[test]
fn business_news() {
    check("business");
}

fn render(analysis: &Analysis<'_>) -> String {
    let text = analysis.document().text();
    let mut out = String::new();
    writeln!(out, "language {}", analysis.language().unwrap()).unwrap();
    for segment in analysis.segments().unwrap() {
        writeln!(out, "segment {} {:?}", segment.language, segment.span).unwrap();
    }
    let tone = analysis.tone().unwrap();
    writeln!(out, "tone {}", shown(&tone.document)).unwrap();
    if let Some(register) = analysis.register().unwrap() {
        let Register { formality, certainty, subjectivity, arousal } = register.document;
        writeln!(
            out,
            "register formality {formality:.2} certainty {certainty:.2} \
             subjectivity {subjectivity:.2} arousal {arousal:.2}"
        )
        .unwrap();
    }
    if let Some(stance) = analysis.stance().unwrap() {
        let acts = stance.acts.iter().map(|act| act.span.of_text(text)).collect::<Vec<_>>();
        writeln!(out, "stance {:+.2} {}", stance.document, acts.join(" | ")).unwrap();
    }
    for told in analysis.relations().unwrap() {
        let entity = |place: Place| &analysis.entities().unwrap()[place.party as usize].name;
        let relation = told.relation;
        let flags = [
            (relation.negated, " negated"),
            (relation.modal, " modal"),
            (told.holder.is_some(), " reported"),
        ];
        let flags: String = flags.iter().filter(|flag| flag.0).map(|flag| flag.1).collect();
        let (actor, toward) = (entity(relation.actor), entity(relation.toward));
        let act = relation.act.of_text(text);
        writeln!(out, "relation {:+.2} {actor} > {toward} ({act}{flags})", relation.stance)
            .unwrap();
    }
    let mentions = analysis.mentions().unwrap();
    let mut block_seen = u32::MAX;
    for (index, sentence) in analysis.sentences().unwrap().iter().enumerate() {
        if sentence.block != block_seen {
            block_seen = sentence.block;
            let block = &analysis.blocks().unwrap()[block_seen as usize];
            writeln!(out, "\n## {:?}", block.kind).unwrap();
        }
        let inside: Vec<&Mention> =
            mentions.iter().filter(|mention| sentence.span.contains(mention.span)).collect();
        let tone = tone.sentences.iter().find(|tone| tone.sentence as usize == index);
        let mark = tone.map(|tone| shown(&tone.tone)).unwrap_or_default();
        writeln!(out, "{mark:>8}  {}", marked(text, sentence.span.range(), &inside)).unwrap();
    }
    writeln!(out, "\n## Entities").unwrap();
    for entity in analysis.entities().unwrap() {
        let named: Vec<&str> = entity
            .mentions
            .iter()
            .map(|&mention| mentions[mention as usize].span.of_text(text))
            .collect();
        let kind = short(entity.entity_type);
        write!(out, "{:.2} {kind} {}", entity.salience, entity.name).unwrap();
        if named.iter().any(|name| *name != entity.name) || named.len() > 1 {
            write!(out, " <- {}", named.join(" | ")).unwrap();
        }
        if let Some(value) = &entity.value {
            write!(out, " = {value:?}").unwrap();
        }
        out.push('\n');
    }
    writeln!(out, "\n## Voices").unwrap();
    for voice in analysis.voices().unwrap() {
        let name = if voice.kind == VoiceKind::Narrator { "(narrator)" } else { &voice.name };
        writeln!(out, "{} {name}", shown(&voice.tone)).unwrap();
        for quotation in &voice.quotations {
            let words = quotation.span.of_text(text).replace('\n', "⏎");
            writeln!(out, "    {:?} {} {words}", quotation.kind, shown(&quotation.tone)).unwrap();
        }
    }
    out
}

/// A score with its label's sign: `+0.42`, `-0.10`, `=0.02` for neutral, `±0.05` for mixed.
fn shown(tone: &Tone) -> String {
    let mark = match tone.label {
        Label::Positive => '+',
        Label::Negative => '-',
        Label::Neutral => '=',
        Label::Mixed => '±',
    };
    format!("{mark}{:.2}", tone.score)
}

fn marked(text: &str, range: std::ops::Range<usize>, mentions: &[&Mention]) -> String {
    let mut out = String::new();
    let mut position = range.start;
    for mention in mentions {
        out.push_str(&text[position..mention.span.start()]);
        let kind = match mention.kind {
            MentionKind::Proper => "",
            MentionKind::Nominal => "~",
            MentionKind::Pronoun => "^",
        };
        let words = mention.span.of_text(text);
        write!(out, "[{kind}{} {words}]", short(mention.entity_type)).unwrap();
        position = mention.span.end();
    }
    out.push_str(&text[position..range.end]);
    out.replace('\n', "⏎").replace('\u{a0}', "⍽")
}

fn short(entity_type: EntityType) -> &'static str {
    match entity_type {
        EntityType::Person => "PER",
        EntityType::Organization => "ORG",
        EntityType::Location => "LOC",
        EntityType::Event => "EVENT",
        EntityType::WorkOfArt => "WORK",
        EntityType::Product => "PRODUCT",
        EntityType::Nationality => "NAT",
        EntityType::Title => "TITLE",
        EntityType::Language => "LANG",
        EntityType::Date => "DATE",
        EntityType::Time => "TIME",
        EntityType::Duration => "DURATION",
        EntityType::Money => "MONEY",
        EntityType::Percent => "PERCENT",
        EntityType::Quantity => "QUANTITY",
        EntityType::Number => "NUMBER",
        EntityType::Ordinal => "ORDINAL",
        EntityType::Email => "EMAIL",
        EntityType::Url => "URL",
        EntityType::PhoneNumber => "PHONE",
        EntityType::Address => "ADDRESS",
        EntityType::IpAddress => "IP",
        EntityType::Hashtag => "HASHTAG",
        EntityType::Handle => "HANDLE",
        EntityType::Other => "OTHER",
    }
}
