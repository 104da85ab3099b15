//! The English network: reads its file and turns stretches into sums that add up over a text.

use crate::model::{LoadError, Reader};
use crate::text::{Span, Token};

use super::stretch::Stretch;
use super::trunk::{Trunk, dot, rectify, vector};
use super::units::flag;
use super::vocabulary::Vocabulary;
use super::{Label, Probabilities, Tone};

/// Hidden values a unit.
pub(super) const WIDTH: usize = 48;
/// Bounds of the exponent of a gate.
const GATE_MAX: f32 = 8.0;
/// How much a second stretch dilutes the valences of the first; 1 would be a plain average. A few
/// sentences that agree are a little stronger than one.
const STRETCH_SHARE: f64 = 0.6;

/// A linear function of the hidden values.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) weights: [f32; WIDTH],
    pub(super) bias: f32,
}

impl Head {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        Ok(Self { weights: vector(reader)?, bias: reader.f32()? })
    }

    pub(super) fn of(&self, hidden: &[f32; WIDTH]) -> f32 {
        dot(&self.weights, hidden) + self.bias
    }
}

/// `exp` of a gate within its bounds.
pub(super) fn open(gate: f32) -> f32 {
    gate.clamp(-GATE_MAX, GATE_MAX).exp()
}

/// Tables and heads.
#[derive(Clone, Debug)]
pub(super) struct Network {
    pub(super) vocabulary: Vocabulary,
    pub(super) trunk: Trunk<WIDTH>,
    gate: Head,
    score: Head,
    calm: Head,
    /// Added to 1 for each flag: how it changes a valence.
    factors: Vec<f32>,
    /// Gate mass that every stretch has beside its units', so that few words do not weigh like
    /// many.
    floor: f32,
    /// Weight of a unit in the average over stretches, beside its gate.
    size_weight: f32,
    /// Units after which the sum of valences begins to be an average.
    reach: f32,
    calibration: Calibration,
    pub(super) target: super::target::TargetHead,
}

/// How raw values become probabilities; fitted on development data.
#[derive(Clone, Copy, Debug)]
struct Calibration {
    /// Score from raw value: `tanh(raw * gain)`.
    gain: f32,
    slope: f32,
    negative: f32,
    positive: f32,
    calm: f32,
    /// Opposition at which MIXED has probability one half, and its slope.
    mixed_at: f32,
    mixed_slope: f32,
}

/// What one stretch adds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub(super) weight: f32,
    pub(super) net: f32,
    calm: f32,
    pub(super) ruled: f32,
    pub(super) size: f32,
    /// Sums of what units add above and below zero, in units of the raw value.
    above: f32,
    below: f32,
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

