//! What stands around the services: TLS, keys, metrics, limits, the way to stop.

mod browser;
mod faults;
mod harness;
mod keys;
mod limits;
mod logs;
mod metrics;
mod rest;
mod rolling;
mod tls;
mod traces;
