//! Which model scores a language's texts, behind one face.

use std::collections::BTreeMap;

use crate::model::{LoadError, Reader};
use crate::text::{LanguageTag, Token};

use super::linear::{Features, Stored};
use super::network::Network;
use super::stretch::Stretch;
use super::total::{Calibration, Part, Sums};
use super::{EvidenceKind, Tier};

/// Pieces of one word oppose each other more than words do; what is left of their opposition.
const PIECES_OPPOSED: f32 = 0.2;

/// Linear models of the languages other than English, by tag.
#[derive(Clone, Debug)]
pub(super) struct Languages {
    models: BTreeMap<LanguageTag, LanguageModel>,
}

/// Models of one language.
#[derive(Clone, Debug)]
pub(super) struct LanguageModel {
    pub(super) tier: Tier,
    /// Raw value and calmness.
    tone: Stored,
    calibration: Calibration,
    /// Six emotions, where there was text to learn them from.
    pub(super) emotions: Option<Stored>,
}

impl Languages {
    pub(super) fn read(reader: &mut Reader<'static>) -> Result<Self, LoadError> {
        let mut models = BTreeMap::new();
        for _ in 0..reader.length()? {
            let tag = reader.text()?;
            let tag = LanguageTag::parse(tag).unwrap_or(LanguageTag::UND);
            let tier = if reader.length()? == 0 { Tier::Transferred } else { Tier::Learned };
            let tone = Stored::read(reader)?;
            let emotions = match reader.length()? {
                0 => None,
                _ => Some(Stored::read(reader)?),
            };
            let calibration = Calibration {
                bias: tone.bias()[0],
                calm_bias: tone.bias()[1],
                // Raw values are differences of two logits: half of them is a logit, and the score is
                // the probability of positive less that of negative.
                gain: 0.5,
                slope: 0.5,
                shrunk: true,
                ..Calibration::PLAIN
            };
            models.insert(tag, LanguageModel { tier, tone, calibration, emotions });
        }
        Ok(Self { models })
    }

    /// The model for `language`: for its full tag, or for its language alone. Brazil's Portuguese
    /// serves Portuguese elsewhere and the other way round; Norwegian is one.
    pub(super) fn get(&self, language: LanguageTag) -> Option<&LanguageModel> {
        let base = match language.base() {
            "nn" | "no" => "nb",
            other => other,
        };
        self.models
            .get(&language)
            .or_else(|| LanguageTag::parse(base).and_then(|base| self.models.get(&base)))
    }

    /// Tags of all models, ascending, with how each is known.
    pub(super) fn tags(&self) -> impl Iterator<Item = (LanguageTag, Tier)> {
        self.models.iter().map(|(tag, model)| (*tag, model.tier))
    }
}

/// The model that scores.
#[derive(Clone, Copy, Debug)]
pub(super) enum Engine<'s> {
    /// English.
    Network(&'s Network),
    /// Any other language.
    Linear(&'s LanguageModel),
}

/// Buffers of [`Engine`].
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    pub(super) stretch: Stretch,
    pub(super) features: Features,
    /// What each unit adds to the outputs of a linear model.
    shares: Vec<f32>,
}

impl<'s> Engine<'s> {
    pub(super) fn calibration(self) -> &'s Calibration {
        match self {
            Self::Network(network) => &network.calibration,
            Self::Linear(model) => &model.calibration,
        }
    }

    /// Reads a stretch of tokens, at most [`super::stretch::TOKENS_MAX`], for [`Engine::sums`]. O(bytes).
    pub(super) fn read(self, text: &str, tokens: &[Token], scratch: &mut Scratch) {
        match self {
            Self::Network(network) => {
                network.read_stretch(text, tokens, &mut scratch.stretch, None);
            }
            Self::Linear(_) => scratch.features.read(text, tokens),
        }
    }

    /// Sums of the stretch that was read; with `parts`, also appends what each unit adds. O(units).
    pub(super) fn sums(self, scratch: &mut Scratch, parts: Option<&mut Vec<Part>>) -> Sums {
        match self {
            Self::Network(network) => network.sums(&scratch.stretch, parts),
            Self::Linear(model) => model.sums(scratch, parts),
        }
    }
}

impl LanguageModel {
    /// Sums over the features that `scratch` holds.
    pub(super) fn sums(&self, scratch: &mut Scratch, parts: Option<&mut Vec<Part>>) -> Sums {
        let Scratch { features, shares, .. } = scratch;
        let mut out = [0.0; 2];
        let tone = self.tone.get();
        tone.add(features, Some(shares), &mut out);
        let outputs = tone.outputs();
        let (mut above, mut below) = (0.0, 0.0);
        let own = features.units.iter().zip(shares.chunks_exact(outputs)).map(|(u, s)| (*u, s[0]));
        for (_, share) in own.clone() {
            above += share.max(0.0);
            below -= share.min(0.0);
        }
        if let Some(parts) = parts {
            parts.extend(own.filter(|(_, share)| *share != 0.0).map(|(span, share)| Part {
                span,
                share,
                rule: 0.0,
                kind: EvidenceKind::Learned,
            }));
        }
        let size = features.size as f32;
        let (above, below) = (above * PIECES_OPPOSED, below * PIECES_OPPOSED);
        Sums { weight: size, net: out[0], calm: out[1], ruled: 0.0, size, above, below }
    }
}
