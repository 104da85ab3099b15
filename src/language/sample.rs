//! A bounded part of a long text that stands for all of it.

use std::ops::Range;

use super::view::View;
use crate::text::chars;

/// Longest text that is read whole, in bytes.
const WHOLE_BYTES_MAX: usize = 800;
/// Pieces read of a longer text: spread evenly, because heads and tails hold menus and notices.
const PIECES: usize = 8;
/// Length of a piece, in bytes.
const PIECE_BYTES: usize = 90;

/// Reads `text`, or pieces spread over it: at most about 0.8 kB. O(1) for long texts.
pub(super) fn view(text: &str) -> View {
    let mut view = View::with_capacity(text.len().min(2 * WHOLE_BYTES_MAX));
    for piece in pieces(text) {
        view.read(text, piece.start, piece.end);
    }
    view.settle();
    if view.words().is_empty() && text.len() > WHOLE_BYTES_MAX {
        // Links, numbers or blanks at every piece: look at the head before giving up.
        let end = text.floor_char_boundary(2 * WHOLE_BYTES_MAX);
        view.read(text, 0, end);
        view.settle();
    }
    view
}

fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let whole = text.len() <= WHOLE_BYTES_MAX;
    let count = if whole { 1 } else { PIECES };
    let mut last_end = 0;
    (0..count).map(move |index| {
        if whole {
            return 0..text.len();
        }
        let start =
            word_start(text, (text.len() - PIECE_BYTES) / (PIECES - 1) * index).max(last_end);
        let end = word_start(text, start + PIECE_BYTES);
        last_end = end;
        start..end
    })
}

/// The first position from `position` on that follows white space; the nearest character boundary
/// where no white space is near.
fn word_start(text: &str, position: usize) -> usize {
    if position == 0 || position >= text.len() {
        return position.min(text.len());
    }
    let position = text.ceil_char_boundary(position);
    let mut after = position;
    for c in text.get(position..).unwrap_or("").chars().take(40) {
        after += c.len_utf8();
        if chars::is_space(c) {
            return after;
        }
    }
    position
}

#[cfg(test)]
mod tests {
    use super::{WHOLE_BYTES_MAX, pieces, view};

    #[test]
    fn a_short_text_is_read_whole() {
        assert!(pieces("ab cd").eq(std::iter::once(0..5)));
        assert_eq!(view("").words().len(), 0);
    }

    #[test]
    fn a_long_text_is_read_in_bounded_pieces_all_over() {
        for text in
            ["word ".repeat(10_000), "漢字".repeat(10_000), "é".repeat(601), "🎉é ".repeat(999)]
        {
            let pieces: Vec<_> = pieces(&text).collect();
            assert!(pieces.iter().all(|piece| text.get(piece.clone()).is_some()), "{pieces:?}");
            assert!(pieces.is_sorted_by(|a, b| a.end <= b.start), "{pieces:?}");
            assert!(
                pieces.iter().map(ExactSizeIterator::len).sum::<usize>() <= 2 * WHOLE_BYTES_MAX
            );
            assert!(pieces.last().unwrap().end > text.len() - 400, "{pieces:?}");
        }
    }

    #[test]
    fn words_are_found_behind_blanks() {
        let text = format!("Hello there, dear reader {}", " 1234567 ".repeat(5_000));
        assert_eq!(view(&text).words().len(), 4);
    }
}
