//! The same methods over HTTP with JSON, as Google's REST clients, `curl` and callers made from its
//! discovery documents speak them: which method a request is for, its message from JSON, JSON from
//! its answer or its status.
//!
//! Only forms are turned into one another here. The call itself is an ordinary one: whoever serves
//! HTTP sends it through everything that stands around the services.

mod error;
mod json;
mod options;

pub use error::{Failure, failure};
pub use json::answer;
pub use options::Options;

use crate::error::RequestError;
use crate::rpc::Transcode;

/// A method by its two addresses.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// Path over HTTP.
    rest: &'static str,
    /// Path over gRPC.
    pub grpc: &'static str,
    /// How a request's JSON becomes its message.
    pub transcode: Transcode,
    /// Full name of the answer's message.
    answer: &'static str,
}

/// Names a method once.
macro_rules! method {
    ($version:literal, $rest:literal, $name:literal) => {
        Method {
            rest: concat!("/", $version, "/documents:", $rest),
            grpc: concat!("/google.cloud.language.", $version, ".LanguageService/", $name),
            transcode: Transcode(|json| {
                request(concat!("google.cloud.language.", $version, ".", $name, "Request"), json)
            }),
            answer: concat!("google.cloud.language.", $version, ".", $name, "Response"),
        }
    };
}

const METHODS: [Method; 12] = [
    method!("v1", "analyzeSentiment", "AnalyzeSentiment"),
    method!("v1", "analyzeEntities", "AnalyzeEntities"),
    method!("v1", "analyzeEntitySentiment", "AnalyzeEntitySentiment"),
    method!("v1", "analyzeSyntax", "AnalyzeSyntax"),
    method!("v1", "classifyText", "ClassifyText"),
    method!("v1", "moderateText", "ModerateText"),
    method!("v1", "annotateText", "AnnotateText"),
    method!("v2", "analyzeSentiment", "AnalyzeSentiment"),
    method!("v2", "analyzeEntities", "AnalyzeEntities"),
    method!("v2", "classifyText", "ClassifyText"),
    method!("v2", "moderateText", "ModerateText"),
    method!("v2", "annotateText", "AnnotateText"),
];

/// Whether a path is below those of the methods; no path of gRPC is.
pub fn is_below(path: &str) -> bool {
    path.starts_with("/v1/") || path.starts_with("/v2/")
}

/// The method of that path. A colon may be written as `%3A`.
pub fn method(path: &str) -> Option<&'static Method> {
    let colon = |(before, after): (&str, &str)| {
        METHODS.iter().find(|method| method.rest.split_once(':') == Some((before, after)))
    };
    let split = path.split_once(':').or_else(|| path.split_once("%3A"));
    split.or_else(|| path.split_once("%3a")).and_then(colon)
}

fn request(name: &str, json: &[u8]) -> Result<Vec<u8>, RequestError> {
    json::request(name, json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_of_the_services_has_an_address() {
        let described = crate::telemetry::methods_of(crate::google::wire::DESCRIPTORS);
        let mut paths: Vec<String> =
            described.iter().map(|m| format!("/{}/{}", m.service, m.name)).collect();
        let mut known: Vec<&str> = METHODS.iter().map(|method| method.grpc).collect();
        paths.sort();
        known.sort_unstable();
        assert_eq!(known, paths);
    }

    #[test]
    fn paths_find_their_method() {
        let found = |path| method(path).map(|method| method.grpc);
        let expected = Some("/google.cloud.language.v2.LanguageService/AnalyzeEntities");
        assert_eq!(found("/v2/documents:analyzeEntities"), expected);
        assert_eq!(found("/v2/documents%3AanalyzeEntities"), expected);
        for path in [
            "/v2/documents",
            "/v2/documents:",
            "/v2/documents:x",
            "/v3/documents:analyzeEntities",
            "/",
            "",
        ] {
            assert_eq!(found(path), None, "{path}");
        }
    }
}
