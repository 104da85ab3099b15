use crate::model::LoadError;

/// Everything that was learned: loaded and checked at start, never changed, shared by reference.
#[derive(Debug)]
pub struct Models {}

impl Models {
    /// The models embedded in the binary.
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Self {})
    }
}
