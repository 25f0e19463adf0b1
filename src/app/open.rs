//! Reads a text from wherever it lies and lays everything beside it: notes, curated glossary, the place last read.

use crate::annotation::Notebook;
use crate::document::{Document, Offset};
use crate::formats::{self, LIMITS};
use crate::glossary::{self, Corrections, Glossary};
use crate::library::{Identity, Library, Source};
use crate::sandbox::{self, Wanted};
use std::sync::{Arc, Mutex, PoisonError};

/// A text, read, with all that is known of it.
#[derive(Debug)]
pub struct Opened {
    pub source: Source,
    pub document: Arc<Document>,
    /// Whether it is one text in one encoding, which may be told to be another.
    pub one_encoding: bool,
    pub identity: Identity,
    pub notebook: Notebook,
    /// The curated glossary that lies beside the text; none where it has to be computed.
    pub glossary: Option<Arc<Glossary>>,
    /// What readers have said of the glossary.
    pub corrections: Corrections,
    pub warnings: Vec<String>,
    pub position: Offset,
    pub furthest: Offset,
}

/// Reads the text of `source`, as long as that is wanted. The library is held only for its own work, so that notes can be saved while a long text is
/// being taken apart.
///
/// # Errors
/// One sentence: what could not be opened, why, and what to try.
pub fn open(library: &Mutex<Library>, source: &Source, encoding: Option<&str>, wanted: Wanted<'_>) -> Result<Opened, String> {
    let lock = || library.lock().unwrap_or_else(PoisonError::into_inner);
    // A drive that hangs must keep no note from being saved: the library is not held while the book and its neighbours are read.
    let texts = lock().texts();
    let bytes = texts.read(source).map_err(|error| error.to_string())?;
    let reading = sandbox::read(&source.name(), &bytes, encoding, wanted).map_err(|error| error.to_string())?;
    let one_encoding = reading.format.has_one_encoding();
    let mut document = reading.document;
    if reading.format.has_pictures_beside() {
        take_in_pictures(&mut document, source);
    }
    let document = Arc::new(document);
    let mut warnings: Vec<String> = reading.warnings.into_iter().map(|warning| warning.message).collect();
    let curated = texts.curated(source);
    let mut library = lock();
    let identity = library.identify(source, &bytes, &document);
    let (notebook, troubles) = library.notes_on(&identity, &document);
    warnings.extend(troubles);
    let glossary = match curated {
        Some(Ok(curated)) => Some(Arc::new(glossary::curated(&curated, &document))),
        Some(Err(message)) => {
            warnings.push(message);
            None
        }
        None => None,
    };
    let (corrections, troubles) = library.corrections_on(&identity.key);
    warnings.extend(troubles);
    let (position, furthest) = library.last_read(source, &identity, &document);
    Ok(Opened {
        source: source.clone(),
        document,
        one_encoding,
        identity,
        notebook,
        glossary,
        corrections,
        warnings,
        position,
        furthest,
    })
}

/// Gives a page the pictures that lie in its folder. What the page calls them is resolved as in a book, and nothing
/// outside of the folder can be named.
fn take_in_pictures(document: &mut Document, source: &Source) {
    let mut room = LIMITS.total_bytes;
    for image in document.images.iter_mut().filter(|image| image.bytes.is_empty() && !image.name.is_empty()) {
        let bytes = formats::beside(&image.name).and_then(|path| source.beside(&path, room.min(LIMITS.media_bytes)));
        if let Some(bytes) = bytes {
            room = room.saturating_sub(bytes.len());
            *image = formats::picture(image, bytes).unwrap_or_else(|| image.clone());
        }
    }
}
