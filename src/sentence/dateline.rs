//! Place and agency before the first sentence of a report: `GENEVA, March 3 (Reuters) –`.

use super::boundary::Boundary;
use super::bytes::space_at;
use super::words::{self, char_at};

/// Longest dateline, in bytes and in words.
const BYTES_MAX: usize = 110;
const WORDS_MAX: usize = 12;

/// Whether `b` stands in the dateline that opens its block or right behind it: the dateline belongs
/// to the sentence that follows.
pub(super) fn is_inside(text: &str, b: &Boundary<'_>) -> bool {
    b.start == b.block
        && b.end < b.block + BYTES_MAX
        && end(text, b.block, b.limit).is_some_and(|end| b.end <= end)
}

/// Where the dateline at `start` ends, behind its dash.
///
/// Its words are capitalised, numbers, or a month behind a number; brackets may hold anything. Either
/// the place is in capitals, or an agency in brackets stands right before the dash.
fn end(text: &str, start: usize, limit: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let limit = limit.min(start + BYTES_MAX);
    let first = words::after(text, start, limit);
    if !first.upper || first.start != start {
        return None;
    }
    let place = std::str::from_utf8(first.bytes)
        .is_ok_and(|word| word.chars().count() >= 3 && !word.chars().any(char::is_lowercase));
    let mut at = start;
    let mut count = 0;
    let mut bracketed = false;
    let mut number = false;
    while at < limit {
        let c = char_at(text, at);
        match c {
            '(' => {
                let close = bytes.get(at..limit)?.iter().position(|&byte| byte == b')')?;
                at += close + 1;
                bracketed = true;
            }
            '-' | '–' | '—' | '―' => {
                let mut end = at;
                while end < limit && matches!(char_at(text, end), '-' | '–' | '—' | '―') {
                    end += char_at(text, end).len_utf8();
                }
                return (space_at(bytes, end) > 0 && (place || bracketed)).then_some(end);
            }
            _ if c.is_alphanumeric() => {
                let word = words::after(text, at, limit);
                let fits = word.upper || word.is_number() || number;
                count += 1;
                if !fits || word.start != at || count > WORDS_MAX {
                    return None;
                }
                (number, bracketed) = (word.is_number(), false);
                at = word.end();
            }
            '.' | ',' | '/' | ':' | '\u{a0}' | ' ' => at += c.len_utf8(),
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::end;

    fn dateline(text: &str) -> &str {
        end(text, 0, text.len()).and_then(|end| text.get(..end)).unwrap_or("")
    }

    #[test]
    fn place_and_agency_are_one() {
        for text in [
            "GENEVA (Reuters) -",
            "Port Ellery, Oct. 20 (Harbour Press) –",
            "KHARTOUM, Sudan —",
            "МОСКВА, 5 янв. —",
            "MADRID, 3 mar. (EFE).-",
            "BEIJING, Jan. 5 (Xinhua) --",
        ] {
            assert_eq!(dateline(&format!("{text} The talks broke down.")), text);
        }
    }

    #[test]
    fn running_text_has_none() {
        for text in [
            "NASA said no. Then – silence.",
            "The talks (in Geneva) - they failed.",
            "He left. NASA - which paid - did not.",
            "Anna Lee - our chair - resigned.",
        ] {
            assert_eq!(dateline(text), "");
        }
    }
}
