//! Logistic models over hashed features: training, pruning, writing.

use std::collections::HashMap;

use parlance::model::Writer;

/// A text as features and what it should give.
pub struct Example {
    /// Hashes, as often as they occur.
    pub grams: Vec<u32>,
    /// Wanted outputs, each in 0..=1; their sum is 1 when they are classes.
    pub gold: Vec<f32>,
    /// Language within the family.
    pub language: usize,
    /// Weight of the example.
    pub weight: f32,
    /// What is known of its words beforehand: sums over the square root of the features.
    pub known: Known,
}

/// What is known of a word before training: its valence in a word list; how the teacher of many
/// languages reads it alone, positive less negative, and how neutral. Each in -1..=1.
pub type Known = [f32; 3];

/// How outputs relate.
#[derive(Clone, Copy, PartialEq)]
pub enum Link {
    /// One of them is right: softmax.
    Classes,
    /// Each is right or not: logistic.
    Each,
}

/// Settings of a run.
#[derive(Clone, Copy)]
pub struct Settings {
    pub link: Link,
    pub epochs: usize,
    pub rate: f32,
    pub decay: f32,
    /// Whether every feature has a second copy that all languages share.
    pub shared: bool,
    /// A feature must occur in so many examples.
    pub occurrences: u32,
}

/// Trained weights.
pub struct Weights {
    outputs: usize,
    /// (language, or `usize::MAX` for shared; hash) to row.
    rows: HashMap<(usize, u32), usize>,
    weights: Vec<f32>,
    /// Of what is known beforehand, for each output.
    known: Vec<Known>,
    bias: Vec<Vec<f32>>,
}

const SHARED: usize = usize::MAX;
/// What the shared copy of a feature counts.
const SHARED_VALUE: f32 = 0.7;
/// What is known beforehand counts so much.
const KNOWN_VALUE: f32 = 3.0;

impl Weights {
    /// Adaptive-gradient descent on the logistic loss; the same order and outcome every time.
    pub fn train(examples: &[&Example], languages: usize, settings: Settings) -> Self {
        let outputs = examples[0].gold.len();
        let mut counts: HashMap<(usize, u32), u32> = HashMap::new();
        for example in examples {
            let mut grams = example.grams.clone();
            grams.sort_unstable();
            grams.dedup();
            for gram in grams {
                *counts.entry((example.language, gram)).or_default() += 1;
                if settings.shared {
                    *counts.entry((SHARED, gram)).or_default() += 1;
                }
            }
        }
        let mut kept: Vec<(usize, u32)> = counts
            .into_iter()
            .filter(|&(_, n)| n >= settings.occurrences)
            .map(|(k, _)| k)
            .collect();
        kept.sort_unstable();
        let rows: HashMap<(usize, u32), usize> =
            kept.into_iter().enumerate().map(|(row, key)| (key, row)).collect();
        let encoded: Vec<Vec<(u32, f32)>> = examples
            .iter()
            .map(|example| {
                let share = 1.0 / (example.grams.len().max(1) as f32).sqrt();
                let mut row = Vec::new();
                for &gram in &example.grams {
                    if let Some(&at) = rows.get(&(example.language, gram)) {
                        row.push((at as u32, share));
                    }
                    if settings.shared
                        && let Some(&at) = rows.get(&(SHARED, gram))
                    {
                        row.push((at as u32, share * SHARED_VALUE));
                    }
                }
                row
            })
            .collect();
        let mut weights = vec![0.0_f32; rows.len() * outputs];
        let mut squares = vec![1e-3_f32; rows.len() * outputs];
        let mut known = vec![Known::default(); outputs];
        let mut known_squares = vec![[1e-3_f32; 3]; outputs];
        let mut bias = vec![vec![0.0_f32; outputs]; languages];
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut random = 0x9e37_79b9_7f4a_7c15_u64;
        let mut logits = vec![0.0_f32; outputs];
        for epoch in 0..settings.epochs {
            for index in (1..order.len()).rev() {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                order.swap(index, (random % (index as u64 + 1)) as usize);
            }
            let rate = settings.rate * (1.0 - epoch as f32 / settings.epochs as f32);
            for &index in &order {
                let example = examples[index];
                logits.copy_from_slice(&bias[example.language]);
                for (logit, weights) in logits.iter_mut().zip(&known) {
                    *logit += dot(weights, &example.known) * KNOWN_VALUE;
                }
                for &(row, value) in &encoded[index] {
                    let row = row as usize * outputs;
                    for (logit, weight) in logits.iter_mut().zip(&weights[row..row + outputs]) {
                        *logit += weight * value;
                    }
                }
                probabilities(&mut logits, settings.link);
                for (p, gold) in logits.iter_mut().zip(&example.gold) {
                    *p = (*p - gold) * example.weight;
                }
                for &(row, value) in &encoded[index] {
                    let row = row as usize * outputs;
                    for (output, error) in logits.iter().enumerate() {
                        let gradient = error * value + settings.decay * weights[row + output];
                        squares[row + output] += gradient * gradient;
                        weights[row + output] -= rate * gradient / squares[row + output].sqrt();
                    }
                }
                for (output, error) in logits.iter().enumerate() {
                    let own = known[output].iter_mut().zip(&mut known_squares[output]);
                    for ((weight, square), value) in own.zip(example.known) {
                        let gradient = error * value * KNOWN_VALUE;
                        *square += gradient * gradient;
                        *weight -= rate * gradient / square.sqrt();
                    }
                    bias[example.language][output] -= rate * 0.05 * error;
                }
            }
        }
        Self { outputs, rows, weights, known, bias }
    }

