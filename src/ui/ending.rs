//! Ends the window well when a signal asks the process to end.
//!
//! What is typed is saved within a moment in any case; here the last moment is saved too. A window that no longer
//! answers is not waited for.

use crate::app::Keeper;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
#[cfg(unix)]
use std::{sync::atomic::Ordering, time::Duration};

/// How long the window has to save and close.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(6);
/// How long the last save may take once the window is given up.
#[cfg(unix)]
const LAST_SAVE: Duration = Duration::from_secs(3);

/// Listens from now on; the flag is set, and `wake` called, when the process is asked to end. Where the system has no signals, or
/// gives no way to listen, it is never set.
pub fn listen(keeper: Keeper, wake: impl Fn() + Send + 'static) -> Arc<AtomicBool> {
    let ending = Arc::<AtomicBool>::default();
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        if let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]) {
            let flag = Arc::clone(&ending);
            std::thread::spawn(move || {
                let mut first = true;
                for signal in signals.forever() {
                    // Who asks again does not want to wait.
                    if !std::mem::replace(&mut first, false) {
                        end(&keeper, signal);
                    }
                    flag.store(true, Ordering::Relaxed);
                    wake();
                    let keeper = keeper.clone();
                    std::thread::spawn(move || {
                        std::thread::sleep(PATIENCE);
                        end(&keeper, signal);
                    });
                }
            });
        }
    }
    #[cfg(not(unix))]
    drop((keeper, wake));
    ending
}

/// Gives the window up. The exit code is the one that shells use for a program that a signal ended.
#[cfg(unix)]
fn end(keeper: &Keeper, signal: i32) -> ! {
    keeper.flush_or_rescue(LAST_SAVE);
    std::process::exit(128 + signal)
}
