//! A small network that reads names beside the chain: what is known of each word, summed, then
//! convolutions over the sentence.
//!
//! It sees the chain's own features of a word and a vector of each word of the lexicon, so that a word
//! which no training text held is read like the words it resembles. O(tokens), some 40 000 multiplications
//! each, by the widest registers that the processor has.

use std::borrow::Cow;

use pulp::{Arch, Simd, WithSimd};

use crate::entity::name::chain::Row;
use crate::entity::name::label::{LABELS, OUTSIDE, WIDTH};
use crate::entity::name::table::{Table, quantized};
use crate::model::{LoadError, Reader, Writer};

/// Numbers that stand for a word.
pub const UNITS: usize = 64;
/// Words that a convolution sees at once.
pub const REACH: usize = 3;

/// Convolutions one after the other, at most: what is wanted of a word has one bit each.
const LAYERS_MAX: u8 = 7;

/// A word in one layer.
type Layer = [f32; UNITS];

/// What a byte of a word's code may stand for.
pub const CHOICES: usize = 256;

/// What is known of one word, in units of [`Network::scale`]: sums of 8-bit numbers.
type Known = [i16; UNITS];

/// A trained network.
#[derive(Clone, Debug)]
pub struct Network {
    factor: f32,
    scale: f32,
    features: Table<UNITS>,
    words: Words,
    layers: Layers,
}

/// One row a word of the lexicon, in its order, as a code: each byte chooses some of the row's numbers.
#[derive(Clone, Debug)]
struct Words {
    /// Bytes of a code, 16 or 32.
    length: usize,
    /// For each byte of a code, what it may stand for, one after the other.
    book: Vec<i8>,
    codes: Cow<'static, [u8]>,
}

/// What [`Network::pack`] makes the words of.
#[derive(Clone, Debug)]
pub struct Coded {
    /// Bytes of a code, 16 or 32.
    pub length: usize,
    /// [`CHOICES`] for the first byte, then those for the second, and so on, [`UNITS`]` / length` numbers each.
    pub book: Vec<f32>,
    /// One a word of the lexicon.
    pub codes: Vec<u8>,
}

impl Words {
    /// The numbers of the word at `entry`; all 0 where there is none.
    fn row(&self, entry: Option<usize>) -> Known {
        let code = entry.and_then(|entry| self.codes.chunks_exact(self.length).nth(entry));
        match (code, UNITS / self.length) {
            (Some(code), 4) => self.decoded::<4>(code),
            (Some(code), 2) => self.decoded::<2>(code),
            _ => [0; UNITS],
        }
    }

    fn decoded<const NUMBERS: usize>(&self, code: &[u8]) -> Known {
        let mut row = [0; UNITS];
        let choices = self.book.as_chunks::<NUMBERS>().0.chunks_exact(CHOICES);
        let parts = row.as_chunks_mut::<NUMBERS>().0;
        for ((part, choices), &byte) in parts.iter_mut().zip(choices).zip(code) {
            *part = choices[usize::from(byte)].map(i16::from);
        }
        row
    }

    fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let length = usize::from(reader.u8()?);
        if length != 16 && length != 32 {
            let reason = format!("has words of {length} bytes, not 16 or 32");
            return Err(LoadError { kind: "names", reason });
        }
        let book = reader.bytes(CHOICES * UNITS)?.iter().map(|byte| byte.cast_signed()).collect();
        let count = reader.length()?;
        Ok(Self { length, book, codes: reader.bytes(count.saturating_mul(length))?.into() })
    }

    fn write(&self, writer: &mut Writer) {
        let length = u8::try_from(self.length).unwrap_or(u8::MAX);
        let book: Vec<u8> = self.book.iter().map(|number| number.cast_unsigned()).collect();
        writer.bytes(&[length]).bytes(&book);
        writer.length(self.codes.len() / self.length).bytes(&self.codes);
    }
}

/// What does not depend on the words.
#[derive(Clone, Debug)]
pub struct Layers {
    /// Of the first layer.
    pub bias: [f32; UNITS],
    /// One after the other.
    pub convolutions: Vec<Convolution>,
    /// From the first and the last layer.
    pub labels: Labels,
}

/// Scores of the labels.
#[derive(Clone, Debug)]
pub struct Labels {
    /// Weights, one row a unit of the first layer.
    pub early: [Row; UNITS],
    /// One a unit of the last layer.
    pub late: [Row; UNITS],
    /// What no unit changes.
    pub bias: Row,
}

