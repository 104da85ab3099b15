//! Numbers in digits and in words.

use super::decimal::Decimal;
use super::lexicon::Roles;
use super::scan::Scan;

/// A number and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub(super) value: Decimal,
    /// First token after it. Where [`Amount::rest`] is not at the end of the token before, that
    /// token's last letters do not belong to the number: `5` of `5km`.
    pub(super) end: usize,
    /// Byte position after the number.
    pub(super) rest: usize,
    /// In words: `twelve`.
    pub(super) spelled: bool,
    /// Digits without separators or scale word: `2021`; their count.
    pub(super) plain_digits: usize,
    /// Carries `million` or another scale word.
    pub(super) scaled: bool,
    /// Begins with a zero that is not alone: `007`.
    pub(super) leading_zero: bool,
}

/// What stands at a digit token.
pub(super) enum Numeral {
    Amount(Amount),
    /// Digits that are no number, such as `3.11.4`; the first token after them.
    Junk(usize),
    Nothing,
}

/// Digit groups of one numeral that are looked at; a longer run is junk.
const GROUPS_MAX: usize = 12;

/// The number at token `at`, with its scale word.
pub(super) fn amount(scan: &Scan<'_>, at: usize) -> Option<Amount> {
    match numeral(scan, at) {
        Numeral::Amount(amount) => Some(amount),
        Numeral::Junk(_) | Numeral::Nothing => None,
    }
}

pub(super) fn numeral(scan: &Scan<'_>, at: usize) -> Numeral {
    let starts_with_digit = scan.str(at).bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let found = if let Some((value, end)) = slash_fraction(scan, at) {
        let rest = scan.end_before(end);
        Some(Amount { value, end, rest, ..Amount::NOTHING })
    } else if starts_with_digit {
        match in_digits(scan, at) {
            Ok(amount) => Some(amount),
            Err(end) => return Numeral::Junk(end),
        }
    } else {
        in_words(scan, at)
    };
    match found.and_then(|amount| scaled(scan, amount)) {
        Some(amount) => Numeral::Amount(amount),
        None => Numeral::Nothing,
    }
}

impl Amount {
    const NOTHING: Self = Self {
        value: Decimal::whole(0),
        end: 0,
        rest: 0,
        spelled: false,
        plain_digits: 0,
        scaled: false,
        leading_zero: false,
    };

    /// Whether the number ends where its last token ends.
    pub(super) fn is_clean(&self, scan: &Scan<'_>) -> bool {
        self.rest == scan.end_before(self.end)
    }

    /// Letters glued to the digits: `km` of `10km`.
    pub(super) fn letters<'s>(&self, scan: &Scan<'s>) -> &'s str {
        scan.text.get(self.rest..scan.end_before(self.end)).unwrap_or("")
    }
}

/// `Err` gives the token after a run that is no number.
fn in_digits(scan: &Scan<'_>, at: usize) -> Result<Amount, usize> {
    let mut groups: [&str; GROUPS_MAX] = [""; GROUPS_MAX];
    let mut marks = [""; GROUPS_MAX];
    let mut count = 0;
    let mut token = at;
    let letters = loop {
        let (digits, rest) = scan.split_digits(token);
        if count == GROUPS_MAX {
            while scan.runs_on(token) {
                token += 1;
            }
            return Err(token.max(at + 1));
        }
        groups[count] = digits;
        count += 1;
        token += 1;
        if !rest.is_empty() || count == GROUPS_MAX && !scan.runs_on(token) {
            break rest;
        }
        let mark = scan.str(token);
        let next_digits = scan.split_digits(token + 1).0;
        let glued = scan.glued(token) && scan.glued(token + 1);
        if glued && matches!(mark, "." | "," | "'" | "’" | "٬") && !next_digits.is_empty() {
            marks[count.min(GROUPS_MAX - 1)] = mark;
            token += 1;
            continue;
        }
        if is_space_group(scan, &groups, &marks, count, token) {
            marks[count] = " ";
            continue;
        }
        break rest;
    };
    let rest = scan.end_before(token) - letters.len();
    let (whole, fraction, used) = match read_groups(scan, &groups[..count], &marks[..count]) {
        Some(read) => read,
        None => {
            while scan.runs_on(token) {
                token += 1;
            }
            return Err(token);
        }
    };
    // Only the first group was a number: `3,5` in English.
    let (token, rest) =
        if used < count { (at + 1, scan.end_before(at + 1)) } else { (token, rest) };
    let value = Decimal::of_groups(whole, fraction).ok_or(token)?;
    let plain_digits = if count == 1 || used < count { groups[0].len() } else { 0 };
    let leading_zero = groups[0].len() > 1 && groups[0].starts_with('0');
    let mut amount =
        Amount { value, end: token, rest, plain_digits, leading_zero, ..Amount::NOTHING };
    add_fraction(scan, &mut amount);
    Ok(amount)
}

