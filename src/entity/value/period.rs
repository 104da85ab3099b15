//! Periods by name: decades, quarters and halves, centuries, seasons, holidays, fiscal years.

use super::absolute::{century_of, year_after, yearless};
use super::civil::{Day, Period, easter};
use super::date::Date;
use super::lexicon::{Roles, Unit};
use super::scan::Scan;

/// `1990s`, `'90s`, `1990er Jahre`.
pub(super) fn decade(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let short = matches!(scan.str(at), "'" | "’" | "‘");
    let token = if short { at + 1 } else { at };
    if short && (!scan.glued(token) || scan.runs_up(at)) {
        return None;
    }
    let (digits, mut rest) = scan.split_digits(token);
    let mut end = token + 1;
    if rest.is_empty()
        && matches!(scan.str(end), "'" | "’")
        && scan.is(end + 1, "s")
        && scan.glued(end)
        && digits.ends_with('0')
    {
        // `1990's`
        rest = "s";
        end += 2;
    }
    let number: i32 = digits.parse().ok()?;
    let german = matches!(rest, "er" | "ern");
    // `30s` alone is half a minute.
    let told = rest == "s" && scan.before_has(at, Roles::ARTICLE);
    let full = match digits.len() {
        4 if (1000..=2990).contains(&number) => number,
        2 if short || german || told && number >= 20 => century_of(number.max(0)),
        _ => return None,
    };
    let full = if digits.len() == 2 && full >= 2030 { full - 100 } else { full };
    if !(rest == "s" || german) || full % 10 != 0 {
        return None;
    }
    if german {
        let years = matches!(scan.str(end), "Jahre" | "Jahren" | "-") || digits.len() == 4;
        if !years {
            return None;
        }
        end += usize::from(matches!(scan.str(end), "Jahre" | "Jahren"));
    }
    Some(Date::known(Period::years(full, full + 9)?, end))
}

/// `Q3 2021`, `Q3 of 2021`, `3Q21`, `H1 2020`, `FY2022`.
pub(super) fn short_period(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let text = scan.str(at);
    let (kind, number) = match text.as_bytes() {
        [kind @ (b'Q' | b'q' | b'H'), number @ b'1'..=b'4'] => (*kind, *number - b'0'),
        [number @ b'1'..=b'4', kind @ (b'Q' | b'H')] => (*kind, *number - b'0'),
        [number @ b'1'..=b'4', kind @ (b'Q' | b'H'), year @ ..] if year.len() == 2 => {
            let short: i32 = std::str::from_utf8(year).ok()?.parse().ok()?;
            let period = part_of_year(century_of(short), *kind, i32::from(*number - b'0'))?;
            return Some(Date::known(period, at + 1));
        }
        [b'F', b'Y', year @ ..] if !year.is_empty() => {
            let number: i32 = std::str::from_utf8(year).ok()?.parse().ok()?;
            let year = match year.len() {
                2 => century_of(number),
                4 => number,
                _ => return None,
            };
            return Some(Date::known(Period::years(year, year)?, at + 1));
        }
        _ => return None,
    };
    if kind == b'H' && number > 2 {
        return None;
    }
    let mut next = at + 1;
    if scan.is_dash(next) || scan.is(next, "/") {
        next += 1;
    }
    if scan.has(next, Roles::FISCAL) {
        next += scan.length(next);
    }
    match year_after(scan, next) {
        Some((year, end)) => Some(Date::known(part_of_year(year, kind, i32::from(number))?, end)),
        None if scan.runs_on(at + 1) || scan.runs_up(at) || kind == b'H' => None,
        None => current_part(scan, kind, i32::from(number), at + 1),
    }
}

fn part_of_year(year: i32, kind: u8, number: i32) -> Option<Period> {
    let months = if kind == b'Q' || kind == b'q' { 3 } else { 6 };
    Period::months(year, months * (number - 1) + 1, months * number)
}

