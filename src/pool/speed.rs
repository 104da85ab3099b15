use std::sync::Mutex;
use std::time::Duration;

use super::admission::Work;
use super::lock;

/// What a document costs beside its bytes, in bytes' worth of work.
const DOCUMENT_BYTES: usize = 256;

/// Bytes per second and thread before anything was measured; low, so that early advice is cautious.
const FIRST_GUESS: f64 = 500_000.0;

/// Work older than about this counts half.
const MEMORY_SECONDS: f64 = 5.0;

/// How fast the threads have been lately.
#[derive(Debug, Default)]
pub(super) struct Speed {
    done: Mutex<Done>,
}

#[derive(Debug, Default)]
struct Done {
    bytes: f64,
    seconds: f64,
}

impl Speed {
    /// One document of `bytes` took `time` of a thread.
    pub(super) fn record(&self, bytes: usize, time: Duration) {
        let mut done = lock(&self.done);
        done.bytes += float(bytes + DOCUMENT_BYTES);
        done.seconds += time.as_secs_f64();
        if done.seconds > MEMORY_SECONDS {
            done.bytes /= 2.0;
            done.seconds /= 2.0;
        }
    }

    /// How long `threads` take for `work`.
    pub(super) fn time_for(&self, work: Work, threads: usize) -> Duration {
        let done = lock(&self.done);
        // The guess weighs as much as a tenth of a second of measured work.
        let speed = (done.bytes + FIRST_GUESS * 0.1) / (done.seconds + 0.1);
        let work = float(work.bytes + work.documents * DOCUMENT_BYTES);
        Duration::from_secs_f64((work / (speed * float(threads))).clamp(0.0, 86_400.0))
    }
}

#[allow(clippy::cast_precision_loss, reason = "an estimate")]
fn float(count: usize) -> f64 {
    count as f64
}
