//! Amounts with what they count: money, percentages, quantities, lengths of time.

use super::Value;
use super::decimal::Decimal;
use super::lexicon::{Roles, Unit};
use super::number::{Amount, amount, sign_before};
use super::scan::{Found, Scan};
use crate::entity::EntityType;
use crate::text::Span;

/// One amount, or a range of two.
#[derive(Clone, Copy, Debug)]
struct Reading {
    low: Decimal,
    high: Option<Decimal>,
    last: Amount,
}

impl Reading {
    fn single(amount: Amount) -> Self {
        Self { low: amount.value, high: None, last: amount }
    }

    /// `low` or `low/high`, each changed by `change`.
    fn text(&self, change: impl Fn(Decimal) -> Option<Decimal>) -> Option<String> {
        let low = change(self.low)?;
        Some(match self.high {
            Some(high) => format!("{low}/{}", change(high)?),
            None => low.to_string(),
        })
    }
}

/// The amount at `at` and, where one follows, the upper end of its range.
fn readings(scan: &Scan<'_>, at: usize, first: Amount) -> [Option<Reading>; 2] {
    let single = Some(Reading::single(first));
    let mark = first.end;
    if !first.is_clean(scan) {
        return [None, single];
    }
    let dash = scan.is_dash(mark) && scan.glued(mark) == scan.glued(mark + 1);
    let between = scan.before_has(at, Roles::BETWEEN) && scan.has(mark, Roles::AND);
    let to = scan.has(mark, Roles::TO) && scan.length(mark) == 1 && !scan.is_dash(mark);
    if !(dash || between || to) {
        return [None, single];
    }
    let Some(second) = amount(scan, mark + 1) else { return [None, single] };
    // `5-10 million`: the scale word holds for both.
    let low = if second.scaled && !first.scaled {
        scale_like(scan, first, second)
    } else {
        Some(first.value)
    };
    let range = low.filter(|low| low.is_less(second.value)).map(|low| Reading {
        low,
        high: Some(second.value),
        last: second,
    });
    [range, single]
}

fn scale_like(scan: &Scan<'_>, first: Amount, second: Amount) -> Option<Decimal> {
    // The scale words of `second` are its last ones; they are read again behind `first`.
    let mut value = first.value;
    for at in (0..second.end).rev().take(4) {
        let scale = scan.word(at).scale;
        if scale > 1 {
            value = value.shifted_up(scale)?;
        } else if !scan.is_dash(at) {
            break;
        }
    }
    Some(value)
}

/// Everything that an amount at `at` can measure, the longest match.
pub(super) fn measured(scan: &Scan<'_>, at: usize, first: Amount) -> Option<Found> {
    let sign = sign_before(scan, at);
    let minus_word = at.checked_sub(1).filter(|&before| scan.has(before, Roles::MINUS));
    for reading in readings(scan, at, first).into_iter().flatten() {
        let negative = (sign.is_some() || minus_word.is_some()) && reading.high.is_none();
        let reading =
            if negative { Reading { low: reading.low.negated(), ..reading } } else { reading };
        let found = percent(scan, &reading)
            .or_else(|| money_after(scan, at, &reading))
            .or_else(|| duration(scan, &reading))
            .or_else(|| quantity(scan, at, &reading));
        if let Some((end, position, entity_type, value)) = found {
            let from = if negative { sign.or(minus_word).unwrap_or(at) } else { at };
            let start = scan.start_of(from);
            return Some(Found {
                span: Span::of(start, position.max(start)),
                end,
                entity_type,
                value: Some(value),
                confidence: 0.97,
            });
        }
    }
    None
}

/// Token after, byte after, type and value.
type Match = (usize, usize, EntityType, Value);

/// A match up to the start of token `end`.
fn until(scan: &Scan<'_>, end: usize, entity_type: EntityType, value: Value) -> Match {
    (end, scan.end_before(end), entity_type, value)
}

/// `5%`, `5 percent`, `5-percent`.
fn percent(scan: &Scan<'_>, reading: &Reading) -> Option<Match> {
    if !reading.last.is_clean(scan) {
        return None;
    }
    let mut at = reading.last.end;
    if scan.is_dash(at) && scan.glued(at) {
        at += 1;
    }
    if !scan.has(at, Roles::PERCENT) {
        return None;
    }
    let value = Value::Percent(reading.text(Some)?);
    Some(until(scan, at + scan.length(at), EntityType::Percent, value))
}

fn code(currency: [u8; 3]) -> String {
    currency.iter().map(|&byte| char::from(byte)).collect()
}

