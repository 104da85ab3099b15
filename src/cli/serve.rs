use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{mpsc, watch};

use super::{EXIT_USAGE, fail};
use crate::config::{Config, SETTINGS, Sources};
use crate::google;
use crate::pipeline::Models;
use crate::pool::Pool;
use crate::rpc::{Context, Routes, Serving};
use crate::server::{
    Admin, KeyFile, Outcome, Phases, ReloadingTls, Reloads, Rest, Server, Shell, ShellSettings,
    Web, service_metrics,
};
use crate::telemetry::{Metrics, Traces, init_logs};

/// The server could not start.
const EXIT_FAILURE: u8 = 1;
/// The server stopped with calls that had no answer yet.
const EXIT_CUT: u8 = 3;

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
        if let Err(error) = config.names.open() {
            return fail(error, EXIT_USAGE);
        }
        return match Files::open(&config) {
            Ok(_) => print_settings(&sources),
            Err(error) => fail(error, EXIT_USAGE),
        };
    }
    match serve(&config) {
        Ok(Outcome::Drained) => ExitCode::SUCCESS,
        Ok(Outcome::Cut { connections }) => {
            fail(format!("stopped with calls open on {connections} connections"), EXIT_CUT)
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
    init_logs(&config.telemetry.logs)?;
    let files = Files::open(config)?;
    let models = Arc::new(Models::load(&config.names)?);
    // Where it cannot be done, the pages stay until the system wants their room.
    #[cfg(target_os = "linux")]
    let _ = parlance_allocator::forget_read_pages();
    let pool = Pool::start(config.pool)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let traces = config.telemetry.traces.as_ref();
    let traces = runtime.block_on(async { traces.map(Traces::start).transpose() })?.map(Arc::new);
    let context = Arc::new(Context::new(models, pool, config.limits));
    let outcome = runtime.block_on(run_server(config, files, context, traces.clone()));
    if let Some(traces) = traces {
        traces.stop();
    }
    // Connections that were cut may still be noticing; nobody waits for them.
    runtime.shutdown_background();
    outcome
}

/// Files that are looked at again while the server runs.
struct Files {
    tls: Option<Arc<ReloadingTls>>,
    keys: Option<Arc<KeyFile>>,
}

impl Files {
    fn open(config: &Config) -> Result<Self, Box<dyn std::error::Error>> {
        let http1 = config.web.is_some() || config.google.rest;
        let tls = config.access.tls.clone().map(|files| ReloadingTls::open(files, http1));
        let keys = config.access.api_keys.as_deref().map(KeyFile::open);
        Ok(Self { tls: tls.transpose()?.map(Arc::new), keys: keys.transpose()?.map(Arc::new) })
    }
}

async fn run_server(
    config: &Config,
    files: Files,
    context: Arc<Context>,
    traces: Option<Arc<Traces>>,
) -> Result<Outcome, Box<dyn std::error::Error>> {
    let listener = bind(config.listen).await?;
    let (serving, is_serving) = watch::channel(Serving::No);
    let mut routes = Routes::new(context.clone(), is_serving);
    if config.google.grpc {
        routes = google::add(routes, context.clone());
    }
    if config.reflection {
        routes = routes.with_reflection()?;
    }
    let phases = Phases::new(serving);
    let metrics = Arc::new(service_metrics());
    for model in &context.capabilities().models {
        metrics.model(&model.name, &model.version);
    }
    let threads = config.pool.threads + config.pool.small_threads;
    metrics.workers.set(i64::try_from(threads).unwrap_or(i64::MAX));
    if let Some(address) = config.telemetry.listen {
        let refresh = move |metrics: &Metrics| {
            let load = context.pool().load();
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            metrics.queue_documents.set(number(load.waiting));
            metrics.admitted_bytes.set(number(load.bytes));
            metrics.workers_busy.set(number(load.busy_threads));
        };
        let admin = Admin::new(metrics.clone(), phases.watch(), refresh);
        tokio::spawn(admin.serve(bind(address).await?));
    }
    let reloads = Reloads { tls: files.tls.clone(), keys: files.keys.clone() };
    let hangup = signal(SignalKind::hangup())?;
    let (interval, counts) = (config.access.reload_interval, metrics.clone());
    tokio::spawn(async move {
        reloads.run(interval, &counts, hangup).await;
    });
    let api_keys = files.keys.as_ref().map(|keys| keys.len());
    let settings = ShellSettings {
        keys: files.keys,
        reflection_open: config.access.reflection_open,
        call_log: config.telemetry.calls,
        traces,
    };
    let shell = Shell::new(routes, settings, metrics, phases.watch());
    let web = config.web.as_deref().map(|origins| Web::new(shell.clone(), origins)).transpose()?;
    let stops = stop_signals()?;
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        address = %listener.local_addr()?,
        tls = files.tls.is_some(),
        mutual_tls = config.access.tls.as_ref().is_some_and(|tls| tls.client_ca.is_some()),
        api_keys,
        threads,
        "serving"
    );
    let rest = config.google.rest.then(|| Rest::new(shell.clone()));
    let mut server = Server::new(shell, web, files.tls, config.connections.clone(), phases);
    if let Some(rest) = rest {
        server = server.with_rest(rest);
    }
    Ok(server.run(listener, config.drain, stops).await)
}

/// One message for each SIGTERM or SIGINT.
fn stop_signals() -> std::io::Result<mpsc::UnboundedReceiver<()>> {
    let (send, receive) = mpsc::unbounded_channel();
    for kind in [SignalKind::terminate(), SignalKind::interrupt()] {
        let (mut signals, send) = (signal(kind)?, send.clone());
        tokio::spawn(
            async move { while signals.recv().await.is_some() && send.send(()).is_ok() {} },
        );
    }
    Ok(receive)
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| format!("cannot listen on {address}: {error}"))
}
