//! Cuts plain text into blocks: paragraphs, headings, bylines, captions, list items, metadata.
//!
//! Two passes over the lines. The first joins hard-wrapped lines and parts everything else; the
//! second names each block by its form, its words and its neighbours.

mod joining;
mod kind;
mod labels;
mod lines;
mod lists;
#[cfg(test)]
mod tests;
mod words;

use super::{Block, BlockKind, Interrupt, Interrupted, Pace, Span};
use joining::Group;
use lines::{Line, Lines};

/// The blocks of `text`: ascending, disjoint, trimmed, never empty; together they hold every
/// character that is not white space. O(bytes).
///
/// An empty line always parts blocks. Between two lines without one, a newline is a hard wrap (and
/// stays inside the block) when the line before is about as full as its neighbours, so that the
/// next word would not have fitted, or when the next line goes on in lower case.
pub fn blocks(text: &str) -> Vec<Block> {
    // Nobody raises it.
    blocks_until(text, &Interrupt::never()).unwrap_or_default()
}

/// Lines, and blocks, between two looks at the interrupt.
const LINES_BETWEEN_CHECKS: usize = 256;

/// The same, until it is interrupted.
pub fn blocks_until(text: &str, interrupt: &Interrupt) -> Result<Vec<Block>, Interrupted> {
    let pace = Pace::new(interrupt, LINES_BETWEEN_CHECKS);
    let mut blocks: Vec<Block> = Vec::new();
    let mut group: Vec<Line> = Vec::new();
    for line in Lines::new(text) {
        pace.step()?;
        if let Some(line) = line {
            group.push(line);
        } else {
            flush(text, &mut group, &mut blocks, &pace)?;
        }
    }
    flush(text, &mut group, &mut blocks, &pace)?;
    kind::name_all(text, &mut blocks, &pace)?;
    Ok(blocks)
}

/// Joins the lines of one group, which has no empty line inside, and empties it.
fn flush(
    text: &str,
    group: &mut Vec<Line>,
    blocks: &mut Vec<Block>,
    pace: &Pace<'_>,
) -> Result<(), Interrupted> {
    if let [line] = group.as_slice() {
        blocks.push(unnamed(line.span));
    } else if !group.is_empty() {
        let measures = Group::measure(text, group, pace)?;
        let mut span: Option<Span> = None;
        for (index, line) in group.iter().enumerate() {
            pace.step()?;
            span = match span {
                Some(before) if measures.joins(text, group, index) => Some(before.cover(line.span)),
                Some(before) => {
                    blocks.push(unnamed(before));
                    Some(line.span)
                }
                None => Some(line.span),
            };
        }
        blocks.extend(span.map(unnamed));
    }
    group.clear();
    Ok(())
}

fn unnamed(span: Span) -> Block {
    Block { span, kind: BlockKind::Paragraph }
}