/// Whether the currency word at `at` is written as its kind asks: codes in capitals.
fn currency_at(scan: &Scan<'_>, at: usize) -> Option<[u8; 3]> {
    let word = scan.word(at);
    let upper = scan.str(at).bytes().all(|byte| byte.is_ascii_uppercase());
    word.currency.filter(|_| !word.roles.has(Roles::CODE) || upper)
}

/// `100 euros`, `3.5 million yuan`, `12,90 €`, `50 cents`.
fn money_after(scan: &Scan<'_>, at: usize, reading: &Reading) -> Option<Match> {
    if !reading.last.is_clean(scan) {
        return None;
    }
    let mut unit = reading.last.end;
    if scan.is_dash(unit) && scan.glued(unit) && scan.glued(unit + 1) {
        unit += 1;
    }
    if reading.last.scaled
        && scan.has(unit, Roles::OF)
        && currency_at(scan, unit + scan.length(unit)).is_some()
    {
        unit += scan.length(unit);
    }
    let currency = currency_at(scan, unit)?;
    let word = scan.word(unit);
    let letters_apart =
        word.roles.has(Roles::SYMBOL) && scan.kind(unit) == Some(crate::text::TokenKind::Word);
    if letters_apart && !scan.is(unit, "RMB") || word.measure > 0 && !is_money(scan, at) {
        return None;
    }
    // `won` is a verb, `$` opens the next amount.
    let opens_next = word.roles.has(Roles::SYMBOL)
        && (!scan.split_digits(unit + scan.length(unit)).0.is_empty()
            && scan.glued(unit + scan.length(unit))
            || scan.length(unit) > 1);
    let verb = scan.is(unit, "won")
        && !reading.last.scaled
        && reading.last.plain_digits > 0
        && reading.last.plain_digits < 4
        || scan.is(unit, "won") && reading.last.spelled && !reading.last.scaled;
    if opens_next || verb {
        return None;
    }
    let minor = word.roles.has(Roles::MINOR);
    let amount = reading.text(|value| Some(if minor { value.shifted_down(2) } else { value }))?;
    let currency = code(match scan.locale.habits.code {
        "en" if minor && &currency == b"USD" => dollars(scan),
        "zh" if &currency == b"JPY" && scan.is(unit, "¥") => *b"CNY",
        _ if scan.is(unit, "$") => dollars(scan),
        _ => currency,
    });
    let value = Value::Money { currency, amount };
    Some(until(scan, unit + scan.length(unit), EntityType::Money, value))
}

/// Whether `pounds` are money here: in Britain, or beside paying.
fn is_money(scan: &Scan<'_>, at: usize) -> bool {
    if scan.locale.habits.code != "en" {
        return true;
    }
    let near =
        |role| (1..=5).filter_map(|back| at.checked_sub(back)).any(|token| scan.has(token, role));
    !near(Roles::WEIGHT_CUE) && (near(Roles::MONEY_CUE) || scan.locale.country == "GB")
}

fn dollars(scan: &Scan<'_>) -> [u8; 3] {
    scan.locale.dollar.as_bytes().try_into().unwrap_or(*b"USD")
}

/// `$1.25 billion`, `€5m`, `USD 1,000`, `$5-10 million`, `€800-€1,000`.
pub(super) fn money_before(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let word = scan.word(at);
    let currency = currency_at(scan, at)?;
    if !word.roles.has(Roles::SYMBOL.or(Roles::CODE)) || scan.runs_up(at) {
        return None;
    }
    let length = scan.length(at);
    // `A$` is one sign only when written together.
    let tight = (1..length).all(|more| scan.glued(at + more) || scan.is(at + more, "."));
    let letters = scan.is_lower(at) && length == 1 && scan.str(at).is_ascii();
    if !tight || letters || scan.str(at) == "a" {
        return None;
    }
    let number = at + length;
    let (first, end, position) = scaled_amount(scan, number)?;
    let mut reading = (first, None, end, position);
    let mark = end;
    let joins =
        (scan.is_dash(mark) && position == scan.end_before(end)) || scan.has(mark, Roles::TO);
    if joins {
        let mut next = mark + 1;
        if currency_at(scan, next) == Some(currency) {
            next += scan.length(next);
        }
        let high = scaled_amount(scan, next);
        if let Some((second, end, position)) = high {
            let scaled = if second.scaled && !first.scaled {
                second_scale(first.value, scan, next, &second)
            } else {
                Some(first.value)
            };
            if let Some(low) = scaled.filter(|low| low.is_less(second.value)) {
                reading = (Amount { value: low, ..first }, Some(second.value), end, position);
            }
        }
    }
    let (low, high, end, position) = reading;
    let negative = at.checked_sub(1).is_some_and(|sign| {
        matches!(scan.str(sign), "-" | "−")
            && scan.glued(at)
            && scan.token(sign).is_some_and(|t| t.space_before)
    });
    // `€ 799,-`
    let round =
        scan.is(end, ",") && scan.glued(end) && scan.is_dash(end + 1) && scan.glued(end + 1);
    let (end, position) = if round { (end + 2, scan.end_before(end + 2)) } else { (end, position) };
    let amount = match high {
        Some(high) => format!("{}/{high}", low.value),
        None if negative => low.value.negated().to_string(),
        None => low.value.to_string(),
    };
    let currency = match scan.str(at) {
        "$" if length == 1 => dollars(scan),
        "¥" | "￥" if scan.locale.habits.code == "zh" => *b"CNY",
        _ => currency,
    };
    let start = scan.start_of(if negative { at - 1 } else { at });
    Some(Found {
        span: Span::of(start, position.max(start)),
        end,
        entity_type: EntityType::Money,
        value: Some(Value::Money { currency: code(currency), amount }),
        confidence: 0.98,
    })
}

