use std::cell::OnceCell;

use super::readings::Readings;
use super::select::select;
use super::{EntityRelation, EntityTone, Models, Options};
use crate::entity::group::{Grouping, group, salience_shares};
use crate::entity::{self, Entity, EntityType, Mention, MentionKind};
use crate::language::{Detection, Segment};
use crate::sentence::Sentence;
use crate::text::{
    Block, Document, Interrupt, Interrupted, LanguageTag, Pace, Span, Token, blocks_until,
    dateline, dateline_place, tokenize_until,
};
use crate::tone::voice::Attribution;
use crate::tone::{Tone, Voice};

/// Sentences, mentions and the like between two looks at the interrupt.
const STEPS_BETWEEN_CHECKS: usize = 256;

/// How sure it is that a dateline begins with a place.
const PLACE_CONFIDENCE: f32 = 0.9;

/// One document on its way through the pipeline.
///
/// Each stage is computed when it is first asked for, and at most once. Nothing is shared between
/// documents but the models.
#[derive(Debug)]
pub struct Analysis<'a> {
    pub(super) models: &'a Models,
    pub(super) document: &'a Document,
    pub(super) options: &'a Options,
    pub(super) interrupt: &'a Interrupt,
    pub(super) stages: Stages,
}

/// What has been computed so far.
#[derive(Debug, Default)]
pub(super) struct Stages {
    detection: OnceCell<Detection>,
    segments: OnceCell<Vec<Segment>>,
    blocks: OnceCell<Vec<Block>>,
    datelines: OnceCell<Vec<Span>>,
    tokens: OnceCell<Vec<Token>>,
    sentences: OnceCell<Vec<Sentence>>,
    sentence_spans: OnceCell<Vec<Span>>,
    pub(super) by_language: OnceCell<Vec<(LanguageTag, Vec<Span>)>>,
    entities: OnceCell<(Vec<Mention>, Vec<Entity>)>,
    pub(super) tone: Readings,
    relations: OnceCell<Vec<EntityRelation>>,
    entity_tones: OnceCell<Vec<EntityTone>>,
    target_tones: OnceCell<Vec<Tone>>,
    attribution: OnceCell<Attribution>,
    voices: OnceCell<Vec<Voice>>,
}

/// A text that has been cut into tokens and sentences.
pub(super) struct Reading<'d> {
    pub(super) text: &'d str,
    pub(super) tokens: &'d [Token],
    pub(super) sentences: &'d [Span],
    pub(super) language: LanguageTag,
}

impl<'a> Analysis<'a> {
    /// Nothing is computed yet.
    pub fn new(
        models: &'a Models,
        document: &'a Document,
        options: &'a Options,
        interrupt: &'a Interrupt,
    ) -> Self {
        Self { models, document, options, interrupt, stages: Stages::default() }
    }

    /// `Err` when the work on the document should stop.
    pub fn check(&self) -> Result<(), Interrupted> {
        self.interrupt.check()
    }

