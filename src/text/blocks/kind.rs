//! What each block is for.

use super::lines::{End, Start, end, is_closer, marker, start};
use super::words::{self, Credit};
use crate::text::{Block, BlockKind, Interrupted, Pace, Span, chars, dateline};

/// Longest block, in bytes, that can be anything but a paragraph or a list item.
const SHORT_BYTES: usize = 600;
/// Longest heading, in bytes and in words.
const HEADING_BYTES: usize = 240;
const HEADING_WORDS: usize = 24;
/// So many headings line by line are none.
const VERSE_LINES_MIN: usize = 3;

/// Names every block of `blocks` by its text and its neighbours. O(bytes).
pub(super) fn name_all(
    text: &str,
    blocks: &mut [Block],
    pace: &Pace<'_>,
) -> Result<(), Interrupted> {
    let mut paragraph_seen = false;
    for index in 0..blocks.len() {
        pace.step()?;
        let place = Place {
            before: index.checked_sub(1).map(|i| blocks[i].kind),
            next: blocks.get(index + 1).map(|next| next.span.of_text(text)),
            index,
            paragraph_seen,
        };
        let own = blocks[index].span.of_text(text);
        let kind = if says_nothing(own, pace)? { BlockKind::Other } else { name(own, place) };
        blocks[index].kind = kind;
        paragraph_seen |= kind == BlockKind::Paragraph;
    }
    settle_verse(text, blocks, pace)
}

/// Lines of verse, of an address or of code look like headings one by one: of several that follow each
/// other line by line below the first block, none is one.
fn settle_verse(text: &str, blocks: &mut [Block], pace: &Pace<'_>) -> Result<(), Interrupted> {
    let mut start = 0;
    while start < blocks.len() {
        pace.step()?;
        let mut end = start + 1;
        while blocks[start].kind == BlockKind::Heading
            && blocks.get(end).is_some_and(|next| next.kind == BlockKind::Heading)
            && is_one_line_break(text, blocks[end - 1].span, blocks[end].span)
        {
            pace.step()?;
            end += 1;
        }
        if end - start >= VERSE_LINES_MIN && start > 0 {
            blocks[start..end].iter_mut().for_each(|block| block.kind = BlockKind::Paragraph);
        }
        start = end;
    }
    Ok(())
}

fn is_one_line_break(text: &str, before: Span, after: Span) -> bool {
    let gap = text.get(before.end()..after.start()).unwrap_or("");
    memchr::memchr_iter(b'\n', gap.as_bytes()).count() == 1
}

/// Whether `text` holds neither letter nor digit.
fn says_nothing(text: &str, pace: &Pace<'_>) -> Result<bool, Interrupted> {
    for c in text.chars() {
        if c.is_alphanumeric() {
            return Ok(false);
        }
        pace.step()?;
    }
    Ok(true)
}

/// The neighbourhood of a block.
#[derive(Clone, Copy)]
struct Place<'t> {
    before: Option<BlockKind>,
    next: Option<&'t str>,
    index: usize,
    /// Running text has come already.
    paragraph_seen: bool,
}

fn name(text: &str, place: Place<'_>) -> BlockKind {
    let text = unquoted(text);
    if words::is_row(text) {
        return BlockKind::Paragraph;
    }
    if marker(text) > 0 {
        return BlockKind::ListItem;
    }
    if text.len() > SHORT_BYTES {
        return BlockKind::Paragraph;
    }
    let alone = place.before.is_none() && place.next.is_none();
    if text.starts_with('#') && text.trim_start_matches('#').starts_with(' ') {
        return BlockKind::Heading;
    }
    if !alone {
        if words::is_date(text) || words::is_agency(text) || words::is_metadata_label(text) {
            return BlockKind::Metadata;
        }
        if words::is_dated_line(text) {
            return BlockKind::Metadata;
        }
        let beside = place.before == Some(BlockKind::Metadata)
            || place.next.is_some_and(|next| words::is_mail_header(next, false));
        if words::is_mail_header(text, beside) {
            return BlockKind::Metadata;
        }
        let credit = words::credit(text);
        if credit == Credit::Alone && end(text) != End::Terminal {
            return BlockKind::Metadata;
        }
        if credit == Credit::AtEnd && dateline(text, Span::of(0, text.len())).is_none()
            || words::starts_caption(text)
            || (!place.paragraph_seen && place.index > 0 && words::ends_with_date(text))
        {
            return BlockKind::Caption;
        }
        if words::is_byline(text) {
            return BlockKind::Byline;
        }
        if place.before == Some(BlockKind::Byline)
            && !place.paragraph_seen
            && words::is_role_line(text)
        {
            return BlockKind::Byline;
        }
        // The line under the headline that is nothing but a name.
        if place.before == Some(BlockKind::Heading) && !place.paragraph_seen && is_person(text) {
            return BlockKind::Byline;
        }
        // Below a date, a label and what it says are of the same kind: `Before: Lord Hale`.
        let listed = place.before == Some(BlockKind::Metadata)
            && !place.paragraph_seen
            && end(text) == End::Plain
            && text.split_once(": ").is_some_and(|(label, _)| {
                label.len() <= 16 && !label.contains(' ') && label.starts_with(char::is_uppercase)
            });
        if listed || is_address(text) {
            return BlockKind::Metadata;
        }
    }
    if !alone && is_heading(text, place) { BlockKind::Heading } else { BlockKind::Paragraph }
}

