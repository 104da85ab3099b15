//! Dates that name their own year, month or day.

use super::civil::{Day, Grain, Period};
use super::date::{Date, When};
use super::lang::DateOrder;
use super::lexicon::{Roles, Unit};
use super::period::{
    century, century_first, decade, era, fiscal, holiday, ordinal_period, roman_at, season,
    short_period,
};
use super::scan::Scan;
use crate::text::TokenKind;

/// The absolute date at token `at`.
pub(super) fn absolute(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let word = scan.word(at);
    if word.weekday > 0 && scan.case_fits(at) {
        return after_weekday(scan, at);
    }
    let numeric = scan.str(at).bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    if numeric {
        return iso(scan, at)
            .or_else(|| year_of_era(scan, at))
            .or_else(|| numeric_date(scan, at))
            .or_else(|| day_first(scan, at))
            .or_else(|| year_first(scan, at))
            .or_else(|| decade(scan, at))
            .or_else(|| short_period(scan, at))
            .or_else(|| century(scan, at))
            .or_else(|| ordinal_period(scan, at))
            .or_else(|| years(scan, at));
    }
    if word.month > 0 {
        return month_first(scan, at);
    }
    if word.ordinal > 0 || word.fraction > 0 {
        return ordinal_period(scan, at)
            .or_else(|| century(scan, at))
            .or_else(|| day_first(scan, at));
    }
    if word.cardinal.is_some() {
        return day_first(scan, at);
    }
    if word.season > 0 {
        return season(scan, at);
    }
    if word.holiday.is_some() {
        return holiday(scan, at);
    }
    if word.roles.has(Roles::DECADE_BEFORE) {
        let (first, digits) = scan.digits(at + scan.length(at))?;
        let end = at + scan.length(at) + 1;
        let full = if digits == 4 { first } else { 1900 + first };
        let fits = (digits == 4 || digits == 2) && full % 10 == 0;
        return fits.then(|| Period::years(full, full + 9).map(|p| Date::known(p, end)))?;
    }
    if word.roles.has(Roles::FISCAL) {
        return fiscal(scan, at);
    }
    if matches!(scan.str(at), "'" | "’" | "‘") {
        return decade(scan, at);
    }
    if word.unit == Some(Unit::Century) {
        return century_first(scan, at);
    }
    short_period(scan, at)
        .or_else(|| year_of_era(scan, at))
        .or_else(|| roman_at(scan, at).and_then(|_| century(scan, at)))
}

/// `Wednesday, October 20, 2021`: the weekday joins the date that follows.
fn after_weekday(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let mut next = at + scan.length(at);
    if scan.has(at, Roles::ABBREVIATED) {
        next = scan.skip_dot(next);
    }
    next = scan.skip(next, ",");
    next = scan.skip_role(next, Roles::ARTICLE);
    if matches!(scan.str(next), "dem" | "den" | "le" | "el" | "dia" | "día" | "the") {
        next += 1;
    }
    if scan.word(next).weekday > 0 {
        return None;
    }
    let date = absolute(scan, next)?;
    let of_day = match date.when {
        When::Known(period) => period.grain == Grain::Day,
        When::Yearless { day, .. } => day > 0,
        When::Open => false,
    };
    of_day.then_some(date)
}

/// A year of four digits, not the start of a longer number.
fn year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let (year, digits) = scan.digits(at)?;
    let stops = !scan.runs_on(at + 1) || scan.is_dash(at + 1) || scan.is(at + 1, "/");
    (digits == 4 && (1000..=2999).contains(&year) && stops).then_some((year, at + 1))
}

/// A year after a day and month: `, 2021`, `of 2021`, `'21`.
pub(super) fn year_after(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let mut next = at;
    if scan.is(next, ",") {
        next += 1;
    } else if scan.has(next, Roles::OF) {
        next += scan.length(next);
    }
    if let Some(found) = year(scan, next) {
        return Some(found);
    }
    if matches!(scan.str(next), "'" | "’") && scan.glued(next + 1) {
        let (short, digits) = scan.digits(next + 1)?;
        return (digits == 2).then(|| (century_of(short), next + 2));
    }
    None
}

