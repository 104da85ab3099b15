//! The allocator of the program. A crate of its own, because `parlance` forbids unsafe code and one
//! setting of mimalloc has no safe face.

pub use mimalloc::MiMalloc;

use std::ffi::c_long;

use libmimalloc_sys as sys;

/// Number of `mi_option_purge_delay` in mimalloc's `mimalloc.h`.
const PURGE_DELAY: sys::mi_option_t = 15;

/// How long free memory is kept, in milliseconds. At 0 whoever lets go of a large document pays for
/// giving its memory back, up to 18 ms; a second, mimalloc's own choice, adds tens of megabytes to the
/// peak.
const KEPT_MILLIS: c_long = 10;

/// Gives memory back to the system soon after it is free: large documents leave tens of megabytes. May
/// be called at any time; at the start of the program it holds for all that is freed.
#[allow(unsafe_code, reason = "mimalloc's options have no safe face")]
pub fn give_back_soon() {
    // SAFETY: the call stores one number in a table of mimalloc's own, from any thread; a number that
    // mimalloc does not know it ignores.
    unsafe { sys::mi_option_set(PURGE_DELAY, KEPT_MILLIS) };
}

#[cfg(test)]
mod tests {
    use super::{KEPT_MILLIS, PURGE_DELAY, give_back_soon, sys};

    /// The default tells that the number still means what it did.
    #[test]
    #[allow(unsafe_code, reason = "mimalloc's options have no safe face")]
    #[allow(clippy::disallowed_methods, reason = "the variable is mimalloc's, not one of ours")]
    fn the_option_is_the_delay() {
        // SAFETY: reads a number of mimalloc's own.
        let delay = || unsafe { sys::mi_option_get(PURGE_DELAY) };
        if std::env::var_os("MIMALLOC_PURGE_DELAY").is_none() {
            assert_eq!(delay(), 1000);
        }
        give_back_soon();
        assert_eq!(delay(), KEPT_MILLIS);
    }
}
