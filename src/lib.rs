//! Parlance turns text into spans and labels: its language, sentences, entities and tone.

#[cfg(feature = "server")]
pub mod cli;
#[cfg(feature = "server")]
pub mod config;
pub mod entity;
pub mod error;
#[cfg(feature = "server")]
pub mod google;
pub mod language;
pub mod model;
pub mod pipeline;
#[cfg(feature = "server")]
pub mod pool;
#[cfg(feature = "server")]
pub mod rpc;
pub mod sentence;
#[cfg(feature = "server")]
pub mod server;
#[cfg(feature = "server")]
pub mod telemetry;
pub mod text;
pub mod tone;
