//! The labels of the chain: where a name begins and goes on, and what kind of thing it names.

use crate::entity::EntityType;

/// Number of labels.
pub const LABELS: usize = 7;

/// Width of a row of label scores: [`LABELS`] rounded up, so that a row fills a machine register.
pub const WIDTH: usize = 8;

/// Outside every name.
pub const OUTSIDE: usize = 0;

/// Begins a person's name.
pub const PERSON: usize = 1;

/// Inside the name of a person.
pub const PERSON_GOES_ON: usize = 2;

/// The three types, in label order: type `t` begins with label `1 + 2 t` and goes on with `2 + 2 t`.
pub const TYPES: [EntityType; 3] =
    [EntityType::Person, EntityType::Organization, EntityType::Location];

/// Whether `label` begins a name.
pub fn begins(label: usize) -> bool {
    label % 2 == 1
}

/// Index in [`TYPES`] of what `label` names; `None` outside.
pub fn type_index(label: usize) -> Option<usize> {
    (label != OUTSIDE).then(|| (label - 1) / 2)
}

/// Whether `next` may follow `previous`: a name goes on only after a label of its own type.
pub fn may_follow(previous: usize, next: usize) -> bool {
    next == OUTSIDE || begins(next) || type_index(previous) == type_index(next)
}
