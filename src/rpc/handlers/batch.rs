use futures_util::StreamExt;
use futures_util::stream;

use crate::error::{Reason, RequestError};
use crate::pool::{Running, Slot};
use crate::rpc::{Call, Context, Task, from_wire, status, to_wire, wire};
use wire::analyze_result::Result as Outcome;

/// How many documents of one batch are queued at a time: enough to keep every thread busy, and few
/// enough that the documents of other callers do not wait behind the whole batch.
const WINDOW: usize = 8;

/// Answers a whole batch. Room is taken for all of it at once, so that a batch that has begun is not
/// refused halfway.
pub(super) async fn answer(
    context: &Context,
    call: &Call,
    batch: wire::AnalyzeBatchRequest,
) -> Result<wire::AnalyzeBatchResponse, RequestError> {
    let (count, count_max) = (batch.requests.len(), context.limits().batch_documents_max);
    if count == 0 {
        let description = "is empty; at least one request is required";
        return Err(RequestError::invalid("requests", Reason::Missing, description));
    }
    if count > count_max {
        let description = format!("has {count} entries; at most {count_max} are accepted");
        return Err(RequestError::invalid("requests", Reason::TooLarge, description));
    }
    let tasks: Vec<Result<Task, RequestError>> = batch
        .requests
        .into_iter()
        .map(|request| from_wire::analyze(request, context.limits()))
        .collect();
    let good = || tasks.iter().filter_map(|task| task.as_ref().ok());
    let bytes = good().map(Task::cost_bytes).sum();
    let mut slots = context.pool().try_admit_by(good().count(), bytes, call.ends_at())?;
    let results: Vec<_> = stream::iter(tasks)
        // Lazy: a document is queued when it enters the window, and not before.
        .map(|task| run(context, call, &mut slots, task))
        .buffered(WINDOW)
        .collect()
        .await;
    if std::time::Instant::now() >= call.ends_at() {
        return Err(RequestError::DeadlinePassed);
    }
    Ok(wire::AnalyzeBatchResponse { results })
}

fn run(
    context: &Context,
    call: &Call,
    slots: &mut Slot,
    task: Result<Task, RequestError>,
) -> impl Future<Output = wire::AnalyzeResult> + use<> {
    let running: Result<Running<_>, RequestError> = task.map(|task| {
        let slot = slots.split(task.cost_bytes());
        context.run(slot, call.interrupt(), call.record().cloned(), task, to_wire::analyze)
    });
    async move {
        let answer = match running {
            Ok(running) => running.await,
            Err(error) => Err(error),
        };
        let result = match answer {
            Ok(response) => Outcome::Response(response),
            Err(error) => Outcome::Error(status::document_error(error)),
        };
        wire::AnalyzeResult { result: Some(result) }
    }
}
