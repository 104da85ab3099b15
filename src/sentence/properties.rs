//! What holds for the sentences of any text; shared by the property tests and the fuzz targets.

use super::{Segmenter, Sentence};
use crate::text::{Block, Interrupt, LanguageTag, blocks};

/// Panics unless the blocks and sentences of `text` are trimmed, ascending, disjoint and together
/// hold every character that is not white space, sentences stay inside their block, and a second
/// run agrees with the first.
pub fn check_cover(segmenter: &Segmenter, text: &str, language: LanguageTag) {
    let blocks = blocks(text);
    check_spans(text, blocks.iter().map(|block| block.span));
    let run = || {
        let result = segmenter.segment(text, &blocks, language, &Interrupt::never());
        assert!(result.is_ok(), "nobody interrupts");
        result.unwrap_or_default()
    };
    let sentences = run();
    check_spans(text, sentences.iter().map(|sentence| sentence.span));
    check_inside(&sentences, &blocks);
    assert_eq!(sentences, run());
}

fn check_spans(text: &str, spans: impl Iterator<Item = crate::text::Span>) {
    let mut position = 0;
    for span in spans {
        assert!(text.is_char_boundary(span.start()) && text.is_char_boundary(span.end()));
        assert!(position <= span.start(), "{span:?} overlaps what ends at {position}");
        let between = text.get(position..span.start()).unwrap_or_default();
        assert!(between.trim().is_empty(), "{between:?} is in no span");
        let inside = span.of_text(text);
        assert!(!inside.is_empty() && inside == inside.trim(), "{inside:?} is not trimmed");
        position = span.end();
    }
    let rest = text.get(position..).unwrap_or_default();
    assert!(rest.trim().is_empty(), "{rest:?} is in no span");
}

fn check_inside(sentences: &[Sentence], blocks: &[Block]) {
    for sentence in sentences {
        let block = blocks.get(sentence.block as usize);
        assert!(block.is_some_and(|block| block.span.contains(sentence.span)));
        assert!((0.0..=1.0).contains(&sentence.confidence));
    }
}
