//! A bound on the bytes of all requests that have arrived and are not answered.
//!
//! Admission counts a document when its message is complete and checked. Until then its bytes lie in
//! the decoder, and thousands of callers who each send most of a message would fill the memory
//! without ever being counted. Here every byte counts as it arrives.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tonic::Status;
use tonic::codegen::StdError;

use crate::error::{Overload, RequestError, Resource};

/// Calls of this size end within about this time; there is no queue whose length could be measured.
const RETRY_AFTER: Duration = Duration::from_secs(1);

/// Bytes of requests in progress, over all connections.
#[derive(Debug)]
pub(super) struct Inbound {
    bytes: AtomicUsize,
    bytes_max: usize,
    /// What one call is charged at most. A stream holds one message at a time in the decoder, however
    /// many it sends; what it holds beyond is counted by admission.
    call_bytes_max: usize,
}

impl Inbound {
    pub(super) fn new(bytes_max: usize, call_bytes_max: usize) -> Self {
        Self { bytes: AtomicUsize::new(0), bytes_max, call_bytes_max }
    }
}

/// A request's body whose bytes are counted until the call ends.
pub(super) struct Counted<B> {
    body: Pin<Box<B>>,
    inbound: Arc<Inbound>,
    charged: usize,
}

impl<B> Counted<B> {
    pub(super) fn new(body: B, inbound: Arc<Inbound>) -> Self {
        Self { body: Box::pin(body), inbound, charged: 0 }
    }

    fn charge(&mut self, bytes: usize) -> Result<(), Status> {
        let bytes = bytes.min(self.inbound.call_bytes_max - self.charged);
        self.charged += bytes;
        let before = self.inbound.bytes.fetch_add(bytes, Ordering::Relaxed);
        if before + bytes <= self.inbound.bytes_max {
            return Ok(());
        }
        let overload = Overload { resource: Resource::Bytes, retry_after: RETRY_AFTER };
        Err(RequestError::Overloaded(overload).into())
    }
}

impl<B> Drop for Counted<B> {
    fn drop(&mut self) {
        self.inbound.bytes.fetch_sub(self.charged, Ordering::Relaxed);
    }
}

impl<B> Body for Counted<B>
where
    B: Body<Data = Bytes>,
    B::Error: Into<StdError>,
{
    type Data = Bytes;
    type Error = StdError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StdError>>> {
        let Poll::Ready(frame) = self.body.as_mut().poll_frame(context) else {
            return Poll::Pending;
        };
        let Some(frame) = frame else { return Poll::Ready(None) };
        let frame = frame.map_err(Into::into)?;
        if let Some(data) = frame.data_ref() {
            let bytes = data.len();
            self.charge(bytes)?;
        }
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::{BodyExt, Full};

    fn body(inbound: &Arc<Inbound>, bytes: usize) -> Counted<Full<Bytes>> {
        Counted::new(Full::new(Bytes::from(vec![0; bytes])), Arc::clone(inbound))
    }

    #[tokio::test]
    async fn bytes_count_until_the_call_ends() {
        let inbound = Arc::new(Inbound::new(100, 80));
        let mut first = body(&inbound, 60);
        assert!(first.frame().await.unwrap().is_ok());
        let refused = body(&inbound, 60).frame().await.unwrap().unwrap_err();
        let status = refused.downcast::<Status>().unwrap();
        assert_eq!(status.code(), tonic::Code::ResourceExhausted);
        drop(first);
        assert!(body(&inbound, 60).frame().await.unwrap().is_ok());
        assert_eq!(inbound.bytes.load(Ordering::Relaxed), 0);
    }

    #[tokio::test]
    async fn a_call_is_charged_for_one_message_at_most() {
        let inbound = Arc::new(Inbound::new(100, 80));
        let mut stream = body(&inbound, 1000);
        assert!(stream.frame().await.unwrap().is_ok());
        assert_eq!(inbound.bytes.load(Ordering::Relaxed), 80);
    }
}
