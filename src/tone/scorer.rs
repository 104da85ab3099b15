//! What callers use: tone of documents, sentences, spans and targets, with evidence.

use crate::model::{LoadError, Reader};
use crate::text::{Interrupt, Interrupted, LanguageTag, Pace, Span, Token};

use super::engine::{Engine, Languages, Scratch};
use super::feelings::read_english;
use super::linear::Linear;
use super::network::{Network, tokens_in};
use super::pass::TOKENS_BETWEEN_CHECKS;
use super::register::RegisterWords;
use super::stance::StanceWords;
use super::stretch::TOKENS_MAX;
use super::target::{Said, TargetScratch, together};
use super::total::Total;
use super::{Tier, Tone};

/// Units on either side of a target that are read; what is farther says little of it.
const TARGET_TOKENS: usize = 48;
/// Targets, or places of them, between two looks at the interrupt.
const TARGETS_BETWEEN_CHECKS: usize = 512;
static ENGLISH: &[u8] = include_bytes!("../../models/tone-en.bin");
static LANGUAGES: &[u8] = include_bytes!("../../models/tone-lin.bin");
static SECOND: &[u8] = include_bytes!("../../models/tone-ens.bin");

/// Scores tone. Immutable; one serves all threads.
#[derive(Clone, Debug)]
pub struct Scorer {
    english: Network,
    languages: Languages,
    /// Emotions, then subjectivity.
    pub(super) second: Linear,
    pub(super) stance_words: StanceWords,
    pub(super) register_words: RegisterWords,
}

impl Scorer {
    /// The models inside this library.
    pub fn embedded() -> Result<Self, LoadError> {
        let mut reader = Reader::open(ENGLISH, "tone-en", 2)?;
        let english = Network::read(&mut reader)?;
        reader.finish()?;
        let mut reader = Reader::open(LANGUAGES, "tone-lin", 2)?;
        let languages = Languages::read(&mut reader)?;
        reader.finish()?;
        let mut reader = Reader::open(SECOND, "tone-ens", 1)?;
        let second = read_english(&mut reader)?;
        reader.finish()?;
        let (stance_words, register_words) = (StanceWords::new(), RegisterWords::new());
        Ok(Self { english, languages, second, stance_words, register_words })
    }

    /// How well `language` is known; `None` when its texts get no score.
    pub fn supports(&self, language: LanguageTag) -> Option<Tier> {
        self.engine(language).map(|engine| match engine {
            Engine::Network(_) => Tier::Learned,
            Engine::Linear(model) => model.tier,
        })
    }

    /// Every language that is supported, English first, then ascending.
    pub fn languages(&self) -> impl Iterator<Item = (LanguageTag, Tier)> {
        std::iter::once((LanguageTag::literal("en"), Tier::Learned)).chain(self.languages.tags())
    }

    pub(super) fn engine(&self, language: LanguageTag) -> Option<Engine<'_>> {
        if language.base() == "en" {
            return Some(Engine::Network(&self.english));
        }
        self.languages.get(language).map(Engine::Linear)
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
        let pace = Pace::new(interrupt, TOKENS_BETWEEN_CHECKS);
        let mut tones = Vec::with_capacity(groups.len());
        for spans in groups {
            pace.step()?;
            let mut total = Total::default();
            for &span in spans {
                pace.step()?;
                let first = sentences.partition_point(|sentence| sentence.end() <= span.start());
                let inside = sentences[first.min(sentences.len())..]
                    .iter()
                    .take_while(|sentence| sentence.start() < span.end());
                for sentence in inside {
                    let start = sentence.start().max(span.start());
                    let part = Span::of(start, sentence.end().min(span.end()));
                    for part in tokens_in(tokens, part).chunks(TOKENS_MAX) {
                        pace.steps(part.len())?;
                        engine.read(text, part, &mut scratch);
                        calibration.add(&mut total, &engine.sums(&mut scratch, None));
                    }
                }
            }
            tones.push(calibration.tone(&total));
        }
        Ok(tones)
    }

    /// Tone toward each of `targets`: all places (ascending) where the text names it. Neutral where
    /// it is nowhere named. O(bytes + places · (log tokens + the length of a sentence, at most 97
    /// tokens)).
    pub fn targets(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        targets: &[Vec<Span>],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Tone>, Interrupted> {
        let pace = &Pace::new(interrupt, TARGETS_BETWEEN_CHECKS);
        let network = match self.engine(language) {
            None => return Ok(vec![Tone::NONE; targets.len()]),
            // Nothing was learned about targets: the tone of the sentences that name them.
            Some(Engine::Linear(_)) => {
                let around = |places: &Vec<Span>| sentences_of(sentences, places);
                let groups = pace.map(targets, around)?;
                return self.score_spans(text, tokens, sentences, &groups, language, interrupt);
            }
            Some(Engine::Network(network)) => network,
        };
        let windows = windows(tokens, sentences, targets, pace)?;
        let mut said: Vec<Vec<Said>> = vec![Vec::new(); targets.len()];
        let mut scratch = TargetScratch::default();
        let mut read = (0, 0);
        for window in &windows {
            interrupt.check()?;
            let Window { low, high, target, first, end } = *window;
            if read != (low, high) {
                read = (low, high);
                network.read_target(text, &tokens[low..high], &mut scratch);
            }
            let places = targets[target].get(first..end).unwrap_or_default();
            said[target].extend(network.toward(&mut scratch, places));
        }
        pace.map(&said, |said| together(said))
    }
}

/// Tokens that are read for some places of a target, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Window {
    low: usize,
    high: usize,
    target: usize,
    /// The places, by index.
    first: usize,
    end: usize,
}

/// The windows of all targets, ascending: what several targets stand in is read once.
fn windows(
    tokens: &[Token],
    sentences: &[Span],
    targets: &[Vec<Span>],
    pace: &Pace<'_>,
) -> Result<Vec<Window>, Interrupted> {
    let mut windows = Vec::new();
    for (target, places) in targets.iter().enumerate() {
        let mut first = 0;
        while let Some(&place) = places.get(first) {
            pace.step()?;
            let sentence = sentences.partition_point(|sentence| sentence.end() <= place.start());
            let within = sentences.get(sentence).copied().unwrap_or(place).cover(place);
            let from = tokens.partition_point(|token| token.span.end() <= place.start());
            let low = tokens.partition_point(|token| token.span.start() < within.start());
            let high = tokens.partition_point(|token| token.span.end() <= within.end());
            let low = low.max(from.saturating_sub(TARGET_TOKENS)).min(from);
            let high = high.min(low + 2 * TARGET_TOKENS).max(low);
            let last = tokens[low..high].last().map_or(place.end(), |token| token.span.end());
            let more = places[first + 1..].iter().take_while(|place| place.start() < last).count();
            let end = first + 1 + more;
            windows.push(Window { low, high, target, first, end });
            first = end;
        }
    }
    windows.sort_unstable();
    Ok(windows)
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
