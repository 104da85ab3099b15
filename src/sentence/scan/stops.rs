//! Runs of stops: how far they reach, and whether anything can end there.

use super::{Decide, Scan};
use crate::sentence::boundary::{Boundary, Closed, Kind};
use crate::sentence::bytes::{skip_space, space_at, stop, stop_at};
use crate::sentence::words::{self, char_at};
use crate::text::chars;

impl<D: Decide> Scan<'_, '_, D> {
    /// A run of stops starts at `at`.
    pub(super) fn stop(&mut self, at: usize) -> usize {
        let bytes = self.bytes;
        let limit = self.limit;
        let mut end = at;
        let mut seen = 0;
        let mut dots = 0;
        while end < limit
            && let Some((length, bit)) = stop_at(bytes, end)
        {
            seen |= bit;
            dots += usize::from(bit == stop::DOT);
            end += length;
        }
        // The commonest inner dots first: decimals, domains, abbreviations without blanks.
        if end - at == 1 && seen == stop::DOT && end < limit {
            let next = bytes[end];
            if next.is_ascii_lowercase()
                || next.is_ascii_digit()
                || matches!(next, b',' | b'-' | b':' | b'/' | b'_')
            {
                return end;
            }
        }
        if self.list.is_some() && seen == stop::DOT && dots == 1 {
            self.letter_item(at);
        }
        let mut spaced = false;
        if dots == 1 && seen == stop::DOT {
            let (to, count) = spaced_dots(bytes, end, limit);
            if count > 0 {
                let before = at > self.start && space_at(bytes, at - 1) == 0;
                let next = skip_space(bytes, to, limit);
                if before && count == 3 && next > to && char_at(self.text, next).is_uppercase() {
                    // `compounds. . . . The`: a sentence, and one that leaves its beginning out.
                    self.cut(end, end + 1, 0.9);
                    return to;
                }
                spaced = true;
                dots += count;
                end = to;
            }
        }
        let stop_end = end;
        let bracket_before = self.bracket;
        let mut closed = Closed::No;
        // A stop, a blank, a capital: nothing closes here, which is most of what there is.
        let bare_stop = matches!(&bytes[end..limit], [b' ', b'A'..=b'W' | b'Y' | b'Z', ..]);
        if !bare_stop {
            (end, closed) = self.closers(end);
            // `?".` and `.).`
            while closed != Closed::No
                && end < limit
                && let Some((length, bit)) = stop_at(bytes, end)
            {
                seen |= bit;
                end += length;
                let (further, again) = self.closers(end);
                if again == Closed::No {
                    // The last stop stands outside the quotation or bracket.
                    closed = Closed::No;
                }
                end = further;
            }
            end = self.footnotes(end);
            let (further, again) = self.spaced_closer(end);
            if again != Closed::No {
                (end, closed) = (further, again);
            }
            end = self.trailing_emoji(end);
        }
        if end >= limit {
            return end;
        }
        let kind = match seen {
            _ if seen & stop::FULL != 0 => Kind::Full,
            _ if seen & stop::MARK != 0 => Kind::Mark,
            stop::DOT if dots == 1 => Kind::Dot,
            _ => Kind::Ellipsis,
        };
        let next = skip_space(bytes, end, limit);
        if next >= limit {
            return end;
        }
        if next == end && kind != Kind::Full && !self.is_tight(at, stop_end, end, kind) {
            return end;
        }
        // Punctuation goes on after the stop: `etc., `, `? –`.
        let low_quote = bytes[next..].starts_with(b",,");
        if !low_quote
            && matches!(bytes[next], b',' | b';' | b':' | b')' | b']' | b'}' | b'%' | b'/')
            || stop_at(bytes, next).is_some() && kind != Kind::Ellipsis && bytes[next] != b'.'
        {
            return end;
        }
        let mut boundary = self.boundary(kind, at, end, next);
        boundary.closed = closed;
        boundary.dots = dots;
        boundary.spaced = spaced;
        boundary.bracket_was_inside =
            closed == Closed::Bracket && bracket_before.is_some_and(|open| open > self.start);
        if kind == Kind::Full && self.goes_on_after_full(&boundary) {
            return end;
        }
        self.ask(&boundary);
        end
    }

