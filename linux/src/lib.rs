//! What Manicule asks of Linux that the standard library does not offer, as safe functions.
//!
//! The crate is empty on other systems, and where the C library is another than GNU's.

#![cfg(all(target_os = "linux", target_env = "gnu"))]

use libc::{M_ARENA_MAX, M_MMAP_THRESHOLD, M_TRIM_THRESHOLD, c_int, mallopt};

/// Has the allocator give freed memory back to the system.
///
/// By itself it raises the size from which a block is a mapping of its own with each such block that is freed, up to 32 MB, and gives
/// every thread a heap: what a worker used to read a book of some megabytes then stays with the program. A setting that the allocator
/// refuses is left as it is (`mallopt(3)`).
pub fn return_freed_memory() {
    /// Blocks from this size on are mapped and unmapped, in bytes.
    const MAPPED: c_int = 256 * 1024;
    /// So much free memory may stay at the end of a heap, in bytes.
    const KEPT: c_int = 1024 * 1024;
    const HEAPS: c_int = 2;
    for (name, value) in [
        (M_MMAP_THRESHOLD, MAPPED),
        (M_TRIM_THRESHOLD, KEPT),
        (M_ARENA_MAX, HEAPS),
    ] {
        // SAFETY: the call takes two numbers, and may be made at any time and by any thread.
        unsafe { mallopt(name, value) };
    }
}
