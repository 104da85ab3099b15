//! The contract by reflection, with health and the error details.

use futures_util::stream;
use prost::Message;
use prost_reflect::DescriptorPool;
use prost_types::FileDescriptorProto;
use tonic_reflection::pb::{v1, v1alpha};

use crate::harness::start;

/// Asks one question; `$version` is v1 or v1alpha, whose messages are the same by name only.
macro_rules! ask {
    ($version:ident, $channel:expr, $question:expr) => {{
        use $version::server_reflection_client::ServerReflectionClient;
        use $version::server_reflection_request::MessageRequest;
        use $version::server_reflection_response::MessageResponse;
        let request = $version::ServerReflectionRequest {
            host: String::new(),
            message_request: Some($question),
        };
        let mut answers = ServerReflectionClient::new($channel)
            .server_reflection_info(stream::iter([request]))
            .await
            .unwrap()
            .into_inner();
        let answer = answers.message().await.unwrap().unwrap();
        let _: fn(String) -> MessageRequest = MessageRequest::ListServices;
        let answer: MessageResponse = answer.message_response.unwrap();
        answer
    }};
}

const SERVICES: [&str; 9] = [
    "parlance.v1.AnalysisService",
    "parlance.v1.EntityService",
    "parlance.v1.LanguageService",
    "parlance.v1.SentenceService",
    "parlance.v1.ToneService",
    "google.cloud.language.v1.LanguageService",
    "google.cloud.language.v2.LanguageService",
    "grpc.health.v1.Health",
    "grpc.reflection.v1.ServerReflection",
];

#[tokio::test]
async fn both_versions_list_the_services() {
    let server = start();
    let channel = server.channel().await;
    let v1 = {
        use v1::server_reflection_request::MessageRequest::ListServices;
        match ask!(v1, channel.clone(), ListServices(String::new())) {
            v1::server_reflection_response::MessageResponse::ListServicesResponse(list) => {
                list.service.into_iter().map(|service| service.name).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let v1alpha = {
        use v1alpha::server_reflection_request::MessageRequest::ListServices;
        match ask!(v1alpha, channel, ListServices(String::new())) {
            v1alpha::server_reflection_response::MessageResponse::ListServicesResponse(list) => {
                list.service.into_iter().map(|service| service.name).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    for service in SERVICES {
        assert!(v1.iter().any(|name| name == service), "v1 lacks {service}: {v1:?}");
    }
    for service in &SERVICES[..8] {
        assert!(v1alpha.iter().any(|name| name == service), "v1alpha lacks {service}");
    }
}

#[tokio::test]
async fn messages_error_details_and_comments_are_described() {
    let server = start();
    let channel = server.channel().await;
    for symbol in [
        "parlance.v1.AnalyzeResponse",
        "google.cloud.language.v1.AnalyzeEntitiesResponse",
        "google.cloud.language.v2.AnalyzeEntitiesResponse",
        "google.rpc.BadRequest",
        "google.rpc.RetryInfo",
        "grpc.health.v1.HealthCheckResponse",
    ] {
        use v1::server_reflection_request::MessageRequest::FileContainingSymbol;
        let answer = ask!(v1, channel.clone(), FileContainingSymbol(symbol.to_owned()));
        let v1::server_reflection_response::MessageResponse::FileDescriptorResponse(files) = answer
        else {
            panic!("{symbol}: {answer:?}")
        };
        let file = FileDescriptorProto::decode(files.file_descriptor_proto[0].as_slice()).unwrap();
        assert!(symbol.starts_with(file.package()), "{symbol} is in {}", file.name());
        if symbol.starts_with("parlance") {
            let comments = file.source_code_info.unwrap().location;
            assert!(comments.iter().any(|place| place.leading_comments().contains("tone")));
        }
    }
}

#[test]
fn the_embedded_descriptors_are_whole() {
    let pool = DescriptorPool::decode(parlance::rpc::wire::DESCRIPTORS).unwrap();
    assert!(pool.get_message_by_name("parlance.v1.AnalyzeResponse").is_some());
    assert_eq!(pool.services().count(), 5);
}
