//! `bench-names`: words a second of the tagger alone, and the time to load it.

use std::error::Error;
use std::io::BufRead;
use std::time::{Duration, Instant};

use parlance::sentence::Segmenter;
use parlance::text::Interrupt;

use super::answer::{Question, tagger_of};

/// The best of this many runs counts for each document: the machine may be busy.
const RUNS: usize = 7;

/// Tags each `{"lang","text"}` of standard input several times; arguments as for `answer-entities`.
pub fn bench(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    let tagger = tagger_of(arguments)?;
    let load = begun.elapsed();
    let (segmenter, never) = (Segmenter::embedded()?, Interrupt::never());
    let (mut words, mut names, mut total) = (0, 0, Duration::ZERO);
    for line in std::io::stdin().lock().lines() {
        let Question { text, language, tokens, sentences, .. } =
            Question::read(&line?, &segmenter)?;
        words += text.split_whitespace().count();
        let mut best = Duration::MAX;
        for _ in 0..RUNS {
            let begun = Instant::now();
            let found = tagger.tag(&text, &tokens, &sentences, language, &never);
            best = best.min(begun.elapsed());
            names = names.max(found.map_err(|_| "interrupted")?.len());
        }
        total += best;
    }
    println!(
        "load {:.0} ms; {words} words, {:.0} words/s, at most {names} names a document",
        load.as_secs_f64() * 1e3,
        words as f64 / total.as_secs_f64()
    );
    Ok(())
}