impl Network {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let vocabulary = Vocabulary::read(reader)?;
        let trunk = Trunk::read(reader, vocabulary.len())?;
        let gate = Head::read(reader)?;
        let score = Head::read(reader)?;
        let calm = Head::read(reader)?;
        let factors = reader.f32s(flag::COUNT)?;
        let floor = reader.f32()?;
        let size_weight = reader.f32()?;
        let reach = reader.f32()?;
        let calibration = Calibration {
            gain: reader.f32()?,
            slope: reader.f32()?,
            negative: reader.f32()?,
            positive: reader.f32()?,
            calm: reader.f32()?,
            mixed_at: reader.f32()?,
            mixed_slope: reader.f32()?,
        };
        let target = super::target::TargetHead::read(reader)?;
        Ok(Self {
            vocabulary,
            trunk,
            gate,
            score,
            calm,
            factors,
            floor,
            size_weight,
            reach,
            calibration,
            target,
        })
    }

    /// Fills `stretch` from `tokens`.
    pub(super) fn read_stretch(&self, text: &str, tokens: &[Token], stretch: &mut Stretch) {
        stretch.read(text, tokens, &self.vocabulary, &self.trunk);
    }

    /// What a unit's valence adds, after negation, degree, stress and contrast.
    fn ruled(&self, stretch: &Stretch, index: usize) -> f32 {
        let valence = self.trunk.valence(stretch.rows[index], &stretch.made);
        let mut factor = 1.0;
        super::trunk::for_bits(stretch.units[index].flags, |bit| factor += self.factors[bit]);
        valence * factor
    }

    /// Sums over the units of `stretch`; with `parts`, also what each unit adds: learned share
    /// before division by the mass, and ruled share. O(units).
    pub(super) fn sums(&self, stretch: &Stretch, mut parts: Option<&mut Vec<(f32, f32)>>) -> Sums {
        let mut mass = self.floor;
        let (mut net, mut calm, mut ruled) = (0.0, 0.0, 0.0);
        let (mut above, mut below) = (0.0, 0.0);
        let (mut above_ruled, mut below_ruled) = (0.0, 0.0);
        for (index, unit) in stretch.units.iter().enumerate() {
            let mut hidden = self.trunk.before(stretch.window(index), &stretch.made, unit.flags);
            rectify(&mut hidden);
            let gate = open(self.gate.of(&hidden));
            let share = gate * dot(&self.score.weights, &hidden);
            mass += gate;
            net += share;
            calm += gate * dot(&self.calm.weights, &hidden);
            let rule = self.ruled(stretch, index);
            ruled += rule;
            above += share.max(0.0);
            below -= share.min(0.0);
            above_ruled += rule.max(0.0);
            below_ruled -= rule.min(0.0);
            if let Some(parts) = parts.as_deref_mut() {
                parts.push((share, rule));
            }
        }
        let size = stretch.units.len() as f32;
        let shrink = self.shrink_one(size);
        Sums {
            weight: mass + self.size_weight * size,
            net: net / mass,
            calm: calm / mass,
            ruled,
            size,
            above: above / mass + above_ruled * shrink,
            below: below / mass + below_ruled * shrink,
        }
    }

    /// What the sum of valences is multiplied by in a stretch of `size` units.
    pub(super) fn shrink_one(&self, size: f32) -> f32 {
        1.0 / (1.0 + size / self.reach)
    }

    /// What the sum of valences of all stretches of `total` is multiplied by: their number keeps it
    /// an average, so that no text is long enough to be extreme.
    pub(super) fn shrink(&self, total: &Total) -> f64 {
        let more = STRETCH_SHARE * (total.stretches - 1.0).max(0.0);
        1.0 / (1.0 + more + total.size / f64::from(self.reach))
    }

    /// Gate mass of a stretch, from its sums.
    pub(super) fn mass(&self, sums: &Sums) -> f32 {
        sums.weight - self.size_weight * sums.size
    }

    /// The constant part of a raw value.
    pub(super) fn bias(&self) -> f64 {
        f64::from(self.score.bias)
    }

    /// Adds a stretch that has units to a total.
    pub(super) fn add(&self, total: &mut Total, sums: &Sums) {
        let weight = f64::from(sums.weight);
        let raw =
            f64::from(sums.net) + f64::from(sums.ruled * self.shrink_one(sums.size)) + self.bias();
        let score = (raw * f64::from(self.calibration.gain)).tanh();
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
        total.net / total.weight + total.ruled * self.shrink(total) + self.bias()
    }

    /// The tone of a total.
    #[allow(clippy::cast_possible_truncation, reason = "small values, precision to spare")]
    pub(super) fn tone(&self, total: &Total) -> Tone {
        if total.weight == 0.0 {
            return Tone::NONE;
        }
        let c = &self.calibration;
        let raw = self.raw(total) as f32;
        let calm = (total.calm / total.weight) as f32 + self.calm.bias;
        let logits = [c.negative - c.slope * raw, c.calm * calm, c.positive + c.slope * raw];
        let top = logits.iter().copied().fold(f32::MIN, f32::max);
        let e = logits.map(|logit| (logit - top).exp());
        let sum: f32 = e.iter().sum();
        let opposed = ((total.opposed).max(total.up.min(total.down)) / total.weight) as f32;
        let mixed = 1.0 / (1.0 + (-(opposed - c.mixed_at) * c.mixed_slope).exp());
        let rest = (1.0 - mixed) / sum;
        Tone::of(
            (raw * c.gain).tanh(),
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

/// The tokens of `tokens` that lie inside `span`. O(log tokens).
pub(super) fn tokens_in(tokens: &[Token], span: Span) -> &[Token] {
    let from = tokens.partition_point(|token| token.span.start() < span.start());
    let to = tokens.partition_point(|token| token.span.end() <= span.end());
    tokens.get(from..to).unwrap_or_default()
}
