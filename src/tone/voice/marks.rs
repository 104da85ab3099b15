//! Quotation marks: which of them open, which close, and what they hold.

use crate::text::{Interrupted, Pace, Token};

/// Deepest quotation inside quotations that is followed; what nests deeper is read as text.
const DEPTH_MAX: usize = 4;

/// How many tokens a single mark looks ahead for its closing partner.
const SINGLE_REACH: usize = 600;

/// A stretch of text between quotation marks, as token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The opening mark.
    pub(super) open: u32,
    /// One past the opening mark.
    pub(super) first: u32,
    /// One past the last token inside.
    pub(super) last: u32,
    /// One past the closing mark; `last` when there is none.
    pub(super) close: u32,
    /// Index of the quotation around this one.
    pub(super) parent: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// `"`, or two single marks.
    Straight,
    /// `“ ”`.
    Curly,
    /// `„ “`, `„ ”`.
    Low,
    /// `” ”`.
    Raised,
    /// `'`.
    StraightSingle,
    /// `‘ ’`, `‚ ‘`.
    CurlySingle,
    /// `« »`.
    Guillemets,
    /// `» «`.
    ReversedGuillemets,
    /// `‹ ›`, `› ‹`.
    SingleGuillemets,
    /// `「 」`.
    Corner,
    /// `『 』`.
    WhiteCorner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Open(Style),
    Close(Style),
    Nothing,
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// For each token, whether a single mark there could close; found from the right.
    next_single: Vec<u32>,
    open: Vec<(Style, u32)>,
    found: Vec<Marked>,
    paragraph: (usize, usize),
}

/// Finds all marked stretches; [`nest`] puts them in order. `paragraphs` are ascending, disjoint
/// token ranges. A quotation that is still open at the end of its paragraph goes on in the next one
/// when that begins with the same mark, and ends there otherwise. O(tokens).
pub(super) fn find(
    text: &str,
    tokens: &[Token],
    paragraphs: &[(usize, usize)],
    pace: &Pace<'_>,
) -> Result<Vec<Marked>, Interrupted> {
    let mut reader = Reader {
        text,
        tokens,
        next_single: next_single_close(text, tokens, pace)?,
        open: Vec::new(),
        found: Vec::new(),
        paragraph: (0, 0),
    };
    for (index, &paragraph) in paragraphs.iter().enumerate() {
        reader.paragraph = paragraph;
        reader.read(pace)?;
        let next = paragraphs.get(index + 1);
        reader.finish_paragraph(next.copied());
    }
    Ok(reader.found)
}

/// Sorts stretches by their opening mark and finds out which lies in which.
pub(super) fn nest(found: &mut [Marked], pace: &Pace<'_>) -> Result<(), Interrupted> {
    found.sort_unstable_by_key(|marked| (marked.open, std::cmp::Reverse(marked.close)));
    let mut stack: Vec<u32> = Vec::new();
    for index in 0..found.len() {
        pace.step()?;
        let Marked { open, close, .. } = found[index];
        while stack.last().is_some_and(|&top| found[top as usize].close <= open) {
            stack.pop();
        }
        found[index].parent =
            stack.last().copied().filter(|&top| close <= found[top as usize].close);
        stack.push(u32::try_from(index).unwrap_or(u32::MAX));
    }
    Ok(())
}

