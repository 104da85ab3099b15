//! Loops over rows of numbers, compiled for the widest registers that the processor has.
//!
//! Everything here is branch-free in its innermost loop and sums in [`LANES`] parts, which is what lets
//! the compiler use such registers.

use pulp::{Arch, Simd, WithSimd};

/// How the bytes of a row are to be read: `scale * (byte - zero)`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Affine {
    pub(super) scale: f32,
    pub(super) zero: u8,
}

/// How the columns of a product are to be read.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    /// What one unit is worth.
    pub(super) scales: Vec<f32>,
    /// The sum of a column's numbers.
    pub(super) totals: Vec<f32>,
    /// Added at last.
    pub(super) bias: Vec<f32>,
}

/// A layer's norm: factors and what is added, one of each a column.
#[derive(Clone, Debug)]
pub(super) struct Norm {
    pub(super) factors: Vec<f32>,
    pub(super) offsets: Vec<f32>,
    /// Added to the variance.
    pub(super) epsilon: f32,
}

/// Numbers that are summed side by side.
const LANES: usize = 16;

/// Added to a number of less than 22 bits, it rounds it and leaves the whole number in the low bits.
const ROUND: f32 = 12_582_912.0;

/// Writes rows of `width` numbers as bytes of 0..=`top`, and how each row is to be read.
pub(super) fn to_bytes(
    rows: &[f32],
    width: usize,
    top: u8,
    bytes: &mut [u8],
    affine: &mut [Affine],
) {
    wide(
        #[inline(always)]
        || {
            let rows = rows.chunks_exact(width).zip(bytes.chunks_exact_mut(width));
            for ((row, bytes), affine) in rows.zip(affine) {
                *affine = row_to_bytes(row, top, bytes);
            }
        },
    );
}

/// Reads sums of products: less what the zero of the row adds, times the scales of row and column, and
/// the column's bias.
pub(super) fn from_sums(sums: &[i32], affine: &[Affine], columns: &Columns, to: &mut [f32]) {
    wide(
        #[inline(always)]
        || {
            let width = columns.scales.len();
            let rows = sums.chunks_exact(width).zip(to.chunks_exact_mut(width));
            for ((sums, to), affine) in rows.zip(affine) {
                row_from_sums(sums, *affine, columns, |to, x| *to = x, to);
            }
        },
    );
}

/// As [`from_sums`], added to what stands in `to`; then each row is normed.
pub(super) fn add_sums_and_norm(
    sums: &[i32],
    affine: &[Affine],
    columns: &Columns,
    norm: &Norm,
    to: &mut [f32],
) {
    wide(
        #[inline(always)]
        || {
            let width = columns.scales.len();
            let rows = sums.chunks_exact(width).zip(to.chunks_exact_mut(width));
            for ((sums, to), affine) in rows.zip(affine) {
                row_from_sums(sums, *affine, columns, |to, x| *to += x, to);
                norm_row(norm, to);
            }
        },
    );
}

/// As [`from_sums`], passed through the Gaussian error unit and written as bytes again: `bytes` and
/// `next` as [`to_bytes`] leaves them. `row` is room for one row.
pub(super) fn gelu_to_bytes(
    sums: &[i32],
    affine: &[Affine],
    columns: &Columns,
    top: u8,
    row: &mut [f32],
    (bytes, next): (&mut [u8], &mut [Affine]),
) {
    wide(
        #[inline(always)]
        || {
            let width = columns.scales.len();
            let rows = sums.chunks_exact(width).zip(bytes.chunks_exact_mut(width));
            for (((sums, bytes), affine), next) in rows.zip(affine).zip(next) {
                row_from_sums(sums, *affine, columns, |to, x| *to = gelu(x), row);
                *next = row_to_bytes(row, top, bytes);
            }
        },
    );
}

/// Norms each row.
pub(super) fn norm(norm: &Norm, rows: &mut [f32]) {
    wide(
        #[inline(always)]
        || rows.chunks_exact_mut(norm.factors.len()).for_each(|row| norm_row(norm, row)),
    );
}

