use std::fmt;
use std::time::{Duration, Instant, SystemTime};

use http::{HeaderMap, HeaderName, HeaderValue};
use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator as _};
use opentelemetry::trace::{
    SpanKind, Status, TraceContextExt as _, Tracer as _, TracerProvider as _,
};
use opentelemetry::{Context, KeyValue};
use opentelemetry_otlp::{SpanExporter, WithExportConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{Sampler, SdkTracer, SdkTracerProvider};

use super::{Code, Method, StageTimes};

/// The longest that an export, and the flush when the process ends, may take.
const EXPORT_TIMEOUT: Duration = Duration::from_secs(5);

/// Where traces go.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceSettings {
    /// OTLP over gRPC, for example `http://collector:4317`.
    pub endpoint: String,
    /// Share of calls that are traced when the caller has not decided, in 0..=1.
    pub sample_ratio: f64,
}

/// Traces could not be set up.
#[derive(Debug)]
pub struct TraceError(String);

impl fmt::Display for TraceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TraceError {}

/// Sends one span a call, and one for each stage below it, to a collector.
#[derive(Debug)]
pub struct Traces {
    provider: SdkTracerProvider,
    tracer: SdkTracer,
    propagator: TraceContextPropagator,
}

impl Traces {
    /// Connects when the first spans are sent: a collector that is down never stops the service.
    /// Must be called inside a tokio runtime, on which the connection then lives.
    ///
    /// # Errors
    ///
    /// When the endpoint is no URI.
    pub fn start(settings: &TraceSettings) -> Result<Self, TraceError> {
        let exporter = SpanExporter::builder()
            .with_tonic()
            .with_endpoint(&settings.endpoint)
            .with_timeout(EXPORT_TIMEOUT)
            .build()
            .map_err(|error| TraceError(format!("traces to {}: {error}", settings.endpoint)))?;
        let resource = Resource::builder()
            .with_service_name("parlance")
            .with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")))
            .build();
        let provider = SdkTracerProvider::builder()
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(
                settings.sample_ratio,
            ))))
            .with_resource(resource)
            .with_batch_exporter(exporter)
            .build();
        let tracer = provider.tracer("parlance");
        Ok(Self { provider, tracer, propagator: TraceContextPropagator::new() })
    }

    /// Begins the span of one call, below the caller's `traceparent` if there is one.
    pub fn call(&self, method: &Method, headers: &HeaderMap) -> CallSpan {
        let parent = self.propagator.extract_with_context(&Context::new(), &Headers(headers));
        let builder = self
            .tracer
            .span_builder(format!("{}/{}", method.service, method.name))
            .with_kind(SpanKind::Server)
            .with_attributes([
                KeyValue::new("rpc.system", "grpc"),
                KeyValue::new("rpc.service", method.service.clone()),
                KeyValue::new("rpc.method", method.name.clone()),
            ]);
        let span = self.tracer.build_with_context(builder, &parent);
        CallSpan { context: parent.with_span(span), tracer: self.tracer.clone() }
    }

    /// Sends what is left. Blocks for at most a few seconds: call it from a thread that may.
    pub fn stop(&self) {
        if let Err(error) = self.provider.shutdown_with_timeout(EXPORT_TIMEOUT) {
            tracing::warn!(%error, "some traces were not sent");
        }
    }
}

/// The span of one call; it ends when dropped.
#[derive(Clone, Debug)]
pub struct CallSpan {
    context: Context,
    tracer: SdkTracer,
}

impl CallSpan {
    /// The 32 hexadecimal digits that logs and traces share.
    pub fn trace_id(&self) -> String {
        self.context.span().span_context().trace_id().to_string()
    }

    /// Tells the caller which span served it, as W3C `traceparent` and `tracestate`.
    pub fn inject(&self, headers: &mut HeaderMap) {
        TraceContextPropagator::new().inject_context(&self.context, &mut HeadersMut(headers));
    }

    /// Adds a child span for each stage of one document.
    pub fn stages(&self, times: &StageTimes) {
        if !self.context.span().is_recording() {
            return;
        }
        #[allow(
            clippy::disallowed_methods,
            reason = "spans carry wall-clock times; analysis never sees them"
        )]
        let (wall, monotonic) = (SystemTime::now(), Instant::now());
        for (stage, began, took) in times.iter() {
            let start = wall - monotonic.saturating_duration_since(began);
            let builder = self.tracer.span_builder(stage.as_str()).with_start_time(start);
            let span = self.tracer.build_with_context(builder, &self.context);
            self.context.with_span(span).span().end_with_timestamp(start + took);
        }
    }

    /// Ends the span with the call's status and sizes.
    pub fn end(&self, code: Code) {
        let span = self.context.span();
        span.set_attribute(KeyValue::new("rpc.grpc.status_code", i64::from(code.number())));
        if code != Code::OK {
            span.set_status(Status::error(code.as_str()));
        }
        span.end();
    }
}

struct Headers<'a>(&'a HeaderMap);

impl Extractor for Headers<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.to_str().ok()
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(HeaderName::as_str).collect()
    }
}

struct HeadersMut<'a>(&'a mut HeaderMap);

impl Injector for HeadersMut<'_> {
    fn set(&mut self, key: &str, value: String) {
        let name = HeaderName::from_bytes(key.as_bytes());
        if let (Ok(name), Ok(value), false) =
            (name, HeaderValue::from_str(&value), value.is_empty())
        {
            self.0.insert(name, value);
        }
    }
}
