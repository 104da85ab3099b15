//! Pictographs and emoticons, which end sentences and trail behind stops.

use super::{Decide, Scan};
use crate::sentence::boundary::Kind;
use crate::sentence::bytes::{skip_space, space_at};
use crate::sentence::words::char_at;
use crate::text::chars;

impl<D: Decide> Scan<'_, '_, D> {
    /// An emoticon ended before `end`.
    pub(super) fn emoticon(&mut self, end: usize) -> usize {
        let next = skip_space(self.bytes, end, self.limit);
        if next > end && next < self.limit {
            let boundary = self.boundary(Kind::Emoji, end, end, next);
            self.ask(&boundary);
        }
        end
    }

    /// A run of pictographs starts at `at`.
    pub(super) fn emoji(&mut self, at: usize) -> usize {
        let end = emoji_run(self.text, at, self.limit);
        let next = skip_space(self.bytes, end, self.limit);
        if next > end && next < self.limit {
            let boundary = self.boundary(Kind::Emoji, at, end, next);
            if !boundary.after.is_empty() {
                self.ask(&boundary);
            }
        }
        end
    }

    /// Skips pictographs and emoticons that follow the stop.
    pub(super) fn trailing_emoji(&self, at: usize) -> usize {
        let from = skip_space(self.bytes, at, self.limit);
        if from >= self.limit {
            return at;
        }
        let byte = self.bytes[from];
        if byte == 0xF0 || byte == 0xE2 {
            if chars::is_emoji(char_at(self.text, from)) {
                return emoji_run(self.text, from, self.limit);
            }
            return at;
        }
        let length = emoticon_length(&self.bytes[from..self.limit]);
        let end = from + length;
        if length > 0 && (end >= self.limit || space_at(self.bytes, end) > 0) { end } else { at }
    }
}

/// The end of the pictographs from `at`, blanks between them included.
pub(super) fn emoji_run(text: &str, at: usize, limit: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    let mut position = at;
    while position < limit {
        let c = char_at(text, position);
        let part = chars::is_emoji(c)
            || chars::is_mark(c) && c != '\0'
            || matches!(c, '\u{1F3FB}'..='\u{1F3FF}');
        if part {
            position += c.len_utf8();
            end = position;
        } else if space_at(bytes, position) > 0 && position == end {
            position = skip_space(bytes, position, limit.min(position + 4));
            if position < limit && !chars::is_emoji(char_at(text, position)) {
                break;
            }
        } else {
            break;
        }
    }
    end.max(at + 1).min(limit)
}

/// Length of the emoticon that `bytes` begin with; 0 when there is none.
pub(super) fn emoticon_length(bytes: &[u8]) -> usize {
    match bytes {
        [
            b':' | b';' | b'=',
            b'-',
            b')' | b'(' | b'D' | b'P' | b'p' | b'/' | b'|' | b'O' | b'o',
            ..,
        ] => 3,
        [b'<', b'3', ..] | [b'^', b'^', ..] | [b'x' | b'X', b'D', ..] => 2,
        [
            b':' | b';' | b'=',
            b')' | b'(' | b'D' | b'P' | b'p' | b'/' | b'|' | b'O' | b'o',
            rest @ ..,
        ] => 2 + rest.iter().take(8).take_while(|b| matches!(b, b')' | b'(')).count(),
        _ => 0,
    }
}
