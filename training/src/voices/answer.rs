//! Answers the tone scorer about quotations: `answer-voices` reads JSON lines `{"id","text","lang"}`
//! and writes `{"id","score","quotes","narrator"}`, offsets in code points.

use std::error::Error;
use std::io::{self, BufRead, Write};

use parlance::pipeline::{Analysis, Models, Options};
use parlance::text::{Document, Interrupt, LanguageTag, OffsetEncoding, OffsetMap, Span};
use parlance::tone::{Label, QuotationKind, Tone};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
    #[serde(default)]
    lang: String,
}

#[derive(Serialize)]
struct Answer {
    id: String,
    score: f32,
    quotes: Vec<Quote>,
    narrator: Judgement,
}

#[derive(Serialize)]
struct Quote {
    quote: [u32; 2],
    speaker: Option<[u32; 2]>,
    #[serde(flatten)]
    tone: Judgement,
    indirect: bool,
    confidence: f32,
}

#[derive(Serialize)]
struct Judgement {
    score: f32,
    label: &'static str,
}

impl From<Tone> for Judgement {
    fn from(tone: Tone) -> Self {
        let label = match tone.label {
            Label::Negative => "negative",
            Label::Neutral => "neutral",
            Label::Positive => "positive",
            Label::Mixed => "mixed",
        };
        Self { score: tone.score, label }
    }
}

/// Answers every line of standard input on standard output.
pub fn answer(_arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let models = Models::embedded()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let language = LanguageTag::parse(&question.lang);
        let document = Document::new(question.text).with_language(language);
        let (options, interrupt) = (Options::default(), Interrupt::never());
        let analysis = Analysis::new(&models, &document, &options, &interrupt);
        let found = analysis.voices().map_err(|_| "interrupted")?;
        let narrator = found.first().ok_or("a text without a narrator")?.tone;
        let offsets = OffsetMap::new(document.text(), OffsetEncoding::Utf32);
        let place = |span: Span| [offsets.offset(span.start()), offsets.offset(span.end())];
        let quotes = found.iter().flat_map(|voice| &voice.quotations);
        let answer = Answer {
            id: question.id,
            score: narrator.score,
            quotes: quotes
                .map(|quotation| Quote {
                    quote: place(quotation.span),
                    speaker: quotation.speaker_mention.map(place),
                    tone: quotation.tone.into(),
                    indirect: quotation.kind == QuotationKind::Indirect,
                    confidence: quotation.confidence,
                })
                .collect(),
            narrator: narrator.into(),
        };
        serde_json::to_writer(&mut out, &answer)?;
        writeln!(out)?;
    }
    Ok(())
}
