//! Names of persons, organizations and places, found by trained models.
//!
//! A linear chain over labels scores each token by hashed features of the word, its neighbours, word
//! groups and lists; a small network adds its opinion where a name may stand; a second pass lets the
//! names of a document agree with each other, a third finds names of several words again.

#[cfg(feature = "accurate")]
pub mod accurate;
#[cfg(not(feature = "accurate"))]
#[path = "accurate_absent.rs"]
pub mod accurate;
mod agreement;
mod blend;
mod bounds;
pub mod chain;
pub mod features;
mod kept;
pub mod label;
pub mod lexicon;
mod model;
pub mod network;
mod repeats;
mod runs;
pub mod shape;
mod table;
pub mod tagger;
#[cfg(test)]
mod tests;
pub mod weights;

use std::ops::Range;
use std::sync::Arc;

use crate::entity::{Mention, MentionKind};
use crate::model::LoadError;
use crate::text::{Interrupt, Interrupted, LanguageTag, Pace, Span, Token};
use accurate::{Accurate, Blend, Joined};
use agreement::Memory;
use chain::{Row, Scratch};
use kept::Kept;
use label::TYPES;
pub use model::{MODEL_KIND, MODEL_VERSION, Model};
use tagger::{Found, Scored, Workspace, decode, score};
use weights::Weights;

/// Sentences longer than this, in tokens, are read in pieces: no writer's sentence is.
const SENTENCE_TOKENS_MAX: usize = 400;
/// Tokens, pieces or names between two looks at the interrupt; a piece may have a few more.
const TOKENS_BETWEEN_CHECKS: usize = 400;

/// How a language's names are tagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// By a model measured on labelled text of the language.
    Trained,
    /// By a model that was never measured in the language, or not well: names are missed rather than
    /// made up.
    Transferred,
    /// By the trained model and a transformer together.
    Accurate,
}

/// What the rest of a document is worth to a word, in units of label scores; chosen on development
/// documents.
const AGREEMENT: f32 = 3.0;

/// Names of transferred languages below this confidence are left out.
const TRANSFERRED_CONFIDENCE_MIN: f32 = 0.4;

/// Finds names. Immutable, shared between threads.
#[derive(Clone, Debug)]
pub struct NameTagger {
    models: Vec<(&'static [Served], Model)>,
    agreement: f32,
    accurate: Option<Arc<Accurate>>,
    /// Of each model and each way of joining it with the transformer, in this order: what decodes both.
    decoders: Vec<Weights>,
}

/// A language and how it is served.
#[derive(Clone, Copy, Debug)]
struct Served {
    base: &'static str,
    /// The language of the training text that it is read as.
    reads_as: LanguageTag,
    tier: Tier,
}

const fn trained(base: &'static str) -> Served {
    let reads_as = LanguageTag::literal(base);
    Served { base, reads_as, tier: Tier::Trained }
}

const fn transferred(base: &'static str, reads_as: &'static str) -> Served {
    let reads_as = LanguageTag::literal(reads_as);
    Served { base, reads_as, tier: Tier::Transferred }
}

const ENGLISH: [Served; 1] = [trained("en")];
/// Portuguese, Danish, Swedish, Croatian, Serbian and Slovak have labelled text; the others learned from
/// open text that a teacher of all languages labelled, Bosnian as Croatian. Norwegian and German are
/// measured, the rest are not.
const EUROPEAN: [Served; 15] = [
    trained("pt"),
    trained("da"),
    trained("sv"),
    trained("hr"),
    trained("sr"),
    trained("sk"),
    trained("nb"),
    trained("nn"),
    transferred("bs", "hr"),
    transferred("de", "de"),
    transferred("es", "es"),
    transferred("fr", "fr"),
    transferred("it", "it"),
    transferred("nl", "nl"),
    transferred("ru", "ru"),
];
const CHINESE: [Served; 1] = [trained("zh")];

/// Served languages and model files.
const EMBEDDED: [(&[Served], &[u8]); 3] = [
    (&ENGLISH, include_bytes!("../../../models/names-en.bin")),
    (&EUROPEAN, include_bytes!("../../../models/names-europe.bin")),
    (&CHINESE, include_bytes!("../../../models/names-zh.bin")),
];

impl NameTagger {
    /// The models embedded in the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        let models = EMBEDDED
            .iter()
            .map(|&(served, bytes)| Ok((served, Model::read(bytes)?)))
            .collect::<Result<_, LoadError>>()?;
        Ok(Self { models, agreement: AGREEMENT, accurate: None, decoders: Vec::new() })
    }

