//! How much time of a processor was spent: on a loaded machine, that of the wall would stop pages that do no harm.

use std::time::{Duration, Instant};

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

/// The same for another thread, seen from outside: it has spent no more than this.
#[derive(Clone, Copy)]
pub(super) struct Outside {
    begun: Instant,
    spent_before: Duration,
}

impl Outside {
    pub fn start() -> Self {
        Self {
            begun: Instant::now(),
            spent_before: spent_by_all(),
        }
    }

    /// What one of `busy` threads has spent since then: its share of what the whole process has, and no more than the clock says.
    pub fn elapsed(&self, busy: usize) -> Duration {
        let wall = self.begun.elapsed();
        let share = spent_by_all().saturating_sub(self.spent_before)
            / u32::try_from(busy.max(1)).unwrap_or(1);
        if cfg!(unix) { wall.min(share) } else { wall }
    }
}

/// What this thread has spent.
#[cfg(unix)]
fn now() -> Duration {
    spent(rustix::time::ClockId::ThreadCPUTime)
}

/// What all threads have spent.
#[cfg(unix)]
fn spent_by_all() -> Duration {
    spent(rustix::time::ClockId::ProcessCPUTime)
}

#[cfg(unix)]
fn spent(clock: rustix::time::ClockId) -> Duration {
    let time = rustix::time::clock_gettime(clock);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Elsewhere it is the time of the wall, from the first time that it is asked for.
#[cfg(not(unix))]
fn now() -> Duration {
    use std::sync::LazyLock;
    static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);
    FIRST.elapsed()
}

#[cfg(not(unix))]
fn spent_by_all() -> Duration {
    now()
}
