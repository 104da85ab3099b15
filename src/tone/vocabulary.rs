//! Known words: which row of the tables a unit has, and its class.

use crate::model::{LoadError, Reader};
use crate::text::hash::fnv1a;

use super::words::{Class, SEED, classed};

/// Row of a word that is not known and begins with a capital.
pub(super) const ROW_NAME: u32 = 1;
/// Row of a punctuation mark or symbol that is not known.
pub(super) const ROW_MARK: u32 = 2;
/// Row of an emoji that is not known.
pub(super) const ROW_EMOJI: u32 = 3;
/// Rows before the first word.
const ROWS_SPECIAL: usize = 4;
/// What a slot holds when it is free.
const FREE: u32 = u32::MAX;

/// Words by the hash of their normal form.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    /// Low 32 bits of the hash of each row.
    checks: Vec<u32>,
    /// Open addressing; four times as many slots as rows, so that a miss ends after one or two.
    slots: Vec<u32>,
    classes: Vec<Class>,
}

impl Vocabulary {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let count = reader.length()?;
        let checks = reader.u32s(count)?;
        let size = (count.max(1) * 4).next_power_of_two();
        let mut vocabulary =
            Self { checks, slots: vec![FREE; size], classes: vec![Class::Plain; count] };
        for row in ROWS_SPECIAL..count {
            vocabulary.insert(row);
        }
        for (word, class) in classed() {
            if let Some(row) = vocabulary.find(fnv1a(SEED, word.as_bytes())) {
                vocabulary.classes[row as usize] = class;
            }
        }
        Ok(vocabulary)
    }

    #[allow(clippy::cast_possible_truncation, reason = "rows are far fewer than 2^32")]
    fn insert(&mut self, row: usize) {
        let mask = self.slots.len() - 1;
        let mut slot = self.checks[row] as usize & mask;
        while self.slots[slot] != FREE {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = row as u32;
    }

    /// The row of the unit with this key.
    #[allow(clippy::cast_possible_truncation, reason = "the low half is what is compared")]
    pub(super) fn find(&self, key: u64) -> Option<u32> {
        let check = key as u32;
        let mask = self.slots.len() - 1;
        let mut slot = check as usize & mask;
        loop {
            let row = self.slots[slot];
            if row == FREE {
                return None;
            }
            if self.checks[row as usize] == check {
                return Some(row);
            }
            slot = (slot + 1) & mask;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.checks.len()
    }

    pub(super) fn class(&self, row: u32) -> Class {
        self.classes.get(row as usize).copied().unwrap_or_default()
    }
}
