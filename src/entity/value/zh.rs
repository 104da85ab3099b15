//! Chinese and Japanese numerals, dates, times and amounts, which are written without spaces and with
//! signs of their own.

use super::civil::{Day, Period};
use super::date::{Date, When};
use super::decimal::Decimal;
use super::lexicon::{Roles, Unit};
use super::number::amount;
use super::relative;
use super::scan::{Found, Scan};
use super::{DateValue, Value};
use crate::entity::EntityType;

/// Longest numeral in signs.
const SIGNS_MAX: usize = 16;

/// The value at token `at`, in the forms that only Chinese and Japanese have.
pub(super) fn chinese(scan: &Scan<'_>, at: usize) -> Option<Found> {
    date_found(scan, at)
        .or_else(|| time(scan, at))
        .or_else(|| ordinal(scan, at))
        .or_else(|| percent(scan, at))
        .or_else(|| measured(scan, at))
}

fn found(
    scan: &Scan<'_>,
    at: usize,
    end: usize,
    entity_type: EntityType,
    value: Value,
) -> Option<Found> {
    Some(Found { span: scan.span(at, end), end, entity_type, value: Some(value), confidence: 0.95 })
}

fn digit(sign: &str) -> Option<i128> {
    Some(match sign {
        "零" | "〇" | "○" => 0,
        "一" | "壹" => 1,
        "二" | "两" | "兩" | "贰" => 2,
        "三" => 3,
        "四" => 4,
        "五" => 5,
        "六" => 6,
        "七" => 7,
        "八" => 8,
        "九" => 9,
        _ => return None,
    })
}

/// A numeral in signs, digits or both: `十二`, `3.5万`, `五千`, `1.5亿`, `2兆5000億`; its value and end.
fn number(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (mut value, mut end) = match amount(scan, at).filter(|amount| !amount.spelled) {
        Some(amount) if amount.is_clean(scan) => (amount.value, amount.end),
        Some(_) => return None,
        None => return signs(scan, at).and_then(|(value, end)| scaled(scan, value, end)),
    };
    let (scale, next) = scale_of(scan, end);
    value = value.shifted_up(scale)?;
    end = next;
    // Each further part is smaller: `1億2000万`.
    let mut last = scale;
    while last >= 8
        && scan.digits(end).is_some()
        && let Some(part) = amount(scan, end).filter(|part| !part.spelled)
    {
        let (scale, next) = scale_of(scan, part.end);
        if scale < 4 || scale >= last {
            break;
        }
        value = value.plus(part.value.shifted_up(scale)?)?;
        (last, end) = (scale, next);
    }
    Some((value, end))
}

fn scaled(scan: &Scan<'_>, value: Decimal, end: usize) -> Option<(Decimal, usize)> {
    let (scale, end) = scale_of(scan, end);
    Some((value.shifted_up(scale)?, end))
}

/// The power of ten of up to two signs of scale, and the token behind them: `千万`.
fn scale_of(scan: &Scan<'_>, at: usize) -> (u32, usize) {
    let (mut scale, mut end) = (0, at);
    for _ in 0..2 {
        scale += match scan.str(end) {
            "百" => 2,
            "千" => 3,
            "万" | "萬" => 4,
            "亿" | "億" => 8,
            "兆" if scan.locale.habits.code == "ja" => 12,
            _ => break,
        };
        end += 1;
    }
    (scale, end)
}

/// A numeral in signs below its last 万 or 亿.
fn signs(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (mut total, mut group, mut current): (i128, i128, i128) = (0, 0, 0);
    let mut pending = false;
    let mut end = at;
    while end < at + SIGNS_MAX {
        let sign = scan.str(end);
        if let Some(digit) = digit(sign) {
            if pending {
                break;
            }
            current = digit;
            pending = digit != 0;
        } else {
            let factor = match sign {
                "十" | "拾" => 10,
                "百" => 100,
                "千" => 1000,
                "万" | "萬" => 10_000,
                "亿" | "億" => 100_000_000,
                _ => break,
            };
            if factor < 10_000 {
                // Only ten stands without a digit before it.
                let bare_ten = factor == 10 && (end == at || group > 0);
                if !pending && !bare_ten {
                    return None;
                }
                group += factor * if pending { current } else { 1 };
            } else {
                if end == at {
                    return None;
                }
                total = (total + group + if pending { current } else { 0 }).checked_mul(factor)?;
                group = 0;
            }
            current = 0;
            pending = false;
        }
        end += 1;
    }
    (end > at).then_some((Decimal::whole(total + group + current), end))
}

/// A small whole number.
fn small(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let (value, end) = number(scan, at)?;
    Some((value.as_whole()?, end))
}

/// `2021`, `二〇二一`; the token after 年 follows.
fn year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    if let Some((year, digits)) = scan.digits(at) {
        return (digits == 4 && scan.is(at + 1, "年")).then_some((year, at + 2));
    }
    let mut year = 0;
    for offset in 0..4 {
        year = year * 10 + i32::try_from(digit(scan.str(at + offset))?).ok()?;
    }
    (scan.is(at + 4, "年") && year > 999).then_some((year, at + 5))
}

