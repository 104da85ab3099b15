//! Messages as JSON: the protobuf mapping, with the field names of the `.proto` files.
//!
//! Fields at their default are left out, except those whose zero says something: `score`, `start`
//! and `end` are always written.

use std::fmt::Write;
use std::sync::LazyLock;

use prost::Message;
use prost_reflect::{
    DescriptorPool, DynamicMessage, FieldDescriptor, Kind, MapKey, ReflectMessage, Value,
};

use super::wire;

/// Fields that are written at their default, too.
const ALWAYS: [&str; 3] = ["score", "start", "end"];

static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    // The bytes were made by the build; a test reads them.
    DescriptorPool::decode(wire::DESCRIPTORS).unwrap_or_default()
});

/// Descriptors of all messages of the contract.
pub fn descriptors() -> &'static DescriptorPool {
    &POOL
}

/// How JSON is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Everything on one line.
    Line,
    /// Two spaces a level.
    Indented,
}

/// `message`, of the contract's type `name` such as `AnalyzeResponse`, as JSON.
pub fn of_message<M: Message>(message: &M, name: &str, layout: Layout) -> String {
    let encoded = message.encode_to_vec();
    let decoded = POOL
        .get_message_by_name(&format!("parlance.v1.{name}"))
        .and_then(|descriptor| DynamicMessage::decode(descriptor, encoded.as_slice()).ok());
    let mut writer = Writer { out: String::with_capacity(encoded.len() * 3), layout, depth: 0 };
    if let Some(message) = decoded {
        writer.message(&message);
    }
    writer.out
}

struct Writer {
    out: String,
    layout: Layout,
    depth: usize,
}

impl Writer {
    fn message(&mut self, message: &DynamicMessage) {
        let descriptor = message.descriptor();
        let fields = descriptor.fields().filter(|field| {
            message.has_field(field) || ALWAYS.contains(&field.name()) && !field.is_list()
        });
        self.list('{', '}', fields, |writer, field| {
            writer.string(field.name());
            writer.colon();
            writer.value(&message.get_field(&field), &field);
        });
    }

    fn value(&mut self, value: &Value, field: &FieldDescriptor) {
        match value {
            Value::Bool(value) => self.display(value),
            Value::I32(value) => self.display(value),
            Value::U32(value) => self.display(value),
            // JavaScript's numbers do not hold them.
            Value::I64(value) => self.string(&value.to_string()),
            Value::U64(value) => self.string(&value.to_string()),
            Value::F32(value) if value.is_finite() => self.display(value),
            Value::F64(value) if value.is_finite() => self.display(value),
            Value::F32(value) => self.string(special(f64::from(*value))),
            Value::F64(value) => self.string(special(*value)),
            Value::String(value) => self.string(value),
            Value::Bytes(value) => self.string(&base64(value)),
            Value::EnumNumber(number) => match field.kind() {
                Kind::Enum(kind) => match kind.get_value(*number) {
                    Some(value) => self.string(value.name()),
                    None => self.display(number),
                },
                _ => self.display(number),
            },
            Value::Message(message) => self.message(message),
            Value::List(values) => {
                self.list('[', ']', values.iter(), |writer, value| writer.value(value, field));
            }
            Value::Map(entries) => {
                self.list('{', '}', entries.iter(), |writer, (key, value)| {
                    writer.string(&map_key(key));
                    writer.colon();
                    writer.value(value, field);
                });
            }
        }
    }

    fn list<T>(
        &mut self,
        open: char,
        close: char,
        items: impl Iterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        self.out.push(open);
        self.depth += 1;
        let mut empty = true;
        for item in items {
            if !empty {
                self.out.push(',');
            }
            empty = false;
            self.line();
            write(self, item);
        }
        self.depth -= 1;
        if !empty {
            self.line();
        }
        self.out.push(close);
    }

    fn line(&mut self) {
        if self.layout == Layout::Indented {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n("  ", self.depth));
        }
    }

    fn colon(&mut self) {
        self.out.push_str(if self.layout == Layout::Indented { ": " } else { ":" });
    }

    fn display(&mut self, value: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{value}");
    }

    fn string(&mut self, text: &str) {
        string(&mut self.out, text);
    }
}

/// Appends `text` as a JSON string.
pub fn string(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut characters = special.chars();
        match characters.next() {
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some('\n') => out.push_str("\\n"),
            Some('\r') => out.push_str("\\r"),
            Some('\t') => out.push_str("\\t"),
            Some(control) => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

fn special(value: f64) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    }
}

fn map_key(key: &MapKey) -> String {
    match key {
        MapKey::Bool(key) => key.to_string(),
        MapKey::I32(key) => key.to_string(),
        MapKey::I64(key) => key.to_string(),
        MapKey::U32(key) => key.to_string(),
        MapKey::U64(key) => key.to_string(),
        MapKey::String(key) => key.clone(),
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = [0, 1, 2]
            .map(|index| u32::from(chunk.get(index).copied().unwrap_or(0)))
            .iter()
            .fold(0, |group, byte| group << 8 | byte);
        for digit in 0..4 {
            let index = (group >> (18 - 6 * digit)) & 63;
            text.push(if digit <= chunk.len() { DIGITS[index as usize].into() } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
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
                    tone: None,
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
        assert_eq!(
            of_message(&span, "Span", Layout::Indented),
            "{\n  \"start\": 1,\n  \"end\": 20\n}"
        );
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
}
