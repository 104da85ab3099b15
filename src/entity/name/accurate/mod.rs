//! The accurate tier: a transformer in eight bits reads the sentences in their context, and its
//! label scores join those of the chain.

mod coder;
mod matrix;
mod numbers;
#[cfg(test)]
mod tests;
mod transformer;
mod unigram;
mod weights;

use std::ops::Range;

pub use crate::entity::name::blend::{Blend, Joined};
use crate::entity::name::chain::Row;
use crate::entity::name::network::add_log_probabilities;
use crate::entity::name::weights::Calibration;
use crate::model::{LoadError, Reader, Writer};
use crate::text::{Interrupt, Interrupted, Token};
pub use matrix::{Blocks, Matrix};
use transformer::{Place, Transformer};
use unigram::{BEGIN, END, Scratch, Unigram};
pub use weights::{LayerWeights, Linear, NormWeights, Sizes, Weights};

/// Kind of the model file.
const KIND: &str = "accurate";
/// Version of the model file.
const VERSION: u32 = 2;

/// Sentences are read together up to this number of tokens: what the transformer was trained on.
const WINDOW_TOKENS_MAX: usize = 120;
/// And up to this number of pieces; a longer sentence is read in parts.
const WINDOW_PIECES_MAX: usize = 254;

/// Pieces kept of one word; the rest of a longer one is not read.
const WORD_PIECES_MAX: usize = 10;
/// Characters read of one word, far more than so many pieces have.
const WORD_CHARS_MAX: usize = 250;
/// Han characters without a space that are cut into pieces together.
const RUN_TOKENS_MAX: usize = 200;

/// A transformer and how its word counts beside the chain's.
#[derive(Debug)]
pub struct Accurate {
    joined: Vec<Joined>,
    pieces: Unigram,
    transformer: Transformer,
    version: String,
    bytes: u64,
}

/// What a model file is made of, for [`Accurate::write`].
#[derive(Clone, Copy, Debug)]
pub struct Parts<'p> {
    /// The languages that it reads, and how its scores count in each.
    pub joined: &'p [Joined],
    /// Pieces, one a line, ascending by bytes.
    pub pieces: &'p str,
    /// What each costs: the negative logarithm of its probability, times 2048.
    pub costs: &'p [u16],
    /// Characters that are read as others, one a line, ascending: the code in hexadecimal digits, a
    /// space, the reading.
    pub folded: &'p str,
    /// The transformer. The first rows of its pieces are those before the first word, after each block,
    /// and of what the pieces cannot spell.
    pub weights: &'p Weights,
}

fn refuse(reason: impl Into<String>) -> LoadError {
    LoadError { kind: KIND, reason: reason.into() }
}

