use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use ring::digest::{SHA256, digest};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use tokio_rustls::TlsAcceptor;

/// PEM files that TLS is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The server's certificate, followed by its intermediates.
    pub certificate: PathBuf,
    /// The certificate's private key.
    pub key: PathBuf,
    /// Authorities whose certificates callers must show (mutual TLS). Absent: callers show none.
    pub client_ca: Option<PathBuf>,
}

/// Why TLS files were not accepted: which file, and what is wrong with it. Never holds key material.
#[derive(Debug, PartialEq, Eq)]
pub struct TlsError {
    path: PathBuf,
    reason: String,
}

impl fmt::Display for TlsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for TlsError {}

/// TLS whose files can change while the server runs: connections take the newest good ones, open
/// connections keep what they began with.
pub struct ReloadingTls {
    files: TlsFiles,
    http1: bool,
    acceptor: ArcSwap<TlsAcceptor>,
    loaded: Mutex<Contents>,
}

impl fmt::Debug for ReloadingTls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReloadingTls").field("files", &self.files).finish_non_exhaustive()
    }
}

impl ReloadingTls {
    /// Reads the files. `http1` offers HTTP/1.1 beside HTTP/2, which browsers need for gRPC-Web.
    ///
    /// # Errors
    ///
    /// When a file is missing, holds no PEM of its kind, or certificate and key do not belong
    /// together.
    pub fn open(files: TlsFiles, http1: bool) -> Result<Self, TlsError> {
        let contents = Contents::read(&files)?;
        let acceptor = contents.acceptor(&files, http1)?;
        Ok(Self {
            files,
            http1,
            acceptor: ArcSwap::from_pointee(acceptor),
            loaded: Mutex::new(contents),
        })
    }

    /// What the next connection is accepted with.
    pub fn acceptor(&self) -> Arc<TlsAcceptor> {
        self.acceptor.load_full()
    }

    /// Reads the files again and takes them if they differ; `Ok(false)` when nothing changed.
    /// Contents are compared, not times: Kubernetes replaces mounted secrets behind a link.
    ///
    /// # Errors
    ///
    /// As [`Self::open`]; the old files then stay in use.
    pub fn reload(&self) -> Result<bool, TlsError> {
        let contents = Contents::read(&self.files)?;
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if *loaded == contents {
            return Ok(false);
        }
        self.acceptor.store(Arc::new(contents.acceptor(&self.files, self.http1)?));
        *loaded = contents;
        Ok(true)
    }
}

/// SHA-256 of the certificate that a caller showed, as 64 hexadecimal digits: its name in logs.
pub(crate) fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    digest(&SHA256, certificate).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[derive(PartialEq, Eq)]
struct Contents {
    certificate: Vec<u8>,
    key: Vec<u8>,
    client_ca: Option<Vec<u8>>,
}

impl Contents {
    fn read(files: &TlsFiles) -> Result<Self, TlsError> {
        let read = |path: &Path| std::fs::read(path).map_err(|e| error(path, e));
        Ok(Self {
            certificate: read(&files.certificate)?,
            key: read(&files.key)?,
            client_ca: files.client_ca.as_deref().map(read).transpose()?,
        })
    }

    fn acceptor(&self, files: &TlsFiles, http1: bool) -> Result<TlsAcceptor, TlsError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(|e| error(&files.certificate, e))?;
        let builder = match (&files.client_ca, &self.client_ca) {
            (Some(path), Some(pem)) => {
                let mut roots = RootCertStore::empty();
                for authority in certificates(path, pem)? {
                    roots.add(authority).map_err(|e| error(path, e))?;
                }
                let verifier =
                    WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider)
                        .build()
                        .map_err(|e| error(path, e))?;
                builder.with_client_cert_verifier(verifier)
            }
            _ => builder.with_no_client_auth(),
        };
        let chain = certificates(&files.certificate, &self.certificate)?;
        let key = PrivateKeyDer::from_pem_slice(&self.key)
            .map_err(|_| error(&files.key, "no private key in PEM"))?;
        let mut config = builder.with_single_cert(chain, key).map_err(|e| error(&files.key, e))?;
        config.alpn_protocols = vec![b"h2".to_vec()];
        if http1 {
            config.alpn_protocols.push(b"http/1.1".to_vec());
        }
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

fn certificates(path: &Path, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(pem)
        .collect::<Result<_, _>>()
        .map_err(|e| error(path, format!("damaged PEM: {e}")))?;
    if certificates.is_empty() {
        return Err(error(path, "no certificate in PEM"));
    }
    Ok(certificates)
}

fn error(path: &Path, reason: impl fmt::Display) -> TlsError {
    TlsError { path: path.to_owned(), reason: reason.to_string() }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    struct Files {
        dir: TempDir,
        files: TlsFiles,
    }

    impl Files {
        fn new(mutual: bool) -> Self {
            let dir = TempDir::new().unwrap();
            let path = |name: &str| dir.path().join(name);
            let files = TlsFiles {
                certificate: path("tls.crt"),
                key: path("tls.key"),
                client_ca: mutual.then(|| path("ca.crt")),
            };
            let this = Self { dir, files };
            this.renew();
            this
        }

        fn renew(&self) {
            let pair = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
            self.write("tls.crt", &pair.cert.pem());
            self.write("tls.key", &pair.signing_key.serialize_pem());
            self.write("ca.crt", &pair.cert.pem());
        }

        fn write(&self, name: &str, text: &str) {
            std::fs::write(self.dir.path().join(name), text).unwrap();
        }

        /// What opening says about the file, without its folder.
        fn refusal(&self) -> String {
            let error = ReloadingTls::open(self.files.clone(), false).unwrap_err().to_string();
            error.replace(&format!("{}/", self.dir.path().display()), "")
        }
    }

    #[test]
    fn a_bad_file_is_named_with_the_reason() {
        let files = Files::new(true);
        files.write("ca.crt", "");
        assert_eq!(files.refusal(), "ca.crt: no certificate in PEM");
        files.write("tls.key", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n");
        files.renew();
        files.write("tls.key", "secret words");
        assert_eq!(files.refusal(), "tls.key: no private key in PEM");
        std::fs::remove_file(&files.files.certificate).unwrap();
        assert_eq!(files.refusal(), "tls.crt: No such file or directory (os error 2)");
    }

    #[test]
    fn certificate_and_key_must_belong_together() {
        let (files, other) = (Files::new(false), Files::new(false));
        std::fs::copy(&other.files.key, &files.files.key).unwrap();
        assert_eq!(files.refusal(), "tls.key: keys may not be consistent: KeyMismatch");
    }

    #[test]
    fn new_files_are_taken_and_bad_ones_are_not() {
        let files = Files::new(true);
        let tls = ReloadingTls::open(files.files.clone(), false).unwrap();
        let first = tls.acceptor();
        assert!(!tls.reload().unwrap(), "nothing changed");

        files.renew();
        assert!(tls.reload().unwrap());
        let second = tls.acceptor();
        assert!(!Arc::ptr_eq(&first, &second));

        files.write("tls.crt", "-----BEGIN CERTIFICATE-----\nrubbish");
        assert!(tls.reload().is_err());
        assert!(Arc::ptr_eq(&second, &tls.acceptor()), "the last good files stay");
    }
}