/// The full year of two digits: 69 and later are of the last century.
pub(super) fn century_of(short: i32) -> i32 {
    if short < 69 { 2000 + short } else { 1900 + short }
}

/// A day of the month in digits, with its suffix: `20`, `20th`, `20.`, `1er`.
fn day_of_month(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let (digits, rest) = scan.split_digits(at);
    let day: i32 = digits.parse().ok()?;
    let suffix = matches!(
        rest,
        "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "ST" | "TH" | "ND" | "RD" | "o"
    );
    if digits.len() > 2 || !(1..=31).contains(&day) || !suffix {
        return None;
    }
    let mut end = at + 1;
    if matches!(scan.str(end), "º" | "°") && scan.glued(end) {
        end += 1;
    }
    Some((day, end))
}

/// A month's name and its dot.
fn month(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let word = scan.word(at);
    // Lower-case and upper-case months are read beside a day or year, except the verbs.
    if word.month == 0 || !scan.case_fits(at) && word.roles.has(Roles::WEAK) {
        return None;
    }
    let end = at + scan.length(at);
    let end = if word.roles.has(Roles::ABBREVIATED) { scan.skip_dot(end) } else { end };
    Some((word.month, end))
}

fn on_day(year: i32, month: i32, day: i32, end: usize) -> Option<Date> {
    Some(Date::known(Period::day(Day::new(year, month, day)?), end))
}

pub(super) fn yearless(month: i32, day: i32, end: usize) -> Option<Date> {
    // 29 February counts: its year is only unknown.
    Day::new(2020, month, day)?;
    Some(Date { confidence: 0.95, ..Date::new(When::Yearless { month, day }, end) })
}

/// `October 20, 2021`, `Oct. 20-22`, `October 2021`, `in October`.
fn month_first(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (month, next) = month(scan, at)?;
    let joined = if scan.is_dash(next) && scan.glued(next) && scan.glued(next + 1) { 1 } else { 0 };
    if let Some((year, end)) = year_after(scan, next + joined) {
        return Some(Date::known(Period::months(year, month, month)?, end));
    }
    let article = scan.skip_role(next + joined, Roles::ARTICLE);
    if let Some((day, end)) = day_of_month(scan, article).filter(|&(_, end)| is_free(scan, end)) {
        let last = scan.is_dash(end).then(|| day_of_month(scan, end + 1)).flatten().filter(
            |&(last, after)| last > day && is_free(scan, after) && scan.word(after).month == 0,
        );
        let (last, end) = last.map_or((None, end), |(last, end)| (Some(last), end));
        let dated = year_after(scan, end);
        let (from, end) = match dated {
            Some((year, end)) => (on_day(year, month, day, end)?, end),
            None => (yearless(month, day, end)?, end),
        };
        let Some(last) = last else { return Some(from) };
        let year = dated.map(|(year, _)| year);
        return days(scan, at, year, (month, day), (month, last), end).or(Some(from));
    }
    months(scan, at, month, next).or_else(|| bare_month(scan, at, month, next))
}

/// `July-September quarter`, `January–March 2021`.
fn months(scan: &Scan<'_>, at: usize, first: i32, dash: usize) -> Option<Date> {
    let (last, end) = month(scan, dash + 1).filter(|_| scan.is_dash(dash))?;
    if let Some((year, end)) = year_after(scan, end) {
        return Some(Date::known(Period::months(year, first, last)?, end));
    }
    let year = super::relative::nearest(scan, at, last, 0).map(|period| period.start.year());
    let period = year.and_then(|year| Period::months(year, first, last));
    let end = end + usize::from(scan.word(end).unit == Some(Unit::Quarter));
    Some(Date::relative(period, end))
}

/// The interval between two days that share a year; without one, the nearest to the reference.
fn days(
    scan: &Scan<'_>,
    at: usize,
    year: Option<i32>,
    (first_month, first): (i32, i32),
    (last_month, last): (i32, i32),
    end: usize,
) -> Option<Date> {
    let near = super::relative::nearest(scan, at, first_month, first);
    let relative = year.is_none();
    let year = year.or_else(|| Some(near?.start.year()))?;
    let start = Period::day(Day::new(year, first_month, first)?);
    let period = start.until(Period::day(Day::new(year, last_month, last)?))?;
    Some(Date { relative, ..Date::known(period, end) })
}

