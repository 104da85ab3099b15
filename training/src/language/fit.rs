//! Multinomial logistic regression over n-grams: dense first, then pruned and fitted again.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Passes n-gram hashes through: they are mixed already.
#[derive(Default)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, value: u64) {
        self.0 = value.rotate_left(32);
    }
}

pub(crate) type Rows = HashMap<u64, u32, BuildHasherDefault<AsIs>>;

/// The number of the row of a feature that is too rare to be learned.
pub(crate) const NO_ROW: u32 = u32::MAX;

/// Probabilities from scores, in place.
pub(crate) fn softmax(scores: &mut [f32]) {
    let max = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut total = 0.0;
    for score in scores.iter_mut() {
        *score = (*score - max).exp();
        total += *score;
    }
    for score in scores.iter_mut() {
        *score /= total;
    }
}

/// Examples whose class is as probable as this teach nothing more.
const LEARNED: f32 = 0.99;
/// Below this, a long example is taken for a mislabelled one.
const ABSURD: f32 = 1e-5;

/// One weight for each row and class.
pub(crate) struct Dense {
    pub(crate) classes: usize,
    pub(crate) weights: Vec<f32>,
    /// Sum of squared gradients of each row: AdaGrad with one step size a row.
    pub(crate) squares: Vec<f32>,
    pub(crate) bias: Vec<f32>,
}

impl Dense {
    pub(crate) fn new(classes: usize) -> Self {
        Self { classes, weights: Vec::new(), squares: Vec::new(), bias: vec![0.0; classes] }
    }

    pub(crate) fn grow(&mut self) -> u32 {
        self.weights.resize(self.weights.len() + self.classes, 0.0);
        self.squares.push(1e-6);
        (self.squares.len() - 1) as u32
    }

    fn row(&self, row: u32) -> &[f32] {
        &self.weights[row as usize * self.classes..][..self.classes]
    }

    /// Probabilities of the classes.
    pub(crate) fn predict(&self, features: &[u32], scores: &mut Vec<f32>) {
        scores.clear();
        scores.resize(self.classes, 0.0);
        for &row in features.iter().filter(|&&row| row != NO_ROW) {
            for (score, weight) in scores.iter_mut().zip(self.row(row)) {
                *score += weight;
            }
        }
        let scale = 1.0 / (features.len().max(1) as f32).sqrt();
        for (score, bias) in scores.iter_mut().zip(&self.bias) {
            *score = *score * scale + bias;
        }
        softmax(scores);
    }

    /// One step; gives the loss before it.
    pub(crate) fn learn(
        &mut self,
        features: &[u32],
        class: usize,
        rate: f32,
        scores: &mut Vec<f32>,
    ) -> f32 {
        self.predict(features, scores);
        let loss = -scores[class].max(1e-9).ln();
        if scores[class] > LEARNED || (scores[class] < ABSURD && features.len() > 400) {
            return loss;
        }
        scores[class] -= 1.0;
        let scale = 1.0 / (features.len().max(1) as f32).sqrt();
        let square: f32 = scores.iter().map(|g| g * g).sum::<f32>() * scale * scale;
        for &row in features.iter().filter(|&&row| row != NO_ROW) {
            let squares = &mut self.squares[row as usize];
            *squares += square;
            let step = rate * scale / squares.sqrt();
            let weights = &mut self.weights[row as usize * self.classes..][..self.classes];
            for (weight, gradient) in weights.iter_mut().zip(scores.iter()) {
                *weight -= step * gradient;
            }
        }
        for (bias, gradient) in self.bias.iter_mut().zip(scores.iter()) {
            *bias -= rate * 0.01 * gradient;
        }
        loss
    }

    /// Keeps the `count` weights whose loss would cost most: weight squared times the curvature
    /// that the row's gradients stand for.
    pub(crate) fn prune(self, count: usize) -> Sparse {
        let rows = self.squares.len();
        let cost = |row: usize, weight: f32| weight.abs() * self.squares[row].sqrt();
        let mut costs: Vec<f32> = (0..rows)
            .flat_map(|row| self.row(row as u32).iter().map(move |&weight| (row, weight)))
            .map(|(row, weight)| cost(row, weight))
            .filter(|&cost| cost > 0.0)
            .collect();
        let cut = costs.len().saturating_sub(count);
        let threshold =
            if cut == 0 { 0.0 } else { *costs.select_nth_unstable_by(cut - 1, f32::total_cmp).1 };
        let mut sparse = Sparse {
            starts: vec![0],
            classes: Vec::new(),
            weights: Vec::new(),
            squares: self.squares.clone(),
            bias: self.bias.clone(),
        };
        for row in 0..rows {
            for (class, &weight) in self.row(row as u32).iter().enumerate() {
                if cost(row, weight) > threshold {
                    sparse.classes.push(class as u8);
                    sparse.weights.push(weight);
                }
            }
            sparse.starts.push(sparse.weights.len() as u32);
        }
        sparse
    }
}

/// Only the weights that were worth keeping.
pub(crate) struct Sparse {
    starts: Vec<u32>,
    classes: Vec<u8>,
    pub(crate) weights: Vec<f32>,
    squares: Vec<f32>,
    pub(crate) bias: Vec<f32>,
}

impl Sparse {
    fn range(&self, row: u32) -> std::ops::Range<usize> {
        self.starts[row as usize] as usize..self.starts[row as usize + 1] as usize
    }

    /// Classes and weights of a row.
    pub(crate) fn row(&self, row: u32) -> impl Iterator<Item = (u8, f32)> {
        let range = self.range(row);
        self.classes[range.clone()].iter().copied().zip(self.weights[range].iter().copied())
    }

    /// One step; gives the loss before it.
    pub(crate) fn learn(
        &mut self,
        features: &[u32],
        class: usize,
        rate: f32,
        scores: &mut Vec<f32>,
    ) -> f32 {
        scores.clear();
        scores.resize(self.bias.len(), 0.0);
        for &row in features.iter().filter(|&&row| row != NO_ROW) {
            for at in self.range(row) {
                scores[usize::from(self.classes[at])] += self.weights[at];
            }
        }
        let scale = 1.0 / (features.len().max(1) as f32).sqrt();
        for (score, bias) in scores.iter_mut().zip(&self.bias) {
            *score = *score * scale + bias;
        }
        softmax(scores);
        let loss = -scores[class].max(1e-9).ln();
        if scores[class] > LEARNED || (scores[class] < ABSURD && features.len() > 400) {
            return loss;
        }
        scores[class] -= 1.0;
        let square: f32 = scores.iter().map(|g| g * g).sum::<f32>() * scale * scale;
        for &row in features.iter().filter(|&&row| row != NO_ROW) {
            let squares = &mut self.squares[row as usize];
            *squares += square;
            let step = rate * scale / squares.sqrt();
            for at in self.range(row) {
                self.weights[at] -= step * scores[usize::from(self.classes[at])];
            }
        }
        for (bias, gradient) in self.bias.iter_mut().zip(scores.iter()) {
            *bias -= rate * 0.01 * gradient;
        }
        loss
    }
}
