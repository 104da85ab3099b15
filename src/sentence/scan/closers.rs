//! What closes behind a stop: quotation marks, brackets, footnote marks.

use super::{Decide, Scan};
use crate::sentence::boundary::Closed;
use crate::sentence::bytes::{skip_space, space_at};
use crate::sentence::words::{self, char_at};
use crate::text::chars;

impl<D: Decide> Scan<'_, '_, D> {
    /// Skips closing quotes and brackets from `at`.
    pub(super) fn closers(&mut self, mut at: usize) -> (usize, Closed) {
        let mut closed = Closed::No;
        while at < self.limit {
            let c = char_at(self.text, at);
            if !words::is_closer(c) {
                break;
            }
            let length = c.len_utf8();
            if chars::is_quote(c) {
                let next = char_at(self.text, at + length);
                let opens = matches!(c, '「' | '『' | '‘' | '„')
                    || (next.is_alphanumeric()
                        && at + length < self.limit
                        && self.quote.is_none()
                        && c != '”'
                        && c != '」'
                        && c != '』'
                        && c != '’');
                if opens || (matches!(c, '\'' | '’') && next.is_alphabetic()) {
                    break;
                }
                if matches!(c, '」' | '』') || c == '”' && self.wide_depth > 0 {
                    self.wide_depth = self.wide_depth.saturating_sub(1);
                } else if matches!(c, '"' | '“' | '”' | '«' | '»') {
                    self.quote = None;
                }
                closed = Closed::Quote;
            } else {
                if c.len_utf8() > 1 {
                    self.wide_depth = self.wide_depth.saturating_sub(1);
                }
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.bracket = None;
                }
                if closed == Closed::No {
                    closed = Closed::Bracket;
                }
            }
            at += length;
        }
        (at, closed)
    }

    /// `. »` and `. "`: a closing mark that a blank parts from its sentence.
    pub(super) fn spaced_closer(&mut self, at: usize) -> (usize, Closed) {
        let mark = skip_space(self.bytes, at, self.limit.min(at + 4));
        if mark == at || mark >= self.limit {
            return (at, Closed::No);
        }
        let c = char_at(self.text, mark);
        let double = self.bytes[mark..].starts_with(b"''");
        let after = mark + c.len_utf8() + usize::from(double);
        let ends = after >= self.limit
            || space_at(self.bytes, after) > 0
            || matches!(self.bytes[after], b',' | b'.' | b')' | b';' | b':');
        let closes = match c {
            '»' | '”' | '"' => self.quote.is_some(),
            '\'' => self.bytes.get(mark + 1) == Some(&b'\''),
            ')' | ']' => self.bracket.is_some(),
            _ => false,
        };
        if !(ends && closes) {
            return (at, Closed::No);
        }
        let (end, closed) = self.closers(mark);
        (end.max(at), closed)
    }

    /// Skips footnote marks: `.[12][13]`.
    pub(super) fn footnotes(&self, mut at: usize) -> usize {
        while at + 2 < self.limit && self.bytes[at] == b'[' {
            let digits = self.bytes[at + 1..self.limit.min(at + 5)]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count();
            if digits == 0
                || self.bytes.get(at + 1 + digits) != Some(&b']')
                || at + 2 + digits > self.limit
            {
                break;
            }
            at += digits + 2;
        }
        at
    }
}
