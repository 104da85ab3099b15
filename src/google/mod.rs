//! A drop-in for Google Cloud Natural Language: its services, v1 and v2, over the same pipeline, so
//! that programs written for its client libraries work against this server with another endpoint.
//!
//! The wire is Google's; what is found is ours. What differs is told in `docs/google.md`.

mod answer;
mod ask;
mod metadata;
pub mod rest;
mod service;
mod v1;
mod v2;
pub mod wire;

use std::sync::Arc;

use tonic::codec::CompressionEncoding::{Gzip, Zstd};

use crate::rpc::{Context, Routes};
use service::Service;
use wire::v1::language_service_server::LanguageServiceServer as V1Server;
use wire::v2::language_service_server::LanguageServiceServer as V2Server;

/// Sets the limits and encodings of a service, as `rpc` does for its own.
macro_rules! server {
    ($server:ident, $service:expr, $bytes_max:expr) => {
        $server::new($service)
            .max_decoding_message_size($bytes_max)
            .max_encoding_message_size(usize::MAX)
            .accept_compressed(Gzip)
            .accept_compressed(Zstd)
            .send_compressed(Gzip)
            .send_compressed(Zstd)
    };
}

/// `routes` with both services, which answer from `context`.
pub fn add(routes: Routes, context: Arc<Context>) -> Routes {
    let bytes_max = context.limits().message_bytes_max;
    let service = Service::new(context);
    let v1 = server!(V1Server, service.clone(), bytes_max);
    let v2 = server!(V2Server, service, bytes_max);
    routes.with_service(v1, wire::DESCRIPTORS).with_service(v2, wire::DESCRIPTORS)
}
