//! Logistic regression over hashed features.

/// What is learned from: features as indices into the weights.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) features: Vec<u32>,
    pub(crate) first: usize,
    pub(crate) prior: f32,
    pub(crate) weight: f32,
    pub(crate) bare: bool,
    pub(crate) ends: bool,
    /// The four bytes before it.
    pub(crate) tail: Option<u32>,
    /// Its document says where no sentence ends, too: what speed depends on is taken from these.
    pub(crate) sure: bool,
    /// Its language, packed.
    pub(crate) language: u32,
    /// Which of the runs that find the thresholds it is kept out of.
    pub(crate) fold: Option<usize>,
}

/// Weights are kept within this many logits, so that eight bits hold them.
const LIMIT: f32 = 3.5;

/// Weights and how to turn them into bytes.
pub(crate) struct Weights {
    pub(crate) values: Vec<f32>,
}

impl Weights {
    /// AdaGrad with an L2 penalty, `epochs` passes in an order that depends on nothing but the
    /// number of samples.
    pub(crate) fn learn(samples: &[&Sample], bits: u32, epochs: usize) -> Self {
        let size = 1usize << bits;
        let mut values = vec![0f32; size];
        let mut squares = vec![1e-6f32; size];
        let mut counts = vec![0u32; size];
        for sample in samples {
            for &f in &sample.features {
                counts[f as usize] += 1;
            }
        }
        let mut order: Vec<u32> = (0..samples.len() as u32).collect();
        let mut state = 0x2545_F491_4F6C_DD1Du64;
        let mut sums = vec![0f32; size];
        for epoch in 0..epochs {
            for i in (1..order.len()).rev() {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                order.swap(i, (state >> 33) as usize % (i + 1));
            }
            for &index in &order {
                let sample = samples[index as usize];
                let sum: f32 = sample.features.iter().map(|&f| values[f as usize]).sum();
                let probability = 1.0 / (1.0 + (-(sum + sample.prior)).exp());
                let error = (probability - f32::from(u8::from(sample.ends))) * sample.weight;
                if error.abs() < 1e-3 {
                    continue;
                }
                let penalty = if sample.bare { BARE_PENALTY } else { STOP_PENALTY };
                for &f in &sample.features {
                    let f = f as usize;
                    if counts[f] < SEEN_MIN {
                        continue;
                    }
                    let gradient = error + penalty * values[f];
                    squares[f] += gradient * gradient;
                    let step = RATE * gradient / squares[f].sqrt();
                    values[f] = (values[f] - step).clamp(-LIMIT, LIMIT);
                }
            }
            if epoch >= epochs / 2 {
                for (sum, value) in sums.iter_mut().zip(&values) {
                    *sum += value;
                }
            }
        }
        let summed = (epochs - epochs / 2) as f32;
        Self { values: sums.into_iter().map(|sum| sum / summed).collect() }
    }

    /// Signed bytes and the logits of one step.
    pub(crate) fn quantized(&self) -> (Vec<i8>, f32) {
        let scale = LIMIT / 127.0;
        (self.values.iter().map(|w| (w / scale).round() as i8).collect(), scale)
    }

    /// The logit of `sample`.
    pub(crate) fn logit(&self, sample: &Sample) -> f32 {
        sample.prior + sample.features.iter().map(|&f| self.values[f as usize]).sum::<f32>()
    }
}

/// Found on held-out documents: boundaries at stops have strong rules behind them and are learned
/// more cautiously than those without.
const RATE: f32 = 0.035;
const BARE_PENALTY: f32 = 2e-3;
const STOP_PENALTY: f32 = 1e-2;
/// A feature that is seen less often keeps the weight 0.
const SEEN_MIN: u32 = 3;

/// Counts of a decision.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) right: f64,
    pub(crate) said: f64,
    pub(crate) gold: f64,
}

impl Counts {
    pub(crate) fn add(&mut self, says: bool, ends: bool) {
        self.right += f64::from(u8::from(says && ends));
        self.said += f64::from(u8::from(says));
        self.gold += f64::from(u8::from(ends));
    }

    pub(crate) fn f1(self) -> f64 {
        2.0 * self.right / (self.said + self.gold).max(1.0)
    }
}
