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
use std::time::Duration;

use crate::error::{Overload, RequestError};
use crate::text::Interrupt;

use admission::Admission;
pub use admission::Slot;
use queue::Queue;
pub use running::Running;
use speed::Speed;

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
        let admission = Arc::new(Admission::new(limits.documents_max, limits.bytes_max));
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
        let (documents, bytes) = self.admission.held();
        let (waiting, busy_threads) = self.queue.counts();
        Load { documents, bytes, waiting, busy_threads }
    }

    /// How long what is waiting and running now takes at the speed measured lately.
    fn backlog(&self) -> Duration {
        let (documents, bytes) = self.admission.held();
        self.speed.time_for(documents, bytes, self.limits.threads)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.close();
    }
}

/// A lock whose holder panicked still guards plain numbers and queues that are valid at every step.
fn lock<T>(mutex: &std::sync::Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
