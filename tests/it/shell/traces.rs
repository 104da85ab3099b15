//! Traces, as a collector receives them.

use std::sync::Arc;

use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::{
    TraceService, TraceServiceServer,
};
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use opentelemetry_proto::tonic::trace::v1::Span;
use parlance::server::ShellSettings;
use parlance::telemetry::{TraceSettings, Traces};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tonic::transport::server::TcpIncoming;
use tonic::{Request, Response, Status};

use super::harness::{Setup, request, start};

struct Collector(mpsc::UnboundedSender<Span>);

#[tonic::async_trait]
impl TraceService for Collector {
    async fn export(
        &self,
        request: Request<ExportTraceServiceRequest>,
    ) -> Result<Response<ExportTraceServiceResponse>, Status> {
        let resources = request.into_inner().resource_spans.into_iter();
        for span in resources.flat_map(|r| r.scope_spans).flat_map(|s| s.spans) {
            let _ = self.0.send(span);
        }
        Ok(Response::new(ExportTraceServiceResponse::default()))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_is_a_span_below_its_callers_with_stages_below_it() {
    let (sender, mut spans) = mpsc::unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let collector = tonic::transport::Server::builder()
        .add_service(TraceServiceServer::new(Collector(sender)))
        .serve_with_incoming(TcpIncoming::from(listener));
    tokio::spawn(collector);

    let settings = TraceSettings { endpoint, sample_ratio: 0.0 };
    let traces = Arc::new(Traces::start(&settings).unwrap());
    let shell = ShellSettings { traces: Some(traces.clone()), ..Default::default() };
    let server = start(Setup { shell, ..Default::default() }).await;
    let mut client = server.client().await;
    let text = "One sentence. And here is another one, long enough for a worker thread.";
    // Not sampled: the ratio is nought, and the caller has not decided.
    client.analyze(request(text)).await.unwrap();
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let mut sampled = Request::new(request(text));
    let parent = format!("00-{trace}-00f067aa0ba902b7-01").parse().unwrap();
    sampled.metadata_mut().insert("traceparent", parent);
    let answer = client.analyze(sampled).await.unwrap();
    let told = answer.metadata().get("traceparent").unwrap().to_str().unwrap().to_owned();
    assert!(told.starts_with(&format!("00-{trace}-")), "{told}");

    // Flushing blocks, and the collector needs this runtime meanwhile.
    tokio::task::spawn_blocking(move || traces.stop()).await.unwrap();
    let mut received = Vec::new();
    while let Ok(span) = spans.try_recv() {
        received.push(span);
    }
    assert!(received.iter().all(|span| hex(&span.trace_id) == trace), "{received:?}");
    let call = received.iter().find(|s| s.name == "parlance.v1.AnalysisService/Analyze").unwrap();
    assert_eq!(hex(&call.parent_span_id), "00f067aa0ba902b7");
    assert!(told.contains(&hex(&call.span_id)), "{told}");
    for stage in ["queue", "language", "sentences", "answer"] {
        let span = received.iter().find(|span| span.name == stage).unwrap();
        assert_eq!(span.parent_span_id, call.span_id, "{stage}");
    }
    assert!(!format!("{received:?}").contains("worker thread"), "no word of the text");
}
