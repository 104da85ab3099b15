use crate::entity::{EntityType, MentionKind};
use crate::pipeline::{Quality, WarningCode};
use crate::rpc::wire;
use crate::text::BlockKind;
use crate::tone::stance::ActKind;
use crate::tone::{Dimension, EvidenceKind, Label, QuotationKind, VoiceKind};

pub(super) fn entity_type(entity_type: EntityType) -> wire::EntityType {
    use wire::EntityType as Wire;
    match entity_type {
        EntityType::Person => Wire::Person,
        EntityType::Organization => Wire::Organization,
        EntityType::Location => Wire::Location,
        EntityType::Event => Wire::Event,
        EntityType::WorkOfArt => Wire::WorkOfArt,
        EntityType::Product => Wire::Product,
        EntityType::Nationality => Wire::Nationality,
        EntityType::Title => Wire::Title,
        EntityType::Language => Wire::Language,
        EntityType::Date => Wire::Date,
        EntityType::Time => Wire::Time,
        EntityType::Duration => Wire::Duration,
        EntityType::Money => Wire::Money,
        EntityType::Percent => Wire::Percent,
        EntityType::Quantity => Wire::Quantity,
        EntityType::Number => Wire::Number,
        EntityType::Ordinal => Wire::Ordinal,
        EntityType::Email => Wire::Email,
        EntityType::Url => Wire::Url,
        EntityType::PhoneNumber => Wire::PhoneNumber,
        EntityType::Address => Wire::Address,
        EntityType::IpAddress => Wire::IpAddress,
        EntityType::Hashtag => Wire::Hashtag,
        EntityType::Handle => Wire::Handle,
        EntityType::Other => Wire::Other,
    }
}

pub(super) fn mention_kind(kind: MentionKind) -> wire::MentionKind {
    match kind {
        MentionKind::Proper => wire::MentionKind::Proper,
        MentionKind::Nominal => wire::MentionKind::Nominal,
        MentionKind::Pronoun => wire::MentionKind::Pronoun,
    }
}

pub(super) fn block_kind(kind: BlockKind) -> wire::BlockKind {
    match kind {
        BlockKind::Paragraph => wire::BlockKind::Paragraph,
        BlockKind::Heading => wire::BlockKind::Heading,
        BlockKind::Byline => wire::BlockKind::Byline,
        BlockKind::Caption => wire::BlockKind::Caption,
        BlockKind::ListItem => wire::BlockKind::ListItem,
        BlockKind::Metadata => wire::BlockKind::Metadata,
        BlockKind::Other => wire::BlockKind::Other,
    }
}

pub(super) fn label(label: Label) -> wire::ToneLabel {
    match label {
        Label::Negative => wire::ToneLabel::Negative,
        Label::Neutral => wire::ToneLabel::Neutral,
        Label::Positive => wire::ToneLabel::Positive,
        Label::Mixed => wire::ToneLabel::Mixed,
    }
}

pub(super) fn voice_kind(kind: VoiceKind) -> wire::VoiceKind {
    match kind {
        VoiceKind::Narrator => wire::VoiceKind::Narrator,
        VoiceKind::Speaker => wire::VoiceKind::Speaker,
    }
}

pub(super) fn quotation_kind(kind: QuotationKind) -> wire::QuotationKind {
    match kind {
        QuotationKind::Direct => wire::QuotationKind::Direct,
        QuotationKind::Partial => wire::QuotationKind::Partial,
        QuotationKind::Indirect => wire::QuotationKind::Indirect,
    }
}

pub(super) fn evidence_kind(kind: EvidenceKind) -> wire::EvidenceKind {
    match kind {
        EvidenceKind::Lexical => wire::EvidenceKind::Lexical,
        EvidenceKind::Negated => wire::EvidenceKind::Negated,
        EvidenceKind::Intensified => wire::EvidenceKind::Intensified,
        EvidenceKind::Diminished => wire::EvidenceKind::Diminished,
        EvidenceKind::Emoji => wire::EvidenceKind::Emoji,
        EvidenceKind::Learned => wire::EvidenceKind::Learned,
        EvidenceKind::Punctuation => wire::EvidenceKind::Punctuation,
        EvidenceKind::Contrast => wire::EvidenceKind::Contrast,
        EvidenceKind::Prior => wire::EvidenceKind::Prior,
        EvidenceKind::Form => wire::EvidenceKind::Form,
        EvidenceKind::Feeling => wire::EvidenceKind::Feeling,
    }
}

pub(super) fn dimension(dimension: Dimension) -> wire::RegisterDimension {
    match dimension {
        Dimension::Formality => wire::RegisterDimension::Formality,
        Dimension::Certainty => wire::RegisterDimension::Certainty,
        Dimension::Subjectivity => wire::RegisterDimension::Subjectivity,
        Dimension::Arousal => wire::RegisterDimension::Arousal,
    }
}

pub(super) fn act_kind(kind: ActKind) -> wire::ActKind {
    match kind {
        ActKind::VerbalCooperation => wire::ActKind::VerbalCooperation,
        ActKind::MaterialCooperation => wire::ActKind::MaterialCooperation,
        ActKind::VerbalConflict => wire::ActKind::VerbalConflict,
        ActKind::MaterialConflict => wire::ActKind::MaterialConflict,
    }
}

pub(super) fn quality(quality: Quality) -> wire::Quality {
    match quality {
        Quality::Basic => wire::Quality::Basic,
        Quality::Standard => wire::Quality::Standard,
        Quality::Full => wire::Quality::Full,
        Quality::Accurate => wire::Quality::Accurate,
    }
}

pub(super) fn warning_code(code: WarningCode) -> wire::WarningCode {
    match code {
        WarningCode::EmptyText => wire::WarningCode::EmptyText,
        WarningCode::LanguageUncertain => wire::WarningCode::LanguageUncertain,
        WarningCode::LanguageHintDisagrees => wire::WarningCode::LanguageHintDisagrees,
        WarningCode::NoNameModel => wire::WarningCode::NoNameModel,
        WarningCode::NoToneModel => wire::WarningCode::NoToneModel,
        WarningCode::NoVoiceModel => wire::WarningCode::NoVoiceModel,
        WarningCode::ReferenceTimeMissing => wire::WarningCode::ReferenceTimeMissing,
        WarningCode::AmbiguousDate => wire::WarningCode::AmbiguousDate,
        WarningCode::NotSupported => wire::WarningCode::NotSupported,
    }
}
