//! Our own worker threads behind one bounded queue.
//!
//! Analysis is CPU work of microseconds to a second. A hand-off to an own thread costs a few
//! microseconds, and the queue in front is the admission control: a [`Slot`] is taken before work is
//! queued and travels with it, so that everything waiting or running is counted, by documents and by
//! bytes. Small documents have threads of their own beside the general ones; a few huge documents
//! cannot make them wait.

mod admission;
mod queue;
mod running;
mod speed;
#[cfg(test)]
mod tests;
mod worker;

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::error::{Overload, RequestError, Resource};
use crate::text::Interrupt;

pub use admission::Slot;
use admission::{Admission, Work};
use queue::Queue;
pub use running::Running;
use speed::Speed;

/// Callers who are refused are asked to wait for at least and at most this long.
const RETRY_AFTER_MIN: Duration = Duration::from_millis(50);
const RETRY_AFTER_MAX: Duration = Duration::from_secs(30);

/// Sizes of a [`Pool`]. Each protects memory or latency; none may be zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolLimits {
    /// Threads that take any document.
    pub threads: usize,
    /// Threads that take small documents only.
    pub small_threads: usize,
    /// Documents up to this many bytes are small.
    pub small_bytes_max: usize,
    /// Documents waiting and running.
    pub documents_max: usize,
    /// Their bytes.
    pub bytes_max: usize,
}

impl PoolLimits {
    /// One general thread for each of `cores`, one more for small documents on every four.
    pub fn for_cores(cores: usize) -> Self {
        Self {
            threads: cores.max(1),
            small_threads: cores.div_ceil(4).max(1),
            small_bytes_max: 16 << 10,
            documents_max: 1024,
            bytes_max: 64 << 20,
        }
    }
}

/// How full a [`Pool`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// Documents waiting and running.
    pub documents: usize,
    /// Their bytes.
    pub bytes: usize,
    /// Documents that wait for a thread.
    pub waiting: usize,
    /// Threads at work.
    pub busy_threads: usize,
}

/// A fixed set of threads and the queue in front of them.
///
/// Dropping the pool lets queued work finish and then ends the threads.
#[derive(Debug)]
pub struct Pool {
    admission: Arc<Admission>,
    queue: Arc<Queue>,
    speed: Arc<Speed>,
    limits: PoolLimits,
}

impl Pool {
    /// Starts the threads.
    ///
    /// # Errors
    ///
    /// When the system gives no more threads.
    pub fn start(limits: PoolLimits) -> std::io::Result<Self> {
        let admission = Arc::new(Admission::new(&limits));
        let pool = Self { admission, queue: Arc::default(), speed: Arc::default(), limits };
        for index in 0..limits.threads {
            worker::start(format!("analysis-{index}"), &pool.queue, &pool.speed, false)?;
        }
        for index in 0..limits.small_threads {
            worker::start(format!("small-{index}"), &pool.queue, &pool.speed, true)?;
        }
        Ok(pool)
    }

    /// Takes room for `documents` of `bytes` together, or says when to come back. Never waits.
    pub fn try_admit(&self, documents: usize, bytes: usize) -> Result<Slot, RequestError> {
        Admission::try_admit(&self.admission, documents, bytes).map_err(|resource| {
            RequestError::Overloaded(Overload { resource, retry_after: self.backlog() })
        })
    }

    /// The same for a caller who waits until `ends_at` and no longer: refused, too, when those who
    /// came before will take most of that time. Under overload, work that is begun too late to be of
    /// use would otherwise keep the threads from all other work.
    pub fn try_admit_by(
        &self,
        documents: usize,
        bytes: usize,
        ends_at: Instant,
    ) -> Result<Slot, RequestError> {
        let small = self.admission.are_small(documents, bytes);
        let wait = self.wait(small);
        // A quarter is left for the work itself, and for the error of the estimate.
        if wait > ends_at.saturating_duration_since(Instant::now()) * 3 / 4 && !wait.is_zero() {
            let (resource, retry_after) = (Resource::Documents, self.backlog());
            return Err(RequestError::Overloaded(Overload { resource, retry_after }));
        }
        self.try_admit(documents, bytes)
    }

    /// How long a document waits for a thread, about: a small one behind small ones only.
    fn wait(&self, small: bool) -> Duration {
        let PoolLimits { threads, small_threads, .. } = self.limits;
        let (ahead, threads) = if small {
            (self.admission.held_small(), threads + small_threads)
        } else {
            (self.admission.held(), threads)
        };
        // What runs does not wait.
        let waiting = ahead.documents.saturating_sub(threads);
        if waiting == 0 {
            return Duration::ZERO;
        }
        self.speed.time_for(ahead, threads).mul_f64(ratio(waiting, ahead.documents))
    }

    /// Waits for room for one document of `bytes`. The caller holds its next input back meanwhile.
    pub async fn admit(&self, bytes: usize) -> Slot {
        Admission::admit(&self.admission, bytes).await
    }

    /// Queues `work` under `slot`. Dropping the answer raises `interrupt`.
    pub fn run<T, W>(&self, slot: Slot, interrupt: Interrupt, work: W) -> Running<T>
    where
        T: Send + 'static,
        W: FnOnce(&Interrupt) -> Result<T, RequestError> + Send + 'static,
    {
        let (running, job) = running::pair(slot, interrupt, work);
        let small = job.bytes <= self.limits.small_bytes_max;
        self.queue.push(job, small);
        running
    }

    /// How full it is.
    pub fn load(&self) -> Load {
        let Work { documents, bytes } = self.admission.held();
        let (waiting, busy_threads) = self.queue.counts();
        Load { documents, bytes, waiting, busy_threads }
    }

    /// How long what is waiting and running now takes at the speed measured lately.
    fn backlog(&self) -> Duration {
        let time = self.speed.time_for(self.admission.held(), self.limits.threads);
        time.clamp(RETRY_AFTER_MIN, RETRY_AFTER_MAX)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.close();
    }
}

#[allow(clippy::cast_precision_loss, reason = "an estimate")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// A lock whose holder panicked still guards plain numbers and queues that are valid at every step.
fn lock<T>(mutex: &std::sync::Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
