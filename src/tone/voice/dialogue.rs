//! Speech after a dash at the start of a line, as French, Spanish, Italian and Portuguese print it:
//! `—No iré —dijo Ana—. Es tarde.`, `— Je reste, dit Anne. Il est tard.`

use super::items::u32_of;
use super::lexicon::{Class, Lexicon, Lexicons};
use super::marks::Marked;
use crate::text::{Interrupted, Pace, Token};

/// How far a verb of saying may stand behind the dash or comma that opens its clause, in tokens.
const VERB_REACH: usize = 4;

/// Longest clause of saying between two stretches of speech, in tokens.
const CLAUSE_MAX: usize = 24;

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lexicon: &'a Lexicon,
    end: usize,
}

/// The stretches of speech, ascending. A paragraph counts when a verb of saying follows a dash or
/// comma in it, or when the paragraph before or after begins with a dash too. O(tokens).
pub(super) fn find(
    text: &str,
    tokens: &[Token],
    paragraphs: &[(usize, usize)],
    lexicons: &Lexicons,
    pace: &Pace<'_>,
) -> Result<Vec<Marked>, Interrupted> {
    if !lexicons.all().any(|lexicon| lexicon.words.dash_dialogue) {
        return Ok(Vec::new());
    }
    let opens =
        |&(start, end): &(usize, usize)| end - start >= 3 && is_dash(tokens[start].of_text(text));
    let mut found = Vec::new();
    for (index, &(start, end)) in paragraphs.iter().enumerate() {
        pace.step()?;
        if !opens(&(start, end)) {
            continue;
        }
        let lexicon = lexicons.at(tokens[start].span.start());
        if !lexicon.words.dash_dialogue {
            continue;
        }
        let reader = Reader { text, tokens, lexicon, end };
        let before = found.len();
        let clauses = reader.read(start, &mut found, pace)?;
        let beside = (index > 0 && opens(&paragraphs[index - 1]))
            || paragraphs.get(index + 1).is_some_and(opens);
        if clauses == 0 && !beside {
            found.truncate(before);
        }
    }
    Ok(found)
}

fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "―")
}

impl Reader<'_> {
    fn word(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.of_text(self.text))
    }

    /// Cuts the paragraph into speech and clauses of saying; returns how many clauses it has.
    fn read(
        &self,
        start: usize,
        found: &mut Vec<Marked>,
        pace: &Pace<'_>,
    ) -> Result<usize, Interrupted> {
        let mut clauses = 0;
        let mut open = start;
        let mut first = start + 1;
        let mut index = first;
        while index < self.end {
            pace.step()?;
            let word = self.word(index);
            let parts = is_dash(word) || word == "," || matches!(word, "?" | "!" | "…");
            if !parts || !self.is_clause(index + 1) {
                index += 1;
                continue;
            }
            let dash = is_dash(word);
            let last = if dash { index } else { index + 1 };
            push(found, open, first, last);
            clauses += 1;
            let reach = self.end.min(index + 1 + CLAUSE_MAX);
            let closing = (index + 1..reach).find(|&i| match self.word(i) {
                word if is_dash(word) => true,
                "." | ":" => !dash,
                _ => false,
            });
            let Some(closing) = closing else { return Ok(clauses) };
            open = closing;
            first = closing + 1;
            while first < self.end && matches!(self.word(first), "." | "," | ":") {
                first += 1;
            }
            index = first;
        }
        push(found, open, first, self.end);
        Ok(clauses)
    }

    /// Whether a verb of saying comes first in the clause from `first` on.
    fn is_clause(&self, first: usize) -> bool {
        let speech = Class::SAY.with(Class::STATE).with(Class::MANNER);
        (first..self.end.min(first + VERB_REACH))
            .take_while(|&i| i == first || !matches!(self.word(i), "," | "." | ":"))
            .any(|i| self.lexicon.get(&self.word(i).to_lowercase()).class.any(speech))
    }
}

fn push(found: &mut Vec<Marked>, open: usize, first: usize, last: usize) {
    if first < last {
        found.push(Marked {
            open: u32_of(open),
            first: u32_of(first),
            last: u32_of(last),
            close: u32_of(last),
            parent: None,
        });
    }
}
