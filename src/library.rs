//! The only disk: texts and the notes on them, the shelf, settings, exports. Nothing here is ever written in place, and nothing
//! that could not be read is ever thrown away.

mod alone;
mod backups;
mod beside;
mod bundled;
mod calibre;
mod catalogue;
mod checks;
mod clock;
mod covers;
mod details;
mod details_files;
mod dictionaries;
mod disk;
mod error;
mod exports;
mod folder_in_step;
mod folders;
mod graphics;
mod hash;
mod health;
mod identity;
mod incoming;
mod index;
mod instance;
mod inventory;
mod learned;
mod lessons;
mod locks;
mod log;
mod machine;
mod moving;
mod names;
mod note_files;
mod notes;
mod pages_look;
mod problem;
mod read_only;
mod reading_options;
mod register;
mod remembered;
mod repair;
mod replace;
mod reports;
mod rescue;
mod salvage;
mod saving;
mod scan;
mod scrub;
mod server_sync;
mod settings;
mod shelf;
mod shelf_folders;
mod shelf_order;
mod show;
mod sides;
mod similar;
mod small;
mod snapshots;
mod source;
mod source_files;
mod text_files;
mod texts;
mod works;

pub use bundled::{BUNDLED, Bundled, BundledKind};
pub use calibre::CalibreLibraries;
pub use catalogue::{Catalogue, Cataloguer, Found};
pub use details::{Detail, Details, PlaceRead, Series, Status, TextDetails};
pub use details_files::{DetailsRead, NotedMemo};
pub use dictionaries::{
    DICTIONARY_ENDINGS, DictionaryStamp, dictionaries_at, dictionary_info, dictionary_stamp,
    open_dictionary,
};
pub use disk::{Access, Disk, FileFacts, Files, Lock};
pub use error::LibraryError;
pub use exports::{ExportError, Exported, Exporter, InStep, Step, plain_name};
pub use folder_in_step::FolderInStep;
pub use folders::Folders;
pub use graphics::GraphicsMemory;
pub use health::{Health, TextHealth};
pub use identity::{Identity, bundled_key};
pub use incoming::Incoming;
pub use index::{Hit, Index, IndexError, Saying, Scope, Wanted as WantedPerson};
pub use instance::{ToShow, hand_over, listen};
pub use inventory::{Belongs, InventoryItem};
pub use log::{LogFile, start as start_log};
pub use moving::SyncStatus;
pub use notes::{Arrived, FREE_NOTES, Kept, NotedFolder};
pub use pages_look::{PagesFit, PagesLook};
pub use reading_options::ReadingOptions;
pub use remembered::Attached;
pub use repair::Repairs;
pub use reports::{Fault, Reports};
pub use rescue::Rescued;
pub use saving::Saved;
pub use scan::{Stamp, texts_in};
pub use server_sync::{ServerSync, SyncEnding, SyncOutcome, sync_with_server};
pub use settings::{
    Bounds, ChosenDictionary, Columns, Face, Hint, Mode, OwnColors, Rgb, Setting, Settings,
    SidebarTab, TextSettings, Theme, WebLookup, WindowBounds, Writing,
};
pub use shelf::{AddedText, Recent, Shelf};
pub use shelf_folders::ShelfFolders;
pub use shelf_order::ShelfOrder;
pub use show::show_in_folder;
pub use similar::Similar;
pub use small::chosen_language;
pub use source::Source;
pub use source_files::{curated_beside, read_source, stamp_of};
pub use works::{Edition, Noted, ShelfFilter, ShelfParts, Work, shown, works};

use crate::annotation::Proven;
use machine::Devices;
use salvage::Salvaged;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use text_files::TextFiles;
use texts::OpenText;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 512 << 20;

/// How long is waited for drives to say which texts are still there, where a list of them is made at once.
const PATIENCE: Duration = Duration::from_millis(400);

/// Texts, notes, shelf and settings of one reader on this machine.
#[derive(Debug)]
pub struct Library {
    disk: Arc<dyn Disk>,
    folders: Folders,
    /// The name of this machine among those that write notes.
    device: String,
    /// This machine and this home on it, as the file `device` knows it.
    machine: String,
    /// The name of this run of the program on it; two windows on one machine have two.
    run: String,
    /// How many files this run has written beside shared ones.
    sides: u64,
    texts: TextFiles,
    settings: Settings,
    /// As it was last read from or written to the disk.
    shelf: Shelf,
    /// As it was last given to be written: what differs from it is this run's own.
    shelf_given: Shelf,
    register: register::Register,
    troubles: Vec<String>,
    /// Texts identified last, newest first: what is written beside their notes.
    open: VecDeque<OpenText>,
    /// Keys whose folder of notes is known to be durable.
    settled: BTreeSet<String>,
    written: saving::WrittenNotes,
    copied_folders: RefCell<note_files::KnownCopies>,
    proven: Proven,
    /// Fingerprints of backups that are known to hold more than what was saved last, by the key of their text.
    unheld: RefCell<BTreeMap<String, BTreeSet<String>>>,
    /// The lock that was last waited for in vain, and when.
    in_vain: Option<(PathBuf, Instant)>,
    /// Another time to wait for a lock than the usual one.
    patience: Option<Duration>,
}