/// Whether the number before `at` ends there: no time, decimal, unit or longer number goes on.
fn is_free(scan: &Scan<'_>, at: usize) -> bool {
    let goes_on = scan.runs_on(at) && !scan.is_dash(at);
    !goes_on && !scan.has(at, Roles::PERCENT) && scan.word(at).scale == 0
}

/// A month on its own: where the sentence places something in it, or where its name is no other
/// word.
fn bare_month(scan: &Scan<'_>, at: usize, month: i32, end: usize) -> Option<Date> {
    let roles = scan.word(at).roles;
    let before = at.checked_sub(1).map_or("", |before| scan.str(before));
    let placed = matches!(
        before,
        "in" | "In"
            | "since"
            | "Since"
            | "until"
            | "till"
            | "during"
            | "through"
            | "by"
            | "By"
            | "early"
            | "late"
            | "between"
            | "Between"
            | "from"
            | "From"
            | "before"
            | "after"
            | "Until"
            | "During"
            | "of"
            | "en"
            | "En"
            | "im"
            | "Im"
            | "seit"
            | "Seit"
            | "bis"
    );
    let weak = roles.has(Roles::WEAK) || roles.has(Roles::ABBREVIATED);
    let verb = roles.has(Roles::WEAK)
        && matches!(before, "by" | "of" | "from" | "before" | "after" | "By" | "From");
    let possible = scan.case_fits(at)
        && if weak {
            placed && !verb
        } else {
            placed || scan.locale.habits.code != "en" || !scan.is_capital(end)
        };
    let standing = possible && !scan.runs_on(end) && !scan.runs_up(at);
    let date = Date { confidence: 0.9, ..Date::new(When::Yearless { month, day: 0 }, end) };
    standing.then_some(date)
}

/// `20 October 2021`, `20th of October`, `20. Oktober`, `20 de octubre de 2021`, `20–22 October`.
fn day_first(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let spelled = scan.word(at);
    let (day, mut next) = match day_of_month(scan, at) {
        Some(found) => found,
        None if (1..=31).contains(&spelled.ordinal) => (spelled.ordinal, at + scan.length(at)),
        None => {
            let day = spelled.cardinal.filter(|day| (1..=31).contains(day))?;
            let romance = matches!(scan.locale.habits.code, "es" | "pt" | "it" | "fr");
            (romance.then_some(day)?, at + scan.length(at))
        }
    };
    // `3rd day of May`
    if scan.is(next, "day") && scan.has(next + 1, Roles::OF) {
        next += 1;
    }
    let mut last = None;
    let first_next = next;
    if scan.is(next, ".") && scan.glued(next) {
        next += 1;
    }
    let to = scan.is_dash(next) || scan.has(next, Roles::TO) || scan.has(next, Roles::AND);
    if to
        && let Some((until, after)) =
            day_of_month(scan, next + scan.length(next)).filter(|&(u, _)| u > day)
    {
        let is_and = scan.has(next, Roles::AND) && !scan.before_has(at, Roles::BETWEEN);
        if !is_and {
            last = Some(until);
            next = scan.skip_dot(after);
        }
    } else if scan.is_dash(first_next) && scan.glued(first_next) {
        next = first_next + 1;
    }
    if scan.has(next, Roles::OF) || scan.is(next, "/") && scan.glued(next) {
        next += scan.length(next);
    }
    let (month, end) = month(scan, next)?;
    let mut end = end;
    let mut dated = year_after(scan, end);
    if dated.is_none() && (scan.is_dash(end) || scan.is(end, "/")) && scan.glued(end) {
        dated = year(scan, end + 1).or_else(|| {
            let (short, digits) = scan.digits(end + 1)?;
            (digits == 2).then(|| (century_of(short), end + 2))
        });
    }
    if let Some((_, after)) = dated {
        end = after;
    }
    let named_year = dated.map(|(year, _)| year);
    let first = match named_year {
        Some(year) => on_day(year, month, day, end)?,
        None => yearless(month, day, end)?,
    };
    match last {
        Some(last) => days(scan, at, named_year, (month, day), (month, last), end).or(Some(first)),
        None => Some(first),
    }
}

