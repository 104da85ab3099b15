//! The one pass over a block: finds every place where a sentence may end, in order.

use super::boundary::{Boundary, Closed, Glance, Kind, Verdict};
use super::bytes::{BLANKS, CLASS, Class, skip_space, space_at, stop, stop_at};
use super::lang::{Language, Lexicon};
use super::rules::{self, Lookup};
use super::words::{self, Word, char_at};
use crate::text::{Interrupt, Interrupted, chars};

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
    /// Whether a boundary without a stop is worth being asked about.
    fn passes(&mut self, glance: &Glance<'_>) -> bool;
    /// A sentence: first byte, one past the last byte, confidence of its end.
    fn sentence(&mut self, start: usize, end: usize, confidence: f32);
}

/// A list whose items follow each other in one line.
#[derive(Clone, Copy, Debug)]
struct List {
    /// The label that comes next: a number, or a letter.
    next: u32,
    letters: bool,
    /// What follows the label: `.`, `)`, or `.)` as its first byte.
    mark: u8,
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
                // Nearly every byte is plain: they are skipped in a loop of their own.
                let plain = |byte: &u8| table[usize::from(*byte)] != Class::Plain;
                let Some(skipped) = self.bytes[at..until].iter().position(plain) else {
                    at = until;
                    break;
                };
                at += skipped;
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

    fn upper(&mut self, at: usize) -> usize {
        if self.setting.bare && self.is_blank_before(at) {
            self.bare(at);
            self.capitals += 1;
        }
        // The rest of the word holds nothing of interest; a capital in it would be looked at again.
        let mut at = at + 1;
        while at < self.limit && self.bytes[at].is_ascii_alphabetic() {
            at += 1;
        }
        at
    }

    /// A blank in a language that parts sentences with blanks.
    fn blank(&mut self, at: usize) -> usize {
        let next = skip_space(self.bytes, at, self.limit);
        if next < self.limit && at > self.start && self.bytes[at - 1] >= 0x80 {
            let c = char_at(self.text, words::char_start(self.bytes, at, self.start));
            if c.is_alphanumeric() || chars::is_mark(c) {
                self.bare(next);
            }
        }
        next
    }

    fn digit(&mut self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.limit && self.bytes[end].is_ascii_digit() {
            end += 1;
        }
        if self.list.is_some() && self.follows_blank(at) {
            self.item(at, end);
        }
        // Dates and labels begin lines that lost their line break.
        if self.setting.bare
            && end < self.limit
            && matches!(self.bytes[end], b'/' | b':' | b')' | b'.' | b'-')
            && self.is_blank_before(at)
        {
            self.bare(at);
        }
        end
    }

    fn sign(&mut self, at: usize) -> usize {
        if self.bytes[at] == b'|' && self.is_danda(at) {
            let next = skip_space(self.bytes, at + 1, self.limit);
            if next < self.limit {
                let boundary = self.boundary(Kind::Full, at, at + 1, next);
                self.ask(&boundary);
            }
            return at + 1;
        }
        if self.setting.bare && self.is_blank_before(at) && space_at(self.bytes, at + 1) > 0 {
            self.bare(at);
        }
        at + 1
    }

    /// Whether the bar at `at` stands for a danda: Devanagari before it, a blank or nothing behind.
    fn is_danda(&self, at: usize) -> bool {
        let end = words_end_from(self.bytes, at, self.start);
        end > self.start
            && matches!(
                self.bytes[words::char_start(self.bytes, end, self.start)..],
                [0xE0, 0xA4 | 0xA5, ..]
            )
            && (at + 1 >= self.limit || space_at(self.bytes, at + 1) > 0)
    }

    fn quote(&mut self, at: usize, length: usize) -> usize {
        if self.quote.is_none() && self.setting.bare && self.is_blank_before(at) {
            self.bare(at);
        }
        self.quote = if self.quote.is_some() { None } else { Some(at) };
        at + length
    }

    fn open(&mut self, at: usize) -> usize {
        if at > self.start && matches!(self.bytes[at - 1], b':' | b';' | b'=') {
            return self.emoticon(at + 1);
        }
        if self.setting.bare && self.is_blank_before(at) {
            self.bare(at);
        }
        if self.depth == 0 {
            self.bracket = Some(at);
        }
        self.depth += 1;
        at + 1
    }