    /// Looks at the interrupt once for every few steps: for work on what was found.
    pub fn pace(&self) -> Pace<'a> {
        Pace::new(self.interrupt, STEPS_BETWEEN_CHECKS)
    }

    /// The document under analysis.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    pub(super) fn text(&self) -> &'a str {
        self.document.text()
    }

    /// What the text is written in, whatever the caller's hint says.
    pub fn detection(&self) -> Result<&Detection, Interrupted> {
        once(&self.stages.detection, || {
            self.interrupt.check()?;
            Ok(self.models.detector.detect(self.text(), &self.options.language))
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
        slice(&self.stages.segments, || {
            self.models.detector.segments(self.text(), &self.options.language, self.interrupt)
        })
    }

    /// The text's blocks.
    pub fn blocks(&self) -> Result<&[Block], Interrupted> {
        slice(&self.stages.blocks, || blocks_until(self.text(), self.interrupt))
    }

    /// The datelines that blocks begin with, ascending.
    pub fn datelines(&self) -> Result<&[Span], Interrupted> {
        slice(&self.stages.datelines, || {
            let mut lines = Vec::new();
            let pace = self.pace();
            for block in self.blocks()? {
                pace.step()?;
                lines.extend(dateline(self.text(), block.span));
            }
            Ok(lines)
        })
    }

    /// The text's tokens.
    pub fn tokens(&self) -> Result<&[Token], Interrupted> {
        slice(&self.stages.tokens, || tokenize_until(self.text(), self.interrupt))
    }

    /// The text's sentences.
    pub fn sentences(&self) -> Result<&[Sentence], Interrupted> {
        slice(&self.stages.sentences, || {
            let (blocks, language) = (self.blocks()?, self.language()?);
            self.models.segmenter.segment(self.text(), blocks, language, self.interrupt)
        })
    }

    /// The sentences' spans, for the stages that need no more.
    pub fn sentence_spans(&self) -> Result<&[Span], Interrupted> {
        slice(&self.stages.sentence_spans, || {
            self.pace().map(self.sentences()?, |sentence| sentence.span)
        })
    }

    /// What the stages after segmentation start from.
    pub(super) fn reading(&self) -> Result<Reading<'_>, Interrupted> {
        Ok(Reading {
            text: self.text(),
            tokens: self.tokens()?,
            sentences: self.sentence_spans()?,
            language: self.language()?,
        })
    }

    /// All mentions, ascending and disjoint.
    pub fn mentions(&self) -> Result<&[Mention], Interrupted> {
        self.mentions_and_entities().map(|(mentions, _)| mentions.as_slice())
    }

    /// What the mentions name, in the order of their first mentions.
    pub fn entities(&self) -> Result<&[Entity], Interrupted> {
        self.mentions_and_entities().map(|(_, entities)| entities.as_slice())
    }

    fn mentions_and_entities(&self) -> Result<&(Vec<Mention>, Vec<Entity>), Interrupted> {
        once(&self.stages.entities, || {
            let Reading { text, tokens, sentences, language } = self.reading()?;
            let blocks = self.blocks()?;
            let interrupt = self.interrupt;
            let reference = self.document.reference_time();
            let models = self.models;
            let (mut names, mut values) = (Vec::new(), Vec::new());
            for (own, spans) in self.sentences_by_language()? {
                // No sentences would mean the whole text.
                if spans.is_empty() {
                    continue;
                }
                names.push(models.names.tag(text, tokens, spans, *own, interrupt)?);
                let recognizer = &models.values;
                values.push(recognizer.recognize(text, tokens, spans, *own, reference, interrupt)?);
            }
            let pace = self.pace();
            let (mut names, values) = (in_order(names, &pace)?, in_order(values, &pace)?);
            if models.names.supports(language).is_some() {
                let places = self.places_of_datelines(&mut names, &pace)?;
                names = in_order(vec![names, places], &pace)?;
            }
            let mentions = entity::merge(tokens, names, values, &pace)?;
            let Grouping { mentions, entities } =
                group(text, tokens, blocks, sentences, mentions, language, interrupt)?;
            Ok(select(mentions, entities, self.options))
        })
    }

    /// The places of datelines that are not among `names` yet: they are places whether anybody knows
    /// them or not. Those that are become places.
    fn places_of_datelines(
        &self,
        names: &mut [Mention],
        pace: &Pace<'_>,
    ) -> Result<Vec<Mention>, Interrupted> {
        let mut places = Vec::new();
        for line in self.datelines()? {
            pace.step()?;
            let Some(span) = dateline_place(self.text(), *line) else { continue };
            let at = names.partition_point(|name| name.span.end() <= span.start());
            match names.get_mut(at) {
                Some(name) if name.span == span => name.entity_type = EntityType::Location,
                Some(name) if name.span.overlaps(span) => {}
                _ => places.push(Mention {
                    span,
                    entity_type: EntityType::Location,
                    kind: MentionKind::Proper,
                    confidence: PLACE_CONFIDENCE,
                    value: None,
                }),
            }
        }
        Ok(places)
    }

    /// What share of the text's attention each of [`Analysis::entities`] has; see
    /// [`salience_shares`]. Computed at every call.
    pub fn salience_shares(&self) -> Result<Vec<f32>, Interrupted> {
        let (mentions, entities) = (self.mentions()?, self.entities()?);
        let (blocks, sentences) = (self.blocks()?, self.sentence_spans()?);
        salience_shares(self.text(), blocks, sentences, mentions, entities, &self.pace())
    }

    /// The tone toward each of [`Analysis::entities`] that names somebody or something.
    pub fn entity_tones(&self) -> Result<&[EntityTone], Interrupted> {
        slice(&self.stages.entity_tones, || self.compute_entity_tones())
    }

    /// Who acts how toward whom, ascending; empty where there is no stance.
    pub fn relations(&self) -> Result<&[EntityRelation], Interrupted> {
        slice(&self.stages.relations, || self.compute_relations())
    }

    /// The tone toward each span that the options name, in their order.
    pub fn target_tones(&self) -> Result<&[Tone], Interrupted> {
        slice(&self.stages.target_tones, || {
            let targets: Vec<Vec<Span>> =
                self.options.targets.iter().map(|&target| vec![target]).collect();
            self.tones_toward(&targets)
        })
    }

    /// Quotations and who says them.
    pub fn attribution(&self) -> Result<&Attribution, Interrupted> {
        once(&self.stages.attribution, || self.compute_attribution())
    }

    /// The narrator, then everybody who is quoted.
    pub fn voices(&self) -> Result<&[Voice], Interrupted> {
        slice(&self.stages.voices, || self.compute_voices())
    }
}

/// Where the last of `datelines` ends that begins at the byte `position` or before it; 0 where none
/// does.
pub(super) fn dateline_end(datelines: &[Span], position: usize) -> usize {
    let before = datelines.partition_point(|line| line.start() <= position);
    before.checked_sub(1).map_or(0, |last| datelines[last].end())
}

/// One list, ascending, of those of all languages, each ascending.
fn in_order(lists: Vec<Vec<Mention>>, pace: &Pace<'_>) -> Result<Vec<Mention>, Interrupted> {
    let count: usize = lists.iter().map(Vec::len).sum();
    let mut lists = lists.into_iter().filter(|list| !list.is_empty());
    let mut all = lists.next().unwrap_or_default();
    if all.len() == count {
        return Ok(all);
    }
    for mention in lists.flatten() {
        pace.step()?;
        all.push(mention);
    }
    all.sort_by_key(|mention| mention.span);
    Ok(all)
}

/// The value of `cell`, computed by `compute` when this is the first call.
pub(super) fn once<T>(
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
pub(super) fn slice<T>(
    cell: &OnceCell<Vec<T>>,
    compute: impl FnOnce() -> Result<Vec<T>, Interrupted>,
) -> Result<&[T], Interrupted> {
    once(cell, compute).map(Vec::as_slice)
}
