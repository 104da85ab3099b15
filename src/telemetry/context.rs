use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use ring::rand::{SecureRandom as _, SystemRandom};

use super::{Call, CallSpan, Code, Metrics, StageTimes};

/// Longest request id that is taken over from a caller, in bytes.
const REQUEST_ID_LENGTH_MAX: usize = 64;

/// Who calls, as far as the server knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// Name of the API key.
    pub key: Option<Arc<str>>,
    /// SHA-256 of the client certificate, in hexadecimal.
    pub certificate: Option<Arc<str>>,
    /// Address of the peer, which may be a proxy.
    pub address: Option<SocketAddr>,
}

/// Names a call in logs, errors and answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestId {
    /// Sent by the caller in `x-request-id`.
    Given(Box<str>),
    /// Counted by this process.
    Counted(u64),
}

impl RequestId {
    /// The caller's id when it is short and plain enough to be logged, else the next number.
    pub fn new(given: Option<&[u8]>) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let plain = |id: &&[u8]| {
            (1..=REQUEST_ID_LENGTH_MAX).contains(&id.len())
                && id.iter().all(|b| b.is_ascii_alphanumeric() || b"-_.:/+=".contains(b))
        };
        match given.filter(plain).and_then(|id| std::str::from_utf8(id).ok()) {
            Some(id) => Self::Given(id.into()),
            None => Self::Counted(NEXT.fetch_add(1, Ordering::Relaxed)),
        }
    }
}

impl std::fmt::Display for RequestId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Given(id) => f.write_str(id),
            // The prefix tells processes apart; the number, calls.
            Self::Counted(number) => write!(f, "{:08x}-{number:08x}", process_id()),
        }
    }
}

fn process_id() -> u32 {
    static ID: OnceLock<u32> = OnceLock::new();
    *ID.get_or_init(|| {
        let mut bytes = [0; 4];
        // Without randomness the ids of two processes may meet, which only logs would notice.
        let _ = SystemRandom::new().fill(&mut bytes);
        u32::from_le_bytes(bytes)
    })
}

/// One call, from its arrival to its last byte. Handlers find it in the request's extensions and say
/// what they did; the shell counts, traces and logs the call when it ends.
#[derive(Debug)]
pub struct CallContext {
    /// Names the call.
    pub request_id: RequestId,
    /// Who calls.
    pub caller: Caller,
    /// When the call's headers had arrived.
    pub arrived: Instant,
    call: Arc<Call>,
    metrics: Arc<Metrics>,
    span: Option<CallSpan>,
    documents: AtomicU64,
    text_bytes: AtomicU64,
}

impl CallContext {
    /// A call that arrived at `arrived`; it is counted as started.
    pub fn begin(
        call: Arc<Call>,
        metrics: Arc<Metrics>,
        span: Option<CallSpan>,
        request_id: RequestId,
        caller: Caller,
        arrived: Instant,
    ) -> Self {
        call.start();
        Self {
            request_id,
            caller,
            arrived,
            call,
            metrics,
            span,
            documents: AtomicU64::new(0),
            text_bytes: AtomicU64::new(0),
        }
    }

    /// Books one document of `text_bytes` bytes that was analysed in `language`.
    pub fn document(&self, language: &str, text_bytes: usize, times: &StageTimes) {
        self.documents.fetch_add(1, Ordering::Relaxed);
        self.text_bytes.fetch_add(text_bytes as u64, Ordering::Relaxed);
        self.metrics.document(language, text_bytes);
        self.metrics.stages(times);
        if let Some(span) = &self.span {
            span.stages(times);
        }
    }

    /// The process's metrics.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// The call's span, when traces are on.
    pub fn span(&self) -> Option<&CallSpan> {
        self.span.as_ref()
    }

    /// The called method.
    pub fn call(&self) -> &Arc<Call> {
        &self.call
    }

    /// Documents and bytes of text so far.
    pub fn work(&self) -> (u64, u64) {
        (self.documents.load(Ordering::Relaxed), self.text_bytes.load(Ordering::Relaxed))
    }

    /// Counts and traces the end of the call; returns how long it took.
    pub fn end(&self, code: Code) -> Duration {
        let took = self.arrived.elapsed();
        self.call.end(code, took);
        if let Some(span) = &self.span {
            span.end(code);
        }
        took
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_could_forge_log_lines_are_not_taken_over() {
        let taken = |id: &[u8]| matches!(RequestId::new(Some(id)), RequestId::Given(_));
        assert!(taken(b"5f3a-1b/2:c=="));
        assert!(!taken(b""));
        assert!(!taken(b"a b"));
        assert!(!taken(b"a\nlevel=error"));
        assert!(!taken(&[b'a'; REQUEST_ID_LENGTH_MAX + 1]));
        assert!(!taken("é".as_bytes()));
    }

    #[test]
    fn counted_ids_differ_and_have_one_width() {
        let (a, b) = (RequestId::new(None).to_string(), RequestId::new(None).to_string());
        assert_ne!(a, b);
        assert_eq!((a.len(), a.as_bytes()[8]), (17, b'-'));
    }
}
