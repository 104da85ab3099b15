use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// Between two lines of progress.
const INTERVAL: Duration = Duration::from_millis(200);

/// One line on standard error that tells how far a bulk run is; silent unless a person is watching
/// and the answers go elsewhere.
#[derive(Debug)]
pub(super) struct Progress {
    shown: bool,
    started: Instant,
    next: Instant,
    documents: u64,
    bytes: u64,
}

impl Progress {
    pub(super) fn start() -> Self {
        let now = Instant::now();
        Self {
            shown: std::io::stderr().is_terminal() && !std::io::stdout().is_terminal(),
            started: now,
            next: now + INTERVAL,
            documents: 0,
            bytes: 0,
        }
    }

    pub(super) fn count(&mut self, text_bytes: usize) {
        self.documents += 1;
        self.bytes += text_bytes as u64;
        if self.shown && Instant::now() >= self.next {
            self.next = Instant::now() + INTERVAL;
            self.print();
        }
    }

    pub(super) fn finish(&self) {
        if self.shown {
            self.print();
            eprintln!();
        }
    }

    fn print(&self) {
        let seconds = self.started.elapsed().as_secs_f64().max(0.001);
        #[allow(clippy::cast_precision_loss, reason = "for people to read")]
        let megabytes = self.bytes as f64 / 1e6;
        let mut out = std::io::stderr();
        // A terminal that went away is no reason to stop.
        let _ = write!(
            out,
            "\r{} documents, {megabytes:.1} MB, {:.2} MB/s ",
            self.documents,
            megabytes / seconds
        );
        let _ = out.flush();
    }
}
