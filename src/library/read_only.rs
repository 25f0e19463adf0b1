//! A disk that is only looked at: whatever would change it is refused. For commands that answer a question and leave no trace.

use super::disk::{Access, Disk, FileFacts, Files, Lock};
use std::io;
use std::path::{Path, PathBuf};

/// The real disk, of which nothing is changed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ReadOnly;

fn refused<T>() -> io::Result<T> {
    Err(io::Error::new(
        io::ErrorKind::ReadOnlyFilesystem,
        "this command only looks and writes nothing",
    ))
}

impl Disk for ReadOnly {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Files.read(path)
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        Files.names(folder)
    }

    fn facts(&self, path: &Path) -> io::Result<FileFacts> {
        Files.facts(path)
    }

    fn write_new(&self, _path: &Path, _bytes: &[u8], _access: &Access) -> io::Result<()> {
        refused()
    }

    fn rename(&self, _from: &Path, _to: &Path) -> io::Result<()> {
        refused()
    }

    fn remove(&self, _path: &Path) -> io::Result<()> {
        refused()
    }

    fn make_folder(&self, _path: &Path) -> io::Result<()> {
        refused()
    }

    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        refused()
    }

    fn lock_folder(&self, _folder: &Path) -> io::Result<Option<Lock>> {
        Ok(Some(Lock::unneeded()))
    }

    fn lock_file(&self, _path: &Path) -> io::Result<Option<Lock>> {
        Ok(Some(Lock::unneeded()))
    }

    fn resolved(&self, path: &Path) -> PathBuf {
        Files.resolved(path)
    }
}