    /// A tagger that reads every language with one model; for measuring.
    pub fn of_model(bytes: &'static [u8]) -> Result<Self, LoadError> {
        const ANY: [Served; 1] = [trained("*")];
        let models = vec![(ANY.as_slice(), Model::read(bytes)?)];
        Ok(Self { models, agreement: AGREEMENT, accurate: None, decoders: Vec::new() })
    }

    /// The same tagger with a transformer beside the models of the languages that it reads.
    pub fn with_accurate(mut self, accurate: Accurate) -> Self {
        let joined = || accurate.joined().iter().map(|joined| joined.blend);
        let models = self.models.iter().map(|(_, model)| &model.weights);
        self.decoders = models.flat_map(|own| joined().map(|blend| own.joined(blend))).collect();
        self.accurate = Some(Arc::new(accurate));
        self
    }

    /// The transformer, where there is one.
    pub fn accurate(&self) -> Option<&Accurate> {
        self.accurate.as_deref()
    }

    /// The same tagger with another weight of the second pass; 0 leaves it out. For measuring.
    pub fn with_agreement(self, agreement: f32) -> Self {
        Self { agreement, ..self }
    }

    /// How names of `language` are tagged; `None` when they are not.
    pub fn supports(&self, language: LanguageTag) -> Option<Tier> {
        let (index, served) = self.model(language)?;
        Some(Self::tier(served, self.reader(index, language)))
    }

    fn tier(served: Served, reader: Option<Reader<'_>>) -> Tier {
        if reader.is_some_and(|reader| reader.measured) { Tier::Accurate } else { served.tier }
    }

    /// The transformer beside the model at `index`, where it reads `language`.
    fn reader(&self, index: usize, language: LanguageTag) -> Option<Reader<'_>> {
        let accurate = self.accurate()?;
        let joined = accurate.joined();
        let own = joined.iter().position(|joined| joined.has(language.base()))?;
        let decoder = self.decoders.get(index * joined.len() + own)?;
        let Joined { measured, blend, .. } = joined[own];
        Some(Reader { accurate, measured, blend, decoder })
    }

    /// The place of the model of a language in `models`, and how it serves it.
    fn model(&self, language: LanguageTag) -> Option<(usize, Served)> {
        self.models.iter().enumerate().find_map(|(index, (served, _))| {
            let answers = |served: &&Served| [language.base(), "*"].contains(&served.base);
            let mut served = *served.iter().find(answers)?;
            if served.base == "*" {
                served.reads_as = language;
            }
            Some((index, served))
        })
    }

    /// The names of a document: ascending, disjoint, each inside one of `sentences`. Empty when the
    /// language has no model.
    ///
    /// `tokens` are those of the whole text, `sentences` ascending and disjoint. O(tokens), 2 to 5 µs
    /// each, some 150 µs with a transformer.
    pub fn tag(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Mention>, Interrupted> {
        let Some((index, served)) = self.model(language) else { return Ok(Vec::new()) };
        let reader = self.reader(index, language);
        let least = match Self::tier(served, reader) {
            Tier::Trained | Tier::Accurate => 0.0,
            Tier::Transferred => TRANSFERRED_CONFIDENCE_MIN,
        };
        let reading = Reading { language: served.reads_as, agreement: self.agreement, reader };
        let found = self.models[index].1.find(text, tokens, sentences, reading, interrupt)?;
        let pace = Pace::new(interrupt, TOKENS_BETWEEN_CHECKS);
        let mut mentions = Vec::with_capacity(found.len());
        for name in found {
            pace.step()?;
            mentions.extend((name.confidence >= least).then(|| mention(name, tokens)));
        }
        repeats::settle(text, tokens, sentences, mentions, &pace)
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

/// How a document is to be read.
#[derive(Clone, Copy)]
struct Reading<'t> {
    language: LanguageTag,
    agreement: f32,
    reader: Option<Reader<'t>>,
}

/// The transformer and how its word counts.
#[derive(Clone, Copy)]
struct Reader<'t> {
    accurate: &'t Accurate,
    /// Whether the outcome was measured in the language.
    measured: bool,
    blend: Blend,
    decoder: &'t Weights,
}

impl Reading<'_> {
    fn is_english(self) -> bool {
        self.language.base() == "en"
    }
}

