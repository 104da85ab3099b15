use tonic::{Request, Response, Status};

use super::Handlers;
use crate::rpc::wire::tone_service_server::ToneService;
use crate::rpc::{from_wire, to_wire, wire};

#[tonic::async_trait]
impl ToneService for Handlers {
    async fn score_tone(
        &self,
        request: Request<wire::ScoreToneRequest>,
    ) -> Result<Response<wire::ScoreToneResponse>, Status> {
        self.unary(request, from_wire::score_tone, to_wire::score_tone).await
    }
}
