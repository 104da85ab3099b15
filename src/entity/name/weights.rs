//! The weights of the chain: a row of label scores a feature, transitions, and confidence.

use crate::entity::name::blend::Blend;
use crate::entity::name::chain::{Row, Transitions};
use crate::entity::name::label::{LABELS, OUTSIDE, WIDTH};
use crate::entity::name::table::{Table, quantized};
use crate::model::{LoadError, Reader, Writer};

/// Feature weights in 8 bits, transitions, and the map from path probability to confidence.
#[derive(Clone, Debug)]
pub struct Weights {
    table: Table<LABELS>,
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
        free: &[Row; LABELS],
        calibration: Calibration,
        bucket_bits: u32,
        limit: f32,
    ) -> (Self, usize) {
        let scale = limit / 127.0;
        let rows = features.iter().map(|&(hash, row)| (hash, row.map(|w| quantized(w / scale))));
        let (table, lost) = Table::pack(rows, bucket_bits);
        let transitions = Transitions::new(free);
        (Self { table, scale, transitions, free: *free, calibration }, lost)
    }

    /// Calls `visit` with the scores of each word by its features, in the order of `words`. `found` is
    /// working memory.
    pub fn scores<'h>(
        &self,
        words: impl IntoIterator<Item = &'h [u64]>,
        found: &mut Vec<usize>,
        mut visit: impl FnMut(Row),
    ) {
        self.table.sums(words, found, |sums| {
            let mut row = [0.0; WIDTH];
            for (score, sum) in row.iter_mut().zip(sums) {
                *score = f32::from(sum) * self.scale;
            }
            visit(row);
        });
    }

    /// Scores of one label after another.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// The free scores of one label after another, for training.
    pub fn free(&self) -> &[Row; LABELS] {
        &self.free
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

    /// The same weights, less inclined by `step` to stay outside of names where a word has the feature, if
    /// that was trained.
    pub fn leaning_where(mut self, feature: u64, step: f32) -> Self {
        let scale = self.scale;
        self.table.change(feature, |row| {
            let outside = &mut row[OUTSIDE];
            *outside = quantized(f32::from(outside.cast_signed()) - step / scale).cast_unsigned();
        });
        self
    }

    /// Transitions and calibration alone, for scores that come from elsewhere.
    pub fn transitions_only(&self) -> Self {
        Self {
            table: Table::empty(),
            scale: self.scale,
            transitions: self.transitions.clone(),
            free: self.free,
            calibration: self.calibration,
        }
    }

    /// What decodes scores that were joined with those of a transformer like this: transitions and
    /// calibration alone.
    pub fn joined(&self, blend: Blend) -> Self {
        let own = self.transitions_only().scaled(blend.chain).leaning(blend.leaning);
        own.calibrated(blend.calibration)
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
        let table = Table::read(reader)?;
        Ok(Self { table, scale, transitions: Transitions::new(&free), free, calibration })
    }

    /// Appends the weights to a model file.
    pub fn write(&self, writer: &mut Writer) {
        writer.f32(self.calibration.slope).f32(self.calibration.offset);
        for &score in self.free.iter().flatten() {
            writer.f32(score);
        }
        writer.f32(self.scale);
        self.table.write(writer);
    }
}

#[cfg(test)]
mod tests {
    use super::{Calibration, Weights};
    use crate::entity::name::chain::Row;
    use crate::entity::name::label::{LABELS, WIDTH};
    use crate::model::{Reader, Writer};
    use crate::text::hash::combine;

    const TRANSITIONS: [[f32; WIDTH]; LABELS] = [[0.5; WIDTH]; LABELS];

    fn trained(count: u64) -> Vec<(u64, [f32; LABELS])> {
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let row = |i: u64| std::array::from_fn(|label| (i % 7) as f32 - label as f32);
        (1..=count).map(|i| (combine(1, i), row(i))).collect()
    }

    fn scores<'h>(weights: &Weights, words: impl IntoIterator<Item = &'h [u64]>) -> Vec<Row> {
        let mut scores = Vec::new();
        weights.scores(words, &mut Vec::new(), |row| scores.push(row));
        scores
    }

    #[test]
    fn one_feature_may_lean_away_from_outside() {
        let features = [(combine(1, 1), [1.0; LABELS]), (combine(1, 2), [1.0; LABELS])];
        let (weights, _) = Weights::pack(&features, &TRANSITIONS, Calibration::NONE, 6, 12.7);
        let leaning = weights.leaning_where(features[1].0, 0.5).leaning_where(combine(1, 3), 0.5);
        let [first, second] = features.map(|feature| scores(&leaning, [&[feature.0][..]])[0]);
        assert!((first[0] - 1.0).abs() < 1e-3 && (second[0] - 0.5).abs() < 1e-3, "{second:?}");
        assert_eq!(first[1..], second[1..]);
    }

    #[test]
    fn weights_are_summed_in_their_own_scale() {
        let features = trained(50);
        let (weights, lost) = Weights::pack(&features, &TRANSITIONS, Calibration::NONE, 6, 12.7);
        assert_eq!(lost, 0);
        let hashes: Vec<u64> = features.iter().map(|feature| feature.0).collect();
        let found = scores(&weights, [&hashes[..]]);
        assert_eq!(found.len(), 1);
        for (label, &found) in found[0].iter().enumerate().take(LABELS) {
            let wanted: f32 = features.iter().map(|feature| feature.1[label]).sum();
            assert!((found - wanted).abs() < 1e-3, "{found} instead of {wanted}");
        }
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
        let hashes: Vec<u64> = trained(200).iter().map(|feature| feature.0).collect();
        assert_eq!(scores(&read, hashes.chunks(1)), scores(&weights, hashes.chunks(1)));
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
