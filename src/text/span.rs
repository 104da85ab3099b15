use std::fmt;
use std::ops::Range;

/// A half-open range of UTF-8 bytes in a document's text.
///
/// `start <= end` always holds. Both ends lie on character boundaries when the span was made by an
/// analyzer; the property tests check it. `u32` is enough because a document is limited to
/// [`Document::BYTES_MAX`](crate::text::Document::BYTES_MAX) bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span `start..end`. A reversed pair is a bug of the caller: it gives the empty span at
    /// `start` in release builds and fails an assertion in debug builds.
    pub fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end, "reversed span {start}..{end}");
        Self { start, end: end.max(start) }
    }

    /// The span `start..end` from byte indices into a text of at most 4 GiB.
    #[allow(clippy::cast_possible_truncation, reason = "documents are at most u32::MAX bytes")]
    pub fn of(start: usize, end: usize) -> Self {
        debug_assert!(end <= u32::MAX as usize);
        Self::new(start as u32, end as u32)
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether no byte is inside.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The text inside, or `""` when the span does not fit `text`.
    pub fn of_text(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// Whether `other` lies inside (touching ends count).
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `position` is inside.
    pub fn contains_position(self, position: usize) -> bool {
        self.start() <= position && position < self.end()
    }

    /// Whether at least one byte is shared.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
