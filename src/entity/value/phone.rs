//! Telephone numbers in international and national form, normalised to E.164.
//!
//! The plan of a country is its code, its trunk prefix and how many digits a national number has.
//! That is enough to write E.164 and to turn away most other numbers; whether an exchange exists is
//! not checked, except that North American codes do not begin with 0 or 1.

use super::Value;
use super::lexicon::Roles;
use super::scan::{Found, Scan};
use crate::entity::EntityType;
use crate::text::Span;

/// Country, calling code, trunk prefix, shortest and longest national number.
type Plan = (&'static str, &'static str, &'static str, usize, usize);

/// Plans after ITU-T E.164 assignments and the national numbering plans listed with them.
const PLANS: &[Plan] = &[
    ("US", "1", "1", 10, 10),
    ("CA", "1", "1", 10, 10),
    ("RU", "7", "8", 10, 10),
    ("EG", "20", "0", 8, 10),
    ("ZA", "27", "0", 9, 9),
    ("GR", "30", "", 10, 10),
    ("NL", "31", "0", 9, 9),
    ("BE", "32", "0", 8, 9),
    ("FR", "33", "0", 9, 9),
    ("ES", "34", "", 9, 9),
    ("HU", "36", "06", 8, 9),
    ("IT", "39", "", 6, 11),
    ("RO", "40", "0", 9, 9),
    ("CH", "41", "0", 9, 9),
    ("AT", "43", "0", 5, 13),
    ("GB", "44", "0", 9, 10),
    ("DK", "45", "", 8, 8),
    ("SE", "46", "0", 7, 10),
    ("NO", "47", "", 8, 8),
    ("PL", "48", "", 9, 9),
    ("DE", "49", "0", 5, 12),
    ("PE", "51", "0", 8, 9),
    ("MX", "52", "01", 10, 10),
    ("AR", "54", "0", 10, 11),
    ("BR", "55", "0", 10, 11),
    ("CL", "56", "", 8, 9),
    ("CO", "57", "0", 8, 10),
    ("VE", "58", "0", 10, 10),
    ("MY", "60", "0", 8, 10),
    ("AU", "61", "0", 9, 9),
    ("ID", "62", "0", 8, 12),
    ("PH", "63", "0", 8, 10),
    ("NZ", "64", "0", 8, 10),
    ("SG", "65", "", 8, 8),
    ("TH", "66", "0", 8, 9),
    ("JP", "81", "0", 9, 10),
    ("KR", "82", "0", 8, 10),
    ("VN", "84", "0", 9, 10),
    ("CN", "86", "0", 9, 11),
    ("TR", "90", "0", 10, 10),
    ("IN", "91", "0", 10, 10),
    ("PK", "92", "0", 9, 10),
    ("IR", "98", "0", 10, 10),
    ("MA", "212", "0", 9, 9),
    ("DZ", "213", "0", 8, 9),
    ("TN", "216", "", 8, 8),
    ("NG", "234", "0", 7, 10),
    ("KE", "254", "0", 9, 9),
    ("AO", "244", "", 9, 9),
    ("MZ", "258", "", 8, 9),
    ("PT", "351", "", 9, 9),
    ("LU", "352", "", 5, 11),
    ("IE", "353", "0", 7, 9),
    ("IS", "354", "", 7, 9),
    ("FI", "358", "0", 5, 12),
    ("BG", "359", "0", 7, 9),
    ("LT", "370", "8", 8, 8),
    ("LV", "371", "", 8, 8),
    ("EE", "372", "", 7, 8),
    ("UA", "380", "0", 9, 9),
    ("RS", "381", "0", 8, 9),
    ("HR", "385", "0", 8, 9),
    ("SI", "386", "0", 8, 8),
    ("CZ", "420", "", 9, 9),
    ("SK", "421", "0", 9, 9),
    ("HK", "852", "", 8, 8),
    ("TW", "886", "0", 8, 9),
    ("AE", "971", "0", 8, 9),
    ("IL", "972", "0", 8, 9),
    ("QA", "974", "", 8, 8),
    ("SA", "966", "0", 8, 9),
];

/// The calling code of an E.164 number such as `+14155550132`, without its plus; `None` where the
/// country's plan is not known.
pub fn calling_code(e164: &str) -> Option<&'static str> {
    let digits = e164.strip_prefix('+')?;
    // No code is the beginning of another.
    PLANS.iter().map(|(_, code, ..)| *code).find(|code| digits.starts_with(code))
}

