//! Whose words are whose, and the tone of each voice: entities become the parties that may speak.

use super::{Analysis, EntityTone};
use crate::entity::{Entity, EntityType, MentionKind};
use crate::text::{Interrupted, Span};
use crate::tone::voice::{
    Attribution, Gender, Party, PartyKind, PartyMention, Passage, attribute, voices,
};
use crate::tone::{Tone, Voice};

impl Analysis<'_> {
    pub(super) fn compute_attribution(&self) -> Result<Attribution, Interrupted> {
        let entities = self.entities()?;
        let mentions = self.mentions()?;
        let mut party_mentions = Vec::new();
        let mut parties = Vec::new();
        for entity in entities {
            let Some(kind) = party_kind(entity) else { continue };
            let party = index(parties.len());
            parties.push(Party { name: &entity.name, kind, gender: Gender::Unknown });
            for mention in entity.mentions.iter().filter_map(|&at| mentions.get(at as usize)) {
                let pronoun = mention.kind == MentionKind::Pronoun;
                party_mentions.push(PartyMention { span: mention.span, party, pronoun });
            }
        }
        party_mentions.sort_by_key(|mention| mention.span);
        let passage = Passage {
            text: self.text(),
            tokens: self.tokens()?,
            blocks: self.blocks()?,
            sentences: self.sentence_spans()?,
            mentions: &party_mentions,
            parties: &parties,
            language: self.language()?,
        };
        attribute(&passage, self.interrupt)
    }

    /// The narrator first, then the speakers in the order of their first words, last one voice for
    /// all words that nobody is named for.
    pub(super) fn compute_voices(&self) -> Result<Vec<Voice>, Interrupted> {
        let party_entities: Vec<u32> = (0..)
            .zip(self.entities()?)
            .filter(|(_, entity)| party_kind(entity).is_some())
            .map(|(at, _)| at)
            .collect();
        let mut found = voices(self.text().len(), self.attribution()?, |groups| {
            self.models.tone.score_spans(
                self.text(),
                self.tokens()?,
                self.sentence_spans()?,
                groups,
                self.language()?,
                self.interrupt,
            )
        })?;
        for voice in &mut found {
            let party = voice.entity.take();
            voice.entity = party.and_then(|party| party_entities.get(party as usize).copied());
        }
        Ok(found)
    }

    pub(super) fn compute_entity_tones(&self) -> Result<Vec<EntityTone>, Interrupted> {
        let mentions = self.mentions()?;
        let named: Vec<(u32, Vec<Span>)> = (0..)
            .zip(self.entities()?)
            .filter(|(_, entity)| has_tone(entity.entity_type))
            .map(|(at, entity)| {
                let places = entity.mentions.iter().filter_map(|&at| mentions.get(at as usize));
                (at, places.map(|mention| mention.span).collect())
            })
            .collect();
        let targets: Vec<Vec<Span>> = named.iter().map(|(_, places)| places.clone()).collect();
        let tones = self.tones_toward(&targets)?;
        let attribution = self.attribution()?;
        let toned = named.into_iter().zip(tones).map(|((entity, places), tone)| EntityTone {
            entity,
            tone,
            holder: holder(attribution, &places),
        });
        Ok(toned.collect())
    }

    pub(super) fn tones_toward(&self, targets: &[Vec<Span>]) -> Result<Vec<Tone>, Interrupted> {
        self.models.tone.targets(
            self.text(),
            self.tokens()?,
            self.sentence_spans()?,
            targets,
            self.language()?,
            self.interrupt,
        )
    }
}

/// What an entity is as a speaker; `None` for amounts, dates and the like.
fn party_kind(entity: &Entity) -> Option<PartyKind> {
    match entity.entity_type {
        EntityType::Person => Some(PartyKind::Person),
        EntityType::Organization => Some(PartyKind::Organization),
        EntityType::Location => Some(PartyKind::Place),
        other if has_tone(other) => Some(PartyKind::Other),
        _ => None,
    }
}

/// Whether one can feel something toward it.
fn has_tone(entity_type: EntityType) -> bool {
    matches!(
        entity_type,
        EntityType::Person
            | EntityType::Organization
            | EntityType::Location
            | EntityType::Event
            | EntityType::WorkOfArt
            | EntityType::Product
            | EntityType::Nationality
            | EntityType::Other
    )
}

/// The voice in whose quotations all of `places` are. O(places · log quotations) where quotations
/// do not nest deeply.
fn holder(attribution: &Attribution, places: &[Span]) -> Option<u32> {
    let mut voices = places.iter().map(|place| attribution.voice_at(place.start()));
    let first = voices.next().filter(|&voice| voice != 0)?;
    voices.all(|voice| voice == first).then(|| index(first))
}

#[allow(clippy::cast_possible_truncation, reason = "a document has fewer than 2^32 of anything")]
fn index(at: usize) -> u32 {
    at as u32
}
