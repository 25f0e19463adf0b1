//! Our own small files: settings, shelf, places, and the like. Each is read, joined and written under the lock of its folder. Where
//! there is no lock, what this run has to say goes into a file beside it, or is refused with a message; nothing is written over unread.

use super::disk::{Access, Disk, Files};
use super::error::LibraryError;
use super::folders::Folders;
use super::locks::Unlocked;
use super::register::Places;
use super::replace::{replace, sweep};
use super::salvage::{self, Salvaged};
use super::{Library, Settings, Shelf, backups, clock, sides};
use crate::messages::Language;
use std::io;
use std::path::{Path, PathBuf};

/// The language that is chosen in the settings, for what is said before the library is opened.
#[must_use]
pub fn chosen_language(home: Option<PathBuf>) -> Option<Language> {
    let folders = Folders::find(home).ok()?;
    let bytes = Files.read_own(&folders.settings()).ok()?;
    salvage::file(&bytes, Settings::parse).value.language
}

/// One of our own small files.
pub(super) struct Small {
    pub path: PathBuf,
    pub what: &'static str,
}

impl Small {
    fn failed(&self, cause: io::Error) -> LibraryError {
        LibraryError::NotWritten {
            what: self.what,
            path: self.path.clone(),
            cause,
        }
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }
}

impl Library {
    /// Reads a file and those beside it that were written for want of its lock, joins them with what `join` adds, and writes the
    /// file anew if that is news. `join` is given what makes sense of the contents, the file's own first, each as `parse` reads it.
    /// `aside` is what is written where there is no lock; without it, that is an error.
    pub(super) fn update_small<T>(
        &mut self,
        file: &Small,
        parse: impl Fn(&str) -> Salvaged<T>,
        join: impl FnOnce(Vec<T>) -> String,
        aside: Option<String>,
    ) -> Result<(), LibraryError> {
        self.disk
            .make_folder(file.folder())
            .map_err(|cause| file.failed(cause))?;
        let reason = match self.lock(file.folder()) {
            Ok(_lock) => return self.join_small(file, parse, join),
            Err(Unlocked::Held) => {
                io::Error::new(io::ErrorKind::WouldBlock, say!("library-held-by-another"))
            }
            Err(Unlocked::Impossible(error)) => error,
        };
        let Some(json) = aside else {
            return Err(file.failed(reason));
        };
        let stem = file
            .path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let path = file.folder().join(self.side_name(&stem));
        replace(self.disk.as_ref(), &path, json.as_bytes(), &Access::Private)
            .map_err(|cause| file.failed(cause))
    }

    fn join_small<T>(
        &self,
        file: &Small,
        parse: impl Fn(&str) -> Salvaged<T>,
        join: impl FnOnce(Vec<T>) -> String,
    ) -> Result<(), LibraryError> {
        let failed = |cause| file.failed(cause);
        let disk = self.disk.as_ref();
        let before = self.read_if_there(&file.path).map_err(failed)?;
        let mut parts = Vec::new();
        if let Some(bytes) = &before {
            let read = salvage::file(bytes, &parse);
            if !read.damage.is_empty() {
                // It may be replaced only once a copy of it is safe.
                backups::quarantine(disk, &self.folders, &file.path, bytes).map_err(failed)?;
            }
            parts.push(read.value);
        }
        let mut beside = Vec::new();
        for path in self.beside_small(&file.path) {
            let Ok(bytes) = disk.read_own(&path) else {
                continue;
            };
            let read = salvage::file(&bytes, &parse);
            parts.push(read.value);
            // One that is damaged stays where it is.
            if read.damage.is_empty() {
                beside.push(path);
            }
        }
        let json = join(parts);
        if before.as_deref() != Some(json.as_bytes()) {
            sweep(disk, &file.path);
            replace(disk, &file.path, json.as_bytes(), &Access::Private).map_err(failed)?;
        }
        // All that was in them is in the file now.
        beside.iter().for_each(|path| drop(disk.remove(path)));
        Ok(())
    }

