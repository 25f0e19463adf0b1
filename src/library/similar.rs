//! Offers the notes of one text to another that is much like it: a new edition, a copy typed anew. The reader decides, once.

use super::Library;
use super::disk::{Access, Disk};
use super::error::LibraryError;
use super::folders::Folders;
use super::identity::Identity;
use super::register::Folder;
use super::replace::replace;
use super::salvage::{self, Salvaged};
use super::small::Small;
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
pub(super) fn keep(
    disk: &dyn Disk,
    folders: &Folders,
    text_sha256: &str,
    text: &str,
) -> io::Result<()> {
    let path = folders.sketch(text_sha256);
    if disk.facts(&path).is_ok() {
        return Ok(());
    }
    let json = serde_json::to_vec(&Sketch::of(text)).map_err(io::Error::other)?;
    disk.make_folder(path.parent().unwrap_or(&path))?;
    replace(disk, &path, &json, &Access::Private)
}

impl Library {
    /// The annotated text that is most like another text, if one is like it, is not known to be a version of it, and the reader has
    /// not said that it is none.
    #[must_use]
    pub fn similar(&mut self, identity: &Identity, sketch: &Sketch) -> Option<Similar> {
        self.look_what_is_parted();
        let declined = self
            .declined()
            .remove(&identity.text_sha256)
            .unwrap_or_default();
        let versions = self.register.versions(self.disk.as_ref(), &self.folders);
        let kept = versions
            .into_iter()
            .filter(|(key, _)| *key != identity.key && !declined.contains(key))
            .filter(|(_, hashes)| !hashes.contains(&identity.text_sha256));
        let likeness = |text_sha256: &String| {
            let json = self.disk.read_own(&self.folders.sketch(text_sha256)).ok()?;
            Some(sketch.likeness(&serde_json::from_slice::<Sketch>(&json).ok()?))
        };
        let best =
            |hashes: &BTreeSet<String>| hashes.iter().filter_map(likeness).max_by(f64::total_cmp);
        let alike = kept
            .filter_map(|(key, hashes)| Some((best(&hashes)?, key)))
            .filter(|(likeness, _)| *likeness >= ALIKE);
        let (likeness, key) = alike.max_by(|a, b| a.0.total_cmp(&b.0))?;
        let replica = self.arrived(&key).replica;
        let title = replica.title().to_owned();
        let notes = Notebook::new(replica, None).annotations().len();
        (notes > 0).then(|| Similar {
            source: self.register.source_of(&key),
            key,
            title,
            notes,
            likeness,
        })
    }

    /// Writes down that a text is a version of the one with the notes `key`: whoever opens it from now on finds them. Where it has notes
    /// of its own, those are found in the other text too.
    ///
    /// # Errors
    /// Says why nothing was written.
    pub fn adopt(
        &mut self,
        key: &str,
        identity: &Identity,
        document: &Document,
    ) -> Result<(), LibraryError> {
        let gathered = self.gather(&Folder {
            key: key.to_owned(),
            also: Vec::new(),
        });
        if let Some(reason) = gathered.read_only {
            return Err(LibraryError::NotesReadOnly(reason));
        }
        let mut replica = gathered.replica;
        replica.set_document(
            document,
            &identity.sha256,
            &identity.koreader_md5,
            &identity.text_sha256,
        );
        self.write(&replica)?;
        let own = self.gather(&Folder {
            key: identity.key.clone(),
            also: Vec::new(),
        });
        if own.replica.is_empty() || own.read_only.is_some() {
            return Ok(());
        }
        let mut own = own.replica;
        own.add_versions(&replica);
        self.write(&own).map(drop)
    }

    /// Takes back that two texts were said to be versions of one: each has the notes again that lie in its own folder.
    ///
    /// # Errors
    /// Says why it could not be written down.
    pub fn part(&mut self, key: &str, identity: &Identity) -> Result<(), LibraryError> {
        let theirs = self.gather(&Folder {
            key: key.to_owned(),
            also: Vec::new(),
        });
        let versions = theirs.replica.versions();
        let mut texts: BTreeSet<String> = versions.map(|(_, text)| text.to_owned()).collect();
        texts.remove(&identity.text_sha256);
        let mut parted = Declined::from([(
            identity.text_sha256.clone(),
            BTreeSet::from([key.to_owned()]),
        )]);
        let own = || BTreeSet::from([identity.key.clone()]);
        parted.extend(texts.into_iter().map(|text| (text, own())));
        self.write_declined(parted)
    }

    /// Remembers that a text is not a version of the one with the notes `key`.
    ///
    /// # Errors
    /// Says why it could not be written down.
    pub fn decline(&mut self, key: &str, identity: &Identity) -> Result<(), LibraryError> {
        self.write_declined(Declined::from([(
            identity.text_sha256.clone(),
            BTreeSet::from([key.to_owned()]),
        )]))
    }

    fn write_declined(&mut self, own: Declined) -> Result<(), LibraryError> {
        let file = Small {
            path: self.folders.declined(),
            what: "list of texts that are not the same",
        };
        let aside = serde_json::to_string(&own).unwrap_or_default();
        self.update_small(
            &file,
            parse_declined,
            |parts| joined(parts.into_iter().chain([own])),
            Some(aside),
        )?;
        self.look_what_is_parted();
        Ok(())
    }

    /// Learns which texts are kept apart, as it is written now: another window may have said so.
    pub(super) fn look_what_is_parted(&mut self) {
        let declined = self.declined();
        self.register.part(declined);
    }

    /// By the hash of a text, the keys of those that it is not a version of.
    fn declined(&self) -> Declined {
        let path = self.folders.declined();
        let own = self
            .disk
            .read_own(&path)
            .ok()
            .map(|json| salvage::file(&json, parse_declined).value);
        let mut all = own.unwrap_or_default();
        self.read_beside(&path, parse_declined)
            .into_iter()
            .for_each(|part| join(&mut all, part));
        all
    }
}

pub(super) type Declined = BTreeMap<String, BTreeSet<String>>;

pub(super) fn parse_declined(source_text: &str) -> Salvaged<Declined> {
    let Salvaged { value, mut damage } = salvage::entries(source_text);
    let mut all = Declined::new();
    for (text, json) in value {
        let mut keys: Vec<String> = Vec::new();
        salvage::extend(&mut keys, &json, &mut damage);
        all.entry(text).or_default().extend(keys);
    }
    Salvaged { value: all, damage }
}

fn join(all: &mut Declined, part: Declined) {
    part.into_iter()
        .for_each(|(text, keys)| all.entry(text).or_default().extend(keys));
}

fn joined(parts: impl Iterator<Item = Declined>) -> String {
    let mut all = Declined::new();
    parts.for_each(|part| join(&mut all, part));
    serde_json::to_string_pretty(&all).unwrap_or_default()
}
