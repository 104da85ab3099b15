//! Sockets in, calls out, and the way to stop.

mod connection;
mod listener;

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

use crate::rpc::{Routes, Serving};
pub use listener::Listener;

/// How long the steps of stopping may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drain {
    /// Time between NOT_SERVING and the end of accepting, for balancers to look elsewhere.
    pub delay: Duration,
    /// Time for calls to finish after that; then they are cut.
    pub deadline: Duration,
}

/// How a server ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every call had its answer.
    Drained,
    /// The deadline passed while this many connections were open.
    Cut {
        /// Connections that were closed with calls on them.
        connections: usize,
    },
}

/// Serves `routes` on what `listener` accepts until `shutdown` resolves, and then drains: health
/// turns to NOT_SERVING while calls are still accepted, then health watches end and connections are
/// told to go away, then what is left is cut.
pub async fn run<L: Listener>(
    mut listener: L,
    routes: Routes,
    serving: watch::Sender<Serving>,
    drain: Drain,
    shutdown: impl Future<Output = ()>,
) -> Outcome {
    let (close, closing) = watch::channel(false);
    let mut connections = JoinSet::new();
    serving.send_replace(Serving::Yes);
    // Watches end when their sender is gone, which is when `told` is: an open watch would keep its
    // connection for ever.
    let mut told = Box::pin(async move {
        shutdown.await;
        serving.send_replace(Serving::No);
        sleep(drain.delay).await;
        drop(serving);
    });
    loop {
        tokio::select! {
            biased;
            () = told.as_mut() => break,
            io = listener.accept() => {
                connections.spawn(connection::serve(io, routes.clone(), closing.clone()));
                // Ended tasks would otherwise be kept for their results.
                while connections.try_join_next().is_some() {}
            }
        }
    }
    drop(listener);
    close.send_replace(true);
    let deadline = Instant::now() + drain.deadline;
    while timeout_at(deadline, connections.join_next()).await.is_ok_and(|ended| ended.is_some()) {}
    match connections.len() {
        0 => Outcome::Drained,
        left => Outcome::Cut { connections: left },
    }
}
