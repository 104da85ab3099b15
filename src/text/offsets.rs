use super::Span;

/// The unit that a caller counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OffsetEncoding {
    /// UTF-8 bytes, as in Go and Rust.
    #[default]
    Utf8,
    /// UTF-16 code units, as in Java and JavaScript.
    Utf16,
    /// Unicode code points, as in Python.
    Utf32,
}

/// One entry for every this many bytes of text keeps look-ups short without a table as large as
/// the text.
const STRIDE: usize = 256;

/// Turns byte offsets into another [`OffsetEncoding`].
///
/// Built once per answer in O(bytes); a look-up counts at most [`STRIDE`] bytes from the nearest
/// entry of a sparse table. ASCII text needs no table.
#[derive(Debug)]
pub struct OffsetMap<'t> {
    text: &'t [u8],
    encoding: OffsetEncoding,
    /// Units before byte `i * STRIDE`; empty when units and bytes are the same.
    units: Vec<u32>,
}

impl<'t> OffsetMap<'t> {
    /// A map for `text`.
    pub fn new(text: &'t str, encoding: OffsetEncoding) -> Self {
        let bytes = text.as_bytes();
        let mut units = Vec::new();
        if encoding != OffsetEncoding::Utf8 && !bytes.is_ascii() {
            let mut total = 0u32;
            units.reserve(bytes.len() / STRIDE + 1);
            for chunk in bytes.chunks(STRIDE) {
                units.push(total);
                total += count(chunk, encoding);
            }
            units.push(total);
        }
        Self { text: bytes, encoding, units }
    }

    /// The offset of byte `position` in the caller's unit. Positions past the end count as the end.
    pub fn offset(&self, position: usize) -> u32 {
        let position = position.min(self.text.len());
        let Some(&base) = self.units.get(position / STRIDE) else {
            #[allow(clippy::cast_possible_truncation, reason = "documents fit u32")]
            return position as u32;
        };
        let from = position - position % STRIDE;
        base + count(&self.text[from..position], self.encoding)
    }

    /// Both ends of `span` in the caller's unit.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.offset(span.start()), self.offset(span.end()))
    }

    /// The byte position of `offset` units, or `None` past the end or inside a character.
    pub fn position(&self, offset: u32) -> Option<usize> {
        if self.units.is_empty() {
            let position = offset as usize;
            // In UTF-8 a position inside a character is a caller's mistake.
            let inside = self.text.get(position).is_some_and(|b| b & 0xC0 == 0x80);
            return (position <= self.text.len() && !inside).then_some(position);
        }
        let entry = self.units.partition_point(|&before| before <= offset).checked_sub(1)?;
        let mut at = self.units[entry];
        let mut position = (entry * STRIDE).min(self.text.len());
        // An entry may fall inside a character, whose units were counted at its first byte.
        while self.text.get(position).is_some_and(|b| b & 0xC0 == 0x80) {
            position += 1;
        }
        while at < offset {
            let byte = *self.text.get(position)?;
            at += weight(byte, self.encoding);
            position += 1;
            while self.text.get(position).is_some_and(|b| b & 0xC0 == 0x80) {
                position += 1;
            }
        }
        (at == offset).then_some(position)
    }
}

fn count(bytes: &[u8], encoding: OffsetEncoding) -> u32 {
    bytes.iter().map(|&b| weight(b, encoding)).sum()
}

/// Units of the character that starts with `byte`; 0 for the bytes that continue one.
fn weight(byte: u8, encoding: OffsetEncoding) -> u32 {
    match encoding {
        OffsetEncoding::Utf8 => 1,
        OffsetEncoding::Utf16 => u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0),
        OffsetEncoding::Utf32 => u32::from(byte & 0xC0 != 0x80),
    }
}

#[cfg(test)]
mod tests {
    use super::{OffsetEncoding, OffsetMap};

    fn check(text: &str) {
        for encoding in [OffsetEncoding::Utf8, OffsetEncoding::Utf16, OffsetEncoding::Utf32] {
            let map = OffsetMap::new(text, encoding);
            for position in (0..=text.len()).filter(|&p| text.is_char_boundary(p)) {
                let prefix = text.get(..position).unwrap();
                let expected = match encoding {
                    OffsetEncoding::Utf8 => prefix.len(),
                    OffsetEncoding::Utf16 => prefix.encode_utf16().count(),
                    OffsetEncoding::Utf32 => prefix.chars().count(),
                };
                let offset = map.offset(position);
                assert_eq!(offset as usize, expected, "{encoding:?} at {position}");
                assert_eq!(map.position(offset), Some(position), "{encoding:?} back to {position}");
            }
            let end = map.offset(text.len());
            assert_eq!(map.position(end + 1), None);
        }
    }

    #[test]
    fn offsets_agree_with_counting_the_prefix() {
        check("");
        check("plain ascii");
        check("Crème brûlée 😀 e\u{301} 中文。");
        check(&"😀中é a".repeat(200));
    }

    #[test]
    fn a_position_inside_a_character_is_refused() {
        assert_eq!(OffsetMap::new("é", OffsetEncoding::Utf8).position(1), None);
        assert_eq!(OffsetMap::new("😀", OffsetEncoding::Utf16).position(1), None);
    }
}
