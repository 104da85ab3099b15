use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::Full;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::drain::{Phase, PhaseWatch};
use crate::telemetry::{METRICS_CONTENT_TYPE, Metrics};

/// Connections at a time; scrapers and probes need one or two.
const CONNECTIONS_MAX: usize = 32;
/// Time for a request's headers to arrive, and for a connection as a whole.
const HEADER_TIMEOUT: Duration = Duration::from_secs(5);
const CONNECTION_AGE_MAX: Duration = Duration::from_secs(300);
/// Pause after a failed accept.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// The HTTP port for those who run the service: `/metrics`, `/healthz` (the process answers) and
/// `/readyz` (it wants calls). Tells nothing about texts or callers, so it has no keys; keep it off
/// the public network all the same.
#[derive(Clone)]
pub struct Admin {
    metrics: Arc<Metrics>,
    phase: PhaseWatch,
    refresh: Arc<dyn Fn(&Metrics) + Send + Sync>,
}

impl fmt::Debug for Admin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Admin").field("phase", &self.phase).finish_non_exhaustive()
    }
}

impl Admin {
    /// Answers from `metrics` and `phase`; `refresh` sets what is read rather than counted, such as
    /// the length of the queue, before each scrape.
    pub fn new(
        metrics: Arc<Metrics>,
        phase: PhaseWatch,
        refresh: impl Fn(&Metrics) + Send + Sync + 'static,
    ) -> Self {
        Self { metrics, phase, refresh: Arc::new(refresh) }
    }

    fn render(&self) -> Result<String, prometheus::Error> {
        (self.refresh)(&self.metrics);
        self.metrics.render()
    }

    /// Answers until the server is cut: metrics of the drain itself can be read.
    pub async fn serve(self, listener: TcpListener) {
        let slots = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        let mut phase = self.phase.clone();
        let mut cut = std::pin::pin!(phase.reached(Phase::Cut));
        loop {
            let socket = tokio::select! {
                () = &mut cut => return,
                accepted = listener.accept() => match accepted {
                    Ok((socket, _)) => socket,
                    Err(_) => {
                        tokio::time::sleep(ACCEPT_PAUSE).await;
                        continue;
                    }
                },
            };
            let Ok(slot) = slots.clone().try_acquire_owned() else { continue };
            let admin = self.clone();
            tokio::spawn(async move {
                let answer = service_fn(|request| {
                    let response = admin.answer(&request);
                    async { Ok::<_, Infallible>(response) }
                });
                let connection = http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(HEADER_TIMEOUT)
                    .serve_connection(TokioIo::new(socket), answer);
                let _ = tokio::time::timeout(CONNECTION_AGE_MAX, connection).await;
                drop(slot);
            });
        }
    }

    /// The answer to one request.
    fn answer<B>(&self, request: &Request<B>) -> Response<Full<Bytes>> {
        if request.method() != Method::GET && request.method() != Method::HEAD {
            return text(StatusCode::METHOD_NOT_ALLOWED, "only GET\n");
        }
        match request.uri().path() {
            "/metrics" => match self.render() {
                Ok(body) => {
                    let mut response = text(StatusCode::OK, body);
                    response.headers_mut().insert(
                        header::CONTENT_TYPE,
                        HeaderValue::from_static(METRICS_CONTENT_TYPE),
                    );
                    response
                }
                Err(error) => text(StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")),
            },
            "/healthz" => text(StatusCode::OK, "ok\n"),
            "/readyz" if self.phase.now() == Phase::Serving => text(StatusCode::OK, "ready\n"),
            "/readyz" => text(StatusCode::SERVICE_UNAVAILABLE, "leaving\n"),
            _ => text(StatusCode::NOT_FOUND, "/metrics, /healthz or /readyz\n"),
        }
    }
}

fn text(status: StatusCode, body: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body.into()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::Phases;

    fn get(admin: &Admin, path: &str) -> u16 {
        admin.answer(&Request::get(path).body(()).unwrap()).status().as_u16()
    }

    #[test]
    fn readiness_follows_the_drain_and_liveness_does_not() {
        let phases = Phases::new(tokio::sync::watch::channel(crate::rpc::Serving::No).0);
        phases.advance(Phase::Serving);
        let admin = Admin::new(Arc::new(Metrics::new(&[]).unwrap()), phases.watch(), |metrics| {
            metrics.workers.set(7)
        });
        assert_eq!((get(&admin, "/healthz"), get(&admin, "/readyz")), (200, 200));
        phases.advance(Phase::Leaving);
        assert_eq!((get(&admin, "/healthz"), get(&admin, "/readyz")), (200, 503));
        assert_eq!((get(&admin, "/metrics"), get(&admin, "/")), (200, 404));
        assert!(admin.render().unwrap().contains("parlance_workers 7"));
        assert_eq!(admin.answer(&Request::post("/metrics").body(()).unwrap()).status(), 405);
    }
}
