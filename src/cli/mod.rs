//! The command line: `serve`, `analyze`, `health`, `capabilities`, `key`.

mod analyze;
mod capabilities;
mod health;
mod health_tls;
mod key;
mod serve;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command};

use crate::config;
use crate::pipeline::AccurateNames;

/// A mistake on the command line or in a setting (`EX_USAGE` of sysexits.h).
const EXIT_USAGE: u8 = 64;

/// Runs the command that `arguments` name, the program's own name first. Settings may also come from
/// the environment's `variables`.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    variables: impl Iterator<Item = (String, String)>,
) -> ExitCode {
    let matches = match command().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version go to standard output and are no failure.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(EXIT_USAGE) } else { ExitCode::SUCCESS };
        }
    };
    match matches.subcommand() {
        Some(("serve", matches)) => serve::run(matches, variables),
        Some(("analyze", matches)) => analyze::run(matches),
        Some(("health", matches)) => health::run(matches),
        Some(("key", matches)) => key::run(matches),
        Some(("capabilities", matches)) => capabilities::run(matches),
        _ => ExitCode::from(EXIT_USAGE),
    }
}

/// The whole command line, for help texts and tests.
pub fn command() -> Command {
    Command::new("parlance")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Text analysis: language, sentences, entities and tone, with exact offsets")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(serve::command())
        .subcommand(analyze::command())
        .subcommand(health::command())
        .subcommand(capabilities::command())
        .subcommand(key::command())
}

/// The flag `--accurate-names`, as `serve` has it by its settings.
fn accurate_names() -> Arg {
    Arg::new("accurate-names")
        .long("accurate-names")
        .value_name("MODEL")
        .default_value("off")
        .value_parser(config::accurate_names)
        .help("Transformer that tags names beside the embedded model: off, embedded, or its file")
}

/// What [`accurate_names`] says.
fn names_of(matches: &ArgMatches) -> AccurateNames {
    matches.get_one("accurate-names").cloned().unwrap_or_default()
}

/// Prints `error` the way all commands do, and says with which status to exit.
fn fail(error: impl std::fmt::Display, code: u8) -> ExitCode {
    eprintln!("parlance: {error}");
    ExitCode::from(code)
}
