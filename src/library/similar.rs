//! Offers the notes of one text to another that is much like it: a new edition, a copy typed anew. The reader decides, once.

use super::Library;
use super::backups;
use super::disk::{Access, Disk};
use super::error::LibraryError;
use super::folders::Folders;
use super::identity::Identity;
use super::register::Folder;
use super::replace::replace;
use super::source::Source;
use crate::annotation::{Notebook, Sketch};
use crate::document::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// Texts this alike are offered as versions of one.
const ALIKE: f64 = 0.5;

/// An annotated text that is like the one that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    /// The key of its notes.
    pub key: String,
    pub title: String,
    pub source: Option<Source>,
    /// Highlights, notes and bookmarks on it.
    pub notes: usize,
    /// 0 to 1.
    pub likeness: f64,
}

/// Keeps the sketch of a text beside its words.
///
/// # Errors
/// Any error of the disk.
pub(super) fn keep(disk: &dyn Disk, folders: &Folders, text_sha256: &str, text: &str) -> io::Result<()> {
    let path = folders.sketch(text_sha256);
    if disk.facts(&path).is_ok() {
        return Ok(());
    }
    let json = serde_json::to_vec(&Sketch::of(text)).map_err(io::Error::other)?;
    disk.make_folder(path.parent().unwrap_or(&path))?;
    replace(disk, &path, &json, &Access::Private)
}

impl Library {
    /// The annotated text that is most like a text without notes, if one is like it and the reader has not said that it is
    /// another.
    #[must_use]
    pub fn similar(&mut self, identity: &Identity, sketch: &Sketch) -> Option<Similar> {
        let declined = self.declined().remove(&identity.text_sha256).unwrap_or_default();
        let versions = self.register.versions(self.disk.as_ref(), &self.folders);
        let kept = versions.into_iter().filter(|(key, _)| *key != identity.key && !declined.contains(key));
        let likeness = |text_sha256: &String| {
            let json = self.disk.read(&self.folders.sketch(text_sha256)).ok()?;
            Some(sketch.likeness(&serde_json::from_slice::<Sketch>(&json).ok()?))
        };
        let best = |hashes: &BTreeSet<String>| hashes.iter().filter_map(likeness).max_by(f64::total_cmp);
        let alike = kept.filter_map(|(key, hashes)| Some((best(&hashes)?, key))).filter(|(likeness, _)| *likeness >= ALIKE);
        let (likeness, key) = alike.max_by(|a, b| a.0.total_cmp(&b.0))?;
        let (replica, _) = self.arrived(&key);
        let title = replica.title().to_owned();
        let notes = Notebook::new(replica, None).annotations().len();
        (notes > 0).then(|| Similar { source: self.register.source_of(&key), key, title, notes, likeness })
    }

    /// Writes down that a text is a version of the one with the notes `key`: whoever opens it from now on finds them.
    ///
    /// # Errors
    /// Says why nothing was written.
    pub fn adopt(&mut self, key: &str, identity: &Identity, document: &Document) -> Result<(), LibraryError> {
        let gathered = self.gather(&Folder { key: key.to_owned(), also: Vec::new() });
        if let Some(reason) = gathered.read_only {
            return Err(LibraryError::NotesReadOnly(reason));
        }
        let mut replica = gathered.replica;
        replica.set_document(document, &identity.sha256, &identity.koreader_md5, &identity.text_sha256);
        self.write(&replica).map(drop)
    }

    /// Remembers that a text is not a version of the one with the notes `key`.
    ///
    /// # Errors
    /// Says why it could not be written down.
    pub fn decline(&mut self, key: &str, identity: &Identity) -> Result<(), LibraryError> {
        let mut declined = self.declined();
        declined.entry(identity.text_sha256.clone()).or_default().insert(key.to_owned());
        let json = serde_json::to_string_pretty(&declined).unwrap_or_default();
        self.put(&self.folders.declined(), "list of texts that are not the same", json.as_bytes())
    }

    /// By the hash of a text, the keys of those that it is not a version of.
    fn declined(&self) -> BTreeMap<String, BTreeSet<String>> {
        let Ok(json) = self.disk.read(&self.folders.declined()) else { return BTreeMap::new() };
        serde_json::from_slice(&json).unwrap_or_else(|_| {
            // The reader is asked again; what was there is kept all the same.
            let _ = backups::quarantine(self.disk.as_ref(), &self.folders, &self.folders.declined(), &json);
            BTreeMap::new()
        })
    }
}
