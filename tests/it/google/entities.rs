use std::collections::{BTreeMap, HashMap};

use parlance::google::wire::{v1, v2};
use tonic::transport::Channel;
use v1::entity::Type;
use v1::entity_mention::Type as MentionType;

use super::{TEXT, V1Client, clients, document_v1, document_v2};

async fn entities_v1(client: &mut V1Client<Channel>, text: &str) -> Vec<v1::Entity> {
    let request = v1::AnalyzeEntitiesRequest { document: document_v1(text), encoding_type: 3 };
    client.analyze_entities(request).await.unwrap().into_inner().entities
}

fn named<'a>(entities: &'a [v1::Entity], name: &str) -> &'a v1::Entity {
    entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{name} in {entities:#?}"))
}

fn metadata(map: &HashMap<String, String>) -> String {
    let sorted: BTreeMap<_, _> = map.iter().collect();
    sorted.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn names_and_values_have_googles_types_and_metadata() {
    let (_server, mut client, _) = clients().await;
    let entities = entities_v1(&mut client, TEXT).await;
    let shown = |name: &str| {
        let entity = named(&entities, name);
        let mention = &entity.mentions[0];
        (entity.r#type(), mention.r#type(), metadata(&entity.metadata))
    };
    assert_eq!(shown("Siemens AG"), (Type::Organization, MentionType::Proper, String::new()));
    assert_eq!(shown("Anna Rossi"), (Type::Person, MentionType::Proper, String::new()));
    assert_eq!(shown("Paris"), (Type::Location, MentionType::Proper, String::new()));
    let price = "currency=USD value=5000000".to_owned();
    assert_eq!(shown("$5 million"), (Type::Price, MentionType::Unknown, price));
    let date = "day=7 month=10 year=2021".to_owned();
    assert_eq!(shown("7 October 2021"), (Type::Date, MentionType::Unknown, date));
    let phone = "area_code=415 national_prefix=1 number=415-555-0132".to_owned();
    assert_eq!(shown("415-555-0132"), (Type::PhoneNumber, MentionType::Unknown, phone));
    let entities = entities_v1(
        &mut client,
        "He lives at 1600 Pennsylvania Avenue NW, Washington, DC 20500 with three dogs and 12% of the shares.",
    )
    .await;
    let address = entities.iter().find(|e| e.r#type() == Type::Address).unwrap();
    assert_eq!(
        metadata(&address.metadata),
        "broad_region=DC locality=Washington postal_code=20500 street_name=Pennsylvania Avenue NW street_number=1600"
    );
    let numbers: Vec<String> = entities
        .iter()
        .filter(|e| e.r#type() == Type::Number)
        .map(|e| metadata(&e.metadata))
        .collect();
    assert_eq!(numbers, ["value=3", "value=12"]);
}

#[tokio::test]
async fn mentions_are_where_they_say() {
    let (_server, _, mut client) = clients().await;
    for encoding in 0..=3 {
        let request =
            v2::AnalyzeEntitiesRequest { document: document_v2(TEXT), encoding_type: encoding };
        let answer = client.analyze_entities(request).await.unwrap().into_inner();
        assert_eq!((answer.language_code.as_str(), answer.language_supported), ("en", true));
        for entity in answer.entities {
            assert!(entity.sentiment.is_none());
            assert!(!entity.mentions.is_empty());
            for mention in entity.mentions {
                assert!(mention.probability > 0.0 && mention.probability <= 1.0);
                let span = mention.text.unwrap();
                let at = usize::try_from(span.begin_offset).ok();
                let found: Option<String> = match (encoding, at) {
                    (0, None) => continue,
                    (1, Some(at)) => TEXT.get(at..).map(str::to_owned),
                    (2, Some(at)) => {
                        let units: Vec<u16> = TEXT.encode_utf16().skip(at).collect();
                        String::from_utf16(&units).ok()
                    }
                    (_, at) => Some(TEXT.chars().skip(at.unwrap()).collect()),
                };
                assert!(found.unwrap().starts_with(&span.content), "{} at {at:?}", span.content);
            }
        }
    }
}

const ARTICLE: &str = "Acme buys Zenith\n\nAcme said on Monday it would buy Zenith for $2 billion. \
    The company was founded in Ohio. Acme has 300 workers. \
    Analysts in London and Madrid doubt the deal, as does Bob Stone.";

#[tokio::test]
async fn salience_is_a_share_of_the_whole() {
    let (_server, mut client, _) = clients().await;
    let entities = entities_v1(&mut client, ARTICLE).await;
    let sum: f32 = entities.iter().map(|entity| entity.salience).sum();
    assert!((sum - 1.0).abs() < 1e-4, "{sum}");
    assert_eq!(entities[0].name, "Acme", "{entities:#?}");
    assert!(entities[0].salience > 0.3, "{entities:#?}");
    assert!(entities.windows(2).all(|pair| pair[0].salience >= pair[1].salience));
    for entity in &entities {
        let is_value = matches!(entity.r#type(), Type::Price | Type::Number | Type::Date);
        assert_eq!(entity.salience == 0.0, is_value, "{entity:?}");
    }
    let none = entities_v1(&mut client, "It rained. We left.").await;
    assert!(none.iter().all(|entity| entity.salience.is_finite()));
}

#[tokio::test]
async fn sentiment_is_told_toward_each_entity() {
    let (_server, mut client, _) = clients().await;
    let text = "Anna Rossi is a wonderful, brilliant mayor. \
        Bob Stone is a horrible, corrupt liar. He cheated. It costs $5.";
    let request =
        v1::AnalyzeEntitySentimentRequest { document: document_v1(text), encoding_type: 1 };
    let answer = client.analyze_entity_sentiment(request).await.unwrap().into_inner();
    let of = |name: &str| named(&answer.entities, name).sentiment.unwrap();
    assert!(of("Anna Rossi").score > 0.2, "{:?}", of("Anna Rossi"));
    assert!(of("Bob Stone").score < -0.2, "{:?}", of("Bob Stone"));
    assert_eq!(of("$5"), v1::Sentiment::default());
    for entity in &answer.entities {
        for mention in &entity.mentions {
            assert!(mention.sentiment.is_some(), "{entity:?}");
            // Pronouns are no mentions there.
            assert_ne!(mention.text.as_ref().unwrap().content, "He");
        }
    }
}

#[tokio::test]
async fn annotations_hold_what_was_asked() {
    let (_server, mut one, mut two) = clients().await;
    let mut ask = async |features: v1::annotate_text_request::Features| {
        let request = v1::AnnotateTextRequest {
            document: document_v1(TEXT),
            features: Some(features),
            encoding_type: 1,
        };
        one.annotate_text(request).await.unwrap().into_inner()
    };
    let all = ask(v1::annotate_text_request::Features {
        extract_entities: true,
        extract_document_sentiment: true,
        ..Default::default()
    })
    .await;
    assert!(!all.entities.is_empty() && !all.sentences.is_empty());
    assert!(all.document_sentiment.is_some() && all.entities[0].sentiment.is_none());
    let felt = ask(v1::annotate_text_request::Features {
        extract_entity_sentiment: true,
        ..Default::default()
    })
    .await;
    assert!(felt.entities.iter().all(|entity| entity.sentiment.is_some()));
    assert!(felt.sentences.is_empty() && felt.document_sentiment.is_none());
    let none = ask(v1::annotate_text_request::Features::default()).await;
    assert!(none.entities.is_empty() && none.sentences.is_empty());
    assert_eq!(none.language, "en");

    let request = v2::AnnotateTextRequest {
        document: document_v2(TEXT),
        features: Some(v2::annotate_text_request::Features {
            extract_entities: true,
            ..Default::default()
        }),
        encoding_type: 1,
    };
    let answer = two.annotate_text(request).await.unwrap().into_inner();
    assert!(!answer.entities.is_empty() && answer.sentences.is_empty());
}
