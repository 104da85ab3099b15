//! What the process says about itself: metrics, logs and traces. Never the text of a document.

mod context;
mod logs;
mod method;
mod metrics;
mod stage;
mod traces;

pub use context::{CallContext, Caller, RequestId};
pub use logs::{CallLog, LogFormat, LogSettings, init_logs, is_log_filter};
pub use method::{Method, MethodKind, methods_of};
pub use metrics::{Call, Code, METRICS_CONTENT_TYPE, Metrics, Refusal};
pub use stage::{Stage, StageTimes};
pub use traces::{CallSpan, TraceError, TraceSettings, Traces};
