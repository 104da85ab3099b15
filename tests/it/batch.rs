//! Many documents, one answer, a status for each.

use parlance::rpc::wire::{self, analyze_result::Result as Outcome};
use tonic::Code;
use tonic_types::StatusExt;

use crate::harness::{Setup, long_text, refused, sentences_of, start, start_with};

fn outcome(result: wire::AnalyzeResult) -> Result<wire::AnalyzeResponse, wire::Error> {
    match result.result.unwrap() {
        Outcome::Response(response) => Ok(response),
        Outcome::Error(error) => Err(error),
    }
}

#[tokio::test]
async fn answers_come_in_the_order_of_the_requests() {
    let server = start();
    // Long and short ones in turn, so that they do not finish in order.
    let requests: Vec<_> = (0..40)
        .map(|index| sentences_of(&index.to_string(), "A b. ".repeat(1 + 300 * (index % 3))))
        .collect();
    let answer = server
        .client()
        .await
        .analyze_batch(wire::AnalyzeBatchRequest { requests })
        .await
        .unwrap()
        .into_inner();
    let ids: Vec<String> =
        answer.results.into_iter().map(|result| outcome(result).unwrap().id).collect();
    assert_eq!(ids, (0..40).map(|index| index.to_string()).collect::<Vec<_>>());
    server.idle().await;
}

#[tokio::test]
async fn a_bad_document_costs_itself_alone() {
    let server = start();
    let requests =
        vec![sentences_of("good", "Fine."), sentences_of("empty", ""), Default::default()];
    let answer = server
        .client()
        .await
        .analyze_batch(wire::AnalyzeBatchRequest { requests })
        .await
        .unwrap()
        .into_inner();
    let mut results = answer.results.into_iter().map(outcome);
    assert_eq!(results.next().unwrap().unwrap().id, "good");
    for expected in ["document.text: is empty", "document: is not set"] {
        let error = results.next().unwrap().unwrap_err();
        assert_eq!(error.code, Code::InvalidArgument as i32);
        assert!(error.message.starts_with(expected), "{error:?}");
        assert!(error.details[0].type_url.ends_with("google.rpc.ErrorInfo"), "{error:?}");
    }
}

#[tokio::test]
async fn an_empty_or_oversized_batch_is_refused() {
    let server = start();
    let mut client = server.client().await;
    for count in [0, 257] {
        let batch = wire::AnalyzeBatchRequest { requests: vec![sentences_of("", "A."); count] };
        let status = refused(client.analyze_batch(batch).await, Code::InvalidArgument);
        assert_eq!(status.get_details_bad_request().unwrap().field_violations[0].field, "requests");
    }
}

#[tokio::test]
async fn room_is_taken_for_the_whole_batch_or_for_none_of_it() {
    let server = start_with(Setup::default());
    let load = server.context.pool().load();
    assert_eq!(load.documents, 0);
    let _held = server.context.pool().try_admit(1000, 0).unwrap();
    let batch = wire::AnalyzeBatchRequest { requests: vec![sentences_of("", "A."); 25] };
    let mut client = server.client().await;
    refused(client.analyze_batch(batch).await, Code::ResourceExhausted);
    assert_eq!(server.context.pool().load().documents, 1000);
    let batch = wire::AnalyzeBatchRequest { requests: vec![sentences_of("", "A."); 24] };
    client.analyze_batch(batch).await.unwrap();
}

#[tokio::test]
async fn a_batch_that_is_given_up_frees_its_room() {
    let server = start();
    let mut client = server.client().await;
    let requests = vec![sentences_of("", long_text()); 8];
    let call = client.analyze_batch(wire::AnalyzeBatchRequest { requests });
    tokio::select! {
        answer = call => panic!("answered already: {answer:?}"),
        () = async {
            while server.context.pool().load().busy_threads == 0 {
                tokio::task::yield_now().await;
            }
        } => {}
    }
    server.idle().await;
}