    fn close(&mut self, at: usize) -> usize {
        if self.list.is_some() && at > self.start {
            self.letter_item(at);
        }
        if self.bytes[at] == b')' && at > self.start {
            let eyes = |i: usize| matches!(self.bytes[i], b':' | b';' | b'=');
            let nosed = at >= self.start + 2 && self.bytes[at - 1] == b'-' && eyes(at - 2);
            if eyes(at - 1) || nosed {
                return self.emoticon(at + 1);
            }
        }
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.bracket = None;
        }
        at + 1
    }

    /// An emoticon ended before `end`.
    fn emoticon(&mut self, end: usize) -> usize {
        let next = skip_space(self.bytes, end, self.limit);
        if next > end && next < self.limit {
            let boundary = self.boundary(Kind::Emoji, end, end, next);
            self.ask(&boundary);
        }
        end
    }

    fn semi(&mut self, at: usize) -> usize {
        let code = self.setting.language.id;
        let greek = code == GREEK && self.bytes[at] == b';';
        let armenian = code == ARMENIAN && self.bytes[at] == b':';
        if greek || armenian {
            let (mut end, mut closed) = self.closers(at + 1);
            let (further, again) = self.spaced_closer(end);
            if again != Closed::No {
                (end, closed) = (further, again);
            }
            let next = skip_space(self.bytes, end, self.limit);
            if next > end && next < self.limit {
                let kind = if greek { Kind::Mark } else { Kind::Full };
                let mut boundary = self.boundary(kind, at, end, next);
                boundary.closed = closed;
                self.ask(&boundary);
                return end;
            }
        }
        at + 1
    }

    /// A character outside ASCII.
    fn lead(&mut self, at: usize) -> usize {
        if stop_at(self.bytes, at).is_some() {
            return self.stop(at);
        }
        let c = char_at(self.text, at);
        let after = at + c.len_utf8();
        match self.bytes[at] {
            0xC3..=0xD6 if self.setting.bare && self.is_blank_before(at) && c.is_uppercase() => {
                self.bare(at);
            }
            0xC2 | 0xE2 => {
                if matches!(c, '“' | '”' | '„' | '«' | '»') {
                    if self.is_wide(at, after) {
                        self.wide(c == '“', at);
                        return after;
                    }
                    return self.quote(at, after - at);
                }
                if self.bullet[0] != 0
                    && self.follows_blank(at)
                    && self.bytes[at..after] == self.bullet
                {
                    let end = words_end(self.bytes, at);
                    self.cut(end, at, 0.99);
                } else if chars::is_emoji(c) {
                    return self.emoji(at);
                } else if self.setting.bare
                    && self.is_blank_before(at)
                    && matches!(c, '•' | '‘' | '·')
                {
                    self.bare(at);
                }
            }
            0xE3 | 0xEF => match c {
                '「' | '『' | '（' | '《' | '〈' | '【' => self.wide(true, at),
                '」' | '』' | '）' | '》' | '〉' | '】' => self.wide(false, at),
                _ => {}
            },
            0xF0 if chars::is_emoji(c) => return self.emoji(at),
            _ => {}
        }
        after
    }

    /// Whether the quotation mark `at..after` stands in Chinese or Japanese text.
    fn is_wide(&self, at: usize, after: usize) -> bool {
        let wide =
            |byte: Option<&u8>| byte.is_some_and(|b| (0xE3..=0xE9).contains(b) || *b == 0xEF);
        wide(self.bytes.get(after))
            || at > self.start
                && wide(self.bytes.get(words::char_start(self.bytes, at, self.start)))
    }

    /// A wide bracket or quotation opens or closes at `at`.
    fn wide(&mut self, opens: bool, at: usize) {
        if opens {
            if self.wide_depth == 0 {
                self.wide_open = at;
            }
            self.wide_depth += 1;
        } else {
            self.wide_depth = self.wide_depth.saturating_sub(1);
        }
    }

    /// A run of pictographs starts at `at`.
    fn emoji(&mut self, at: usize) -> usize {
        let end = emoji_run(self.text, at, self.limit);
        let next = skip_space(self.bytes, end, self.limit);
        if next > end && next < self.limit {
            let boundary = self.boundary(Kind::Emoji, at, end, next);
            if !boundary.after.is_empty() {
                self.ask(&boundary);
            }
        }
        end
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
        if self.decide.passes(&Glance { end, next: at, before, after, opened, dash }) {
            let boundary = self.boundary(Kind::Bare, end, end, at);
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

    /// A run of stops starts at `at`.
    fn stop(&mut self, at: usize) -> usize {
        let bytes = self.bytes;
        let limit = self.limit;
        let mut end = at;
        let mut seen = 0;
        let mut dots = 0;
        while end < limit
            && let Some((length, bit)) = stop_at(bytes, end)
        {
            seen |= bit;
            dots += usize::from(bit == stop::DOT);
            end += length;
        }
        // The commonest inner dots first: decimals, domains, abbreviations without blanks.
        if end - at == 1 && seen == stop::DOT && end < limit {
            let next = bytes[end];
            if next.is_ascii_lowercase()
                || next.is_ascii_digit()
                || matches!(next, b',' | b'-' | b':' | b'/' | b'_')
            {
                return end;
            }
        }
        if self.list.is_some() && seen == stop::DOT && dots == 1 {
            self.letter_item(at);
        }
        let mut spaced = false;
        if dots == 1 && seen == stop::DOT {
            let (to, count) = spaced_dots(bytes, end, limit);
            if count > 0 {
                let before = at > self.start && space_at(bytes, at - 1) == 0;
                let next = skip_space(bytes, to, limit);
                if before && count == 3 && next > to && char_at(self.text, next).is_uppercase() {
                    // `compounds. . . . The`: a sentence, and one that leaves its beginning out.
                    self.cut(end, end + 1, 0.9);
                    return to;
                }
                spaced = true;
                dots += count;
                end = to;
            }
        }
        let stop_end = end;
        let bracket_before = self.bracket;
        let mut closed = Closed::No;
        // A stop, a blank, a capital: nothing closes here, which is most of what there is.
        let bare_stop = matches!(&bytes[end..limit], [b' ', b'A'..=b'W' | b'Y' | b'Z', ..]);
        if !bare_stop {
            (end, closed) = self.closers(end);
            // `?".` and `.).`
            while closed != Closed::No
                && end < limit
                && let Some((length, bit)) = stop_at(bytes, end)
            {
                seen |= bit;
                end += length;
                let (further, again) = self.closers(end);
                if again == Closed::No {
                    // The last stop stands outside the quotation or bracket.
                    closed = Closed::No;
                }
                end = further;
            }
            end = self.footnotes(end);
            let (further, again) = self.spaced_closer(end);
            if again != Closed::No {
                (end, closed) = (further, again);
            }
            end = self.trailing_emoji(end);
        }
        if end >= limit {
            return end;
        }
        let kind = match seen {
            _ if seen & stop::FULL != 0 => Kind::Full,
            _ if seen & stop::MARK != 0 => Kind::Mark,
            stop::DOT if dots == 1 => Kind::Dot,
            _ => Kind::Ellipsis,
        };
        let next = skip_space(bytes, end, limit);
        if next >= limit {
            return end;
        }
        if next == end && kind != Kind::Full && !self.is_tight(at, stop_end, end, kind) {
            return end;
        }
        // Punctuation goes on after the stop: `etc., `, `? –`.
        let low_quote = bytes[next..].starts_with(b",,");
        if !low_quote
            && matches!(bytes[next], b',' | b';' | b':' | b')' | b']' | b'}' | b'%' | b'/')
            || stop_at(bytes, next).is_some() && kind != Kind::Ellipsis && bytes[next] != b'.'
        {
            return end;
        }
        let mut boundary = self.boundary(kind, at, end, next);
        boundary.closed = closed;
        boundary.dots = dots;
        boundary.spaced = spaced;
        boundary.bracket_was_inside =
            closed == Closed::Bracket && bracket_before.is_some_and(|open| open > self.start);
        if kind == Kind::Full && self.goes_on_after_full(&boundary) {
            return end;
        }
        self.ask(&boundary);
        end
    }

    /// Whether the sentence goes on though a stop without other uses stands here: inside wide
    /// brackets and quotes, and before a reporting clause.
    fn goes_on_after_full(&mut self, b: &Boundary<'_>) -> bool {
        if self.wide_depth > 0 {
            if b.end - self.wide_open < WIDE_BYTES {
                return true;
            }
            self.wide_depth = 0;
        }
        let rest = self.text.get(b.next..self.limit).unwrap_or("");
        if b.closed == Closed::Quote && ["လို့", "ဟု"].iter().any(|word| rest.starts_with(word))
        {
            return true;
        }
        if b.closed == Closed::No || b.gap {
            return false;
        }
        // `《…？》是`: a title or an aside that opened in mid-sentence.
        let title = self.text.get(..b.end).is_some_and(|head| head.ends_with(['》', '〉']));
        if b.closed == Closed::Bracket && (title || self.wide_open > self.start) {
            return true;
        }
        // Japanese particles quote; Chinese names the speaker within a few characters.
        if ["と", "って", "との", "という", "などと", "の", "は", "が", "を", "に", "で", "も"]
            .iter()
            .any(|particle| rest.starts_with(particle))
        {
            return true;
        }
        rest.chars()
            .take(8)
            .take_while(|c| !chars::is_punctuation(*c))
            .any(|c| matches!(c, '说' | '說' | '道' | '称' | '稱' | '问' | '問'))
    }

    /// Whether a boundary without white space after it is worth asking about.
    fn is_tight(&self, at: usize, stop_end: usize, end: usize, kind: Kind) -> bool {
        let next = char_at(self.text, end);
        let word = words::before(self.text, at, self.start);
        if word.is_empty() || word.end() != at {
            return false;
        }
        if chars::is_han(next) || chars::is_hiragana(next) || chars::is_katakana(next) {
            return true;
        }
        let opens = words::is_opener(next) && end == stop_end;
        let first = if opens { char_at(self.text, end + next.len_utf8()) } else { next };
        if kind != Kind::Dot && first.is_alphabetic() && first == next && self.setting.bare {
            return !word.bytes.contains(&b'/');
        }
        if !first.is_uppercase() || matches!(next, '[' | '{' | '\'') || kind == Kind::Ellipsis {
            return false;
        }
        // Nothing that looks like an address, a name of a file or module, an acronym.
        if word.bytes.iter().any(|b| matches!(b, b'/' | b'@' | b'_' | b'.'))
            && !word.bytes.ends_with(b".com")
        {
            let amounts = word.bytes.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
            if !amounts {
                return false;
            }
        }
        if kind == Kind::Dot && word.upper && word.bytes.len() <= 4 && word.shouted
            || word.is_letter()
        {
            return false;
        }
        let after = words::after(self.text, end, self.limit);
        let tail = self.bytes.get(after.end()).copied().unwrap_or(b' ');
        if matches!(tail, b'(' | b'=') || after.bytes.contains(&b'/') || after.bytes.contains(&b'@')
        {
            return false;
        }
        // `Today.Mr` may be cut again; `Foo.Bar.Baz` may not.
        let inner = after.bytes.iter().position(|&b| b == b'.');
        let cased =
            after.bytes.iter().skip(1).take(1).all(u8::is_ascii_uppercase) && after.bytes.len() > 1;
        let lowered =
            word.bytes.iter().any(|b| b.is_ascii_lowercase() || *b >= 0x80 || b.is_ascii_digit());
        if kind == Kind::Dot {
            inner.is_none_or(|i| after.bytes.get(i + 1).is_some_and(u8::is_ascii_uppercase))
                && lowered
                && !cased
                && !matches!(after.bytes, b"Com" | b"Net" | b"Org" | b"Js" | b"Co" | b"NET" | b"IO")
        } else {
            lowered || word.is_number()
        }
    }

    /// Skips closing quotes and brackets from `at`.
    fn closers(&mut self, mut at: usize) -> (usize, Closed) {
        let mut closed = Closed::No;
        while at < self.limit {
            let c = char_at(self.text, at);
            if !words::is_closer(c) {
                break;
            }
            let length = c.len_utf8();
            if chars::is_quote(c) {
                let next = char_at(self.text, at + length);
                let opens = matches!(c, '「' | '『' | '‘' | '„')
                    || (next.is_alphanumeric()
                        && at + length < self.limit
                        && self.quote.is_none()
                        && c != '”'
                        && c != '」'
                        && c != '』'
                        && c != '’');
                if opens || (matches!(c, '\'' | '’') && next.is_alphabetic()) {
                    break;
                }
                if matches!(c, '」' | '』') || c == '”' && self.wide_depth > 0 {
                    self.wide_depth = self.wide_depth.saturating_sub(1);
                } else if matches!(c, '"' | '“' | '”' | '«' | '»') {
                    self.quote = None;
                }
                closed = Closed::Quote;
            } else {
                if c.len_utf8() > 1 {
                    self.wide_depth = self.wide_depth.saturating_sub(1);
                }
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.bracket = None;
                }
                if closed == Closed::No {
                    closed = Closed::Bracket;
                }
            }
            at += length;
        }
        (at, closed)
    }

    /// `. »` and `. "`: a closing mark that a blank parts from its sentence.
    fn spaced_closer(&mut self, at: usize) -> (usize, Closed) {
        let mark = skip_space(self.bytes, at, self.limit.min(at + 4));
        if mark == at || mark >= self.limit {
            return (at, Closed::No);
        }
        let c = char_at(self.text, mark);
        let double = self.bytes[mark..].starts_with(b"''");
        let after = mark + c.len_utf8() + usize::from(double);
        let ends = after >= self.limit
            || space_at(self.bytes, after) > 0
            || matches!(self.bytes[after], b',' | b'.' | b')' | b';' | b':');
        let closes = match c {
            '»' | '”' | '"' => self.quote.is_some(),
            '\'' => self.bytes.get(mark + 1) == Some(&b'\''),
            ')' | ']' => self.bracket.is_some(),
            _ => false,
        };
        if !(ends && closes) {
            return (at, Closed::No);
        }
        let (end, closed) = self.closers(mark);
        (end.max(at), closed)
    }

    /// Skips footnote marks: `.[12][13]`.
    fn footnotes(&self, mut at: usize) -> usize {
        while at + 2 < self.limit && self.bytes[at] == b'[' {
            let digits = self.bytes[at + 1..self.limit.min(at + 5)]
                .iter()
                .take_while(|b| b.is_ascii_digit())
                .count();
            if digits == 0
                || self.bytes.get(at + 1 + digits) != Some(&b']')
                || at + 2 + digits > self.limit
            {
                break;
            }
            at += digits + 2;
        }
        at
    }

    /// Skips pictographs and emoticons that follow the stop.
    fn trailing_emoji(&self, at: usize) -> usize {
        let from = skip_space(self.bytes, at, self.limit);
        if from >= self.limit {
            return at;
        }
        let byte = self.bytes[from];
        if byte == 0xF0 || byte == 0xE2 {
            if chars::is_emoji(char_at(self.text, from)) {
                return emoji_run(self.text, from, self.limit);
            }
            return at;
        }
        let length = emoticon_length(&self.bytes[from..self.limit]);
        let end = from + length;
        if length > 0 && (end >= self.limit || space_at(self.bytes, end) > 0) { end } else { at }
    }

    /// Collects what the rules look at.
    fn boundary(&self, kind: Kind, stop: usize, end: usize, next: usize) -> Boundary<'t> {
        let text = self.text;
        let before = words::before(text, stop, self.start);
        let mut second = Word::EMPTY;
        let mut second_dotted = false;
        if before.start > self.start {
            let mut end = words_end_from(self.bytes, before.start, self.start);
            second_dotted = end > self.start && self.bytes[end - 1] == b'.';
            if second_dotted {
                end -= 1;
            }
            second = words::before(text, end, self.start);
        }
        let (after, opened, dash) = self.following(next);
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

    /// The list whose first label stands at `at`.
    fn list_at(&self, at: usize) -> Option<List> {
        let mut from = at;
        if let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next())
            && matches!(c, '•' | '⁃' | '(')
        {
            from = skip_space(self.bytes, at + c.len_utf8(), self.limit);
        }
        let rest = self.bytes.get(from..self.limit)?;
        let digits = rest.iter().take(3).take_while(|b| b.is_ascii_digit()).count();
        let letter = digits == 0 && rest.first().is_some_and(u8::is_ascii_lowercase);
        let length = if letter { 1 } else { digits };
        if length == 0 {
            return None;
        }
        let mark = *rest.get(length).filter(|b| matches!(b, b'.' | b')'))?;
        let after = if rest.get(length + 1) == Some(&b')') { length + 2 } else { length + 1 };
        if space_at(rest, after.min(rest.len())) == 0 {
            return None;
        }
        let value = if letter {
            u32::from(rest[0])
        } else {
            rest[..digits].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'))
        };
        Some(List { next: value + 1, letters: letter, mark })
    }

    /// Digits stand at `at..end`: the label of the next item?
    fn item(&mut self, at: usize, end: usize) {
        let Some(list) = self.list else { return };
        let value =
            self.bytes[at..end.min(at + 4)].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
        if list.letters || value != list.next || self.bytes.get(end) != Some(&list.mark) {
            return;
        }
        let after =
            end + 1 + usize::from(self.bytes.get(end + 1) == Some(&b')') && list.mark == b'.');
        if after >= self.limit || space_at(self.bytes, after) == 0 {
            return;
        }
        self.next_item(at, list);
    }

    /// A dot or bracket stands at `at`: behind the letter of the next item?
    fn letter_item(&mut self, at: usize) {
        let Some(list) = self.list else { return };
        let labelled = list.letters
            && list.mark == self.bytes[at]
            && at >= self.start + 2
            && u32::from(self.bytes[at - 1]) == list.next
            && self.follows_blank(at - 1)
            && at + 1 < self.limit
            && space_at(self.bytes, at + 1) > 0;
        if labelled {
            self.next_item(at - 1, list);
        }
    }

    fn next_item(&mut self, at: usize, list: List) {
        let mut from = at;
        // A bullet before the number belongs to it.
        let end = words_end(self.bytes, at);
        if end >= self.start + 3 && self.bullet[0] != 0 && self.bytes[end - 3..end] == self.bullet {
            from = end - 3;
        }
        let end = words_end(self.bytes, from);
        self.list = Some(List { next: list.next + 1, ..list });
        if end > self.start && from > self.start {
            self.cut(end, from, 0.97);
        }
    }
}

