use tonic::{Request, Response, Status};

use super::Handlers;
use crate::rpc::wire::sentence_service_server::SentenceService;
use crate::rpc::{from_wire, to_wire, wire};

#[tonic::async_trait]
impl SentenceService for Handlers {
    async fn segment_sentences(
        &self,
        request: Request<wire::SegmentSentencesRequest>,
    ) -> Result<Response<wire::SegmentSentencesResponse>, Status> {
        self.unary(request, from_wire::segment_sentences, to_wire::segment_sentences).await
    }
}
