//! The accurate tier: a transformer in eight bits reads the sentences in their context, and its
//! label scores join those of the chain.

#[cfg(test)]
mod tests;
mod transformer;
mod wordpiece;

use std::ops::Range;

pub use crate::entity::name::blend::Blend;
use crate::entity::name::chain::Row;
use crate::entity::name::network::add_log_probabilities;
use crate::entity::name::weights::Calibration;
use crate::model::{LoadError, Reader, Writer};
use crate::text::{Interrupt, Interrupted, Token};
use transformer::Transformer;
use wordpiece::{BEGIN, END, WordPiece};

/// Kind of the model file.
const KIND: &str = "accurate";
/// Version of the model file.
const VERSION: u32 = 1;

/// Sentences are read together up to this number of tokens: what the transformer was trained on.
const WINDOW_TOKENS_MAX: usize = 120;
/// And up to this number of pieces; a longer sentence is read in parts.
const WINDOW_PIECES_MAX: usize = 254;

/// A transformer and how its word counts beside the chain's.
#[derive(Debug)]
pub struct Accurate {
    language: String,
    blend: Blend,
    pieces: WordPiece,
    transformer: Transformer,
    version: String,
    bytes: u64,
}

/// What a model file is made of, for [`Accurate::write`].
#[derive(Clone, Copy, Debug)]
pub struct Parts<'p> {
    /// Base language that it reads.
    pub language: &'p str,
    /// How its scores count.
    pub blend: Blend,
    /// Pieces, one a line, in the order of their numbers.
    pub vocabulary: &'p str,
    /// Characters read as another, ascending; 0 drops one.
    pub folded: &'p [(u32, u32)],
    /// Marks that stand alone, ascending.
    pub marks: &'p [u32],
    /// The transformer in ONNX form.
    pub graph: &'p [u8],
}