fn month(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let (month, end) = small(scan, at).filter(|(month, _)| (1..=12).contains(month))?;
    let after = if scan.is(end + 1, "份") { end + 2 } else { end + 1 };
    scan.is(end, "月").then_some((month, after))
}

fn day(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let (day, end) = small(scan, at).filter(|(day, _)| (1..=31).contains(day))?;
    matches!(scan.str(end), "日" | "号" | "號").then_some((day, end + 1))
}

/// `第三季度`, `三季度`, `上半年`.
fn part(scan: &Scan<'_>, at: usize) -> Option<(i32, i32, usize)> {
    if scan.is(at + 1, "半") && scan.is(at + 2, "年") {
        return match scan.str(at) {
            "上" => Some((1, 6, at + 3)),
            "下" => Some((7, 12, at + 3)),
            _ => None,
        };
    }
    let at = scan.skip(at, "第");
    let (quarter, end) = small(scan, at).filter(|(quarter, _)| (1..=4).contains(quarter))?;
    let named = scan.is(end, "季") && matches!(scan.str(end + 1), "度");
    named.then_some((3 * quarter - 2, 3 * quarter, end + 2))
}

/// A date that names its own numbers.
fn calendar(scan: &Scan<'_>, at: usize) -> Option<Date> {
    if let Some((year, end)) = year(scan, at) {
        if let Some((month, end)) = month(scan, end) {
            let dated =
                day(scan, end).and_then(|(day, after)| Some((Day::new(year, month, day)?, after)));
            return Some(match dated {
                Some((day, after)) => Date::known(Period::day(day), after),
                None => Date::known(Period::months(year, month, month)?, end),
            });
        }
        if let Some((first, last, end)) = part(scan, end) {
            return Some(Date::known(Period::months(year, first, last)?, end));
        }
        if scan.is(end, "代") {
            return Some(Date::known(Period::years(year, year + 9)?, end + 1));
        }
        return Some(Date::known(Period::years(year, year)?, end));
    }
    if let Some((month, end)) = month(scan, at) {
        return Some(match day(scan, end) {
            Some((day, after)) => Date::new(When::Yearless { month, day }, after),
            None => Date::new(When::Yearless { month, day: 0 }, end),
        });
    }
    if let Some((century, end)) = small(scan, at).filter(|(number, _)| (1..=30).contains(number))
        && (scan.is(end, "世") && matches!(scan.str(end + 1), "纪" | "紀"))
    {
        let first = 100 * (century - 1);
        if let Some((decade, end)) = small(scan, end + 2).filter(|(decade, _)| decade % 10 == 0)
            && scan.is(end, "年")
            && scan.is(end + 1, "代")
        {
            return Some(Date::known(Period::years(first + decade, first + decade + 9)?, end + 2));
        }
        return Some(Date::known(Period::years(first + 1, first + 100)?, end + 2));
    }
    // `6日` is the day of a month that was named before; a length of time would be `6天`.
    // Kana are words, and stand before it without a blank.
    let apart = !scan.runs_up(at) || scan.locale.habits.code == "ja";
    if scan.digits(at).is_some()
        && apart
        && let Some((day, end)) = day(scan, at)
        && scan.is(end - 1, "日")
        && !matches!(scan.str(end), "间" | "間" | "內" | "内" | "游")
    {
        let near = scan.reference.and_then(|today| relative::day_of_month(today, day));
        return Some(Date::relative(near, end));
    }
    let quarter = scan.is(at, "第").then(|| part(scan, at)).flatten();
    let (first, last, end) = quarter?;
    let period = scan.reference.and_then(|today| {
        let this = Period::months(today.year(), first, last)?;
        if this.start <= today { Some(this) } else { Period::months(today.year() - 1, first, last) }
    });
    Some(Date::relative(period, end))
}

/// `三天前`, `两年前`.
fn ago(scan: &Scan<'_>, at: usize) -> Option<Date> {
    let (count, end) = small(scan, at).filter(|(count, _)| (1..1000).contains(count))?;
    let unit = scan.word(end).unit?;
    let after = end + scan.length(end);
    scan.has(after, Roles::AGO)
        .then(|| relative::counted_back(scan, unit, count, after + scan.length(after)))?
}

fn date_found(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let date = ago(scan, at).or_else(|| calendar(scan, at))?;
    let mut period = match date.when {
        When::Known(period) => Some(period),
        When::Yearless { month, day } => relative::nearest(scan, at, month, day),
        When::Open => None,
    };
    let mut end = date.end;
    let mut relative =
        date.relative || matches!(date.when, When::Yearless { .. }) && period.is_some();
    if matches!(scan.str(end), "至" | "到" | "-" | "—" | "–")
        && let Some(other) = calendar(scan, end + 1)
    {
        let until = match other.when {
            When::Known(period) => Some(period),
            When::Yearless { month, day } => {
                period.and_then(|period| relative::in_year(month, day, period.start.year()))
            }
            When::Open => None,
        };
        if let Some(whole) = period.zip(until).and_then(|(from, to)| from.until(to)) {
            period = Some(whole);
            end = other.end;
            relative &= other.relative;
        }
    }
    let iso = match (period, date.when) {
        (Some(period), _) => period.iso(),
        (None, When::Yearless { month, day: 0 }) => format!("--{month:02}"),
        (None, When::Yearless { month, day }) => format!("--{month:02}-{day:02}"),
        (None, _) => String::new(),
    };
    found(
        scan,
        at,
        end,
        EntityType::Date,
        Value::Date(DateValue { iso, ambiguous: false, relative }),
    )
}

