use std::cell::Cell;
use std::fmt;
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
    observer: Option<Observer>,
}

/// Checks an interrupt at the first step and then once for every so many, for loops whose steps are
/// too short to read a clock in each.
#[derive(Debug)]
pub struct Pace<'a> {
    interrupt: &'a Interrupt,
    every: usize,
    left: Cell<usize>,
}

impl<'a> Pace<'a> {
    /// A check every `every` steps.
    pub fn new(interrupt: &'a Interrupt, every: usize) -> Self {
        Self { interrupt, every, left: Cell::new(0) }
    }

    /// One step.
    pub fn step(&self) -> Result<(), Interrupted> {
        self.steps(1)
    }

    /// So many steps at once.
    pub fn steps(&self, count: usize) -> Result<(), Interrupted> {
        match self.left.get().checked_sub(count) {
            Some(left) => self.left.set(left),
            None => {
                self.left.set(self.every);
                self.interrupt.check()?;
            }
        }
        Ok(())
    }

    /// What `each` makes of every one of `items`, in their order; a step each.
    pub fn map<T, U>(
        &self,
        items: &[T],
        mut each: impl FnMut(&T) -> U,
    ) -> Result<Vec<U>, Interrupted> {
        let mut made = Vec::with_capacity(items.len());
        for item in items {
            self.step()?;
            made.push(each(item));
        }
        Ok(made)
    }
}

/// Called at every check.
#[derive(Clone)]
struct Observer(Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}

impl Interrupt {
    /// An interrupt that nobody raises.
    pub fn never() -> Self {
        Self::default()
    }

    /// An interrupt that raises itself at `deadline`.
    pub fn at(deadline: Option<Instant>) -> Self {
        Self { raised: Arc::default(), deadline, observer: None }
    }

    /// The same interrupt without its deadline: for work so short that reading the clock once before
    /// it is enough.
    #[must_use]
    pub fn untimed(self) -> Self {
        Self { deadline: None, ..self }
    }

    /// The same interrupt, which calls `observer` at every check: for those who measure how far apart
    /// checks are, or who stop the work at one of them.
    #[must_use]
    pub fn observed(self, observer: impl Fn() + Send + Sync + 'static) -> Self {
        Self { observer: Some(Observer(Arc::new(observer))), ..self }
    }

    /// Asks the work to stop. May be called from any thread, any number of times.
    pub fn raise(&self) {
        self.raised.store(true, Ordering::Relaxed);
    }

    /// Whether the deadline, not a hang-up, is what stops the work.
    pub fn deadline_passed(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    /// [`Interrupt::check`] for who has just read the clock.
    pub fn check_at(&self, now: Instant) -> Result<(), Interrupted> {
        let late = self.deadline.is_some_and(|deadline| now >= deadline);
        if late || self.raised.load(Ordering::Relaxed) {
            return Err(Interrupted);
        }
        Ok(())
    }

    /// `Err` when the work should stop. Costs one relaxed load, and a clock read where there is a
    /// deadline.
    pub fn check(&self) -> Result<(), Interrupted> {
        if let Some(Observer(observer)) = &self.observer {
            observer();
        }
        if self.raised.load(Ordering::Relaxed) || self.deadline_passed() {
            return Err(Interrupted);
        }
        Ok(())
    }
}
