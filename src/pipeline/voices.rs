//! Whose words are whose, and the tone of each voice: entities become the parties that may speak.

use super::analysis::{Reading, dateline_end};
use super::{Analysis, EntityTone};
use crate::entity::{Entity, EntityType, MentionKind};
use crate::text::{Interrupted, LanguageTag, Pace, Span};
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
        let pace = self.pace();
        for entity in entities {
            pace.step()?;
            let Some(kind) = party_kind(entity) else { continue };
            let party = index(parties.len());
            parties.push(Party { name: &entity.name, kind, gender: Gender::Unknown });
            for mention in entity.mentions.iter().filter_map(|&at| mentions.get(at as usize)) {
                pace.step()?;
                let pronoun = mention.kind == MentionKind::Pronoun;
                party_mentions.push(PartyMention { span: mention.span, party, pronoun });
            }
        }
        party_mentions.sort_by_key(|mention| mention.span);
        let Reading { text, tokens, sentences, language } = self.reading()?;
        let mut foreign: Vec<(Span, LanguageTag)> = Vec::new();
        for (language, spans) in self.sentences_by_language()?.iter().skip(1) {
            foreign.extend(pace.map(spans, |&span| (span, *language))?);
        }
        foreign.sort_unstable_by_key(|&(span, _)| span);
        let passage = Passage {
            text,
            tokens,
            blocks: self.blocks()?,
            sentences,
            mentions: &party_mentions,
            parties: &parties,
            language,
            foreign: &foreign,
            datelines: self.datelines()?,
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
        let pace = self.pace();
        let mut found = voices(text.len(), self.attribution()?, &pace, |groups| {
            self.tones_by_language(groups, |sentences, groups, language| {
                scorer.score_spans(text, tokens, sentences, groups, language, self.interrupt)
            })
        })?;
        for voice in &mut found {
            pace.step()?;
            let party = voice.entity.take();
            voice.entity = party.and_then(|party| party_entities.get(party as usize).copied());
        }
        Ok(found)
    }

    pub(super) fn compute_entity_tones(&self) -> Result<Vec<EntityTone>, Interrupted> {
        let mentions = self.mentions()?;
        let datelines = self.datelines()?;
        // Where and by whom a report was sent says nothing of the place and the agency.
        let is_said_of = |span: &Span| dateline_end(datelines, span.start()) <= span.start();
        let pace = self.pace();
        let (mut entities, mut targets): (Vec<u32>, Vec<Vec<Span>>) = Default::default();
        for (at, entity) in (0..).zip(self.entities()?) {
            pace.steps(1 + entity.mentions.len())?;
            if has_tone(entity.entity_type) {
                let places = entity.mentions.iter().filter_map(|&at| mentions.get(at as usize));
                entities.push(at);
                targets.push(places.map(|mention| mention.span).filter(is_said_of).collect());
            }
        }
        let tones = self.tones_toward(&targets)?;
        let attribution = self.attribution()?;
        let mut toned = Vec::with_capacity(entities.len());
        for ((entity, places), tone) in entities.into_iter().zip(&targets).zip(tones) {
            pace.step()?;
            toned.push(EntityTone { entity, tone, holder: holder(attribution, places, &pace)? });
        }
        Ok(toned)
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
fn holder(
    attribution: &Attribution,
    places: &[Span],
    pace: &Pace<'_>,
) -> Result<Option<u32>, Interrupted> {
    let mut holder = None;
    for place in places {
        pace.step()?;
        let voice = attribution.voice_at(place.start());
        if voice == 0 || holder.is_some_and(|holder| holder != voice) {
            return Ok(None);
        }
        holder = Some(voice);
    }
    Ok(holder.map(index))
}

#[allow(clippy::cast_possible_truncation, reason = "a document has fewer than 2^32 of anything")]
pub(super) fn index(at: usize) -> u32 {
    at as u32
}
