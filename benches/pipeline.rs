//! Speed of each stage and of the whole, in bytes per second on one core.
//!
//! `cargo bench --bench pipeline`. A stage's row includes the stages that it needs.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly; criterion's macros make undocumented functions"
)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use parlance::pipeline::{Analysis, Models, Options};
use parlance::text::{Document, Interrupt, OffsetEncoding, OffsetMap};

const ARTICLE: &str = include_str!("../tests/data/articles/harbour.txt");

/// Asks an analysis for one stage.
type Stage = fn(&Analysis<'_>);

const STAGES: [(&str, Stage); 6] = [
    ("language", |analysis| used(analysis.detection())),
    ("tokens", |analysis| used(analysis.tokens())),
    ("sentences", |analysis| used(analysis.sentences())),
    ("entities", |analysis| used(analysis.entities())),
    ("tone", |analysis| used(analysis.tone())),
    ("everything", |analysis| {
        used(analysis.detection());
        used(analysis.entities());
        used(analysis.tone());
    }),
];

/// Keeps the optimiser from leaving the work out.
fn used<T>(result: T) {
    black_box(result);
}

fn stages(criterion: &mut Criterion) {
    let models = Models::embedded().unwrap();
    let options = Options::default();
    for (size, text) in
        [("article", ARTICLE.to_owned()), ("100 kB", ARTICLE.repeat(100_000 / ARTICLE.len()))]
    {
        let mut group = criterion.benchmark_group(size);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let document = Document::new(text);
        for (name, stage) in STAGES {
            group.bench_function(name, |bencher| {
                bencher.iter(|| {
                    let interrupt = Interrupt::never();
                    stage(&Analysis::new(&models, &document, &options, &interrupt));
                });
            });
        }
        group.finish();
    }
}

fn offsets(criterion: &mut Criterion) {
    let text = "Crème 中文 😀 plain text. ".repeat(4000);
    let mut group = criterion.benchmark_group("offsets");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("map", |bencher| {
        bencher.iter(|| black_box(OffsetMap::new(black_box(&text), OffsetEncoding::Utf16)));
    });
    group.finish();
}

fn start(criterion: &mut Criterion) {
    criterion.bench_function("models", |bencher| {
        bencher.iter(|| drop(black_box(Models::embedded())));
    });
}

fn criterion() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(2))
}

criterion_group! { name = benches; config = criterion(); targets = stages, offsets, start }
criterion_main!(benches);