impl Model {
    /// The names of a document as token ranges, ascending and disjoint.
    fn find(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        reading: Reading<'_>,
        interrupt: &Interrupt,
    ) -> Result<Vec<Found>, Interrupted> {
        let mut workspace = Workspace::default();
        let pace = Pace::new(interrupt, TOKENS_BETWEEN_CHECKS);
        let mut pieces: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
        for piece in pieces_of(tokens, sentences) {
            pace.step()?;
            pieces.push(piece);
        }
        let count = pieces.iter().map(Range::len).sum();
        let mut scored = Scored::default();
        let mut weights = &self.weights;
        if let Some(Reader { accurate, blend, decoder, .. }) = reading.reader {
            for piece in &pieces {
                pace.steps(piece.len())?;
                let (language, sentence) = (reading.language, &tokens[piece.clone()]);
                score(self, text, sentence, language, &mut workspace, &mut scored);
            }
            let unsure = self.unsure(&pieces, &scored.rows, blend.sure, &pace)?;
            for row in &mut scored.rows {
                pace.step()?;
                row.iter_mut().for_each(|score| *score *= blend.chain);
            }
            let rows = &mut scored.rows;
            accurate.add_scores(text, tokens, &unsure, blend.transformer, rows, interrupt)?;
            weights = decoder;
        }
        let mut memory = Memory::default();
        let mut first = Vec::new();
        let mut names = Vec::with_capacity(pieces.len());
        // Room for all at once: what grows is copied, and is twice as large as it need be.
        let mut kept = Kept::with_capacity(count);
        let mut row = 0;
        for piece in &pieces {
            pace.steps(piece.len())?;
            let (sentence, before) = (&tokens[piece.clone()], first.len());
            if reading.reader.is_none() {
                scored.clear();
                row = 0;
                score(self, text, sentence, reading.language, &mut workspace, &mut scored);
            }
            let words = &scored.words[row..row + piece.len()];
            let own = &mut scored.rows[row..row + piece.len()];
            row += piece.len();
            if reading.is_english() {
                bounds::part_affiliations(text, sentence, own);
                bounds::part_parties(text, sentence, own);
                bounds::part_listed(&self.lexicon, text, sentence, words, own);
            } else if reading.language.base() == "zh" {
                bounds::part_titles(&self.lexicon, text, sentence, own);
            }
            decode(weights, own, piece.start, &mut workspace, &mut first);
            memory.learn(words, piece.start, &first[before..]);
            kept.push(words, own);
            names.push(before..first.len());
        }
        if reading.agreement == 0.0 || pieces.len() < 2 || !memory.is_useful() {
            return trim(text, tokens, reading, &first, &pace);
        }
        let Scored { mut rows, mut words } = scored;
        let mut second = Vec::with_capacity(first.len());
        let mut row = 0;
        for (piece, own) in pieces.into_iter().zip(names) {
            pace.steps(piece.len())?;
            let own = &first[own];
            kept.read(row..row + piece.len(), &mut words, &mut rows);
            row += piece.len();
            if memory.apply(&words, &mut rows, piece.start, own, reading.agreement) {
                decode(weights, &rows, piece.start, &mut workspace, &mut second);
            } else {
                second.extend_from_slice(own);
            }
        }
        trim(text, tokens, reading, &second, &pace)
    }

    /// The sentences of `pieces` with a token of whose label the model is less sure than `sure`, and the
    /// first row of each.
    fn unsure(
        &self,
        pieces: &[Range<usize>],
        rows: &[Row],
        sure: f32,
        pace: &Pace<'_>,
    ) -> Result<Vec<(Range<usize>, usize)>, Interrupted> {
        let transitions = self.weights.transitions();
        let mut scratch = Scratch::default();
        let mut unsure = Vec::with_capacity(pieces.len());
        let mut row = 0;
        for piece in pieces {
            pace.steps(piece.len())?;
            if transitions.certainty(&rows[row..row + piece.len()], &mut scratch) < sure {
                unsure.push((piece.clone(), row));
            }
            row += piece.len();
        }
        Ok(unsure)
    }
}

/// Cuts the bounds of all names.
fn trim(
    text: &str,
    tokens: &[Token],
    reading: Reading<'_>,
    found: &[Found],
    pace: &Pace<'_>,
) -> Result<Vec<Found>, Interrupted> {
    let mut trimmed = Vec::with_capacity(found.len());
    for &name in found {
        pace.step()?;
        trimmed.extend(bounds::trimmed(name, reading.language.base(), text, tokens));
    }
    Ok(trimmed)
}

/// Token ranges of the sentences, the endless ones in pieces; never empty.
fn pieces_of(tokens: &[Token], sentences: &[Span]) -> impl Iterator<Item = Range<usize>> {
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
            .map(move |piece| piece..end.min(piece + SENTENCE_TOKENS_MAX))
    })
}
