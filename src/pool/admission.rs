use std::sync::{Arc, Mutex};

use tokio::sync::Notify;

use super::lock;
use crate::error::Resource;

/// Counts what is waiting or running, and refuses beyond the limits.
#[derive(Debug)]
pub(super) struct Admission {
    documents_max: usize,
    bytes_max: usize,
    held: Mutex<Held>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct Held {
    documents: usize,
    bytes: usize,
}

impl Admission {
    pub(super) fn new(documents_max: usize, bytes_max: usize) -> Self {
        Self { documents_max, bytes_max, held: Mutex::default(), freed: Notify::new() }
    }

    pub(super) fn try_admit(
        this: &Arc<Self>,
        documents: usize,
        bytes: usize,
    ) -> Result<Slot, Resource> {
        let mut held = lock(&this.held);
        if held.documents + documents > this.documents_max {
            return Err(Resource::Documents);
        }
        if held.bytes + bytes > this.bytes_max {
            return Err(Resource::Bytes);
        }
        held.documents += documents;
        held.bytes += bytes;
        Ok(Slot { admission: Arc::clone(this), documents, bytes })
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

    /// Documents and bytes that hold a slot.
    pub(super) fn held(&self) -> (usize, usize) {
        let held = lock(&self.held);
        (held.documents, held.bytes)
    }
}

/// Room for documents in a pool. Free again when dropped, which is when the work has really ended.
#[derive(Debug)]
pub struct Slot {
    admission: Arc<Admission>,
    documents: usize,
    bytes: usize,
}

impl Slot {
    /// Takes room for one document of `bytes` out of this one.
    #[must_use]
    pub fn split(&mut self, bytes: usize) -> Slot {
        let documents = self.documents.min(1);
        let bytes = self.bytes.min(bytes);
        self.documents -= documents;
        self.bytes -= bytes;
        Slot { admission: Arc::clone(&self.admission), documents, bytes }
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
        held.documents -= self.documents;
        held.bytes -= self.bytes;
        drop(held);
        self.admission.freed.notify_waiters();
    }
}
