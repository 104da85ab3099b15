use std::path::PathBuf;

use crate::entity::name::NameTagger;
use crate::entity::name::accurate::Accurate;
use crate::entity::value::Recognizer;
use crate::language::Detector;
use crate::model::LoadError;
use crate::sentence::Segmenter;
use crate::tone::Scorer;

/// Everything that was learned: loaded and checked at start, never changed, shared by reference.
pub struct Models {
    pub(super) detector: Detector,
    pub(super) segmenter: Segmenter,
    pub(super) names: NameTagger,
    pub(super) values: Recognizer,
    pub(super) tone: Scorer,
}

/// Where the transformer of the accurate tier of names comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AccurateNames {
    /// From nowhere: the embedded tagger answers alone.
    #[default]
    Off,
    /// From the binary.
    Embedded,
    /// From a file, read once.
    File(PathBuf),
}

impl AccurateNames {
    /// Reads and checks it; `Ok(None)` when it is off.
    pub fn open(&self) -> Result<Option<Accurate>, LoadError> {
        match self {
            Self::Off => Ok(None),
            Self::Embedded => Accurate::embedded().map(Some),
            Self::File(path) => {
                let bytes = std::fs::read(path).map_err(|error| LoadError {
                    kind: "accurate",
                    reason: format!("{}: {error}", path.display()),
                })?;
                Accurate::read(&bytes).map(Some)
            }
        }
    }
}

impl Models {
    /// The models embedded in the binary, and the accurate tier of names where it is wanted.
    pub fn load(names: &AccurateNames) -> Result<Self, LoadError> {
        let mut models = Self::embedded()?;
        if let Some(accurate) = names.open()? {
            models.names = models.names.with_accurate(accurate);
        }
        Ok(models)
    }

    /// The models embedded in the binary, without the accurate tier.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Self {
            detector: Detector::embedded()?,
            segmenter: Segmenter::embedded()?,
            names: NameTagger::embedded()?,
            values: Recognizer::embedded()?,
            tone: Scorer::embedded()?,
        })
    }
}

impl std::fmt::Debug for Models {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Models").finish_non_exhaustive()
    }
}
