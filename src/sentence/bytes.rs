//! Which bytes the scan stops at. Everything else is skipped at one table look-up a byte.

/// What a byte may start.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// Inside words, blanks, marks that never matter.
    Plain = 0,
    /// `.`, `!`, `?`
    Stop,
    /// `(`, `[`, `{`
    Open,
    /// `)`, `]`, `}`
    Close,
    /// `"`
    Quote,
    /// `A` to `Z`
    Upper,
    /// `;` and `:`, stops in Greek and Armenian.
    Semi,
    /// First byte of a character outside ASCII that may be a stop, a quote or a capital.
    Lead,
    /// `-`, `*`, `#`, `=`, `_`, `~`, `<`, `>`, `+`, `|`: what begins items and rules in plain text.
    Sign,
    /// `0` to `9`
    Digit,
    /// A blank, where words part nothing but themselves: [`BLANKS`] alone has it.
    Blank,
}

/// The class of every byte.
pub(super) static CLASS: [Class; 256] = table(Class::Plain);

/// The same for Thai, Lao, Khmer, Burmese and Korean, where any blank may part sentences.
pub(super) static BLANKS: [Class; 256] = table(Class::Blank);

const fn table(blank: Class) -> [Class; 256] {
    let mut table = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "below 256")]
        let b = byte as u8;
        table[byte] = match b {
            b'.' | b'!' | b'?' => Class::Stop,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b'"' => Class::Quote,
            b'A'..=b'Z' => Class::Upper,
            b';' | b':' => Class::Semi,
            b' ' => blank,
            b'0'..=b'9' => Class::Digit,
            b'-' | b'*' | b'#' | b'=' | b'_' | b'~' | b'<' | b'>' | b'+' | b'|' => Class::Sign,
            // Latin-1 to Cyrillic, Armenian, Arabic, Indic and others, general punctuation, CJK
            // punctuation, wide forms, pictographs. Han, Hangul and most kana are skipped.
            0xC2..=0xD6 | 0xD8 | 0xDB | 0xDC | 0xE0..=0xE3 | 0xEF | 0xF0 => Class::Lead,
            _ => Class::Plain,
        };
        byte += 1;
    }
    table
}

/// The first byte from `at` that is not plain in `table`, at most `limit`.
pub(super) fn skip_plain(table: &[Class; 256], bytes: &[u8], at: usize, limit: usize) -> usize {
    let class = |byte: u8| table[usize::from(byte)] as u8;
    let (chunks, _) = bytes[at..limit].as_chunks::<4>();
    // Nearly every byte is plain: four at a time, then the rest.
    let plain = chunks.iter().take_while(|&&[a, b, c, d]| {
        class(a) | class(b) | class(c) | class(d) == Class::Plain as u8
    });
    let at = at + 4 * plain.count();
    let rest = bytes[at..limit].iter().position(|&byte| class(byte) != Class::Plain as u8);
    rest.map_or(limit, |length| at + length)
}

/// What stops a sentence, as bits that add up over a run of stops.
pub(super) mod stop {
    /// A full stop of the Latin kind, which has other uses.
    pub(crate) const DOT: u8 = 1;
    /// A question or exclamation mark.
    pub(crate) const MARK: u8 = 2;
    /// The ellipsis character.
    pub(crate) const ELLIPSIS: u8 = 4;
    /// A stop with no other use: `。`, `।`, `؟`.
    pub(crate) const FULL: u8 = 8;
}

/// Length and bit of the stop at `at`, if one is there.
#[inline]
pub(super) fn stop_at(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    if bytes[at].is_ascii_alphanumeric() || bytes[at] == b' ' {
        return None;
    }
    match bytes[at..] {
        [b'.', ..] => Some((1, stop::DOT)),
        [b'!' | b'?', ..] => Some((1, stop::MARK)),
        [0xE2, 0x80, 0xA6, ..] => Some((3, stop::ELLIPSIS)),
        // ‼ ‽ ⁇ ⁈ ⁉
        [0xE2, 0x80, 0xBC | 0xBD, ..] | [0xE2, 0x81, 0x87..=0x89, ..] => Some((3, stop::MARK)),
        // ; (Greek question mark), ։ (Armenian full stop), ؟, ۔, ܀
        [0xCD, 0xBE, ..]
        | [0xD6, 0x89, ..]
        | [0xD8, 0x9F, ..]
        | [0xDB, 0x94, ..]
        | [0xDC, 0x80..=0x82, ..] => Some((2, stop::FULL)),
        // । ॥, ෴, ༎
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] | [0xE0, 0xB7, 0xB4, ..] | [0xE0, 0xBC, 0x8E, ..] => {
            Some((3, stop::FULL))
        }
        // ။, ። ፧ ፨, ។ ៕, ᠃ ᠉
        [0xE1, 0x81, 0x8B, ..]
        | [0xE1, 0x8D, 0xA2 | 0xA7 | 0xA8, ..]
        | [0xE1, 0x9F, 0x94 | 0x95, ..]
        | [0xE1, 0xA0, 0x83 | 0x89, ..] => Some((3, stop::FULL)),
        // 。, ！ ？ ．, ｡
        [0xE3, 0x80, 0x82, ..] | [0xEF, 0xBC, 0x8E, ..] | [0xEF, 0xBD, 0xA1, ..] => {
            Some((3, stop::FULL))
        }
        [0xEF, 0xBC, 0x81 | 0x9F, ..] => Some((3, stop::FULL | stop::MARK)),
        _ => None,
    }
}

/// Length of the white space at `at`; 0 when there is none.
#[inline]
pub(super) fn space_at(bytes: &[u8], at: usize) -> usize {
    match bytes[at..] {
        [b' ' | b'\t' | b'\n' | b'\r' | 0x0B | 0x0C, ..] => 1,
        [0xC2, 0xA0 | 0x85, ..] => 2,
        [0xE1, 0x9A, 0x80, ..]
        | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..]
        | [0xE2, 0x81, 0x9F, ..]
        | [0xE3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

/// The first byte at or after `at` that is no white space, at most `limit`.
pub(super) fn skip_space(bytes: &[u8], mut at: usize, limit: usize) -> usize {
    while at < limit {
        match space_at(bytes, at) {
            0 => break,
            length => at += length,
        }
    }
    at.min(limit)
}
