use crate::entity::name::NameTagger;
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

impl Models {
    /// The models embedded in the binary.
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
