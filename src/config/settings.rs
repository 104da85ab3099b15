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
        "compress_bytes_min",
        "BYTES",
        "16384",
        "Answers from this size on are compressed for callers who accept it",
    ),
    setting("reflection", "SWITCH", "on", "Serve the contract by reflection"),
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
