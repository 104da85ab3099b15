//! How long an abandoned analysis goes on: for texts of 1 MB, the stretches of work between two
//! `Interrupt::check`s, and how long it takes to let go of everything after the last one.
//!
//! `cargo bench --bench interrupt [-- [RUNS] [stages] [where] [KIND…]]`. Of a whole Analyze it tells the
//! longest stretch, what 99 of 100 moments of its time have to wait at most for the next check, and the
//! same of letting go, in CPU time of the thread and in wall time; `stages` tells of each stage, too,
//! and `where` shows between which calls the longest stretches lie (readable with
//! `CARGO_PROFILE_BENCH_DEBUG=1`). KIND is part of a text's name, such as `news`.
//!
//! Analysis is deterministic, so the n-th check of one run is the n-th of the next: of each stretch the
//! shortest of RUNS (default 3) counts. CPU time leaves out that others had the processor; it does not
//! leave out that they had its caches.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark fails loudly and prints its result"
)]

use std::backtrace::Backtrace;
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use parlance::pipeline::{Analysis, Models, Options};
use parlance::rpc::{Limits, analyze, wire};
use parlance::text::{Document, Interrupt, Interrupted};
use rustix::time::{ClockId, clock_gettime};

/// As in the program.
#[global_allocator]
static ALLOCATOR: parlance_allocator::MiMalloc = parlance_allocator::MiMalloc;

const ARTICLE: &str = include_str!("../tests/data/articles/harbour.txt");
const MIXED: &str = include_str!("../tests/data/articles/mixed.txt");
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

/// CPU time of the thread and wall time: a moment, or what lies between two.
#[derive(Clone, Copy, Debug)]
struct Time {
    cpu: Duration,
    wall: Duration,
}

/// Picks one of the two.
type Side = fn(&Time) -> Duration;

const CPU: Side = |time| time.cpu;
const WALL: Side = |time| time.wall;

/// Times of all checks since it was made, on the thread that made it.
#[derive(Clone)]
struct Clock(Arc<Ticks>);

struct Ticks {
    began: Instant,
    times: Mutex<Vec<Time>>,
}

impl Clock {
    fn start() -> (Self, Interrupt) {
        let clock = Self(Arc::new(Ticks {
            began: Instant::now(),
            times: Mutex::new(Vec::with_capacity(CHECKS_MAX)),
        }));
        clock.tick();
        let own = clock.clone();
        (clock, Interrupt::never().observed(move || own.tick()))
    }

    fn now(&self) -> Time {
        let cpu = clock_gettime(ClockId::ThreadCPUTime);
        let cpu = Duration::try_from(cpu).unwrap();
        Time { cpu, wall: self.0.began.elapsed() }
    }

    fn since(&self, then: Time) -> Time {
        let now = self.now();
        Time { cpu: now.cpu - then.cpu, wall: now.wall - then.wall }
    }

    fn tick(&self) {
        let now = self.now();
        self.0.times.lock().unwrap().push(now);
    }

    /// The stretches so far; the next begins now.
    fn take(&self) -> Vec<Time> {
        self.tick();
        let mut times = self.0.times.lock().unwrap();
        let between = |pair: &[Time]| Time {
            cpu: pair[1].cpu - pair[0].cpu,
            wall: pair[1].wall - pair[0].wall,
        };
        let stretches = times.windows(2).map(between).collect();
        times.clear();
        drop(times);
        self.tick();
        stretches
    }
}

/// Keeps the shorter of each pair; a run with other checks would be a bug.
fn shortest(so_far: &mut Vec<Time>, run: Vec<Time>) {
    if so_far.is_empty() {
        *so_far = run;
        return;
    }
    assert_eq!(so_far.len(), run.len(), "two runs of one text check alike");
    for (best, this) in so_far.iter_mut().zip(run) {
        *best = Time { cpu: best.cpu.min(this.cpu), wall: best.wall.min(this.wall) };
    }
}

fn longest(times: &[Time], side: Side) -> Duration {
    times.iter().map(side).max().unwrap_or_default()
}