/// Adds to each word what it and its neighbours make together.
#[derive(Clone, Debug)]
pub struct Convolution {
    /// Distance of the neighbours.
    pub dilation: usize,
    /// One row of outputs an input: the units of the word before, of the word, of the word after.
    pub weights: Vec<[f32; UNITS]>,
    /// One an output.
    pub bias: [f32; UNITS],
}

/// Working memory, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    first: Vec<Layer>,
    last: Vec<Layer>,
    next: Vec<Layer>,
    /// For each word the layers that are wanted of it, one bit each.
    wanted: Vec<u8>,
    /// The words of which a layer is wanted.
    places: Vec<usize>,
    /// Where the features of a word were found.
    found: Vec<usize>,
}

impl Network {
    /// A network of the given rows, cut at `limit`: hashes of features, the most important first, in
    /// `2^bucket_bits` buckets, and the codes of the words. And how many features found no room.
    pub fn pack(
        features: &[(u64, [f32; UNITS])],
        words: &Coded,
        layers: Layers,
        bucket_bits: u32,
        limit: f32,
    ) -> (Self, usize) {
        let scale = limit / 127.0;
        let eight_bits = |number: f32| quantized(number / scale);
        let rows = features.iter().map(|(hash, numbers)| (*hash, numbers.map(eight_bits)));
        let (features, lost) = Table::pack(rows, bucket_bits);
        let words = Words {
            length: words.length,
            book: words.book.iter().copied().map(eight_bits).collect(),
            codes: words.codes.clone().into(),
        };
        (Self { factor: 1.0, scale, features, words, layers }, lost)
    }

    /// The first layer of a word by what its entry in the lexicon and its features say.
    fn first(&self, entry: &Known, features: &Known) -> Layer {
        let mut first = self.layers.bias;
        for ((unit, entry), features) in first.iter_mut().zip(entry).zip(features) {
            *unit = (*unit + f32::from(entry + features) * self.scale).max(0.0);
        }
        first
    }

    /// Adds the logarithms of the label probabilities of a sentence's words, times the factor, to `rows`;
    /// words that are surely outside of all names by the scores there are left as they are. `word` is
    /// asked for the words within reach of the others: where each stands in the lexicon, and its features.
    pub fn add_scores<'h>(
        &self,
        word: impl Fn(usize) -> (Option<usize>, &'h [u64]),
        scratch: &mut Scratch,
        rows: &mut [Row],
    ) {
        let Scratch { first, last, next, wanted, places, found } = scratch;
        let Layers { convolutions, labels, .. } = &self.layers;
        wanted.clear();
        wanted.extend(rows.iter().map(|row| u8::from(is_open(row)) << convolutions.len()));
        if wanted.iter().all(|&layers| layers == 0) {
            return;
        }
        for (layer, convolution) in convolutions.iter().enumerate().rev() {
            for at in 0..wanted.len() {
                if wanted[at] & 2 << layer != 0 {
                    let from = at.saturating_sub(convolution.dilation);
                    let seen = wanted[from..].iter_mut().take(at + convolution.dilation + 1 - from);
                    seen.for_each(|layers| *layers |= 1 << layer);
                }
            }
        }
        first.clear();
        first.resize(rows.len(), NOTHING);
        places.clear();
        places.extend((0..wanted.len()).filter(|&at| wanted[at] & 1 != 0));
        let mut summed = places.iter();
        self.features.sums(places.iter().map(|&at| word(at).1), found, |sums| {
            if let Some(&at) = summed.next() {
                first[at] = self.first(&self.words.row(word(at).0), &sums);
            }
        });
        last.clone_from(first);
        next.clone_from(first);
        for (layer, convolution) in convolutions.iter().enumerate() {
            places.clear();
            places.extend((0..wanted.len()).filter(|&at| wanted[at] & 2 << layer != 0));
            Arch::new().dispatch(Applied { convolution, places, from: last, to: next });
            std::mem::swap(last, next);
        }
        places.clear();
        places.extend((0..wanted.len()).filter(|&at| wanted[at] >> convolutions.len() != 0));
        for &at in &*places {
            let mut scores = labels.bias;
            for (units, weights) in [(&first[at], &labels.early), (&last[at], &labels.late)] {
                for (unit, weights) in units.iter().zip(weights) {
                    let sums = scores.iter_mut().zip(weights);
                    sums.for_each(|(score, weight)| *score += unit * weight);
                }
            }
            add_log_probabilities(&scores, self.factor, &mut rows[at]);
        }
    }

