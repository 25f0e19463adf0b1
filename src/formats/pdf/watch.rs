//! How much time of a processor was spent: on a loaded machine, that of the wall would stop pages that do no harm.

use std::time::Duration;

pub(super) struct Watch(Duration);

impl Watch {
    pub fn start() -> Self {
        Self(now())
    }

    /// Since it was started, on the thread that started it.
    pub fn elapsed(&self) -> Duration {
        now().saturating_sub(self.0)
    }
}

/// What this thread has spent.
#[cfg(unix)]
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Elsewhere it is the time of the wall, from the first time that it is asked for.
#[cfg(not(unix))]
fn now() -> Duration {
    use std::sync::LazyLock;
    use std::time::Instant;
    static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);
    FIRST.elapsed()
}
