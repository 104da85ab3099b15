use std::sync::{Arc, Mutex};

use tokio::sync::Notify;

use super::{PoolLimits, lock};
use crate::error::Resource;

/// Counts what is waiting or running, and refuses beyond the limits.
#[derive(Debug)]
pub(super) struct Admission {
    documents_max: usize,
    bytes_max: usize,
    small_bytes_max: usize,
    held: Mutex<Held>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct Held {
    all: Work,
    small: Work,
}

/// An amount of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Work {
    pub(super) documents: usize,
    pub(super) bytes: usize,
}

impl Work {
    fn add(&mut self, documents: usize, bytes: usize) {
        self.documents += documents;
        self.bytes += bytes;
    }

    fn take(&mut self, documents: usize, bytes: usize) {
        self.documents -= documents;
        self.bytes -= bytes;
    }
}

impl Admission {
    pub(super) fn new(limits: &PoolLimits) -> Self {
        let PoolLimits { documents_max, bytes_max, small_bytes_max, .. } = *limits;
        let (held, freed) = (Mutex::default(), Notify::new());
        Self { documents_max, bytes_max, small_bytes_max, held, freed }
    }

    /// Whether documents of `bytes` together are small ones.
    pub(super) fn are_small(&self, documents: usize, bytes: usize) -> bool {
        bytes <= documents * self.small_bytes_max
    }

    pub(super) fn try_admit(
        this: &Arc<Self>,
        documents: usize,
        bytes: usize,
    ) -> Result<Slot, Resource> {
        let mut held = lock(&this.held);
        if held.all.documents + documents > this.documents_max {
            return Err(Resource::Documents);
        }
        if held.all.bytes + bytes > this.bytes_max {
            return Err(Resource::Bytes);
        }
        let small = this.are_small(documents, bytes);
        held.all.add(documents, bytes);
        if small {
            held.small.add(documents, bytes);
        }
        drop(held);
        Ok(Slot { admission: Arc::clone(this), documents, bytes, small })
    }

    pub(super) async fn admit(this: &Arc<Self>, bytes: usize) -> Slot {
        loop {
            // Registered before the attempt: room that is freed in between is not missed.
            let freed = this.freed.notified();
            tokio::pin!(freed);
            freed.as_mut().enable();
            if let Ok(slot) = Self::try_admit(this, 1, bytes) {
                return slot;
            }
            freed.await;
        }
    }

    /// What holds a slot.
    pub(super) fn held(&self) -> Work {
        lock(&self.held).all
    }

    /// What of it is small.
    pub(super) fn held_small(&self) -> Work {
        lock(&self.held).small
    }
}

/// Room for documents in a pool. Free again when dropped, which is when the work has really ended.
#[derive(Debug)]
pub struct Slot {
    admission: Arc<Admission>,
    documents: usize,
    bytes: usize,
    small: bool,
}

impl Slot {
    /// Takes room for one document of `bytes` out of this one.
    #[must_use]
    pub fn split(&mut self, bytes: usize) -> Slot {
        let documents = self.documents.min(1);
        let bytes = self.bytes.min(bytes);
        self.documents -= documents;
        self.bytes -= bytes;
        Slot { admission: Arc::clone(&self.admission), documents, bytes, small: self.small }
    }

    /// Bytes of the documents.
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        if self.documents == 0 && self.bytes == 0 {
            return;
        }
        let mut held = lock(&self.admission.held);
        held.all.take(self.documents, self.bytes);
        if self.small {
            held.small.take(self.documents, self.bytes);
        }
        drop(held);
        self.admission.freed.notify_waiters();
    }
}