    /// The same network, its scores counted `factor` times.
    pub fn scaled(mut self, factor: f32) -> Self {
        self.factor *= factor;
        self
    }

    /// Reads what [`Network::write`] wrote.
    pub fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let (factor, scale) = (reader.f32()?, reader.f32()?);
        let features = Table::read(reader)?;
        let words = Words::read(reader)?;
        Ok(Self { factor, scale, features, words, layers: Layers::read(reader)? })
    }

    /// Appends the network to a model file.
    pub fn write(&self, writer: &mut Writer) {
        writer.f32(self.factor).f32(self.scale);
        self.features.write(writer);
        self.words.write(writer);
        self.layers.write(writer);
    }
}

impl Layers {
    /// Reads what [`Layers::write`] wrote.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let mut bias = [0.0; UNITS];
        bias.copy_from_slice(&reader.f32s(UNITS)?);
        let count = reader.u8()?;
        if count > LAYERS_MAX {
            let reason = format!("has {count} convolutions, more than {LAYERS_MAX}");
            return Err(LoadError { kind: "names", reason });
        }
        let mut convolutions = Vec::new();
        for _ in 0..count {
            let dilation = usize::from(reader.u8()?);
            let weights = reader.f32s(REACH * UNITS * UNITS)?.as_chunks().0.to_vec();
            let mut bias = [0.0; UNITS];
            bias.copy_from_slice(&reader.f32s(UNITS)?);
            convolutions.push(Convolution { dilation, weights, bias });
        }
        let mut labels = Labels {
            early: [[0.0; WIDTH]; UNITS],
            late: [[0.0; WIDTH]; UNITS],
            bias: [0.0; WIDTH],
        };
        for row in labels.early.iter_mut().chain(&mut labels.late).chain([&mut labels.bias]) {
            row.copy_from_slice(&reader.f32s(WIDTH)?);
        }
        Ok(Self { bias, convolutions, labels })
    }

    /// Appends the layers to a model file.
    pub fn write(&self, writer: &mut Writer) {
        for &number in &self.bias {
            writer.f32(number);
        }
        let byte = |count: usize| [u8::try_from(count).unwrap_or(u8::MAX)];
        writer.bytes(&byte(self.convolutions.len()));
        for Convolution { dilation, weights, bias } in &self.convolutions {
            writer.bytes(&byte(*dilation));
            for &number in weights.as_flattened().iter().chain(bias) {
                writer.f32(number);
            }
        }
        let Labels { early, late, bias } = &self.labels;
        for &number in early.iter().chain(late).chain([bias]).flatten() {
            writer.f32(number);
        }
    }
}

/// How far the best name label may be below the label of no name for the network to be asked. Beyond, its
/// opinion changes next to nothing: at 5 it is asked of three times as many words, for the same scores on
/// twelve development sets (0.02 less on average).
const OPEN_MARGIN: f32 = 2.0;

/// Whether a word may be part of a name by the scores of the chain.
fn is_open(row: &Row) -> bool {
    let best = row[OUTSIDE + 1..LABELS].iter().copied().fold(f32::MIN, f32::max);
    best > row[OUTSIDE] - OPEN_MARGIN
}

/// One convolution over a sentence: at `places`, `to` becomes `from` with what it adds; as many words in
/// both.
struct Applied<'a> {
    convolution: &'a Convolution,
    places: &'a [usize],
    from: &'a [Layer],
    to: &'a mut [Layer],
}

/// Registers of outputs, and words, that are summed side by side.
const REGISTERS: usize = 4;
const WORDS: usize = 2;
/// What stands before the first and after the last word.
const NOTHING: Layer = [0.0; UNITS];

