//! CPU time of detection by kind of text.

use std::collections::BTreeMap;
use std::hint::black_box;

use parlance::text::Interrupt;
use serde::Deserialize;

use super::answer::Setup;
use crate::Failure;

const USAGE: &str = "time-language ROUNDS TEXTS.jsonl [the flags of answer-language]
  TEXTS  lines {\"bucket\",\"text\"}; CPU time of this thread, as Linux counts it";

#[derive(Deserialize)]
struct Line {
    bucket: String,
    text: String,
}

pub(crate) fn time(arguments: &[String]) -> Result<(), Failure> {
    let [rounds, texts, flags @ ..] = arguments else { return Err(USAGE.into()) };
    let rounds: usize = rounds.parse()?;
    let before = cpu_nanoseconds()?;
    let setup = Setup::read(flags)?;
    eprintln!("loading: {:.1} ms", (cpu_nanoseconds()? - before) as f64 / 1e6);
    let mut buckets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in std::fs::read_to_string(texts)?.lines() {
        let line: Line = serde_json::from_str(line)?;
        buckets.entry(line.bucket).or_default().push(line.text);
    }
    for (bucket, texts) in buckets {
        let run = || {
            for text in &texts {
                if setup.segments {
                    black_box(setup.detector.segments(text, &setup.options, &Interrupt::never()))
                        .ok();
                } else {
                    black_box(setup.detector.detect(text, &setup.options));
                }
            }
        };
        run();
        let before = cpu_nanoseconds()?;
        for _ in 0..rounds {
            run();
        }
        let spent = (cpu_nanoseconds()? - before) as f64 / rounds as f64;
        let bytes: usize = texts.iter().map(String::len).sum();
        eprintln!(
            "{bucket:18} {:6} texts {:8.1} us a text {:8.2} MB/s",
            texts.len(),
            spent / 1e3 / texts.len() as f64,
            bytes as f64 * 1e3 / spent
        );
    }
    Ok(())
}

fn cpu_nanoseconds() -> Result<u64, Failure> {
    let counts = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(counts.split(' ').next().unwrap_or_default().parse()?)
}
