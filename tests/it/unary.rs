//! Every unary RPC answers, in the caller's unit.

use parlance::rpc::wire::{
    self, OffsetEncoding, entity_service_client::EntityServiceClient,
    language_service_client::LanguageServiceClient, sentence_service_client::SentenceServiceClient,
    tone_service_client::ToneServiceClient,
};

use crate::harness::{document, sentences_of, start};

/// Two sentences, the first with characters of two, three and four bytes.
const TEXT: &str = "Crème 中 😀 brûlée. Second one.";

/// The second sentence's offsets in `encoding`.
async fn second_sentence(encoding: OffsetEncoding) -> (u32, u32) {
    let server = start();
    let answer = SentenceServiceClient::new(server.channel().await)
        .segment_sentences(wire::SegmentSentencesRequest {
            document: document(TEXT),
            offset_encoding: encoding.into(),
        })
        .await
        .unwrap()
        .into_inner();
    let spans: Vec<wire::Span> = answer.sentences.iter().filter_map(|s| s.span).collect();
    assert_eq!(spans.len(), 2, "{answer:?}");
    assert_eq!(answer.blocks.len(), 1);
    (spans[1].start, spans[1].end)
}

#[tokio::test]
async fn offsets_are_in_the_unit_that_was_asked_for() {
    let bytes = TEXT.find("Second").unwrap() as u32;
    let end = TEXT.len() as u32;
    assert_eq!(second_sentence(OffsetEncoding::Unspecified).await, (bytes, end));
    assert_eq!(second_sentence(OffsetEncoding::Utf8).await, (bytes, end));
    let units: u32 = TEXT[..bytes as usize].encode_utf16().count() as u32;
    assert_eq!(second_sentence(OffsetEncoding::Utf16).await, (units, units + 11));
    let points: u32 = TEXT[..bytes as usize].chars().count() as u32;
    assert_eq!(second_sentence(OffsetEncoding::Utf32).await, (points, points + 11));
}

#[tokio::test]
async fn languages_are_detected() {
    let server = start();
    let answer = LanguageServiceClient::new(server.channel().await)
        .detect_language(wire::DetectLanguageRequest {
            document: Some(wire::Document {
                text: "Die Schiffe liegen seit gestern im Hafen und warten auf den Lotsen.".into(),
                // This call is for detection: the hint must not decide it.
                language: "fr".into(),
                ..Default::default()
            }),
            max_candidates: 2,
            ..Default::default()
        })
        .await
        .unwrap()
        .into_inner();
    assert_eq!(answer.language, "de", "{answer:?}");
    assert!((0.5..=1.0).contains(&answer.confidence), "{answer:?}");
    assert!((1..=2).contains(&answer.candidates.len()), "{answer:?}");
    assert!(answer.segments.is_empty());
}

#[tokio::test]
async fn entities_are_tagged() {
    let server = start();
    let text = "She paid $1.2 million on 3 May 2021, see https://example.org/a.";
    let mut client = EntityServiceClient::new(server.channel().await);
    let request = wire::TagEntitiesRequest { document: document(text), ..Default::default() };
    let answer = client.tag_entities(request.clone()).await.unwrap().into_inner();
    let money = answer
        .entities
        .iter()
        .find(|entity| entity.r#type() == wire::EntityType::Money)
        .unwrap_or_else(|| panic!("no money in {answer:?}"));
    let mention = &money.mentions[0];
    let span = mention.span.unwrap();
    assert_eq!(&text[span.start as usize..span.end as usize], mention.text);

    let only_urls =
        wire::TagEntitiesRequest { types: vec![wire::EntityType::Url.into()], ..request };
    let answer = client.tag_entities(only_urls).await.unwrap().into_inner();
    assert_eq!(answer.entities.len(), 1, "{answer:?}");
    assert_eq!(answer.entities[0].r#type(), wire::EntityType::Url);
}

#[tokio::test]
async fn tone_is_scored() {
    let server = start();
    let text = "The food was excellent. The service was terrible.";
    let answer = ToneServiceClient::new(server.channel().await)
        .score_tone(wire::ScoreToneRequest {
            document: document(text),
            targets: vec![wire::Span { start: 4, end: 8 }, wire::Span { start: 28, end: 35 }],
            evidence: true,
            ..Default::default()
        })
        .await
        .unwrap()
        .into_inner();
    let scores: Vec<f32> = answer.targets.iter().map(|target| target.tone.unwrap().score).collect();
    assert_eq!(scores.len(), 2, "{answer:?}");
    assert!(scores[0] > 0.0 && scores[1] < 0.0, "{scores:?}");
    assert_eq!(answer.sentences.len(), 2);
    let sum: f32 = answer.evidence.iter().map(|evidence| evidence.weight).sum();
    assert!((sum - answer.raw_score).abs() < 1e-3, "{sum} is not {}", answer.raw_score);
}

#[tokio::test]
async fn analyze_answers_what_was_asked_for_and_no_more() {
    let server = start();
    let mut client = server.client().await;
    let answer = client.analyze(sentences_of("a1", TEXT)).await.unwrap().into_inner();
    assert_eq!(answer.id, "a1");
    assert_eq!(answer.sentences.len(), 2);
    assert!(answer.detection.is_none() && answer.tone.is_none() && answer.entities.is_empty());

    let text = "The rain was terrible, and nobody minded.";
    let all = wire::AnalyzeRequest { document: document(text), ..Default::default() };
    let answer = client.analyze(all).await.unwrap().into_inner();
    assert!(answer.detection.is_some() && answer.tone.is_some(), "{answer:?}");
}

#[tokio::test]
async fn the_callers_language_is_used() {
    let server = start();
    let mut request = sentences_of("", "Een zin. Nog een.");
    request.document.as_mut().unwrap().language = "NL_be".into();
    let answer = server.client().await.analyze(request).await.unwrap().into_inner();
    assert_eq!(answer.language, "nl-BE");
}

#[tokio::test]
async fn capabilities_name_limits_and_languages() {
    let server = start();
    let answer = server
        .client()
        .await
        .get_capabilities(wire::GetCapabilitiesRequest {})
        .await
        .unwrap()
        .into_inner();
    assert_eq!(answer.version, env!("CARGO_PKG_VERSION"));
    assert_eq!(answer.limits.unwrap().text_bytes, 1 << 20);
    let types = [wire::ContentType::PlainText, wire::ContentType::Html].map(i32::from);
    assert_eq!(answer.content_types, types);
    let english = answer.languages.iter().find(|language| language.language == "en").unwrap();
    assert_eq!(english.features.len(), 4, "{english:?}");
    let qualities = english.features.iter().map(|support| support.quality());
    assert!(qualities.into_iter().all(|quality| quality == wire::Quality::Full), "{english:?}");
    assert!(answer.models.iter().any(|model| model.name == "language" && model.bytes > 1000));
    assert!(answer.languages.is_sorted_by(|a, b| a.language < b.language));
}

#[tokio::test]
async fn text_without_language_has_an_answer() {
    let server = start();
    let mut client = server.client().await;
    for text in [" ", "\0", "12345", "😀", "\u{feff}", "\n\n\n", "((((("] {
        let request = wire::AnalyzeRequest { document: document(text), ..Default::default() };
        let answer = client.analyze(request).await.unwrap().into_inner();
        assert_eq!(answer.language, "und", "{text:?}");
    }
}