/// Most digits of an E.164 number.
const DIGITS_MAX: usize = 15;
/// How many tokens before a number may tell that it is one: `Rufen Sie uns an unter`.
const CUE_REACH: usize = 6;
/// Most groups that a number is written in.
const GROUPS_MAX: usize = 8;

/// The digits of a written number, with how it was written.
#[derive(Default)]
struct Written {
    digits: [u8; 2 * DIGITS_MAX],
    /// How many digits there are.
    length: usize,
    /// Digits of each group.
    groups: [usize; GROUPS_MAX],
    /// How many groups there are.
    count: usize,
    /// First token after it.
    end: usize,
    parentheses: bool,
    dashes: bool,
}

impl Written {
    fn digits(&self) -> &str {
        self.digits.get(..self.length).and_then(|d| std::str::from_utf8(d).ok()).unwrap_or("")
    }

    fn groups(&self) -> &[usize] {
        self.groups.get(..self.count).unwrap_or(&[])
    }

    /// Adds a group; `None` when the number gets too long.
    fn push(&mut self, group: &str) -> Option<()> {
        let end = self.length + group.len();
        if end > DIGITS_MAX {
            return None;
        }
        self.digits.get_mut(self.length..end)?.copy_from_slice(group.as_bytes());
        *self.groups.get_mut(self.count)? = group.len();
        self.length = end;
        self.count += 1;
        Some(())
    }
}

/// The telephone number at token `at`.
pub(super) fn phone(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let plus = scan.is(at, "+");
    if plus && !scan.glued(at + 1) || scan.runs_up(at) && !plus {
        return None;
    }
    let written = read(scan, if plus { at + 1 } else { at })?;
    if scan.runs_on(written.end) {
        return None;
    }
    let cued = is_cued(scan, at);
    let (number, confidence) = if plus {
        (Some(international(written.digits())?), 0.98)
    } else if let Some(digits) = written.digits().strip_prefix("00").filter(|_| cued) {
        (Some(international(digits)?), 0.9)
    } else {
        national(scan, at, &written, cued)?
    };
    let span = scan.span(at, written.end);
    Some(Found {
        span: Span::of(span.start(), span.end()),
        end: written.end,
        entity_type: EntityType::PhoneNumber,
        value: number.map(Value::Phone),
        confidence,
    })
}

/// Collects digit groups parted by spaces, dashes, dots, slashes and brackets.
fn read(scan: &Scan<'_>, at: usize) -> Option<Written> {
    let mut written = Written { end: at, ..Written::default() };
    let mut next = at;
    while written.count < GROUPS_MAX {
        let open = scan.is(next, "(");
        let token = next + usize::from(open);
        let text = scan.str(token);
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            break;
        }
        if scan.token(token).is_some_and(|token| token.line_before) && written.end > at {
            break;
        }
        let mut end = token + 1;
        if open {
            if !scan.is(end, ")") {
                break;
            }
            end += 1;
            written.parentheses = true;
        }
        // `+49 (0)30`: the trunk zero is dropped abroad.
        if !(open && text == "0") {
            written.push(text)?;
        }
        written.end = end;
        next = end;
        match scan.str(next) {
            "-" | "‑" | "–" if scan.glued(next) == scan.glued(next + 1) => {
                written.dashes = true;
                next += 1;
            }
            "." if scan.glued(next) && scan.glued(next + 1) => next += 1,
            "/" => next += 1,
            _ => {}
        }
    }
    let enough = (6..=DIGITS_MAX).contains(&written.length);
    enough.then_some(written)
}

/// Whether the words before speak of telephoning, and not of another kind of number.
fn is_cued(scan: &Scan<'_>, at: usize) -> bool {
    let mut cued = false;
    for back in 1..=CUE_REACH {
        let Some(token) = at.checked_sub(back) else { break };
        if scan.has(token, Roles::ID_CUE) {
            return false;
        }
        // `t` and `f` are cues only as labels.
        let short = scan.str(token).len() == 1 && !matches!(scan.str(token + 1), ":" | ".");
        cued |= scan.has(token, Roles::PHONE_CUE) && !short;
    }
    cued
}

fn is_id(scan: &Scan<'_>, at: usize) -> bool {
    (1..=4)
        .filter_map(|back| at.checked_sub(back))
        .any(|token| scan.has(token, Roles::ID_CUE) || back_label(scan, token, at))
}

