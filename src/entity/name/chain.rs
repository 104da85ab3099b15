//! The linear chain over labels: best path and marginal probabilities.

use crate::entity::name::label::{LABELS, OUTSIDE, WIDTH, begins, may_follow};

/// Scores of one token, one a label; the rest of the row is unused.
pub type Row = [f32; WIDTH];

/// Far below every score that training produces.
pub(super) const NEVER: f32 = -1e4;

/// Scores of one label after another, constraints included.
#[derive(Clone, Debug)]
pub struct Transitions {
    /// `scores[previous][next]`; `NEVER` where `next` may not follow.
    scores: [Row; LABELS],
    start: Row,
    /// The same, exponentiated.
    factors: [Row; LABELS],
    start_factors: Row,
}

impl Transitions {
    /// Transitions with the given free scores; forbidden ones are put in.
    pub fn new(free: &[Row; LABELS]) -> Self {
        let mut scores = *free;
        let mut start = [NEVER; WIDTH];
        for (previous, row) in scores.iter_mut().enumerate() {
            for (next, score) in row.iter_mut().enumerate() {
                if next >= LABELS || !may_follow(previous, next) {
                    *score = NEVER;
                }
            }
        }
        for (label, score) in start.iter_mut().enumerate().take(LABELS) {
            if label == OUTSIDE || begins(label) {
                *score = 0.0;
            }
        }
        let factors = scores.map(|row| row.map(f32::exp));
        Self { scores, start, factors, start_factors: start.map(f32::exp) }
    }

    /// The best label sequence for `rows`; `path` is overwritten. O(tokens).
    pub fn best(&self, rows: &[Row], path: &mut Vec<u8>, scratch: &mut Scratch) {
        path.clear();
        let Some(first) = rows.first() else { return };
        let mut best = *first;
        best.iter_mut().zip(self.start).for_each(|(score, start)| *score += start);
        scratch.back.clear();
        for row in rows.iter().skip(1) {
            let mut next = [f32::MIN; WIDTH];
            let mut from = [0u8; WIDTH];
            for (previous, scores) in self.scores.iter().enumerate() {
                for label in 0..WIDTH {
                    let score = best[previous] + scores[label];
                    if score > next[label] {
                        next[label] = score;
                        from[label] = u8::try_from(previous).unwrap_or(0);
                    }
                }
            }
            next.iter_mut().zip(row).for_each(|(score, own)| *score += own);
            scratch.back.push(from);
            best = next;
        }
        let mut label = (1..LABELS).fold(0, |a, b| if best[b] > best[a] { b } else { a });
        path.push(u8::try_from(label).unwrap_or(0));
        for from in scratch.back.iter().rev() {
            label = usize::from(from[label]);
            path.push(from_index(label));
        }
        path.reverse();
    }

    /// Forward and backward products of `rows` into `scratch`, each scaled to sum to one, so that
    /// long sentences neither vanish nor overflow; returns the logarithm of the sum over all paths.
    pub fn sum(&self, rows: &[Row], scratch: &mut Scratch) -> f64 {
        let count = rows.len();
        scratch.emissions.clear();
        scratch.forward.clear();
        scratch.backward.clear();
        scratch.backward.resize(count, [0.0; WIDTH]);
        let mut log = 0.0;
        let mut state = self.start_factors;
        for (i, row) in rows.iter().enumerate() {
            if i > 0 {
                state = self.step(&state);
            }
            let top = row[..LABELS].iter().copied().fold(f32::MIN, f32::max);
            let mut emission = [0.0; WIDTH];
            for label in 0..LABELS {
                emission[label] = (row[label] - top).exp();
                state[label] *= emission[label];
            }
            state[LABELS] = 0.0;
            let total: f32 = state.iter().sum();
            let scale = 1.0 / total.max(f32::MIN_POSITIVE);
            state.iter_mut().for_each(|value| *value *= scale);
            log += f64::from(top) + f64::from(total.max(f32::MIN_POSITIVE)).ln();
            scratch.emissions.push(emission);
            scratch.forward.push(state);
        }
        let mut state = [1.0; WIDTH];
        for i in (0..count).rev() {
            scratch.backward[i] = state;
            let mut weighted = state;
            weighted.iter_mut().zip(scratch.emissions[i]).for_each(|(a, b)| *a *= b);
            let mut previous = [0.0; WIDTH];
            for (value, factors) in previous.iter_mut().zip(&self.factors) {
                *value = factors.iter().zip(&weighted).map(|(a, b)| a * b).sum();
            }
            let total: f32 = previous.iter().sum();
            let scale = 1.0 / total.max(f32::MIN_POSITIVE);
            state = previous.map(|value| value * scale);
        }
        log
    }

    fn step(&self, state: &Row) -> Row {
        let mut next = [0.0; WIDTH];
        for (value, factors) in state.iter().zip(&self.factors) {
            next.iter_mut().zip(factors).for_each(|(sum, factor)| *sum += value * factor);
        }
        next
    }

    /// Probability of each label of token `i`, after [`Transitions::sum`].
    pub fn marginals(&self, i: usize, scratch: &Scratch) -> Row {
        let mut row = scratch.forward[i];
        row.iter_mut().zip(scratch.backward[i]).for_each(|(a, b)| *a *= b);
        normalized(row)
    }

    /// How sure the least sure label of `rows` is: the least over all tokens of the probability of the
    /// likeliest label; 1 without tokens. O(tokens).
    pub fn certainty(&self, rows: &[Row], scratch: &mut Scratch) -> f32 {
        self.sum(rows, scratch);
        let best = |i| self.marginals(i, scratch).into_iter().fold(0.0, f32::max);
        (0..rows.len()).map(best).fold(1.0, f32::min)
    }

