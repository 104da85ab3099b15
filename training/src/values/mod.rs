//! Scores and times the value recognisers.

mod grouping;
pub(crate) mod notation;

use std::collections::BTreeMap;
use std::time::Instant;

use parlance::entity::value::Recognizer;
use parlance::text::{Interrupt, LanguageTag, ReferenceTime, Span, tokenize};

pub(crate) use self::grouping::{bench as bench_grouping, score as score_grouping};
use self::notation::{Case, name_of, value_text};

use crate::Failure;

/// Strict spans with types, and values of the spans that are right.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
    values: usize,
    values_right: usize,
}

impl Score {
    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.gold + self.found).max(1) as f64
    }

    fn row(&self, name: &str) -> String {
        format!(
            "{name:<14} {:>5} {:>7.1} {:>7.1} {:>7.1} {:>9.1}",
            self.gold,
            100.0 * self.right as f64 / self.found.max(1) as f64,
            100.0 * self.right as f64 / self.gold.max(1) as f64,
            self.f1(),
            100.0 * self.values_right as f64 / self.values.max(1) as f64,
        )
    }
}

/// `score-values FILE… [--quiet]`: precision, recall, strict F1 and value accuracy, with every
/// error unless quiet.
pub(crate) fn score(arguments: &[String]) -> Result<(), Failure> {
    let (flags, files): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    if files.is_empty() {
        return Err("usage: score-values FILE… [--quiet]".into());
    }
    let recognizer = Recognizer::embedded()?;
    println!("file or type    gold    prec  recall      F1  value acc");
    for file in files {
        let cases = notation::read(&std::fs::read_to_string(file)?)?;
        let mut errors = Vec::new();
        let (total, types) = score_cases(&recognizer, &cases, &mut errors)?;
        if flags.is_empty() {
            errors.iter().for_each(|error| println!("{error}"));
        }
        for (name, score) in &types {
            println!("  {}", score.row(name));
        }
        let name = std::path::Path::new(file).file_name().unwrap_or_default();
        println!("{}  ({} lines)", total.row(&name.to_string_lossy()), cases.len());
    }
    Ok(())
}

fn score_cases(
    recognizer: &Recognizer,
    cases: &[Case],
    errors: &mut Vec<String>,
) -> Result<(Score, BTreeMap<&'static str, Score>), Failure> {
    let mut total = Score::default();
    let mut types: BTreeMap<&'static str, Score> = BTreeMap::new();
    for case in cases {
        let tokens = tokenize(&case.text);
        let sentences = [Span::of(0, case.text.len())];
        let mentions = recognizer
            .recognize(
                &case.text,
                &tokens,
                &sentences,
                case.language,
                case.reference,
                &Interrupt::never(),
            )
            .map_err(|_| "interrupted")?;
        let mut wrong = Vec::new();
        for mention in &mentions {
            let name = name_of(mention.entity_type);
            types.entry(name).or_default().found += 1;
            total.found += 1;
            let hit = case.spans.iter().any(|&(start, end, kind, _)| {
                (start, end, kind)
                    == (mention.span.start(), mention.span.end(), mention.entity_type)
            });
            if !hit {
                let value = value_text(mention);
                wrong.push(format!("+{name} {:?} {value}", mention.span.of_text(&case.text)));
            }
        }
        for (start, end, kind, value) in &case.spans {
            let score = types.entry(name_of(*kind)).or_default();
            score.gold += 1;
            total.gold += 1;
            let found = mentions.iter().find(|mention| {
                (mention.span.start(), mention.span.end(), mention.entity_type)
                    == (*start, *end, *kind)
            });
            let span = case.text.get(*start..*end).unwrap_or("");
            let Some(found) = found else {
                wrong.push(format!("-{} {span:?}", name_of(*kind)));
                continue;
            };
            score.right += 1;
            total.right += 1;
            if value != "-" {
                score.values += 1;
                total.values += 1;
                let read = value_text(found);
                if read == *value {
                    score.values_right += 1;
                    total.values_right += 1;
                } else {
                    wrong.push(format!("={} {span:?} {read}, not {value}", name_of(*kind)));
                }
            }
        }
        if !wrong.is_empty() {
            errors.push(format!(
                "{} | {}\n    {}",
                case.language.as_str(),
                case.text,
                wrong.join("\n    ")
            ));
        }
    }
    Ok((total, types))
}