fn back_label(scan: &Scan<'_>, token: usize, at: usize) -> bool {
    token + 2 >= at && scan.has(token, Roles::LABEL)
}

/// `+` and digits: the longest calling code with a fitting length wins.
fn international(digits: &str) -> Option<String> {
    for width in (1..=3).rev() {
        let code = digits.get(..width)?;
        let Some(&(_, _, trunk, min, max)) = PLANS.iter().find(|plan| plan.1 == code) else {
            continue;
        };
        let mut national = digits.get(width..)?;
        if code != "39" && !trunk.is_empty() && trunk == "0" {
            national = national.strip_prefix('0').unwrap_or(national);
        }
        return (min..=max).contains(&national.len()).then(|| format!("+{code}{national}"));
    }
    // Countries outside the table: any number of a usual length.
    (8..=DIGITS_MAX).contains(&digits.len()).then(|| format!("+{digits}"))
}

/// A number as it is dialled at home, without a value where the country is not known.
fn national(
    scan: &Scan<'_>,
    at: usize,
    written: &Written,
    cued: bool,
) -> Option<(Option<String>, f32)> {
    let country = scan.locale.country;
    let digits = written.digits();
    if !cued && is_id(scan, at) {
        return None;
    }
    // The shape `(415) 555-2671` is North American whatever the language.
    let shaped = north_american(written);
    if shaped && (cued || written.parentheses || written.dashes && matches!(country, "US" | "CA")) {
        let national = digits.strip_prefix('1').filter(|_| digits.len() == 11).unwrap_or(digits);
        return Some((Some(format!("+1{national}")), if cued { 0.95 } else { 0.85 }));
    }
    planned(scan, written, cued)
        .map(|(number, confidence)| (Some(number), confidence))
        .or_else(|| is_domestic(written, cued).then_some((None, if cued { 0.8 } else { 0.6 })))
}

/// A number that fits the plan of the text's country.
fn planned(scan: &Scan<'_>, written: &Written, cued: bool) -> Option<(String, f32)> {
    let country = scan.locale.country;
    let digits = written.digits();
    let &(_, code, trunk, min, max) = PLANS.iter().find(|plan| plan.0 == country)?;
    if code == "1" {
        return None;
    }
    let national = match trunk {
        "" => digits,
        _ => digits.strip_prefix(trunk).or_else(|| (trunk == "06").then_some(digits))?,
    };
    let fits = (min..=max).contains(&national.len()) && digits.len() >= 8;
    let grouped = written.count > 1;
    let convincing = cued
        || grouped && !trunk.is_empty() && written.count >= 3 && digits.starts_with('0')
        || written.parentheses && digits.starts_with('0');
    (fits && convincing).then(|| (format!("+{code}{national}"), if cued { 0.9 } else { 0.7 }))
}

/// A trunk zero and groups of digits as many countries write them: `0345 600 1234`.
fn is_domestic(written: &Written, cued: bool) -> bool {
    let digits = written.digits();
    let grouped = written.count >= 3 || written.count == 2 && (cued || written.parentheses);
    let wide = written.groups().iter().all(|&group| group >= 2);
    digits.starts_with('0')
        && !digits.starts_with("00")
        && (9..=12).contains(&digits.len())
        && grouped
        && wide
}

/// Three, three and four digits with an optional 1 in front; area codes begin with 2 to 9, and so do
/// exchanges unless brackets or dashes show what the number is: `555-123-4567` of the examples.
fn north_american(written: &Written) -> bool {
    let groups = written.groups().strip_prefix(&[1]).unwrap_or(written.groups());
    let digits = match written.length {
        11 => written.digits().strip_prefix('1'),
        10 => Some(written.digits()),
        _ => None,
    };
    let Some(digits) = digits else { return false };
    let area = digits.as_bytes().first().is_some_and(|first| *first >= b'2');
    let exchange = digits.as_bytes().get(3).is_some_and(|first| *first >= b'2');
    let written_out = written.parentheses || written.dashes;
    area && (exchange || written_out) && (groups == [3, 3, 4] || groups == [3, 7] || groups == [10])
}

/// The countries whose plans are known.
pub(super) fn countries() -> impl Iterator<Item = &'static str> {
    PLANS.iter().map(|plan| plan.0)
}
