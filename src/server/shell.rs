use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use http::{HeaderMap, HeaderValue, Request, Response};
use http_body::Body as HttpBody;
use tonic::body::Body;
use tonic::codegen::{BoxFuture, StdError};
use tonic::{Code as StatusCode, Status};
use tonic_types::{ErrorDetails, StatusExt as _};

use super::body::CallBody;
use super::drain::PhaseWatch;
use super::guard::Progress;
use super::keys::{KeyFile, KeyRefusal};
use crate::rpc::status::DOMAIN;
use crate::rpc::{Deadline, Routes};
use crate::telemetry::{
    CallContext, CallLog, Caller, Code, MethodKind, Metrics, Refusal, RequestId, Traces,
};

const REQUEST_ID: &str = "x-request-id";
const HEALTH: &str = "/grpc.health.v1.Health/";
const REFLECTION: &str = "/grpc.reflection.";

/// Finds the service that a call is for. The generated services take any body, so that a request
/// goes from the connection to the codec without being boxed on the way.
pub trait Services: Clone + Send + Sync + 'static {
    /// Answers one call; what is no method gets UNIMPLEMENTED.
    fn call<B>(&self, request: Request<B>) -> BoxFuture<Response<Body>, Infallible>
    where
        B: HttpBody<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static;
}

impl Services for Routes {
    fn call<B>(&self, request: Request<B>) -> BoxFuture<Response<Body>, Infallible>
    where
        B: HttpBody<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static,
    {
        Self::call(self, request)
    }
}

/// What the shell around the services needs to know.
#[derive(Debug, Default)]
pub struct ShellSettings {
    /// Accepted keys; absent, every call is let in.
    pub keys: Option<Arc<KeyFile>>,
    /// Whether reflection needs no key.
    pub reflection_open: bool,
    /// Which calls are logged.
    pub call_log: CallLog,
    /// Where calls are traced.
    pub traces: Option<Arc<Traces>>,
}

/// The way of every call: who calls, may they, count, trace, catch panics, answer, log.
///
/// One type instead of a stack of layers: nothing is boxed, and nothing is looked up twice.
#[derive(Debug)]
pub struct Shell<S> {
    services: S,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    settings: ShellSettings,
    metrics: Arc<Metrics>,
    phase: PhaseWatch,
}

/// What all calls of a connection share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Peer {
    pub(crate) address: Option<SocketAddr>,
    pub(crate) certificate: Option<Arc<str>>,
    pub(crate) progress: Arc<Progress>,
}

impl<S: Clone> Clone for Shell<S> {
    fn clone(&self) -> Self {
        Self { services: self.services.clone(), shared: self.shared.clone() }
    }
}

impl<S: Services> Shell<S> {
    /// A shell around `services`.
    pub fn new(
        services: S,
        settings: ShellSettings,
        metrics: Arc<Metrics>,
        phase: PhaseWatch,
    ) -> Self {
        Self { services, shared: Arc::new(Shared { settings, metrics, phase }) }
    }

    /// The process's metrics.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.shared.metrics
    }

    /// The server's phase.
    pub(crate) fn phase(&self) -> &PhaseWatch {
        &self.shared.phase
    }

    /// Answers one call of `peer`.
    pub(crate) fn call<B>(&self, peer: &Peer, mut request: Request<B>) -> CallFuture
    where
        B: HttpBody<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static,
    {
        let arrived = Instant::now();
        let shared = &self.shared;
        let path = request.uri().path();
        let call = shared.metrics.call(path).clone();
        let admitted = shared.admit(path, request.headers(), arrived);
        let given = request.headers().get(REQUEST_ID).map(HeaderValue::as_bytes);
        let request_id = RequestId::new(given);
        let span =
            shared.settings.traces.as_ref().map(|t| t.call(call.method(), request.headers()));
        let caller = Caller {
            key: admitted.as_ref().ok().cloned().flatten(),
            certificate: peer.certificate.clone(),
            address: peer.address,
        };
        let context = Arc::new(CallContext::begin(
            call,
            shared.metrics.clone(),
            span,
            request_id,
            caller,
            arrived,
        ));
        let unary = context.call().method().kind == MethodKind::Unary;
        peer.progress.begin(unary);
        let record = Record {
            context,
            call_log: shared.settings.call_log,
            progress: peer.progress.clone(),
            unary,
            deadline: Deadline::from_headers(request.headers()).map(|Deadline(at)| at),
            answer_bytes: 0,
            status: None,
            ended: false,
        };
        let answer = match admitted {
            Ok(_) => {
                request.extensions_mut().insert(record.context.clone());
                Answer::Handler(self.services.call(request))
            }
            Err(status) => Answer::Ready(Some(status)),
        };
        CallFuture { answer, record: Some(record) }
    }
}

impl Shared {
    /// The name of the call's key, `None` where no key is needed.
    fn admit(
        &self,
        path: &str,
        headers: &HeaderMap,
        now: Instant,
    ) -> Result<Option<Arc<str>>, Status> {
        let Some(keys) = &self.settings.keys else { return Ok(None) };
        // Balancers and probes have no keys, and health tells nothing but whether the server is up.
        if path.starts_with(HEALTH) || self.settings.reflection_open && path.starts_with(REFLECTION)
        {
            return Ok(None);
        }
        match keys.admit(headers, now) {
            Ok(admission) => Ok(Some(admission.name)),
            Err(refusal) => {
                let quota = matches!(refusal, KeyRefusal::Quota { .. });
                self.metrics.refuse(if quota { Refusal::Quota } else { Refusal::Credentials });
                Err(refusal_status(&refusal))
            }
        }
    }
}

