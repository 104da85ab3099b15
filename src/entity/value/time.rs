//! Times of day, with zones and intervals.

use super::Value;
use super::civil::Day;
use super::lexicon::Roles;
use super::scan::{Found, Scan};
use crate::entity::EntityType;

/// A time of day; the half of the day is open where neither `p.m.` nor 24 hours tell.
#[derive(Clone, Copy, Debug)]
struct Clock {
    hour: i32,
    minute: i32,
    second: Option<i32>,
    end: usize,
    /// Whether something beside the digits says that this is a time.
    marked: bool,
    meridiem: bool,
}

/// The time at token `at`.
pub(super) fn time(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if let Some((text, end)) = timestamp(scan, at) {
        return Some(found(scan, at, end, text, 0.99));
    }
    if let Some((hour, minute, end)) = in_words(scan, at) {
        return Some(found(scan, at, end, format!("T{hour:02}:{minute:02}"), 0.9));
    }
    let named = scan.word(at).hour.filter(|_| scan.case_fits(at));
    let first = match named {
        Some(hour) => Clock {
            hour,
            minute: 0,
            second: None,
            end: at + scan.length(at),
            marked: true,
            meridiem: true,
        },
        None => clock(scan, at, false)?,
    };
    let (zone, after_zone) = zone(scan, first.end, first.marked);
    if let Some((second, end)) = until(scan, &first) {
        let (zone, end) = self::zone(scan, end, true);
        // `3-5 pm`: the first takes the half of the second.
        let hour = if !first.meridiem
            && second.meridiem
            && first.hour <= 12
            && first.hour + 12 <= second.hour
        {
            first.hour + 12
        } else {
            first.hour
        };
        let text = format!(
            "{}{zone}/{}{zone}",
            written(hour, first.minute, first.second),
            written(second.hour, second.minute, second.second)
        );
        return Some(found(scan, at, end, text, 0.95));
    }
    // `kl. 13.00`
    let told = first.marked || after_zone > first.end || scan.before_has(at, Roles::CLOCK);
    let text = format!("{}{zone}", written(first.hour, first.minute, first.second));
    told.then(|| found(scan, at, after_zone, text, 0.96))
}

fn found(scan: &Scan<'_>, at: usize, end: usize, text: String, confidence: f32) -> Found {
    Found {
        span: scan.span(at, end),
        end,
        entity_type: EntityType::Time,
        value: Some(Value::Time(text)),
        confidence,
    }
}

fn written(hour: i32, minute: i32, second: Option<i32>) -> String {
    match second {
        Some(second) => format!("T{hour:02}:{minute:02}:{second:02}"),
        None => format!("T{hour:02}:{minute:02}"),
    }
}

/// `9 a.m. to 5 p.m.`, `9:00-17:00`.
fn until(scan: &Scan<'_>, first: &Clock) -> Option<(Clock, usize)> {
    let mark = first.end;
    if !(scan.is_dash(mark) || scan.has(mark, Roles::TO) || scan.has(mark, Roles::AND)) {
        return None;
    }
    let between = scan.has(mark, Roles::AND) && !scan.has(mark, Roles::TO);
    let second = clock(scan, mark + scan.length(mark), true)?;
    let told = second.marked && (first.marked || second.meridiem);
    (told && !between).then_some((second, second.end))
}

