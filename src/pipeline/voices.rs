//! Whose words are whose, and the tone of each voice: entities become the parties that may speak.

use super::{Analysis, EntityTone};
use crate::entity::{Entity, EntityType, MentionKind};
use crate::text::{Interrupted, Span};
use crate::tone::voice::{
    Attributed, Attribution, Gender, Party, PartyKind, PartyMention, Passage, attribute,
};
use crate::tone::{Quotation, Tone, Voice, VoiceKind};

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
        let attribution = self.attribution()?;
        let quotations = &attribution.quotations;
        let speakers = attribution.speakers.len();
        let unnamed = quotations.iter().any(|quotation| quotation.speaker.is_none());
        let voices = speakers + usize::from(unnamed);
        // One group of spans a quotation, then the narrator's and each voice's.
        let mut groups: Vec<Vec<Span>> =
            quotations.iter().map(|quotation| vec![quotation.span]).collect();
        groups.push(outside(self.text().len(), quotations));
        let mut said: Vec<Vec<usize>> = vec![Vec::new(); voices];
        for (at, quotation) in quotations.iter().enumerate() {
            said[voice_of(quotation, speakers)].push(at);
        }
        for said in &said {
            groups.push(union(said.iter().map(|&at| quotations[at].span)));
        }
        let tones = self.models.tone.score_spans(
            self.text(),
            self.tokens()?,
            self.sentence_spans()?,
            &groups,
            self.language()?,
            self.interrupt,
        )?;
        let (of_quotations, of_voices) = tones.split_at(quotations.len());
        let party_entities: Vec<u32> = (0..)
            .zip(self.entities()?)
            .filter(|(_, entity)| party_kind(entity).is_some())
            .map(|(at, _)| at)
            .collect();
        let narrator = Voice {
            kind: VoiceKind::Narrator,
            name: String::new(),
            entity: None,
            quotations: Vec::new(),
            tone: of_voices[0],
        };
        let others = said.iter().enumerate().map(|(voice, said)| {
            let speaker = attribution.speakers.get(voice);
            let party = speaker.and_then(|speaker| speaker.party);
            let quoted = said.iter().map(|&at| quoted(&quotations[at], of_quotations[at]));
            Voice {
                kind: VoiceKind::Speaker,
                name: speaker.map(|speaker| speaker.name.clone()).unwrap_or_default(),
                entity: party.and_then(|party| party_entities.get(party as usize).copied()),
                quotations: quoted.collect(),
                tone: of_voices[voice + 1],
            }
        });
        Ok(std::iter::once(narrator).chain(others).collect())
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
            holder: holder(&attribution.quotations, attribution.speakers.len(), &places),
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

fn voice_of(quotation: &Attributed, speakers: usize) -> usize {
    quotation.speaker.map_or(speakers, |speaker| speaker as usize).min(speakers)
}

fn quoted(quotation: &Attributed, tone: Tone) -> Quotation {
    Quotation {
        span: quotation.span,
        kind: quotation.kind,
        speaker_mention: quotation.speaker_mention,
        confidence: quotation.confidence,
        tone,
    }
}

/// The voice that all of `places` are inside quotations of; its index counts the narrator as 0.
/// O(places · log quotations) where quotations do not nest deeply.
fn holder(quotations: &[Attributed], speakers: usize, places: &[Span]) -> Option<u32> {
    let mut holder = None;
    for place in places {
        let after = quotations.partition_point(|quotation| quotation.span.start() <= place.start());
        // The innermost quotation that holds the place: climb from the last one that starts before.
        let mut at = after.checked_sub(1)?;
        while !quotations[at].span.contains(*place) {
            at = quotations[at].parent? as usize;
        }
        let voice = voice_of(&quotations[at], speakers) + 1;
        if holder.replace(voice).is_some_and(|before| before != voice) {
            return None;
        }
    }
    holder.map(index)
}

/// What no quotation holds.
fn outside(length: usize, quotations: &[Attributed]) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut position = 0;
    for span in quotations.iter().map(|quotation| quotation.marked) {
        if span.start() > position {
            spans.push(Span::of(position, span.start()));
        }
        position = position.max(span.end());
    }
    if position < length {
        spans.push(Span::of(position, length));
    }
    spans
}

/// Ascending spans without their overlaps.
fn union(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut united: Vec<Span> = Vec::new();
    for span in spans {
        match united.last_mut() {
            Some(last) if span.start() < last.end() => *last = last.cover(span),
            _ => united.push(span),
        }
    }
    united
}

#[allow(clippy::cast_possible_truncation, reason = "a document has fewer than 2^32 of anything")]
fn index(at: usize) -> u32 {
    at as u32
}
