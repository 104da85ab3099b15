//! Which newlines are hard wraps.

use super::lines::{End, Line, Start, end, first_word_length, marker, start, width};
use super::{kind, words};
use crate::text::{Interrupted, Pace};

/// Longest line, in characters, that a hard wrap leaves.
const WRAP_MAX: usize = 132;
/// Shortest width, in characters, that text is wrapped at.
const WRAP_MIN: usize = 34;

/// Width, in characters, from which on a line above one in lower case is no item of a list.
const HALF_LINE: u32 = 20;
/// The same for a line that ends with a comma above a capital: addresses and verse are narrower.
const RAGGED_LINE: usize = 30;

/// What the lines of a group have in common.
#[derive(Debug)]
pub(super) struct Group {
    /// Characters of each line.
    widths: Vec<u32>,
    /// For each line the widest of the lines near it that are no wider than [`WRAP_MAX`].
    margin: Vec<u32>,
    /// For each line whether enough newlines near it look like hard wraps.
    wrapped: Vec<bool>,
    /// The last line ends with a stop.
    ends_with_stop: bool,
}

/// Lines on either side that share a margin with a line.
const NEAR: usize = 8;

impl Group {
    /// Measures the lines of `group`. O(bytes).
    #[allow(clippy::cast_possible_truncation, reason = "a document is at most u32::MAX bytes")]
    pub(super) fn measure(
        text: &str,
        group: &[Line],
        pace: &Pace<'_>,
    ) -> Result<Self, Interrupted> {
        let widths: Vec<u32> =
            group.iter().map(|line| width(line.span.of_text(text)) as u32).collect();
        let near = |index: usize| index.saturating_sub(NEAR)..(index + NEAR + 1).min(group.len());
        let narrow = |&w: &u32| w as usize <= WRAP_MAX;
        let widest = |i| widths[near(i)].iter().copied().filter(narrow).max().unwrap_or(0);
        let mut margin: Vec<u32> = Vec::with_capacity(group.len());
        for i in 0..group.len() {
            pace.step()?;
            margin.push(widest(i));
        }
        // A newline is evidence of wrapping when the line is full and ends in mid-sentence.
        let mut evidence: Vec<(bool, bool)> = vec![(false, false); group.len()];
        for (i, pair) in group.windows(2).enumerate() {
            pace.step()?;
            let (line, next) = (pair[0].span.of_text(text), pair[1].span.of_text(text));
            let counts = end(line) != End::Terminal && marker(next) == 0;
            evidence[i] = (counts, counts && is_full(widths[i], margin[i], next));
        }
        let mut wrapped = Vec::with_capacity(group.len());
        for i in 0..group.len() {
            pace.step()?;
            let near = &evidence[near(i)];
            let counted = near.iter().filter(|(counts, _)| *counts).count();
            let full = near.iter().filter(|(_, full)| *full).count();
            wrapped.push(full >= 2 && full * 3 >= counted * 2);
        }
        let ends_with_stop =
            group.last().is_some_and(|line| end(line.span.of_text(text)) == End::Terminal);
        Ok(Self { widths, margin, wrapped, ends_with_stop })
    }

    /// Whether line `index` continues the block of line `index - 1`.
    pub(super) fn joins(&self, text: &str, group: &[Line], index: usize) -> bool {
        let (line, next) = (group[index - 1], group[index]);
        let (before, after) = (line.span.of_text(text), next.span.of_text(text));
        // A quoted mail is wrapped behind its marks, and an empty line has them, too.
        let (before, after) = match (kind::unquoted(before), kind::unquoted(after)) {
            (from, to) if from.len() < before.len() && to.len() < after.len() => (from, to),
            _ => (before, after),
        };
        if before.is_empty() || after.is_empty() {
            return false;
        }
        if words::is_timed(after) || words::is_row(after) || words::is_row(before) {
            return false;
        }
        if marker(after) > 0 || words::is_labelled(after) || words::is_labelled(before) {
            return false;
        }
        // A list item that is wrapped goes on in the indented or lower-case line below it.
        let item = marker(before) > 0;
        let full = is_full(self.widths[index - 1], self.margin[index - 1], after);
        let wrapped = self.wrapped[index - 1];
        let ends = end(before);
        match start(after) {
            Start::Lower => match ends {
                End::Terminal => full && wrapped,
                End::Open => true,
                _ => {
                    full || line.trailing_space
                        || next.indented && !line.indented && item
                        || self.widths[index - 1] as usize >= WRAP_MIN
                        || (self.ends_with_stop && group.len() <= 3)
                        || (self.ends_with_stop && self.widths[index - 1] >= HALF_LINE)
                }
            },
            Start::Upper | Start::Digit | Start::Other => {
                if ends == End::Plain && words::breaks_off(before) {
                    return true;
                }
                let paragraph_goes_on = full && wrapped && !next.indented;
                // Scanned columns are ragged: a line that breaks at a comma goes on.
                let ragged = before.ends_with(',')
                    && self.ends_with_stop
                    && group.len() > 2
                    && self.widths[index - 1] as usize >= RAGGED_LINE;
                match ends {
                    End::Terminal => paragraph_goes_on,
                    _ => {
                        (full && (wrapped || self.two_lines(group, ends)) || ragged)
                            && !kind::is_upper_case(before)
                    }
                }
            }
            Start::Uncased => full && (wrapped || (self.ends_with_stop && ends != End::Terminal)),
        }
    }

    /// Two wrapped lines alone: the first must break in mid-phrase for sure.
    fn two_lines(&self, group: &[Line], ends: End) -> bool {
        group.len() == 2 && ends == End::Open && self.ends_with_stop
    }
}

/// Whether a line of `width` characters is so full that the first word of `next` had no room.
fn is_full(width: u32, margin: u32, next: &str) -> bool {
    let (width, margin) = (width as usize, margin as usize);
    let narrow = (WRAP_MIN..=WRAP_MAX).contains(&margin) && width <= WRAP_MAX;
    narrow && width + 1 + first_word_length(next) >= margin
}
