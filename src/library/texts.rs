//! Reading texts: their bytes, who they are, what lies beside them, and where the reader stopped.

use super::Library;
use super::identity::{Identity, bundled_key};
use super::register::Folder;
use super::source::Source;
use crate::document::{Document, Metadata, Offset, Text};

/// How many texts are remembered: those whose notes may still be waiting to be saved.
const OPEN_TEXTS: usize = 8;

/// A text that was identified, and what is written beside its notes.
#[derive(Debug)]
pub(super) struct OpenText {
    pub source: Source,
    /// The file behind all links, where that is another.
    pub real: Option<Source>,
    pub identity: Identity,
    /// Other folders with notes on it.
    pub also: Vec<String>,
    /// What the text says about itself; without its words.
    pub about: Document,
    pub text: Text,
}

impl Library {
    /// Which text this is. A file that was changed, or moved, keeps the key under which the notes on it lie.
    pub fn identify(&mut self, source: &Source, bytes: &[u8], document: &Document) -> Identity {
        self.identify_as(
            source,
            source.real().as_ref(),
            Identity::fresh(bytes, document),
            document,
        )
    }

    /// The same for a text whose fingerprints were taken already, and of which it is known where links lead: nothing is looked at.
    pub fn identify_as(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        fresh: Identity,
        document: &Document,
    ) -> Identity {
        self.look_what_is_parted();
        let source = source.absolute();
        let on_shelf = std::iter::once(&source)
            .chain(real)
            .find_map(|source| self.shelf.get(source));
        let read = on_shelf.map(|recent| recent.key.as_str());
        let place = (&source, real, read);
        let folder = self.register.find(
            (self.disk.as_ref(), &self.folders),
            place,
            &fresh,
            &document.meta,
        );
        let Folder { key, also } = folder.unwrap_or_else(|| Folder {
            key: self.first_key(&source, &fresh, &document.meta),
            also: Vec::new(),
        });
        let identity = Identity { key, ..fresh };
        self.note_open(OpenText {
            source,
            real: real.cloned(),
            identity: identity.clone(),
            also,
            about: Document {
                meta: document.meta.clone(),
                ..Document::default()
            },
            text: document.text.clone(),
        });
        identity
    }

    /// The key under which the notes on a text lie, or would; nothing is remembered of it.
    pub fn key_of(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        fresh: &Identity,
        meta: &Metadata,
    ) -> String {
        self.look_what_is_parted();
        let source = source.absolute();
        if let Source::Bundled(name) = &source {
            return bundled_key(name);
        }
        let read = self.shelf.get(&source).map(|recent| recent.key.clone());
        let folder = self.register.find(
            (self.disk.as_ref(), &self.folders),
            (&source, real, read.as_deref()),
            fresh,
            meta,
        );
        folder.map_or_else(|| fresh.key.clone(), |folder| folder.key)
    }

    /// Makes a text known that was opened elsewhere in this program: what is written beside its notes.
    pub fn follow(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        identity: &Identity,
        document: &Document,
    ) {
        self.look_what_is_parted();
        let source = source.absolute();
        let place = (&source, real, Some(identity.key.as_str()));
        let folder = self.register.find(
            (self.disk.as_ref(), &self.folders),
            place,
            identity,
            &document.meta,
        );
        let also = folder
            .filter(|folder| folder.key == identity.key)
            .map(|folder| folder.also)
            .unwrap_or_default();
        self.note_open(OpenText {
            source,
            real: real.cloned(),
            identity: identity.clone(),
            also,
            about: Document {
                meta: document.meta.clone(),
                ..Document::default()
            },
            text: document.text.clone(),
        });
    }

    fn note_open(&mut self, text: OpenText) {
        self.open
            .retain(|open| open.identity.key != text.identity.key);
        self.open.push_front(text);
        self.open.truncate(OPEN_TEXTS);
    }

    /// The key of a text that has no notes yet.
    fn first_key(&self, source: &Source, fresh: &Identity, meta: &Metadata) -> String {
        if let Source::Bundled(name) = source {
            return bundled_key(name);
        }
        // A text that is edited while it is open keeps its key, so that what is marked in it before and after lies together.
        let open = self
            .open
            .iter()
            .find(|open| open.source == *source && open.about.meta.identifiers == meta.identifiers);
        open.map_or_else(|| fresh.key.clone(), |open| open.identity.key.clone())
    }

    /// Where the reader stopped and the furthest position seen. Where the words have changed since, the same share of the text.
    #[must_use]
    pub fn last_read(
        &self,
        source: &Source,
        identity: &Identity,
        document: &Document,
    ) -> (Offset, Offset) {
        let recent = self
            .shelf
            .get(source)
            .or_else(|| self.shelf.with_key(&identity.key));
        recent.map_or_else(Default::default, |recent| {
            recent.place_in(document, &identity.text_sha256)
        })
    }
}
