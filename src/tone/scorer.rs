//! What callers use: tone of documents, sentences, spans and targets, with evidence.

use crate::model::{LoadError, Reader};
use crate::text::{Interrupt, Interrupted, LanguageTag, Span, Token};

use super::network::{Network, Sums, Total, tokens_in};
use super::stretch::{Stretch, TOKENS_MAX};
use super::target::together;
use super::units::flag;
use super::{DocumentTone, Evidence, EvidenceKind, SentenceTone, Tier, Tone};

/// Units on either side of a target that are read; what is farther says little of it.
const TARGET_TOKENS: usize = 48;
/// Evidence whose share of its stretch's raw value is smaller goes into the constant.
const EVIDENCE_MIN: f32 = 0.04;
/// Raw values and evidence weights are whole multiples of this, so that sums are exact in `f32`.
const GRAIN: f64 = 1.0 / 1_048_576.0;

static ENGLISH: &[u8] = include_bytes!("../../models/tone-en.bin");

/// Scores tone. Immutable; one serves all threads.
#[derive(Clone, Debug)]
pub struct Scorer {
    english: Network,
}

/// What a unit adds, until the weight of its stretch is known.
#[derive(Clone, Copy, Debug)]
struct Part {
    span: Span,
    share: f32,
    rule: f32,
    kind: EvidenceKind,
}

