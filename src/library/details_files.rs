//! Where what a reader says of texts is kept: one file for each device beside the notes, all of them read, our own alone written. A
//! copy on this machine holds it once more, and gives back what the files lost.

use super::details::{Details, PlaceRead};
use super::error::LibraryError;
use super::register::Folder;
use super::salvage::{self, Salvaged};
use super::shelf::{Recent, Shelf};
use super::shelf_folders::ShelfFolders;
use super::small::Small;
use super::works::Noted;
use super::{Library, note_files};
use crate::annotation::Notebook;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What was said of texts, as far as the disk tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DetailsRead {
    pub details: Details,
    /// What could not be read, in sentences.
    pub troubles: Vec<String>,
}

impl Library {
    /// What every device has said of texts.
    #[must_use]
    pub fn read_details(&self) -> DetailsRead {
        let mut read = DetailsRead::default();
        for path in self.files_of_details() {
            let reason = match self.details_in(&path) {
                Ok(Salvaged { value, damage }) => {
                    read.details.join(&value);
                    damage.into_iter().next()
                }
                // Gone meanwhile: what it held is in another by now.
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(error) => Some(error.to_string()),
            };
            read.troubles.extend(reason.map(|reason| {
                say!(
                    "library-shelf-file-damaged",
                    path = path.display(),
                    reason = reason
                )
            }));
        }
        self.add_copied_details(&mut read);
        read
    }

    fn details_in(&self, path: &Path) -> io::Result<Salvaged<Details>> {
        let bytes = self.disk.read_own(path)?;
        Ok(salvage::file(&bytes, Details::parse))
    }

    /// Adds what only the copies on this machine still hold. One that cannot be read adds nothing.
    fn add_copied_details(&self, read: &mut DetailsRead) {
        let in_files = read.details.clone();
        for path in self.folders.copies_of_details() {
            if let Ok(copy) = self.details_in(&path) {
                read.details.join(&copy.value);
            }
        }
        if read.details != in_files && read.troubles.is_empty() {
            read.troubles.push(say!(
                "library-details-restored",
                path = self.folders.details().display()
            ));
        }
    }

    /// Keeps all that was said of texts once more, on this machine: the folder of the files may be kept in step by other programs,
    /// which have lost files before.
    fn copy_details(&mut self, all: &Details) -> Result<(), LibraryError> {
        let [usual, spare] = self.folders.copies_of_details();
        let Err(error) = self.copy_details_to(usual, all) else {
            // All that is in a whole one was taken in before.
            if self
                .details_in(&spare)
                .is_ok_and(|copy| copy.damage.is_empty())
            {
                let _ = self.disk.remove(&spare);
            }
            return Ok(());
        };
        self.copy_details_to(spare, all).map_err(|_| error)
    }

    fn copy_details_to(&mut self, path: PathBuf, all: &Details) -> Result<(), LibraryError> {
        let file = Small {
            path,
            what: say!("own-details-copy"),
        };
        let join = |parts: Vec<Details>| {
            let mut all = all.clone();
            parts.iter().for_each(|part| all.join(part));
            all.to_json()
        };
        self.update_small(&file, Details::parse, join, None)
    }

    /// By which it is noticed that something new was said of texts, here or elsewhere.
    #[must_use]
    pub fn stamps_of_details(&self) -> Vec<FileStamp> {
        let facts = |path: PathBuf| {
            let facts = self.disk.facts(&path).ok()?;
            Some((path, facts.changed, facts.len))
        };
        self.files_of_details()
            .into_iter()
            .filter_map(facts)
            .collect()
    }

    fn files_of_details(&self) -> Vec<PathBuf> {
        note_files::in_folder(self.disk.as_ref(), &self.folders.details()).unwrap_or_default()
    }

    /// Writes what is said of texts into our own file, together with all that is known from elsewhere, and then into a copy. A
    /// sentence tells of a copy that could not be kept.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; the old file is then untouched. It is safe to try again.
    pub fn save_details(&mut self, details: &Details) -> Result<Option<String>, LibraryError> {
        self.keep_device()?;
        let file = Small {
            path: self.folders.details_of(&self.device),
            what: say!("own-shelf"),
        };
        let mut known = self.read_details().details;
        known.join(details);
        let all = |parts: Vec<Details>| {
            let mut all = known.clone();
            parts.iter().for_each(|part| all.join(part));
            all.to_json()
        };
        self.update_small(&file, Details::parse, all, Some(details.to_json()))?;
        let copied = self.copy_details(&known);
        Ok(copied.err().map(|error| error.to_string()))
    }

