//! Faults of our own: a panic costs one call, and bad files stop the start with a clear word.

use std::convert::Infallible;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::{Request, Response};
use parlance::rpc::{Serving, wire};
use parlance::server::Services;
use tokio::sync::watch;
use tonic::Code;
use tonic::body::Body;
use tonic::codegen::{BoxFuture, StdError};

use super::harness::{Setup, request, start, start_services};

/// Panics at every other call, and answers the rest with UNIMPLEMENTED.
#[derive(Clone, Debug, Default)]
struct Broken(Arc<AtomicUsize>);

impl Services for Broken {
    fn call<B>(&self, _: Request<B>) -> BoxFuture<Response<Body>, Infallible>
    where
        B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
        B::Error: Into<StdError> + Send + 'static,
    {
        let call = self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move {
            assert!(call % 2 == 1, "the caller's secret text");
            Ok(tonic::Status::unimplemented("not here").into_http())
        })
    }
}

#[tokio::test]
async fn a_panic_costs_one_call_and_tells_nothing() {
    let (serving, _) = watch::channel(Serving::No);
    let server = start_services(Setup::default(), Broken::default(), serving).await;
    let mut client = server.client().await;
    for _ in 0..5 {
        let failed = client.analyze(request("x")).await.unwrap_err();
        assert_eq!(failed.code(), Code::Internal);
        assert!(!failed.to_string().contains("secret"), "{failed}");
        assert_eq!(client.analyze(request("x")).await.unwrap_err().code(), Code::Unimplemented);
    }
    assert_eq!(server.value("parlance_panics_total"), 5.0);
}

/// Text that is awkward in one way or another, and must have an answer all the same.
fn awkward() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " \u{a0}\u{2003}\n",
        "\0\u{1}\u{7f}",
        "\u{feff}BOM",
        "\u{202e}right to left\u{202c}",
        "e\u{301}\u{302}\u{303}",
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "\u{fffd}\u{fffe}\u{10ffff}",
        "a\r\rb\n\r",
        "((((((((((\"\"\"\"“”«»‹›",
        "....!?!?…。。",
        "1.2.3.4.5.6.7.8.9.0,0,0,0",
        "http://[::1]:99999/%zz?#@!$&'()*+,;=",
        "ﷺ﷽ＡＢＣ①②③",
        "ก็ไม่รู้ 漢字 かな 한글 العربية עברית ไทย",
    ]
    .map(str::to_owned)
    .to_vec();
    for unit in ["a", "A. ", "\u{301}", "\"", "1,", "\n\n", "文", "@", "x@y.z ", "-"] {
        texts.push(unit.repeat(20_000 / unit.len()));
    }
    texts
}

#[tokio::test]
async fn awkward_texts_are_answered() {
    let server = start(Setup::default()).await;
    let mut client = server.client().await;
    for text in awkward() {
        let everything = wire::AnalyzeRequest { features: Vec::new(), ..request(&text) };
        let answer = client.analyze(everything).await;
        let refused = answer.err().map(|status| status.code());
        assert!(
            matches!(refused, None | Some(Code::InvalidArgument)),
            "{refused:?} for {:?}",
            text.chars().take(20).collect::<String>()
        );
    }
    assert_eq!(server.value("parlance_panics_total"), 0.0);
}

/// What `parlance serve` says when it cannot start, and its exit status.
fn refused_start(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_parlance"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .args(arguments)
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn files_that_are_wrong_stop_the_start_with_their_name() {
    let dir = tempfile::TempDir::new().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("bad.key"), "a secret that is no key").unwrap();
    std::fs::write(path("keys"), "a secret pasted by mistake\n").unwrap();
    std::fs::write(path("bad.toml"), "listen = = secret").unwrap();
    let own = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (certificate, own_key) = (own.cert, own.signing_key);
    std::fs::write(path("tls.crt"), certificate.pem()).unwrap();

    std::fs::write(path("other.key"), rcgen::KeyPair::generate().unwrap().serialize_pem()).unwrap();
    std::fs::write(path("binary.toml"), b"listen = \"\xff\xfe\"").unwrap();
    std::fs::write(path("empty.crt"), "").unwrap();
    let key = path("tls.key");
    std::fs::write(&key, own_key.serialize_pem()).unwrap();
    let folder = dir.path().to_str().unwrap();

    let cases: [(&[&str], &str); 10] = [
        (&["--tls-certificate", &path("tls.crt"), "--tls-key", &path("other.key")], "other.key"),
        (&["--tls-certificate", &path("empty.crt"), "--tls-key", &key], "empty.crt"),
        (
            &[
                "--tls-certificate",
                &path("tls.crt"),
                "--tls-key",
                &key,
                "--tls-client-ca",
                &path("empty.crt"),
            ],
            "empty.crt",
        ),
        // A folder can be opened and not be read.
        (&["--api-keys", folder], folder),
        (&["--config", folder], folder),
        (&["--config", &path("binary.toml")], "binary.toml"),
        (
            &["--tls-certificate", &path("tls.crt"), "--tls-key", &path("bad.key")],
            "bad.key: no private key",
        ),
        (
            &["--tls-certificate", &path("none.crt"), "--tls-key", &path("bad.key")],
            "none.crt: No such file",
        ),
        (&["--api-keys", &path("keys")], "keys:1: "),
        (&["--config", &path("bad.toml")], "bad.toml"),
    ];
    for (arguments, expected) in cases {
        let (status, message) = refused_start(arguments);
        assert!(matches!(status, Some(1 | 64)), "{status:?} {message}");
        assert!(message.contains(expected), "{message}");
        assert!(!message.contains("secret"), "{message}");
        let check: Vec<&str> = arguments.iter().copied().chain(["--check-config"]).collect();
        assert_eq!(refused_start(&check).0, Some(64), "{arguments:?}");
    }
}
