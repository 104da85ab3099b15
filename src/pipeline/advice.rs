//! What is worth saying about an answer: which models were missing, what the text left open.

use super::{Analysis, Warning, WarningCode};
use crate::entity::value::Value;
use crate::language::{self, Mode};
use crate::text::Interrupted;
use crate::tone::voice;

/// The caller's language is doubted when the text is in it with less than this probability, and
/// another language is at least [`OTHER_LANGUAGE_MIN`] probable.
const HINT_MIN: f32 = 0.05;
const OTHER_LANGUAGE_MIN: f32 = 0.8;

/// The parts of an analysis that an answer holds; warnings speak of these only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Detection.
    pub language: bool,
    /// Entities.
    pub entities: bool,
    /// Tone.
    pub tone: bool,
    /// Parts of the tone that the caller named, of whose absence a warning tells.
    pub named: Named,
}

/// Parts of the tone that may be missing where the score is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Voices.
    pub voices: bool,
    /// Register.
    pub register: bool,
    /// Emotions.
    pub emotions: bool,
    /// Stance, or relations.
    pub stance: bool,
}

impl Analysis<'_> {
    /// Whether the language is one that can be recognised.
    pub fn language_supported(&self) -> Result<bool, Interrupted> {
        Ok(language::find(self.language()?).is_some())
    }

    /// Whether there is a name model for the language.
    pub fn names_supported(&self) -> Result<bool, Interrupted> {
        Ok(self.models.names.supports(self.language()?).is_some())
    }

    /// Whether there is a tone model for the language.
    pub fn tone_supported(&self) -> Result<bool, Interrupted> {
        Ok(self.models.tone.supports(self.language()?).is_some())
    }

    /// Whether there is a model for the language for each of `named`.
    pub fn named_supported(&self, named: Named) -> Result<bool, Interrupted> {
        Ok(self.missing(named)?.is_empty())
    }

    /// Which of `named` have no model for the language; voices always have one.
    fn missing(&self, named: Named) -> Result<Vec<&'static str>, Interrupted> {
        let served = self.models.tone.aspects(self.language()?);
        let each = [
            (named.register, served.register, "register"),
            (named.emotions, served.emotions, "emotions"),
            (named.stance, served.stance, "stance"),
        ];
        let missing = each.into_iter().filter(|(named, served, _)| *named && !served);
        Ok(missing.map(|(_, _, name)| name).collect())
    }

    /// What a caller who gets `parts` should know, in a fixed order, each code at most once.
    pub fn warnings(&self, parts: Parts) -> Result<Vec<Warning>, Interrupted> {
        let mut warnings = Vec::new();
        let mut warn = |code, message: String| warnings.push(Warning { code, message });
        if self.text().trim().is_empty() {
            warn(WarningCode::EmptyText, "the text holds no character that shows".to_owned());
            return Ok(warnings);
        }
        let language = self.language()?;
        if let Some(message) = self.doubt()? {
            warn(WarningCode::LanguageHintDisagrees, message);
        } else if self.document.language_hint().is_none() {
            let detection = self.detection()?;
            if !detection.reliable {
                let message = format!(
                    "{language} with probability {:.2}: too short or too unclear to be sure",
                    detection.confidence
                );
                warn(WarningCode::LanguageUncertain, message);
            }
        }
        if parts.tone && !self.tone_supported()? {
            let message = format!("no tone model for {language}; tone is left out");
            warn(WarningCode::NoToneModel, message);
        } else if parts.tone {
            let missing = self.missing(parts.named)?;
            if !missing.is_empty() {
                let message = format!("no model of {} for {language}", missing.join(", "));
                warn(WarningCode::NotSupported, message);
            }
            if parts.named.voices && !voice::supports(language) {
                let message = format!("voices in {language} are told apart by English words");
                warn(WarningCode::NoVoiceModel, message);
            }
        }
        if parts.entities {
            if !self.names_supported()? {
                let message =
                    format!("no name model for {language}; only structured types are found");
                warn(WarningCode::NoNameModel, message);
            }
            self.warn_of_values(&mut warn)?;
        }
        Ok(warnings)
    }

    /// Why the caller's language is doubted, when it is.
    fn doubt(&self) -> Result<Option<String>, Interrupted> {
        let Some(hint) = self.document.language_hint() else { return Ok(None) };
        // Microseconds instead of lingua's milliseconds: a hint is seldom wrong.
        let fast = language::Options {
            mode: Mode::Fast,
            max_candidates: usize::MAX,
            ..language::Options::default()
        };
        let found = self.models.detector.detect(self.text(), &fast);
        if found.language.is_und()
            || found.confidence < OTHER_LANGUAGE_MIN
            || language::find(hint).is_none()
            || found.probability_of(hint) >= HINT_MIN
        {
            return Ok(None);
        }
        Ok(Some(format!(
            "the text is taken as {hint} as asked, but looks like {} with probability {:.2}",
            found.language, found.confidence
        )))
    }

    fn warn_of_values(
        &self,
        warn: &mut impl FnMut(WarningCode, String),
    ) -> Result<(), Interrupted> {
        let dates = || {
            self.mentions().map(|mentions| {
                mentions.iter().filter_map(|mention| match &mention.value {
                    Some(Value::Date(date)) => Some(date),
                    _ => None,
                })
            })
        };
        let unresolved = dates()?.filter(|date| date.relative && date.iso.is_empty()).count();
        if unresolved > 0 {
            let message = format!(
                "relative dates without a value, for want of a reference_time: {unresolved}"
            );
            warn(WarningCode::ReferenceTimeMissing, message);
        }
        let ambiguous = dates()?.filter(|date| date.ambiguous).count();
        if ambiguous > 0 {
            let message =
                format!("dates with two readings, decided by the language's order: {ambiguous}");
            warn(WarningCode::AmbiguousDate, message);
        }
        Ok(())
    }
}
