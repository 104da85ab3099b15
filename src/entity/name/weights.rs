//! The weight table of one model: feature hash to a row of label scores.
//!
//! Buckets of four slots, each slot a 16-bit fingerprint and seven 8-bit weights; a feature stands in
//! one of two buckets. A feature that was not trained meets a foreign fingerprint once in 8 000
//! look-ups, so that unknown words stay without a say, unlike in a plain hash table of weights.

use std::borrow::Cow;

use crate::entity::name::chain::{Row, Transitions};
use crate::entity::name::label::{LABELS, OUTSIDE, WIDTH};
use crate::model::{LoadError, Reader, Writer};

const SLOTS: usize = 4;
/// Moves while looking for room before a feature is given up.
const MOVES_MAX: usize = 500;

/// A fingerprint, little-endian as in the file.
type Print = [u8; 2];
/// Marks an empty slot.
const FREE: Print = [0; 2];
/// Eight-bit weights in two's complement, as in the file.
type Quantized = [u8; LABELS];

/// Feature weights in 8 bits, transitions, and the map from path probability to confidence.
///
/// The table of a model in the binary stays there: a copy would take megabytes of every process.
#[derive(Clone, Debug)]
pub struct Weights {
    fingerprints: Cow<'static, [[Print; SLOTS]]>,
    rows: Cow<'static, [Quantized]>,
    scale: f32,
    transitions: Transitions,
    free: [Row; LABELS],
    calibration: Calibration,
}

/// Logistic map from the probability of a segment to a calibrated confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// Factor of the log odds.
    pub slope: f32,
    /// Added to the log odds.
    pub offset: f32,
}

impl Calibration {
    /// Changes nothing.
    pub const NONE: Calibration = Calibration { slope: 1.0, offset: 0.0 };

    /// The confidence for a segment of this probability, in 0..=1.
    pub fn confidence(self, probability: f32) -> f32 {
        let p = probability.clamp(1e-4, 1.0 - 1e-4);
        let odds = (p / (1.0 - p)).ln() * self.slope + self.offset;
        1.0 / (1.0 + (-odds).exp())
    }
}

impl Weights {
    /// Puts trained rows into a table of `2^bucket_bits` buckets, the most important first; what
    /// finds no room is left out. Weights are scaled so that the largest uses all 8 bits.
    pub fn pack(
        features: &[(u64, [f32; LABELS])],
        transitions: &[Row; LABELS],
        calibration: Calibration,
        bucket_bits: u32,
        limit: f32,
    ) -> (Self, usize) {
        let buckets = 1usize << bucket_bits;
        let scale = limit / 127.0;
        let mut table = Self {
            fingerprints: vec![[FREE; SLOTS]; buckets].into(),
            rows: vec![[0; LABELS]; buckets * SLOTS].into(),
            scale,
            transitions: Transitions::new(transitions),
            free: *transitions,
            calibration,
        };
        let mut lost = 0;
        for &(hash, row) in features {
            let quantized = row.map(|weight| quantize(weight / scale).cast_unsigned());
            if quantized == [0; LABELS] {
                continue;
            }
            lost += usize::from(!table.insert(hash, quantized));
        }
        (table, lost)
    }

    fn insert(&mut self, hash: u64, row: Quantized) -> bool {
        let print = fingerprint(hash);
        let mut entry = (print, row);
        let mut bucket = self.bucket(hash);
        let mut journal = Vec::new();
        for turn in 0..MOVES_MAX {
            for candidate in [bucket, self.other(bucket, entry.0)] {
                if let Some(slot) = self.fingerprints[candidate].iter().position(|&f| f == FREE) {
                    self.put(candidate, slot, entry);
                    return true;
                }
            }
            let slot = turn % SLOTS;
            let at = if turn % 2 == 0 { bucket } else { self.other(bucket, entry.0) };
            let moved = (self.fingerprints[at][slot], self.rows[at * SLOTS + slot]);
            journal.push((at, slot, moved));
            self.put(at, slot, entry);
            entry = moved;
            bucket = self.other(at, entry.0);
        }
        for (at, slot, entry) in journal.into_iter().rev() {
            self.put(at, slot, entry);
        }
        false
    }

