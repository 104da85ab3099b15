//! How two opinions on names are joined.

use crate::entity::name::weights::Calibration;

/// How the scores of the embedded model and the transformer are joined; fitted on development files.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    /// Factor of the embedded scores.
    pub chain: f32,
    /// Factor of the transformer's log probabilities.
    pub transformer: f32,
    /// How much less names are left out, in units of score.
    pub leaning: f32,
    /// From the probability of a name to its confidence.
    pub calibration: Calibration,
}
