use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

use prost::Message;
use tonic::Response;

use super::{Call, Limits, Task, from_wire, to_wire, wire};
use crate::error::RequestError;
use crate::pipeline::{Analysis, Models};
use crate::pool::{Pool, Running, Slot};
use crate::telemetry::{CallContext, Stage, StageTimes};
use crate::text::{Interrupt, Interrupted};

/// What all handlers share: the models, the threads that use them, and the limits.
#[derive(Debug)]
pub struct Context {
    models: Arc<Models>,
    pool: Pool,
    limits: Limits,
    capabilities: wire::GetCapabilitiesResponse,
}

/// Turns what the pipeline finds into an answer.
pub(crate) trait Compose<T>:
    FnOnce(&Task, &Analysis<'_>) -> Result<T, Interrupted> + Send + 'static
{
}

impl<T, F> Compose<T> for F where
    F: FnOnce(&Task, &Analysis<'_>) -> Result<T, Interrupted> + Send + 'static
{
}

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
    pub(crate) async fn answer<T: Send + 'static>(
        &self,
        call: &Call,
        task: Result<Task, RequestError>,
        compose: impl Compose<T>,
    ) -> Result<T, RequestError> {
        let task = task?;
        if task.cost_bytes() <= self.limits.inline_bytes_max {
            let slot = self.pool.try_admit(1, task.cost_bytes())?;
            return self.answer_here(slot, call, task, compose);
        }
        let slot = self.pool.try_admit_by(1, task.cost_bytes(), call.ends_at())?;
        self.run(slot, call.interrupt(), call.record().cloned(), task, compose).await
    }

    /// Answers a very short document on the calling thread: the way to another thread and back would
    /// cost more than the work.
    fn answer_here<T>(
        &self,
        slot: Slot,
        call: &Call,
        task: Task,
        compose: impl Compose<T>,
    ) -> Result<T, RequestError> {
        let (record, now) = (call.record(), Instant::now());
        let interrupt = call.interrupt();
        if interrupt.check_at(now).is_err() {
            return Err(RequestError::DeadlinePassed);
        }
        // Tens of microseconds of work need no clock within them.
        let interrupt = interrupt.untimed();
        let times = StageTimes::from(now);
        let work = || answer(&self.models, task, &interrupt, record.map(|r| &**r), times, compose);
        let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(RequestError::Internal));
        drop(slot);
        result
    }

    /// Compresses only what is large enough to gain by it.
    pub(crate) fn respond<A: Message>(&self, answer: A) -> Response<A> {
        let small = answer.encoded_len() < self.limits.compress_bytes_min;
        let mut response = Response::new(answer);
        if small {
            response.disable_compression();
        }
        response
    }

    /// Queues one document for which there is room.
    pub(super) fn run<T: Send + 'static>(
        &self,
        slot: Slot,
        interrupt: Interrupt,
        record: Option<Arc<CallContext>>,
        task: Task,
        compose: impl Compose<T>,
    ) -> Running<T> {
        let models = Arc::clone(&self.models);
        let queued = Instant::now();
        self.pool.run(slot, interrupt, move |interrupt| {
            let started = Instant::now();
            let mut times = StageTimes::from(started);
            times.record(Stage::Queue, queued, started - queued);
            answer(&models, task, interrupt, record.as_deref(), times, compose)
        })
    }
}

/// Runs the pipeline for `task` and composes the answer. Same input, same output.
fn answer<T>(
    models: &Models,
    task: Task,
    interrupt: &Interrupt,
    record: Option<&CallContext>,
    mut times: StageTimes,
    compose: impl Compose<T>,
) -> Result<T, RequestError> {
    let task = &task.read(interrupt)?;
    let analysis = Analysis::new(models, &task.document, &task.options, interrupt);
    let result = stages(task, &analysis, &mut times)
        .and_then(|()| times.measure(Stage::Answer, || compose(task, &analysis)));
    if let Some(record) = record
        && let Ok(language) = analysis.language()
    {
        record.document(language.as_str(), task.cost_bytes(), &times);
    }
    result.map_err(|stopped| RequestError::of_stop(stopped, interrupt))
}

/// Computes, one by one and timed, what composing the answer would compute as it goes.
fn stages(task: &Task, analysis: &Analysis<'_>, times: &mut StageTimes) -> Result<(), Interrupted> {
    let features = task.features;
    times.measure(Stage::Language, || analysis.language())?;
    if features.sentences || features.entities || features.tone || features.sentiment {
        times.measure(Stage::Sentences, || analysis.sentences().map(drop))?;
    }
    if features.entities {
        times.measure(Stage::Entities, || analysis.entities().map(drop))?;
    }
    if (features.tone || features.sentiment) && analysis.tone_supported()? {
        times.measure(Stage::Tone, || {
            let parts = task.tone;
            if parts.score {
                analysis.tone()?;
            }
            if features.tone && parts.voices {
                analysis.voices()?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// The answer that `Analyze` gives, on the calling thread and without a server.
pub fn analyze(
    models: &Models,
    limits: &Limits,
    request: wire::AnalyzeRequest,
    interrupt: &Interrupt,
) -> Result<wire::AnalyzeResponse, RequestError> {
    let task = from_wire::analyze(request, limits)?;
    let times = StageTimes::from(Instant::now());
    answer(models, task, interrupt, None, times, to_wire::analyze)
}
