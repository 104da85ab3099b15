//! Endurance of the real server over loopback.
//!
//! `cargo bench --bench soak -- memory [CALLS]`: mixed calls (default 200 000), good ones, bad ones,
//! abandoned ones, large ones, over connections that come and go; memory after 10 000 of them and at
//! every quarter. `cargo bench --bench soak -- overload [SECONDS]`: answers in time at full load, and
//! then when five times as much is asked (default 10 s each).

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a benchmark fails loudly and prints its result"
)]

mod support;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{self, Poll};
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream;
use hyper::body::Incoming;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use parlance::rpc::wire::{
    self, analysis_service_client::AnalysisServiceClient, analyze_stream_request::Message,
};
use support::Server;
use tokio::net::TcpStream;
use tonic::body::Body;
use tonic::codegen::Service;
use tonic::transport::Channel;
use tonic::{Code, Request, Status};

const ARTICLE: &str = include_str!("../tests/data/articles/harbour.txt");
const OTHERS: [&str; 4] = [
    include_str!("../tests/data/articles/business.txt"),
    include_str!("../tests/data/articles/interview.txt"),
    include_str!("../tests/data/articles/mixed.txt"),
    include_str!("../tests/data/articles/social.txt"),
];
/// Callers at a time.
const CALLERS: usize = 8;
/// Calls that a connection of the soak lives for.
const CONNECTION_CALLS: usize = 500;
/// Memory after this many calls is what later memory is compared with.
const WARM_CALLS: usize = 10_000;
/// What a caller of the overload waits at most, and what counts as in time.
const IN_TIME: Duration = Duration::from_secs(1);
/// How often the measured capacity is asked for.
const OVERLOAD: f64 = 5.0;

type Client = AnalysisServiceClient<Channel>;
type PatientClient = AnalysisServiceClient<Patient>;
type Counts = Arc<Mutex<BTreeMap<String, usize>>>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let number = |default: usize| arguments.get(1).and_then(|n| n.parse().ok()).unwrap_or(default);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    match arguments.first().map(String::as_str) {
        Some("memory") => runtime.block_on(memory(number(200_000))),
        Some("overload") => {
            runtime.block_on(overload(Duration::from_secs(number(10) as u64)));
        }
        _ => println!("which? memory [CALLS] or overload [SECONDS]"),
    }
}

/// One connection without a client's machinery: tonic's channel ends a call at its deadline by its own
/// clock, with CANCELLED, so that one would not see what the server answers.
#[derive(Clone)]
struct Patient(http2::SendRequest<Body>);

impl Patient {
    async fn connect(server: &Server) -> PatientClient {
        let socket = TcpStream::connect(server.address()).await.unwrap();
        socket.set_nodelay(true).unwrap();
        let (sender, connection) =
            http2::handshake(TokioExecutor::new(), TokioIo::new(socket)).await.unwrap();
        tokio::spawn(connection);
        let origin = format!("http://{}", server.address()).parse().unwrap();
        AnalysisServiceClient::with_origin(Self(sender), origin)
            .max_decoding_message_size(usize::MAX)
    }
}

impl Service<http::Request<Body>> for Patient {
    type Response = http::Response<Incoming>;
    type Error = hyper::Error;
    type Future = BoxFuture<'static, Result<Self::Response, hyper::Error>>;

    fn poll_ready(&mut self, context: &mut task::Context<'_>) -> Poll<Result<(), hyper::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        self.0.send_request(request).boxed()
    }
}

fn request(text: impl Into<String>) -> wire::AnalyzeRequest {
    let document = wire::Document { text: text.into(), ..Default::default() };
    wire::AnalyzeRequest { document: Some(document), ..Default::default() }
}

async fn connect(server: &Server) -> Client {
    let channel = server.connect(1).await.remove(0);
    AnalysisServiceClient::new(channel).max_decoding_message_size(usize::MAX)
}

/// What call `number` of the soak does; one that should fail and does not is an error, too.
async fn mixed(client: &mut Client, number: usize) -> Result<(), Status> {
    let text = OTHERS[number % OTHERS.len()];
    let short = text.get(..text.len().min(600)).unwrap_or("It rained. We left.");
    match number % 5000 {
        0 => client.analyze(request(ARTICLE.repeat(1_000_000 / ARTICLE.len()))).await.map(drop),
        1..20 => client.analyze(request(text.repeat(100_000 / text.len()))).await.map(drop),
        20..60 => {
            // Given up in the middle of the work, or refused for want of time.
            let mut late = Request::new(request(ARTICLE.repeat(40)));
            late.set_timeout(Duration::from_millis(2));
            let codes = [Code::DeadlineExceeded, Code::Cancelled, Code::ResourceExhausted];
            refused(client.analyze(late).await, &codes)
        }
        60..200 => refused(client.analyze(request("")).await, &[Code::InvalidArgument]),
        200..300 => {
            let requests = vec![request(short); 8];
            client.analyze_batch(wire::AnalyzeBatchRequest { requests }).await.map(drop)
        }
        300..400 => streamed(client, short).await,
        400..1500 => client.analyze(request(text)).await.map(drop),
        1500..3000 => client.analyze(request(short)).await.map(drop),
        n => {
            let feature = [wire::Feature::Language, wire::Feature::Sentences][n % 2];
            let request = wire::AnalyzeRequest { features: vec![feature.into()], ..request(short) };
            client.analyze(request).await.map(drop)
        }
    }
}

