//! The second pass: names of one document agree with each other.
//!
//! "Maria Jensen … Jensen": what a full name settles, its later short form inherits, even where the
//! sentence alone says little.

use std::collections::HashMap;

use crate::entity::name::chain::Row;
use crate::entity::name::features::WordView;
use crate::entity::name::label::TYPES;
use crate::entity::name::tagger::Found;

/// Evidence that outweighs itself: this many occurrences are enough.
const ENOUGH: f32 = 1.5;

/// Bits of a word's key that are not kept until the second pass.
pub(super) const LOW_BITS: u64 = 3;

/// What one pass found out about the capitalised words of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    words: HashMap<u64, Evidence>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// Confidence summed over the names that hold the word, by type.
    named: [f32; TYPES.len()],
    /// Occurrences outside every name, sentence starts left out.
    outside: f32,
}

impl Memory {
    /// Counts the names of a sentence; `found` counts tokens from `offset`.
    pub(super) fn learn(&mut self, words: &[WordView], offset: usize, found: &[Found]) {
        let mut names = found.iter().peekable();
        for (index, word) in words.iter().enumerate().filter(|(_, word)| word.tells) {
            while names.next_if(|name| name.end <= offset + index).is_some() {}
            let evidence = self.words.entry(word.key & !LOW_BITS).or_default();
            match names.peek().filter(|name| name.start <= offset + index) {
                Some(name) => evidence.named[name.kind] += name.confidence,
                None if index > 0 => evidence.outside += 1.0,
                None => {}
            }
        }
    }

    /// Whether any word stands twice, so that a second pass can change anything.
    pub(super) fn is_useful(&self) -> bool {
        self.words.values().any(|word| word.named.iter().sum::<f32>() > 1.0)
    }

    /// Adds to `rows` what the rest of the document says about each word of a sentence; returns
    /// whether anything changed. `found` holds what the first pass found in this sentence, counted
    /// from `offset`: its own voice is taken out. `strength` is what a document that always says the
    /// same is worth.
    pub(super) fn apply(
        &self,
        words: &[WordView],
        rows: &mut [Row],
        offset: usize,
        found: &[Found],
        strength: f32,
    ) -> bool {
        let mut changed = false;
        let mut names = found.iter().peekable();
        for (index, (word, row)) in words.iter().zip(rows).enumerate() {
            if !word.may_name {
                continue;
            }
            while names.next_if(|name| name.end <= offset + index).is_some() {}
            let Some(mut evidence) = self.words.get(&(word.key & !LOW_BITS)).copied() else {
                continue;
            };
            if word.tells {
                match names.peek().filter(|name| name.start <= offset + index) {
                    Some(name) => evidence.named[name.kind] -= name.confidence,
                    None if index > 0 => evidence.outside -= 1.0,
                    None => {}
                }
            }
            let total: f32 = evidence.named.iter().sum::<f32>() + evidence.outside;
            for (kind, named) in evidence.named.iter().enumerate() {
                if *named > 0.2 {
                    let bonus = strength * named / total * (named / ENOUGH).min(1.0);
                    row[1 + 2 * kind] += bonus;
                    row[2 + 2 * kind] += bonus;
                    changed = true;
                }
            }
        }
        changed
    }
}
