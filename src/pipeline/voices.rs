//! Whose words are whose, and the tone of each voice: entities become the parties that may speak.

use super::analysis::Reading;
use super::{Analysis, EntityTone};
use crate::entity::{Entity, EntityType, MentionKind};
use crate::text::{Interrupted, Span, dateline};
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
        let Reading { text, tokens, sentences, language } = self.reading()?;
        let passage = Passage {
            text,
            tokens,
            blocks: self.blocks()?,
            sentences,
            mentions: &party_mentions,
            parties: &parties,
            language,
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
        let Reading { text, tokens, .. } = self.reading()?;
        let scorer = &self.models.tone;
        let mut found = voices(text.len(), self.attribution()?, |groups| {
            self.tones_by_language(groups, |sentences, groups, language| {
                scorer.score_spans(text, tokens, sentences, groups, language, self.interrupt)
            })
        })?;
        for voice in &mut found {
            let party = voice.entity.take();
            voice.entity = party.and_then(|party| party_entities.get(party as usize).copied());
        }
        Ok(found)
    }

    pub(super) fn compute_entity_tones(&self) -> Result<Vec<EntityTone>, Interrupted> {
        let mentions = self.mentions()?;
        let text = self.reading()?.text;
        let datelines: Vec<Span> =
            self.blocks()?.iter().filter_map(|block| dateline(text, block.span)).collect();
        // Where and by whom a report was sent says nothing of the place and the agency.
        let is_said_of = |span: &Span| {
            let before = datelines.partition_point(|line| line.start() <= span.start());
            before == 0 || datelines[before - 1].end() <= span.start()
        };
        let (entities, targets): (Vec<u32>, Vec<Vec<Span>>) = (0..)
            .zip(self.entities()?)
            .filter(|(_, entity)| has_tone(entity.entity_type))
            .map(|(at, entity)| {
                let places = entity.mentions.iter().filter_map(|&at| mentions.get(at as usize));
                (at, places.map(|mention| mention.span).filter(is_said_of).collect())
            })
            .unzip();
        let tones = self.tones_toward(&targets)?;
        let attribution = self.attribution()?;
        let toned = entities.into_iter().zip(&targets).zip(tones);
        let toned = toned.map(|((entity, places), tone)| EntityTone {
            entity,
            tone,
            holder: holder(attribution, places),
        });
        Ok(toned.collect())
    }

    /// The tone toward each of `targets`, in their order; a target is one thing in several places.
    pub fn tones_toward(&self, targets: &[Vec<Span>]) -> Result<Vec<Tone>, Interrupted> {
        let Reading { text, tokens, .. } = self.reading()?;
        self.tones_by_language(targets, |sentences, targets, language| {
            self.models.tone.targets(text, tokens, sentences, targets, language, self.interrupt)
        })
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
pub(super) fn has_tone(entity_type: EntityType) -> bool {
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
pub(super) fn index(at: usize) -> u32 {
    at as u32
}