    /// Whether the sentence goes on though a stop without other uses stands here: inside wide
    /// brackets and quotes, and before a reporting clause.
    pub(super) fn goes_on_after_full(&mut self, b: &Boundary<'_>) -> bool {
        if self.wide_depth > 0 {
            if b.end - self.wide_open < WIDE_BYTES {
                return true;
            }
            self.wide_depth = 0;
        }
        let rest = self.text.get(b.next..self.limit).unwrap_or("");
        if b.closed == Closed::Quote && ["လို့", "ဟု"].iter().any(|word| rest.starts_with(word))
        {
            return true;
        }
        if b.closed == Closed::No || b.gap {
            return false;
        }
        // `《…？》是`: a title or an aside that opened in mid-sentence.
        let title = self.text.get(..b.end).is_some_and(|head| head.ends_with(['》', '〉']));
        if b.closed == Closed::Bracket && (title || self.wide_open > self.start) {
            return true;
        }
        // Japanese particles quote; Chinese names the speaker within a few characters.
        if ["と", "って", "との", "という", "などと", "の", "は", "が", "を", "に", "で", "も"]
            .iter()
            .any(|particle| rest.starts_with(particle))
        {
            return true;
        }
        rest.chars()
            .take(8)
            .take_while(|c| !chars::is_punctuation(*c))
            .any(|c| matches!(c, '说' | '說' | '道' | '称' | '稱' | '问' | '問'))
    }

    /// Whether a boundary without white space after it is worth asking about.
    pub(super) fn is_tight(&self, at: usize, stop_end: usize, end: usize, kind: Kind) -> bool {
        let next = char_at(self.text, end);
        let word = words::before(self.text, at, self.start);
        if word.is_empty() || word.end() != at {
            return false;
        }
        if chars::is_han(next) || chars::is_hiragana(next) || chars::is_katakana(next) {
            return true;
        }
        let opens = words::is_opener(next) && end == stop_end;
        let first = if opens { char_at(self.text, end + next.len_utf8()) } else { next };
        if kind != Kind::Dot && first.is_alphabetic() && first == next && self.setting.bare {
            return !word.bytes.contains(&b'/');
        }
        if !first.is_uppercase() || matches!(next, '[' | '{' | '\'') || kind == Kind::Ellipsis {
            return false;
        }
        // Nothing that looks like an address, a name of a file or module, an acronym.
        if word.bytes.iter().any(|b| matches!(b, b'/' | b'@' | b'_' | b'.'))
            && !word.bytes.ends_with(b".com")
        {
            let amounts = word.bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
            if !amounts {
                return false;
            }
        }
        if kind == Kind::Dot && word.upper && word.bytes.len() <= 4 && word.shouted
            || word.is_letter()
        {
            return false;
        }
        let after = words::after(self.text, end, self.limit);
        let tail = self.bytes.get(after.end()).copied().unwrap_or(b' ');
        if matches!(tail, b'(' | b'=') || after.bytes.contains(&b'/') || after.bytes.contains(&b'@')
        {
            return false;
        }
        // `Today.Mr` may be cut again; `Foo.Bar.Baz` may not.
        let inner = after.bytes.iter().position(|&b| b == b'.');
        let cased =
            after.bytes.iter().skip(1).take(1).all(u8::is_ascii_uppercase) && after.bytes.len() > 1;
        let lowered =
            word.bytes.iter().any(|b| b.is_ascii_lowercase() || *b >= 0x80 || b.is_ascii_digit());
        if kind == Kind::Dot {
            inner.is_none_or(|i| after.bytes.get(i + 1).is_some_and(u8::is_ascii_uppercase))
                && lowered
                && !cased
                && !matches!(after.bytes, b"Com" | b"Net" | b"Org" | b"Js" | b"Co" | b"NET" | b"IO")
        } else {
            lowered || word.is_number()
        }
    }
}

/// A wide quotation that is open for longer was never closed, in bytes.
pub(super) const WIDE_BYTES: usize = 1200;

/// End and number of the dots that follow with a blank before each: ` . . .`
pub(super) fn spaced_dots(bytes: &[u8], mut at: usize, limit: usize) -> (usize, usize) {
    let mut count = 0;
    while at + 1 < limit
        && bytes[at] == b' '
        && bytes[at + 1] == b'.'
        && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric)
    {
        at += 2;
        count += 1;
    }
    (at, count)
}
