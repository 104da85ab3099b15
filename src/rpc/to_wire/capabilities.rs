use super::enums;
use crate::pipeline::{Capability, ModelInfo, Models, Quality};
use crate::rpc::{Limits, wire};

/// The answer to `GetCapabilities`; the same for as long as the server runs.
pub fn capabilities(models: &Models, limits: &Limits) -> wire::GetCapabilitiesResponse {
    let types = models.entity_types();
    wire::GetCapabilitiesResponse {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        languages: models.capabilities().iter().map(language).collect(),
        entity_types: types.into_iter().map(|kind| enums::entity_type(kind).into()).collect(),
        limits: Some(wire_limits(limits)),
        models: models.infos().map(|info| model(&info)).collect(),
        content_types: vec![wire::ContentType::PlainText.into(), wire::ContentType::Html.into()],
        features: [
            wire::Feature::Language,
            wire::Feature::Sentences,
            wire::Feature::Entities,
            wire::Feature::Tone,
        ]
        .map(i32::from)
        .to_vec(),
    }
}

fn language(capability: &Capability) -> wire::LanguageCapability {
    let support = |feature: wire::Feature, quality: Quality| wire::FeatureSupport {
        feature: feature.into(),
        quality: enums::quality(quality).into(),
    };
    let mut features = vec![
        support(wire::Feature::Language, capability.detection),
        support(wire::Feature::Sentences, capability.sentences),
        support(wire::Feature::Entities, capability.entities),
    ];
    features.extend(capability.tone.map(|quality| support(wire::Feature::Tone, quality)));
    let aspects = capability.aspects;
    let tone = [
        (wire::ToneAspect::Score, capability.tone),
        (wire::ToneAspect::Entities, aspects.entities),
        (wire::ToneAspect::Voices, aspects.voices),
        (wire::ToneAspect::Register, aspects.register),
        (wire::ToneAspect::Emotions, aspects.emotions),
        (wire::ToneAspect::Stance, aspects.stance),
        (wire::ToneAspect::Relations, aspects.relations),
    ];
    let tone = tone.into_iter().filter_map(|(aspect, quality)| {
        let quality = enums::quality(quality?).into();
        Some(wire::ToneSupport { aspect: aspect.into(), quality })
    });
    let language = capability.language.to_string();
    wire::LanguageCapability { language, features, tone: tone.collect() }
}

fn model(model: &ModelInfo<'_>) -> wire::ModelInfo {
    wire::ModelInfo {
        name: model.name.to_owned(),
        version: model.version.to_owned(),
        bytes: model.bytes,
    }
}

fn wire_limits(limits: &Limits) -> wire::Limits {
    wire::Limits {
        text_bytes: limits.text_bytes_max as u64,
        message_bytes: limits.message_bytes_max as u64,
        batch_documents: count(limits.batch_documents_max),
        stream_window: count(limits.stream_window_max),
        targets: count(Limits::TARGETS_MAX),
        candidates: count(Limits::CANDIDATES_MAX),
        id_bytes: count(Limits::ID_BYTES_MAX),
    }
}

fn count(limit: usize) -> u32 {
    u32::try_from(limit).unwrap_or(u32::MAX)
}
