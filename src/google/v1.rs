//! The messages of v1, from and to what both versions share.

use super::answer::{self, Answer};
use super::ask::{self, Ask, Source, Version, Wants};
use super::wire::v1 as wire;
use crate::error::RequestError;

fn ask(document: Option<wire::Document>, encoding: i32, wants: Wants) -> Ask {
    let document = document.map(|document| {
        let (content, file) = match document.source {
            Some(wire::document::Source::Content(content)) => (Some(content), None),
            Some(wire::document::Source::GcsContentUri(file)) => (None, Some(file)),
            None => (None, None),
        };
        Source { kind: document.r#type, content, file, language: document.language }
    });
    Ask { document, encoding, wants, version: Version::V1 }
}

pub(super) fn sentiment(request: wire::AnalyzeSentimentRequest) -> Result<Ask, RequestError> {
    let wants = Wants { sentiment: true, ..Wants::default() };
    Ok(ask(request.document, request.encoding_type, wants))
}

pub(super) fn entities(request: wire::AnalyzeEntitiesRequest) -> Result<Ask, RequestError> {
    let wants = Wants { entities: true, ..Wants::default() };
    Ok(ask(request.document, request.encoding_type, wants))
}

pub(super) fn entity_sentiment(
    request: wire::AnalyzeEntitySentimentRequest,
) -> Result<Ask, RequestError> {
    let wants = Wants { entity_sentiment: true, ..Wants::default() };
    Ok(ask(request.document, request.encoding_type, wants))
}

pub(super) fn annotate(request: wire::AnnotateTextRequest) -> Result<Ask, RequestError> {
    let features = request.features.unwrap_or_default();
    let wants = Wants {
        sentiment: features.extract_document_sentiment,
        entities: features.extract_entities,
        entity_sentiment: features.extract_entity_sentiment,
    };
    let not_served = [
        ("extract_syntax", features.extract_syntax),
        ("classify_text", features.classify_text),
        ("moderate_text", features.moderate_text),
    ];
    let wants = ask::features(request.features.map(|_| wants), &not_served)?;
    Ok(ask(request.document, request.encoding_type, wants))
}

impl From<Answer> for wire::AnalyzeSentimentResponse {
    fn from(answer: Answer) -> Self {
        Self {
            document_sentiment: answer.sentiment.map(Into::into),
            language: answer.language,
            sentences: answer.sentences.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Answer> for wire::AnalyzeEntitiesResponse {
    fn from(answer: Answer) -> Self {
        let entities = answer.entities.into_iter().map(Into::into).collect();
        Self { entities, language: answer.language }
    }
}

impl From<Answer> for wire::AnalyzeEntitySentimentResponse {
    fn from(answer: Answer) -> Self {
        let entities = answer.entities.into_iter().map(Into::into).collect();
        Self { entities, language: answer.language }
    }
}

impl From<Answer> for wire::AnnotateTextResponse {
    fn from(answer: Answer) -> Self {
        Self {
            sentences: answer.sentences.into_iter().map(Into::into).collect(),
            entities: answer.entities.into_iter().map(Into::into).collect(),
            document_sentiment: answer.sentiment.map(Into::into),
            language: answer.language,
            ..Self::default()
        }
    }
}

impl From<answer::Entity> for wire::Entity {
    fn from(entity: answer::Entity) -> Self {
        Self {
            name: entity.name,
            r#type: entity.kind,
            metadata: entity.metadata,
            salience: entity.salience,
            mentions: entity.mentions.into_iter().map(Into::into).collect(),
            sentiment: entity.sentiment.map(Into::into),
        }
    }
}

impl From<answer::Mention> for wire::EntityMention {
    fn from(mention: answer::Mention) -> Self {
        Self {
            text: Some(mention.place.into()),
            r#type: mention.kind,
            sentiment: mention.sentiment.map(Into::into),
        }
    }
}

impl From<answer::Sentence> for wire::Sentence {
    fn from(sentence: answer::Sentence) -> Self {
        Self { text: Some(sentence.place.into()), sentiment: Some(sentence.sentiment.into()) }
    }
}

impl From<answer::Place> for wire::TextSpan {
    fn from(place: answer::Place) -> Self {
        Self { content: place.content, begin_offset: place.begin_offset }
    }
}

impl From<answer::Sentiment> for wire::Sentiment {
    fn from(sentiment: answer::Sentiment) -> Self {
        Self { magnitude: sentiment.magnitude, score: sentiment.score }
    }
}
