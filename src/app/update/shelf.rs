//! What changes on the shelf: folders, what the reader says of texts, texts taken off it and put back.

use super::super::open_text::Front;
use super::super::shelf_state::{Forgotten, OnShelf, ShelfKnown};
use super::super::state::{Notice, Offer, State};
use super::super::task::{DiskTask, ReadTask, ShelfTask, Task};
use crate::library::{
    AddedText, BUNDLED, Detail, Details, Recent, ShelfParts, Source, Work, bundled_key, works,
};
use std::path::PathBuf;
use std::sync::Arc;

impl State {
    pub(super) fn change_shelf(&mut self, news: OnShelf, now_ms: u64) -> Vec<Task> {
        match news {
            OnShelf::Known(known) => self.shelf_known(*known),
            OnShelf::CatalogueChanged(catalogue) => {
                self.on_shelf.catalogue = catalogue;
                Vec::new()
            }
            OnShelf::NotesCounted(noted) => {
                self.on_shelf.noted = noted;
                Vec::new()
            }
            OnShelf::DetailsArrived(details) => {
                Arc::make_mut(&mut self.on_shelf.details).join(&details);
                Vec::new()
            }
            OnShelf::Progress(progress) => {
                self.on_shelf.progress = progress;
                Vec::new()
            }
            OnShelf::Added(result) => self.added_to_shelf(result, now_ms),
            OnShelf::Say(keys, details) => self.say(&keys, &details, now_ms),
            OnShelf::AddFolder(folder) => self.set_folder(folder, true, now_ms),
            OnShelf::RemoveFolder(folder) => self.set_folder(folder, false, now_ms),
            OnShelf::Pause(paused) => {
                self.on_shelf.progress.paused = paused;
                vec![Task::Shelf(ShelfTask::Pause(paused))]
            }
            OnShelf::Look => vec![Task::Shelf(ShelfTask::Look)],
            OnShelf::Forget(texts) => self.forget(texts, now_ms),
            OnShelf::Drop(paths) => vec![Task::Read(ReadTask::Sort(paths))],
            OnShelf::Dropped { files, folders } => self.dropped(files, folders, now_ms),
        }
    }

    fn shelf_known(&mut self, known: ShelfKnown) -> Vec<Task> {
        for trouble in known.troubles {
            self.notify(Notice::warning(trouble));
        }
        let state = &mut self.on_shelf;
        state.catalogue = known.catalogue;
        Arc::make_mut(&mut state.details).join(&known.details);
        Arc::make_mut(&mut state.folders).join(&known.folders);
        state.noted = known.noted;
        state.is_known = true;
        let waiting = state.waiting.take();
        waiting.map_or_else(Vec::new, |visit| self.visit(visit))
    }

    /// Puts a text that was read on the shelf, unread.
    fn added_to_shelf(&mut self, result: Result<Box<AddedText>, String>, now_ms: u64) -> Vec<Task> {
        let added = match result {
            Ok(added) => *added,
            Err(reason) => {
                self.on_shelf.adding.take(Err(reason));
                return Vec::new();
            }
        };
        self.on_shelf.adding.take(Ok(added.title.clone()));
        let mut tasks = self.show_again(&added.key, now_ms);
        if self.shelf.add(&added, now_ms) {
            tasks.push(Task::Disk(DiskTask::SaveShelf(self.shelf.clone())));
        }
        tasks
    }

    fn say(&mut self, keys: &[String], details: &[Detail], now_ms: u64) -> Vec<Task> {
        let said = Arc::make_mut(&mut self.on_shelf.details);
        let mut news = Details::default();
        for key in keys.iter().filter(|key| !key.is_empty()) {
            for detail in details {
                said.say(key, detail.clone(), now_ms);
            }
            news.take(key, said);
        }
        vec![Task::Disk(DiskTask::SaveDetails(Box::new(news)))]
    }

    fn set_folder(&mut self, folder: PathBuf, on: bool, now_ms: u64) -> Vec<Task> {
        let folders = Arc::make_mut(&mut self.on_shelf.folders);
        folders.set(folder, on, now_ms);
        let folders = folders.clone();
        vec![
            Task::Disk(DiskTask::SaveFolders(folders.clone())),
            Task::Shelf(ShelfTask::Watch(folders)),
        ]
    }

