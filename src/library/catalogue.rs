//! What is known of the files in the reader's folders: who they are, what they are called, which are editions of one work. All of
//! it was read from the files and can be read again; it lies in the cache.

use super::Library;
use super::disk::Access;
use super::replace::replace;
use super::scan::Stamp;
use super::source::Source;
use crate::annotation::Sketch;
use crate::annotation::are_different_works;
use crate::exchange::import::CalibreBook;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

/// Changes whenever the shape of [`Found`] does: an older catalogue is made anew.
const VERSION: &[u8] = b"manicule catalogue 3\n";
/// From this share of common shingles on, two texts are editions of one work. It is more than a text and a long excerpt have.
const SAME_WORK: f64 = 0.5;
/// The same for texts that are called and signed as different works.
const SAME_TEXT: f64 = 0.9;
/// Two sketches are compared only if they share one of this many of their smallest hashes. Of two editions with half of
/// their shingles in common, one pair in 4,000 shares none of them.
const PROBES: usize = 12;

/// A file in one of the folders.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    pub stamp: Stamp,
    /// The key under which its notes lie, or would.
    pub key: String,
    pub sha256: String,
    pub text_sha256: String,
    pub title: String,
    pub authors: Vec<String>,
    pub language: Option<String>,
    /// Of the text, in code points.
    pub length: u32,
    /// When it was first seen, in milliseconds since 1970.
    pub added_ms: u64,
    /// What the calibre library in which it lies says of it; that goes before what the file says.
    pub calibre: Option<CalibreBook>,
    /// Why it cannot be read, where it cannot.
    pub trouble: Option<String>,
    /// The key of the edition that its work is called by.
    pub work: String,
    /// By which editions of one work are known.
    pub sketch: Sketch,
}

impl Found {
    /// That of a text which was read.
    #[must_use]
    pub fn with_text(self, text: &str) -> Self {
        Self {
            sketch: Sketch::of(text),
            ..self
        }
    }
}

/// The files in the reader's folders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    texts: BTreeMap<Source, Arc<Found>>,
}

/// Whoever writes a catalogue: it knows by their words which texts may be alike.
#[derive(Debug, Default)]
pub struct Cataloguer {
    catalogue: Catalogue,
    /// By the smallest hashes of their sketches, the texts that have them.
    alike: HashMap<u32, BTreeSet<Source>>,
}

impl Catalogue {
    /// All files, by their places.
    pub fn iter(&self) -> impl Iterator<Item = (&Source, &Found)> {
        self.texts
            .iter()
            .map(|(source, found)| (source, found.as_ref()))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    #[must_use]
    pub fn get(&self, source: &Source) -> Option<&Found> {
        self.texts.get(source).map(Arc::as_ref)
    }

    /// A file with the same bytes, wherever it lies.
    #[must_use]
    pub fn with_bytes(&self, sha256: &str) -> Option<&Found> {
        let same = |found: &&Arc<Found>| found.sha256 == sha256 && found.trouble.is_none();
        self.texts.values().find(same).map(Arc::as_ref)
    }

    /// Where a text with this key lies.
    #[must_use]
    pub fn with_key(&self, key: &str) -> Option<(&Source, &Found)> {
        self.iter().find(|(_, found)| found.key == key)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(VERSION)?;
        let texts: Vec<(Source, Found)> = postcard::from_bytes(rest).ok()?;
        let texts = texts
            .into_iter()
            .map(|(source, found)| (source, Arc::new(found)));
        Some(Self {
            texts: texts.collect(),
        })
    }

    fn to_bytes(&self) -> Option<Vec<u8>> {
        let texts: Vec<(&Source, &Found)> = self.iter().collect();
        postcard::to_extend(&texts, VERSION.to_vec()).ok()
    }
}

impl Cataloguer {
    /// Goes on with a catalogue.
    #[must_use]
    pub fn of(catalogue: Catalogue) -> Self {
        let mut alike: HashMap<u32, BTreeSet<Source>> = HashMap::new();
        for (source, found) in catalogue.iter() {
            for hash in found.sketch.smallest(PROBES) {
                alike.entry(hash).or_default().insert(source.clone());
            }
        }
        Self { catalogue, alike }
    }

    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Takes a file in, or what is new of it.
    pub fn put(&mut self, source: Source, found: Found) {
        self.remove(&source);
        let work = self.work_of(&found).unwrap_or_else(|| found.key.clone());
        for hash in found.sketch.smallest(PROBES) {
            self.alike.entry(hash).or_default().insert(source.clone());
        }
        let found = Arc::new(Found { work, ..found });
        self.catalogue.texts.insert(source, found);
    }

    /// Takes in what calibre libraries say of files, as far as they are known; whether any of it is news.
    pub fn say<'a>(&mut self, calibre: impl Fn(&Path) -> Option<Option<&'a CalibreBook>>) -> bool {
        let mut news = false;
        for (source, found) in &mut self.catalogue.texts {
            let Source::File(path) = source else { continue };
            let Some(said) = calibre(path) else { continue };
            if found.calibre.as_ref() != said {
                Arc::make_mut(found).calibre = said.cloned();
                news = true;
            }
        }
        news
    }

    /// Forgets a file that is gone.
    pub fn remove(&mut self, source: &Source) {
        let Some(gone) = self.catalogue.texts.remove(source) else {
            return;
        };
        for hash in gone.sketch.smallest(PROBES) {
            if let Some(texts) = self.alike.get_mut(&hash) {
                texts.remove(source);
            }
        }
    }

