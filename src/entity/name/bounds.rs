//! Where a name begins and ends: without article, personal title, possessive and loose marks.

use crate::entity::name::chain::{NEVER, Row};
use crate::entity::name::features::WordView;
use crate::entity::name::label::{PERSON_GOES_ON, TYPES};
use crate::entity::name::lexicon::Lexicon;
use crate::entity::name::tagger::Found;
use crate::text::{Token, TokenKind};

/// Forms of address, ranks and offices that stand before a name and are no part of it.
const ADDRESS: &str = "mr mrs ms miss dr prof sir madam messrs mister gen sen col lt capt sgt maj gov rep \
    rev hon president vice senator chairman chairwoman minister prime foreign defense defence \
    interior chancellor secretary ambassador governor mayor congressman congresswoman professor \
    doctor colonel general captain lieutenant sergeant senior cllr councillor";

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
            is_capital(*token, text)
                && !NOBLE.split(' ').any(|noble| noble.eq_ignore_ascii_case(word))
        });
        if named {
            rows[at][PERSON_GOES_ON] = NEVER;
        }
    }
}

/// Lets no name go on over what stands between two parties, `Rowe v. Inland Rly. Co.`. English. `rows` are
/// those of `tokens`, a sentence.
pub(super) fn part_parties(text: &str, tokens: &[Token], rows: &mut [Row]) {
    for (token, row) in tokens.iter().zip(rows) {
        if token.span.len() <= 2 && matches!(token.of_text(text), "v" | "vs") {
            (0..TYPES.len()).for_each(|kind| row[2 + 2 * kind] = NEVER);
        }
    }
}

/// Words that stand side by side in a list of persons without marks, at the least.
const LISTED_WORDS_MIN: usize = 4;
/// And where no single person can be meant.
const LISTED_WORDS_SURE: usize = 6;

/// Lets no person go on over a first name that begins the next one of a list without marks, `Doug Sewell
/// Jeffrey Synder`. English. `words` and `rows` are those of `tokens`, a sentence.
pub(super) fn part_listed(
    lexicon: &Lexicon,
    text: &str,
    tokens: &[Token],
    words: &[WordView],
    rows: &mut [Row],
) {
    let mut start = 0;
    for run in
        tokens.chunk_by(|&before, &after| [before, after].iter().all(|&t| is_capital(t, text)))
    {
        let (begin, length) = (start, run.len());
        start += length;
        if length < LISTED_WORDS_MIN {
            continue;
        }
        let run = &words[begin..begin + length];
        let is_first: Vec<bool> = run.iter().map(|word| lexicon.is_first_name(word.key)).collect();
        let mut own = 0;
        for at in 2..length - 1 {
            let may_end = length >= LISTED_WORDS_SURE || !is_first[at - 1];
            if at - own >= 2 && is_first[own] && is_first[at] && may_end {
                rows[begin + at][PERSON_GOES_ON] = NEVER;
                own = at;
            }
        }
    }
}

/// Whether the token is a word with a capital letter.
fn is_capital(token: Token, text: &str) -> bool {
    token.kind == TokenKind::Word && token.of_text(text).starts_with(char::is_uppercase)
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
    use super::{part_affiliations, part_listed, part_parties, trimmed};
    use crate::entity::name::features::Features;
    use crate::entity::name::label::{PERSON_GOES_ON, WIDTH};
    use crate::entity::name::lexicon::{FIRST_NAME, Lexicon, fold};
    use crate::entity::name::tagger::Found;
    use crate::text::{LanguageTag, tokenize};

    /// The words before which a person may not go on, where these are first names.
    fn check_parted(text: &str, expected: &[&str]) {
        let names =
            ["doug", "jeffrey", "larry", "lewis", "tom", "martin", "george", "herbert", "walker"];
        let listed = names
            .map(|name| (fold(Lexicon::phrase_key(None, Lexicon::word_key(name))), FIRST_NAME));
        let lexicon = Lexicon::new(Vec::new(), listed.to_vec(), Vec::new());
        let tokens = tokenize(text);
        let mut features = Features::default();
        features.read(&lexicon, text, &tokens, LanguageTag::literal("en"));
        let words: Vec<_> = (0..tokens.len()).map(|at| features.word(at)).collect();
        let mut rows = vec![[0.0; WIDTH]; tokens.len()];
        part_listed(&lexicon, text, &tokens, &words, &mut rows);
        let parted = tokens.iter().zip(rows).filter(|(_, row)| row[PERSON_GOES_ON] != 0.0);
        let parted: Vec<&str> = parted.map(|(token, _)| token.of_text(text)).collect();
        assert_eq!(parted, expected, "{text}");
    }

    #[test]
    fn persons_of_a_list_without_marks_are_parted() {
        check_parted("we met Doug Sewell Jeffrey Synder today and they came along", &["Jeffrey"]);
        check_parted("the list is Doug Sewell Larry Lewis Tom Martin as of now", &["Larry", "Tom"]);
        check_parted("Doug Sewell Larry Lewis Tom Martin", &["Larry", "Tom"]);
        check_parted("in came the late George Herbert Walker Bush and his wife", &[]);
        check_parted("we met Doug Sewell, Jeffrey Synder and Tom on the way", &[]);
    }

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

    #[test]
    fn no_name_goes_on_from_one_party_to_the_other() {
        let text = "See Rowe v. Inland Rly. Co.";
        let tokens = tokenize(text);
        let mut rows = vec![[0.0; WIDTH]; tokens.len()];
        part_parties(text, &tokens, &mut rows);
        let parted: Vec<bool> =
            rows.iter().map(|row| row[2].min(row[4]).min(row[6]) < 0.0).collect();
        let wanted: Vec<bool> = tokens.iter().map(|token| token.of_text(text) == "v").collect();
        assert_eq!(parted, wanted);
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
