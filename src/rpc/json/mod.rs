//! Messages as JSON: the protobuf mapping, with the field names of the `.proto` files.
//!
//! Fields at their default are left out, except those whose zero says something: `score`, `start`
//! and `end` are always written. JSON is written straight from the encoded message, without a
//! dynamic one in between, which would cost as much as the analysis.

mod encoded;
mod schema;
#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::sync::LazyLock;

use prost::Message;
use prost_reflect::{DescriptorPool, Kind};

use super::wire;
use encoded::{Encoded, Raw};
use schema::{Form, Schemas};

/// Fields that are written at their default, too.
const ALWAYS: [&str; 3] = ["score", "start", "end"];

static POOL: LazyLock<DescriptorPool> = LazyLock::new(|| {
    // The bytes were made by the build; a test reads them.
    DescriptorPool::decode(wire::DESCRIPTORS).unwrap_or_default()
});

static SCHEMAS: LazyLock<Schemas> = LazyLock::new(|| Schemas::of(&POOL));

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
    let mut writer = Writer { out: String::with_capacity(encoded.len() * 4), layout, depth: 0 };
    if let Some(schema) = SCHEMAS.by_name.get(&format!("parlance.v1.{name}")) {
        writer.message(*schema, &encoded);
    }
    writer.out
}

struct Writer {
    out: String,
    layout: Layout,
    depth: usize,
}

impl Writer {
    /// Our own encoder writes fields in the order of their numbers, a list's entries side by side.
    fn message(&mut self, schema: usize, encoded: &[u8]) {
        let mut encoded = Encoded(encoded);
        let mut next = encoded.field();
        self.open('{');
        let mut first = true;
        for field in SCHEMAS.messages.get(schema).into_iter().flatten() {
            let value = match next {
                Some((number, value)) if number == field.number => Some(value),
                _ if field.always => None,
                _ => continue,
            };
            self.separate(&mut first);
            self.string(&field.name);
            self.colon();
            let Some(value) = value else {
                self.out.push('0');
                continue;
            };
            if !field.is_list {
                self.value(value, &field.form);
                next = encoded.field();
                continue;
            }
            self.open('[');
            let mut first_entry = true;
            while let Some((number, value)) = next
                && number == field.number
            {
                self.entries(value, &field.form, &mut first_entry);
                next = encoded.field();
            }
            self.close(']', first_entry);
        }
        self.close('}', first);
    }

    /// One entry of a list, or all of them where numbers are packed.
    fn entries(&mut self, value: Raw<'_>, form: &Form, first: &mut bool) {
        let packable = match form {
            Form::Scalar(kind) => !matches!(kind, Kind::String | Kind::Bytes),
            Form::Enum(_) => true,
            Form::Message(_) => false,
        };
        let Raw::Bytes(bytes) = value else {
            self.separate(first);
            return self.value(value, form);
        };
        if !packable {
            self.separate(first);
            return self.value(value, form);
        }
        let mut packed = Encoded(bytes);
        while let Some(number) = packed.packed(form) {
            self.separate(first);
            self.value(number, form);
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        reason = "protobuf keeps narrow and signed numbers in the bits of a u64"
    )]
    fn value(&mut self, value: Raw<'_>, form: &Form) {
        match (value, form) {
            (Raw::Bytes(bytes), Form::Message(schema)) => self.message(*schema, bytes),
            (Raw::Bytes(bytes), Form::Scalar(Kind::String)) => {
                self.string(std::str::from_utf8(bytes).unwrap_or_default());
            }
            (Raw::Bytes(bytes), _) => self.string(&base64(bytes)),
            (Raw::Number(bits), Form::Enum(names)) => match names.get(&(bits as i32)) {
                Some(name) => self.string(name),
                None => self.display(bits as i32),
            },
            (Raw::Number(bits), Form::Scalar(kind)) => match kind {
                Kind::Bool => self.display(bits != 0),
                Kind::Float => self.float(f32::from_bits(bits as u32)),
                Kind::Double => self.float(f64::from_bits(bits)),
                Kind::Int32 | Kind::Sfixed32 => self.display(bits as i32),
                Kind::Uint32 | Kind::Fixed32 => self.display(bits as u32),
                Kind::Sint32 | Kind::Sint64 => {
                    let number = (bits >> 1) as i64 ^ -((bits & 1) as i64);
                    self.display(number);
                }
                // JavaScript's numbers do not hold them.
                Kind::Int64 | Kind::Sfixed64 => self.string(&(bits as i64).to_string()),
                _ => self.string(&bits.to_string()),
            },
            // A message is never a number.
            (Raw::Number(_), Form::Message(_)) => self.out.push_str("null"),
        }
    }

    /// Written as a number, except what JSON has no number for.
    fn float(&mut self, value: impl Into<f64> + std::fmt::Display + Copy) {
        let wide: f64 = value.into();
        if wide.is_finite() { self.display(value) } else { self.string(special(wide)) }
    }

    fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.depth += 1;
    }

    fn separate(&mut self, first: &mut bool) {
        if !std::mem::take(first) {
            self.out.push(',');
        }
        self.line();
    }

    fn close(&mut self, bracket: char, empty: bool) {
        self.depth -= 1;
        if !empty {
            self.line();
        }
        self.out.push(bracket);
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