/// What 99 of 100 moments inside `stretches` have to wait at most for the end of theirs.
fn wait(stretches: &[Time], side: Side) -> Duration {
    let whole: Duration = stretches.iter().map(side).sum();
    // How much of all time lies more than `limit` before an end.
    let over = |limit| stretches.iter().map(|s| side(s).saturating_sub(limit)).sum::<Duration>();
    let (mut low, mut high) = (Duration::ZERO, longest(stretches, side));
    while high - low > Duration::from_micros(1) {
        let middle = (low + high) / 2;
        if over(middle) * 100 > whole {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// The time that 99 of 100 do not exceed: of few, the longest.
fn most(times: &[Time], side: Side) -> Duration {
    let mut times: Vec<Duration> = times.iter().map(side).collect();
    times.sort_unstable();
    times.get((times.len() * 99).div_ceil(100).saturating_sub(1)).copied().unwrap_or_default()
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
        ("mixed", repeated(MIXED)),
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

/// More checks than any text of [`BYTES`] has: a list that grows would take the time of those it times.
const CHECKS_MAX: usize = 1 << 20;
/// How many moments letting go is measured at.
const ENDS: usize = 16;
/// How many places `where` shows.
const PLACES: usize = 4;

fn main() {
    parlance_allocator::give_back_soon().unwrap();
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    let runs = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(3);
    let kinds: Vec<&String> = arguments
        .iter()
        .filter(|argument| argument.parse::<usize>().is_err())
        .filter(|argument| !["stages", "where"].contains(&argument.as_str()))
        .collect();
    let models = Models::embedded().unwrap();
    println!(
        "milliseconds of CPU (wall)  longest stretch      99 % of moments      letting go, worst    together"
    );
    for (name, text) in texts() {
        if !kinds.is_empty() && !kinds.iter().any(|kind| name.contains(kind.as_str())) {
            continue;
        }
        if has("stages") {
            stages(&models, &text, runs);
        }
        let stretches = whole(&models, &text, runs);
        let ends = ending(&models, &text, stretches.len() - 1);
        let together = |side: Side| longest(&stretches, side) + most(&ends, side);
        println!(
            "{name:17} {:8.0} {:20} {:20} {:20} {:20}",
            millis(stretches.iter().map(CPU).sum()),
            pair(|side| longest(&stretches, side)),
            pair(|side| wait(&stretches, side)),
            pair(|side| most(&ends, side)),
            pair(together),
        );
        if has("where") {
            places(&models, &text, &stretches);
        }
    }
}

fn pair(of: impl Fn(Side) -> Duration) -> String {
    format!("{:8.2} ({:.2})", millis(of(CPU)), millis(of(WALL)))
}

/// Prints the stretches of every stage.
fn stages(models: &Models, text: &str, runs: usize) {
    let mut stages: Vec<Vec<Time>> = vec![Vec::new(); STAGES.len()];
    for _ in 0..runs {
        let (clock, interrupt) = Clock::start();
        let (document, options) = (Document::new(text), Options::default());
        let analysis = Analysis::new(models, &document, &options, &interrupt);
        for ((_, stage), stretches) in STAGES.iter().zip(&mut stages) {
            clock.take();
            stage(&analysis).unwrap();
            shortest(stretches, clock.take());
        }
    }
    for ((stage, _), stretches) in STAGES.iter().zip(&stages) {
        let longest = longest(stretches, CPU);
        let at = stretches.iter().position(|this| this.cpu == longest).unwrap();
        println!(
            "  {stage:15} {:8.1} {:20} number {at} of {}",
            millis(stretches.iter().map(CPU).sum()),
            pair(|side| crate::longest(stretches, side)),
            stretches.len(),
        );
    }
}

/// The stretches of a whole call.
fn whole(models: &Models, text: &str, runs: usize) -> Vec<Time> {
    let mut stretches = Vec::new();
    for _ in 0..runs {
        let request = request(text);
        let (clock, interrupt) = Clock::start();
        black_box(analyze(models, &Limits::default(), request, &interrupt).unwrap());
        shortest(&mut stretches, clock.take());
    }
    stretches
}

/// How long it takes to let go of everything after the check that stops the work, for checks all over
/// it.
fn ending(models: &Models, text: &str, checks: usize) -> Vec<Time> {
    let end = |part: usize| {
        let (clock, _) = Clock::start();
        let (stopped, own) = (Arc::new(Mutex::new(None)), clock.clone());
        let (flag, count, at) = (Interrupt::never(), AtomicUsize::new(0), stopped.clone());
        let raise = flag.clone();
        let interrupt = flag.observed(move || {
            if count.fetch_add(1, Ordering::Relaxed) == (checks - 1) * part / (ENDS - 1) {
                *at.lock().unwrap() = Some(own.now());
                raise.raise();
            }
        });
        analyze(models, &Limits::default(), request(text), &interrupt).unwrap_err();
        let stopped = *stopped.lock().unwrap();
        clock.since(stopped.unwrap())
    };
    (0..ENDS).map(end).collect()
}

/// Prints which calls the longest stretches lie between.
fn places(models: &Models, text: &str, stretches: &[Time]) {
    let mut longest: Vec<usize> = (0..stretches.len()).collect();
    longest.sort_by_key(|&at| std::cmp::Reverse(stretches[at].cpu));
    longest.truncate(PLACES);
    let (count, seen) = (AtomicUsize::new(0), Arc::new(Mutex::new(Vec::new())));
    // Check `n` ends stretch `n` and begins the next.
    let (wanted, own) = (longest.clone(), seen.clone());
    let interrupt = Interrupt::never().observed(move || {
        let check = count.fetch_add(1, Ordering::Relaxed);
        if wanted.contains(&check) || wanted.contains(&(check + 1)) {
            own.lock().unwrap().push((check, calls(&Backtrace::force_capture())));
        }
    });
    black_box(analyze(models, &Limits::default(), request(text), &interrupt).unwrap());
    let seen = seen.lock().unwrap();
    let at = |check: Option<usize>| {
        let found = seen.iter().find(|(number, _)| Some(*number) == check);
        found.map_or("the start or the end", |(_, calls)| calls.as_str())
    };
    for number in longest {
        println!("  {:.2} ms, stretch {number}", millis(stretches[number].cpu));
        println!("    from {}", at(number.checked_sub(1)));
        println!("    to   {}", at(Some(number)));
    }
}

/// Where our own code stood, the innermost call first.
fn calls(trace: &Backtrace) -> String {
    let trace = trace.to_string();
    let places = trace.lines().filter_map(|line| line.trim_start().strip_prefix("at "));
    let own = places.filter_map(|place| Some(place.rsplit_once("src/")?.1)).filter(|place| {
        !place.contains("interrupt.rs") && OWN.iter().any(|own| place.starts_with(own))
    });
    let calls: Vec<&str> = own.take(4).collect();
    calls.join(" < ")
}

/// Folders of the library's source.
const OWN: [&str; 7] = ["entity/", "language/", "pipeline/", "rpc/", "sentence/", "text/", "tone/"];

fn request(text: &str) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document { text: text.to_owned(), ..wire::Document::default() }),
        detect_segments: true,
        evidence: true,
        offset_encoding: wire::OffsetEncoding::Utf16.into(),
        ..wire::AnalyzeRequest::default()
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
