//! The only disk: texts and the notes on them, the shelf, settings, exports. Nothing here is ever written in place, and nothing
//! that could not be read is ever thrown away.

mod alone;
mod backups;
mod beside;
mod bundled;
mod covers;
mod disk;
mod error;
mod exports;
mod folders;
mod graphics;
mod hash;
mod health;
mod identity;
mod incoming;
mod names;
mod notes;
mod read_only;
mod reading;
mod register;
mod remembered;
mod replace;
mod saving;
mod settings;
mod shelf;
mod similar;
mod snapshots;
mod source;
mod texts;

pub use bundled::{BUNDLED, Bundled};
pub use disk::{Access, Disk, FileFacts, Files, Lock};
pub use error::LibraryError;
pub use exports::{ExportError, Exported, Exporter};
pub use folders::Folders;
pub use graphics::GraphicsMemory;
pub use health::{Health, TextHealth};
pub use identity::Identity;
pub use incoming::Incoming;
pub use notes::Kept;
pub use reading::{curated_beside, read_source, stamp_of};
pub use remembered::{Attached, ReadingOptions};
pub use saving::Saved;
pub use settings::{Columns, Face, Mode, Settings, SidebarTab, Theme, WindowPlace};
pub use shelf::{Recent, Shelf};
pub use similar::Similar;
pub use source::Source;

use crate::annotation::Proven;
use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use texts::OpenText;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 512 << 20;

/// Texts, notes, shelf and settings of one reader on this machine.
#[derive(Debug)]
pub struct Library {
    disk: Box<dyn Disk>,
    folders: Folders,
    /// The name of this machine among those that write notes.
    device: String,
    /// The name of this run of the program on it; two windows on one machine have two.
    run: String,
    settings: Settings,
    /// As it was last read from or written to the disk.
    shelf: Shelf,
    register: register::Register,
    troubles: Vec<String>,
    /// Texts identified last, newest first: what is written beside their notes.
    open: VecDeque<OpenText>,
    /// Keys whose folder of notes is known to be durable.
    settled: BTreeSet<String>,
    written: Option<saving::Written>,
    proven: Proven,
}

impl Library {
    /// Opens the library of the system's user, or the one that lies under `home`. Nothing is written yet.
    ///
    /// # Errors
    /// [`LibraryError::NoHome`]. Files that cannot be read are no error: see [`Library::troubles`].
    pub fn open(home: Option<PathBuf>) -> Result<Self, LibraryError> {
        Ok(Self::on(Box::new(Files), Folders::find(home)?))
    }

