use crate::pipeline::Models;
use crate::rpc::{Limits, wire};

/// The answer to `GetCapabilities`; the same for as long as the server runs.
pub fn capabilities(_models: &Models, limits: &Limits) -> wire::GetCapabilitiesResponse {
    wire::GetCapabilitiesResponse {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        languages: Vec::new(),
        entity_types: Vec::new(),
        limits: Some(wire_limits(limits)),
        models: Vec::new(),
        content_types: vec![wire::ContentType::PlainText.into()],
        features: Vec::new(),
    }
}

fn wire_limits(limits: &Limits) -> wire::Limits {
    wire::Limits {
        text_bytes: limits.text_bytes_max as u64,
        message_bytes: limits.message_bytes_max as u64,
        batch_documents: count(limits.batch_documents_max),
        stream_window: count(limits.stream_window_max),
        targets: count(Limits::TARGETS_MAX),
        candidates: count(Limits::CANDIDATES_MAX),
        id_bytes: count(Limits::ID_BYTES_MAX),
    }
}

fn count(limit: usize) -> u32 {
    u32::try_from(limit).unwrap_or(u32::MAX)
}
