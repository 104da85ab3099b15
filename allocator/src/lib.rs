//! The allocator of the program. A crate of its own, because `parlance` forbids unsafe code and one
//! setting of mimalloc has no safe face.

pub use mimalloc::MiMalloc;

use libmimalloc_sys as sys;

/// Number of `mi_option_purge_delay` in mimalloc's `mimalloc.h`.
const PURGE_DELAY: sys::mi_option_t = 15;

/// Gives memory back to the system as soon as it is free, not after a second as mimalloc does by
/// itself: large documents leave tens of megabytes. May be called at any time; at the start of the
/// program it holds for all that is freed.
#[allow(unsafe_code, reason = "mimalloc's options have no safe face")]
pub fn give_back_at_once() {
    // SAFETY: the call stores one number in a table of mimalloc's own, from any thread; a number that
    // mimalloc does not know it ignores.
    unsafe { sys::mi_option_set(PURGE_DELAY, 0) };
}

#[cfg(test)]
mod tests {
    use super::{PURGE_DELAY, give_back_at_once, sys};

    /// The default tells that the number still means what it did.
    #[test]
    #[allow(unsafe_code, reason = "mimalloc's options have no safe face")]
    fn the_option_is_the_delay() {
        // SAFETY: reads a number of mimalloc's own.
        let delay = || unsafe { sys::mi_option_get(PURGE_DELAY) };
        if std::env::var_os("MIMALLOC_PURGE_DELAY").is_none() {
            assert_eq!(delay(), 1000);
        }
        give_back_at_once();
        assert_eq!(delay(), 0);
    }
}
