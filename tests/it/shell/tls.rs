//! TLS and mutual TLS over a real socket, with files that change.

use std::path::Path;
use std::sync::Arc;

use parlance::rpc::wire;
use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;
use parlance::server::{ReloadingTls, TlsFiles};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tonic::transport::{Channel, Endpoint};

use super::harness::{Setup, TestServer, start};

/// An authority that signs certificates for `localhost`.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    fn pem(&self) -> String {
        self.0.pem()
    }

    /// A certificate and its key, both PEM.
    fn sign(&self) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        (certificate.pem(), key.serialize_pem())
    }
}

fn write(dir: &Path, name: &str, text: &str) {
    std::fs::write(dir.join(name), text).unwrap();
}

fn files(dir: &Path, server: &Authority, callers: Option<&Authority>) -> TlsFiles {
    let (certificate, key) = server.sign();
    write(dir, "tls.crt", &certificate);
    write(dir, "tls.key", &key);
    if let Some(callers) = callers {
        write(dir, "ca.crt", &callers.pem());
    }
    TlsFiles {
        certificate: dir.join("tls.crt"),
        key: dir.join("tls.key"),
        client_ca: callers.map(|_| dir.join("ca.crt")),
    }
}

async fn start_tls(files: TlsFiles) -> (TestServer, Arc<ReloadingTls>) {
    let tls = Arc::new(ReloadingTls::open(files, false).unwrap());
    (start(Setup { tls: Some(tls.clone()), ..Default::default() }).await, tls)
}

/// Calls as a client that trusts `roots` and shows what `identity` signed.
async fn call(
    server: &TestServer,
    roots: &Authority,
    identity: Option<&Authority>,
) -> Result<(), Box<dyn std::error::Error>> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut store = RootCertStore::empty();
    store.add(CertificateDer::from_pem_slice(roots.pem().as_bytes())?)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(store);
    let mut config = match identity {
        None => config.with_no_client_auth(),
        Some(authority) => {
            let (certificate, key) = authority.sign();
            config.with_client_auth_cert(
                vec![CertificateDer::from_pem_slice(certificate.as_bytes())?],
                PrivateKeyDer::from_pem_slice(key.as_bytes())?,
            )?
        }
    };
    config.alpn_protocols = vec![b"h2".to_vec()];
    let (connector, address) = (TlsConnector::from(Arc::new(config)), server.address);
    let channel: Channel = Endpoint::from_static("http://localhost")
        .connect_with_connector(tower::service_fn(move |_| {
            let connector = connector.clone();
            async move {
                let socket = TcpStream::connect(address).await?;
                let name = ServerName::try_from("localhost").map_err(std::io::Error::other)?;
                connector.connect(name, socket).await.map(hyper_util::rt::TokioIo::new)
            }
        }))
        .await?;
    AnalysisServiceClient::new(channel).get_capabilities(wire::GetCapabilitiesRequest {}).await?;
    Ok(())
}

#[tokio::test]
async fn calls_go_through_tls_and_only_through_it() {
    let (dir, authority) = (TempDir::new().unwrap(), Authority::new());
    let (server, _) = start_tls(files(dir.path(), &authority, None)).await;
    call(&server, &authority, None).await.unwrap();
    call(&server, &Authority::new(), None).await.unwrap_err();

    let endpoint = Endpoint::from_shared(format!("http://{}", server.address)).unwrap();
    let mut plaintext = AnalysisServiceClient::new(endpoint.connect_lazy());
    plaintext.get_capabilities(wire::GetCapabilitiesRequest {}).await.unwrap_err();
}

#[tokio::test]
async fn a_handshake_that_stops_halfway_is_let_go() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let (dir, authority) = (TempDir::new().unwrap(), Authority::new());
    let files = files(dir.path(), &authority, None);
    let tls = Some(Arc::new(ReloadingTls::open(files, false).unwrap()));
    let limits = parlance::server::ConnectionLimits {
        handshake_timeout: std::time::Duration::from_millis(200),
        ..Default::default()
    };
    let server = start(Setup { tls, limits, ..Default::default() }).await;
    let mut socket = TcpStream::connect(server.address).await.unwrap();
    // The head of a record that never comes.
    socket.write_all(&[0x16, 0x03, 0x01, 0x02, 0x00]).await.unwrap();
    let mut sink = Vec::new();
    let _ = socket.read_to_end(&mut sink).await;
    super::harness::until("it is gone", || server.value("parlance_connections") == 0.0).await;
}

#[tokio::test]
async fn mutual_tls_takes_certificates_of_its_authority_only() {
    let (dir, servers, callers) = (TempDir::new().unwrap(), Authority::new(), Authority::new());
    let (server, _) = start_tls(files(dir.path(), &servers, Some(&callers))).await;
    call(&server, &servers, Some(&callers)).await.unwrap();
    call(&server, &servers, None).await.unwrap_err();
    call(&server, &servers, Some(&Authority::new())).await.unwrap_err();
}

#[tokio::test]
async fn new_files_count_for_new_connections_without_a_restart() {
    let (dir, first, callers) = (TempDir::new().unwrap(), Authority::new(), Authority::new());
    let (server, tls) = start_tls(files(dir.path(), &first, Some(&callers))).await;
    call(&server, &first, Some(&callers)).await.unwrap();

    let (second, new_callers) = (Authority::new(), Authority::new());
    files(dir.path(), &second, Some(&new_callers));
    assert!(tls.reload().unwrap());
    call(&server, &second, Some(&new_callers)).await.unwrap();
    call(&server, &first, Some(&new_callers)).await.unwrap_err();
    call(&server, &second, Some(&callers)).await.unwrap_err();

    write(dir.path(), "tls.crt", "rubbish");
    tls.reload().unwrap_err();
    call(&server, &second, Some(&new_callers)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_health_command_speaks_mutual_tls() {
    let (dir, servers, callers) = (TempDir::new().unwrap(), Authority::new(), Authority::new());
    let (server, _) = start_tls(files(dir.path(), &servers, Some(&callers))).await;
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    write(dir.path(), "roots.crt", &servers.pem());
    let (certificate, key) = callers.sign();
    write(dir.path(), "me.crt", &certificate);
    write(dir.path(), "me.key", &key);
    let health = |arguments: &[String]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_parlance"));
        command.args(["health", "--address", &server.address.to_string()]).args(arguments);
        command.output().unwrap().status.code()
    };
    let roots = ["--tls-ca".to_owned(), path("roots.crt")];
    let me = ["--tls-certificate", "--tls-key"].into_iter().zip(["me.crt", "me.key"]);
    let me = me.flat_map(|(flag, name)| [flag.to_owned(), path(name)]);
    let known: Vec<String> = roots.iter().cloned().chain(me).collect();
    assert_eq!(health(&known), Some(0));
    assert_eq!(health(&roots), Some(1));
    assert_eq!(health(&[]), Some(1));
}
