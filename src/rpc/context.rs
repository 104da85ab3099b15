use std::sync::Arc;

use super::{Call, Limits, Task, from_wire, to_wire, wire};
use crate::error::RequestError;
use crate::pipeline::{Analysis, Models};
use crate::pool::{Pool, Running, Slot};
use crate::text::{Interrupt, Interrupted};

/// What all handlers share: the models, the threads that use them, and the limits.
#[derive(Debug)]
pub struct Context {
    models: Arc<Models>,
    pool: Pool,
    limits: Limits,
    capabilities: wire::GetCapabilitiesResponse,
}

/// Turns what the pipeline finds into an answer. A plain function: all it needs is in its arguments.
pub(super) type Compose<T> = fn(&Task, &Analysis<'_>) -> Result<T, Interrupted>;

impl Context {
    /// Handlers answer from `models` on the threads of `pool`.
    pub fn new(models: Arc<Models>, pool: Pool, limits: Limits) -> Self {
        let capabilities = to_wire::capabilities(&models, &limits);
        Self { models, pool, limits, capabilities }
    }

    /// What requests may be as large as.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The threads, for those who watch them.
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// What this server can do.
    pub fn capabilities(&self) -> &wire::GetCapabilitiesResponse {
        &self.capabilities
    }

    /// Answers one document of a call of its own: refused at once when there is no room.
    pub(super) async fn answer<T: Send + 'static>(
        &self,
        call: &Call,
        task: Result<Task, RequestError>,
        compose: Compose<T>,
    ) -> Result<T, RequestError> {
        let task = task?;
        let slot = self.pool.try_admit(1, task.cost_bytes())?;
        self.run(slot, call.interrupt(), task, compose).await
    }

    /// Queues one document for which there is room.
    pub(super) fn run<T: Send + 'static>(
        &self,
        slot: Slot,
        interrupt: Interrupt,
        task: Task,
        compose: Compose<T>,
    ) -> Running<T> {
        let models = Arc::clone(&self.models);
        self.pool.run(slot, interrupt, move |interrupt| answer(&models, &task, interrupt, compose))
    }
}

/// Runs the pipeline for `task` and composes the answer. Same input, same output.
fn answer<T>(
    models: &Models,
    task: &Task,
    interrupt: &Interrupt,
    compose: Compose<T>,
) -> Result<T, RequestError> {
    let analysis = Analysis::new(models, &task.document, &task.options, interrupt);
    compose(task, &analysis).map_err(|Interrupted| {
        if interrupt.deadline_passed() {
            RequestError::DeadlinePassed
        } else {
            RequestError::Cancelled
        }
    })
}

/// The answer that `Analyze` gives, on the calling thread and without a server.
pub fn analyze(
    models: &Models,
    limits: &Limits,
    request: wire::AnalyzeRequest,
    interrupt: &Interrupt,
) -> Result<wire::AnalyzeResponse, RequestError> {
    let task = from_wire::analyze(request, limits)?;
    answer(models, &task, interrupt, to_wire::analyze)
}
