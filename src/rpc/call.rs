use std::sync::Arc;
use std::time::{Duration, Instant};

use http::HeaderMap;
use tonic::Status;

use super::{Limits, status};
use crate::error::RequestError;
use crate::telemetry::{CallContext, Refusal};
use crate::text::Interrupt;

/// When the caller stops waiting; put into a request's extensions by the deadline layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline(pub Instant);

impl Deadline {
    /// From the header `grpc-timeout`: at most eight digits and a unit. `None` without the header or
    /// when it is malformed, which gRPC asks servers to ignore.
    pub fn from_headers(headers: &HeaderMap) -> Option<Self> {
        let value = headers.get("grpc-timeout")?.to_str().ok()?;
        Instant::now().checked_add(timeout(value)?).map(Self)
    }
}

fn timeout(value: &str) -> Option<Duration> {
    let (digits, unit) = value.split_at_checked(value.len().checked_sub(1)?)?;
    if digits.is_empty() || digits.len() > 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let count: u64 = digits.parse().ok()?;
    Some(match unit {
        "H" => Duration::from_secs(count * 3600),
        "M" => Duration::from_secs(count * 60),
        "S" => Duration::from_secs(count),
        "m" => Duration::from_millis(count),
        "u" => Duration::from_micros(count),
        "n" => Duration::from_nanos(count),
        _ => return None,
    })
}

/// What a handler knows about a call beside its message.
#[derive(Clone, Debug)]
pub struct Call {
    record: Option<Arc<CallContext>>,
    deadline: Instant,
}

impl Call {
    /// A unary call, which ends at the caller's deadline and at latest after
    /// [`Limits::call_time_max`].
    pub fn unary<T>(request: &tonic::Request<T>, limits: &Limits) -> Self {
        let record = Self::record_of(request);
        // A server has read the clock already.
        let arrived = record.as_ref().map_or_else(Instant::now, |record| record.arrived);
        let latest = arrived + limits.call_time_max;
        let deadline = Self::deadline(request).map_or(latest, |deadline| deadline.min(latest));
        Self { record, deadline }
    }

    /// The caller's deadline.
    pub fn deadline<T>(request: &tonic::Request<T>) -> Option<Instant> {
        request.extensions().get::<Deadline>().map(|deadline| deadline.0)
    }

    /// Where the work on the call is booked; absent where no server stands around the handlers.
    pub fn record_of<T>(request: &tonic::Request<T>) -> Option<Arc<CallContext>> {
        request.extensions().get::<Arc<CallContext>>().cloned()
    }

    /// Where the work on this call is booked.
    pub fn record(&self) -> Option<&Arc<CallContext>> {
        self.record.as_ref()
    }

    /// Stops the work at the deadline, or when it is raised.
    pub fn interrupt(&self) -> Interrupt {
        Interrupt::at(Some(self.deadline))
    }

    /// When the call ends.
    pub fn ends_at(&self) -> Instant {
        self.deadline
    }

    /// The answer to a call that fails.
    pub fn refuse(&self, error: &RequestError) -> Status {
        let Some(record) = &self.record else { return error.clone().into() };
        match error {
            RequestError::Overloaded(_) => record.metrics().refuse(Refusal::Overload),
            RequestError::Internal => record.metrics().panics.inc(),
            _ => {}
        }
        status::with_request_id(error, &record.request_id)
    }
}

#[cfg(test)]
mod tests {
    use super::timeout;
    use std::time::Duration;

    #[test]
    fn reads_every_unit_of_a_timeout() {
        assert_eq!(timeout("2H"), Some(Duration::from_secs(7200)));
        assert_eq!(timeout("3M"), Some(Duration::from_secs(180)));
        assert_eq!(timeout("99999999S"), Some(Duration::from_secs(99_999_999)));
        assert_eq!(timeout("100m"), Some(Duration::from_millis(100)));
        assert_eq!(timeout("7u"), Some(Duration::from_micros(7)));
        assert_eq!(timeout("0n"), Some(Duration::ZERO));
    }

    #[test]
    fn ignores_what_is_no_timeout() {
        for value in ["", "S", "100", "100x", "-1S", "1.5S", "999999999S", "1é"] {
            assert_eq!(timeout(value), None, "{value}");
        }
    }
}
