//! Postal addresses: house number and street, with unit, city and postal code where they follow.

use super::lexicon::Roles;
use super::scan::{Found, Scan};
use crate::entity::EntityType;
use crate::text::TokenKind;

/// The address at token `at`.
pub(super) fn address(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let end = match scan.locale.habits.code {
        "en" => english(scan, at).or_else(|| post_box(scan, at)),
        "de" | "nl" => number_last(scan, at),
        "fr" => number_first(scan, at),
        "es" | "it" | "pt" => street_first(scan, at),
        _ => None,
    }?;
    Some(Found {
        span: scan.span(at, end),
        end,
        entity_type: EntityType::Address,
        value: None,
        confidence: 0.85,
    })
}

fn house_number(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let (digits, rest) = scan.split_digits(at);
    let fits = (1..=5).contains(&digits.len()) && rest.len() <= 1 && !scan.runs_up(at);
    let lettered = rest.is_empty() || rest.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then_some(())?;
    let mut end = at + 1;
    if scan.is_dash(end) && scan.glued(end) && scan.glued(end + 1) && scan.digits(end + 1).is_some()
    {
        end += 2;
    }
    lettered.then_some(end)
}

fn postal_code(scan: &Scan<'_>, at: usize, digits: usize) -> bool {
    scan.str(at).len() == digits && scan.str(at).bytes().all(|byte| byte.is_ascii_digit())
}

/// `1600 Pennsylvania Avenue NW, Washington, DC 20500`.
fn english(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let mut next = house_number(scan, at)?;
    if scan.has(next, Roles::DIRECTION) && scan.is_capital(next) {
        next = scan.skip_dot(next + scan.length(next));
    }
    let first = next;
    let mut street = None;
    for word in first..first + 5 {
        let numbered = matches!(scan.split_digits(word), (digits, "st" | "nd" | "rd" | "th") if !digits.is_empty());
        if !(scan.is_capital(word)
            || numbered
            || matches!(scan.str(word), "." | "'" | "’" | "s") && scan.glued(word))
        {
            break;
        }
        if word > first && scan.has(word, Roles::STREET) && scan.is_capital(word) {
            street = Some(word);
        }
    }
    let mut end = scan.skip_dot(street? + 1);
    // A dot that ends the sentence is not the abbreviation's.
    if scan.is(end - 1, ".") && (scan.str(end - 2).len() > 4 || scan.token(end).is_none()) {
        end -= 1;
    }
    if scan.has(end, Roles::DIRECTION) && scan.is_capital(end) {
        end += scan.length(end);
    }
    let unit = scan.skip(end, ",");
    if matches!(scan.str(unit), "Apt" | "Suite" | "Ste" | "Unit" | "Floor" | "Room" | "Apartment") {
        let number = scan.skip(scan.skip_dot(unit + 1), "#");
        if !scan.split_digits(number).0.is_empty() || scan.str(number).len() == 1 {
            end = number + 1;
        }
    }
    Some(city_and_state(scan, end).unwrap_or(end))
}

/// `, Washington, DC 20500` or `, London SW1A 2AA`.
fn city_and_state(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let mut next = scan.is(at, ",").then_some(at + 1)?;
    let city = next;
    while next < city + 4 && scan.is_capital(next) && scan.kind(next) == Some(TokenKind::Word) {
        if british_code(scan, next) {
            return Some(next + 2);
        }
        next += 1;
    }
    next = scan.skip(next, ",");
    if british_code(scan, next) {
        return Some(next + 2);
    }
    let state =
        scan.has(next, Roles::STATE) && scan.str(next).bytes().all(|b| b.is_ascii_uppercase());
    if next == city || !state || !postal_code(scan, next + 1, 5) {
        return None;
    }
    let plus = scan.is(next + 2, "-") && scan.glued(next + 2) && postal_code(scan, next + 3, 4);
    Some(next + if plus { 4 } else { 2 })
}

