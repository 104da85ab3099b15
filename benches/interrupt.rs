//! How long an abandoned analysis goes on: for texts of 1 MB, the longest stretch between two
//! `Interrupt::check`s in each stage, and how long it takes to let go of everything after the last one.
//!
//! `cargo bench --bench interrupt [-- RUNS]`. Analysis is deterministic, so the n-th check of one run
//! is the n-th of the next: of each stretch the shortest of RUNS (default 3) counts, and time in which
//! the thread was ready but had no processor is left out (Linux tells it).

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark fails loudly and prints its result"
)]

use std::fs::File;
use std::hint::black_box;
use std::os::unix::fs::FileExt as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use parlance::pipeline::{Analysis, Models, Options};
use parlance::rpc::{Limits, analyze, wire};
use parlance::text::{Document, Interrupt, Interrupted};

const ARTICLE: &str = include_str!("../tests/data/articles/harbour.txt");
const BYTES: usize = 1_000_000;

/// Asks an analysis for one stage; those before it are computed already.
type Stage = fn(&Analysis<'_>) -> Result<(), Interrupted>;

const STAGES: [(&str, Stage); 15] = [
    ("language", |a| a.detection().map(drop)),
    ("segments", |a| a.segments().map(drop)),
    ("blocks", |a| a.blocks().map(drop)),
    ("tokens", |a| a.tokens().map(drop)),
    ("sentences", |a| a.sentence_spans().map(drop)),
    ("entities", |a| a.entities().map(drop)),
    ("tone", |a| a.tone().map(drop)),
    ("evidence", |a| a.evidence().map(drop)),
    ("attribution", |a| a.attribution().map(drop)),
    ("voices", |a| a.voices().map(drop)),
    ("entity tones", |a| a.entity_tones().map(drop)),
    ("register", |a| a.register().map(drop)),
    ("emotions", |a| a.emotions().map(drop)),
    ("stance", |a| a.stance().map(drop)),
    ("warnings", |a| {
        let parts = parlance::pipeline::Parts {
            language: true,
            entities: true,
            tone: true,
            ..parlance::pipeline::Parts::default()
        };
        a.warnings(parts).map(drop)
    }),
];

/// Times of all checks since it was made, on the thread that made it.
#[derive(Clone)]
struct Clock(Arc<Ticks>);

struct Ticks {
    /// Of this thread: time on a processor, time waiting for one (both in nanoseconds), turns.
    schedstat: File,
    began: Instant,
    times: Mutex<Vec<Duration>>,
}

impl Clock {
    fn start() -> (Self, Interrupt) {
        let schedstat = File::open("/proc/thread-self/schedstat").unwrap();
        let clock =
            Self(Arc::new(Ticks { schedstat, began: Instant::now(), times: Mutex::default() }));
        clock.tick();
        let own = clock.clone();
        (clock, Interrupt::never().observed(move || own.tick()))
    }

    /// Time since the start without the time of waiting for a processor.
    fn now(&self) -> Duration {
        let mut line = [0; 64];
        let length = self.0.schedstat.read_at(&mut line, 0).unwrap();
        let line = std::str::from_utf8(&line[..length]).unwrap();
        let waited = line.split(' ').nth(1).unwrap().parse().unwrap();
        // What it waited before the start makes all times shorter by the same.
        (self.0.began.elapsed() + Duration::from_secs(3600))
            .saturating_sub(Duration::from_nanos(waited))
    }

    fn tick(&self) {
        let now = self.now();
        self.0.times.lock().unwrap().push(now);
    }

    /// The stretches so far; the next begins now.
    fn take(&self) -> Vec<Duration> {
        self.tick();
        let mut times = self.0.times.lock().unwrap();
        let stretches = times.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
        times.clear();
        times.push(self.now());
        stretches
    }
}

/// Keeps the shorter of each pair; a run with other checks would be a bug.
fn shortest(so_far: &mut Vec<Duration>, run: Vec<Duration>) {
    if so_far.is_empty() {
        *so_far = run;
        return;
    }
    assert_eq!(so_far.len(), run.len(), "two runs of one text check alike");
    for (best, this) in so_far.iter_mut().zip(run) {
        *best = this.min(*best);
    }
}

fn repeated(unit: &str) -> String {
    unit.repeat(BYTES / unit.len())
}

fn texts() -> Vec<(&'static str, String)> {
    let words: String = (0..BYTES / 8).fold(String::new(), |mut text, n| {
        text.push_str(&format!("Nam{:04x} ", n * 40_503 % 65_536));
        text
    });
    vec![
        ("news", repeated(ARTICLE)),
        ("one line", repeated("the harbour was quiet and nobody came for it and so ")),
        ("one word", repeated("a")),
        ("names", words),
        ("quotations", repeated("“No,” Li said. ")),
        ("numbers", repeated("1,2.3-4/5 ")),
        ("short lines", repeated("a\n")),
        ("Chinese", repeated("港口昨日重新开放，市长李明表示满意。")),
        ("Russian", repeated("Порт вчера снова открылся, сказал мэр Иванов. ")),
        ("one Chinese line", repeated("港口昨日重新开放市长李明表示满意")),
        ("marks", repeated("\"(“")),
        ("dots", repeated("a.b.")),
        ("emoji", repeated("👩‍👩‍👧 ")),
    ]
}

fn main() {
    let runs = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(3);
    let models = Models::embedded().unwrap();
    for (name, text) in texts() {
        let checks = stretches(&models, name, &text, runs);
        ending(&models, &text, checks);
    }
}

/// Prints the stretches of every stage; how many checks a whole call has.
fn stretches(models: &Models, name: &str, text: &str, runs: usize) -> usize {
    let mut stages: Vec<Vec<Duration>> = vec![Vec::new(); STAGES.len()];
    let mut whole = Vec::new();
    for _ in 0..runs {
        let (clock, interrupt) = Clock::start();
        let (document, options) = (Document::new(text), Options::default());
        let analysis = Analysis::new(models, &document, &options, &interrupt);
        for ((_, stage), stretches) in STAGES.iter().zip(&mut stages) {
            clock.take();
            stage(&analysis).unwrap();
            shortest(stretches, clock.take());
        }
        let request = request(text);
        let (clock, interrupt) = Clock::start();
        black_box(analyze(models, &Limits::default(), request, &interrupt).unwrap());
        shortest(&mut whole, clock.take());
    }
    println!("{name}, {} bytes", text.len());
    let stages = STAGES.iter().map(|(stage, _)| *stage).zip(&stages);
    for (stage, stretches) in stages.chain([("Analyze, whole", &whole)]) {
        let longest = stretches.iter().max().unwrap();
        let at = stretches.iter().position(|this| this == longest).unwrap();
        let sum: Duration = stretches.iter().sum();
        println!(
            "  {stage:16} {:7.1} ms, {:6} checks, longest stretch {:6.2} ms (number {at})",
            millis(sum),
            stretches.len() - 1,
            millis(*longest),
        );
    }
    whole.len() - 1
}

/// How long it takes to let go of everything after the check that stops the work, for checks all over
/// it: the middle one and the longest.
fn ending(models: &Models, text: &str, checks: usize) {
    let mut times = Vec::new();
    for part in 0..20 {
        let (clock, _) = Clock::start();
        let (stopped, own) = (Arc::new(Mutex::new(Duration::ZERO)), clock.clone());
        let (flag, count, at) = (Interrupt::never(), AtomicUsize::new(0), stopped.clone());
        let raise = flag.clone();
        let interrupt = flag.observed(move || {
            if count.fetch_add(1, Ordering::Relaxed) == checks * part / 20 {
                *at.lock().unwrap() = own.now();
                raise.raise();
            }
        });
        analyze(models, &Limits::default(), request(text), &interrupt).unwrap_err();
        times.push(clock.now().saturating_sub(*stopped.lock().unwrap()));
    }
    times.sort_unstable();
    let (middle, longest) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "  letting go after it: median {:.2} ms, longest {:.2} ms",
        millis(middle),
        millis(longest)
    );
}

fn request(text: &str) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document { text: text.to_owned(), ..wire::Document::default() }),
        detect_segments: true,
        evidence: true,
        ..wire::AnalyzeRequest::default()
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
