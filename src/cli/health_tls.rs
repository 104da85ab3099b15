use std::path::Path;
use std::sync::Arc;

use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// How a client proves a server's identity, and its own.
pub(super) struct Tls {
    connector: TlsConnector,
    name: ServerName<'static>,
}

impl Tls {
    /// Trusts the authorities in the file `roots`, expects a certificate for `name`, and shows the
    /// certificate and key in the files of `identity`.
    pub(super) fn new(
        roots: &Path,
        name: String,
        identity: Option<(&Path, &Path)>,
    ) -> Result<Self, String> {
        let told = |path: &Path, reason: String| format!("{}: {reason}", path.display());
        let certificates = |path: &Path| -> Result<Vec<CertificateDer<'static>>, String> {
            CertificateDer::pem_file_iter(path)
                .and_then(Iterator::collect)
                .map_err(|error| told(path, error.to_string()))
        };
        let mut store = RootCertStore::empty();
        for root in certificates(roots)? {
            store.add(root).map_err(|error| told(roots, error.to_string()))?;
        }
        let config =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .map_err(|error| error.to_string())?
                .with_root_certificates(store);
        let mut config = match identity {
            None => config.with_no_client_auth(),
            Some((certificate, key)) => {
                let private = PrivateKeyDer::from_pem_file(key)
                    .map_err(|_| told(key, "no private key in PEM".to_owned()))?;
                config
                    .with_client_auth_cert(certificates(certificate)?, private)
                    .map_err(|error| told(certificate, error.to_string()))?
            }
        };
        config.alpn_protocols = vec![b"h2".to_vec()];
        let shown = name.clone();
        let name = ServerName::try_from(name).map_err(|_| format!("{shown} is no host name"))?;
        Ok(Self { connector: TlsConnector::from(Arc::new(config)), name })
    }

    /// A connection to `address` on which both sides are who they should be.
    pub(super) async fn connect(
        &self,
        address: &str,
    ) -> std::io::Result<TokioIo<TlsStream<TcpStream>>> {
        let socket = TcpStream::connect(address).await?;
        self.connector.connect(self.name.clone(), socket).await.map(TokioIo::new)
    }
}
