//! Documents as they come, answers as they are ready.

use futures_util::{StreamExt, stream};
use parlance::rpc::wire::{
    self, StreamOrder, analyze_stream_request::Message, analyze_stream_response::Result as Outcome,
};
use tokio::sync::mpsc;
use tonic::{Code, Status};

use crate::harness::{TestServer, long_text, sentences_of, start};

fn request(id: &str, text: impl Into<String>) -> wire::AnalyzeStreamRequest {
    wire::AnalyzeStreamRequest { message: Some(Message::Request(sentences_of(id, text))) }
}

fn settings(order: i32, window: u32) -> wire::AnalyzeStreamRequest {
    let settings = wire::StreamSettings { order, window };
    wire::AnalyzeStreamRequest { message: Some(Message::Settings(settings)) }
}

/// `index:id` or `index!code` of each answer, and how the stream ended.
async fn converse(
    server: &TestServer,
    messages: Vec<wire::AnalyzeStreamRequest>,
) -> (Vec<String>, Option<Status>) {
    let mut answers =
        server.client().await.analyze_stream(stream::iter(messages)).await.unwrap().into_inner();
    let mut seen = Vec::new();
    loop {
        match answers.message().await {
            Ok(Some(answer)) => seen.push(match answer.result.unwrap() {
                Outcome::Response(_) => format!("{}:{}", answer.index, answer.id),
                Outcome::Error(error) => format!("{}!{}", answer.index, error.code),
            }),
            Ok(None) => return (seen, None),
            Err(status) => return (seen, Some(status)),
        }
    }
}

#[tokio::test]
async fn answers_come_in_the_order_of_the_requests_by_default() {
    let server = start();
    let messages = vec![request("slow", long_text()), request("b", "B."), request("c", "C.")];
    let (answers, end) = converse(&server, messages).await;
    assert_eq!(answers, ["0:slow", "1:b", "2:c"]);
    assert!(end.is_none(), "{end:?}");
}

#[tokio::test]
async fn or_as_they_are_ready() {
    let server = start();
    let messages = vec![
        settings(StreamOrder::Arrival.into(), 4),
        request("slow", long_text()),
        request("fast", "B."),
    ];
    let (answers, end) = converse(&server, messages).await;
    assert_eq!(answers, ["1:fast", "0:slow"]);
    assert!(end.is_none(), "{end:?}");
}

#[tokio::test]
async fn a_bad_item_costs_that_item() {
    let server = start();
    let unset = wire::AnalyzeStreamRequest { message: None };
    let messages = vec![request("a", "A."), request("b", ""), unset, request("d", "D.")];
    let (answers, end) = converse(&server, messages).await;
    assert_eq!(answers, ["0:a", "1!3", "2!3", "3:d"]);
    assert!(end.is_none(), "{end:?}");
}

#[tokio::test]
async fn settings_come_first_or_not_at_all() {
    let server = start();
    for order in [StreamOrder::Request, StreamOrder::Arrival] {
        let messages = vec![
            settings(order.into(), 0),
            request("a", long_text()),
            settings(0, 0),
            request("never read", "x"),
        ];
        let (answers, end) = converse(&server, messages).await;
        // What was read before is answered first.
        assert_eq!(answers, ["0:a"]);
        assert_eq!(end.unwrap().code(), Code::InvalidArgument);
    }
}

#[tokio::test]
async fn unknown_settings_are_refused() {
    let server = start();
    for (order, window) in [(9, 0), (0, 65)] {
        let (answers, end) = converse(&server, vec![settings(order, window)]).await;
        assert_eq!(answers, Vec::<String>::new());
        assert_eq!(end.unwrap().code(), Code::InvalidArgument);
    }
}

#[tokio::test]
async fn an_empty_stream_ends_well() {
    let server = start();
    assert!(converse(&server, Vec::new()).await.1.is_none());
}

#[tokio::test]
async fn headers_come_before_the_first_request_and_answers_before_the_last() {
    let server = start();
    let (sender, mut receiver) = mpsc::channel(1);
    let requests = stream::poll_fn(move |context| receiver.poll_recv(context));
    let mut answers = server.client().await.analyze_stream(requests).await.unwrap().into_inner();
    for id in ["a", "b"] {
        sender.send(request(id, "Text.")).await.unwrap();
        assert_eq!(answers.next().await.unwrap().unwrap().id, id);
    }
    drop(sender);
    assert!(answers.next().await.is_none());
}

#[tokio::test]
async fn no_more_is_read_than_the_window_holds() {
    let server = start();
    let (sender, mut receiver) = mpsc::channel(1);
    let requests = stream::poll_fn(move |context| receiver.poll_recv(context));
    let mut answers = server.client().await.analyze_stream(requests).await.unwrap().into_inner();
    sender.send(settings(0, 2)).await.unwrap();
    // More than fit into every buffer on the way: the sender must be made to wait.
    let mut sent = 0;
    let text = long_text();
    while tokio::time::timeout(
        std::time::Duration::from_millis(300),
        sender.send(request(&sent.to_string(), text.as_str())),
    )
    .await
    .is_ok_and(|sent| sent.is_ok())
    {
        sent += 1;
        assert!(sent < 40, "nothing holds the sender back");
    }
    drop(sender);
    let mut answered = 0;
    while let Some(answer) = answers.message().await.unwrap() {
        assert_eq!(answer.index, answered);
        answered += 1;
    }
    assert_eq!(answered, sent);
}

#[tokio::test]
async fn a_stream_that_is_given_up_frees_its_room() {
    let server = start();
    let messages = stream::iter(vec![request("a", long_text()); 6]).chain(stream::pending());
    let answers = server.client().await.analyze_stream(messages).await.unwrap();
    while server.context.pool().load().busy_threads == 0 {
        tokio::task::yield_now().await;
    }
    drop(answers);
    server.idle().await;
}

#[tokio::test]
async fn answers_that_nobody_reads_hold_no_slot() {
    let server = start();
    let text = "The harbour was quiet, they said. Nobody came for it. ".repeat(400);
    let messages = stream::iter(vec![request("a", text); 12]).chain(stream::pending());
    let answers = server.client().await.analyze_stream(messages).await.unwrap();
    let mut answers = answers.into_inner();
    answers.message().await.unwrap().unwrap();
    // Nothing more is read; the others come to their end all the same.
    server.idle().await;
    let pool = server.context.pool();
    drop(pool.try_admit(1024, 0).unwrap());
    assert_eq!(pool.load().bytes, 0);
}
