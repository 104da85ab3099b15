//! A full queue refuses at once and says when to come back; it never says UNAVAILABLE, which
//! generated clients retry for minutes.

use std::time::Duration;

use tonic::Code;
use tonic_types::StatusExt;

use crate::harness::{refused, sentences_of, start};

#[tokio::test]
async fn a_full_queue_refuses_with_a_time_to_retry() {
    let server = start();
    let mut client = server.client().await;
    let pool = server.context.pool();
    for (documents, bytes, resource) in [(1024, 0, "documents"), (1, 64 << 20, "bytes")] {
        let held = pool.try_admit(documents, bytes).unwrap();
        let status = refused(client.analyze(sentences_of("", "A.")).await, Code::ResourceExhausted);
        let details = status.get_error_details();
        let delay = details.retry_info().unwrap().retry_delay.unwrap();
        assert!((Duration::from_millis(50)..=Duration::from_secs(30)).contains(&delay));
        assert_eq!(details.quota_failure().unwrap().violations[0].subject, resource);
        assert_eq!(details.error_info().unwrap().metadata["resource"], resource);
        drop(held);
        client.analyze(sentences_of("", "A.")).await.unwrap();
    }
}

#[tokio::test]
async fn a_bug_in_the_analysis_costs_one_request() {
    let server = start();
    let pool = server.context.pool();
    let slot = pool.try_admit(1, 10).unwrap();
    let interrupt = parlance::text::Interrupt::never();
    assert!(pool.run::<(), _>(slot, interrupt, |_| panic!("a bug")).await.is_err());
    server.client().await.analyze(sentences_of("", "A.")).await.unwrap();
    assert_eq!(pool.load().documents, 0);
}

#[tokio::test]
async fn what_is_wrong_is_told_even_when_there_is_no_room() {
    let server = start();
    let _held = server.context.pool().try_admit(1024, 0).unwrap();
    refused(server.client().await.analyze(sentences_of("", "")).await, Code::InvalidArgument);
}
