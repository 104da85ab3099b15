use std::sync::LazyLock;

use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage, ReflectMessage as _, SerializeOptions};

use super::{Method, Options};
use crate::error::RequestError;
use crate::google::wire;

static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    // The bytes were made by the build; a test reads them.
    let mut pool = DescriptorPool::decode(wire::DESCRIPTORS).unwrap_or_default();
    let _ = pool.decode_file_descriptor_set(tonic_types::pb::FILE_DESCRIPTOR_SET);
    pool
});

/// An empty message of that full name. `None` only for a name that is none of ours.
pub(super) fn message(name: &str) -> Option<DynamicMessage> {
    POOL.get_message_by_name(name).map(DynamicMessage::new)
}

/// The encoded message `name` that `json` says. Field names in camel or snake case, enum values by
/// name or number; a field that the message does not have is refused, so that a slip of the pen is
/// not taken for a wish left out.
pub(super) fn request(name: &str, json: &[u8]) -> Result<Vec<u8>, RequestError> {
    let Some(empty) = message(name) else { return Err(RequestError::Internal) };
    // An empty body is an empty message.
    if json.trim_ascii().is_empty() {
        return Ok(Vec::new());
    }
    let mut reader = serde_json::Deserializer::from_slice(json);
    let read = DynamicMessage::deserialize(empty.descriptor(), &mut reader)
        .and_then(|message| reader.end().map(|()| message));
    let message = read.map_err(|error| {
        RequestError::Unreadable(format!("JSON: {}", without_text(&error.to_string())))
    })?;
    Ok(message.encode_to_vec())
}

/// Serde quotes a string that stands where none is expected, which may be the caller's text.
fn without_text(words: &str) -> String {
    let quoted = words.split_once("string \"").and_then(|(before, rest)| {
        let (_, after) = rest.rsplit_once("\", expected")?;
        Some(format!("{before}string, expected{after}"))
    });
    quoted.unwrap_or_else(|| words.to_owned())
}

/// The JSON of the answer of `method` that is encoded in `message`; `None` for bytes that are none.
pub fn answer(method: &Method, message: &[u8], options: &Options) -> Option<Vec<u8>> {
    let mut dynamic = self::message(method.answer)?;
    dynamic.merge(message).ok()?;
    write(&dynamic, options)
}

/// `message` as JSON, with zeros and empty lists, as Google writes it.
pub(super) fn write(message: &DynamicMessage, options: &Options) -> Option<Vec<u8>> {
    let form =
        SerializeOptions::new().skip_default_fields(false).use_enum_numbers(options.enum_numbers);
    let mut json = Vec::new();
    let written = if options.compact {
        message.serialize_with_options(&mut serde_json::Serializer::new(&mut json), &form)
    } else {
        message.serialize_with_options(&mut serde_json::Serializer::pretty(&mut json), &form)
    };
    written.ok().map(|()| json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::google::wire::v2;

    const REQUEST: &str = "google.cloud.language.v2.AnalyzeEntitiesRequest";

    fn read(json: &str) -> Result<v2::AnalyzeEntitiesRequest, String> {
        let bytes = request(REQUEST, json.as_bytes()).map_err(|error| error.to_string())?;
        Ok(v2::AnalyzeEntitiesRequest::decode(bytes.as_slice()).unwrap())
    }

    #[test]
    fn names_and_numbers_mean_the_same() {
        let by_name = read(
            r#"{"document": {"type": "PLAIN_TEXT", "content": "é😀", "languageCode": "fr"}, "encodingType": "UTF16"}"#,
        );
        let by_number = read(
            r#"{"document": {"type": 1, "content": "\u00e9\ud83d\ude00", "language_code": "fr"}, "encoding_type": 2}"#,
        );
        assert_eq!(by_name, by_number);
        let document = by_name.unwrap().document.unwrap();
        assert_eq!(document.source, Some(v2::document::Source::Content("é😀".into())));
        assert_eq!(read(" "), Ok(v2::AnalyzeEntitiesRequest::default()));
    }

    #[test]
    fn a_slip_is_named_and_the_text_is_not() {
        let refusal = |json| read(json).unwrap_err();
        let unknown = refusal(r#"{"document": {"contents": "secret"}}"#);
        assert!(unknown.contains("contents") && !unknown.contains("secret"), "{unknown}");
        let value = refusal(r#"{"encodingType": "UTF7"}"#);
        assert!(value.contains("UTF7"), "{value}");
        for json in [
            "{",
            "[]",
            "{} {}",
            "\"secret\"",
            "{\"document\": \"secret\"}",
            "{\"document\": {\"content\": [\"secret\"]}}",
        ] {
            let refusal = refusal(json);
            assert!(!refusal.contains("secret"), "{json}: {refusal}");
        }
    }

    #[test]
    fn answers_hold_their_zeros() {
        let answer = v2::AnalyzeSentimentResponse {
            document_sentiment: Some(v2::Sentiment::default()),
            language_code: "en".into(),
            ..Default::default()
        };
        let method = super::super::method("/v2/documents:analyzeSentiment").unwrap();
        let options = Options { compact: true, ..Options::default() };
        let json = self::answer(method, &answer.encode_to_vec(), &options).unwrap();
        assert_eq!(
            String::from_utf8(json).unwrap(),
            r#"{"documentSentiment":{"magnitude":0.0,"score":0.0},"languageCode":"en","sentences":[],"languageSupported":false}"#
        );
    }
}
