//! The transformer itself: an ONNX graph run by rten, each run on one thread.

use std::sync::{Arc, Mutex, PoisonError};

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, ValueOrView};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};

use crate::entity::name::label::LABELS;

/// A graph with the inputs `ids` and `cases` and the output `logits`, `[1, pieces, labels]`; more
/// outputs do no harm and cost nothing.
pub(super) struct Transformer {
    model: Model,
    ids: NodeId,
    cases: NodeId,
    logits: NodeId,
    /// Pools of one thread each that nobody uses now. As many are made as analyses run at once; one
    /// for all would make them wait for each other.
    idle: Mutex<Vec<Arc<ThreadPool>>>,
}

impl Transformer {
    /// Loads a graph; `Err` says what is wrong with it.
    pub(super) fn load(graph: &[u8]) -> Result<Self, String> {
        // Weights are laid out for the processor once, not with every run.
        let model = ModelOptions::with_all_ops()
            .prepack_weights(true)
            .load(graph.to_vec())
            .map_err(|error| error.to_string())?;
        let node = |name: &str| model.node_id(name).map_err(|error| error.to_string());
        let (ids, cases, logits) = (node("ids")?, node("cases")?, node("logits")?);
        Ok(Self { model, ids, cases, logits, idle: Mutex::default() })
    }

    /// Label scores of each piece; `Err` when the graph is not what it should be.
    pub(super) fn run(&self, ids: &[i32], cases: &[i32]) -> Result<Vec<[f32; LABELS]>, String> {
        let pool = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let pool = pool.unwrap_or_else(|| Arc::new(ThreadPool::with_num_threads(1)));
        let options = RunOptions::default().with_thread_pool(Some(pool.clone()));
        let row = |values: &[i32]| NdTensor::from_data([1, values.len()], values.to_vec());
        let inputs = vec![
            (self.ids, ValueOrView::Value(row(ids).into())),
            (self.cases, ValueOrView::Value(row(cases).into())),
        ];
        let outputs = self.model.run(inputs, &[self.logits], Some(options));
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(pool);
        let output = outputs.map_err(|error| error.to_string())?.pop().ok_or("no output")?;
        let logits: Tensor<f32> = output.try_into().map_err(|_| "logits are no numbers")?;
        let values = logits.to_vec();
        let rows = values.as_chunks::<LABELS>().0;
        if rows.len() != ids.len() {
            return Err(format!("{} rows of labels for {} pieces", rows.len(), ids.len()));
        }
        Ok(rows.to_vec())
    }
}

impl std::fmt::Debug for Transformer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transformer").finish_non_exhaustive()
    }
}
