//! The one pass over a block: finds every place where a sentence may end, in order.

use crate::sentence::boundary::{Boundary, Closed, Glance, Kind, Verdict};
use crate::sentence::bytes::{BLANKS, CLASS, Class, skip_plain, space_at};
use crate::sentence::lang::{Language, Lexicon};
use crate::sentence::rules::{self, Lookup};
use crate::sentence::words::{self, Word, char_at};
use crate::text::{Interrupt, Interrupted};

mod bytes;
mod closers;
mod emoji;
mod lists;
mod stops;

use lists::List;

/// Bytes between two looks at the interrupt.
const STEP: usize = 16 * 1024;
/// Most openers and dashes that are skipped before the next word.
const OPENERS_MAX: usize = 6;

/// What the scan needs besides the text.
#[derive(Clone, Copy)]
pub(super) struct Setting<'s> {
    pub(super) lexicon: &'s Lexicon,
    pub(super) language: Language,
    /// Boundaries without a stop are looked for, too.
    pub(super) bare: bool,
    pub(super) interrupt: &'s Interrupt,
}

/// Decides about each boundary that is asked for, in ascending order.
pub(super) trait Decide {
    /// Whether the sentence ends here, and how sure that is, 0..=1.
    fn decide(&mut self, boundary: &Boundary<'_>, known: Lookup, verdict: Verdict) -> (bool, f32);
    /// Whether no boundary without a stop ever follows the four bytes `tail`.
    fn is_barred(&self, tail: u32) -> bool;
    /// Whether a boundary without a stop is worth being asked about; if so, that is asked next.
    fn passes(&mut self, glance: &Glance<'_>) -> bool;
    /// A sentence: first byte, one past the last byte, confidence of its end.
    fn sentence(&mut self, start: usize, end: usize, confidence: f32);
}

pub(super) struct Scan<'t, 's, D> {
    text: &'t str,
    bytes: &'t [u8],
    setting: Setting<'s>,
    decide: &'s mut D,
    /// End of the block.
    limit: usize,
    /// Start of the block.
    block: usize,
    /// Start of the sentence that is open.
    start: usize,
    /// Capitalised words in it.
    capitals: usize,
    bracket: Option<usize>,
    depth: u32,
    quote: Option<usize>,
    /// Open brackets and quotes of Chinese and Japanese, inside which nothing ends.
    wide_depth: u32,
    wide_open: usize,
    list: Option<List>,
    /// Blanks are looked at.
    blanks: bool,
    /// The bullet that the block begins with; 0 when none.
    bullet: [u8; 3],
}

impl<'t, 's, D: Decide> Scan<'t, 's, D> {
    /// A scan of the bytes `start..limit` of `text`, both on characters that are no white space.
    pub(super) fn new(
        text: &'t str,
        start: usize,
        limit: usize,
        setting: Setting<'s>,
        decide: &'s mut D,
    ) -> Self {
        let bytes = text.as_bytes();
        let mut scan = Self {
            text,
            bytes,
            setting,
            decide,
            limit,
            block: start,
            start,
            capitals: 0,
            bracket: None,
            depth: 0,
            quote: None,
            wide_depth: 0,
            wide_open: 0,
            list: None,
            blanks: setting.bare && BLANK_LANGUAGES.contains(&setting.language.id),
            bullet: [0; 3],
        };
        scan.list = scan.list_at(start);
        if let [0xE2, second @ (0x80 | 0x81 | 0x96 | 0x97), third, ..] = bytes[start..limit] {
            let c = char_at(text, start);
            if matches!(c, '•' | '‣' | '⁃' | '▪' | '●' | '■' | '◦' | '○') {
                scan.bullet = [0xE2, second, third];
            }
        }
        scan
    }

    /// Scans to the end of the block and closes the last sentence. O(bytes).
    pub(super) fn run(mut self) -> Result<(), Interrupted> {
        let table = if self.blanks { &BLANKS } else { &CLASS };
        let mut at = self.start;
        while at < self.limit {
            self.setting.interrupt.check()?;
            let until = self.limit.min(at + STEP);
            while at < until {
                at = skip_plain(table, self.bytes, at, until);
                if at == until {
                    break;
                }
                at = match table[usize::from(self.bytes[at])] {
                    Class::Plain => at + 1,
                    Class::Blank => self.blank(at),
                    Class::Upper => self.upper(at),
                    Class::Stop => self.stop(at),
                    Class::Quote => self.quote(at, 1),
                    Class::Open => self.open(at),
                    Class::Close => self.close(at),
                    Class::Semi => self.semi(at),
                    Class::Sign => self.sign(at),
                    Class::Digit => self.digit(at),
                    Class::Lead => self.lead(at),
                };
            }
        }
        if self.start < self.limit {
            self.decide.sentence(self.start, self.limit, 1.0);
        }
        Ok(())
    }

    /// Ends the sentence at `end`; the next one starts at `next`.
    fn cut(&mut self, end: usize, next: usize, confidence: f32) {
        self.decide.sentence(self.start, end, confidence);
        self.start = next;
        self.capitals = 0;
        self.bracket = None;
        self.depth = 0;
        if self.list.is_none() {
            self.list = self.list_at(next);
        }
    }

    /// Whether a boundary without a stop before `at` is worth asking about.
    fn is_blank_before(&self, at: usize) -> bool {
        !self.blanks && self.follows_blank(at)
    }

    fn follows_blank(&self, at: usize) -> bool {
        at > self.start && matches!(self.bytes[at - 1], b' ' | b'\n' | b'\t' | 0xA0)
    }

    /// A blank lies before `at`, where a sentence could begin without a stop before it.
    fn bare(&mut self, at: usize) {
        let end = words_end(self.bytes, at);
        if tail(self.bytes, end).is_some_and(|tail| self.decide.is_barred(tail)) {
            return;
        }
        if end <= self.start || end < self.start + 8 && self.is_label(end) {
            return;
        }
        let before = words::before(self.text, end, self.start);
        let (after, opened, dash) = self.following(at);
        let glance = Glance { end, next: at, before, after, opened, dash };
        if self.decide.passes(&glance) {
            let boundary = self.around(Kind::Bare, end, &glance);
            self.ask(&boundary);
        }
    }

    /// Whether the few bytes of the sentence so far only label or introduce what comes: `2.)`, `•`, `–`.
    fn is_label(&self, end: usize) -> bool {
        let head = self.text.get(self.start..end).unwrap_or("");
        let letters = head.chars().filter(|c| c.is_alphabetic()).count();
        letters == 0 || letters == 1 && head.ends_with(['.', ')'])
    }

    /// The word that follows at or after `next`, and whether a quote or bracket opens and a dash
    /// stands before it.
    fn following(&self, next: usize) -> (Word<'t>, bool, bool) {
        let text = self.text;
        let mut from = next;
        let mut opened = false;
        let mut dash = false;
        if !self.bytes[next].is_ascii_alphanumeric() {
            for _ in 0..OPENERS_MAX {
                if from >= self.limit {
                    break;
                }
                let c = char_at(text, from);
                if words::is_opener(c) || c == ',' && from <= next + 1 {
                    opened = true;
                } else if matches!(c, '-' | '–' | '—' | '―') {
                    dash = true;
                } else if c.is_alphanumeric()
                    || !(matches!(c, '*' | '_' | '•' | '.' | '…')
                        || c.is_whitespace() && from > next)
                {
                    break;
                }
                from += c.len_utf8();
            }
        }
        let from = from.min(self.limit);
        let mut after = words::after(text, from, self.limit);
        if after.is_empty() {
            after = Word { start: from, ..Word::EMPTY };
        }
        (after, opened, dash)
    }

    /// Collects what the rules look at.
    fn boundary(&self, kind: Kind, stop: usize, end: usize, next: usize) -> Boundary<'t> {
        let before = words::before(self.text, stop, self.start);
        let (after, opened, dash) = self.following(next);
        self.around(kind, stop, &Glance { end, next, before, after, opened, dash })
    }

    /// The boundary whose nearest words are known.
    fn around(&self, kind: Kind, stop: usize, glance: &Glance<'t>) -> Boundary<'t> {
        let &Glance { end, next, before, after, opened, dash } = glance;
        let mut second = Word::EMPTY;
        let mut second_dotted = false;
        if before.start > self.start {
            let mut end = words_end_from(self.bytes, before.start, self.start);
            second_dotted = end > self.start && self.bytes[end - 1] == b'.';
            if second_dotted {
                end -= 1;
            }
            second = words::before(self.text, end, self.start);
        }
        Boundary {
            kind,
            stop,
            end,
            next,
            closed: Closed::No,
            gap: next > end,
            opened,
            dash,
            bracket_was_inside: false,
            spaced: false,
            dots: 0,
            before,
            second,
            second_dotted,
            after,
            after_dotted: self.bytes.get(after.end()) == Some(&b'.'),
            start: self.start,
            bracket: self.bracket,
            quote: self.quote,
            capitals: self.capitals,
            block: self.block,
            limit: self.limit,
        }
    }

    fn ask(&mut self, boundary: &Boundary<'_>) {
        let Setting { lexicon, language, .. } = self.setting;
        let known = rules::look_up(lexicon, language, boundary);
        let verdict = rules::judge(self.text, language, lexicon, boundary, known);
        let (ends, confidence) = self.decide.decide(boundary, known, verdict);
        if ends {
            self.cut(boundary.end, boundary.next, confidence);
        }
    }
}

/// Languages in which any blank may part sentences.
const BLANK_LANGUAGES: [u32; 5] = [
    crate::sentence::lang::pack("th"),
    crate::sentence::lang::pack("lo"),
    crate::sentence::lang::pack("km"),
    crate::sentence::lang::pack("my"),
    crate::sentence::lang::pack("ko"),
];

/// The four bytes before `end`.
pub(super) fn tail(bytes: &[u8], end: usize) -> Option<u32> {
    let four = bytes.get(end.checked_sub(4)?..end)?;
    four.try_into().ok().map(u32::from_le_bytes)
}

/// One past the last byte before `at` that is no white space.
fn words_end(bytes: &[u8], at: usize) -> usize {
    // One blank behind an ASCII letter is what nearly always stands there.
    if at >= 2 && bytes[at - 1] == b' ' && bytes[at - 2].is_ascii_graphic() {
        return at - 1;
    }
    words_end_from(bytes, at, 0)
}

fn words_end_from(bytes: &[u8], at: usize, floor: usize) -> usize {
    let mut end = at;
    while end > floor {
        let start = words::char_start(bytes, end, floor);
        if space_at(bytes, start) == 0 {
            break;
        }
        end = start;
    }
    end
}
