use std::time::Duration;

/// What requests may be as large as. All are inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a text: bounds the time that one document takes.
    pub text_bytes_max: usize,
    /// Bytes of a request message after decompression: bounds memory before a request is checked,
    /// and with it what a compression bomb can do.
    pub message_bytes_max: usize,
    /// Bytes of all requests that have arrived and are not answered: bounds memory against many
    /// callers who each send most of a message.
    pub inbound_bytes_max: usize,
    /// Documents of one batch: bounds the size of its answer.
    pub batch_documents_max: usize,
    /// Unanswered documents of one stream: bounds what a slow reader keeps in memory.
    pub stream_window_max: usize,
    /// The longest that a unary call may take, whatever deadline its caller set.
    pub call_time_max: Duration,
    /// Documents of at most this many bytes are analyzed where they arrive, without a worker thread.
    /// Bounds how long they can keep other calls of that thread waiting: some tens of microseconds.
    pub inline_bytes_max: usize,
    /// Answers from this many bytes on are compressed for callers who accept it; below, compression
    /// costs more time than it saves.
    pub compress_bytes_min: usize,
}

impl Limits {
    /// Spans in `targets`: each costs a pass over its sentence.
    pub const TARGETS_MAX: usize = 256;
    /// `max_candidates`.
    pub const CANDIDATES_MAX: usize = 20;
    /// Entries of `candidate_languages`.
    pub const CANDIDATE_LANGUAGES_MAX: usize = 100;
    /// Entries of `types`.
    pub const TYPES_MAX: usize = 64;
    /// Entries of `features`, and of the aspects of tone.
    pub const FEATURES_MAX: usize = 16;
    /// Bytes of a document's id, which travels with the work.
    pub const ID_BYTES_MAX: usize = 256;
    /// What a request needs beside its text: every other field at its limit.
    pub const MESSAGE_OVERHEAD_BYTES: usize = 8 << 10;
    /// The window of a stream that asks for none.
    pub const STREAM_WINDOW: usize = 16;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text_bytes_max: 1 << 20,
            message_bytes_max: 8 << 20,
            inbound_bytes_max: 256 << 20,
            batch_documents_max: 256,
            stream_window_max: 64,
            call_time_max: Duration::from_secs(60),
            inline_bytes_max: 64,
            compress_bytes_min: 16 << 10,
        }
    }
}
