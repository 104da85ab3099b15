//! The drop-in for Google Cloud Natural Language, as its clients see it.

mod entities;
mod html;
mod refusals;
mod sentiment;

use parlance::google::wire::{v1, v2};
use tonic::transport::Channel;
use v1::language_service_client::LanguageServiceClient as V1Client;
use v2::language_service_client::LanguageServiceClient as V2Client;

use crate::harness::{TestServer, start};

/// A paragraph with names, values and feelings; the last sentence has characters of every width.
const TEXT: &str = "Siemens AG paid $5 million for the old harbour of Genoa on 7 October 2021. \
    Mayor Anna Rossi was delighted: \"It is a wonderful day!\" \
    Call 415-555-0132. Crème brûlée 😀, said Général Dupont in Paris.";

async fn clients() -> (TestServer, V1Client<Channel>, V2Client<Channel>) {
    let server = start();
    let channel = server.channel().await;
    (server, V1Client::new(channel.clone()), V2Client::new(channel))
}

/// A plain text in English.
fn document_v1(content: &str) -> Option<v1::Document> {
    Some(v1::Document {
        r#type: v1::document::Type::PlainText.into(),
        language: "en".into(),
        source: Some(v1::document::Source::Content(content.into())),
    })
}

/// The same.
fn document_v2(content: &str) -> Option<v2::Document> {
    Some(v2::Document {
        r#type: v2::document::Type::PlainText.into(),
        language_code: "en".into(),
        source: Some(v2::document::Source::Content(content.into())),
    })
}
