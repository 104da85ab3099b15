use super::boundary::{Boundary, Glance, Kind, Verdict};
use super::classifier::{Classifier, Sum, prior};
use super::features;
use super::lang::{Language, Lexicon};
use super::rules::Lookup;
use super::scan::{Decide, Scan, Setting};
use super::{Sentence, Tier};
use crate::model::LoadError;
use crate::text::{Block, Interrupt, Interrupted, LanguageTag, Span, chars};

/// Finds where sentences end.
///
/// One pass over the bytes finds the candidates, rules decide the certain ones, and a classifier
/// the rest. Built once and shared: it never changes.
#[derive(Debug)]
pub struct Segmenter {
    lexicon: Lexicon,
    classifier: Option<Classifier>,
}

impl Segmenter {
    /// The segmenter with the model that is built in.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::with_model(include_bytes!("../../models/sentences.bin"))
    }

    /// A segmenter with the model file `bytes`.
    pub fn with_model(bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self { lexicon: Lexicon::new(), classifier: Some(Classifier::read(bytes)?) })
    }

    /// A segmenter that knows rules alone, for comparisons.
    pub fn rules_only() -> Self {
        Self { lexicon: Lexicon::new(), classifier: None }
    }

    /// How sentences of `language` are found.
    pub fn supports(&self, language: LanguageTag) -> Tier {
        let known = self.lexicon.language(language);
        let learned = |classifier: &Classifier| classifier.bare_threshold(known).is_some();
        if self.classifier.as_ref().is_some_and(learned) {
            Tier::Learned
        } else if self.lexicon.knows(language) {
            Tier::Lists
        } else {
            Tier::General
        }
    }

    /// The sentences of `text`, which is in `language` (`und` when nobody knows).
    ///
    /// They are trimmed, ascending and disjoint, never cross one of `blocks`, and together cover
    /// every character of the blocks that is not white space. `blocks` must be ascending and
    /// disjoint, as [`blocks`](crate::text::blocks) gives them. O(bytes).
    pub fn segment(
        &self,
        text: &str,
        blocks: &[Block],
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Sentence>, Interrupted> {
        let language = self.lexicon.language(language);
        let classifier = self.classifier.as_ref();
        let threshold = classifier.and_then(|classifier| classifier.bare_threshold(language));
        let setting =
            Setting { lexicon: &self.lexicon, language, bare: threshold.is_some(), interrupt };
        let mut decide = Judge {
            text,
            language,
            classifier,
            learned: threshold.is_some(),
            threshold: threshold.unwrap_or(f32::INFINITY),
            block: 0,
            block_stops: false,
            glanced: None,
            sentences: Vec::with_capacity(blocks.len() + text.len() / 120),
        };
        for (index, block) in blocks.iter().enumerate() {
            let Some((start, end)) = trimmed(text, block.span) else { continue };
            #[allow(clippy::cast_possible_truncation, reason = "fewer blocks than bytes")]
            let index = index as u32;
            decide.block = index;
            decide.block_stops = features::stops(text.as_bytes(), start, end);
            Scan::new(text, start, end, setting, &mut decide).run()?;
        }
        Ok(decide.sentences)
    }
}

/// The bytes of `span` without white space at either end; `None` when nothing is left.
fn trimmed(text: &str, span: Span) -> Option<(usize, usize)> {
    let inside = span.of_text(text);
    let left = chars::trim_start(inside);
    let start = span.start() + inside.len() - left.len();
    let kept = chars::trim_end(left);
    (!kept.is_empty()).then_some((start, start + kept.len()))
}

/// Follows certain rules and asks the classifier about the rest.
struct Judge<'s> {
    text: &'s str,
    language: Language,
    classifier: Option<&'s Classifier>,
    /// The language has boundaries without stops: a treebank taught it.
    learned: bool,
    /// The logit that a boundary without a stop must exceed.
    threshold: f32,
    block: u32,
    /// The block ends with a stop.
    block_stops: bool,
    /// What the first look came to at the boundary without a stop that is asked about next.
    glanced: Option<Sum<'s>>,
    sentences: Vec<Sentence>,
}

impl Decide for Judge<'_> {
    fn decide(&mut self, b: &Boundary<'_>, known: Lookup, verdict: Verdict) -> (bool, f32) {
        let glanced = self.glanced.take();
        let logit = match (verdict, self.classifier) {
            // Scripts without case are left to the rules unless a treebank taught their language.
            (Verdict::Ask(_), Some(classifier)) if self.learned || b.is_cased() => {
                let mut sum = glanced.unwrap_or_else(|| classifier.sum());
                let (text, language, stops) = (self.text, self.language, self.block_stops);
                features::complete(&mut sum, text, language, b, known, verdict, stops);
                classifier.logit(&sum, verdict)
            }
            _ => prior(verdict),
        };
        let least = if b.kind == Kind::Bare { self.threshold } else { 0.0 };
        let ends = logit > least;
        (ends, if ends { 1.0 / (1.0 + (-logit).exp()) } else { 0.0 })
    }

    fn is_barred(&self, tail: u32) -> bool {
        self.classifier.is_some_and(|c| c.is_barred(self.language, tail))
    }

    fn passes(&mut self, glance: &Glance<'_>) -> bool {
        let Some(classifier) = self.classifier else { return false };
        let mut sum = classifier.sum();
        features::first_look(&mut sum, self.text, self.language, glance);
        let passes = classifier.passes(&sum);
        self.glanced = passes.then_some(sum);
        passes
    }

    fn sentence(&mut self, start: usize, end: usize, confidence: f32) {
        let span = Span::of(start, end);
        self.sentences.push(Sentence { span, block: self.block, confidence });
    }
}