/// Languages in which any blank may part sentences.
const BLANK_LANGUAGES: [u32; 5] = [
    super::lang::pack("th"),
    super::lang::pack("lo"),
    super::lang::pack("km"),
    super::lang::pack("my"),
    super::lang::pack("ko"),
];
const GREEK: u32 = (b'e' as u32) << 8 | b'l' as u32;
const ARMENIAN: u32 = (b'h' as u32) << 8 | b'y' as u32;

/// A wide quotation that is open for longer was never closed, in bytes.
const WIDE_BYTES: usize = 1200;

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

/// End and number of the dots that follow with a blank before each: ` . . .`
fn spaced_dots(bytes: &[u8], mut at: usize, limit: usize) -> (usize, usize) {
    let mut count = 0;
    while at + 1 < limit
        && bytes[at] == b' '
        && bytes[at + 1] == b'.'
        && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric)
    {
        at += 2;
        count += 1;
    }
    (at, count)
}

/// The end of the pictographs from `at`, blanks between them included.
fn emoji_run(text: &str, at: usize, limit: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    let mut position = at;
    while position < limit {
        let c = char_at(text, position);
        let part = chars::is_emoji(c)
            || chars::is_mark(c) && c != '\0'
            || matches!(c, '\u{1F3FB}'..='\u{1F3FF}');
        if part {
            position += c.len_utf8();
            end = position;
        } else if space_at(bytes, position) > 0 && position == end {
            position = skip_space(bytes, position, limit.min(position + 4));
            if position < limit && !chars::is_emoji(char_at(text, position)) {
                break;
            }
        } else {
            break;
        }
    }
    end.max(at + 1).min(limit)
}

/// Length of the emoticon that `bytes` begin with; 0 when there is none.
fn emoticon_length(bytes: &[u8]) -> usize {
    match bytes {
        [
            b':' | b';' | b'=',
            b'-',
            b')' | b'(' | b'D' | b'P' | b'p' | b'/' | b'|' | b'O' | b'o',
            ..,
        ] => 3,
        [b'<', b'3', ..] | [b'^', b'^', ..] | [b'x' | b'X', b'D', ..] => 2,
        [
            b':' | b';' | b'=',
            b')' | b'(' | b'D' | b'P' | b'p' | b'/' | b'|' | b'O' | b'o',
            rest @ ..,
        ] => 2 + rest.iter().take(8).take_while(|b| matches!(b, b')' | b'(')).count(),
        _ => 0,
    }
}
