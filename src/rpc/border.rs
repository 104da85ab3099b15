//! What happens to every call between the transport and its handler: the caller's deadline, and
//! statuses that say whose mistake it was.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use http::{Request, Response};
use tokio::time::Sleep;
use tonic::Status;
use tonic::body::Body;
use tonic::codegen::BoxFuture;

use super::{Deadline, status};
use crate::error::RequestError;

/// Reads the caller's deadline into the request's extensions.
pub(super) fn enter<B>(request: &mut Request<B>) -> Option<Deadline> {
    let deadline = Deadline::from_headers(request.headers(), Instant::now())?;
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

/// An answer without messages has its status in the headers; there the transport's own statuses for
/// a request that it could not read are put right.
fn translate(response: Response<Body>) -> Response<Body> {
    if !response.headers().contains_key("grpc-status") {
        return response;
    }
    match Status::from_header_map(response.headers()) {
        Some(status) if !status::is_ours(&status) => status::of_transport(status).into_http(),
        _ => response,
    }
}
