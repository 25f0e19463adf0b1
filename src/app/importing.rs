//! Bringing in the notes of other programs: which text each book of a source is, and what would be written. The window and the
//! command line both come through here; nothing is written by looking.

mod known;
mod look;

use super::open;
use crate::annotation::{Edit, Replica};
use crate::document::Document;
use crate::exchange::import::{
    self, Import, ImportedBook, PlannedText, Program, Row, SourceFile, State,
};
use crate::formats::Format;
use crate::library::{Identity, Library, Source, read_source};
use crate::sandbox::Wanted;
use jiff::tz::TimeZone;
use known::Known;
use look::Look;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// What an import would do with everything in a source.
#[derive(Debug)]
pub struct ImportPlan {
    /// The program and what was left out; its books have become `texts`.
    pub import: Import,
    pub texts: Vec<PlannedImport>,
    /// What could not be read on the way, in sentences.
    pub troubles: Vec<String>,
}

/// What an import would do with the notes on one text.
#[derive(Debug)]
pub struct PlannedImport {
    pub plan: PlannedText,
    /// None where nothing is new.
    change: Option<ImportChange>,
    /// The same with a second note for each of ours of which the source says something else; none where there is no such note.
    with_seconds: Option<ImportChange>,
    /// Why nothing may be written to the notes on this text.
    pub refused: Option<String>,
}

/// The notes on a text as they would be after the import.
#[derive(Clone, Debug)]
pub struct ImportChange {
    pub notes: Replica,
    /// The annotations that are new in them or say something else.
    pub changed: BTreeSet<Uuid>,
    /// Takes the import back.
    pub inverse: Edit,
    /// The text; none for a book that is not here yet.
    pub text: Option<KnownText>,
}

/// A text that was read, with what is kept beside its notes.
#[derive(Clone, Debug)]
pub struct KnownText {
    pub source: Source,
    pub identity: Identity,
    pub document: Arc<Document>,
}

/// Annotations that are looked at before it is asked whether to go on.
const AT_A_TIME: usize = 32;

/// How far the look at a source has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportStep {
    /// Books that were looked at, of how many.
    pub done: usize,
    pub total: usize,
    /// The book that is looked at now.
    pub title: String,
}

impl ImportPlan {
    /// All annotations of all texts.
    pub fn rows(&self) -> impl Iterator<Item = &Row> + Clone {
        self.texts.iter().flat_map(|text| &text.plan.rows)
    }

    /// Notes that would stand beside ones of ours, if the reader wants that.
    #[must_use]
    pub fn seconds(&self) -> usize {
        self.rows().filter(|row| row.second.is_some()).count()
    }
}

impl PlannedImport {
    /// What the book is called: by its title, else by its file.
    #[must_use]
    pub fn title(&self) -> &str {
        name_of(&self.plan.book)
    }

    /// Annotations that would be written, with or without second notes, were it allowed.
    #[must_use]
    pub fn wanted(&self, seconds: bool) -> usize {
        if self.refused.is_some() {
            let rows = self.plan.rows.iter();
            return rows.filter(|row| row.state != State::AlreadyThere).count();
        }
        self.change(seconds)
            .map_or(0, |change| change.changed.len())
    }

    /// What would be written, with or without second notes; none where nothing would.
    #[must_use]
    pub fn change(&self, seconds: bool) -> Option<&ImportChange> {
        let whole = self.with_seconds.as_ref().filter(|_| seconds);
        whole.or(self.change.as_ref())
    }

    /// The same, taken out.
    #[must_use]
    pub fn into_change(self, seconds: bool) -> Option<ImportChange> {
        let whole = self.with_seconds.filter(|_| seconds);
        whole.or(self.change)
    }
}

/// Reads the files of a source.
///
/// # Errors
/// One sentence, where none of them holds notes of a program that is known.
pub fn read(library: &mut Library, source: &Path, from: Option<Program>) -> Result<Import, String> {
    let read = read_while(library, source, from, &mut || true)?;
    read.ok_or_else(String::new)
}

