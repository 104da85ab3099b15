use std::cell::OnceCell;

use super::{Models, Options};
use crate::entity::{Entity, Mention};
use crate::language::{Detection, Segment};
use crate::sentence::Sentence;
use crate::text::{
    Block, Document, Interrupt, Interrupted, LanguageTag, Span, Token, blocks, tokenize,
};

/// One document on its way through the pipeline.
///
/// Each stage is computed when it is first asked for, and at most once. Nothing is shared between
/// documents but the models.
#[derive(Debug)]
pub struct Analysis<'a> {
    models: &'a Models,
    document: &'a Document,
    options: &'a Options,
    interrupt: &'a Interrupt,
    detection: OnceCell<Detection>,
    segments: OnceCell<Vec<Segment>>,
    blocks: OnceCell<Vec<Block>>,
    tokens: OnceCell<Vec<Token>>,
    sentences: OnceCell<Vec<Sentence>>,
    sentence_spans: OnceCell<Vec<Span>>,
}

impl<'a> Analysis<'a> {
    /// Nothing is computed yet.
    pub fn new(
        models: &'a Models,
        document: &'a Document,
        options: &'a Options,
        interrupt: &'a Interrupt,
    ) -> Self {
        Self {
            models,
            document,
            options,
            interrupt,
            detection: OnceCell::new(),
            segments: OnceCell::new(),
            blocks: OnceCell::new(),
            tokens: OnceCell::new(),
            sentences: OnceCell::new(),
            sentence_spans: OnceCell::new(),
        }
    }

    /// The document under analysis.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// What the text is written in, whatever the caller's hint says.
    pub fn detection(&self) -> Result<&Detection, Interrupted> {
        once(&self.detection, || {
            self.interrupt.check()?;
            Ok(self.models.detector.detect(self.document.text(), &self.options.language))
        })
    }

    /// The language that the other stages work in: the caller's, else the detected one.
    pub fn language(&self) -> Result<LanguageTag, Interrupted> {
        match self.document.language_hint() {
            Some(language) => Ok(language),
            None => Ok(self.detection()?.language),
        }
    }

    /// Stretches of one language each, for mixed text.
    pub fn segments(&self) -> Result<&[Segment], Interrupted> {
        slice(&self.segments, || {
            let text = self.document.text();
            self.models.detector.segments(text, &self.options.language, self.interrupt)
        })
    }

    /// The text's blocks.
    pub fn blocks(&self) -> Result<&[Block], Interrupted> {
        slice(&self.blocks, || {
            self.interrupt.check()?;
            Ok(blocks(self.document.text()))
        })
    }

    /// The text's tokens.
    pub fn tokens(&self) -> Result<&[Token], Interrupted> {
        slice(&self.tokens, || {
            self.interrupt.check()?;
            Ok(tokenize(self.document.text()))
        })
    }

    /// The text's sentences.
    pub fn sentences(&self) -> Result<&[Sentence], Interrupted> {
        slice(&self.sentences, || {
            let blocks = self.blocks()?;
            let language = self.language()?;
            self.models.segmenter.segment(self.document.text(), blocks, language, self.interrupt)
        })
    }

    /// The sentences' spans, for the stages that need no more.
    pub fn sentence_spans(&self) -> Result<&[Span], Interrupted> {
        slice(&self.sentence_spans, || {
            Ok(self.sentences()?.iter().map(|sentence| sentence.span).collect())
        })
    }

    /// All mentions, ascending and disjoint.
    pub fn mentions(&self) -> Result<&[Mention], Interrupted> {
        Ok(&[])
    }

    /// What the mentions name, most salient first.
    pub fn entities(&self) -> Result<&[Entity], Interrupted> {
        Ok(&[])
    }
}

/// The value of `cell`, computed by `compute` when this is the first call.
fn once<T>(
    cell: &OnceCell<T>,
    compute: impl FnOnce() -> Result<T, Interrupted>,
) -> Result<&T, Interrupted> {
    if let Some(value) = cell.get() {
        return Ok(value);
    }
    let value = compute()?;
    Ok(cell.get_or_init(|| value))
}

/// The same for a list.
fn slice<T>(
    cell: &OnceCell<Vec<T>>,
    compute: impl FnOnce() -> Result<Vec<T>, Interrupted>,
) -> Result<&[T], Interrupted> {
    once(cell, compute).map(Vec::as_slice)
}
