use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body as HttpBody, Frame, SizeHint};
use tonic::{Status, body::Body};

use super::shell::{Record, panic_status, status_of};
use crate::telemetry::Code;

/// The body of an answer: counts its bytes, reads its trailers, and tells the connection's watchdog
/// whether the peer takes it.
pub(crate) struct CallBody {
    inner: Body,
    record: Record,
    waits: bool,
    done: bool,
}

impl CallBody {
    pub(crate) fn new(inner: Body, record: Record) -> Self {
        Self { inner, record, waits: false, done: false }
    }

    /// Ends the answer with `status` in place of what the service would have said.
    fn cut(&mut self, status: &Status) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        self.done = true;
        self.record.end(Code::from_number(status.code().into()));
        let mut trailers = HeaderMap::new();
        match status.add_header(&mut trailers) {
            Ok(()) => Poll::Ready(Some(Ok(Frame::trailers(trailers)))),
            Err(error) => Poll::Ready(Some(Err(error))),
        }
    }

    fn wait(&mut self, waits: bool) {
        if self.waits != waits {
            self.waits = waits;
            self.record.progress.answer_waits(waits);
        }
    }
}

impl HttpBody for CallBody {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let this = &mut *self;
        this.wait(false);
        if this.done {
            return Poll::Ready(None);
        }
        let polled = catch_unwind(AssertUnwindSafe(|| Pin::new(&mut this.inner).poll_frame(cx)));
        let Ok(polled) = polled else {
            this.record.context.metrics().panics.inc();
            return this.cut(&panic_status());
        };
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                if let Some(data) = frame.data_ref() {
                    this.record.answer_bytes += data.len() as u64;
                    this.wait(true);
                } else if let Some(trailers) = frame.trailers_ref() {
                    this.record.end(status_of(trailers).unwrap_or(Code::UNKNOWN));
                }
            }
            Poll::Ready(Some(Err(status))) => {
                this.record.end(Code::from_number(status.code().into()))
            }
            Poll::Ready(None) => this.done = true,
            Poll::Pending => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.done || self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl Drop for CallBody {
    fn drop(&mut self) {
        self.wait(false);
    }
}
