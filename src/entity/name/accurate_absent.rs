//! Stands where the accurate tier was left out of the build.

use std::ops::Range;

pub use crate::entity::name::blend::{Blend, Joined};
use crate::entity::name::chain::Row;
use crate::model::LoadError;
use crate::text::{Interrupt, Interrupted, Token};

/// Never made: this build has no accurate tier.
#[derive(Debug)]
pub enum Accurate {}

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

    /// The languages that it reads, and how its scores count in each.
    pub fn joined(&self) -> &[Joined] {
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
        _: &[(Range<usize>, usize)],
        _: f32,
        _: &mut [Row],
        _: &Interrupt,
    ) -> Result<(), Interrupted> {
        match *self {}
    }
}
