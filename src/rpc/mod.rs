//! The wire: what callers send is checked and turned into domain types, what the pipeline finds is
//! turned into messages. The only place that names tonic or prost.
//!
//! Every document takes the same path, over the network or not: message → checked [`Task`] →
//! pipeline → message.

mod border;
mod call;
pub mod codec;
mod context;
pub mod from_wire;
mod handlers;
mod inbound;
pub mod json;
mod limits;
pub mod properties;
mod routes;
pub mod status;
mod task;
pub mod to_wire;
mod transcode;
pub mod wire;

pub use border::Notices;
pub use call::{Call, Deadline};
pub use context::{Context, analyze};
pub use handlers::{Health, Serving};
pub use limits::Limits;
pub use routes::{Routes, SERVICES};
pub use task::{Features, Task, ToneParts};
pub use transcode::Transcode;
