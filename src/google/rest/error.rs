use http::{HeaderMap, StatusCode};
use prost::Message as _;
use prost_reflect::DynamicMessage;
use serde_json::{Value, json};
use tonic::{Code, Status};
use tonic_types::StatusExt as _;

use super::json::message;

/// A refusal as HTTP tells it.
#[derive(Debug)]
pub struct Failure {
    /// Status of the response.
    pub status: StatusCode,
    /// Seconds until the caller may try again.
    pub retry_after: Option<u64>,
    /// Google's JSON form of an error.
    pub body: Vec<u8>,
}

/// The failure that the headers or trailers of a gRPC answer tell; `None` for success. `known` is
/// false for a path that names no method.
pub fn failure(headers: &HeaderMap, known: bool) -> Option<Failure> {
    let status = Status::from_header_map(headers)
        .unwrap_or_else(|| Status::unknown("the answer has no status"));
    if status.code() == Code::Ok {
        return None;
    }
    let (code, name) = match status.code() {
        Code::Unimplemented if !known => (StatusCode::NOT_FOUND, "NOT_FOUND"),
        code => (http_status(code), name(code)),
    };
    let words = if known { status.message() } else { "no method has this address" };
    let details = status.get_error_details();
    let retry = details.retry_info().and_then(|info| info.retry_delay);
    let mut error = json!({ "code": code.as_u16(), "message": words, "status": name });
    if let (Some(details), Some(error)) = (details_of(&status), error.as_object_mut()) {
        error.insert("details".to_owned(), details);
    }
    // A value made of strings and numbers can always be written.
    let body = serde_json::to_vec_pretty(&json!({ "error": error })).unwrap_or_default();
    let retry_after = retry.map(|delay| delay.as_secs() + u64::from(delay.subsec_nanos() > 0));
    Some(Failure { status: code, retry_after, body })
}

/// The details of a status, each with its type.
fn details_of(status: &Status) -> Option<Value> {
    let mut full: DynamicMessage = message("google.rpc.Status")?;
    full.merge(status.details()).ok()?;
    let full = serde_json::to_value(&full).ok()?;
    full.get("details").cloned()
}

/// As `google/rpc/code.proto` maps codes to HTTP.
fn http_status(code: Code) -> StatusCode {
    match code {
        Code::Ok => StatusCode::OK,
        Code::Cancelled => StatusCode::from_u16(499).unwrap_or(StatusCode::BAD_REQUEST),
        Code::InvalidArgument | Code::FailedPrecondition | Code::OutOfRange => {
            StatusCode::BAD_REQUEST
        }
        Code::DeadlineExceeded => StatusCode::GATEWAY_TIMEOUT,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::AlreadyExists | Code::Aborted => StatusCode::CONFLICT,
        Code::PermissionDenied => StatusCode::FORBIDDEN,
        Code::Unauthenticated => StatusCode::UNAUTHORIZED,
        Code::ResourceExhausted => StatusCode::TOO_MANY_REQUESTS,
        Code::Unimplemented => StatusCode::NOT_IMPLEMENTED,
        Code::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Code::Unknown | Code::Internal | Code::DataLoss => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn name(code: Code) -> &'static str {
    match code {
        Code::Ok => "OK",
        Code::Cancelled => "CANCELLED",
        Code::Unknown => "UNKNOWN",
        Code::InvalidArgument => "INVALID_ARGUMENT",
        Code::DeadlineExceeded => "DEADLINE_EXCEEDED",
        Code::NotFound => "NOT_FOUND",
        Code::AlreadyExists => "ALREADY_EXISTS",
        Code::PermissionDenied => "PERMISSION_DENIED",
        Code::ResourceExhausted => "RESOURCE_EXHAUSTED",
        Code::FailedPrecondition => "FAILED_PRECONDITION",
        Code::Aborted => "ABORTED",
        Code::OutOfRange => "OUT_OF_RANGE",
        Code::Unimplemented => "UNIMPLEMENTED",
        Code::Internal => "INTERNAL",
        Code::Unavailable => "UNAVAILABLE",
        Code::DataLoss => "DATA_LOSS",
        Code::Unauthenticated => "UNAUTHENTICATED",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Reason, RequestError};

    fn shown(error: RequestError, known: bool) -> (u16, Value) {
        let headers = Status::from(error).into_http::<()>().into_parts().0.headers;
        let failure = failure(&headers, known).unwrap();
        (failure.status.as_u16(), serde_json::from_slice(&failure.body).unwrap())
    }

    #[test]
    fn a_mistake_is_told_with_its_details() {
        let (status, body) =
            shown(RequestError::invalid("document.type", Reason::Missing, "is not set"), true);
        assert_eq!(status, 400);
        assert_eq!(
            body,
            json!({ "error": {
                "code": 400,
                "message": "document.type: is not set",
                "status": "INVALID_ARGUMENT",
                "details": [
                    { "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "FIELD_MISSING", "domain": "parlance" },
                    { "@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [
                        { "field": "document.type", "description": "is not set" }
                    ] },
                ],
            } })
        );
    }

    #[test]
    fn an_unknown_address_is_not_found() {
        let (status, body) = shown(RequestError::Unsupported(String::new()), false);
        assert_eq!((status, &body["error"]["status"]), (404, &json!("NOT_FOUND")));
        assert_eq!(shown(RequestError::Unsupported(String::new()), true).0, 501);
    }
}
