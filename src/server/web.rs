use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, Response, Version, header};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use tonic::Status;
use tonic::body::Body;
use tonic::codegen::BoxFuture;
use tonic_web::{GrpcWebLayer, GrpcWebService};
use tower::{Layer as _, Service};
use tower_http::cors::{AllowOrigin, Cors, CorsLayer};

use super::body::CallBody;
use super::rest::{RestBody, RestFuture};
use super::shell::{CallFuture, Peer, Services, Shell};

/// Answers browsers: gRPC-Web over HTTP/1.1 or HTTP/2, and the preflight requests of CORS.
#[derive(Clone, Debug)]
pub struct Web<S> {
    shell: Shell<S>,
    cors: CorsLayer,
}

impl<S: Services> Web<S> {
    /// Answers pages of the given origins, for example `https://app.example.com`; `*` means all, and
    /// none means pages of the server's own origin.
    ///
    /// # Errors
    ///
    /// The first origin that cannot stand in a header.
    pub fn new(shell: Shell<S>, origins: &[String]) -> Result<Self, String> {
        let origin = if origins.iter().any(|origin| origin == "*") {
            AllowOrigin::any()
        } else {
            let parse = |origin: &String| origin.parse().map_err(|_| origin.clone());
            AllowOrigin::list(origins.iter().map(parse).collect::<Result<Vec<HeaderValue>, _>>()?)
        };
        let exposed = ["grpc-status", "grpc-message", "grpc-status-details-bin", "x-request-id"];
        let accepted = [
            "authorization",
            "content-type",
            "grpc-timeout",
            "x-goog-api-key",
            "x-grpc-web",
            "x-request-id",
            "x-user-agent",
        ];
        let cors = CorsLayer::new()
            .allow_origin(origin)
            .allow_methods([Method::POST])
            .allow_headers(accepted.map(HeaderName::from_static))
            .expose_headers(exposed.map(HeaderName::from_static))
            .max_age(std::time::Duration::from_secs(24 * 60 * 60));
        Ok(Self { shell, cors })
    }

    /// Whether a request is a browser's. Native gRPC takes the short way.
    pub(crate) fn wants<B>(request: &Request<B>) -> bool {
        let content_type = request.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
        request.version() != Version::HTTP_2
            || request.method() == Method::OPTIONS
            || content_type.is_some_and(|kind| kind.starts_with(b"application/grpc-web"))
    }

    pub(crate) fn call(&self, peer: &Peer, request: Request<Incoming>) -> WebFuture {
        let calls = ShellCalls { shell: self.shell.clone(), peer: peer.clone() };
        let mut service: Cors<GrpcWebService<ShellCalls<S>>> =
            self.cors.layer(GrpcWebLayer::new().layer(calls));
        WebFuture::Web(Box::pin(service.call(request)))
    }
}

/// The shell in tower's terms.
#[derive(Clone, Debug)]
struct ShellCalls<S> {
    shell: Shell<S>,
    peer: Peer,
}

impl<S: Services> Service<Request<Body>> for ShellCalls<S> {
    type Response = Response<CallBody>;
    type Error = Infallible;
    type Future = CallFuture;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> CallFuture {
        self.shell.call(&self.peer, request)
    }
}

/// An answer on its way, native or for a browser.
pub(crate) enum WebFuture {
    Call(CallFuture),
    Web(BoxFuture<Response<Body>, Infallible>),
    Rest(RestFuture),
}

impl Future for WebFuture {
    type Output = Result<Response<WebBody>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Call(future) => {
                Pin::new(future).poll(cx).map_ok(|response| response.map(WebBody::Call))
            }
            Self::Web(future) => {
                future.as_mut().poll(cx).map_ok(|response| response.map(WebBody::Web))
            }
            Self::Rest(future) => {
                Pin::new(future).poll(cx).map(|response| Ok(response.map(WebBody::Rest)))
            }
        }
    }
}

/// The body of such an answer.
pub(crate) enum WebBody {
    Call(CallBody),
    Web(Body),
    Rest(RestBody),
}

impl HttpBody for WebBody {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        match &mut *self {
            Self::Call(body) => Pin::new(body).poll_frame(cx),
            Self::Web(body) => Pin::new(body).poll_frame(cx),
            Self::Rest(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Call(body) => body.is_end_stream(),
            Self::Web(body) => body.is_end_stream(),
            Self::Rest(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Call(body) => body.size_hint(),
            Self::Web(body) => body.size_hint(),
            Self::Rest(body) => body.size_hint(),
        }
    }
}
