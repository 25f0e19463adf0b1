//! Libraries of calibre's among the folders of the shelf: what their databases say of the books in them. A database is read as a
//! whole, with its log, and never opened where it lies: calibre may be running.

use super::scan::Stamp;
use super::source_files::read_regular;
use crate::exchange::import::{CalibreBook, LARGEST, calibre_books};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the database of a library lies, within it, and its log.
const DATABASE: &str = "metadata.db";
const LOG: &str = "metadata.db-wal";

/// The libraries that were found, as they were when they were last read.
#[derive(Debug, Default)]
pub struct CalibreLibraries {
    read: BTreeMap<PathBuf, Read>,
    /// Those of which nothing could be read.
    unreadable: BTreeSet<PathBuf>,
}

#[derive(Debug)]
struct Read {
    stamps: [Option<Stamp>; 2],
    /// By their files.
    books: BTreeMap<PathBuf, Arc<CalibreBook>>,
}

impl CalibreLibraries {
    /// Reads the databases of the libraries in which some files lie, where they have changed. Answers with what could not be read
    /// and why; what was known of it stays.
    pub fn look<'a>(&mut self, files: impl Iterator<Item = &'a Path>) -> Vec<(PathBuf, String)> {
        // A book lies in LIBRARY/AUTHOR/TITLE (NUMBER)/.
        let folders: BTreeSet<&Path> = files.filter_map(|file| file.ancestors().nth(3)).collect();
        let mut troubles = Vec::new();
        let mut there = BTreeSet::new();
        self.unreadable.clear();
        for folder in folders {
            let database = folder.join(DATABASE);
            let stamps = [Stamp::of(&database), Stamp::of(&folder.join(LOG))];
            if stamps[0].is_none() {
                continue;
            }
            there.insert(folder.to_owned());
            if self
                .read
                .get(folder)
                .is_some_and(|read| read.stamps == stamps)
            {
                continue;
            }
            match books_in(folder) {
                Ok(books) => drop(self.read.insert(folder.to_owned(), Read { stamps, books })),
                Err(reason) => {
                    self.unreadable.insert(folder.to_owned());
                    troubles.push((database, reason));
                }
            }
        }
        self.read.retain(|folder, _| there.contains(folder));
        troubles
    }

    /// What is known of a file: what a library says of the book in it, if it lies in one. None where its library could not be read.
    #[must_use]
    pub fn says_of(&self, file: &Path) -> Option<Option<&CalibreBook>> {
        let folder = file.ancestors().nth(3);
        let is_unreadable = folder.is_some_and(|folder| self.unreadable.contains(folder));
        (!is_unreadable).then(|| self.of(file))
    }

    /// What a library says of the book in a file.
    #[must_use]
    pub fn of(&self, file: &Path) -> Option<&CalibreBook> {
        let read = self.read.get(file.ancestors().nth(3)?)?;
        read.books.get(file).map(Arc::as_ref)
    }

    /// The cover that a library keeps for the book in a file.
    #[must_use]
    pub fn cover(&self, file: &Path) -> Option<Vec<u8>> {
        let book = self.of(file).filter(|book| book.has_cover)?;
        let folder = within(file.ancestors().nth(3)?, &book.folder)?;
        read_regular(&folder.join("cover.jpg"), LARGEST as u64).ok()
    }
}

fn books_in(folder: &Path) -> Result<BTreeMap<PathBuf, Arc<CalibreBook>>, String> {
    let read = |name: &str| read_regular(&folder.join(name), LARGEST as u64);
    let bytes = read(DATABASE).map_err(|_| "the database of the calibre library cannot be read")?;
    let books = calibre_books(&bytes, read(LOG).ok().as_deref())?;
    let placed =
        |(file, book): (String, CalibreBook)| Some((within(folder, &file)?, Arc::new(book)));
    Ok(books.into_iter().filter_map(placed).collect())
}

/// A path within a library; none where it would lead out of it.
fn within(folder: &Path, path: &str) -> Option<PathBuf> {
    let is_plain = |part: &&str| !matches!(*part, "" | "." | "..") && !part.contains(['\\', ':']);
    path.split('/').all(|part| is_plain(&part)).then(|| {
        path.split('/')
            .fold(folder.to_owned(), |path, part| path.join(part))
    })
}
