use super::LanguageTag;

/// An instant that relative dates are resolved against, in seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReferenceTime {
    /// Seconds since the Unix epoch; negative before 1970.
    pub unix_seconds: i64,
}

/// The text exactly as received, with what the caller said about it.
///
/// Nothing is trimmed, normalised or re-encoded: callers slice *their* string with our offsets.
/// A stage that wants another view makes a private one that leads back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    text: String,
    language_hint: Option<LanguageTag>,
    reference_time: Option<ReferenceTime>,
}

impl Document {
    /// Longest text that a [`Span`](super::Span) can address. Servers set a much lower limit.
    pub const BYTES_MAX: usize = u32::MAX as usize;

    /// A document without hints.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), language_hint: None, reference_time: None }
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

    /// The text as received.
    pub fn text(&self) -> &str {
        &self.text
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