/// Makes each row of `width` numbers, times `factor`, probabilities that sum to one.
pub(super) fn softmax(rows: &mut [f32], width: usize, factor: f32) {
    wide(
        #[inline(always)]
        || {
            for row in rows.chunks_exact_mut(width) {
                let top = most(row, f32::MIN);
                row.iter_mut().for_each(|x| *x = exp((*x - top) * factor));
                let share = 1.0 / sum(row);
                row.iter_mut().for_each(|x| *x *= share);
            }
        },
    );
}

/// The product of a row with each of `rows`.
pub(super) fn products(row: &[f32], rows: &[f32], to: &mut [f32]) {
    wide(
        #[inline(always)]
        || {
            for (to, other) in to.iter_mut().zip(rows.chunks_exact(row.len())) {
                let (row, other) = (row.as_chunks::<LANES>().0, other.as_chunks::<LANES>().0);
                let mut sums = [0.0; LANES];
                for (row, other) in row.iter().zip(other) {
                    for ((sum, a), b) in sums.iter_mut().zip(row).zip(other) {
                        *sum += a * b;
                    }
                }
                *to = sums.iter().sum();
            }
        },
    );
}

/// Runs `body`, and all that is inlined into it, on the widest registers.
fn wide(body: impl FnOnce()) {
    struct Wide<F>(F);
    impl<F: FnOnce()> WithSimd for Wide<F> {
        type Output = ();

        #[inline(always)]
        fn with_simd<S: Simd>(self, _: S) {
            (self.0)();
        }
    }
    Arch::new().dispatch(Wide(body));
}

#[inline(always)]
fn row_to_bytes(row: &[f32], top: u8, bytes: &mut [u8]) -> Affine {
    // Zero is always among the numbers that a byte can tell.
    let (least, most, top) = (least(row, 0.0), most(row, 0.0), f32::from(top));
    let scale = ((most - least) / top).max(f32::MIN_POSITIVE);
    let factor = 1.0 / scale;
    let zero = low_byte(ROUND - least * factor);
    for (byte, &number) in bytes.iter_mut().zip(row) {
        let number = number * factor + f32::from(zero);
        let number = if number < top { number } else { top };
        let number = if number > 0.0 { number } else { 0.0 };
        *byte = low_byte(number + ROUND);
    }
    Affine { scale, zero }
}

#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "the low byte is what is wanted")]
fn low_byte(rounded: f32) -> u8 {
    rounded.to_bits() as u8
}

#[inline(always)]
fn row_from_sums(
    sums: &[i32],
    affine: Affine,
    columns: &Columns,
    put: impl Fn(&mut f32, f32),
    to: &mut [f32],
) {
    let Columns { scales, totals, bias } = columns;
    let zero = f32::from(affine.zero);
    let columns = scales.iter().zip(totals).zip(bias);
    for ((to, &sum), ((scale, total), bias)) in to.iter_mut().zip(sums).zip(columns) {
        put(to, (whole(sum) - zero * total) * (affine.scale * scale) + bias);
    }
}

#[inline(always)]
#[allow(clippy::cast_precision_loss, reason = "the last of 26 bits does not count")]
fn whole(sum: i32) -> f32 {
    sum as f32
}

#[inline(always)]
fn norm_row(norm: &Norm, row: &mut [f32]) {
    #[allow(clippy::cast_precision_loss, reason = "a few hundred columns")]
    let count = row.len() as f32;
    let mean = sum(row) / count;
    row.iter_mut().for_each(|x| *x -= mean);
    let squares = fold(row, 0.0, |sum, x| sum + x * x, |a, b| a + b);
    let factor = 1.0 / (squares / count + norm.epsilon).sqrt();
    for ((x, own), offset) in row.iter_mut().zip(&norm.factors).zip(&norm.offsets) {
        *x = *x * factor * own + offset;
    }
}

