//! What a caller can get wrong, and what can keep the service from answering.

use std::fmt;
use std::time::Duration;

use crate::text::{Interrupt, Interrupted};

/// Why a request has no answer. Speaks to the caller; messages hold the numbers and never the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestError {
    /// Some fields are not acceptable; at least one violation.
    Invalid(Vec<Violation>),
    /// The bytes are no request at all: damaged, badly compressed, or too many.
    Unreadable(String),
    /// The service has no room for the work now.
    Overloaded(Overload),
    /// The caller's deadline passed before the work was done.
    DeadlinePassed,
    /// The caller hung up; nobody reads the answer.
    Cancelled,
    /// This server does not do what was asked.
    Unsupported(String),
    /// A bug on our side; the request may be sent again.
    Internal,
}

/// A field that is not acceptable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Path of the field from the request's root: `document.text`, `targets[2].end`.
    pub field: String,
    /// Stable, for programs.
    pub reason: Reason,
    /// What is wrong and what would be accepted, for people.
    pub description: String,
}

/// Kinds of [`Violation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A required field is not set, or empty.
    Missing,
    /// More bytes or entries than the limit.
    TooLarge,
    /// A number outside the field's range, or a position outside the text.
    OutOfRange,
    /// Not of the field's form.
    Malformed,
    /// Well formed, and unknown to this server.
    Unknown,
    /// Known, and not served by this server.
    NotServed,
}

impl Reason {
    /// The reason as it is written on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "FIELD_MISSING",
            Self::TooLarge => "FIELD_TOO_LARGE",
            Self::OutOfRange => "FIELD_OUT_OF_RANGE",
            Self::Malformed => "FIELD_MALFORMED",
            Self::Unknown => "FIELD_UNKNOWN_VALUE",
            Self::NotServed => "FIELD_NOT_SERVED",
        }
    }
}

/// Which limit has no room, and when to come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overload {
    /// What there is too much of.
    pub resource: Resource,
    /// How long the backlog takes at the present speed.
    pub retry_after: Duration,
}

/// What there can be too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Resource {
    /// Documents waiting or being analyzed.
    Documents,
    /// Their bytes.
    Bytes,
    /// Calls in progress.
    Calls,
}

impl Resource {
    /// The resource as it is written on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Bytes => "bytes",
            Self::Calls => "calls",
        }
    }
}

impl RequestError {
    /// Why work was interrupted: the deadline, or a caller who hung up.
    pub fn of_stop(_: Interrupted, interrupt: &Interrupt) -> Self {
        if interrupt.deadline_passed() { Self::DeadlinePassed } else { Self::Cancelled }
    }

    /// One field that is not acceptable.
    pub fn invalid(
        field: impl Into<String>,
        reason: Reason,
        description: impl Into<String>,
    ) -> Self {
        let (field, description) = (field.into(), description.into());
        Self::Invalid(vec![Violation { field, reason, description }])
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(violations) => {
                for (index, violation) in violations.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "; " };
                    write!(f, "{separator}{}: {}", violation.field, violation.description)?;
                }
                Ok(())
            }
            Self::Unreadable(reason) => write!(f, "request cannot be read: {reason}"),
            Self::Overloaded(overload) => write!(
                f,
                "too many {} in progress; try again in {} ms",
                overload.resource.as_str(),
                overload.retry_after.as_millis()
            ),
            Self::DeadlinePassed => f.write_str("deadline passed before the work was done"),
            Self::Cancelled => f.write_str("caller hung up"),
            Self::Unsupported(what) => write!(f, "{what}"),
            Self::Internal => f.write_str("internal error"),
        }
    }
}

impl std::error::Error for RequestError {}