impl Accurate {
    /// The model embedded in the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::read(include_bytes!("../../../../models/accurate/names.bin"))
    }

    /// Reads a model file.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(bytes, KIND, VERSION)?;
        let joined = read_joined(&mut reader)?;
        let pieces = Unigram::read(&mut reader)?;
        let weights = Weights::read(&mut reader, pieces.size())?;
        reader.finish()?;
        if weights.sizes.positions < WINDOW_PIECES_MAX + 2 {
            return Err(refuse(format!("has {} positions only", weights.sizes.positions)));
        }
        // The first half of the checksum, as in the list of embedded models.
        let checksum = bytes.get(24..28).and_then(|four| four.try_into().ok());
        let checksum = checksum.map_or(0, u32::from_le_bytes);
        let version = format!("{VERSION}-{checksum:08x}");
        let transformer = Transformer::new(weights);
        Ok(Self { joined, pieces, transformer, version, bytes: bytes.len() as u64 })
    }

    /// A model file.
    pub fn write(parts: &Parts<'_>) -> Vec<u8> {
        let mut writer = Writer::new(KIND, VERSION);
        write_joined(&mut writer, parts.joined);
        Unigram::write(&mut writer, parts.pieces, parts.costs, parts.folded);
        parts.weights.write(&mut writer);
        writer.finish()
    }

    /// The model file `bytes` with other languages or ways to join them.
    pub fn with_joined(bytes: &[u8], joined: &[Joined]) -> Result<Vec<u8>, LoadError> {
        let mut reader = Reader::open(bytes, KIND, VERSION)?;
        read_joined(&mut reader)?;
        let mut writer = Writer::new(KIND, VERSION);
        write_joined(&mut writer, joined);
        Ok(writer.bytes(reader.rest()).finish())
    }

    /// The languages that it reads, and how its scores count in each.
    pub fn joined(&self) -> &[Joined] {
        &self.joined
    }

    /// Version of its form and the first half of its checksum.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Size of its file.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Adds the log probability of each label, times `factor`, to the rows of `sentences`: the tokens of
    /// each, and the first of its rows. Neighbours among them are read together. The interrupt is looked at
    /// every 4 ms of work or so. O(tokens), some 150 µs each.
    pub fn add_scores(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[(Range<usize>, usize)],
        factor: f32,
        rows: &mut [Row],
        interrupt: &Interrupt,
    ) -> Result<(), Interrupted> {
        let mut window = Window::default();
        for (sentence, row) in sentences {
            if window.rows.len() + sentence.len() > WINDOW_TOKENS_MAX {
                self.flush(&mut window, factor, rows, interrupt)?;
            }
            let mut at = sentence.start;
            while at < sentence.end {
                let end = self.read_unit(text, tokens, at..sentence.end, &mut window.unit);
                if window.ids.len() + window.unit.ids.len() > WINDOW_PIECES_MAX {
                    self.flush(&mut window, factor, rows, interrupt)?;
                }
                if at == sentence.start && tokens[at].line_before && !window.rows.is_empty() {
                    window.ids.push(END);
                }
                window.take_unit(row + at - sentence.start);
                at = end;
            }
        }
        self.flush(&mut window, factor, rows, interrupt)
    }

    /// Cuts the word that stands first in `range` of the tokens into pieces, or the Han characters there;
    /// returns the first token that was not read.
    fn read_unit(
        &self,
        text: &str,
        tokens: &[Token],
        range: Range<usize>,
        unit: &mut Unit,
    ) -> usize {
        let Unit { ids, places, scratch } = unit;
        ids.clear();
        places.clear();
        let first = tokens[range.start];
        let is_han = |token: &Token| is_han(token.of_text(text));
        if !is_han(&first) {
            let mut word = first.of_text(text);
            if let Some((end, _)) = word.char_indices().nth(WORD_CHARS_MAX) {
                word = word.get(..end).unwrap_or(word);
            }
            let pieces = self.pieces.word(word, first.space_before, scratch);
            ids.extend(pieces.iter().take(WORD_PIECES_MAX).map(|piece| piece.id));
            places.push(Place { piece: 0, inside: false });
            return range.start + 1;
        }
        let others = tokens[range.clone()].iter().skip(1).take(RUN_TOKENS_MAX - 1);
        let count = 1 + others.take_while(|token| !token.space_before && is_han(token)).count();
        let last = tokens[range.start + count - 1];
        let run = first.span.cover(last.span).of_text(text);
        for piece in self.pieces.run(run, first.space_before, scratch) {
            let own = (0..piece.chars).map(|at| Place { piece: ids.len(), inside: at > 0 });
            places.extend(own);
            ids.push(piece.id);
        }
        range.start + count
    }

    /// Reads a window, adds its scores to the rows of its tokens and empties it.
    fn flush(
        &self,
        window: &mut Window,
        factor: f32,
        rows: &mut [Row],
        interrupt: &Interrupt,
    ) -> Result<(), Interrupted> {
        if !window.rows.is_empty() {
            window.ids.push(END);
            // Without a thread to run on the chain decides alone.
            let scores = self.transformer.run(&window.ids, &window.places, interrupt)?;
            for (scores, &row) in scores.iter().flatten().zip(&window.rows) {
                add_log_probabilities(scores, factor, &mut rows[row]);
            }
        }
        window.empty();
        Ok(())
    }
}

fn read_joined(reader: &mut Reader<'_>) -> Result<Vec<Joined>, LoadError> {
    let mut joined = Vec::new();
    for _ in 0..reader.length()? {
        let languages = reader.text()?.split(' ').map(str::to_owned).collect();
        let measured = reader.u8()? != 0;
        let blend = Blend {
            chain: reader.f32()?,
            transformer: reader.f32()?,
            leaning: reader.f32()?,
            sure: reader.f32()?,
            calibration: Calibration { slope: reader.f32()?, offset: reader.f32()? },
        };
        joined.push(Joined { languages, measured, blend });
    }
    Ok(joined)
}

fn write_joined(writer: &mut Writer, joined: &[Joined]) {
    writer.length(joined.len());
    for Joined { languages, measured, blend } in joined {
        let Blend { chain, transformer, leaning, sure, calibration } = blend;
        writer.text(&languages.join(" ")).bytes(&[u8::from(*measured)]);
        for &number in [chain, transformer, leaning, sure, &calibration.slope, &calibration.offset]
        {
            writer.f32(number);
        }
    }
}

/// Whether a token is a Han character of those that the transformer reads in whole runs.
fn is_han(token: &str) -> bool {
    let mut chars = token.chars();
    let first = chars.next();
    first.is_some_and(|c| ('\u{3400}'..='\u{9fff}').contains(&c)) && chars.next().is_none()
}

/// What the transformer reads at once.
struct Window {
    ids: Vec<u32>,
    places: Vec<Place>,
    /// The row of each token.
    rows: Vec<usize>,
    unit: Unit,
}

/// Tokens that are cut into pieces together: a word, or Han characters.
#[derive(Default)]
struct Unit {
    ids: Vec<u32>,
    /// Of each token, counted from the first of the pieces.
    places: Vec<Place>,
    scratch: Scratch,
}

impl Default for Window {
    fn default() -> Self {
        Self { ids: vec![BEGIN], places: Vec::new(), rows: Vec::new(), unit: Unit::default() }
    }
}

impl Window {
    /// Appends the unit, whose first token has the row `row`.
    fn take_unit(&mut self, row: usize) {
        let Self { ids, places, rows, unit } = self;
        rows.extend((row..).take(unit.places.len()));
        let shifted = |place: &Place| Place { piece: ids.len() + place.piece, ..*place };
        places.extend(unit.places.iter().map(shifted));
        ids.extend(&unit.ids);
    }

    fn empty(&mut self) {
        self.ids.truncate(1);
        self.places.clear();
        self.rows.clear();
    }
}
