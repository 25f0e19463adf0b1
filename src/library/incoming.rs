//! Notes of other programs on their way in: a file, or all files of a folder that may hold some. They are read and never touched.

use super::disk::Disk;
use super::error::LibraryError;
use super::source::Source;
use super::source_files::read_source;
use super::{LARGEST, Library};
use std::path::{Path, PathBuf};

/// Folders within folders that are looked into.
const DEEPEST: usize = 8;
/// Files and folders that are looked at.
const MOST: usize = 50_000;
/// Bytes that are read in all.
const MOST_BYTES: u64 = 1 << 30;

/// Endings of files that may hold notes; a folder's other files are passed over.
const ENDINGS: &[&str] = &[
    "lua",
    "json",
    "txt",
    "html",
    "htm",
    "sqlite",
    "sqlite3",
    "db",
    "annotations",
    "annotation",
    "mrexpt",
    "an",
    "annot",
    "csv",
    "md",
    "markdown",
    "bak",
    "calibre_highlights",
    "calibre_annotation_collection",
];

/// One file of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// From the folder that was named, with `/` between the parts.
    pub path: String,
    pub bytes: Vec<u8>,
    /// The write-ahead log beside a database: the newest rows often stand only there.
    pub log: Option<Vec<u8>>,
}

impl Library {
    /// Reads a file, or the files of a folder that may hold notes, with what lies beside them and belongs to them. `go_on` is asked
    /// before each file of a folder: where it says no, what was read so far is answered.
    ///
    /// # Errors
    /// One sentence, where what was named cannot be read. Files within a folder that cannot be read are passed over.
    pub fn incoming(
        &self,
        path: &Path,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Vec<Incoming>, LibraryError> {
        let facts = self.disk.facts(path);
        if !facts.is_ok_and(|facts| facts.is_folder) {
            let bytes = read_source(&Source::File(path.to_owned()))?;
            let mut files = vec![self.with_log(path, shown(path), bytes)];
            files.extend(self.titles_beside(path));
            return Ok(files);
        }
        let mut walk = Walk {
            disk: self.disk.as_ref(),
            root: path,
            left: MOST,
            found: Vec::new(),
        };
        walk.folder(path, 0);
        let (found, mut bytes_left) = (walk.found, MOST_BYTES);
        let mut files = Vec::new();
        for path in found {
            if !go_on() {
                break;
            }
            let Some(length) = self
                .disk
                .facts(&path)
                .ok()
                .map(|facts| facts.len)
                .filter(|length| *length <= LARGEST.min(bytes_left))
            else {
                continue;
            };
            let Ok(bytes) = self.disk.read(&path) else {
                continue;
            };
            bytes_left -= length;
            let name = path
                .strip_prefix(walk.root)
                .map_or_else(|_| shown(&path), shown);
            files.push(self.with_log(&path, name, bytes));
        }
        Ok(files)
    }

    fn with_log(&self, path: &Path, name: String, bytes: Vec<u8>) -> Incoming {
        let log = bytes
            .starts_with(b"SQLite format 3\0")
            .then(|| self.small(&with_ending(path, "-wal")))
            .flatten();
        Incoming {
            path: name,
            bytes,
            log,
        }
    }

    fn small(&self, path: &Path) -> Option<Vec<u8>> {
        let facts = self
            .disk
            .facts(path)
            .ok()
            .filter(|facts| facts.is_file && facts.len <= LARGEST)?;
        (facts.len > 0).then(|| self.disk.read(path).ok()).flatten()
    }

    /// Apple Books keeps titles in a database of another folder, `BKLibrary` beside `AEAnnotation`.
    fn titles_beside(&self, path: &Path) -> Vec<Incoming> {
        let is_annotations = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("AEAnnotation"));
        let Some(folder) = path.parent().filter(|_| is_annotations) else {
            return Vec::new();
        };
        let beside = folder.parent().map(|above| above.join("BKLibrary"));
        let mut files = Vec::new();
        for folder in [Some(folder.to_owned()), beside].into_iter().flatten() {
            for name in self.disk.names(&folder).unwrap_or_default() {
                let path = folder.join(&name);
                if name.starts_with("BKLibrary") && name.ends_with(".sqlite") {
                    files.extend(
                        self.small(&path)
                            .map(|bytes| self.with_log(&path, shown(&path), bytes)),
                    );
                }
            }
        }
        files
    }
}

struct Walk<'a> {
    disk: &'a dyn Disk,
    root: &'a Path,
    left: usize,
    found: Vec<PathBuf>,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let mut names = self.disk.names(folder).unwrap_or_default();
        names.sort();
        // A library of calibre has everything in its database; files of its books say it again.
        if names.iter().any(|name| name == "metadata.db") {
            return self.found.push(folder.join("metadata.db"));
        }
        let real = self.disk.resolved(folder);
        for name in names {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            let path = folder.join(&name);
            let Ok(facts) = self.disk.facts(&path) else {
                continue;
            };
            // A link may lead out of the folder that was named, or back into it.
            let is_link = || self.disk.resolved(&path) != real.join(&name);
            if facts.is_folder {
                if depth < DEEPEST && !is_link() {
                    self.folder(&path, depth + 1);
                }
            } else if facts.is_file && facts.len > 0 && may_hold_notes(&name) {
                self.found.push(path);
            }
        }
    }
}

fn may_hold_notes(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A path with `/` between its parts.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::super::disk::Files;
    use super::super::folders::Folders;
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_gives_the_files_that_may_hold_notes() {
        let home = tempfile::tempdir().unwrap();
        let library = Library::on(
            Box::new(Files),
            Folders::find(Some(home.path().join("home"))).unwrap(),
        );
        let source = home.path().join("device");
        fs::create_dir_all(source.join("A.sdr")).unwrap();
        fs::create_dir_all(source.join(".kobo")).unwrap();
        fs::write(source.join("A.sdr/metadata.epub.lua"), "return {}").unwrap();
        fs::write(source.join("A.epub"), "a book").unwrap();
        fs::write(source.join(".kobo/KoboReader.sqlite"), "SQLite format 3\0").unwrap();
        fs::write(source.join(".kobo/KoboReader.sqlite-wal"), "log").unwrap();
        let files = library.incoming(&source, &mut || true).unwrap();
        let named: Vec<(&str, bool)> = files
            .iter()
            .map(|file| (file.path.as_str(), file.log.is_some()))
            .collect();
        assert_eq!(
            named,
            [
                (".kobo/KoboReader.sqlite", true),
                ("A.sdr/metadata.epub.lua", false)
            ]
        );
        assert!(
            library
                .incoming(&source.join("gone"), &mut || true)
                .is_err()
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_of_a_folder_or_round_in_it_are_not_followed() {
        let home = tempfile::tempdir().unwrap();
        let named = home.path().join("named");
        fs::create_dir_all(named.join("within")).unwrap();
        fs::write(named.join("within/a.json"), "{}").unwrap();
        fs::write(named.join("empty.json"), "").unwrap();
        fs::write(home.path().join("outside.json"), "{}").unwrap();
        std::os::unix::fs::symlink(home.path(), named.join("out")).unwrap();
        std::os::unix::fs::symlink(&named, named.join("within/round")).unwrap();
        let folders = Folders::at(home.path().join("c"), home.path().join("s"));
        let library = Library::on(Box::new(Files), folders);
        let found = library.incoming(&named, &mut || true).unwrap();
        let paths: Vec<&str> = found.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["within/a.json"]);
    }
}
