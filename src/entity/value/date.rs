//! Dates and intervals: the entry point, intervals, qualifiers and parts of the day.
//!
//! A date is read as a [`Period`] of whole days with the grain that the text gives. What the text
//! leaves out comes from the reference time; without one a day of the year stays `--10-20` and a
//! relative date has an empty reading.

use super::absolute::absolute;
use super::civil::{Grain, Period};
use super::lexicon::Roles;
use super::relative::{self, relative};
use super::scan::{Found, Scan};
use super::{DateValue, Value};
use crate::entity::EntityType;

/// What a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Known(Period),
    /// A month, or a day of it, in a year that nobody names; day 0 is the whole month.
    Yearless {
        month: i32,
        day: i32,
    },
    /// Relative to a reference time that is missing.
    Open,
}

/// A date under construction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Date {
    pub(super) when: When,
    /// First token after it.
    pub(super) end: usize,
    pub(super) relative: bool,
    pub(super) ambiguous: bool,
    pub(super) confidence: f32,
    /// Hours of the day that a part of the day names.
    pub(super) part: Option<(i32, i32)>,
}

impl Date {
    pub(super) fn known(period: Period, end: usize) -> Self {
        Self::new(When::Known(period), end)
    }

    pub(super) fn new(when: When, end: usize) -> Self {
        Self { when, end, relative: false, ambiguous: false, confidence: 0.97, part: None }
    }

    pub(super) fn relative(period: Option<Period>, end: usize) -> Self {
        let when = period.map_or(When::Open, When::Known);
        Self { relative: true, confidence: 0.95, ..Self::new(when, end) }
    }

    fn grain(&self) -> Option<Grain> {
        match self.when {
            When::Known(period) => Some(period.grain),
            When::Yearless { day: 0, .. } => Some(Grain::Month),
            When::Yearless { .. } => Some(Grain::Day),
            When::Open => None,
        }
    }
}

/// The date or the part of a day at token `at`.
pub(super) fn date(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let date = qualified(scan, at)
        .or_else(|| either(scan, at))
        .map(|date| interval(scan, at, date))
        .map(|date| part_of_day(scan, date))?;
    let span = scan.span(at, date.end);
    let (entity_type, value) = match date.part {
        Some(part) => (EntityType::Time, part_value(scan, at, &date, part)),
        None => {
            let DateText { iso, relative } = written(scan, at, &date);
            let value = DateValue { iso, ambiguous: date.ambiguous, relative };
            (EntityType::Date, Some(Value::Date(value)))
        }
    };
    Some(Found { span, end: date.end, entity_type, value, confidence: date.confidence })
}

/// The longer of the absolute and the relative reading.
fn either(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (absolute, relative) = (absolute(scan, at), relative(scan, at));
    match (&absolute, &relative) {
        (Some(a), Some(r)) if r.end > a.end => relative,
        (Some(_), _) => absolute,
        _ => relative,
    }
}

/// `early October`, `mid-1990s`, `end of 2020`, `earlier this year`.
fn qualified(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let roles = scan.word(at).roles;
    let mut next = at + scan.length(at);
    if roles.has(Roles::QUALIFIER_OF) {
        next = scan.skip_role(next, Roles::ARTICLE);
        let found = either(scan, next).or_else(|| relative::current(scan, next))?;
        return (found.grain() != Some(Grain::Day) || found.when == When::Open).then_some(found);
    }
    if roles.has(Roles::LATER) && scan.has(next, Roles::THIS) {
        return relative(scan, next);
    }
    if roles.has(Roles::QUALIFIER) {
        if scan.is_dash(next) {
            next += 1;
        }
        next = scan.skip_role(next, Roles::ARTICLE);
        let found = relative::bare_month(scan, next)
            .or_else(|| absolute(scan, next))
            .or_else(|| relative(scan, next))?;
        return (found.grain() != Some(Grain::Day)).then_some(found);
    }
    None
}

