//! Google's methods as JSON over HTTP, as `curl` speaks it.

use std::net::SocketAddr;

use parlance::rpc::Notices;
use parlance::server::ConnectionLimits;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::harness::{Setup, keys, request, start, until};

const SENTIMENT: &str = "/v2/documents:analyzeSentiment";

/// What the server answers.
struct Answer {
    status: u16,
    head: String,
    body: Value,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let line = |line: &'_ str| line.to_ascii_lowercase().starts_with(&format!("{name}:"));
        Some(self.head.lines().find(|l| line(l))?.split_once(':')?.1.trim())
    }
}

async fn send(address: SocketAddr, line: &str, headers: &str, body: &str) -> Answer {
    let mut socket = TcpStream::connect(address).await.unwrap();
    let request = format!(
        "{line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}",
        body.len()
    );
    // A server that refuses a long body may close before it has read all of it.
    let _ = socket.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = socket.read_to_end(&mut answer).await;
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{answer:?}"));
    Answer {
        status: head[9..12].parse().unwrap(),
        head: head.to_owned(),
        body: serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer:?}")),
    }
}

async fn post(address: SocketAddr, path: &str, body: &Value) -> Answer {
    send(address, &format!("POST {path}"), "content-type: application/json\r\n", &body.to_string())
        .await
}

fn text(content: &str) -> Value {
    json!({ "document": { "type": "PLAIN_TEXT", "content": content, "languageCode": "en" }, "encodingType": "UTF32" })
}

fn rest() -> Setup {
    Setup { rest: true, ..Default::default() }
}

#[tokio::test]
async fn a_text_gets_its_answer_in_json() {
    let server = start(rest()).await;
    let answer = post(server.address, SENTIMENT, &text("😀 I love it. It is awful.")).await;
    assert_eq!(answer.status, 200, "{}", answer.head);
    assert_eq!(answer.header("content-type"), Some("application/json; charset=UTF-8"));
    let body = &answer.body;
    assert_eq!((&body["languageCode"], &body["languageSupported"]), (&json!("en"), &json!(true)));
    assert_eq!(body["sentences"][0]["text"]["beginOffset"], json!(0));
    assert_eq!(
        body["sentences"][1]["text"],
        json!({ "content": "It is awful.", "beginOffset": 13 })
    );
    assert!(body["sentences"][1]["sentiment"]["score"].as_f64().unwrap() < -0.3);
    assert!(body["documentSentiment"]["magnitude"].as_f64().unwrap() > 0.3);
    // As any other call.
    let labels = "{grpc_code=\"OK\",grpc_method=\"AnalyzeSentiment\",grpc_service=\"google.cloud.language.v2.LanguageService\",grpc_type=\"unary\"}";
    until("the call is counted", || {
        server.value(&format!("grpc_server_handled_total{labels}")) == 1.0
    })
    .await;
    // gRPC is served beside it.
    server.client().await.analyze(request("It rained.")).await.unwrap();
}

#[tokio::test]
async fn every_method_and_form_is_understood() {
    let server = start(rest()).await;
    let old = json!({ "document": { "type": 1, "content": "Anna Rossi left Genoa.", "language": "en" }, "encoding_type": 1 });
    let answer = post(server.address, "/v1/documents:analyzeEntities", &old).await;
    assert_eq!(answer.body["entities"][0]["type"], "PERSON", "{}", answer.body);
    assert_eq!(answer.body["entities"][0]["metadata"], json!({}));
    let path = "/v1/documents:analyzeEntitySentiment?$alt=json;enum-encoding=int";
    let answer = post(server.address, path, &old).await;
    assert_eq!(answer.body["entities"][0]["type"], 1, "{}", answer.body);
    assert_eq!(answer.body["entities"][0]["mentions"][0]["type"], 1);
    for version in ["v1", "v2"] {
        let mut asked = json!({ "document": { "type": "HTML", "content": "<p>Anna Rossi left <b>Genoa</b>." } });
        asked["features"] = json!({ "extractEntities": true, "extract_document_sentiment": true });
        let answer =
            post(server.address, &format!("/{version}/documents:annotateText"), &asked).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.body["sentences"][0]["text"]["content"], "Anna Rossi left Genoa.");
        assert_eq!(answer.body["sentences"][0]["text"]["beginOffset"], -1);
    }
}