fn refused<T>(answer: Result<T, Status>, codes: &[Code]) -> Result<(), Status> {
    match answer {
        Err(status) if codes.contains(&status.code()) => Ok(()),
        Err(status) => Err(status),
        // A fast machine may be done in time.
        Ok(_) if codes.contains(&Code::DeadlineExceeded) => Ok(()),
        Ok(_) => Err(Status::internal("answered what must be refused")),
    }
}

async fn streamed(client: &mut Client, text: &str) -> Result<(), Status> {
    let message = Message::Request(request(text));
    let messages = vec![wire::AnalyzeStreamRequest { message: Some(message) }; 8];
    let mut answers = client.analyze_stream(stream::iter(messages)).await?.into_inner();
    while answers.message().await?.is_some() {}
    Ok(())
}

async fn memory(calls: usize) {
    let server = Arc::new(Server::start(&[]));
    println!("start: {:.0} MB", server.memory().0);
    let (next, failed) = (Arc::new(AtomicUsize::new(0)), Counts::default());
    let mut warm = 0.0;
    let quarters = [WARM_CALLS.min(calls)].into_iter().chain((1..=4).map(|q| calls * q / 4));
    for until in quarters {
        let started = Instant::now();
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| tokio::spawn(soak(server.clone(), next.clone(), until, failed.clone())))
            .collect();
        for caller in callers {
            caller.await.unwrap();
        }
        next.store(until, Ordering::Relaxed);
        let (now, peak) = server.memory();
        if warm == 0.0 {
            warm = now;
        }
        println!(
            "{until} calls: {now:.0} MB ({:.2} of the first), peak {peak:.0} MB, {:.0} s, server CPU {:.0} s",
            now / warm,
            started.elapsed().as_secs_f64(),
            server.cpu_seconds()
        );
    }
    println!("failed: {:?}", failed.lock().unwrap());
}

async fn soak(server: Arc<Server>, next: Arc<AtomicUsize>, until: usize, failed: Counts) {
    let mut client = connect(&server).await;
    for call in 1.. {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= until {
            return;
        }
        if let Err(status) = mixed(&mut client, number).await {
            let what = format!("{:?}: {}", status.code(), status.message());
            *failed.lock().unwrap().entry(what).or_default() += 1;
        }
        if call % CONNECTION_CALLS == 0 {
            client = connect(&server).await;
        }
    }
}

async fn overload(time: Duration) {
    let server = Server::start(&[]);
    let mut clients = Vec::new();
    for _ in 0..CALLERS {
        clients.push(Patient::connect(&server).await);
    }
    // Large enough that asking costs little beside answering: client and server share the machine.
    let text = ARTICLE.repeat(8);
    println!("documents of {} bytes, in time: {} ms", text.len(), IN_TIME.as_millis());
    closed(&clients, &text, time / 4).await;
    let peak = closed(&clients, &text, time).await;
    println!("as fast as {CALLERS} callers go: {peak:.0} answers/s");
    for factor in [1.0, OVERLOAD] {
        let counts = open(&clients, &text, peak * factor, time).await;
        let good = counts.get("Ok").copied().unwrap_or(0) as f64 / time.as_secs_f64();
        println!(
            "asked {:.0}/s: {good:.0} answers/s in time ({:.2} of the peak); {counts:?}",
            peak * factor,
            good / peak
        );
    }
    let (now, peak) = server.memory();
    println!("server memory: {now:.0} MB resident, {peak:.0} MB at most");
}

/// Answers a second when every caller waits for its answer before it asks again.
async fn closed(clients: &[PatientClient], text: &str, time: Duration) -> f64 {
    let (started, end) = (Instant::now(), Instant::now() + time);
    let callers: Vec<_> = clients
        .iter()
        .map(|client| {
            let (mut client, text) = (client.clone(), text.to_owned());
            tokio::spawn(async move {
                let mut count = 0;
                while Instant::now() < end {
                    client.analyze(request(text.as_str())).await.unwrap();
                    count += 1;
                }
                count
            })
        })
        .collect();
    let mut count = 0;
    for caller in callers {
        count += caller.await.unwrap();
    }
    f64::from(count) / started.elapsed().as_secs_f64()
}

/// Asks `rate` times a second whatever the answers; how the calls ended.
async fn open(
    clients: &[PatientClient],
    text: &str,
    rate: f64,
    time: Duration,
) -> BTreeMap<String, usize> {
    let (counts, started) = (Counts::default(), Instant::now());
    let mut calls = tokio::task::JoinSet::new();
    let mut asked = 0;
    while started.elapsed() < time {
        let due = (started.elapsed().as_secs_f64() * rate) as usize;
        while asked < due {
            let (mut client, counts) = (clients[asked % clients.len()].clone(), counts.clone());
            let mut call = Request::new(request(text));
            call.set_timeout(IN_TIME);
            calls.spawn(async move {
                let asked_at = Instant::now();
                let outcome = match client.analyze(call).await {
                    Ok(_) if asked_at.elapsed() > IN_TIME => "Ok, late".to_owned(),
                    Ok(_) => "Ok".to_owned(),
                    Err(status) => format!("{:?}", status.code()),
                };
                *counts.lock().unwrap().entry(outcome).or_default() += 1;
            });
            asked += 1;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
        while calls.try_join_next().is_some() {}
    }
    calls.join_all().await;
    let counts = counts.lock().unwrap();
    counts.clone()
}
