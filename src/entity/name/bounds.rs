//! Where a name begins and ends: without article, personal title, possessive and loose marks.

use crate::entity::name::chain::{NEVER, Row};
use crate::entity::name::features::WordView;
use crate::entity::name::label::{OUTSIDE, PERSON, PERSON_GOES_ON, TYPES};
use crate::entity::name::lexicon::Lexicon;
use crate::entity::name::tagger::Found;
use crate::text::{Token, TokenKind};

/// Forms of address, ranks and offices that stand before a name and are no part of it.
const ADDRESS: &str = "mr mrs ms miss dr prof sir madam messrs mister gen sen col lt capt sgt maj gov rep \
    rev hon president vice senator chairman chairwoman minister prime foreign defense defence \
    interior chancellor secretary ambassador governor mayor congressman congresswoman professor \
    doctor colonel general captain lieutenant sergeant senior cllr councillor";

/// Of a person, among the types.
const PERSON_TYPE: usize = 0;

/// Articles that stand before a name and are no part of it; capitalised ones may be.
const ARTICLES: [&str; 2] = ["the", "a"];

/// Words whose `'s` is a part of the name of a firm, in lower case.
const OWN_POSSESSIVE: &str = "mcdonald moody sotheby christie sainsbury macy lowe kohl wendy denny arby levi domino \
    lloyd kellogg hershey applebee hardee culver dillard bloomingdale menard smucker chili friday joe john mike \
    jerry daniel frisco harrod cadbury reader ladbroke woolworth";

/// What Norwegian institutions and places may end with behind a hyphen, `EØS-utvalet`; other words that end
/// so are no names, `Høyre-velgerne`.
const NORWEGIAN_HEADS: &str = "utval komit kommisjon universitet anlegg selskap konsern institutt direktorat \
    forbund fond museum senter gruppen gruppa området";

/// Cuts what is no part of the name from both ends, with what `language` adds to it, a primary subtag:
/// English forms of address, English and Dutch possessives. `None` when nothing is left, and in German and Norwegian
/// for what only begins a compound, `FDP-geführt`.
pub(super) fn trimmed(
    mut name: Found,
    language: &str,
    text: &str,
    tokens: &[Token],
) -> Option<Found> {
    let word = |index: usize| tokens[index].of_text(text);
    let english = language == "en";
    while name.start < name.end && is_loose_before(tokens[name.start], word(name.start)) {
        name.start += 1;
    }
    while name.end - name.start > 1 && ARTICLES.contains(&word(name.start)) {
        name.start += 1;
    }
    if english && name.kind == PERSON_TYPE {
        while name.end - name.start > 1 && is_address(word(name.start)) {
            name.start += 1;
            if word(name.start) == "." && name.end - name.start > 1 {
                name.start += 1;
            }
        }
    }
    let is_apostrophe = |index: usize| matches!(word(index), "'" | "’");
    let is_possessive = |last: usize| matches!(word(last), "s" | "S") && is_apostrophe(last - 1);
    // What does not belong to the name is cut again.
    if english && name.end + 1 < tokens.len() && is_possessive(name.end + 1) {
        name.end += 2;
    }
    while name.end > name.start {
        let last = name.end - 1;
        if last > name.start && is_possessive(last) {
            let own = match language {
                "en" => has_own_possessive(name, text, tokens),
                language => language != "nl",
            };
            if own {
                break;
            }
            name.end -= 2;
        } else if is_apostrophe(last) || is_loose_after(tokens[last], word(last)) {
            name.end -= 1;
        } else {
            break;
        }
    }
    let compound = match language {
        "de" => begins_compound(name, tokens),
        "nb" | "nn" => begins_compound(name, tokens) || is_norwegian_compound(name, text, tokens),
        _ => false,
    };
    (name.start < name.end && !compound).then_some(name)
}

/// Whether the `'s` at the end of an English name belongs to it: `Moody's`, `St. John's`.
fn has_own_possessive(name: Found, text: &str, tokens: &[Token]) -> bool {
    let word = |index: usize| tokens[index].of_text(text);
    let of_firm = || {
        let last = word(name.end - 3);
        OWN_POSSESSIVE.split(' ').any(|own| own.eq_ignore_ascii_case(last))
    };
    name.kind != PERSON_TYPE
        && name.end - name.start > 2
        && (matches!(word(name.start), "St" | "Saint") || of_firm())
}

/// Whether a hyphen and another word follow at once.
fn begins_compound(name: Found, tokens: &[Token]) -> bool {
    let Some(&[last, hyphen, next, ..]) = tokens.get(name.end.saturating_sub(1)..) else {
        return false;
    };
    hyphen.kind == TokenKind::Punctuation
        && hyphen.span.len() == 1
        && next.kind == TokenKind::Word
        && last.span.end() == hyphen.span.start()
        && hyphen.span.end() == next.span.start()
}

