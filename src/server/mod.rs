//! The process's outside: sockets, TLS, keys, limits, metrics port and the way to stop.

mod admin;
mod body;
mod connection;
mod drain;
mod guard;
mod keys;
mod limits;
mod listener;
mod reload;
mod rest;
mod run;
mod shell;
mod tls;
mod web;

pub use admin::Admin;
pub use drain::{Drain, Outcome, Phase, PhaseWatch, Phases};
pub use keys::{Admission, KeyError, KeyFile, KeyRefusal, Keys, new_key};
pub use limits::ConnectionLimits;
pub use listener::Listener;
pub use reload::Reloads;
pub use rest::Rest;
pub use run::{Server, run, service_metrics};
pub use shell::{Services, Shell, ShellSettings};
pub use tls::{ReloadingTls, TlsError, TlsFiles};
pub use web::Web;