/// Hours, minutes and seconds with what marks them as such.
fn clock(scan: &Scan<'_>, at: usize, after_dash: bool) -> Option<Clock> {
    let (digits, rest) = scan.split_digits(at);
    if digits.is_empty() {
        return oclock_in_words(scan, at);
    }
    if digits.len() == 4 && rest.is_empty() {
        return military(scan, at, digits);
    }
    if digits.len() > 2 || !after_dash && scan.runs_up(at) {
        return None;
    }
    let mut hour: i32 = digits.parse().ok()?;
    let mut clock =
        Clock { hour, minute: 0, second: None, end: at + 1, marked: false, meridiem: false };
    let separator = scan.str(at + 1);
    let tight = scan.glued(at + 1) && scan.glued(at + 2);
    let mut rest = rest;
    if let Some(minutes) = rest.strip_prefix(['h', 'H']) {
        // `14h30`, `14h`
        if scan.locale.habits.code == "en" || hour > 24 {
            return None;
        }
        clock.minute =
            if minutes.is_empty() { 0 } else { minutes.parse().ok().filter(|m| *m < 60)? };
        clock.marked = minutes.len() == 2
            || minutes.is_empty() && matches!(scan.locale.habits.code, "fr" | "pt");
        return clock.marked.then_some(clock);
    }
    let (minute_digits, minute_rest) = scan.split_digits(at + 2);
    if rest.is_empty() && tight && matches!(separator, ":" | "." | "：") && minute_digits.len() == 2
    {
        clock.minute = minute_digits.parse().ok().filter(|minute| *minute < 60)?;
        clock.end = at + 3;
        clock.marked = separator != ".";
        rest = minute_rest;
        let (seconds, second_rest) = scan.split_digits(at + 4);
        let third = scan.is(at + 3, separator) && scan.glued(at + 3) && scan.glued(at + 4);
        if third && rest.is_empty() && separator == ":" && seconds.len() == 2 {
            clock.second = Some(seconds.parse().ok().filter(|second| *second < 60)?);
            clock.end = at + 5;
            rest = second_rest;
        } else if third {
            return None;
        }
    }
    if let Some((is_pm, end)) = meridiem(scan, clock.end, rest) {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if is_pm { 12 } else { 0 };
        return Some(Clock { hour, end, marked: true, meridiem: true, ..clock });
    }
    if !rest.is_empty() {
        return None;
    }
    if scan.has(clock.end, Roles::OCLOCK) && clock.hour <= 24 && hours_are_time(scan, at, &clock) {
        let mut end = clock.end + scan.length(clock.end);
        if clock.minute == 0 && clock.end == at + 1 {
            // `8 Uhr 30`, `14 h 30`
            let (minutes, tail) = scan.split_digits(end);
            if minutes.len() == 2 && tail.is_empty() && !scan.runs_on(end + 1) {
                clock.minute = minutes.parse().ok().filter(|minute| *minute < 60).unwrap_or(0);
                end += 1;
            }
        }
        return Some(Clock { end, marked: true, ..clock });
    }
    let valid = clock.hour < 24 || clock.hour == 24 && clock.minute == 0;
    let alone = !scan.runs_on(clock.end) || scan.is_dash(clock.end) || scan.is(clock.end, ".");
    (valid && alone).then_some(clock)
}

/// `deux heures` is as often a length of time: only minutes or a preposition make it a time.
fn hours_are_time(scan: &Scan<'_>, at: usize, clock: &Clock) -> bool {
    let before = at.checked_sub(1).map_or("", |before| scan.str(before));
    let ambiguous = matches!(scan.locale.habits.code, "fr" | "es" | "it" | "pt" | "nl");
    let told = matches!(
        before,
        "à" | "À"
            | "las"
            | "Las"
            | "alle"
            | "Alle"
            | "às"
            | "Às"
            | "om"
            | "Om"
            | "dès"
            | "vers"
            | "ore"
    );
    !ambiguous || clock.end > at + 1 || told
}

/// `five o'clock`, `at nine`: only with the word.
fn oclock_in_words(scan: &Scan<'_>, at: usize) -> Option<Clock> {
    let hour = scan.word(at).cardinal.filter(|hour| (1..=12).contains(hour))?;
    let end = at + scan.length(at);
    let clock =
        |hour, end, meridiem| Clock { hour, minute: 0, second: None, end, marked: true, meridiem };
    if let Some((is_pm, end)) = meridiem(scan, end, "") {
        return Some(clock(hour % 12 + if is_pm { 12 } else { 0 }, end, true));
    }
    let told = scan.has(end, Roles::OCLOCK) && matches!(scan.locale.habits.code, "en" | "de");
    told.then(|| clock(hour, end + scan.length(end), false))
}

/// `half past three`, `quarter to five`, `ten past six`.
fn in_words(scan: &Scan<'_>, at: usize) -> Option<(i32, i32, usize)> {
    if scan.locale.habits.code != "en" {
        return None;
    }
    let word = scan.word(at);
    let minutes = match (word.fraction, word.cardinal) {
        (2, _) => 30,
        (4, _) => 15,
        (_, Some(minutes @ (5 | 10 | 20 | 25))) => minutes,
        _ => return None,
    };
    let next = at + 1;
    let hour = scan.word(next + 1).cardinal.filter(|hour| (1..=12).contains(hour))?;
    let plain = scan.word(next + 2).scale == 0 && scan.word(next + 2).unit.is_none();
    if scan.is(next, "past") && plain {
        return Some((hour, minutes, next + 2));
    }
    let to = scan.is(next, "to") && minutes != 30 && word.fraction == 4 && plain;
    to.then(|| ((hour + 10) % 12 + 1, 60 - minutes, next + 2))
}

/// `0830 GMT`, `0830 hours`.
fn military(scan: &Scan<'_>, at: usize, digits: &str) -> Option<Clock> {
    let number: i32 = digits.parse().ok()?;
    let (hour, minute) = (number / 100, number % 100);
    let zoned = scan.word(at + 1).zone.is_some() && is_zone(scan, at + 1);
    let hours = matches!(scan.str(at + 1), "hours" | "hrs");
    if hour > 24 || minute > 59 || !(zoned || hours) {
        return None;
    }
    let end = at + 1 + usize::from(hours);
    Some(Clock { hour, minute, second: None, end, marked: true, meridiem: true })
}

