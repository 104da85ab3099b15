use serde_json::Value;
use tonic::Status;

use super::options::{Options, Output};
use super::pretty;
use crate::error::RequestError;
use crate::rpc::json::{self, Layout};
use crate::rpc::wire;

/// What is printed for one document.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) output: String,
    pub(super) failed: bool,
    pub(super) text_bytes: usize,
}

pub(super) fn write(
    options: &Options,
    id: &Value,
    text: &str,
    text_bytes: usize,
    answer: Result<wire::AnalyzeResponse, RequestError>,
) -> Answered {
    let failed = answer.is_err();
    let output = match (answer, options.output) {
        (Ok(answer), Output::Json) => {
            json::of_message(&answer, "AnalyzeResponse", Layout::Indented) + "\n"
        }
        (Ok(answer), Output::Jsonl) => {
            json::of_message(&answer, "AnalyzeResponse", Layout::Line) + "\n"
        }
        (Ok(answer), Output::Pretty) => pretty::page(&answer, text, options),
        (Err(error), Output::Pretty) => {
            let id = id.as_str().filter(|id| !id.is_empty()).unwrap_or("standard input");
            format!("{id}: {error}\n")
        }
        (Err(error), Output::Json | Output::Jsonl) => error_line(id, error),
    };
    Answered { output, failed, text_bytes }
}

/// `{"id", "error": {"code", "message"}}`, the code by its name in google.rpc.Code.
fn error_line(id: &Value, error: RequestError) -> String {
    let message = error.to_string();
    let code = format!("{:?}", Status::from(error).code());
    let mut line = format!("{{\"id\":{id},\"error\":{{\"code\":");
    json::string(&mut line, &screaming(&code));
    line.push_str(",\"message\":");
    json::string(&mut line, &message);
    line.push_str("}}\n");
    line
}

/// `InvalidArgument` as `INVALID_ARGUMENT`.
fn screaming(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (index, letter) in name.char_indices() {
        if index > 0 && letter.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}
