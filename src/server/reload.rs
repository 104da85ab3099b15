use std::sync::Arc;
use std::time::Duration;

use tokio::signal::unix::Signal;

use super::keys::KeyFile;
use super::tls::ReloadingTls;
use crate::telemetry::Metrics;

/// Files that may change while the server runs.
#[derive(Clone, Debug, Default)]
pub struct Reloads {
    /// Certificate, key and client authorities.
    pub tls: Option<Arc<ReloadingTls>>,
    /// API keys.
    pub keys: Option<Arc<KeyFile>>,
}

impl Reloads {
    /// Reads the files again every `interval`, and whenever `asked` (SIGHUP), for ever. What is wrong
    /// with new files is logged, and the old ones stay in use.
    pub async fn run(&self, interval: Duration, metrics: &Metrics, mut asked: Signal) {
        let mut tick = tokio::time::interval(interval);
        tick.tick().await;
        loop {
            tokio::select! {
                _ = tick.tick() => {}
                _ = asked.recv() => tracing::info!("reading files again, as asked"),
            }
            self.once(metrics);
        }
    }

    /// Reads the files again, now.
    pub fn once(&self, metrics: &Metrics) {
        if let Some(tls) = &self.tls {
            report("tls", tls.reload(), metrics);
        }
        if let Some(keys) = &self.keys {
            report("api_keys", keys.reload(), metrics);
        }
    }
}

fn report<E: std::fmt::Display>(what: &str, result: Result<bool, E>, metrics: &Metrics) {
    match result {
        Ok(false) => {}
        Ok(true) => {
            metrics.reload(what, true);
            tracing::info!(what, "new files in use");
        }
        Err(error) => {
            metrics.reload(what, false);
            tracing::error!(what, %error, "new files refused; the old ones stay in use");
        }
    }
}
