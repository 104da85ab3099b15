use futures_util::stream::BoxStream;
use tonic::{Request, Response, Status, Streaming};

use super::{Handlers, batch, stream};
use crate::rpc::wire::analysis_service_server::AnalysisService;
use crate::rpc::{Call, from_wire, to_wire, wire};

#[tonic::async_trait]
impl AnalysisService for Handlers {
    async fn analyze(
        &self,
        request: Request<wire::AnalyzeRequest>,
    ) -> Result<Response<wire::AnalyzeResponse>, Status> {
        self.unary(request, from_wire::analyze, to_wire::analyze).await
    }

    async fn analyze_batch(
        &self,
        request: Request<wire::AnalyzeBatchRequest>,
    ) -> Result<Response<wire::AnalyzeBatchResponse>, Status> {
        let call = Call::unary(&request, self.context.limits());
        match batch::answer(&self.context, &call, request.into_inner()).await {
            Ok(answer) => Ok(self.respond(answer)),
            Err(error) => Err(call.refuse(&error)),
        }
    }

    type AnalyzeStreamStream = BoxStream<'static, Result<wire::AnalyzeStreamResponse, Status>>;

    async fn analyze_stream(
        &self,
        request: Request<Streaming<wire::AnalyzeStreamRequest>>,
    ) -> Result<Response<Self::AnalyzeStreamStream>, Status> {
        let mut response = Response::new(stream::answers(self.context.clone(), request));
        // Messages of a stream are compressed each on its own, or not at all; most are small.
        response.disable_compression();
        Ok(response)
    }

    async fn get_capabilities(
        &self,
        _request: Request<wire::GetCapabilitiesRequest>,
    ) -> Result<Response<wire::GetCapabilitiesResponse>, Status> {
        Ok(self.respond(self.context.capabilities().clone()))
    }
}