    pub(super) fn forget(
        &mut self,
        texts: Vec<(String, Option<Source>)>,
        now_ms: u64,
    ) -> Vec<Task> {
        let mut forgotten = Forgotten::default();
        for (key, source) in &texts {
            let is_it = |recent: &&Recent| {
                Some(&recent.source) == source.as_ref() || (!key.is_empty() && recent.key == *key)
            };
            let recents: Vec<Recent> = self.shelf.recent().iter().filter(is_it).cloned().collect();
            recents
                .iter()
                .for_each(|recent| self.shelf.remove(&recent.source));
            forgotten.recents.extend(recents);
            forgotten.keys.push(key.clone());
        }
        let mut tasks = self.say(&forgotten.keys.clone(), &[Detail::Hidden(true)], now_ms);
        self.on_shelf.forgotten = Some(forgotten);
        let message = say!("app-off-the-shelf");
        self.notify(Notice::done(message).with(Offer::Undo));
        tasks.push(Task::Disk(DiskTask::SaveShelf(self.shelf.clone())));
        tasks
    }

    /// Puts back what was taken off the shelf last; none where nothing was.
    pub(super) fn unforget(&mut self, now_ms: u64) -> Option<Vec<Task>> {
        let forgotten = self.on_shelf.forgotten.take()?;
        for recent in forgotten.recents {
            self.shelf.put_back(recent);
        }
        let mut tasks = self.say(&forgotten.keys, &[Detail::Hidden(false)], now_ms);
        tasks.push(Task::Disk(DiskTask::SaveShelf(self.shelf.clone())));
        self.notify(Notice::done(say!("app-back-on-the-shelf")));
        Some(tasks)
    }

    /// A text that is opened, or added by hand, stands on the shelf again.
    pub(super) fn show_again(&mut self, key: &str, now_ms: u64) -> Vec<Task> {
        let hidden = self
            .on_shelf
            .details
            .of(key)
            .is_some_and(crate::library::TextDetails::is_hidden);
        if hidden {
            self.say(&[key.to_owned()], &[Detail::Hidden(false)], now_ms)
        } else {
            Vec::new()
        }
    }

    /// Shows the first of the files, puts the others on the shelf, and takes folders for places of texts.
    fn dropped(&mut self, files: Vec<Source>, folders: Vec<PathBuf>, now_ms: u64) -> Vec<Task> {
        let mut tasks = Vec::new();
        for folder in folders {
            let message = say!("app-folder-on-the-shelf", folder = folder.display());
            self.notify(Notice::done(message));
            tasks.extend(self.set_folder(folder, true, now_ms));
        }
        tasks.extend(self.open_first(files, Front::Close));
        tasks
    }
}

impl State {
    /// Every work on the shelf. It takes a few milliseconds for thousands: see [`super::super::ShelfState`] for when it is to be done again.
    #[must_use]
    pub fn works(&self) -> Vec<Work> {
        works(ShelfParts {
            shelf: &self.shelf,
            catalogue: &self.on_shelf.catalogue,
            details: &self.on_shelf.details,
            noted: &self.on_shelf.noted,
        })
    }

    /// Where a text with this key lies, as far as the shelf knows: a file that is there before one that is gone.
    #[must_use]
    pub fn source_of(&self, key: &str) -> Option<Source> {
        let open = self
            .texts
            .with_key(key)
            .map(|open| open.text.source.clone());
        let recent = self.shelf.recent().iter().find(|recent| recent.key == key);
        let there = recent
            .filter(|recent| !recent.missing())
            .map(|recent| recent.source.clone());
        let found = || {
            self.on_shelf
                .catalogue
                .with_key(key)
                .map(|(source, _)| source.clone())
        };
        let bundled = || {
            let text = BUNDLED.iter().find(|text| bundled_key(text.name) == key)?;
            Some(Source::Bundled(text.name.to_owned()))
        };
        let noted = || {
            self.on_shelf
                .noted
                .get(key)
                .and_then(|noted| noted.source.clone())
        };
        open.or(there)
            .or_else(found)
            .or_else(bundled)
            .or_else(|| recent.map(|recent| recent.source.clone()))
            .or_else(noted)
    }
}
