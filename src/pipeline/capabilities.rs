//! What the loaded models can do, language by language.

use std::collections::BTreeSet;

use super::Models;
use crate::entity::{EntityType, name, value};
use crate::language;
use crate::sentence;
use crate::text::LanguageTag;
use crate::tone;

/// How well a feature works for a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// General rules that know nothing of this language.
    Basic,
    /// Rules or data for this language.
    Standard,
    /// A model trained for this language and measured on held-out text of it.
    Full,
    /// A transformer beside that model.
    Accurate,
}

/// What can be done with a language; absent is what cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capability {
    /// Which language.
    pub language: LanguageTag,
    /// Detection.
    pub detection: Quality,
    /// Blocks and sentences.
    pub sentences: Quality,
    /// Entities.
    pub entities: Quality,
    /// Tone: the score of texts and sentences.
    pub tone: Option<Quality>,
    /// The other parts of the tone; all absent where `tone` is.
    pub aspects: ToneCapability,
}

/// What can be done with a language's tone beside the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToneCapability {
    /// Toward entities and targets.
    pub entities: Option<Quality>,
    /// Who speaks.
    pub voices: Option<Quality>,
    /// Register.
    pub register: Option<Quality>,
    /// Emotions.
    pub emotions: Option<Quality>,
    /// Stance.
    pub stance: Option<Quality>,
    /// Who acts how toward whom.
    pub relations: Option<Quality>,
}

impl Models {
    /// Each known language once, ascending by tag.
    pub fn capabilities(&self) -> Vec<Capability> {
        language::known().iter().map(|known| self.capability(known.tag)).collect()
    }

    fn capability(&self, language: LanguageTag) -> Capability {
        let has_words =
            value::supported_types(language).len() > value::supported_types(LanguageTag::UND).len();
        Capability {
            language,
            detection: Quality::Full,
            sentences: match self.segmenter.supports(language) {
                sentence::Tier::Learned => Quality::Full,
                sentence::Tier::Lists => Quality::Standard,
                sentence::Tier::General => Quality::Basic,
            },
            entities: match self.names.supports(language) {
                Some(name::Tier::Accurate) => Quality::Accurate,
                Some(name::Tier::Trained) => Quality::Full,
                Some(name::Tier::Transferred) => Quality::Standard,
                None if has_words => Quality::Standard,
                None => Quality::Basic,
            },
            tone: self.tone.supports(language).map(|tier| match tier {
                tone::Tier::Learned => Quality::Full,
                tone::Tier::Transferred => Quality::Standard,
            }),
            aspects: self.tone_capability(language),
        }
    }

    fn tone_capability(&self, language: LanguageTag) -> ToneCapability {
        let served = self.tone.aspects(language);
        if !served.score {
            return ToneCapability::default();
        }
        let english = language.base() == "en";
        let quality = match self.tone.supports(language) {
            Some(tone::Tier::Learned) => Quality::Full,
            Some(tone::Tier::Transferred) | None => Quality::Standard,
        };
        let when = |served: bool, quality: Quality| served.then_some(quality);
        ToneCapability {
            // Elsewhere the tone of the sentences that name them.
            entities: Some(if english { Quality::Full } else { Quality::Basic }),
            voices: Some(match tone::voice::supports(language) {
                true => Quality::Standard,
                false => Quality::Basic,
            }),
            register: when(served.register, Quality::Standard),
            emotions: when(served.emotions, quality),
            stance: when(served.stance, Quality::Standard),
            relations: when(served.stance, Quality::Standard),
        }
    }

    /// The models in use: the embedded ones, ascending by name, then the accurate one if there is one.
    pub fn infos(&self) -> impl Iterator<Item = ModelInfo<'_>> {
        let accurate = self.names.accurate().map(|accurate| ModelInfo {
            name: "names-accurate",
            version: accurate.version(),
            bytes: accurate.bytes(),
        });
        MODELS.iter().copied().chain(accurate)
    }

    /// Every entity type that is found in some language, ascending.
    pub fn entity_types(&self) -> Vec<EntityType> {
        let known = language::known().iter().map(|known| known.tag);
        let mut types: BTreeSet<EntityType> =
            known.clone().flat_map(value::supported_types).collect();
        if known.clone().any(|language| self.names.supports(language).is_some()) {
            types.extend([EntityType::Person, EntityType::Organization, EntityType::Location]);
        }
        types.into_iter().collect()
    }
}

/// A model file, inside the binary or beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModelInfo<'m> {
    /// Its file's name without extension.
    pub name: &'m str,
    /// Version of its form and the first half of its checksum; another whenever answers may change.
    pub version: &'m str,
    /// Its size.
    pub bytes: u64,
}

include!(concat!(env!("OUT_DIR"), "/models.rs"));

#[cfg(test)]
mod tests {
    use super::{MODELS, Models, Quality};
    use crate::pipeline::AccurateNames;

    fn quality(models: &Models, language: &str) -> Quality {
        let all = models.capabilities();
        let found = all.iter().find(|capability| capability.language.to_string() == language);
        found.unwrap().entities
    }

    #[test]
    fn without_the_accurate_tier_nobody_speaks_of_it() {
        let models = Models::load(&AccurateNames::Off).unwrap();
        assert_eq!(quality(&models, "en"), Quality::Full);
        assert_eq!(models.infos().count(), MODELS.len());
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = AccurateNames::File("/no/such/file".into()).open().unwrap_err();
        assert!(error.to_string().contains("/no/such/file"), "{error}");
    }

    #[cfg(feature = "accurate")]
    #[test]
    fn the_accurate_tier_is_told() {
        let models = Models::load(&AccurateNames::Embedded).unwrap();
        for language in ["en", "pt", "sk", "de", "zh-Hans", "zh-Hant"] {
            assert_eq!(quality(&models, language), Quality::Accurate, "{language}");
        }
        assert_ne!(quality(&models, "fr"), Quality::Accurate);
        let info = models.infos().last().unwrap();
        assert_eq!((info.name, info.bytes > 20_000_000), ("names-accurate", true));
    }

    #[cfg(not(feature = "accurate"))]
    #[test]
    fn a_build_without_the_accurate_tier_says_so() {
        let error = Models::load(&AccurateNames::Embedded).unwrap_err();
        assert!(error.to_string().contains("feature `accurate`"), "{error}");
    }
}
