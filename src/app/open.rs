//! The one way to open a text: it is read as its reader has said, and everything that is known of it is laid beside it. The window
//! and every command come through here, so that an offset means the same in all of them.

use crate::annotation::Notebook;
use crate::document::{Document, Offset};
use crate::formats::{self, Format, LIMITS, Options, Unreadable, Warning};
use crate::glossary::{self, Corrections, Glossary, Lesson};
use crate::library::{self, Attached, Identity, Library, LibraryError, ReadingOptions, Source};
use crate::sandbox::{self, Wanted};
use std::fmt;
use std::sync::Arc;
use std::time::Instant;

/// What opening a text needs of the library, wherever that lives: here, or on a thread of its own. The text itself is read
/// without it, so that no drive that hangs holds up a save.
pub trait TextMemory {
    /// How a text is to be read: see [`Library::reading_options`].
    fn reading_options(&mut self, source: &Source, sha256: &str) -> ReadingOptions;

    /// What belongs to a text that was read: see [`Library::attach`].
    ///
    /// # Errors
    /// A sentence, where the library cannot be asked.
    fn attach(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        fingerprints: Identity,
        document: &Arc<Document>,
    ) -> Result<Attached, String>;
}

impl TextMemory for Library {
    fn reading_options(&mut self, source: &Source, sha256: &str) -> ReadingOptions {
        Library::reading_options(self, source, sha256)
    }

    fn attach(
        &mut self,
        source: &Source,
        real: Option<&Source>,
        fingerprints: Identity,
        document: &Arc<Document>,
    ) -> Result<Attached, String> {
        let attached = Library::attach(self, source, real, fingerprints, document);
        if !attached.notebook.replica().is_empty() {
            self.remember_place(source, &attached.identity.key);
        }
        Ok(attached)
    }
}

/// A text that was read, with nothing beside it.
#[derive(Debug)]
pub struct ReadText {
    pub document: Arc<Document>,
    pub format: Format,
    /// What was odd about the file.
    pub warnings: Vec<Warning>,
    /// Its fingerprints; the key is that of a text seen for the first time.
    pub fingerprints: Identity,
    /// The file behind all links, where that is another than the one named.
    pub real: Option<Source>,
    /// How it was read.
    pub options: ReadingOptions,
}

/// A text, read, with all that is known of it.
#[derive(Debug)]
pub struct Opened {
    pub source: Source,
    pub document: Arc<Document>,
    pub format: Format,
    /// How it was read.
    pub options: ReadingOptions,
    /// Whether it is a page of which parts are not shown.
    pub is_part_of_page: bool,
    /// Whether there is little to read of it but its pages, as they were printed.
    pub opens_as_pages: bool,
    pub identity: Identity,
    pub notebook: Notebook,
    /// The curated glossary that lies beside the text; none where it has to be computed.
    pub glossary: Option<Arc<Glossary>>,
    /// What readers have said of the glossary.
    pub corrections: Corrections,
    /// What is to be said of the file and of its notes.
    pub warnings: Vec<String>,
    /// Those of them that are about what was marked and written.
    pub troubles: Vec<String>,
    pub position: Offset,
    pub furthest: Offset,
}

/// Why a text was not opened: one sentence, with what to try.
#[derive(Debug)]
pub enum OpenError {
    /// The file could not be had.
    File(LibraryError),
    /// It could be had, and is no text.
    Text(Unreadable),
    /// The library could not be asked.
    Library(String),
}

impl OpenError {
    /// What kind of failure it is, for programs.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::File(_) => "no-file",
            Self::Text(unreadable) => &unreadable.code,
            Self::Library(_) => "library",
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Text(unreadable) => unreadable.fmt(f),
            Self::Library(message) => f.write_str(message),
        }
    }
}

impl From<LibraryError> for OpenError {
    fn from(error: LibraryError) -> Self {
        Self::File(error)
    }
}

impl From<Unreadable> for OpenError {
    fn from(unreadable: Unreadable) -> Self {
        Self::Text(unreadable)
    }
}

