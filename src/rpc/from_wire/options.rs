use super::document::language_tag;
use super::violations::Violations;
use crate::error::Reason;
use crate::language;
use crate::rpc::{Limits, wire};
use crate::text::{OffsetEncoding, OffsetMap, Span};

/// How the language is detected.
pub(super) fn language(
    violations: &mut Violations,
    max_candidates: u32,
    candidate_languages: &[String],
) -> language::Options {
    let max_candidates = usize::try_from(max_candidates).unwrap_or(usize::MAX);
    if max_candidates > Limits::CANDIDATES_MAX {
        let description =
            format!("is {max_candidates}; accepted are 0 to {}", Limits::CANDIDATES_MAX);
        violations.add("max_candidates", Reason::OutOfRange, description);
    }
    let mut options = language::Options { max_candidates, ..language::Options::default() };
    let (count, count_max) = (candidate_languages.len(), Limits::CANDIDATE_LANGUAGES_MAX);
    if violations.fits("candidate_languages", count, count_max) {
        for (index, tag) in candidate_languages.iter().enumerate() {
            let field = format!("candidate_languages[{index}]");
            if tag.is_empty() {
                violations.add(field, Reason::Missing, "is empty; a BCP-47 tag is required".into());
            } else if let Some(tag) = language_tag(violations, &field, tag) {
                if language::find(tag).is_some() {
                    options.candidate_languages.push(tag);
                } else {
                    let tag = tag.as_str();
                    let description = format!(
                        "is {tag}, which no detection answers; GetCapabilities lists the languages"
                    );
                    violations.add(field, Reason::Unknown, description);
                }
            }
        }
    }
    options
}

/// A probability; NaN is none.
pub(super) fn min_confidence(violations: &mut Violations, value: f32) -> f32 {
    if (0.0..=1.0).contains(&value) {
        return value;
    }
    let description = format!("is {value}; accepted are 0 to 1");
    violations.add("min_confidence", Reason::OutOfRange, description);
    0.0
}

/// Spans that the caller counts in `encoding`, in its order.
pub(super) fn targets(
    violations: &mut Violations,
    targets: &[wire::Span],
    text: &str,
    encoding: OffsetEncoding,
) -> Vec<Span> {
    if targets.is_empty() || !violations.fits("targets", targets.len(), Limits::TARGETS_MAX) {
        return Vec::new();
    }
    let map = OffsetMap::new(text, encoding);
    let mut spans = Vec::with_capacity(targets.len());
    for (index, target) in targets.iter().enumerate() {
        if target.start >= target.end {
            let description =
                format!("is {}..{}; the end must be after the start", target.start, target.end);
            violations.add(format!("targets[{index}]"), Reason::OutOfRange, description);
            continue;
        }
        let mut position = |name: &str, offset: u32| {
            let position = map.position(offset);
            if position.is_none() {
                let description = format!(
                    "is {offset}, which is past the end at {} or inside a character",
                    map.offset(text.len())
                );
                violations.add(format!("targets[{index}].{name}"), Reason::OutOfRange, description);
            }
            position
        };
        let (start, end) = (position("start", target.start), position("end", target.end));
        if let (Some(start), Some(end)) = (start, end) {
            spans.push(Span::of(start, end));
        }
    }
    spans
}
