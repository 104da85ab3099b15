use crate::language::Detector;
use crate::model::LoadError;
use crate::sentence::Segmenter;

/// Everything that was learned: loaded and checked at start, never changed, shared by reference.
#[derive(Debug)]
pub struct Models {
    pub(super) detector: Detector,
    pub(super) segmenter: Segmenter,
}

impl Models {
    /// The models embedded in the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Self { detector: Detector::embedded()?, segmenter: Segmenter::embedded()? })
    }
}
