//! Civil-date arithmetic on the proleptic Gregorian calendar, and ISO 8601 texts of it.

use crate::text::ReferenceTime;

const SECONDS_A_DAY: i64 = 86_400;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub(super) i32);

impl Day {
    /// The UTC day of an instant; `None` outside the years 1 to 9999.
    pub(super) fn of_reference(time: ReferenceTime) -> Option<Self> {
        let day = Self(i32::try_from(time.unix_seconds.div_euclid(SECONDS_A_DAY)).ok()?);
        (1..=9999).contains(&day.year()).then_some(day)
    }

    /// A valid date of the years -9999 to 9999; the year before 1 is 0.
    pub(super) fn new(year: i32, month: i32, day: i32) -> Option<Self> {
        let valid = (-9999..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        valid.then(|| Self::of_civil(year, month, day))
    }

    /// Days from civil after Howard Hinnant's `chrono`-compatible algorithms.
    fn of_civil(year: i32, month: i32, day: i32) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month and day of the month.
    pub(super) fn civil(self) -> (i32, i32, i32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_index = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_index + 2) / 5 + 1;
        let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month, day)
    }

    pub(super) fn year(self) -> i32 {
        self.civil().0
    }

    /// 1 for Monday to 7 for Sunday.
    pub(super) fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7) + 1
    }

    pub(super) fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// ISO year and week.
    fn iso_week(self) -> (i32, i32) {
        let thursday = self.plus(4 - self.weekday());
        let year = thursday.year();
        (year, (thursday.0 - Self::of_civil(year, 1, 1).0) / 7 + 1)
    }

    /// `2021-10-20`.
    pub(super) fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{}-{month:02}-{day:02}", iso_year(year))
    }
}

/// Four digits, with a sign before the year 0: `-0043` is 44 BC.
fn iso_year(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}", year.abs())
}

pub(super) fn days_in_month(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The precision that a period is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    Day,
    Week,
    Month,
    Year,
}

/// Whole days from `start` to `end`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) start: Day,
    pub(super) end: Day,
    pub(super) grain: Grain,
}

impl Period {
    pub(super) fn day(day: Day) -> Self {
        Self { start: day, end: day, grain: Grain::Day }
    }

    pub(super) fn week_of(day: Day) -> Self {
        let start = day.plus(1 - day.weekday());
        Self { start, end: start.plus(6), grain: Grain::Week }
    }

    /// ISO week `week` of `year`.
    pub(super) fn iso_week(year: i32, week: i32) -> Option<Self> {
        let first = Self::week_of(Day::new(year, 1, 4)?);
        let found = Self::week_of(first.start.plus(7 * (week - 1)));
        (week >= 1 && found.start.iso_week() == (year, week)).then_some(found)
    }

    /// Months `first..=last` of `year`; `last` may pass December.
    pub(super) fn months(year: i32, first: i32, last: i32) -> Option<Self> {
        let index = year * 12 + first - 1;
        let until = year * 12 + last - 1;
        let start = Day::new(index.div_euclid(12), index.rem_euclid(12) + 1, 1)?;
        let (y, m) = (until.div_euclid(12), until.rem_euclid(12) + 1);
        let end = Day::new(y, m, days_in_month(y, m))?;
        (start <= end).then_some(Self { start, end, grain: Grain::Month })
    }

    /// Years `first..=last`.
    pub(super) fn years(first: i32, last: i32) -> Option<Self> {
        let (start, end) = (Day::new(first, 1, 1)?, Day::new(last, 12, 31)?);
        (start <= end).then_some(Self { start, end, grain: Grain::Year })
    }

    /// From the start of `self` to the end of `other`, in the finer grain.
    pub(super) fn until(self, other: Self) -> Option<Self> {
        let grain = if self.grain == other.grain { self.grain } else { Grain::Day };
        (self.start <= other.end).then_some(Self { start: self.start, end: other.end, grain })
    }

    /// ISO 8601: one date, or `start/end`.
    pub(super) fn iso(self) -> String {
        let write = |day: Day| {
            let (year, month, _) = day.civil();
            match self.grain {
                Grain::Day => day.iso(),
                Grain::Week => {
                    let (year, week) = day.iso_week();
                    format!("{}-W{week:02}", iso_year(year))
                }
                Grain::Month => format!("{}-{month:02}", iso_year(year)),
                Grain::Year => iso_year(year),
            }
        };
        let (start, end) = (write(self.start), write(self.end));
        if start == end { start } else { format!("{start}/{end}") }
    }
}

/// Easter Sunday after the Gregorian computus (Meeus, Jones, Butcher).
pub(super) fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    Day::new(year, month, (h + l - 7 * m + 114) % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::{Day, Grain, Period, easter};

    fn day(year: i32, month: i32, day: i32) -> Day {
        Day::new(year, month, day).unwrap()
    }

    #[test]
    fn dates_and_day_numbers_lead_back() {
        assert_eq!(day(1970, 1, 1), Day(0));
        assert_eq!(day(2000, 3, 1), Day(11_017));
        for number in (-719_162..2_932_896).step_by(97) {
            let (y, m, d) = Day(number).civil();
            assert_eq!(Day::new(y, m, d), Some(Day(number)));
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        assert_eq!(Day::new(2021, 2, 29), None);
        assert_eq!(Day::new(1900, 2, 29), None);
        assert_eq!(Day::new(2021, 13, 1), None);
        assert_eq!(Day::new(10_000, 1, 1), None);
    }

    #[test]
    fn weeks_follow_iso_8601() {
        assert_eq!(day(2021, 10, 28).weekday(), 4);
        assert_eq!(Period::week_of(day(2021, 1, 3)).iso(), "2020-W53");
        assert_eq!(Period::week_of(day(2024, 12, 30)).iso(), "2025-W01");
        assert_eq!(Period::iso_week(2021, 53), None);
        assert_eq!(Period::iso_week(2020, 53).unwrap().start, day(2020, 12, 28));
    }

    #[test]
    fn periods_are_written_in_their_grain() {
        assert_eq!(Period::months(2021, 12, 14).unwrap().iso(), "2021-12/2022-02");
        assert_eq!(Period::years(1990, 1999).unwrap().iso(), "1990/1999");
        assert_eq!(Period::years(-43, -43).unwrap().iso(), "-0043");
        let days = Period { start: day(2021, 1, 1), end: day(2021, 1, 2), grain: Grain::Day };
        assert_eq!(days.iso(), "2021-01-01/2021-01-02");
    }

    #[test]
    fn easter_falls_on_known_sundays() {
        assert_eq!(easter(2021), Some(day(2021, 4, 4)));
        assert_eq!(easter(2038), Some(day(2038, 4, 25)));
    }
}