/// Extends `date` to an interval: `October 20 to November 3, 2021`, `1999–2004`.
fn interval(scan: &Scan<'_>, at: usize, date: Date) -> Date {
    let mark = date.end;
    let dash = scan.is_dash(mark);
    let between = scan.before_has(at, Roles::BETWEEN)
        || at.checked_sub(1).is_some_and(|before| {
            scan.has(before, Roles::ARTICLE) && scan.before_has(before, Roles::BETWEEN)
        });
    let word = scan.has(mark, Roles::TO) || between && scan.has(mark, Roles::AND);
    if !(dash || word)
        || date.grain().is_none()
        || date.relative && date.grain() != Some(Grain::Day)
    {
        return date;
    }
    let next = scan.skip_role(mark + scan.length(mark), Roles::ARTICLE);
    let Some(other) = absolute(scan, next) else { return date };
    let yearless = matches!(date.when, When::Yearless { .. });
    let first = match (date.when, other.when) {
        (When::Yearless { month, day }, When::Known(until)) => {
            let year = until.end.year();
            relative::in_year(month, day, year).or_else(|| relative::in_year(month, day, year - 1))
        }
        (When::Known(period), When::Known(until)) if date.relative && !other.relative => {
            // The year of the second day holds for the first, too.
            let (_, month, day) = period.start.civil();
            relative::in_year(month, day, until.end.year())
        }
        (When::Known(period), _) => Some(period),
        (When::Yearless { month, day }, When::Yearless { .. }) => {
            relative::nearest(scan, at, month, day)
        }
        _ => None,
    };
    let second = match other.when {
        When::Known(period) => Some(period),
        When::Yearless { month, day } => {
            first.and_then(|first| relative::in_year(month, day, first.start.year()))
        }
        When::Open => None,
    };
    let same_grain = date.grain() == other.grain();
    match (first, second) {
        (Some(first), Some(second)) if same_grain => match first.until(second) {
            Some(period) => Date {
                when: When::Known(period),
                end: other.end,
                relative: (date.relative || yearless)
                    && matches!(other.when, When::Yearless { .. }),
                ..date
            },
            None => date,
        },
        _ => date,
    }
}

/// `Thursday morning`, `yesterday evening`.
fn part_of_day(scan: &Scan<'_>, date: Date) -> Date {
    if date.part.is_some()
        || date.grain() == Some(Grain::Year)
        || date.grain() == Some(Grain::Month)
    {
        return date;
    }
    match scan.word(date.end).part {
        Some(part) if scan.word(date.end).day_offset.is_none() || scan.is_capital(date.end) => {
            Date { part: Some(part), end: date.end + scan.length(date.end), ..date }
        }
        _ => date,
    }
}

fn part_value(scan: &Scan<'_>, at: usize, date: &Date, (from, to): (i32, i32)) -> Option<Value> {
    let day = match resolved(scan, at, date) {
        When::Known(period) => period.start.iso(),
        When::Yearless { .. } | When::Open => String::new(),
    };
    Some(Value::Time(format!("{day}T{from:02}:00/{day}T{to:02}:00")))
}

struct DateText {
    iso: String,
    relative: bool,
}

fn written(scan: &Scan<'_>, at: usize, date: &Date) -> DateText {
    let yearless = matches!(date.when, When::Yearless { .. });
    match resolved(scan, at, date) {
        When::Known(period) => DateText { iso: period.iso(), relative: date.relative || yearless },
        When::Yearless { month, day: 0 } => {
            DateText { iso: format!("--{month:02}"), relative: false }
        }
        When::Yearless { month, day } => {
            DateText { iso: format!("--{month:02}-{day:02}"), relative: false }
        }
        When::Open => DateText { iso: String::new(), relative: true },
    }
}

/// Gives a date without a year the one nearest to the reference time.
fn resolved(scan: &Scan<'_>, at: usize, date: &Date) -> When {
    match date.when {
        When::Yearless { month, day } => {
            relative::nearest(scan, at, month, day).map_or(date.when, When::Known)
        }
        when => when,
    }
}
