//! The allocator of the program, and what it does to keep little memory. A crate of its own, because
//! `parlance` forbids unsafe code and two functions have no safe face.

#[cfg(target_os = "linux")]
mod program;

pub use mimalloc::MiMalloc;
#[cfg(target_os = "linux")]
pub use program::forget_read_pages;

use std::io;
use std::thread;
use std::time::Duration;

use libmimalloc_sys as sys;

/// How long free memory is kept at most. Large documents leave tens of megabytes: mimalloc's own choice
/// of a second adds as much to the peak.
const KEPT: Duration = Duration::from_millis(10);

/// Gives free memory back to the system every 10 ms, from a thread of its own that never ends. Else
/// whoever frees memory pays for that of all others, up to 18 ms at once, and what the last of a burst of
/// requests has left is kept until the next one.
///
/// # Errors
///
/// When the system gives no more threads.
pub fn give_back_soon() -> io::Result<()> {
    thread::Builder::new().name("memory".to_owned()).stack_size(STACK_BYTES).spawn(|| {
        loop {
            thread::sleep(KEPT);
            give_back();
        }
    })?;
    Ok(())
}

/// The thread calls three functions deep.
const STACK_BYTES: usize = 128 << 10;

/// Gives back what is free now.
#[allow(unsafe_code, reason = "the function has no safe face")]
fn give_back() {
    // SAFETY: has no requirement; any thread may call it at any time.
    unsafe { sys::mi_collect(true) };
}

#[cfg(test)]
mod tests {
    use super::{MiMalloc, give_back};
    use std::hint::black_box;

    #[global_allocator]
    static ALLOCATOR: MiMalloc = MiMalloc;

    /// Of this process, in kilobytes.
    fn resident() -> usize {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    #[test]
    fn free_memory_goes_back_to_the_system() {
        let blocks: Vec<Vec<u8>> = (0..64).map(|_| vec![1; 1 << 20]).collect();
        let before = resident();
        drop(black_box(blocks));
        give_back();
        let after = resident();
        assert!(after + (60 << 10) < before, "{after} kB after {before} kB");
    }
}
