use tonic::{Request, Response, Status};

use super::Handlers;
use crate::rpc::wire::entity_service_server::EntityService;
use crate::rpc::{from_wire, to_wire, wire};

#[tonic::async_trait]
impl EntityService for Handlers {
    async fn tag_entities(
        &self,
        request: Request<wire::TagEntitiesRequest>,
    ) -> Result<Response<wire::TagEntitiesResponse>, Status> {
        self.unary(request, from_wire::tag_entities, to_wire::tag_entities).await
    }
}
