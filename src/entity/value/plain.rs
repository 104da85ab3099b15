//! Bare numbers, fractions and ordinals, with the contexts in which digits are a name.

use super::Value;
use super::decimal::Decimal;
use super::lexicon::Roles;
use super::number::{Amount, ratio, sign_before, slash_fraction};
use super::scan::{Found, Scan};
use crate::entity::EntityType;
use crate::text::{Span, TokenKind};

fn found(
    scan: &Scan<'_>,
    at: usize,
    end: usize,
    entity_type: EntityType,
    value: Option<Decimal>,
) -> Found {
    Found {
        span: scan.span(at, end),
        end,
        entity_type,
        value: value.map(|value| Value::Number(value.to_string())),
        confidence: 0.9,
    }
}

/// `first`, `21st`, `twenty-first`.
pub(super) fn ordinal(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let whole = |value: i32| Some(Decimal::whole(i128::from(value)));
    let (digits, rest) = scan.split_digits(at);
    if !digits.is_empty() {
        let number: i32 = digits.parse().ok()?;
        let suffix = match (number % 10, number % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        let local = matches!(
            rest,
            "er" | "e" | "ère" | "re" | "ème" | "º" | "ª" | "o" | "a" | "de" | "ste"
        );
        let fits = rest.eq_ignore_ascii_case(suffix)
            || local
                && scan.locale.habits.code != "en"
                && matches!(scan.locale.habits.code, "fr" | "es" | "pt" | "it" | "nl")
                && (rest != "de" && rest != "ste" || scan.locale.habits.code == "nl");
        return (fits && !scan.runs_up(at) && (!scan.runs_on(at + 1) || scan.is_dash(at + 1)))
            .then(|| found(scan, at, at + 1, EntityType::Ordinal, whole(number)));
    }
    let word = scan.word(at);
    if let Some(tens) = word.cardinal.filter(|tens| *tens >= 20 && tens % 10 == 0) {
        let unit = scan.word(at + 2).ordinal;
        let joined = scan.is_dash(at + 1) && scan.glued(at + 1) && (1..10).contains(&unit);
        return joined.then(|| found(scan, at, at + 3, EntityType::Ordinal, whole(tens + unit)));
    }
    if word.ordinal == 0 || scan.runs_up(at) {
        return None;
    }
    let end = at + scan.length(at);
    // `second-hand`, `first-class`, `Second World War` aside: a hyphen makes another word.
    let joined = scan.is_dash(end) && scan.glued(end) && scan.glued(end + 1);
    let before = at.checked_sub(1).map_or("", |before| scan.str(before));
    let other = match scan.locale.habits.code {
        "en" => {
            matches!(before, "at" | "At" | "a" | "per" | "every" | "split")
                && (before != "a" || !scan.is_lower(end))
                || scan.is(end, ",") && at == scan.start
                || scan.is(at, "second") && matches!(scan.str(end), "," | ".") && before == "a"
        }
        // `prima di`, `secondo il`, `segundo la`, `primo` in dates: prepositions as often.
        "it" | "es" | "pt" | "fr" => {
            let article = matches!(
                before,
                "la" | "il"
                    | "el"
                    | "le"
                    | "La"
                    | "Il"
                    | "El"
                    | "Le"
                    | "a"
                    | "o"
                    | "A"
                    | "O"
                    | "una"
                    | "un"
                    | "del"
                    | "della"
                    | "su"
                    | "al"
                    | "alla"
                    | "du"
                    | "au"
                    | "da"
                    | "do"
                    | "na"
                    | "no"
                    | "nella"
                    | "nel"
                    | "sua"
                    | "sa"
                    | "son"
            );
            !article
        }
        _ => false,
    };
    (!joined && !other).then(|| found(scan, at, end, EntityType::Ordinal, whole(word.ordinal)))
}

/// `two-thirds`, `three quarters`, `a quarter of`, `half of`, `1/2`.
pub(super) fn fraction(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if let Some((value, end)) = slash_fraction(scan, at) {
        let labelled = scan.runs_up(at) || scan.before_has(at, Roles::LABEL);
        return (!labelled).then(|| found(scan, at, end, EntityType::Number, Some(value)));
    }
    if scan.locale.habits.code != "en" {
        return None;
    }
    let word = scan.word(at);
    if let Some(upper) = word.cardinal.filter(|upper| (1..10).contains(upper)) {
        let dash = usize::from(scan.is_dash(at + 1));
        let lower = scan.word(at + 1 + dash).fraction;
        let plural = upper == 1 || scan.str(at + 1 + dash).ends_with('s');
        let end = at + 2 + dash;
        return (lower > upper && plural)
            .then(|| found(scan, at, end, EntityType::Number, Some(ratio(upper, lower))));
    }
    let of = |end: usize| scan.is(end, "of");
    if word.roles.has(Roles::ARTICLE_ONE) && scan.word(at + 1).fraction > 2 && of(at + 2) {
        let value = ratio(1, scan.word(at + 1).fraction);
        return Some(found(scan, at, at + 2, EntityType::Number, Some(value)));
    }
    let half = word.roles.has(Roles::HALF)
        && (of(at + 1) || matches!(scan.str(at + 1), "the" | "their" | "its" | "his" | "her"));
    let half = half
        || word.roles.has(Roles::HALF)
            && at.checked_sub(1).is_some_and(|before| scan.is(before, "by"))
            && !scan.is_lower(at + 1);
    let first = at
        .checked_sub(1)
        .is_none_or(|before| scan.word(before).ordinal == 0 && !scan.is(before, "second"));
    (half && first).then(|| found(scan, at, at + 1, EntityType::Number, Some(Decimal::new(5, 1))))
}

/// `dozens`, `hundreds of thousands`: a number that nobody can write down.
pub(super) fn vague(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let end = at + scan.length(at);
    let named = scan.has(at, Roles::VAGUE) && !scan.runs_up(at);
    // The phrase may end with `of`, which does not count.
    let end = if scan.is(end - 1, "of") { end - 1 } else { end };
    named.then(|| found(scan, at, end, EntityType::Number, None))
}

/// A number without unit; `None` where the digits name something.
pub(super) fn number(scan: &Scan<'_>, at: usize, amount: Amount) -> Option<Found> {
    if !amount.is_clean(scan)
        || scan.runs_up(at)
        || scan.runs_on(amount.end) && !range_end(scan, amount.end)
    {
        return None;
    }
    if amount.spelled {
        return spelled(scan, at, amount);
    }
    if let Some(range) = range(scan, at, amount) {
        return range;
    }
    // `(16)` cites, `33°30′` is a place on the globe.
    let cited = at.checked_sub(1).is_some_and(|before| scan.is(before, "("))
        && scan.is(amount.end, ")")
        && (1..4).contains(&amount.plain_digits);
    let degrees = |mark: usize| matches!(scan.str(mark), "°" | "′" | "″" | "º");
    let arc = scan.glued(amount.end) && degrees(amount.end)
        || scan.glued(at) && at.checked_sub(1).is_some_and(degrees);
    // `1. Bring it.` is the label of an item.
    let label = at == 0
        && amount.plain_digits <= 3
        && scan.glued(amount.end)
        && matches!(scan.str(amount.end), "." | ")")
        && !scan.str(amount.end + 1).is_empty();
    if cited
        || arc
        || label
        || amount.plain_digits > 6
        || amount.leading_zero
        || is_name(scan, at, &amount)
    {
        return None;
    }
    let sign = sign_before(scan, at);
    let value = if sign.is_some() { amount.value.negated() } else { amount.value };
    let mut result = found(scan, at, amount.end, EntityType::Number, Some(value));
    if let Some(sign) = sign {
        result.span = Span::of(scan.start_of(sign), result.span.end());
    }
    Some(result)
}

/// `1.2m copies`, `40k users`: letters for scale words before something that is counted.
pub(super) fn short_scaled(scan: &Scan<'_>, at: usize, amount: &Amount) -> Option<Found> {
    let exponent = match amount.letters(scan) {
        "k" | "K" => 3,
        "m" | "M" | "mn" => 6,
        "bn" | "B" => 9,
        _ => return None,
    };
    let counted = scan.is_lower(amount.end)
        && !scan.has(amount.end, Roles::FUNCTION)
        && (scan.str(amount.end).ends_with('s') || scan.is(amount.end, "people"));
    let value = amount.value.shifted_up(exponent).filter(|_| counted && !scan.runs_up(at))?;
    Some(found(scan, at, amount.end, EntityType::Number, Some(value)))
}

fn range_end(scan: &Scan<'_>, at: usize) -> bool {
    scan.is_dash(at)
}

/// `10-15 people`, `between 20 and 30`; `Some(None)` for scores and other pairs of digits.
fn range(scan: &Scan<'_>, at: usize, first: Amount) -> Option<Option<Found>> {
    let mark = first.end;
    let dash = scan.is_dash(mark) && scan.glued(mark) == scan.glued(mark + 1);
    let between = scan.before_has(at, Roles::BETWEEN) && scan.has(mark, Roles::AND)
        || scan.has(mark, Roles::TO) && !scan.is_dash(mark);
    if !dash && !between {
        return None;
    }
    let second = super::number::amount(scan, mark + 1)?;
    if dash && !scan.glued(mark) && second.spelled {
        return None;
    }
    let apart = !second.is_clean(scan) || scan.runs_on(second.end);
    let counts = scan.is_lower(second.end) && !scan.has(second.end, Roles::FUNCTION);
    let score =
        (1..=4).filter_map(|back| at.checked_sub(back)).any(|token| scan.has(token, Roles::SCORE));
    let rising = first.value.is_less(second.value);
    if between && !dash {
        if apart || !rising || is_name(scan, at, &first) {
            return None;
        }
        // `rose 20 to 30` without between needs something that is counted.
        if scan.has(mark, Roles::TO) && !counts {
            return None;
        }
    } else if apart
        || !rising
        || !counts
        || score
        || is_name(scan, at, &first)
        || first.leading_zero
    {
        return Some(None);
    }
    let value = Value::Number(format!("{}/{}", first.value, second.value));
    let found = found(scan, at, second.end, EntityType::Number, None);
    Some(Some(Found { value: Some(value), ..found }))
}

/// Whether digits at `at` are a name: `Section 4.2`, `Boeing 737`, `No. 5`.
fn is_name(scan: &Scan<'_>, at: usize, amount: &Amount) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| scan.token(before).is_some()) else {
        return false;
    };
    if scan.token(at).is_some_and(|token| token.line_before) {
        return false;
    }
    let label = |token: usize| scan.has(token, Roles::LABEL.or(Roles::ID_CUE));
    if scan.before_has(at, Roles::LABEL.or(Roles::ID_CUE)) {
        return true;
    }
    let dotted = matches!(scan.str(before), "." | ":" | "#" | "°" | "º" | "№")
        && before.checked_sub(1).is_some_and(label);
    if dotted || matches!(scan.str(before), "#" | "№" | "§" | "@" | "/") {
        return true;
    }
    let upper = scan.str(before).chars().any(char::is_uppercase);
    let capital = upper && scan.kind(before) == Some(TokenKind::Word);
    // `the 737 MAX`
    let after = scan.str(amount.end);
    if after.len() > 1
        && after.bytes().all(|byte| byte.is_ascii_uppercase())
        && amount.plain_digits > 0
        && scan.word(amount.end).currency.is_none()
    {
        return true;
    }
    let word = scan.word(before);
    let calendar = word.weekday > 0 || word.month > 0 || word.currency.is_some();
    let first = before == scan.start
        || scan.kind(before - 1) == Some(TokenKind::Punctuation) && !scan.glued(before);
    let small = scan.has(before, Roles::FUNCTION.or(Roles::BETWEEN).or(Roles::DURATION_CUE))
        || matches!(
            scan.str(before),
            "Some" | "Only" | "Around" | "All" | "More" | "Just" | "These" | "Those"
        );
    let after_name =
        capital && !calendar && !small && !scan.locale.habits.capital_nouns && !amount.scaled;
    // At the start of a sentence a capital says nothing; `Windows 11 is` has no noun behind.
    let noun = scan.is_lower(amount.end)
        && (scan.locale.habits.code != "en"
            || scan.str(amount.end).ends_with('s')
            || scan.is(amount.end, "people"));
    let acronym = scan.str(before).len() > 1
        && scan.str(before).bytes().all(|byte| byte.is_ascii_uppercase());
    after_name && (!first || !noun || acronym)
}