/// `1 250`: a group of three digits after one to three, parted by a space that does not break.
fn is_space_group(
    scan: &Scan<'_>,
    groups: &[&str; GROUPS_MAX],
    marks: &[&str; GROUPS_MAX],
    count: usize,
    token: usize,
) -> bool {
    let grouped = count == 1 || marks[count - 1] == " ";
    if count >= GROUPS_MAX || !grouped || groups[0].len() > 3 || scan.str(token).len() < 3 {
        return false;
    }
    let (digits, _) = scan.split_digits(token);
    let gap = scan.text.get(scan.end_before(token)..scan.start_of(token)).unwrap_or("");
    let narrow = matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}");
    let plain = gap == " " && scan.locale.habits.decimal_comma && scan.locale.habits.code != "de";
    digits.len() == 3
        && !groups[0].starts_with('0')
        && (narrow || plain)
        && !scan
            .text
            .get(scan.start_of(token) + 3..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whole digits, fraction digits and how many groups were used; `None` when they are no number.
fn read_groups<'g, 's>(
    scan: &Scan<'_>,
    groups: &'g [&'s str],
    marks: &[&str],
) -> Option<(&'g [&'s str], &'s str, usize)> {
    let (&last, head) = groups.split_last()?;
    let Some((&last_mark, marks)) = marks.get(1..).and_then(<[&str]>::split_last) else {
        return Some((groups, "", 1));
    };
    let comma_decimal = scan.locale.habits.decimal_comma;
    let decimal = if comma_decimal { "," } else { "." };
    let thousands = |groups: &[&str]| {
        groups
            .first()
            .is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))
            && groups.iter().skip(1).all(|group| group.len() == 3)
    };
    let indian = |groups: &[&str]| {
        groups.len() > 1
            && groups.last().is_some_and(|group| group.len() == 3)
            && groups.iter().rev().skip(1).all(|group| group.len() <= 2)
    };
    let same = marks.iter().all(|mark| *mark == last_mark);
    if same && thousands(groups) && (!marks.is_empty() || last_mark != decimal) {
        return Some((groups, "", groups.len()));
    }
    if same && last_mark == "," && !comma_decimal && indian(groups) {
        return Some((groups, "", groups.len()));
    }
    if marks.is_empty() {
        if matches!(last_mark, "'" | "’" | " ") {
            return Some((groups.get(..1)?, "", 1));
        }
        return match last_mark == decimal || last_mark == "." {
            true => Some((head, last, groups.len())),
            false => Some((groups.get(..1)?, "", 1)),
        };
    }
    let inner_same = marks.windows(2).all(|pair| pair[0] == pair[1]);
    if inner_same && !same && matches!(last_mark, "." | ",") && (thousands(head) || indian(head)) {
        return Some((head, last, groups.len()));
    }
    None
}

/// `2½`, `2 1/2`, `1/2`, `2 and a half`.
fn add_fraction(scan: &Scan<'_>, amount: &mut Amount) {
    let glyph = |c| match c {
        '½' => Some(Decimal::new(5, 1)),
        '¼' => Some(Decimal::new(25, 2)),
        '¾' => Some(Decimal::new(75, 2)),
        '⅓' => Some(Decimal::new(3333, 4)),
        '⅔' => Some(Decimal::new(6667, 4)),
        _ => None,
    };
    let mut letters = amount.letters(scan).chars();
    let read = letters.next().and_then(|c| Some((c, glyph(c)?)));
    if let Some((c, part)) = read
        && letters.next().is_none()
        && let Some(sum) = amount.value.plus(part)
    {
        amount.value = sum;
        amount.rest += c.len_utf8();
        amount.plain_digits = 0;
    }
}