impl Scorer {
    /// The models inside this library.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::read(ENGLISH)
    }

    /// A scorer with another English model, for trying one out.
    pub fn read(english: &'static [u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(english, "tone-en", 1)?;
        let network = Network::read(&mut reader)?;
        reader.finish()?;
        Ok(Self { english: network })
    }

    /// How well `language` is known; `None` when its texts get no score.
    pub fn supports(&self, language: LanguageTag) -> Option<Tier> {
        (language.base() == "en").then_some(Tier::Learned)
    }

    /// The network for `language`.
    fn network(&self, language: LanguageTag) -> Option<&Network> {
        (language.base() == "en").then_some(&self.english)
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
        let mut out = Vec::with_capacity(sentences.len());
        let Some(network) = self.network(language) else {
            out.extend(
                (0..)
                    .zip(sentences)
                    .map(|(sentence, _)| SentenceTone { sentence, tone: Tone::NONE }),
            );
            return Ok(DocumentTone { document: Tone::NONE, raw: 0.0, sentences: out });
        };
        let mut stretch = Stretch::default();
        let mut document = Total::default();
        for (sentence, tokens) in (0..).zip(Slices::new(tokens, sentences)) {
            let mut total = Total::default();
            for part in tokens.chunks(TOKENS_MAX) {
                interrupt.check()?;
                network.read_stretch(text, part, &mut stretch);
                let sums = network.sums(&stretch, None);
                network.add(&mut total, &sums);
                network.add(&mut document, &sums);
            }
            out.push(SentenceTone { sentence, tone: network.tone(&total) });
        }
        let raw = on_grain(network.raw(&document));
        Ok(DocumentTone { document: network.tone(&document), raw, sentences: out })
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
        let Some(network) = self.network(language) else {
            return Ok(vec![Tone::NONE; groups.len()]);
        };
        let mut stretch = Stretch::default();
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
                        network.read_stretch(text, part, &mut stretch);
                        network.add(&mut total, &network.sums(&stretch, None));
                    }
                }
            }
            tones.push(network.tone(&total));
        }
        Ok(tones)
    }

    /// What moved the score of the document, ascending by sentence and within it, the constant of a
    /// sentence last. The weights sum to [`DocumentTone::raw`] of the same text, exactly, in any
    /// order. O(bytes).
    pub fn evidence(
        &self,
        text: &str,
        tokens: &[Token],
        sentences: &[Span],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Evidence>, Interrupted> {
        let Some(network) = self.network(language) else {
            return Ok(Vec::new());
        };
        let mut stretch = Stretch::default();
        let mut document = Total::default();
        let mut parts: Vec<Part> = Vec::new();
        let mut values = Vec::new();
        // Sums of each stretch, the end of its parts and the index of its sentence.
        let mut stretches: Vec<(Sums, usize, usize)> = Vec::new();
        for (sentence, tokens) in Slices::new(tokens, sentences).enumerate() {
            for part in tokens.chunks(TOKENS_MAX) {
                interrupt.check()?;
                network.read_stretch(text, part, &mut stretch);
                values.clear();
                let sums = network.sums(&stretch, Some(&mut values));
                network.add(&mut document, &sums);
                let mass = network.mass(&sums);
                for (unit, &(share, rule)) in stretch.units.iter().zip(&values) {
                    let share = share / mass;
                    let kind = kind_of(unit.flags, share, rule);
                    parts.push(Part { span: unit.span, share, rule, kind });
                }
                stretches.push((sums, parts.len(), sentence));
            }
        }
        let mut rest = on_grain_f64(network.raw(&document));
        let shrink = network.shrink(&document);
        let mut evidence = Vec::new();
        let mut start = 0;
        for (index, &(sums, end, sentence)) in stretches.iter().enumerate() {
            interrupt.check()?;
            let weight = f64::from(sums.weight) / document.weight;
            let own = network.shrink_one(sums.size);
            // The share that the average leaves to what is too small to name.
            let mut left =
                weight * (f64::from(sums.net) + network.bias()) + f64::from(sums.ruled) * shrink;
            for part in &parts[start..end] {
                if (part.share + part.rule * own).abs() < EVIDENCE_MIN {
                    continue;
                }
                let added = weight * f64::from(part.share) + f64::from(part.rule) * shrink;
                let added = on_grain_f64(added);
                left -= added;
                rest -= added;
                evidence.push(Evidence { span: part.span, weight: narrow(added), kind: part.kind });
            }
            // The last constant takes what rounding left, so that the sum is exact.
            let last = index + 1 == stretches.len();
            let constant = if last { rest } else { on_grain_f64(left) };
            rest -= constant;
            start = end;
            if constant != 0.0 {
                evidence.push(Evidence {
                    span: sentences[sentence],
                    weight: narrow(constant),
                    kind: EvidenceKind::Prior,
                });
            }
        }
        Ok(evidence)
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
        let Some(network) = self.network(language) else {
            return Ok(vec![Tone::NONE; targets.len()]);
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

/// What kind of evidence a unit is.
fn kind_of(flags: u16, share: f32, rule: f32) -> EvidenceKind {
    let has = |bits: u16| flags & bits != 0;
    if has(flag::EMOJI) {
        EvidenceKind::Emoji
    } else if has(flag::MARK) {
        EvidenceKind::Punctuation
    } else if has(flag::NEGATED) {
        EvidenceKind::Negated
    } else if has(flag::DIMINISHED) {
        EvidenceKind::Diminished
    } else if has(flag::BOOSTED | flag::CAPITALS | flag::ELONGATED) {
        EvidenceKind::Intensified
    } else if has(flag::BEFORE_CONTRAST | flag::AFTER_CONTRAST) {
        EvidenceKind::Contrast
    } else if rule.abs() > share.abs() {
        EvidenceKind::Lexical
    } else {
        EvidenceKind::Learned
    }
}

fn on_grain_f64(value: f64) -> f64 {
    (value / GRAIN).round() * GRAIN
}

fn on_grain(value: f64) -> f32 {
    narrow(on_grain_f64(value))
}

#[allow(clippy::cast_possible_truncation, reason = "multiples of the grain below 8 are exact")]
fn narrow(value: f64) -> f32 {
    value as f32
}

/// The tokens of each sentence, in one pass.
struct Slices<'a> {
    tokens: &'a [Token],
    sentences: std::slice::Iter<'a, Span>,
}

impl<'a> Slices<'a> {
    fn new(tokens: &'a [Token], sentences: &'a [Span]) -> Self {
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