impl Library {
    /// Opens the library of the system's user, or the one that lies under `home`. Nothing is written yet.
    ///
    /// # Errors
    /// [`LibraryError::NoHome`]. Files that cannot be read are no error: see [`Library::troubles`].
    pub fn open(home: Option<PathBuf>) -> Result<Self, LibraryError> {
        let mut library = Self::on(Box::new(Files), Folders::find(home)?);
        library.bring_over();
        Ok(library)
    }

    /// The same for a look: nothing of it is written.
    ///
    /// # Errors
    /// As [`Library::open`].
    pub fn open_read_only(home: Option<PathBuf>) -> Result<Self, LibraryError> {
        Ok(Self::on(
            Box::new(read_only::ReadOnly),
            Folders::find(home)?,
        ))
    }

    /// Opens the library in `folders` of any disk.
    #[must_use]
    pub fn on(disk: Box<dyn Disk>, folders: Folders) -> Self {
        Self::on_machine(disk, folders, &machine::machine_id())
    }

    /// The same on another machine than this one.
    #[must_use]
    pub fn on_machine(disk: Box<dyn Disk>, folders: Folders, machine_id: &str) -> Self {
        let disk: Arc<dyn Disk> = Arc::from(disk);
        let folders = folders
            .with_state_moved_out(disk.as_ref())
            .with_shared(disk.as_ref());
        let mut library = Self {
            machine: machine::fingerprint(machine_id, disk.as_ref(), &folders),
            texts: TextFiles::new(Arc::clone(&disk)),
            disk,
            folders,
            device: String::new(),
            run: hash::random_name(),
            sides: 0,
            settings: Settings::default(),
            shelf: Shelf::default(),
            shelf_given: Shelf::default(),
            register: register::Register::default(),
            troubles: Vec::new(),
            open: VecDeque::new(),
            settled: BTreeSet::new(),
            written: saving::WrittenNotes::default(),
            copied_folders: RefCell::default(),
            proven: Proven::default(),
            unheld: RefCell::default(),
            in_vain: None,
            patience: None,
        };
        library.load();
        library
    }

    /// The same library once more, to be asked on another thread while this one saves. What it writes is stamped as of
    /// this run, and it takes no part in saving.
    #[must_use]
    pub fn for_reading(&self) -> Self {
        let mut other = Self::on(Box::new(Files), self.folders.clone());
        other.device.clone_from(&self.device);
        other.machine.clone_from(&self.machine);
        other.run.clone_from(&self.run);
        other.troubles.clear();
        other
    }

    /// Takes the shelf as it stands in the window now. It is written by whoever saves.
    pub fn see_shelf(&mut self, shelf: Shelf) {
        self.shelf = shelf;
    }

    /// Looks which texts of the shelf are still there, while everything else goes on; `done` is called at the end. Until a drive has
    /// answered, its texts count as there.
    pub fn look_for_texts(&self, done: impl FnOnce() + Send + 'static) {
        self.texts.look(self.shelf.sources(), done);
    }

    /// The same for a list that is made now: a drive that hangs is waited for a moment.
    pub fn wait_for_texts(&self) {
        let (sender, receiver) = std::sync::mpsc::channel();
        self.look_for_texts(move || {
            // Nobody may be waiting any longer.
            let _ = sender.send(());
        });
        let _ = receiver.recv_timeout(PATIENCE);
    }

    fn load(&mut self) {
        self.load_device();
        if let Some(settings) = self.load_file(
            &self.folders.settings(),
            say!("own-settings"),
            Settings::parse,
        ) {
            self.settings = settings;
        }
        self.troubles.extend(self.trouble_with_shared());
        self.load_shelf();
        self.load_places();
    }

    /// Finds the name of this machine. One that has none gets the one that belongs to it: it is written down with the first notes.
    fn load_device(&mut self) {
        let known = self.load_file(&self.folders.device(), say!("own-device"), Devices::parse);
        let known = known.unwrap_or_default();
        self.device = known
            .of(&self.machine)
            .map_or_else(|| machine::first_name(&self.machine), str::to_owned);
        if known.of(&self.machine).is_none() && known.has_others(&self.machine) {
            self.troubles
                .push(say!("own-other-machine", name = self.device));
        }
    }

    /// Reads one of our own files. What of it makes no sense is reported and copied aside, and the rest is taken; none where there is no
    /// such file.
    fn load_file<T>(
        &mut self,
        path: &Path,
        what: &str,
        parse: fn(&str) -> Salvaged<T>,
    ) -> Option<T> {
        let bytes = match self.disk.read_own(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => {
                self.troubles.push(say!(
                    "own-unreadable",
                    what = what,
                    path = path.display(),
                    error = error
                ));
                return None;
            }
        };
        let Salvaged { value, damage } = salvage::file(&bytes, parse);
        if let Some(reason) = damage.first() {
            let kept = match backups::quarantine(self.disk.as_ref(), &self.folders, path, &bytes) {
                Ok(copy) => say!("own-copy-kept", path = copy.display()),
                Err(error) => say!("own-no-copy", error = error),
            };
            self.troubles.push(say!(
                "own-damaged",
                what = what,
                path = path.display(),
                reason = reason,
                kept = kept
            ));
        }
        Some(value)
    }

    /// The name of another file beside a shared one: no other run will ever use it.
    fn side_name(&mut self, stem: &str) -> String {
        self.sides += 1;
        sides::name(stem, &self.run, self.sides)
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

    fn read_if_there(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        match self.disk.read_own(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests;
