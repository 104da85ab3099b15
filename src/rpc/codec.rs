//! Protobuf on the wire, with a caller's malformed message as the caller's mistake.

use std::marker::PhantomData;

use prost::Message;
use tonic::Status;
use tonic::codec::{DecodeBuf, Decoder, EncodeBuf, Encoder};

use crate::error::RequestError;

/// Encodes `T` and decodes `U`. Tonic's own codec answers INTERNAL to bytes that are no message,
/// as if the server had failed; this one answers INVALID_ARGUMENT.
#[derive(Debug)]
pub struct Codec<T, U>(PhantomData<(T, U)>);

impl<T, U> Default for Codec<T, U> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<T, U> Clone for Codec<T, U> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T, U> tonic::codec::Codec for Codec<T, U>
where
    T: Message + Send + 'static,
    U: Message + Default + Send + 'static,
{
    type Encode = T;
    type Decode = U;
    type Encoder = Codec<T, U>;
    type Decoder = Codec<T, U>;

    fn encoder(&mut self) -> Self::Encoder {
        Self::default()
    }

    fn decoder(&mut self) -> Self::Decoder {
        Self::default()
    }
}

impl<T: Message + Send + 'static, U: Send + 'static> Encoder for Codec<T, U> {
    type Item = T;
    type Error = Status;

    fn encode(&mut self, item: T, buffer: &mut EncodeBuf<'_>) -> Result<(), Status> {
        // Room at once: what grows is copied, and answers to large documents take megabytes.
        buffer.reserve(item.encoded_len());
        // The buffer grows; encoding fails only for want of room.
        item.encode(buffer).map_err(|_| RequestError::Internal.into())
    }
}

impl<T: Send + 'static, U: Message + Default + Send + 'static> Decoder for Codec<T, U> {
    type Item = U;
    type Error = Status;

    fn decode(&mut self, buffer: &mut DecodeBuf<'_>) -> Result<Option<U>, Status> {
        // The error names the field and what is wrong with its bytes, not the bytes.
        U::decode(buffer)
            .map(Some)
            .map_err(|error| RequestError::Unreadable(error.to_string()).into())
    }
}
