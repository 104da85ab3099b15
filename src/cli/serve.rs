use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{EXIT_USAGE, fail};
use crate::config::{Config, SETTINGS, Sources};
use crate::pipeline::Models;
use crate::pool::Pool;
use crate::rpc::{Context, Routes, Serving};
use crate::server::{self, Drain, Outcome};

/// The server could not start, or calls were cut when it stopped.
const EXIT_FAILURE: u8 = 1;

pub(super) fn command() -> Command {
    let settings = SETTINGS.iter().map(|setting| {
        Arg::new(setting.name).long(setting.flag()).value_name(setting.value).help(format!(
            "{} [{}, default {}]",
            setting.help,
            setting.variable(),
            setting.default
        ))
    });
    Command::new("serve")
        .about("Serve over gRPC")
        .arg(Arg::new("config").long("config").value_name("FILE").help("Settings as a TOML file"))
        .arg(
            Arg::new("check-config")
                .long("check-config")
                .action(ArgAction::SetTrue)
                .help("Print the settings, or every mistake in them, and exit"),
        )
        .args(settings)
}

pub(super) fn run(
    matches: &ArgMatches,
    variables: impl Iterator<Item = (String, String)>,
) -> ExitCode {
    let sources = sources(matches, variables);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let config = match Config::read(&sources, cores) {
        Ok(config) => config,
        Err(mistakes) => {
            for mistake in mistakes {
                eprintln!("parlance: {mistake}");
            }
            return ExitCode::from(EXIT_USAGE);
        }
    };
    if matches.get_flag("check-config") {
        return print_settings(&sources);
    }
    match serve(&config) {
        Ok(Outcome::Drained) => ExitCode::SUCCESS,
        Ok(Outcome::Cut { connections }) => {
            fail(format!("stopped with calls open on {connections} connections"), EXIT_FAILURE)
        }
        Err(error) => fail(error, EXIT_FAILURE),
    }
}

fn sources(matches: &ArgMatches, variables: impl Iterator<Item = (String, String)>) -> Sources {
    let mut sources = Sources::default().with_variables(variables);
    for setting in SETTINGS {
        if let Some(value) = matches.get_one::<String>(setting.name) {
            sources = sources.with_flag(setting, value);
        }
    }
    if let Some(path) = matches.get_one::<String>("config") {
        sources = match std::fs::read_to_string(path) {
            Ok(text) => sources.with_file(path, &text),
            Err(error) => sources.with_unreadable_file(path, &error.to_string()),
        };
    }
    sources
}

fn print_settings(sources: &Sources) -> ExitCode {
    let mut text = String::new();
    for setting in SETTINGS {
        let (value, origin) = sources.value(setting);
        text.push_str(&format!("{} = {value:?}  # {origin}\n", setting.name));
    }
    // Nobody may be reading; the status tells what was asked.
    let _ = std::io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn serve(config: &Config) -> Result<Outcome, Box<dyn std::error::Error>> {
    silence_panics();
    let models = Arc::new(Models::embedded()?);
    let pool = Pool::start(config.pool)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(config.listen)
            .await
            .map_err(|error| format!("cannot listen on {}: {error}", config.listen))?;
        let context = Arc::new(Context::new(models, pool, config.limits));
        let (serving, is_serving) = watch::channel(Serving::No);
        let mut routes = Routes::new(context, is_serving);
        if config.reflection {
            routes = routes.with_reflection()?;
        }
        let drain = Drain { delay: config.drain.delay, deadline: config.drain.deadline };
        eprintln!("parlance {} serves {}", env!("CARGO_PKG_VERSION"), listener.local_addr()?);
        Ok(server::run(listener, routes, serving, drain, stop_signal()?).await)
    })
}

/// A panic's message may quote the text under analysis; the log gets the place alone.
fn silence_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("parlance: a bug at {place} cost one request");
    }));
}

/// Resolves when the process is asked to stop.
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
