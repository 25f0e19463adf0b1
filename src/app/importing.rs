//! Bringing in the notes of other programs: which text each book of a source is, and what would be written. The window and the
//! command line both come through here; nothing is written by looking.

use super::open;
use crate::annotation::{Edit, Notebook, Replica, is_telling, same_work};
use crate::document::Document;
use crate::exchange::import::{
    self, How, Import, ImportedBook, Match, Placer, PlannedText, Program, SourceFile, State,
};
use crate::formats::Format;
use crate::library::{Identity, Library, Source, read_source};
use crate::sandbox::{self, Wanted};
use jiff::tz::TimeZone;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    pub change: Option<ImportChange>,
    /// Why nothing may be written to the notes on this text.
    pub refused: Option<String>,
}

/// The notes on a text as they would be after the import.
#[derive(Clone, Debug)]
pub struct ImportChange {
    pub notes: Replica,
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
    /// Annotations in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.texts.iter().map(|text| text.plan.count(state)).sum()
    }
}

impl PlannedImport {
    /// What the book is called: by its title, else by its file.
    #[must_use]
    pub fn title(&self) -> &str {
        name_of(&self.plan.book)
    }

    /// Annotations that would be written.
    #[must_use]
    pub fn wanted(&self) -> usize {
        self.plan.rows.len() - self.plan.count(State::AlreadyThere)
    }
}

/// Reads the files of a source.
///
/// # Errors
/// One sentence, where none of them holds notes of a program that is known.
pub fn read(library: &mut Library, source: &Path, from: Option<Program>) -> Result<Import, String> {
    let path = std::path::absolute(source).unwrap_or_else(|_| source.to_owned());
    if from.is_none() && has_printed_pages(&path) {
        return read_pages(library, path);
    }
    let incoming = library.incoming(&path).map_err(|error| error.to_string())?;
    let files: Vec<SourceFile<'_>> = incoming
        .iter()
        .map(|file| SourceFile {
            path: file.path.clone(),
            bytes: &file.bytes,
            log: file.log.as_deref(),
        })
        .collect();
    import::read(&files, from)
}

/// Whether a source is itself a text with printed pages, on which other programs leave marks.
fn has_printed_pages(path: &Path) -> bool {
    let mut endings = Format::all()
        .filter(|format| format.has_printed_pages())
        .flat_map(Format::extensions);
    let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    path.is_file() && endings.any(|known| ending.as_deref() == Some(OsStr::new(known)))
}

/// The marks on the pages of a text.
fn read_pages(library: &mut Library, path: PathBuf) -> Result<Import, String> {
    let source = Source::File(path);
    let (bytes, document) = read_text(library, &source)?;
    let name = source.name();
    let marks = sandbox::page_marks(&name, &bytes, Wanted::always())
        .map_err(|why| why.message)?
        .unwrap_or_default();
    Ok(import::of_pages(&name, &document, &marks))
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
    let mut troubles = Vec::new();
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
        if !report(step) {
            return Ok(None);
        }
        let look = Look {
            program: import.program,
            zone: &zone,
            now_ms,
        };
        let found = known.find(&book, total == 1);
        texts.push(look.at(library, book, found, to.is_some(), &mut troubles)?);
    }
    Ok(Some(ImportPlan {
        import,
        texts,
        troubles,
    }))
}

/// What is the same for all books of an import.
struct Look<'a> {
    program: Program,
    zone: &'a TimeZone,
    now_ms: u64,
}

impl Look<'_> {
    fn at(
        &self,
        library: &mut Library,
        book: ImportedBook,
        found: Option<(Source, How)>,
        is_named: bool,
        troubles: &mut Vec<String>,
    ) -> Result<PlannedImport, String> {
        let Some((source, how)) = found else {
            return Ok(self.waiting(library, book, troubles));
        };
        match read_text(library, &source) {
            Ok((bytes, document)) => {
                Ok(self.placed(library, book, (source, how), &bytes, document, troubles))
            }
            Err(message) if is_named => Err(message),
            Err(message) => {
                // The text is known and its file is gone: what is imported waits for it under its title.
                troubles.push(message);
                Ok(self.waiting(library, book, troubles))
            }
        }
    }

    fn waiting(
        &self,
        library: &mut Library,
        book: ImportedBook,
        troubles: &mut Vec<String>,
    ) -> PlannedImport {
        let (notebook, unread) = library.waiting(name_of(&book), &book.authors, &book.identifiers);
        troubles.extend(unread);
        let plan = PlannedText::new(self.program, book, None, None, Some(&notebook), self.zone);
        self.planned(plan, notebook, None)
    }

    fn placed(
        &self,
        library: &mut Library,
        book: ImportedBook,
        (source, how): (Source, How),
        bytes: &[u8],
        document: Arc<Document>,
        troubles: &mut Vec<String>,
    ) -> PlannedImport {
        let identity = library.identify(&source, bytes, &document);
        let (notebook, unread) = library.notebook(&identity, &document);
        troubles.extend(unread);
        let matched = Match {
            path: source.to_string(),
            how,
        };
        let placer = Placer::new(&document, bytes);
        let plan = PlannedText::new(
            self.program,
            book,
            Some(matched),
            Some(&placer),
            Some(&notebook),
            self.zone,
        );
        let text = KnownText {
            source,
            identity,
            document: Arc::clone(&document),
        };
        self.planned(plan, notebook, Some(text))
    }

    /// Makes the change in memory, so that what would be written is what will be.
    fn planned(
        &self,
        plan: PlannedText,
        mut notebook: Notebook,
        text: Option<KnownText>,
    ) -> PlannedImport {
        let refused = notebook.read_only().map(str::to_owned);
        let brought = plan.rows.iter().map(|row| row.brought.clone()).collect();
        let nothing = Document::default();
        let document = text.as_ref().map_or(&nothing, |text| &*text.document);
        let inverse = notebook.apply(Edit::Bring(brought), document, self.now_ms);
        let change = inverse.map(|inverse| ImportChange {
            notes: notebook.replica().clone(),
            inverse,
            text,
        });
        PlannedImport {
            plan,
            change,
            refused,
        }
    }
}

