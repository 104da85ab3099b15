//! API keys over the wire.

use std::str::FromStr;

use parlance::rpc::wire;
use parlance::server::{ShellSettings, new_key};
use tonic::metadata::MetadataValue;
use tonic::{Code, Request, Status};
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_client::HealthClient;
use tonic_reflection::pb::v1::server_reflection_client::ServerReflectionClient;
use tonic_types::StatusExt as _;

use super::harness::{Setup, TestServer, keys, start};

async fn start_with(
    lines: &[String],
    reflection_open: bool,
) -> (tempfile::NamedTempFile, TestServer) {
    let (file, keys) = keys(lines);
    let shell = ShellSettings { keys: Some(keys), reflection_open, ..Default::default() };
    (file, start(Setup { shell, ..Default::default() }).await)
}

async fn call(server: &TestServer, header: &'static str, value: &str) -> Result<(), Status> {
    let mut request = Request::new(wire::GetCapabilitiesRequest {});
    if !header.is_empty() {
        request.metadata_mut().insert(header, MetadataValue::from_str(value).unwrap());
    }
    server.client().await.get_capabilities(request).await.map(drop)
}

#[tokio::test]
async fn without_a_known_key_nothing_is_answered_but_health() {
    let (secret, line) = new_key("team", None).unwrap();
    let (_file, server) = start_with(&[line], false).await;

    let missing = call(&server, "", "").await.unwrap_err();
    assert_eq!(missing.code(), Code::Unauthenticated);
    assert_eq!(missing.get_details_error_info().unwrap().reason, "API_KEY_MISSING");
    let wrong = call(&server, "authorization", "Bearer wrong").await.unwrap_err();
    assert_eq!(wrong.get_details_error_info().unwrap().reason, "API_KEY_INVALID");
    assert!(!format!("{wrong:?}").contains("Bearer"), "{wrong:?}");

    call(&server, "authorization", &format!("Bearer {secret}")).await.unwrap();
    call(&server, "x-goog-api-key", &secret).await.unwrap();

    let mut health = HealthClient::new(server.channel().await);
    health.check(HealthCheckRequest::default()).await.unwrap();
    let mut reflection = ServerReflectionClient::new(server.channel().await);
    let refused = reflection.server_reflection_info(tokio_stream::empty()).await.unwrap_err();
    assert_eq!(refused.code(), Code::Unauthenticated);
    assert!(server.value(r#"parlance_refused_total{reason="credentials"}"#) >= 3.0);
}

#[tokio::test]
async fn reflection_can_be_left_open() {
    let (_file, server) = start_with(&[], true).await;
    let mut reflection = ServerReflectionClient::new(server.channel().await);
    reflection.server_reflection_info(tokio_stream::empty()).await.unwrap();
    assert_eq!(call(&server, "", "").await.unwrap_err().code(), Code::Unauthenticated);
}

#[tokio::test]
async fn a_used_up_quota_says_when_to_come_back() {
    let (secret, line) = new_key("team", Some(2)).unwrap();
    let (_file, server) = start_with(&[line], false).await;
    call(&server, "x-goog-api-key", &secret).await.unwrap();
    call(&server, "x-goog-api-key", &secret).await.unwrap();
    let refused = call(&server, "x-goog-api-key", &secret).await.unwrap_err();
    assert_eq!(refused.code(), Code::ResourceExhausted);
    let details = refused.get_error_details();
    let violation = &details.quota_failure().unwrap().violations[0];
    assert_eq!(violation.subject, "key:team");
    let retry = details.retry_info().unwrap().retry_delay.unwrap();
    assert!((20.0..=30.0).contains(&retry.as_secs_f64()), "{retry:?}");
    assert_eq!(server.value(r#"parlance_refused_total{reason="quota"}"#), 1.0);
}