    fn put(&mut self, bucket: usize, slot: usize, entry: (Print, Quantized)) {
        self.fingerprints.to_mut()[bucket][slot] = entry.0;
        self.rows.to_mut()[bucket * SLOTS + slot] = entry.1;
    }

    #[allow(clippy::cast_possible_truncation, reason = "masked to the number of buckets")]
    fn bucket(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.fingerprints.len() - 1)
    }

    /// The other bucket in which a feature may stand; its own inverse.
    fn other(&self, bucket: usize, print: Print) -> usize {
        let mixed = u32::from(u16::from_le_bytes(print)).wrapping_mul(0x5bd1_e995);
        (bucket ^ (mixed >> 7) as usize) & (self.fingerprints.len() - 1)
    }

    /// Adds the weights of the feature to `sums`, in units of [`Weights::scale`].
    pub fn add(&self, hash: u64, sums: &mut [i32; WIDTH]) {
        let print = fingerprint(hash);
        let first = self.bucket(hash);
        for bucket in [first, self.other(first, print)] {
            let prints = &self.fingerprints[bucket];
            if let Some(slot) = prints.iter().position(|&other| other == print) {
                let row = &self.rows[bucket * SLOTS + slot];
                let weights = row.iter().map(|weight| i32::from(weight.cast_signed()));
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
                return;
            }
        }
    }

    /// What one unit of a weight is worth.
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// Scores of one label after another.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// From probability to confidence.
    pub fn calibration(&self) -> Calibration {
        self.calibration
    }

    /// The same weights, less inclined by `step` to go on or fall back outside of names: more names are
    /// found, and more of them wrong.
    pub fn leaning(mut self, step: f32) -> Self {
        for row in &mut self.free {
            row[OUTSIDE] -= step;
        }
        self.transitions = Transitions::new(&self.free);
        self
    }

    /// Transitions and calibration alone, for scores that come from elsewhere.
    pub fn transitions_only(&self) -> Self {
        Self {
            fingerprints: vec![[FREE; SLOTS]].into(),
            rows: vec![[0; LABELS]; SLOTS].into(),
            scale: self.scale,
            transitions: self.transitions.clone(),
            free: self.free,
            calibration: self.calibration,
        }
    }

    /// The same weights, all scores times `factor`.
    pub fn scaled(mut self, factor: f32) -> Self {
        self.scale *= factor;
        self.free.iter_mut().flatten().for_each(|score| *score *= factor);
        self.transitions = Transitions::new(&self.free);
        self
    }

    /// The same weights with another calibration.
    pub fn calibrated(self, calibration: Calibration) -> Self {
        Self { calibration, ..self }
    }

    /// Reads what [`Weights::write`] wrote.
    pub fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let calibration = Calibration { slope: reader.f32()?, offset: reader.f32()? };
        let mut free = [[0.0; WIDTH]; LABELS];
        for row in &mut free {
            row.copy_from_slice(&reader.f32s(WIDTH)?);
        }
        let scale = reader.f32()?;
        let buckets = reader.length()?;
        if !buckets.is_power_of_two() {
            let reason = format!("has {buckets} buckets, not a power of two");
            return Err(LoadError { kind: "names", reason });
        }
        let prints = reader.bytes(buckets.saturating_mul(SLOTS * size_of::<Print>()))?;
        let rows = reader.bytes(buckets * SLOTS * LABELS)?;
        Ok(Self {
            fingerprints: prints.as_chunks().0.as_chunks().0.into(),
            rows: rows.as_chunks().0.into(),
            scale,
            transitions: Transitions::new(&free),
            free,
            calibration,
        })
    }

    /// Appends the weights to a model file.
    pub fn write(&self, writer: &mut Writer) {
        writer.f32(self.calibration.slope).f32(self.calibration.offset);
        for &score in self.free.iter().flatten() {
            writer.f32(score);
        }
        writer.f32(self.scale).length(self.fingerprints.len());
        writer.bytes(self.fingerprints.as_flattened().as_flattened());
        writer.bytes(self.rows.as_flattened());
    }
}

