use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Arg, ArgMatches, Command, value_parser};
use tonic::transport::Endpoint;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;

use super::fail;
use super::health_tls::Tls;

pub(super) fn command() -> Command {
    Command::new("health")
        .about("Ask a server whether it serves; exit status 0 when it does, 1 when not")
        .arg(
            Arg::new("service")
                .long("service")
                .value_name("NAME")
                .default_value("")
                .help("Full name of a service, such as parlance.v1.ToneService; empty: the server"),
        )
        .arg(
            Arg::new("address")
                .long("address")
                .value_name("ADDRESS")
                .default_value("127.0.0.1:50051")
                .help("Host and port of the server"),
        )
        .arg(
            Arg::new("timeout")
                .long("timeout")
                .value_name("SECONDS")
                .default_value("5")
                .value_parser(value_parser!(u16).range(1..))
                .help("How long to wait for the answer"),
        )
        .arg(
            Arg::new("tls-ca")
                .long("tls-ca")
                .value_name("FILE")
                .help("Use TLS, and trust the authorities in this file (PEM)"),
        )
        .arg(
            Arg::new("tls-name")
                .long("tls-name")
                .value_name("NAME")
                .default_value("localhost")
                .requires("tls-ca")
                .help("Host name that the server's certificate must have"),
        )
        .arg(
            Arg::new("tls-certificate")
                .long("tls-certificate")
                .value_name("FILE")
                .requires("tls-ca")
                .requires("tls-key")
                .help("Certificate to show (PEM), for mutual TLS"),
        )
        .arg(
            Arg::new("tls-key")
                .long("tls-key")
                .value_name("FILE")
                .requires("tls-certificate")
                .help("Its private key (PEM)"),
        )
}

pub(super) fn run(matches: &ArgMatches) -> ExitCode {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let seconds = matches.get_one::<u16>("timeout").copied().unwrap_or(5);
    let limit = Duration::from_secs(seconds.into());
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(error, 1),
    };
    let tls = match tls(matches) {
        Ok(tls) => tls,
        Err(reason) => return fail(reason, 1),
    };
    let asked = runtime.block_on(async {
        tokio::time::timeout(limit, ask(text("address"), text("service"), tls))
            .await
            .unwrap_or_else(|_| Err(format!("no answer within {seconds} s")))
    });
    match asked {
        Ok(ServingStatus::Serving) => ExitCode::SUCCESS,
        Ok(status) => fail(status.as_str_name(), 1),
        Err(reason) => fail(reason, 1),
    }
}

/// TLS, where the command line asks for it.
fn tls(matches: &ArgMatches) -> Result<Option<Tls>, String> {
    let path = |name: &str| matches.get_one::<String>(name).map(Path::new);
    let Some(roots) = path("tls-ca") else { return Ok(None) };
    let name = matches.get_one::<String>("tls-name").cloned().unwrap_or_default();
    let identity = path("tls-certificate").zip(path("tls-key"));
    Tls::new(roots, name, identity).map(Some)
}

async fn ask(address: String, service: String, tls: Option<Tls>) -> Result<ServingStatus, String> {
    let endpoint = Endpoint::from_shared(format!("http://{address}"))
        .map_err(|error| format!("{address} is no address: {error}"))?;
    let connected = match tls.map(Arc::new) {
        None => endpoint.connect().await,
        Some(tls) => {
            let to = address.clone();
            let connector = tower::service_fn(move |_| {
                let (tls, to) = (tls.clone(), to.clone());
                async move { tls.connect(&to).await }
            });
            endpoint.connect_with_connector(connector).await
        }
    };
    let channel = connected.map_err(|error| format!("cannot reach {address}: {error}"))?;
    let answer = HealthClient::new(channel)
        .check(HealthCheckRequest { service })
        .await
        .map_err(|status| format!("{:?}: {}", status.code(), status.message()))?;
    Ok(answer.into_inner().status())
}
