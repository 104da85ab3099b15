use std::time::Duration;

/// What one connection, and all of them together, may cost. Every limit protects something; each
/// says what, and why the default is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionLimits {
    /// Open connections. Protects file descriptors and the memory that each connection holds
    /// (about 30 kB idle). One more is accepted and closed at once, so that the caller backs off.
    pub connections_max: usize,
    /// Calls at a time on one connection. Protects memory: each may hold a request that is still
    /// arriving. More wait at the caller.
    pub streams_per_connection_max: u32,
    /// Bytes of all headers of one call. Protects memory against large or endless headers.
    pub header_bytes_max: u32,
    /// Bytes that a caller may send ahead on one call. Bounds what is buffered for each.
    pub stream_window_bytes: u32,
    /// Bytes that a caller may send ahead on one connection, over all its calls.
    pub connection_window_bytes: u32,
    /// Time to complete the TLS handshake and to send the first byte. Protects against half-open
    /// connections.
    pub handshake_timeout: Duration,
    /// A connection that has been silent for this long is asked whether it is still there. Finds
    /// peers that vanished, and keeps middleboxes from forgetting the connection.
    pub keepalive_interval: Duration,
    /// A peer that has not answered within this time is gone, and its calls are cancelled.
    pub keepalive_timeout: Duration,
    /// A connection this old is asked to end (GOAWAY), give or take a tenth, so that callers behind
    /// one balancer spread again after servers come and go.
    pub connection_age_max: Duration,
    /// Time for the calls of a connection that was asked to end; then they are cut.
    pub connection_age_grace: Duration,
    /// A connection whose peer takes no byte of a waiting answer for this long is closed. Protects
    /// memory against slow readers.
    pub answer_stall_max: Duration,
    /// A connection on which a unary call is open and nothing at all happens for this long is closed.
    /// Protects memory against requests that never end. Must be longer than a call may take.
    pub call_stall_max: Duration,
    /// Bytes that a connection may send without any call beginning, ending or answering. Protects
    /// the processor against floods of pings, settings and empty frames. Must leave room for one
    /// message on its way in.
    pub quiet_bytes_max: u64,
    /// Calls that a peer cancelled and that the server has not yet noticed; one more closes the
    /// connection. Protects against rapid reset (CVE-2023-44487).
    pub pending_resets_max: usize,
    /// Calls that the server itself reset because of the peer's errors; one more closes the
    /// connection.
    pub local_resets_max: usize,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            connections_max: 10_000,
            streams_per_connection_max: 256,
            header_bytes_max: 16 * 1024,
            stream_window_bytes: 1024 * 1024,
            connection_window_bytes: 2 * 1024 * 1024,
            handshake_timeout: Duration::from_secs(10),
            keepalive_interval: Duration::from_secs(60),
            keepalive_timeout: Duration::from_secs(20),
            connection_age_max: Duration::from_secs(30 * 60),
            connection_age_grace: Duration::from_secs(60),
            answer_stall_max: Duration::from_secs(60),
            call_stall_max: Duration::from_secs(120),
            quiet_bytes_max: 32 * 1024 * 1024,
            pending_resets_max: 20,
            local_resets_max: 256,
        }
    }
}

impl ConnectionLimits {
    /// The age at which one connection is asked to end: the limit give or take a tenth, so that
    /// connections that began together do not end together. `random` is any number.
    pub(crate) fn age_of(&self, random: u64) -> Duration {
        let tenth = self.connection_age_max / 10;
        let share = u32::try_from(random % 1001).unwrap_or_default();
        self.connection_age_max - tenth + tenth * share / 500
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn age_stays_within_a_tenth() {
        let limits = ConnectionLimits {
            connection_age_max: Duration::from_secs(100),
            ..ConnectionLimits::default()
        };
        let ages: Vec<u64> = [0, 500, 1000, u64::MAX].map(|r| limits.age_of(r).as_secs()).to_vec();
        assert_eq!(&ages[..3], [90, 100, 110]);
        assert!((90..=110).contains(&ages[3]));
    }
}
