use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};
use tokio::sync::watch;
use tonic::{Request, Response, Status};
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_server;
use tonic_health::pb::{HealthCheckRequest, HealthCheckResponse};

/// Whether the server wants calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serving {
    /// Models are being loaded, or the server is about to stop.
    No,
    /// It does.
    Yes,
}

/// `grpc.health.v1.Health`. All services stand on the same models and threads, so that they are
/// healthy together; `""` means the server as a whole.
#[derive(Clone, Debug)]
pub struct Health {
    services: Vec<&'static str>,
    serving: watch::Receiver<Serving>,
}

impl Health {
    /// Tells of `services` what `serving` says. Watches end when its sender is dropped, so that they
    /// do not keep a connection open that is to end.
    pub fn new(services: &[&'static str], serving: watch::Receiver<Serving>) -> Self {
        Self { services: services.to_vec(), serving }
    }

    /// The same of `service`, too.
    #[must_use]
    pub fn and(mut self, service: &'static str) -> Self {
        self.services.push(service);
        self
    }

    fn knows(&self, service: &str) -> bool {
        service.is_empty() || self.services.contains(&service)
    }
}

#[tonic::async_trait]
impl health_server::Health for Health {
    async fn check(
        &self,
        request: Request<HealthCheckRequest>,
    ) -> Result<Response<HealthCheckResponse>, Status> {
        if !self.knows(&request.get_ref().service) {
            return Err(Status::not_found("service is not known to this server"));
        }
        Ok(Response::new(response(status(*self.serving.borrow()))))
    }

    type WatchStream = BoxStream<'static, Result<HealthCheckResponse, Status>>;

    async fn watch(
        &self,
        request: Request<HealthCheckRequest>,
    ) -> Result<Response<Self::WatchStream>, Status> {
        let known = self.knows(&request.get_ref().service);
        let mut serving = self.serving.clone();
        serving.mark_changed();
        let changes = stream::unfold(serving, move |mut serving| async move {
            serving.changed().await.ok()?;
            let now = *serving.borrow_and_update();
            // A service that is not known may become so in another server's life, not in this one's;
            // the protocol asks for the watch to stay open.
            let status = if known { status(now) } else { ServingStatus::ServiceUnknown };
            Some((Ok(response(status)), serving))
        });
        Ok(Response::new(changes.boxed()))
    }
}

fn status(serving: Serving) -> ServingStatus {
    match serving {
        Serving::No => ServingStatus::NotServing,
        Serving::Yes => ServingStatus::Serving,
    }
}

fn response(status: ServingStatus) -> HealthCheckResponse {
    HealthCheckResponse { status: status.into() }
}