impl Reader<'_> {
    fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.of_text(self.text))
    }

    fn read(&mut self, pace: &Pace<'_>) -> Result<(), Interrupted> {
        let (start, end) = self.paragraph;
        let mut index = start;
        // The marks of quotations that go on from the paragraph before.
        let mut continued = 0;
        while continued < self.open.len() && index < end {
            let style = self.open[continued].0;
            if self.mark(index, self.length(index)) == Mark::Open(style)
                || opener_style(self.word(index)) == Some(style)
            {
                index += self.length(index);
            }
            continued += 1;
        }
        while index < end {
            pace.step()?;
            let length = self.length(index);
            match self.mark(index, length) {
                Mark::Open(style) if self.open.len() < DEPTH_MAX => {
                    self.open.push((style, u32_of(index)));
                }
                Mark::Close(style) => self.close(style, index, length),
                _ => {}
            }
            index += length;
        }
        Ok(())
    }

    /// Tokens of the mark at `index`: two for doubled single marks.
    fn length(&self, index: usize) -> usize {
        let doubled = matches!(self.word(index), "'" | "`")
            && self.word(index + 1) == self.word(index)
            && index + 1 < self.paragraph.1
            && !self.tokens[index + 1].space_before;
        if doubled { 2 } else { 1 }
    }

    fn close(&mut self, style: Style, index: usize, length: usize) {
        let Some(level) = self.open.iter().rposition(|&(open, _)| open == style) else { return };
        while self.open.len() > level + 1 {
            // An inner mark that never closed was an apostrophe or a slip.
            self.open.pop();
        }
        if let Some((_, open)) = self.open.pop() {
            self.push(open, index, index + length);
        }
    }

    fn push(&mut self, open: u32, last: usize, close: usize) {
        let width = if self.length_of_mark(open as usize) { 2 } else { 1 };
        let first = open + width;
        if (first as usize) < last {
            self.found.push(Marked {
                open,
                first,
                last: u32_of(last),
                close: u32_of(close),
                parent: None,
            });
        }
    }

    fn length_of_mark(&self, index: usize) -> bool {
        matches!(self.word(index), "'" | "`")
            && self.word(index + 1) == self.word(index)
            && !self.tokens[index + 1].space_before
    }

    fn finish_paragraph(&mut self, next: Option<(usize, usize)>) {
        if self.open.is_empty() {
            return;
        }
        let goes_on = next.is_some_and(|(start, end)| {
            start < end
                && self
                    .open
                    .first()
                    .is_some_and(|&(style, _)| opener_style(self.word(start)) == Some(style))
        });
        if goes_on {
            self.open.truncate(1);
            return;
        }
        let end = self.paragraph.1;
        if let Some(&(style, open)) = self.open.first() {
            let single = matches!(style, Style::StraightSingle | Style::CurlySingle);
            if !single {
                self.push(open, end, end);
            }
        }
        self.open.clear();
    }

    fn has_open(&self, style: Style) -> bool {
        self.open.iter().any(|&(open, _)| open == style)
    }

    /// What the mark at `index` (of `length` tokens) does here.
    fn mark(&self, index: usize, length: usize) -> Mark {
        use Style::*;
        if length == 2 {
            return match self.word(index) {
                "`" => Mark::Open(Straight),
                _ if self.has_open(Straight) => Mark::Close(Straight),
                _ => Mark::Open(Straight),
            };
        }
        match self.word(index) {
            "\"" | "＂" => self.straight(index),
            "“" | "‟" | "〝" => {
                if self.has_open(Low) && self.closes(index) {
                    Mark::Close(Low)
                } else {
                    Mark::Open(Curly)
                }
            }
            "”" | "〞" | "〟" => {
                if self.has_open(Curly) {
                    Mark::Close(Curly)
                } else if self.has_open(Low) {
                    Mark::Close(Low)
                } else if self.has_open(Raised) {
                    Mark::Close(Raised)
                } else if self.opens(index) {
                    Mark::Open(Raised)
                } else {
                    Mark::Nothing
                }
            }
            "„" => Mark::Open(Low),
            "‚" => Mark::Open(CurlySingle),
            "«" => {
                if self.has_open(ReversedGuillemets) && !self.opens_strictly(index) {
                    Mark::Close(ReversedGuillemets)
                } else {
                    Mark::Open(Guillemets)
                }
            }
            "»" => {
                if self.has_open(Guillemets) {
                    Mark::Close(Guillemets)
                } else if self.opens(index) {
                    Mark::Open(ReversedGuillemets)
                } else {
                    Mark::Nothing
                }
            }
            "‹" | "›" => {
                if self.has_open(SingleGuillemets) {
                    Mark::Close(SingleGuillemets)
                } else {
                    Mark::Open(SingleGuillemets)
                }
            }
            "「" | "｢" => Mark::Open(Corner),
            "」" | "｣" => Mark::Close(Corner),
            "『" => Mark::Open(WhiteCorner),
            "』" => Mark::Close(WhiteCorner),
            "‘" => {
                if self.has_open(CurlySingle) && self.closes(index) && !self.opens(index) {
                    Mark::Close(CurlySingle)
                } else if self.single_opens(index) {
                    Mark::Open(CurlySingle)
                } else {
                    Mark::Nothing
                }
            }
            "’" => self.single_close(index, CurlySingle),
            "'" | "`" => match self.single_close(index, StraightSingle) {
                Mark::Nothing if self.single_opens(index) && !self.has_open(StraightSingle) => {
                    Mark::Open(StraightSingle)
                }
                other => other,
            },
            _ => Mark::Nothing,
        }
    }

    fn straight(&self, index: usize) -> Mark {
        let open = self.has_open(Style::Straight);
        let after_digit = index > self.paragraph.0
            && !self.tokens[index].space_before
            && self.word(index - 1).ends_with(|c: char| c.is_ascii_digit());
        if !open && after_digit {
            return Mark::Nothing; // 6'2", a 12" tin
        }
        if open
            && after_digit
            && self.tokens.get(index + 1).is_some_and(|next| next.space_before && next.is_word())
            && self.inch_inside(index)
        {
            return Mark::Nothing;
        }
        if open { Mark::Close(Style::Straight) } else { Mark::Open(Style::Straight) }
    }

    /// Whether the next straight mark of the paragraph closes rather than opens, so that the one at
    /// `index` measures. Looks at a few tokens only.
    fn inch_inside(&self, index: usize) -> bool {
        let end = self.paragraph.1.min(index + 60);
        (index + 1..end)
            .find(|&i| self.word(i) == "\"")
            .is_some_and(|i| !self.tokens[i].space_before)
    }

    /// Whether a mark could open here: space or an opening mark before, a character after.
    fn opens(&self, index: usize) -> bool {
        let starts = index == self.paragraph.0
            || self.tokens[index].space_before
            || matches!(
                self.word(index - 1),
                "(" | "["
                    | "—"
                    | "–"
                    | "--"
                    | "-"
                    | "“"
                    | "\""
                    | "‘"
                    | "«"
                    | "„"
                    | ":"
                    | "："
                    | "，"
            );
        let follows = self.tokens.get(index + 1).is_some_and(|next| !next.space_before);
        starts && follows && index + 1 < self.paragraph.1
    }

    fn opens_strictly(&self, index: usize) -> bool {
        self.opens(index) && (index == self.paragraph.0 || self.tokens[index].space_before)
    }

    /// Whether a mark could close here: nothing but other marks between it and what it closes.
    fn closes(&self, index: usize) -> bool {
        index > self.paragraph.0 && !self.tokens[index].space_before
    }

    fn single_opens(&self, index: usize) -> bool {
        if !self.opens(index) {
            return false;
        }
        let next = self.word(index + 1);
        let elided = ["em", "til", "tis", "twas", "cause", "round", "n", "bout", "cos", "s"]
            .iter()
            .any(|elision| next.eq_ignore_ascii_case(elision));
        let decade = next.starts_with(|c: char| c.is_ascii_digit())
            && next.ends_with('s')
            && next.len() <= 5;
        let closer = self.next_single.get(index + 1).copied().unwrap_or(u32::MAX) as usize;
        let near = closer < self.paragraph.1 && closer - index <= SINGLE_REACH;
        !elided && !decade && near
    }

    fn single_close(&self, index: usize, style: Style) -> Mark {
        if !self.has_open(style) || !could_close(self.text, self.tokens, index) {
            return Mark::Nothing;
        }
        // Possessive plurals ("the workers’ rights") look alike; take them for one when another
        // mark can still close.
        let next = self.tokens.get(index + 1);
        let possessive = index > 0
            && self.word(index - 1).ends_with('s')
            && next.is_some_and(|next| {
                next.space_before
                    && next.of_text(self.text).starts_with(char::is_lowercase)
                    && index + 1 < self.paragraph.1
            });
        if possessive {
            let later = self.next_single.get(index + 1).copied().unwrap_or(u32::MAX) as usize;
            if later < self.paragraph.1 && later - index < 40 {
                return Mark::Nothing;
            }
        }
        Mark::Close(style)
    }
}