/// The same as long as `go_on` says so. None where it was called off.
///
/// # Errors
/// As [`read`].
pub fn read_while(
    library: &mut Library,
    source: &Path,
    from: Option<Program>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Import>, String> {
    let path = std::path::absolute(source).unwrap_or_else(|_| source.to_owned());
    if from.is_none() && has_printed_pages(&path) {
        return read_pages(library, path).map(Some);
    }
    let incoming = library.incoming(&path, go_on);
    let incoming = incoming.map_err(|error| error.to_string())?;
    let files: Vec<SourceFile<'_>> = incoming
        .iter()
        .map(|file| SourceFile {
            path: file.path.clone(),
            bytes: &file.bytes,
            log: file.log.as_deref(),
        })
        .collect();
    import::read_while(&files, from, go_on)
}

/// Whether a source is itself a text with printed pages, on which other programs leave marks.
#[must_use]
pub fn has_printed_pages(path: &Path) -> bool {
    let mut endings = Format::all()
        .filter(|format| format.has_printed_pages())
        .flat_map(Format::extensions);
    let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    path.is_file() && endings.any(|known| ending.as_deref() == Some(OsStr::new(known)))
}

/// The marks on the pages of a text.
fn read_pages(library: &mut Library, path: PathBuf) -> Result<Import, String> {
    let source = Source::File(path);
    let (_, document) = read_text(library, &source)?;
    Ok(import::of_pages(&source.name(), &document))
}

/// The text that marks stand in themselves, where they were read from its pages.
#[must_use]
pub fn own_text(import: &Import, source: &Path) -> Option<Source> {
    let path = || std::path::absolute(source).unwrap_or_else(|_| source.to_owned());
    (import.program == Program::Pdf).then(|| Source::File(path()))
}

/// Looks what would become of every annotation. `to` names the text that they belong to. `report` gets how far it is
/// and answers whether to go on. None where it was called off.
///
/// # Errors
/// One sentence, where the text that was named cannot be read.
pub fn plan(
    library: &mut Library,
    mut import: Import,
    to: Option<&Source>,
    now_ms: u64,
    report: &mut dyn FnMut(ImportStep) -> bool,
) -> Result<Option<ImportPlan>, String> {
    let zone = TimeZone::system();
    let mut troubles = import.doubts.clone();
    let known = Known::new(library, to)?;
    let books = std::mem::take(&mut import.books);
    let total = books.len();
    let mut texts = Vec::new();
    for book in books {
        let step = ImportStep {
            done: texts.len(),
            total,
            title: name_of(&book).to_owned(),
        };
        if !report(step.clone()) {
            return Ok(None);
        }
        let mut asked = 0_usize;
        let mut go_on = || {
            asked += 1;
            !asked.is_multiple_of(AT_A_TIME) || report(step.clone())
        };
        let found = known.find(&book, total == 1);
        let mut look = Look {
            library: &mut *library,
            troubles: &mut troubles,
            go_on: &mut go_on,
            program: import.program,
            zone: &zone,
            now_ms,
        };
        match look.at(book, found, to.is_some())? {
            Some(text) => texts.push(text),
            None => return Ok(None),
        }
    }
    Ok(Some(ImportPlan {
        import,
        texts,
        troubles,
    }))
}

fn read_text(library: &mut Library, source: &Source) -> Result<(Vec<u8>, Arc<Document>), String> {
    let bytes = read_source(source).map_err(|error| error.to_string())?;
    let text =
        open::read(library, source, None, Wanted::always()).map_err(|error| error.to_string())?;
    Ok((bytes, text.document))
}

/// What a book is called: by its title, else by its file.
fn name_of(book: &ImportedBook) -> &str {
    [&book.title, &book.file_name]
        .into_iter()
        .find(|name| !name.is_empty())
        .map_or(say!("app-book-without-title"), String::as_str)
}
