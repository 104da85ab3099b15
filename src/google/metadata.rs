//! What Google tells about dates, numbers, prices, telephone numbers and addresses beside their
//! words: a few strings by key.

use std::collections::HashMap;

use crate::entity::value::{Value, calling_code};
use crate::entity::{Entity, EntityType};

/// What is known of `entity`, which the text first mentions in the words `written`.
pub(super) fn of(entity: &Entity, written: &str) -> HashMap<String, String> {
    let pairs = match (&entity.value, entity.entity_type) {
        (Some(Value::Date(date)), EntityType::Date) => of_date(&date.iso),
        (Some(Value::Number(value) | Value::Percent(value)), _) => vec![("value", value.clone())],
        (Some(Value::Quantity { amount, .. }), _) => vec![("value", amount.clone())],
        (Some(Value::Money { currency, amount }), _) => {
            vec![("value", amount.clone()), ("currency", currency.clone())]
        }
        (Some(Value::Phone(number)), _) => of_phone(number, written),
        // A national number whose country is not known.
        (None, EntityType::PhoneNumber) => vec![("number", written.to_owned())],
        (_, EntityType::Address) => of_address(written),
        _ => Vec::new(),
    };
    let told = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(key, value)| (key.to_owned(), value)).collect()
}

type Pairs = Vec<(&'static str, String)>;

/// What both ends of an interval have in common; all of a single date.
fn of_date(iso: &str) -> Pairs {
    let (start, end) = iso.split_once('/').unwrap_or((iso, iso));
    let end = date_parts(end);
    date_parts(start).into_iter().filter(|part| end.contains(part)).collect()
}

/// Year, month and day of `2021-10-20`, `2021-10`, `2021`, `2021-W14`, `--10-20`, `-0044-03`.
fn date_parts(date: &str) -> Pairs {
    let date = date.split('T').next().unwrap_or_default();
    let (sign, rest) = match date.strip_prefix("--") {
        Some(rest) => return ["month", "day"].into_iter().zip(numbers(rest)).collect(),
        None => date.strip_prefix('-').map_or(("", date), |rest| ("-", rest)),
    };
    let mut parts: Pairs = ["year", "month", "day"].into_iter().zip(numbers(rest)).collect();
    if let Some((_, year)) = parts.first_mut() {
        year.insert_str(0, sign);
    }
    parts
}

/// The numbers between hyphens without their leading zeros, up to the first that is none.
fn numbers(date: &str) -> impl Iterator<Item = String> {
    let number = |part: &str| part.parse().ok().map(|number: u32| number.to_string());
    date.split('-').map_while(number)
}

fn of_phone(e164: &str, written: &str) -> Pairs {
    let mut pairs = vec![("number", written.to_owned())];
    if let Some(code) = calling_code(e164) {
        pairs.push(("national_prefix", code.to_owned()));
        // Other plans have area codes of any length, or none.
        let area = e164.strip_prefix("+1").and_then(|national| national.get(..3));
        pairs.extend(area.filter(|_| code == "1").map(|area| ("area_code", area.to_owned())));
    }
    pairs
}

/// House number and street, then city, region and postal code in the orders that addresses are
/// recognised in.
fn of_address(written: &str) -> Pairs {
    let mut segments = written.split(',').map(str::trim);
    let mut pairs = street(segments.next().unwrap_or_default());
    for segment in segments {
        let words: Vec<&str> = segment.split_whitespace().collect();
        match words.as_slice() {
            [unit, ..] if UNITS.contains(&unit.trim_end_matches('.')) => {}
            // A house number that follows its street.
            [number] if is_number(number) && number.len() <= 4 => {
                pairs.push(("street_number", (*number).to_owned()));
            }
            [code, letters, city @ ..] if is_number(code) && is_upper(letters, 2) => {
                pairs.push(("postal_code", format!("{code} {letters}")));
                pairs.push(("locality", city.join(" ")));
            }
            [code, city @ ..] if is_number(code) => {
                pairs.push(("postal_code", (*code).to_owned()));
                pairs.push(("locality", city.join(" ")));
            }
            [region, code] if is_upper(region, 2) && is_number(code) => {
                pairs.push(("broad_region", (*region).to_owned()));
                pairs.push(("postal_code", (*code).to_owned()));
            }
            [city @ .., region, code] if is_upper(region, 2) && is_number(code) => {
                pairs.push(("locality", city.join(" ")));
                pairs.push(("broad_region", (*region).to_owned()));
                pairs.push(("postal_code", (*code).to_owned()));
            }
            [city @ .., outer, inner] if starts_with_digit(inner) => {
                pairs.push(("locality", city.join(" ")));
                pairs.push(("postal_code", format!("{outer} {inner}")));
            }
            city => pairs.push(("locality", city.join(" "))),
        }
    }
    pairs
}

const UNITS: [&str; 7] = ["Apt", "Apartment", "Suite", "Ste", "Unit", "Floor", "Room"];

fn street(segment: &str) -> Pairs {
    let words: Vec<&str> = segment.split_whitespace().collect();
    let (number, name) = match words.as_slice() {
        [number, name @ ..] if starts_with_digit(number) => (*number, name),
        [name @ .., number] if starts_with_digit(number) => (*number, name),
        name => ("", name),
    };
    vec![("street_number", number.to_owned()), ("street_name", name.join(" "))]
}

/// Digits, with the hyphen of a longer postal code.
fn is_number(word: &str) -> bool {
    starts_with_digit(word) && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_upper(word: &str, length: usize) -> bool {
    word.len() == length && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mut pairs: Pairs, expected: &str) {
        pairs.retain(|(_, value)| !value.is_empty());
        let shown: Vec<String> =
            pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(shown.join("; "), expected);
    }

    #[test]
    fn dates_tell_what_the_text_tells() {
        check(of_date("2021-10-07"), "year=2021; month=10; day=7");
        check(of_date("2021-10"), "year=2021; month=10");
        check(of_date("2021"), "year=2021");
        check(of_date("--10-20"), "month=10; day=20");
        check(of_date("2021-W14"), "year=2021");
        check(of_date("2021-07/2021-09"), "year=2021");
        check(of_date("1990/1999"), "");
        check(of_date("-0044-03-15"), "year=-44; month=3; day=15");
        check(of_date(""), "");
    }

    #[test]
    fn telephone_numbers_tell_their_country() {
        check(
            of_phone("+14155550132", "(415) 555-0132"),
            "number=(415) 555-0132; national_prefix=1; area_code=415",
        );
        check(
            of_phone("+442079460958", "020 7946 0958"),
            "number=020 7946 0958; national_prefix=44",
        );
        check(of_phone("+9991", "+999 1"), "number=+999 1");
    }

    #[test]
    fn addresses_fall_into_parts() {
        check(
            of_address("1600 Pennsylvania Avenue NW, Washington, DC 20500"),
            "street_number=1600; street_name=Pennsylvania Avenue NW; locality=Washington; broad_region=DC; postal_code=20500",
        );
        check(
            of_address("221B Baker Street, Apt 3, London NW1 6XE"),
            "street_number=221B; street_name=Baker Street; locality=London; postal_code=NW1 6XE",
        );
        check(
            of_address("Hauptstraße 12, 10115 Berlin"),
            "street_number=12; street_name=Hauptstraße; postal_code=10115; locality=Berlin",
        );
        check(
            of_address("Kalverstraat 92, 1012 PH Amsterdam"),
            "street_number=92; street_name=Kalverstraat; postal_code=1012 PH; locality=Amsterdam",
        );
        check(of_address("Rua Augusta, 1508"), "street_name=Rua Augusta; street_number=1508");
        check(of_address("5 Main St"), "street_number=5; street_name=Main St");
    }
}
