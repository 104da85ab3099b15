//! Requests, checked. The messages of v1 and v2 differ in names and numbers only, so that both are
//! first read into [`Ask`].

use crate::error::{Reason, RequestError, Violation};
use crate::rpc::{Features, Limits, Task, ToneParts};
use crate::text::{Document, LanguageTag, OffsetEncoding};

/// The features whose models this server does not have.
pub(super) const NOT_SERVED: &str = "this server has no model for it";

/// A request of either version.
#[derive(Debug, Default)]
pub(super) struct Ask {
    pub(super) document: Option<Source>,
    /// Number of the `EncodingType`.
    pub(super) encoding: i32,
    pub(super) wants: Wants,
    pub(super) version: Version,
}

/// A document of either version.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Number of the `Document.Type`.
    pub(super) kind: i32,
    pub(super) content: Option<String>,
    pub(super) file: Option<String>,
    pub(super) language: String,
}

/// What the answer holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wants {
    pub(super) sentiment: bool,
    pub(super) entities: bool,
    pub(super) entity_sentiment: bool,
}

/// Which wire is spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Version {
    #[default]
    V1,
    V2,
}

impl Version {
    /// The field of a document that names its language.
    pub(super) fn language_field(self) -> &'static str {
        match self {
            Self::V1 => "document.language",
            Self::V2 => "document.language_code",
        }
    }
}

/// What composing the answer needs beside the task.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) wants: Wants,
    pub(super) version: Version,
    /// The language as the caller wrote it; empty when it is to be detected.
    pub(super) language: String,
    /// Whether offsets are told at all.
    pub(super) offsets: bool,
}

impl Ask {
    /// Finds every mistake of the request before it is refused.
    pub(super) fn check(self, limits: &Limits) -> Result<(Task, Plan), RequestError> {
        let mut violations = Vec::new();
        let mut add = |field: &str, reason, description: String| {
            violations.push(Violation { field: field.to_owned(), reason, description });
        };
        let encoding = match self.encoding {
            0 => None,
            1 => Some(OffsetEncoding::Utf8),
            2 => Some(OffsetEncoding::Utf16),
            3 => Some(OffsetEncoding::Utf32),
            number => {
                let description = format!("is {number}, which is no EncodingType");
                add("encoding_type", Reason::Unknown, description);
                None
            }
        };
        let Some(source) = self.document else {
            add("document", Reason::Missing, "is not set; a document is required".to_owned());
            return Err(RequestError::Invalid(violations));
        };
        match source.kind {
            1 | 2 => {}
            0 => add(
                "document.type",
                Reason::Missing,
                "is TYPE_UNSPECIFIED; PLAIN_TEXT or HTML is required".to_owned(),
            ),
            number => {
                let description = format!("is {number}, which is no Document.Type");
                add("document.type", Reason::Unknown, description);
            }
        }
        let text = source.content.unwrap_or_default();
        let (count, count_max) = (text.len(), limits.text_bytes_max);
        if source.file.is_some() {
            add(
                "document.gcs_content_uri",
                Reason::NotServed,
                "is set; this server reads no files: send the text in document.content".to_owned(),
            );
        } else if count == 0 {
            let description = "is empty; a text is required".to_owned();
            add("document.content", Reason::Missing, description);
        } else if count > count_max {
            let description = format!("has {count} bytes; at most {count_max} are accepted");
            add("document.content", Reason::TooLarge, description);
        }
        let language = LanguageTag::parse(&source.language);
        if language.is_none() && !source.language.is_empty() {
            let description = "is no BCP-47 language tag, such as \"en\", \"pt-BR\" or \"zh-Hant\"";
            add(self.version.language_field(), Reason::Malformed, description.to_owned());
        }
        if !violations.is_empty() {
            return Err(RequestError::Invalid(violations));
        }
        let wants = self.wants;
        let task = Task {
            id: String::new(),
            document: Document::new(text).with_language(language),
            html: source.kind == 2,
            options: crate::pipeline::Options::default(),
            features: Features {
                language: true,
                sentences: wants.sentiment,
                entities: wants.entities || wants.entity_sentiment,
                sentiment: wants.sentiment,
                ..Features::NONE
            },
            encoding: encoding.unwrap_or_default(),
            detect_segments: false,
            evidence: false,
            tone: ToneParts { score: true, ..ToneParts::default() },
        };
        let (version, language) = (self.version, source.language);
        Ok((task, Plan { wants, version, language, offsets: encoding.is_some() }))
    }
}

/// What `AnnotateText` was asked for: refused as a whole when it asks for what is not served, because
/// an answer without it would look like one that found nothing.
pub(super) fn features(
    asked: Option<Wants>,
    not_served: &[(&str, bool)],
) -> Result<Wants, RequestError> {
    let Some(wants) = asked else {
        let description = "is not set; it says what the answer holds";
        return Err(RequestError::invalid("features", Reason::Missing, description));
    };
    let asked: Vec<&str> =
        not_served.iter().filter(|(_, asked)| *asked).map(|(name, _)| *name).collect();
    if asked.is_empty() {
        Ok(wants)
    } else {
        let names = asked.join(", ");
        Err(RequestError::Unsupported(format!("features.{names}: {NOT_SERVED}")))
    }
}
