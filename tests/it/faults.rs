//! What the system does to the real process: no descriptors left, killed, started again.

use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use parlance::rpc::wire::analysis_service_client::AnalysisServiceClient;
use tonic::transport::{Channel, Endpoint};

use crate::harness::sentences_of;

/// Long enough for the slowest machine; nothing is measured by it.
const PATIENCE: Duration = Duration::from_secs(120);

struct Process {
    child: Child,
    address: String,
    log: mpsc::Receiver<String>,
}

impl Process {
    /// A server on `address` that may have `files` open.
    fn start(address: &str, files: u32) -> Self {
        let program = env!("CARGO_BIN_EXE_parlance");
        let mut child = Command::new("sh")
            .args(["-c", "ulimit -n \"$1\"; shift; exec \"$@\"", "sh", &files.to_string(), program])
            .args(["serve", "--listen", address, "--drain-delay", "0"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let (send, log) = mpsc::channel();
        std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        let mut process = Self { child, address: String::new(), log };
        let line = process.says("127.0.0.1:");
        let port = line.split("127.0.0.1:").nth(1).unwrap();
        let port: String = port.chars().take_while(char::is_ascii_digit).collect();
        process.address = format!("127.0.0.1:{port}");
        process
    }

    /// Waits for a line of the log that holds `words`.
    fn says(&self, words: &str) -> String {
        loop {
            let line = self.log.recv_timeout(PATIENCE).expect(words);
            if line.contains(words) {
                return line;
            }
        }
    }

    fn client(&self) -> AnalysisServiceClient<Channel> {
        let endpoint = Endpoint::from_shared(format!("http://{}", self.address)).unwrap();
        AnalysisServiceClient::new(endpoint.connect_lazy())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn call(client: &mut AnalysisServiceClient<Channel>) -> Result<(), tonic::Status> {
    client.analyze(sentences_of("", "It rained. We left.")).await.map(drop)
}

/// Calls until it succeeds.
async fn eventually(client: &mut AnalysisServiceClient<Channel>) {
    let calls = async {
        while call(client).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(PATIENCE, calls).await.expect("the server must answer again");
}

/// The server has a process of its own; only the client's side needs this runtime.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_descriptors_it_waits_and_goes_on() {
    let server = Process::start("127.0.0.1:0", 40);
    let mut early = server.client();
    call(&mut early).await.unwrap();
    // The system completes these whether or not the server accepts them.
    let idle: Vec<TcpStream> =
        (0..60).map(|_| TcpStream::connect(&server.address).unwrap()).collect();
    server.says("accept failed");
    call(&mut early).await.expect("who is connected is served");
    drop(idle);
    eventually(&mut server.client()).await;
    call(&mut early).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_killed_server_starts_again_where_it_was() {
    let mut first = Process::start("127.0.0.1:0", 256);
    let mut client = first.client();
    call(&mut client).await.unwrap();
    let address = first.address.clone();
    first.child.kill().unwrap();
    first.child.wait().unwrap();
    call(&mut client).await.expect_err("nobody is there");
    let second = Process::start(&address, 256);
    assert_eq!(second.address, address);
    // The same channel, which connects again by itself.
    eventually(&mut client).await;
}
