//! Names of persons, organizations and places, found by trained models.
//!
//! A linear chain over labels scores each token by hashed features of the word, its neighbours, word
//! groups and lists; a second pass lets the names of a document agree with each other.

mod agreement;
mod bounds;
pub mod chain;
pub mod features;
pub mod label;
pub mod lexicon;
pub mod shape;
pub mod tagger;
pub mod weights;

use crate::entity::{Mention, MentionKind};
use crate::model::{LoadError, Reader};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token};
use agreement::Memory;
use label::TYPES;
use lexicon::Lexicon;
use tagger::{Found, Scored, Workspace, decode, score};
use weights::Weights;

/// Kind and version of the model files.
pub const MODEL_KIND: &str = "names";
/// Version of the model files and of the features they were trained on.
pub const MODEL_VERSION: u32 = 1;

/// Sentences longer than this, in tokens, are read in pieces: no writer's sentence is.
const SENTENCE_TOKENS_MAX: usize = 400;

/// How a language's names are tagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// By a model trained on labelled text of the language.
    Trained,
    /// By a model of related languages or projected labels: names are missed rather than made up.
    Transferred,
}

/// One model: what it knows of words, and what it learned.
#[derive(Clone, Debug)]
pub struct Model {
    lexicon: Lexicon,
    weights: Weights,
}

impl Model {
    /// Reads a model file.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(bytes, MODEL_KIND, MODEL_VERSION)?;
        let lexicon = Lexicon::read(&mut reader)?;
        let weights = Weights::read(&mut reader)?;
        reader.finish()?;
        Ok(Self { lexicon, weights })
    }
}

/// Finds names. Immutable, shared between threads.
#[derive(Clone, Debug)]
pub struct NameTagger {
    models: Vec<(&'static [Served], Model)>,
}

/// A language and how it is served.
#[derive(Clone, Copy, Debug)]
struct Served {
    base: &'static str,
    script: Option<&'static str>,
    tier: Tier,
}

const fn trained(base: &'static str) -> Served {
    Served { base, script: None, tier: Tier::Trained }
}

impl NameTagger {
    /// The models embedded in the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        const EMBEDDED: [(&[Served], &[u8]); 1] =
            [(&[trained("en")], include_bytes!("../../../models/names-en.bin"))];
        let models = EMBEDDED
            .iter()
            .map(|&(served, bytes)| Ok((served, Model::read(bytes)?)))
            .collect::<Result<_, LoadError>>()?;
        Ok(Self { models })
    }

    /// A tagger that reads every language with one model; for measuring.
    pub fn of_model(bytes: &[u8]) -> Result<Self, LoadError> {
        const ANY: [Served; 1] = [trained("*")];
        Ok(Self { models: vec![(&ANY, Model::read(bytes)?)] })
    }

    /// How names of `language` are tagged; `None` when they are not.
    pub fn supports(&self, language: LanguageTag) -> Option<Tier> {
        self.model(language).map(|(served, _)| served.tier)
    }

    fn model(&self, language: LanguageTag) -> Option<(Served, &Model)> {
        self.models.iter().find_map(|(served, model)| {
            let served = served.iter().find(|served| {
                (served.base == language.base() || served.base == "*")
                    && served.script.is_none_or(|script| language.script() == Some(script))
            })?;
            Some((*served, model))
        })
    }

    /// The names of a document: ascending, disjoint, each inside one of `sentences`. Empty when the
    /// language has no model.
    ///
    /// `tokens` are those of the whole text, `sentences` ascending and disjoint. O(tokens), 2 to 4 µs
    /// each.
    pub fn tag(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Mention>, Interrupted> {
        let Some((_, model)) = self.model(language) else { return Ok(Vec::new()) };
        let found = model.find(text, tokens, sentences, language, interrupt)?;
        Ok(found.into_iter().map(|name| mention(name, tokens)).collect())
    }
}

fn mention(name: Found, tokens: &[Token]) -> Mention {
    Mention {
        span: tokens[name.start].span.cover(tokens[name.end - 1].span),
        entity_type: TYPES[name.kind],
        kind: MentionKind::Proper,
        confidence: name.confidence,
        value: None,
    }
}

/// A sentence, or a piece of an endless one, after the first pass.
struct Piece {
    /// First token.
    start: usize,
    /// Its tokens among those scored.
    rows: std::ops::Range<usize>,
    /// Its names in the list of all.
    found: std::ops::Range<usize>,
}

impl Model {
    /// The names of a document as token ranges, ascending and disjoint.
    pub fn find(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Found>, Interrupted> {
        let mut workspace = Workspace::default();
        let mut memory = Memory::default();
        let mut scored = Scored::default();
        let mut first = Vec::new();
        let mut pieces = Vec::with_capacity(sentences.len());
        for (start, end) in pieces_of(tokens, sentences) {
            interrupt.check()?;
            let (row, before) = (scored.rows.len(), first.len());
            let sentence = &tokens[start..end];
            score(
                &self.weights,
                &self.lexicon,
                text,
                sentence,
                language,
                &mut workspace,
                &mut scored,
            );
            decode(&self.weights, &scored.rows[row..], start, &mut workspace, &mut first);
            memory.learn(&scored.words[row..], start, &first[before..]);
            pieces.push(Piece { start, rows: row..scored.rows.len(), found: before..first.len() });
        }
        if pieces.len() < 2 || !memory.is_useful() {
            return Ok(self.trim(text, tokens, &first));
        }
        let mut second = Vec::with_capacity(first.len());
        for piece in pieces {
            interrupt.check()?;
            let own = &first[piece.found];
            let rows = &mut scored.rows[piece.rows.clone()];
            if memory.apply(&scored.words[piece.rows], rows, piece.start, own) {
                decode(&self.weights, rows, piece.start, &mut workspace, &mut second);
            } else {
                second.extend_from_slice(own);
            }
        }
        Ok(self.trim(text, tokens, &second))
    }

    fn trim(&self, text: &str, tokens: &[Token], found: &[Found]) -> Vec<Found> {
        found
            .iter()
            .filter_map(|&name| bounds::trimmed(name, name.kind == 0, text, tokens))
            .collect()
    }
}

/// Token ranges of the sentences, the endless ones in pieces; never empty.
fn pieces_of(tokens: &[Token], sentences: &[Span]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    sentences.iter().flat_map(move |sentence| {
        while at < tokens.len() && tokens[at].span.start() < sentence.start() {
            at += 1;
        }
        let start = at;
        while at < tokens.len() && tokens[at].span.end() <= sentence.end() {
            at += 1;
        }
        let end = at;
        (start..end)
            .step_by(SENTENCE_TOKENS_MAX)
            .map(move |piece| (piece, end.min(piece + SENTENCE_TOKENS_MAX)))
    })
}
