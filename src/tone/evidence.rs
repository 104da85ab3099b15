//! What moved a score: parts of the sums, rounded so that they add up exactly.

use crate::text::{Interrupt, Interrupted, Pace, Span};

use super::total::{Calibration, Part, Sums, Total};
use super::{Evidence, EvidenceKind};

/// Evidence whose share of its stretch's raw value is smaller goes into the constant.
const EVIDENCE_MIN: f32 = 0.04;
/// Parts and stretches between two looks at the interrupt.
pub(super) const PARTS_BETWEEN_CHECKS: usize = 2048;
/// Raw values and evidence weights are whole multiples of this, so that sums are exact in `f32`.
const GRAIN: f64 = 1.0 / 1_048_576.0;

/// What each unit adds, until the weight of its stretch is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// Of all stretches one after the other.
    pub(super) parts: Vec<Part>,
    /// Sums of each stretch, the end of its parts and the index of its sentence.
    stretches: Vec<(Sums, usize, u32)>,
}

impl Record {
    /// Room for what a text of so many tokens and sentences usually leaves.
    pub(super) fn make_room(&mut self, tokens: usize, sentences: usize) {
        self.parts.reserve_exact(tokens);
        self.stretches.reserve_exact(sentences);
    }

    /// Ends a stretch of `sentence`.
    pub(super) fn end(&mut self, sums: Sums, sentence: u32) {
        self.stretches.push((sums, self.parts.len(), sentence));
    }

    /// The evidence, ascending by sentence, in each the constant last. O(units).
    pub(super) fn evidence(
        &self,
        calibration: &Calibration,
        total: &Total,
        sentences: &[Span],
        interrupt: &Interrupt,
    ) -> Result<Vec<Evidence>, Interrupted> {
        let mut rest = on_grain(calibration.raw(total));
        let shrink = calibration.shrink(total);
        let mut evidence = Vec::with_capacity(self.parts.len() + self.stretches.len());
        let mut start = 0;
        let pace = Pace::new(interrupt, PARTS_BETWEEN_CHECKS);
        for (index, &(sums, end, sentence)) in self.stretches.iter().enumerate() {
            pace.steps(1 + end - start)?;
            let weight = f64::from(sums.weight) / total.weight;
            let own = calibration.shrink_one(sums.size);
            // The share that the average leaves to what is too small to name.
            let mut left = weight * (f64::from(sums.net) + f64::from(calibration.bias))
                + f64::from(sums.ruled) * shrink;
            for part in &self.parts[start..end] {
                if (part.share + part.rule * own).abs() < EVIDENCE_MIN {
                    continue;
                }
                let added = weight * f64::from(part.share) + f64::from(part.rule) * shrink;
                let added = on_grain(added);
                left -= added;
                rest -= added;
                evidence.push(Evidence { span: part.span, weight: narrow(added), kind: part.kind });
            }
            // The last constant takes what rounding left, so that the sum is exact.
            let last = index + 1 == self.stretches.len();
            let constant = if last { rest } else { on_grain(left) };
            rest -= constant;
            start = end;
            if constant != 0.0
                && let Some(&span) = sentences.get(sentence as usize)
            {
                let weight = narrow(constant);
                evidence.push(Evidence { span, weight, kind: EvidenceKind::Prior });
            }
        }
        Ok(evidence)
    }
}

/// The nearest multiple of the grain.
pub(super) fn on_grain(value: f64) -> f64 {
    (value / GRAIN).round() * GRAIN
}

/// A multiple of the grain as it is told.
#[allow(clippy::cast_possible_truncation, reason = "multiples of the grain below 8 are exact")]
pub(super) fn narrow(value: f64) -> f32 {
    value as f32
}
