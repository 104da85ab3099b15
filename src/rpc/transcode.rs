//! Requests whose body is another form of the message than gRPC's.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{BufMut, Bytes, BytesMut};
use http_body::{Body, Frame};
use tonic::codegen::StdError;

use crate::error::RequestError;

/// In a request's extensions: how its body becomes the message. Whoever puts it there names the
/// method in the request's path; limits and keys then hold as for every other call.
#[derive(Clone, Copy, Debug)]
pub struct Transcode(pub fn(&[u8]) -> Result<Vec<u8>, RequestError>);

/// Bytes before a message: whether it is compressed, and its length.
const FRAME_BYTES: usize = 5;

/// A body that is read to its end, and then is one message as gRPC frames it.
pub(super) struct Transcoded<B> {
    body: B,
    transcode: Transcode,
    read: Vec<u8>,
    bytes_max: usize,
    done: bool,
}

impl<B> Transcoded<B> {
    /// `body` may have `bytes_max` bytes.
    pub(super) fn new(body: B, transcode: Transcode, bytes_max: usize) -> Self {
        Self { body, transcode, read: Vec::new(), bytes_max, done: false }
    }

    fn message(&mut self) -> Result<Bytes, StdError> {
        let read = std::mem::take(&mut self.read);
        let message = (self.transcode.0)(&read).map_err(tonic::Status::from)?;
        let length = u32::try_from(message.len())?;
        let mut frame = BytesMut::with_capacity(FRAME_BYTES + message.len());
        frame.put_u8(0);
        frame.put_u32(length);
        frame.put_slice(&message);
        Ok(frame.freeze())
    }
}

impl<B: Body<Data = Bytes, Error = StdError> + Unpin> Body for Transcoded<B> {
    type Data = Bytes;
    type Error = StdError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, StdError>>> {
        let this = &mut *self;
        while !this.done {
            match ready!(Pin::new(&mut this.body).poll_frame(context)) {
                Some(frame) => {
                    let Ok(data) = frame?.into_data() else { continue };
                    let (count, count_max) = (this.read.len() + data.len(), this.bytes_max);
                    if count > count_max {
                        this.done = true;
                        let reason = format!("it has over {count_max} bytes, the most accepted");
                        let error: tonic::Status = RequestError::Unreadable(reason).into();
                        return Poll::Ready(Some(Err(error.into())));
                    }
                    this.read.extend_from_slice(&data);
                }
                None => {
                    this.done = true;
                    return Poll::Ready(Some(this.message().map(Frame::data)));
                }
            }
        }
        Poll::Ready(None)
    }
}
