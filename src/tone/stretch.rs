//! One stretch of a text, a sentence or less, as the network sees it.

use crate::text::{Token, hash};

use super::linear::Features;
use super::scope;
use super::trunk::{Made, Trunk};
use super::units::{Unit, UnitMaker, flag};
use super::vocabulary::{ROW_EMOJI, ROW_MARK, ROW_NAME, Vocabulary};
use super::words::Class;

/// Longest stretch in tokens; longer sentences are cut into several, so that nothing here grows
/// with the text.
pub(super) const TOKENS_MAX: usize = 256;

/// Units with their rows. Reused from stretch to stretch, so that steady work allocates nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Stretch {
    maker: UnitMaker,
    /// The units, in text order.
    pub(super) units: Vec<Unit>,
    /// Row of each unit.
    pub(super) rows: Vec<u32>,
    /// Class of each unit.
    pub(super) classes: Vec<Class>,
    /// Rows made for words that are not known.
    pub(super) made: Made,
}

impl Stretch {
    /// Reads `tokens`, all of one sentence and at most [`TOKENS_MAX`]; their features too, when
    /// somebody wants them.
    pub(super) fn read<const H: usize>(
        &mut self,
        text: &str,
        tokens: &[Token],
        vocabulary: &Vocabulary,
        trunk: &Trunk<H>,
        mut features: Option<&mut Features>,
    ) {
        if let Some(features) = &mut features {
            features.begin(tokens.len());
        }
        self.units.clear();
        self.rows.clear();
        self.classes.clear();
        self.made.clear();
        let mut index = 0;
        while index < tokens.len() {
            let (count, mut flags) = self.maker.unit(text, &tokens[index..]);
            let span = tokens[index].span.cover(tokens[index + count - 1].span);
            if self.units.is_empty() {
                flags &= !flag::NAME;
            }
            let key = hash::fnv1a(super::words::SEED, self.maker.key());
            let row = vocabulary.find(key).unwrap_or_else(|| {
                if flags & flag::NAME != 0 {
                    ROW_NAME
                } else if flags & flag::MARK != 0 {
                    ROW_MARK
                } else if flags & flag::EMOJI != 0 {
                    ROW_EMOJI
                } else {
                    trunk.make(self.maker.key(), &mut self.made)
                }
            });
            trunk.expect(row, &self.made);
            if let Some(features) = &mut features {
                features.unit(span, self.maker.key(), tokens[index].kind);
            }
            self.units.push(Unit { span, key, flags });
            self.rows.push(row);
            self.classes.push(vocabulary.class(row));
            index += count;
        }
        scope::mark(&mut self.units, &self.classes);
    }

    /// Rows of the left neighbour, the unit and the right neighbour.
    pub(super) fn window(&self, index: usize) -> [Option<u32>; 3] {
        let left = index.checked_sub(1).and_then(|left| self.rows.get(left));
        [left.copied(), self.rows.get(index).copied(), self.rows.get(index + 1).copied()]
    }
}
