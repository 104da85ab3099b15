//! Names and values in one list.

use super::{EntityType, Mention};
use crate::text::{Interrupted, Pace, Span, Token};

/// Merges two ascending, disjoint lists into one. Where they overlap:
///
/// 1. addresses of the net and telephone numbers win over names;
/// 2. a title at the start of a person's name is cut off the name, and both stay;
/// 3. of two equal spans the nationality, language or dated value wins over the name, and the name
///    over a bare number, ordinal, title, or a date without certainty (`April`, `May`);
/// 4. otherwise the longer wins, the name where both are equally long.
///
/// A name that loses to any value goes, and with it nothing else: values it would have beaten
/// stay. O(mentions).
pub fn merge(
    tokens: &[Token],
    names: Vec<Mention>,
    values: Vec<Mention>,
    pace: &Pace<'_>,
) -> Result<Vec<Mention>, Interrupted> {
    let mut merged = Vec::with_capacity(names.len() + values.len());
    let mut beaten = vec![false; values.len()];
    let mut first = 0;
    let mut kept_end = 0;
    for mut name in names {
        pace.step()?;
        while values.get(first).is_some_and(|value| value.span.end() <= name.span.start()) {
            first += 1;
        }
        let mut last = first;
        while values.get(last).is_some_and(|value| value.span.start() < name.span.end()) {
            last += 1;
        }
        let rivals = &values[first..last];
        if let Some(title) = rivals.first().filter(|title| is_title_of(title, &name)) {
            match behind(tokens, title.span, name.span) {
                Some(span) => name.span = span,
                None => continue,
            }
        }
        let overlaps = |value: &&Mention| value.span.overlaps(name.span);
        if rivals.iter().filter(overlaps).any(|value| !name_wins(&name, value)) {
            continue;
        }
        for (value, beaten) in rivals.iter().zip(&mut beaten[first..last]) {
            *beaten |= value.span.overlaps(name.span);
        }
        if name.span.start() >= kept_end {
            kept_end = name.span.end();
            merged.push(name);
        }
    }
    for (value, beaten) in values.into_iter().zip(beaten) {
        pace.step()?;
        merged.extend((!beaten).then_some(value));
    }
    merged.sort_by_key(|mention| mention.span);
    Ok(merged)
}

fn is_title_of(title: &Mention, name: &Mention) -> bool {
    title.entity_type == EntityType::Title
        && name.entity_type == EntityType::Person
        && title.span.start() <= name.span.start()
        && title.span.end() > name.span.start()
}

/// The part of `name` behind `title`, without the white space between them.
fn behind(tokens: &[Token], title: Span, name: Span) -> Option<Span> {
    let next = tokens.partition_point(|token| token.span.start() < title.end());
    let start = tokens.get(next)?.span.start();
    (start < name.end()).then(|| Span::of(start, name.end()))
}

fn name_wins(name: &Mention, value: &Mention) -> bool {
    use EntityType::{Date, Email, Handle, Hashtag, IpAddress, Language, Nationality, Number};
    use EntityType::{Ordinal, PhoneNumber, Title, Url};
    match value.entity_type {
        Email | Url | IpAddress | Hashtag | Handle | PhoneNumber => return false,
        Nationality | Language if value.span == name.span => return false,
        Number | Ordinal | Title if value.span == name.span => return true,
        Date if value.span == name.span => return value.confidence < 0.95,
        _ => {}
    }
    name.span.len() >= value.span.len()
}

#[cfg(test)]
mod tests {
    use super::merge;
    use crate::entity::{EntityType, Mention, MentionKind};
    use crate::text::{Interrupt, Pace, Span, tokenize};
    use expect_test::{Expect, expect};

    fn mention(text: &str, part: &str, entity_type: EntityType, confidence: f32) -> Mention {
        let start = text.find(part).unwrap();
        let span = Span::of(start, start + part.len());
        Mention { span, entity_type, kind: MentionKind::Proper, confidence, value: None }
    }

    fn check(
        text: &str,
        names: &[(&str, EntityType)],
        values: &[(&str, EntityType)],
        expected: Expect,
    ) {
        let make = |list: &[(&str, EntityType)]| {
            list.iter().map(|&(part, kind)| mention(text, part, kind, 0.9)).collect::<Vec<_>>()
        };
        let never = Interrupt::never();
        let pace = Pace::new(&never, 1);
        let merged = merge(&tokenize(text), make(names), make(values), &pace).unwrap();
        let shown: Vec<String> = merged
            .iter()
            .map(|mention| format!("[{:?} {}]", mention.entity_type, mention.span.of_text(text)))
            .collect();
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn a_title_is_cut_off_a_name() {
        check(
            "Then President Joe Biden spoke.",
            &[("President Joe Biden", EntityType::Person)],
            &[("President", EntityType::Title)],
            expect!["[Title President] [Person Joe Biden]"],
        );
    }

    #[test]
    fn parts_of_an_organization_are_no_values() {
        check(
            "The First National Bank of General Motors on 5 May.",
            &[("First National Bank of General Motors", EntityType::Organization)],
            &[
                ("First", EntityType::Ordinal),
                ("General", EntityType::Title),
                ("5 May", EntityType::Date),
            ],
            expect!["[Organization First National Bank of General Motors] [Date 5 May]"],
        );
    }

    #[test]
    fn a_nationality_is_no_place() {
        check(
            "Chinese ships",
            &[("Chinese", EntityType::Location)],
            &[("Chinese", EntityType::Nationality)],
            expect!["[Nationality Chinese]"],
        );
    }

    #[test]
    fn an_address_holds_its_city() {
        check(
            "At 1 Main Street, Springfield, IL 62701 now",
            &[("Springfield", EntityType::Location)],
            &[("1 Main Street, Springfield, IL 62701", EntityType::Address)],
            expect!["[Address 1 Main Street, Springfield, IL 62701]"],
        );
    }

    #[test]
    fn a_name_that_is_also_a_month_stays_a_name() {
        check(
            "April left.",
            &[("April", EntityType::Person)],
            &[("April", EntityType::Date)],
            expect!["[Person April]"],
        );
    }
}
