//! Nationalities and groups, languages, ranks and offices.

use super::lexicon::Roles;
use super::scan::{Found, Scan};
use crate::entity::EntityType;
use crate::text::TokenKind;

fn found(
    scan: &Scan<'_>,
    at: usize,
    end: usize,
    entity_type: EntityType,
    confidence: f32,
) -> Found {
    Found { span: scan.span(at, end), end, entity_type, value: None, confidence }
}

/// The nationality, group or language at token `at`.
pub(super) fn nationality(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let roles = scan.word(at).roles;
    if !roles.has(Roles::NATIONALITY.or(Roles::LANGUAGE)) || !scan.case_fits(at) {
        return None;
    }
    let end = at + scan.length(at);
    let dashed = at.checked_sub(1).is_some_and(|before| scan.is_dash(before) && scan.glued(at));
    if scan.runs_up(at) && !dashed || dashed && scan.kind(at - 1).is_none() {
        return None;
    }
    // `Christian Bale` is a person.
    if scan.is(at, "Christian") && scan.is_capital(end) {
        return None;
    }
    if roles.has(Roles::LANGUAGE) {
        let told = is_language(scan, at, end);
        let known = !roles.has(Roles::NATIONALITY);
        if told || known && is_name_of_language(scan, at) {
            return Some(found(
                scan,
                at,
                end,
                EntityType::Language,
                if told { 0.93 } else { 0.85 },
            ));
        }
    }
    roles.has(Roles::NATIONALITY).then(|| found(scan, at, end, EntityType::Nationality, 0.93))
}

/// Words such as `latin` or lower-case `español` are languages only where the context says so.
fn is_name_of_language(scan: &Scan<'_>, at: usize) -> bool {
    match scan.locale.habits.code {
        "en" => !scan.is(at, "Latin"),
        "de" | "nl" | "zh" => true,
        _ => false,
    }
}

/// Whether the words around say that a language is meant.
fn is_language(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let hyphen = usize::from(scan.is_dash(end));
    if scan.has(end + hyphen, Roles::LANGUAGE_AFTER) {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    // `Athens (Greek: Αθήνα)`
    if scan.is(before, "(") && scan.is(end, ":") {
        return true;
    }
    let noun_follows = scan.is_lower(end)
        && !scan.has(end, Roles::FUNCTION)
        && !scan.is(end, "well")
        && !scan.is(end, "fluently")
        || scan.is_capital(end);
    if scan.has(before, Roles::LANGUAGE_CUE) {
        return !noun_follows || scan.locale.habits.code != "en" && !scan.is(before, "en");
    }
    // `French and Arabic`: the first of a list that follows a cue.
    let listed = scan.has(before, Roles::AND) || matches!(scan.str(before), "," | "or" | "not");
    if listed && (!noun_follows || scan.locale.habits.code != "en") {
        let back = (2..=4).filter_map(|back| at.checked_sub(back));
        return back.clone().any(|token| scan.has(token, Roles::LANGUAGE))
            && (2..=9)
                .filter_map(|back| at.checked_sub(back))
                .any(|token| scan.has(token, Roles::LANGUAGE_CUE));
    }
    false
}

/// Most words of a title.
const TITLE_TOKENS_MAX: usize = 8;

/// The rank or office at token `at`: before a name, after one, or as `the Prime Minister`.
pub(super) fn title(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let roles = scan.word(at).roles;
    if !roles.has(Roles::TITLE.or(Roles::TITLE_MOD)) || scan.runs_up(at) {
        return None;
    }
    if scan.locale.habits.code == "zh" {
        let end = at + scan.length(at);
        let named = scan.kind(end) == Some(TokenKind::Ideograph)
            && scan.facts.get(end).is_some_and(|fact| fact.word == 0)
            && !matches!(
                scan.str(end),
                "表" | "说"
                    | "說"
                    | "称"
                    | "稱"
                    | "在"
                    | "对"
                    | "對"
                    | "就"
                    | "的"
                    | "和"
                    | "及"
                    | "是"
                    | "将"
                    | "為"
                    | "为"
                    | "等"
            );
        return named.then(|| found(scan, at, end, EntityType::Title, 0.8));
    }
    let end = title_end(scan, at)?;
    let named = name_follows(scan, end);
    let capital = scan.is_capital(at);
    if named {
        return Some(found(scan, at, end, EntityType::Title, if capital { 0.92 } else { 0.85 }));
    }
    if after_name(scan, at, end) {
        return Some(found(scan, at, end, EntityType::Title, 0.85));
    }
    (capital && stands_alone(scan, at, end)).then(|| found(scan, at, end, EntityType::Title, 0.7))
}

/// The end of the longest run of modifiers and heads that ends with a head.
fn title_end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let mut next = at;
    let mut end = None;
    while next < at + TITLE_TOKENS_MAX {
        let roles = scan.word(next).roles;
        if next > at && scan.token(next).is_some_and(|token| token.line_before) {
            break;
        }
        if !roles.has(Roles::TITLE.or(Roles::TITLE_MOD)) {
            break;
        }
        // `Senior colonel`, `vice President`: one title does not change case upwards twice.
        let length = scan.length(next);
        next += length;
        if roles.has(Roles::TITLE) {
            end = Some(next);
            let short = scan.str(next - 1).len() <= 5;
            if scan.is(next, ".") && scan.glued(next) && short && is_abbreviation(scan, next - 1) {
                next += 1;
                end = Some(next);
            }
        } else if scan.is_dash(next) && scan.glued(next) {
            next += 1;
        }
    }
    end
}

