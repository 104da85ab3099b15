use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// The work was asked to stop; what had been computed is thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interrupted;

/// Asks running analysis to stop: raised by whoever started it, or by the clock.
///
/// Stages call [`Interrupt::check`] at least once for every few kilobytes of work, so that an
/// abandoned request frees its thread within milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Interrupt {
    raised: Arc<AtomicBool>,
    deadline: Option<Instant>,
}

impl Interrupt {
    /// An interrupt that nobody raises.
    pub fn never() -> Self {
        Self::default()
    }

    /// An interrupt that raises itself at `deadline`.
    pub fn at(deadline: Option<Instant>) -> Self {
        Self { raised: Arc::default(), deadline }
    }

    /// Asks the work to stop. May be called from any thread, any number of times.
    pub fn raise(&self) {
        self.raised.store(true, Ordering::Relaxed);
    }

    /// Whether the deadline, not a hang-up, is what stops the work.
    pub fn deadline_passed(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    /// `Err` when the work should stop. Costs one relaxed load, and a clock read where there is a
    /// deadline.
    pub fn check(&self) -> Result<(), Interrupted> {
        if self.raised.load(Ordering::Relaxed) || self.deadline_passed() {
            return Err(Interrupted);
        }
        Ok(())
    }
}
