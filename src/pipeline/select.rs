use super::Options;
use crate::entity::{Entity, Mention};

/// Leaves out the mentions that `options` do not want, and the entities that lose all of theirs.
/// O(mentions).
pub(super) fn select(
    mentions: Vec<Mention>,
    entities: Vec<Entity>,
    options: &Options,
) -> (Vec<Mention>, Vec<Entity>) {
    if options.entity_types.is_empty() && options.min_confidence <= 0.0 {
        return (mentions, entities);
    }
    let types = &options.entity_types;
    let wanted_type = |entity: &Entity| types.is_empty() || types.contains(&entity.entity_type);
    let mut keep = vec![false; mentions.len()];
    for entity in entities.iter().filter(|entity| wanted_type(entity)) {
        for &index in &entity.mentions {
            let index = index as usize;
            let sure = |mention: &Mention| mention.confidence >= options.min_confidence;
            if let (Some(keep), Some(mention)) = (keep.get_mut(index), mentions.get(index)) {
                *keep = sure(mention);
            }
        }
    }
    let mut new_index = Vec::with_capacity(mentions.len());
    let mut kept = 0u32;
    for &keep in &keep {
        new_index.push(keep.then_some(kept));
        kept += u32::from(keep);
    }
    let entities = entities
        .into_iter()
        .filter_map(|mut entity| {
            let moved = |index: u32| new_index.get(index as usize).copied().flatten();
            entity.mentions = entity.mentions.iter().filter_map(|&index| moved(index)).collect();
            (!entity.mentions.is_empty()).then_some(entity)
        })
        .collect();
    let mentions =
        mentions.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(m, _)| m).collect();
    (mentions, entities)
}

#[cfg(test)]
mod tests {
    use super::select;
    use crate::entity::{Entity, EntityType, Mention, MentionKind};
    use crate::pipeline::Options;
    use crate::text::Span;

    fn mention(at: usize, entity_type: EntityType, confidence: f32) -> Mention {
        let span = Span::of(at, at + 1);
        Mention { span, entity_type, kind: MentionKind::Proper, confidence, value: None }
    }

    fn entity(name: &str, entity_type: EntityType, mentions: &[u32]) -> Entity {
        let mentions = mentions.to_vec();
        Entity { name: name.into(), entity_type, salience: 0.5, mentions, value: None }
    }

    /// `a` a person at 0 and 2, `b` a place at 1; shows what is left.
    fn check(options: &Options, expected: &str) {
        let mentions = vec![
            mention(0, EntityType::Person, 0.9),
            mention(1, EntityType::Location, 0.8),
            mention(2, EntityType::Person, 0.3),
        ];
        let entities =
            vec![entity("a", EntityType::Person, &[0, 2]), entity("b", EntityType::Location, &[1])];
        let (mentions, entities) = select(mentions, entities, options);
        let starts = |entity: &Entity| -> Vec<usize> {
            entity.mentions.iter().map(|&index| mentions[index as usize].span.start()).collect()
        };
        let shown: Vec<String> =
            entities.iter().map(|entity| format!("{}{:?}", entity.name, starts(entity))).collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn without_wishes_all_is_kept() {
        check(&Options::default(), "a[0, 2] b[1]");
    }

    #[test]
    fn types_are_those_of_entities() {
        let entity_types = vec![EntityType::Location];
        check(&Options { entity_types, ..Options::default() }, "b[1]");
    }

    #[test]
    fn unsure_mentions_go_and_indices_follow() {
        check(&Options { min_confidence: 0.5, ..Options::default() }, "a[0] b[1]");
        check(&Options { min_confidence: 0.85, ..Options::default() }, "a[0]");
    }
}