impl WithSimd for Applied<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { convolution: Convolution { dilation, weights, bias }, places, from, to } = self;
        let (bias, _) = S::as_simd_f32s(bias);
        for (block, bias) in bias.chunks_exact(REGISTERS).enumerate() {
            let outputs = block * REGISTERS..(block + 1) * REGISTERS;
            for places in places.chunks(WORDS) {
                // An odd last word is summed twice.
                let seen: [[&Layer; REACH]; WORDS] = std::array::from_fn(|word| {
                    let at = places[word.min(places.len() - 1)];
                    let before = at.checked_sub(*dilation).map_or(&NOTHING, |before| &from[before]);
                    [before, &from[at], from.get(at + dilation).unwrap_or(&NOTHING)]
                });
                let mut sums = [[bias[0], bias[1], bias[2], bias[3]]; WORDS];
                for (neighbour, weights) in weights.chunks_exact(UNITS).enumerate() {
                    for (unit, weights) in weights.iter().enumerate() {
                        let weights = &S::as_simd_f32s(weights).0[outputs.clone()];
                        for (sums, seen) in sums.iter_mut().zip(&seen) {
                            let input = simd.splat_f32s(seen[neighbour][unit]);
                            for (sum, &weight) in sums.iter_mut().zip(weights) {
                                *sum = simd.mul_add_e_f32s(input, weight, *sum);
                            }
                        }
                    }
                }
                for (&at, sums) in places.iter().zip(sums) {
                    let own = &S::as_simd_f32s(&from[at]).0[outputs.clone()];
                    let to = &mut S::as_mut_simd_f32s(&mut to[at]).0[outputs.clone()];
                    for ((to, &own), sum) in to.iter_mut().zip(own).zip(sums) {
                        *to = simd.add_f32s(own, simd.max_f32s(sum, simd.splat_f32s(0.0)));
                    }
                }
            }
        }
    }
}

/// Adds the logarithms of the probabilities that the first [`LABELS`] of `scores` make, times `factor`,
/// to `row`.
pub(super) fn add_log_probabilities(scores: &[f32], factor: f32, row: &mut Row) {
    let scores = &scores[..LABELS];
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let sum: f32 = scores.iter().map(|score| (score - top).exp()).sum();
    let log = top + sum.ln();
    for (to, score) in row.iter_mut().zip(scores) {
        *to += factor * (score - log);
    }
}

#[cfg(test)]
mod tests {
    use super::{
        CHOICES, Coded, Convolution, Known, Labels, Layers, Network, REACH, Scratch, UNITS,
    };
    use crate::entity::name::chain::Row;
    use crate::entity::name::label::{LABELS, WIDTH};
    use crate::model::{Reader, Writer};
    use crate::text::hash::combine;

    /// A number without pattern between -0.5 and 0.5, the same at every run.
    fn number(seed: u64, at: usize) -> f32 {
        let bits = combine(seed, at as u64 + 1) >> 48;
        f32::from(u16::try_from(bits).unwrap()) / 65536.0 - 0.5
    }

    fn numbers<const N: usize>(seed: u64) -> [f32; N] {
        std::array::from_fn(|at| number(seed, at))
    }

    fn convolution(dilation: usize) -> Convolution {
        let seed = dilation as u64 * 1000;
        let weights = (0..REACH * UNITS).map(|i| numbers(seed + i as u64).map(|n: f32| n / 8.0));
        Convolution { dilation, weights: weights.collect(), bias: numbers(seed + 999) }
    }

    fn network(length: usize) -> Network {
        let rows = |seed: u64| std::array::from_fn(|i| numbers(seed + i as u64));
        let layers = Layers {
            bias: numbers(1),
            convolutions: vec![convolution(1), convolution(2)],
            labels: Labels { early: rows(10_000), late: rows(20_000), bias: numbers(2) },
        };
        let features: Vec<_> = (0..50).map(|i| (combine(7, i), numbers(30_000 + i))).collect();
        let book = (0..CHOICES * UNITS).map(|i| number(40_000, i)).collect();
        let codes = (0..3).flat_map(|word| vec![word; length]).collect();
        let words = Coded { length, book, codes };
        let (network, lost) = Network::pack(&features, &words, layers, 5, 0.5);
        assert_eq!(lost, 0);
        network
    }

    /// Where a word stands in the lexicon, and its features.
    type Word = (Option<usize>, [u64; 3]);

    /// Words of three features each, the second also in the lexicon.
    fn words(count: usize) -> Vec<Word> {
        let features = |i: usize| [0, 1, 2].map(|f| combine(7, (3 * i + f) as u64));
        (0..count).map(|i| ((i == 1).then_some(2), features(i))).collect()
    }

    /// What is known of a word: the sums that the network makes of it.
    fn known(network: &Network, (entry, features): &Word) -> Known {
        let mut known = network.words.row(*entry);
        network.features.sums([&features[..]], &mut Vec::new(), |sums| {
            known.iter_mut().zip(sums).for_each(|(known, sum)| *known += sum);
        });
        known
    }

    fn add_scores(network: &Network, words: &[Word], rows: &mut [Row]) {
        let word = |at: usize| (words[at].0, &words[at].1[..]);
        network.add_scores(word, &mut Scratch::default(), rows);
    }