fn u32_of(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn opener_style(word: &str) -> Option<Style> {
    Some(match word {
        "\"" | "＂" => Style::Straight,
        "“" => Style::Curly,
        "„" => Style::Low,
        "”" => Style::Raised,
        "‘" => Style::CurlySingle,
        "'" => Style::StraightSingle,
        "«" => Style::Guillemets,
        "»" => Style::ReversedGuillemets,
        "「" => Style::Corner,
        "『" => Style::WhiteCorner,
        _ => return None,
    })
}

/// Whether a single mark at `index` may close: it follows something and no letter follows it.
fn could_close(text: &str, tokens: &[Token], index: usize) -> bool {
    let word = |i: usize| tokens.get(i).map_or("", |token| token.of_text(text));
    if index == 0 || tokens[index].space_before {
        return false;
    }
    tokens.get(index + 1).is_none_or(|next| {
        next.space_before || !(next.is_word()) || word(index - 1).ends_with(['.', ',', '!', '?'])
    })
}

/// For each token, the first token at or after it whose single mark may close; `u32::MAX` for none.
fn next_single_close(
    text: &str,
    tokens: &[Token],
    pace: &Pace<'_>,
) -> Result<Vec<u32>, Interrupted> {
    let mut next = vec![u32::MAX; tokens.len() + 1];
    for index in (0..tokens.len()).rev() {
        pace.step()?;
        let single =
            tokens[index].span.len() <= 3 && matches!(tokens[index].of_text(text), "'" | "’" | "‘");
        next[index] = if single && could_close(text, tokens, index) {
            u32_of(index)
        } else {
            next[index + 1]
        };
    }
    Ok(next)
}
