//! What callers use: tone of documents, sentences, spans and targets, with evidence.

use crate::model::{LoadError, Reader};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token};

use super::engine::{Engine, Languages, Scratch};
use super::evidence::{Record, narrow, on_grain};
use super::feelings::English;
use super::network::{Network, tokens_in};
use super::register::RegisterWords;
use super::stance::StanceWords;
use super::stretch::{Stretch, TOKENS_MAX};
use super::target::together;
use super::total::Total;
use super::{DocumentTone, Evidence, SentenceTone, Tier, Tone};

/// Units on either side of a target that are read; what is farther says little of it.
const TARGET_TOKENS: usize = 48;
static ENGLISH: &[u8] = include_bytes!("../../models/tone-en.bin");
static LANGUAGES: &[u8] = include_bytes!("../../models/tone-lin.bin");
static SECOND: &[u8] = include_bytes!("../../models/tone-ens.bin");

/// Scores tone. Immutable; one serves all threads.
#[derive(Clone, Debug)]
pub struct Scorer {
    english: Network,
    languages: Languages,
    pub(super) second: English,
    pub(super) stance_words: StanceWords,
    pub(super) register_words: RegisterWords,
}

impl Scorer {
    /// The models inside this library.
    pub fn embedded() -> Result<Self, LoadError> {
        let mut reader = Reader::open(ENGLISH, "tone-en", 1)?;
        let english = Network::read(&mut reader)?;
        reader.finish()?;
        let mut reader = Reader::open(LANGUAGES, "tone-lin", 1)?;
        let languages = Languages::read(&mut reader)?;
        reader.finish()?;
        let mut reader = Reader::open(SECOND, "tone-ens", 1)?;
        let second = English::read(&mut reader)?;
        reader.finish()?;
        let (stance_words, register_words) = (StanceWords::new(), RegisterWords::new());
        Ok(Self { english, languages, second, stance_words, register_words })
    }

    /// How well `language` is known; `None` when its texts get no score.
    pub fn supports(&self, language: LanguageTag) -> Option<Tier> {
        self.engine(language).map(|_| Tier::Learned)
    }

    /// Every language that is supported, English first, then ascending.
    pub fn languages(&self) -> impl Iterator<Item = (LanguageTag, Tier)> {
        let others = self.languages.tags().map(|tag| (tag, Tier::Learned));
        std::iter::once((LanguageTag::literal("en"), Tier::Learned)).chain(others)
    }

