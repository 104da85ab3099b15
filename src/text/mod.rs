//! The text itself: documents, spans, offsets, characters, tokens and blocks.
//!
//! Knows nothing of any analyzer. One unit inside, UTF-8 bytes; other encodings only at the border,
//! through [`OffsetMap`].

mod block;
mod blocks;
pub mod chars;
mod dateline;
mod document;
pub mod hash;
mod html;
mod interrupt;
mod language_tag;
mod offsets;
mod source_map;
mod span;
mod token;

pub use block::{Block, BlockKind};
pub use blocks::{blocks, blocks_until};
pub use dateline::{dateline, dateline_place};
pub use document::{Document, ReferenceTime};
pub use interrupt::{Interrupt, Interrupted, Pace};
pub use language_tag::LanguageTag;
pub use offsets::{OffsetEncoding, OffsetMap};
pub use source_map::SourceMap;
pub use span::Span;
pub use token::{Token, TokenKind, tokenize, tokenize_until};
