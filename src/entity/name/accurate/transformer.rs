//! The transformer at work: products of matrices in eight bits by rten's kernels, the rest in plain
//! loops for registers of any width; each run on one thread.

use std::cell::RefCell;
use std::sync::{Mutex, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};
use rten_gemm::{GemmError, GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_tensor::NdTensorView;

use super::matrix::{Blocks, Matrix};
use super::numbers::{self, Affine, Columns, Norm};
use super::weights::{LayerWeights, Linear, NormWeights, SCORES, Sizes, Weights};
use crate::entity::name::label::LABELS;
use crate::text::{Interrupt, Interrupted};

/// Rows that go through a product together: what they make stays in the second cache.
const ROWS: usize = 64;

/// Label scores of a token.
pub(super) type Scores = [f32; LABELS];

/// Where a token stands among the pieces of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its first piece.
    pub(super) piece: usize,
    /// Whether the piece begins before the token.
    pub(super) inside: bool,
}

/// A transformer ready to run.
pub(super) struct Transformer {
    sizes: Sizes,
    pieces: Blocks,
    positions: Vec<f32>,
    norm: Norm,
    layers: Vec<Layer>,
    labels: Vec<f32>,
    labels_bias: Vec<f32>,
    /// Largest byte that stands for a number: less than eight bits where products would saturate.
    top: u8,
    /// Pools of one thread each that nobody uses now. As many are made as analyses run at once; one
    /// for all would make them wait for each other.
    idle: Mutex<Vec<ThreadPool>>,
}

struct Layer {
    attention: Product,
    values: Product,
    values_norm: Norm,
    inner: Product,
    outer: Product,
    outer_norm: Norm,
}

/// A matrix laid out for the processor once, not with every run.
struct Product {
    matrix: PackedBMatrix<i8>,
    columns: Columns,
}

thread_local! {
    /// Every pool's thread has its own.
    static ROOM: RefCell<Room> = RefCell::default();
}

/// Working memory, reused from window to window.
#[derive(Default)]
struct Room {
    bytes: GemmExecutor<u8, i8, i32>,
    floats: GemmExecutor<f32>,
    /// One row a piece.
    states: Vec<f32>,
    attended: Vec<f32>,
    /// Queries, keys and values.
    attention: Vec<f32>,
    /// Of one head: how much each piece heeds each, and what it gets from them.
    heed: Vec<f32>,
    got: Vec<f32>,
    /// Of [`ROWS`] rows.
    input: Input,
    inner: Input,
    sums: Vec<i32>,
    /// Of one row.
    row: Vec<f32>,
}

/// Rows in bytes, and how each is to be read.
#[derive(Default)]
struct Input {
    bytes: Vec<u8>,
    affine: Vec<Affine>,
}

/// Why a run has no result.
enum Stop {
    Interrupted,
    /// A matrix does not fit, which no file leads to: its sizes are checked.
    Misfit,
}

impl From<GemmError> for Stop {
    fn from(_: GemmError) -> Self {
        Self::Misfit
    }
}

impl From<Interrupted> for Stop {
    fn from(Interrupted: Interrupted) -> Self {
        Self::Interrupted
    }
}

impl Product {
    fn new(linear: Linear, gemm: &GemmExecutor<u8, i8, i32>) -> Self {
        let Linear { matrix: Matrix { columns, levels, scales }, bias } = linear;
        let total = |row: &[i8]| row.iter().map(|&level| f32::from(level)).sum();
        let totals = levels.chunks_exact(columns).map(total).collect();
        let matrix = NdTensorView::from_data([scales.len(), columns], levels.as_slice());
        let matrix = gemm.prepack_b(matrix.transposed());
        Self { matrix, columns: Columns { scales, totals, bias } }
    }

    /// The products of each row of `input`: one row of `sums` each. The zeros of the rows are left to
    /// those who read the sums: the kernels of rten 0.27 mistake those of all but the first rows.
    fn run(
        &self,
        gemm: &GemmExecutor<u8, i8, i32>,
        input: &Input,
        sums: &mut Vec<i32>,
    ) -> Result<(), GemmError> {
        let Input { bytes, affine } = input;
        sums.resize(affine.len() * self.columns.scales.len(), 0);
        let rows = NdTensorView::from_data([affine.len(), self.matrix.rows()], bytes.as_slice());
        let (rows, matrix) = (GemmInputA::Unpacked(rows), GemmInputB::Packed(&self.matrix));
        gemm.gemm(sums, rows, matrix, GemmOptions::default())
    }
}

