use super::Span;

/// Where each character of a text that was made from a source stands in that source.
///
/// A list of stretches, ascending on both sides. A look-up is a binary search over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    stretches: Vec<Stretch>,
    /// Bytes of text that the stretches hold.
    text_end: u32,
}

/// A run of text and the source that it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    text: u32,
    source: u32,
    /// Bytes of source; 0 for what was put in.
    source_len: u32,
    /// Both sides are the same bytes; otherwise the text stands for the source as a whole.
    verbatim: bool,
}

impl SourceMap {
    /// Appends `text_len` bytes of text that are the bytes of the source at `source`.
    pub(super) fn copy(&mut self, source: usize, text_len: usize) {
        if let Some(last) = self.stretches.last_mut()
            && last.verbatim
            && (last.source + last.source_len) as usize == source
        {
            last.source_len += narrow(text_len);
        } else {
            self.push(source, text_len, true);
        }
        self.text_end += narrow(text_len);
    }

    /// Appends `text_len` bytes of text that stand for the `source_len` bytes of source at `source`.
    pub(super) fn replace(&mut self, source: usize, source_len: usize, text_len: usize) {
        self.push(source, source_len, false);
        self.text_end += narrow(text_len);
    }

    fn push(&mut self, source: usize, source_len: usize, verbatim: bool) {
        let (source, source_len) = (narrow(source), narrow(source_len));
        self.stretches.push(Stretch { text: self.text_end, source, source_len, verbatim });
    }

    /// The source of the text in `span`, from its first character to its last; what stands between
    /// them in the source is inside. An empty span is empty in the source, too.
    pub fn to_source(&self, span: Span) -> Span {
        let start = self.start(span.start());
        if span.is_empty() {
            return Span::of(start, start);
        }
        let end = self.end(span.end());
        Span::of(start, end.max(start))
    }

    /// The text that was made from the source in `span`: whole characters that lie inside it. Empty
    /// where there is none.
    pub fn to_text(&self, span: Span) -> Span {
        let start = self.text_from(span.start());
        Span::of(start, self.text_until(span.end()).max(start))
    }

    fn start(&self, text: usize) -> usize {
        let Some(stretch) = self.last_before(|stretch| stretch.text as usize <= text) else {
            return 0;
        };
        let inside = text - stretch.text as usize;
        stretch.source as usize + if stretch.verbatim { inside } else { 0 }
    }

    fn end(&self, text: usize) -> usize {
        let Some(stretch) = self.last_before(|stretch| (stretch.text as usize) < text) else {
            return 0;
        };
        let inside = text - stretch.text as usize;
        let length = stretch.source_len as usize;
        stretch.source as usize + if stretch.verbatim { inside.min(length) } else { length }
    }

    /// Where the first text begins whose source begins at or after `source`.
    fn text_from(&self, source: usize) -> usize {
        let end = |stretch: &Stretch| (stretch.source + stretch.source_len) as usize;
        let mut index = self.stretches.partition_point(|stretch| end(stretch) <= source);
        // What was put in has no source; two such stretches never stand side by side.
        if self.stretches.get(index).is_some_and(|stretch| stretch.source_len == 0) {
            index += 1;
        }
        let Some(stretch) = self.stretches.get(index) else { return self.text_end as usize };
        match source.checked_sub(stretch.source as usize) {
            None | Some(0) => stretch.text as usize,
            Some(inside) if stretch.verbatim => stretch.text as usize + inside,
            Some(_) => {
                self.stretches.get(index + 1).map_or(self.text_end, |next| next.text) as usize
            }
        }
    }

    /// Where the last text ends whose source ends at or before `source`.
    fn text_until(&self, source: usize) -> usize {
        let index = self.stretches.partition_point(|stretch| (stretch.source as usize) < source);
        let Some(stretch) = index.checked_sub(1).and_then(|index| self.stretches.get(index)) else {
            return 0;
        };
        let (inside, length) = (source - stretch.source as usize, stretch.source_len as usize);
        if stretch.verbatim {
            stretch.text as usize + inside.min(length)
        } else if length > 0 && inside >= length {
            self.stretches.get(index).map_or(self.text_end, |next| next.text) as usize
        } else {
            stretch.text as usize
        }
    }

    fn last_before(&self, is_before: impl Fn(&Stretch) -> bool) -> Option<&Stretch> {
        let index = self.stretches.partition_point(is_before).checked_sub(1)?;
        self.stretches.get(index)
    }
}

#[allow(clippy::cast_possible_truncation, reason = "documents are at most u32::MAX bytes")]
fn narrow(position: usize) -> u32 {
    position as u32
}