#[tokio::test]
async fn mistakes_are_told_in_googles_form() {
    let server = start(rest()).await;
    let error = async |path: &str, body: &str| {
        let answer = send(server.address, path, "", body).await;
        let error = &answer.body["error"];
        assert_eq!(error["code"], answer.status);
        (
            answer.status,
            error["status"].as_str().unwrap().to_owned(),
            error["message"].as_str().unwrap().to_owned(),
        )
    };
    let post = format!("POST {SENTIMENT}");
    let (code, status, message) = error(&post, r#"{"document": {"content": "x"}}"#).await;
    assert_eq!((code, status.as_str()), (400, "INVALID_ARGUMENT"));
    assert_eq!(message, "document.type: is TYPE_UNSPECIFIED; PLAIN_TEXT or HTML is required");
    let (code, status, message) = error(&post, r#"{"documents": {}}"#).await;
    assert_eq!((code, status.as_str()), (400, "INVALID_ARGUMENT"));
    assert!(message.contains("documents"), "{message}");
    assert_eq!(error(&post, "{\"document\": ").await.0, 400);
    let (code, status, _) = error("POST /v2/documents:classifyText", "{}").await;
    assert_eq!((code, status.as_str()), (501, "UNIMPLEMENTED"));
    for nowhere in ["POST /v2/documents:translate", "POST /", "GET /v2/documents:analyzeSentiment"]
    {
        let (code, status, _) = error(nowhere, "{}").await;
        assert_eq!((code, status.as_str()), (404, "NOT_FOUND"), "{nowhere}");
    }
}

#[tokio::test]
async fn what_the_message_has_no_field_for_is_a_header() {
    let server = start(rest()).await;
    let mut asked = text("12345");
    asked["document"]["languageCode"] = json!("");
    let answer = post(server.address, SENTIMENT, &asked).await;
    let warning = answer.header(Notices::KEY).unwrap();
    assert!(warning.starts_with("NO_TONE_MODEL"), "{warning}");
}

#[tokio::test]
async fn keys_and_quotas_hold() {
    let (key, line) = parlance::server::new_key("team", Some(2)).unwrap();
    let (_file, keys) = keys(&[line]);
    let mut setup = rest();
    setup.shell.keys = Some(keys);
    let server = start(setup).await;
    let body = text("It rained.");
    let refused = post(server.address, SENTIMENT, &body).await;
    assert_eq!(
        (refused.status, &refused.body["error"]["status"]),
        (401, &json!("UNAUTHENTICATED"))
    );
    assert_eq!(refused.body["error"]["details"][0]["reason"], "API_KEY_MISSING");
    let refused = post(server.address, &format!("{SENTIMENT}?key=wrong"), &body).await;
    assert_eq!(refused.status, 401);
    let answer = post(server.address, &format!("{SENTIMENT}?key={key}"), &body).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let header = format!("x-goog-api-key: {key}\r\n");
    let answer =
        send(server.address, &format!("POST {SENTIMENT}"), &header, &body.to_string()).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let refused = post(server.address, &format!("{SENTIMENT}?key={key}"), &body).await;
    assert_eq!(
        (refused.status, &refused.body["error"]["status"]),
        (429, &json!("RESOURCE_EXHAUSTED"))
    );
    assert!(refused.header("retry-after").unwrap().parse::<u64>().unwrap() <= 60);
    assert_eq!(server.value("parlance_refused_total{reason=\"credentials\"}"), 2.0);
}

#[tokio::test]
async fn limits_hold() {
    let server = start(rest()).await;
    let long = post(server.address, SENTIMENT, &text(&"a".repeat(1_048_577))).await;
    assert_eq!(long.status, 400);
    let message = long.body["error"]["message"].as_str().unwrap();
    assert!(message.contains("at most 1048576 are accepted"), "{message}");
    // The whole message, before it is read as JSON.
    let huge = format!("{{\"document\": {}", " ".repeat((8 << 20) + 1));
    let huge = send(server.address, &format!("POST {SENTIMENT}"), "", &huge).await;
    assert_eq!(huge.status, 400);
    let message = huge.body["error"]["message"].as_str().unwrap();
    assert!(message.contains("8388608"), "{message}");
    let late = send(
        server.address,
        &format!("POST {SENTIMENT}"),
        "x-server-timeout: 0.001\r\n",
        &text(&"It was a good day. ".repeat(20_000)).to_string(),
    )
    .await;
    assert_eq!((late.status, &late.body["error"]["status"]), (504, &json!("DEADLINE_EXCEEDED")));
}

/// A caller who sends half of a request, or does not take the answer, is let go.
#[tokio::test]
async fn a_caller_who_stands_still_is_let_go() {
    let limits = ConnectionLimits {
        call_stall_max: std::time::Duration::from_millis(300),
        ..Default::default()
    };
    let server = start(Setup { limits, ..rest() }).await;
    let mut socket = TcpStream::connect(server.address).await.unwrap();
    let half = format!("POST {SENTIMENT} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{{");
    socket.write_all(half.as_bytes()).await.unwrap();
    let mut sink = Vec::new();
    let closed =
        tokio::time::timeout(std::time::Duration::from_secs(30), socket.read_to_end(&mut sink));
    assert!(closed.await.is_ok(), "the server must close");
}

#[tokio::test]
async fn without_it_nobody_speaks_http_1() {
    let server = start(Setup::default()).await;
    let mut socket = TcpStream::connect(server.address).await.unwrap();
    let request = format!("POST {SENTIMENT} HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{{}}");
    let _ = socket.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = socket.read_to_end(&mut answer).await;
    assert!(!answer.starts_with(b"HTTP/1.1"), "{}", String::from_utf8_lossy(&answer));
}

#[tokio::test]
async fn switched_off_there_is_nothing() {
    use parlance::google::wire::v2;
    let server = start(Setup { google: false, ..Default::default() }).await;
    let mut client =
        v2::language_service_client::LanguageServiceClient::new(server.channel().await);
    let refused = client.analyze_entities(v2::AnalyzeEntitiesRequest::default()).await;
    assert_eq!(refused.unwrap_err().code(), tonic::Code::Unimplemented);
    let mut health = tonic_health::pb::health_client::HealthClient::new(server.channel().await);
    let asked = tonic_health::pb::HealthCheckRequest {
        service: "google.cloud.language.v2.LanguageService".into(),
    };
    assert_eq!(health.check(asked).await.unwrap_err().code(), tonic::Code::NotFound);
}
