//! Answers, composed once for both versions, whose messages take the parts they know.

mod entities;
mod sentiment;

use std::collections::HashMap;

use crate::error::{Reason, RequestError};
use crate::google::ask::{Plan, Version};
use crate::pipeline::{Analysis, Parts, WarningCode};
use crate::rpc::Task;
use crate::text::{Interrupted, LanguageTag, OffsetMap, Span};

/// Tokens and mentions beyond which Google leaves things out without a word.
const TOKENS_MAX: usize = 100_000;
const MENTIONS_MAX: usize = 5_000;

/// What an answer of either version is made from.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) sentiment: Option<Sentiment>,
    pub(super) sentences: Vec<Sentence>,
    pub(super) entities: Vec<Entity>,
    pub(super) language: String,
    pub(super) language_supported: bool,
}

/// On Google's scale.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sentiment {
    pub(super) score: f32,
    pub(super) magnitude: f32,
}

#[derive(Debug)]
pub(super) struct Place {
    pub(super) content: String,
    pub(super) begin_offset: i32,
}

#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) place: Place,
    pub(super) sentiment: Sentiment,
}

#[derive(Debug)]
pub(super) struct Entity {
    pub(super) name: String,
    /// Number of the `Entity.Type`, the same in both versions.
    pub(super) kind: i32,
    pub(super) metadata: HashMap<String, String>,
    pub(super) salience: f32,
    pub(super) mentions: Vec<Mention>,
    pub(super) sentiment: Option<Sentiment>,
}

#[derive(Debug)]
pub(super) struct Mention {
    pub(super) place: Place,
    /// Number of the `EntityMention.Type`, the same in both versions.
    pub(super) kind: i32,
    pub(super) probability: f32,
    pub(super) sentiment: Option<Sentiment>,
}

/// An answer, and what the caller should know about it.
pub(super) type Noted = (Answer, Vec<String>);

/// The answer to what `plan` wants, or why there is none.
pub(super) fn compose(
    task: &Task,
    plan: &Plan,
    analysis: &Analysis<'_>,
) -> Result<Result<Noted, RequestError>, Interrupted> {
    let composer = Composer::new(task, plan, analysis);
    if let Some(refusal) = composer.refusal()? {
        return Ok(Err(refusal));
    }
    let mut answer = Answer {
        language: composer.language()?,
        language_supported: composer.language_supported()?,
        ..Answer::default()
    };
    if plan.wants.sentiment {
        let (document, sentences) = composer.sentiment()?;
        (answer.sentiment, answer.sentences) = (Some(document), sentences);
    }
    if plan.wants.entities || plan.wants.entity_sentiment {
        answer.entities = composer.entities()?;
    }
    Ok(Ok((answer, composer.notices()?)))
}

struct Composer<'a> {
    task: &'a Task,
    plan: &'a Plan,
    analysis: &'a Analysis<'a>,
    offsets: OffsetMap<'a>,
}

impl<'a> Composer<'a> {
    fn new(task: &'a Task, plan: &'a Plan, analysis: &'a Analysis<'a>) -> Self {
        let offsets = OffsetMap::new(task.document.source(), task.encoding);
        Self { task, plan, analysis, offsets }
    }

    /// The words of `span`, and where they begin in what was received.
    fn place(&self, span: Span) -> Place {
        let begin = || {
            let start = self.task.document.in_source(span).start();
            i32::try_from(self.offsets.offset(start)).unwrap_or(i32::MAX)
        };
        Place {
            content: span.of_text(self.task.document.text()).to_owned(),
            begin_offset: if self.plan.offsets { begin() } else { -1 },
        }
    }

    /// As the caller wrote it, else as it was detected; simplified Chinese is plain `zh` there.
    fn language(&self) -> Result<String, Interrupted> {
        if !self.plan.language.is_empty() {
            return Ok(self.plan.language.clone());
        }
        let language = self.analysis.language()?.to_string();
        Ok(if language == "zh-Hans" { "zh".to_owned() } else { language })
    }

    fn language_supported(&self) -> Result<bool, Interrupted> {
        let (analysis, wants) = (self.analysis, self.plan.wants);
        let tone = wants.sentiment || wants.entity_sentiment;
        let names = wants.entities || wants.entity_sentiment;
        Ok(analysis.language_supported()?
            && (!tone || analysis.tone_supported()?)
            && (!names || analysis.names_supported()?))
    }

    /// Why there is no answer in this language. What can be had without a model of it, is had: in v2,
    /// which has a field to say so, and where nobody is sure of the language.
    fn refusal(&self) -> Result<Option<RequestError>, Interrupted> {
        let (analysis, wants) = (self.analysis, self.plan.wants);
        let language = analysis.language()?;
        let sure = self.task.document.language_hint().is_some() || analysis.detection()?.reliable;
        if language == LanguageTag::UND || !sure {
            return Ok(None);
        }
        let names = wants.entities || wants.entity_sentiment;
        let missing = if wants.sentiment && !analysis.tone_supported()? {
            "document_sentiment"
        } else if wants.entity_sentiment && !analysis.tone_supported()? {
            "entity_sentiment"
        } else if self.plan.version == Version::V1 && names && !analysis.names_supported()? {
            "entity"
        } else {
            return Ok(None);
        };
        let description =
            format!("the language {language} is not supported for {missing} analysis");
        let field = self.plan.version.language_field();
        Ok(Some(RequestError::invalid(field, Reason::NotServed, description)))
    }

    /// What the messages have no field for.
    fn notices(&self) -> Result<Vec<String>, Interrupted> {
        let (analysis, wants) = (self.analysis, self.plan.wants);
        let entities = wants.entities || wants.entity_sentiment;
        let tone = wants.sentiment || wants.entity_sentiment;
        let language = analysis.language()?;
        let warnings =
            analysis.warnings(Parts { language: true, entities, tone, ..Parts::default() })?;
        let mut notices: Vec<String> = warnings
            .iter()
            .map(|warning| match warning.code {
                // There is no sentiment that could be left out.
                WarningCode::NoToneModel => {
                    format!("{}: no tone model for {language}; sentiment is 0", warning.code)
                }
                code => format!("{code}: {}", warning.message),
            })
            .collect();
        let mut beyond = |count: usize, count_max: usize, what: &str| {
            if count > count_max {
                notices.push(format!(
                    "BEYOND_GOOGLE_LIMIT: {count} {what}, all analyzed; Google ignores those after {count_max}"
                ));
            }
        };
        beyond(analysis.tokens()?.len(), TOKENS_MAX, "tokens");
        if entities {
            beyond(analysis.mentions()?.len(), MENTIONS_MAX, "mentions");
        }
        Ok(notices)
    }
}
