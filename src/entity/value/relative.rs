//! Dates that are counted from the reference time.

use super::civil::{Day, Grain, Period, days_in_month};
use super::date::Date;
use super::lexicon::{Roles, Unit};
use super::number::amount;
use super::scan::Scan;

/// Tokens before a weekday or month that are searched for a hint of past or future.
const CUE_WINDOW: usize = 10;

/// Prepositions that look ahead only with the date that they stand before.
const LIMITS: [&str; 8] = ["by", "until", "till", "bis", "ab", "tot", "hasta", "até"];

/// Which way a bare weekday or month points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Past,
    Future,
    Unknown,
}

/// The nearest hint before `at`: `said` looks back, `will` looks ahead.
fn direction(scan: &Scan<'_>, at: usize) -> Direction {
    for back in 1..=CUE_WINDOW {
        let Some(token) = at.checked_sub(back).filter(|&token| token >= scan.start) else { break };
        let roles = scan.word(token).roles;
        let text = scan.str(token);
        // `by Friday` looks ahead, `raised by 25 points on Friday` does not.
        let elsewhere = back > 2 && LIMITS.iter().any(|limit| limit.eq_ignore_ascii_case(text));
        if roles.has(Roles::FUTURE) && !elsewhere {
            return Direction::Future;
        }
        let past_form = text.len() > 4 && text.ends_with("ed") && scan.locale.habits.code == "en";
        if roles.has(Roles::REPORT) || past_form {
            return Direction::Past;
        }
    }
    Direction::Unknown
}

/// The relative date at token `at`.
pub(super) fn relative(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let word = scan.word(at);
    if let Some(days) = word.day_offset.filter(|_| is_day_word(scan, at)) {
        let day = scan.reference.map(|today| Period::day(today.plus(days)));
        let part = word.part.filter(|_| scan.locale.habits.code == "en");
        return Some(Date { part, ..Date::relative(day, at + scan.length(at)) });
    }
    if let Some((unit, offset)) = word.relative {
        return Some(one_word(scan, at, unit, offset));
    }
    if word.roles.has(Roles::AGO_BEFORE) {
        let (date, _) = counted(scan, at + scan.length(at))?;
        return Some(date);
    }
    ago(scan, at)
        .or_else(|| past_few(scan, at))
        .or_else(|| pointed(scan, at))
        .or_else(|| pointed_after(scan, at))
        .or_else(|| weekday(scan, at))
        .or_else(|| weekend(scan, at))
}

/// `mañana` and `Morgen` are mornings as well.
fn is_day_word(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.word(at);
    let morning =
        matches!(scan.locale.habits.code, "de" | "es" | "nl") && word.day_offset == Some(1);
    if !morning || scan.length(at) > 1 {
        return true;
    }
    let after_article = at.checked_sub(1).is_some_and(|before| {
        matches!(
            scan.str(before),
            "la" | "una" | "esta" | "am" | "Am" | "den" | "de" | "guten" | "Guten"
        )
    });
    !after_article && (!scan.is_capital(at) || at == scan.start)
}

/// `去年`, `上周`, `Vorjahr`; `上周四` is a day of that week.
fn one_word(scan: &Scan<'_>, at: usize, unit: Unit, offset: i32) -> Date {
    let end = at + scan.length(at);
    let period = scan.reference.and_then(|today| shifted(today, unit, offset));
    if unit == Unit::Week {
        // The day may follow the week with or without its own `周`.
        let day = match scan.word(end).weekday {
            0 => match scan.str(end) {
                "一" => 1,
                "二" => 2,
                "三" => 3,
                "四" => 4,
                "五" => 5,
                "六" => 6,
                "日" | "天" => 7,
                _ => 0,
            },
            _ => 0,
        };
        if day > 0 {
            let day = period.map(|week| Period::day(week.start.plus(day - 1)));
            return Date::relative(day, end + 1);
        }
    }
    Date::relative(period, end)
}

