//! Requests, checked: every mistake of a request is found before it is refused.

mod document;
mod enums;
mod options;
mod violations;

use super::{Features, Limits, Task, ToneParts, wire};
use crate::error::RequestError;
use crate::pipeline::Options;
use crate::text::Document;
use document::Checked;
use violations::Violations;

/// A request for the language of a document.
pub fn detect_language(
    request: wire::DetectLanguageRequest,
    limits: &Limits,
) -> Result<Task, RequestError> {
    let mut violations = Violations::default();
    let document = document::document(&mut violations, request.document, limits);
    let options = Options {
        language: options::language(
            &mut violations,
            request.max_candidates,
            &request.candidate_languages,
        ),
        ..Options::default()
    };
    let encoding = enums::encoding(&mut violations, request.offset_encoding);
    let Checked { id, document, html } = violations.check(document)?;
    Ok(Task {
        // The caller's hint would skip the detection that this call is for.
        document: document.with_language(None),
        html,
        options,
        features: Features { language: true, ..Features::NONE },
        detect_segments: request.detect_segments,
        ..task(id, encoding)
    })
}

/// A request for the blocks and sentences of a document.
pub fn segment_sentences(
    request: wire::SegmentSentencesRequest,
    limits: &Limits,
) -> Result<Task, RequestError> {
    let mut violations = Violations::default();
    let document = document::document(&mut violations, request.document, limits);
    let encoding = enums::encoding(&mut violations, request.offset_encoding);
    let Checked { id, document, html } = violations.check(document)?;
    let features = Features { sentences: true, ..Features::NONE };
    Ok(Task { document, html, features, ..task(id, encoding) })
}

/// A request for the entities of a document.
pub fn tag_entities(
    request: wire::TagEntitiesRequest,
    limits: &Limits,
) -> Result<Task, RequestError> {
    let mut violations = Violations::default();
    let document = document::document(&mut violations, request.document, limits);
    let options = Options {
        entity_types: enums::entity_types(&mut violations, &request.types),
        min_confidence: options::min_confidence(&mut violations, request.min_confidence),
        ..Options::default()
    };
    let encoding = enums::encoding(&mut violations, request.offset_encoding);
    let Checked { id, document, html } = violations.check(document)?;
    let features = Features { entities: true, ..Features::NONE };
    Ok(Task { document, html, options, features, ..task(id, encoding) })
}

/// A request for the tone of a document.
pub fn score_tone(request: wire::ScoreToneRequest, limits: &Limits) -> Result<Task, RequestError> {
    let mut violations = Violations::default();
    let document = document::document(&mut violations, request.document, limits);
    let encoding = enums::encoding(&mut violations, request.offset_encoding);
    let targets =
        options::targets(&mut violations, &request.targets, document::text(&document), encoding);
    let mut tone = enums::tone_parts(&mut violations, "aspects", &request.aspects);
    tone.sentence_details = request.sentence_details;
    let Checked { id, document, html } = violations.check(document)?;
    Ok(Task {
        document,
        html,
        options: Options { targets, tone: tone.aspects(request.evidence), ..Options::default() },
        features: Features { tone: true, ..Features::NONE },
        evidence: request.evidence,
        tone,
        ..task(id, encoding)
    })
}

/// A request for any mix of the four.
pub fn analyze(request: wire::AnalyzeRequest, limits: &Limits) -> Result<Task, RequestError> {
    let mut violations = Violations::default();
    let document = document::document(&mut violations, request.document, limits);
    let encoding = enums::encoding(&mut violations, request.offset_encoding);
    let mut tone = enums::tone_parts(&mut violations, "tone_aspects", &request.tone_aspects);
    tone.sentence_details = request.sentence_details;
    let options = Options {
        tone: tone.aspects(request.evidence),
        language: options::language(
            &mut violations,
            request.max_candidates,
            &request.candidate_languages,
        ),
        entity_types: enums::entity_types(&mut violations, &request.types),
        min_confidence: options::min_confidence(&mut violations, request.min_confidence),
        targets: options::targets(
            &mut violations,
            &request.targets,
            document::text(&document),
            encoding,
        ),
    };
    let features = enums::features(&mut violations, &request.features);
    let Checked { id, document, html } = violations.check(document)?;
    Ok(Task {
        document,
        html,
        options,
        features,
        detect_segments: request.detect_segments,
        evidence: request.evidence,
        tone,
        ..task(id, encoding)
    })
}

/// A task that asks for nothing yet.
fn task(id: String, encoding: crate::text::OffsetEncoding) -> Task {
    Task {
        id,
        document: Document::new(""),
        html: false,
        options: Options::default(),
        features: Features::NONE,
        encoding,
        detect_segments: false,
        evidence: false,
        tone: ToneParts::ALL,
    }
}
