//! Finds the ends of tags, comments and hidden elements, and tells elements apart.

use memchr::{memchr, memmem, memrchr};

/// What an element does to the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing: `b`, `a`, `span`, and whatever is not known.
    Inline,
    /// Parts words, as a picture between them does.
    Space,
    /// Begins a line.
    Line,
    /// Stands on its own lines.
    Block,
    /// Stands on its own lines, and white space in it counts.
    Preformatted,
    /// What it holds is no text: all up to its end tag is skipped.
    Hidden,
}

/// Longest name of an element that has an effect, in bytes.
const NAME_BYTES_MAX: usize = 10;

/// The effect of the element of that name, in any case of letters.
pub(super) fn effect(name: &[u8]) -> Effect {
    let mut lower = [0; NAME_BYTES_MAX];
    let Some(lower) = lower.get_mut(..name.len()) else { return Effect::Inline };
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    match &*lower {
        b"br" => Effect::Line,
        b"audio" | b"canvas" | b"embed" | b"img" | b"input" | b"meter" | b"object"
        | b"progress" | b"svg" | b"video" => Effect::Space,
        b"listing" | b"plaintext" | b"pre" | b"textarea" | b"xmp" => Effect::Preformatted,
        b"iframe" | b"noembed" | b"noframes" | b"noscript" | b"script" | b"style" | b"template"
        | b"title" => Effect::Hidden,
        b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"caption" | b"center"
        | b"dd" | b"details" | b"dialog" | b"dir" | b"div" | b"dl" | b"dt" | b"fieldset"
        | b"figcaption" | b"figure" | b"footer" | b"form" | b"frameset" | b"h1" | b"h2" | b"h3"
        | b"h4" | b"h5" | b"h6" | b"head" | b"header" | b"hgroup" | b"hr" | b"html" | b"legend"
        | b"li" | b"main" | b"menu" | b"nav" | b"ol" | b"optgroup" | b"option" | b"p"
        | b"search" | b"section" | b"select" | b"summary" | b"table" | b"tbody" | b"td"
        | b"tfoot" | b"th" | b"thead" | b"tr" | b"ul" => Effect::Block,
        _ => Effect::Inline,
    }
}

/// What stands at a `<`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup<'s> {
    /// A tag, and where it ends.
    Tag { name: &'s [u8], closes: bool, end: usize },
    /// A comment, declaration or instruction, and where it ends.
    Comment { end: usize },
    /// Nothing: a plain `<`.
    Text,
}

/// Looks at markup in ascending order; over a whole source that costs O(bytes).
pub(super) struct Tags<'s> {
    source: &'s [u8],
    /// The last `>`; a tag that begins after it has no end.
    last_end: Option<usize>,
    /// A tag's quotes went on to the end of the source. Looking for their ends again and again would
    /// cost the square of the length, so that from here on tags end at the next `>`.
    quotes_broken: bool,
}

impl<'s> Tags<'s> {
    pub(super) fn new(source: &'s [u8]) -> Self {
        Self { source, last_end: memrchr(b'>', source), quotes_broken: false }
    }

    /// What stands at `at`, where the source has a `<`.
    pub(super) fn at(&mut self, at: usize) -> Markup<'s> {
        let rest = self.source.get(at + 1..).unwrap_or_default();
        match rest {
            // A comment without end hides the rest, as in browsers.
            [b'!', b'-', b'-', ..] => Markup::Comment { end: self.comment_end(at + 2) },
            [b'!' | b'?', ..] => {
                self.plain_end(at).map_or(Markup::Text, |end| Markup::Comment { end })
            }
            [b'/', first, ..] if first.is_ascii_alphabetic() => self.tag(at, at + 2, true),
            // No tag, and browsers hide it all the same.
            [b'/', b'>', ..] => Markup::Comment { end: at + 3 },
            [first, ..] if first.is_ascii_alphabetic() => self.tag(at, at + 1, false),
            _ => Markup::Text,
        }
    }

    fn tag(&mut self, at: usize, name_at: usize, closes: bool) -> Markup<'s> {
        let Some(end) = self.tag_end(at) else { return Markup::Text };
        let rest = self.source.get(name_at..end).unwrap_or_default();
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        Markup::Tag { name: rest.get(..length).unwrap_or_default(), closes, end }
    }

    /// One past the `>` of the tag at `at`, quoted values skipped.
    fn tag_end(&mut self, at: usize) -> Option<usize> {
        if self.last_end.is_none_or(|last| last < at) {
            return None;
        }
        if self.quotes_broken {
            return self.plain_end(at);
        }
        let mut next = at + 1;
        loop {
            match self.source.get(next)? {
                b'>' => return Some(next + 1),
                // Elsewhere than after `=` a quote is part of a name.
                &quote @ (b'"' | b'\'') if self.follows_equals(next) => {
                    let value = self.source.get(next + 1..).unwrap_or_default();
                    match memchr(quote, value) {
                        Some(length) => next += length + 2,
                        None => {
                            self.quotes_broken = true;
                            return self.plain_end(at);
                        }
                    }
                }
                _ => next += 1,
            }
            if self.last_end.is_none_or(|last| last < next) {
                self.quotes_broken = true;
                return self.plain_end(at);
            }
        }
    }

    /// Whether the last byte before `at` that is no white space is a `=`. White space between the two
    /// is looked at once, so that the cost stays linear.
    fn follows_equals(&self, at: usize) -> bool {
        let before = self.source.get(..at).unwrap_or_default();
        before.iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'=')
    }

    fn plain_end(&self, at: usize) -> Option<usize> {
        let rest = self.source.get(at..)?;
        // Beyond the last `>` there is nothing to look for.
        self.last_end.filter(|&last| last >= at)?;
        memchr(b'>', rest).map(|length| at + length + 1)
    }

    /// One past the end of the comment whose two hyphens stand at `at`.
    fn comment_end(&self, at: usize) -> usize {
        let mut next = at;
        while let Some(found) = memmem::find(self.source.get(next..).unwrap_or_default(), b"--") {
            next += found;
            match self.source.get(next + 2..) {
                Some([b'>', ..]) => return next + 3,
                Some([b'!', b'>', ..]) if next >= at + 2 => return next + 4,
                _ => next += 1,
            }
        }
        self.source.len()
    }

    /// Where the end tag of the hidden element `name` begins, from `at` on; the end of the source
    /// where there is none.
    pub(super) fn hidden_end(&self, name: &[u8], at: usize) -> usize {
        let mut next = at;
        while let Some(found) = memmem::find(self.source.get(next..).unwrap_or_default(), b"</") {
            next += found;
            let tag = self.source.get(next + 2..).unwrap_or_default();
            let same = tag.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
            let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
            if same && tag.get(name.len()).is_none_or(ends) {
                return next;
            }
            next += 2;
        }
        self.source.len()
    }
}