    /// One language's features with the value of each output, strongest first. `words` is what is
    /// known beforehand, `examples` tell how often a feature occurs.
    pub fn table(
        &self,
        language: usize,
        examples: &[&Example],
        words: &HashMap<u32, Known>,
        count: usize,
        project: impl Fn(&[f32]) -> Vec<f32>,
    ) -> Table {
        let mut often: HashMap<u32, f32> = words.keys().map(|&word| (word, 2.0)).collect();
        for example in examples.iter().filter(|example| example.language == language) {
            for &gram in &example.grams {
                *often.entry(gram).or_default() += 1.0;
            }
        }
        let mut rows: Vec<(f32, u32, Vec<f32>)> = Vec::new();
        for (&gram, &times) in &often {
            let mut values = vec![0.0_f32; self.outputs];
            for (key, value) in [((language, gram), 1.0), ((SHARED, gram), SHARED_VALUE)] {
                if let Some(&row) = self.rows.get(&key) {
                    let row = &self.weights[row * self.outputs..(row + 1) * self.outputs];
                    for (to, weight) in values.iter_mut().zip(row) {
                        *to += weight * value;
                    }
                }
            }
            if let Some(known) = words.get(&gram) {
                for (to, weights) in values.iter_mut().zip(&self.known) {
                    *to += dot(weights, known) * KNOWN_VALUE;
                }
            }
            let values = project(&values);
            let strongest = values.iter().fold(0.0_f32, |most, v| most.max(v.abs()));
            rows.push((strongest * times.min(50.0).sqrt(), gram, values));
        }
        rows.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        rows.truncate(count);
        rows.retain(|row| row.0 > 0.0);
        Table {
            bias: project(&self.bias[language]),
            rows: rows.into_iter().map(|(_, gram, values)| (gram, values)).collect(),
        }
    }
}

fn dot(a: &Known, b: &Known) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// What is known of the features of a text, as [`Example::known`].
pub fn known(grams: &[u32], words: &HashMap<u32, Known>) -> Known {
    let share = 1.0 / (grams.len().max(1) as f32).sqrt();
    let mut sums = Known::default();
    for known in grams.iter().filter_map(|gram| words.get(gram)) {
        for (sum, value) in sums.iter_mut().zip(known) {
            *sum += value * share;
        }
    }
    sums
}

/// Turns logits into probabilities in place.
pub fn probabilities(logits: &mut [f32], link: Link) {
    match link {
        Link::Each => {
            for logit in logits {
                *logit = 1.0 / (1.0 + (-*logit).exp());
            }
        }
        Link::Classes => {
            let top = logits.iter().copied().fold(f32::MIN, f32::max);
            let mut sum = 0.0;
            for logit in &mut *logits {
                *logit = (*logit - top).exp();
                sum += *logit;
            }
            for logit in logits {
                *logit /= sum;
            }
        }
    }
}

/// A pruned model of one language.
pub struct Table {
    pub bias: Vec<f32>,
    pub rows: Vec<(u32, Vec<f32>)>,
}

impl Table {
    /// Rounds the weights to what the file holds: 8 bits, a scale an output.
    fn scales(&self) -> Vec<f32> {
        (0..self.bias.len())
            .map(|output| {
                let mut all: Vec<f32> = self.rows.iter().map(|(_, v)| v[output].abs()).collect();
                all.sort_by(f32::total_cmp);
                let top = all.get(all.len().saturating_sub(1 + all.len() / 1000));
                top.copied().unwrap_or(1.0).max(1e-6) / 127.0
            })
            .collect()
    }

    /// Outputs for a text.
    pub fn apply(&self, lookup: &HashMap<u32, usize>, grams: &[u32]) -> Vec<f32> {
        let mut out = vec![0.0; self.bias.len()];
        for gram in grams {
            if let Some(&row) = lookup.get(gram) {
                for (to, value) in out.iter_mut().zip(&self.rows[row].1) {
                    *to += value;
                }
            }
        }
        let share = 1.0 / (grams.len().max(1) as f32).sqrt();
        out.iter().zip(&self.bias).map(|(value, bias)| value * share + bias).collect()
    }

    /// Sets what the features of some words give, whatever was learned.
    pub fn set(&mut self, rows: impl Iterator<Item = (u32, Vec<f32>)>) {
        for (gram, values) in rows {
            self.rows.retain(|(other, _)| *other != gram);
            self.rows.push((gram, values));
        }
    }

    /// Where each feature stands.
    pub fn lookup(&self) -> HashMap<u32, usize> {
        self.rows.iter().enumerate().map(|(row, (gram, _))| (*gram, row)).collect()
    }

    /// Writes what `Linear::read` reads.
    pub fn write(&self, writer: &mut Writer) {
        let scales = self.scales();
        writer.length(self.bias.len());
        for &bias in &self.bias {
            writer.f32(bias);
        }
        for &scale in &scales {
            writer.f32(scale);
        }
        writer.length(self.rows.len());
        for (gram, _) in &self.rows {
            writer.u32(*gram);
        }
        for (_, values) in &self.rows {
            let row: Vec<u8> = values
                .iter()
                .zip(&scales)
                .map(|(value, scale)| (value / scale).round().clamp(-127.0, 127.0) as i8 as u8)
                .collect();
            writer.bytes(&row);
        }
    }
}
