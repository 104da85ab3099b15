use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{self, Poll};
use std::time::Instant;

use futures_util::stream::{self, BoxStream};
use futures_util::{FutureExt, Stream, StreamExt};
use tokio::time::Sleep;
use tonic::{Request, Status, Streaming};

use crate::error::{Reason, RequestError};
use crate::pool::Running;
use crate::rpc::{Call, Context, Limits, from_wire, status, to_wire, wire};
use crate::telemetry::CallContext;
use crate::text::Interrupt;
use wire::analyze_stream_request::Message;
use wire::analyze_stream_response::Result as Outcome;

type Answers = BoxStream<'static, Result<wire::AnalyzeStreamResponse, Status>>;
type AnswerFuture = Pin<Box<dyn Future<Output = wire::AnalyzeStreamResponse> + Send>>;

/// The answers to a stream of requests.
///
/// Everything happens while the answers are being polled: a caller that does not read its answers
/// is not read from either. The documents themselves are analyzed on the pool meanwhile.
pub(super) fn answers(
    context: Arc<Context>,
    request: Request<Streaming<wire::AnalyzeStreamRequest>>,
) -> Answers {
    let (deadline, record) = (Call::deadline(&request), Call::record_of(&request));
    let requests = request.into_inner();
    // Begun inside the stream, because callers may wait for its headers before they send anything.
    let answers = begin(context, record, requests, deadline)
        .map(|begun| begun.unwrap_or_else(|status| stream::once(ready(Err(status))).boxed()))
        .into_stream()
        .flatten();
    match deadline {
        None => answers.boxed(),
        Some(deadline) => Until::new(answers.boxed(), deadline).boxed(),
    }
}

/// Reads the first message, which may be settings, and arranges the rest by them.
async fn begin(
    context: Arc<Context>,
    record: Option<Arc<CallContext>>,
    mut requests: Streaming<wire::AnalyzeStreamRequest>,
    deadline: Option<Instant>,
) -> Result<Answers, Status> {
    let first = match requests.next().await {
        None => return Ok(stream::empty().boxed()),
        Some(first) => first.map_err(status::of_transport)?,
    };
    let (settings, first) = match first.message {
        Some(Message::Settings(settings)) => (Settings::check(&settings, context.limits())?, None),
        _ => (Settings::of(context.limits()), Some(first)),
    };
    let end = End::default();
    let reader = Reader { context, record, deadline, requests, end: end.clone(), next_index: 0 };
    let running = stream::unfold((reader, first), |(mut reader, first)| async move {
        let answer = reader.next(first).await?;
        Some((answer, (reader, None)))
    });
    let answers = if settings.in_order {
        running.buffered(settings.window).boxed()
    } else {
        running.buffer_unordered(settings.window).boxed()
    };
    // What ended the stream is told when everything read before is answered.
    let last = stream::poll_fn(move |_| Poll::Ready(end.take().map(Err)));
    Ok(answers.map(Ok).chain(last).boxed())
}

#[derive(Clone, Copy, Debug)]
struct Settings {
    in_order: bool,
    window: usize,
}

impl Settings {
    /// Those of a stream that begins without settings.
    fn of(limits: &Limits) -> Self {
        Self { in_order: true, window: Limits::STREAM_WINDOW.min(limits.stream_window_max) }
    }

    fn check(settings: &wire::StreamSettings, limits: &Limits) -> Result<Self, RequestError> {
        let in_order = match wire::StreamOrder::try_from(settings.order) {
            Ok(wire::StreamOrder::Unspecified | wire::StreamOrder::Request) => true,
            Ok(wire::StreamOrder::Arrival) => false,
            Err(_) => {
                let description = format!("is {}, which is no StreamOrder", settings.order);
                return Err(RequestError::invalid("settings.order", Reason::Unknown, description));
            }
        };
        let window = usize::try_from(settings.window).unwrap_or(usize::MAX);
        if window > limits.stream_window_max {
            let description =
                format!("is {window}; accepted are 0 to {}", limits.stream_window_max);
            return Err(RequestError::invalid("settings.window", Reason::OutOfRange, description));
        }
        let unset = Self::of(limits).window;
        Ok(Self { in_order, window: if window == 0 { unset } else { window } })
    }
}

