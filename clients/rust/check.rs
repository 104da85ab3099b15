//! Calls a Parlance server with tonic, and checks the answers.
//!
//!     cargo run --example client -- ADDRESS
//!
//! The messages come from this crate; elsewhere, `tonic-prost-build` makes them from `proto/`.

#![allow(clippy::print_stdout, reason = "prints its result")]

use std::process::ExitCode;
use std::time::Duration;

use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;
use parlance::rpc::wire::{AnalyzeRequest, Document};
use tonic::transport::{Channel, Endpoint};
use tonic::{Code, Request, Status};
use tonic_types::StatusExt;

const TEXT: &str = "The crème brûlée at the harbour was excellent. It cost $1.2 million.";

type Client = AnalysisServiceClient<Channel>;

fn request(text: &str) -> Request<AnalyzeRequest> {
    let document = Document { text: text.to_owned(), ..Default::default() };
    let mut request =
        Request::new(AnalyzeRequest { document: Some(document), ..Default::default() });
    request.set_timeout(Duration::from_secs(10));
    request
}

/// Spans are UTF-8 bytes, which is what Rust counts in.
async fn analyze(client: &mut Client) -> Result<bool, Status> {
    let answer = client.analyze(request(TEXT)).await?.into_inner();
    let sentences: Vec<_> = answer
        .sentences
        .iter()
        .filter_map(|sentence| sentence.span)
        .filter_map(|span| TEXT.get(span.start as usize..span.end as usize))
        .collect();
    let expected = ["The crème brûlée at the harbour was excellent.", "It cost $1.2 million."];
    Ok(answer.language == "en" && sentences == expected)
}

/// A refusal says which field is wrong; one for overload says when to come back.
async fn refusal(client: &mut Client) -> Result<bool, Status> {
    let Err(status) = client.analyze(request("")).await else { return Ok(false) };
    let retry_after = status.get_details_retry_info().and_then(|info| info.retry_delay);
    let fields = status.get_details_bad_request().map(|request| request.field_violations);
    let field = fields.and_then(|fields| fields.into_iter().next()).map(|field| field.field);
    Ok(status.code() == Code::InvalidArgument
        && retry_after.is_none()
        && field.as_deref() == Some("document.text"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:50051".to_owned());
    let channel = Endpoint::from_shared(format!("http://{address}"))?.connect().await?;
    let mut client = Client::new(channel).max_decoding_message_size(64 << 20);
    let outcomes =
        [("analyze", analyze(&mut client).await), ("refusal", refusal(&mut client).await)];
    let mut failed = 0;
    for (name, outcome) in &outcomes {
        let good = matches!(outcome, Ok(true));
        failed += usize::from(!good);
        println!(
            "{} {name} {}",
            if good { "ok" } else { "FAILED" },
            match outcome {
                Err(status) => status.to_string(),
                Ok(_) => String::new(),
            }
        );
    }
    println!("{} passed, {failed} failed", outcomes.len() - failed);
    Ok(ExitCode::from(u8::from(failed > 0)))
}
