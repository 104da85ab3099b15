//! Strict span F1 and confidence calibration on development files.

use parlance::entity::name::Model;
use parlance::entity::name::label::type_index;
use parlance::entity::name::tagger::{Found, Scored, Workspace, decode, score};
use parlance::entity::name::weights::Calibration;

use super::gold::Labelled;

/// Counts of right, predicted and gold names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    right: usize,
    predicted: usize,
    gold: usize,
}

impl Counts {
    /// All of them together.
    pub fn sum(parts: &[Self]) -> Self {
        parts.iter().fold(Self::default(), |sum, part| Self {
            right: sum.right + part.right,
            predicted: sum.predicted + part.predicted,
            gold: sum.gold + part.gold,
        })
    }

    /// Harmonic mean of precision and recall, in percent.
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.predicted + self.gold).max(1) as f64
    }
}

/// Scores and, for calibration, the probability of every name found with whether it is right.
pub fn evaluate(
    model: &Model,
    documents: &[Labelled],
    pairs: &mut Vec<(f32, bool)>,
) -> (Counts, [Counts; 3]) {
    let mut by_type = [Counts::default(); 3];
    let mut workspace = Workspace::default();
    let mut found = Vec::new();
    let mut scored = Scored::default();
    for document in documents {
        found.clear();
        for &(start, end) in &document.sentences {
            let tokens = &document.tokens[start..end];
            scored.rows.clear();
            score(model, &document.text, tokens, document.language, &mut workspace, &mut scored);
            decode(&model.weights, &scored.rows, start, &mut workspace, &mut found);
        }
        count(document, &found, &mut by_type, pairs);
    }
    (Counts::sum(&by_type), by_type)
}

/// Counts the names found in a document, and for calibration what was right.
pub fn count(
    document: &Labelled,
    found: &[Found],
    by_type: &mut [Counts; 3],
    pairs: &mut Vec<(f32, bool)>,
) {
    let gold = gold_names(document);
    for name in found {
        let right = gold.contains(&(name.start, name.end, name.kind));
        by_type[name.kind].predicted += 1;
        by_type[name.kind].right += usize::from(right);
        pairs.push((name.confidence, right));
    }
    gold.iter().for_each(|name| by_type[name.2].gold += 1);
}

/// Counts how the most likely labels of `answer` agree with those of `gold`, the same document.
pub fn compare(answer: &Labelled, gold: &Labelled, by_type: &mut [Counts; 3]) {
    let (answer, gold) = (gold_names(answer), gold_names(gold));
    for name in &answer {
        by_type[name.2].predicted += 1;
        by_type[name.2].right += usize::from(gold.contains(name));
    }
    gold.iter().for_each(|name| by_type[name.2].gold += 1);
}

/// First token, one past the last, and type of every gold name.
fn gold_names(document: &Labelled) -> Vec<(usize, usize, usize)> {
    let label = |i: usize| {
        let target = &document.targets[i];
        (0..7).fold(0, |best, label| if target[label] > target[best] { label } else { best })
    };
    let mut names = Vec::new();
    for &(start, end) in &document.sentences {
        let mut at = start;
        while at < end {
            let first = label(at);
            let Some(kind) = type_index(first) else {
                at += 1;
                continue;
            };
            let mut stop = at + 1;
            while stop < end && label(stop) == 2 + 2 * kind {
                stop += 1;
            }
            names.push((at, stop, kind));
            at = stop;
        }
    }
    names
}

/// Fits the logistic map from probability to confidence by gradient descent on the log loss.
pub fn calibrate(pairs: &[(f32, bool)]) -> Calibration {
    let (mut slope, mut offset) = (1.0f64, 0.0f64);
    let points: Vec<(f64, f64)> = pairs
        .iter()
        .map(|&(p, right)| {
            let p = f64::from(p.clamp(1e-4, 1.0 - 1e-4));
            ((p / (1.0 - p)).ln(), f64::from(u8::from(right)))
        })
        .collect();
    for _ in 0..2000 {
        let (mut ds, mut d0) = (0.0, 0.0);
        for &(x, y) in &points {
            let error = 1.0 / (1.0 + (-(slope * x + offset)).exp()) - y;
            ds += error * x;
            d0 += error;
        }
        let scale = 0.5 / points.len().max(1) as f64;
        slope -= scale * ds;
        offset -= scale * d0;
    }
    Calibration { slope: slope as f32, offset: offset as f32 }
}
