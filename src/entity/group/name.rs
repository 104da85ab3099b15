//! A name as grouping compares it.

use super::words::{Gender, gender_of, honorific, is_company_suffix};
use crate::text::chars;

/// Most words of a name that are compared; the rest of a longer one is ignored.
const WORDS_MAX: usize = 12;

/// The words of a name in lower case, without article, form of address and possessive.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    pub(super) words: Vec<String>,
    /// What the form of address inside the name tells.
    pub(super) gender: Option<Gender>,
    /// One word of two to six capitals, dots between them or not: `WHO`, `U.S.`
    pub(super) is_acronym: bool,
    /// First letters of its capitalised words, folded: `who` of `World Health Organization`.
    pub(super) initials: String,
    /// Where the shown name lies in the mention's text: start and end in bytes.
    pub(super) shown: (usize, usize),
}

impl Name {
    /// Reads the text of a mention; its first words decide.
    pub(super) fn read(text: &str) -> Self {
        let body = without_possessive(text);
        let mut name = Self { shown: (0, body.len()), ..Self::default() };
        let (mut letters, mut capitals) = (0, 0);
        for (at, word) in words(body).take(WORDS_MAX + 2) {
            let folded = word.to_lowercase().replace('’', "'");
            let next = next_word(body, at + word.len());
            if name.words.is_empty() && next < body.len() {
                let address = honorific(&folded);
                if address.is_some() || matches!(folded.as_str(), "the" | "a" | "an") {
                    name.gender = address.or(name.gender);
                    name.shown.0 = next;
                    continue;
                }
            }
            letters += word.chars().count();
            capitals += word.chars().filter(|c| c.is_uppercase()).count();
            if let Some(initial) = word.chars().next().filter(|c| c.is_uppercase()) {
                name.initials.extend(initial.to_lowercase());
            }
            name.words.push(folded);
        }
        name.words.truncate(WORDS_MAX);
        // `U.S.` is one word.
        if name.words.len() > 1 && name.words.iter().all(|word| word.chars().count() == 1) {
            name.words = vec![name.words.concat()];
        }
        let one = name.words.len() == 1 && capitals == letters;
        name.is_acronym = one && (2..=6).contains(&letters);
        name
    }

    /// The words joined, as key.
    pub(super) fn key(&self) -> String {
        self.words.join(" ")
    }

    /// Without the words that only say that it is a company.
    pub(super) fn without_suffix(mut self) -> Self {
        while self.words.len() > 1 && is_company_suffix(self.last()) {
            self.words.pop();
        }
        self
    }

    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    pub(super) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    /// Whether it says more than `other`: more words, or longer ones.
    pub(super) fn is_fuller(&self, other: &Name) -> bool {
        let size =
            |name: &Name| (name.words.len(), name.words.iter().map(String::len).sum::<usize>());
        size(self) > size(other)
    }

    /// Whether both can name one person: the same last word, first words that stand for each
    /// other, and the words of the shorter in order among those of the longer; or the shorter is a
    /// surname of several words, `van der Meer`, that the longer ends with.
    pub(super) fn fits(&self, other: &Name) -> bool {
        let (short, long) =
            if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let surname = short.words.len() > 1
            && short.words.len() < long.words.len()
            && gender_of(short.first()) == Gender::Unknown
            && long.words.ends_with(&short.words);
        let mut rest = long.words.iter();
        surname
            || short.last() == long.last()
                && stands_for(short.first(), long.first())
                && short.words.iter().all(|word| rest.any(|candidate| stands_for(word, candidate)))
    }
}

/// Equal, or one is the other's initial.
fn stands_for(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(a, b) || initial(b, a)
}

/// Runs of letters and digits with their position; an apostrophe between letters is inside.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut position = 0;
    std::iter::from_fn(move || {
        let start = next_word(text, position);
        let tail = text.get(start..).filter(|tail| !tail.is_empty())?;
        let end = start + word_length(tail);
        position = end;
        Some((start, text.get(start..end)?))
    })
}

/// Bytes of the word that `tail` starts with: `O'Rourke` is one.
fn word_length(tail: &str) -> usize {
    let mut before = ' ';
    let mut characters = tail.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let joins = matches!(c, '\'' | '’')
            && chars::is_word(before)
            && characters.peek().is_some_and(|&(_, next)| chars::is_word(next));
        if !chars::is_word(c) && !joins {
            return at;
        }
        before = c;
    }
    tail.len()
}

/// Where the first word at or after `from` starts, or the end of the text.
fn next_word(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    from + rest.find(chars::is_word).unwrap_or(rest.len())
}

/// Without `'s`, or the apostrophe of a plural, at the end.
fn without_possessive(text: &str) -> &str {
    let text = text.trim_end();
    ["'s", "’s", "'S", "’S", "'", "’"]
        .into_iter()
        .find_map(|mark| text.strip_suffix(mark).filter(|body| !body.is_empty()))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::Name;

    fn check_fits(a: &str, b: &str, expected: bool) {
        assert_eq!(Name::read(a).fits(&Name::read(b)), expected, "{a} / {b}");
        assert_eq!(Name::read(b).fits(&Name::read(a)), expected, "{b} / {a}");
    }

    #[test]
    fn fuller_names_and_initials_fit() {
        check_fits("J. K. Marlowe", "Joan K. Marlowe", true);
        check_fits("Robert J. Hale", "Robert Hale", true);
        check_fits("John F. Kennedy", "John Fitzgerald Kennedy", true);
        check_fits("Sean Murphy", "Aoife Murphy", false);
        check_fits("George W. Bush", "George H. Bush", false);
    }

    fn check_key(text: &str, expected: &str) {
        assert_eq!(Name::read(text).without_suffix().key(), expected);
    }

    #[test]
    fn articles_titles_possessives_and_suffixes_are_left_out() {
        check_key("the Pentagon", "pentagon");
        check_key("Mr. Doe's", "doe");
        check_key("Apple Inc.", "apple");
        check_key("U.S.", "us");
        check_key("O'Rourke's", "o'rourke");
        check_key("The", "the");
        check_key("习近平", "习近平");
    }
}
