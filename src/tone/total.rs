//! Sums over stretches, and the tone that comes out of them.

use super::{EvidenceKind, Label, Probabilities, Tone};
use crate::model::{LoadError, Reader};
use crate::text::Span;

/// How much each of the first stretches dilutes the valences of the others; 1 would be a plain
/// average. A few sentences that agree are stronger than one.
const STRETCH_SHARE: f64 = 0.25;
/// How many stretches count as few; every one after them counts in full.
const STRETCHES_FEW: f64 = 3.0;

/// Units of a usual stretch, and how far the logarithm of a length goes from there.
const UNITS_USUAL: f64 = 16.0;
const LENGTH_LEAST: f64 = -2.0;
const LENGTH_MOST: f64 = 1.5;

/// How raw values become scores and probabilities; fitted on development data.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calibration {
    /// Constant part of the raw value, and of the neutral side.
    pub(super) bias: f32,
    pub(super) calm_bias: f32,
    /// Units after which the sum of valences begins to be an average.
    pub(super) reach: f32,
    /// Score from raw value: `tanh(raw * gain)`.
    pub(super) gain: f32,
    pub(super) slope: f32,
    pub(super) negative: f32,
    pub(super) positive: f32,
    pub(super) calm: f32,
    /// How the neutral side and the slope change with the logarithm of a stretch's length, counted
    /// from [`UNITS_USUAL`]: raters see more in more words.
    pub(super) calm_length: f32,
    pub(super) slope_length: f32,
    /// Opposition at which MIXED has probability one half, and its slope.
    pub(super) mixed_at: f32,
    pub(super) mixed_slope: f32,
    /// Whether the score is multiplied by the probability that the text is not neutral: for models
    /// that learned a score of polar texts only.
    pub(super) shrunk: bool,
}

/// What one stretch adds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// What it weighs in the average over stretches.
    pub(super) weight: f32,
    pub(super) net: f32,
    pub(super) calm: f32,
    /// Sum of valences.
    pub(super) ruled: f32,
    /// Units.
    pub(super) size: f32,
    /// Sums of what units add above and below zero, in units of the raw value.
    pub(super) above: f32,
    pub(super) below: f32,
}

/// What a unit adds to its stretch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) span: Span,
    /// To the average.
    pub(super) share: f32,
    /// To the sum of valences.
    pub(super) rule: f32,
    pub(super) kind: EvidenceKind,
}

/// Sums over stretches; O(1) in the length of the text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Total {
    pub(super) weight: f64,
    net: f64,
    calm: f64,
    ruled: f64,
    pub(super) size: f64,
    stretches: f64,
    /// Weighted scores of the positive and the negative stretches.
    up: f64,
    down: f64,
    /// Weighted opposition and strength within stretches.
    opposed: f64,
    strength: f64,
}

impl Calibration {
    /// Nothing fitted.
    pub(super) const PLAIN: Self = Self {
        bias: 0.0,
        calm_bias: 0.0,
        reach: 16.0,
        gain: 1.0,
        slope: 1.0,
        negative: 0.0,
        positive: 0.0,
        calm: 1.0,
        calm_length: 0.0,
        slope_length: 0.0,
        mixed_at: 0.5,
        mixed_slope: 14.0,
        shrunk: false,
    };

