//! The messages and services of `proto/google/`, generated at build time, and their descriptors.

/// Package `google.cloud.language.v1`.
#[allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::allow_attributes_without_reason,
    clippy::disallowed_methods,
    reason = "generated from the proto files, whose comments are its documentation"
)]
pub mod v1 {
    include!(concat!(env!("OUT_DIR"), "/google.cloud.language.v1.rs"));
}

/// Package `google.cloud.language.v2`.
#[allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::allow_attributes_without_reason,
    clippy::disallowed_methods,
    reason = "generated from the proto files, whose comments are its documentation"
)]
pub mod v2 {
    include!(concat!(env!("OUT_DIR"), "/google.cloud.language.v2.rs"));
}

/// The encoded `google.protobuf.FileDescriptorSet` of both.
pub const DESCRIPTORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/google_descriptors.bin"));