impl Input {
    fn resize(&mut self, rows: usize, width: usize) {
        self.bytes.resize(rows * width, 0);
        self.affine.resize(rows, Affine::default());
    }

    /// The rows of `width` numbers in bytes of 0..=`top`.
    fn take(&mut self, rows: &[f32], width: usize, top: u8) {
        self.resize(rows.len() / width, width);
        numbers::to_bytes(rows, width, top, &mut self.bytes, &mut self.affine);
    }
}

impl Transformer {
    /// Lays out weights for this processor.
    pub(super) fn new(weights: Weights) -> Self {
        let Weights { sizes, epsilon, .. } = weights;
        let gemm = GemmExecutor::new();
        let norm = |NormWeights { factors, offsets }| Norm { factors, offsets, epsilon };
        let layer = |layer: LayerWeights| Layer {
            attention: Product::new(layer.attention, &gemm),
            values: Product::new(layer.values, &gemm),
            values_norm: norm(layer.values_norm),
            inner: Product::new(layer.inner, &gemm),
            outer: Product::new(layer.outer, &gemm),
            outer_norm: norm(layer.outer_norm),
        };
        Self {
            sizes,
            pieces: weights.pieces,
            positions: weights.positions.floats(),
            norm: norm(weights.norm),
            layers: weights.layers.into_iter().map(layer).collect(),
            labels: weights.labels,
            labels_bias: weights.labels_bias,
            top: if gemm.may_saturate() { 127 } else { 255 },
            idle: Mutex::default(),
        }
    }

    /// Label scores of the tokens of a window, at most as many pieces as it has positions; places ascend.
    /// `None` where there is no thread to run on. The interrupt is looked at before every layer, about
    /// 3 ms of work.
    pub(super) fn run(
        &self,
        ids: &[u32],
        places: &[Place],
        interrupt: &Interrupt,
    ) -> Result<Option<Vec<Scores>>, Interrupted> {
        let pool = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let pool = match pool {
            Some(pool) => Some(pool),
            None => ThreadPoolBuilder::new().num_threads(1).build().ok(),
        };
        let Some(pool) = pool else { return Ok(None) };
        let scores = pool
            .install(|| ROOM.with_borrow_mut(|room| self.run_here(ids, places, room, interrupt)));
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(pool);
        match scores {
            Ok(scores) => Ok(Some(scores)),
            Err(Stop::Interrupted) => Err(Interrupted),
            Err(Stop::Misfit) => Ok(None),
        }
    }

    fn run_here(
        &self,
        ids: &[u32],
        places: &[Place],
        room: &mut Room,
        interrupt: &Interrupt,
    ) -> Result<Vec<Scores>, Stop> {
        let width = self.sizes.width;
        let positions = self.positions.chunks_exact(width);
        room.states.resize(ids.len() * width, 0.0);
        for ((state, &id), position) in room.states.chunks_exact_mut(width).zip(ids).zip(positions)
        {
            self.pieces.row(id as usize, state);
            state.iter_mut().zip(position).for_each(|(state, position)| *state += position);
        }
        numbers::norm(&self.norm, &mut room.states);
        // The last layer is asked for the pieces that are read, and for no others.
        let mut rows: Vec<usize> = places.iter().map(|place| place.piece).collect();
        rows.dedup();
        for (number, layer) in self.layers.iter().enumerate() {
            interrupt.check()?;
            self.attend(layer, room)?;
            if number + 1 == self.layers.len() {
                keep_rows(&mut room.states, width, &rows);
                keep_rows(&mut room.attended, width, &rows);
            }
            self.pass_on(layer, room)?;
        }
        let mut states = room.states.chunks_exact(width).zip(&rows).peekable();
        let mut scores = Vec::with_capacity(places.len());
        for place in places {
            while states.next_if(|&(_, &piece)| piece < place.piece).is_some() {}
            let Some((state, _)) = states.peek() else { break };
            let from = if place.inside { LABELS } else { 0 };
            let mut row: Scores = [0.0; LABELS];
            numbers::products(state, &self.labels[from * width..], &mut row);
            row.iter_mut()
                .zip(&self.labels_bias[from..SCORES])
                .for_each(|(sum, bias)| *sum += bias);
            scores.push(row);
        }
        Ok(scores)
    }

