//! One file per service. Handlers check, queue and answer; they know nothing of the analysis.

mod analysis;
mod batch;
mod entity;
mod health;
mod language;
mod sentence;
mod stream;
mod tone;

pub use health::{Health, Serving};

use std::sync::Arc;

use prost::Message;
use tonic::{Request, Response, Status};

use super::context::Compose;
use super::{Call, Context, Limits, Task};
use crate::error::RequestError;

/// The handlers of all five services.
#[derive(Clone, Debug)]
pub(super) struct Handlers {
    context: Arc<Context>,
}

impl Handlers {
    pub(super) fn new(context: Arc<Context>) -> Self {
        Self { context }
    }

    /// A call with one document: `check` reads the request, `compose` the analysis.
    async fn unary<Q, A: Message + 'static>(
        &self,
        request: Request<Q>,
        check: fn(Q, &Limits) -> Result<Task, RequestError>,
        compose: impl Compose<A>,
    ) -> Result<Response<A>, Status> {
        let limits = self.context.limits();
        let call = Call::unary(&request, limits);
        let task = check(request.into_inner(), limits);
        match self.context.answer(&call, task, compose).await {
            Ok(answer) => Ok(self.respond(answer)),
            Err(error) => Err(call.refuse(&error)),
        }
    }

    fn respond<A: Message>(&self, answer: A) -> Response<A> {
        self.context.respond(answer)
    }
}
