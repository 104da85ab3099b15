//! Answers the tone scorer's questions.

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, BufRead, Write};

use parlance::text::{Interrupt, LanguageTag, Span, tokenize};
use parlance::tone::{Aspects, Found, Label, Scorer, Tone};
use serde::Deserialize;
use serde_json::json;

use super::units::sentence_ranges;

const NAMES: [&str; 7] = ["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"];

#[derive(Deserialize)]
struct Question {
    id: String,
    text: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    target: Option<[usize; 2]>,
}

/// `answer-tone`: one JSON line `{"id","text","lang"[,"target"]}` in, one `{"id","score","label",
/// "probabilities"}` out. With a target the tone is the tone toward it. With the argument `all`, also
/// `subjectivity`, `arousal`, `stance` and the `ekman` emotions.
pub fn answer(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let scorer = Scorer::embedded()?;
    let interrupt = Interrupt::never();
    let extra = arguments.first().is_some_and(|argument| argument == "all");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        let text = &question.text;
        let language = question.lang.as_deref().and_then(LanguageTag::parse);
        let language = language.unwrap_or(LanguageTag::UND);
        let tokens = tokenize(text);
        let sentences: Vec<Span> = sentence_ranges(text, &tokens)
            .into_iter()
            .map(|range| tokens[range.start].span.cover(tokens[range.end - 1].span))
            .collect();
        let aspects = Aspects { register: extra, emotions: extra, stance: extra, ..Aspects::SCORE };
        let found = scorer.read(text, &tokens, &sentences, language, aspects, &interrupt);
        let Found { tone, register, emotions, stance, .. } = found.map_err(|_| "interrupted")?;
        let mut tone = tone.ok_or("no tone")?.document;
        if let Some([start, end]) = question.target {
            let byte = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
            let target = vec![Span::of(byte(start), byte(end))];
            let tones = scorer.targets(text, &tokens, &sentences, &[target], language, &interrupt);
            tone = tones.map_err(|_| "interrupted")?[0];
        }
        let p = tone.probabilities;
        let emotions = emotions.map(|found| {
            let values = found.document.values();
            NAMES.iter().zip(values).map(|(n, v)| ((*n).to_owned(), v)).collect::<HashMap<_, _>>()
        });
        let answer = json!({
            "subjectivity": register.as_ref().map(|found| found.document.subjectivity),
            "arousal": register.as_ref().map(|found| found.document.arousal),
            "stance": stance.map(|found| found.document),
            "ekman": emotions,
            "id": question.id,
            "score": tone.score,
            "label": label(tone),
            "magnitude": tone.magnitude,
            "probabilities": [p.negative, p.neutral, p.positive, p.mixed],
        });
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn label(tone: Tone) -> &'static str {
    match tone.label {
        Label::Negative => "negative",
        Label::Neutral => "neutral",
        Label::Positive => "positive",
        Label::Mixed => "mixed",
    }
}
