//! Scores and times the grouping of mentions on annotated articles.
//!
//! Articles are parted by lines of `===`. `[P#1 Wu Qian]` is a name of person 1, with O for
//! organizations and L for locations; `[R#1 she]` and `[N#2 ministry]` are mentions without a name
//! that grouping has to find itself.

use std::collections::HashMap;

use parlance::entity::group::group;
use parlance::entity::{EntityType, Mention, MentionKind};
use parlance::sentence::Segmenter;
use parlance::text::{Interrupt, LanguageTag, Span, blocks, tokenize};

use super::cpu_seconds;
use crate::Failure;

/// An article: its text, the names that are given, and every mention with its entity.
struct Article {
    text: String,
    names: Vec<Mention>,
    gold: HashMap<Span, String>,
}

fn read(file: &str) -> Result<Vec<Article>, String> {
    let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
    lines.join("\n").split("===\n").map(|part| article(part.trim())).collect()
}

fn article(marked: &str) -> Result<Article, String> {
    let mut article = Article { text: String::new(), names: Vec::new(), gold: HashMap::new() };
    for (index, part) in marked.split(['[', ']']).enumerate() {
        if index % 2 == 0 {
            article.text.push_str(part);
            continue;
        }
        let malformed = || format!("cannot read the mark {part:?}");
        let (mark, surface) = part.split_once(' ').ok_or_else(malformed)?;
        let (kind, entity) = mark.split_once('#').ok_or_else(malformed)?;
        let span = Span::of(article.text.len(), article.text.len() + surface.len());
        article.text.push_str(surface);
        article.gold.insert(span, entity.to_owned());
        let entity_type = match kind {
            "P" => EntityType::Person,
            "O" => EntityType::Organization,
            "L" => EntityType::Location,
            _ => continue,
        };
        let kind = MentionKind::Proper;
        article.names.push(Mention { span, entity_type, kind, confidence: 0.9, value: None });
    }
    Ok(article)
}

/// B³ sums: precision over the mentions found, recall over those annotated. A mention that the
/// other side lacks counts zero.
#[derive(Default)]
struct BCubed {
    precision: f64,
    found: usize,
    recall: f64,
    gold: usize,
}

impl BCubed {
    fn f1(&self) -> f64 {
        let precision = self.precision / self.found.max(1) as f64;
        let recall = self.recall / self.gold.max(1) as f64;
        200.0 * precision * recall / (precision + recall).max(1e-9)
    }
}

fn score_article(
    segmenter: &Segmenter,
    article: &Article,
    sum: &mut BCubed,
) -> Result<Vec<String>, Failure> {
    let language = LanguageTag::literal("en");
    let interrupt = Interrupt::never();
    let text = article.text.as_str();
    let blocks = blocks(text);
    let sentences =
        segmenter.segment(text, &blocks, language, &interrupt).map_err(|_| "interrupted")?;
    let sentences: Vec<Span> = sentences.iter().map(|sentence| sentence.span).collect();
    let names = article.names.clone();
    let grouping = group(text, &tokenize(text), &blocks, &sentences, names, language, &interrupt)
        .map_err(|_| "interrupted")?;
    let mut found: HashMap<Span, usize> = HashMap::new();
    for (number, entity) in grouping.entities.iter().enumerate() {
        for &index in &entity.mentions {
            found.insert(grouping.mentions[index as usize].span, number);
        }
    }
    let mut wrong = Vec::new();
    for (span, number) in &found {
        sum.found += 1;
        let Some(entity) = article.gold.get(span) else {
            wrong.push(format!("+{:?} as {}", span.of_text(text), grouping.entities[*number].name));
            continue;
        };
        let same = found.iter().filter(|(_, other)| *other == number).count();
        let both = |other: &&Span| found.get(other) == Some(number);
        let shared =
            article.gold.iter().filter(|(_, e)| *e == entity).map(|(s, _)| s).filter(both).count();
        sum.precision += shared as f64 / same as f64;
        if shared < same {
            wrong.push(format!(
                "{:?} too much in {}",
                span.of_text(text),
                grouping.entities[*number].name
            ));
        }
    }
    for (span, entity) in &article.gold {
        sum.gold += 1;
        let Some(number) = found.get(span) else {
            wrong.push(format!("-{:?} of {entity}", span.of_text(text)));
            continue;
        };
        let all: Vec<&Span> =
            article.gold.iter().filter(|(_, e)| *e == entity).map(|(s, _)| s).collect();
        let shared = all.iter().filter(|other| found.get(**other) == Some(number)).count();
        sum.recall += shared as f64 / all.len() as f64;
        if shared < all.len() {
            wrong.push(format!("{:?} of {entity} is apart", span.of_text(text)));
        }
    }
    wrong.sort();
    Ok(wrong)
}

