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
use std::path::PathBuf;
use std::time::Duration;

pub use settings::{SETTINGS, Setting};
pub use sources::{ConfigError, Origin, Sources};
pub(crate) use values::accurate_names;

use crate::pipeline::AccurateNames;
use crate::pool::PoolLimits;
use crate::rpc::Limits;
use crate::server::{ConnectionLimits, Drain, TlsFiles};
use crate::telemetry::{CallLog, LogSettings, TraceSettings};
use read::Reader;

/// Everything that can be set, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Whether a transformer tags names, too.
    pub names: AccurateNames,
    /// What requests may be as large as.
    pub limits: Limits,
    /// Threads, and what may wait for them.
    pub pool: PoolLimits,
    /// Whether reflection is served.
    pub reflection: bool,
    /// Whether, and in which forms, Google's services are served.
    pub google: Google,
    /// Who may call.
    pub access: Access,
    /// Origins of pages that may call; absent, browsers are not answered.
    pub web: Option<Vec<String>>,
    /// What connections may cost.
    pub connections: ConnectionLimits,
    /// What the process tells its operators.
    pub telemetry: Telemetry,
    /// How the server stops.
    pub drain: Drain,
}

/// In which forms Google's services are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Google {
    /// Over gRPC.
    pub grpc: bool,
    /// As JSON over HTTP; only beside gRPC.
    pub rest: bool,
}

/// Who may call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Files of TLS; absent, plaintext.
    pub tls: Option<TlsFiles>,
    /// Accepted keys; absent, none is asked for.
    pub api_keys: Option<PathBuf>,
    /// Whether reflection needs no key.
    pub reflection_open: bool,
    /// How often the files are looked at for changes.
    pub reload_interval: Duration,
}

/// What the process tells its operators.
#[derive(Clone, Debug, PartialEq)]
pub struct Telemetry {
    /// Where metrics and probes are answered over HTTP.
    pub listen: Option<SocketAddr>,
    /// How log lines look, and which are written.
    pub logs: LogSettings,
    /// Which calls are logged.
    pub calls: CallLog,
    /// Where traces go; absent, nowhere.
    pub traces: Option<TraceSettings>,
}

