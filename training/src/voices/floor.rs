//! The floor to beat: anything between marks is a quotation, said by the name of the nearest
//! `X said` or `said X`.

use parlance::text::{Span, tokenize};
use parlance::tone::QuotationKind;
use parlance::tone::voice::{Attributed, Attribution, Speaker};

use super::passage::Annotated;

const SAID: [&str; 10] =
    ["said", "says", "told", "added", "asked", "replied", "wrote", "warned", "announced", "stated"];

/// How far a name may stand from its verb, in bytes.
const REACH: usize = 12;

pub(super) fn attribute(passage: &Annotated) -> Attribution {
    let text = &passage.text;
    let tokens = tokenize(text);
    // Names beside a verb of saying, with the place of the verb.
    let mut said: Vec<(usize, u32)> = Vec::new();
    for token in &tokens {
        if !SAID.contains(&token.of_text(text)) {
            continue;
        }
        let before = passage.mentions.iter().rfind(|m| m.span.end() <= token.span.start());
        let after = passage.mentions.iter().find(|m| m.span.start() >= token.span.end());
        let near = |span: Span| {
            span.end() + REACH > token.span.start() && span.start() < token.span.end() + REACH
        };
        if let Some(mention) = before.filter(|m| near(m.span)).or(after.filter(|m| near(m.span))) {
            said.push((token.span.start(), mention.party));
        }
    }
    let mut quotations = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find(['“', '"', '‘', '«']) {
        let start = rest + open;
        let mark = text[start..].chars().next().unwrap_or('"');
        let close = match mark {
            '“' => '”',
            '‘' => '’',
            '«' => '»',
            other => other,
        };
        let inner = start + mark.len_utf8();
        let Some(length) = text[inner..].find(close) else { break };
        let span = Span::of(inner, inner + length);
        rest = inner + length + close.len_utf8();
        let nearest =
            said.iter().min_by_key(|(at, _)| at.abs_diff(span.end()).min(at.abs_diff(start)));
        quotations.push(Attributed {
            span,
            marked: Span::of(start, rest),
            kind: QuotationKind::Direct,
            speaker: nearest.map(|&(_, party)| party),
            speaker_mention: None,
            confidence: 1.0,
            parent: None,
        });
    }
    let speakers = passage
        .parties()
        .iter()
        .zip(0..)
        .map(|(party, index)| Speaker { name: party.name.to_owned(), party: Some(index) })
        .collect();
    Attribution { quotations, speakers }
}
