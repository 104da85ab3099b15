use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

use super::connection::Connections;
use super::drain::{Drain, Outcome, Phase, Phases};
use super::guard::Progress;
use super::limits::ConnectionLimits;
use super::listener::Listener;
use super::rest::Rest;
use super::shell::{Peer, Services, Shell, ShellSettings};
use super::tls::ReloadingTls;
use super::web::Web;
use crate::google;
use crate::rpc::{Routes, Serving, wire};
use crate::telemetry::{Metrics, Refusal, methods_of};

/// Serves `routes` with default limits and nothing around them: what tests and programs that embed
/// the service need. Health is told through `serving`.
pub async fn run<L: Listener>(
    listener: L,
    routes: Routes,
    serving: watch::Sender<Serving>,
    drain: Drain,
    shutdown: impl Future<Output = ()>,
) -> Outcome {
    let phases = Phases::new(serving);
    let metrics = Arc::new(service_metrics());
    let shell = Shell::new(routes, ShellSettings::default(), metrics, phases.watch());
    let server = Server::new(shell, None, None, ConnectionLimits::default(), phases);
    let (ask, asked) = mpsc::unbounded_channel();
    let forward = async {
        shutdown.await;
        // The server has the other end.
        let _ = ask.send(());
        pending::<()>().await;
    };
    tokio::select! {
        outcome = server.run(listener, drain, asked) => outcome,
        () = forward => Outcome::Drained,
    }
}

/// Metrics of all services of this server, every series at zero.
#[allow(clippy::expect_used, reason = "all names are constants; a test makes them")]
pub fn service_metrics() -> Metrics {
    let sets = [
        wire::DESCRIPTORS,
        google::wire::DESCRIPTORS,
        tonic_health::pb::FILE_DESCRIPTOR_SET,
        tonic_reflection::pb::v1::FILE_DESCRIPTOR_SET,
        tonic_reflection::pb::v1alpha::FILE_DESCRIPTOR_SET,
    ];
    let methods: Vec<_> = sets.iter().flat_map(|set| methods_of(set)).collect();
    Metrics::new(&methods).expect("every metric has a name of its own")
}

/// A server that is ready to accept.
#[derive(Debug)]
pub struct Server<S> {
    connections: Arc<Connections<S>>,
    phases: Phases,
}

impl<S: Services> Server<S> {
    /// A server for the calls that `shell` answers, whose phases `phases` moves. `web` answers
    /// browsers, where that is wanted.
    pub fn new(
        shell: Shell<S>,
        web: Option<Web<S>>,
        tls: Option<Arc<ReloadingTls>>,
        limits: ConnectionLimits,
        phases: Phases,
    ) -> Self {
        let rest = None;
        Self { connections: Arc::new(Connections { shell, web, rest, tls, limits }), phases }
    }

    /// The same server, which answers `rest` as well. Before it runs.
    #[must_use]
    pub fn with_rest(mut self, rest: Rest<S>) -> Self {
        if let Some(connections) = Arc::get_mut(&mut self.connections) {
            connections.rest = Some(rest);
        }
        self
    }

    /// Serves what `listener` accepts until it is asked to stop, and then drains: health turns to
    /// NOT_SERVING while calls are still accepted, then health watches end and connections are told
    /// to go away, then what is left is cut. When it is asked again, the wait for the balancers
    /// or for the calls that is under way is cut short.
    pub async fn run<L: Listener>(
        &self,
        mut listener: L,
        drain: Drain,
        mut stops: mpsc::UnboundedReceiver<()>,
    ) -> Outcome {
        let metrics = self.connections.shell.metrics();
        let mut open = JoinSet::new();
        let outcome = {
            let mut told = Box::pin(async {
                asked(&mut stops).await;
                tracing::info!(delay_ms = millis(drain.delay), "leaving");
                self.phases.advance(Phase::Leaving);
                metrics.serving.set(0);
                tokio::select! {
                    () = sleep(drain.delay) => {}
                    () = asked(&mut stops) => {}
                }
            });
            self.phases.advance(Phase::Serving);
            metrics.serving.set(1);
            loop {
                tokio::select! {
                    biased;
                    () = told.as_mut() => break,
                    io = listener.accept() => {
                        let address = L::peer(&io);
                        metrics.connections_accepted.inc();
                        // Ended tasks would otherwise be kept for their results.
                        while open.try_join_next().is_some() {}
                        if open.len() >= self.connections.limits.connections_max {
                            metrics.refuse(Refusal::Connections);
                            continue;
                        }
                        let peer = Peer { address, certificate: None, progress: Arc::new(Progress::default()) };
                        let gauge = OpenGauge::new(metrics);
                        let connection = self.connections.clone().serve(io, peer);
                        open.spawn(async move {
                            let _gauge = gauge;
                            connection.await;
                        });
                    }
                }
            }
            drop(told);
            drop(listener);
            tracing::info!(
                connections = open.len(),
                deadline_ms = millis(drain.deadline),
                "closing"
            );
            self.phases.advance(Phase::Closing);
            let deadline = Instant::now() + drain.deadline;
            tokio::select! {
                () = asked(&mut stops) => {}
                () = async { while timeout_at(deadline, open.join_next()).await.is_ok_and(|ended| ended.is_some()) {} } => {}
            }
            match open.len() {
                0 => Outcome::Drained,
                connections => Outcome::Cut { connections },
            }
        };
        open.shutdown().await;
        self.phases.advance(Phase::Cut);
        outcome
    }
}

/// The next time that somebody asks the server to stop; never, when nobody can.
async fn asked(stops: &mut mpsc::UnboundedReceiver<()>) {
    if stops.recv().await.is_none() {
        pending::<()>().await;
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// Counts an open connection for as long as it lives.
struct OpenGauge(Arc<Metrics>);

impl OpenGauge {
    fn new(metrics: &Arc<Metrics>) -> Self {
        metrics.connections.inc();
        Self(metrics.clone())
    }
}

impl Drop for OpenGauge {
    fn drop(&mut self) {
        self.0.connections.dec();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_has_its_metrics() {
        let text = service_metrics().render().unwrap();
        for method in ["Analyze", "AnalyzeStream", "ScoreTone", "Check", "ServerReflectionInfo"] {
            let label = format!("grpc_server_started_total{{grpc_method=\"{method}\"");
            assert!(text.contains(&label), "{method}");
        }
    }
}
