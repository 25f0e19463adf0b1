//! Reading texts: their bytes, who they are, what lies beside them, and where the reader stopped; and writing exports of them.

use super::Library;
use super::disk::{Access, Disk};
use super::error::LibraryError;
use super::identity::{Identity, bundled_key};
use super::register::Folder;
use super::replace::replace_through_links;
use super::source::Source;
use crate::document::{Document, Metadata, Offset};
use crate::glossary::Curated;
use std::io;
use std::path::{Component, Path, PathBuf, Prefix};

/// How many texts are remembered: those whose notes may still be waiting to be saved.
const OPEN_TEXTS: usize = 8;

/// A text that was identified, and what is written beside its notes.
#[derive(Debug)]
pub(super) struct OpenText {
    pub source: Source,
    pub identity: Identity,
    /// Other folders with notes on it.
    pub also: Vec<String>,
    /// What the text says about itself; without its words.
    pub about: Document,
    pub text: String,
}

impl Library {
    /// The bytes of a text: see [`TextFiles::read`](super::TextFiles::read).
    ///
    /// # Errors
    /// One sentence: what could not be read, why, what to try.
    pub fn read(&self, source: &Source) -> Result<Vec<u8>, LibraryError> {
        self.texts.read(source)
    }

    /// Which text this is. A file that was changed, or moved, keeps the key under which the notes on it lie.
    pub fn identify(&mut self, source: &Source, bytes: &[u8], document: &Document) -> Identity {
        let source = source.absolute();
        let fresh = Identity::fresh(bytes, document);
        let real = self.texts.real(&source);
        let on_shelf = std::iter::once(&source).chain(&real).find_map(|source| self.shelf.get(source));
        let read = on_shelf.map(|recent| recent.key.as_str());
        let place = (&source, real.as_ref(), read);
        let folder = self.register.find((self.disk.as_ref(), &self.folders), place, &fresh, &document.meta);
        let Folder { key, also } =
            folder.unwrap_or_else(|| Folder { key: self.first_key(&source, &fresh, &document.meta), also: Vec::new() });
        let identity = Identity { key, ..fresh };
        self.open.retain(|open| open.identity.key != identity.key);
        self.open.push_front(OpenText {
            source,
            identity: identity.clone(),
            also,
            about: Document { meta: document.meta.clone(), ..Document::default() },
            text: document.text.as_str().to_owned(),
        });
        self.open.truncate(OPEN_TEXTS);
        identity
    }

    /// The key of a text that has no notes yet.
    fn first_key(&self, source: &Source, fresh: &Identity, meta: &Metadata) -> String {
        if let Source::Bundled(name) = source {
            return bundled_key(name);
        }
        // A text that is edited while it is open keeps its key, so that what is marked in it before and after lies together.
        let open = self.open.iter().find(|open| open.source == *source && open.about.meta.identifiers == meta.identifiers);
        open.map_or_else(|| fresh.key.clone(), |open| open.identity.key.clone())
    }

    /// The curated glossary of a text: see [`TextFiles::curated`](super::TextFiles::curated).
    #[must_use]
    pub fn curated(&self, source: &Source) -> Option<Result<Curated, String>> {
        self.texts.curated(source)
    }

    /// Where the reader stopped and the furthest position seen. Where the words have changed since, the same share of the text.
    #[must_use]
    pub fn last_read(&self, source: &Source, identity: &Identity, document: &Document) -> (Offset, Offset) {
        let recent = self.shelf.get(source).or_else(|| self.shelf.with_key(&identity.key));
        recent.map_or_else(Default::default, |recent| recent.place_in(document, &identity.text_sha256))
    }

    /// Writes an export. A file that is there already is replaced once the new one is safe on the disk, and keeps its
    /// permissions.
    ///
    /// # Errors
    /// [`LibraryError::NotWritten`]; what was there before is untouched.
    pub fn write_export(&self, path: &Path, words: &str) -> Result<(), LibraryError> {
        self.write_file(path, words.as_bytes())
    }

    /// The same for what is no text.
    ///
    /// # Errors
    /// As [`Library::write_export`].
    pub fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), LibraryError> {
        write_export(self.disk.as_ref(), path, bytes).map_err(|cause| LibraryError::NotWritten {
            what: "export",
            path: PathBuf::from(path),
            cause,
        })
    }
}

