//! Values as they are written; an error says what would be accepted.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::pipeline::AccurateNames;
use crate::telemetry::{self, CallLog, LogFormat};

/// An IP address and a port.
pub(super) fn address(value: &str) -> Result<SocketAddr, &'static str> {
    value.parse().map_err(|_| "an IP address and a port such as 0.0.0.0:50051 or [::]:50051")
}

/// At least one, at most a million: more is a slipped digit.
pub(super) fn count(value: &str) -> Result<usize, &'static str> {
    let count = count_or_zero(value).ok().filter(|&count| count > 0);
    count.ok_or("a number from 1 to 1000000")
}

/// At most a million.
pub(super) fn count_or_zero(value: &str) -> Result<usize, &'static str> {
    let count = value.parse().ok().filter(|&count| count <= 1_000_000);
    count.ok_or("a number from 0 to 1000000")
}

/// At least one byte, at most a tebibyte; `64KiB` and `8MiB` are accepted.
pub(super) fn bytes(value: &str) -> Result<usize, &'static str> {
    const ACCEPTED: &str = "a number of bytes such as 1048576, 64KiB or 8MiB";
    let (digits, unit) = split(value);
    let unit = match unit {
        "" | "B" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return Err(ACCEPTED),
    };
    let bytes = digits.parse::<usize>().ok().and_then(|count| count.checked_mul(unit));
    bytes.filter(|bytes| (1..=1 << 40).contains(bytes)).ok_or(ACCEPTED)
}

/// A number of bytes, or none at all.
pub(super) fn bytes_or_zero(value: &str) -> Result<usize, &'static str> {
    if value == "0" { Ok(0) } else { bytes(value) }
}

/// Offsets into a text are `u32`, and an answer is many times as large as its text.
pub(super) fn text_bytes(value: &str) -> Result<usize, &'static str> {
    let bytes = bytes(value).ok().filter(|&bytes| bytes <= 256 << 20);
    bytes.ok_or("a number of bytes up to 256MiB")
}

/// More than nothing.
pub(super) fn duration(value: &str) -> Result<Duration, &'static str> {
    let duration = duration_or_zero(value).ok().filter(|duration| !duration.is_zero());
    duration.ok_or("a duration above 0 such as 500ms, 30s, 5m or 2h")
}

/// At most a year.
pub(super) fn duration_or_zero(value: &str) -> Result<Duration, &'static str> {
    const ACCEPTED: &str = "a duration such as 500ms, 30s, 5m or 2h";
    let (digits, unit) = split(value);
    let count: u64 = digits.parse().map_err(|_| ACCEPTED)?;
    let milliseconds = match unit {
        "ms" => Some(count),
        "s" => count.checked_mul(1000),
        "m" => count.checked_mul(60_000),
        "h" => count.checked_mul(3_600_000),
        "" if count == 0 => Some(0),
        _ => None,
    };
    let duration = milliseconds.map(Duration::from_millis).ok_or(ACCEPTED)?;
    if duration > Duration::from_secs(366 * 24 * 3600) { Err(ACCEPTED) } else { Ok(duration) }
}

/// On or off.
pub(super) fn switch(value: &str) -> Result<bool, &'static str> {
    match value {
        "on" | "true" | "1" => Ok(true),
        "off" | "false" | "0" => Ok(false),
        _ => Err("on or off"),
    }
}

/// An address, or `off`.
pub(super) fn address_or_off(value: &str) -> Result<Option<SocketAddr>, &'static str> {
    if value == "off" {
        return Ok(None);
    }
    address(value).map(Some).map_err(|_| "off, or an IP address and a port such as [::]:9464")
}

/// A path; empty means none.
#[allow(clippy::unnecessary_wraps, reason = "all values are read by functions of one type")]
pub(super) fn file(value: &str) -> Result<Option<PathBuf>, &'static str> {
    Ok((!value.is_empty()).then(|| PathBuf::from(value)))
}

/// Off, embedded, or a file.
pub(crate) fn accurate_names(value: &str) -> Result<AccurateNames, &'static str> {
    match value {
        "" => Err("off, embedded, or the file of a model"),
        "off" => Ok(AccurateNames::Off),
        "embedded" => Ok(AccurateNames::Embedded),
        path => Ok(AccurateNames::File(PathBuf::from(path))),
    }
}

/// Text or JSON.
pub(super) fn log_format(value: &str) -> Result<LogFormat, &'static str> {
    match value {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("text or json"),
    }
}

/// Levels by target.
pub(super) fn log_filter(value: &str) -> Result<String, &'static str> {
    let good = telemetry::is_log_filter(value);
    if good { Ok(value.to_owned()) } else { Err("levels such as info or warn,parlance=debug") }
}

/// Which calls are logged.
pub(super) fn call_log(value: &str) -> Result<CallLog, &'static str> {
    match value {
        "off" => Ok(CallLog::Off),
        "failures" => Ok(CallLog::Failures),
        "all" => Ok(CallLog::All),
        _ => Err("off, failures or all"),
    }
}

/// An endpoint for traces; empty means none.
pub(super) fn endpoint(value: &str) -> Result<Option<String>, &'static str> {
    let uri = value.parse::<http::Uri>().ok();
    match uri {
        _ if value.is_empty() => Ok(None),
        Some(uri) if uri.scheme_str() == Some("http") && uri.host().is_some() => {
            Ok(Some(value.to_owned()))
        }
        _ => Err("a URL such as http://collector:4317"),
    }
}

/// A share.
pub(super) fn ratio(value: &str) -> Result<f64, &'static str> {
    let ratio = value.parse().ok().filter(|ratio| (0.0..=1.0).contains(ratio));
    ratio.ok_or("a number from 0 to 1")
}

/// Origins such as `https://app.example.com`, separated by commas.
pub(super) fn origins(value: &str) -> Result<Vec<String>, &'static str> {
    let origins: Vec<String> =
        value.split(',').map(|origin| origin.trim().to_owned()).filter(|o| !o.is_empty()).collect();
    let good = |origin: &String| {
        origin == "*"
            || origin.parse::<http::Uri>().is_ok_and(|uri| {
                uri.scheme().is_some() && uri.path() == "/" && !origin.ends_with('/')
            })
    };
    if origins.iter().all(good) {
        Ok(origins)
    } else {
        Err("origins such as https://app.example.com, separated by commas, or *")
    }
}

/// What fits HTTP/2's 31-bit windows and limits.
pub(super) fn window_bytes(value: &str) -> Result<u32, &'static str> {
    let bytes = bytes(value).ok().and_then(|bytes| u32::try_from(bytes).ok());
    bytes
        .filter(|&bytes| (1024..1 << 31).contains(&bytes))
        .ok_or("a number of bytes from 1KiB to below 2GiB")
}

fn split(value: &str) -> (&str, &str) {
    let end = value.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(value.len());
    let (digits, unit) = value.split_at(end);
    (digits, unit.trim_start())
}
