//! The shelf as it is now: what lies in the folders, what the reader says of texts, what has notes, and how far the reading of new
//! files has come.

use super::visit::Visit;
use crate::library::{AddedText, Catalogue, Detail, Details, Noted, Recent, ShelfFolders, Source};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// What is known of texts beside those that were opened. Each part is shared and replaced as a whole, so that whoever holds an
/// older one sees at once that it has changed.
#[derive(Debug, Default)]
pub struct ShelfState {
    pub catalogue: Arc<Catalogue>,
    pub details: Arc<Details>,
    pub folders: Arc<ShelfFolders>,
    pub noted: Arc<BTreeMap<String, Noted>>,
    pub progress: ShelfProgress,
    /// Whether all of it has been looked up since the start.
    pub is_known: bool,
    /// A passage to go to once the shelf is known.
    pub(super) waiting: Option<Visit>,
    /// The key of a text, and a note on it that is to be shown once it is found.
    pub(super) sought_note: Option<(String, Uuid)>,
    pub(super) adding: Adding,
    /// What was taken off the shelf last, to be put back.
    pub(super) forgotten: Option<Forgotten>,
}

/// How far the reading of files that are new in the folders has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShelfProgress {
    pub done: usize,
    pub total: usize,
    pub paused: bool,
    /// The name of the file that is being read.
    pub reading: Option<String>,
    /// Folders that cannot be listed, and why.
    pub unreadable: Vec<(PathBuf, String)>,
}

impl ShelfProgress {
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.done < self.total
    }
}

/// What the worker that looks after the shelf sends at once.
#[derive(Clone, Debug, Default)]
pub struct ShelfKnown {
    pub catalogue: Arc<Catalogue>,
    pub details: Details,
    pub folders: ShelfFolders,
    pub noted: Arc<BTreeMap<String, Noted>>,
    pub troubles: Vec<String>,
}

/// What happens on the shelf. Wishes are imperative, results are past.
#[derive(Debug)]
pub enum OnShelf {
    Known(Box<ShelfKnown>),
    CatalogueChanged(Arc<Catalogue>),
    NotesCounted(Arc<BTreeMap<String, Noted>>),
    /// What was said of texts on other devices, or in other windows.
    DetailsArrived(Box<Details>),
    Progress(ShelfProgress),
    Added(Result<Box<AddedText>, String>),
    /// Says something of the texts with these keys.
    Say(Vec<String>, Vec<Detail>),
    AddFolder(PathBuf),
    /// Its texts leave the shelf; files and notes stay.
    RemoveFolder(PathBuf),
    Pause(bool),
    /// Looks into the folders now.
    Look,
    /// Takes texts off the shelf; files and notes stay.
    Forget(Vec<(String, Option<Source>)>),
    /// Files and folders that were dropped on the window: which of both they are is found out where the disk may be read.
    Drop(Vec<PathBuf>),
    Dropped {
        files: Vec<Source>,
        folders: Vec<PathBuf>,
    },
}

/// Texts that were named together with another one, which was opened: they are read to be put on the shelf.
#[derive(Debug, Default)]
pub(super) struct Adding {
    /// How many are not read yet.
    pub waiting: usize,
    /// The titles of those that were, and why others could not be, as far as nothing is said of them yet.
    pub added: Vec<String>,
    pub failed: Vec<String>,
}

impl Adding {
    pub fn take(&mut self, read: Result<String, String>) {
        self.waiting = self.waiting.saturating_sub(1);
        match read {
            Ok(title) => self.added.push(title),
            Err(reason) => self.failed.push(reason),
        }
    }
}

/// Texts that were taken off the shelf.
#[derive(Clone, Debug, Default)]
pub(super) struct Forgotten {
    pub keys: Vec<String>,
    pub recents: Vec<Recent>,
}