    fn scores(network: &Network, words: &[Word]) -> Vec<Row> {
        let mut rows = vec![[0.0; WIDTH]; words.len()];
        add_scores(network, words, &mut rows);
        rows
    }

    #[test]
    fn words_that_are_surely_outside_keep_their_scores_and_are_still_seen() {
        let network = network(16);
        let words = words(9);
        let all = scores(&network, &words);
        let outside = [20.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        let mut rows = vec![outside; words.len()];
        rows[4] = [0.0; WIDTH];
        add_scores(&network, &words, &mut rows);
        assert_alike(&rows[4..5], &all[4..5]);
        assert!(rows.iter().enumerate().all(|(at, row)| at == 4 || *row == outside));
    }

    /// The same, one multiplication after the other.
    fn plain_scores(network: &Network, words: &[Word]) -> Vec<Row> {
        let Layers { bias, convolutions, labels } = &network.layers;
        let first: Vec<[f32; UNITS]> = words
            .iter()
            .map(|word| {
                let known = known(network, word);
                std::array::from_fn(|i| (bias[i] + f32::from(known[i]) * network.scale).max(0.0))
            })
            .collect();
        let mut last = first.clone();
        for Convolution { dilation, weights, bias } in convolutions {
            let from = last.clone();
            for (at, word) in last.iter_mut().enumerate() {
                for (output, value) in word.iter_mut().enumerate() {
                    let mut sum = bias[output];
                    for (input, weights) in weights.iter().enumerate() {
                        let neighbour = (at + input / UNITS * dilation).checked_sub(*dilation);
                        let seen = neighbour.and_then(|neighbour| from.get(neighbour));
                        sum += seen.map_or(0.0, |seen| seen[input % UNITS]) * weights[output];
                    }
                    *value += sum.max(0.0);
                }
            }
        }
        let row = |(first, last): (&[f32; UNITS], &[f32; UNITS])| {
            let mut scores: [f32; LABELS] = std::array::from_fn(|label| labels.bias[label]);
            for (label, score) in scores.iter_mut().enumerate() {
                *score += (0..UNITS)
                    .map(|i| first[i] * labels.early[i][label] + last[i] * labels.late[i][label])
                    .sum::<f32>();
            }
            let total: f32 = scores.iter().map(|score| score.exp()).sum();
            std::array::from_fn(|label| scores.get(label).map_or(0.0, |score| score - total.ln()))
        };
        first.iter().zip(&last).map(row).collect()
    }

    fn assert_alike(left: &[Row], right: &[Row]) {
        assert_eq!(left.len(), right.len());
        for (left, right) in left.iter().flatten().zip(right.iter().flatten()) {
            assert!((left - right).abs() < 1e-3, "{left} instead of {right}");
        }
    }

    #[test]
    fn wide_registers_give_what_plain_sums_give() {
        let network = network(16);
        for count in [0, 1, 2, 3, 8] {
            let words = words(count);
            assert_alike(&scores(&network, &words), &plain_scores(&network, &words));
        }
    }

    #[test]
    fn probabilities_sum_to_one_and_differ_from_word_to_word() {
        let network = network(16);
        let rows = scores(&network, &words(5));
        for row in &rows {
            let total: f32 = row[..LABELS].iter().map(|log| log.exp()).sum();
            assert!((total - 1.0).abs() < 1e-4, "{total}");
        }
        assert!(rows[0].iter().zip(rows[1]).any(|(a, b)| (a - b).abs() > 0.01));
    }

    #[test]
    fn the_lexicon_and_features_that_were_trained_have_a_say() {
        let network = network(16);
        let of = |entry, feature| known(&network, &(entry, [combine(feature, 1); 3]));
        let (trained, unknown) = (7, 8);
        let nothing = of(None, unknown);
        assert_eq!(nothing, [0; UNITS]);
        assert_ne!(of(Some(0), unknown), nothing);
        assert_ne!(of(Some(0), unknown), of(Some(1), unknown));
        assert_eq!(of(Some(3), unknown), nothing);
        assert_ne!(of(None, trained), nothing);
    }

    #[test]
    fn reads_back_what_was_written() {
        for length in [16, 32] {
            let network = network(length).scaled(0.4);
            let mut writer = Writer::new("names", 1);
            network.write(&mut writer);
            let mut reader = Reader::open(writer.finish().leak(), "names", 1).unwrap();
            let read = Network::read(&mut reader).unwrap();
            assert_eq!(reader.finish(), Ok(()));
            let words = words(4);
            assert_eq!(scores(&read, &words), scores(&network, &words));
        }
    }
}
