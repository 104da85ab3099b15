//! Linear models over hashed words and pieces of words.

use std::sync::OnceLock;

use parlance_prefetch::prefetch;

use crate::model::{LoadError, Reader};
use crate::text::{Span, Token, TokenKind};

use super::grams::GramScratch;
use super::units::UnitMaker;

/// What a slot holds when it is free.
const FREE: u32 = u32::MAX;

/// Outputs of a model at most.
pub(super) const OUTPUTS_MAX: usize = 8;

/// How many look-ups before it is read a row is fetched, and half of how many its slot.
const AHEAD: usize = 12;

/// Weights of one feature, in units of the scale; 0 beyond the model's outputs.
type Row = [i8; OUTPUTS_MAX];

/// A slot of the table; free when its row is [`FREE`]. The hash lies in the slot, so that a feature
/// that is not known, as most are, costs one look.
#[derive(Clone, Copy, Debug)]
struct Slot {
    hash: u32,
    row: u32,
}

/// Some outputs that are each a sum of feature weights over the square root of their number.
#[derive(Clone, Debug)]
pub(super) struct Linear {
    /// Open addressing, half full at most.
    slots: Vec<Slot>,
    rows: Vec<Row>,
    scale: Vec<f32>,
    bias: Vec<f32>,
}

/// A model whose table is made when it is first asked for: of many languages a process sees few, and
/// tables are larger than the file.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    hashes: &'static [u8],
    weights: &'static [u8],
    scale: Vec<f32>,
    bias: Vec<f32>,
    made: OnceLock<Linear>,
}

impl Stored {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let outputs = reader.length()?;
        if !(1..=OUTPUTS_MAX).contains(&outputs) {
            return Err(LoadError { kind: "tone", reason: format!("has {outputs} outputs") });
        }
        let bias = reader.f32s(outputs)?;
        let scale = reader.f32s(outputs)?;
        let count = reader.length()?;
        let hashes = reader.bytes(count * 4)?;
        let weights = reader.bytes(count * outputs)?;
        Ok(Self { hashes, weights, scale, bias, made: OnceLock::new() })
    }

    /// Constants of the outputs.
    pub(super) fn bias(&self) -> &[f32] {
        &self.bias
    }

    /// The model; O(features) the first time.
    pub(super) fn get(&self) -> &Linear {
        self.made.get_or_init(|| self.make())
    }

    fn make(&self) -> Linear {
        let hashes = self.hashes.as_chunks().0.iter().map(|hash| u32::from_le_bytes(*hash));
        let rows = self.weights.chunks_exact(self.bias.len()).map(|weights| {
            let mut row = Row::default();
            for (to, weight) in row.iter_mut().zip(weights) {
                *to = weight.cast_signed();
            }
            row
        });
        Linear::new(hashes.zip(rows).collect(), self.scale.clone(), self.bias.clone())
    }
}

/// The features of one stretch, read once for all models that look at it. Reused from stretch to
/// stretch, so that steady work allocates nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Features {
    maker: UnitMaker,
    grams: GramScratch,
    /// Hash and index of the unit, for every feature.
    found: Vec<(u32, u32)>,
    /// Where each unit stands.
    pub(super) units: Vec<Span>,
    /// Tokens of the stretch.
    pub(super) size: usize,
}

impl Features {
    /// Begins a stretch of `size` tokens, to be read unit by unit.
    pub(super) fn begin(&mut self, size: usize) {
        self.size = size;
        self.found.clear();
        self.units.clear();
        self.grams.begin();
    }

    /// Adds a unit by its span, its normal form and the kind of its first token. O(bytes).
    pub(super) fn unit(&mut self, span: Span, key: &[u8], kind: TokenKind) {
        let at = index(self.units.len());
        self.units.push(span);
        let found = &mut self.found;
        self.grams.unit(key, kind, |hash| found.push((hash, at)));
    }

