use super::violations::Violations;
use crate::error::Reason;
use crate::rpc::{Limits, wire};
use crate::text::{Document, LanguageTag, ReferenceTime};

/// Seconds of 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: the range of a protobuf timestamp.
const SECONDS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// A document that was checked.
pub(super) struct Checked {
    /// The caller's name for it.
    pub(super) id: String,
    /// The text and its hints.
    pub(super) document: Document,
    /// Whether the text is HTML.
    pub(super) html: bool,
}

/// The document; `None` when there is none to speak of.
pub(super) fn document(
    violations: &mut Violations,
    document: Option<wire::Document>,
    limits: &Limits,
) -> Option<Checked> {
    let Some(document) = document else {
        violations.add("document", Reason::Missing, "is not set; a document is required".into());
        return None;
    };
    let (count, count_max) = (document.text.len(), limits.text_bytes_max);
    if count == 0 {
        violations.add("document.text", Reason::Missing, "is empty; a text is required".into());
    }
    if count > count_max {
        let description = format!("has {count} bytes; at most {count_max} are accepted");
        violations.add("document.text", Reason::TooLarge, description);
    }
    let (count, count_max) = (document.id.len(), Limits::ID_BYTES_MAX);
    if count > count_max {
        let description = format!("has {count} bytes; at most {count_max} are accepted");
        violations.add("document.id", Reason::TooLarge, description);
    }
    let html = is_html(violations, document.content_type);
    let language = language_tag(violations, "document.language", &document.language);
    let time = document.reference_time.and_then(|time| reference_time(violations, &time));
    let text = Document::new(document.text).with_language(language).with_reference_time(time);
    Some(Checked { id: document.id, document: text, html })
}

/// The text of what [`document`] gave.
pub(super) fn text(document: &Option<Checked>) -> &str {
    document.as_ref().map_or("", |checked| checked.document.text())
}

/// A BCP-47 tag; empty means none.
pub(super) fn language_tag(
    violations: &mut Violations,
    field: &str,
    tag: &str,
) -> Option<LanguageTag> {
    if tag.is_empty() {
        return None;
    }
    let parsed = LanguageTag::parse(tag);
    if parsed.is_none() {
        let description =
            "is no BCP-47 language tag; accepted are forms such as \"en\", \"pt-BR\", \"zh-Hant\"";
        violations.add(field, Reason::Malformed, description.into());
    }
    parsed
}

fn is_html(violations: &mut Violations, number: i32) -> bool {
    match wire::ContentType::try_from(number) {
        Ok(wire::ContentType::Unspecified | wire::ContentType::PlainText) => false,
        Ok(wire::ContentType::Html) => true,
        Err(_) => {
            let field = "document.content_type".to_owned();
            super::enums::unknown(violations, field, number, "ContentType");
            false
        }
    }
}

fn reference_time(
    violations: &mut Violations,
    time: &prost_types::Timestamp,
) -> Option<ReferenceTime> {
    if SECONDS.contains(&time.seconds) && (0..1_000_000_000).contains(&time.nanos) {
        return Some(ReferenceTime { unix_seconds: time.seconds });
    }
    let description =
        "is no timestamp; accepted are 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z";
    violations.add("document.reference_time", Reason::OutOfRange, description.into());
    None
}
