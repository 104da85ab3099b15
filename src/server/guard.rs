use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use crate::telemetry::Metrics;

/// What the calls of one connection tell its watchdog. Shared by the connection, its socket and its
/// calls; all relaxed, because nothing is ordered by it.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    /// Bytes read since a call last began, answered or ended.
    quiet_bytes: AtomicU64,
    /// Answers that have a part ready which the peer has not taken.
    unread_answers: AtomicI64,
    /// Rises whenever a call begins, answers or ends.
    events: AtomicU64,
    /// Whether the peer has sent anything yet.
    heard: AtomicBool,
    /// Calls that have begun and not ended.
    calls: AtomicI64,
    /// Those among them that have one request and one answer.
    unary: AtomicI64,
}

impl Progress {
    /// A call began.
    pub(crate) fn begin(&self, unary: bool) {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.unary.fetch_add(i64::from(unary), Ordering::Relaxed);
        self.event();
    }

    /// A call ended.
    pub(crate) fn end(&self, unary: bool) {
        self.calls.fetch_sub(1, Ordering::Relaxed);
        self.unary.fetch_sub(i64::from(unary), Ordering::Relaxed);
        self.event();
    }

    /// Calls that have begun and not ended.
    pub(crate) fn calls(&self) -> i64 {
        self.calls.load(Ordering::Relaxed)
    }

    /// Whether the peer has sent a byte, TLS or not.
    pub(crate) fn heard(&self) -> bool {
        self.heard.load(Ordering::Relaxed)
    }

    /// A part of an answer is ready (`true`), or has been taken (`false`).
    pub(crate) fn answer_waits(&self, waits: bool) {
        self.unread_answers.fetch_add(if waits { 1 } else { -1 }, Ordering::Relaxed);
        self.event();
    }

    fn event(&self) {
        self.events.fetch_add(1, Ordering::Relaxed);
        self.quiet_bytes.store(0, Ordering::Relaxed);
    }
}

/// Notices a peer that does not read its answers, or does not finish its requests.
#[derive(Debug)]
pub(crate) struct Watchdog {
    answer_max: Duration,
    call_max: Duration,
    events: u64,
    since: Instant,
}

impl Watchdog {
    /// Starts at `now`.
    pub(crate) fn new(answer_max: Duration, call_max: Duration, now: Instant) -> Self {
        Self { answer_max, call_max, events: 0, since: now }
    }

    /// How often [`Self::stalled`] should be asked: late by at most a quarter of the limit.
    pub(crate) fn interval(&self) -> Duration {
        (self.answer_max.min(self.call_max) / 4).max(Duration::from_millis(10))
    }

    /// Whether an answer, or a unary call, has stood still with nothing else happening for longer
    /// than its limit. Streams may be silent.
    pub(crate) fn stalled(&mut self, progress: &Progress, now: Instant) -> bool {
        let events = progress.events.load(Ordering::Relaxed);
        let answers = progress.unread_answers.load(Ordering::Relaxed) > 0;
        let unary = progress.unary.load(Ordering::Relaxed) > 0;
        if events != self.events || !(answers || unary) {
            (self.events, self.since) = (events, now);
        }
        let still = now.duration_since(self.since);
        answers && still >= self.answer_max || unary && still >= self.call_max
    }
}

/// A socket that counts its bytes, and fails when its peer floods or says nothing at all.
#[derive(Debug)]
pub(crate) struct Guarded<IO> {
    io: IO,
    progress: Arc<Progress>,
    metrics: Arc<Metrics>,
    quiet_bytes_max: u64,
}

impl<IO> Guarded<IO> {
    pub(crate) fn new(
        io: IO,
        progress: Arc<Progress>,
        metrics: Arc<Metrics>,
        quiet_bytes_max: u64,
    ) -> Self {
        Self { io, progress, metrics, quiet_bytes_max }
    }
}

impl<IO: AsyncRead + Unpin> AsyncRead for Guarded<IO> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let result = Pin::new(&mut self.io).poll_read(cx, buf);
        if matches!(result, Poll::Ready(Ok(()))) {
            let read = (buf.filled().len() - before) as u64;
            self.metrics.received_bytes.inc_by(read);
            if read > 0 && !self.progress.heard() {
                self.progress.heard.store(true, Ordering::Relaxed);
            }
            let quiet = self.progress.quiet_bytes.fetch_add(read, Ordering::Relaxed) + read;
            if quiet > self.quiet_bytes_max {
                return Poll::Ready(Err(io::Error::other(
                    "peer sends bytes that belong to no call",
                )));
            }
        }
        result
    }
}

impl<IO: AsyncWrite + Unpin> AsyncWrite for Guarded<IO> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.io).poll_write(cx, buf);
        if let Poll::Ready(Ok(written)) = result {
            self.metrics.sent_bytes.inc_by(written as u64);
        }
        result
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.io).poll_write_vectored(cx, bufs);
        if let Poll::Ready(Ok(written)) = result {
            self.metrics.sent_bytes.inc_by(written as u64);
        }
        result
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncReadExt as _;

    use super::*;

    #[test]
    fn calls_that_stand_still_are_noticed() {
        let progress = Progress::default();
        let start = Instant::now();
        let later = |seconds| start + Duration::from_secs(seconds);
        let (answer_max, call_max) = (Duration::from_secs(60), Duration::from_secs(600));
        let mut watchdog = Watchdog::new(answer_max, call_max, start);
        assert!(!watchdog.stalled(&progress, later(1000)), "an idle connection may stay");

        progress.begin(false);
        assert!(!watchdog.stalled(&progress, later(1001)));
        assert!(!watchdog.stalled(&progress, later(9000)), "so may a stream that is silent");

        progress.begin(true);
        assert!(!watchdog.stalled(&progress, later(9001)));
        assert!(!watchdog.stalled(&progress, later(9600)));
        assert!(watchdog.stalled(&progress, later(9601)), "but not a unary call");

        progress.answer_waits(true);
        assert!(!watchdog.stalled(&progress, later(9602)));
        assert!(!watchdog.stalled(&progress, later(9661)));
        assert!(watchdog.stalled(&progress, later(9662)));

        progress.answer_waits(false);
        assert!(!watchdog.stalled(&progress, later(9663)), "the peer took it after all");
    }

    #[tokio::test]
    async fn bytes_that_belong_to_no_call_end_the_connection() {
        let metrics = Arc::new(Metrics::new(&[]).unwrap());
        let progress = Arc::new(Progress::default());
        let flood: &[u8] = &[0; 100];
        let mut socket = Guarded::new(flood, progress.clone(), metrics.clone(), 50);
        let mut buf = [0; 40];
        assert_eq!(socket.read(&mut buf).await.unwrap(), 40);
        progress.begin(true);
        assert_eq!(socket.read(&mut buf).await.unwrap(), 40, "a call began in between");
        assert!(socket.read(&mut buf).await.is_err());
        assert_eq!(metrics.received_bytes.get(), 100);
    }
}
