use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Items read and not yet consumed, for each thread: enough that no thread waits for a slow
/// neighbour's answer, and few enough to bound memory.
const WINDOW_PER_THREAD: usize = 8;

/// Calls `work` for each of `items` on `threads` and `consume` for each result in the order of the
/// items, on the calling thread. Stops at the first error of `consume`.
///
/// Threads are not joined after an error, since reading may block for as long as a terminal does.
pub(super) fn map<I, T, W>(
    threads: usize,
    items: impl Iterator<Item = I> + Send + 'static,
    work: W,
    mut consume: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()>
where
    I: Send + 'static,
    T: Send + 'static,
    W: Fn(I) -> T + Send + Sync + 'static,
{
    let window = threads * WINDOW_PER_THREAD;
    // One token for each item on its way; taking it back is what lets the next one be read.
    let (token, tokens) = sync_channel::<()>(window);
    let (job, jobs) = sync_channel::<(u64, I)>(window);
    let (result, results) = sync_channel::<(u64, T)>(window);
    thread::Builder::new().name("reader".to_owned()).spawn(move || {
        for (index, item) in (0u64..).zip(items) {
            if token.send(()).is_err() || job.send((index, item)).is_err() {
                return;
            }
        }
    })?;
    let (jobs, work) = (Arc::new(Mutex::new(jobs)), Arc::new(work));
    for index in 0..threads {
        let (jobs, work, result) = (Arc::clone(&jobs), Arc::clone(&work), result.clone());
        thread::Builder::new().name(format!("analysis-{index}")).spawn(move || {
            while let Some((index, item)) = next(&jobs) {
                if result.send((index, work(item))).is_err() {
                    return;
                }
            }
        })?;
    }
    drop(result);
    let mut early = BTreeMap::new();
    let mut wanted = 0u64;
    for (index, answer) in results {
        early.insert(index, answer);
        while let Some(answer) = early.remove(&wanted) {
            consume(answer)?;
            wanted += 1;
            // The reader may have ended already.
            let _ = tokens.try_recv();
        }
    }
    Ok(())
}

fn next<I>(jobs: &Mutex<Receiver<(u64, I)>>) -> Option<(u64, I)> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

#[cfg(test)]
mod tests {
    use super::map;
    use std::io;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for threads in [1, 2, 7] {
            let mut results = Vec::new();
            let work = |item: u32| {
                // The first items take longest.
                (0..(1000 - item) * 10).fold(0u32, |sum, i| std::hint::black_box(sum ^ i));
                item * 2
            };
            map(threads, 0..1000, work, |result| {
                results.push(result);
                Ok(())
            })
            .unwrap();
            assert_eq!(results, (0..1000).map(|item| item * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_of_the_consumer_ends_an_endless_input() {
        let mut left = 10;
        let result = map(
            2,
            0u64..,
            |item| item,
            |_| {
                left -= 1;
                if left == 0 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
            },
        );
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn no_more_items_are_on_their_way_than_the_window_holds() {
        use std::sync::Arc;
        use std::sync::atomic::{AtomicI64, Ordering};
        let open = Arc::new(AtomicI64::new(0));
        let (counted, seen) = (Arc::clone(&open), Arc::clone(&open));
        let items = (0..500).inspect(move |_| {
            counted.fetch_add(1, Ordering::SeqCst);
        });
        map(
            2,
            items,
            |item| item,
            |_| {
                // One more than the window may have been read and wait for its token.
                assert!(seen.fetch_sub(1, Ordering::SeqCst) <= 2 * 8 + 2);
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(open.load(Ordering::SeqCst), 0);
    }
}