/// Folds a row in [`LANES`] parts.
#[inline(always)]
fn fold(
    row: &[f32],
    start: f32,
    step: impl Fn(f32, f32) -> f32,
    join: impl Fn(f32, f32) -> f32,
) -> f32 {
    let (chunks, rest) = row.as_chunks::<LANES>();
    let mut parts = [start; LANES];
    for chunk in chunks {
        for (part, &x) in parts.iter_mut().zip(chunk) {
            *part = step(*part, x);
        }
    }
    let rest = rest.iter().fold(start, |part, &x| step(part, x));
    parts.into_iter().fold(rest, join)
}

#[inline(always)]
fn sum(row: &[f32]) -> f32 {
    fold(row, 0.0, |sum, x| sum + x, |a, b| a + b)
}

#[inline(always)]
fn most(row: &[f32], start: f32) -> f32 {
    let greater = |a, b| if b > a { b } else { a };
    fold(row, start, greater, greater)
}

#[inline(always)]
fn least(row: &[f32], start: f32) -> f32 {
    let smaller = |a, b| if b < a { b } else { a };
    fold(row, start, smaller, smaller)
}

/// `e^x` for `x` between -87 and 88; what is below counts as -87.
#[inline(always)]
fn exp(x: f32) -> f32 {
    const LN_2_HIGH: f32 = 0.693_359_4;
    const LN_2_LOW: f32 = -2.121_944_4e-4;
    let x = if x > -87.0 { x } else { -87.0 };
    let rounded = x * std::f32::consts::LOG2_E + ROUND;
    let power = rounded - ROUND;
    let x = x - power * LN_2_HIGH - power * LN_2_LOW;
    let mut series = 1.0 / 720.0;
    for term in [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0] {
        series = series * x + term;
    }
    let exponent = rounded.to_bits().wrapping_sub(ROUND.to_bits()).wrapping_add(127);
    series * f32::from_bits(exponent << 23)
}

/// The Gaussian error unit by its usual approximation, which is off by 0.0005 at most.
#[inline(always)]
fn gelu(x: f32) -> f32 {
    let inner = x * (1.595_769 + 0.071_354_814 * x * x);
    let inner = if inner < 80.0 { inner } else { 80.0 };
    let inner = if inner > -80.0 { inner } else { -80.0 };
    x / (1.0 + exp(-inner))
}

#[cfg(test)]
mod tests {
    use super::{Affine, Columns, Norm, add_sums_and_norm, exp, from_sums, gelu, gelu_to_bytes};
    use super::{norm, products, softmax, to_bytes};

    fn close(left: f32, right: f32, by: f32) {
        assert!((left - right).abs() <= by, "{left} instead of {right}");
    }

    /// Numbers without pattern between -3 and 5.
    fn numbers(count: usize) -> Vec<f32> {
        (0..count).map(|i| f32::from(u8::try_from(i * 37 % 251).unwrap()) / 31.0 - 3.0).collect()
    }

    /// Columns that change nothing.
    fn columns(width: usize) -> Columns {
        Columns { scales: vec![1.0; width], totals: vec![0.0; width], bias: vec![0.0; width] }
    }

    #[test]
    fn bytes_tell_numbers_to_half_a_step() {
        let rows = [numbers(50), vec![0.0; 50], vec![7.0; 50], vec![-2.0; 50]].concat();
        for top in [255, 127] {
            let mut bytes = vec![9; 200];
            let mut affine = [Affine::default(); 4];
            to_bytes(&rows, 50, top, &mut bytes, &mut affine);
            for (row, (bytes, affine)) in rows.chunks(50).zip(bytes.chunks(50).zip(affine)) {
                for (&number, &byte) in row.iter().zip(bytes) {
                    assert!(byte <= top);
                    let told = (f32::from(byte) - f32::from(affine.zero)) * affine.scale;
                    close(told, number, affine.scale * 0.501);
                }
            }
        }
    }

