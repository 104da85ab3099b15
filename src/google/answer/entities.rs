use super::{Composer, Entity, Mention, Sentiment};
use crate::entity::{self, EntityType, MentionKind};
use crate::google::metadata;
use crate::google::wire::v1::{entity::Type, entity_mention::Type as MentionType};
use crate::text::{Interrupted, Pace, Span};
use crate::tone::Tone;

/// The lowest probability that is told: the field excludes 0.
const PROBABILITY_MIN: f32 = 0.001;

impl Composer<'_> {
    /// The most central first.
    pub(super) fn entities(&self) -> Result<Vec<Entity>, Interrupted> {
        let shares = self.analysis.salience_shares()?;
        let tones = Tones::new(self)?;
        let found = self.analysis.entities()?.iter().zip(shares).enumerate();
        let mut entities = Vec::with_capacity(found.len());
        let pace = self.analysis.pace();
        for (index, (entity, salience)) in found {
            let mut entity = self.entity(index, entity, &tones, &pace)?;
            entity.salience = salience;
            entities.push(entity);
        }
        // Equals stay in the order of the text.
        entities.sort_by(|a, b| b.salience.total_cmp(&a.salience));
        Ok(entities)
    }

    fn entity(
        &self,
        index: usize,
        entity: &entity::Entity,
        tones: &Tones,
        pace: &Pace<'_>,
    ) -> Result<Entity, Interrupted> {
        let all = self.analysis.mentions()?;
        let places = || entity.mentions.iter().filter_map(|&at| Some((at, all.get(at as usize)?)));
        let mut mentions = Vec::with_capacity(entity.mentions.len());
        // Google knows no mentions by pronoun.
        for (at, mention) in places().filter(|(_, m)| m.kind != MentionKind::Pronoun) {
            pace.step()?;
            mentions.push(Mention {
                place: self.place(mention.span),
                kind: mention_kind(mention).into(),
                probability: mention.confidence.clamp(PROBABILITY_MIN, 1.0),
                sentiment: tones.of_mention(at),
            });
        }
        let parts = places().filter_map(|(at, _)| tones.of_mention(at));
        let sentiment = tones.of_entity(index).map(|tone| Sentiment::of_parts(tone.score, parts));
        let written = mentions.first().map_or("", |mention| mention.place.content.as_str());
        Ok(Entity {
            name: entity.name.clone(),
            kind: kind(entity.entity_type).into(),
            metadata: metadata::of(entity, written),
            salience: 0.0,
            mentions,
            sentiment,
        })
    }
}

/// The tone toward every mention and every entity; empty when nobody asks.
#[derive(Default)]
struct Tones {
    asked: bool,
    mentions: Vec<Option<Tone>>,
    entities: Vec<Option<Tone>>,
}

impl Tones {
    fn new(composer: &Composer<'_>) -> Result<Self, Interrupted> {
        let analysis = composer.analysis;
        if !composer.plan.wants.entity_sentiment {
            return Ok(Self::default());
        }
        let (mentions, entities) = (analysis.mentions()?, analysis.entities()?);
        let mut tones = Self {
            asked: true,
            mentions: vec![None; mentions.len()],
            entities: vec![None; entities.len()],
        };
        if !analysis.tone_supported()? {
            return Ok(tones);
        }
        let (mut targets, mut slots): (Vec<Vec<Span>>, Vec<Slot>) = (Vec::new(), Vec::new());
        let pace = analysis.pace();
        for (index, entity) in entities.iter().enumerate() {
            pace.steps(1 + entity.mentions.len())?;
            if is_value(entity.entity_type) {
                continue;
            }
            let spans: Vec<(usize, Span)> = entity
                .mentions
                .iter()
                .filter_map(|&at| Some((at as usize, mentions.get(at as usize)?.span)))
                .collect();
            targets.push(spans.iter().map(|&(_, span)| span).collect());
            slots.push(Slot::Entity(index));
            for (at, span) in spans {
                targets.push(vec![span]);
                slots.push(Slot::Mention(at));
            }
        }
        for (slot, tone) in slots.into_iter().zip(analysis.tones_toward(&targets)?) {
            let place = match slot {
                Slot::Entity(index) => tones.entities.get_mut(index),
                Slot::Mention(at) => tones.mentions.get_mut(at),
            };
            if let Some(place) = place {
                *place = Some(tone);
            }
        }
        Ok(tones)
    }

    /// 0 for what nobody feels anything toward.
    fn of_mention(&self, at: u32) -> Option<Sentiment> {
        let tone = self.mentions.get(at as usize).and_then(Option::as_ref);
        self.asked.then(|| tone.map_or_else(Sentiment::default, Sentiment::of))
    }

    fn of_entity(&self, index: usize) -> Option<Sentiment> {
        let tone = self.entities.get(index).and_then(Option::as_ref);
        self.asked.then(|| tone.map_or_else(Sentiment::default, Sentiment::of))
    }
}

enum Slot {
    Entity(usize),
    Mention(usize),
}

/// Whether it is an amount, a date or the like, and no name.
fn is_value(entity_type: EntityType) -> bool {
    matches!(
        kind(entity_type),
        Type::Date | Type::Number | Type::Price | Type::PhoneNumber | Type::Address
    ) || matches!(entity_type, EntityType::Time | EntityType::Duration)
}

fn kind(entity_type: EntityType) -> Type {
    match entity_type {
        // A rank or office is a person mentioned by description there.
        EntityType::Person | EntityType::Title => Type::Person,
        EntityType::Organization => Type::Organization,
        EntityType::Location => Type::Location,
        EntityType::Event => Type::Event,
        EntityType::WorkOfArt => Type::WorkOfArt,
        EntityType::Product => Type::ConsumerGood,
        EntityType::Date => Type::Date,
        EntityType::Money => Type::Price,
        EntityType::Percent | EntityType::Quantity | EntityType::Number | EntityType::Ordinal => {
            Type::Number
        }
        EntityType::PhoneNumber => Type::PhoneNumber,
        EntityType::Address => Type::Address,
        EntityType::Nationality
        | EntityType::Language
        | EntityType::Time
        | EntityType::Duration
        | EntityType::Email
        | EntityType::Url
        | EntityType::IpAddress
        | EntityType::Hashtag
        | EntityType::Handle
        | EntityType::Other => Type::Other,
    }
}

fn mention_kind(mention: &entity::Mention) -> MentionType {
    match mention.kind {
        _ if is_value(mention.entity_type) => MentionType::Unknown,
        _ if mention.entity_type == EntityType::Title => MentionType::Common,
        MentionKind::Proper => MentionType::Proper,
        MentionKind::Nominal | MentionKind::Pronoun => MentionType::Common,
    }
}
