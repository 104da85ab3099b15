use super::{Interrupt, Interrupted, LanguageTag, SourceMap, Span, html};

/// An instant that relative dates are resolved against, in seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReferenceTime {
    /// Seconds since the Unix epoch; negative before 1970.
    pub unix_seconds: i64,
}

/// The text exactly as received, with what the caller said about it.
///
/// Nothing is trimmed, normalised or re-encoded: callers slice *their* string with our offsets.
/// A stage that wants another view makes a private one that leads back. Of HTML the text is what a
/// reader sees, and [`Document::in_source`] leads back to the markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    text: String,
    markup: Option<Markup>,
    language_hint: Option<LanguageTag>,
    reference_time: Option<ReferenceTime>,
}

/// What a text was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Markup {
    source: String,
    map: SourceMap,
}

impl Document {
    /// Longest text that a [`Span`](super::Span) can address. Servers set a much lower limit.
    pub const BYTES_MAX: usize = u32::MAX as usize;

    /// A document without hints.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), markup: None, language_hint: None, reference_time: None }
    }

    /// The document whose text is HTML markup: its text becomes what a reader sees. O(bytes).
    pub fn read_html(self, interrupt: &Interrupt) -> Result<Self, Interrupted> {
        let (text, map) = html::read(&self.text, interrupt)?;
        Ok(Self { text, markup: Some(Markup { source: self.text, map }), ..self })
    }

    /// The same document in the language that the caller names.
    #[must_use]
    pub fn with_language(mut self, language: Option<LanguageTag>) -> Self {
        self.language_hint = language;
        self
    }

    /// The same document, written at `time`.
    #[must_use]
    pub fn with_reference_time(mut self, time: Option<ReferenceTime>) -> Self {
        self.reference_time = time;
        self
    }

    /// The text that is analyzed: as received, or what a reader sees of the HTML.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was received: the text, or its markup.
    pub fn source(&self) -> &str {
        self.markup.as_ref().map_or(&self.text, |markup| &markup.source)
    }

    /// Where `span` of the text stands in what was received.
    pub fn in_source(&self, span: Span) -> Span {
        self.markup.as_ref().map_or(span, |markup| markup.map.to_source(span))
    }

    /// What `span` of what was received says; empty where it holds no text.
    pub fn in_text(&self, span: Span) -> Span {
        self.markup.as_ref().map_or(span, |markup| markup.map.to_text(span))
    }

    /// The caller's language, when one was given.
    pub fn language_hint(&self) -> Option<LanguageTag> {
        self.language_hint
    }

    /// When the text was written, when the caller said so.
    pub fn reference_time(&self) -> Option<ReferenceTime> {
        self.reference_time
    }
}