/// Numerator and denominator `1/2`; the first token after.
pub(super) fn slash_fraction(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let (upper, _) = scan.digits(at)?;
    if !scan.is(at + 1, "/") || !scan.glued(at + 1) || !scan.glued(at + 2) {
        return None;
    }
    let (lower, _) = scan.digits(at + 2)?;
    let usual = matches!(lower, 2 | 3 | 4 | 5 | 8 | 10 | 16) && (1..lower).contains(&upper);
    (usual && !scan.runs_on(at + 3)).then(|| (ratio(upper, lower), at + 3))
}

/// `upper / lower` to four digits, exact where it ends earlier.
pub(super) fn ratio(upper: i32, lower: i32) -> Decimal {
    let scaled = (i128::from(upper) * 100_000 / i128::from(lower.max(1)) + 5) / 10;
    let mut value = Decimal::new(scaled, 4);
    for digits in 0..4 {
        if scaled % 10_i128.pow(4 - digits) == 0 {
            value = Decimal::new(scaled / 10_i128.pow(4 - digits), digits);
            break;
        }
    }
    value
}

/// A cardinal in words, before scale words above `hundred`.
fn in_words(scan: &Scan<'_>, at: usize) -> Option<Amount> {
    let word = scan.word(at);
    let spelled = |value, end| Amount {
        value,
        end,
        rest: scan.end_before(end),
        spelled: true,
        ..Amount::NOTHING
    };
    // `hundert`, `mille`, `mil` count alone; English needs `a`.
    let alone = matches!(word.scale, 2 | 3) && scan.locale.habits.code != "en";
    if word.cardinal.is_some() || alone {
        let (value, end) = words_below_scale(scan, at)?;
        return Some(spelled(Decimal::whole(value), end));
    }
    let next = at + 1;
    if word.roles.has(Roles::ARTICLE_ONE) {
        let multiple = scan.word(next).scale > 0 || scan.word(next).cardinal == Some(12);
        if multiple && !scan.is(next, "twelve") {
            let (value, end) = words_below_scale(scan, next)?;
            return Some(spelled(Decimal::whole(value), end));
        }
    }
    // `half a million`, `half a dozen`
    if word.roles.has(Roles::HALF) && scan.has(next, Roles::ARTICLE_ONE) {
        let base = scan.word(next + 1);
        if base.scale > 0 {
            let value = Decimal::new(5, 1).shifted_up(base.scale)?;
            let end = next + 1 + scan.length(next + 1);
            return Some(Amount { scaled: true, ..spelled(value, end) });
        }
        if base.cardinal == Some(12) {
            return Some(spelled(Decimal::whole(6), next + 2));
        }
    }
    None
}

/// Largest number of words in one number.
const NUMBER_WORDS_MAX: usize = 24;

/// Reads number words up to and including all scale words.
fn words_below_scale(scan: &Scan<'_>, at: usize) -> Option<(i128, usize)> {
    let mut total: i128 = 0;
    let mut group: i128 = 0;
    let mut last_scale = u32::MAX;
    let mut position = at;
    let mut seen = 0;
    let mut end = at;
    while seen < NUMBER_WORDS_MAX {
        let word = scan.word(position);
        let french_tens = scan.locale.habits.code == "fr" && matches!(group % 100, 60 | 80);
        let article = word.roles.has(Roles::NOT_ONE) && seen > 0 && scan.locale.habits.code != "en";
        if let Some(cardinal) = word.cardinal.filter(|_| !article || group % 100 >= 20) {
            let cardinal = i128::from(cardinal);
            let free = match cardinal {
                0 => seen == 0,
                1..10 => group % 10 == 0 && (group % 100 != 10) && group % 100 != 12,
                10..100 => group % 100 == 0 || french_tens && cardinal < 20,
                _ => group % 1000 == 0 && cardinal < 1000 || group == 0,
            };
            if !free
                || cardinal == 12 && word.fraction == 0 && seen > 0 && scan.is(position, "dozen")
            {
                break;
            }
            group += cardinal;
        } else if word.scale == 2 {
            if group == 0 {
                group = 1;
            }
            if group >= 100 {
                break;
            }
            group *= 100;
        } else if word.scale > 2 {
            if word.scale >= last_scale && group != 0 && total != 0 {
                break;
            }
            let factor = 10_i128.checked_pow(word.scale)?;
            if group == 0 && total > 0 && word.scale < 18 {
                // `hundred thousand million`
                total = total.checked_mul(factor)?;
            } else {
                total = total.checked_add(group.max(1).checked_mul(factor)?)?;
            }
            group = 0;
            last_scale = word.scale;
        } else {
            break;
        }
        seen += 1;
        position += scan.length(position);
        end = position;
        // `twenty-five`, `one hundred and five`, `treinta y dos`
        let hyphen = scan.is_dash(position) && scan.glued(position) && scan.glued(position + 1);
        let joined =
            hyphen || scan.has(position, Roles::AND) && may_follow_and(scan, position, group);
        let next = scan.word(position + 1);
        if joined && next.cardinal.is_some() || hyphen && next.scale > 1 {
            position += 1;
        }
    }
    (seen > 0).then_some((total + group, end))
}

