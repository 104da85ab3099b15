use std::sync::Arc;

use prost::Message;
use tonic::{Request, Response, Status};

use super::answer::{Answer, compose};
use super::ask::{Ask, NOT_SERVED};
use super::wire::{v1, v2};
use crate::error::RequestError;
use crate::rpc::{Call, Context, Notices};

/// The handlers of both versions.
#[derive(Clone, Debug)]
pub(super) struct Service {
    context: Arc<Context>,
}

impl Service {
    pub(super) fn new(context: Arc<Context>) -> Self {
        Self { context }
    }

    async fn serve<Q, A>(
        &self,
        request: Request<Q>,
        read: fn(Q) -> Result<Ask, RequestError>,
    ) -> Result<Response<A>, Status>
    where
        A: From<Answer> + Message + 'static,
    {
        let limits = self.context.limits();
        let call = Call::unary(&request, limits);
        let checked = read(request.into_inner()).and_then(|ask| ask.check(limits));
        let (task, plan) = checked.map_err(|error| call.refuse(&error))?;
        let answer = self.context.answer(&call, Ok(task), move |task, analysis| {
            let composed = compose(task, &plan, analysis)?;
            Ok(composed.map(|(answer, notices)| (A::from(answer), notices)))
        });
        // A refusal that needed the analysis comes as its result.
        match answer.await.and_then(std::convert::identity) {
            Ok((answer, notices)) => {
                let mut response = self.context.respond(answer);
                if !notices.is_empty() {
                    response.extensions_mut().insert(Notices(notices));
                }
                Ok(response)
            }
            Err(error) => Err(call.refuse(&error)),
        }
    }

    /// The answer to a method whose models this server does not have.
    fn not_served<Q, A>(&self, request: &Request<Q>, name: &str) -> Result<Response<A>, Status> {
        let call = Call::unary(request, self.context.limits());
        Err(call.refuse(&RequestError::Unsupported(format!("{name}: {NOT_SERVED}"))))
    }
}

#[tonic::async_trait]
impl v1::language_service_server::LanguageService for Service {
    async fn analyze_sentiment(
        &self,
        request: Request<v1::AnalyzeSentimentRequest>,
    ) -> Result<Response<v1::AnalyzeSentimentResponse>, Status> {
        self.serve(request, super::v1::sentiment).await
    }

    async fn analyze_entities(
        &self,
        request: Request<v1::AnalyzeEntitiesRequest>,
    ) -> Result<Response<v1::AnalyzeEntitiesResponse>, Status> {
        self.serve(request, super::v1::entities).await
    }

    async fn analyze_entity_sentiment(
        &self,
        request: Request<v1::AnalyzeEntitySentimentRequest>,
    ) -> Result<Response<v1::AnalyzeEntitySentimentResponse>, Status> {
        self.serve(request, super::v1::entity_sentiment).await
    }

    async fn analyze_syntax(
        &self,
        request: Request<v1::AnalyzeSyntaxRequest>,
    ) -> Result<Response<v1::AnalyzeSyntaxResponse>, Status> {
        self.not_served(&request, "AnalyzeSyntax")
    }

    async fn classify_text(
        &self,
        request: Request<v1::ClassifyTextRequest>,
    ) -> Result<Response<v1::ClassifyTextResponse>, Status> {
        self.not_served(&request, "ClassifyText")
    }

    async fn moderate_text(
        &self,
        request: Request<v1::ModerateTextRequest>,
    ) -> Result<Response<v1::ModerateTextResponse>, Status> {
        self.not_served(&request, "ModerateText")
    }

    async fn annotate_text(
        &self,
        request: Request<v1::AnnotateTextRequest>,
    ) -> Result<Response<v1::AnnotateTextResponse>, Status> {
        self.serve(request, super::v1::annotate).await
    }
}

#[tonic::async_trait]
impl v2::language_service_server::LanguageService for Service {
    async fn analyze_sentiment(
        &self,
        request: Request<v2::AnalyzeSentimentRequest>,
    ) -> Result<Response<v2::AnalyzeSentimentResponse>, Status> {
        self.serve(request, super::v2::sentiment).await
    }

    async fn analyze_entities(
        &self,
        request: Request<v2::AnalyzeEntitiesRequest>,
    ) -> Result<Response<v2::AnalyzeEntitiesResponse>, Status> {
        self.serve(request, super::v2::entities).await
    }

    async fn classify_text(
        &self,
        request: Request<v2::ClassifyTextRequest>,
    ) -> Result<Response<v2::ClassifyTextResponse>, Status> {
        self.not_served(&request, "ClassifyText")
    }

    async fn moderate_text(
        &self,
        request: Request<v2::ModerateTextRequest>,
    ) -> Result<Response<v2::ModerateTextResponse>, Status> {
        self.not_served(&request, "ModerateText")
    }

    async fn annotate_text(
        &self,
        request: Request<v2::AnnotateTextRequest>,
    ) -> Result<Response<v2::AnnotateTextResponse>, Status> {
        self.serve(request, super::v2::annotate).await
    }
}
