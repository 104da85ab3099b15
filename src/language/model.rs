//! The trained tables: weights of n-grams for languages, priors, and how sure a score is.

use super::script::Script;
use super::support::{self, Known};
use crate::model::{LoadError, Reader};
use crate::text::LanguageTag;

/// Kind of the model file.
pub const KIND: &str = "language";
/// Version of its layout.
pub const VERSION: u32 = 1;

static EMBEDDED: &[u8] = include_bytes!("../../models/language.bin");

/// Numbers of features, 1, 2, 4 … 4096, between which sharpness is interpolated. The values are the
/// last thing in the file.
pub const SHARPNESS_KNOTS: usize = 13;

/// Features looked up together.
const BATCH: usize = 32;

/// What a class of the model stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// The language, or [`LanguageTag::UND`] for letters that are no language.
    pub language: LanguageTag,
    /// The script whose words it scores.
    pub script: Script,
}

/// An immutable table of n-gram weights in front of embedded bytes.
///
/// Rows lie in buckets by the top bits of the n-gram's hash. A row is `check`, `count`, then
/// `count` pairs of class and signed weight; an n-gram that is not in the table counts for nothing.
/// Different n-grams share a check byte in about one of 100 look-ups of an unknown one.
#[derive(Clone, Debug)]
pub struct Model {
    classes: Vec<Class>,
    bias: Vec<f32>,
    /// Classes of each script are contiguous.
    ranges: [(usize, usize); Script::COUNT],
    /// Value of one weight unit.
    unit: f32,
    /// Inverse temperatures at [`SHARPNESS_KNOTS`] numbers of features, for Latin and for all other
    /// scripts.
    sharpness: [Vec<f32>; 2],
    bucket_bits: u32,
    offsets: Vec<u32>,
    rows: &'static [u8],
}

