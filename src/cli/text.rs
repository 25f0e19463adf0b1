//! Texts as the commands name them: a path, `bundled:NAME`, or `-` for standard input.

use super::Failure;
use crate::annotation::Notebook;
use crate::document::Document;
use crate::formats::Reading;
use crate::library::{Identity, Library, Source};
use crate::sandbox::{self, Wanted};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The source that a word of the command line names.
pub fn source_of(file: &Path) -> Source {
    match file.to_str() {
        Some(words) if words.starts_with("bundled:") => Source::parse(words),
        _ => Source::File(std::path::absolute(file).unwrap_or_else(|_| file.to_owned())),
    }
}

/// Name and bytes of a text.
pub fn bytes_of(library: &Library, file: &Path) -> Result<(String, Vec<u8>), Failure> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|error| Failure(format!("Standard input could not be read: {error}.")))?;
        return Ok(("-".to_owned(), bytes));
    }
    let source = source_of(file);
    Ok((source.name(), library.read(&source)?))
}

pub fn open_library(home: Option<PathBuf>) -> Result<Library, Failure> {
    Ok(Library::open(home)?)
}

/// A text with what the library knows of it.
pub struct Shelved {
    pub reading: Reading,
    pub identity: Identity,
    pub notebook: Notebook,
    /// What went wrong on the way, in sentences; for standard error.
    pub troubles: Vec<String>,
}

impl Shelved {
    pub fn document(&self) -> &Document {
        &self.reading.document
    }
}

/// Reads a text and its notes.
pub fn shelved(library: &mut Library, source: &Source) -> Result<Shelved, Failure> {
    let bytes = library.read(source)?;
    let reading = sandbox::read(&source.name(), &bytes, library.shelf().encoding(source), Wanted::always())?;
    let identity = library.identify(source, &bytes, &reading.document);
    let (notebook, troubles) = library.notebook(&identity, &reading.document);
    Ok(Shelved { reading, identity, notebook, troubles })
}

/// Every text that can be listed under `--all`: the program's own, and those on the shelf that are still there.
pub fn all_sources(library: &Library) -> Vec<Source> {
    let mut sources: Vec<Source> = crate::library::BUNDLED.iter().map(|text| Source::Bundled(text.name.to_owned())).collect();
    for recent in library.shelf().recent() {
        if !recent.missing() && !sources.contains(&recent.source) {
            sources.push(recent.source.clone());
        }
    }
    for source in library.annotated() {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}