/// Why the stream ends, when it is not the caller's end.
#[derive(Clone, Debug, Default)]
struct End(Arc<Mutex<Option<Status>>>);

impl End {
    fn set(&self, status: Status) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(status);
    }

    fn take(&self) -> Option<Status> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

struct Reader {
    context: Arc<Context>,
    record: Option<Arc<CallContext>>,
    deadline: Option<Instant>,
    requests: Streaming<wire::AnalyzeStreamRequest>,
    end: End,
    next_index: u64,
}

impl Reader {
    /// Reads one request, waits for room and queues it. `None` at the end of the stream.
    async fn next(&mut self, first: Option<wire::AnalyzeStreamRequest>) -> Option<AnswerFuture> {
        let message = match first {
            Some(message) => message,
            None => match self.requests.next().await? {
                Ok(message) => message,
                Err(error) => {
                    self.end.set(status::of_transport(error));
                    return None;
                }
            },
        };
        let request = match message.message {
            Some(Message::Request(request)) => request,
            Some(Message::Settings(_)) => {
                let description = "is not the first message; settings are accepted only there";
                let error = RequestError::invalid("settings", Reason::Malformed, description);
                self.end.set(error.into());
                return None;
            }
            None => {
                let description = "is not set; settings or a request is required";
                let error = RequestError::invalid("message", Reason::Missing, description);
                return Some(self.refused(String::new(), error));
            }
        };
        let id = request.document.as_ref().map(|document| document.id.clone()).unwrap_or_default();
        let task = match from_wire::analyze(request, self.context.limits()) {
            Ok(task) => task,
            Err(error) => return Some(self.refused(id, error)),
        };
        // Waiting here is what slows the caller down: nothing more is read meanwhile.
        let slot = self.context.pool().admit(task.cost_bytes()).await;
        let interrupt = Interrupt::at(self.deadline);
        let running =
            self.context.run(slot, interrupt, self.record.clone(), task, to_wire::analyze);
        Some(self.answer(id, running))
    }

    fn answer(&mut self, id: String, running: Running<wire::AnalyzeResponse>) -> AnswerFuture {
        let index = self.count();
        running
            .map(move |answer| {
                let result = match answer {
                    Ok(response) => Outcome::Response(response),
                    Err(error) => Outcome::Error(status::document_error(error)),
                };
                wire::AnalyzeStreamResponse { index, id, result: Some(result) }
            })
            .boxed()
    }

    fn refused(&mut self, id: String, error: RequestError) -> AnswerFuture {
        let result = Some(Outcome::Error(status::document_error(error)));
        let answer = wire::AnalyzeStreamResponse { index: self.count(), id, result };
        ready(answer).boxed()
    }

    fn count(&mut self) -> u64 {
        let index = self.next_index;
        self.next_index += 1;
        index
    }
}

/// Answers until a deadline, then DEADLINE_EXCEEDED.
struct Until {
    answers: Option<Answers>,
    deadline: Pin<Box<Sleep>>,
}

impl Until {
    fn new(answers: Answers, deadline: Instant) -> Self {
        let deadline = Box::pin(tokio::time::sleep_until(deadline.into()));
        Self { answers: Some(answers), deadline }
    }
}

impl Stream for Until {
    type Item = Result<wire::AnalyzeStreamResponse, Status>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut task::Context<'_>,
    ) -> Poll<Option<Self::Item>> {
        let Some(answers) = self.answers.as_mut() else { return Poll::Ready(None) };
        let next = answers.as_mut().poll_next(context);
        if next.is_pending() && self.deadline.as_mut().poll(context).is_ready() {
            // Dropping the answers interrupts the work on them.
            self.answers = None;
            return Poll::Ready(Some(Err(RequestError::DeadlinePassed.into())));
        }
        next
    }
}
