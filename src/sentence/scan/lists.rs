//! Lists whose items follow each other in one line: `1. first 2. second`.

use super::{Decide, Scan, words_end};
use crate::sentence::bytes::{skip_space, space_at};

/// A list whose items follow each other in one line.
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    /// The label that comes next: a number, or a letter.
    pub(super) next: u32,
    pub(super) letters: bool,
    /// What follows the label: `.`, `)`, or `.)` as its first byte.
    pub(super) mark: u8,
}

impl<D: Decide> Scan<'_, '_, D> {
    /// The list whose first label stands at `at`.
    pub(super) fn list_at(&self, at: usize) -> Option<List> {
        let mut from = at;
        if let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next())
            && matches!(c, '•' | '⁃' | '(')
        {
            from = skip_space(self.bytes, at + c.len_utf8(), self.limit);
        }
        let rest = self.bytes.get(from..self.limit)?;
        let digits = rest.iter().take(3).take_while(|b| b.is_ascii_digit()).count();
        let letter = digits == 0 && rest.first().is_some_and(u8::is_ascii_lowercase);
        let length = if letter { 1 } else { digits };
        if length == 0 {
            return None;
        }
        let mark = *rest.get(length).filter(|b| matches!(b, b'.' | b')'))?;
        let after = if rest.get(length + 1) == Some(&b')') { length + 2 } else { length + 1 };
        if space_at(rest, after.min(rest.len())) == 0 {
            return None;
        }
        let value = if letter {
            u32::from(rest[0])
        } else {
            rest[..digits].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'))
        };
        Some(List { next: value + 1, letters: letter, mark })
    }

    /// Digits stand at `at..end`: the label of the next item?
    pub(super) fn item(&mut self, at: usize, end: usize) {
        let Some(list) = self.list else { return };
        let value =
            self.bytes[at..end.min(at + 4)].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
        if list.letters || value != list.next || self.bytes.get(end) != Some(&list.mark) {
            return;
        }
        let after =
            end + 1 + usize::from(self.bytes.get(end + 1) == Some(&b')') && list.mark == b'.');
        if after >= self.limit || space_at(self.bytes, after) == 0 {
            return;
        }
        self.next_item(at, list);
    }

    /// A dot or bracket stands at `at`: behind the letter of the next item?
    pub(super) fn letter_item(&mut self, at: usize) {
        let Some(list) = self.list else { return };
        let labelled = list.letters
            && list.mark == self.bytes[at]
            && at >= self.start + 2
            && u32::from(self.bytes[at - 1]) == list.next
            && self.follows_blank(at - 1)
            && at + 1 < self.limit
            && space_at(self.bytes, at + 1) > 0;
        if labelled {
            self.next_item(at - 1, list);
        }
    }

    pub(super) fn next_item(&mut self, at: usize, list: List) {
        let mut from = at;
        // A bullet before the number belongs to it.
        let end = words_end(self.bytes, at);
        if end >= self.start + 3 && self.bullet[0] != 0 && self.bytes[end - 3..end] == self.bullet {
            from = end - 3;
        }
        let end = words_end(self.bytes, from);
        self.list = Some(List { next: list.next + 1, ..list });
        if end > self.start && from > self.start {
            self.cut(end, from, 0.97);
        }
    }
}
