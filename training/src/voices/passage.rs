//! The passages' notation; see `tests/data/voices/SOURCE.md`.

use std::collections::BTreeMap;

use parlance::text::Span;
use parlance::tone::voice::{Gender, Party, PartyKind, PartyMention};
use parlance::tone::{Label, QuotationKind};

/// A passage with its annotation taken out of the text.
#[derive(Debug)]
pub(super) struct Annotated {
    pub(super) name: String,
    pub(super) narrator: Label,
    pub(super) text: String,
    pub(super) mentions: Vec<PartyMention>,
    pub(super) quotations: Vec<Gold>,
    /// Fullest name and kind of each party.
    names: Vec<(String, PartyKind)>,
    /// Number of each party in the notation.
    pub(super) numbers: Vec<u32>,
    /// All mentions of a number, unnamed ones included.
    pub(super) places: BTreeMap<u32, Vec<Span>>,
}

/// An annotated quotation.
#[derive(Debug)]
pub(super) struct Gold {
    pub(super) span: Span,
    pub(super) kind: QuotationKind,
    /// Number of the speaker in the notation.
    pub(super) speaker: u32,
    pub(super) label: Label,
}

impl Annotated {
    pub(super) fn parties(&self) -> Vec<Party<'_>> {
        self.names
            .iter()
            .map(|(name, kind)| Party { name, kind: *kind, gender: Gender::Unknown })
            .collect()
    }
}

/// Reads a file of passages.
pub(super) fn read(file: &str) -> Result<Vec<Annotated>, String> {
    file.split("\n## ").filter(|part| !part.trim().is_empty()).map(passage).collect()
}

fn passage(part: &str) -> Result<Annotated, String> {
    let part = part.trim_start_matches("## ");
    let (head, body) = part.split_once('\n').ok_or("a passage needs a header and a text")?;
    let (name, narrator) = head.trim().rsplit_once(' ').ok_or("a header is `name narrator`")?;
    let mut read = Annotated {
        name: name.to_owned(),
        narrator: label(narrator)?,
        text: String::new(),
        mentions: Vec::new(),
        quotations: Vec::new(),
        names: Vec::new(),
        numbers: Vec::new(),
        places: BTreeMap::new(),
    };
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut rest = body.trim();
    while let Some(at) = rest.find(['[', ']', '{', '}']) {
        read.text.push_str(&rest[..at]);
        let mark = &rest[at..=at];
        rest = &rest[at + 1..];
        if mark == "[" || mark == "{" {
            let (code, after) = rest.split_once(' ').ok_or("a mark needs a code")?;
            open.push((read.text.len(), code.to_owned()));
            rest = after;
            continue;
        }
        let (start, code) = open.pop().ok_or_else(|| format!("{name}: nothing to close"))?;
        let span = Span::of(start, read.text.len());
        if mark == "]" { read.mention(span, &code)? } else { read.quotation(span, &code)? }
    }
    read.text.push_str(rest);
    read.mentions.sort_by_key(|mention| mention.span);
    Ok(read)
}

impl Annotated {
    fn mention(&mut self, span: Span, code: &str) -> Result<(), String> {
        let number: u32 = code.get(1..).unwrap_or("").parse().map_err(|_| code.to_owned())?;
        self.places.entry(number).or_default().push(span);
        let kind = match code.get(..1) {
            Some("P") => PartyKind::Person,
            Some("O") => PartyKind::Organization,
            Some("L") => PartyKind::Place,
            _ => return Ok(()),
        };
        let text = span.of_text(&self.text).to_owned();
        let party = match self.numbers.iter().position(|&known| known == number) {
            Some(party) => party,
            None => {
                self.numbers.push(number);
                self.names.push((String::new(), kind));
                self.numbers.len() - 1
            }
        };
        if text.len() > self.names[party].0.len() {
            self.names[party].0 = text;
        }
        let party = u32::try_from(party).map_err(|error| error.to_string())?;
        self.mentions.push(PartyMention { span, party, pronoun: false });
        Ok(())
    }

    fn quotation(&mut self, span: Span, code: &str) -> Result<(), String> {
        let digits = code.trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = if code.ends_with('0') { &digits[..1] } else { digits };
        let kind = match code.get(digits.len()..=digits.len()) {
            Some("d") => QuotationKind::Direct,
            Some("p") => QuotationKind::Partial,
            Some("i") => QuotationKind::Indirect,
            _ => return Err(format!("{}: {code}", self.name)),
        };
        self.quotations.push(Gold {
            span,
            kind,
            speaker: digits.parse().map_err(|_| code.to_owned())?,
            label: label(&code[digits.len() + 1..])?,
        });
        Ok(())
    }
}

fn label(code: &str) -> Result<Label, String> {
    match code {
        "+" => Ok(Label::Positive),
        "-" => Ok(Label::Negative),
        "0" => Ok(Label::Neutral),
        other => Err(format!("unknown tone {other:?}")),
    }
}
