//! The caller's deadline ends the call and the work on it.

use std::time::Duration;

use futures_util::stream;
use parlance::rpc::wire::{self, analyze_stream_request::Message};
use tonic::{Code, Request};

use crate::harness::{long_text, refused, sentences_of, start};

/// A call with a deadline.
fn with_deadline<T>(message: T, deadline: &'static str) -> Request<T> {
    let mut request = Request::new(message);
    request.metadata_mut().insert("grpc-timeout", deadline.parse().unwrap());
    request
}

#[tokio::test]
async fn a_call_ends_at_its_deadline_and_its_work_with_it() {
    let server = start();
    let call = with_deadline(sentences_of("", long_text()), "1m");
    let answer = server.patient_client().await.analyze(call).await;
    refused(answer, Code::DeadlineExceeded);
    server.idle().await;
}

#[tokio::test]
async fn a_deadline_in_the_past_is_past() {
    let server = start();
    let call = with_deadline(sentences_of("", "Short."), "0n");
    refused(server.patient_client().await.analyze(call).await, Code::DeadlineExceeded);
}

#[tokio::test]
async fn a_generous_deadline_changes_nothing() {
    let server = start();
    let call = with_deadline(sentences_of("a", "Short."), "1H");
    assert_eq!(server.patient_client().await.analyze(call).await.unwrap().into_inner().id, "a");
}

#[tokio::test]
async fn a_batch_ends_at_its_deadline() {
    let server = start();
    let batch = wire::AnalyzeBatchRequest { requests: vec![sentences_of("", long_text()); 8] };
    let answer = server.patient_client().await.analyze_batch(with_deadline(batch, "20m")).await;
    refused(answer, Code::DeadlineExceeded);
    server.idle().await;
}

#[tokio::test]
async fn a_stream_ends_at_its_deadline_even_when_nothing_is_sent() {
    let server = start();
    let call = with_deadline(stream::pending::<wire::AnalyzeStreamRequest>(), "20m");
    let mut answers =
        server.patient_client().await.analyze_stream(call).await.unwrap().into_inner();
    assert_eq!(answers.message().await.unwrap_err().code(), Code::DeadlineExceeded);
}

#[tokio::test]
async fn a_stream_ends_at_its_deadline_and_its_work_with_it() {
    let server = start();
    let text = long_text();
    let message = move || wire::AnalyzeStreamRequest {
        message: Some(Message::Request(sentences_of("", text.as_str()))),
    };
    let messages = stream::iter(std::iter::repeat_with(message));
    let call = with_deadline(messages, "50m");
    let mut answers =
        server.patient_client().await.analyze_stream(call).await.unwrap().into_inner();
    let end = loop {
        match answers.message().await {
            Ok(answer) => assert!(answer.is_some(), "the stream has no other end"),
            Err(status) => break status,
        }
    };
    assert_eq!(end.code(), Code::DeadlineExceeded);
    server.idle().await;
}

#[tokio::test]
async fn hanging_up_stops_the_work() {
    let server = start();
    let mut client = server.client().await;
    let call = client.analyze(sentences_of("", long_text()));
    let hung_up = tokio::time::timeout(Duration::from_millis(10), call).await;
    assert!(hung_up.is_err(), "answered already");
    server.idle().await;
}

/// The work looks at its interrupt thousands of times; whichever of them finds it raised is one of the
/// last.
#[test]
fn no_stage_goes_on_after_the_check_that_stops_it() {
    use parlance::rpc::{Limits, analyze};
    use parlance::text::Interrupt;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    let request = || wire::AnalyzeRequest {
        document: crate::harness::document(
            "“We left,” Ana Li told NATO on 3 May. It cost $5. Nobody liked it!\n".repeat(200),
        ),
        detect_segments: true,
        evidence: true,
        targets: vec![wire::Span { start: 16, end: 22 }],
        ..Default::default()
    };
    // Counts the checks, and raises the interrupt at number `last`.
    let run = |last: usize| {
        let count = Arc::new(AtomicUsize::new(0));
        let (flag, counted) = (Interrupt::never(), count.clone());
        let raise = flag.clone();
        let interrupt = flag.observed(move || {
            if counted.fetch_add(1, Ordering::Relaxed) == last {
                raise.raise();
            }
        });
        let answer = analyze(crate::harness::models(), &Limits::default(), request(), &interrupt);
        (answer.is_ok(), count.load(Ordering::Relaxed))
    };
    let (answered, checks) = run(usize::MAX);
    assert!(answered && checks > 1000, "{checks}");
    for last in (0..checks).step_by(1 + checks / 40).chain([checks - 1]) {
        let (answered, count) = run(last);
        assert!(!answered && count <= last + 4, "{count} checks, raised at {last} of {checks}");
    }
}
