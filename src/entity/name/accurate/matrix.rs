//! Matrices in few bits: whole numbers with one scale a row, and rows of four-bit numbers.

use super::{coder, refuse};
use crate::model::{LoadError, Reader, Writer};

/// Whole numbers in -127..=127 with one scale a row.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// Numbers a row.
    pub columns: usize,
    /// One row after the other.
    pub levels: Vec<i8>,
    /// What one unit of each row is worth.
    pub scales: Vec<f32>,
}

impl Matrix {
    /// Reads what [`Matrix::write`] wrote.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        rows: usize,
        columns: usize,
    ) -> Result<Self, LoadError> {
        let scales = reader.f32s(rows)?;
        let levels: Vec<i8> =
            coder::read(reader)?.into_iter().map(|byte| (byte ^ 0x80).cast_signed()).collect();
        if levels.len() != rows * columns {
            return Err(refuse("holds a matrix of another size"));
        }
        Ok(Self { columns, levels, scales })
    }

    /// Appends the matrix to a model file.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.scales.iter().for_each(|&scale| {
            writer.f32(scale);
        });
        let bytes: Vec<u8> = self.levels.iter().map(|level| level.cast_unsigned() ^ 0x80).collect();
        coder::write(writer, &bytes);
    }

    /// The rows in their own scales.
    pub(super) fn floats(&self) -> Vec<f32> {
        let rows = self.levels.chunks(self.columns.max(1)).zip(&self.scales);
        rows.flat_map(|(row, scale)| row.iter().map(move |&level| f32::from(level) * scale))
            .collect()
    }
}

/// Numbers of a block, and its bytes.
const BLOCK: usize = 32;
const BLOCK_BYTES: usize = 2 + BLOCK / 2;

/// Rows of four-bit numbers in blocks of 32 with a scale each.
#[derive(Clone, Debug)]
pub struct Blocks {
    /// Blocks a row.
    width: usize,
    blocks: Vec<[u8; BLOCK_BYTES]>,
}

impl Blocks {
    /// Rows of `columns` numbers as they stand in `raw`: of each block a scale in half precision, then the
    /// numbers plus eight, first the low halves of 16 bytes, then the high ones.
    pub fn of_raw(raw: &[u8], columns: usize) -> Self {
        Self { width: columns / BLOCK, blocks: raw.as_chunks().0.to_vec() }
    }

    /// Reads what [`Blocks::write`] wrote.
    pub(super) fn read(
        reader: &mut Reader<'_>,
        rows: usize,
        columns: usize,
    ) -> Result<Self, LoadError> {
        let count = rows * columns / BLOCK;
        let mut blocks = vec![[0; BLOCK_BYTES]; count];
        for part in [0..1, 1..2, 2..BLOCK_BYTES] {
            let bytes = coder::read(reader)?;
            if bytes.len() != count * part.len() {
                return Err(refuse("holds a table of another size"));
            }
            for (block, bytes) in blocks.iter_mut().zip(bytes.chunks(part.len())) {
                block[part.clone()].copy_from_slice(bytes);
            }
        }
        Ok(Self { width: columns / BLOCK, blocks })
    }

    /// Appends the rows to a model file: the bytes of the scales and those of the numbers apart, because
    /// each kind has its own frequencies.
    pub(super) fn write(&self, writer: &mut Writer) {
        for part in [0..1, 1..2, 2..BLOCK_BYTES] {
            let bytes: Vec<u8> =
                self.blocks.iter().flat_map(|block| block[part.clone()].iter().copied()).collect();
            coder::write(writer, &bytes);
        }
    }

    /// Writes a row to `to`; nothing where there is none.
    pub(super) fn row(&self, row: usize, to: &mut [f32]) {
        let blocks = self.blocks.iter().skip(row * self.width).take(self.width);
        for (to, block) in to.chunks_exact_mut(BLOCK).zip(blocks) {
            let [low, high, ref nibbles @ ..] = *block;
            let scale = half(u16::from_le_bytes([low, high]));
            let (first, second) = to.split_at_mut(BLOCK / 2);
            for ((first, second), nibble) in first.iter_mut().zip(second).zip(nibbles) {
                *first = (f32::from(nibble & 15) - 8.0) * scale;
                *second = (f32::from(nibble >> 4) - 8.0) * scale;
            }
        }
    }
}

/// A number in half precision; those that are not finite become large ones.
fn half(bits: u16) -> f32 {
    let bits = u32::from(bits);
    let (sign, magnitude) = ((bits & 0x8000) << 16, (bits & 0x7fff) << 13);
    // Read with the larger exponent range, the number is 2^112 times too small, subnormal ones included.
    f32::from_bits(sign | magnitude) * f32::from_bits((127 + 112) << 23)
}

#[cfg(test)]
mod tests {
    use super::{Blocks, Matrix, half};
    use crate::model::{Reader, Writer};

    #[test]
    fn half_precision_is_read() {
        let cases =
            [(0x3c00, 1.0), (0xc000, -2.0), (0x3555, 0.333_251_95), (0x0001, 2f32.powi(-24))];
        for (bits, wanted) in cases {
            assert_eq!(half(bits), wanted);
        }
        assert_eq!((half(0), half(0x7bff)), (0.0, 65504.0));
    }

    #[test]
    fn matrices_are_read_back() {
        let levels = (0..12i8).map(|i| i * 10 - 60).collect();
        let matrix = Matrix { columns: 4, levels, scales: vec![1.0, 0.5, 2.0] };
        let mut writer = Writer::new("test", 1);
        matrix.write(&mut writer);
        let file = writer.finish();
        let mut reader = Reader::open(&file, "test", 1).unwrap();
        let read = Matrix::read(&mut reader, 3, 4).unwrap();
        assert_eq!(reader.finish(), Ok(()));
        assert_eq!((&read.levels, &read.scales), (&matrix.levels, &matrix.scales));
        assert_eq!(read.floats()[3..6], [-30.0, -10.0, -5.0]);
        let mut reader = Reader::open(&file, "test", 1).unwrap();
        assert!(Matrix::read(&mut reader, 3, 5).unwrap_err().reason.contains("another size"));
    }

    #[test]
    fn blocks_are_read_back() {
        let mut raw = Vec::new();
        for block in 0..4u8 {
            raw.extend([0x00, 0x3c + block]);
            raw.extend((0..16).map(|i| i << 4 | (15 - i)));
        }
        let mut writer = Writer::new("test", 1);
        Blocks::of_raw(&raw, 64).write(&mut writer);
        let file = writer.finish();
        let mut reader = Reader::open(&file, "test", 1).unwrap();
        let blocks = Blocks::read(&mut reader, 2, 64).unwrap();
        assert_eq!(reader.finish(), Ok(()));
        let mut row = [0.0; 64];
        blocks.row(1, &mut row);
        // Low halves fall from 15, high ones rise from 0.
        let seen = [row[0], row[15], row[16], row[31], row[32], row[63]];
        let (third, fourth) = (half(0x3e00), half(0x3f00));
        let wanted =
            [7.0 * third, -8.0 * third, -8.0 * third, 7.0 * third, 7.0 * fourth, 7.0 * fourth];
        assert_eq!(seen, wanted);
    }
}
