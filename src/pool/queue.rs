use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Condvar, Mutex};

use super::lock;

/// How many small documents a general thread takes in a row while large ones wait.
///
/// Small documents go first, because a few of them delay a large one by little, while a large one
/// delays them by all of its time. The bound keeps a flood of small ones from starving the large.
const SMALL_RUN_MAX: usize = 8;

/// A place in the queue. Its work is gone when whoever waited for it has given up.
pub(super) struct Job {
    pub(super) bytes: usize,
    pub(super) work: Arc<Mutex<Option<Work>>>,
}

/// The work itself; holds its slot and lets go of it before the result is handed over.
pub(super) type Work = Box<dyn FnOnce() + Send>;

impl Job {
    /// The work, once.
    pub(super) fn take(&self) -> Option<Work> {
        lock(&self.work).take()
    }

    fn abandoned(&self) -> bool {
        lock(&self.work).is_none()
    }
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Job").field(&self.bytes).finish()
    }
}

/// Places that may be left by work that was given up, before they are swept out.
const ABANDONED_MAX: usize = 4096;

/// Two lanes, each first in, first out. Bounded because every job in it holds a
/// [`Slot`](super::Slot), and abandoned ones are swept out.
#[derive(Debug, Default)]
pub(super) struct Queue {
    lanes: Mutex<Lanes>,
    /// Wakes a thread that takes anything.
    any: Condvar,
    /// Wakes a thread that takes small documents only.
    small: Condvar,
}

#[derive(Debug, Default)]
struct Lanes {
    small: VecDeque<Job>,
    large: VecDeque<Job>,
    small_run: usize,
    idle_general: usize,
    busy: usize,
    closed: bool,
}

impl Queue {
    pub(super) fn push(&self, job: Job, small: bool) {
        let mut lanes = lock(&self.lanes);
        let lane = if small { &mut lanes.small } else { &mut lanes.large };
        if lane.len() >= ABANDONED_MAX && lane.len().is_multiple_of(ABANDONED_MAX) {
            lane.retain(|job| !job.abandoned());
        }
        lane.push_back(job);
        let general = lanes.idle_general > 0;
        drop(lanes);
        // A general thread that idles is as good; the reserved ones are for when none does.
        if small && !general { self.small.notify_one() } else { self.any.notify_one() }
    }

    /// The next job for a general thread, or for one that takes `small_only`; `None` when the queue
    /// is closed and empty.
    pub(super) fn pop(&self, small_only: bool) -> Option<Job> {
        let mut lanes = lock(&self.lanes);
        loop {
            let job = if small_only { lanes.small.pop_front() } else { lanes.next() };
            if job.is_some() {
                lanes.busy += 1;
                return job;
            }
            if lanes.closed {
                return None;
            }
            lanes.idle_general += usize::from(!small_only);
            let bell = if small_only { &self.small } else { &self.any };
            lanes = bell.wait(lanes).unwrap_or_else(std::sync::PoisonError::into_inner);
            lanes.idle_general -= usize::from(!small_only);
        }
    }

    /// A thread has finished its job.
    pub(super) fn done(&self) {
        lock(&self.lanes).busy -= 1;
    }

    /// Jobs that wait, and threads at work.
    pub(super) fn counts(&self) -> (usize, usize) {
        let lanes = lock(&self.lanes);
        (lanes.small.len() + lanes.large.len(), lanes.busy)
    }

    /// No more jobs come; threads end when the queue is empty.
    pub(super) fn close(&self) {
        lock(&self.lanes).closed = true;
        self.any.notify_all();
        self.small.notify_all();
    }
}

impl Lanes {
    fn next(&mut self) -> Option<Job> {
        if (self.small_run < SMALL_RUN_MAX || self.large.is_empty())
            && let Some(job) = self.small.pop_front()
        {
            self.small_run += 1;
            return Some(job);
        }
        self.small_run = 0;
        self.large.pop_front()
    }
}