/// An amount with the letters that finance writes for scale words: `1.5bn`, `5m`, `2k`.
fn scaled_amount(scan: &Scan<'_>, at: usize) -> Option<(Amount, usize, usize)> {
    let amount = amount(scan, at)?;
    if amount.spelled {
        return None;
    }
    let clean = amount.is_clean(scan);
    let (letters, end) = if clean {
        let next = scan.str(amount.end);
        let short = matches!(
            next,
            "bn" | "mn" | "tn" | "trn" | "m" | "b" | "k" | "M" | "B" | "mm" | "Mio" | "Mrd"
        );
        let plain = !scan.glued(amount.end) && short && !scan.glued(amount.end + 1);
        let ended = plain || short && matches!(scan.str(amount.end + 1), "." | ",");
        if amount.scaled || !ended { ("", amount.end) } else { (next, amount.end + 1) }
    } else {
        (amount.letters(scan), amount.end)
    };
    let exponent = match letters {
        "k" | "K" => 3,
        "m" | "M" | "mn" | "mm" | "MM" | "mln" | "Mn" => 6,
        "b" | "B" | "bn" | "Bn" | "BN" | "bln" => 9,
        "t" | "T" | "tn" | "trn" => 12,
        _ => {
            return clean.then_some((amount, amount.end, amount.rest));
        }
    };
    let value = amount.value.shifted_up(exponent)?;
    let position = scan.end_before(end);
    Some((Amount { value, scaled: true, ..amount }, end, position))
}

/// `value` with the scale that `scaled` carries beyond its own digits: `5` of `5-10 million`.
fn second_scale(value: Decimal, scan: &Scan<'_>, at: usize, scaled: &Amount) -> Option<Decimal> {
    let bare = amount_without_scale(scan, at)?;
    let exponent = [3, 5, 6, 7, 9, 12]
        .into_iter()
        .find(|&exponent| bare.shifted_up(exponent) == Some(scaled.value))?;
    value.shifted_up(exponent)
}

/// The digits at `at` alone.
fn amount_without_scale(scan: &Scan<'_>, at: usize) -> Option<Decimal> {
    let (whole, _) = scan.split_digits(at);
    let fraction =
        if scan.is(at + 1, ".") && scan.glued(at + 1) { scan.split_digits(at + 2).0 } else { "" };
    Decimal::of_digits(whole, fraction)
}

/// ISO 8601 designator of a unit, whether it is of a time of day, and its factor.
fn designator(unit: Unit) -> Option<(char, bool, i128)> {
    Some(match unit {
        Unit::Millisecond | Unit::Second => ('S', true, 1),
        Unit::Minute => ('M', true, 1),
        Unit::Hour => ('H', true, 1),
        Unit::Day => ('D', false, 1),
        Unit::Week => ('W', false, 1),
        Unit::Month => ('M', false, 1),
        Unit::Quarter => ('M', false, 3),
        Unit::Year => ('Y', false, 1),
        Unit::Decade => ('Y', false, 10),
        Unit::Century => ('Y', false, 100),
        Unit::Weekend | Unit::Half => return None,
    })
}

