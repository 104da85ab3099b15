use parlance::google::wire::{v1, v2};
use tonic::Code;

use super::{TEXT, clients, document_v1, document_v2};
use crate::harness::refused;

const GOOD: &str = "What a wonderful, lovely morning. I love this place!";
const BAD: &str = "The room was filthy. The staff were rude and the food was disgusting.";
const CALM: &str = "The committee meets on Tuesdays. The minutes are kept in the office.";

fn sentiment_v2(content: &str) -> v2::AnalyzeSentimentRequest {
    v2::AnalyzeSentimentRequest { document: document_v2(content), encoding_type: 1 }
}

#[tokio::test]
async fn score_and_magnitude_are_on_googles_scale() {
    let (_server, _, mut client) = clients().await;
    let mut of = async |text: &str| {
        let answer = client.analyze_sentiment(sentiment_v2(text)).await.unwrap().into_inner();
        let parts: f32 = answer.sentences.iter().map(|s| s.sentiment.unwrap().magnitude).sum();
        let document = answer.document_sentiment.unwrap();
        assert!((document.magnitude - parts).abs() < 1e-4, "{document:?} {parts}");
        for sentence in answer.sentences {
            let sentiment = sentence.sentiment.unwrap();
            assert!(sentiment.magnitude >= sentiment.score.abs(), "{sentiment:?}");
        }
        document
    };
    let (good, bad, calm) = (of(GOOD).await, of(BAD).await, of(CALM).await);
    assert!(good.score > 0.4 && good.magnitude > 0.8, "{good:?}");
    assert!(bad.score < -0.4 && bad.magnitude > 0.8, "{bad:?}");
    assert!(calm.score.abs() < 0.25 && calm.magnitude < 0.6, "{calm:?}");
    // Magnitude grows with the text, the score does not.
    let twice = of(&format!("{GOOD} {BAD}")).await;
    assert!(twice.score.abs() < 0.4 && twice.magnitude > good.magnitude, "{twice:?}");
}

#[tokio::test]
async fn both_versions_say_the_same() {
    let (_server, mut one, mut two) = clients().await;
    let request = v1::AnalyzeSentimentRequest { document: document_v1(TEXT), encoding_type: 2 };
    let one = one.analyze_sentiment(request).await.unwrap().into_inner();
    let request = v2::AnalyzeSentimentRequest { encoding_type: 2, ..sentiment_v2(TEXT) };
    let two = two.analyze_sentiment(request).await.unwrap().into_inner();
    assert_eq!((one.language.as_str(), two.language_code.as_str()), ("en", "en"));
    assert!(two.language_supported);
    assert_eq!(one.sentences.len(), two.sentences.len());
    let (a, b) = (one.document_sentiment.unwrap(), two.document_sentiment.unwrap());
    assert_eq!((a.score, a.magnitude), (b.score, b.magnitude));
    for (a, b) in one.sentences.iter().zip(&two.sentences) {
        let (a, b) = (a.text.as_ref().unwrap(), b.text.as_ref().unwrap());
        assert_eq!((&a.content, a.begin_offset), (&b.content, b.begin_offset));
    }
}

#[tokio::test]
async fn offsets_count_in_each_unit() {
    let (_server, _, mut client) = clients().await;
    for encoding in 0..=3 {
        let request = v2::AnalyzeSentimentRequest { encoding_type: encoding, ..sentiment_v2(TEXT) };
        let answer = client.analyze_sentiment(request).await.unwrap().into_inner();
        assert!(answer.sentences.len() >= 4);
        let mut from = 0;
        for sentence in answer.sentences {
            let span = sentence.text.unwrap();
            let at = from + TEXT[from..].find(&span.content).expect("a substring of the text");
            let before = &TEXT[..at];
            let expected = match encoding {
                0 => -1,
                1 => before.len() as i32,
                2 => before.encode_utf16().count() as i32,
                _ => before.chars().count() as i32,
            };
            assert_eq!(span.begin_offset, expected, "{} in {encoding}", span.content);
            from = at;
        }
    }
}

#[tokio::test]
async fn the_language_is_detected_or_taken_as_given() {
    let (_server, _, mut client) = clients().await;
    let mut ask = async |content: &str, language: &str| {
        let mut document = document_v2(content).unwrap();
        document.language_code = language.into();
        let document = Some(document);
        client.analyze_sentiment(v2::AnalyzeSentimentRequest { document, encoding_type: 0 }).await
    };
    let german = "Das Zimmer war schmutzig und das Essen kalt. Wir kommen nicht wieder.";
    let answer = ask(german, "").await.unwrap().into_inner();
    assert_eq!((answer.language_code.as_str(), answer.language_supported), ("de", true));
    let answer = ask(german, "de-AT").await.unwrap().into_inner();
    assert_eq!(answer.language_code, "de-AT");
    let answer =
        ask("这家酒店的房间很脏,服务员很粗鲁,我们再也不会来了。", "").await.unwrap().into_inner();
    assert_eq!(answer.language_code, "zh");
    // Nobody is sure of a language: nothing is felt, and nothing is refused.
    let answer = ask("12345", "").await.unwrap();
    // The client puts trailing metadata beside the rest.
    let warnings: Vec<&str> = answer
        .metadata()
        .get_all("x-parlance-warning")
        .iter()
        .map(|w| w.to_str().unwrap())
        .collect();
    assert_eq!(warnings, ["NO_TONE_MODEL: no tone model for und; sentiment is 0"]);
    let answer = answer.into_inner();
    assert_eq!(answer.document_sentiment, Some(v2::Sentiment::default()));
    assert!(!answer.language_supported);
    // Scottish Gaelic has no tone model.
    let refusal = refused(ask("Tha mi toilichte.", "gd").await, Code::InvalidArgument);
    assert_eq!(
        refusal.message(),
        "document.language_code: the language gd is not supported for document_sentiment analysis"
    );
}