/// The unit that holds `today`, moved by `offset` units.
fn shifted(today: Day, unit: Unit, offset: i32) -> Option<Period> {
    let (year, month, _) = today.civil();
    match unit {
        Unit::Day => Some(Period::day(today.plus(offset))),
        Unit::Week => Some(Period::week_of(today.plus(7 * offset))),
        Unit::Weekend => {
            let monday = Period::week_of(today.plus(7 * offset)).start;
            Some(Period { start: monday.plus(5), end: monday.plus(6), grain: Grain::Day })
        }
        Unit::Month => Period::months(year, month + offset, month + offset),
        Unit::Quarter => {
            let first = (month - 1) / 3 * 3 + 1 + 3 * offset;
            Period::months(year, first, first + 2)
        }
        Unit::Half => {
            let first = (month - 1) / 6 * 6 + 1 + 6 * offset;
            Period::months(year, first, first + 5)
        }
        Unit::Year => Period::years(year + offset, year + offset),
        Unit::Decade => {
            let first = year / 10 * 10 + 10 * offset;
            Period::years(first, first + 9)
        }
        Unit::Century => {
            let first = (year - 1) / 100 * 100 + 1 + 100 * offset;
            Period::years(first, first + 99)
        }
        Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour => None,
    }
}

/// `today` moved by `count` units, as a day.
fn moved(today: Day, unit: Unit, count: i32) -> Option<Day> {
    let (year, month, day) = today.civil();
    let by_months = |months: i32| {
        let index = year * 12 + month - 1 + months;
        let (y, m) = (index.div_euclid(12), index.rem_euclid(12) + 1);
        Day::new(y, m, day.min(days_in_month(y, m)))
    };
    match unit {
        Unit::Day => Some(today.plus(count)),
        Unit::Week | Unit::Weekend => Some(today.plus(count.checked_mul(7)?)),
        Unit::Month => by_months(count),
        Unit::Quarter => by_months(count.checked_mul(3)?),
        Unit::Half => by_months(count.checked_mul(6)?),
        Unit::Year => by_months(count.checked_mul(12)?),
        Unit::Decade => by_months(count.checked_mul(120)?),
        Unit::Century => by_months(count.checked_mul(1200)?),
        Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour => None,
    }
}

/// A count and a calendar unit, as the date that lies so far back: `drei Tagen`.
fn counted(scan: &Scan<'_>, at: usize) -> Option<(Date, Unit)> {
    let (count, end) = count(scan, at)?;
    let unit = calendar_unit(scan, end)?;
    let end = end + scan.length(end);
    Some((back(scan, unit, -count, end), unit))
}

fn count(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    if let Some(found) = amount(scan, at).filter(|found| found.is_clean(scan)) {
        let whole = found.value.as_whole().filter(|whole| (1..10_000).contains(whole))?;
        return Some((whole, found.end));
    }
    let word = scan.word(at);
    let one = word.roles.has(Roles::ARTICLE_ONE) || word.cardinal == Some(1);
    one.then_some((1, at + 1))
}

fn calendar_unit(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    scan.word(at).unit.filter(|unit| {
        !matches!(unit, Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour)
    })
}

/// `count` units before the reference day.
pub(super) fn counted_back(scan: &Scan<'_>, unit: Unit, count: i32, end: usize) -> Option<Date> {
    let dated = !matches!(unit, Unit::Millisecond | Unit::Second | Unit::Minute | Unit::Hour);
    dated.then(|| back(scan, unit, -count, end))
}

/// Days and weeks back give a day; months and years keep their own grain.
fn back(scan: &Scan<'_>, unit: Unit, count: i32, end: usize) -> Date {
    let period = scan.reference.and_then(|today| match unit {
        Unit::Month | Unit::Year | Unit::Quarter | Unit::Decade | Unit::Century => {
            let day = moved(today, unit, count)?;
            let grain = if unit == Unit::Month { Unit::Month } else { Unit::Year };
            shifted(day, if unit == Unit::Quarter { Unit::Quarter } else { grain }, 0)
        }
        _ => moved(today, unit, count).map(Period::day),
    });
    Date::relative(period, end)
}

/// `three days ago`, `a year ago`, `two weeks from now`.
fn ago(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (count, end) = count(scan, at)?;
    let unit = calendar_unit(scan, end)?;
    let after = end + scan.length(end);
    if scan.has(after, Roles::AGO) {
        return Some(back(scan, unit, -count, after + 1));
    }
    let from_now = scan.is(after, "from") && matches!(scan.str(after + 1), "now" | "today");
    from_now.then(|| back(scan, unit, count, after + 2))
}

/// `past three years`, `last two weeks`, `next six months`: from or to the reference day.
fn past_few(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let roles = scan.word(at).roles;
    let past = roles.has(Roles::PAST);
    if !past && !roles.has(Roles::NEXT) {
        return None;
    }
    let next = at + scan.length(at);
    let single = scan.is(at, "past").then(|| calendar_unit(scan, next)).flatten();
    let (count, unit_at) = match single {
        Some(_) => (1, next),
        None => count(scan, next)?,
    };
    let unit = calendar_unit(scan, unit_at)?;
    let end = unit_at + scan.length(unit_at);
    let period = scan.reference.and_then(|today| {
        let other = moved(today, unit, if past { -count } else { count })?;
        Some(Period { start: today.min(other), end: today.max(other), grain: Grain::Day })
    });
    Some(Date::relative(period, end))
}

