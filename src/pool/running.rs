use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use tokio::sync::oneshot;

use super::queue::{Job, Work};
use super::{Slot, lock};
use crate::error::RequestError;
use crate::text::Interrupt;

/// Work in the queue or on a thread; a future of its result.
///
/// Dropping it means that nobody waits for the result any more: work that still waits is thrown
/// away at once, with its document and its slot; work that runs is interrupted.
#[derive(Debug)]
pub struct Running<T> {
    result: oneshot::Receiver<Result<T, RequestError>>,
    interrupt: Interrupt,
    job: Waiting,
}

struct Waiting(Arc<Mutex<Option<Work>>>);

impl std::fmt::Debug for Waiting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if lock(&self.0).is_some() { "waiting" } else { "started" })
    }
}

pub(super) fn pair<T, W>(slot: Slot, interrupt: Interrupt, work: W) -> (Running<T>, Job)
where
    T: Send + 'static,
    W: FnOnce(&Interrupt) -> Result<T, RequestError> + Send + 'static,
{
    let (sender, result) = oneshot::channel();
    let flag = interrupt.clone();
    let bytes = slot.bytes();
    let work: Work = Box::new(move || {
        // What was abandoned while it waited costs nothing.
        let answer = match flag.check() {
            Ok(()) => work(&flag),
            Err(_) if flag.deadline_passed() => Err(RequestError::DeadlinePassed),
            Err(_) => Err(RequestError::Cancelled),
        };
        drop(slot);
        // Nobody may be waiting any more.
        let _ = sender.send(answer);
    });
    let work = Arc::new(Mutex::new(Some(work)));
    (Running { result, interrupt, job: Waiting(Arc::clone(&work)) }, Job { bytes, work })
}

impl<T> Future for Running<T> {
    type Output = Result<T, RequestError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // The sender is dropped without a result only when the work panicked.
        Pin::new(&mut self.result)
            .poll(context)
            .map(|received| received.unwrap_or(Err(RequestError::Internal)))
    }
}

impl<T> Drop for Running<T> {
    fn drop(&mut self) {
        self.interrupt.raise();
        // Bound to a name, so that the document is freed after the lock.
        let _abandoned = lock(&self.job.0).take();
    }
}
