use std::convert::Infallible;
use std::pin::pin;
use std::time::Duration;

use http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;

use crate::rpc::Routes;

/// Calls at a time on one connection; more wait at the caller. Protects memory: each may hold a
/// request that is still arriving.
const STREAMS_MAX: u32 = 256;
/// Bytes of all headers of one call. Protects memory against large or endless headers.
const HEADER_BYTES_MAX: u32 = 16 << 10;
/// Bytes that a caller may send ahead on one call.
const STREAM_WINDOW_BYTES: u32 = 1 << 20;
/// Bytes that a caller may send ahead on one connection, over all its calls.
const CONNECTION_WINDOW_BYTES: u32 = 2 << 20;
/// A connection that is silent for this long is asked whether it is still there.
const KEEPALIVE_INTERVAL: Duration = Duration::from_secs(60);
/// A peer that has not answered within this time is gone, and its calls are cancelled.
const KEEPALIVE_TIMEOUT: Duration = Duration::from_secs(20);

/// Answers the calls of one connection; once `closing` says so, tells it to go away and ends with
/// its last call.
pub(super) async fn serve<IO>(io: IO, routes: Routes, mut closing: watch::Receiver<bool>)
where
    IO: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = auto::Builder::new(TokioExecutor::new()).http2_only();
    builder
        .http2()
        .timer(TokioTimer::new())
        .auto_date_header(false)
        .initial_stream_window_size(STREAM_WINDOW_BYTES)
        .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
        .max_concurrent_streams(STREAMS_MAX)
        .max_header_list_size(HEADER_BYTES_MAX)
        .keep_alive_interval(KEEPALIVE_INTERVAL)
        .keep_alive_timeout(KEEPALIVE_TIMEOUT);
    let service = service_fn(move |request: Request<Incoming>| {
        let answer = routes.call(request);
        async move { Ok::<_, Infallible>(answer.await.unwrap_or_else(|never| match never {})) }
    });
    let mut connection = pin!(builder.serve_connection(TokioIo::new(io), service));
    tokio::select! {
        // A broken connection concerns its peer alone.
        _ = connection.as_mut() => return,
        _ = closing.wait_for(|&closing| closing) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}
