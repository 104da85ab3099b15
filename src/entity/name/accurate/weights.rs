//! A transformer as it stands in a file.

use super::matrix::{Blocks, Matrix};
use super::refuse;
use crate::entity::name::label::LABELS;
use crate::model::{LoadError, Reader, Writer};

/// Scores of a piece: of the labels of a token that begins it, then of a token that begins inside it.
pub(super) const SCORES: usize = 2 * LABELS;

/// The sizes of a transformer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Numbers that stand for a piece; a multiple of 32.
    pub width: usize,
    /// Parts of these that attend on their own.
    pub heads: usize,
    /// Units between the two products of a layer.
    pub inner: usize,
    /// Layers.
    pub layers: usize,
    /// Pieces that are read at once, at most.
    pub positions: usize,
}

/// A product with a matrix, and a bias.
#[derive(Clone, Debug)]
pub struct Linear {
    /// One row an output.
    pub matrix: Matrix,
    /// One an output.
    pub bias: Vec<f32>,
}

/// Factors and offsets of a norm, one of each a column.
#[derive(Clone, Debug)]
pub struct NormWeights {
    /// What a column of variance one is multiplied with.
    pub factors: Vec<f32>,
    /// What is added then.
    pub offsets: Vec<f32>,
}

/// A layer.
#[derive(Clone, Debug)]
pub struct LayerWeights {
    /// Queries, keys and values, one below the other.
    pub attention: Linear,
    /// What is made of the values.
    pub values: Linear,
    /// After what it makes was added.
    pub values_norm: NormWeights,
    /// To the units in between.
    pub inner: Linear,
    /// And back.
    pub outer: Linear,
    /// After what it makes was added.
    pub outer_norm: NormWeights,
}

/// A transformer.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Their sizes.
    pub sizes: Sizes,
    /// Added to the variance by every norm.
    pub epsilon: f32,
    /// A row a piece.
    pub pieces: Blocks,
    /// A row a place.
    pub positions: Matrix,
    /// Of the pieces.
    pub norm: NormWeights,
    /// From the first to the last.
    pub layers: Vec<LayerWeights>,
    /// One row a score: of the labels of a token that begins a piece, then of a token inside one.
    pub labels: Vec<f32>,
    /// One a score.
    pub labels_bias: Vec<f32>,
}

impl Sizes {
    fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let [width, heads, inner, layers, positions] = [
            reader.length()?,
            reader.length()?,
            reader.length()?,
            reader.length()?,
            reader.length()?,
        ];
        // So that no product of two overflows.
        let large = [width, inner, layers, positions].into_iter().any(|size| size > 1 << 15);
        if large || width % 32 != 0 || heads == 0 || width % heads != 0 {
            return Err(refuse("has sizes that cannot be"));
        }
        Ok(Self { width, heads, inner, layers, positions })
    }

    fn write(self, writer: &mut Writer) {
        let Self { width, heads, inner, layers, positions } = self;
        for size in [width, heads, inner, layers, positions] {
            writer.length(size);
        }
    }
}

impl Linear {
    fn read(reader: &mut Reader<'_>, rows: usize, columns: usize) -> Result<Self, LoadError> {
        Ok(Self { matrix: Matrix::read(reader, rows, columns)?, bias: reader.f32s(rows)? })
    }

    fn write(&self, writer: &mut Writer) {
        self.matrix.write(writer);
        write_all(writer, &self.bias);
    }
}

impl NormWeights {
    fn read(reader: &mut Reader<'_>, width: usize) -> Result<Self, LoadError> {
        Ok(Self { factors: reader.f32s(width)?, offsets: reader.f32s(width)? })
    }

    fn write(&self, writer: &mut Writer) {
        write_all(writer, &self.factors);
        write_all(writer, &self.offsets);
    }
}

impl Weights {
    /// Reads what [`Weights::write`] wrote; `pieces` rows of pieces are wanted.
    pub(super) fn read(reader: &mut Reader<'_>, pieces: usize) -> Result<Self, LoadError> {
        let sizes = Sizes::read(reader)?;
        let Sizes { width, inner, .. } = sizes;
        let epsilon = reader.f32()?;
        let pieces = Blocks::read(reader, pieces, width)?;
        let positions = Matrix::read(reader, sizes.positions, width)?;
        let norm = NormWeights::read(reader, width)?;
        let mut layers = Vec::with_capacity(sizes.layers);
        for _ in 0..sizes.layers {
            layers.push(LayerWeights {
                attention: Linear::read(reader, 3 * width, width)?,
                values: Linear::read(reader, width, width)?,
                values_norm: NormWeights::read(reader, width)?,
                inner: Linear::read(reader, inner, width)?,
                outer: Linear::read(reader, width, inner)?,
                outer_norm: NormWeights::read(reader, width)?,
            });
        }
        let labels = reader.f32s(SCORES * width)?;
        let labels_bias = reader.f32s(SCORES)?;
        Ok(Self { sizes, epsilon, pieces, positions, norm, layers, labels, labels_bias })
    }

    /// Appends the transformer to a model file.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.sizes.write(writer);
        writer.f32(self.epsilon);
        self.pieces.write(writer);
        self.positions.write(writer);
        self.norm.write(writer);
        for layer in &self.layers {
            layer.attention.write(writer);
            layer.values.write(writer);
            layer.values_norm.write(writer);
            layer.inner.write(writer);
            layer.outer.write(writer);
            layer.outer_norm.write(writer);
        }
        write_all(writer, &self.labels);
        write_all(writer, &self.labels_bias);
    }
}

fn write_all(writer: &mut Writer, numbers: &[f32]) {
    for &number in numbers {
        writer.f32(number);
    }
}
