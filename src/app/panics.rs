//! What happens when the program itself stumbles: first the notes are saved, then a report is written, and only then anything is said.

use super::jobs::{Keeper, went_on};
use super::state::{Notice, Offer};
use crate::library::{Reports, Stumble};
use std::any::Any;
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

/// What was done at the last stumble.
#[derive(Default)]
struct Last {
    /// The name of the report.
    report: Option<String>,
    /// Whether notes could not be saved.
    is_unsaved: bool,
}

/// What a reader is told at the start after one at which the program closed over a fault of its own.
#[must_use]
pub fn told_later() -> Notice {
    let words = "Manicule stumbled over a fault of its own the last time and had to close. A report without your words was kept on \
                 this machine.";
    Notice::warning(words).with(Offer::Problem)
}

impl Panics {
    /// Begins to watch. `RUST_BACKTRACE` in the environment asks for what Rust says by itself, too.
    #[must_use]
    pub fn watch() -> Self {
        let panics = Self::default();
        let usual = std::env::var_os("RUST_BACKTRACE").map(|_| std::panic::take_hook());
        let watching = panics.clone();
        std::panic::set_hook(Box::new(move |info| {
            watching.stumbled(info);
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
    /// What the work says; or, where it stumbled, a sentence about that.
    pub fn catch(&self, work: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
            // The payload of a panic may itself stumble when it is put away.
            std::mem::forget(panic);
            Err(self.sentence())
        })
    }

    fn sentence(&self) -> String {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let notes = if last.is_unsaved {
            "What you wrote last could not be saved; what was saved before is untouched."
        } else {
            "What you wrote was saved first."
        };
        let report = match &last.report {
            Some(name) => format!(
                "A report without words of your texts and notes was kept on this machine ({name}); `manicule doctor` says where."
            ),
            None => "No report could be kept.".to_owned(),
        };
        format!("Manicule stumbled over a fault of its own and had to close. {notes} {report}")
    }

    fn stumbled(&self, info: &PanicHookInfo<'_>) {
        let went_on = went_on();
        let keeper = self.keeper.get().filter(|keeper| !keeper.is_this_thread());
        let is_unsaved = keeper.is_some_and(|keeper| !keeper.flush(PATIENCE));
        let thread = std::thread::current();
        let stumble = Stumble {
            message: message(info.payload()),
            place: info.location().map(|place| (place.file(), place.line())),
            thread: thread.name().unwrap_or("without a name"),
            went_on,
        };
        let report = self
            .reports
            .get()
            .and_then(|reports| reports.write(stumble));
        let name = report.and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        log::error!(
            "stumbled on thread {} (it went on: {went_on}; notes unsaved: {is_unsaved}; report: {})",
            stumble.thread,
            name.as_deref().unwrap_or("none")
        );
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_unsaved = is_unsaved;
        last.report = name.or_else(|| last.report.take());
    }
}

/// What a panic says.
pub(super) fn message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("unknown reason")
}