impl Accurate {
    /// The model embedded in the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::read(include_bytes!("../../../../models/accurate/names-en.bin"))
    }

    /// Reads a model file.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let refuse = |reason: String| LoadError { kind: KIND, reason };
        let mut reader = Reader::open(bytes, KIND, VERSION)?;
        let language = reader.text()?.to_owned();
        let blend = Blend {
            chain: reader.f32()?,
            transformer: reader.f32()?,
            leaning: reader.f32()?,
            calibration: Calibration { slope: reader.f32()?, offset: reader.f32()? },
        };
        let pieces = WordPiece::read(&mut reader)?;
        let count = reader.length()?;
        let transformer = Transformer::load(reader.bytes(count)?).map_err(refuse)?;
        reader.finish()?;
        // A graph that does not fit is found now and not with the first text.
        transformer.run(&[BEGIN, END], &[0, 0]).map_err(refuse)?;
        if i32::try_from(pieces.size()).is_ok_and(|size| size <= END) {
            return Err(refuse(format!("has {} pieces only", pieces.size())));
        }
        // The first half of the checksum, as in the list of embedded models.
        let checksum = bytes.get(24..28).and_then(|four| four.try_into().ok());
        let checksum = checksum.map_or(0, u32::from_le_bytes);
        let version = format!("{VERSION}-{checksum:08x}");
        Ok(Self { language, blend, pieces, transformer, version, bytes: bytes.len() as u64 })
    }

    /// A model file.
    pub fn write(parts: &Parts<'_>) -> Vec<u8> {
        let mut writer = Writer::new(KIND, VERSION);
        writer.text(parts.language);
        write_blend(&mut writer, parts.blend);
        WordPiece::write(&mut writer, parts.vocabulary, parts.folded, parts.marks);
        writer.length(parts.graph.len()).bytes(parts.graph);
        writer.finish()
    }

    /// The model file `bytes` with another blend.
    pub fn with_blend(bytes: &[u8], blend: Blend) -> Result<Vec<u8>, LoadError> {
        let mut reader = Reader::open(bytes, KIND, VERSION)?;
        let language = reader.text()?;
        for _ in 0..5 {
            reader.f32()?;
        }
        let mut writer = Writer::new(KIND, VERSION);
        writer.text(language);
        write_blend(&mut writer, blend);
        Ok(writer.bytes(reader.rest()).finish())
    }

    /// The base language that it reads.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// How its scores count beside the chain's.
    pub fn blend(&self) -> Blend {
        self.blend
    }

    /// Version of its form and the first half of its checksum.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Size of its file.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Adds the log probability of each label, times its factor, to `rows`, which hold one
    /// row for each token of `sentences` in turn. The interrupt is looked at between windows, about
    /// 20 ms of work. O(tokens), some 150 µs each.
    pub fn add_scores(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Range<usize>],
        rows: &mut [Row],
        interrupt: &Interrupt,
    ) -> Result<(), Interrupted> {
        let mut window = Window::default();
        let mut done = 0;
        for sentence in sentences {
            if window.tokens() + sentence.len() > WINDOW_TOKENS_MAX {
                done += self.flush(&mut window, &mut rows[done..]);
                interrupt.check()?;
            }
            for index in sentence.clone() {
                let token = tokens[index];
                let at = window.ids.len();
                if index == sentence.start && token.line_before && !window.first.is_empty() {
                    window.push(END, 0);
                }
                let begin = window.ids.len();
                let word = token.of_text(text);
                self.pieces.spell(word, &mut window.ids);
                if window.ids.len() > WINDOW_PIECES_MAX {
                    window.ids.truncate(at);
                    done += self.flush(&mut window, &mut rows[done..]);
                    interrupt.check()?;
                    self.pieces.spell(word, &mut window.ids);
                    window.first.push(1);
                } else {
                    window.first.push(begin);
                }
                window.cases.resize(window.ids.len(), case_of(word));
            }
        }
        self.flush(&mut window, &mut rows[done..]);
        Ok(())
    }

    /// Runs a window, adds its scores to the rows of its tokens and empties it; returns their number.
    fn flush(&self, window: &mut Window, rows: &mut [Row]) -> usize {
        let count = window.tokens();
        if count > 0 {
            window.push(END, 0);
            // A graph that passed its first run passes every other; were it not so, the chain decides.
            if let Ok(logits) = self.transformer.run(&window.ids, &window.cases) {
                for (row, &first) in rows.iter_mut().zip(&window.first) {
                    add_log_probabilities(&logits[first], self.blend.transformer, row);
                }
            }
        }
        *window = Window::default();
        count
    }
}

fn write_blend(writer: &mut Writer, blend: Blend) {
    let Blend { chain, transformer, leaning, calibration } = blend;
    writer.f32(chain).f32(transformer).f32(leaning).f32(calibration.slope).f32(calibration.offset);
}

/// What the transformer reads at once.
struct Window {
    ids: Vec<i32>,
    cases: Vec<i32>,
    /// Where each token's first piece stands.
    first: Vec<usize>,
}

impl Default for Window {
    fn default() -> Self {
        Self { ids: vec![BEGIN], cases: vec![0], first: Vec::new() }
    }
}

impl Window {
    fn tokens(&self) -> usize {
        self.first.len()
    }

    fn push(&mut self, id: i32, case: i32) {
        self.ids.push(id);
        self.cases.push(case);
    }
}

/// How a word is written, as the transformer was told in training: the vocabulary knows no capitals.
fn case_of(word: &str) -> i32 {
    let (mut upper, mut lower, mut letters, mut digits, mut count) = (0, 0, 0, 0, 0);
    let mut first_upper = false;
    for c in word.chars() {
        first_upper |= count == 0 && c.is_uppercase();
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
        letters += usize::from(c.is_alphabetic());
        digits += usize::from(c.is_numeric());
        count += 1;
    }
    match (upper, lower) {
        _ if digits > 0 => 5 + i32::from(digits == count),
        _ if letters == 0 => 7,
        (0, 1..) => 1,
        (1.., 0) => 4 - i32::from(count > 1),
        (1, 1..) if first_upper => 2,
        _ => 5,
    }
}
