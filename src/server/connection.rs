use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Instant;

use http::{Request, Response, Version};
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{sleep, sleep_until, timeout};

use super::drain::Phase;
use super::guard::{Guarded, Watchdog};
use super::limits::ConnectionLimits;
use super::rest::Rest;
use super::shell::{Peer, Services, Shell};
use super::tls::{ReloadingTls, fingerprint};
use super::web::{Web, WebBody, WebFuture};

/// What a connection of HTTP/1.1 keeps of a request's head, and of an answer that its peer does not
/// take.
const HTTP1_BUFFER_BYTES: usize = 64 << 10;

/// What every connection of a server needs.
#[derive(Debug)]
pub(super) struct Connections<S> {
    pub(super) shell: Shell<S>,
    pub(super) web: Option<Web<S>>,
    pub(super) rest: Option<Rest<S>>,
    pub(super) tls: Option<Arc<ReloadingTls>>,
    pub(super) limits: ConnectionLimits,
}

impl<S: Services> Connections<S> {
    /// Serves one connection to its end.
    pub(super) async fn serve<IO>(self: Arc<Self>, io: IO, mut peer: Peer)
    where
        IO: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let metrics = self.shell.metrics().clone();
        let io = Guarded::new(io, peer.progress.clone(), metrics, self.limits.quiet_bytes_max);
        let Some(tls) = &self.tls else {
            return self.http(io, peer).await;
        };
        let handshake = tls.acceptor().accept(io);
        match timeout(self.limits.handshake_timeout, handshake).await {
            Ok(Ok(io)) => {
                let certificates = io.get_ref().1.peer_certificates();
                peer.certificate =
                    certificates.and_then(<[_]>::first).map(|shown| fingerprint(shown).into());
                self.http(io, peer).await;
            }
            Ok(Err(error)) => tracing::debug!(peer = ?peer.address, %error, "TLS handshake failed"),
            Err(_) => tracing::debug!(peer = ?peer.address, "TLS handshake took too long"),
        }
    }

    async fn http<IO>(self: &Arc<Self>, io: IO, peer: Peer)
    where
        IO: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let limits = &self.limits;
        let progress = peer.progress.clone();
        let service = CallService { connections: self.clone(), peer };
        let builder = self.builder();
        let mut connection = pin!(builder.serve_connection(TokioIo::new(io), service));
        let mut phase = self.shell.phase().clone();
        let mut closing = pin!(phase.reached(Phase::Closing));
        let mut told = false;
        let old = tokio::time::Instant::now() + limits.age_of(random());
        let mut aged = pin!(sleep_until(old));
        let mut silent = pin!(sleep(limits.handshake_timeout));
        let mut silence_checked = false;
        let mut watchdog =
            Watchdog::new(limits.answer_stall_max, limits.call_stall_max, Instant::now());
        let mut tick = tokio::time::interval(watchdog.interval());
        loop {
            tokio::select! {
                result = connection.as_mut() => {
                    if let Err(error) = result {
                        tracing::debug!(%error, "connection failed");
                    }
                    return;
                }
                () = &mut closing, if !told => {
                    told = true;
                    connection.as_mut().graceful_shutdown();
                }
                () = &mut aged => {
                    if tokio::time::Instant::now() >= old + limits.connection_age_grace {
                        tracing::debug!("connection cut: a call outlived its age and the grace");
                        return;
                    }
                    told = true;
                    connection.as_mut().graceful_shutdown();
                    aged.as_mut().reset(old + limits.connection_age_grace);
                }
                () = &mut silent, if !silence_checked => {
                    if !progress.heard() {
                        tracing::debug!("connection closed: the peer said nothing");
                        return;
                    }
                    silence_checked = true;
                }
                _ = tick.tick() => {
                    if watchdog.stalled(&progress, Instant::now()) {
                        tracing::warn!(calls = progress.calls(), "connection closed: its calls stand still");
                        return;
                    }
                }
            }
        }
    }

    fn builder(&self) -> auto::Builder<TokioExecutor> {
        let limits = &self.limits;
        let mut builder = auto::Builder::new(TokioExecutor::new());
        builder
            .http2()
            .timer(TokioTimer::new())
            .auto_date_header(false)
            .initial_stream_window_size(limits.stream_window_bytes)
            .initial_connection_window_size(limits.connection_window_bytes)
            .max_concurrent_streams(limits.streams_per_connection_max)
            .max_header_list_size(limits.header_bytes_max)
            .keep_alive_interval(limits.keepalive_interval)
            .keep_alive_timeout(limits.keepalive_timeout)
            .max_pending_accept_reset_streams(limits.pending_resets_max)
            .max_local_error_reset_streams(limits.local_resets_max);
        if self.web.is_some() || self.rest.is_some() {
            builder
                .http1()
                .max_buf_size(HTTP1_BUFFER_BYTES)
                .timer(TokioTimer::new())
                .header_read_timeout(limits.handshake_timeout);
            builder
        } else {
            builder.http2_only()
        }
    }
}

/// One connection's calls, in hyper's terms.
struct CallService<S> {
    connections: Arc<Connections<S>>,
    peer: Peer,
}

impl<S: Services> hyper::service::Service<Request<Incoming>> for CallService<S> {
    type Response = Response<WebBody>;
    type Error = Infallible;
    type Future = WebFuture;

    fn call(&self, request: Request<Incoming>) -> WebFuture {
        let Connections { shell, web, rest, .. } = &*self.connections;
        match (rest, web) {
            (Some(rest), _) if Rest::<S>::wants(&request) => {
                WebFuture::Rest(rest.call(&self.peer, request))
            }
            (_, Some(web)) if Web::<S>::wants(&request) => web.call(&self.peer, request),
            // Whoever speaks HTTP/1.1 is no caller of gRPC.
            (Some(rest), None) if request.version() != Version::HTTP_2 => {
                WebFuture::Rest(rest.call(&self.peer, request))
            }
            _ => WebFuture::Call(shell.call(&self.peer, request)),
        }
    }
}

/// Any number; only spreads the ends of connections.
fn random() -> u64 {
    use std::hash::{BuildHasher as _, RandomState};
    RandomState::new().hash_one(0)
}
