//! A server for benchmarks.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tonic::transport::{Channel, Endpoint};

/// What /proc counts in, on every Linux that matters.
const TICKS_PER_SECOND: f64 = 100.0;

/// The real server in a process of its own, killed when dropped.
pub(crate) struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts it with `arguments` beside those that every benchmark needs.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_parlance"))
            .args(["serve", "--listen", "127.0.0.1:0", "--drain-delay", "0"])
            .args(arguments)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let port = line.split("127.0.0.1:").nth(1)?;
            let port: String = port.chars().take_while(char::is_ascii_digit).collect();
            Some(format!("127.0.0.1:{port}"))
        });
        // What else it says must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.expect("the server tells its address") }
    }

    /// Host and port.
    #[allow(dead_code, reason = "benchmarks that need no bare connection")]
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Connections of their own.
    pub(crate) async fn connect(&self, count: usize) -> Vec<Channel> {
        let mut channels = Vec::new();
        for _ in 0..count {
            let endpoint = Endpoint::from_shared(format!("http://{}", self.address)).unwrap();
            channels.push(endpoint.connect().await.unwrap());
        }
        channels
    }

    /// User and system time of the process so far.
    pub(crate) fn cpu_seconds(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        // The program's name may hold spaces; what follows its bracket does not.
        let fields = stat.rsplit_once(')').unwrap().1;
        let ticks = fields.split_whitespace().skip(11).take(2);
        ticks.map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / TICKS_PER_SECOND
    }

    /// Memory, in MB: resident now, resident at most.
    pub(crate) fn memory(&self) -> (f64, f64) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let field = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
        };
        (field("VmRSS"), field("VmHWM"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
