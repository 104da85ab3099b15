//! What a caller gets wrong is told with the field's path and what would be accepted.

use bytes::{Buf, BufMut, Bytes};
use expect_test::{Expect, expect};
use parlance::rpc::Limits;
use parlance::rpc::wire::{self, language_service_client::LanguageServiceClient};
use prost_types::Timestamp;
use tonic::codec::{Codec, CompressionEncoding, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::transport::Channel;
use tonic::{Code, Request, Response, Status};

use crate::harness::{Setup, document, refused, sentences_of, start, start_with, violations};

async fn check(request: wire::AnalyzeRequest, expected: Expect) {
    let server = start();
    let mut client = server.client().await;
    let status = refused(client.analyze(request).await, Code::InvalidArgument);
    expected.assert_eq(&violations(&status));
    // The next request works.
    client.analyze(sentences_of("", "Good.")).await.unwrap();
}

fn with_document(document: wire::Document) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document { text: "Text.".into(), ..document }),
        ..Default::default()
    }
}

#[tokio::test]
async fn missing_document() {
    check(
        wire::AnalyzeRequest::default(),
        expect![[r#"
            InvalidArgument FIELD_MISSING
            document: is not set; a document is required
        "#]],
    )
    .await;
}

#[tokio::test]
async fn empty_text() {
    check(
        wire::AnalyzeRequest { document: document(""), ..Default::default() },
        expect![[r#"
            InvalidArgument FIELD_MISSING
            document.text: is empty; a text is required
        "#]],
    )
    .await;
}

#[tokio::test]
async fn text_over_the_limit() {
    check(
        wire::AnalyzeRequest { document: document("a".repeat(1_048_577)), ..Default::default() },
        expect![[r#"
            InvalidArgument FIELD_TOO_LARGE
            document.text: has 1048577 bytes; at most 1048576 are accepted
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_language_that_is_no_tag() {
    check(
        with_document(wire::Document { language: "english".into(), ..Default::default() }),
        expect![[r#"
            InvalidArgument FIELD_MALFORMED
            document.language: is no BCP-47 language tag; accepted are forms such as "en", "pt-BR", "zh-Hant"
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_reference_time_that_is_no_timestamp() {
    for time in [
        Timestamp { seconds: i64::MAX, nanos: 0 },
        Timestamp { seconds: 0, nanos: -1 },
        Timestamp { seconds: 0, nanos: 1_000_000_000 },
    ] {
        check(
            with_document(wire::Document { reference_time: Some(time), ..Default::default() }),
            expect![[r#"
                InvalidArgument FIELD_OUT_OF_RANGE
                document.reference_time: is no timestamp; accepted are 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z
            "#]],
        )
        .await;
    }
}

#[tokio::test]
async fn every_mistake_of_a_request_is_told_at_once() {
    check(
        wire::AnalyzeRequest {
            document: Some(wire::Document {
                text: "é1".into(),
                id: "x".repeat(257),
                content_type: 9,
                ..Default::default()
            }),
            features: vec![1, 77, 0],
            offset_encoding: 5,
            max_candidates: 21,
            candidate_languages: vec!["en".into(), String::new(), "?".into(), "qqq".into()],
            types: vec![1, 0, -3],
            min_confidence: f32::NAN,
            targets: vec![
                wire::Span { start: 1, end: 2 },
                wire::Span { start: 2, end: 2 },
                wire::Span { start: 0, end: 99 },
            ],
            ..Default::default()
        },
        expect![[r#"
            InvalidArgument FIELD_TOO_LARGE
            document.id: has 257 bytes; at most 256 are accepted
            document.content_type: is 9, which is no ContentType
            offset_encoding: is 5, which is no OffsetEncoding
            max_candidates: is 21; accepted are 0 to 20
            candidate_languages[1]: is empty; a BCP-47 tag is required
            candidate_languages[2]: is no BCP-47 language tag; accepted are forms such as "en", "pt-BR", "zh-Hant"
            candidate_languages[3]: is qqq, which no detection answers; GetCapabilities lists the languages
            types[1]: is 0, which is no EntityType to ask for
            types[2]: is -3, which is no EntityType to ask for
            min_confidence: is NaN; accepted are 0 to 1
            targets[0].start: is 1, which is past the end at 3 or inside a character
            targets[1]: is 2..2; the end must be after the start
            targets[2].end: is 99, which is past the end at 3 or inside a character
            features[1]: is 77, which is no Feature to ask for
            features[2]: is 0, which is no Feature to ask for
        "#]],
    )
    .await;
}

#[tokio::test]
async fn lists_over_their_limits() {
    check(
        wire::AnalyzeRequest {
            document: document("Text."),
            features: vec![1; 17],
            candidate_languages: vec!["en".into(); 101],
            types: vec![1; 65],
            targets: vec![wire::Span { start: 0, end: 1 }; 257],
            ..Default::default()
        },
        expect![[r#"
            InvalidArgument FIELD_TOO_LARGE
            candidate_languages: has 101 entries; at most 100 are accepted
            types: has 65 entries; at most 64 are accepted
            targets: has 257 entries; at most 256 are accepted
            features: has 17 entries; at most 16 are accepted
        "#]],
    )
    .await;
}

/// Sends bytes as they are.
#[derive(Default)]
struct Raw;

impl Codec for Raw {
    type Encode = Bytes;
    type Decode = Bytes;
    type Encoder = Raw;
    type Decoder = Raw;

    fn encoder(&mut self) -> Raw {
        Raw
    }

    fn decoder(&mut self) -> Raw {
        Raw
    }
}

impl Encoder for Raw {
    type Item = Bytes;
    type Error = Status;

    fn encode(&mut self, item: Bytes, buffer: &mut EncodeBuf<'_>) -> Result<(), Status> {
        buffer.put(item);
        Ok(())
    }
}

impl Decoder for Raw {
    type Item = Bytes;
    type Error = Status;

    fn decode(&mut self, buffer: &mut DecodeBuf<'_>) -> Result<Option<Bytes>, Status> {
        Ok(Some(buffer.copy_to_bytes(buffer.remaining())))
    }
}

async fn send_raw(
    channel: Channel,
    path: &'static str,
    message: impl Into<Bytes>,
) -> Result<Response<Bytes>, Status> {
    let mut client = tonic::client::Grpc::new(channel);
    client.ready().await.unwrap();
    client.unary(Request::new(message.into()), path.parse().unwrap(), Raw).await
}

const DETECT: &str = "/parlance.v1.LanguageService/DetectLanguage";

async fn check_raw(message: &'static [u8], expected: Expect) {
    let server = start();
    let channel = server.channel().await;
    let status = refused(send_raw(channel.clone(), DETECT, message).await, Code::InvalidArgument);
    expected.assert_eq(&violations(&status));
    let good = wire::SegmentSentencesRequest { document: document("Good."), offset_encoding: 0 };
    wire::sentence_service_client::SentenceServiceClient::new(channel)
        .segment_sentences(good)
        .await
        .unwrap();
}

#[tokio::test]
async fn bytes_that_are_no_message() {
    check_raw(
        b"\xff\xff\xff\xff\xff",
        expect![[r#"
            InvalidArgument MESSAGE_UNREADABLE
            : failed to decode Protobuf message: invalid varint
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_message_that_ends_early() {
    check_raw(
        b"\x0a\x20\x0a",
        expect![[r#"
            InvalidArgument MESSAGE_UNREADABLE
            : failed to decode Protobuf message: DetectLanguageRequest.document: buffer underflow
        "#]],
    )
    .await;
}

#[tokio::test]
async fn invalid_utf8_on_the_wire() {
    check_raw(
        b"\x0a\x04\x0a\x02\xc3\x28",
        expect![[r#"
            InvalidArgument MESSAGE_UNREADABLE
            : failed to decode Protobuf message: Document.text: DetectLanguageRequest.document: invalid string value: data is not UTF-8 encoded
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_message_over_the_limit() {
    let server = start_with(Setup {
        limits: Limits { text_bytes_max: 1000, message_bytes_max: 2000, ..Limits::default() },
        ..Setup::default()
    });
    let mut client = server.client().await;
    let status =
        refused(client.analyze(sentences_of("", "x".repeat(5000))).await, Code::InvalidArgument);
    expect![[r#"
        InvalidArgument MESSAGE_UNREADABLE
        : decoded message length too large: found 5009 bytes, the limit is: 2000 bytes
    "#]]
    .assert_eq(&violations(&status));
}

#[tokio::test]
async fn a_compression_bomb() {
    let server = start();
    for encoding in [CompressionEncoding::Gzip, CompressionEncoding::Zstd] {
        let mut client = server.client().await.send_compressed(encoding);
        let bomb = sentences_of("", "a".repeat(12 << 20));
        let status = refused(client.analyze(bomb).await, Code::InvalidArgument);
        assert!(violations(&status).contains("MESSAGE_UNREADABLE"), "{status:?}");
    }
}

#[tokio::test]
async fn compressed_requests_are_read_and_large_answers_compressed() {
    let server = start();
    for encoding in [CompressionEncoding::Gzip, CompressionEncoding::Zstd] {
        let mut client =
            server.client().await.send_compressed(encoding).accept_compressed(encoding);
        let text = "One more sentence. ".repeat(2000);
        let answer = client.analyze(sentences_of("", text)).await.unwrap();
        assert!(answer.metadata().contains_key("grpc-encoding"));
        assert_eq!(answer.into_inner().sentences.len(), 2000);
    }
}

#[tokio::test]
async fn unknown_methods_and_services() {
    let server = start();
    for path in
        ["/parlance.v1.LanguageService/Guess", "/parlance.v2.LanguageService/DetectLanguage", "/x"]
    {
        refused(send_raw(server.channel().await, path, &b""[..]).await, Code::Unimplemented);
    }
}

#[tokio::test]
async fn refusals_name_the_callers_request_id() {
    use tonic_types::StatusExt;
    let server = start();
    let mut request = Request::new(wire::DetectLanguageRequest::default());
    request.metadata_mut().insert("x-request-id", "trace-17".parse().unwrap());
    let answer = LanguageServiceClient::new(server.channel().await).detect_language(request).await;
    let status = refused(answer, Code::InvalidArgument);
    assert_eq!(status.get_details_request_info().unwrap().request_id, "trace-17");
}
