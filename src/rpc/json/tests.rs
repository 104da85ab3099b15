use super::{Layout, base64, of_message, string};
use crate::rpc::wire;

#[test]
fn zero_scores_and_offsets_are_written_and_other_defaults_are_not() {
    let answer = wire::AnalyzeResponse {
        language: "en".to_owned(),
        tone: Some(wire::ToneAnalysis {
            document: Some(wire::Tone {
                label: wire::ToneLabel::Neutral.into(),
                ..Default::default()
            }),
            sentences: vec![wire::SentenceTone {
                span: Some(wire::Span { start: 0, end: 0 }),
                ..Default::default()
            }],
            stance: Some(0.0),
            ..Default::default()
        }),
        ..Default::default()
    };
    assert_eq!(
        of_message(&answer, "AnalyzeResponse", Layout::Line),
        concat!(
            r#"{"language":"en","tone":{"document":{"score":0,"label":"TONE_LABEL_NEUTRAL"},"#,
            r#""sentences":[{"span":{"start":0,"end":0}}],"stance":0}}"#
        )
    );
}

#[test]
fn indents_by_two_spaces() {
    let span = wire::Span { start: 1, end: 20 };
    assert_eq!(of_message(&span, "Span", Layout::Indented), "{\n  \"start\": 1,\n  \"end\": 20\n}");
    let empty = wire::AnalyzeBatchResponse::default();
    assert_eq!(of_message(&empty, "AnalyzeBatchResponse", Layout::Indented), "{}");
}

#[test]
fn unknown_enum_numbers_and_large_integers_keep_their_value() {
    let warning = wire::Warning { code: 99, message: String::new() };
    assert_eq!(of_message(&warning, "Warning", Layout::Line), r#"{"code":99}"#);
    let limits = wire::Limits { text_bytes: u64::MAX, ..Default::default() };
    assert_eq!(
        of_message(&limits, "Limits", Layout::Line),
        r#"{"text_bytes":"18446744073709551615"}"#
    );
}

/// Against the reflective mapping of another library.
#[test]
fn a_whole_analysis_is_written_as_elsewhere() {
    use prost_reflect::{DynamicMessage, SerializeOptions};

    let models = crate::pipeline::Models::embedded().unwrap();
    let request = wire::AnalyzeRequest {
        document: Some(wire::Document {
            text: "It paid $5 million on 3 May 2021, \"a shame\", Wu Li said.\n\n- é 😀".into(),
            ..Default::default()
        }),
        evidence: true,
        detect_segments: true,
        ..Default::default()
    };
    let limits = crate::rpc::Limits::default();
    let interrupt = crate::text::Interrupt::never();
    let answer = crate::rpc::analyze(&models, &limits, request, &interrupt).unwrap();
    let capabilities = crate::rpc::to_wire::capabilities(&models, &limits);
    check(&answer, "AnalyzeResponse");
    check(&capabilities, "GetCapabilitiesResponse");

    fn check<M: prost::Message>(message: &M, name: &str) {
        let descriptor = super::POOL.get_message_by_name(&format!("parlance.v1.{name}")).unwrap();
        let dynamic =
            DynamicMessage::decode(descriptor, message.encode_to_vec().as_slice()).unwrap();
        let options = SerializeOptions::new().use_proto_field_name(true);
        let mut text = Vec::new();
        let mut serializer = serde_json::Serializer::new(&mut text);
        dynamic.serialize_with_options(&mut serializer, &options).unwrap();
        let mut expected = serde_json::from_slice(&text).unwrap();
        let mut written = serde_json::from_str(&of_message(message, name, Layout::Line)).unwrap();
        comparable(&mut expected);
        comparable(&mut written);
        assert_eq!(written, expected);
    }

    /// Without zeros, and with `1` and `1.0` as the same number.
    fn comparable(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(object) => {
                object.retain(|_, value| value.as_f64() != Some(0.0));
                object.values_mut().for_each(comparable);
            }
            serde_json::Value::Array(array) => array.iter_mut().for_each(comparable),
            serde_json::Value::Number(number) => *value = number.as_f64().into(),
            _ => {}
        }
    }
}

#[test]
fn strings_are_what_any_json_reader_takes() {
    for text in ["", "plain", "quote \" slash \\ tab \t end\n", "\0\u{1f}\u{7f}", "é😀\u{2028}"]
    {
        let mut json = String::new();
        string(&mut json, text);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text, "{json}");
    }
}

#[test]
fn base64_pads() {
    for (bytes, expected) in
        [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
    {
        assert_eq!(base64(bytes.as_bytes()), expected);
    }
}