/// `上午9时30分`, `下午3点半`, `14时`.
fn time(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let part = scan.word(at).part;
    let number_at = if part.is_some() { at + scan.length(at) } else { at };
    let (hour, end) = small(scan, number_at).filter(|(hour, _)| (0..=24).contains(hour))?;
    let clock = match scan.str(end) {
        "时" | "時" => !matches!(scan.str(end + 1), "间" | "間" | "候"),
        "点" | "點" => {
            part.is_some()
                || matches!(scan.str(end + 1), "钟" | "鐘" | "半")
                || scan.digits(end + 1).is_some()
        }
        _ => false,
    };
    if !clock {
        return None;
    }
    let mut end = end + 1;
    let mut minute = 0;
    if scan.is(end, "半") {
        minute = 30;
        end += 1;
    } else if let Some((minutes, after)) =
        small(scan, end).filter(|(minutes, _)| (0..60).contains(minutes))
        && scan.is(after, "分")
    {
        minute = minutes;
        end = after + 1;
    } else if matches!(scan.str(end), "整" | "许" | "钟" | "鐘") {
        end += 1;
    }
    let late = part.is_some_and(|(from, _)| from >= 12) && hour < 12;
    let hour = if late { hour + 12 } else { hour };
    found(scan, at, end, EntityType::Time, Value::Time(format!("T{hour:02}:{minute:02}")))
}

fn ordinal(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if !scan.is(at, "第") {
        return None;
    }
    let (position, end) = small(scan, at + 1)?;
    found(scan, at, end, EntityType::Ordinal, Value::Number(position.to_string()))
}

/// `百分之五`
fn percent(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let named = scan.is(at, "百") && scan.is(at + 1, "分") && scan.is(at + 2, "之");
    let (value, end) = number(scan, at + 3).filter(|_| named)?;
    found(scan, at, end, EntityType::Percent, Value::Percent(value.to_string()))
}

/// Counters that make a lone sign a number.
const COUNTERS: &[&str] = &[
    "人", "名", "个", "個", "位", "艘", "架", "辆", "次", "家", "座", "项", "条", "只", "件", "国",
];

fn measured(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (value, end) = number(scan, at)?;
    if scan.runs_up(at) {
        return None;
    }
    let approximate = usize::from(matches!(scan.str(end), "多" | "余" | "餘"));
    let unit_at = end + approximate;
    let word = scan.word(unit_at);
    let after = unit_at + scan.length(unit_at);
    if let Some(currency) = word.currency {
        let currency = currency.iter().map(|&byte| char::from(byte)).collect();
        let amount = value.to_string();
        return found(scan, at, after, EntityType::Money, Value::Money { currency, amount });
    }
    if word.roles.has(Roles::PERCENT) {
        return found(scan, at, after, EntityType::Percent, Value::Percent(value.to_string()));
    }
    if word.measure > 0 {
        let unit = scan.lexicon.unit_of(word.measure).to_owned();
        let value = Value::Quantity { unit, amount: value.to_string() };
        return found(scan, at, after, EntityType::Quantity, value);
    }
    let counts_time = word.unit.filter(|_| !scan.is(unit_at, "日"));
    let designator = counts_time.and_then(|unit| match unit {
        Unit::Second => Some(("T", "S")),
        Unit::Minute => Some(("T", "M")),
        Unit::Hour => Some(("T", "H")),
        Unit::Day => Some(("", "D")),
        Unit::Week => Some(("", "W")),
        Unit::Month => Some(("", "M")),
        Unit::Year => Some(("", "Y")),
        _ => None,
    });
    if let Some((mark, letter)) = designator {
        let text = format!("P{mark}{value}{letter}");
        return found(scan, at, after, EntityType::Duration, Value::Duration(text));
    }
    let in_signs = scan.digits(at).is_none() && digit_or_ten(scan.str(at));
    let counted = COUNTERS.contains(&scan.str(end));
    let alone = in_signs && (end - at > 1 || counted && value != Decimal::whole(1));
    let scaled = !in_signs && matches!(scan.str(end - 1), "万" | "萬" | "亿" | "億" | "千" | "百");
    (alone || scaled)
        .then(|| found(scan, at, end, EntityType::Number, Value::Number(value.to_string())))?
}

fn digit_or_ten(sign: &str) -> bool {
    digit(sign).is_some_and(|digit| digit > 0) || sign == "十"
}