    /// Reads `tokens`, which are consecutive tokens of `text`. O(bytes).
    pub(super) fn read(&mut self, text: &str, tokens: &[Token]) {
        self.begin(tokens.len());
        let mut maker = std::mem::take(&mut self.maker);
        let mut at = 0;
        while at < tokens.len() {
            let (count, _) = maker.unit(text, &tokens[at..]);
            let span = tokens[at].span.cover(tokens[at + count - 1].span);
            self.unit(span, maker.key(), tokens[at].kind);
            at += count;
        }
        self.maker = maker;
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a stretch has few units")]
fn index(at: usize) -> u32 {
    at as u32
}

impl Linear {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        Ok(Stored::read(reader)?.make())
    }

    fn new(features: Vec<(u32, Row)>, scale: Vec<f32>, bias: Vec<f32>) -> Self {
        let free = Slot { hash: 0, row: FREE };
        let mut slots = vec![free; (features.len().max(1) * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for (row, &(hash, _)) in (0_u32..).zip(&features) {
            let mut slot = hash as usize & mask;
            while slots[slot].row != FREE {
                slot = (slot + 1) & mask;
            }
            slots[slot] = Slot { hash, row };
        }
        Self { slots, rows: features.into_iter().map(|(_, row)| row).collect(), scale, bias }
    }

    /// One model with the outputs of this one and then those of `other`, at most [`OUTPUTS_MAX`]
    /// together, so that one look finds the weights of both.
    pub(super) fn beside(&self, other: &Self) -> Self {
        let own = self.outputs();
        let features = |model: &Self, shift: usize| -> Vec<(u32, Row)> {
            let known = model.slots.iter().filter(|slot| slot.row != FREE);
            let shifted = known.map(|slot| {
                let mut row = Row::default();
                let to = row.get_mut(shift..).unwrap_or_default();
                for (to, weight) in to.iter_mut().zip(model.rows[slot.row as usize]) {
                    *to = weight;
                }
                (slot.hash, row)
            });
            shifted.collect()
        };
        let mut rows = features(self, 0);
        rows.extend(features(other, own));
        rows.sort_unstable_by_key(|(hash, _)| *hash);
        // A feature of both has the weights of both: where one has some, the other has 0.
        rows.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                for (kept, next) in kept.1.iter_mut().zip(next.1) {
                    *kept |= next;
                }
            }
            same
        });
        let scale = [&self.scale[..], &other.scale].concat();
        let bias = [&self.bias[..], &other.bias].concat();
        Self::new(rows, scale, bias)
    }

    pub(super) fn outputs(&self) -> usize {
        self.bias.len()
    }

    #[inline]
    fn row(&self, hash: u32) -> Option<&Row> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.row == FREE {
                return None;
            }
            if slot.hash == hash {
                return self.rows.get(slot.row as usize);
            }
            at = (at + 1) & mask;
        }
    }

    /// Has the processor fetch what the look-ups after that of the feature at `at` read: far memory takes
    /// longer than a look-up.
    #[inline]
    fn look_ahead(&self, found: &[(u32, u32)], at: usize) {
        let mask = self.slots.len() - 1;
        let slot = |at: usize| {
            let &(hash, _) = found.get(at)?;
            self.slots.get(hash as usize & mask)
        };
        slot(at + 2 * AHEAD).into_iter().for_each(prefetch);
        let row = slot(at + AHEAD).and_then(|slot| self.rows.get(slot.row as usize));
        row.into_iter().for_each(prefetch);
    }

    /// Adds the outputs for `features` to `out`, without their bias. With `parts`, also leaves there
    /// what each unit adds: one value an output for each of [`Features::units`]. O(features).
    pub(super) fn add(&self, features: &Features, parts: Option<&mut Vec<f32>>, out: &mut [f32]) {
        let outputs = self.outputs();
        let Features { found, units, .. } = features;
        let mut sums = [0_i32; OUTPUTS_MAX];
        let share = 1.0 / (found.len().max(1) as f32).sqrt();
        match parts {
            None => {
                for (at, &(hash, _)) in found.iter().enumerate() {
                    self.look_ahead(found, at);
                    if let Some(row) = self.row(hash) {
                        for (sum, &weight) in sums.iter_mut().zip(row) {
                            *sum += i32::from(weight);
                        }
                    }
                }
            }
            Some(parts) => {
                parts.clear();
                parts.resize(units.len() * outputs, 0.0);
                for (at, &(hash, unit)) in found.iter().enumerate() {
                    self.look_ahead(found, at);
                    let Some(row) = self.row(hash) else { continue };
                    let own = parts.get_mut(unit as usize * outputs..).unwrap_or_default();
                    for ((part, &weight), scale) in own.iter_mut().zip(row).zip(&self.scale) {
                        *part += f32::from(weight) * scale * share;
                    }
                    for (sum, &weight) in sums.iter_mut().zip(row) {
                        *sum += i32::from(weight);
                    }
                }
            }
        }
        for ((out, sum), scale) in out.iter_mut().zip(sums).zip(&self.scale) {
            *out += sum as f32 * scale * share;
        }
    }

    /// Constants of the outputs.
    pub(super) fn bias(&self) -> &[f32] {
        &self.bias
    }
}
