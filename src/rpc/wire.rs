//! The messages and services of `proto/`, generated at build time, and their descriptors.

/// Package `parlance.v1`.
#[allow(
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::allow_attributes_without_reason,
    clippy::disallowed_methods,
    reason = "generated from the contract, whose comments are its documentation"
)]
pub mod v1 {
    include!(concat!(env!("OUT_DIR"), "/parlance.v1.rs"));
}

pub use v1::*;

/// The encoded `google.protobuf.FileDescriptorSet` of the contract and all that it imports.
pub const DESCRIPTORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/descriptors.bin"));