    pub(super) fn engine(&self, language: LanguageTag) -> Option<Engine<'_>> {
        if language.base() == "en" {
            return Some(Engine::Network(&self.english));
        }
        self.languages.get(language).map(Engine::Linear)
    }

    /// Tone of the text and of each of `sentences` (ascending, disjoint). Neutral where the
    /// language is not supported. O(bytes).
    pub fn score(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<DocumentTone, Interrupted> {
        let engine = self.engine(language);
        Ok(pass(engine, text, tokens, sentences, interrupt, None)?.0)
    }

    /// What [`Scorer::score`] answers, and what moved the document's score: ascending by sentence,
    /// in each the constant last. The weights sum to [`DocumentTone::raw`], exactly, in any order.
    /// Costs about as much as the score alone. O(bytes).
    pub fn score_with_evidence(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<(DocumentTone, Vec<Evidence>), Interrupted> {
        let engine = self.engine(language);
        let mut record = Record::default();
        let (tone, total) = pass(engine, text, tokens, sentences, interrupt, Some(&mut record))?;
        let evidence = match engine {
            Some(engine) => record.evidence(engine.calibration(), &total, sentences, interrupt)?,
            None => Vec::new(),
        };
        Ok((tone, evidence))
    }

    /// The second half of [`Scorer::score_with_evidence`].
    pub fn evidence(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Evidence>, Interrupted> {
        Ok(self.score_with_evidence(text, tokens, sentences, language, interrupt)?.1)
    }

    /// Tone of each of `groups`, a group being spans (ascending, disjoint) whose words belong
    /// together: a quotation, all words of a voice, a text without its quotations. Neutral where
    /// nothing is inside. O(bytes inside + spans · log tokens).
    pub fn score_spans(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        groups: &[Vec<Span>],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Tone>, Interrupted> {
        let Some(engine) = self.engine(language) else {
            return Ok(vec![Tone::NONE; groups.len()]);
        };
        let calibration = engine.calibration();
        let mut scratch = Scratch::default();
        let mut tones = Vec::with_capacity(groups.len());
        for spans in groups {
            let mut total = Total::default();
            for &span in spans {
                interrupt.check()?;
                let first = sentences.partition_point(|sentence| sentence.end() <= span.start());
                let inside = sentences[first.min(sentences.len())..]
                    .iter()
                    .take_while(|sentence| sentence.start() < span.end());
                for sentence in inside {
                    let start = sentence.start().max(span.start());
                    let part = Span::of(start, sentence.end().min(span.end()));
                    for part in tokens_in(tokens, part).chunks(TOKENS_MAX) {
                        interrupt.check()?;
                        calibration.add(&mut total, &engine.sums(text, part, &mut scratch, None));
                    }
                }
            }
            tones.push(calibration.tone(&total));
        }
        Ok(tones)
    }

    /// Tone toward each of `targets`: all places (ascending) where the text names it. Neutral where
    /// it is nowhere named. O(bytes + places · log sentences).
    pub fn targets(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        targets: &[Vec<Span>],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Tone>, Interrupted> {
        let network = match self.engine(language) {
            None => return Ok(vec![Tone::NONE; targets.len()]),
            // Nothing was learned about targets: the tone of the sentences that name them.
            Some(Engine::Linear(_)) => {
                let around = |places: &Vec<Span>| sentences_of(sentences, places);
                let groups: Vec<Vec<Span>> = targets.iter().map(around).collect();
                return self.score_spans(text, tokens, sentences, &groups, language, interrupt);
            }
            Some(Engine::Network(network)) => network,
        };
        let mut stretch = Stretch::default();
        let mut mentions = Vec::new();
        let mut tones = Vec::with_capacity(targets.len());
        for places in targets {
            let mut said = Vec::new();
            let mut next = 0;
            while next < places.len() {
                interrupt.check()?;
                let first = places[next];
                let sentence =
                    sentences.partition_point(|sentence| sentence.end() <= first.start());
                let within = sentences.get(sentence).copied().unwrap_or(first).cover(first);
                let from = tokens.partition_point(|token| token.span.end() <= first.start());
                let low = tokens.partition_point(|token| token.span.start() < within.start());
                let high = tokens.partition_point(|token| token.span.end() <= within.end());
                let low = low.max(from.saturating_sub(TARGET_TOKENS)).min(from);
                let high = high.min(low + 2 * TARGET_TOKENS).max(low);
                network.read_stretch(text, &tokens[low..high], &mut stretch);
                mentions.clear();
                let end = tokens[low..high].last().map_or(first.end(), |token| token.span.end());
                while next < places.len() && (mentions.is_empty() || places[next].start() < end) {
                    let place = places[next];
                    let units = &stretch.units;
                    let start = units.partition_point(|unit| unit.span.end() <= place.start());
                    let stop = units.partition_point(|unit| unit.span.start() < place.end());
                    if start < stop {
                        mentions.push((start, stop));
                    }
                    next += 1;
                    if mentions.is_empty() {
                        break;
                    }
                }
                if !mentions.is_empty() {
                    said.push(network.toward(&stretch, &mentions));
                }
            }
            tones.push(together(&said));
        }
        Ok(tones)
    }
}

/// Scores a text sentence by sentence; records what each unit adds, when asked to.
fn pass(
    engine: Option<Engine<'_>>,
    text: &str,
    tokens: &[Token],
    sentences: &[Span],
    interrupt: &Interrupt,
    mut record: Option<&mut Record>,
) -> Result<(DocumentTone, Total), Interrupted> {
    let mut document = Total::default();
    let mut out = Vec::with_capacity(sentences.len());
    let Some(engine) = engine else {
        let none = |(sentence, _)| SentenceTone { sentence, tone: Tone::NONE };
        out.extend((0..).zip(sentences).map(none));
        return Ok((DocumentTone { document: Tone::NONE, raw: 0.0, sentences: out }, document));
    };
    let calibration = engine.calibration();
    let mut scratch = Scratch::default();
    for (sentence, tokens) in (0..).zip(Slices::new(tokens, sentences)) {
        let mut total = Total::default();
        for part in tokens.chunks(TOKENS_MAX) {
            interrupt.check()?;
            let parts = record.as_deref_mut().map(|record| &mut record.parts);
            let sums = engine.sums(text, part, &mut scratch, parts);
            calibration.add(&mut total, &sums);
            calibration.add(&mut document, &sums);
            if let Some(record) = record.as_deref_mut() {
                record.end(sums, sentence);
            }
        }
        out.push(SentenceTone { sentence, tone: calibration.tone(&total) });
    }
    let (raw, tone) = (on_grain(calibration.raw(&document)), calibration.tone(&document));
    Ok((DocumentTone { document: tone, raw: narrow(raw), sentences: out }, document))
}

/// The sentences that hold `places`, ascending, each once.
fn sentences_of(sentences: &[Span], places: &[Span]) -> Vec<Span> {
    let mut around: Vec<Span> = Vec::new();
    for place in places {
        let at = sentences.partition_point(|sentence| sentence.end() <= place.start());
        if let Some(&sentence) = sentences.get(at)
            && around.last() != Some(&sentence)
        {
            around.push(sentence);
        }
    }
    around
}

/// The tokens of each sentence, in one pass.
pub(super) struct Slices<'a> {
    tokens: &'a [Token],
    sentences: std::slice::Iter<'a, Span>,
}

impl<'a> Slices<'a> {
    pub(super) fn new(tokens: &'a [Token], sentences: &'a [Span]) -> Self {
        Self { tokens, sentences: sentences.iter() }
    }
}

impl<'a> Iterator for Slices<'a> {
    type Item = &'a [Token];

    fn next(&mut self) -> Option<Self::Item> {
        let sentence = self.sentences.next()?;
        let before = self.tokens.iter().take_while(|t| t.span.start() < sentence.start()).count();
        let rest = self.tokens.get(before..).unwrap_or_default();
        let inside = rest.iter().take_while(|t| t.span.end() <= sentence.end()).count();
        let (inside, rest) = rest.split_at(inside);
        self.tokens = rest;
        Some(inside)
    }
}