    /// Probability of each pair of labels of tokens `i` and `i + 1`, after [`Transitions::sum`].
    pub fn pair_marginals(&self, i: usize, scratch: &Scratch) -> [Row; LABELS] {
        let mut table = self.factors;
        let mut total = 0.0;
        for (row, left) in table.iter_mut().zip(scratch.forward[i]) {
            for (label, value) in row.iter_mut().enumerate() {
                *value *= left * scratch.emissions[i + 1][label] * scratch.backward[i + 1][label];
                total += *value;
            }
        }
        let scale = 1.0 / total.max(f32::MIN_POSITIVE);
        table.iter_mut().flatten().for_each(|value| *value *= scale);
        table
    }

    /// Probability that tokens `start..end` are exactly one name whose first label is `first`, after
    /// [`Transitions::sum`].
    pub fn segment(&self, start: usize, end: usize, first: usize, scratch: &Scratch) -> f32 {
        let inside = first + 1;
        let mut probability = self.marginals(start, scratch)[first];
        let mut label = first;
        for i in start + 1..end {
            probability *= self.share(i, label, inside, scratch);
            label = inside;
        }
        if end < scratch.forward.len() {
            probability *= 1.0 - self.share(end, label, inside, scratch);
        }
        probability.clamp(0.0, 1.0)
    }

    /// Probability of label `next` at token `i`, given label `previous` at the token before.
    fn share(&self, i: usize, previous: usize, next: usize, scratch: &Scratch) -> f32 {
        let mut row = self.factors[previous];
        for (label, value) in row.iter_mut().enumerate() {
            *value *= scratch.emissions[i][label] * scratch.backward[i][label];
        }
        normalized(row)[next]
    }
}

fn normalized(mut row: Row) -> Row {
    let scale = 1.0 / row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    row.iter_mut().for_each(|value| *value *= scale);
    row
}

fn from_index(label: usize) -> u8 {
    u8::try_from(label).unwrap_or(0)
}

/// Working memory of the chain, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    back: Vec<[u8; WIDTH]>,
    emissions: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
}

#[cfg(test)]
mod tests {
    use super::{Row, Scratch, Transitions};
    use crate::entity::name::label::{LABELS, WIDTH, begins, may_follow};

    /// Scores without pattern, the same at every run.
    fn rows(count: usize) -> Vec<Row> {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f32::from(u16::try_from(state >> 16).unwrap()) / 16384.0 - 2.0
        };
        (0..count).map(|_| std::array::from_fn(|_| next())).collect()
    }

    fn transitions() -> Transitions {
        let rows = rows(LABELS);
        Transitions::new(&std::array::from_fn(|label| rows[label]))
    }

    /// Every well-formed label sequence with its score.
    fn paths(chain: &Transitions, rows: &[Row]) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![(Vec::new(), 0.0)];
        for row in rows {
            let mut longer = Vec::new();
            for (path, score) in &paths {
                for (label, own) in row.iter().enumerate().take(LABELS) {
                    let (allowed, move_score) = match path.last() {
                        None => (label == 0 || begins(label), 0.0),
                        Some(&last) => (may_follow(last, label), chain.scores[last][label]),
                    };
                    if allowed {
                        let mut path: Vec<usize> = path.clone();
                        path.push(label);
                        longer.push((path, score + move_score + own));
                    }
                }
            }
            paths = longer;
        }
        paths
    }

    #[test]
    fn best_path_is_the_best_of_all() {
        let (chain, rows) = (transitions(), rows(5));
        let all = paths(&chain, &rows);
        let wanted = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let mut path = Vec::new();
        chain.best(&rows, &mut path, &mut Scratch::default());
        assert_eq!(path.iter().map(|&label| usize::from(label)).collect::<Vec<_>>(), wanted.0);
    }

    #[test]
    fn sums_and_marginals_are_those_of_all_paths() {
        let (chain, rows) = (transitions(), rows(4));
        let all = paths(&chain, &rows);
        let total: f64 = all.iter().map(|path| f64::from(path.1).exp()).sum();
        let mut scratch = Scratch::default();
        let log = chain.sum(&rows, &mut scratch);
        assert!((log - total.ln()).abs() < 1e-4, "{log} against {}", total.ln());
        let share = |keep: &dyn Fn(&[usize]) -> bool| -> f64 {
            all.iter().filter(|p| keep(&p.0)).map(|p| f64::from(p.1).exp()).sum::<f64>() / total
        };
        for label in 0..LABELS {
            let wanted = share(&|path| path[2] == label);
            assert!((f64::from(chain.marginals(2, &scratch)[label]) - wanted).abs() < 1e-4);
            let wanted = share(&|path| path[1] == 3 && path[2] == label);
            assert!((f64::from(chain.pair_marginals(1, &scratch)[3][label]) - wanted).abs() < 1e-4);
        }
        let wanted = share(&|path| path[1..3] == [3, 4] && path[3] != 4);
        assert!((f64::from(chain.segment(1, 3, 3, &scratch)) - wanted).abs() < 1e-4);
    }

    #[test]
    fn long_sentences_neither_vanish_nor_overflow() {
        let rows: Vec<Row> = rows(5000).iter().map(|row| row.map(|score| score * 20.0)).collect();
        let mut scratch = Scratch::default();
        assert!(transitions().sum(&rows, &mut scratch).is_finite());
        let sum: f32 = transitions().marginals(2500, &scratch).iter().sum();
        assert!((sum - 1.0).abs() < 1e-3);
    }

    #[test]
    fn nothing_has_an_empty_path() {
        let mut path = vec![1];
        transitions().best(&[], &mut path, &mut Scratch::default());
        assert!(path.is_empty());
        assert_eq!(transitions().sum(&[], &mut Scratch::default()), 0.0);
        assert_eq!(WIDTH, 8);
    }
}
