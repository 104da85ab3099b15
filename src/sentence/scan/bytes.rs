//! What each class of bytes does.

use super::{Decide, Scan, words_end, words_end_from};
use crate::sentence::boundary::{Closed, Kind};
use crate::sentence::bytes::{skip_space, space_at, stop_at};
use crate::sentence::words::{self, char_at};
use crate::text::chars;

impl<D: Decide> Scan<'_, '_, D> {
    pub(super) fn upper(&mut self, at: usize) -> usize {
        if self.setting.bare && self.is_blank_before(at) {
            self.bare(at);
            self.capitals += 1;
        }
        // Further capitals of a word in capitals are of no interest.
        let mut at = at + 1;
        while at < self.limit && self.bytes[at].is_ascii_uppercase() {
            at += 1;
        }
        at
    }

    /// A blank in a language that parts sentences with blanks.
    pub(super) fn blank(&mut self, at: usize) -> usize {
        let next = skip_space(self.bytes, at, self.limit);
        if next < self.limit && at > self.start && self.bytes[at - 1] >= 0x80 {
            let c = char_at(self.text, words::char_start(self.bytes, at, self.start));
            if c.is_alphanumeric() || chars::is_mark(c) {
                self.bare(next);
            }
        }
        next
    }

    pub(super) fn digit(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.limit && self.bytes[end].is_ascii_digit() {
            end += 1;
        }
        if self.list.is_some() && self.follows_blank(at) {
            self.item(at, end);
        }
        // Dates and labels begin lines that lost their line break.
        if self.setting.bare
            && end < self.limit
            && matches!(self.bytes[end], b'/' | b':' | b')' | b'.' | b'-')
            && self.is_blank_before(at)
        {
            self.bare(at);
        }
        end
    }

    pub(super) fn sign(&mut self, at: usize) -> usize {
        if self.bytes[at] == b'|' && self.is_danda(at) {
            let next = skip_space(self.bytes, at + 1, self.limit);
            if next < self.limit {
                let boundary = self.boundary(Kind::Full, at, at + 1, next);
                self.ask(&boundary);
            }
            return at + 1;
        }
        if self.setting.bare && self.is_blank_before(at) && space_at(self.bytes, at + 1) > 0 {
            self.bare(at);
        }
        at + 1
    }

    /// Whether the bar at `at` stands for a danda: Devanagari before it, a blank or nothing behind.
    pub(super) fn is_danda(&self, at: usize) -> bool {
        let end = words_end_from(self.bytes, at, self.start);
        end > self.start
            && matches!(
                self.bytes[words::char_start(self.bytes, end, self.start)..],
                [0xE0, 0xA4 | 0xA5, ..]
            )
            && (at + 1 >= self.limit || space_at(self.bytes, at + 1) > 0)
    }

    pub(super) fn quote(&mut self, at: usize, length: usize) -> usize {
        if self.quote.is_none() && self.setting.bare && self.is_blank_before(at) {
            self.bare(at);
        }
        self.quote = if self.quote.is_some() { None } else { Some(at) };
        at + length
    }

    pub(super) fn open(&mut self, at: usize) -> usize {
        if at > self.start && matches!(self.bytes[at - 1], b':' | b';' | b'=') {
            return self.emoticon(at + 1);
        }
        if self.setting.bare && self.is_blank_before(at) {
            self.bare(at);
        }
        if self.depth == 0 {
            self.bracket = Some(at);
        }
        self.depth += 1;
        at + 1
    }

    pub(super) fn close(&mut self, at: usize) -> usize {
        if self.list.is_some() && at > self.start {
            self.letter_item(at);
        }
        if self.bytes[at] == b')' && at > self.start {
            let eyes = |i: usize| matches!(self.bytes[i], b':' | b';' | b'=');
            let nosed = at >= self.start + 2 && self.bytes[at - 1] == b'-' && eyes(at - 2);
            if eyes(at - 1) || nosed {
                return self.emoticon(at + 1);
            }
        }
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.bracket = None;
        }
        at + 1
    }

    pub(super) fn semi(&mut self, at: usize) -> usize {
        let code = self.setting.language.id;
        let greek = code == GREEK && self.bytes[at] == b';';
        let armenian = code == ARMENIAN && self.bytes[at] == b':';
        if greek || armenian {
            let (mut end, mut closed) = self.closers(at + 1);
            let (further, again) = self.spaced_closer(end);
            if again != Closed::No {
                (end, closed) = (further, again);
            }
            let next = skip_space(self.bytes, end, self.limit);
            if next > end && next < self.limit {
                let kind = if greek { Kind::Mark } else { Kind::Full };
                let mut boundary = self.boundary(kind, at, end, next);
                boundary.closed = closed;
                self.ask(&boundary);
                return end;
            }
        }
        at + 1
    }

    /// A character outside ASCII.
    pub(super) fn lead(&mut self, at: usize) -> usize {
        if stop_at(self.bytes, at).is_some() {
            return self.stop(at);
        }
        let c = char_at(self.text, at);
        let after = at + c.len_utf8();
        match self.bytes[at] {
            0xC3..=0xD6 if self.setting.bare && self.is_blank_before(at) && c.is_uppercase() => {
                self.bare(at);
            }
            0xC2 | 0xE2 => {
                if matches!(c, '“' | '”' | '„' | '«' | '»') {
                    if self.is_wide(at, after) {
                        self.wide(c == '“', at);
                        return after;
                    }
                    return self.quote(at, after - at);
                }
                if self.bullet[0] != 0
                    && self.follows_blank(at)
                    && self.bytes[at..after] == self.bullet
                {
                    let end = words_end(self.bytes, at);
                    self.cut(end, at, 0.99);
                } else if chars::is_emoji(c) {
                    return self.emoji(at);
                } else if self.setting.bare
                    && self.is_blank_before(at)
                    && matches!(c, '•' | '‘' | '·')
                {
                    self.bare(at);
                }
            }
            0xE3 | 0xEF => match c {
                '「' | '『' | '（' | '《' | '〈' | '【' => self.wide(true, at),
                '」' | '』' | '）' | '》' | '〉' | '】' => self.wide(false, at),
                _ => {}
            },
            0xF0 if chars::is_emoji(c) => return self.emoji(at),
            _ => {}
        }
        after
    }

    /// Whether the quotation mark `at..after` stands in Chinese or Japanese text.
    pub(super) fn is_wide(&self, at: usize, after: usize) -> bool {
        let wide =
            |byte: Option<&u8>| byte.is_some_and(|b| (0xE3..=0xE9).contains(b) || *b == 0xEF);
        wide(self.bytes.get(after))
            || at > self.start
                && wide(self.bytes.get(words::char_start(self.bytes, at, self.start)))
    }

    /// A wide bracket or quotation opens or closes at `at`.
    pub(super) fn wide(&mut self, opens: bool, at: usize) {
        if opens {
            if self.wide_depth == 0 {
                self.wide_open = at;
            }
            self.wide_depth += 1;
        } else {
            self.wide_depth = self.wide_depth.saturating_sub(1);
        }
    }
}

pub(super) const GREEK: u32 = (b'e' as u32) << 8 | b'l' as u32;

pub(super) const ARMENIAN: u32 = (b'h' as u32) << 8 | b'y' as u32;