/// `2021-10-20`, `2021/10/20`, `2021-W14`, `2021-W14-3`, `20211020` is left alone.
fn iso(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (year, digits) = scan.digits(at)?;
    let mark = scan.str(at + 1);
    if digits != 4
        || !matches!(mark, "-" | "/" | "." | "‑")
        || !scan.glued(at + 1)
        || !scan.glued(at + 2)
    {
        return None;
    }
    if let Some(week) = scan.str(at + 2).strip_prefix('W').filter(|week| week.len() == 2) {
        let period = Period::iso_week(year, week.parse().ok()?)?;
        let day = scan.digits(at + 4).filter(|_| scan.is(at + 3, "-") && scan.glued(at + 4));
        return Some(match day {
            Some((day @ 1..=7, 1)) => Date::known(Period::day(period.start.plus(day - 1)), at + 5),
            _ => Date::known(period, at + 3),
        });
    }
    let (month, _) = scan.digits(at + 2)?;
    let (day, _) = scan.digits(at + 4).filter(|_| scan.is(at + 3, mark) && scan.glued(at + 4))?;
    let date = on_day(year, month, day, at + 5)?;
    (!scan.runs_on(at + 5) && !scan.runs_up(at)).then_some(date)
}

/// `10/20/2021`, `20.10.2021`, `20-10-21`.
fn numeric_date(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (a, a_digits) = scan.digits(at)?;
    let mark = scan.str(at + 1);
    if a_digits > 2 || !matches!(mark, "/" | "." | "-") || !scan.glued(at + 1) {
        return None;
    }
    // `12/2023`
    if mark == "/"
        && (1..=12).contains(&a)
        && !scan.runs_up(at)
        && scan.glued(at + 2)
        && let Some((year, end)) = year(scan, at + 2).filter(|&(_, end)| !scan.runs_on(end))
        && (1900..2100).contains(&year)
    {
        return Some(Date::known(Period::months(year, a, a)?, end));
    }
    let dotted = mark == "." && scan.locale.habits.code == "de";
    let (b, b_digits) = scan.digits(at + 2).filter(|_| scan.glued(at + 2) || dotted)?;
    if scan.runs_up(at) || b_digits > 2 {
        return None;
    }
    let closed = scan.is(at + 3, mark) && scan.glued(at + 3) && (scan.glued(at + 4) || dotted);
    let Some((c, c_digits)) = scan.digits(at + 4).filter(|_| closed) else {
        // `20.10.` in German
        let month_day =
            dotted && scan.is(at + 3, ".") && scan.glued(at + 3) && a_digits + b_digits > 2;
        return if month_day { yearless(b, a, at + 4) } else { None };
    };
    let two = c_digits == 2 && (mark == "/" || mark == "." || a_digits == 2 && b_digits == 2);
    if !(c_digits == 4 || two) || scan.runs_on(at + 5) {
        return None;
    }
    let year = if c_digits == 4 { c } else { century_of(c) };
    let day_first = if a > 12 {
        true
    } else if b > 12 {
        false
    } else {
        mark == "." || scan.locale.order == DateOrder::DayMonth
    };
    let (day, month) = if day_first { (a, b) } else { (b, a) };
    let both = a <= 12 && b <= 12 && a != b && mark != ".";
    let mixed = matches!(scan.locale.habits.code, "en" | "");
    let date = on_day(year, month, day, at + 5)?;
    let confidence = if both && mixed { 0.75 } else { date.confidence };
    Some(Date { ambiguous: both && mixed, confidence, ..date })
}

/// `2021 October 20`, `2021 third quarter` is left to its parts.
fn year_first(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (year, next) = year(scan, at)?;
    let (month, next) = month(scan, next)?;
    let (day, end) = day_of_month(scan, next)?;
    if !is_free(scan, end) {
        return None;
    }
    on_day(year, month, day, end)
}

