use super::violations::Violations;
use crate::entity::EntityType;
use crate::error::Reason;
use crate::rpc::{Features, Limits, ToneParts, wire};
use crate::text::OffsetEncoding;

/// The wire can carry any number; one that names nothing is refused with the number in it.
pub(super) fn unknown(violations: &mut Violations, field: String, number: i32, name: &str) {
    violations.add(field, Reason::Unknown, format!("is {number}, which is no {name}"));
}

pub(super) fn encoding(violations: &mut Violations, number: i32) -> OffsetEncoding {
    use wire::OffsetEncoding as Wire;
    match Wire::try_from(number) {
        Ok(Wire::Unspecified | Wire::Utf8) => OffsetEncoding::Utf8,
        Ok(Wire::Utf16) => OffsetEncoding::Utf16,
        Ok(Wire::Utf32) => OffsetEncoding::Utf32,
        Err(_) => {
            unknown(violations, "offset_encoding".to_owned(), number, "OffsetEncoding");
            OffsetEncoding::Utf8
        }
    }
}

/// Empty means everything.
pub(super) fn features(violations: &mut Violations, numbers: &[i32]) -> Features {
    if numbers.is_empty() {
        return Features::ALL;
    }
    let mut features = Features::NONE;
    if !violations.fits("features", numbers.len(), Limits::FEATURES_MAX) {
        return features;
    }
    for (index, &number) in numbers.iter().enumerate() {
        match wire::Feature::try_from(number) {
            Ok(wire::Feature::Language) => features.language = true,
            Ok(wire::Feature::Sentences) => features.sentences = true,
            Ok(wire::Feature::Entities) => features.entities = true,
            Ok(wire::Feature::Tone) => features.tone = true,
            Ok(wire::Feature::Unspecified) | Err(_) => {
                unknown(violations, format!("features[{index}]"), number, "Feature to ask for");
            }
        }
    }
    features
}

/// Empty means all.
pub(super) fn tone_parts(violations: &mut Violations, field: &str, numbers: &[i32]) -> ToneParts {
    use wire::ToneAspect as Wire;
    if numbers.is_empty() {
        return ToneParts::ALL;
    }
    let mut parts = ToneParts { named: true, ..ToneParts::default() };
    if !violations.fits(field, numbers.len(), Limits::FEATURES_MAX) {
        return parts;
    }
    for (index, &number) in numbers.iter().enumerate() {
        match Wire::try_from(number) {
            Ok(Wire::Score) => parts.score = true,
            Ok(Wire::Entities) => parts.entities = true,
            Ok(Wire::Voices) => parts.voices = true,
            Ok(Wire::Register) => parts.register = true,
            Ok(Wire::Emotions) => parts.emotions = true,
            Ok(Wire::Stance) => parts.stance = true,
            Ok(Wire::Relations) => parts.relations = true,
            Ok(Wire::Unspecified) | Err(_) => {
                unknown(violations, format!("{field}[{index}]"), number, "ToneAspect to ask for");
            }
        }
    }
    parts
}

/// Empty means all.
pub(super) fn entity_types(violations: &mut Violations, numbers: &[i32]) -> Vec<EntityType> {
    if !violations.fits("types", numbers.len(), Limits::TYPES_MAX) {
        return Vec::new();
    }
    let mut types = Vec::with_capacity(numbers.len());
    for (index, &number) in numbers.iter().enumerate() {
        match wire::EntityType::try_from(number).ok().and_then(entity_type) {
            Some(entity_type) => types.push(entity_type),
            None => unknown(violations, format!("types[{index}]"), number, "EntityType to ask for"),
        }
    }
    types
}

fn entity_type(entity_type: wire::EntityType) -> Option<EntityType> {
    use wire::EntityType as Wire;
    Some(match entity_type {
        Wire::Unspecified => return None,
        Wire::Person => EntityType::Person,
        Wire::Organization => EntityType::Organization,
        Wire::Location => EntityType::Location,
        Wire::Event => EntityType::Event,
        Wire::WorkOfArt => EntityType::WorkOfArt,
        Wire::Product => EntityType::Product,
        Wire::Nationality => EntityType::Nationality,
        Wire::Title => EntityType::Title,
        Wire::Language => EntityType::Language,
        Wire::Date => EntityType::Date,
        Wire::Time => EntityType::Time,
        Wire::Duration => EntityType::Duration,
        Wire::Money => EntityType::Money,
        Wire::Percent => EntityType::Percent,
        Wire::Quantity => EntityType::Quantity,
        Wire::Number => EntityType::Number,
        Wire::Ordinal => EntityType::Ordinal,
        Wire::Email => EntityType::Email,
        Wire::Url => EntityType::Url,
        Wire::PhoneNumber => EntityType::PhoneNumber,
        Wire::Address => EntityType::Address,
        Wire::IpAddress => EntityType::IpAddress,
        Wire::Hashtag => EntityType::Hashtag,
        Wire::Handle => EntityType::Handle,
        Wire::Other => EntityType::Other,
    })
}
