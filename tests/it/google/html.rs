//! HTML through Google's wire and through our own.

use parlance::google::wire::v2;
use parlance::rpc::wire;
use tonic::Code;

use super::clients;
use crate::harness::{refused, start, violations};

const PAGE: &str = "<html><head><title>Not text</title><style>p {color: red}</style></head><body>\n\
    <h1>A <i>good</i> day</h1>\n<p>Anna&nbsp;Rossi met <b>Bob</b> <b>Stone</b> in Z&uuml;rich.</p>\n\
    <!-- hidden --><p>They were 😀 delighted &amp; happy.</p><script>var x = '<p>';</script></body></html>";

#[tokio::test]
async fn google_gets_words_without_tags_at_their_place_in_the_source() {
    let (_server, _, mut client) = clients().await;
    for encoding in 1..=3 {
        let document = v2::Document {
            r#type: v2::document::Type::Html.into(),
            language_code: "en".into(),
            source: Some(v2::document::Source::Content(PAGE.into())),
        };
        let features = v2::annotate_text_request::Features {
            extract_entities: true,
            extract_document_sentiment: true,
            ..Default::default()
        };
        let request = v2::AnnotateTextRequest {
            document: Some(document),
            features: Some(features),
            encoding_type: encoding,
        };
        let answer = client.annotate_text(request).await.unwrap().into_inner();
        let place = |words: &str| {
            let before = &PAGE[..PAGE.find(words).unwrap()];
            match encoding {
                1 => before.len() as i32,
                2 => before.encode_utf16().count() as i32,
                _ => before.chars().count() as i32,
            }
        };
        let sentences: Vec<(String, i32)> = answer
            .sentences
            .into_iter()
            .map(|sentence| sentence.text.unwrap())
            .map(|span| (span.content, span.begin_offset))
            .collect();
        assert_eq!(
            sentences,
            [
                ("A good day".to_owned(), place("A <i>")),
                ("Anna\u{A0}Rossi met Bob Stone in Zürich.".to_owned(), place("Anna&nbsp;")),
                ("They were 😀 delighted & happy.".to_owned(), place("They were")),
            ]
        );
        let mentions: Vec<(String, i32)> = answer
            .entities
            .into_iter()
            .flat_map(|entity| entity.mentions)
            .map(|mention| mention.text.unwrap())
            .map(|span| (span.content, span.begin_offset))
            .collect();
        assert!(mentions.contains(&("Bob Stone".to_owned(), place("Bob</b>"))), "{mentions:?}");
        assert!(mentions.contains(&("Zürich".to_owned(), place("Z&uuml;"))), "{mentions:?}");
    }
}

fn request(targets: Vec<wire::Span>) -> wire::AnalyzeRequest {
    wire::AnalyzeRequest {
        document: Some(wire::Document {
            text: PAGE.into(),
            language: "en".into(),
            content_type: wire::ContentType::Html.into(),
            ..Default::default()
        }),
        targets,
        ..Default::default()
    }
}

fn span(words: &str) -> wire::Span {
    let start = PAGE.find(words).unwrap();
    wire::Span { start: start as u32, end: (start + words.len()) as u32 }
}

#[tokio::test]
async fn our_own_spans_cover_the_source() {
    let server = start();
    let mut client = server.client().await;
    let answer = client.analyze(request(vec![span("<b>Bob</b>")])).await.unwrap().into_inner();
    let source = |span: &Option<wire::Span>| {
        let span = span.unwrap();
        &PAGE[span.start as usize..span.end as usize]
    };
    let sentences: Vec<&str> = answer.sentences.iter().map(|s| source(&s.span)).collect();
    assert_eq!(
        sentences,
        [
            "A <i>good</i> day",
            "Anna&nbsp;Rossi met <b>Bob</b> <b>Stone</b> in Z&uuml;rich.",
            "They were 😀 delighted &amp; happy.",
        ]
    );
    assert_eq!(answer.blocks.len(), 3);
    let bob = answer.entities.iter().find(|entity| entity.name == "Bob Stone").unwrap();
    assert_eq!(source(&bob.mentions[0].span), "Bob</b> <b>Stone");
    assert_eq!(bob.mentions[0].text, "Bob Stone");
    let target = &answer.tone.unwrap().targets[0];
    assert_eq!(source(&target.span), "Bob");
}

#[tokio::test]
async fn a_target_without_text_is_refused() {
    let server = start();
    let mut client = server.client().await;
    let targets = vec![span("Bob"), span("hidden"), span("<style>")];
    let status = refused(client.analyze(request(targets)).await, Code::InvalidArgument);
    assert_eq!(
        violations(&status),
        "InvalidArgument FIELD_OUT_OF_RANGE\n\
         targets[1]: holds no text of the HTML document\n\
         targets[2]: holds no text of the HTML document\n"
    );
}
