//! What moved a value that is the mean over stretches of a squashed sum: register, emotions, stance.
//!
//! A stretch's value is `f(z)`, `z` a constant and what each word adds. The difference from `f` of the
//! constant alone is shared out among the words in proportion to what they add to `z`, so that the
//! weights are in units of the value and add up to it.

use crate::text::{Interrupt, Interrupted, Pace, Span};

use super::evidence::{PARTS_BETWEEN_CHECKS, narrow, on_grain};
use super::{Evidence, EvidenceKind};

/// Words whose share of the value of their stretch is smaller go into the constant.
const SHARE_MIN: f64 = 0.01;
/// Below this the secant is the slope at the constant.
const NEAR: f64 = 1e-6;

/// The mean over stretches, and what each word adds when that is recorded.
#[derive(Clone, Debug)]
pub(super) struct Mean {
    squash: fn(f64) -> f64,
    sum: f64,
    size: f64,
    record: Option<Record>,
}

#[derive(Clone, Debug, Default)]
struct Record {
    parts: Vec<Part>,
    stretches: Vec<Ended>,
}

/// What one word adds to the sum of its stretch.
#[derive(Clone, Copy, Debug)]
struct Part {
    span: Span,
    weight: f32,
    kind: EvidenceKind,
}

/// A stretch: its sentence, constant, sum, weight in the mean and the end of its parts.
#[derive(Clone, Copy, Debug)]
struct Ended {
    sentence: u32,
    constant: f64,
    sum: f64,
    size: f64,
    end: usize,
}

impl Mean {
    /// Nothing added yet.
    pub(super) fn new(squash: fn(f64) -> f64, recorded: bool) -> Self {
        Self { squash, sum: 0.0, size: 0.0, record: recorded.then(Record::default) }
    }

    /// Room for what a text of so many tokens and sentences usually leaves.
    pub(super) fn make_room(&mut self, tokens: usize, sentences: usize) {
        if let Some(record) = &mut self.record {
            record.parts.reserve_exact(tokens);
            record.stretches.reserve_exact(sentences);
        }
    }

    /// Parts of the stretch that is being read.
    pub(super) fn open_parts(&self) -> usize {
        let Some(record) = &self.record else { return 0 };
        record.parts.len() - record.stretches.last().map_or(0, |ended| ended.end)
    }

    /// Whether [`Mean::part`] keeps anything.
    pub(super) fn records(&self) -> bool {
        self.record.is_some()
    }

    /// Notes what a word adds to the sum of the stretch that is being read.
    pub(super) fn part(&mut self, span: Span, weight: f32, kind: EvidenceKind) {
        if let Some(record) = &mut self.record
            && weight != 0.0
        {
            record.parts.push(Part { span, weight, kind });
        }
    }

    /// Ends a stretch of `sentence` that weighs `size` in the mean; `sum` holds the constant and all
    /// parts. Returns the stretch's value.
    pub(super) fn end(&mut self, sentence: u32, constant: f32, sum: f32, size: f32) -> f32 {
        let (constant, z, size) = (f64::from(constant), f64::from(sum), f64::from(size));
        let value = (self.squash)(z);
        self.sum += value * size;
        self.size += size;
        if size == 0.0 {
            self.drop_parts();
        } else if let Some(record) = &mut self.record {
            let start = record.stretches.last().map_or(0, |ended| ended.end);
            let end = record.parts.len();
            record.parts[start..].sort_by_key(|part| part.span);
            record.stretches.push(Ended { sentence, constant, sum: z, size, end });
        }
        narrow(value)
    }

    /// Forgets the parts of the stretch that is being read.
    pub(super) fn drop_parts(&mut self) {
        if let Some(record) = &mut self.record {
            let end = record.stretches.last().map_or(0, |ended| ended.end);
            record.parts.truncate(end);
        }
    }

