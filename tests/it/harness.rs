//! A server and its clients in one process, over a pipe: no port, no wait.

use std::sync::{Arc, LazyLock};
use std::task::{self, Poll};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use hyper::body::Incoming;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use parlance::google;
use parlance::pipeline::Models;
use parlance::pool::{Pool, PoolLimits};
use parlance::rpc::wire::{self, analysis_service_client::AnalysisServiceClient};
use parlance::rpc::{Context, Limits, Routes, Serving};
use parlance::server::{self, Drain, Listener, Outcome};
use tokio::io::DuplexStream;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tonic::body::Body;
use tonic::transport::{Channel, Endpoint};
use tonic::{Code, Status};
use tonic_types::StatusExt;
use tower::Service;

/// The embedded models, loaded once for all tests.
#[allow(dead_code, reason = "for the tests that need no server")]
pub(crate) fn models() -> &'static Models {
    &MODELS
}

static MODELS: LazyLock<Arc<Models>> = LazyLock::new(|| Arc::new(Models::embedded().unwrap()));

/// What a test changes about its server.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    pub(crate) limits: Limits,
    pub(crate) pool: PoolLimits,
    pub(crate) drain: Drain,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            pool: PoolLimits { threads: 1, small_threads: 1, ..PoolLimits::for_cores(1) },
            drain: Drain { delay: Duration::ZERO, deadline: Duration::from_secs(60) },
        }
    }
}

/// A running server.
pub(crate) struct TestServer {
    /// What its handlers share, to fill its queue or watch its load.
    pub(crate) context: Arc<Context>,
    connect: mpsc::UnboundedSender<DuplexStream>,
    stop: oneshot::Sender<()>,
    outcome: JoinHandle<Outcome>,
}

struct Pipes(mpsc::UnboundedReceiver<DuplexStream>);

impl Listener for Pipes {
    type Io = DuplexStream;

    async fn accept(&mut self) -> DuplexStream {
        match self.0.recv().await {
            Some(pipe) => pipe,
            None => std::future::pending().await,
        }
    }
}

/// A server as it comes.
pub(crate) fn start() -> TestServer {
    start_with(Setup::default())
}

/// A server of its own setup.
pub(crate) fn start_with(setup: Setup) -> TestServer {
    let pool = Pool::start(setup.pool).unwrap();
    let context = Arc::new(Context::new(Arc::clone(&MODELS), pool, setup.limits));
    let (serving, is_serving) = watch::channel(Serving::No);
    let routes = Routes::new(Arc::clone(&context), is_serving);
    let routes = google::add(routes, Arc::clone(&context)).with_reflection().unwrap();
    let (connect, pipes) = mpsc::unbounded_channel();
    let (stop, stopped) = oneshot::channel::<()>();
    let outcome = tokio::spawn(server::run(Pipes(pipes), routes, serving, setup.drain, async {
        // A test that drops its server wants it to go on until the runtime ends.
        if stopped.await.is_err() {
            std::future::pending().await
        }
    }));
    TestServer { context, connect, stop, outcome }
}

impl TestServer {
    /// A new connection.
    pub(crate) async fn channel(&self) -> Channel {
        let connect = self.connect.clone();
        Endpoint::from_static("http://test.invalid")
            .connect_with_connector(tower::service_fn(move |_| {
                let connect = connect.clone();
                async move {
                    let (client, server) = tokio::io::duplex(1 << 16);
                    connect.send(server).map_err(std::io::Error::other)?;
                    Ok::<_, std::io::Error>(TokioIo::new(client))
                }
            }))
            .await
            .unwrap()
    }

    /// A client of the service that most tests call.
    pub(crate) async fn client(&self) -> AnalysisServiceClient<Channel> {
        AnalysisServiceClient::new(self.channel().await)
    }

    /// A client that leaves deadlines to the server; tonic's own channel would answer by itself.
    pub(crate) async fn patient_client(&self) -> AnalysisServiceClient<Patient> {
        let (client, server) = tokio::io::duplex(1 << 16);
        self.connect.send(server).unwrap();
        let (sender, connection) =
            http2::handshake(TokioExecutor::new(), TokioIo::new(client)).await.unwrap();
        tokio::spawn(connection);
        AnalysisServiceClient::with_origin(Patient(sender), "http://test.invalid".parse().unwrap())
    }

    /// Asks the server to stop.
    pub(crate) fn stop(self) -> JoinHandle<Outcome> {
        self.stop.send(()).unwrap();
        self.outcome
    }

    /// Waits until no document holds a slot.
    pub(crate) async fn idle(&self) {
        while self.context.pool().load().documents > 0 {
            tokio::task::yield_now().await;
        }
    }
}

/// One connection without any machinery of a client around it.
#[derive(Clone)]
pub(crate) struct Patient(http2::SendRequest<Body>);

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

/// A document of `text` alone.
pub(crate) fn document(text: impl Into<String>) -> Option<wire::Document> {
    Some(wire::Document { text: text.into(), ..Default::default() })
}

/// Asks for the sentences of `text`.
pub(crate) fn sentences_of(id: &str, text: impl Into<String>) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document { id: id.into(), text: text.into(), ..Default::default() }),
        features: vec![wire::Feature::Sentences.into()],
        ..Default::default()
    }
}

/// Half a megabyte of sentences: takes a debug build a good while.
pub(crate) fn long_text() -> String {
    "The harbour was quiet, they said. Nobody came for it. ".repeat(10_000)
}

/// `code field: description` of each violation of a refusal.
pub(crate) fn violations(status: &Status) -> String {
    let details = status.get_error_details();
    let info = details.error_info().expect("every refusal has an ErrorInfo");
    assert_eq!(info.domain, "parlance");
    let mut lines = format!("{:?} {}\n", status.code(), info.reason);
    if let Some(request) = details.bad_request() {
        for violation in &request.field_violations {
            lines.push_str(&format!("{}: {}\n", violation.field, violation.description));
        }
    }
    lines
}

/// The status of a call that must fail with `code`.
#[track_caller]
pub(crate) fn refused<T: std::fmt::Debug>(
    answer: Result<tonic::Response<T>, Status>,
    code: Code,
) -> Status {
    let status = answer.expect_err("the call must be refused");
    assert_eq!(status.code(), code, "{status:?}");
    status
}
