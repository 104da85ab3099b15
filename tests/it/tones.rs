//! Parts of the tone on the wire: only what was asked for, evidence that adds up, and who acts toward
//! whom.

use parlance::rpc::wire::{self, ToneAspect as Aspect, tone_service_client::ToneServiceClient};
use tonic::Code;

use crate::harness::{document, start};

const TEXT: &str = "Perhaps it was awesome! Norway did not attack Iceland. \"France accused Mali,\" said \
                    Ana Roy. Nobody knows.";

async fn ask(text: &str, language: &str, aspects: &[Aspect]) -> wire::ScoreToneResponse {
    let mut document = document(text);
    document.as_mut().unwrap().language = language.to_owned();
    let request = wire::ScoreToneRequest {
        document,
        aspects: aspects.iter().map(|&aspect| aspect.into()).collect(),
        evidence: true,
        sentence_details: true,
        ..Default::default()
    };
    let server = start();
    let mut client = ToneServiceClient::new(server.channel().await);
    client.score_tone(request).await.unwrap().into_inner()
}

fn sum(evidence: &[wire::Evidence]) -> f32 {
    evidence.iter().map(|evidence| evidence.weight).sum()
}

fn at(span: Option<wire::Span>) -> &'static str {
    let span = span.unwrap();
    &TEXT[span.start as usize..span.end as usize]
}

#[tokio::test]
async fn every_value_has_evidence_that_adds_up() {
    let answer = ask(TEXT, "en", &[]).await;
    assert_eq!(sum(&answer.evidence), answer.raw_score);
    assert_eq!(sum(&answer.stance_evidence), answer.stance.unwrap());
    let register = answer.register.unwrap();
    let values = [register.formality, register.certainty, register.subjectivity, register.arousal];
    assert_eq!(answer.register_evidence.len(), values.len());
    for (evidence, value) in answer.register_evidence.iter().zip(values) {
        assert_eq!(sum(&evidence.evidence), value, "{:?}", evidence.dimension());
    }
    assert_eq!(answer.emotion_evidence.len(), answer.emotions.len());
    for (evidence, emotion) in answer.emotion_evidence.iter().zip(&answer.emotions) {
        assert_eq!(evidence.emotion(), emotion.emotion());
        assert_eq!(sum(&evidence.evidence), emotion.probability, "{:?}", emotion.emotion());
    }
    let certainty = &answer.register_evidence[1];
    assert_eq!(certainty.dimension(), wire::RegisterDimension::Certainty);
    let hedge = certainty.evidence.iter().find(|e| at(e.span) == "Perhaps").unwrap();
    assert!(hedge.weight < 0.0 && hedge.kind() == wire::EvidenceKind::Lexical, "{hedge:?}");
}

#[tokio::test]
async fn sentences_have_values_of_their_own() {
    let answer = ask(TEXT, "en", &[]).await;
    assert_eq!(answer.sentences.len(), 4);
    for sentence in &answer.sentences {
        assert!(sentence.tone.is_some() && sentence.register.is_some(), "{sentence:?}");
        assert_eq!(sentence.emotions.len(), 7);
    }
    let arousal: Vec<f32> =
        answer.sentences.iter().map(|sentence| sentence.register.unwrap().arousal).collect();
    assert!(arousal[0] > arousal[3], "{arousal:?}");
    let stance: Vec<f32> =
        answer.sentences.iter().map(|sentence| sentence.stance.unwrap()).collect();
    assert!(stance[0] == 0.0 && stance[2] < 0.0, "{stance:?}");
}

