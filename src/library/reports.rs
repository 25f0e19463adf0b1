//! Reports of what went wrong in the program itself: kept on this machine, without words of texts or notes, sent nowhere.

use super::disk::{Access, Disk, Files};
use super::folders::Folders;
use super::log;
use super::replace::{replace, settle};
use super::scrub::{Scrub, place_in_source};
use jiff::Timestamp;
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The most reports that are kept.
const KEPT: usize = 12;
/// The most that one run writes: a fault that comes with every frame needs no more.
const MOST_OF_A_RUN: usize = 4;
/// How much of the log stands in a report, in bytes.
const LOG_TAIL: u64 = 6 << 10;
/// The end of the name of a report that the reader has not heard of.
const NEW: &str = ".new.txt";

/// A fault of the program itself: a panic.
#[derive(Clone, Copy, Debug)]
pub struct Fault<'a> {
    /// The message of the panic; quoted words and paths in it are left out of the report.
    pub message: &'a str,
    /// The file of the source and the line.
    pub place: Option<(&'a str, u32)>,
    pub thread: &'a str,
    /// Whether the program went on.
    pub went_on: bool,
}

/// The folder of the reports.
#[derive(Debug)]
pub struct Reports {
    folder: PathBuf,
    log: PathBuf,
    scrub: Scrub,
    written: AtomicUsize,
}

impl Reports {
    /// Those of the library in `folders`.
    #[must_use]
    pub fn new(folders: &Folders) -> Self {
        Self {
            folder: folders.reports(),
            log: folders.log(),
            scrub: Scrub::new(folders),
            written: AtomicUsize::new(0),
        }
    }

    /// Writes a report. None where it could not be written, or where this run has written enough.
    pub fn write(&self, fault: Fault<'_>) -> Option<PathBuf> {
        if self.written.fetch_add(1, Ordering::Relaxed) >= MOST_OF_A_RUN {
            return None;
        }
        let now = Timestamp::now();
        // One that ended nothing is for whoever looks for it.
        let end = if fault.went_on { ".txt" } else { NEW };
        let name = format!("{}{end}", now.strftime("%Y%m%dT%H%M%S%6fZ"));
        let path = self.folder.join(name);
        settle(&Files, &self.folder).ok()?;
        let report = self.report(fault, now);
        replace(&Files, &path, report.as_bytes(), &Access::Private).ok()?;
        self.forget_the_oldest();
        Some(path)
    }

    fn report(&self, fault: Fault<'_>, now: Timestamp) -> String {
        let place = fault
            .place
            .map(|(file, line)| place_in_source(file, line))
            .unwrap_or_default();
        let mut report = format!(
            "Manicule hit an internal error at {}.\n\nVersion   {}\nSystem    {}\nThread    {}\nPlace     {place}\nMessage   {}\nThen      {}\n",
            now.strftime("%Y-%m-%d %H:%M:%S UTC"),
            env!("CARGO_PKG_VERSION"),
            system(),
            self.scrub.line(fault.thread),
            self.scrub.line(fault.message),
            match (fault.went_on, fault.thread) {
                (true, _) => "the program went on",
                (false, "main") => "the program closed",
                (false, _) => "the thread ended, and the program went on without it",
            },
        );
        let tail = log::tail(&self.log, LOG_TAIL);
        if !tail.is_empty() {
            let _ = write!(report, "\nThe log before that:\n{tail}");
        }
        report
    }

    /// All reports, oldest first.
    #[must_use]
    pub fn all(&self) -> Vec<PathBuf> {
        // Names begin with the time, so that their order is that of time.
        let names = Files.names(&self.folder).unwrap_or_default();
        names
            .iter()
            .filter(|name| name.ends_with(".txt"))
            .map(|name| self.folder.join(name))
            .collect()
    }

    /// Whether the program closed over a fault that the reader has not heard of. Asked once more, it says no.
    #[must_use]
    pub fn are_new(&self) -> bool {
        let mut are_new = false;
        for path in self.all() {
            let stem = path.to_str().and_then(|name| name.strip_suffix(NEW));
            if let Some(stem) = stem {
                are_new = true;
                let _ = Files.rename(&path, &PathBuf::from(format!("{stem}.txt")));
            }
        }
        are_new
    }

    fn forget_the_oldest(&self) {
        let all = self.all();
        for path in all.iter().take(all.len().saturating_sub(KEPT)) {
            // One too many does no harm.
            let _ = Files.remove(path);
        }
    }
}

/// The system and its kind of processor, as far as the program knows them.
pub(super) fn system() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn fault(went_on: bool) -> Fault<'static> {
        Fault {
            message: "it is inside 'é' of `her private words`",
            place: Some(("/home/ada/manicule/src/study/search.rs", 12)),
            thread: "main",
            went_on,
        }
    }

    fn home() -> (tempfile::TempDir, Reports) {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(home.path().to_owned())).unwrap();
        (home, Reports::new(&folders))
    }

    #[test]
    fn a_report_says_where_and_what_and_nothing_of_the_reader() {
        let (home, reports) = home();
        let path = reports.write(fault(false)).unwrap();
        let report = fs::read_to_string(path).unwrap();
        assert!(report.contains("src/study/search.rs:12"), "{report}");
        assert!(report.contains("it is inside"), "{report}");
        let folder = home.path().to_string_lossy().into_owned();
        for private in ["private words", "ada", folder.as_str()] {
            assert!(!report.contains(private), "{private}: {report}");
        }
    }

    #[test]
    fn the_reader_hears_once_and_only_of_what_closed_the_program() {
        let (_home, reports) = home();
        assert!(!reports.are_new());
        reports.write(fault(true)).unwrap();
        assert!(!reports.are_new());
        reports.write(fault(false)).unwrap();
        assert!(reports.are_new());
        assert!(!reports.are_new());
        assert_eq!(reports.all().len(), 2);
    }

    #[test]
    fn one_fault_fills_no_disk() {
        let (_home, reports) = home();
        let written = (0..50).filter_map(|_| reports.write(fault(true)));
        assert_eq!(written.count(), MOST_OF_A_RUN);
        for _ in 0..KEPT {
            reports.written.store(0, Ordering::Relaxed);
            reports.write(fault(true)).unwrap();
        }
        assert_eq!(reports.all().len(), KEPT);
    }
}