/// Whether `text` is a short line without a stop, or a question above what answers it.
fn is_heading(text: &str, place: Place<'_>) -> bool {
    // A dialogue turn begins with a dash.
    if text.len() > HEADING_BYTES
        || text.starts_with(['—', '–'])
        || words::is_timed(text)
        || is_post(text)
        || is_prose(text)
    {
        return false;
    }
    let ends = match end(text) {
        // A headline that ends with an abbreviation: `Rowe v. Inland Rly. Co.`
        End::Terminal if place.index == 0 && ends_with_form(text) => End::Plain,
        ends => ends,
    };
    let asks = ends == End::Terminal && {
        let stop = text.chars().rev().find(|&c| !is_closer(c));
        matches!(stop, Some('?' | '!' | '？' | '！' | '؟' | '…' | '\u{037E}'))
    };
    // Words are counted last: most blocks are running text, which ends with a full stop.
    let form = match ends {
        End::Plain | End::Colon => start(text) != Start::Lower,
        End::Open => false,
        End::Terminal => {
            let above = place.next.is_some_and(|next| next.len() > text.len() * 3 / 2);
            let calm = place.index == 0 || text.len() < 60 && !is_speech(text);
            let asks = asks && calm && start(text) != Start::Lower && !has_speaker(text);
            above && (asks || is_upper_case(text))
        }
    };
    let most = match ends {
        End::Plain => HEADING_WORDS,
        End::Colon => 8,
        _ => 14,
    };
    form && word_count(text) <= most
}

/// `text` without the marks of a quoted mail before it.
pub(super) fn unquoted(text: &str) -> &str {
    let rest = text.trim_start_matches('>');
    if rest.len() == text.len() { text } else { chars::trim_start(rest) }
}

/// Whether `text` names accounts or links, ends with a tag or has several, as posts do: `#MeToo turns
/// five` may be a headline.
fn is_post(text: &str) -> bool {
    let bytes = text.as_bytes();
    if memchr::memchr3(b'@', b'#', b':', bytes).is_none() {
        return false;
    }
    let named = |word: &str, mark: char| {
        word.strip_prefix(mark).is_some_and(|name| name.starts_with(char::is_alphabetic))
    };
    let words = || text.split_whitespace();
    words().any(|word| word.contains("://") || named(word, '@'))
        || words().next_back().is_some_and(|word| named(word, '#'))
        || words().filter(|word| named(word, '#')).count() > 1
}

/// Whether `text` holds two ends of sentences and more, or one in many words.
fn is_prose(text: &str) -> bool {
    let mut ends = 0;
    let mut words = text.split_whitespace().peekable();
    let mut count = 0;
    while let Some(word) = words.next() {
        count += 1;
        let closed = word.trim_end_matches(is_closer);
        let stem = closed.trim_end_matches(['.', '!', '?']);
        let ended = stem.len() < closed.len()
            && (!closed.ends_with('.')
                || stem.len() >= 3
                    && stem.ends_with(char::is_lowercase)
                    && !stem.starts_with(char::is_uppercase));
        let opens = words.peek().is_some_and(|next| {
            next.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
        });
        ends += usize::from(ended && opens);
    }
    ends >= 2 || ends == 1 && count > 16
}

/// Words between white space.
fn word_count(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let blank = |byte: u8| byte == b' ' || (9..=13).contains(&byte);
    let bytes = text.as_bytes();
    let first = bytes.first().map_or(0, |&byte| usize::from(!blank(byte)));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    first + pairs.map(|(&a, &b)| usize::from(blank(a) && !blank(b))).sum::<usize>()
}

fn ends_with_form(text: &str) -> bool {
    let form = [" Co.", " Inc.", " Ltd.", " Corp.", " Jr.", " U.S.", " D.C."];
    form.iter().any(|form| text.ends_with(form)) && text.split_whitespace().count() <= 12
}

/// Whether `text` begins with who speaks, in capitals: `OSEI: Would they?`
fn has_speaker(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(name, _)| {
        name.len() <= 32
            && name.contains(char::is_uppercase)
            && !name.contains(|c: char| c.is_lowercase() || c.is_numeric())
    })
}

fn is_speech(text: &str) -> bool {
    text.chars().next().is_some_and(chars::is_quote)
}

/// Whether no letter of `text` is in lower case and at least four are in upper case.
pub(super) fn is_upper_case(text: &str) -> bool {
    let mut upper = 0;
    for c in text.chars().take(200) {
        if c.is_lowercase() {
            return false;
        }
        upper += usize::from(c.is_uppercase());
    }
    upper >= 4
}

/// Whether `text` is two to four capitalised words: a person's name.
fn is_person(text: &str) -> bool {
    if text.len() > 48 {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
        })
        && words.iter().any(|word| word.chars().any(char::is_lowercase))
}

/// Whether `text` is one web or mail address or a handle.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && (text.contains("://") || text.starts_with("www.") || text.contains('@'))
}