    /// Notes how far this device has read each text of a shelf, for the other devices.
    pub(super) fn save_places_read(&mut self, shelf: &Shelf) -> Result<(), LibraryError> {
        let mut news = Details::default();
        let known = self.read_details().details;
        let mut any = false;
        for recent in shelf
            .recent()
            .iter()
            .filter(|recent| !recent.key.is_empty())
        {
            let mut own = Details::default();
            let place = place_of(recent);
            let before = known
                .of(&recent.key)
                .and_then(|text| text.read_on(&self.device));
            let same = before.is_some_and(|before| {
                *before
                    == PlaceRead {
                        at: before.at,
                        ..place.clone()
                    }
                    || before.at >= place.at
            });
            if !same && place.furthest > crate::document::Offset::ZERO {
                own.note_place(&recent.key, &self.device, &place);
                news.join(&own);
                any = true;
            }
        }
        if any {
            // A copy that could not be kept is reported when the reader changes something.
            self.save_details(&news)?;
        }
        Ok(())
    }

    /// The folders whose texts stand on the shelf.
    pub fn shelf_folders(&mut self) -> ShelfFolders {
        let path = self.folders.shelf_folders();
        let mut folders = self
            .load_file(&path, "list of folders", ShelfFolders::parse)
            .unwrap_or_default();
        self.read_beside(&path, ShelfFolders::parse)
            .iter()
            .for_each(|part| folders.join(part));
        folders
    }

    /// Writes the folders whose texts stand on the shelf; what another window has said of them is kept.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; the old file is then untouched.
    pub fn save_shelf_folders(&mut self, folders: &ShelfFolders) -> Result<(), LibraryError> {
        let file = Small {
            path: self.folders.shelf_folders(),
            what: "list of folders",
        };
        let join = |parts: Vec<ShelfFolders>| {
            let mut all = folders.clone();
            parts.iter().for_each(|part| all.join(part));
            all.to_json()
        };
        self.update_small(&file, ShelfFolders::parse, join, Some(folders.to_json()))
    }

    /// Every text that has notes, by its key, and whether that is news. It reads all notes that have changed since `memo` was
    /// made: not for a thread that somebody waits for.
    pub fn noted(&mut self, memo: &mut NotedMemo) -> (BTreeMap<String, Noted>, bool) {
        let mut seen = NotedMemo::default();
        let mut news = false;
        for folder in self.register.all(self.disk.as_ref(), &self.folders) {
            let keys = std::iter::once(&folder.key).chain(&folder.also);
            let stamps: Vec<FileStamp> = keys.flat_map(|key| self.stamps_of_notes(key)).collect();
            let known = memo.0.remove(&folder.key);
            let known = known.filter(|(before, _)| !stamps.is_empty() && *before == stamps);
            news |= known.is_none();
            let noted = known.map_or_else(|| self.count_notes(&folder), |(_, noted)| noted);
            seen.0.insert(folder.key, (stamps, noted));
        }
        news |= !memo.0.is_empty();
        *memo = seen;
        let texts = memo.0.iter();
        let texts = texts.map(|(key, (_, noted))| (key.clone(), noted.clone()));
        (texts.collect(), news)
    }

    fn count_notes(&self, folder: &Folder) -> Noted {
        let replica = self.gather(folder).replica;
        let source = self.place_of(&folder.key);
        Noted {
            title: replica.title().to_owned(),
            authors: replica.authors().to_vec(),
            is_there: source
                .as_ref()
                .is_some_and(crate::library::Source::is_there),
            source,
            notes: Notebook::new(replica, None).annotations().len(),
        }
    }
}

impl NotedMemo {
    /// For each text with notes, by its key, what tells this version of them from others.
    #[must_use]
    pub fn stamps(&self) -> Vec<(String, String)> {
        let stamp = |(key, (files, _)): (&String, &(Vec<FileStamp>, Noted))| {
            let file = |(_, changed, len): &FileStamp| {
                let since = changed
                    .duration_since(SystemTime::UNIX_EPOCH)
                    .unwrap_or_default();
                format!("{}-{len}", since.as_millis())
            };
            (
                key.clone(),
                files.iter().map(file).collect::<Vec<_>>().join(" "),
            )
        };
        self.0.iter().map(stamp).collect()
    }
}

/// A file with the time of its last change and its length.
type FileStamp = (PathBuf, SystemTime, u64);

/// The texts that had notes when they were last looked at, with the stamps of their files.
#[derive(Debug, Default)]
pub struct NotedMemo(BTreeMap<String, (Vec<FileStamp>, Noted)>);

fn place_of(recent: &Recent) -> PlaceRead {
    PlaceRead {
        text_sha256: recent.text_sha256.clone(),
        length: recent.length,
        position: recent.position,
        furthest: recent.furthest,
        progress: recent.progress,
        at: recent.touched_ms(),
    }
}
