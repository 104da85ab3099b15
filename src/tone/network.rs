//! The English network: reads its file and turns stretches into sums that add up over a text.

use crate::model::{LoadError, Reader};
use crate::text::{Span, Token};

use super::idioms::{self, Idiom};
use super::linear::Features;
use super::stretch::Stretch;
use super::table::WordTable;
use super::total::{Calibration, Part, Sums};
use super::trunk::{Trunk, dot, rectify, vector};
use super::units::flag;
use super::vocabulary::Vocabulary;
use super::{EvidenceKind, emoji};

/// Hidden values a unit.
pub(super) const WIDTH: usize = 48;
/// Bounds of the exponent of a gate.
const GATE_MAX: f32 = 8.0;

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
    /// Valences of emoji, in units of the raw value.
    emoji: WordTable<f32>,
    pub(super) calibration: Calibration,
    pub(super) target: super::target::TargetHead,
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
        let calibration = Calibration::read(reader)?;
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
            emoji: emoji::valences(),
            calibration,
            target,
        })
    }

    /// Fills `stretch` from `tokens`, and `features` where they are wanted.
    pub(super) fn read_stretch(
        &self,
        text: &str,
        tokens: &[Token],
        stretch: &mut Stretch,
        features: Option<&mut Features>,
    ) {
        stretch.read(text, tokens, &self.vocabulary, &self.trunk, features);
    }

    /// What a unit's valence adds, after negation, degree, stress and contrast.
    fn ruled(&self, stretch: &Stretch, index: usize) -> f32 {
        let unit = &stretch.units[index];
        let listed = if unit.flags & flag::EMOJI == 0 { None } else { self.emoji.get(unit.key) };
        let valence = self.trunk.valence(stretch.rows[index], &stretch.made);
        // What the list says stands where it is stronger than what was learned, or against it.
        let valence = listed.map_or(valence, |listed| {
            if listed * valence > 0.0 && valence.abs() > listed.abs() { valence } else { listed }
        });
        let mut factor = 1.0;
        super::trunk::for_bits(unit.flags, |bit| factor += self.factors[bit]);
        valence * factor
    }

    /// Sums over the units of `stretch`; with `parts`, also appends what each unit adds. O(units).
    pub(super) fn sums(&self, stretch: &Stretch, mut parts: Option<&mut Vec<Part>>) -> Sums {
        let mut mass = self.floor;
        let (mut net, mut calm, mut ruled) = (0.0, 0.0, 0.0);
        let (mut above, mut below) = (0.0, 0.0);
        let (mut above_ruled, mut below_ruled) = (0.0, 0.0);
        let start = parts.as_ref().map_or(0, |parts| parts.len());
        let mut idiom: Option<Idiom> = None;
        for (index, unit) in stretch.units.iter().enumerate() {
            let mut hidden = self.trunk.before(stretch.window(index), &stretch.made, unit.flags);
            rectify(&mut hidden);
            let gate = open(self.gate.of(&hidden));
            let share = gate * dot(&self.score.weights, &hidden);
            mass += gate;
            net += share;
            calm += gate * dot(&self.calm.weights, &hidden);
            if idiom.is_none_or(|idiom| idiom.last < index) {
                idiom = idioms::at(&stretch.units, index);
            }
            // A set phrase says what it says with its last word.
            let rule = match idiom {
                Some(idiom) if idiom.last == index => idiom.valence,
                Some(_) => 0.0,
                None => self.ruled(stretch, index),
            };
            ruled += rule;
            above += share.max(0.0);
            below -= share.min(0.0);
            above_ruled += rule.max(0.0);
            below_ruled -= rule.min(0.0);
            if let Some(parts) = parts.as_deref_mut() {
                let kind = kind_of(unit.flags, rule.abs() > (share / mass).abs());
                parts.push(Part { span: unit.span, share, rule, kind });
            }
        }
        if let Some(parts) = parts {
            for part in &mut parts[start..] {
                part.share /= mass;
            }
        }
        let size = stretch.units.len() as f32;
        let shrink = self.calibration.shrink_one(size);
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
}

/// What kind of evidence a unit is.
fn kind_of(flags: u16, lexical: bool) -> EvidenceKind {
    let has = |bits: u16| flags & bits != 0;
    if has(flag::EMOJI) {
        EvidenceKind::Emoji
    } else if has(flag::MARK) {
        EvidenceKind::Punctuation
    } else if has(flag::NEGATED) {
        EvidenceKind::Negated
    } else if has(flag::DIMINISHED) {
        EvidenceKind::Diminished
    } else if has(flag::BOOSTED | flag::CAPITALS | flag::ELONGATED) {
        EvidenceKind::Intensified
    } else if has(flag::BEFORE_CONTRAST | flag::AFTER_CONTRAST) {
        EvidenceKind::Contrast
    } else if lexical {
        EvidenceKind::Lexical
    } else {
        EvidenceKind::Learned
    }
}

/// The tokens of `tokens` that lie inside `span`. O(log tokens).
pub(super) fn tokens_in(tokens: &[Token], span: Span) -> &[Token] {
    let from = tokens.partition_point(|token| token.span.start() < span.start());
    let to = tokens.partition_point(|token| token.span.end() <= span.end());
    tokens.get(from..to).unwrap_or_default()
}
