use std::fmt::Write as _;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use http::HeaderMap;
use tonic::Status;

use super::{Limits, status};
use crate::error::RequestError;
use crate::text::Interrupt;

/// When the caller stops waiting; put into a request's extensions by the deadline layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline(pub Instant);

impl Deadline {
    /// From the header `grpc-timeout`: at most eight digits and a unit. `None` without the header or
    /// when it is malformed, which gRPC asks servers to ignore.
    pub fn from_headers(headers: &HeaderMap, now: Instant) -> Option<Self> {
        let value = headers.get("grpc-timeout")?.to_str().ok()?;
        now.checked_add(timeout(value)?).map(Self)
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

/// The name of a call in logs and error details: the caller's `x-request-id`, or one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// The longest caller's id that is kept; longer ones are replaced by ours.
    const BYTES_MAX: usize = 128;

    /// The caller's id when it is printable ASCII without spaces, else a new one.
    pub fn from_headers(headers: &HeaderMap) -> Self {
        let given = headers.get("x-request-id").and_then(|value| value.to_str().ok());
        match given {
            Some(id) if (1..=Self::BYTES_MAX).contains(&id.len()) && is_graphic(id) => {
                Self(id.to_owned())
            }
            _ => Self::fresh(),
        }
    }

    /// Unique within the process, and random between processes.
    fn fresh() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        static KEYS: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut id = String::with_capacity(32);
        // Writing to a string cannot fail.
        let _ = write!(id, "{:016x}{number:016x}", KEYS.hash_one(number));
        Self(id)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_graphic(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What a handler knows about a call beside its message.
#[derive(Clone, Debug)]
pub struct Call {
    headers: HeaderMap,
    deadline: Instant,
}

impl Call {
    /// A unary call, which ends at the caller's deadline and at latest after
    /// [`Limits::call_time_max`].
    pub fn unary<T>(request: &tonic::Request<T>, limits: &Limits) -> Self {
        let latest = Instant::now() + limits.call_time_max;
        let deadline = Self::deadline(request).map_or(latest, |deadline| deadline.min(latest));
        Self { headers: id_header(request), deadline }
    }

    /// The caller's deadline.
    pub fn deadline<T>(request: &tonic::Request<T>) -> Option<Instant> {
        request.extensions().get::<Deadline>().map(|deadline| deadline.0)
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
        status::with_request_id(error, &RequestId::from_headers(&self.headers))
    }
}

/// The one header that an error needs; most calls have none and none fail, so that the id is made
/// only when it is needed.
fn id_header<T>(request: &tonic::Request<T>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if let Some(value) = request.metadata().as_ref().get("x-request-id") {
        headers.insert("x-request-id", value.clone());
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::{RequestId, timeout};
    use http::{HeaderMap, HeaderValue};
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

    fn id(given: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-request-id", HeaderValue::from_str(given).unwrap());
        RequestId::from_headers(&headers).as_str().to_owned()
    }

    #[test]
    fn keeps_a_callers_id_that_is_safe_to_log() {
        assert_eq!(id("abc-123"), "abc-123");
        assert_ne!(id("a b"), "a b");
        assert_ne!(id(&"x".repeat(129)), "x".repeat(129));
        let none = HeaderMap::new();
        assert_ne!(RequestId::from_headers(&none), RequestId::from_headers(&none));
    }
}
