use std::sync::mpsc;

use futures_util::FutureExt;

use super::{Pool, PoolLimits};
use crate::error::{RequestError, Resource};
use crate::text::Interrupt;

fn limits() -> PoolLimits {
    PoolLimits {
        threads: 1,
        small_threads: 1,
        small_bytes_max: 100,
        documents_max: 4,
        bytes_max: 1000,
    }
}

fn refused(pool: &Pool, documents: usize, bytes: usize) -> Option<Resource> {
    match pool.try_admit(documents, bytes) {
        Err(RequestError::Overloaded(overload)) => Some(overload.resource),
        _ => None,
    }
}

#[tokio::test]
async fn work_runs_and_frees_its_slot() {
    let pool = Pool::start(limits()).unwrap();
    let slot = pool.try_admit(1, 10).unwrap();
    assert_eq!(pool.load().documents, 1);
    assert_eq!(pool.run(slot, Interrupt::never(), |_| Ok(7)).await, Ok(7));
    assert_eq!((pool.load().documents, pool.load().bytes), (0, 0));
}

#[tokio::test]
async fn admission_counts_documents_and_bytes() {
    let pool = Pool::start(limits()).unwrap();
    let mut slot = pool.try_admit(3, 900).unwrap();
    assert_eq!(refused(&pool, 2, 1), Some(Resource::Documents));
    assert_eq!(refused(&pool, 1, 101), Some(Resource::Bytes));
    assert_eq!(refused(&pool, 1, 100), None);
    drop(slot.split(300));
    assert_eq!(refused(&pool, 2, 400), None);
    assert_eq!(refused(&pool, 2, 401), Some(Resource::Bytes));
}

#[tokio::test]
async fn waiting_for_room_ends_when_there_is_some() {
    let pool = Pool::start(limits()).unwrap();
    let held = pool.try_admit(1, 1000).unwrap();
    let mut waiting = Box::pin(pool.admit(500));
    assert!((&mut waiting).now_or_never().is_none());
    drop(held);
    assert_eq!(waiting.await.bytes(), 500);
}

#[tokio::test]
async fn a_panic_costs_one_request() {
    let pool = Pool::start(limits()).unwrap();
    let slot = pool.try_admit(1, 10).unwrap();
    let broken = pool.run::<(), _>(slot, Interrupt::never(), |_| panic!("a bug"));
    assert_eq!(broken.await, Err(RequestError::Internal));
    let slot = pool.try_admit(4, 1000).unwrap();
    assert_eq!(pool.run(slot, Interrupt::never(), |_| Ok(7)).await, Ok(7));
}

#[tokio::test]
async fn small_work_overtakes_large() {
    let pool = Pool::start(limits()).unwrap();
    let (release, released) = mpsc::channel::<()>();
    let slot = pool.try_admit(1, 500).unwrap();
    let large = pool.run(slot, Interrupt::never(), move |_| Ok(released.recv().is_ok()));
    // The only general thread is busy until we say so.
    let slot = pool.try_admit(1, 50).unwrap();
    assert_eq!(pool.run(slot, Interrupt::never(), |_| Ok(7)).await, Ok(7));
    release.send(()).unwrap();
    assert_eq!(large.await, Ok(true));
}

#[tokio::test]
async fn hanging_up_interrupts_what_runs() {
    let pool = Pool::start(limits()).unwrap();
    let (started, has_started) = mpsc::channel();
    let (ended, has_ended) = mpsc::channel();
    let slot = pool.try_admit(1, 500).unwrap();
    let running = pool.run::<(), _>(slot, Interrupt::never(), move |interrupt| {
        started.send(()).unwrap();
        while interrupt.check().is_ok() {
            std::thread::yield_now();
        }
        ended.send(()).unwrap();
        Err(RequestError::Cancelled)
    });
    has_started.recv().unwrap();
    drop(running);
    has_ended.recv().unwrap();
}

#[tokio::test]
async fn hanging_up_frees_what_waits_at_once() {
    let pool = Pool::start(limits()).unwrap();
    let (release, released) = mpsc::channel::<()>();
    let (started, has_started) = mpsc::channel();
    let slot = pool.try_admit(1, 500).unwrap();
    let large = pool.run(slot, Interrupt::never(), move |_| {
        started.send(()).unwrap();
        Ok(released.recv().is_ok())
    });
    has_started.recv().unwrap();
    let slot = pool.try_admit(1, 500).unwrap();
    let waiting = pool.run(slot, Interrupt::never(), |_| Ok(()));
    assert_eq!(pool.load().bytes, 1000);
    drop(waiting);
    assert_eq!(pool.load().bytes, 500);
    release.send(()).unwrap();
    assert_eq!(large.await, Ok(true));
}

#[tokio::test]
async fn a_deadline_that_passed_in_the_queue_stops_the_work() {
    let pool = Pool::start(limits()).unwrap();
    let slot = pool.try_admit(1, 10).unwrap();
    let late = Interrupt::at(Some(std::time::Instant::now()));
    let running = pool.run::<(), _>(slot, late, |_| panic!("must not run"));
    assert_eq!(running.await, Err(RequestError::DeadlinePassed));
}

#[tokio::test]
async fn work_that_would_come_too_late_is_refused_and_small_work_is_not() {
    let pool = Pool::start(PoolLimits { bytes_max: 1 << 30, ..limits() }).unwrap();
    let soon = std::time::Instant::now() + std::time::Duration::from_millis(100);
    let later = soon + std::time::Duration::from_secs(3600);
    // Whatever one document takes, a pool that has nothing else to do tries.
    drop(pool.try_admit_by(1, 900_000, soon).unwrap());
    let _held = pool.try_admit(3, 100_000_000).unwrap();
    let refused = pool.try_admit_by(1, 900, soon);
    assert!(matches!(refused, Err(RequestError::Overloaded(_))), "{refused:?}");
    assert!(pool.try_admit_by(1, 900, later).is_ok());
    assert!(pool.try_admit_by(1, 50, soon).is_ok(), "small ones wait for small ones only");
}
