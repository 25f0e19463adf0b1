//! A limit on the memory of this process, enforced by its allocator: for macOS, where the system
//! enforces none.

use cap::Cap;
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// From here on, this process may have this many bytes allocated at once; one more ends it.
pub(super) fn limit(bytes: u64) {
    // More than that is in use already only where there is next to no memory: then the limits of the readers hold alone.
    let _ = ALLOCATOR.set_limit(usize::try_from(bytes).unwrap_or(usize::MAX));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_the_limit_is_not_to_be_had() {
        // Far more than the other tests of this program take together.
        limit(64 << 30);
        let refused = Vec::<u8>::new().try_reserve_exact(65 << 30).is_err();
        limit(u64::MAX);
        assert!(refused);
    }
}
