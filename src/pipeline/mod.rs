//! The analyzers in order: each stage at most once per document, and only when something needs it.

mod analysis;
mod models;
mod options;
mod warning;

pub use analysis::Analysis;
pub use models::Models;
pub use options::Options;
pub use warning::{Warning, WarningCode};
