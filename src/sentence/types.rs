use crate::text::Span;

/// A sentence, trimmed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sentence {
    /// Where it stands. Sentences are ascending and disjoint, never cross a block, and together
    /// hold every character that is not white space.
    pub span: Span,
    /// Index of the block that holds it.
    pub block: u32,
    /// Probability that its end is a sentence end, in 0..=1; 1 at the end of a block.
    pub confidence: f32,
}

/// How sentences of a language are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tier {
    /// By rules, the language's lists, and a model trained on text of it.
    Learned,
    /// By rules and the language's lists.
    Lists,
    /// By rules that hold everywhere.
    General,
}
