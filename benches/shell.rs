//! What the shell costs: server CPU time a call for an empty text, beside a bare tonic handler that
//! returns the same answer, and beside that handler inside the shell. Metrics are on, traces and call logs off.
//!
//! `cargo bench --bench shell [-- SECONDS]`. Each server is a process of its own, so that its CPU
//! time can be read from /proc; rounds alternate, and the median of the ratios is what counts.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a benchmark fails loudly and prints its result"
)]

use std::convert::Infallible;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use parlance::pipeline::Models;
use parlance::pool::{Pool, PoolLimits};
use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;
use parlance::rpc::wire::analysis_service_server::{AnalysisService, AnalysisServiceServer};
use parlance::rpc::{Context, Limits, Routes, Serving, wire};
use parlance::server::{
    ConnectionLimits, Drain, Phases, Server, Services, Shell, ShellSettings, service_metrics,
};
use parlance::text::Interrupt;
use tokio::net::TcpListener;
use tonic::codegen::{BoxFuture, StdError};
use tonic::{Request, Response, Status, Streaming};

#[global_allocator]
static ALLOCATOR: parlance_allocator::MiMalloc = parlance_allocator::MiMalloc;

const ROUNDS: usize = 5;
const CONNECTIONS: usize = 4;
const STREAMS: usize = 16;
/// What /proc counts in, on every Linux that matters.
const TICKS_PER_SECOND: f64 = 100.0;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    match arguments.first().map(String::as_str) {
        Some("serve") => runtime.block_on(serve(&arguments[1])),
        seconds => {
            let seconds = seconds.and_then(|s| s.parse().ok()).unwrap_or(5);
            runtime.block_on(compare(Duration::from_secs(seconds)));
        }
    }
}

fn request() -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document { text: " ".to_owned(), ..wire::Document::default() }),
        ..wire::AnalyzeRequest::default()
    }
}

async fn serve(which: &str) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("{}", listener.local_addr().unwrap());
    let models = Arc::new(Models::embedded().unwrap());
    let limits = Limits::default();
    if which == "bare" {
        let answer =
            parlance::rpc::analyze(&models, &limits, request(), &Interrupt::never()).unwrap();
        let incoming =
            tonic::transport::server::TcpIncoming::from(listener).with_nodelay(Some(true));
        let service = AnalysisServiceServer::new(Bare { answer });
        tonic::transport::Server::builder()
            .add_service(service)
            .serve_with_incoming(incoming)
            .await
            .unwrap();
        return;
    }
    if which == "shell" {
        let answer =
            parlance::rpc::analyze(&models, &limits, request(), &Interrupt::never()).unwrap();
        let (serving, _) = tokio::sync::watch::channel(Serving::No);
        return around(listener, Inside(AnalysisServiceServer::new(Bare { answer })), serving)
            .await;
    }
    let pool = Pool::start(PoolLimits::for_cores(2)).unwrap();
    let context = Arc::new(Context::new(models, pool, limits));
    let (serving, is_serving) = tokio::sync::watch::channel(Serving::No);
    around(listener, Routes::new(context, is_serving), serving).await;
}

/// Serves `services` inside the shell.
async fn around<S: Services>(
    listener: TcpListener,
    services: S,
    serving: tokio::sync::watch::Sender<Serving>,
) {
    let phases = Phases::new(serving);
    let shell =
        Shell::new(services, ShellSettings::default(), Arc::new(service_metrics()), phases.watch());
    let server = Server::new(shell, None, None, ConnectionLimits::default(), phases);
    let (_ask, asked) = tokio::sync::mpsc::unbounded_channel();
    server.run(listener, Drain::default(), asked).await;
}

/// The bare handler inside the shell: what is left is the analysis.
#[derive(Clone)]
struct Inside(AnalysisServiceServer<Bare>);

impl Services for Inside {
    fn call<B>(
        &self,
        request: http::Request<B>,
    ) -> BoxFuture<http::Response<tonic::body::Body>, Infallible>
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static,
    {
        tonic::codegen::Service::call(&mut self.0.clone(), request)
    }
}

struct Bare {
    answer: wire::AnalyzeResponse,
}

#[tonic::async_trait]
impl AnalysisService for Bare {
    async fn analyze(
        &self,
        _: Request<wire::AnalyzeRequest>,
    ) -> Result<Response<wire::AnalyzeResponse>, Status> {
        Ok(Response::new(self.answer.clone()))
    }

    async fn analyze_batch(
        &self,
        _: Request<wire::AnalyzeBatchRequest>,
    ) -> Result<Response<wire::AnalyzeBatchResponse>, Status> {
        Err(Status::unimplemented("not measured"))
    }

    type AnalyzeStreamStream = tokio_stream::Empty<Result<wire::AnalyzeStreamResponse, Status>>;

    async fn analyze_stream(
        &self,
        _: Request<Streaming<wire::AnalyzeStreamRequest>>,
    ) -> Result<Response<Self::AnalyzeStreamStream>, Status> {
        Err(Status::unimplemented("not measured"))
    }

    async fn get_capabilities(
        &self,
        _: Request<wire::GetCapabilitiesRequest>,
    ) -> Result<Response<wire::GetCapabilitiesResponse>, Status> {
        Err(Status::unimplemented("not measured"))
    }
}

/// A server process and where it listens.
struct Process {
    child: Child,
    address: SocketAddr,
}

impl Process {
    fn start(which: &str) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["serve", which])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { address: line.trim().parse().unwrap(), child }
    }

    /// CPU time so far, user and system, in seconds.
    fn cpu(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let after_name = stat.rsplit(')').next().unwrap();
        let fields: Vec<f64> =
            after_name.split_whitespace().skip(11).take(2).map(|f| f.parse().unwrap()).collect();
        fields.iter().sum::<f64>() / TICKS_PER_SECOND
    }

    /// CPU microseconds a call under load for `time`.
    async fn measure(&self, time: Duration) -> f64 {
        let (before, end) = (self.cpu(), Instant::now() + time);
        let calls = Arc::new(AtomicU64::new(0));
        let mut tasks = tokio::task::JoinSet::new();
        for _ in 0..CONNECTIONS {
            let endpoint =
                tonic::transport::Endpoint::from_shared(format!("http://{}", self.address))
                    .unwrap();
            let channel = endpoint.connect().await.unwrap();
            for _ in 0..STREAMS {
                let (mut client, calls) =
                    (AnalysisServiceClient::new(channel.clone()), calls.clone());
                tasks.spawn(async move {
                    while Instant::now() < end {
                        client.analyze(request()).await.unwrap();
                        calls.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        }
        tasks.join_all().await;
        (self.cpu() - before) * 1e6 / calls.load(Ordering::Relaxed) as f64
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn compare(time: Duration) {
    let bare = Process::start("bare");
    let others = ["shell", "parlance"].map(|which| (which, Process::start(which)));
    bare.measure(time / 4).await;
    for (_, process) in &others {
        process.measure(time / 4).await;
    }
    let mut ratios = [Vec::new(), Vec::new()];
    for round in 1..=ROUNDS {
        let floor = bare.measure(time).await;
        print!("round {round}: bare {floor:.1} us");
        for ((which, process), ratios) in others.iter().zip(&mut ratios) {
            let cost = process.measure(time).await;
            print!(", {which} {cost:.1} us ({:.2})", cost / floor);
            ratios.push(cost / floor);
        }
        println!();
    }
    for ((which, _), ratios) in others.iter().zip(&mut ratios) {
        ratios.sort_by(f64::total_cmp);
        println!("{which}: median ratio {:.2}", ratios[ROUNDS / 2]);
    }
}
