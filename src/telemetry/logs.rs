use std::io;
use std::panic::{self, PanicHookInfo};
use std::time::Duration;

use tracing::{error, info, warn};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

use super::{CallContext, CallSpan, Code};

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// For people: one line, fields as `name=value`.
    #[default]
    Text,
    /// For collectors: one JSON object a line.
    Json,
}

/// What is logged, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// How lines look.
    pub format: LogFormat,
    /// Levels by target, for example `info` or `warn,parlance=debug`. Targets of libraries may log
    /// frames that hold text: [`init_logs`] keeps those that speak protocols at `info`.
    pub filter: String,
}

impl Default for LogSettings {
    fn default() -> Self {
        Self { format: LogFormat::Text, filter: "info".to_owned() }
    }
}

/// Which calls get a line in the log when they end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CallLog {
    /// None.
    Off,
    /// Those that did not end with OK.
    #[default]
    Failures,
    /// All.
    All,
}

impl CallLog {
    /// Writes the line of a call that ended with `code` after `took`: names, numbers and sizes only.
    /// Faults of the server are errors, work that it turned away is a warning, and the rest is the
    /// caller's own doing.
    pub fn write(self, context: &CallContext, code: Code, took: Duration, answer_bytes: u64) {
        let wanted = match self {
            Self::Off => false,
            Self::Failures => code != Code::OK,
            Self::All => true,
        };
        if !wanted {
            return;
        }
        let method = context.call().method();
        let (documents, text_bytes) = context.work();
        macro_rules! line {
            ($level:ident) => {
                $level!(
                    request_id = %context.request_id,
                    trace_id = context.span().map(CallSpan::trace_id),
                    service = method.service,
                    method = method.name,
                    code = code.as_str(),
                    took_us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
                    key = context.caller.key.as_deref(),
                    certificate = context.caller.certificate.as_deref(),
                    peer = context.caller.address.map(tracing::field::display),
                    documents,
                    text_bytes,
                    answer_bytes,
                    "call"
                )
            };
        }
        match code.number() {
            2 | 13 | 15 => line!(error),
            8 | 14 => line!(warn),
            _ => line!(info),
        }
    }
}

/// Libraries whose `debug` and `trace` lines may hold what callers sent.
const WIRE_LIBRARIES: [&str; 5] = ["h2", "hyper", "hyper_util", "tonic", "rustls"];

/// Whether `filter` can stand in [`LogSettings::filter`].
pub fn is_log_filter(filter: &str) -> bool {
    EnvFilter::try_new(filter).is_ok()
}

/// Sends events to standard error for the rest of the process. A second call changes nothing.
///
/// # Errors
///
/// When the filter does not parse.
pub fn init_logs(settings: &LogSettings) -> Result<(), ParseError> {
    let mut filter = EnvFilter::try_new(&settings.filter)?;
    for library in WIRE_LIBRARIES {
        filter = filter.add_directive(format!("{library}=info").parse()?);
    }
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // Fails when a subscriber is set already, as in tests that start two servers.
    let _ = match settings.format {
        LogFormat::Text => builder.with_ansi(io::IsTerminal::is_terminal(&io::stderr())).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).with_current_span(false).try_init(),
    };
    panic::set_hook(Box::new(log_panic));
    Ok(())
}

/// Says where a panic was, not what it said: messages of failed slices quote the text.
fn log_panic(info: &PanicHookInfo<'_>) {
    let place = info.location().map_or_else(String::new, ToString::to_string);
    let thread = std::thread::current();
    error!(place, thread = thread.name().unwrap_or_default(), "panic");
}