/// Whether the system takes a path for a device: on Windows `aux.md` and `COM1` are devices in every folder, which may never
/// answer. Which names are depends on its version, so it is asked.
pub(super) fn is_device(path: &Path) -> bool {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let first = whole.components().next();
    matches!(first, Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::DeviceNS(_)))
}

fn write_export(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_device(path) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "this is the name of a device, not of a file"));
    }
    let access = match disk.facts(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Access::Usual,
        Err(error) => return Err(error),
        Ok(facts) if facts.is_folder => return Err(io::ErrorKind::IsADirectory.into()),
        // A terminal or a pipe, such as /dev/stdout, is written to and not replaced.
        Ok(facts) if !facts.is_file => return std::fs::write(path, bytes),
        Ok(facts) if facts.permissions.readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
        Ok(facts) => Access::Like(facts.permissions),
    };
    replace_through_links(disk, path, bytes, &access)
}

#[cfg(test)]
mod tests {
    use super::super::BUNDLED;
    use super::super::disk::Files;
    use super::super::folders::Folders;
    use super::*;
    use std::fs;

    fn library(folder: &tempfile::TempDir) -> Library {
        Library::on(Box::new(Files), Folders::find(Some(folder.path().join("home"))).unwrap())
    }

    #[test]
    fn what_cannot_be_read_is_named_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let library = library(&folder);
        let sentence = |source: &Source| library.read(source).unwrap_err().to_string();
        assert!(sentence(&Source::File(folder.path().join("gone.md"))).starts_with("There is no file"));
        assert!(sentence(&Source::File(folder.path().to_owned())).contains("is a folder"));
        assert!(sentence(&Source::parse("bundled:nobody")).contains("“nobody”"));
        let file = folder.path().join("a.txt");
        fs::write(&file, "").unwrap();
        assert!(sentence(&Source::File(file.join("b"))).starts_with("There is no file"), "a file is no folder");
        assert!(library.read(&Source::parse("bundled:leon-trotsky")).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_read_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(library(&folder).read(&Source::parse("/dev/zero")), Err(LibraryError::NotAFile(_))));
    }

    #[cfg(windows)]
    #[test]
    fn a_device_is_neither_read_nor_written() {
        let folder = tempfile::tempdir().unwrap();
        let library = library(&folder);
        for name in ["NUL", "COM1", "con"] {
            let path = folder.path().join(name);
            assert!(matches!(library.read(&Source::File(path.clone())), Err(LibraryError::NotAFile(_))), "{name}");
            assert!(library.write_export(&path, "x").is_err(), "{name}");
        }
        assert!(matches!(library.read(&Source::File("nul".into())), Err(LibraryError::NotAFile(_))));
    }

    #[test]
    fn a_curated_glossary_lies_beside_its_text() {
        let folder = tempfile::tempdir().unwrap();
        let library = library(&folder);
        let text = Source::File(folder.path().join("a.b.md"));
        assert!(library.curated(&text).is_none());
        fs::write(folder.path().join("a.b.glossary.json"), "no JSON").unwrap();
        let told = library.curated(&text).and_then(Result::err).unwrap();
        assert!(told.contains("a.b.glossary.json"), "{told}");
        for bundled in &BUNDLED {
            assert!(matches!(library.curated(&Source::Bundled(bundled.name.to_owned())), Some(Ok(_))), "{}", bundled.name);
        }
    }

    #[test]
    fn an_export_replaces_the_old_one_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (library, path) = (library(&folder), folder.path().join("notes.md"));
        library.write_export(&path, "one").unwrap();
        library.write_export(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(Files.names(folder.path()).unwrap(), ["notes.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn an_export_keeps_the_permissions_of_the_file_and_spares_one_that_is_read_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (library, path) = (library(&folder), folder.path().join("notes.md"));
        fs::write(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        library.write_export(&path, "two").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(library.write_export(&path, "three").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    }

    #[test]
    fn an_export_into_no_folder_is_an_error_that_says_what_to_try() {
        let folder = tempfile::tempdir().unwrap();
        let error = library(&folder).write_export(&folder.path().join("no/notes.md"), "x").unwrap_err().to_string();
        assert!(error.contains("choose another place"), "{error}");
    }
}
