//! The real server process, over a real socket.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;

use tonic::transport::Endpoint;

use crate::cli::parlance;
use crate::harness::sentences_of;

struct Process {
    child: Child,
    address: String,
}

impl Process {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_parlance"))
            .args(["serve", "--listen", "127.0.0.1:0", "--drain-delay", "0"])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let address = errors.by_ref().lines().find_map(|line| address(&line.unwrap())).unwrap();
        // Whatever else it says must not fill the pipe.
        std::thread::spawn(move || std::io::copy(&mut errors, &mut std::io::sink()));
        Self { child, address }
    }

    /// Sends SIGTERM and waits for the end.
    fn terminate(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

/// The client's side of the connection has a thread of its own, which hangs up while we wait.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn serves_reports_its_health_and_stops_when_asked() {
    let process = Process::start(&[]);
    let endpoint = Endpoint::from_shared(format!("http://{}", process.address)).unwrap();
    let mut client = AnalysisServiceClient::new(endpoint.connect().await.unwrap());
    let answer =
        client.analyze(sentences_of("a", "It rained. We left.")).await.unwrap().into_inner();
    assert_eq!(answer.sentences.len(), 2);
    drop(client);

    let health = |service: &str| {
        let arguments = ["health", "--address", &process.address, "--service", service];
        parlance(&arguments, b"").status.code()
    };
    assert_eq!(health(""), Some(0));
    assert_eq!(health("parlance.v1.ToneService"), Some(0));
    assert_eq!(health("parlance.v1.MindReading"), Some(1));
    let address = process.address.clone();
    assert_eq!(process.terminate(), Some(0));
    let gone = parlance(&["health", "--address", &address], b"");
    assert_eq!(gone.status.code(), Some(1));
}

/// The address in a log line that tells one.
fn address(line: &str) -> Option<String> {
    let port = line.split("127.0.0.1:").nth(1)?;
    let port: String = port.chars().take_while(char::is_ascii_digit).collect();
    Some(format!("127.0.0.1:{port}"))
}

#[test]
fn an_address_in_use_is_told() {
    let process = Process::start(&[]);
    let output = parlance(&["serve", "--listen", &process.address], b"");
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("cannot listen on"), "{message}");
    process.terminate();
}

#[test]
fn check_config_prints_every_setting_and_does_not_serve() {
    let output = parlance(&["serve", "--check-config", "--threads", "3"], b"");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("threads = \"3\"  # --threads"), "{text}");
    assert_eq!(text.lines().count(), parlance::config::SETTINGS.len());
}