/// `score-grouping FILE… [--quiet]`: B³ precision, recall and F1, with every error unless quiet.
pub(crate) fn score(arguments: &[String]) -> Result<(), Failure> {
    let (flags, files): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| argument.starts_with("--"));
    if files.is_empty() {
        return Err("usage: score-grouping FILE… [--quiet]".into());
    }
    let segmenter = Segmenter::embedded()?;
    for file in files {
        let mut sum = BCubed::default();
        let articles = read(&std::fs::read_to_string(file)?)?;
        for article in &articles {
            let wrong = score_article(&segmenter, article, &mut sum)?;
            if flags.is_empty() && !wrong.is_empty() {
                println!(
                    "{}\n    {}",
                    article.text.lines().next().unwrap_or(""),
                    wrong.join("\n    ")
                );
            }
        }
        println!(
            "{file}: {} articles, {} mentions, B3 precision {:.1}, recall {:.1}, F1 {:.1}",
            articles.len(),
            sum.gold,
            100.0 * sum.precision / sum.found.max(1) as f64,
            100.0 * sum.recall / sum.gold.max(1) as f64,
            sum.f1()
        );
    }
    Ok(())
}

/// `bench-grouping FILE`: words per second of grouping the annotated articles, repeated to a
/// megabyte, and times for a megabyte of one name and for 10,000 different names.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Failure> {
    let Some(file) = arguments.first() else { return Err("usage: bench-grouping FILE".into()) };
    let segmenter = Segmenter::embedded()?;
    let (mut text, mut names) = (String::new(), Vec::new());
    let articles = read(&std::fs::read_to_string(file)?)?;
    while text.len() < 1_000_000 {
        for article in &articles {
            append(&mut text, &mut names, &article.text, &article.names);
        }
    }
    time(&segmenter, "annotated articles", &text, &names)?;
    for (title, count, different) in [
        ("one name", 100_000, false),
        ("one name", 10_000, false),
        ("different names", 100_000, true),
        ("different names", 10_000, true),
    ] {
        let (mut text, mut names) = (String::new(), Vec::new());
        for number in 0..count {
            let number = if different { number } else { 0 };
            let name = format!("Ada Q{number} Smith");
            let mention = Mention {
                span: Span::of(0, name.len()),
                entity_type: EntityType::Person,
                kind: MentionKind::Proper,
                confidence: 0.9,
                value: None,
            };
            append(&mut text, &mut names, &name, &[mention]);
        }
        time(&segmenter, &format!("{count} times {title}"), &text, &names)?;
    }
    Ok(())
}

fn append(text: &mut String, names: &mut Vec<Mention>, part: &str, mentions: &[Mention]) {
    let base = text.len();
    text.push_str(part);
    text.push_str(".\n\n");
    names.extend(mentions.iter().map(|mention| {
        let span = Span::of(base + mention.span.start(), base + mention.span.end());
        Mention { span, ..mention.clone() }
    }));
}

fn time(segmenter: &Segmenter, title: &str, text: &str, names: &[Mention]) -> Result<(), Failure> {
    let language = LanguageTag::literal("en");
    let interrupt = Interrupt::never();
    let (tokens, blocks) = (tokenize(text), blocks(text));
    let sentences =
        segmenter.segment(text, &blocks, language, &interrupt).map_err(|_| "interrupted")?;
    let sentences: Vec<Span> = sentences.iter().map(|sentence| sentence.span).collect();
    let mut best = f64::MAX;
    for _ in 0..5 {
        let names = names.to_vec();
        let started = cpu_seconds();
        let grouping = group(text, &tokens, &blocks, &sentences, names, language, &interrupt)
            .map_err(|_| "interrupted")?;
        best = best.min(cpu_seconds() - started);
        std::hint::black_box(grouping);
    }
    let words = text.split_whitespace().count();
    println!(
        "{title:<32} {words:>7} words {:>8.1} ms {:>10.0} words/s",
        1000.0 * best,
        words as f64 / best
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BCubed, read, score_article};
    use parlance::sentence::Segmenter;

    fn check(file: &str, f1: f64) {
        let segmenter = Segmenter::embedded().unwrap();
        let path = format!("{}/../tests/data/grouping/{file}", env!("CARGO_MANIFEST_DIR"));
        let mut sum = BCubed::default();
        let mut wrong = Vec::new();
        for article in &read(&std::fs::read_to_string(path).unwrap()).unwrap() {
            wrong.extend(score_article(&segmenter, article, &mut sum).unwrap());
        }
        assert!(sum.f1() >= f1, "B3 {:.1}\n{}", sum.f1(), wrong.join("\n"));
    }

    #[test]
    fn mentions_of_one_thing_are_one_entity() {
        check("seen.txt", 90.0);
        check("unseen.txt", 90.0);
    }
}
