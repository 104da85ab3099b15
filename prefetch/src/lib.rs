//! Tells the processor what is read next. A crate of its own, because `parlance` forbids unsafe code and
//! the instruction has no safe face.

/// Asks the processor to fetch the first bytes of `value` into its nearest cache, and does not wait for
/// them. Where the processor is not known, nothing happens.
#[inline(always)]
#[allow(unsafe_code, reason = "the instruction has no safe face")]
pub fn prefetch<T>(value: &T) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: every x86-64 processor has the instruction; it changes no memory and never fails.
    unsafe {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        _mm_prefetch::<_MM_HINT_T0>(std::ptr::from_ref(value).cast());
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = value;
}