fn refusal_status(refusal: &KeyRefusal) -> Status {
    match refusal {
        KeyRefusal::Missing => unauthenticated(
            "API_KEY_MISSING",
            "an API key is needed, as authorization: Bearer KEY or as x-goog-api-key: KEY",
        ),
        KeyRefusal::Unknown => unauthenticated("API_KEY_INVALID", "the API key is not known"),
        KeyRefusal::Quota { name, per_minute, retry_after } => {
            let message = format!("key {name} may make {per_minute} requests a minute");
            let mut details = ErrorDetails::new();
            details
                .add_quota_failure_violation(format!("key:{name}"), message.clone())
                .set_retry_info(Some(*retry_after))
                .set_error_info("QUOTA_EXCEEDED", DOMAIN, HashMap::new());
            Status::with_error_details(StatusCode::ResourceExhausted, message, details)
        }
    }
}

fn unauthenticated(reason: &str, message: &str) -> Status {
    let details = ErrorDetails::with_error_info(reason, DOMAIN, HashMap::new());
    Status::with_error_details(StatusCode::Unauthenticated, message, details)
}

/// The answer to one call, on its way.
pub(crate) struct CallFuture {
    answer: Answer,
    record: Option<Record>,
}

enum Answer {
    Handler(BoxFuture<Response<Body>, Infallible>),
    Ready(Option<Status>),
}

impl Future for CallFuture {
    type Output = Result<Response<CallBody>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let mut response = match &mut this.answer {
            Answer::Handler(future) => {
                match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
                    Ok(Poll::Pending) => return Poll::Pending,
                    Ok(Poll::Ready(Ok(response))) => response,
                    Ok(Poll::Ready(Err(never))) => match never {},
                    Err(_) => {
                        if let Some(record) = &this.record {
                            record.context.metrics().panics.inc();
                        }
                        panic_status().into_http()
                    }
                }
            }
            Answer::Ready(status) => status.take().unwrap_or_else(panic_status).into_http(),
        };
        let Some(mut record) = this.record.take() else { return Poll::Pending };
        record.status = status_of(response.headers());
        if let Some(span) = record.context.span() {
            span.inject(response.headers_mut());
        }
        if let (RequestId::Given(id), Ok(name)) =
            (&record.context.request_id, REQUEST_ID.parse::<http::HeaderName>())
            && let Ok(value) = HeaderValue::from_str(id)
        {
            response.headers_mut().insert(name, value);
        }
        Poll::Ready(Ok(response.map(|body| CallBody::new(body, record))))
    }
}

/// What a caller hears of a bug: nothing of what the panic said, which may quote a text.
pub(crate) fn panic_status() -> Status {
    Status::internal("the server failed; the failure has been logged")
}

/// The status in headers of an answer without messages, or in trailers.
pub(crate) fn status_of(headers: &HeaderMap) -> Option<Code> {
    let number = headers.get("grpc-status")?.to_str().ok()?.parse().ok()?;
    Some(Code::from_number(number))
}

/// Follows one call to its end, whichever it is.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) context: Arc<CallContext>,
    pub(crate) progress: Arc<Progress>,
    pub(crate) answer_bytes: u64,
    pub(crate) status: Option<Code>,
    call_log: CallLog,
    unary: bool,
    /// The caller's.
    deadline: Option<Instant>,
    ended: bool,
}

impl Record {
    /// The call ended with `code`. Only the first end counts.
    pub(crate) fn end(&mut self, code: Code) {
        if !self.ended {
            self.ended = true;
            self.progress.end(self.unary);
            let took = self.context.end(code);
            self.call_log.write(&self.context, code, took, self.answer_bytes);
        }
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        // Neither status nor trailers were sent: the caller hung up.
        self.end(self.status.unwrap_or_else(|| hung_up(self.deadline, Instant::now())));
    }
}

/// A caller whose own clock ends the call hangs up that much before the deadline as the server reckons
/// it, which begins when the call arrives.
const HANG_UP_EARLY: Duration = Duration::from_millis(20);

/// How a call ended whose caller hung up at `now`: clients that watch deadlines themselves hang up at
/// theirs.
fn hung_up(deadline: Option<Instant>, now: Instant) -> Code {
    match deadline {
        Some(deadline) if now + HANG_UP_EARLY >= deadline => Code::DEADLINE_EXCEEDED,
        _ => Code::CANCELLED,
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Duration, Instant, hung_up};

    #[test]
    fn whoever_hangs_up_at_the_deadline_did_not_just_cancel() {
        let now = Instant::now();
        let soon = |millis| Some(now + Duration::from_millis(millis));
        assert_eq!(hung_up(None, now), Code::CANCELLED);
        assert_eq!(hung_up(soon(500), now), Code::CANCELLED);
        assert_eq!(hung_up(soon(1), now), Code::DEADLINE_EXCEEDED);
        assert_eq!(hung_up(Some(now), now + Duration::from_secs(1)), Code::DEADLINE_EXCEEDED);
    }
}