#[tokio::test]
async fn who_acts_toward_whom() {
    let answer = ask(TEXT, "en", &[]).await;
    let shown: Vec<String> = answer
        .relations
        .iter()
        .map(|relation| {
            let name = |party: &Option<wire::RelationParty>| {
                let party = party.as_ref().unwrap();
                let entity = &answer.entities[party.entity_index.unwrap() as usize];
                assert_eq!((&entity.name, entity.r#type), (&party.name, party.r#type));
                format!("{} at {}", party.name, at(party.mention))
            };
            let (actor, toward) = (name(&relation.actor), name(&relation.toward));
            let holder = relation.holder.map(|voice| answer.voices[voice as usize].name.as_str());
            let sign = if relation.stance > 0.0 { "+" } else { "-" };
            let flags = (relation.negated, relation.modal, relation.reported);
            format!("{actor} {sign} {toward}: {} {flags:?} {holder:?}", at(relation.act))
        })
        .collect();
    expect_test::expect![[r#"
        Norway at Norway + Iceland at Iceland: attack (true, false, false) None
        France at France - Mali at Mali: accused (false, false, true) Some("Ana Roy")"#]]
    .assert_eq(&shown.join("\n"));
}

#[tokio::test]
async fn what_is_not_named_is_absent() {
    let answer = ask(TEXT, "en", &[Aspect::Stance]).await;
    assert!(answer.stance.is_some() && answer.language_supported, "{answer:?}");
    assert!(answer.document.is_none() && answer.register.is_none(), "{answer:?}");
    assert!(answer.entities.is_empty() && answer.voices.is_empty(), "{answer:?}");
    assert!(answer.emotions.is_empty() && answer.relations.is_empty(), "{answer:?}");
    assert!(answer.evidence.is_empty() && !answer.stance_evidence.is_empty(), "{answer:?}");
    assert!(answer.sentences.iter().all(|s| s.stance.is_some() && s.tone.is_none()));
    let relations = ask(TEXT, "en", &[Aspect::Relations]).await;
    assert!(relations.stance.is_none() && relations.relations.len() == 2, "{relations:?}");
    let party = relations.relations[0].actor.as_ref().unwrap();
    assert!(party.entity_index.is_none() && relations.relations[1].reported, "{relations:?}");
}

#[tokio::test]
async fn languages_say_what_they_lack() {
    let text = "Das Essen war wunderbar, der Abend ebenso.";
    let named = ask(text, "de", &[Aspect::Score, Aspect::Register, Aspect::Stance]).await;
    assert!(named.document.is_some() && !named.language_supported, "{named:?}");
    let warning = &named.warnings[0];
    assert_eq!(warning.code(), wire::WarningCode::NotSupported);
    assert_eq!(warning.message, "no model of register, stance for de");
    let unnamed = ask(text, "de", &[]).await;
    assert!(unnamed.register.is_none() && unnamed.stance.is_none() && unnamed.language_supported);
    assert_eq!(unnamed.emotion_evidence.len(), 7);
    assert!(unnamed.warnings.is_empty(), "{unnamed:?}");
    let none = ask("Qapla' batlh je.", "tlh", &[Aspect::Emotions]).await;
    assert!(!none.language_supported && none.emotions.is_empty() && none.sentences.is_empty());
    assert!(none.warnings.iter().any(|w| w.code() == wire::WarningCode::NoToneModel), "{none:?}");
}

#[tokio::test]
async fn capabilities_tell_the_parts() {
    let server = start();
    let request = wire::GetCapabilitiesRequest {};
    let answer = server.client().await.get_capabilities(request).await.unwrap().into_inner();
    let qualities = |language: &str| -> Vec<wire::Quality> {
        let found = answer.languages.iter().find(|own| own.language == language).unwrap();
        found.tone.iter().map(wire::ToneSupport::quality).collect()
    };
    let aspects = |language: &str| -> Vec<Aspect> {
        let found = answer.languages.iter().find(|own| own.language == language).unwrap();
        found.tone.iter().map(wire::ToneSupport::aspect).collect()
    };
    let (score, entities, voices) = (Aspect::Score, Aspect::Entities, Aspect::Voices);
    let all = [Aspect::Register, Aspect::Emotions, Aspect::Stance, Aspect::Relations];
    assert_eq!(aspects("en"), [&[score, entities, voices][..], &all].concat());
    assert_eq!(aspects("de"), [score, entities, voices, Aspect::Emotions]);
    assert_eq!(aspects("ja"), [score, entities, voices, Aspect::Emotions]);
    assert_eq!(aspects("ha"), [score, entities, voices]);
    assert_eq!(aspects("la"), []);
    // German has gold of its own, Japanese learned from the English side of parallel text.
    assert_eq!(
        [qualities("de")[0], qualities("ja")[0]],
        [wire::Quality::Full, wire::Quality::Standard]
    );
}

#[tokio::test]
async fn unknown_parts_are_refused() {
    let server = start();
    let request = wire::AnalyzeRequest {
        document: document("Good."),
        tone_aspects: vec![Aspect::Score.into(), 99, 0],
        ..Default::default()
    };
    let status = server.client().await.analyze(request).await.unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
    assert!(status.message().contains("tone_aspects[1]"), "{status:?}");
}

/// The same in one paragraph, though detection may be sure of one of its languages.
#[tokio::test]
async fn sentences_of_one_paragraph_are_read_in_their_own_languages() {
    let english = "The minister arrived late and said nothing to anybody.";
    let german = "Die Sitzung wurde deshalb auf Montag verschoben, und niemand war zufrieden.";
    let spanish = "Los periodistas esperaron toda la tarde sin recibir ninguna explicación.";
    let answer = ask(&format!("{english} {german} {spanish}"), "", &[]).await;
    for (at, (text, language)) in
        [(english, "en"), (german, "de"), (spanish, "es")].into_iter().enumerate()
    {
        let alone = ask(text, language, &[]).await;
        assert_eq!(answer.sentences[at].tone, alone.sentences[0].tone, "{text}");
    }
}

/// In mixed text each sentence is scored by its own language's model.
#[tokio::test]
async fn each_sentence_is_read_in_its_own_language() {
    let english = "The concert in the old church was wonderful and everybody loved it.";
    // Detection is sure of German; the English block shows all the same.
    let german = "Das Essen im Hotel war schrecklich und das Zimmer schmutzig und laut.";
    let answer = ask(&format!("{english}\n\n{german}"), "", &[]).await;
    let (first, second) = (ask(english, "en", &[]).await, ask(german, "de", &[]).await);
    assert_eq!(answer.sentences[0].tone, first.sentences[0].tone);
    assert_eq!(answer.sentences[1].tone, second.sentences[0].tone);
    let chinese = "这家饭店的饭菜很难吃，房间又脏又吵，我们再也不会去了。";
    let answer = ask(&format!("{english}\n\n{chinese}"), "", &[]).await;
    let (first, second) = (ask(english, "en", &[]).await, ask(chinese, "zh-Hans", &[]).await);
    assert_eq!(answer.sentences[0].tone, first.sentences[0].tone);
    assert_eq!(answer.sentences[1].tone, second.sentences[0].tone);
    assert!(answer.sentences[1].register.is_none() && answer.sentences[0].register.is_some());
    assert_eq!(sum(&answer.evidence), answer.raw_score);
}
