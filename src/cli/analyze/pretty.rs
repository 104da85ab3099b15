//! An analysis as a page for people.

use std::fmt::Write;

use super::options::Options;
use crate::rpc::wire;
use crate::text::{OffsetEncoding, OffsetMap, Span};

/// The longest stretch of text that is quoted, in characters.
const QUOTE_MAX: usize = 72;

pub(super) fn page(answer: &wire::AnalyzeResponse, text: &str, options: &Options) -> String {
    let encoding = match options.request.offset_encoding() {
        wire::OffsetEncoding::Utf16 => OffsetEncoding::Utf16,
        wire::OffsetEncoding::Utf32 => OffsetEncoding::Utf32,
        wire::OffsetEncoding::Unspecified | wire::OffsetEncoding::Utf8 => OffsetEncoding::Utf8,
    };
    let offsets = OffsetMap::new(text, encoding);
    let mut page = Page { out: String::new(), text, offsets };
    if !answer.id.is_empty() {
        page.line(format_args!("{}", answer.id));
    }
    page.language(answer);
    page.sentences(answer);
    page.entities(answer);
    if let Some(tone) = &answer.tone {
        page.tone(tone);
    }
    for warning in &answer.warnings {
        page.line(format_args!("note       {}", warning.message));
    }
    page.out.push('\n');
    page.out
}

struct Page<'t> {
    out: String,
    text: &'t str,
    offsets: OffsetMap<'t>,
}

