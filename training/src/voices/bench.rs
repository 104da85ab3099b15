//! Speed of attribution alone, tokens and sentences given.

use std::error::Error;
use std::time::Instant;

use parlance::sentence::Segmenter;
use parlance::text::Interrupt;
use parlance::tone::voice::attribute;

use super::{Stages, passage};

/// Bytes of each text; large enough that a quadratic step would show.
const TEXT_BYTES: usize = 1_000_000;

/// The best of so many runs counts: the others were disturbed.
const RUNS: usize = 7;

/// `bench-voices FILE…`: MB/s on the passages repeated to 1 MB, and on texts that nest, never close
/// or do nothing but quote.
pub fn bench(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let mut text = String::new();
    for file in arguments {
        for passage in passage::read(&std::fs::read_to_string(file)?)? {
            text.push_str(&passage.text);
            text.push_str("\n\n");
        }
    }
    let grown = |unit: &str| unit.repeat(TEXT_BYTES / unit.len().max(1) + 1);
    let texts = [
        ("passages", grown(&text)),
        ("short quotations", grown("“Yes,” he said. ")),
        ("quotations in one line", grown("“a” ")),
        ("never closed", grown("“We will not go. ")),
        ("never closed, lines", grown("“We will not go.\n")),
        ("straight marks", grown("\"")),
        ("single marks", grown("'a ")),
        ("single opening marks", grown("‘a ")),
        ("verbs of saying", grown("said ")),
        ("verbs and commas", grown("said, ")),
        ("names without end", grown("Wu ")),
        ("no quotation", grown("The road was closed on Monday because of snow. ")),
    ];
    let segmenter = Segmenter::embedded()?;
    for (name, text) in &texts {
        for share in [10, 1] {
            let cut = text.floor_char_boundary(text.len() / share);
            let stages = Stages::new(&text[..cut], &segmenter);
            let input = stages.passage();
            let mut seconds = f64::INFINITY;
            let mut quotations = 0;
            for _ in 0..RUNS {
                let start = Instant::now();
                let found = attribute(&input, &Interrupt::never()).unwrap_or_default();
                seconds = seconds.min(start.elapsed().as_secs_f64());
                quotations = found.quotations.len();
            }
            println!(
                "{name:<24} {:>8} bytes {:>7.1} MB/s {:>7} quotations",
                cut,
                cut as f64 / seconds / 1e6,
                quotations
            );
        }
    }
    Ok(())
}