/// Number words: `one` only where it counts.
fn spelled(scan: &Scan<'_>, at: usize, amount: Amount) -> Option<Found> {
    if scan.before_has(at, Roles::LABEL) {
        return None;
    }
    let single = amount.end == at + 1;
    let one = amount.value == Decimal::whole(1) && single;
    let word = scan.word(at);
    if one {
        if scan.locale.habits.code != "en" || word.roles.has(Roles::NOT_ONE) {
            return None;
        }
        let before = at.checked_sub(1).is_some_and(|before| scan.has(before, Roles::NOT_ONE));
        let counts = scan.is_lower(amount.end) && !scan.has(amount.end, Roles::FUNCTION)
            || scan.is(amount.end, "of")
            || scan.is(amount.end, "in");
        let pronoun = scan.is_dash(amount.end)
            || matches!(
                scan.str(amount.end),
                "another"
                    | "should"
                    | "knows"
                    | "day"
                    | "thing"
                    | "way"
                    | "more"
                    | "needs"
                    | "wants"
                    | "else"
            );
        if before || !counts || pronoun {
            return None;
        }
    } else if word.roles.has(Roles::NOT_ONE) && single {
        return None;
    }
    let hyphen = scan.is_dash(amount.end) && scan.glued(amount.end) && scan.glued(amount.end + 1);
    if hyphen && !scan.is_lower(amount.end + 1) {
        return None;
    }
    let mut result = found(scan, at, amount.end, EntityType::Number, Some(amount.value));
    if let Some(Some(range)) = range(scan, at, amount).filter(|_| !hyphen) {
        result = range;
    }
    Some(result)
}
