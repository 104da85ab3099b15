//! The part that all heads of a network share: what a unit and its two neighbours say together.
//!
//! A convolution over three units whose products are stored for every word, so that it costs three
//! table rows and their sum. Words that are not known are the mean of the rows of their pieces.

use parlance_prefetch::prefetch;

use crate::model::{LoadError, Reader};
use crate::text::hash::fnv1a;

use super::units::flag;

/// Places in the window: left neighbour, the unit, right neighbour.
const PLACES: usize = 3;
/// Hash seed of word pieces.
const SEED_PIECES: u64 = 0x67_726d;
/// Lengths of word pieces in bytes, with the marks at both ends.
const PIECE_BYTES: [usize; 2] = [3, 4];

/// What the processor fetches at once.
const LINE_BYTES: usize = 64;

/// Stored products of a convolution of width `H`.
#[derive(Clone, Debug)]
pub(super) struct Trunk<const H: usize> {
    /// A row a word: `H` values for each place, then its valence.
    rows: &'static [u8],
    /// A row a piece bucket, as `rows`, in units of `piece_scale`.
    pieces: &'static [u8],
    buckets: usize,
    /// Value of one unit of `rows`, for each column.
    scale: [f32; H],
    /// Units of `rows` in one unit of `pieces`, for each column.
    piece_scale: [f32; H],
    /// As `scale` and `piece_scale`, for the valence.
    valence_scale: [f32; 2],
    bias: [f32; H],
    /// Added for each flag that is set.
    flags: Vec<[f32; H]>,
}

/// Rows of the words of one stretch that are made of pieces.
#[derive(Clone, Debug, Default)]
pub(super) struct Made {
    rows: Vec<u8>,
    padded: Vec<u8>,
}

impl Made {
    pub(super) fn clear(&mut self) {
        self.rows.clear();
    }
}

impl<const H: usize> Trunk<H> {
    /// Bytes of a row.
    const STRIDE: usize = PLACES * H + 1;

    /// Reads a trunk with tables for `words` rows.
    pub(super) fn read(reader: &mut Reader<'static>, words: usize) -> Result<Self, LoadError> {
        let width = reader.length()?;
        if width != H {
            return Err(LoadError { kind: "tone", reason: format!("has width {width}, not {H}") });
        }
        let rows = reader.bytes(words * Self::STRIDE)?;
        let buckets = reader.length()?.max(1);
        let pieces = reader.bytes(buckets * Self::STRIDE)?;
        let scale = vector(reader)?;
        let piece_scale = vector(reader)?;
        let valence_scale = vector(reader)?;
        let bias = vector(reader)?;
        let flags = (0..flag::COUNT).map(|_| vector(reader)).collect::<Result<_, _>>()?;
        Ok(Self { rows, pieces, buckets, scale, piece_scale, valence_scale, bias, flags })
    }

    /// How many words have rows.
    pub(super) fn words(&self) -> usize {
        self.rows.len() / Self::STRIDE
    }

    /// Makes a row for a word that is not known; returns its number, counted on after the words.
    #[allow(clippy::cast_possible_truncation, reason = "clamped or masked")]
    pub(super) fn make(&self, key: &[u8], made: &mut Made) -> u32 {
        let mut padded = std::mem::take(&mut made.padded);
        padded.clear();
        padded.push(b'^');
        padded.extend_from_slice(key);
        padded.push(b'$');
        let mut sums = [[0_i32; H]; PLACES];
        let mut valence = 0_i32;
        let mut count = 0_i32;
        for length in PIECE_BYTES {
            for piece in padded.windows(length) {
                let bucket = (fnv1a(SEED_PIECES, piece) % self.buckets as u64) as usize;
                let row = &self.pieces[bucket * Self::STRIDE..][..Self::STRIDE];
                valence += i32::from(row[PLACES * H].cast_signed());
                for (sum, part) in sums.iter_mut().zip(row.chunks_exact(H)) {
                    for (to, value) in sum.iter_mut().zip(part) {
                        *to += i32::from(value.cast_signed());
                    }
                }
                count += 1;
            }
        }
        made.padded = padded;
        let share = 1.0 / count.max(1) as f32;
        let number = self.words() + made.rows.len() / Self::STRIDE;
        let byte = |sum: i32, scale: f32| {
            let value = (sum as f32 * share * scale).round().clamp(-127.0, 127.0);
            (value as i8).cast_unsigned()
        };
        for sum in &sums {
            made.rows
                .extend(sum.iter().zip(&self.piece_scale).map(|(&sum, &scale)| byte(sum, scale)));
        }
        made.rows.push(byte(valence, self.valence_scale[1]));
        number as u32
    }

    /// Has the processor fetch a row that will be asked for.
    pub(super) fn expect(&self, row: u32, made: &Made) {
        self.row(row, made).iter().step_by(LINE_BYTES).for_each(prefetch);
    }

    fn row<'a>(&'a self, row: u32, made: &'a Made) -> &'a [u8] {
        let row = row as usize;
        let (table, row) = if row < self.words() {
            (self.rows, row)
        } else {
            (&made.rows[..], row - self.words())
        };
        table.get(row * Self::STRIDE..(row + 1) * Self::STRIDE).unwrap_or_default()
    }

    /// The valence of a word by itself, about −1..=1.
    pub(super) fn valence(&self, row: u32, made: &Made) -> f32 {
        self.row(row, made).last().map_or(0.0, |v| f32::from(v.cast_signed()))
            * self.valence_scale[0]
    }

    /// The hidden values of a unit before the rectifier. `rows` are those of its left neighbour,
    /// itself and its right neighbour.
    pub(super) fn before(&self, rows: [Option<u32>; PLACES], made: &Made, flags: u16) -> [f32; H] {
        let mut sum = [0_i16; H];
        for (place, row) in rows.into_iter().enumerate() {
            let row = row.and_then(|row| self.row(row, made).get(place * H..));
            // A fixed length lets the sum run in vector registers.
            if let Some(row) = row.and_then(|row| row.first_chunk::<H>()) {
                for (to, value) in sum.iter_mut().zip(row) {
                    *to += i16::from(value.cast_signed());
                }
            }
        }
        let mut out = self.bias;
        for ((to, value), scale) in out.iter_mut().zip(sum).zip(&self.scale) {
            *to += f32::from(value) * scale;
        }
        for_bits(flags, |bit| add(&mut out, &self.flags[bit]));
        out
    }
}

/// Calls `each` with the number of every flag that is set.
pub(super) fn for_bits(mut flags: u16, mut each: impl FnMut(usize)) {
    while flags != 0 {
        let bit = flags.trailing_zeros() as usize;
        if bit < flag::COUNT {
            each(bit);
        }
        flags &= flags - 1;
    }
}

/// Adds a vector to another.
pub(super) fn add<const H: usize>(to: &mut [f32; H], from: &[f32; H]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += from;
    }
}

/// Reads `H` values.
pub(super) fn vector<const H: usize>(reader: &mut Reader<'static>) -> Result<[f32; H], LoadError> {
    let mut vector = [0.0; H];
    vector.copy_from_slice(&reader.f32s(H)?);
    Ok(vector)
}

/// Sets what is below 0 to 0.
pub(super) fn rectify<const H: usize>(values: &mut [f32; H]) {
    for value in values {
        *value = value.max(0.0);
    }
}

/// Sum of products; in lanes, so that it runs in vector registers.
pub(super) fn dot<const H: usize>(a: &[f32; H], b: &[f32; H]) -> f32 {
    let mut lanes = [0.0_f32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}
