use std::str::FromStr;

use clap::ArgMatches;

use crate::rpc::wire;

/// What to read, what to ask, and how to print it.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub(super) files: Vec<String>,
    pub(super) input: Input,
    pub(super) output: Output,
    pub(super) threads: usize,
    /// The request that every document starts from.
    pub(super) request: wire::AnalyzeRequest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    Text,
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Output {
    Pretty,
    Json,
    Jsonl,
}

impl Options {
    pub(super) fn read(matches: &ArgMatches) -> Result<Self, String> {
        let texts = |name: &str| -> Vec<String> {
            matches.get_many::<String>(name).unwrap_or_default().cloned().collect()
        };
        let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let threads = number(text("threads"), "threads", "a number from 1 to 1024", 1..=1024)?;
        let candidates =
            number(text("max-candidates"), "max-candidates", "a number from 0 to 20", 0..=20)?;
        let confidence = text("min-confidence").map(|value| {
            let good = value.parse().ok().filter(|value| (0.0..=1.0).contains(value));
            good.ok_or_else(|| mistake("min-confidence", value, "a number from 0 to 1"))
        });
        let document = wire::Document {
            language: text("language").unwrap_or_default().to_owned(),
            reference_time: text("reference-time").map(reference_time).transpose()?,
            ..wire::Document::default()
        };
        let request = wire::AnalyzeRequest {
            document: Some(document),
            features: texts("features").iter().map(|name| feature(name).into()).collect(),
            offset_encoding: match text("offsets") {
                Some("utf16") => wire::OffsetEncoding::Utf16,
                Some("utf32") => wire::OffsetEncoding::Utf32,
                _ => wire::OffsetEncoding::Utf8,
            }
            .into(),
            max_candidates: candidates.unwrap_or(0),
            detect_segments: matches.get_flag("detect-segments"),
            types: texts("types").iter().map(|name| entity_type(name)).collect::<Result<_, _>>()?,
            min_confidence: confidence.transpose()?.unwrap_or(0.0),
            evidence: matches.get_flag("evidence"),
            tone_aspects: texts("tone")
                .iter()
                .map(|name| tone_aspect(name))
                .collect::<Result<_, _>>()?,
            sentence_details: matches.get_flag("sentence-details"),
            ..wire::AnalyzeRequest::default()
        };
        Ok(Self {
            files: texts("files"),
            input: if text("input") == Some("jsonl") { Input::Jsonl } else { Input::Text },
            output: match text("output") {
                Some("json") => Output::Json,
                Some("jsonl") => Output::Jsonl,
                _ => Output::Pretty,
            },
            threads: threads.map_or(cores, |threads| threads as usize),
            request,
        })
    }
}

/// A point in time as RFC 3339.
pub(super) fn reference_time(value: &str) -> Result<prost_types::Timestamp, String> {
    prost_types::Timestamp::from_str(value)
        .map_err(|_| mistake("reference-time", value, "RFC 3339 such as 2021-10-20T00:00:00Z"))
}

fn number(
    value: Option<&str>,
    flag: &str,
    accepted: &str,
    range: std::ops::RangeInclusive<u32>,
) -> Result<Option<u32>, String> {
    value
        .map(|value| {
            let good = value.parse().ok().filter(|number| range.contains(number));
            good.ok_or_else(|| mistake(flag, value, accepted))
        })
        .transpose()
}

fn feature(name: &str) -> wire::Feature {
    match name {
        "language" => wire::Feature::Language,
        "sentences" => wire::Feature::Sentences,
        "entities" => wire::Feature::Entities,
        _ => wire::Feature::Tone,
    }
}

fn entity_type(name: &str) -> Result<i32, String> {
    let full = format!("ENTITY_TYPE_{}", name.to_ascii_uppercase());
    wire::EntityType::from_str_name(&full)
        .filter(|&entity_type| entity_type != wire::EntityType::Unspecified)
        .map(i32::from)
        .ok_or_else(|| mistake("types", name, "the names of EntityType, such as PERSON"))
}

fn tone_aspect(name: &str) -> Result<i32, String> {
    let full = format!("TONE_ASPECT_{}", name.to_ascii_uppercase());
    wire::ToneAspect::from_str_name(&full)
        .filter(|&aspect| aspect != wire::ToneAspect::Unspecified)
        .map(i32::from)
        .ok_or_else(|| mistake("tone", name, "the names of ToneAspect, such as register"))
}

fn mistake(flag: &str, value: &str, accepted: &str) -> String {
    format!("--{flag} is {value:?}; accepted: {accepted}")
}
