//! The text of an HTML source, as a reader of the page would see it, and the way back.
//!
//! No tree is built: tags are taken out, references are read, elements that stand on their own lines
//! become breaks, white space is one space. What browsers hide from the reader (comments, scripts,
//! styles, the page's title) is left out. Damaged markup is read as browsers read it, except that a
//! tag without end is text: a `<` in plain text must not swallow the rest.

mod names;
mod references;
mod tags;
#[cfg(test)]
mod tests;

use super::{Interrupt, Interrupted, SourceMap};
use references::{Text, reference};
use tags::{Effect, Markup, Tags, effect};

/// Bytes of source between two looks at the interrupt.
const BYTES_BETWEEN_CHECKS: usize = 16 << 10;

/// The text of `source`, and where it stands there. O(bytes).
pub(super) fn read(
    source: &str,
    interrupt: &Interrupt,
) -> Result<(String, SourceMap), Interrupted> {
    let mut tags = Tags::new(source.as_bytes());
    let mut page = Page::new(source);
    let (mut at, mut checked) = (0, 0);
    interrupt.check()?;
    while let Some(&byte) = source.as_bytes().get(at) {
        if at >= checked + BYTES_BETWEEN_CHECKS {
            interrupt.check()?;
            checked = at;
        }
        at = match byte {
            b'<' => match tags.at(at) {
                Markup::Tag { name, closes, end } => page.tag(&tags, name, closes, end),
                Markup::Comment { end } => end,
                Markup::Text => page.copy(at, at + 1),
            },
            b'&' => page.reference(at),
            _ if byte.is_ascii_whitespace() && page.preformatted == 0 => page.space(at),
            _ => page.words(at),
        };
    }
    Ok((page.text, page.map))
}

/// What parts the next character from the last one. The stronger one wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    Space,
    Line,
    Block,
}

/// The text so far.
struct Page<'s> {
    source: &'s str,
    text: String,
    map: SourceMap,
    gap: Gap,
    /// The white space that the gap stands for: where it begins and ends in the source.
    gap_source: (usize, usize),
    /// Open elements in which white space counts.
    preformatted: usize,
}

impl<'s> Page<'s> {
    fn new(source: &'s str) -> Self {
        Self {
            source,
            text: String::with_capacity(source.len() / 2),
            map: SourceMap::default(),
            gap: Gap::Nothing,
            gap_source: (0, 0),
            preformatted: 0,
        }
    }

    /// Takes a tag that ends at `end`; returns where to go on.
    fn tag(&mut self, tags: &Tags<'s>, name: &[u8], closes: bool, end: usize) -> usize {
        match effect(name) {
            Effect::Inline => {}
            Effect::Space => self.part(Gap::Space, end),
            Effect::Line => {
                // Two in a row part blocks.
                let gap = if self.gap == Gap::Line { Gap::Block } else { Gap::Line };
                self.part(gap, end);
            }
            Effect::Block => self.part(Gap::Block, end),
            Effect::Preformatted => {
                self.part(Gap::Block, end);
                let open = self.preformatted;
                self.preformatted = if closes { open.saturating_sub(1) } else { open + 1 };
            }
            Effect::Hidden if closes => {}
            Effect::Hidden => return tags.hidden_end(name, end),
        }
        end
    }

    fn part(&mut self, gap: Gap, at: usize) {
        self.gap = self.gap.max(gap);
        self.gap_source = (at, at);
    }

    /// Takes the white space at `at`.
    fn space(&mut self, at: usize) -> usize {
        let rest = self.source.as_bytes().get(at..).unwrap_or_default();
        let length = rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len());
        if self.gap == Gap::Nothing {
            self.gap = Gap::Space;
            self.gap_source = (at, at + length);
        }
        at + length
    }

    /// Takes the text at `at` up to the next markup, reference or white space.
    fn words(&mut self, at: usize) -> usize {
        let rest = self.source.as_bytes().get(at..).unwrap_or_default();
        let keeps_space = self.preformatted > 0;
        let ends =
            |byte: &u8| matches!(byte, b'<' | b'&') || byte.is_ascii_whitespace() && !keeps_space;
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.copy(at, at + length.max(1))
    }

    /// Takes the reference at `at`, or the plain `&` there.
    fn reference(&mut self, at: usize) -> usize {
        let rest = self.source.as_bytes().get(at..).unwrap_or_default();
        let Some((text, length)) = reference(rest) else { return self.copy(at, at + 1) };
        let mut buffer = [0; 4];
        let text = match text {
            Text::Named(text) => text,
            Text::Numbered(character) => character.encode_utf8(&mut buffer),
        };
        if text.bytes().all(|byte| byte.is_ascii_whitespace()) && self.preformatted == 0 {
            if self.gap == Gap::Nothing {
                self.gap = Gap::Space;
                self.gap_source = (at, at + length);
            }
        } else {
            self.close_gap(at);
            self.text.push_str(text);
            self.map.replace(at, length, text.len());
        }
        at + length
    }

    /// Takes the source from `start` to `end` as it is.
    fn copy(&mut self, start: usize, end: usize) -> usize {
        self.close_gap(start);
        let words = self.source.get(start..end).unwrap_or_default();
        self.text.push_str(words);
        self.map.copy(start, words.len());
        end
    }

    /// Writes what parts the text so far from what comes at `next`.
    fn close_gap(&mut self, next: usize) {
        let gap = std::mem::replace(&mut self.gap, Gap::Nothing);
        if self.text.is_empty() {
            return;
        }
        let written = match gap {
            Gap::Nothing => return,
            Gap::Space => " ",
            Gap::Line => "\n",
            Gap::Block => "\n\n",
        };
        let (start, end) = self.gap_source;
        let same = gap == Gap::Space && self.source.get(start..end) == Some(written);
        self.text.push_str(written);
        if same && end == next {
            self.map.copy(start, written.len());
        } else {
            self.map.replace(start, end - start, written.len());
        }
    }
}