/// `bench-values FILE [LANGUAGE]`: words and bytes per second of all recognisers together on the
/// file's text, repeated to a megabyte, and on adversarial texts of two sizes.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Failure> {
    let Some(file) = arguments.first() else {
        return Err("usage: bench-values FILE [LANGUAGE]".into());
    };
    let language = arguments.get(1).map_or("en", String::as_str);
    let language = LanguageTag::parse(language).ok_or("no such language")?;
    let started = Instant::now();
    let recognizer = Recognizer::embedded()?;
    println!("loaded in {:.2} ms", 1000.0 * started.elapsed().as_secs_f64());
    let text = std::fs::read_to_string(file)?;
    let text = text.repeat(1_000_000 / text.len().max(1) + 1);
    let seconds = time(&recognizer, &text, language)?;
    let words = text.split_whitespace().count();
    println!(
        "{words} words, {} bytes: {:.0} words/s, {:.1} MB/s",
        text.len(),
        words as f64 / seconds,
        text.len() as f64 / 1e6 / seconds
    );
    for pattern in HARD {
        let small = pattern.repeat(100_000 / pattern.len());
        let large = pattern.repeat(1_000_000 / pattern.len());
        let (small, large) =
            (time(&recognizer, &small, language)?, time(&recognizer, &large, language)?);
        println!(
            "{pattern:<20} 100 kB {:>7.2} ms, 1 MB {:>7.2} ms, ratio {:.1}",
            1000.0 * small,
            1000.0 * large,
            large / small
        );
    }
    Ok(())
}

/// Texts that would be slow where a recogniser looked at its past again and again.
const HARD: &[&str] = &[
    "1.",
    "1,",
    "1-",
    "1 ",
    "((((",
    "@@@@",
    "a@",
    "http://",
    "www.",
    "1:",
    "#",
    "+1",
    "$1",
    "a.b@",
    "::",
    "0/",
    "one hundred ",
    "last last ",
    "May ",
    "President ",
    "12 12 ",
    "２",
    "第一",
    "二〇",
    "the third quarter of ",
    "http://a)))",
];

/// The best of five runs, in seconds; tokens are made before.
fn time(recognizer: &Recognizer, text: &str, language: LanguageTag) -> Result<f64, Failure> {
    let tokens = tokenize(text);
    let reference = Some(ReferenceTime { unix_seconds: 1_635_422_400 });
    let mut best = f64::MAX;
    for _ in 0..5 {
        let started = cpu_seconds();
        let found = recognizer
            .recognize(text, &tokens, &[], language, reference, &Interrupt::never())
            .map_err(|_| "interrupted")?;
        std::hint::black_box(found);
        best = best.min(cpu_seconds() - started);
    }
    Ok(best)
}

/// CPU time of this thread where the system tells, else the wall clock.
fn cpu_seconds() -> f64 {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let on_cpu = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = on_cpu.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

#[cfg(test)]
mod tests {
    use super::{notation, score_cases};
    use parlance::entity::value::Recognizer;

    /// F1 and value accuracy, in percent, that a committed file must reach.
    fn check(file: &str, f1: f64, values: f64) {
        let recognizer = Recognizer::embedded().unwrap();
        let path = format!("{}/../tests/data/values/{file}", env!("CARGO_MANIFEST_DIR"));
        let cases = notation::read(&std::fs::read_to_string(path).unwrap()).unwrap();
        let mut errors = Vec::new();
        let (total, _) = score_cases(&recognizer, &cases, &mut errors).unwrap();
        let accuracy = 100.0 * total.values_right as f64 / total.values.max(1) as f64;
        let shown = errors.join("\n");
        assert!(total.f1() >= f1 || total.gold == 0, "F1 {:.1}\n{shown}", total.f1());
        assert!(total.gold > 0 || total.found == 0, "{shown}");
        assert!(accuracy >= values || total.gold == 0, "values {accuracy:.1}\n{shown}");
    }

    #[test]
    fn english_values_are_read() {
        check("en.txt", 95.0, 95.0);
        check("unseen_en.txt", 95.0, 95.0);
    }

    #[test]
    fn values_of_other_languages_are_read() {
        check("lang.txt", 95.0, 95.0);
        check("unseen_lang.txt", 95.0, 95.0);
    }

    #[test]
    fn what_is_no_value_is_left_alone() {
        check("en_none.txt", 100.0, 100.0);
    }
}