impl Model {
    /// The model inside the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::load(EMBEDDED)
    }

    /// Reads a model file.
    pub fn load(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(bytes, KIND, VERSION)?;
        let refuse = |reason: String| Err(LoadError { kind: KIND, reason });
        let mut classes = Vec::new();
        for _ in 0..reader.length()? {
            let tag = reader.text()?;
            let script = usize::from(reader.u8()?);
            let Some(&script) = Script::ALL.get(script) else {
                return refuse(format!("has a class of unknown script {script}"));
            };
            let language = match support::find(LanguageTag::literal(tag)) {
                Some(Known { tag, .. }) => *tag,
                None if tag == "und" => LanguageTag::UND,
                None => return refuse(format!("has a class of unknown language {tag}")),
            };
            classes.push(Class { language, script });
        }
        let bias = reader.f32s(classes.len())?;
        let unit = reader.f32()?;
        let bucket_bits = reader.u32()?;
        if !(1..=24).contains(&bucket_bits) {
            return refuse(format!("has 2^{bucket_bits} buckets"));
        }
        let sizes = reader.u16s(1 << bucket_bits)?;
        let row_bytes = reader.length()?;
        let rows = reader.bytes(row_bytes)?;
        let sharpness = [reader.f32s(SHARPNESS_KNOTS)?, reader.f32s(SHARPNESS_KNOTS)?];
        reader.finish()?;

        let mut ranges = [(0, 0); Script::COUNT];
        for (index, class) in classes.iter().enumerate() {
            let range = &mut ranges[class.script as usize];
            if range.1 == 0 {
                *range = (index, index + 1);
            } else if range.1 == index {
                range.1 += 1;
            } else {
                return refuse(format!("has classes of {:?} apart", class.script));
            }
        }
        let mut offsets = Vec::with_capacity(sizes.len() + 1);
        let mut end = 0;
        offsets.push(0);
        for size in sizes {
            end += u32::from(size);
            offsets.push(end);
        }
        if end as usize != rows.len() {
            return refuse(format!("has {} bytes of rows; {end} are needed", rows.len()));
        }
        let model = Self { classes, bias, ranges, unit, sharpness, bucket_bits, offsets, rows };
        model.check_rows()?;
        Ok(model)
    }

    fn check_rows(&self) -> Result<(), LoadError> {
        for bucket in self.offsets.windows(2) {
            let mut rest = &self.rows[bucket[0] as usize..bucket[1] as usize];
            while let [_, count, tail @ ..] = rest {
                let fits = tail.split_at_checked(2 * usize::from(*count));
                let Some((pairs, tail)) = fits.filter(|(pairs, _)| {
                    pairs
                        .as_chunks::<2>()
                        .0
                        .iter()
                        .all(|pair| usize::from(pair[0]) < self.classes.len())
                }) else {
                    return Err(LoadError { kind: KIND, reason: "has a broken row".into() });
                };
                let _ = pairs;
                rest = tail;
            }
        }
        Ok(())
    }

    /// The classes, those of a script together.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// Indices of the classes of `script`: empty when its languages are told by script alone.
    pub fn range(&self, script: Script) -> std::ops::Range<usize> {
        let (start, end) = self.ranges[script as usize];
        start..end
    }

    /// Added to the scaled score of a class.
    pub fn bias(&self, class: usize) -> f32 {
        self.bias[class]
    }

    /// Value of one weight unit.
    pub fn unit(&self) -> f32 {
        self.unit
    }

    /// Adds the weights of features to `scores`, which has one entry a class, in weight units.
    ///
    /// Goes over the features once for each memory access, so that cache misses overlap: this more
    /// than halves the time of a look-up.
    pub fn add(&self, features: &[u64], scores: &mut [i32]) {
        for features in features.chunks(BATCH) {
            let mut places = [(0_u32, 0_u32, 0_u8); BATCH];
            for (place, &feature) in places.iter_mut().zip(features) {
                let (bucket, check) = self::place(feature, self.bucket_bits);
                *place = (self.offsets[bucket], self.offsets[bucket + 1], check);
            }
            let mut heads = [0_u8; BATCH];
            for (head, &(start, _, _)) in heads.iter_mut().zip(&places) {
                *head = self.rows.get(start as usize).map_or(0, |&check| check);
            }
            std::hint::black_box(&heads);
            for &(start, end, check) in places.iter().take(features.len()) {
                self.add_row(start, end, check, scores);
            }
        }
    }

    /// Adds the row with this check byte among the rows of one bucket.
    fn add_row(&self, start: u32, end: u32, check: u8, scores: &mut [i32]) {
        let mut rest = self.rows.get(start as usize..end as usize).unwrap_or(&[]);
        while let [found, count, tail @ ..] = rest {
            let Some((pairs, tail)) = tail.split_at_checked(2 * usize::from(*count)) else {
                return;
            };
            if *found == check {
                for &[class, weight] in pairs.as_chunks::<2>().0 {
                    if let Some(score) = scores.get_mut(usize::from(class)) {
                        *score += i32::from(weight.cast_signed());
                    }
                }
                return;
            }
            rest = tail;
        }
    }

    /// How much a scaled score of this many features is to be sharpened so that its softmax is a
    /// probability: linear in the logarithm of `features` between knots.
    pub fn sharpness(&self, script: Script, features: usize) -> f32 {
        let knots = &self.sharpness[usize::from(script != Script::Latin)];
        #[allow(clippy::cast_precision_loss, reason = "a count of features")]
        let position = (features.max(1) as f32).log2();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a logarithm of at least 0"
        )]
        let below = (position as usize).min(knots.len() - 1);
        let above = (below + 1).min(knots.len() - 1);
        knots[below] + (knots[above] - knots[below]) * position.fract()
    }
}

/// The bucket and the check byte of a feature.
pub fn place(feature: u64, bucket_bits: u32) -> (usize, u8) {
    #[allow(clippy::cast_possible_truncation, reason = "bits are cut out on purpose")]
    let parts = ((feature >> (64 - bucket_bits)) as usize, (feature >> 24) as u8);
    parts
}
