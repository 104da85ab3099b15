//! Values as they are written; an error says what would be accepted.

use std::net::SocketAddr;
use std::time::Duration;

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

fn split(value: &str) -> (&str, &str) {
    let end = value.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(value.len());
    let (digits, unit) = value.split_at(end);
    (digits, unit.trim_start())
}
