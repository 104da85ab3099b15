//! AdaGrad on the likelihood of the chain, with soft targets.

use parlance::entity::name::chain::{Row, Scratch, Transitions};
use parlance::entity::name::label::{LABELS, WIDTH};

use super::corpus::{Corpus, is_known};
use super::gold::Target;

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Passes over the corpus.
    pub epochs: usize,
    /// Step of AdaGrad at the start; falls linearly to nothing.
    pub rate: f32,
    /// Pull towards zero at each touch of a weight, relative to the step.
    pub decay: f32,
    /// Share of features left out at random.
    pub dropout: f32,
}

/// Weights and their summed squared gradients side by side: one cache line a feature.
#[derive(Clone, Copy, Default)]
struct Cell {
    weight: Row,
    squares: Row,
}

/// Trained weights, in the order of the corpus's feature numbers.
pub struct Learnt {
    /// One row a feature.
    pub rows: Vec<Row>,
    /// Free transition scores.
    pub transitions: [Row; LABELS],
}

/// Small, fast, repeatable random numbers (splitmix64).
pub struct Random(pub u64);

impl Random {
    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A permutation in place.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            let j = usize::try_from(self.bits() % (i as u64 + 1)).unwrap_or(0);
            items.swap(i, j);
        }
    }
}

/// Trains on the corpus; `report` is called after each pass.
pub fn learn(
    corpus: &Corpus,
    settings: Settings,
    mut report: impl FnMut(usize, f64, &Learnt),
) -> Learnt {
    let mut cells = vec![Cell::default(); corpus.dictionary.len()];
    let mut free = [Cell::default(); LABELS];
    let mut random = Random(1);
    let mut order: Vec<usize> = (0..corpus.sentences.len()).collect();
    let steps = settings.epochs * order.len();
    let (mut done, mut scratch, mut target_scratch) = (0, Scratch::default(), Scratch::default());
    let neutral = Transitions::new(&[[0.0; WIDTH]; LABELS]);
    let threshold = (settings.dropout * 256.0) as u64;
    let keep_scale = 1.0 / (1.0 - settings.dropout);
    let mut kept: Vec<u32> = Vec::new();
    let mut kept_ends: Vec<usize> = Vec::new();
    for epoch in 0..settings.epochs {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for &number in &order {
            let sentence = corpus.sentences[number];
            let rate = settings.rate * (1.0 - done as f32 / steps as f32);
            done += 1;
            let transitions = Transitions::new(&free.map(|cell| cell.weight));
            kept.clear();
            kept_ends.clear();
            let mut rows: Vec<Row> = Vec::with_capacity(sentence.end - sentence.start);
            for i in sentence.start..sentence.end {
                let mut row = [0.0; WIDTH];
                let mut bits = 0;
                for (n, &id) in corpus.features(i).iter().enumerate() {
                    if n % 8 == 0 {
                        bits = random.bits();
                    }
                    let leave = bits & 0xff < threshold;
                    bits >>= 8;
                    if leave {
                        continue;
                    }
                    kept.push(id);
                    row.iter_mut().zip(cells[id as usize].weight).for_each(|(s, w)| *s += w);
                }
                kept_ends.push(kept.len());
                row.iter_mut().for_each(|score| *score *= keep_scale);
                rows.push(row);
            }
            let log = transitions.sum(&rows, &mut scratch);
            let targets = &corpus.targets[sentence.start..sentence.end];
            let wanted: Vec<Row> = targets.iter().map(log_target).collect();
            neutral.sum(&wanted, &mut target_scratch);
            loss += log;
            let mut begin = 0;
            for (i, target) in targets.iter().enumerate() {
                let ids = &kept[begin..kept_ends[i]];
                begin = kept_ends[i];
                if !is_known(target) {
                    continue;
                }
                let expected = transitions.marginals(i, &scratch);
                let wanted = neutral.marginals(i, &target_scratch);
                let mut gradient = [0.0; WIDTH];
                for label in 0..LABELS {
                    gradient[label] = (expected[label] - wanted[label]) * sentence.weight;
                    loss -= f64::from(wanted[label] * rows[i][label]);
                }
                if gradient.iter().all(|g| g.abs() < 1e-4) {
                    continue;
                }
                for &id in ids {
                    step(&mut cells[id as usize], &gradient, rate, settings.decay);
                }
            }
            for i in 0..targets.len().saturating_sub(1) {
                if !is_known(&targets[i]) || !is_known(&targets[i + 1]) {
                    continue;
                }
                let expected = transitions.pair_marginals(i, &scratch);
                let wanted = neutral.pair_marginals(i, &target_scratch);
                for (cell, (expected, wanted)) in free.iter_mut().zip(expected.iter().zip(wanted)) {
                    let mut gradient = [0.0; WIDTH];
                    for label in 0..LABELS {
                        gradient[label] = (expected[label] - wanted[label]) * sentence.weight;
                    }
                    step(cell, &gradient, rate * 0.2, 0.0);
                }
            }
        }
        report(epoch, loss / corpus.ends.len() as f64, &learnt(&cells, &free));
    }
    learnt(&cells, &free)
}

fn learnt(cells: &[Cell], free: &[Cell; LABELS]) -> Learnt {
    Learnt {
        rows: cells.iter().map(|cell| cell.weight).collect(),
        transitions: free.map(|cell| cell.weight),
    }
}

fn step(cell: &mut Cell, gradient: &Row, rate: f32, decay: f32) {
    let Cell { weight, squares } = cell;
    for ((weight, square), g) in weight.iter_mut().zip(squares).zip(gradient) {
        *square += g * g;
        *weight -= rate / (*square + 1e-2).sqrt() * (g + decay * *weight);
    }
}

/// The logarithm of a target, smoothed so that the chain keeps every allowed path.
fn log_target(target: &Target) -> Row {
    let mut row = [0.0; WIDTH];
    if is_known(target) {
        row.iter_mut().zip(target).take(LABELS).for_each(|(to, &p)| *to = p.max(1e-4).ln());
    }
    row
}
