//! What training needs of the segmenter: the boundaries that it would ask the classifier about.

use super::boundary::{Boundary, Glance, Kind, Verdict};
use super::classifier::prior;
use super::features;
use super::lang::{self, Lexicon};
use super::rules::Lookup;
use super::scan::{self, Decide, Scan, Setting};
use crate::text::{Interrupt, LanguageTag, blocks};

pub use super::classifier::{BARRED_SLOTS, Classifier, barred_slot};

/// A boundary that rules leave open.
#[derive(Clone, Debug)]
pub struct Example {
    /// Hashes of its features; the first [`Example::first`] of them are looked at first.
    pub features: Vec<u32>,
    /// How many features decide whether the others are looked at.
    pub first: usize,
    /// The logit of the rule's leaning.
    pub prior: f32,
    /// No stop stands here.
    pub bare: bool,
    /// A sentence ends here.
    pub ends: bool,
    /// Where it would end, in bytes.
    pub end: usize,
    /// The four bytes before it, where there are as many.
    pub tail: Option<u32>,
    /// How the next word starts and the one before looks, for filters: the next is capitalised, and
    /// a word of four letters or more in lower case comes before a stop.
    pub looks_like_an_end: bool,
}

/// Extracts examples; holds the lists of all languages.
#[derive(Debug)]
pub struct Extractor {
    lexicon: Lexicon,
}

impl Default for Extractor {
    fn default() -> Self {
        Self { lexicon: Lexicon::new() }
    }
}

/// A language as a number, as [`Classifier::new`] takes it.
pub fn pack(language: &str) -> u32 {
    lang::pack(language)
}

impl Extractor {
    /// The open boundaries of `text` in `language`, whose sentences end at the bytes `ends`,
    /// ascending. Every earlier boundary is taken as the gold ends have it.
    pub fn examples(&self, text: &str, language: LanguageTag, ends: &[usize]) -> Vec<Example> {
        let mut gold = Gold {
            text,
            language: self.lexicon.language(language),
            ends,
            block_stops: false,
            examples: Vec::new(),
        };
        let interrupt = Interrupt::never();
        for block in blocks(text) {
            let (start, end) = (block.span.start(), block.span.end());
            let setting = Setting {
                lexicon: &self.lexicon,
                language: gold.language,
                bare: true,
                interrupt: &interrupt,
            };
            gold.block_stops = features::stops(text.as_bytes(), start, end);
            if Scan::new(text, start, end, setting, &mut gold).run().is_err() {
                break;
            }
        }
        gold.examples
    }
}

/// Answers with the gold ends and notes what was asked.
struct Gold<'t> {
    text: &'t str,
    language: lang::Language,
    ends: &'t [usize],
    block_stops: bool,
    examples: Vec<Example>,
}

impl Decide for Gold<'_> {
    fn decide(&mut self, b: &Boundary<'_>, known: Lookup, verdict: Verdict) -> (bool, f32) {
        let ends = self.ends.binary_search(&b.end).is_ok();
        if matches!(verdict, Verdict::Ask(_)) {
            let mut features = Vec::new();
            if b.kind == Kind::Bare {
                features::first_look(&mut features, self.text, self.language, &b.glance());
            }
            let first = features.len();
            let block_stops = self.block_stops;
            features::complete(
                &mut features,
                self.text,
                self.language,
                b,
                known,
                verdict,
                block_stops,
            );
            let lower = b.before.bytes.len() >= 4 && b.before.is_lower();
            self.examples.push(Example {
                features,
                first,
                prior: prior(verdict),
                bare: b.kind == Kind::Bare,
                ends,
                end: b.end,
                tail: scan::tail(self.text.as_bytes(), b.end),
                looks_like_an_end: b.kind != Kind::Bare && lower && !b.after.is_lower(),
            });
        }
        (ends, 1.0)
    }

    fn is_barred(&self, _: u32) -> bool {
        false
    }

    fn passes(&mut self, _: &Glance<'_>) -> bool {
        true
    }

    fn sentence(&mut self, _: usize, _: usize, _: f32) {}
}
