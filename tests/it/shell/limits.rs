//! Peers that cost more than they should: each test is one of them.

use std::time::Duration;

use parlance::server::ConnectionLimits;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tonic::Code;

use super::harness::{Setup, TestServer, request, start, until};

const SOON: Duration = Duration::from_millis(200);
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];

async fn start_with(limits: ConnectionLimits) -> TestServer {
    start(Setup { limits, ..Default::default() }).await
}

/// An HTTP/2 frame.
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut frame = vec![length[1], length[2], length[3], kind, flags];
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}

/// The headers of a call, without compression of any kind.
fn headers(path: &str) -> Vec<u8> {
    let mut block = Vec::new();
    let pairs = [
        (":method", "POST"),
        (":scheme", "http"),
        (":path", path),
        (":authority", "x"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
    ];
    for (name, value) in pairs {
        block.push(0);
        for text in [name, value] {
            block.push(u8::try_from(text.len()).unwrap());
            block.extend(text.bytes());
        }
    }
    block
}

/// Reads until the server closes the connection.
async fn closed(mut socket: TcpStream) {
    let mut sink = [0; 4096];
    let read = async { while socket.read(&mut sink).await.is_ok_and(|read| read > 0) {} };
    tokio::time::timeout(Duration::from_secs(30), read).await.expect("the server must close");
}

async fn connect(server: &TestServer) -> TcpStream {
    TcpStream::connect(server.address).await.unwrap()
}

/// The server still answers others.
async fn serves(server: &TestServer) {
    server.client().await.analyze(request("It rained. We left.")).await.unwrap();
}

#[tokio::test]
async fn a_peer_that_says_nothing_is_let_go() {
    let server =
        start_with(ConnectionLimits { handshake_timeout: SOON, ..Default::default() }).await;
    closed(connect(&server).await).await;
    serves(&server).await;
}

#[tokio::test]
async fn a_flood_of_pings_ends() {
    let limits = ConnectionLimits { quiet_bytes_max: 10_000, ..Default::default() };
    let server = start_with(limits).await;
    let mut socket = connect(&server).await;
    socket.write_all(PREFACE).await.unwrap();
    socket.write_all(SETTINGS).await.unwrap();
    let pings = frame(6, 0, 0, &[0; 8]).repeat(100);
    let flood = async {
        let (mut reader, mut writer) = socket.split();
        let mut sink = [0; 4096];
        loop {
            if writer.write_all(&pings).await.is_err() {
                return;
            }
            // The answers must be read, or the flood would only stall.
            while let Ok(read) =
                tokio::time::timeout(Duration::from_millis(1), reader.read(&mut sink)).await
            {
                if !read.is_ok_and(|read| read > 0) {
                    return;
                }
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(30), flood).await.expect("the server must close");
    serves(&server).await;
}

#[tokio::test]
async fn rapid_reset_ends_the_connection() {
    let server = start(Setup::default()).await;
    let mut socket = connect(&server).await;
    socket.write_all(PREFACE).await.unwrap();
    socket.write_all(SETTINGS).await.unwrap();
    let mut flood = Vec::new();
    for call in 0..2000 {
        let stream = 2 * call + 1;
        flood.extend(frame(1, 4, stream, &headers("/parlance.v1.AnalysisService/Analyze")));
        flood.extend(frame(3, 0, stream, &8_u32.to_be_bytes()));
    }
    let _ = socket.write_all(&flood).await;
    closed(socket).await;
    serves(&server).await;
}

#[tokio::test]
async fn a_peer_that_never_reads_its_answer_is_let_go() {
    let limits = ConnectionLimits { answer_stall_max: SOON, ..Default::default() };
    let server = start_with(limits).await;
    let mut socket = connect(&server).await;
    socket.write_all(PREFACE).await.unwrap();
    // A window of no bytes: whatever the answer, the peer takes none of it.
    socket.write_all(&frame(4, 0, 0, &[0, 4, 0, 0, 0, 0])).await.unwrap();
    let call = headers("/parlance.v1.AnalysisService/GetCapabilities");
    socket.write_all(&frame(1, 4, 1, &call)).await.unwrap();
    socket.write_all(&frame(0, 1, 1, &[0; 5])).await.unwrap();
    closed(socket).await;
    until("the call has ended", || server.value("parlance_connections") == 0.0).await;
    serves(&server).await;
}

#[tokio::test]
async fn a_peer_that_never_ends_its_request_is_let_go() {
    let limits = ConnectionLimits { call_stall_max: SOON, ..Default::default() };
    let server = start_with(limits).await;
    let mut socket = connect(&server).await;
    socket.write_all(PREFACE).await.unwrap();
    socket.write_all(SETTINGS).await.unwrap();
    let call = headers("/parlance.v1.AnalysisService/Analyze");
    socket.write_all(&frame(1, 4, 1, &call)).await.unwrap();
    closed(socket).await;
    serves(&server).await;
}

#[tokio::test]
async fn headers_have_a_limit() {
    let server = start(Setup::default()).await;
    let mut client = server.client().await;
    let mut call = tonic::Request::new(request("One."));
    let value = "x".repeat(60_000).parse().unwrap();
    call.metadata_mut().insert("x-large", value);
    client.analyze(call).await.unwrap_err();
    serves(&server).await;
}

#[tokio::test]
async fn one_connection_too_many_is_closed_at_once() {
    let server = start_with(ConnectionLimits { connections_max: 2, ..Default::default() }).await;
    let (first, second) = (server.client().await, server.client().await);
    closed(connect(&server).await).await;
    assert_eq!(server.value(r#"parlance_refused_total{reason="connections"}"#), 1.0);
    drop((first, second));
    until("there is room again", || server.value("parlance_connections") == 0.0).await;
    serves(&server).await;
}

#[tokio::test]
async fn an_old_connection_is_replaced_without_a_failed_call() {
    let limits = ConnectionLimits {
        connection_age_max: SOON,
        connection_age_grace: Duration::from_secs(10),
        ..Default::default()
    };
    let server = start_with(limits).await;
    let mut client = server.client().await;
    let end = std::time::Instant::now() + 6 * SOON;
    while std::time::Instant::now() < end {
        let Err(status) = client.analyze(request("It rained. We left.")).await else { continue };
        // What the client had not sent yet when its connection ended; gRPC calls it safe to send
        // again, and most clients do so by themselves.
        assert_eq!(status.code(), Code::Cancelled, "{status:?}");
        client.analyze(request("It rained. We left.")).await.unwrap();
    }
    assert!(server.value("parlance_connections_accepted_total") >= 3.0);
}

#[tokio::test]
async fn connections_come_and_go_without_a_trace() {
    let server = start(Setup::default()).await;
    for _ in 0..200 {
        let mut socket = connect(&server).await;
        // Some hang up at once, some in the middle of a word.
        let _ = socket.write_all(PREFACE.get(..7).unwrap()).await;
    }
    for _ in 0..50 {
        serves(&server).await;
    }
    until("all connections are gone", || server.value("parlance_connections") == 0.0).await;
}

/// Every caller stays below every limit of its own; together they would fill the memory.
#[tokio::test]
async fn half_sent_requests_have_a_bound_together() {
    let requests = parlance::rpc::Limits { inbound_bytes_max: 1 << 20, ..Default::default() };
    let server = start(Setup { requests, ..Default::default() }).await;
    let mut sockets = Vec::new();
    for _ in 0..30 {
        let mut socket = connect(&server).await;
        socket.write_all(PREFACE).await.unwrap();
        socket.write_all(SETTINGS).await.unwrap();
        let call = headers("/parlance.v1.AnalysisService/Analyze");
        socket.write_all(&frame(1, 4, 1, &call)).await.unwrap();
        // A message of 4 MiB, of which as much comes as the first window holds.
        let mut begun = vec![0, 0, 64, 0, 0];
        begun.resize(16_000, 0);
        for _ in 0..4 {
            socket.write_all(&frame(0, 0, 1, &begun)).await.unwrap();
            begun.fill(0);
        }
        sockets.push(socket);
    }
    let refused = r#"grpc_server_handled_total{grpc_code="ResourceExhausted",grpc_method="Analyze",grpc_service="parlance.v1.AnalysisService",grpc_type="unary"}"#;
    until("some are refused", || server.value(refused) > 0.0).await;
    assert!(server.value(refused) < 30.0, "those who came first keep their room");
    drop(sockets);
    until("the others have hung up", || server.value("parlance_connections") == 0.0).await;
    serves(&server).await;
}

/// As after a machine was suspended: every timer of the server is late at once.
#[tokio::test]
async fn a_leap_of_the_clock_costs_no_call() {
    let server = start(Setup::default()).await;
    let mut client = server.client().await;
    client.analyze(request("It rained. We left.")).await.unwrap();
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(7 * 24 * 3600)).await;
    tokio::time::resume();
    // The connection is older than it may be, and the call may be the one that finds it out.
    if let Err(status) = client.analyze(request("It rained. We left.")).await {
        let lost = [Code::Cancelled, Code::Unavailable, Code::Unknown];
        assert!(lost.contains(&status.code()), "{status:?}");
        client.analyze(request("It rained. We left.")).await.unwrap();
    }
    serves(&server).await;
}