/// Reads the text of `source` with all that is known of it, as long as that is wanted. `options` go before what is remembered.
///
/// # Errors
/// One sentence: what could not be opened, why, and what to try.
pub fn open(
    memory: &mut impl TextMemory,
    source: &Source,
    options: Option<ReadingOptions>,
    wanted: Wanted<'_>,
) -> Result<Opened, OpenError> {
    let ReadText {
        document,
        format,
        warnings,
        fingerprints,
        real,
        options,
    } = read(memory, source, options, wanted)?;
    let is_part_of_page = format.is_web_page()
        && warnings
            .iter()
            .any(|warning| warning.code == formats::LEFT_OUT);
    let opens_as_pages = warnings
        .iter()
        .any(|warning| formats::ONLY_PAGES.contains(&warning.code.as_ref()));
    let mut warnings: Vec<String> = warnings
        .into_iter()
        .map(|warning| warning.message)
        .collect();
    let attached = memory
        .attach(source, real.as_ref(), fingerprints, &document)
        .map_err(OpenError::Library)?;
    warnings.extend(attached.troubles.iter().cloned());
    let glossary = match library::curated_beside(source) {
        Some(Ok(curated)) => Some(Arc::new(glossary::curated(&curated, &document))),
        Some(Err(message)) => {
            warnings.push(message);
            None
        }
        None => None,
    };
    Ok(Opened {
        source: source.clone(),
        format,
        options,
        is_part_of_page,
        opens_as_pages,
        document,
        identity: attached.identity,
        notebook: attached.notebook,
        glossary,
        corrections: attached.corrections,
        warnings,
        troubles: attached.troubles,
        position: attached.position,
        furthest: attached.furthest,
    })
}

/// Reads the words of a text alone, in the same way.
///
/// # Errors
/// As [`open`].
pub fn read(
    memory: &mut impl TextMemory,
    source: &Source,
    options: Option<ReadingOptions>,
    wanted: Wanted<'_>,
) -> Result<ReadText, OpenError> {
    let bytes = library::read_source(source)?;
    let remembered =
        |sha256: &str| options.unwrap_or_else(|| memory.reading_options(source, sha256));
    let mut text = read_bytes(&source.name(), &bytes, remembered, wanted)?;
    text.real = source.real();
    if text.format.has_pictures_beside() {
        take_in_pictures(Arc::make_mut(&mut text.document), source);
    }
    Ok(text)
}

/// Reads bytes that came from nowhere, such as standard input, under some name.
///
/// # Errors
/// As [`open`].
pub fn read_unnamed(name: &str, bytes: &[u8]) -> Result<ReadText, OpenError> {
    read_bytes(name, bytes, |_| ReadingOptions::default(), Wanted::always())
}

/// Reads bytes that came from a file with this name, as its reader has said.
///
/// # Errors
/// As [`open`].
pub(super) fn read_bytes(
    name: &str,
    bytes: &[u8],
    options: impl FnOnce(&str) -> ReadingOptions,
    wanted: Wanted<'_>,
) -> Result<ReadText, OpenError> {
    let file = Identity::of_file(bytes);
    let options = options(&file.sha256);
    let how = Options {
        encoding: options.encoding.as_deref(),
        whole_page: options.whole_page,
        ..Options::default()
    };
    let begun = Instant::now();
    let reading = sandbox::read_with(name, bytes, how, wanted)?;
    let codes = reading.warnings.iter().map(|warning| warning.code.as_ref());
    log::debug!(
        "read {:?}: {} bytes, {} of them text, in {} ms; warnings: {}",
        reading.format,
        bytes.len(),
        reading.document.text.as_str().len(),
        begun.elapsed().as_millis(),
        codes.collect::<Vec<&str>>().join(", ")
    );
    let fingerprints = file.with_text(&reading.document);
    Ok(ReadText {
        document: Arc::new(reading.document),
        format: reading.format,
        warnings: reading.warnings,
        fingerprints,
        real: None,
        options,
    })
}

/// Gives a page the pictures that lie in its folder. What the page calls them is resolved as in a book, and nothing
/// outside of the folder can be named.
fn take_in_pictures(document: &mut Document, source: &Source) {
    let mut room = LIMITS.total_bytes;
    for image in document
        .images
        .iter_mut()
        .filter(|image| image.bytes.is_empty() && !image.name.is_empty())
    {
        let bytes = formats::beside(&image.name)
            .and_then(|path| source.beside(&path, room.min(LIMITS.media_bytes)));
        if let Some(bytes) = bytes {
            room = room.saturating_sub(bytes.len());
            *image = formats::picture(image, bytes).unwrap_or_else(|| image.clone());
        }
    }
}

impl Opened {
    /// The glossary as the window shows it: curated where somebody wrote one, else made from the text, with what the reader has said of
    /// names in texts that belong with this one, and corrected by the reader.
    #[must_use]
    pub fn corrected_glossary(&self, lessons: &[Lesson]) -> Glossary {
        let base = match &self.glossary {
            Some(curated) => Glossary::clone(curated),
            None => glossary::automatic(&self.document),
        };
        let base = if lessons.is_empty() {
            base
        } else {
            glossary::learnt(&base, lessons, &self.document)
        };
        if self.corrections.is_empty() {
            base
        } else {
            glossary::corrected(&base, &self.corrections, &self.document)
        }
    }
}
