//! Metrics of calls that really happened.

use parlance::rpc::wire;
use parlance::server::Admin;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tonic::Code;

use super::harness::{Setup, TestServer, request, start};

fn handled(server: &TestServer, method: &str, code: &str) -> f64 {
    let service = "parlance.v1.AnalysisService";
    server.value(&format!(
        r#"grpc_server_handled_total{{grpc_code="{code}",grpc_method="{method}",grpc_service="{service}",grpc_type="unary"}}"#
    ))
}

#[tokio::test]
async fn calls_texts_and_stages_are_counted() {
    let server = start(Setup::default()).await;
    let mut client = server.client().await;
    let text = "One sentence. And here is another one, long enough for a worker thread.";
    client.analyze(request(text)).await.unwrap();
    let refused = client.analyze(wire::AnalyzeRequest::default()).await.unwrap_err();
    assert_eq!(refused.code(), Code::InvalidArgument);

    super::harness::until("the calls have ended", || handled(&server, "Analyze", "OK") == 1.0)
        .await;
    assert_eq!(handled(&server, "Analyze", "InvalidArgument"), 1.0);
    assert_eq!(handled(&server, "Analyze", "Internal"), 0.0);
    assert_eq!(server.value("parlance_text_bytes_total"), text.len() as f64);
    for stage in ["queue", "language", "sentences", "answer"] {
        let count = format!(r#"parlance_stage_seconds_count{{stage="{stage}"}}"#);
        assert_eq!(server.value(&count), 1.0, "{stage}");
    }
    assert_eq!(server.value(r#"parlance_stage_seconds_count{stage="tone"}"#), 0.0);
    assert_eq!(server.value("parlance_connections"), 1.0);
    assert!(server.value("parlance_network_received_bytes_total") > text.len() as f64);
}

#[tokio::test]
async fn a_caller_who_hangs_up_is_counted_as_cancelled() {
    let server = start(Setup::default()).await;
    let mut client = server.client().await;
    // Everything is asked for, so that the work outlasts the wait for its beginning.
    let long = "The harbour was quiet, they said. Nobody came for it. ".repeat(10_000);
    let all = wire::AnalyzeRequest { features: Vec::new(), ..request(&long) };
    let call = tokio::spawn(async move { client.analyze(all).await });
    // A call that is dropped before it arrives is nobody's business.
    let started = r#"grpc_server_started_total{grpc_method="Analyze",grpc_service="parlance.v1.AnalysisService",grpc_type="unary"}"#;
    super::harness::until("the call has arrived", || server.value(started) == 1.0).await;
    call.abort();
    super::harness::until("the call was cancelled", || {
        handled(&server, "Analyze", "Canceled") == 1.0
    })
    .await;
}

#[tokio::test]
async fn operators_read_metrics_and_readiness_over_http() {
    let server = start(Setup::default()).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let admin = Admin::new(server.metrics.clone(), server.phase.clone(), |_| {});
    tokio::spawn(admin.serve(listener));
    let get = async |path: &str| {
        let mut socket = TcpStream::connect(address).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        socket.read_to_string(&mut answer).await.unwrap();
        answer
    };
    server.channel().await;
    let metrics = get("/metrics").await;
    assert!(metrics.starts_with("HTTP/1.1 200"), "{metrics}");
    assert!(metrics.contains("content-type: text/plain; version=0.0.4"), "{metrics}");
    assert!(metrics.contains("\nparlance_serving 1\n"), "{metrics}");
    assert!(get("/readyz").await.starts_with("HTTP/1.1 200"));
    assert!(get("/elsewhere").await.starts_with("HTTP/1.1 404"));
}