/// A text that notes may belong to.
struct Candidate {
    source: Source,
    title: String,
    authors: Vec<String>,
    identifiers: Vec<String>,
    koreader_md5s: Vec<String>,
}

/// The texts that are known here, or the one that was named.
enum Known {
    Named {
        source: Source,
        title: String,
        authors: Vec<String>,
    },
    Library(Vec<Candidate>),
}

impl Known {
    fn new(library: &mut Library, to: Option<&Source>) -> Result<Self, String> {
        let Some(source) = to else {
            return Ok(Self::Library(candidates(library)));
        };
        let (_, document) = read_text(library, source)?;
        Ok(Self::Named {
            source: source.clone(),
            title: document.meta.title.clone(),
            authors: document.meta.authors.clone(),
        })
    }

    /// The text that a book of the source is; none where there is none, or where several could be it.
    fn find(&self, book: &ImportedBook, alone: bool) -> Option<(Source, How)> {
        match self {
            Self::Named {
                source,
                title,
                authors,
            } => {
                let same = alone
                    || book.title.is_empty()
                    || same_work(&book.title, &book.authors, title, authors);
                same.then(|| (source.clone(), How::Named))
            }
            Self::Library(known) => find_among(known, book),
        }
    }
}

fn find_among(known: &[Candidate], book: &ImportedBook) -> Option<(Source, How)> {
    type Test<'a> = &'a dyn Fn(&Candidate) -> bool;
    let by_hash: Test<'_> =
        &|text| !book.koreader_md5.is_empty() && text.koreader_md5s.contains(&book.koreader_md5);
    let by_identifier: Test<'_> = &|text| {
        let mut telling = text.identifiers.iter().filter(|id| is_telling(id));
        telling.any(|id| {
            book.identifiers
                .iter()
                .any(|other| same_identifier(id, other))
        })
    };
    let by_title: Test<'_> =
        &|text| same_work(&book.title, &book.authors, &text.title, &text.authors);
    let by_name: Test<'_> =
        &|text| !book.file_name.is_empty() && text.source.name() == book.file_name;
    let ways = [
        (How::Hash, by_hash),
        (How::Identifier, by_identifier),
        (How::TitleAndAuthor, by_title),
        (How::FileName, by_name),
    ];
    ways.into_iter().find_map(|(how, test)| {
        let mut found = known.iter().filter(|text| test(text));
        let first = found.next()?;
        found.next().is_none().then(|| (first.source.clone(), how))
    })
}

/// Texts with notes, and those on the shelf.
fn candidates(library: &mut Library) -> Vec<Candidate> {
    let mut known: Vec<Candidate> = Vec::new();
    for kept in library.notebooks() {
        let Some(source) = kept.source else { continue };
        let about = kept.replica.about();
        known.push(Candidate {
            source,
            title: about.title,
            authors: about.authors,
            identifiers: about.identifiers,
            koreader_md5s: about.koreader_md5s,
        });
    }
    library.wait_for_texts();
    for recent in library
        .shelf()
        .recent()
        .iter()
        .filter(|recent| !recent.missing())
    {
        if known
            .iter()
            .all(|candidate| candidate.source != recent.source)
        {
            known.push(Candidate {
                source: recent.source.clone(),
                title: recent.title.clone(),
                authors: recent.authors.clone(),
                identifiers: Vec::new(),
                koreader_md5s: Vec::new(),
            });
        }
    }
    known
}

/// `urn:isbn:978…`, `isbn:978-…` and the bare number are one.
fn same_identifier(one: &str, other: &str) -> bool {
    let bare = |id: &str| {
        let id = id.to_lowercase();
        let id = id
            .trim_start_matches("urn:")
            .trim_start_matches("isbn:")
            .trim_start_matches("uuid:")
            .trim_start_matches("url:");
        id.trim_end_matches('/').replace('-', "")
    };
    bare(one).len() >= 8 && bare(one) == bare(other)
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
        .map_or("A book without a title", String::as_str)
}