    /// What was written beside a file, for want of its lock.
    pub(super) fn beside_small(&self, path: &Path) -> Vec<PathBuf> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        sides::list(self.disk.as_ref(), path.parent().unwrap_or(path), &stem).unwrap_or_default()
    }

    /// The contents of the files beside another that make sense.
    pub(super) fn read_beside<T>(
        &self,
        path: &Path,
        parse: impl Fn(&str) -> Salvaged<T>,
    ) -> Vec<T> {
        let paths = self.beside_small(path).into_iter();
        paths
            .filter_map(|path| self.disk.read_own(&path).ok())
            .map(|bytes| salvage::file(&bytes, &parse).value)
            .collect()
    }

    /// Keeps the name of this device, by which it knows its own files again. Where it cannot be kept, the next run finds the same
    /// name by itself.
    pub(super) fn keep_device(&mut self) -> Result<(), LibraryError> {
        use super::machine::Devices;
        let file = Small {
            path: self.folders.device(),
            what: say!("own-device"),
        };
        let (machine, device) = (self.machine.clone(), self.device.clone());
        let known = self.read_if_there(&file.path).ok().flatten();
        let known = known
            .map(|bytes| salvage::file(&bytes, Devices::parse).value)
            .unwrap_or_default();
        if !known.clone().set(&machine, &device) {
            return Ok(());
        }
        let join = |mut parts: Vec<Devices>| {
            let mut devices = if parts.is_empty() {
                Devices::default()
            } else {
                parts.swap_remove(0)
            };
            devices.set(&machine, &device);
            devices.to_text()
        };
        self.update_small(&file, Devices::parse, join, None)
    }
}

impl Library {
    pub(super) fn load_places(&mut self) {
        let path = self.folders.places();
        let own = self.load_file(&path, "list of places", Places::parse);
        for part in own
            .into_iter()
            .chain(self.read_beside(&path, Places::parse))
        {
            self.register.join_places(part);
        }
    }

    pub(super) fn load_shelf(&mut self) {
        let path = self.folders.shelf();
        let mut shelf = self
            .load_file(&path, "shelf", Shelf::parse)
            .unwrap_or_default();
        self.read_beside(&path, Shelf::parse)
            .iter()
            .for_each(|part| shelf.join(part));
        self.shelf_given = shelf.clone();
        self.shelf = shelf;
    }

    /// Writes the preferences; what another window has changed since is kept.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; the old file is then untouched.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<(), LibraryError> {
        let file = Small {
            path: self.folders.settings(),
            what: say!("own-settings"),
        };
        let before = self.settings.clone();
        let join = |parts: Vec<Settings>| match parts.first() {
            Some(there) => settings.joined(&before, there).to_json(),
            None => settings.to_json(),
        };
        self.update_small(&file, Settings::parse, join, None)?;
        self.settings = settings.clone();
        Ok(())
    }

    /// Writes what has changed on the shelf since it was last saved. What another window has added, removed or read
    /// since is kept.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; the old file is then untouched.
    pub fn save_shelf(&mut self, shelf: &Shelf) -> Result<(), LibraryError> {
        let file = Small {
            path: self.folders.shelf(),
            what: say!("own-shelf"),
        };
        let (given, known, now_ms) = (
            self.shelf_given.clone(),
            self.shelf.clone(),
            clock::now_ms(),
        );
        let with_changes = |mut known: Shelf| {
            known.join(&shelf.changes(&given, &known, now_ms));
            known
        };
        let aside = shelf.changes(&given, &known, now_ms).to_json();
        let mut written = None;
        let join = |parts: Vec<Shelf>| {
            let mut known = known.clone();
            parts.iter().for_each(|part| known.join(part));
            written.insert(with_changes(known)).to_json()
        };
        self.update_small(&file, Shelf::parse, join, Some(aside))?;
        self.shelf = written.unwrap_or_else(|| with_changes(known));
        self.shelf_given = shelf.clone();
        let shelf = self.shelf.clone();
        self.save_places_read(&shelf)
    }
}
