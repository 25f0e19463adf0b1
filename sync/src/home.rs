//! The notes on this machine, behind the locks that the reader takes and through the writes that it uses; and a small folder for
//! what this program knows.

pub use super::disk::LARGEST_OWN;
use super::disk::{Access, Disk, Files, Lock};
use super::folders::Folders;
use super::hash;
use super::paths::{self, PARTS};
use super::replace::{replace, settle};
use serde::Deserialize;
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long to wait for the lock of a folder. The reader holds it for a moment.
const PATIENCE: Duration = Duration::from_secs(3);
/// For how long copies of damaged files are kept.
const ASIDE_FOR: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The reader's folders.
#[derive(Debug)]
pub struct Home {
    folders: Folders,
}

/// What became of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    Yes,
    /// Something else lies there than was expected: it is decided on anew.
    Changed,
}

/// Where the reader has moved the notes to, as the reader writes it down.
#[derive(Deserialize)]
struct Moved {
    folder: PathBuf,
}

impl Home {
    /// Finds the folders as the reader does.
    ///
    /// # Errors
    /// A sentence, where there are none, or where the notes lie on a drive that is not there.
    pub fn find(home: Option<PathBuf>) -> Result<Self, String> {
        let mut folders = Folders::find(home)
            .map_err(|error| error.to_string())?
            .with_state_moved_out(&Files);
        let pointer = folders.shared_pointer();
        match Files.read_own(&pointer) {
            Ok(bytes) => {
                let moved: Moved = serde_json::from_slice(&bytes).map_err(|error| {
                    format!(
                        "{} says where your notes lie and cannot be read ({error}). Start Manicule and choose the folder again under \
                         “Sync…”.",
                        pointer.display()
                    )
                })?;
                folders.shared = moved.folder;
                // Never made anew: it may lie on a drive that is not there now.
                if !Files
                    .facts(&folders.shared)
                    .is_ok_and(|facts| facts.is_folder)
                {
                    return Err(format!(
                        "The folder of your notes, {}, is not there now. If it is on a drive or a share, connect it and try again.",
                        folders.shared.display()
                    ));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(format!("{} cannot be read: {error}.", pointer.display())),
        }
        Ok(Self { folders })
    }

    /// The folder of the notes.
    #[must_use]
    pub fn notes(&self) -> &Path {
        &self.folders.shared
    }

    /// The path of each file that is kept in step.
    ///
    /// # Errors
    /// Any error of the disk: a folder that cannot be read is not an empty one.
    pub fn files(&self) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        for part in PARTS {
            for name in Files.names(&self.notes().join(part))? {
                let path = format!("{part}/{name}");
                if paths::kind(&path).is_some() {
                    found.push(path);
                } else if paths::is_of_text(&name)
                    && Files
                        .facts(&self.path(&path))
                        .is_ok_and(|facts| facts.is_folder)
                {
                    let inner = Files.names(&self.path(&path))?.into_iter();
                    let inner = inner.map(|name| format!("{path}/{name}"));
                    found.extend(inner.filter(|path| paths::kind(path).is_some()));
                }
            }
        }
        Ok(found)
    }

    fn path(&self, path: &str) -> PathBuf {
        path.split('/')
            .fold(self.notes().to_owned(), |folder, part| folder.join(part))
    }

    /// Reads a file that is kept in step; none where there is none.
    ///
    /// # Errors
    /// Any error of the disk, and a link, a pipe or a file over 256 MB in its place.
    pub fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        if_there(Files.read_own(&self.path(path)))
    }

    /// Writes a file, if what lies there is still `expected`: durable once this returns.
    ///
    /// # Errors
    /// Any error of the disk; what was there is untouched then.
    pub fn replace(
        &self,
        path: &str,
        expected: Option<&[u8]>,
        bytes: &[u8],
    ) -> io::Result<Written> {
        if paths::kind(path).is_none() || bytes.len() as u64 > LARGEST_OWN {
            return Err(io::Error::other("such a file is not kept in step"));
        }
        let file = self.path(path);
        let folder = file.parent().unwrap_or(&file);
        if Files.facts(folder).is_err() {
            settle(&Files, folder)?;
        }
        let _lock = self.lock(folder)?;
        if self.read(path)?.as_deref() != expected {
            return Ok(Written::Changed);
        }
        replace(&Files, &file, bytes, &Access::Private)?;
        if Files.read_own(&file)? == bytes {
            Ok(Written::Yes)
        } else {
            Err(io::Error::other("it does not read back as it was written"))
        }
    }

    /// Removes a file, if it is still what it was expected to be.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn remove(&self, path: &str, expected: &[u8]) -> io::Result<Written> {
        let file = self.path(path);
        let folder = file.parent().unwrap_or(&file);
        let _lock = self.lock(folder)?;
        match self.read(path)? {
            Some(there) if there == expected => {}
            _ => return Ok(Written::Changed),
        }
        Files.remove(&file)?;
        Files.sync_folder(folder)?;
        Ok(Written::Yes)
    }

    fn lock(&self, folder: &Path) -> io::Result<Lock> {
        let start = Instant::now();
        loop {
            let taken = match Files.lock_folder(folder) {
                Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                    let file = self.folders.lock_of(folder);
                    Files.make_folder(file.parent().unwrap_or(&file))?;
                    Files.lock_file(&file)
                }
                taken => taken,
            };
            match taken? {
                Some(lock) => return Ok(lock),
                None if start.elapsed() < PATIENCE => sleep(Duration::from_millis(20)),
                None => {
                    return Err(io::Error::new(
                        io::ErrorKind::WouldBlock,
                        "another program holds the lock of its folder",
                    ));
                }
            }
        }
    }

    /// Where this program keeps a file of its own: beside the reader's state, which belongs to this machine.
    #[must_use]
    pub fn own_file(&self, name: &str) -> PathBuf {
        self.folders.state.join("sync").join(name)
    }

    /// Reads a file of this program's; none where there is none.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn read_own(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        if_there(Files.read_own(&self.own_file(name)))
    }

    /// Writes a file of this program's, for the owner alone (0600).
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn write_own(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let file = self.own_file(name);
        settle(&Files, file.parent().unwrap_or(&file))?;
        replace(&Files, &file, bytes, &Access::Private)
    }

    /// Removes a file of this program's, if it is there.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn remove_own(&self, name: &str) -> io::Result<()> {
        if_there(Files.remove(&self.own_file(name))).map(drop)
    }

    /// Keeps two runs apart; none where another is at work.
    ///
    /// # Errors
    /// Any error of the disk.
    pub fn lock_runs(&self) -> io::Result<Option<Lock>> {
        let file = self.own_file("lock");
        Files.make_folder(file.parent().unwrap_or(&file))?;
        Files.lock_file(&file)
    }

    /// Keeps what a damaged file held, before another takes its place.
    ///
    /// # Errors
    /// Any error of the disk: then the file must stay.
    pub fn keep_aside(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let name = format!(
            "aside/{} {}",
            &hash::sha256(bytes)[..12],
            path.replace('/', " ")
        );
        self.sweep_aside();
        self.write_own(&name, bytes)
    }

    /// Copies that are old go, as they do in the reader.
    fn sweep_aside(&self) {
        for path in Files.paths(&self.own_file("aside")).unwrap_or_default() {
            let age = Files
                .facts(&path)
                .ok()
                .and_then(|facts| facts.changed.elapsed().ok());
            if age.is_some_and(|age| age > ASIDE_FOR) {
                let _ = Files.remove(&path);
            }
        }
    }
}

fn if_there<T>(read: io::Result<T>) -> io::Result<Option<T>> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
