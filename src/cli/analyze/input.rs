use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use serde::Deserialize;
use serde_json::Value;

use super::options::{self, Input, Options};
use crate::error::{Reason, RequestError};
use crate::rpc::wire;

/// The longest text, in bytes. Higher than a server's, since nobody else waits for the thread.
pub(super) const TEXT_BYTES_MAX: usize = 64 << 20;

/// The longest line, in bytes: bounds memory against input without line ends.
const LINE_BYTES_MAX: usize = 96 << 20;

/// A document to analyze, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Item {
    /// The caller's id as JSON, for errors; strings in quotes.
    pub(super) id: Value,
    pub(super) request: Result<wire::AnalyzeRequest, RequestError>,
}

/// All documents, read as they are asked for.
pub(super) fn items(options: &Options) -> impl Iterator<Item = Item> + Send + use<> {
    let base = options.request.clone();
    let form = options.input;
    let mut files = options.files.clone();
    if files.is_empty() {
        files.push("-".to_owned());
    }
    files.into_iter().flat_map(move |file| -> Box<dyn Iterator<Item = Item> + Send> {
        match open(&file) {
            Err(error) => {
                let error = unreadable(&file, &error);
                Box::new(std::iter::once(Item { id: Value::from(file), request: Err(error) }))
            }
            Ok(reader) if form == Input::Text => {
                Box::new(std::iter::once(text(file, reader, &base)))
            }
            Ok(reader) => Box::new(lines(reader, base.clone())),
        }
    })
}

fn open(file: &str) -> io::Result<Box<dyn BufRead + Send>> {
    if file == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    Ok(Box::new(BufReader::with_capacity(1 << 18, File::open(file)?)))
}

/// A file that is one document; its id is the file's name, and empty for standard input.
fn text(file: String, reader: impl Read, base: &wire::AnalyzeRequest) -> Item {
    let id = if file == "-" { String::new() } else { file };
    let mut bytes = Vec::new();
    let read = reader.take(TEXT_BYTES_MAX as u64 + 1).read_to_end(&mut bytes);
    let request = match (read, String::from_utf8(bytes)) {
        (Err(error), _) => Err(unreadable(&id, &error)),
        (Ok(_), Err(error)) => Err(RequestError::invalid(
            "document.text",
            Reason::Malformed,
            format!("is no UTF-8 from byte {} on", error.utf8_error().valid_up_to()),
        )),
        (Ok(_), Ok(text)) => Ok(with_text(base, id.clone(), text)),
    };
    Item { id: Value::from(id), request }
}

fn with_text(base: &wire::AnalyzeRequest, id: String, text: String) -> wire::AnalyzeRequest {
    let mut request = base.clone();
    let document = request.document.get_or_insert_default();
    document.id = id;
    document.text = text;
    request
}

fn unreadable(file: &str, error: &io::Error) -> RequestError {
    RequestError::Unreadable(format!("{file}: {error}"))
}

/// One document of a JSONL file.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
    language: Option<String>,
    reference_time: Option<String>,
    #[serde(default)]
    targets: Vec<[u32; 2]>,
}

fn lines(
    mut reader: Box<dyn BufRead + Send>,
    base: wire::AnalyzeRequest,
) -> impl Iterator<Item = Item> {
    let mut number = 0u64;
    std::iter::from_fn(move || {
        loop {
            number += 1;
            match line(&mut reader) {
                Err(error) => {
                    let reason = format!("line {number}: {error}");
                    let request = Err(RequestError::Unreadable(reason));
                    // After a failed read the position is unknown; there is nothing to go on with.
                    reader = Box::new(io::empty());
                    return Some(Item { id: Value::Null, request });
                }
                Ok(None) => return None,
                Ok(Some(line)) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(Some(line)) => return Some(parse(&line, number, &base)),
            }
        }
    })
}

/// The next line without its end, cut after [`LINE_BYTES_MAX`] and one byte; `None` at the end.
fn line(reader: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let read = reader.by_ref().take(LINE_BYTES_MAX as u64 + 1).read_until(b'\n', &mut line)?;
    if read == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if read > LINE_BYTES_MAX {
        reader.skip_until(b'\n')?;
    }
    Ok(Some(line))
}

fn parse(line: &[u8], number: u64, base: &wire::AnalyzeRequest) -> Item {
    let refuse = |id: Value, reason: String| Item {
        id,
        request: Err(RequestError::Unreadable(format!("line {number}: {reason}"))),
    };
    if line.len() > LINE_BYTES_MAX {
        let reason = format!("is longer than {LINE_BYTES_MAX} bytes");
        return refuse(Value::Null, reason);
    }
    let line: Line = match serde_json::from_slice(line) {
        Ok(line) => line,
        Err(error) => return refuse(salvaged_id(line), json_reason(&error)),
    };
    let id = match &line.id {
        Value::Null => String::new(),
        Value::String(id) => id.clone(),
        Value::Number(id) => id.to_string(),
        _ => return refuse(line.id, "id is neither a string nor a number".to_owned()),
    };
    let mut request = with_text(base, id, line.text);
    let document = request.document.get_or_insert_default();
    if let Some(language) = line.language {
        document.language = language;
    }
    if let Some(time) = line.reference_time {
        match options::reference_time(&time) {
            Ok(time) => document.reference_time = Some(time),
            Err(_) => return refuse(line.id, "reference_time is not RFC 3339".to_owned()),
        }
    }
    request.targets =
        line.targets.into_iter().map(|[start, end]| wire::Span { start, end }).collect();
    Item { id: line.id, request: Ok(request) }
}

/// The id of a line that is an object but no document, so that its error can be told apart. Skipped
/// strings are not decoded, so that a lone surrogate in the text does not hide the id.
fn salvaged_id(line: &[u8]) -> Value {
    #[derive(Deserialize)]
    struct OnlyId {
        id: Value,
    }
    serde_json::from_slice(line).map_or(Value::Null, |OnlyId { id }| id)
}

/// What is wrong and where, without the value, which may be the text.
fn json_reason(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or_default();
    if error.is_data() && reason.starts_with("invalid type") {
        return "a field has the wrong type: text is a string, targets is a list of pairs"
            .to_owned();
    }
    format!("is no document: {reason} (column {})", error.column())
}
