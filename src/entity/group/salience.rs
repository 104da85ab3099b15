//! How central an entity is to its text.

use crate::entity::{Entity, EntityType, Mention, MentionKind};
use crate::text::{Block, BlockKind, Interrupted, Pace, Span};

/// Sets the salience of all entities; the formula is documented at [`super::group`].
pub(super) fn rate(
    text: &str,
    blocks: &[Block],
    sentences: &[Span],
    mentions: &[Mention],
    entities: &mut [Entity],
    pace: &Pace<'_>,
) -> Result<(), Interrupted> {
    let named = |entity: &Entity| {
        use EntityType::{Location, Organization, Person};
        matches!(entity.entity_type, Person | Organization | Location)
    };
    let most = entities.iter().filter(|e| named(e)).map(|e| e.mentions.len()).max().unwrap_or(1);
    let first_sentence = sentences.first().copied().unwrap_or_default();
    let kinds = kinds_of(blocks, mentions, pace)?;
    for entity in entities {
        pace.steps(1 + entity.mentions.len())?;
        let first = entity
            .mentions
            .first()
            .and_then(|&index| mentions.get(index as usize))
            .map_or(0, |mention| mention.span.start());
        let kind = |index: &u32| kinds.get(*index as usize).copied();
        let prominent = first_sentence.contains_position(first)
            || entity.mentions.iter().any(|index| kind(index) == Some(BlockKind::Heading));
        let aside = entity.mentions.iter().all(|index| {
            use BlockKind::{Byline, Caption, Metadata};
            matches!(kind(index), Some(Byline | Caption | Metadata))
        });
        let share = ratio(entity.mentions.len().min(most), most);
        let early = 1.0 - ratio(first, text.len());
        let mut salience = 0.5 * share + 0.3 * early + if prominent { 0.2 } else { 0.0 };
        if !named(entity) {
            salience /= 3.0;
        }
        if aside {
            salience /= 2.0;
        }
        entity.salience = salience.clamp(0.0, 1.0);
    }
    Ok(())
}

/// What share of the text's attention each entity has, in the order of `entities`: the shares of all
/// names sum to 1; dates, amounts, addresses and the like have 0. O(mentions).
///
/// Every mention draws attention: a name more than a description, and that more than a pronoun; more
/// in the headline, in the first sentence and where it opens its sentence; less the later it comes,
/// and less in bylines, captions and metadata.
pub fn shares(
    text: &str,
    blocks: &[Block],
    sentences: &[Span],
    mentions: &[Mention],
    entities: &[Entity],
    pace: &Pace<'_>,
) -> Result<Vec<f32>, Interrupted> {
    let kinds = kinds_of(blocks, mentions, pace)?;
    let headline = blocks.iter().find(|block| block.kind == BlockKind::Heading);
    let opening = sentences.iter().find(|sentence| {
        let after = headline.is_none_or(|headline| headline.span.end() <= sentence.start());
        after && !sentence.is_empty()
    });
    let opens = openers(sentences, mentions, pace)?;
    let of_mention = |&index: &u32| {
        let index = index as usize;
        let Some(mention) = mentions.get(index) else { return 0.0 };
        let mut weight = match mention.kind {
            MentionKind::Proper => 1.0,
            MentionKind::Nominal => 0.6,
            MentionKind::Pronoun => 0.4,
        };
        weight /= 1.0 + 2.0 * ratio(mention.span.start(), text.len());
        if headline.is_some_and(|block| block.span.contains(mention.span)) {
            weight *= 2.5;
        } else if opening.is_some_and(|sentence| sentence.contains(mention.span)) {
            weight *= 1.5;
        }
        if opens.get(index) == Some(&true) {
            weight *= 1.3;
        }
        match kinds.get(index) {
            Some(BlockKind::Byline | BlockKind::Caption | BlockKind::Metadata) => weight * 0.3,
            _ => weight,
        }
    };
    let mut weights = Vec::with_capacity(entities.len());
    for entity in entities {
        pace.steps(1 + entity.mentions.len())?;
        let own = entity.mentions.iter().map(of_mention).sum::<f32>();
        weights.push(weight_of(entity.entity_type) * own);
    }
    let sum: f32 = weights.iter().sum();
    pace.map(&weights, |weight| if sum > 0.0 { weight / sum } else { 0.0 })
}

