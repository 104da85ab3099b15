//! Where a name begins and ends: without article, personal title, possessive and loose marks.

use crate::entity::name::chain::{NEVER, Row};
use crate::entity::name::label::PERSON_GOES_ON;
use crate::entity::name::tagger::Found;
use crate::text::{Token, TokenKind};

/// Forms of address, ranks and offices that stand before a name and are no part of it.
const ADDRESS: &str = "mr mrs ms miss dr prof sir madam messrs mister gen sen col lt capt sgt maj gov rep \
    rev hon president vice senator chairman chairwoman minister prime foreign defense defence \
    interior chancellor secretary ambassador governor mayor congressman congresswoman professor \
    doctor colonel general captain lieutenant sergeant senior";

/// Articles that stand before a name and are no part of it; capitalised ones may be.
const ARTICLES: [&str; 2] = ["the", "a"];

/// Cuts what is no part of the name from both ends, English forms of address where `is_person`;
/// `None` when nothing is left.
pub(super) fn trimmed(
    mut name: Found,
    is_person: bool,
    text: &str,
    tokens: &[Token],
) -> Option<Found> {
    let word = |index: usize| tokens[index].of_text(text);
    while name.start < name.end && is_loose_before(tokens[name.start], word(name.start)) {
        name.start += 1;
    }
    while name.end - name.start > 1 && ARTICLES.contains(&word(name.start)) {
        name.start += 1;
    }
    if is_person {
        while name.end - name.start > 1 && is_address(word(name.start)) {
            name.start += 1;
            if word(name.start) == "." && name.end - name.start > 1 {
                name.start += 1;
            }
        }
    }
    while name.end > name.start {
        let last = name.end - 1;
        let is_apostrophe = |index: usize| matches!(word(index), "'" | "’");
        let possessive =
            last > name.start && matches!(word(last), "s" | "S") && is_apostrophe(last - 1);
        if possessive {
            name.end -= 2;
        } else if is_apostrophe(last) || is_loose_after(tokens[last], word(last)) {
            name.end -= 1;
        } else {
            break;
        }
    }
    (name.start < name.end).then_some(name)
}

/// Persons who are named after what they rule or serve keep their `of`: `the Duchess of York`.
const NOBLE: &str = "duke duchess earl count countess prince princess king queen lord lady baron baroness \
    marquess marquis archbishop bishop patriarch emperor empress sultan emir sheikh";

/// Lets no person go on over `of` behind two capitalised words: whoever has a first and a last name
/// is `of` something else, `Jane Foley of Rabobank`, but there are `Joan of Arc` and `Duke Otto of
/// Saxony`. English. `rows` are those of `tokens`, a sentence.
pub(super) fn part_affiliations(text: &str, tokens: &[Token], rows: &mut [Row]) {
    for at in 2..tokens.len().min(rows.len()) {
        if tokens[at].span.len() != 2 || tokens[at].of_text(text) != "of" {
            continue;
        }
        let named = tokens[at - 2..at].iter().all(|token| {
            let word = token.of_text(text);
            token.kind == TokenKind::Word
                && word.starts_with(char::is_uppercase)
                && !NOBLE.split(' ').any(|noble| noble.eq_ignore_ascii_case(word))
        });
        if named {
            rows[at][PERSON_GOES_ON] = NEVER;
        }
    }
}

fn is_address(word: &str) -> bool {
    ADDRESS.split(' ').any(|address| address.eq_ignore_ascii_case(word))
}

/// Marks that no name begins with; brackets, dots and signs may be part of one.
fn is_loose_before(token: Token, word: &str) -> bool {
    token.kind == TokenKind::Punctuation && !matches!(word, "." | "(" | "@" | "#" | "《")
}

/// Marks that no name ends with; a dot may abbreviate.
fn is_loose_after(token: Token, word: &str) -> bool {
    token.kind == TokenKind::Punctuation && !matches!(word, "." | ")" | "!" | "?" | "》")
}

#[cfg(test)]
mod tests {
    use super::{part_affiliations, trimmed};
    use crate::entity::name::label::{PERSON_GOES_ON, WIDTH};
    use crate::entity::name::tagger::Found;
    use crate::text::tokenize;

    /// Whether a person may go on over the `of` of `text`.
    fn goes_on(text: &str) -> bool {
        let tokens = tokenize(text);
        let mut rows = vec![[0.0; WIDTH]; tokens.len()];
        part_affiliations(text, &tokens, &mut rows);
        let at = tokens.iter().position(|token| token.of_text(text) == "of").unwrap();
        rows[at][PERSON_GOES_ON] == 0.0
    }

    #[test]
    fn persons_go_on_over_of_only_as_nobles_do() {
        assert!(!goes_on("Jane Foley of Rabobank said so."));
        assert!(goes_on("They burned Joan of Arc."));
        assert!(goes_on("In came Duke Otto of Saxony."));
    }

    /// Trims a name that covers all of `text`.
    fn check(text: &str, is_person: bool, expected: &str) {
        let tokens = tokenize(text);
        let name = Found { start: 0, end: tokens.len(), kind: 0, confidence: 1.0 };
        let kept = trimmed(name, is_person, text, &tokens).map_or("", |name| {
            tokens[name.start].span.cover(tokens[name.end - 1].span).of_text(text)
        });
        assert_eq!(kept, expected, "{text}");
    }

    #[test]
    fn articles_titles_and_possessives_go() {
        check("the Pentagon's", false, "Pentagon");
        check("Mr. Wu Qian", true, "Wu Qian");
        check("President Obama’s", true, "Obama");
        check("Foreign Minister Paulo Teixeira", true, "Paulo Teixeira");
        check("Lt. Gen. Ann Dunn", true, "Ann Dunn");
        check("\"Reuters\"", false, "Reuters");
        check("Yahoo!", false, "Yahoo!");
        check("U.S.", false, "U.S.");
    }

    #[test]
    fn parts_of_names_stay() {
        check("The Hague", false, "The Hague");
        check("President", true, "President");
        check("President Airlines", false, "President Airlines");
        check("O'Brien", true, "O'Brien");
    }

    #[test]
    fn marks_alone_are_no_name() {
        check("\"'", false, "");
    }
}
