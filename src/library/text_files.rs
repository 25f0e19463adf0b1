//! Reads the reader's own files: texts, and the glossaries beside them. It holds no lock meanwhile that saving needs, so that a
//! drive which hangs freezes only what was to be read from it.

use super::disk::Disk;
use super::error::LibraryError;
use super::source::Source;
use super::texts::is_device;
use super::{BUNDLED, LARGEST};
use crate::glossary::Curated;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// How long is waited for drives to say which texts of the shelf are still there.
const PATIENCE: Duration = Duration::from_millis(400);

/// Reads texts; a copy of it is cheap, and may be used on any thread.
#[derive(Clone, Debug)]
pub struct TextFiles {
    disk: Arc<dyn Disk>,
    /// Where links lead to, of the files that were read.
    real: Arc<Mutex<BTreeMap<PathBuf, PathBuf>>>,
}

impl TextFiles {
    pub(super) fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk, real: Arc::default() }
    }

    /// The bytes of a text.
    ///
    /// # Errors
    /// One sentence: what could not be read, why, what to try.
    pub fn read(&self, source: &Source) -> Result<Vec<u8>, LibraryError> {
        let path = match source {
            Source::Bundled(name) => {
                let text = BUNDLED.iter().find(|text| text.name == name);
                return text.map(|text| text.markdown.into()).ok_or_else(|| LibraryError::NoSuchText(name.clone()));
            }
            Source::File(path) => path,
        };
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => LibraryError::Missing(path.clone()),
            io::ErrorKind::PermissionDenied => LibraryError::Denied(path.clone()),
            _ => LibraryError::Unreadable { path: path.clone(), cause: error },
        };
        if is_device(path) {
            return Err(LibraryError::NotAFile(path.clone()));
        }
        let facts = self.disk.facts(path).map_err(failed)?;
        if facts.is_folder {
            return Err(LibraryError::IsFolder(path.clone()));
        }
        // Reading a pipe or a device might never end.
        if !facts.is_file {
            return Err(LibraryError::NotAFile(path.clone()));
        }
        if facts.len > LARGEST {
            return Err(LibraryError::TooLarge { path: path.clone(), len: facts.len });
        }
        let bytes = self.disk.read(path).map_err(failed)?;
        if let Source::File(path) = source.absolute() {
            let real = self.disk.resolved(&path);
            self.real.lock().unwrap_or_else(PoisonError::into_inner).insert(path, real);
        }
        Ok(bytes)
    }

    /// The file that a text was read from, behind all links. Only remembered: nothing is looked at.
    pub(super) fn real(&self, source: &Source) -> Option<Source> {
        let Source::File(path) = source else { return None };
        let known = self.real.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(path).filter(|real| *real != path).map(|real| Source::File(real.clone()))
    }

    /// The curated glossary that lies beside a text, or that comes with it: `NAME.glossary.json`. None where there is none; a
    /// sentence where it cannot be read.
    #[must_use]
    pub fn curated(&self, source: &Source) -> Option<Result<Curated, String>> {
        let path = match source {
            Source::Bundled(name) => {
                return BUNDLED.iter().find(|text| text.name == name).map(|text| Curated::parse(text.glossary));
            }
            Source::File(path) => path.with_extension("glossary.json"),
        };
        if !self.disk.facts(&path).is_ok_and(|facts| facts.is_file && facts.len <= LARGEST) {
            return None;
        }
        let words = self.disk.read(&path).and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other));
        let parsed = words.map_err(|error| error.to_string()).and_then(|words| Curated::parse(&words));
        let message =
            |reason| format!("The glossary {} could not be read ({reason}); one was made from the text.", path.display());
        Some(parsed.map_err(message))
    }

    /// When a file was changed and its length in bytes, by which a new version is noticed; none where there is no file to see.
    #[must_use]
    pub fn stamp(&self, source: &Source) -> Option<(SystemTime, u64)> {
        let Source::File(path) = source else { return None };
        self.disk.facts(path).ok().map(|facts| (facts.changed, facts.len))
    }

    /// Which of some texts are gone. A drive that does not answer soon has said nothing, and its texts count as there.
    pub(super) fn missing(&self, sources: Vec<Source>) -> Vec<Source> {
        let (to, answers) = std::sync::mpsc::channel();
        let disk = Arc::clone(&self.disk);
        let gone = move |source: &Source| match source {
            Source::Bundled(name) => !BUNDLED.iter().any(|text| text.name == name),
            Source::File(path) => disk
                .facts(path)
                .is_err_and(|error| matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)),
        };
        if sources.is_empty() {
            return Vec::new();
        }
        std::thread::spawn(move || {
            for source in sources {
                if gone(&source) && to.send(source).is_err() {
                    return;
                }
            }
        });
        let until = std::time::Instant::now() + PATIENCE;
        let mut missing = Vec::new();
        while let Ok(source) = answers.recv_timeout(until.saturating_duration_since(std::time::Instant::now())) {
            missing.push(source);
        }
        missing
    }
}
