//! The linear classifier for boundaries that rules leave open.

use super::boundary::Verdict;
use super::features::Sink;
use super::lang::Language;
use crate::model::{LoadError, Reader, Writer};

const KIND: &str = "sentence";
const VERSION: u32 = 1;

/// Logits that one step of a rule's leaning adds: what decides where the data say nothing.
const LEANING: f32 = 0.8;

/// Weights of hashed features, and the languages that boundaries without a stop were learned in.
#[derive(Clone, Debug)]
pub struct Classifier {
    /// A power of two of signed weights.
    weights: Vec<i8>,
    /// Logits of one step of a weight.
    scale: f32,
    /// Sum of weights below which a first look turns a boundary without a stop down.
    gate: i32,
    /// One bit a slot: no boundary without a stop follows bytes of this slot. 16 KiB, so that it
    /// stays in the first cache: most boundaries without a stop are turned down here.
    barred: Vec<u8>,
    /// Packed language and the logit that a boundary without a stop must exceed.
    bare: Vec<(u32, f32)>,
}

impl Classifier {
    /// A classifier of `weights`, whose number must be a power of two, and [`BARRED_SLOTS`] bits.
    pub fn new(
        weights: Vec<i8>,
        scale: f32,
        gate: i32,
        barred: Vec<u8>,
        bare: Vec<(u32, f32)>,
    ) -> Self {
        Self { weights, scale, gate, barred, bare }
    }

    /// Reads a model file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(bytes, KIND, VERSION)?;
        let scale = reader.f32()?;
        let gate = reader.u32()?.cast_signed();
        let count = reader.length()?;
        let mut bare = Vec::new();
        for _ in 0..count {
            bare.push((reader.u32()?, reader.f32()?));
        }
        let barred = reader.bytes(BARRED_SLOTS / 8)?.to_vec();
        let length = reader.length()?;
        let weights = reader.bytes(length)?.iter().map(|b| b.cast_signed()).collect();
        reader.finish()?;
        if !length.is_power_of_two() || !(2..=1 << 24).contains(&length) {
            let reason = format!("has {length} weights, which is no power of two");
            return Err(LoadError { kind: KIND, reason });
        }
        Ok(Self { weights, scale, gate, barred, bare })
    }

    /// The model file.
    pub fn write(&self) -> Vec<u8> {
        let mut writer = Writer::new(KIND, VERSION);
        writer.f32(self.scale).u32(self.gate.cast_unsigned()).length(self.bare.len());
        for &(language, threshold) in &self.bare {
            writer.u32(language).f32(threshold);
        }
        writer.bytes(&self.barred);
        let weights: Vec<u8> = self.weights.iter().map(|w| w.cast_unsigned()).collect();
        writer.length(weights.len()).bytes(&weights);
        writer.finish()
    }

    /// The logit that a boundary without a stop must exceed in `language`; `None` where none are
    /// looked for.
    pub(super) fn bare_threshold(&self, language: Language) -> Option<f32> {
        self.bare.iter().find(|(id, _)| *id == language.id).map(|(_, threshold)| *threshold)
    }

    /// A sum of no weights yet.
    pub(super) fn sum(&self) -> Sum<'_> {
        Sum { weights: &self.weights, shift: 32 - self.weights.len().trailing_zeros(), sum: 0 }
    }

    /// Whether no boundary without a stop follows the four bytes `tail`.
    pub(super) fn is_barred(&self, language: Language, tail: u32) -> bool {
        let slot = barred_slot(language.id, tail);
        self.barred.get(slot / 8).is_some_and(|byte| byte >> (slot % 8) & 1 == 1)
    }

    /// Whether a boundary without a stop is worth a second look, by the sum of its first features.
    pub(super) fn passes(&self, first: &Sum<'_>) -> bool {
        first.sum >= self.gate
    }

    /// The logit that the sentence ends at the boundary whose features came to `sum`.
    #[allow(clippy::cast_precision_loss, reason = "sums of some bytes are small")]
    pub(super) fn logit(&self, sum: &Sum<'_>, verdict: Verdict) -> f32 {
        sum.sum as f32 * self.scale + prior(verdict)
    }
}

/// Adds up the weights of features.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum<'c> {
    weights: &'c [i8],
    shift: u32,
    sum: i32,
}

impl Sink for Sum<'_> {
    #[inline]
    fn take(&mut self, hash: u32) {
        let weight = self.weights.get((hash >> self.shift) as usize).copied().unwrap_or(0);
        self.sum += i32::from(weight);
    }
}

/// Number of slots of the table of barred bytes.
pub const BARRED_SLOTS: usize = 1 << 17;

/// The slot of the four bytes before a boundary without a stop.
pub fn barred_slot(language: u32, tail: u32) -> usize {
    let hash = (tail ^ language.wrapping_mul(0x9E37_79B9)).wrapping_mul(0x85EB_CA6B);
    ((hash ^ hash >> 15).wrapping_mul(0xC2B2_AE35) >> 15) as usize
}

/// The logit of a rule's leaning alone.
pub(super) fn prior(verdict: Verdict) -> f32 {
    match verdict {
        Verdict::Ask(leaning) => f32::from(leaning) * LEANING,
        Verdict::Break => 20.0,
        Verdict::Join => -20.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{BARRED_SLOTS, Classifier};

    fn file() -> Vec<u8> {
        let mut barred = vec![0; BARRED_SLOTS / 8];
        barred[0] = 1;
        Classifier::new(vec![-3, 0, 5, 127], 0.5, -7, barred, vec![(9, 0.25)]).write()
    }

    #[test]
    fn reads_back_what_was_written() {
        let read = Classifier::read(&file()).unwrap();
        assert_eq!(read.write(), file());
        assert_eq!(
            (read.weights, read.gate, read.bare),
            (vec![-3, 0, 5, 127], -7, vec![(9, 0.25)])
        );
    }

    #[test]
    fn a_damaged_file_is_refused() {
        let mut file = file();
        *file.last_mut().unwrap() ^= 1;
        assert!(Classifier::read(&file).is_err());
        assert!(Classifier::read(&file[..40]).is_err());
    }
}