/// `last week`, `next Monday`, `this summer`, `this morning`, `last night`.
fn pointed(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let offset = offset_of(scan.word(at).roles)?;
    point(scan, at + scan.length(at), offset)
}

fn offset_of(roles: Roles) -> Option<i32> {
    if roles.has(Roles::LAST) {
        Some(-1)
    } else if roles.has(Roles::NEXT) {
        Some(1)
    } else if roles.has(Roles::THIS) {
        Some(0)
    } else {
        None
    }
}

/// `semana pasada`, `lundi dernier`, `mês que vem`: the pointer follows.
fn pointed_after(scan: &Scan<'_>, at: usize) -> Option<Date> {
    if !matches!(scan.locale.habits.code, "fr" | "es" | "it" | "pt") {
        return None;
    }
    let word = scan.word(at);
    let named = word.unit.is_some() || word.weekday > 0 || word.month > 0 || word.season > 0;
    let after = at + scan.length(at);
    let offset = offset_of(scan.word(after).roles).filter(|&offset| offset != 0 && named)?;
    let date = point(scan, at, offset)?;
    let end = after + scan.length(after);
    Some(Date { end, ..date })
}

/// The unit, weekday, month or season at `at`, `offset` steps from now.
fn point(scan: &Scan<'_>, at: usize, offset: i32) -> Option<Date> {
    let word = scan.word(at);
    let end = at + scan.length(at);
    let today = scan.reference;
    if word.weekday > 0 && scan.case_fits(at) && !word.roles.has(Roles::ABBREVIATED) {
        // `este martes` is the Tuesday that the report is about, `this Tuesday` lies ahead.
        if offset == 0 && matches!(scan.locale.habits.code, "es" | "fr" | "it" | "pt") {
            return weekday(scan, at);
        }
        let day = today.map(|today| {
            let ahead = (word.weekday - today.weekday()).rem_euclid(7);
            let days = match offset {
                -1 if ahead == 0 => -7,
                -1 => ahead - 7,
                1 if ahead == 0 => 7,
                1 => ahead,
                _ => ahead,
            };
            Period::day(today.plus(days))
        });
        return Some(Date::relative(day, end));
    }
    if let Some((from, to)) = word.part.filter(|_| word.day_offset.is_none()) {
        let fits = offset == 0 || offset == -1 && from == 18;
        let day = today.map(|today| Period::day(today.plus(offset)));
        return fits.then(|| Date { part: Some((from, to)), ..Date::relative(day, end) });
    }
    if word.month > 0 && scan.case_fits(at) {
        let period = today.and_then(|today| {
            let (year, month, _) = today.civil();
            let year = match offset {
                -1 => year - i32::from(word.month >= month),
                1 => year + i32::from(word.month <= month),
                _ => year,
            };
            Period::months(year, word.month, word.month)
        });
        let end = if word.roles.has(Roles::ABBREVIATED) { scan.skip_dot(end) } else { end };
        return Some(Date::relative(period, end));
    }
    if word.season > 0 {
        let period = today.and_then(|today| pointed_season(today, word.season, offset));
        return Some(Date::relative(period, end));
    }
    let unit = calendar_unit(scan, at).filter(|unit| !matches!(unit, Unit::Day | Unit::Half))?;
    let period = today.and_then(|today| shifted(today, unit, offset));
    Some(Date::relative(period, end))
}

/// The season that ended last, runs now or comes next.
fn pointed_season(today: Day, first: i32, offset: i32) -> Option<Period> {
    let year = today.year();
    let all = (year - 2..=year + 2).filter_map(|year| Period::months(year, first, first + 2));
    match offset {
        -1 => all.rev().find(|season| season.end < today),
        1 => all.clone().find(|season| season.start > today),
        _ => Period::months(year, first, first + 2),
    }
}

/// `the year`, `the month` after `end of the`: the current one.
pub(super) fn current(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let unit = calendar_unit(scan, at).filter(|unit| *unit != Unit::Day)?;
    let period = scan.reference.and_then(|today| shifted(today, unit, 0));
    Some(Date::relative(period, at + scan.length(at)))
}

