//! A place where a sentence may end, and what the rules say about it.

use super::words::Word;

/// What stands at a possible boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One full stop.
    Dot,
    /// Two full stops or more, or `…`.
    Ellipsis,
    /// Question and exclamation marks.
    Mark,
    /// A stop with no other use: `。`, `।`.
    Full,
    /// A pictograph or emoticon.
    Emoji,
    /// No stop at all: a blank before what may begin a sentence.
    Bare,
}

/// What closes behind the stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// Nothing.
    No,
    /// A quotation.
    Quote,
    /// A bracket.
    Bracket,
}

/// A place where a sentence may end. Positions are bytes of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundary<'t> {
    pub(super) kind: Kind,
    /// Where the stop starts.
    pub(super) stop: usize,
    /// Where the sentence would end: behind the stop and what closes with it.
    pub(super) end: usize,
    /// Where the next sentence would start.
    pub(super) next: usize,
    pub(super) closed: Closed,
    /// White space lies between `end` and `next`.
    pub(super) gap: bool,
    /// A quotation mark or bracket opens before the next word.
    pub(super) opened: bool,
    /// A dash stands before the next word.
    pub(super) dash: bool,
    /// The bracket that closed behind the stop had opened in mid-sentence.
    pub(super) bracket_was_inside: bool,
    /// The run is dots with blanks between them.
    pub(super) spaced: bool,
    /// Full stops in the run.
    pub(super) dots: usize,
    /// The word before the stop; it touches the stop when `before.end() == stop`.
    pub(super) before: Word<'t>,
    /// The word before that.
    pub(super) second: Word<'t>,
    /// A stop stands behind `second`.
    pub(super) second_dotted: bool,
    /// The next word.
    pub(super) after: Word<'t>,
    /// A stop stands behind `after`.
    pub(super) after_dotted: bool,
    /// Where the sentence starts that would end here.
    pub(super) start: usize,
    /// Where the innermost open bracket stands, if one is open.
    pub(super) bracket: Option<usize>,
    /// Where the open quotation stands, if one is open.
    pub(super) quote: Option<usize>,
    /// Capitalised words since then.
    pub(super) capitals: usize,
    /// Start of the block.
    pub(super) block: usize,
    /// End of the block.
    pub(super) limit: usize,
}

impl<'t> Boundary<'t> {
    /// Whether the next word is in a script that tells upper from lower case, or is none.
    pub(super) fn is_cased(&self) -> bool {
        let c = self.after.first;
        let georgian = ('\u{10D0}'..='\u{10FF}').contains(&c);
        !georgian && (c.is_ascii() || !c.is_alphabetic() || c.is_uppercase() || c.is_lowercase())
    }

    /// What a first look sees.
    pub(super) fn glance(&self) -> Glance<'t> {
        let &Boundary { end, next, before, after, opened, dash, .. } = self;
        Glance { end, next, before, after, opened, dash }
    }
}

/// As much of a boundary without a stop as most of them need to be turned down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glance<'t> {
    pub(super) end: usize,
    pub(super) next: usize,
    pub(super) before: Word<'t>,
    pub(super) after: Word<'t>,
    pub(super) opened: bool,
    pub(super) dash: bool,
}

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sentence goes on, for sure.
    Join,
    /// The sentence ends, for sure.
    Break,
    /// Uncertain: the classifier decides, with the rule's leaning as one of its features. Where no
    /// classifier speaks the language, a leaning above 0 ends the sentence.
    Ask(i8),
}