/// The latest such quarter or half that has begun.
fn current_part(scan: &Scan<'_>, kind: u8, number: i32, end: usize) -> Option<Date> {
    let period = scan.reference.and_then(|today| {
        let this = part_of_year(today.year(), kind, number)?;
        if this.start <= today { Some(this) } else { part_of_year(today.year() - 1, kind, number) }
    });
    Some(Date::relative(period, end))
}

fn ordinal_at(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let word = scan.word(at);
    if word.ordinal > 0 {
        return Some((word.ordinal, at + scan.length(at)));
    }
    let (digits, rest) = scan.split_digits(at);
    let suffix = matches!(rest, "st" | "nd" | "rd" | "th" | "e" | "er" | "ème" | "re");
    let mut end = at + 1;
    if rest.is_empty() && matches!(scan.str(end), "." | "º" | "°" | "ª") && scan.glued(end) {
        end += 1;
    } else if !suffix {
        return None;
    }
    Some((digits.parse().ok()?, end))
}

/// `third quarter of 2021`, `first half of 2020`.
pub(super) fn ordinal_period(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (number, mut next) = ordinal_at(scan, at)?;
    if let Some(date) = first_months(scan, number, next) {
        return Some(date);
    }
    if scan.is_dash(next) && scan.glued(next) {
        next += 1;
    }
    if scan.has(next, Roles::FISCAL) {
        next += scan.length(next);
    }
    let kind = match scan.word(next).unit {
        Some(Unit::Quarter) if (1..=4).contains(&number) && !scan.is(next, "quarters") => b'Q',
        Some(Unit::Half) if (1..=2).contains(&number) => b'H',
        _ => return None,
    };
    let end = next + scan.length(next);
    let mut after = end;
    if scan.has(after, Roles::OF) {
        after += scan.length(after);
    }
    let pointer = scan.word(after).roles;
    let unit = scan.word(after + scan.length(after)).unit;
    if unit == Some(Unit::Year) && pointer.has(Roles::THIS.or(Roles::LAST).or(Roles::NEXT)) {
        let offset = if pointer.has(Roles::THIS) {
            0
        } else if pointer.has(Roles::LAST) {
            -1
        } else {
            1
        };
        let period =
            scan.reference.and_then(|today| part_of_year(today.year() + offset, kind, number));
        return Some(Date::relative(period, after + scan.length(after) + 1));
    }
    if scan.has(after, Roles::FISCAL) {
        after += scan.length(after);
    }
    if let Some((year, end)) = year_after(scan, after) {
        return Some(Date::known(part_of_year(year, kind, number)?, end));
    }
    // `the first half` is one of a game as often.
    if kind == b'H' {
        return None;
    }
    current_part(scan, kind, number, end)
}

/// `first three months of 2021`, `first six months of the year`.
fn first_months(scan: &Scan<'_>, number: i32, next: usize) -> Option<Date> {
    let count = super::number::amount(scan, next).filter(|_| number == 1)?;
    let months = count.value.as_whole().filter(|months| (1..=12).contains(months))?;
    let unit = count.end;
    let of = unit + scan.length(unit);
    if scan.word(unit).unit != Some(Unit::Month) || !scan.has(of, Roles::OF) {
        return None;
    }
    if let Some((year, end)) = year_after(scan, of) {
        return Some(Date::known(Period::months(year, 1, months)?, end));
    }
    let year_at = scan.skip_role(of + scan.length(of), Roles::ARTICLE.or(Roles::THIS));
    let named = scan.word(year_at).unit == Some(Unit::Year);
    let period = scan.reference.and_then(|today| Period::months(today.year(), 1, months));
    named.then(|| Date::relative(period, year_at + 1))
}