/// A weekday on its own: the latest one, today included, unless the sentence looks ahead.
fn weekday(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let word = scan.word(at);
    if word.weekday == 0 || !scan.case_fits(at) {
        return None;
    }
    let mut end = at + scan.length(at);
    if word.roles.has(Roles::ABBREVIATED) {
        // `Sun` and `Wed` are words, too: only a dot that ends no sentence makes them a day.
        let dot = scan.is(end, ".") && scan.glued(end) && scan.is_lower(end + 1);
        let told = at.checked_sub(1).is_some_and(|before| matches!(scan.str(before), "on" | "On"));
        if !dot && !told {
            return None;
        }
        end = scan.skip_dot(end);
    }
    let ahead = |today: Day| (word.weekday - today.weekday()).rem_euclid(7);
    // `Thursday next week`
    if let Some(offset) = offset_of(scan.word(end).roles)
        && scan.word(end + 1).unit == Some(Unit::Week)
    {
        let day = scan.reference.map(|today| {
            Period::day(Period::week_of(today.plus(7 * offset)).start.plus(word.weekday - 1))
        });
        return Some(Date::relative(day, end + 2));
    }
    let day = scan.reference.map(|today| {
        let days = match direction(scan, at) {
            Direction::Future if ahead(today) == 0 => 7,
            Direction::Future => ahead(today),
            Direction::Past | Direction::Unknown if ahead(today) == 0 => 0,
            Direction::Past | Direction::Unknown => ahead(today) - 7,
        };
        Period::day(today.plus(days))
    });
    Some(Date::relative(day, end))
}

/// `the weekend`: the latest one, unless the sentence looks ahead.
fn weekend(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let told = scan.word(at).unit == Some(Unit::Weekend)
        && !scan.str(at).ends_with('s')
        && scan.before_has(at, Roles::ARTICLE);
    if !told {
        return None;
    }
    let period = scan.reference.and_then(|today| {
        let future = direction(scan, at) == Direction::Future;
        let offset = if future || today.weekday() >= 6 { 0 } else { -1 };
        shifted(today, Unit::Weekend, offset)
    });
    Some(Date::relative(period, at + scan.length(at)))
}

/// A month on its own after a qualifier: `early October`.
pub(super) fn bare_month(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let word = scan.word(at);
    let next = at + scan.length(at);
    let alone = word.month > 0 && scan.case_fits(at) && scan.split_digits(next).0.is_empty();
    let named = scan.has(next, Roles::OF) && !scan.split_digits(next + 1).0.is_empty();
    if !alone || named {
        return None;
    }
    let end = if word.roles.has(Roles::ABBREVIATED) { scan.skip_dot(next) } else { next };
    Some(Date::new(super::date::When::Yearless { month: word.month, day: 0 }, end))
}

/// The latest day of that number up to a week from `today`: reports tell of it by its number alone.
pub(super) fn day_of_month(today: Day, day: i32) -> Option<Period> {
    let (year, month, _) = today.civil();
    let near = (0..=1).chain([-1]).filter_map(|back| {
        let index = year * 12 + month - 1 - back;
        Day::new(index.div_euclid(12), index.rem_euclid(12) + 1, day)
    });
    near.filter(|&day| day <= today.plus(7)).max().map(Period::day)
}

/// A day or, with day 0, a month of `year`.
pub(super) fn in_year(month: i32, day: i32, year: i32) -> Option<Period> {
    match day {
        0 => Period::months(year, month, month),
        _ => Day::new(year, month, day).map(Period::day),
    }
}

/// The reading of a date without a year that lies nearest to the reference time, on the side that
/// the sentence points to.
pub(super) fn nearest(scan: &Scan<'_>, at: usize, month: i32, day: i32) -> Option<Period> {
    let today = scan.reference?;
    let way = direction(scan, at);
    let readings =
        (today.year() - 8..=today.year() + 8).filter_map(|year| in_year(month, day, year));
    let distance = |period: &Period| {
        if period.start <= today && today <= period.end {
            return 0;
        }
        let days =
            if period.end < today { today.0 - period.end.0 } else { period.start.0 - today.0 };
        // Half a year on the side that the sentence does not point to counts as too far.
        let wrong = match way {
            Direction::Past => period.start > today,
            Direction::Future => period.end < today,
            Direction::Unknown => false,
        };
        match way {
            _ if wrong => days + 240,
            // Reports look back more than ahead.
            Direction::Unknown if period.start > today => days * 3 / 2,
            _ => days,
        }
    };
    readings.min_by_key(distance)
}
