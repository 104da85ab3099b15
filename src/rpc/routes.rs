use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};
use tokio::sync::watch;
use tonic::body::Body;
use tonic::codec::CompressionEncoding::{Gzip, Zstd};
use tonic::codegen::{BoxFuture, StdError};
use tonic::server::NamedService;
use tonic_health::pb::health_server::HealthServer;
use tower::Service;

use super::Context;
use super::border;
use super::handlers::{Handlers, Health, Serving};
use super::inbound::{Counted, Inbound};
use super::transcode::{Transcode, Transcoded};
use super::wire::{
    self, analysis_service_server::AnalysisServiceServer,
    entity_service_server::EntityServiceServer, language_service_server::LanguageServiceServer,
    sentence_service_server::SentenceServiceServer, tone_service_server::ToneServiceServer,
};

/// The services that carry texts, by their full names.
pub const SERVICES: [&str; 5] = [
    <LanguageServiceServer<Handlers> as NamedService>::NAME,
    <SentenceServiceServer<Handlers> as NamedService>::NAME,
    <EntityServiceServer<Handlers> as NamedService>::NAME,
    <ToneServiceServer<Handlers> as NamedService>::NAME,
    <AnalysisServiceServer<Handlers> as NamedService>::NAME,
];

/// Every service of this server: finds the one that a call is for.
#[derive(Clone, Debug)]
pub struct Routes {
    language: LanguageServiceServer<Handlers>,
    sentence: SentenceServiceServer<Handlers>,
    entity: EntityServiceServer<Handlers>,
    tone: ToneServiceServer<Handlers>,
    analysis: AnalysisServiceServer<Handlers>,
    health: HealthServer<Health>,
    /// What that service knows, to teach it more.
    known: Health,
    inbound: Arc<Inbound>,
    message_bytes_max: usize,
    /// What reflection tells beside the contract.
    described: Vec<&'static [u8]>,
    /// Services that are called rarely enough to be looked up in a table.
    others: tonic::service::Routes,
}

/// Sets the limits and encodings that all services share.
macro_rules! service {
    ($server:ident, $handlers:expr, $limits:expr) => {
        $server::new($handlers)
            .max_decoding_message_size($limits.message_bytes_max)
            .max_encoding_message_size(usize::MAX)
            .accept_compressed(Gzip)
            .accept_compressed(Zstd)
            .send_compressed(Gzip)
            .send_compressed(Zstd)
    };
}

impl Routes {
    /// Answers from `context`; health says what `serving` says.
    pub fn new(context: Arc<Context>, serving: watch::Receiver<Serving>) -> Self {
        let limits = *context.limits();
        let handlers = Handlers::new(context);
        let known = Health::new(&SERVICES, serving);
        Self {
            language: service!(LanguageServiceServer, handlers.clone(), limits),
            sentence: service!(SentenceServiceServer, handlers.clone(), limits),
            entity: service!(EntityServiceServer, handlers.clone(), limits),
            tone: service!(ToneServiceServer, handlers.clone(), limits),
            analysis: service!(AnalysisServiceServer, handlers, limits),
            inbound: Arc::new(Inbound::new(limits.inbound_bytes_max, limits.message_bytes_max)),
            message_bytes_max: limits.message_bytes_max,
            described: Vec::new(),
            health: HealthServer::new(known.clone()),
            known,
            others: tonic::service::Routes::default(),
        }
    }

    /// One more service on the same port, of those that `descriptors` describe. Before reflection,
    /// which tells of it.
    #[must_use]
    pub fn with_service<S>(mut self, service: S, descriptors: &'static [u8]) -> Self
    where
        S: Service<Request<Body>, Response = Response<Body>, Error = Infallible>
            + NamedService
            + Clone
            + Send
            + Sync
            + 'static,
        S::Future: Send + 'static,
    {
        if !self.described.contains(&descriptors) {
            self.described.push(descriptors);
        }
        self.others = self.others.add_service(service).prepare();
        self.known = self.known.and(S::NAME);
        self.health = HealthServer::new(self.known.clone());
        self
    }

    /// Reflection, both versions, over everything that a caller may meet: the contract, health, and
    /// the error details of google.rpc.
    ///
    /// # Errors
    ///
    /// When the descriptors are damaged.
    pub fn with_reflection(mut self) -> Result<Self, tonic_reflection::server::Error> {
        let describe = || {
            let contract = tonic_reflection::server::Builder::configure()
                .register_encoded_file_descriptor_set(wire::DESCRIPTORS);
            let register = tonic_reflection::server::Builder::register_encoded_file_descriptor_set;
            self.described
                .iter()
                .fold(contract, |all, set| register(all, set))
                .register_encoded_file_descriptor_set(tonic_health::pb::FILE_DESCRIPTOR_SET)
                .register_encoded_file_descriptor_set(tonic_types::pb::FILE_DESCRIPTOR_SET)
        };
        self.others = self
            .others
            .add_service(describe().build_v1()?)
            .add_service(describe().build_v1alpha()?)
            .prepare();
        Ok(self)
    }

    /// Answers one call; what is no method of ours gets UNIMPLEMENTED.
    pub fn call<B>(&self, mut request: Request<B>) -> BoxFuture<Response<Body>, Infallible>
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static,
    {
        let deadline = border::enter(&mut request);
        let transcode = request.extensions_mut().remove::<Transcode>();
        let request = request.map(|body| Counted::new(body, Arc::clone(&self.inbound)));
        let handler = match transcode {
            None => self.dispatch(request),
            // Only services of the table are spoken to in other forms.
            Some(transcode) => {
                let read = |body| Transcoded::new(body, transcode, self.message_bytes_max);
                Box::pin(self.others.clone().call(request.map(read)))
            }
        };
        Box::pin(border::Answer::new(handler, deadline))
    }

    fn dispatch<B>(&self, request: Request<B>) -> BoxFuture<Response<Body>, Infallible>
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static,
    {
        let service = request.uri().path().trim_start_matches('/').split('/').next();
        match service.unwrap_or_default() {
            AnalysisServiceServer::<Handlers>::NAME => self.analysis.clone().call(request),
            LanguageServiceServer::<Handlers>::NAME => self.language.clone().call(request),
            SentenceServiceServer::<Handlers>::NAME => self.sentence.clone().call(request),
            EntityServiceServer::<Handlers>::NAME => self.entity.clone().call(request),
            ToneServiceServer::<Handlers>::NAME => self.tone.clone().call(request),
            HealthServer::<Health>::NAME => self.health.clone().call(request),
            _ => Box::pin(self.others.clone().call(request)),
        }
    }
}
