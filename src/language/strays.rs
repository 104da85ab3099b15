//! Paragraphs in another language than the text around them.

use super::detector::Detector;
use super::features;
use super::script::Script;
use super::support;
use super::types::{Mode, Options};
use super::view::View;
use crate::text::{Interrupt, Interrupted, LanguageTag, Pace, Span};

/// Words that the first look needs; below, a paragraph is often a list of names.
const WORDS_MIN: usize = 6;
/// A paragraph is in another language from this probability on, if the language around it is no
/// more probable than [`AROUND_MAX`].
const OTHER_MIN: f32 = 0.95;
const AROUND_MAX: f32 = 0.005;
/// Paragraphs between two looks at the interrupt.
const BETWEEN_CHECKS: usize = 64;

impl Detector {
    /// For each of `paragraphs` the language that it is in when that is clearly not `language`, the
    /// language of the text as a whole.
    ///
    /// A first look at the whole words of a paragraph's first `look_bytes`, some microseconds, asks
    /// whether another language explains them better; only then is the paragraph detected like a text.
    /// O(paragraphs).
    pub fn strays(
        &self,
        text: &str,
        paragraphs: &[Span],
        look_bytes: usize,
        language: LanguageTag,
        interrupt: &Interrupt,
    ) -> Result<Vec<Option<LanguageTag>>, Interrupted> {
        Pace::new(interrupt, BETWEEN_CHECKS)
            .map(paragraphs, |paragraph| self.stray(paragraph.of_text(text), look_bytes, language))
    }

    fn stray(
        &self,
        paragraph: &str,
        look_bytes: usize,
        language: LanguageTag,
    ) -> Option<LanguageTag> {
        let head = paragraph.get(..paragraph.floor_char_boundary(look_bytes))?;
        if !self.looks_foreign(head, language) {
            return None;
        }
        let options =
            Options { mode: Mode::Fast, max_candidates: usize::MAX, ..Options::default() };
        let detection = self.detect(paragraph, &options);
        let other = !detection.language.is_und() && detection.language.base() != language.base();
        (other
            && detection.confidence >= OTHER_MIN
            && detection.probability_of(language) <= AROUND_MAX)
            .then_some(detection.language)
    }

    /// Whether another language explains the whole words of `head` better than `language` does.
    fn looks_foreign(&self, head: &str, language: LanguageTag) -> bool {
        let model = self.model();
        let view = View::new(head);
        let words = view.words();
        let Some(script) = words.get(words.len() / 2).map(|word| word.script) else { return false };
        let unspaced = script.is_unspaced();
        if words.len() < WORDS_MIN && !unspaced {
            return false;
        }
        let Some(known) = support::find(language) else { return true };
        if known.script != script {
            return true;
        }
        // Runs of Han text are no words.
        if unspaced || script == Script::Han {
            return false;
        }
        let hashes: Vec<u64> = words
            .iter()
            .filter(|word| word.script == script)
            .map(|word| features::of_whole_word(view.letters(word)))
            .collect();
        let mut scores = vec![0; model.classes().len()];
        model.add(&hashes, &mut scores);
        let range = model.range(script);
        let own = range.clone().find(|&class| model.classes()[class].language == known.tag);
        let Some(own) = own.and_then(|class| scores.get(class)) else { return false };
        scores.get(range).is_some_and(|scores| scores.iter().any(|score| score > own))
    }
}
