//! Linear models over hashed words and pieces of words.

use crate::model::{LoadError, Reader};
use crate::text::Token;

use super::grams::{GramScratch, grams};
use super::units::UnitMaker;

/// What a slot holds when it is free.
const FREE: u32 = u32::MAX;

/// Some outputs that are each a sum of feature weights over the square root of their number.
#[derive(Clone, Debug)]
pub(super) struct Linear {
    hashes: Vec<u32>,
    /// Open addressing, half full at most.
    slots: Vec<u32>,
    /// A row of `outputs` weights a feature, in units of `scale`.
    weights: &'static [u8],
    scale: Vec<f32>,
    bias: Vec<f32>,
}

/// Buffers of [`Linear`].
#[derive(Clone, Debug, Default)]
pub(super) struct LinearScratch {
    maker: UnitMaker,
    grams: GramScratch,
    /// Sums of the last stretch, in units of the scale.
    sums: Vec<i32>,
    /// What each token adds to the first output, when that is asked for.
    pub(super) parts: Vec<f32>,
}

impl Linear {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let outputs = reader.length()?;
        let bias = reader.f32s(outputs)?;
        let scale = reader.f32s(outputs)?;
        let count = reader.length()?;
        let hashes = reader.u32s(count)?;
        let weights = reader.bytes(count * outputs)?;
        let mut slots = vec![FREE; (count.max(1) * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for (feature, &hash) in (0_u32..).zip(&hashes) {
            let mut slot = hash as usize & mask;
            while slots[slot] != FREE {
                slot = (slot + 1) & mask;
            }
            slots[slot] = feature;
        }
        Ok(Self { hashes, slots, weights, scale, bias })
    }

    pub(super) fn outputs(&self) -> usize {
        self.bias.len()
    }

    fn row(&self, hash: u32) -> Option<&[u8]> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let feature = self.slots[slot];
            if feature == FREE {
                return None;
            }
            let feature = feature as usize;
            if self.hashes[feature] == hash {
                let outputs = self.outputs();
                return self.weights.get(feature * outputs..(feature + 1) * outputs);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Adds the outputs for `tokens` to `out`, without their bias. With `parts`, also leaves what
    /// each token adds to the first output in `scratch`. O(bytes).
    pub(super) fn add(
        &self,
        text: &str,
        tokens: &[Token],
        scratch: &mut LinearScratch,
        parts: bool,
        out: &mut [f32],
    ) {
        let LinearScratch { maker, grams: buffers, sums, parts: part } = scratch;
        sums.clear();
        sums.resize(self.outputs(), 0);
        part.clear();
        part.resize(if parts { tokens.len() } else { 0 }, 0.0);
        let mut count = 0_u32;
        grams(text, tokens, maker, buffers, |hash, token| {
            count += 1;
            if let Some(row) = self.row(hash) {
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += i32::from(weight.cast_signed());
                }
                if parts {
                    part[token] += f32::from(row[0].cast_signed());
                }
            }
        });
        let share = 1.0 / (count.max(1) as f32).sqrt();
        for ((out, sum), scale) in out.iter_mut().zip(sums).zip(&self.scale) {
            *out += *sum as f32 * scale * share;
        }
        for part in part {
            *part *= self.scale[0] * share;
        }
    }

    /// Constants of the outputs.
    pub(super) fn bias(&self) -> &[f32] {
        &self.bias
    }
}
