use super::Span;

/// What a block of the text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A headline, section title or teaser line.
    Heading,
    /// Who wrote it: `By Jane Doe`, `Jane Doe, Staff Writer`.
    Byline,
    /// What a picture shows, with or without its credit.
    Caption,
    /// An item of a list, its bullet or number included.
    ListItem,
    /// Dates, agencies, credits, "READ MORE" and sharing lines.
    Metadata,
    /// Separators, lines without words.
    Other,
}

/// A run of lines that belong together: trimmed, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space at either end.
    pub span: Span,
    /// What it is for.
    pub kind: BlockKind,
}
