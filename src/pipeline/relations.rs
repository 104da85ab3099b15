//! Who acts how toward whom, by entity.

use super::Analysis;
use super::analysis::Reading;
use super::voices::{has_tone, index};
use crate::text::Interrupted;
use crate::tone::stance::{Place, Relation, relations};

/// One act of one entity toward another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EntityRelation {
    /// The act; its parties are indices of entities.
    pub relation: Relation,
    /// Index of the voice that tells of it; `None` for the narrator.
    pub holder: Option<u32>,
}

impl Analysis<'_> {
    pub(super) fn compute_relations(&self) -> Result<Vec<EntityRelation>, Interrupted> {
        let Some(stance) = self.stance()? else { return Ok(Vec::new()) };
        if stance.acts.is_empty() {
            return Ok(Vec::new());
        }
        let mentions = self.mentions()?;
        let named = (0..).zip(self.entities()?).filter(|(_, entity)| has_tone(entity.entity_type));
        let pace = self.pace();
        let mut places: Vec<Place> = Vec::new();
        for (party, entity) in named {
            pace.steps(1 + entity.mentions.len())?;
            let own = entity.mentions.iter().filter_map(|&at| mentions.get(at as usize));
            places.extend(own.map(|mention| Place { span: mention.span, party }));
        }
        places.sort_by_key(|place| place.span);
        let Reading { text, tokens, sentences, .. } = self.reading()?;
        let found = relations(text, tokens, stance, sentences, &places, self.interrupt)?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let attribution = self.attribution()?;
        let told = |relation: Relation| {
            let voice = attribution.voice_at(relation.act.start());
            EntityRelation { relation, holder: (voice != 0).then(|| index(voice)) }
        };
        pace.map(&found, |&relation| told(relation))
    }
}
