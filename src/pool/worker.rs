use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use super::{Queue, Speed};

/// Analysis recurses nowhere; the default of two megabytes is more than enough.
const STACK_BYTES: usize = 2 << 20;

/// Starts a thread that works until the queue is closed.
pub(super) fn start(
    name: String,
    queue: &Arc<Queue>,
    speed: &Arc<Speed>,
    small_only: bool,
) -> std::io::Result<()> {
    let (queue, speed) = (Arc::clone(queue), Arc::clone(speed));
    thread::Builder::new().name(name).stack_size(STACK_BYTES).spawn(move || {
        while let Some(job) = queue.pop(small_only) {
            if let Some(work) = job.take() {
                let started = Instant::now();
                // A panic is a bug that costs one request: its sender is dropped in unwinding, the
                // waiting side answers INTERNAL, and the thread takes the next job.
                if catch_unwind(AssertUnwindSafe(work)).is_ok() {
                    speed.record(job.bytes, started.elapsed());
                }
            }
            queue.done();
        }
    })?;
    Ok(())
}
