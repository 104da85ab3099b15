/// One setting: the flag `--text-bytes-max`, the variable `PARLANCE_TEXT_BYTES_MAX` and the key
/// `text_bytes_max` of the file are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// In snake case.
    pub name: &'static str,
    /// What kind of value it takes, for the help text.
    pub value: &'static str,
    /// As it would be written.
    pub default: &'static str,
    /// What it does or protects, in one line.
    pub help: &'static str,
}

const fn setting(
    name: &'static str,
    value: &'static str,
    default: &'static str,
    help: &'static str,
) -> Setting {
    Setting { name, value, default, help }
}

/// Every setting, in the order of the help text.
///
/// No name may be that of a variable that Kubernetes makes for a service called `parlance`
/// (`PARLANCE_PORT`, `PARLANCE_SERVICE_HOST` and their kin).
pub const SETTINGS: &[Setting] = &[
    setting("listen", "ADDRESS", "127.0.0.1:50051", "Address and port for gRPC"),
    setting(
        "accurate_names",
        "MODEL",
        "off",
        "Transformer that tags names beside the embedded model: off, embedded, or its file",
    ),
    setting("threads", "COUNT", "0", "Threads that analyze; 0: one for each core"),
    setting(
        "small_threads",
        "COUNT",
        "0",
        "Threads kept for small documents, beside the others; 0: one on every four cores",
    ),
    setting("small_bytes_max", "BYTES", "16384", "Documents up to this size are small"),
    setting("text_bytes_max", "BYTES", "1048576", "Longest text: bounds the time of one document"),
    setting(
        "message_bytes_max",
        "BYTES",
        "8388608",
        "Longest request after decompression: bounds memory before it is checked",
    ),
    setting(
        "inbound_bytes_max",
        "BYTES",
        "256MiB",
        "Bytes of all requests that are not answered: bounds memory against many half-sent ones",
    ),
    setting("batch_documents_max", "COUNT", "256", "Documents of one batch: bounds its answer"),
    setting(
        "stream_window_max",
        "COUNT",
        "64",
        "Unanswered documents of one stream: bounds what a slow reader keeps in memory",
    ),
    setting(
        "queue_documents_max",
        "COUNT",
        "1024",
        "Documents waiting and running; beyond, calls are refused with a time to retry",
    ),
    setting("queue_bytes_max", "BYTES", "67108864", "Their bytes: bounds memory"),
    setting("call_time_max", "DURATION", "60s", "Longest time of a unary call"),
    setting(
        "inline_bytes_max",
        "BYTES",
        "64",
        "Texts up to this size are analyzed where they arrive, without a worker thread",
    ),
    setting(
        "compress_bytes_min",
        "BYTES",
        "16384",
        "Answers from this size on are compressed for callers who accept it",
    ),
    setting("reflection", "SWITCH", "on", "Serve the contract by reflection"),
    setting("google", "SWITCH", "on", "Serve google.cloud.language v1 and v2, too"),
    setting("google_rest", "SWITCH", "on", "The same as JSON over HTTP/1.1 and HTTP/2"),
    setting(
        "tls_certificate",
        "FILE",
        "",
        "Certificate and its intermediates (PEM); unset: plaintext",
    ),
    setting("tls_key", "FILE", "", "Private key of the certificate (PEM)"),
    setting(
        "tls_client_ca",
        "FILE",
        "",
        "Authorities whose certificates callers must show (PEM); unset: callers show none",
    ),
    setting(
        "api_keys",
        "FILE",
        "",
        "Accepted API keys, one NAME:SHA256[:REQUESTS-PER-MINUTE] a line; unset: no key is asked for",
    ),
    setting("reflection_open", "SWITCH", "off", "Serve reflection to callers without a key, too"),
    setting(
        "reload_interval",
        "DURATION",
        "10s",
        "How often certificates and keys are looked at for changes; SIGHUP does so at once",
    ),
    setting("web", "SWITCH", "off", "Answer browsers: gRPC-Web, also over HTTP/1.1"),
    setting(
        "web_origins",
        "LIST",
        "",
        "Origins of pages that may call, separated by commas, or *; unset: the server's own",
    ),
    setting(
        "metrics_listen",
        "ADDRESS",
        "off",
        "Address and port for /metrics, /healthz and /readyz over HTTP, or off",
    ),
    setting("log_format", "FORMAT", "text", "Log lines as text or json"),
    setting("log_filter", "FILTER", "info", "Log levels, such as info or warn,parlance=debug"),
    setting("log_calls", "WHICH", "failures", "Calls that get a log line: off, failures or all"),
    setting(
        "otlp_endpoint",
        "URL",
        "",
        "Collector for traces, OTLP over gRPC, such as http://collector:4317; unset: no traces",
    ),
    setting(
        "trace_sample_ratio",
        "RATIO",
        "1",
        "Share of calls that are traced when their caller has not decided, 0 to 1",
    ),
    setting(
        "connections_max",
        "COUNT",
        "10000",
        "Open connections: protects file descriptors and memory",
    ),
    setting(
        "streams_per_connection_max",
        "COUNT",
        "256",
        "Calls at a time on one connection: protects memory",
    ),
    setting("header_bytes_max", "BYTES", "16KiB", "Headers of one call: protects memory"),
    setting("stream_window_bytes", "BYTES", "1MiB", "Bytes that may be sent ahead on one call"),
    setting(
        "connection_window_bytes",
        "BYTES",
        "2MiB",
        "Bytes that may be sent ahead on one connection, over all its calls",
    ),
    setting(
        "handshake_timeout",
        "DURATION",
        "10s",
        "Time for the TLS handshake and for the first byte: ends half-open connections",
    ),
    setting(
        "keepalive_interval",
        "DURATION",
        "60s",
        "Silence after which a peer is asked whether it is still there",
    ),
    setting("keepalive_timeout", "DURATION", "20s", "Time for its answer"),
    setting(
        "connection_age_max",
        "DURATION",
        "30m",
        "Age at which a connection is told to end, give or take a tenth, so that callers spread",
    ),
    setting("connection_age_grace", "DURATION", "60s", "Time for its calls to finish"),
    setting(
        "answer_stall_max",
        "DURATION",
        "60s",
        "How long a peer may leave an answer unread: ends slow readers",
    ),
    setting(
        "call_stall_max",
        "DURATION",
        "2m",
        "How long a connection with an open unary call may stand still: ends slow writers",
    ),
    setting(
        "quiet_bytes_max",
        "BYTES",
        "32MiB",
        "Bytes that a connection may send without progress of any call: ends floods of pings",
    ),
    setting(
        "pending_resets_max",
        "COUNT",
        "20",
        "Calls that a peer cancelled before they were looked at: ends rapid reset",
    ),
    setting("local_resets_max", "COUNT", "256", "Calls reset for a peer's protocol errors"),
    setting(
        "drain_delay",
        "DURATION",
        "5s",
        "Time between NOT_SERVING and the end of accepting, for balancers to notice",
    ),
    setting("drain_deadline", "DURATION", "30s", "Time for calls to finish after that"),
];

impl Setting {
    /// The setting of that name.
    pub fn named(name: &str) -> Option<&'static Setting> {
        SETTINGS.iter().find(|setting| setting.name == name)
    }

    /// `text-bytes-max`.
    pub fn flag(&self) -> String {
        self.name.replace('_', "-")
    }

    /// `PARLANCE_TEXT_BYTES_MAX`.
    pub fn variable(&self) -> String {
        format!("PARLANCE_{}", self.name.to_ascii_uppercase())
    }
}