/// `SW1A 2AA`
fn british_code(scan: &Scan<'_>, at: usize) -> bool {
    let (outer, inner) = (scan.str(at).as_bytes(), scan.str(at + 1).as_bytes());
    let shape = |bytes: &[u8]| bytes.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    (2..=4).contains(&outer.len())
        && shape(outer)
        && outer.first().is_some_and(u8::is_ascii_uppercase)
        && outer.iter().any(u8::is_ascii_digit)
        && inner.len() == 3
        && shape(inner)
        && inner.first().is_some_and(u8::is_ascii_digit)
}

/// `P.O. Box 123, Springfield, IL 62701`.
fn post_box(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let box_at = match scan.str(at) {
        "P" if scan.is(at + 1, ".") && scan.is(at + 2, "O") => scan.skip_dot(at + 3),
        "PO" | "P" => at + 1,
        _ => return None,
    };
    let numbered = matches!(scan.str(box_at), "Box" | "BOX") && scan.digits(box_at + 1).is_some();
    numbered.then(|| city_and_state(scan, box_at + 2).unwrap_or(box_at + 2))
}

/// `Hauptstraße 12, 10115 Berlin`, `Kalverstraat 92, 1012 PH Amsterdam`.
fn number_last(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let name = scan.str(at);
    let ends = [
        "straße", "strasse", "allee", "gasse", "weg", "platz", "ufer", "damm", "straat", "laan",
        "gracht", "plein", "kade",
    ];
    let mut next = at + 1;
    if scan.is(next, ".") && name.ends_with("str") && scan.glued(next) {
        next += 1;
    } else if !(ends.iter().any(|end| name.ends_with(end)) && scan.is_capital(at)) {
        return None;
    }
    let end = house_number(scan, next)?;
    let code = scan.skip(end, ",");
    let german = postal_code(scan, code, 5) && scan.is_capital(code + 1);
    let dutch =
        postal_code(scan, code, 4) && scan.str(code + 1).len() == 2 && scan.is_capital(code + 2);
    Some(match (german, dutch) {
        (true, _) => code + 2,
        (_, true) => code + 3,
        _ => end,
    })
}

/// `12 rue de la Paix, 75002 Paris`.
fn number_first(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let mut next = house_number(scan, at)?;
    next = scan.skip(next, ",");
    if matches!(scan.str(next), "bis" | "ter") {
        next += 1;
    }
    if !scan.has(next, Roles::STREET) {
        return None;
    }
    next += 1;
    let end =
        name_end(scan, next, &["de", "la", "le", "les", "du", "des", "d", "l", "'", "’", "-"])?;
    let code = scan.skip(end, ",");
    let coded = postal_code(scan, code, 5) && scan.is_capital(code + 1);
    Some(if coded { code + 2 } else { end })
}

/// `Calle Mayor 12, 28013 Madrid`, `Via Roma 10`, `Rua Augusta, 1508`.
fn street_first(scan: &Scan<'_>, at: usize) -> Option<usize> {
    if !scan.has(at, Roles::STREET) || !scan.is_capital(at) {
        return None;
    }
    let end = name_end(
        scan,
        at + 1,
        &["de", "del", "la", "el", "los", "las", "da", "do", "dos", "di", "della", "dei", "y", "e"],
    )?;
    let number = scan.skip(end, ",");
    let end = house_number(scan, number)?;
    let code = scan.skip(end, ",");
    let coded = postal_code(scan, code, 5) && scan.is_capital(code + 1);
    Some(if coded { code + 2 } else { end })
}

/// The end of a street's name: capitalised words and the small words between them.
fn name_end(scan: &Scan<'_>, from: usize, small: &[&str]) -> Option<usize> {
    let mut end = None;
    for at in from..from + 8 {
        let capital = scan.is_capital(at) && scan.kind(at) == Some(TokenKind::Word);
        if capital {
            end = Some(at + 1);
        } else if !small.contains(&scan.str(at)) {
            break;
        }
    }
    end
}