    /// The work of which a text is an edition, where another is here.
    fn work_of(&self, found: &Found) -> Option<String> {
        let known = || self.catalogue.texts.values();
        let is_same = |other: &&Arc<Found>| !found.key.is_empty() && other.key == found.key;
        if let Some(same) = known().find(is_same) {
            return Some(same.work.clone());
        }
        let near: BTreeSet<&Source> = found
            .sketch
            .smallest(PROBES)
            .filter_map(|hash| self.alike.get(&hash))
            .flatten()
            .collect();
        near.iter()
            .filter_map(|source| self.catalogue.get(source))
            .map(|other| (found.sketch.likeness(&other.sketch), other))
            .filter(|(likeness, other)| *likeness >= found.likeness_wanted(other))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, other)| other.work.clone())
    }
}

impl Found {
    /// How alike the words of another text must be to be an edition of this one.
    fn likeness_wanted(&self, other: &Self) -> f64 {
        let differ = are_different_works(&self.title, &self.authors, &other.title, &other.authors);
        if differ { SAME_TEXT } else { SAME_WORK }
    }
}

impl Library {
    /// What was known of the files in the reader's folders when it was last kept; empty where that was never, or cannot be read.
    #[must_use]
    pub fn catalogue(&self) -> Catalogue {
        let bytes = self.disk.read_own(&self.folders.catalogue()).ok();
        bytes
            .and_then(|bytes| Catalogue::parse(&bytes))
            .unwrap_or_default()
    }

    /// Keeps it for the next start. Where that fails, the files are read again.
    pub fn keep_catalogue(&self, catalogue: &Catalogue) {
        let path = self.folders.catalogue();
        let folder = path.parent().unwrap_or(&path);
        if let Some(bytes) = catalogue.to_bytes()
            && self.disk.make_folder(folder).is_ok()
        {
            let _ = replace(self.disk.as_ref(), &path, &bytes, &Access::Private);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(name: &str) -> Source {
        Source::File(std::env::temp_dir().join(name))
    }

    fn found(key: &str, text: &str) -> Found {
        Found {
            key: key.to_owned(),
            sha256: format!("{key}-file"),
            title: key.to_owned(),
            ..Found::default()
        }
        .with_text(text)
    }

    fn words(numbers: std::ops::Range<u32>) -> String {
        numbers
            .map(|number| format!("word{number} follows {}. ", number / 3))
            .collect()
    }

    #[test]
    fn editions_of_one_work_are_known_by_their_words() {
        let mut catalogue = Cataloguer::default();
        catalogue.put(source("a"), found("first", &words(0..2000)));
        catalogue.put(source("b"), found("other", &words(5000..7000)));
        catalogue.put(source("c"), found("second", &words(100..2050)));
        let work = |name: &str| {
            catalogue
                .catalogue()
                .get(&source(name))
                .unwrap()
                .work
                .clone()
        };
        assert_eq!(
            [work("a"), work("b"), work("c")],
            ["first", "other", "first"]
        );
    }

    #[test]
    fn texts_that_are_called_and_signed_otherwise_are_works_of_their_own() {
        let signed = |key: &str, author: &str, text: &str| Found {
            authors: vec![author.to_owned()],
            ..found(key, text)
        };
        let mut catalogue = Cataloguer::default();
        catalogue.put(
            source("a"),
            signed("The Lamp", "Ann Writer", &words(0..2000)),
        );
        catalogue.put(
            source("b"),
            signed("The Sea", "Bob Sailor", &words(100..2300)),
        );
        catalogue.put(
            source("c"),
            signed("The Lamps", "A. Writer", &words(100..2050)),
        );
        catalogue.put(source("d"), signed("Stolen", "Carl Copy", &words(0..2001)));
        let works = catalogue
            .catalogue()
            .iter()
            .map(|(_, found)| found.work.clone());
        let works: Vec<String> = works.collect();
        assert_eq!(works, ["The Lamp", "The Sea", "The Lamp", "The Lamp"]);
    }

    #[test]
    fn a_short_text_is_no_edition_of_another_short_one() {
        let mut catalogue = Cataloguer::default();
        catalogue.put(source("a"), found("one", "Hello."));
        catalogue.put(source("b"), found("two", "Hello."));
        assert_eq!(catalogue.catalogue().get(&source("b")).unwrap().work, "two");
    }

    #[test]
    fn it_is_kept_and_read_again_and_one_of_another_version_is_none() {
        let home = tempfile::tempdir().unwrap();
        let library = Library::open(Some(home.path().to_owned())).unwrap();
        let mut catalogue = Cataloguer::default();
        catalogue.put(source("a"), found("first", &words(0..2000)));
        library.keep_catalogue(catalogue.catalogue());
        assert_eq!(library.catalogue(), *catalogue.catalogue());
        let mut catalogue = Cataloguer::of(library.catalogue());
        catalogue.put(source("c"), found("second", &words(100..2050)));
        assert_eq!(
            catalogue.catalogue().get(&source("c")).unwrap().work,
            "first"
        );
        catalogue.remove(&source("a"));
        let left = catalogue.catalogue();
        assert_eq!((left.len(), left.with_key("first")), (1, None));
        let path = library.folders().catalogue();
        std::fs::write(&path, "manicule catalogue 0\n").unwrap();
        assert!(library.catalogue().is_empty());
        std::fs::write(&path, [VERSION, &[0xff; 40]].concat()).unwrap();
        assert!(library.catalogue().is_empty());
    }
}
