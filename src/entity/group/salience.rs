//! How central an entity is to its text.

use crate::entity::{Entity, EntityType, Mention};
use crate::text::{Block, BlockKind, Span};

/// Sets the salience of all entities; the formula is documented at [`super::group`].
pub(super) fn rate(
    text: &str,
    blocks: &[Block],
    sentences: &[Span],
    mentions: &[Mention],
    entities: &mut [Entity],
) {
    let named = |entity: &Entity| {
        use EntityType::{Location, Organization, Person};
        matches!(entity.entity_type, Person | Organization | Location)
    };
    let most = entities.iter().filter(|e| named(e)).map(|e| e.mentions.len()).max().unwrap_or(1);
    let first_sentence = sentences.first().copied().unwrap_or_default();
    let kinds = kinds_of(blocks, mentions);
    for entity in entities {
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
}

#[allow(clippy::cast_precision_loss, reason = "a share needs no more than 24 bits")]
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

/// The kind of the block that holds each mention.
fn kinds_of(blocks: &[Block], mentions: &[Mention]) -> Vec<BlockKind> {
    let mut block = 0;
    mentions
        .iter()
        .map(|mention| {
            while blocks.get(block).is_some_and(|b| b.span.end() <= mention.span.start()) {
                block += 1;
            }
            blocks.get(block).map_or(BlockKind::Paragraph, |block| block.kind)
        })
        .collect()
}