/// Whether the name ends with a hyphen and a word in small letters that names no institution or place.
fn is_norwegian_compound(name: Found, text: &str, tokens: &[Token]) -> bool {
    let Some([.., hyphen, head]) = tokens.get(name.start..name.end) else {
        return false;
    };
    let head = head.of_text(text);
    name.kind != PERSON_TYPE
        && hyphen.of_text(text) == "-"
        && head.starts_with(char::is_lowercase)
        && !NORWEGIAN_HEADS.split(' ').any(|own| head.starts_with(own))
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

/// Offices and forms of address that Chinese puts beside a person's name without a mark, `德国总理朔尔茨`.
const CHINESE_TITLES: &str = "总统 总理 主席 部长 省长 市长 州长 县长 将军 上将 中将 少将 书记 议员 首相 外长 大使 校长 院长 司令 \
    总裁 董事长 经理 导演 教练 主教 教皇 教宗 总督 法官 律师 记者 作家 会长 教授 先生 女士 议长 发言人 秘书长 领导人";
/// What a name may hold at its end, `乔治王子`.
const CHINESE_RANKS: &str = "国王 王子 公主 王后 皇帝 女王 天皇 伯爵 公爵";
/// Days, which stand right behind who did something then, `马云周三在杭州`.
const CHINESE_DAYS: &str = "周一 周二 周三 周四 周五 周六 周日 星期 今天 昨天 明天 今日 昨日 上午 下午 去年 今年 本周 上周";
/// A character is surely in no person where outside is likelier by so much.
const FAR: f32 = 8.0;

/// Lets no person go on into an office or a day, nor from an office or rank into what follows. Chinese,
/// where a token is a character. `rows` are those of `tokens`, a sentence.
pub(super) fn part_titles(lexicon: &Lexicon, text: &str, tokens: &[Token], rows: &mut [Row]) {
    let first = |token: &Token| token.of_text(text).chars().next().unwrap_or_default();
    let plain: String = tokens.iter().map(|token| lexicon.plain(first(token))).collect();
    for (at, (byte, _)) in plain.char_indices().enumerate() {
        let row = &mut rows[at];
        if row[PERSON].max(row[PERSON_GOES_ON]) < row[OUTSIDE] - FAR {
            continue;
        }
        let rest = plain.get(byte..).unwrap_or_default();
        let here = |words: &'static str| words.split(' ').find(|&word| rest.starts_with(word));
        let title = here(CHINESE_TITLES);
        if title.or_else(|| here(CHINESE_DAYS)).is_some() {
            row[PERSON_GOES_ON] = NEVER;
        }
        if let Some(title) = title.or_else(|| here(CHINESE_RANKS))
            && let Some(after) = rows.get_mut(at + title.chars().count())
        {
            after[PERSON_GOES_ON] = NEVER;
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
    use super::{part_affiliations, part_listed, part_parties, part_titles, trimmed};
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

    #[test]
    fn no_person_goes_on_into_or_from_an_office_in_chinese() {
        let cases = [
            ("德国总理朔尔茨", "总朔"),
            ("陳水扁總統說", "總說"),
            ("马云周三在杭州", "周"),
            ("乔治王子去了", "去"),
            ("北京的教授来了", "教来"),
        ];
        let lexicon = Lexicon::new(
            Vec::new(),
            Vec::new(),
            [('總', '总'), ('統', '统')].map(|(from, to)| (from.into(), to.into())).to_vec(),
        );
        for (text, expected) in cases {
            let tokens = tokenize(text);
            let mut rows = vec![[0.0; WIDTH]; tokens.len()];
            part_titles(&lexicon, text, &tokens, &mut rows);
            let parted = tokens.iter().zip(rows).filter(|(_, row)| row[PERSON_GOES_ON] != 0.0);
            let parted: String = parted.map(|(token, _)| token.of_text(text)).collect();
            assert_eq!(parted, expected, "{text}");
        }
    }

    /// Trims a name that covers all of `text` but what stands behind a bar.
    fn check(language: &str, text: &str, is_person: bool, expected: &str) {
        let end = tokenize(text.split('|').next().unwrap()).len();
        let text = text.replace('|', "");
        let tokens = tokenize(&text);
        let name = Found { start: 0, end, kind: usize::from(!is_person), confidence: 1.0 };
        let kept = trimmed(name, language, &text, &tokens).map_or("", |name| {
            tokens[name.start].span.cover(tokens[name.end - 1].span).of_text(&text)
        });
        assert_eq!(kept, expected, "{text}");
    }

    #[test]
    fn articles_titles_and_possessives_go() {
        check("en", "the Pentagon's", false, "Pentagon");
        check("en", "Mr. Wu Qian", true, "Wu Qian");
        check("en", "President Obama’s", true, "Obama");
        check("en", "Foreign Minister Paulo Teixeira", true, "Paulo Teixeira");
        check("en", "Lt. Gen. Ann Dunn", true, "Ann Dunn");
        check("en", "\"Reuters\"", false, "Reuters");
        check("en", "Yahoo!", false, "Yahoo!");
        check("en", "U.S.", false, "U.S.");
        check("nl", "Europa's", false, "Europa");
    }

    #[test]
    fn parts_of_names_stay() {
        check("en", "The Hague", false, "The Hague");
        check("en", "President", true, "President");
        check("en", "President Airlines", false, "President Airlines");
        check("en", "O'Brien", true, "O'Brien");
        check("en", "Moody's", false, "Moody's");
        check("en", "Moody's", true, "Moody");
        check("en", "Moody|'s cut", false, "Moody's");
        check("en", "Kenya|'s cut", false, "Kenya");
        check("en", "Trader Joe’s", false, "Trader Joe’s");
        check("en", "St. John's", false, "St. John's");
        check("da", "FN's", false, "FN's");
        check("pt", "McDonald's", false, "McDonald's");
    }

    #[test]
    fn what_begins_a_compound_is_no_name() {
        check("de", "FDP|-geführt", false, "");
        check("de", "FDP| - geführt", false, "FDP");
        check("de", "FDP|-", false, "FDP");
        check("de", "Baden-Württemberg", false, "Baden-Württemberg");
        check("nb", "FN|-ledet", false, "");
        check("nb", "Høyre-velgerne", false, "");
        check("nn", "EØS-utvalet", false, "EØS-utvalet");
        check("nb", "Kim Jong-il", true, "Kim Jong-il");
        check("en", "Rabobank|-led", false, "Rabobank");
    }

    #[test]
    fn marks_alone_are_no_name() {
        check("en", "\"'", false, "");
    }
}