    #[test]
    fn sums_are_read_in_the_scales_of_row_and_column() {
        let affine = [Affine { scale: 0.5, zero: 0 }, Affine { scale: 2.0, zero: 3 }];
        let columns = Columns {
            scales: vec![1.0, 2.0, 0.25],
            totals: vec![1.0, 0.0, -2.0],
            bias: vec![0.0, 1.0, -1.0],
        };
        let mut to = [0.0; 6];
        from_sums(&[1, -2, 3, 4, 5, 6], &affine, &columns, &mut to);
        assert_eq!(to, [0.5, -1.0, -0.625, 2.0, 21.0, 5.0]);
    }

    #[test]
    fn normed_rows_have_no_mean_and_one_variance() {
        let plain = Norm { factors: vec![1.0; 40], offsets: vec![0.0; 40], epsilon: 1e-12 };
        let mut rows = numbers(80);
        let mut added = rows.clone();
        norm(&plain, &mut rows);
        for row in rows.chunks(40) {
            close(row.iter().sum::<f32>(), 0.0, 1e-4);
            close(row.iter().map(|x| x * x).sum::<f32>(), 40.0, 1e-3);
        }
        // Nothing added leaves the norm alone.
        let still = [Affine { scale: 1.0, zero: 0 }; 2];
        add_sums_and_norm(&[0; 80], &still, &columns(40), &plain, &mut added);
        assert_eq!(added, rows);
        let doubled = Norm { factors: vec![2.0; 40], offsets: vec![1.0; 40], epsilon: 1e-12 };
        let mut other = numbers(80);
        norm(&doubled, &mut other);
        other.iter().zip(&rows).for_each(|(other, row)| close(*other, 2.0 * row + 1.0, 1e-5));
    }

    #[test]
    fn exponentials_are_those_of_the_library() {
        for x in (-869..800).map(|i| i as f32 / 10.0) {
            close(exp(x) / x.exp(), 1.0, 1e-5);
        }
        assert!(exp(-1e30) < 1e-37 && exp(f32::MIN) < 1e-37);
    }

    #[test]
    fn error_units_pass_what_is_positive() {
        // By a table of the normal distribution.
        for (x, wanted) in [(0.0, 0.0), (1.0, 0.841_345), (-1.0, -0.158_655), (2.0, 1.954_5)] {
            close(gelu(x), wanted, 5e-4);
        }
        assert!(gelu(-50.0).abs() < 1e-20 && gelu(50.0) == 50.0);
        assert!(gelu(-1e4).abs() < 1e-20 && gelu(1e4) == 1e4);
        let (mut bytes, mut next) = ([0; 3], [Affine::default()]);
        let still = [Affine { scale: 1.0, zero: 0 }];
        let to = (&mut bytes[..], &mut next[..]);
        gelu_to_bytes(&[0, 2, -1], &still, &columns(3), 255, &mut [0.0; 3], to);
        let told = bytes.map(|byte| (f32::from(byte) - f32::from(next[0].zero)) * next[0].scale);
        told.into_iter().zip([0.0, 1.954_5, -0.158_655]).for_each(|(a, b)| close(a, b, 0.01));
    }

    #[test]
    fn probabilities_sum_to_one() {
        let mut rows = numbers(60);
        let before = rows.clone();
        softmax(&mut rows, 20, 0.5);
        for (row, before) in rows.chunks(20).zip(before.chunks(20)) {
            close(row.iter().sum(), 1.0, 1e-5);
            close(row[3] / row[7], ((before[3] - before[7]) * 0.5).exp(), 1e-4);
        }
    }

    #[test]
    fn products_are_sums_over_columns() {
        let (row, rows) = (numbers(32), numbers(96));
        let mut to = [0.0; 3];
        products(&row, &rows, &mut to);
        for (to, other) in to.into_iter().zip(rows.chunks(32)) {
            close(to, row.iter().zip(other).map(|(a, b)| a * b).sum(), 1e-3);
        }
    }
}
