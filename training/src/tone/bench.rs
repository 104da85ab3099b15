//! Times the tone stages.

use std::error::Error;
use std::fs;

use parlance::text::{Interrupt, LanguageTag, Span, Token, tokenize};
use parlance::tone::{Aspects, Scorer};

use super::units::sentence_ranges;

/// CPU seconds of this thread so far, so that other work on the machine does not count.
fn cpu_seconds() -> f64 {
    let times = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    times.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// `bench-tone FILE [LANGUAGE]`: megabytes a second of each stage on the text of FILE, repeated to a
/// megabyte: best of five, tokens and sentences given, on the calling thread.
pub fn bench(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [file, more @ ..] = arguments else {
        return Err("usage: bench-tone FILE [LANGUAGE]".into());
    };
    let once = fs::read_to_string(file)?;
    let text = once.repeat(1_000_000 / once.len().max(1) + 1);
    let language = more.first().and_then(|tag| LanguageTag::parse(tag));
    let language = language.unwrap_or(LanguageTag::literal("en"));
    let start = cpu_seconds();
    let scorer = Scorer::embedded()?;
    println!("load {:.1} ms", (cpu_seconds() - start) * 1e3);
    let never = Interrupt::never();
    let tokens = tokenize(&text);
    let sentences: Vec<Span> = sentence_ranges(&text, &tokens)
        .into_iter()
        .map(|range| tokens[range.start].span.cover(tokens[range.end - 1].span))
        .collect();
    println!("{} bytes, {} tokens, {} sentences", text.len(), tokens.len(), sentences.len());
    // Every capitalised word is a target of its own, every second sentence a quotation.
    let capital = |token: &&Token| token.of_text(&text).starts_with(char::is_uppercase);
    let targets: Vec<Vec<Span>> =
        tokens.iter().filter(capital).step_by(3).map(|token| vec![token.span]).collect();
    let quotations: Vec<Vec<Span>> = sentences.iter().step_by(2).map(|span| vec![*span]).collect();
    let time = |name: &str, run: &dyn Fn() -> bool| {
        let mut best = f64::MAX;
        for _ in 0..5 {
            let start = cpu_seconds();
            assert!(run());
            best = best.min(cpu_seconds() - start);
        }
        println!("{name:24} {:8.1} MB/s", text.len() as f64 / 1e6 / best);
    };
    let read = |aspects| scorer.read(&text, &tokens, &sentences, language, aspects, &never).is_ok();
    let toward = || scorer.targets(&text, &tokens, &sentences, &targets, language, &never).is_ok();
    let quoted =
        || scorer.score_spans(&text, &tokens, &sentences, &quotations, language, &never).is_ok();
    let none = Aspects::NONE;
    let second = Aspects { register: true, emotions: true, stance: true, ..none };
    let evidence = Aspects { evidence: true, ..Aspects::SCORE };
    time("tokens", &|| !tokenize(&text).is_empty());
    time("score", &|| read(Aspects::SCORE));
    time("score with evidence", &|| read(evidence));
    time("targets", &toward);
    time("score, evidence, targets", &|| read(evidence) && toward());
    time("half of it as quotations", &quoted);
    time("stance", &|| read(Aspects { stance: true, ..none }));
    time("register", &|| read(Aspects { register: true, ..none }));
    time("emotions", &|| read(Aspects { emotions: true, ..none }));
    time("register, emotions, stance", &|| read(second));
    time("those and the score", &|| read(Aspects { score: true, ..second }));
    time("all of it with evidence", &|| read(Aspects::ALL));
    Ok(())
}
