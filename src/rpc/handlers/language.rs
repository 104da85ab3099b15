use tonic::{Request, Response, Status};

use super::Handlers;
use crate::rpc::wire::language_service_server::LanguageService;
use crate::rpc::{from_wire, to_wire, wire};

#[tonic::async_trait]
impl LanguageService for Handlers {
    async fn detect_language(
        &self,
        request: Request<wire::DetectLanguageRequest>,
    ) -> Result<Response<wire::DetectLanguageResponse>, Status> {
        self.unary(request, from_wire::detect_language, to_wire::detect_language).await
    }
}