/// The unit of time right after an amount, glued or apart, and the token and byte after it.
fn unit_of_time(scan: &Scan<'_>, amount: &Amount) -> Option<(Unit, usize, usize)> {
    if !amount.is_clean(scan) {
        let unit = match amount.letters(scan) {
            "h" | "hr" | "hrs" => Unit::Hour,
            "min" | "mins" => Unit::Minute,
            "s" | "sec" | "secs" if amount.plain_digits < 4 => Unit::Second,
            "ms" => Unit::Millisecond,
            "yr" | "yrs" | "y" => Unit::Year,
            _ => return None,
        };
        return Some((unit, amount.end, scan.end_before(amount.end)));
    }
    let mut at = amount.end;
    if scan.is_dash(at) && scan.glued(at) && scan.glued(at + 1) {
        at += 1;
    }
    let short = match scan.str(at) {
        "h" if scan.locale.habits.code != "fr" => Some(Unit::Hour),
        "s" => Some(Unit::Second),
        _ => None,
    };
    let unit = scan.word(at).unit.or(short)?;
    let end = at + scan.length(at);
    Some((unit, end, scan.end_before(end)))
}

fn iso_duration(parts: &[(Decimal, Unit)]) -> Option<String> {
    let (mut days, mut times) = (String::new(), String::new());
    for &(value, unit) in parts {
        let (letter, timed, factor) = designator(unit)?;
        let value = if unit == Unit::Millisecond { value.shifted_down(3) } else { value };
        let value = if factor == 1 { value } else { value.times(Decimal::whole(factor))? };
        let value = trimmed(value);
        if timed { &mut times } else { &mut days }.push_str(&format!("{value}{letter}"));
    }
    let mark = if times.is_empty() { "" } else { "T" };
    Some(format!("P{days}{mark}{times}"))
}