/// `44 BC`, `AD 79`, `79 AD`.
fn year_of_era(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let before = era(scan, at).filter(|&(backwards, _)| !backwards);
    let number_at = before.map_or(at, |(_, end)| end);
    let (number, _) = scan.digits(number_at).filter(|&(number, _)| number > 0)?;
    let (backwards, end) = match before {
        Some(_) => (false, number_at + 1),
        None => era(scan, at + 1).filter(|_| !scan.glued(at + 1))?,
    };
    let year = if backwards { 1 - number } else { number };
    Some(Date::known(Period::years(year, year)?, end))
}

/// A year on its own, and `1999-2004`, `2019/20`.
fn years(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (year, end) = year(scan, at)?;
    // `mid-2019`
    let qualified = at >= 2 && scan.is_dash(at - 1) && scan.has(at - 2, Roles::QUALIFIER);
    if scan.runs_up(at) && !qualified {
        return None;
    }
    let spaced = scan.is_dash(end) && !scan.glued(end) && !scan.glued(end + 1);
    if (scan.is_dash(end) || scan.is(end, "/"))
        && (scan.glued(end) == scan.glued(end + 1))
        && let Some((second, digits)) = scan.digits(end + 1)
        && !scan.runs_on(end + 2)
    {
        let until = if digits == 2 && !spaced { year / 100 * 100 + second } else { second };
        if (digits == 4 || digits == 2) && until > year && until - year < 300 {
            let month = digits == 2 && second <= 12;
            let date = Date::known(Period::years(year, until)?, end + 2);
            return Some(Date { ambiguous: month, ..date });
        }
        if digits == 2 && (1..=12).contains(&second) && scan.is(end, "-") {
            return Some(Date::known(Period::months(year, second, second)?, end + 2));
        }
        return None;
    }
    if scan.runs_on(end) {
        return None;
    }
    is_year(scan, at, year).then(|| {
        let date = Period::years(year, year).map(|period| Date::known(period, end));
        date.map(|date| Date { confidence: 0.9, ..date })
    })?
}

/// Words for "year" that make a year of the digits before them: `2024 года`.
const YEAR_NOUNS: [&str; 13] = [
    "год",
    "года",
    "году",
    "рік",
    "року",
    "році",
    "roku",
    "godine",
    "godini",
    "yılı",
    "yılında",
    "yılının",
    "yılından",
];

/// Whether four digits on their own are a year rather than a count.
fn is_year(scan: &Scan<'_>, at: usize, year: i32) -> bool {
    let next = at + 1;
    if YEAR_NOUNS.contains(&scan.str(next)) {
        return (1200..=2100).contains(&year);
    }
    let word = scan.word(next);
    let counted = word.scale > 0
        || word.measure > 0
        || word.currency.is_some() && !scan.is(next, "won")
        || word.unit.is_some()
        || word.roles.has(Roles::PERCENT);
    let before = at.checked_sub(1).filter(|&before| scan.token(before).is_some());
    let label = scan.before_has(at, Roles::LABEL.or(Roles::ID_CUE))
        || before.is_some_and(|before| {
            matches!(scan.str(before), "#" | "$" | "€" | "£" | "№" | "." | "x" | "×")
                && (scan.glued(at) || scan.before_has(before, Roles::LABEL))
        });
    if counted || label {
        return false;
    }
    let cue = before.is_some_and(|before| {
        scan.has(before, Roles::YEAR_CUE)
            || scan.is_dash(before)
            || matches!(scan.str(before), "(" | "©" | ",")
            || scan.word(before).month > 0
    });
    let plural = scan.is_lower(next)
        && !scan.has(next, Roles::FUNCTION)
        && (scan.str(next).ends_with('s') || scan.is(next, "people"));
    if cue {
        let weak = before
            .is_some_and(|before| matches!(scan.str(before), "about" | "for" | "to" | "and" | ","));
        let usual = (1200..=2100).contains(&year);
        return usual && !(plural && (year % 100 == 0 || weak));
    }
    let named = before.is_some_and(|before| {
        scan.is_capital(before)
            && scan.kind(before) == Some(TokenKind::Word)
            && before != scan.start
            && !scan.locale.habits.capital_nouns
    });
    (1900..=2100).contains(&year) && !plural && !named && scan.locale.habits.code == "en"
}