impl Page<'_> {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, "{line}");
    }

    fn language(&mut self, answer: &wire::AnalyzeResponse) {
        let Some(detection) = &answer.detection else {
            return self.line(format_args!("language   {}", answer.language));
        };
        let others: Vec<String> = detection
            .candidates
            .iter()
            .skip(1)
            .map(|candidate| format!(", {} {:.2}", candidate.language, candidate.confidence))
            .collect();
        let (language, confidence) = (&detection.language, detection.confidence);
        self.line(format_args!("language   {language} {confidence:.2}{}", others.concat()));
        for segment in &detection.segments {
            let quote = self.quote(segment.span.as_ref());
            self.line(format_args!("  {:<8} {quote}", segment.language));
        }
    }

    fn sentences(&mut self, answer: &wire::AnalyzeResponse) {
        if answer.blocks.is_empty() {
            return;
        }
        let (sentences, blocks) = (answer.sentences.len(), answer.blocks.len());
        self.line(format_args!("sentences  {sentences} in {blocks} blocks"));
        let mut block = None;
        for sentence in &answer.sentences {
            let kind = if block == Some(sentence.block_index) {
                String::new()
            } else {
                let kind = answer.blocks.get(sentence.block_index as usize).map(wire::Block::kind);
                short(kind.unwrap_or_default().as_str_name(), "BLOCK_KIND_")
            };
            block = Some(sentence.block_index);
            let quote = self.quote(sentence.span.as_ref());
            self.line(format_args!("  {kind:<9} {quote}"));
        }
    }

    fn entities(&mut self, answer: &wire::AnalyzeResponse) {
        if answer.entities.is_empty() {
            return;
        }
        self.line(format_args!("entities   {}", answer.entities.len()));
        for entity in &answer.entities {
            let kind = short(entity.r#type().as_str_name(), "ENTITY_TYPE_");
            let value = entity.value.as_ref().map(value).unwrap_or_default();
            let mut mentions: Vec<&str> =
                entity.mentions.iter().map(|mention| mention.text.as_str()).collect();
            mentions.dedup();
            let mentions = if mentions == [entity.name.as_str()] {
                String::new()
            } else {
                format!("  ({})", cut(&mentions.join(" | ")))
            };
            self.line(format_args!("  {kind:<13} {}{value}{mentions}", cut(&entity.name)));
        }
    }

    fn tone(&mut self, tone: &wire::ToneAnalysis) {
        let document = tone.document.unwrap_or_default();
        self.line(format_args!(
            "tone       {}, magnitude {:.2}",
            said(&document),
            document.magnitude
        ));
        if let Some(register) = &tone.register {
            self.line(format_args!(
                "register   formality {:.2}, certainty {:.2}, subjectivity {:.2}, arousal {:.2}",
                register.formality, register.certainty, register.subjectivity, register.arousal
            ));
        }
        let emotions: Vec<String> = tone
            .emotions
            .iter()
            .filter(|emotion| emotion.probability >= 0.1)
            .map(|emotion| {
                let name = short(emotion.emotion().as_str_name(), "EMOTION_");
                format!("{name} {:.2}", emotion.probability)
            })
            .collect();
        if !emotions.is_empty() {
            self.line(format_args!("emotions   {}", emotions.join(", ")));
        }
        if let Some(stance) = tone.stance {
            self.line(format_args!("stance     {stance:+.2}"));
        }
        for relation in &tone.relations {
            let name = |party: &Option<wire::RelationParty>| {
                party.as_ref().map(|party| cut(&party.name)).unwrap_or_default()
            };
            let flags = [
                (relation.negated, ", negated"),
                (relation.modal, ", modal"),
                (relation.reported, ", reported"),
            ];
            let flags: String = flags.iter().filter(|flag| flag.0).map(|flag| flag.1).collect();
            let act = self.quote(relation.act.as_ref());
            let (actor, toward) = (name(&relation.actor), name(&relation.toward));
            let stance = relation.stance;
            self.line(format_args!("  relation {stance:+.2} {actor} > {toward} ({act}{flags})"));
        }
        for entity in &tone.entities {
            let tone = said(&entity.tone.unwrap_or_default());
            self.line(format_args!("  toward   {tone} {}", cut(&entity.name)));
        }
        for target in &tone.targets {
            let (tone, quote) =
                (said(&target.tone.unwrap_or_default()), self.quote(target.span.as_ref()));
            self.line(format_args!("  target   {tone} {quote}"));
        }
        for voice in &tone.voices {
            let name = match voice.kind() {
                wire::VoiceKind::Narrator => "the narrator",
                _ if voice.name.is_empty() => "somebody",
                _ => &voice.name,
            };
            let tone = said(&voice.tone.unwrap_or_default());
            self.line(format_args!("  voice    {tone} {name}"));
            for quotation in &voice.quotations {
                let quote = self.quote(quotation.span.as_ref());
                self.line(format_args!("             \"{quote}\""));
            }
        }
        for evidence in &tone.evidence {
            let kind = short(evidence.kind().as_str_name(), "EVIDENCE_KIND_");
            let quote = self.quote(evidence.span.as_ref());
            self.line(format_args!("  because  {:+.3} {kind:<11} {quote}", evidence.weight));
        }
    }

    /// The text of `span`, on one line and not too long.
    fn quote(&self, span: Option<&wire::Span>) -> String {
        let position = |offset: u32| self.offsets.position(offset).unwrap_or(0);
        let span = span.map(|span| (position(span.start), position(span.end)));
        let (start, end) = span.filter(|(start, end)| start <= end).unwrap_or_default();
        cut(Span::of(start, end).of_text(self.text))
    }
}

fn said(tone: &wire::Tone) -> String {
    format!("{:+.2} {}", tone.score, short(tone.label().as_str_name(), "TONE_LABEL_"))
}

/// `PARAGRAPH` of `BLOCK_KIND_PARAGRAPH`, in lower case.
fn short(name: &str, prefix: &str) -> String {
    name.strip_prefix(prefix).unwrap_or(name).to_ascii_lowercase()
}

fn cut(text: &str) -> String {
    let mut line: String = text
        .chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .take(QUOTE_MAX)
        .collect();
    if text.chars().nth(QUOTE_MAX).is_some() {
        line.push('…');
    }
    line
}

fn value(value: &wire::Value) -> String {
    use wire::value::Value as Wire;
    match &value.value {
        None => String::new(),
        Some(Wire::Date(date)) => format!(" = {}", date.iso),
        Some(Wire::Money(money)) => format!(" = {} {}", money.amount, money.currency),
        Some(Wire::Quantity(quantity)) => format!(" = {} {}", quantity.amount, quantity.unit),
        Some(Wire::Percent(percent)) => format!(" = {percent}%"),
        Some(
            Wire::Time(value)
            | Wire::Duration(value)
            | Wire::Number(value)
            | Wire::Phone(value)
            | Wire::Url(value),
        ) => format!(" = {value}"),
    }
}
