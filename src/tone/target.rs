//! Tone toward somebody or something that the text names.

use crate::model::{LoadError, Reader};
use crate::text::{Span, Token};

use super::network::{Head, Network, WIDTH, open};
use super::stretch::Stretch;
use super::trunk::{add, rectify, vector};
use super::{Probabilities, Tone};

/// Classes of signed distance to the target: inside, nine steps after it, nine before it.
const DISTANCES: usize = 20;
/// Last distance in units of each step.
const STEPS: [usize; 9] = [1, 2, 3, 4, 6, 9, 14, 22, usize::MAX];

/// Head that reads a stretch from the place of the target.
#[derive(Clone, Debug)]
pub(super) struct TargetHead {
    /// Added to the hidden values for each class of distance.
    near: Vec<[f32; WIDTH]>,
    gate: Head,
    /// Added to the gate for each class of distance.
    gate_near: Vec<f32>,
    /// Negative, neutral, positive.
    classes: Vec<Head>,
    /// Multiplies the logits, so that probabilities are calibrated.
    slope: f32,
}

/// What one stretch says of a target.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    /// Negative, neutral, positive; sums to 1.
    pub(super) probabilities: [f32; 3],
}

impl TargetHead {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let near = (0..DISTANCES).map(|_| vector(reader)).collect::<Result<_, _>>()?;
        let gate = Head::read(reader)?;
        let gate_near = reader.f32s(DISTANCES)?;
        let classes = (0..3).map(|_| Head::read(reader)).collect::<Result<_, _>>()?;
        Ok(Self { near, gate, gate_near, classes, slope: reader.f32()? })
    }
}

/// Class of the distance of unit `index` to the nearest of `mentions`, ascending unit ranges.
fn distance(index: usize, mentions: &[(usize, usize)]) -> usize {
    let after = mentions.partition_point(|&(start, _)| start <= index);
    let before = after.checked_sub(1).map(|m| mentions[m]);
    if before.is_some_and(|(_, end)| index < end) {
        return 0;
    }
    let step = |units: usize| 1 + STEPS.iter().take_while(|&&last| units > last).count();
    let from = before.map(|(_, end)| index + 1 - end);
    let to = mentions.get(after).map(|&(start, _)| start - index);
    match (from, to) {
        (Some(from), Some(to)) if to < from => 9 + step(to),
        (Some(from), _) => step(from),
        (None, Some(to)) => 9 + step(to),
        (None, None) => 0,
    }
}

/// A stretch with what its targets share. Reused from stretch to stretch.
#[derive(Clone, Debug, Default)]
pub(super) struct TargetScratch {
    stretch: Stretch,
    /// Hidden values of each unit before the rectifier, without those of the distance.
    hidden: Vec<[f32; WIDTH]>,
    /// Unit ranges of the target.
    mentions: Vec<(usize, usize)>,
}

impl Network {
    /// Reads tokens in which targets stand.
    pub(super) fn read_target(&self, text: &str, tokens: &[Token], scratch: &mut TargetScratch) {
        let TargetScratch { stretch, hidden, .. } = scratch;
        self.read_stretch(text, tokens, stretch, None);
        hidden.clear();
        hidden.extend(stretch.units.iter().enumerate().map(|(index, unit)| {
            self.trunk.before(stretch.window(index), &stretch.made, unit.flags)
        }));
    }

    /// What the stretch says of the target that stands at `places` (ascending); `None` where no unit
    /// is inside any. O(units · log places).
    pub(super) fn toward(&self, scratch: &mut TargetScratch, places: &[Span]) -> Option<Said> {
        let TargetScratch { stretch, hidden, mentions } = scratch;
        let units = &stretch.units;
        mentions.clear();
        mentions.extend(places.iter().filter_map(|place| {
            let start = units.partition_point(|unit| unit.span.end() <= place.start());
            let end = units.partition_point(|unit| unit.span.start() < place.end());
            (start < end).then_some((start, end))
        }));
        if mentions.is_empty() {
            return None;
        }
        let head = &self.target;
        let mut mass = f32::MIN_POSITIVE;
        let mut sums = [0.0_f32; WIDTH];
        for (index, hidden) in hidden.iter().enumerate() {
            let class = distance(index, mentions);
            let mut hidden = *hidden;
            add(&mut hidden, &head.near[class]);
            rectify(&mut hidden);
            let gate = open(head.gate.of(&hidden) + head.gate_near[class]);
            mass += gate;
            for (sum, value) in sums.iter_mut().zip(hidden) {
                *sum += gate * value;
            }
        }
        for sum in &mut sums {
            *sum /= mass;
        }
        let mut probabilities = [0.0; 3];
        for (to, class) in probabilities.iter_mut().zip(&head.classes) {
            *to = (class.of(&sums) * head.slope).exp();
        }
        let total: f32 = probabilities.iter().sum();
        Some(Said { probabilities: probabilities.map(|p| p / total) })
    }
}

/// One tone from what each stretch says; neutral when there is none.
pub(super) fn together(said: &[Said]) -> Tone {
    if said.is_empty() {
        return Tone::NONE;
    }
    let share = 1.0 / said.len() as f32;
    let mut mean = [0.0; 3];
    let (mut up, mut down) = (0.0_f32, 0.0_f32);
    for one in said {
        let [negative, _, positive] = one.probabilities;
        for (to, p) in mean.iter_mut().zip(one.probabilities) {
            *to += p * share;
        }
        let score = positive - negative;
        up += score.max(0.0) * share;
        down -= score.min(0.0) * share;
    }
    // Both sides must be there for a mixed tone: twice the weaker side is the share that is opposed.
    let mixed = (2.0 * up.min(down)).clamp(0.0, 1.0);
    let rest = 1.0 - mixed;
    Tone::of(
        mean[2] - mean[0],
        mean[2] + mean[0],
        Probabilities {
            negative: mean[0] * rest,
            neutral: mean[1] * rest,
            positive: mean[2] * rest,
            mixed,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::distance;

    fn check(index: usize, mentions: &[(usize, usize)], expected: usize) {
        assert_eq!(distance(index, mentions), expected, "{index} {mentions:?}");
    }

    #[test]
    fn distances_fall_into_steps_on_both_sides() {
        check(4, &[(4, 6)], 0);
        check(5, &[(4, 6)], 0);
        check(6, &[(4, 6)], 1);
        check(3, &[(4, 6)], 10);
        check(11, &[(4, 6)], 5);
        check(90, &[(4, 6)], 9);
        check(0, &[(90, 91)], 18);
    }

    #[test]
    fn the_nearest_mention_counts() {
        check(5, &[(0, 1), (7, 8)], 11);
        check(2, &[(0, 1), (7, 8)], 2);
    }
}
