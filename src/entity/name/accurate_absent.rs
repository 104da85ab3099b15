//! Stands where the accurate tier was left out of the build.

use std::ops::Range;

use crate::entity::name::chain::Row;
use crate::entity::name::weights::Calibration;
use crate::model::LoadError;
use crate::text::{Interrupt, Interrupted, Token};

/// Never made: this build has no accurate tier.
#[derive(Debug)]
pub enum Accurate {}

/// How the scores of chain and network are joined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Blend {
    /// Factor of the chain's scores.
    pub chain: f32,
    /// Factor of the network's log probabilities.
    pub network: f32,
    /// How much less names are left out, in units of score.
    pub leaning: f32,
    /// From the probability of a name to its confidence.
    pub calibration: Calibration,
}

impl Accurate {
    /// Says that there is none.
    pub fn embedded() -> Result<Self, LoadError> {
        let reason = "this program was built without the feature `accurate`".to_owned();
        Err(LoadError { kind: "accurate", reason })
    }

    /// Says that it cannot be used.
    pub fn read(_: &[u8]) -> Result<Self, LoadError> {
        Self::embedded()
    }

    /// The base language that it reads.
    pub fn language(&self) -> &str {
        match *self {}
    }

    /// How its scores count beside the chain's.
    pub fn blend(&self) -> Blend {
        match *self {}
    }

    /// Version of its form and the first half of its checksum.
    pub fn version(&self) -> &str {
        match *self {}
    }

    /// Size of its file.
    pub fn bytes(&self) -> u64 {
        match *self {}
    }

    /// Adds nothing: there is no value to call it on.
    pub fn add_scores(
        &self,
        _: &str,
        _: &[Token],
        _: &[Range<usize>],
        _: &mut [Row],
        _: &Interrupt,
    ) -> Result<(), Interrupted> {
        match *self {}
    }
}
