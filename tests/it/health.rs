//! Health, and the way to stop.

use futures_util::{StreamExt, stream};
use parlance::rpc::SERVICES;
use parlance::rpc::wire::{self, analyze_stream_request::Message};
use parlance::server::{Drain, Outcome};
use std::time::Duration;
use tokio::sync::mpsc;
use tonic::Code;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;

use crate::harness::{Setup, refused, sentences_of, start, start_with};

fn of(service: &str) -> HealthCheckRequest {
    HealthCheckRequest { service: service.to_owned() }
}

#[tokio::test]
async fn every_service_and_the_server_are_serving() {
    let server = start();
    let mut health = HealthClient::new(server.channel().await);
    let google =
        ["google.cloud.language.v1.LanguageService", "google.cloud.language.v2.LanguageService"];
    for service in SERVICES.into_iter().chain(google).chain([""]) {
        let answer = health.check(of(service)).await.unwrap().into_inner();
        assert_eq!(answer.status(), ServingStatus::Serving, "{service}");
    }
    refused(health.check(of("parlance.v1.MindReading")).await, Code::NotFound);
}

#[tokio::test]
async fn a_watch_on_an_unknown_service_stays_open() {
    let server = start();
    let mut health = HealthClient::new(server.channel().await);
    let mut watch = health.watch(of("parlance.v1.MindReading")).await.unwrap().into_inner();
    let first = watch.message().await.unwrap().unwrap();
    assert_eq!(first.status(), ServingStatus::ServiceUnknown);
}

/// Time passes by itself where nothing happens, so that a delay costs a test nothing.
#[tokio::test(start_paused = true)]
async fn stopping_tells_watchers_first_and_does_not_wait_for_them() {
    let server = start_with(Setup {
        drain: Drain { delay: Duration::from_secs(5), deadline: Duration::from_secs(30) },
        ..Setup::default()
    });
    let mut health = HealthClient::new(server.channel().await);
    let mut watch = health.watch(of("")).await.unwrap().into_inner();
    assert_eq!(watch.message().await.unwrap().unwrap().status(), ServingStatus::Serving);
    let outcome = server.stop();
    assert_eq!(watch.message().await.unwrap().unwrap().status(), ServingStatus::NotServing);
    assert!(matches!(watch.message().await, Ok(None) | Err(_)));
    assert_eq!(outcome.await.unwrap(), Outcome::Drained);
}

#[tokio::test]
async fn calls_are_accepted_while_balancers_look_elsewhere() {
    let server = start_with(Setup {
        drain: Drain { delay: Duration::from_millis(300), deadline: Duration::from_secs(30) },
        ..Setup::default()
    });
    let channel = server.channel().await;
    let mut health = HealthClient::new(channel.clone());
    let mut watch = health.watch(of("")).await.unwrap().into_inner();
    watch.message().await.unwrap();
    let outcome = server.stop();
    // The server has begun to leave, and still answers.
    assert_eq!(watch.message().await.unwrap().unwrap().status(), ServingStatus::NotServing);
    let mut client = wire::analysis_service_client::AnalysisServiceClient::new(channel);
    client.analyze(sentences_of("", "A.")).await.unwrap();
    assert_eq!(outcome.await.unwrap(), Outcome::Drained);
}

#[tokio::test]
async fn calls_in_flight_get_their_answers() {
    let server = start();
    let (sender, mut receiver) = mpsc::channel(1);
    let requests = stream::poll_fn(move |context| receiver.poll_recv(context));
    let mut answers = server.client().await.analyze_stream(requests).await.unwrap().into_inner();
    let message = || wire::AnalyzeStreamRequest {
        message: Some(Message::Request(sentences_of("late", "Text."))),
    };
    sender.send(message()).await.unwrap();
    answers.next().await.unwrap().unwrap();
    let outcome = server.stop();
    sender.send(message()).await.unwrap();
    assert_eq!(answers.next().await.unwrap().unwrap().id, "late");
    drop(sender);
    assert!(answers.next().await.is_none());
    assert_eq!(outcome.await.unwrap(), Outcome::Drained);
}

#[tokio::test]
async fn what_does_not_end_is_cut() {
    let server = start_with(Setup {
        drain: Drain { delay: Duration::ZERO, deadline: Duration::from_millis(50) },
        ..Setup::default()
    });
    let requests = stream::pending::<wire::AnalyzeStreamRequest>();
    let _answers = server.client().await.analyze_stream(requests).await.unwrap();
    assert_eq!(server.stop().await.unwrap(), Outcome::Cut { connections: 1 });
}
