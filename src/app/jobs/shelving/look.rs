//! A look into the folders of the shelf: what is new in them, what is gone, what is not in the index yet, and what was written beside
//! the notes.

use super::{Cause, Waiting, Worker, stamp_of};
use crate::app::jobs::guarded;
use crate::app::jobs::indexing::Indexing;
use crate::app::shelf_state::OnShelf;
use crate::app::{Command, Notice};
use crate::library::{Bundled, Source, Stamp, bundled_key, texts_in};
use crate::sandbox;
use crate::study::sought::Kind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Worker {
    /// Looks into every folder, and at what was written beside the notes.
    pub(super) fn look(&mut self) {
        if self.writes {
            self.indexing.begin();
        }
        self.look_at_notes();
        if !self.writes {
            return;
        }
        let folders: Vec<PathBuf> = self.folders.iter().map(Path::to_owned).collect();
        let endings = sandbox::endings();
        let mut there: BTreeMap<PathBuf, Stamp> = BTreeMap::new();
        let mut silent: Vec<(PathBuf, String)> = Vec::new();
        for folder in &folders {
            match guarded(|| texts_in(folder, &endings, || true)) {
                Ok(Ok(files)) => there.extend(files),
                Ok(Err(error)) => silent.push((folder.clone(), error.to_string())),
                Err(reason) => silent.push((folder.clone(), reason)),
            }
        }
        silent.extend(self.calibre.look(there.keys().map(PathBuf::as_path)));
        self.news |= self.progress.unreadable != silent;
        self.progress.unreadable = silent;
        self.take_away(&folders, &there);
        if self.catalogue.say(|path| self.calibre.says_of(path)) {
            (self.news, self.unkept) = (true, true);
        }
        self.queue_new(there);
        self.queue_unindexed();
        self.index_names();
    }

    /// Texts that were opened, those of the program that are offered, and those in the catalogue are all in the index, and no others are.
    fn queue_unindexed(&mut self) {
        let mut keys = BTreeSet::new();
        let mut unindexed = Vec::new();
        let mut want = |indexing: &Indexing, source: &Source, key: &str, stamp: &str| {
            keys.insert(key.to_owned());
            if indexing.wants(Kind::Text, key, stamp) {
                unindexed.push(source.clone());
            }
        };
        for (source, found) in self.catalogue.catalogue().iter() {
            if found.trouble.is_none() {
                want(&self.indexing, source, &found.key, &found.text_sha256);
            }
        }
        for recent in self.library.shelf().recent() {
            want(
                &self.indexing,
                &recent.source,
                &recent.key,
                &recent.text_sha256,
            );
        }
        for text in Bundled::offered() {
            let source = Source::Bundled(text.name.to_owned());
            let key = bundled_key(text.name);
            let stamp = self
                .library
                .shelf()
                .get(&source)
                .map_or("", |recent| recent.text_sha256.as_str());
            if stamp.is_empty() {
                keys.insert(key.clone());
                if !self.indexing.has(Kind::Text, &key) {
                    unindexed.push(source);
                }
            }
        }
        self.indexing.keep_only(Kind::Text, &keys);
        for source in unindexed {
            let waits = self.queue.iter().any(|waiting| waiting.source == source);
            if !waits && !self.unindexable.contains(&source) {
                let stamp = stamp_of(&source).unwrap_or_default();
                self.queue.push_back(Waiting {
                    source,
                    stamp,
                    cause: Cause::Index,
                });
                self.progress.total += 1;
            }
        }
    }

    /// Takes the names of texts into the index, where they are known.
    fn index_names(&mut self) {
        let texts = self.library.shelf().recent().iter();
        let texts: Vec<(String, String)> = texts
            .map(|recent| (recent.key.clone(), recent.text_sha256.clone()))
            .filter(|(key, hash)| self.indexing.wants(Kind::Name, key, hash))
            .collect();
        for (key, hash) in texts {
            if let Some(glossary) = self.library.known_glossary(&hash) {
                self.indexing.put_names(&key, &hash, &glossary);
            }
        }
        self.indexing.settle(true);
    }

    /// Files that are gone, and those whose folder was taken away, leave the catalogue. Of a folder that does not answer nothing is
    /// known, and all stays.
    fn take_away(&mut self, folders: &[PathBuf], there: &BTreeMap<PathBuf, Stamp>) {
        let stays = |source: &Source| match source {
            Source::Bundled(_) => false,
            Source::File(path) => {
                let silent = |folder: &PathBuf| {
                    path.starts_with(folder)
                        && self
                            .progress
                            .unreadable
                            .iter()
                            .any(|(name, _)| name == folder)
                };
                there.contains_key(path) || folders.iter().any(silent)
            }
        };
        let gone: Vec<Source> = self
            .catalogue
            .catalogue()
            .iter()
            .map(|(source, _)| source.clone())
            .filter(|source| !stays(source))
            .collect();
        for source in gone {
            self.catalogue.remove(&source);
            (self.news, self.unkept) = (true, true);
        }
        let wanted =
            |waiting: &Waiting| waiting.cause != Cause::Folder || stays_in(&waiting.source, there);
        let before = self.queue.len();
        self.queue.retain(wanted);
        self.progress.total -= (before - self.queue.len()).min(self.progress.total);
    }

    fn queue_new(&mut self, there: BTreeMap<PathBuf, Stamp>) {
        let waiting: BTreeSet<Source> = self
            .queue
            .iter()
            .map(|waiting| waiting.source.clone())
            .collect();
        for (path, stamp) in there {
            let source = Source::File(path);
            let known = self
                .catalogue
                .catalogue()
                .get(&source)
                .is_some_and(|found| found.stamp == stamp);
            if !known && !waiting.contains(&source) {
                self.queue.push_back(Waiting {
                    source,
                    stamp,
                    cause: Cause::Folder,
                });
                self.progress.total += 1;
                self.news = true;
            }
        }
    }

    /// Notices what was said of texts and what was annotated elsewhere.
    fn look_at_notes(&mut self) {
        let stamps = self.library.stamps_of_details();
        if stamps != self.details {
            self.details = stamps;
            let read = self.library.read_details();
            for trouble in read.troubles {
                if self.troubles.insert(trouble.clone()) {
                    self.answer.send(Command::Notice(Notice::warning(trouble)));
                }
            }
            self.send(OnShelf::DetailsArrived(Box::new(read.details)));
        }
        if let Ok((noted, true)) = guarded(|| self.library.noted(&mut self.memo)) {
            self.send(OnShelf::NotesCounted(Arc::new(noted)));
        }
        for (key, stamp) in self.memo.stamps() {
            self.indexing.put_notes(&mut self.library, &key, &stamp);
        }
        let keys: BTreeSet<String> = self.memo.stamps().into_iter().map(|(key, _)| key).collect();
        self.indexing.keep_only(Kind::Note, &keys);
    }
}

fn stays_in(source: &Source, there: &BTreeMap<PathBuf, Stamp>) -> bool {
    matches!(source, Source::File(path) if there.contains_key(path))
}