/// 16 bits of the hash that the bucket number does not use; never [`FREE`].
#[allow(clippy::cast_possible_truncation, reason = "the low bits are what is wanted")]
fn fingerprint(hash: u64) -> Print {
    (hash as u16).max(1).to_le_bytes()
}

#[allow(clippy::cast_possible_truncation, reason = "clamped to eight bits")]
fn quantize(weight: f32) -> i8 {
    weight.round().clamp(-127.0, 127.0) as i8
}

#[cfg(test)]
mod tests {
    use super::{Calibration, Weights};
    use crate::entity::name::label::{LABELS, WIDTH};
    use crate::model::{Reader, Writer};
    use crate::text::hash::combine;

    const TRANSITIONS: [[f32; WIDTH]; LABELS] = [[0.5; WIDTH]; LABELS];

    fn trained(count: u64) -> Vec<(u64, [f32; LABELS])> {
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let row = |i: u64| std::array::from_fn(|label| (i % 7) as f32 - label as f32);
        (1..=count).map(|i| (combine(1, i), row(i))).collect()
    }

    fn sums(weights: &Weights, hash: u64) -> [i32; WIDTH] {
        let mut sums = [0; WIDTH];
        weights.add(hash, &mut sums);
        sums
    }

    #[test]
    fn a_nearly_full_table_keeps_every_feature() {
        let features = trained(950);
        let (weights, lost) = Weights::pack(&features, &TRANSITIONS, Calibration::NONE, 8, 127.0);
        assert_eq!(lost, 0);
        for (hash, row) in features {
            let found = sums(&weights, hash);
            for label in 0..LABELS {
                #[allow(clippy::cast_precision_loss, reason = "at most 127")]
                let found = found[label] as f32;
                assert_eq!(found, row[label]);
            }
        }
    }

    #[test]
    fn unknown_features_are_silent() {
        let (weights, _) = Weights::pack(&trained(950), &TRANSITIONS, Calibration::NONE, 8, 127.0);
        let heard = (1..=10_000).filter(|&i| sums(&weights, combine(2, i)) != [0; WIDTH]).count();
        assert!(heard <= 5, "{heard} of 10000 unknown features have weights");
    }

    #[test]
    fn an_overfull_table_says_what_it_lost() {
        let (_, lost) = Weights::pack(&trained(1200), &TRANSITIONS, Calibration::NONE, 8, 127.0);
        assert!(lost >= 176, "{lost} of 1200 features found no room in 1024 slots");
    }

    #[test]
    fn reads_back_what_was_written() {
        let calibration = Calibration { slope: 0.5, offset: -1.0 };
        let (weights, _) = Weights::pack(&trained(100), &TRANSITIONS, calibration, 6, 8.0);
        let mut writer = Writer::new("names", 1);
        weights.write(&mut writer);
        let mut reader = Reader::open(writer.finish().leak(), "names", 1).unwrap();
        let read = Weights::read(&mut reader).unwrap();
        assert_eq!(reader.finish(), Ok(()));
        assert_eq!(read.calibration(), calibration);
        for (hash, _) in trained(200) {
            assert_eq!(sums(&read, hash), sums(&weights, hash));
        }
    }

    #[test]
    fn confidence_rises_with_probability_and_stays_a_probability() {
        let calibration = Calibration { slope: 0.7, offset: 0.3 };
        let mut last = 0.0;
        for percent in 0..=100u8 {
            let confidence = calibration.confidence(f32::from(percent) / 100.0);
            assert!(confidence >= last && confidence <= 1.0);
            last = confidence;
        }
        let plain = Calibration::NONE.confidence(0.25);
        assert!((plain - 0.25).abs() < 1e-5);
    }
}