    /// The mean, a whole multiple of the grain; `None` when no stretch weighed anything.
    pub(super) fn value(&self) -> Option<f32> {
        (self.size > 0.0).then(|| narrow(on_grain(self.sum / self.size)))
    }

    /// What made the value, ascending by sentence, in each the constant last. The weights add up to
    /// [`Mean::value`], exactly, in any order. Empty unless recorded. O(words).
    pub(super) fn evidence(
        &self,
        sentences: &[Span],
        interrupt: &Interrupt,
    ) -> Result<Vec<Evidence>, Interrupted> {
        let mut evidence = Vec::new();
        let (Some(record), Some(value)) = (&self.record, self.value()) else {
            return Ok(evidence);
        };
        let mut rest = f64::from(value);
        let mut start = 0;
        evidence.reserve_exact(record.parts.len() + record.stretches.len());
        let pace = Pace::new(interrupt, PARTS_BETWEEN_CHECKS);
        for (index, stretch) in record.stretches.iter().enumerate() {
            let &Ended { sentence, constant, sum, size, end } = stretch;
            pace.steps(1 + end - start)?;
            let share = size / self.size;
            let secant = self.secant(constant, sum);
            let mut left = share * (self.squash)(sum);
            for part in record.parts.get(start..end).unwrap_or_default() {
                let own = f64::from(part.weight) * secant;
                let added = on_grain(own * share);
                if own.abs() < SHARE_MIN || added == 0.0 {
                    continue;
                }
                left -= added;
                rest -= added;
                evidence.push(Evidence { span: part.span, weight: narrow(added), kind: part.kind });
            }
            // The last constant takes what rounding left, so that the sum is exact.
            let last = index + 1 == record.stretches.len();
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

    /// Mean slope of the squashing between the constant and the sum.
    fn secant(&self, constant: f64, sum: f64) -> f64 {
        let (low, step) = if (sum - constant).abs() < NEAR {
            (constant, NEAR)
        } else {
            (constant, sum - constant)
        };
        ((self.squash)(low + step) - (self.squash)(low)) / step
    }
}

/// The logistic function.
pub(super) fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

#[cfg(test)]
mod tests {
    use super::{Mean, logistic};
    use crate::text::{Interrupt, Span};
    use crate::tone::EvidenceKind;
    use proptest::prelude::*;

    proptest! {
        /// Any stretches, any order.
        #[test]
        fn weights_add_up_exactly(
            stretches in prop::collection::vec(
                (-3.0f32..3.0, prop::collection::vec(-2.0f32..2.0, 0..6), 0.0f32..9.0),
                0..7,
            ),
        ) {
            let mut mean = Mean::new(logistic, true);
            let mut sentences = Vec::new();
            for (index, (constant, words, size)) in (0..).zip(&stretches) {
                let at = index as usize * 10;
                for (step, &word) in words.iter().enumerate() {
                    mean.part(Span::of(at + step, at + step + 1), word, EvidenceKind::Lexical);
                }
                mean.end(index, *constant, constant + words.iter().sum::<f32>(), *size);
                sentences.push(Span::of(at, at + 9));
            }
            let evidence = mean.evidence(&sentences, &Interrupt::never()).unwrap();
            let forward: f32 = evidence.iter().map(|e| e.weight).sum();
            let backward: f32 = evidence.iter().rev().map(|e| e.weight).sum();
            let value = mean.value().unwrap_or(0.0);
            prop_assert_eq!((forward, backward), (value, value));
            prop_assert!((0.0..=1.0).contains(&value));
        }
    }

    #[test]
    fn words_that_add_nothing_leave_the_constant() {
        let mut mean = Mean::new(logistic, true);
        let value = mean.end(0, 0.0, 0.0, 1.0);
        let evidence = mean.evidence(&[Span::of(0, 4)], &Interrupt::never()).unwrap();
        assert_eq!((value, evidence.len(), evidence[0].weight), (0.5, 1, 0.5));
    }
}
