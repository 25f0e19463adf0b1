//! The log: what the program did and what failed, in lines without the reader's words, in a file that is turned over when it is full.

use super::folders::Folders;
use super::scrub::Scrub;
use log::{Level, LevelFilter};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The most bytes of one file; with the one before it there are twice as many.
const FULL: u64 = 512 << 10;

/// Begins to log: into `file`, where one is given, and with `verbose` to standard error, in more detail. Called once, by `main`.
pub fn start(file: Option<LogFile>, verbose: bool) {
    let most = if verbose {
        LevelFilter::Debug
    } else {
        LevelFilter::Info
    };
    let log = Log {
        file: file.map(Mutex::new),
        verbose,
    };
    // A second call would be an error, and changes nothing.
    if log::set_boxed_logger(Box::new(log)).is_ok() {
        log::set_max_level(most);
    }
}

/// Where lines go.
struct Log {
    file: Option<Mutex<LogFile>>,
    verbose: bool,
}

impl log::Log for Log {
    /// Of our own code everything, of libraries what they warn of.
    fn enabled(&self, about: &log::Metadata<'_>) -> bool {
        about.level() <= Level::Warn || about.target().starts_with("manicule")
    }

    fn log(&self, record: &log::Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let line = format!(
            "{:5} {}: {}",
            record.level(),
            record.target(),
            record.args()
        );
        if self.verbose {
            // Where even that cannot be written, there is nobody to tell.
            let _ = writeln!(io::stderr().lock(), "{line}");
        }
        if let Some(file) = self.file.as_ref().filter(|_| record.level() <= Level::Info) {
            let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S%.3fZ");
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            // A log that cannot be written stops nothing.
            let _ = file.add(&format!("{now} {line}"));
        }
    }

    fn flush(&self) {}
}

/// A file that lines are added to. When it is full it becomes the older one, and a new one begins.
#[derive(Debug)]
pub struct LogFile {
    path: PathBuf,
    scrub: Scrub,
    full: u64,
    /// Nothing is kept open: another window may turn the file over.
    folder_is_there: bool,
}

impl LogFile {
    /// That of the library in `folders`.
    #[must_use]
    pub fn of(folders: &Folders) -> Self {
        Self::at(folders.log(), Scrub::new(folders))
    }

    fn at(path: PathBuf, scrub: Scrub) -> Self {
        Self {
            path,
            scrub,
            full: FULL,
            folder_is_there: false,
        }
    }

    fn add(&mut self, line: &str) -> io::Result<()> {
        if !self.folder_is_there {
            make_folder(self.path.parent().unwrap_or(&self.path))?;
            self.folder_is_there = true;
        }
        if fs::symlink_metadata(&self.path).is_ok_and(|facts| facts.len() >= self.full) {
            fs::rename(&self.path, older(&self.path))?;
        }
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.path)?;
        file.write_all(format!("{}\n", self.scrub.line(line)).as_bytes())
    }
}

/// A folder for the owner alone.
fn make_folder(path: &Path) -> io::Result<()> {
    let mut folder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(path)
}

/// `manicule.log` becomes `manicule.old.log`.
pub(super) fn older(path: &Path) -> PathBuf {
    path.with_extension("old.log")
}

/// The last lines of the log, at most `most` bytes of them; the older file's end before the newer one's.
pub(super) fn tail(path: &Path, most: u64) -> String {
    let end = end_of(path, most);
    let left = most.saturating_sub(end.len() as u64);
    let mut text = if left > 0 {
        end_of(&older(path), left)
    } else {
        String::new()
    };
    text.push_str(&end);
    text
}

/// Whole lines from the end of a file; none where it cannot be read.
fn end_of(path: &Path, most: u64) -> String {
    let read = || -> io::Result<String> {
        let mut file = File::open(path)?;
        let len = file.metadata()?.len();
        file.seek(SeekFrom::Start(len.saturating_sub(most)))?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match text.split_once('\n') {
            Some((_, whole)) if len > most => Ok(whole.to_owned()),
            _ => Ok(text),
        }
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(folder: &Path, full: u64) -> LogFile {
        LogFile {
            full,
            ..LogFile::at(folder.join("logs").join("manicule.log"), Scrub::default())
        }
    }

    #[test]
    fn a_full_log_is_turned_over_and_two_files_are_the_most() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = log(folder.path(), 100);
        for number in 0..100 {
            log.add(&format!("line {number:03}")).unwrap();
        }
        let names = fs::read_dir(folder.path().join("logs")).unwrap();
        assert_eq!(names.count(), 2);
        for path in [&log.path, &older(&log.path)] {
            assert!(fs::metadata(path).unwrap().len() <= 110);
        }
        let last = tail(&log.path, 50);
        assert!(last.ends_with("line 098\nline 099\n"), "{last}");
        assert!(last.starts_with("line 09") && last.len() <= 50, "{last}");
        // Both files together, in order.
        let all = tail(&log.path, 10_000);
        assert!(all.lines().is_sorted() && all.lines().count() > 12, "{all}");
    }

    #[test]
    fn no_line_holds_what_is_quoted_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = log(folder.path(), FULL);
        log.add("There is no file “Emma.epub”\nnor a second line")
            .unwrap();
        assert_eq!(
            tail(&log.path, 1000),
            "There is no file “….epub” nor a second line\n"
        );
    }

    #[test]
    fn no_log_is_an_empty_one() {
        assert_eq!(tail(Path::new("none.log"), 1000), "");
    }
}