/// Without zeros at the end of the fraction.
fn trimmed(value: Decimal) -> String {
    let text = value.to_string();
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// `three days`, `two-year`, `2 hours 15 minutes`, `five to seven years`, `34-year-old`.
fn duration(scan: &Scan<'_>, reading: &Reading) -> Option<Match> {
    let (unit, mut end, mut position) = unit_of_time(scan, &reading.last)?;
    designator(unit)?;
    // `5 second thoughts`, `30 day` fine; `2021 year` no.
    if reading.last.plain_digits >= 4
        && !reading.last.scaled
        && reading.low.as_whole().is_some_and(|n| n > 1900 && n < 2100)
    {
        return None;
    }
    let mut parts = [(reading.low, unit); 4];
    let mut count = 1;
    if reading.high.is_none() {
        while count < parts.len() {
            let mut next = scan.skip(end, ",");
            next = scan.skip_role(next, Roles::AND);
            let Some(more) = amount(scan, next) else { break };
            let Some((smaller, after, byte)) = unit_of_time(scan, &more) else { break };
            if rank(smaller) >= rank(parts[count - 1].1) || designator(smaller).is_none() {
                break;
            }
            parts[count] = (more.value, smaller);
            count += 1;
            end = after;
            position = byte;
        }
    }
    if scan.is_dash(end) && (scan.is(end + 1, "old") || scan.is(end + 1, "olds")) {
        end += 2;
        position = scan.end_before(end);
    }
    let text = match reading.high {
        Some(high) => {
            format!("{}/{}", iso_duration(&[(reading.low, unit)])?, iso_duration(&[(high, unit)])?)
        }
        None => iso_duration(parts.get(..count)?)?,
    };
    Some((end, position, EntityType::Duration, Value::Duration(text)))
}

fn rank(unit: Unit) -> u8 {
    match unit {
        Unit::Millisecond => 0,
        Unit::Second => 1,
        Unit::Minute => 2,
        Unit::Hour => 3,
        Unit::Day | Unit::Weekend => 4,
        Unit::Week => 5,
        Unit::Month => 6,
        Unit::Quarter | Unit::Half => 7,
        Unit::Year => 8,
        Unit::Decade => 9,
        Unit::Century => 10,
    }
}

/// `an hour`, `a week` after a word that asks for a length of time; `2h30m`.
pub(super) fn duration_at(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if let Some(found) = letters_duration(scan, at) {
        return Some(found);
    }
    let article = scan.has(at, Roles::ARTICLE_ONE) && at > scan.start;
    let unit = scan.word(at + 1).unit.filter(|unit| article && designator(*unit).is_some())?;
    let mut end = at + 1 + scan.length(at + 1);
    let half = scan.has(end, Roles::AND)
        && scan.has(end + 1, Roles::ARTICLE_ONE)
        && scan.has(end + 2, Roles::HALF);
    let asked = scan.before_has(at, Roles::DURATION_CUE);
    let ordinal = unit == Unit::Second && scan.is_lower(end) && !scan.has(end, Roles::FUNCTION);
    if !half && (!asked || ordinal) || scan.has(end, Roles::AGO) {
        return None;
    }
    let mut parts = vec![(Decimal::whole(1), unit)];
    if half {
        end += 3;
        match unit {
            Unit::Hour => parts.push((Decimal::whole(30), Unit::Minute)),
            Unit::Year => parts.push((Decimal::whole(6), Unit::Month)),
            _ => parts = vec![(Decimal::new(15, 1), unit)],
        }
    }
    Some(Found {
        span: scan.span(at, end),
        end,
        entity_type: EntityType::Duration,
        value: Some(Value::Duration(iso_duration(&parts)?)),
        confidence: 0.9,
    })
}

/// `2h30m`, `1h30`, `45m30s`: one token of digits and letters.
fn letters_duration(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let text = scan.str(at);
    let (_, rest) = scan.split_digits(at);
    if rest.is_empty() || text.len() > 12 || scan.runs_up(at) || scan.runs_on(at + 1) {
        return None;
    }
    let mut parts = Vec::new();
    let mut left = text;
    while !left.is_empty() {
        let digits = left.bytes().take_while(u8::is_ascii_digit).count();
        let (number, tail) = left.split_at_checked(digits).filter(|_| digits > 0)?;
        let letters = tail.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (name, tail) = tail.split_at_checked(letters)?;
        let unit = match (name, parts.last()) {
            ("h", None) => Unit::Hour,
            ("d", None) => Unit::Day,
            ("m" | "min", _) => Unit::Minute,
            ("s" | "sec", Some(_)) => Unit::Second,
            _ => return None,
        };
        parts.push((Decimal::of_digits(number, "")?, unit));
        left = tail;
    }
    (parts.len() > 1).then_some(())?;
    Some(Found {
        span: scan.span(at, at + 1),
        end: at + 1,
        entity_type: EntityType::Duration,
        value: Some(Value::Duration(iso_duration(&parts)?)),
        confidence: 0.95,
    })
}

/// `12 km`, `5-kilometer`, `-5°C`, `300MW`.
fn quantity(scan: &Scan<'_>, at: usize, reading: &Reading) -> Option<Match> {
    let last = &reading.last;
    let clean = last.is_clean(scan);
    let mut unit = last.end;
    let hyphen = clean && scan.is_dash(unit) && scan.glued(unit) && scan.glued(unit + 1);
    if hyphen {
        unit += 1;
    }
    let found = if clean { worded_unit(scan, unit) } else { None };
    let found = found.or_else(|| symbol_unit(scan, last, unit, clean, hyphen));
    let (measure, end, position) = found?;
    let money = scan.word(unit).currency.is_some() && is_money(scan, at);
    if money && clean {
        return None;
    }
    let unit = scan.lexicon.unit_of(measure).to_owned();
    let value = Value::Quantity { unit, amount: reading.text(Some)? };
    Some((end, position, EntityType::Quantity, value))
}

fn worded_unit(scan: &Scan<'_>, at: usize) -> Option<(u16, usize, usize)> {
    let measure = scan.word(at).measure;
    let end = at + scan.length(at);
    (measure > 0).then(|| (measure, end, scan.end_before(end)))
}

/// The longest unit symbol right behind the amount; at most four tokens long.
fn symbol_unit(
    scan: &Scan<'_>,
    last: &Amount,
    unit: usize,
    clean: bool,
    hyphen: bool,
) -> Option<(u16, usize, usize)> {
    let start = if clean { scan.start_of(unit) } else { last.rest };
    let first_end = if clean { unit + 1 } else { unit };
    for end in (first_end..first_end + 4).rev() {
        if scan.token(end - 1).is_none() || end > first_end && !glued_run(scan, first_end, end) {
            continue;
        }
        let position = scan.end_before(end);
        let Some(text) = scan.text.get(start..position).filter(|text| text.len() <= 16) else {
            continue;
        };
        let measure = scan.lexicon.symbol(text);
        // One letter after a space is a unit only for the commonest.
        let bold = text.len() > 1
            || !clean
            || scan.glued(unit)
            || matches!(text, "m" | "g" | "t" | "L" | "l" | "W" | "V");
        let joined = hyphen && text.len() == 1;
        if measure > 0 && bold && !joined && !scan.runs_on(end) {
            return Some((measure, end, position));
        }
    }
    None
}

/// Whether the tokens up to `end` belong together: glued, or `sq km`.
fn glued_run(scan: &Scan<'_>, from: usize, end: usize) -> bool {
    (from..end).all(|token| scan.glued(token) || matches!(scan.str(from - 1), "sq" | "°" | "."))
}