    /// The same for a look: nothing of it is written.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub fn open_read_only(home: Option<PathBuf>) -> Result<Self, LibraryError> {
        Ok(Self::on(Box::new(read_only::ReadOnly), Folders::find(home)?))
    }

    /// Opens the library in `folders` of any disk.
    #[must_use]
    pub fn on(disk: Box<dyn Disk>, folders: Folders) -> Self {
        let folders = folders.with_state_moved_out(disk.as_ref());
        let mut library = Self {
            disk,
            folders,
            device: String::new(),
            run: hash::random_name(),
            settings: Settings::default(),
            shelf: Shelf::default(),
            register: register::Register::default(),
            troubles: Vec::new(),
            open: VecDeque::new(),
            settled: BTreeSet::new(),
            written: None,
            proven: Proven::default(),
        };
        library.load();
        library
    }

    fn load(&mut self) {
        let known = self.disk.read(&self.folders.device()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        self.device = known.map(|name| name.trim().to_owned()).filter(|name| is_device(name)).unwrap_or_else(hash::random_name);
        if let Some(settings) = self.load_file(&self.folders.settings(), "settings", Settings::parse) {
            self.settings = settings;
        }
        if let Some(mut shelf) = self.load_file(&self.folders.shelf(), "shelf", parse_shelf) {
            shelf.look();
            self.shelf = shelf;
        }
        if let Some(places) = self.load_file(&self.folders.places(), "list of places", register::Register::parse_places) {
            self.register.set_places(places);
        }
    }

    /// Reads one of our own files; one that makes no sense is told of and copied aside, and the default takes its place.
    fn load_file<T>(&mut self, path: &Path, what: &str, parse: fn(&str) -> Result<T, String>) -> Option<T> {
        let bytes = match self.disk.read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => {
                self.troubles
                    .push(format!("The {what} in {} could not be read ({error}); the usual one is used.", path.display()));
                return None;
            }
        };
        let parsed = std::str::from_utf8(&bytes).map_err(|error| error.to_string()).and_then(parse);
        parsed
            .map_err(|reason| {
                let kept = match backups::quarantine(self.disk.as_ref(), &self.folders, path, &bytes) {
                    Ok(copy) => format!("A copy is kept at {}", copy.display()),
                    Err(error) => format!("No copy of it could be kept ({error})"),
                };
                self.troubles
                    .push(format!("The {what} in {} makes no sense ({reason}). {kept}; the usual one is used.", path.display()));
            })
            .ok()
    }

    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// What could not be read on opening, in sentences.
    #[must_use]
    pub fn troubles(&self) -> &[String] {
        &self.troubles
    }

    #[must_use]
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Which graphics interface has drawn a window on this machine.
    #[must_use]
    pub fn graphics(&self) -> GraphicsMemory {
        GraphicsMemory::at(self.folders.graphics())
    }

    /// Writes the preferences.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; the old file is then untouched.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<(), LibraryError> {
        self.put(&self.folders.settings(), "settings", settings.to_json().as_bytes())?;
        self.settings = settings.clone();
        Ok(())
    }

    /// Writes the shelf; what another window has put on it since is kept.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; the old file is then untouched.
    pub fn save_shelf(&mut self, shelf: &Shelf) -> Result<(), LibraryError> {
        let _lock = self.lock();
        let path = self.folders.shelf();
        let there = self.disk.read(&path).ok().and_then(|bytes| serde_json::from_slice::<Shelf>(&bytes).ok());
        let joined = shelf.joined(&self.shelf, &there.unwrap_or_default());
        // A struct of plain values has no way to fail.
        let json = serde_json::to_string_pretty(&joined).unwrap_or_default() + "\n";
        self.put(&path, "shelf", json.as_bytes())?;
        self.shelf = joined;
        Ok(())
    }

    /// Writes one of our own small files, unless it holds these bytes already.
    fn put(&self, path: &Path, what: &'static str, bytes: &[u8]) -> Result<(), LibraryError> {
        let failed = |cause| LibraryError::NotWritten { what, path: path.to_owned(), cause };
        // What is there but cannot be read is not ours to replace.
        if self.read_if_there(path).map_err(failed)?.as_deref() == Some(bytes) {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(path);
        let disk = self.disk.as_ref();
        disk.make_folder(folder).and_then(|()| replace::replace(disk, path, bytes, &Access::Private)).map_err(failed)
    }

    fn read_if_there(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        match self.disk.read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Waits a moment for the lock that keeps two programs from reading and writing across each other. Without it saving goes
    /// on: every write takes in what is on the disk first.
    fn lock(&self) -> Option<Lock> {
        const TRIES: u32 = 25;
        self.disk.make_folder(&self.folders.state).ok()?;
        for _ in 0..TRIES {
            match self.disk.lock(&self.folders.lock()) {
                Ok(Some(lock)) => return Some(lock),
                Ok(None) => std::thread::sleep(std::time::Duration::from_millis(20)),
                Err(_) => return None,
            }
        }
        None
    }
}

/// Whether a word may name a device, and so a file.
fn is_device(word: &str) -> bool {
    (4..=32).contains(&word.len()) && word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn parse_shelf(words: &str) -> Result<Shelf, String> {
    serde_json::from_str(words).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests;
