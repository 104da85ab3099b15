use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::rpc::Serving;

/// How far the server is on its way to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Health says NOT_SERVING: nothing is accepted yet.
    Starting,
    /// Health says SERVING.
    Serving,
    /// Health says NOT_SERVING; new connections and calls are still served, so that balancers have
    /// time to look elsewhere.
    Leaving,
    /// No new connections; every connection has been told to end (GOAWAY); calls finish.
    Closing,
    /// What is left is cut.
    Cut,
}

/// How long the steps may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drain {
    /// Time between NOT_SERVING and the end of accepting. At least one interval of the health checks
    /// or of the name resolution that callers balance by.
    pub delay: Duration,
    /// Time for calls to finish once the connections were told to end.
    pub deadline: Duration,
}

impl Default for Drain {
    fn default() -> Self {
        Self { delay: Duration::from_secs(5), deadline: Duration::from_secs(30) }
    }
}

/// How a server ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every call had its answer.
    Drained,
    /// The deadline passed, or a second signal came, while this many connections had calls open.
    Cut {
        /// Connections that were closed with calls on them.
        connections: usize,
    },
}

/// Moves the phase forward, and health with it.
#[derive(Debug)]
pub struct Phases {
    phase: watch::Sender<Phase>,
    /// Taken at [`Phase::Closing`]: health watches end when their sender is gone, and an open watch
    /// would keep its connection for ever.
    serving: Mutex<Option<watch::Sender<Serving>>>,
}

/// Sees the phase.
#[derive(Clone, Debug)]
pub struct PhaseWatch(watch::Receiver<Phase>);

impl Phases {
    /// Nothing is served yet. Health says what `serving` is sent.
    pub fn new(serving: watch::Sender<Serving>) -> Self {
        Self { phase: watch::Sender::new(Phase::Starting), serving: Mutex::new(Some(serving)) }
    }

    /// A view for whoever must act on a phase.
    pub fn watch(&self) -> PhaseWatch {
        PhaseWatch(self.phase.subscribe())
    }

    /// Moves on to `phase`; never back.
    pub fn advance(&self, phase: Phase) {
        self.phase.send_if_modified(|now| {
            let forward = phase > *now;
            if forward {
                *now = phase;
            }
            forward
        });
        let mut serving = self.serving.lock().unwrap_or_else(PoisonError::into_inner);
        match phase {
            Phase::Starting => {}
            Phase::Serving | Phase::Leaving => {
                let state = if phase == Phase::Serving { Serving::Yes } else { Serving::No };
                if let Some(serving) = serving.as_ref() {
                    serving.send_replace(state);
                }
            }
            Phase::Closing | Phase::Cut => *serving = None,
        }
    }
}

impl PhaseWatch {
    /// The phase now.
    pub fn now(&self) -> Phase {
        *self.0.borrow()
    }

    /// Waits until the phase is `phase` or a later one. A server that is gone counts as cut.
    pub async fn reached(&mut self, phase: Phase) {
        let _ = self.0.wait_for(|now| *now >= phase).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_only_move_forward() {
        let phases = Phases::new(watch::channel(Serving::No).0);
        assert_eq!(phases.watch().now(), Phase::Starting);
        phases.advance(Phase::Closing);
        phases.advance(Phase::Leaving);
        assert_eq!(phases.watch().now(), Phase::Closing);
    }

    #[test]
    fn health_follows_the_phases_and_watches_end_at_closing() {
        let (serving, health) = watch::channel(Serving::No);
        let phases = Phases::new(serving);
        let now = || *health.borrow();
        assert_eq!(now(), Serving::No);
        phases.advance(Phase::Serving);
        assert_eq!(now(), Serving::Yes);
        phases.advance(Phase::Leaving);
        assert_eq!((now(), health.has_changed().is_ok()), (Serving::No, true));
        phases.advance(Phase::Closing);
        assert!(health.has_changed().is_err(), "the sender is gone, which ends every watch");
    }
}
