//! Annotated lines: `en-GB 2021-10-28 | Due [DATE 03/04/2021 -> 2021-04-03 ?] at noon.`
//!
//! Language, reference day or `-`, then the text; a bracket holds type, span and, after ` -> `, the
//! value. ` ?` marks an ambiguous date. Lines that begin with `#` are comments.

use parlance::entity::value::Value;
use parlance::entity::{EntityType, Mention};
use parlance::text::{LanguageTag, ReferenceTime};

/// Wire names and types.
const TYPES: &[(&str, EntityType)] = &[
    ("PERSON", EntityType::Person),
    ("ORGANIZATION", EntityType::Organization),
    ("LOCATION", EntityType::Location),
    ("EVENT", EntityType::Event),
    ("WORK_OF_ART", EntityType::WorkOfArt),
    ("PRODUCT", EntityType::Product),
    ("NATIONALITY", EntityType::Nationality),
    ("TITLE", EntityType::Title),
    ("LANGUAGE", EntityType::Language),
    ("DATE", EntityType::Date),
    ("TIME", EntityType::Time),
    ("DURATION", EntityType::Duration),
    ("MONEY", EntityType::Money),
    ("PERCENT", EntityType::Percent),
    ("QUANTITY", EntityType::Quantity),
    ("NUMBER", EntityType::Number),
    ("ORDINAL", EntityType::Ordinal),
    ("EMAIL", EntityType::Email),
    ("URL", EntityType::Url),
    ("PHONE_NUMBER", EntityType::PhoneNumber),
    ("ADDRESS", EntityType::Address),
    ("IP_ADDRESS", EntityType::IpAddress),
    ("HASHTAG", EntityType::Hashtag),
    ("HANDLE", EntityType::Handle),
    ("OTHER", EntityType::Other),
];

/// The type of a wire name.
pub(crate) fn type_of(name: &str) -> Option<EntityType> {
    TYPES.iter().find(|known| known.0 == name).map(|known| known.1)
}

/// The wire name of a type.
pub(crate) fn name_of(entity_type: EntityType) -> &'static str {
    TYPES.iter().find(|known| known.1 == entity_type).map_or("OTHER", |known| known.0)
}

/// One annotated line.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) language: LanguageTag,
    pub(crate) reference: Option<ReferenceTime>,
    pub(crate) text: String,
    /// Start, end, type, value as written.
    pub(crate) spans: Vec<(usize, usize, EntityType, String)>,
}

/// Reads the annotated lines of a file.
pub(crate) fn read(file: &str) -> Result<Vec<Case>, String> {
    file.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| case(line).ok_or_else(|| format!("cannot read the line {line:?}")))
        .collect()
}

fn case(line: &str) -> Option<Case> {
    let (head, body) = line.split_once(" | ")?;
    let (language, day) = head.split_once(' ')?;
    let reference = match day.trim() {
        "-" => None,
        day => Some(ReferenceTime { unix_seconds: noon_of(day)? }),
    };
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut rest = body;
    while let Some(open) = rest.find('[') {
        let (before, after) = rest.split_at(open);
        text.push_str(before);
        let name = after[1..].split(' ').next().unwrap_or("");
        let Some(entity_type) = type_of(name) else {
            text.push('[');
            rest = &after[1..];
            continue;
        };
        let inside = &after[name.len() + 2..];
        let close = inside.find(']')?;
        let (span, value) = match inside[..close].split_once(" ->") {
            Some((span, value)) => (span, value.trim()),
            None => (&inside[..close], "-"),
        };
        spans.push((text.len(), text.len() + span.len(), entity_type, value.to_owned()));
        text.push_str(span);
        rest = &inside[close + 1..];
    }
    text.push_str(rest);
    Some(Case { language: LanguageTag::parse(language)?, reference, text, spans })
}

/// Seconds since the epoch at noon of `2021-10-28`.
pub(crate) fn noon_of(day: &str) -> Option<i64> {
    let mut parts = day.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Days before 1 March of a year, after the usual civil calendar formula.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days =
        365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * m + 2) / 5 + day
            - 1
            - 719_468;
    Some(days * 86_400 + 43_200)
}

/// A mention's value in the notation of the lines.
pub(crate) fn value_text(mention: &Mention) -> String {
    match &mention.value {
        None => "-".to_owned(),
        Some(Value::Date(date)) => {
            format!("{}{}", date.iso, if date.ambiguous { " ?" } else { "" })
        }
        Some(Value::Money { currency, amount }) => format!("{currency} {amount}"),
        Some(Value::Quantity { unit, amount }) => format!("{unit} {amount}"),
        Some(
            Value::Time(text)
            | Value::Duration(text)
            | Value::Number(text)
            | Value::Percent(text)
            | Value::Phone(text)
            | Value::Url(text),
        ) => text.clone(),
    }
}
