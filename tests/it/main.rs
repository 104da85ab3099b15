//! One test binary for everything that is seen from outside: a second binary would link it all
//! again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

mod batch;
mod cli;
mod deadline;
mod faults;
mod golden;
mod google;
mod harness;
mod health;
mod overload;
mod process;
mod properties;
mod reflection;
mod refusals;
mod shell;
mod stream;
mod tidy;
mod tones;
mod unary;
