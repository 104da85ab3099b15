//! A whole server on a real socket, and clients of it.

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use parlance::google;
use parlance::pipeline::Models;
use parlance::pool::{Pool, PoolLimits};
use parlance::rpc::wire::{self, analysis_service_client::AnalysisServiceClient};
use parlance::rpc::{Context, Limits, Routes, Serving};
use parlance::server::{
    ConnectionLimits, Drain, KeyFile, Outcome, PhaseWatch, Phases, ReloadingTls, Rest, Server,
    Services, Shell, ShellSettings, Web, service_metrics,
};
use parlance::telemetry::Metrics;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tonic::transport::{Channel, Endpoint};

static MODELS: LazyLock<Arc<Models>> = LazyLock::new(|| Arc::new(Models::embedded().unwrap()));

/// What a test changes about its server.
pub(super) struct Setup {
    pub(super) shell: ShellSettings,
    pub(super) tls: Option<Arc<ReloadingTls>>,
    pub(super) web: Option<Vec<String>>,
    pub(super) google: bool,
    pub(super) rest: bool,
    pub(super) limits: ConnectionLimits,
    pub(super) requests: Limits,
    pub(super) drain: Drain,
    /// Where to listen; another server may have listened there before.
    pub(super) address: SocketAddr,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            shell: ShellSettings::default(),
            tls: None,
            web: None,
            google: true,
            rest: false,
            limits: ConnectionLimits::default(),
            requests: Limits::default(),
            drain: Drain { delay: Duration::ZERO, deadline: Duration::from_secs(60) },
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
        }
    }
}

/// A running server.
pub(super) struct TestServer {
    pub(super) address: SocketAddr,
    pub(super) metrics: Arc<Metrics>,
    pub(super) phase: PhaseWatch,
    stop: mpsc::UnboundedSender<()>,
    outcome: JoinHandle<Outcome>,
}

/// The service itself.
pub(super) async fn start(setup: Setup) -> TestServer {
    let limits = PoolLimits { threads: 1, small_threads: 1, ..PoolLimits::for_cores(1) };
    let context = Context::new(MODELS.clone(), Pool::start(limits).unwrap(), setup.requests);
    let (serving, is_serving) = watch::channel(Serving::No);
    let context = Arc::new(context);
    let mut routes = Routes::new(Arc::clone(&context), is_serving);
    if setup.google {
        routes = google::add(routes, context);
    }
    let routes = routes.with_reflection().unwrap();
    start_services(setup, routes, serving).await
}

/// Other services inside the same shell.
pub(super) async fn start_services<S: Services + std::fmt::Debug>(
    setup: Setup,
    services: S,
    serving: watch::Sender<Serving>,
) -> TestServer {
    let listener = TcpListener::bind(setup.address).await.unwrap();
    let address = listener.local_addr().unwrap();
    let phases = Phases::new(serving);
    let phase = phases.watch();
    let metrics = Arc::new(service_metrics());
    let shell = Shell::new(services, setup.shell, metrics.clone(), phase.clone());
    let web = setup.web.map(|origins| Web::new(shell.clone(), &origins).unwrap());
    let rest = setup.rest.then(|| Rest::new(shell.clone()));
    let mut server = Server::new(shell, web, setup.tls, setup.limits, phases);
    if let Some(rest) = rest {
        server = server.with_rest(rest);
    }
    let (stop, stops) = mpsc::unbounded_channel();
    let outcome = tokio::spawn(async move { server.run(listener, setup.drain, stops).await });
    TestServer { address, metrics, phase, stop, outcome }
}

impl TestServer {
    /// A plaintext connection.
    pub(super) async fn channel(&self) -> Channel {
        let endpoint = Endpoint::from_shared(format!("http://{}", self.address)).unwrap();
        endpoint.connect().await.unwrap()
    }

    /// A client of the service that most tests call.
    pub(super) async fn client(&self) -> AnalysisServiceClient<Channel> {
        AnalysisServiceClient::new(self.channel().await)
    }

    /// What a scrape would read.
    pub(super) fn scrape(&self) -> String {
        self.metrics.render().unwrap()
    }

    /// The value of the series `name` with its labels, exactly as it is written.
    pub(super) fn value(&self, name: &str) -> f64 {
        let text = self.scrape();
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("{name} is not in\n{text}")).parse().unwrap()
    }

    /// Asks the server to stop, without waiting.
    pub(super) fn ask_to_stop(&self) {
        self.stop.send(()).unwrap();
    }

    /// Waits for the end of a server that was asked to stop.
    pub(super) async fn ended(self) -> Outcome {
        self.outcome.await.unwrap()
    }
}

/// Keys in a file.
pub(super) fn keys(lines: &[String]) -> (tempfile::NamedTempFile, Arc<KeyFile>) {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), lines.join("\n")).unwrap();
    let keys = Arc::new(KeyFile::open(file.path()).unwrap());
    (file, keys)
}

/// Waits until `condition` holds; whoever calls says what for.
pub(super) async fn until(what: &str, mut condition: impl FnMut() -> bool) {
    for _ in 0..3000 {
        if condition() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("waited in vain: {what}");
}

/// A request for the sentences of `text`.
pub(super) fn request(text: &str) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document { text: text.to_owned(), ..Default::default() }),
        features: vec![wire::Feature::Sentences.into()],
        ..Default::default()
    }
}
