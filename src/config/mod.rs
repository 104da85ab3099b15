//! Settings of the server: flags over `PARLANCE_*` variables over one TOML file over defaults.
//!
//! One table, [`SETTINGS`], names every setting; flags, variables and keys of the file follow from
//! it. Every mistake is found before the start is refused.

mod read;
mod settings;
mod sources;
#[cfg(test)]
mod tests;
mod values;

use std::net::SocketAddr;
use std::time::Duration;

pub use settings::{SETTINGS, Setting};
pub use sources::{ConfigError, Origin, Sources};

use crate::pool::PoolLimits;
use crate::rpc::Limits;
use read::Reader;

/// Everything that can be set, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// What requests may be as large as.
    pub limits: Limits,
    /// Threads, and what may wait for them.
    pub pool: PoolLimits,
    /// Whether reflection is served.
    pub reflection: bool,
    /// How the server stops.
    pub drain: DrainConfig,
}

/// How a server stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrainConfig {
    /// Time between NOT_SERVING and the end of accepting.
    pub delay: Duration,
    /// Time for calls to finish after that.
    pub deadline: Duration,
}

impl Config {
    /// Reads every setting, on a machine of `cores`.
    ///
    /// # Errors
    ///
    /// All mistakes, in the order of [`SETTINGS`].
    pub fn read(sources: &Sources, cores: usize) -> Result<Self, Vec<ConfigError>> {
        let mut reader = Reader::new(sources);
        let config = Self::from_reader(&mut reader, cores);
        config.check(&mut reader);
        let mistakes = reader.finish();
        if mistakes.is_empty() { Ok(config) } else { Err(mistakes) }
    }

    fn from_reader(reader: &mut Reader<'_>, cores: usize) -> Self {
        let threads = match reader.value("threads", values::count_or_zero) {
            0 => cores,
            threads => threads,
        };
        let default = PoolLimits::for_cores(threads);
        Self {
            listen: reader.value("listen", values::address),
            reflection: reader.value("reflection", values::switch),
            limits: Limits {
                text_bytes_max: reader.value("text_bytes_max", values::text_bytes),
                message_bytes_max: reader.value("message_bytes_max", values::bytes),
                batch_documents_max: reader.value("batch_documents_max", values::count),
                stream_window_max: reader.value("stream_window_max", values::count),
                call_time_max: reader.value("call_time_max", values::duration),
                compress_bytes_min: reader.value("compress_bytes_min", values::bytes),
            },
            pool: PoolLimits {
                small_threads: match reader.value("small_threads", values::count_or_zero) {
                    0 => default.small_threads,
                    threads => threads,
                },
                small_bytes_max: reader.value("small_bytes_max", values::bytes),
                documents_max: reader.value("queue_documents_max", values::count),
                bytes_max: reader.value("queue_bytes_max", values::bytes),
                ..default
            },
            drain: DrainConfig {
                delay: reader.value("drain_delay", values::duration_or_zero),
                deadline: reader.value("drain_deadline", values::duration_or_zero),
            },
        }
    }

    /// What single values cannot show.
    fn check(&self, reader: &mut Reader<'_>) {
        let needed = self.limits.text_bytes_max + Limits::MESSAGE_OVERHEAD_BYTES;
        if self.limits.message_bytes_max < needed {
            reader.mistake(
                "message_bytes_max",
                format!("at least {needed}, so that a text of text_bytes_max fits"),
            );
        }
        if self.pool.bytes_max < self.limits.message_bytes_max {
            let needed = self.limits.message_bytes_max;
            reader.mistake(
                "queue_bytes_max",
                format!("at least {needed}, so that a message of message_bytes_max fits"),
            );
        }
        if self.pool.documents_max < self.limits.batch_documents_max {
            let needed = self.limits.batch_documents_max;
            reader.mistake(
                "queue_documents_max",
                format!("at least {needed}, so that a batch of batch_documents_max fits"),
            );
        }
    }
}