/// Reads `text` as a file of settings and as a key file; says what is wrong with the outcome, if
/// anything is. Shared by tests and the fuzz target.
///
/// # Errors
///
/// A refusal that names no mistake, or repeats more of the file than a value.
pub fn check_file(text: &str) -> Result<(), String> {
    let named = match Config::read(&Sources::default().with_file("fuzz.toml", text), 2) {
        Ok(_) => true,
        Err(mistakes) => mistakes.iter().all(|mistake| !mistake.to_string().is_empty()),
    };
    let keys = crate::server::Keys::parse(text);
    let lines = text.lines().count();
    let placed = keys.err().is_none_or(|wrong| {
        !wrong.is_empty() && wrong.iter().all(|&(line, _)| (1..=lines).contains(&line))
    });
    if named && placed { Ok(()) } else { Err("a refusal without its mistake".to_owned()) }
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
            names: reader.value("accurate_names", values::accurate_names),
            reflection: reader.value("reflection", values::switch),
            limits: Limits {
                text_bytes_max: reader.value("text_bytes_max", values::text_bytes),
                message_bytes_max: reader.value("message_bytes_max", values::bytes),
                inbound_bytes_max: reader.value("inbound_bytes_max", values::bytes),
                batch_documents_max: reader.value("batch_documents_max", values::count),
                stream_window_max: reader.value("stream_window_max", values::count),
                call_time_max: reader.value("call_time_max", values::duration),
                inline_bytes_max: reader.value("inline_bytes_max", values::bytes_or_zero),
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
            google: {
                let grpc = reader.value("google", values::switch);
                Google { grpc, rest: reader.value("google_rest", values::switch) && grpc }
            },
            access: Self::access(reader),
            web: {
                let origins = reader.value("web_origins", values::origins);
                reader.value("web", values::switch).then_some(origins)
            },
            connections: Self::connections(reader),
            telemetry: Self::telemetry(reader),
            drain: Drain {
                delay: reader.value("drain_delay", values::duration_or_zero),
                deadline: reader.value("drain_deadline", values::duration_or_zero),
            },
        }
    }

    fn access(reader: &mut Reader<'_>) -> Access {
        let certificate = reader.value("tls_certificate", values::file);
        let key = reader.value("tls_key", values::file);
        let client_ca = reader.value("tls_client_ca", values::file);
        let tls = match (certificate, key) {
            (Some(certificate), Some(key)) => Some(TlsFiles { certificate, key, client_ca }),
            (None, None) => {
                if client_ca.is_some() {
                    reader.mistake(
                        "tls_client_ca",
                        "only beside tls_certificate and tls_key".to_owned(),
                    );
                }
                None
            }
            (Some(_), None) => {
                reader.mistake("tls_key", "the key of tls_certificate".to_owned());
                None
            }
            (None, Some(_)) => {
                reader.mistake("tls_certificate", "the certificate of tls_key".to_owned());
                None
            }
        };
        Access {
            tls,
            api_keys: reader.value("api_keys", values::file),
            reflection_open: reader.value("reflection_open", values::switch),
            reload_interval: reader.value("reload_interval", values::duration),
        }
    }

    fn connections(reader: &mut Reader<'_>) -> ConnectionLimits {
        ConnectionLimits {
            connections_max: reader.value("connections_max", values::count),
            streams_per_connection_max: reader
                .value("streams_per_connection_max", values::count)
                .try_into()
                .unwrap_or(u32::MAX),
            header_bytes_max: reader.value("header_bytes_max", values::window_bytes),
            stream_window_bytes: reader.value("stream_window_bytes", values::window_bytes),
            connection_window_bytes: reader.value("connection_window_bytes", values::window_bytes),
            handshake_timeout: reader.value("handshake_timeout", values::duration),
            keepalive_interval: reader.value("keepalive_interval", values::duration),
            keepalive_timeout: reader.value("keepalive_timeout", values::duration),
            connection_age_max: reader.value("connection_age_max", values::duration),
            connection_age_grace: reader.value("connection_age_grace", values::duration),
            answer_stall_max: reader.value("answer_stall_max", values::duration),
            call_stall_max: reader.value("call_stall_max", values::duration),
            quiet_bytes_max: reader.value("quiet_bytes_max", values::bytes) as u64,
            pending_resets_max: reader.value("pending_resets_max", values::count),
            local_resets_max: reader.value("local_resets_max", values::count),
        }
    }

    fn telemetry(reader: &mut Reader<'_>) -> Telemetry {
        let sample_ratio = reader.value("trace_sample_ratio", values::ratio);
        let endpoint = reader.value("otlp_endpoint", values::endpoint);
        Telemetry {
            listen: reader.value("metrics_listen", values::address_or_off),
            logs: LogSettings {
                format: reader.value("log_format", values::log_format),
                filter: reader.value("log_filter", values::log_filter),
            },
            calls: reader.value("log_calls", values::call_log),
            traces: endpoint.map(|endpoint| TraceSettings { endpoint, sample_ratio }),
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
        if self.limits.inbound_bytes_max < self.limits.message_bytes_max {
            let needed = self.limits.message_bytes_max;
            reader.mistake(
                "inbound_bytes_max",
                format!("at least {needed}, so that a message of message_bytes_max fits"),
            );
        }
        if self.pool.bytes_max < self.limits.message_bytes_max {
            let needed = self.limits.message_bytes_max;
            reader.mistake(
                "queue_bytes_max",
                format!("at least {needed}, so that a message of message_bytes_max fits"),
            );
        }
        if self.connections.call_stall_max < self.limits.call_time_max {
            reader.mistake("call_stall_max", "at least call_time_max".to_owned());
        }
        let needed = 2 * self.limits.message_bytes_max;
        if self.connections.quiet_bytes_max < needed as u64 {
            reader.mistake(
                "quiet_bytes_max",
                format!("at least {needed}, so that a message of message_bytes_max can arrive"),
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