fn is_abbreviation(scan: &Scan<'_>, at: usize) -> bool {
    matches!(
        scan.str(at).to_ascii_lowercase().as_str(),
        "gen"
            | "lt"
            | "col"
            | "maj"
            | "capt"
            | "sgt"
            | "cpl"
            | "pvt"
            | "adm"
            | "cmdr"
            | "dr"
            | "prof"
            | "rep"
            | "sen"
            | "gov"
            | "rev"
            | "dra"
            | "dott"
            | "brig"
            | "cllr"
    )
}

/// Whether a capitalised name follows on the same line.
fn name_follows(scan: &Scan<'_>, end: usize) -> bool {
    let token = scan.token(end);
    let name = scan.is_capital(end) && scan.kind(end) == Some(TokenKind::Word);
    let near = token.is_some_and(|token| token.space_before && !token.line_before);
    let word = scan.word(end);
    let other = word.month > 0
        || word.weekday > 0
        || scan.has(end, Roles::FUNCTION)
        || scan.str(end) == "I";
    name && near && !other
}

/// `Tim Cook, chief executive of Apple`, `Jane Doe, the vice president`.
fn after_name(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else { return false };
    // `chairwoman and chief executive of`
    if scan.has(before, Roles::AND) && scan.before_has(before, Roles::TITLE) {
        return matches!(scan.str(end), "," | "." | "of" | "for" | "at");
    }
    if scan.has(before, Roles::ARTICLE.or(Roles::ARTICLE_ONE)) {
        let Some(comma) = before.checked_sub(1) else { return false };
        before = comma;
    }
    let after_comma = scan.is(before, ",")
        && before.checked_sub(1).is_some_and(|name| {
            scan.is_capital(name)
                && scan.kind(name) == Some(TokenKind::Word)
                && name
                    .checked_sub(1)
                    .is_some_and(|first| scan.is_capital(first) || scan.is(first, "."))
        });
    let closes = scan.token(end).is_none()
        || matches!(
            scan.str(end),
            "," | "." | ";" | ")" | "of" | "for" | "at" | "and" | "de" | "der" | "des" | "von"
        );
    after_comma && closes
}

/// `The Prime Minister spoke`: capitalised throughout, after an article, with no name behind.
fn stands_alone(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let article = at.checked_sub(1).is_some_and(|before| {
        matches!(
            scan.str(before),
            "the" | "The" | "der" | "Der" | "die" | "Die" | "dem" | "den" | "des"
        )
    });
    let all = (at..end).all(|token| {
        scan.is_capital(token)
            || scan.kind(token) != Some(TokenKind::Word)
            || matches!(scan.str(token), "of" | "the" | "in")
    });
    let followed = scan.is_lower(end) || matches!(scan.str(end), "," | "." | "'" | "’");
    let rank = matches!(
        scan.str(at),
        "General"
            | "Major"
            | "Private"
            | "Chief"
            | "Judge"
            | "Cardinal"
            | "Speaker"
            | "Count"
            | "Leader"
            | "Chair"
            | "Manager"
            | "Director"
    );
    article && all && followed && !(rank && end == at + 1)
}
