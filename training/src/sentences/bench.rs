//! `parlance-training bench-sentences FILE SECONDS [rules|MODEL]`

use std::error::Error;

use parlance::text::{Interrupt, LanguageTag, blocks};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    lang: String,
    text: String,
}

/// CPU seconds of this thread so far.
fn cpu_seconds() -> Result<f64, Box<dyn Error>> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = stat.split_whitespace().next().unwrap_or("0").parse()?;
    Ok(nanoseconds / 1e9)
}

/// Cuts every text of FILE again and again and prints megabytes per CPU second of each stage.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [file, seconds, model @ ..] = arguments else {
        return Err("usage: parlance-training bench-sentences FILE SECONDS [rules|MODEL]".into());
    };
    let seconds: f64 = seconds.parse()?;
    let segmenter = super::segmenter(model.first())?;
    let rows: Vec<Row> = std::fs::read_to_string(file)?
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let bytes: usize = rows.iter().map(|row| row.text.len()).sum();
    let never = Interrupt::never();
    let cut: Vec<_> = rows.iter().map(|row| blocks(&row.text)).collect();
    let tags: Vec<_> =
        rows.iter().map(|row| LanguageTag::parse(&row.lang).unwrap_or(LanguageTag::UND)).collect();
    let mut count = 0;
    measure("blocks", bytes, seconds, || {
        count = rows.iter().map(|row| blocks(&row.text).len()).sum();
    })?;
    measure("sentences", bytes, seconds, || {
        count = rows
            .iter()
            .zip(&cut)
            .zip(&tags)
            .map(|((row, cut), tag)| {
                segmenter.segment(&row.text, cut, *tag, &never).map_or(0, |s| s.len())
            })
            .sum();
    })?;
    measure("both", bytes, seconds, || {
        count = rows
            .iter()
            .zip(&tags)
            .map(|(row, tag)| {
                segmenter
                    .segment(&row.text, &blocks(&row.text), *tag, &never)
                    .map_or(0, |s| s.len())
            })
            .sum();
    })?;
    println!("{} texts, {bytes} bytes, {count} sentences", rows.len());
    Ok(())
}

fn measure(
    name: &str,
    bytes: usize,
    seconds: f64,
    mut work: impl FnMut(),
) -> Result<(), Box<dyn Error>> {
    work();
    let start = cpu_seconds()?;
    let mut rounds = 0;
    let mut best = f64::INFINITY;
    let mut before = start;
    while before - start < seconds {
        work();
        rounds += 1;
        let now = cpu_seconds()?;
        best = best.min(now - before);
        before = now;
    }
    #[allow(clippy::cast_precision_loss, reason = "a figure for people")]
    let megabytes = bytes as f64 / 1e6;
    let mean = megabytes * f64::from(rounds) / (before - start);
    println!("{name}: {mean:.1} MB per CPU second, best round {:.1}", megabytes / best);
    Ok(())
}