    /// Reads what stands in every model file.
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        Ok(Self {
            bias: reader.f32()?,
            calm_bias: reader.f32()?,
            reach: reader.f32()?,
            gain: reader.f32()?,
            slope: reader.f32()?,
            negative: reader.f32()?,
            positive: reader.f32()?,
            calm: reader.f32()?,
            calm_length: reader.f32()?,
            slope_length: reader.f32()?,
            mixed_at: reader.f32()?,
            mixed_slope: reader.f32()?,
            shrunk: false,
        })
    }

    /// What the sum of valences is multiplied by in a stretch of `size` units.
    pub(super) fn shrink_one(&self, size: f32) -> f32 {
        1.0 / (1.0 + size / self.reach)
    }

    /// What the sum of valences of all stretches of `total` is multiplied by: their number keeps it
    /// an average, so that no text is long enough to be extreme.
    pub(super) fn shrink(&self, total: &Total) -> f64 {
        let more = (total.stretches - 1.0).max(0.0);
        let more = more - (1.0 - STRETCH_SHARE) * more.min(STRETCHES_FEW);
        1.0 / (1.0 + more + total.size / f64::from(self.reach))
    }

    /// Adds a stretch that has units to a total.
    pub(super) fn add(&self, total: &mut Total, sums: &Sums) {
        let weight = f64::from(sums.weight);
        let raw = f64::from(sums.net)
            + f64::from(sums.ruled * self.shrink_one(sums.size))
            + f64::from(self.bias);
        let score = (raw * f64::from(self.gain)).tanh();
        let (above, below) = (f64::from(sums.above).tanh(), f64::from(sums.below).tanh());
        total.weight += weight;
        total.net += weight * f64::from(sums.net);
        total.calm += weight * f64::from(sums.calm);
        total.ruled += f64::from(sums.ruled);
        total.size += f64::from(sums.size);
        total.stretches += 1.0;
        total.up += weight * score.max(0.0);
        total.down -= weight * score.min(0.0);
        total.opposed += weight * above.min(below);
        total.strength += weight * (above + below);
    }

    /// The raw value of a total; 0 when nothing was added.
    pub(super) fn raw(&self, total: &Total) -> f64 {
        if total.weight == 0.0 {
            return 0.0;
        }
        total.net / total.weight + total.ruled * self.shrink(total) + f64::from(self.bias)
    }

    /// The tone of a total.
    #[allow(clippy::cast_possible_truncation, reason = "small values, precision to spare")]
    pub(super) fn tone(&self, total: &Total) -> Tone {
        if total.weight == 0.0 {
            return Tone::NONE;
        }
        let c = self;
        let raw = self.raw(total) as f32;
        let calm = (total.calm / total.weight) as f32 + self.calm_bias;
        let units = total.size / total.stretches.max(1.0);
        let length = (units.max(1.0) / UNITS_USUAL).ln().clamp(LENGTH_LEAST, LENGTH_MOST) as f32;
        let slope = c.slope * (1.0 + c.slope_length * length) * raw;
        let calm = c.calm * calm + c.calm_length * length;
        let logits = [c.negative - slope, calm, c.positive + slope];
        let top = logits.iter().copied().fold(f32::MIN, f32::max);
        let e = logits.map(|logit| (logit - top).exp());
        let sum: f32 = e.iter().sum();
        let opposed = ((total.opposed).max(total.up.min(total.down)) / total.weight) as f32;
        let mixed = 1.0 / (1.0 + (-(opposed - c.mixed_at) * c.mixed_slope).exp());
        let rest = (1.0 - mixed) / sum;
        let felt = if c.shrunk { 1.0 - e[1] / sum } else { 1.0 };
        Tone::of(
            (raw * c.gain).tanh() * felt,
            (total.strength / total.weight) as f32,
            Probabilities {
                negative: e[0] * rest,
                neutral: e[1] * rest,
                positive: e[2] * rest,
                mixed,
            },
        )
    }
}

impl Tone {
    /// The tone of nothing.
    pub(super) const NONE: Tone = Tone {
        score: 0.0,
        magnitude: 0.0,
        label: Label::Neutral,
        probabilities: Probabilities { negative: 0.0, neutral: 1.0, positive: 0.0, mixed: 0.0 },
    };

    /// A tone with the label of the highest probability.
    pub(super) fn of(score: f32, magnitude: f32, probabilities: Probabilities) -> Self {
        let p = &probabilities;
        let label = [
            (p.neutral, Label::Neutral),
            (p.negative, Label::Negative),
            (p.positive, Label::Positive),
            (p.mixed, Label::Mixed),
        ]
        .into_iter()
        .fold((f32::MIN, Label::Neutral), |best, next| if next.0 > best.0 { next } else { best })
        .1;
        Self { score, magnitude, label, probabilities }
    }
}
