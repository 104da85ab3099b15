//! Errors as gRPC statuses, with google.rpc details for programs.

use std::collections::HashMap;

use prost::Message;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, FieldViolation, StatusExt, pb};

use super::wire;
use crate::error::{Reason, RequestError, Violation};
use crate::telemetry::RequestId;

/// The `domain` of every google.rpc.ErrorInfo.
pub const DOMAIN: &str = "parlance";

impl From<RequestError> for Status {
    fn from(error: RequestError) -> Self {
        Self::with_error_details(code(&error), error.to_string(), details(&error))
    }
}

/// The status of `error`, with the id under which the caller finds it in the server's log.
pub fn with_request_id(error: &RequestError, id: &RequestId) -> Status {
    let mut details = details(error);
    details.set_request_info(id.to_string(), "");
    Status::with_error_details(code(error), error.to_string(), details)
}

/// The error of one document of many.
pub fn document_error(error: RequestError) -> wire::Error {
    let status = Status::from(error);
    // The details lie in the status as an encoded google.rpc.Status.
    let details = pb::Status::decode(status.details()).map(|full| full.details).unwrap_or_default();
    let details = details
        .into_iter()
        .map(|any| prost_types::Any { type_url: any.type_url, value: any.value })
        .collect();
    wire::Error { code: status.code() as i32, message: status.message().to_owned(), details }
}

/// Whether `status` was made here and not by the transport: all of ours carry details.
pub fn is_ours(status: &Status) -> bool {
    !status.details().is_empty()
}

/// What the transport says about bytes it cannot make a message of is the caller's mistake; tonic
/// says OUT_OF_RANGE of a message that is too long and INTERNAL of one that is damaged.
pub fn of_transport(status: Status) -> Status {
    match status.code() {
        Code::OutOfRange | Code::Internal if !is_ours(&status) => {
            RequestError::Unreadable(reason(&status)).into()
        }
        Code::ResourceExhausted if !is_ours(&status) => {
            // Only the decompressor says so: the limit is on what comes out of it.
            RequestError::Unreadable(reason(&status)).into()
        }
        _ => status,
    }
}

/// The transport's words, in our style.
fn reason(status: &Status) -> String {
    status.message().trim_start_matches("Error, ").to_owned()
}

fn code(error: &RequestError) -> Code {
    match error {
        RequestError::Invalid(_) | RequestError::Unreadable(_) => Code::InvalidArgument,
        RequestError::Overloaded(_) => Code::ResourceExhausted,
        RequestError::DeadlinePassed => Code::DeadlineExceeded,
        RequestError::Cancelled => Code::Cancelled,
        RequestError::Unsupported(_) => Code::Unimplemented,
        RequestError::Internal => Code::Internal,
    }
}

fn details(error: &RequestError) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    match error {
        RequestError::Invalid(violations) => {
            details.set_bad_request(violations.iter().map(field_violation).collect::<Vec<_>>());
            let reason = violations.first().map_or(Reason::Malformed, |violation| violation.reason);
            info(&mut details, reason.as_str(), []);
        }
        RequestError::Unreadable(reason) => {
            details.add_bad_request_violation("", reason);
            info(&mut details, "MESSAGE_UNREADABLE", []);
        }
        RequestError::Overloaded(overload) => {
            details.set_retry_info(Some(overload.retry_after));
            details.add_quota_failure_violation(overload.resource.as_str(), error.to_string());
            info(&mut details, "OVERLOADED", [("resource", overload.resource.as_str())]);
        }
        RequestError::DeadlinePassed => info(&mut details, "DEADLINE_PASSED", []),
        RequestError::Cancelled => info(&mut details, "CANCELLED", []),
        RequestError::Unsupported(_) => info(&mut details, "NOT_SERVED", []),
        RequestError::Internal => info(&mut details, "INTERNAL", []),
    }
    details
}

fn info<const N: usize>(details: &mut ErrorDetails, reason: &str, metadata: [(&str, &str); N]) {
    let metadata: HashMap<String, String> =
        metadata.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    details.set_error_info(reason, DOMAIN, metadata);
}

fn field_violation(violation: &Violation) -> FieldViolation {
    FieldViolation::new(&violation.field, &violation.description)
}
