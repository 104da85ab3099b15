use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, Version, header};
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;

use super::body::CallBody;
use super::guard::Progress;
use super::shell::{Peer, Services, Shell};
use crate::google::rest::{self, Options};
use crate::rpc::Notices;

/// Answers JSON over HTTP/1.1 or HTTP/2: each request becomes the gRPC call that it stands for and
/// goes through the shell like any other, so that keys, limits, metrics and logs hold.
#[derive(Clone, Debug)]
pub struct Rest<S> {
    shell: Shell<S>,
}

/// What a call's path is when it names no method: the shell counts it, and no service answers.
const NOWHERE: &str = "/unknown/unknown";
/// Parts that the JSON is sent in, so that a peer who does not take them is noticed.
const FRAME_BYTES: usize = 16 << 10;
/// Header with the seconds that a REST caller waits for the answer.
const SERVER_TIMEOUT: &str = "x-server-timeout";
/// The same for gRPC.
const GRPC_TIMEOUT: &str = "grpc-timeout";
/// Headers that speak of the JSON body, not of the message.
const OF_THE_BODY: [header::HeaderName; 4] =
    [header::CONTENT_LENGTH, header::ACCEPT_ENCODING, header::TRANSFER_ENCODING, header::EXPECT];

impl<S: Services> Rest<S> {
    /// Sends calls to `shell`.
    pub fn new(shell: Shell<S>) -> Self {
        Self { shell }
    }

    /// Whether a request is for one of these addresses. Native gRPC takes the short way.
    pub(crate) fn wants<B>(request: &Request<B>) -> bool {
        rest::is_below(request.uri().path())
    }

    pub(crate) fn call(&self, peer: &Peer, request: Request<Incoming>) -> RestFuture {
        let (mut parts, body) = request.into_parts();
        let options = Options::parse(parts.uri.query().unwrap_or_default());
        let method = rest::method(parts.uri.path()).filter(|_| parts.method == Method::POST);
        let encoded = parts.headers.remove(header::CONTENT_ENCODING);
        parts.uri = Uri::from_static(method.map_or(NOWHERE, |method| method.grpc));
        parts.method = Method::POST;
        parts.version = Version::HTTP_2;
        into_grpc(&mut parts.headers, &options);
        if let Some(method) = method {
            parts.extensions.insert(method.transcode);
        }
        let call = self.shell.call(peer, Request::from_parts(parts, body));
        let progress = peer.progress.clone();
        RestFuture(Box::pin(async move {
            let response = match call.await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            if encoded.is_some_and(|encoding| encoding != "identity") {
                return refused(
                    StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    "a compressed body is not read",
                );
            }
            answer(response, method, &options, progress).await
        }))
    }
}

fn into_grpc(headers: &mut HeaderMap, options: &Options) {
    for name in OF_THE_BODY {
        headers.remove(name);
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
    headers.insert(header::TE, HeaderValue::from_static("trailers"));
    if let Some(key) = options.key.as_deref().and_then(|key| HeaderValue::from_str(key).ok()) {
        headers.entry("x-goog-api-key").or_insert(key);
    }
    let seconds = headers.get(SERVER_TIMEOUT).and_then(|value| value.to_str().ok()?.parse().ok());
    if let Some(seconds) = seconds.filter(|seconds: &f64| (0.0..99_999.0).contains(seconds)) {
        let millis = HeaderValue::from_str(&format!("{:.0}m", seconds * 1e3));
        if let Ok(millis) = millis {
            headers.insert(GRPC_TIMEOUT, millis);
        }
    }
}

/// The JSON of a gRPC answer.
async fn answer(
    response: Response<CallBody>,
    method: Option<&'static rest::Method>,
    options: &Options,
    progress: Arc<Progress>,
) -> Response<RestBody> {
    let (parts, body) = response.into_parts();
    let id = parts.headers.get("x-request-id").cloned();
    let (message, trailers) = if parts.headers.contains_key("grpc-status") {
        (Bytes::new(), parts.headers)
    } else {
        match body.collect().await {
            Ok(collected) => {
                let trailers = collected.trailers().cloned().unwrap_or_default();
                (collected.to_bytes(), trailers)
            }
            Err(status) => (Bytes::new(), status.into_http::<()>().into_parts().0.headers),
        }
    };
    let mut response = match rest::failure(&trailers, method.is_some()) {
        Some(failure) => {
            let mut response = json(failure.status, failure.body);
            let seconds = failure.retry_after.map(HeaderValue::from);
            response.headers_mut().extend(seconds.map(|value| (header::RETRY_AFTER, value)));
            response
        }
        None => {
            let written =
                method.and_then(|method| rest::answer(method, &unframed(message), options));
            match written {
                Some(body) => json(StatusCode::OK, body),
                None => refused(StatusCode::INTERNAL_SERVER_ERROR, "the answer cannot be written"),
            }
        }
    };
    response.body_mut().progress = Some(progress);
    let headers = response.headers_mut();
    headers.extend(id.map(|id| (header::HeaderName::from_static("x-request-id"), id)));
    for notice in trailers.get_all(Notices::KEY) {
        headers.append(Notices::KEY, notice.clone());
    }
    response
}

/// The message without the five bytes that gRPC puts before it. It is never compressed: nothing said
/// that it may be.
fn unframed(mut frame: Bytes) -> Bytes {
    frame.advance(frame.len().min(5));
    frame
}

fn refused(status: StatusCode, words: &str) -> Response<RestBody> {
    let error = serde_json::json!({ "code": status.as_u16(), "message": words });
    json(status, serde_json::json!({ "error": error }).to_string().into_bytes())
}

fn json(status: StatusCode, body: Vec<u8>) -> Response<RestBody> {
    let body = RestBody { json: body.into(), progress: None, waits: false };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=UTF-8"));
    response
}

/// The answer to a request, on its way.
pub(crate) struct RestFuture(Pin<Box<dyn Future<Output = Response<RestBody>> + Send>>);

impl Future for RestFuture {
    type Output = Response<RestBody>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Response<RestBody>> {
        self.0.as_mut().poll(cx)
    }
}

/// The JSON; tells the connection's watchdog whether the peer takes it.
pub(crate) struct RestBody {
    json: Bytes,
    progress: Option<Arc<Progress>>,
    waits: bool,
}

impl RestBody {
    fn wait(&mut self, waits: bool) {
        if self.waits != waits
            && let Some(progress) = &self.progress
        {
            self.waits = waits;
            progress.answer_waits(waits);
        }
    }
}

impl HttpBody for RestBody {
    type Data = Bytes;
    type Error = tonic::Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, tonic::Status>>> {
        let length = self.json.len().min(FRAME_BYTES);
        self.wait(length > 0);
        let frame = (length > 0).then(|| Ok(Frame::data(self.json.split_to(length))));
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.json.is_empty() && !self.waits
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.json.len() as u64)
    }
}

impl Drop for RestBody {
    fn drop(&mut self) {
        self.wait(false);
    }
}
