use crate::entity::EntityType;
use crate::language;
use crate::text::Span;
use crate::tone::Aspects;

/// What a caller may ask of an analysis. The default is what a caller gets who says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// How the language is detected.
    pub language: language::Options,
    /// Only these types are returned; empty means all. Grouping sees all of them.
    pub entity_types: Vec<EntityType>,
    /// Mentions below this confidence are left out, in 0..=1.
    pub min_confidence: f32,
    /// Spans whose tone is asked for, in the caller's order; each inside the text.
    pub targets: Vec<Span>,
    /// What the one pass for tone computes beside the score. What is asked of the analysis beyond it
    /// has its answer too, at the cost of another pass.
    pub tone: Aspects,
}
