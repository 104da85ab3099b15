//! Character references: `&amp;`, `&#233;`, `&#x1F600;`.

use super::names::{BARE_BYTES_MAX, NAME_BYTES_MAX, NAMES};

/// What a reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Text {
    Named(&'static str),
    Numbered(char),
}

/// Most digits that are looked at; more give U+FFFD anyway.
const DIGITS_MAX: usize = 64;

/// What the bytes 0x80 to 0x9F mean in pages that were written in Windows-1252, as all browsers read
/// `&#128;` to `&#159;`.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The reference that `source` begins with, and how many bytes it takes. `source` begins with `&`.
/// O(1): looks at a bounded number of bytes.
pub(super) fn reference(source: &[u8]) -> Option<(Text, usize)> {
    match source.get(1..)? {
        [b'#', b'x' | b'X', digits @ ..] => number(digits, 16).map(|(c, len)| (c, len + 3)),
        [b'#', digits @ ..] => number(digits, 10).map(|(c, len)| (c, len + 2)),
        name => named(name).map(|(text, len)| (text, len + 1)),
    }
}

fn number(digits: &[u8], radix: u32) -> Option<(Text, usize)> {
    let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
    let count = digits.iter().take(DIGITS_MAX).take_while(is_digit).count();
    if count == 0 {
        return None;
    }
    let text = digits.get(..count).and_then(|digits| std::str::from_utf8(digits).ok())?;
    let number = u32::from_str_radix(text, radix).unwrap_or(u32::MAX);
    let semicolon = usize::from(digits.get(count) == Some(&b';'));
    Some((Text::Numbered(character(number)), count + semicolon))
}

fn character(number: u32) -> char {
    let high = number.checked_sub(0x80).and_then(|index| usize::try_from(index).ok());
    match (number, high.and_then(|index| WINDOWS_1252.get(index))) {
        (0, _) => char::REPLACEMENT_CHARACTER,
        (_, Some(&character)) => character,
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

fn named(source: &[u8]) -> Option<(Text, usize)> {
    let run =
        source.iter().take(NAME_BYTES_MAX + 1).take_while(|byte| byte.is_ascii_alphanumeric());
    let length = run.count();
    if source.get(length) == Some(&b';')
        && let Some((text, _)) = find(source.get(..length)?)
    {
        return Some((Text::Named(text), length + 1));
    }
    // Old pages leave the semicolon out of old names; the longest one counts.
    (2..=length.min(BARE_BYTES_MAX)).rev().find_map(|length| {
        let (text, bare) = find(source.get(..length)?)?;
        bare.then_some((Text::Named(text), length))
    })
}

fn find(name: &[u8]) -> Option<(&'static str, bool)> {
    let at = NAMES.binary_search_by(|(known, _, _)| known.as_bytes().cmp(name)).ok()?;
    NAMES.get(at).map(|&(_, text, bare)| (text, bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: Option<(&str, usize)>) {
        let found = reference(source.as_bytes()).map(|(text, length)| {
            let text = match text {
                Text::Named(text) => text.to_owned(),
                Text::Numbered(character) => character.to_string(),
            };
            (text, length)
        });
        let found = found.as_ref().map(|(text, length)| (text.as_str(), *length));
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(NAMES.iter().map(|(name, _, _)| name.len()).max(), Some(NAME_BYTES_MAX));
        let bare = NAMES.iter().filter(|(_, _, bare)| *bare);
        assert_eq!(bare.map(|(name, _, _)| name.len()).max(), Some(BARE_BYTES_MAX));
    }

    #[test]
    fn names_with_and_without_semicolon() {
        check("&amp;x", Some(("&", 5)));
        check("&AMP x", Some(("&", 4)));
        check("&eacute;", Some(("é", 8)));
        check("&eacutex", Some(("é", 7)));
        check("&hellip;", Some(("…", 8)));
        check("&hellip x", None);
        check("&notin;", Some(("∉", 7)));
        check("&notit;", Some(("¬", 4)));
        check("&NotEqualTilde;", Some(("≂\u{338}", 15)));
        check("&CounterClockwiseContourIntegral;", Some(("∳", 33)));
    }

    #[test]
    fn numbers_in_both_bases() {
        check("&#233;", Some(("é", 6)));
        check("&#xe9;", Some(("é", 6)));
        check("&#X1F600 ", Some(("😀", 8)));
        check("&#150;", Some(("–", 6)));
        check("&#0;", Some(("\u{FFFD}", 4)));
        check("&#xD800;", Some(("\u{FFFD}", 8)));
        check("&#99999999999;", Some(("\u{FFFD}", 14)));
    }

    #[test]
    fn what_is_no_reference() {
        for source in ["&", "& ", "&;", "&#", "&#;", "&#x;", "&#xg", "&nosuchname;", "&é;", "&&"] {
            check(source, None);
        }
    }
}
