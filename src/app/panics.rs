//! What happens when the program itself fails (a panic): first the notes are saved, then a report is written, and only then anything is said.

use super::jobs::{Keeper, panic_message, went_on};
use super::state::{Notice, Offer};
use crate::library::{Fault, Reports};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

/// How long a save may take before the program gives up.
const PATIENCE: Duration = Duration::from_secs(3);

/// Watches over the whole program.
#[derive(Clone, Default)]
pub struct Panics {
    keeper: Arc<OnceLock<Keeper>>,
    reports: Arc<OnceLock<Reports>>,
    last: Arc<Mutex<Last>>,
}

/// What was done at the last panic.
#[derive(Default)]
struct Last {
    /// The name of the report.
    report: Option<String>,
    /// Whether notes could not be saved.
    is_unsaved: bool,
}

/// The message at the start after the program closed over an internal error.
#[must_use]
pub fn crash_notice() -> Notice {
    let message = say!("app-crashed-last-time");
    Notice::warning(message).with(Offer::Problem)
}

impl Panics {
    /// Begins to watch. `RUST_BACKTRACE` in the environment asks for what Rust says by itself, too.
    #[must_use]
    pub fn watch() -> Self {
        let panics = Self::default();
        let usual = std::env::var_os("RUST_BACKTRACE").map(|_| std::panic::take_hook());
        let watching = panics.clone();
        std::panic::set_hook(Box::new(move |info| {
            watching.on_panic(info);
            if let Some(usual) = &usual {
                usual(info);
            }
        }));
        panics
    }

    /// Where reports are written, once that is known.
    pub fn report_to(&self, reports: Reports) {
        let _ = self.reports.set(reports);
    }

    /// Who saves the notes, once there is somebody.
    pub fn save_with(&self, keeper: Keeper) {
        let _ = self.keeper.set(keeper);
    }

    /// Does the program's work.
    ///
    /// # Errors
    /// What the work says; or, where it panicked, a sentence about that.
    pub fn catch(&self, work: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
            // The payload of a panic may itself panic when it is dropped.
            std::mem::forget(panic);
            Err(self.sentence())
        })
    }

    fn sentence(&self) -> String {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let notes = if last.is_unsaved {
            say!("app-crash-notes-unsaved")
        } else {
            say!("app-crash-notes-saved")
        };
        let report = match &last.report {
            Some(name) => say!("app-crash-report", name = name),
            None => say!("app-crash-no-report").to_owned(),
        };
        say!("app-crash", notes = notes, report = report)
    }

    fn on_panic(&self, info: &PanicHookInfo<'_>) {
        let went_on = went_on();
        let keeper = self.keeper.get().filter(|keeper| !keeper.is_this_thread());
        let is_unsaved = keeper.is_some_and(|keeper| !keeper.flush(PATIENCE));
        let thread = std::thread::current();
        let fault = Fault {
            message: panic_message(info.payload()),
            place: info.location().map(|place| (place.file(), place.line())),
            thread: thread.name().unwrap_or("without a name"),
            went_on,
        };
        let report = self.reports.get().and_then(|reports| reports.write(fault));
        let name = report.and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        log::error!(
            "internal error on thread {} (it went on: {went_on}; notes unsaved: {is_unsaved}; report: {})",
            fault.thread,
            name.as_deref().unwrap_or("none")
        );
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_unsaved = is_unsaved;
        last.report = name.or_else(|| last.report.take());
    }
}
