use std::fmt;

/// Something worth knowing about an answer. Never a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Stable, for programs.
    pub code: WarningCode,
    /// One sentence for people, with the numbers.
    pub message: String,
}

/// Kinds of [`Warning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WarningCode {
    /// The text has no character that shows.
    EmptyText,
    /// The text is too short, or too unclear, to be sure of its language.
    LanguageUncertain,
    /// The text looks like another language than the caller's hint.
    LanguageHintDisagrees,
    /// There is no name model for the language: structured types only.
    NoNameModel,
    /// There is no tone model for the language.
    NoToneModel,
    /// Voices are told apart by marks and cues of another language.
    NoVoiceModel,
    /// Relative dates were found, and no reference time was given.
    ReferenceTimeMissing,
    /// A date has two readings; the document's language or region decided.
    AmbiguousDate,
    /// An asked-for answer does not exist for this language.
    NotSupported,
}

impl WarningCode {
    /// The code as it is written on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmptyText => "EMPTY_TEXT",
            Self::LanguageUncertain => "LANGUAGE_UNCERTAIN",
            Self::LanguageHintDisagrees => "LANGUAGE_HINT_DISAGREES",
            Self::NoNameModel => "NO_NAME_MODEL",
            Self::NoToneModel => "NO_TONE_MODEL",
            Self::NoVoiceModel => "NO_VOICE_MODEL",
            Self::ReferenceTimeMissing => "REFERENCE_TIME_MISSING",
            Self::AmbiguousDate => "AMBIGUOUS_DATE",
            Self::NotSupported => "NOT_SUPPORTED",
        }
    }
}

impl fmt::Display for WarningCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