/// `pm`, `p.m.`, glued or apart; whether it is the second half, and the token after.
fn meridiem(scan: &Scan<'_>, at: usize, rest: &str) -> Option<(bool, usize)> {
    match rest {
        "" => {}
        "am" | "AM" | "Am" => return Some((false, at)),
        "pm" | "PM" | "Pm" => return Some((true, at)),
        "a" | "p" | "A" | "P" => {
            let dotted =
                scan.is(at, ".") && matches!(scan.str(at + 1), "m" | "M") && scan.glued(at + 1);
            let end = scan.skip_dot(at + 2);
            return dotted.then_some((matches!(rest, "p" | "P"), end));
        }
        _ => return None,
    }
    let roles = scan.word(at).roles;
    let mut end = at + scan.length(at);
    if scan.length(at) == 3 {
        end = scan.skip_dot(end);
    }
    if roles.has(Roles::AM) {
        return Some((false, end));
    }
    roles.has(Roles::PM).then_some((true, end))
}

fn is_zone(scan: &Scan<'_>, at: usize) -> bool {
    let upper = scan.str(at).bytes().all(|byte| byte.is_ascii_uppercase());
    scan.length(at) > 1 || upper
}

/// The zone at `at`: its text for the value and the token after; nothing leaves `at`.
fn zone(scan: &Scan<'_>, at: usize, marked: bool) -> (String, usize) {
    if scan.is(at, "(") || !marked && scan.word(at).zone.is_none() {
        return (String::new(), at);
    }
    let word = scan.word(at);
    if let Some(minutes) =
        word.zone.filter(|_| is_zone(scan, at) && !scan.is(at, "Z") || scan.glued(at))
    {
        let end = at + scan.length(at);
        let sign = scan.str(end);
        if minutes == 0 && matches!(sign, "+" | "-") && scan.glued(end) {
            let (digits, rest) = scan.split_digits(end + 1);
            if let (Ok(hours @ 0..=14), true) = (digits.parse::<i32>(), rest.is_empty()) {
                return (offset(if sign == "-" { -60 * hours } else { 60 * hours }), end + 2);
            }
        }
        return (offset(minutes), end);
    }
    let local = word.roles.has(Roles::LOCAL) && (scan.length(at) > 1 || scan.is_capital(at));
    if local { (String::new(), at + scan.length(at)) } else { (String::new(), at) }
}

fn offset(minutes: i32) -> String {
    match minutes {
        0 => "Z".to_owned(),
        _ => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    }
}

/// `2021-10-20T14:30:00Z`, `2021-10-20 14:30`: the value and the token after it.
fn timestamp(scan: &Scan<'_>, at: usize) -> Option<(String, usize)> {
    let start = scan.start_of(at);
    let bytes = scan.text.as_bytes();
    let number = |from: usize, width: usize| -> Option<i32> {
        let digits = scan.text.get(from..from + width)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let is = |position: usize, mark: u8| bytes.get(position) == Some(&mark);
    let (year, digits) = match scan.split_digits(at) {
        (digits, "") if digits.len() == 4 => (number(start, 4)?, 4),
        _ => return None,
    };
    let dashed = is(start + digits, b'-') && is(start + 7, b'-');
    let day = Day::new(year, number(start + 5, 2)?, number(start + 8, 2)?).filter(|_| dashed)?;
    if !(is(start + 10, b'T') || is(start + 10, b' ')) || !is(start + 13, b':') {
        return None;
    }
    let (hour, minute) = (number(start + 11, 2)?, number(start + 14, 2)?);
    if hour > 24 || minute > 59 {
        return None;
    }
    let mut text = format!("{}T{hour:02}:{minute:02}", day.iso());
    let mut position = start + 16;
    if is(position, b':') {
        let second = number(position + 1, 2).filter(|second| *second <= 60)?;
        text.push_str(&format!(":{second:02}"));
        position += 3;
        if is(position, b'.') {
            let fraction = bytes
                .get(position + 1..)?
                .iter()
                .take(9)
                .take_while(|b| b.is_ascii_digit())
                .count();
            position += if fraction > 0 { fraction + 1 } else { 0 };
        }
    }
    if is(position, b'Z') {
        text.push('Z');
        position += 1;
    } else if is(position, b'+') || is(position, b'-') {
        let colon = usize::from(is(position + 3, b':'));
        if let (Some(hours @ 0..=14), Some(minutes @ 0..=59)) =
            (number(position + 1, 2), number(position + 3 + colon, 2))
        {
            let sign = if is(position, b'-') { '-' } else { '+' };
            text.push_str(&format!("{sign}{hours:02}:{minutes:02}"));
            position += 5 + colon;
        }
    }
    let end = scan.token_at(at, position);
    (scan.end_before(end) == position).then_some((text, end))
}
