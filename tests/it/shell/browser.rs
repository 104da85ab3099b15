//! gRPC-Web and CORS, as a browser speaks them: over HTTP/1.1.

use std::net::SocketAddr;

use parlance::rpc::wire;
use prost::Message as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::harness::{Setup, request, start};

const PATH: &str = "/parlance.v1.AnalysisService/Analyze";

/// What the server sends back: the head as text, and the body.
async fn send(address: SocketAddr, head: &str, body: &[u8]) -> (String, Vec<u8>) {
    let mut socket = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "{head}\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    socket.write_all(body).await.unwrap();
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").map_or(answer.len(), |at| at + 4);
    let body = answer.split_off(end);
    (String::from_utf8(answer).unwrap(), body)
}

/// A message as gRPC frames it.
fn frame(message: &impl prost::Message) -> Vec<u8> {
    let mut frame = vec![0];
    frame.extend(u32::try_from(message.encoded_len()).unwrap().to_be_bytes());
    message.encode(&mut frame).unwrap();
    frame
}

fn setup(origins: &[&str]) -> Setup {
    let origins = origins.iter().map(|&origin| origin.to_owned()).collect();
    Setup { web: Some(origins), ..Default::default() }
}

#[tokio::test]
async fn a_page_gets_its_answer_over_http_1() {
    let server = start(setup(&["https://app.example"])).await;
    let head = format!(
        "POST {PATH} HTTP/1.1\r\ncontent-type: application/grpc-web+proto\r\norigin: https://app.example"
    );
    let (head, body) = send(server.address, &head, &frame(&request("It rained. We left."))).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.contains("access-control-allow-origin: https://app.example"), "{head}");
    // The body is chunked; the message is found by its own frame.
    let start = body.windows(5).position(|w| w[0] == 0 && w[1] == 0 && w[2] == 0).unwrap();
    let length = u32::from_be_bytes(body[start + 1..start + 5].try_into().unwrap()) as usize;
    let message = &body[start + 5..start + 5 + length];
    let answer = wire::AnalyzeResponse::decode(message).unwrap();
    assert_eq!(answer.sentences.len(), 2);
    let text = String::from_utf8_lossy(&body);
    assert!(text.contains("grpc-status:0") || text.contains("grpc-status: 0"), "{text}");
}

#[tokio::test]
async fn preflights_are_answered_for_known_origins_only() {
    let server = start(setup(&["https://app.example"])).await;
    let ask = async |origin: &str| {
        let head = format!(
            "OPTIONS {PATH} HTTP/1.1\r\norigin: {origin}\r\naccess-control-request-method: POST\r\naccess-control-request-headers: x-grpc-web"
        );
        send(server.address, &head, b"").await.0
    };
    let known = ask("https://app.example").await;
    assert!(known.contains("access-control-allow-origin: https://app.example"), "{known}");
    assert!(known.contains("access-control-allow-methods: POST"), "{known}");
    let unknown = ask("https://evil.example").await;
    assert!(!unknown.contains("access-control-allow-origin"), "{unknown}");
}

#[tokio::test]
async fn native_calls_work_beside_browsers() {
    let server = start(setup(&["*"])).await;
    server.client().await.analyze(request("It rained. We left.")).await.unwrap();
}

#[tokio::test]
async fn without_the_switch_http_1_is_not_spoken() {
    let server = start(Setup::default()).await;
    let mut socket = TcpStream::connect(server.address).await.unwrap();
    socket.write_all(b"POST / HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    let _ = socket.read_to_end(&mut answer).await;
    assert!(!answer.starts_with(b"HTTP/1.1"), "{answer:?}");
}
