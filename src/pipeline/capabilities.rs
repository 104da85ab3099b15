//! What the loaded models can do, language by language.

use std::collections::BTreeSet;

use super::Models;
use crate::entity::{EntityType, value};
use crate::language;
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
    /// Tone.
    pub tone: Option<Quality>,
}

impl Models {
    /// Each known language once, ascending by tag.
    pub fn capabilities(&self) -> Vec<Capability> {
        language::known().iter().map(|known| self.capability(known.tag)).collect()
    }

    fn capability(&self, language: LanguageTag) -> Capability {
        let general = value::supported_types(LanguageTag::UND).len();
        let types = value::supported_types(language).len();
        Capability {
            language,
            detection: Quality::Full,
            sentences: Quality::Basic,
            entities: if types > general { Quality::Standard } else { Quality::Basic },
            tone: self.tone.supports(language).map(|tier| match tier {
                tone::Tier::Learned => Quality::Full,
                tone::Tier::Lexicon => Quality::Standard,
            }),
        }
    }

    /// Every entity type that is found in some language, ascending.
    pub fn entity_types(&self) -> Vec<EntityType> {
        let types: BTreeSet<EntityType> =
            language::known().iter().flat_map(|known| value::supported_types(known.tag)).collect();
        types.into_iter().collect()
    }
}
