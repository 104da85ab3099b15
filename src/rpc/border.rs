//! What happens to every call between the transport and its handler: the caller's deadline, and
//! statuses that say whose mistake it was.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response};
use http_body::Frame;
use tokio::time::Sleep;
use tonic::Status;
use tonic::body::Body;
use tonic::codegen::BoxFuture;

use super::{Deadline, status};
use crate::error::RequestError;

/// Reads the caller's deadline into the request's extensions.
pub(super) fn enter<B>(request: &mut Request<B>) -> Option<Deadline> {
    let deadline = Deadline::from_headers(request.headers())?;
    request.extensions_mut().insert(deadline);
    Some(deadline)
}

/// The answer to one call. At the deadline the handler is dropped, which interrupts its work.
pub(super) struct Answer {
    handler: BoxFuture<Response<Body>, Infallible>,
    deadline: Option<Pin<Box<Sleep>>>,
}

impl Answer {
    pub(super) fn new(
        handler: BoxFuture<Response<Body>, Infallible>,
        deadline: Option<Deadline>,
    ) -> Self {
        let sleep = |Deadline(at): Deadline| Box::pin(tokio::time::sleep_until(at.into()));
        Self { handler, deadline: deadline.map(sleep) }
    }
}

impl Future for Answer {
    type Output = Result<Response<Body>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Poll::Ready(Ok(response)) = self.handler.as_mut().poll(context) {
            return Poll::Ready(Ok(translate(response)));
        }
        if let Some(deadline) = self.deadline.as_mut()
            && deadline.as_mut().poll(context).is_ready()
        {
            let late: Status = RequestError::DeadlinePassed.into();
            return Poll::Ready(Ok(late.into_http()));
        }
        Poll::Pending
    }
}

/// In an answer's extensions: what the caller should know about it and its message has no field for.
/// Sent as trailing metadata, one [`Notices::KEY`] each.
#[derive(Clone, Debug, Default)]
pub struct Notices(pub Vec<String>);

impl Notices {
    /// Name of the metadata.
    pub const KEY: &'static str = "x-parlance-warning";

    fn append_to(self, trailers: &mut HeaderMap) {
        for notice in self.0 {
            // Headers are ASCII; names of languages and codes are.
            let plain = |c: char| if c.is_ascii_graphic() || c == ' ' { c } else { '?' };
            let notice: String = notice.chars().map(plain).collect();
            if let Ok(value) = HeaderValue::from_str(&notice) {
                trailers.append(Self::KEY, value);
            }
        }
    }
}

/// An answer's body whose trailers hold notices.
struct Noticed {
    body: Body,
    notices: Option<Notices>,
}

impl http_body::Body for Noticed {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        polled.map_ok(|mut frame| {
            if let Some(trailers) = frame.trailers_mut()
                && let Some(notices) = self.notices.take()
            {
                notices.append_to(trailers);
            }
            frame
        })
    }
}

/// An answer without messages has its status in the headers; there the transport's own statuses for
/// a request that it could not read are put right.
fn translate(mut response: Response<Body>) -> Response<Body> {
    if !response.headers().contains_key("grpc-status") {
        return match response.extensions_mut().remove::<Notices>() {
            Some(notices) => {
                response.map(|body| Body::new(Noticed { body, notices: Some(notices) }))
            }
            None => response,
        };
    }
    match Status::from_header_map(response.headers()) {
        Some(status) if !status::is_ours(&status) => status::of_transport(status).into_http(),
        _ => response,
    }
}
