use std::io::{BufRead, Write};

use parlance::language::model::Model;
use parlance::language::{Detector, Mode, Options};
use parlance::text::{Interrupt, OffsetEncoding, OffsetMap};
use serde::Deserialize;

use crate::Failure;

const USAGE: &str = "answer-language [--mode fast|balanced|lingua] [--model FILE] [--segments yes]
  standard input:  {\"id\",\"text\"} a line
  standard output: {\"id\",\"lang\",\"confidence\",\"candidates\"[,\"segments\"]} a line";

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
}

pub(crate) fn answer(arguments: &[String]) -> Result<(), Failure> {
    let mut options = Options::default();
    let mut detector = None;
    let mut segments = false;
    let mut rest = arguments.iter();
    while let Some(flag) = rest.next() {
        let value = rest.next().ok_or(USAGE)?;
        match (flag.as_str(), value.as_str()) {
            ("--mode", "fast") => options.mode = Mode::Fast,
            ("--mode", "balanced") => options.mode = Mode::Balanced,
            ("--mode", "lingua") => options.mode = Mode::Lingua,
            ("--segments", "yes") => segments = true,
            ("--model", path) => {
                // Lives as long as the process, as an embedded model does.
                let bytes: &'static [u8] = Vec::leak(std::fs::read(path)?);
                detector = Some(Detector::with_model(Model::load(bytes)?));
            }
            _ => return Err(USAGE.into()),
        }
    }
    let detector = detector.map_or_else(Detector::embedded, Ok)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let found = detector.detect(&question.text, &options);
        let candidates: Vec<(&str, f32)> =
            found.candidates.iter().map(|c| (c.language.as_str(), c.confidence)).collect();
        let mut answer = serde_json::json!({
            "id": question.id, "lang": found.language.as_str(), "confidence": found.confidence,
            "candidates": candidates,
        });
        if segments {
            let found = detector.segments(&question.text, &options, &Interrupt::never());
            let offsets = OffsetMap::new(&question.text, OffsetEncoding::Utf32);
            let offset = |position| offsets.offset(position);
            answer["segments"] = found
                .unwrap_or_default()
                .iter()
                .map(|s| (offset(s.span.start()), offset(s.span.end()), s.language.as_str()))
                .map(|segment| serde_json::json!(segment))
                .collect();
        }
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