    /// Fills `attended` with what each piece gets from all.
    fn attend(&self, layer: &Layer, room: &mut Room) -> Result<(), GemmError> {
        let Sizes { width, heads, .. } = self.sizes;
        let Room { bytes, floats, states, attended, attention, heed, got, input, sums, .. } = room;
        let count = states.len() / width;
        attended.resize(count * width, 0.0);
        attention.resize(count * 3 * width, 0.0);
        let chunks = states.chunks(ROWS * width).zip(attention.chunks_mut(ROWS * 3 * width));
        for (states, attention) in chunks {
            input.take(states, width, self.top);
            layer.attention.run(bytes, input, sums)?;
            numbers::from_sums(sums, &input.affine, &layer.attention.columns, attention);
        }
        let head = width / heads;
        heed.resize(count * count, 0.0);
        got.resize(count * head, 0.0);
        let attention = NdTensorView::from_data([count, 3 * width], attention.as_slice());
        #[allow(clippy::cast_precision_loss, reason = "a few dozen columns")]
        let factor = (head as f32).sqrt().recip();
        for first in (0..width).step_by(head) {
            let part = |of: usize| {
                let from = of * width + first;
                attention.slice((.., from..from + head))
            };
            let (queries, keys) = (GemmInputA::Unpacked(part(0)), part(1).transposed());
            floats.gemm(heed, queries, GemmInputB::Unpacked(keys), GemmOptions::default())?;
            numbers::softmax(heed, count, factor);
            let heed = NdTensorView::from_data([count, count], heed.as_slice());
            let values = GemmInputB::Unpacked(part(2));
            floats.gemm(got, GemmInputA::Unpacked(heed), values, GemmOptions::default())?;
            for (to, got) in attended.chunks_exact_mut(width).zip(got.chunks_exact(head)) {
                to[first..first + head].copy_from_slice(got);
            }
        }
        Ok(())
    }

    /// Adds to `states` what a layer makes of `attended`, and of the sum.
    fn pass_on(&self, layer: &Layer, room: &mut Room) -> Result<(), GemmError> {
        let (width, inner_width) = (self.sizes.width, self.sizes.inner);
        let Room { bytes, states, attended, input, inner, sums, row, .. } = room;
        row.resize(inner_width, 0.0);
        for (states, attended) in states.chunks_mut(ROWS * width).zip(attended.chunks(ROWS * width))
        {
            input.take(attended, width, self.top);
            layer.values.run(bytes, input, sums)?;
            let Layer { values, values_norm, .. } = layer;
            numbers::add_sums_and_norm(sums, &input.affine, &values.columns, values_norm, states);
            input.take(states, width, self.top);
            layer.inner.run(bytes, input, sums)?;
            inner.resize(input.affine.len(), inner_width);
            let to = (&mut inner.bytes[..], &mut inner.affine[..]);
            numbers::gelu_to_bytes(sums, &input.affine, &layer.inner.columns, self.top, row, to);
            layer.outer.run(bytes, inner, sums)?;
            let Layer { outer, outer_norm, .. } = layer;
            numbers::add_sums_and_norm(sums, &inner.affine, &outer.columns, outer_norm, states);
        }
        Ok(())
    }
}

/// Keeps of the rows of `width` numbers those at `rows`, which ascend.
fn keep_rows(numbers: &mut Vec<f32>, width: usize, rows: &[usize]) {
    for (to, &from) in rows.iter().enumerate() {
        numbers.copy_within(from * width..(from + 1) * width, to * width);
    }
    numbers.truncate(rows.len() * width);
}

impl std::fmt::Debug for Transformer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transformer").field("sizes", &self.sizes).finish_non_exhaustive()
    }
}