/// How much a mention of that type counts.
fn weight_of(entity_type: EntityType) -> f32 {
    use EntityType::*;
    match entity_type {
        Person | Organization | Location | Event | WorkOfArt | Product | Other => 1.0,
        Nationality | Title | Language | Hashtag | Handle => 0.3,
        Email | Url | IpAddress => 0.1,
        Date | Time | Duration | Money | Percent | Quantity | Number | Ordinal | PhoneNumber
        | Address => 0.0,
    }
}

/// Whether each mention is the first of its sentence.
fn openers(
    sentences: &[Span],
    mentions: &[Mention],
    pace: &Pace<'_>,
) -> Result<Vec<bool>, Interrupted> {
    let (mut sentence, mut opened) = (0, None);
    pace.map(mentions, |mention| {
        while sentences.get(sentence).is_some_and(|s| s.end() <= mention.span.start()) {
            sentence += 1;
        }
        opened.replace(sentence) != Some(sentence)
    })
}

#[allow(clippy::cast_precision_loss, reason = "a share needs no more than 24 bits")]
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

/// The kind of the block that holds each mention.
fn kinds_of(
    blocks: &[Block],
    mentions: &[Mention],
    pace: &Pace<'_>,
) -> Result<Vec<BlockKind>, Interrupted> {
    let mut block = 0;
    pace.map(mentions, |mention| {
        while blocks.get(block).is_some_and(|b| b.span.end() <= mention.span.start()) {
            block += 1;
        }
        blocks.get(block).map_or(BlockKind::Paragraph, |block| block.kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Interrupt;

    const TEXT: &str = "Acme grows\n\nAcme met Bo. She is Bo's boss. It paid 5 to Cy.";

    fn at(words: &str, nth: usize) -> Span {
        let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
        Span::of(start, start + words.len())
    }

    /// Shares of the given things, in percent; each has its type and its mentions.
    fn check(things: &[(EntityType, &[(Span, MentionKind)])], expected: &[f32]) {
        let mut mentions: Vec<(Span, MentionKind, usize)> = Vec::new();
        for (thing, (_, places)) in things.iter().enumerate() {
            mentions.extend(places.iter().map(|&(span, kind)| (span, kind, thing)));
        }
        mentions.sort_by_key(|(span, ..)| *span);
        let mut entities: Vec<Entity> = things
            .iter()
            .map(|(entity_type, _)| Entity {
                name: String::new(),
                entity_type: *entity_type,
                salience: 0.0,
                mentions: Vec::new(),
                value: None,
            })
            .collect();
        for (index, (_, _, thing)) in (0..).zip(&mentions) {
            entities[*thing].mentions.push(index);
        }
        let mentions: Vec<Mention> = mentions
            .iter()
            .map(|&(span, kind, thing)| Mention {
                span,
                entity_type: things[thing].0,
                kind,
                confidence: 1.0,
                value: None,
            })
            .collect();
        let block = |words: &str, kind| Block { span: at(words, 0), kind };
        let blocks = [
            block("Acme grows", BlockKind::Heading),
            block("Acme met Bo. She is Bo's boss. It paid 5 to Cy.", BlockKind::Paragraph),
        ];
        let sentences = ["Acme grows", "Acme met Bo.", "She is Bo's boss.", "It paid 5 to Cy."]
            .map(|s| at(s, 0));
        let never = Interrupt::never();
        let pace = Pace::new(&never, 1);
        let shares = shares(TEXT, &blocks, &sentences, &mentions, &entities, &pace).unwrap();
        let percent: Vec<f32> = shares.iter().map(|share| (share * 100.0).round()).collect();
        assert_eq!(percent, expected);
    }

    #[test]
    fn the_headline_and_the_first_words_count_most() {
        use EntityType::{Number, Organization, Person};
        let name = |words, nth| (at(words, nth), MentionKind::Proper);
        let acme: &[_] = &[name("Acme", 0), name("Acme", 1), (at("It", 0), MentionKind::Pronoun)];
        let bo: &[_] = &[name("Bo", 0), name("Bo", 1), (at("She", 0), MentionKind::Pronoun)];
        let things = [
            (Organization, acme),
            (Person, bo),
            (Person, &[name("Cy", 0)]),
            (Number, &[name("5", 0)]),
        ];
        check(&things, &[71.0, 24.0, 5.0, 0.0]);
    }

    #[test]
    fn values_alone_have_no_share() {
        check(&[(EntityType::Number, &[(at("5", 0), MentionKind::Proper)])], &[0.0]);
        check(&[], &[]);
    }
}
