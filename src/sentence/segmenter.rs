use super::Sentence;
use super::boundary::{Boundary, Verdict};
use super::lang::Lexicon;
use super::rules::Lookup;
use super::scan::{Decide, Scan, Setting};
use crate::model::LoadError;
use crate::text::{Block, Interrupt, Interrupted, LanguageTag, Span};

/// Finds where sentences end.
///
/// One pass over the bytes finds the candidates, rules decide the certain ones, and a classifier
/// the rest. Built once and shared: it never changes.
#[derive(Debug)]
pub struct Segmenter {
    lexicon: Lexicon,
}

impl Segmenter {
    /// The segmenter with the model that is built in.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Self { lexicon: Lexicon::new() })
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
        let setting = Setting {
            lexicon: &self.lexicon,
            language: self.lexicon.language(language),
            bare: false,
            interrupt,
        };
        let mut sentences = Vec::with_capacity(blocks.len() + text.len() / 120);
        for (index, block) in blocks.iter().enumerate() {
            let Some((start, end)) = trimmed(text, block.span) else { continue };
            #[allow(clippy::cast_possible_truncation, reason = "fewer blocks than bytes")]
            let mut decide = Rules { block: index as u32, sentences: &mut sentences };
            Scan::new(text, start, end, setting, &mut decide).run()?;
        }
        Ok(sentences)
    }
}

/// The bytes of `span` without white space at either end; `None` when nothing is left.
fn trimmed(text: &str, span: Span) -> Option<(usize, usize)> {
    let inside = span.of_text(text);
    let left = inside.trim_start();
    let start = span.start() + inside.len() - left.len();
    let kept = left.trim_end();
    (!kept.is_empty()).then_some((start, start + kept.len()))
}

/// Follows the rules' leaning where they are not certain.
struct Rules<'s> {
    block: u32,
    sentences: &'s mut Vec<Sentence>,
}

impl Decide for Rules<'_> {
    fn decide(&mut self, _: &Boundary<'_>, _: Lookup, verdict: Verdict) -> (bool, f32) {
        match verdict {
            Verdict::Join => (false, 0.0),
            Verdict::Break => (true, 0.99),
            Verdict::Ask(leaning) => {
                let confidence = 1.0 / (1.0 + (-f32::from(leaning)).exp());
                (leaning > 0, confidence)
            }
        }
    }

    fn sentence(&mut self, start: usize, end: usize, confidence: f32) {
        let span = Span::of(start, end);
        self.sentences.push(Sentence { span, block: self.block, confidence });
    }
}
