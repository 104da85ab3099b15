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

    /// Sorts `items` by `key`, as [`slice::sort_by_key`] does, a few at a time. O(n log n).
    pub fn sort_by_key<T: Copy, K: Ord>(
        &self,
        items: &mut Vec<T>,
        key: impl Fn(&T) -> K,
    ) -> Result<(), Interrupted> {
        for piece in items.chunks_mut(SORTED_AT_ONCE) {
            self.steps(piece.len())?;
            piece.sort_by_key(&key);
        }
        let mut sorted = SORTED_AT_ONCE;
        while sorted < items.len() {
            let mut merged = Vec::with_capacity(items.len());
            for pair in items.chunks(2 * sorted) {
                let (left, right) = pair.split_at(sorted.min(pair.len()));
                self.merge(left, right, &key, &mut merged)?;
            }
            *items = merged;
            sorted *= 2;
        }
        Ok(())
    }

    /// Appends `left` and `right`, each in order, to `merged` in the order of both.
    fn merge<T: Copy, K: Ord>(
        &self,
        left: &[T],
        right: &[T],
        key: impl Fn(&T) -> K,
        merged: &mut Vec<T>,
    ) -> Result<(), Interrupted> {
        if let (Some(last), Some(first)) = (left.last(), right.first())
            && key(last) <= key(first)
        {
            for run in [left, right].into_iter().flat_map(|half| half.chunks(SORTED_AT_ONCE)) {
                self.steps(run.len())?;
                merged.extend_from_slice(run);
            }
            return Ok(());
        }
        let mut left = left.iter().copied().peekable();
        for item in right {
            while let Some(before) = left.next_if(|before| key(before) <= key(item)) {
                self.step()?;
                merged.push(before);
            }
            self.step()?;
            merged.push(*item);
        }
        for after in left {
            self.step()?;
            merged.push(after);
        }
        Ok(())
    }
}

/// Items that are sorted between two looks at the interrupt.
const SORTED_AT_ONCE: usize = 1024;

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

#[cfg(test)]
mod tests {
    use super::{Interrupt, Pace, SORTED_AT_ONCE};
    use crate::text::Interrupted;

    /// Keys without pattern and many of them equal, each with its place.
    fn items(count: usize) -> Vec<(usize, usize)> {
        (0..count).map(|at| (at * 40_503 % 977, at)).collect()
    }

    #[test]
    fn sorts_as_a_slice_does() {
        let never = Interrupt::never();
        let pace = Pace::new(&never, 1);
        for count in [0, 1, 5, SORTED_AT_ONCE, 3 * SORTED_AT_ONCE + 7, 8 * SORTED_AT_ONCE] {
            let mut expected = items(count);
            let mut found = expected.clone();
            expected.sort_by_key(|item| item.0);
            pace.sort_by_key(&mut found, |item| item.0).unwrap();
            assert_eq!(found, expected);
            pace.sort_by_key(&mut found, |item| item.0).unwrap();
            assert_eq!(found, expected, "in order already");
        }
    }

    #[test]
    fn sorting_is_interrupted() {
        let raised = Interrupt::never();
        raised.raise();
        let sorted = Pace::new(&raised, 1).sort_by_key(&mut items(10), |item| item.0);
        assert_eq!(sorted, Err(Interrupted));
    }
}
