use expect_test::{Expect, expect};
use parlance::google::wire::{v1, v2};
use tonic::Code;
use v1::document::Source;

use super::{clients, document_v1, document_v2};
use crate::harness::{refused, violations};

async fn check(document: Option<v1::Document>, encoding: i32, expected: Expect) {
    let (_server, mut client, _) = clients().await;
    let request = v1::AnalyzeSentimentRequest { document, encoding_type: encoding };
    let status = refused(client.analyze_sentiment(request).await, Code::InvalidArgument);
    expected.assert_eq(&violations(&status));
}

fn document(kind: i32, source: Option<Source>, language: &str) -> Option<v1::Document> {
    Some(v1::Document { r#type: kind, source, language: language.into() })
}

#[tokio::test]
async fn every_mistake_is_told() {
    check(
        document(0, None, "not a language"),
        7,
        expect![[r#"
            InvalidArgument FIELD_UNKNOWN_VALUE
            encoding_type: is 7, which is no EncodingType
            document.type: is TYPE_UNSPECIFIED; PLAIN_TEXT or HTML is required
            document.content: is empty; a text is required
            document.language: is no BCP-47 language tag, such as "en", "pt-BR" or "zh-Hant"
        "#]],
    )
    .await;
}

#[tokio::test]
async fn documents_that_are_none() {
    check(
        None,
        1,
        expect![[r#"
            InvalidArgument FIELD_MISSING
            document: is not set; a document is required
        "#]],
    )
    .await;
    check(
        document(9, Some(Source::Content("x".into())), ""),
        1,
        expect![[r#"
            InvalidArgument FIELD_UNKNOWN_VALUE
            document.type: is 9, which is no Document.Type
        "#]],
    )
    .await;
    check(
        document(1, Some(Source::GcsContentUri("gs://bucket/file".into())), ""),
        1,
        expect![[r#"
            InvalidArgument FIELD_NOT_SERVED
            document.gcs_content_uri: is set; this server reads no files: send the text in document.content
        "#]],
    )
    .await;
    check(
        document(1, Some(Source::Content("a".repeat(1_048_577))), ""),
        1,
        expect![[r#"
            InvalidArgument FIELD_TOO_LARGE
            document.content: has 1048577 bytes; at most 1048576 are accepted
        "#]],
    )
    .await;
}

/// What has no model here is refused as a whole: an answer without it would look as if nothing had
/// been found. Official clients do not repeat such a call.
#[tokio::test]
async fn what_is_not_served_is_unimplemented() {
    let (_server, mut one, mut two) = clients().await;
    let syntax = v1::AnalyzeSyntaxRequest { document: document_v1("x"), encoding_type: 1 };
    let status = refused(one.analyze_syntax(syntax).await, Code::Unimplemented);
    assert_eq!(violations(&status), "Unimplemented NOT_SERVED\n");
    assert_eq!(status.message(), "AnalyzeSyntax: this server has no model for it");
    refused(one.classify_text(v1::ClassifyTextRequest::default()).await, Code::Unimplemented);
    refused(one.moderate_text(v1::ModerateTextRequest::default()).await, Code::Unimplemented);
    refused(two.classify_text(v2::ClassifyTextRequest::default()).await, Code::Unimplemented);
    refused(two.moderate_text(v2::ModerateTextRequest::default()).await, Code::Unimplemented);

    let request = |features| v1::AnnotateTextRequest {
        document: document_v1("It rained."),
        features,
        encoding_type: 1,
    };
    let asked = v1::annotate_text_request::Features {
        extract_syntax: true,
        extract_entities: true,
        moderate_text: true,
        ..Default::default()
    };
    let status = refused(one.annotate_text(request(Some(asked))).await, Code::Unimplemented);
    assert_eq!(
        status.message(),
        "features.extract_syntax, moderate_text: this server has no model for it"
    );
    let status = refused(one.annotate_text(request(None)).await, Code::InvalidArgument);
    assert_eq!(status.message(), "features: is not set; it says what the answer holds");
    let request = v2::AnnotateTextRequest {
        document: document_v2("It rained."),
        features: Some(v2::annotate_text_request::Features {
            classify_text: true,
            ..Default::default()
        }),
        encoding_type: 1,
    };
    refused(two.annotate_text(request).await, Code::Unimplemented);
}

/// In v1 there is no field to say that only part could be had.
#[tokio::test]
async fn a_language_without_names_is_refused_in_v1_and_served_as_far_as_it_goes_in_v2() {
    let (_server, mut one, mut two) = clients().await;
    let text = "Tha e air 2021-10-07 agus chosg e $5.";
    let mut document = document_v1(text).unwrap();
    document.language = "gd".into();
    let request = v1::AnalyzeEntitiesRequest { document: Some(document), encoding_type: 1 };
    let status = refused(one.analyze_entities(request).await, Code::InvalidArgument);
    assert_eq!(
        status.message(),
        "document.language: the language gd is not supported for entity analysis"
    );
    let mut document = document_v2(text).unwrap();
    document.language_code = "gd".into();
    let request = v2::AnalyzeEntitiesRequest { document: Some(document), encoding_type: 1 };
    let answer = two.analyze_entities(request).await.unwrap().into_inner();
    assert!(!answer.language_supported && answer.language_code == "gd");
    assert_eq!(answer.entities.len(), 2, "{answer:?}");
}