/// `and` inside a number: after a hundred or a thousand, and between tens and units where the
/// language says so.
fn may_follow_and(scan: &Scan<'_>, at: usize, group: i128) -> bool {
    let hundreds = group % 100 == 0;
    let next = scan.word(at + 1).cardinal.unwrap_or(0);
    match scan.locale.habits.code {
        "en" => hundreds && next > 0 && !scan.before_has(at, Roles::BETWEEN),
        "fr" => next == 1 && (20..=60).contains(&(group % 100)),
        "es" => (30..100).contains(&(group % 100)) && group % 10 == 0 && (1..10).contains(&next),
        "pt" => group % 10 == 0 && group > 0 && i128::from(next) < group,
        _ => false,
    }
}

/// Adds the scale words after a number: `3.5 million`, `two and a half billion`.
fn scaled(scan: &Scan<'_>, mut amount: Amount) -> Option<Amount> {
    let clean = amount.is_clean(scan);
    if !clean {
        return Some(amount);
    }
    if !amount.spelled
        && let Some((part, end)) = slash_fraction(scan, amount.end)
        && amount.plain_digits > 0
        && !scan.glued(amount.end)
    {
        amount = Amount {
            value: amount.value.plus(part)?,
            end,
            rest: scan.end_before(end),
            plain_digits: 0,
            ..amount
        };
    }
    // `two and a half`
    let and = amount.end;
    if scan.has(and, Roles::AND)
        && scan.has(and + 1, Roles::ARTICLE_ONE)
        && scan.has(and + 2, Roles::HALF)
    {
        let end = and + 3;
        let value = amount.value.plus(Decimal::new(5, 1))?;
        amount = Amount { value, end, rest: scan.end_before(end), plain_digits: 0, ..amount };
    }
    for _ in 0..3 {
        let mut at = amount.end;
        if scan.is_dash(at) && scan.glued(at) && scan.glued(at + 1) {
            at += 1;
        }
        let word = scan.word(at);
        let vague = word.roles.has(Roles::VAGUE);
        if word.scale < 2 || vague || (amount.spelled && word.scale == 2) {
            break;
        }
        let Some(value) = amount.value.shifted_up(word.scale) else { break };
        // An abbreviation's dot is part of the number only when a word follows: `Mio. Euro`.
        let mut end = at + scan.length(at);
        if scan.is(end, ".")
            && scan.glued(end)
            && scan.str(at).len() <= 4
            && scan.word(end + 1).currency.is_some()
        {
            end += 1;
        }
        amount = Amount {
            value,
            end,
            rest: scan.end_before(end),
            plain_digits: 0,
            scaled: true,
            ..amount
        };
    }
    Some(amount)
}

/// The sign of the number at `at`, when one is glued to it: its token.
pub(super) fn sign_before(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let sign = at.checked_sub(1)?;
    let minus = matches!(scan.str(sign), "-" | "−") && scan.glued(at);
    let free = scan.token(sign).is_some_and(|token| token.space_before)
        || sign.checked_sub(1).is_some_and(|before| matches!(scan.str(before), "(" | "[" | ":"));
    (minus && free).then_some(sign)
}
