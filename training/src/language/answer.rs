use std::io::{BufRead, Write};

use parlance::language::model::Model;
use parlance::language::{Detector, Mode, Options};
use parlance::text::{Interrupt, OffsetEncoding, OffsetMap};
use serde::Deserialize;

use crate::Failure;

const USAGE: &str = "answer-language [--mode fast|balanced|lingua] [--segments yes] [--model FILE]
  standard input:  {\"id\",\"text\"} a line
  standard output: {\"id\",\"lang\",\"confidence\",\"candidates\"[,\"segments\"]} a line";

/// What the flags ask for.
pub(super) struct Setup {
    pub(super) detector: Detector,
    pub(super) options: Options,
    pub(super) segments: bool,
}

impl Setup {
    pub(super) fn read(flags: &[String]) -> Result<Self, Failure> {
        let mut options = Options::default();
        let mut detector = None;
        let mut segments = false;
        let mut rest = flags.iter();
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
        Ok(Self { detector: detector.map_or_else(Detector::embedded, Ok)?, options, segments })
    }
}

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
}

pub(crate) fn answer(arguments: &[String]) -> Result<(), Failure> {
    let setup = Setup::read(arguments)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let found = setup.detector.detect(&question.text, &setup.options);
        let candidates: Vec<(&str, f32)> =
            found.candidates.iter().map(|c| (c.language.as_str(), c.confidence)).collect();
        let mut answer = serde_json::json!({
            "id": question.id, "lang": found.language.as_str(), "confidence": found.confidence,
            "candidates": candidates,
        });
        if setup.segments {
            let offsets = OffsetMap::new(&question.text, OffsetEncoding::Utf32);
            answer["segments"] = setup
                .detector
                .segments(&question.text, &setup.options, &Interrupt::never())
                .unwrap_or_default()
                .iter()
                .map(|segment| {
                    let (start, end) = offsets.span(segment.span);
                    serde_json::json!([start, end, segment.language.as_str()])
                })
                .collect();
        }
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