/// `19th century`, `twenty-first century`.
pub(super) fn century(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (number, mut next) = match ordinal_at(scan, at).or_else(|| roman_at(scan, at)) {
        Some(found) => found,
        None => {
            let tens = scan.word(at).cardinal.filter(|tens| *tens == 20)?;
            let unit = scan.word(at + 2).ordinal;
            (scan.is_dash(at + 1) && (1..10).contains(&unit)).then_some((tens + unit, at + 3))?
        }
    };
    if scan.is_dash(next) {
        next += 1;
    }
    if scan.word(next).unit != Some(Unit::Century) || !(1..=30).contains(&number) {
        return None;
    }
    let end = next + scan.length(next);
    let first = 100 * (number - 1) + 1;
    let (first, end) = match era(scan, end) {
        Some((true, end)) => (1 - 100 * number, end),
        Some((false, end)) => (first, end),
        None => (first, end),
    };
    Some(Date::known(Period::years(first, first + 99)?, end))
}

/// `XIXe`, `XIX`: centuries in Romance languages.
pub(super) fn roman_at(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let text = scan.str(at);
    let text = if scan.locale.habits.code == "fr" {
        text.trim_end_matches(['e', 'è', 'm'])
    } else {
        text
    };
    let mut number = 0;
    let mut before = 0;
    for digit in text.bytes().rev() {
        let value = match digit {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        number += if value < before { -value } else { value };
        before = value.max(before);
    }
    (text.len() <= 6 && (1..=30).contains(&number)).then_some((number, at + 1))
}

/// `siglo XIX`, `século XX`.
pub(super) fn century_first(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (number, end) = roman_at(scan, at + scan.length(at))?;
    let first = 100 * (number - 1) + 1;
    Some(Date::known(Period::years(first, first + 99)?, end))
}

/// `summer of 2019`, `spring 2020`.
pub(super) fn season(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let next = at + scan.length(at);
    let (year, end) = year_after(scan, next).filter(|_| !scan.is(next, ","))?;
    let first = scan.word(at).season;
    Some(Date::known(Period::months(year, first, first + 2)?, end))
}

pub(super) fn holiday(scan: &Scan<'_>, at: usize) -> Option<Date> {
    if !scan.case_fits(at) {
        return None;
    }
    let (month, day) = scan.word(at).holiday?;
    let end = at + scan.length(at);
    let in_year = |year: i32| match month {
        13 => easter(year).map(|sunday| Period::day(sunday.plus(day))),
        14 => {
            let first = Day::new(year, 11, 1)?;
            Some(Period::day(first.plus((4 - first.weekday()).rem_euclid(7) + 21)))
        }
        _ => Day::new(year, month, day).map(Period::day),
    };
    if let Some((year, end)) = year_after(scan, end).filter(|_| !scan.is(end, ",")) {
        return Some(Date::known(in_year(year)?, end));
    }
    if month <= 12 {
        return yearless(month, day, end);
    }
    let nearest = scan.reference.and_then(|today| {
        (today.year() - 1..=today.year() + 1)
            .filter_map(in_year)
            .min_by_key(|period| (period.start.0 - today.0).abs())
    });
    Some(Date::relative(nearest, end))
}

/// `fiscal 2022`, `fiscal year 2022`, `FY 2022`.
pub(super) fn fiscal(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (year, end) = year_after(scan, at + scan.length(at))?;
    Some(Date::known(Period::years(year, year)?, end))
}

/// `BC`, `B.C.`, `AD`: whether years count backwards, and the token after.
pub(super) fn era(scan: &Scan<'_>, at: usize) -> Option<(bool, usize)> {
    match scan.str(at) {
        "BC" | "BCE" => Some((true, at + 1)),
        "AD" | "CE" => Some((false, at + 1)),
        letter @ ("B" | "A") if scan.is(at + 1, ".") => {
            let rest = if letter == "B" { "C" } else { "D" };
            let named = scan.is(at + 2, rest) && scan.is(at + 3, ".") && scan.glued(at + 3);
            named.then_some((letter == "B", at + 4))
        }
        _ => None,
    }
}
