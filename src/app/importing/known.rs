//! Which text of this machine a book of a source is.

use super::read_text;
use crate::annotation::{is_telling, same_work};
use crate::exchange::import::{How, ImportedBook};
use crate::library::{FREE_NOTES, Library, Source};
use std::collections::BTreeSet;

/// What was found for a book of a source.
pub(super) enum Found {
    Text(Source, How),
    /// The notes on a text whose file is not at hand, by their key.
    Notes(String),
}

/// A text that notes may belong to.
pub(super) struct Candidate {
    source: Source,
    /// Under which its notes lie; empty for unknown.
    key: String,
    title: String,
    authors: Vec<String>,
    identifiers: Vec<String>,
    koreader_md5s: Vec<String>,
}

/// The texts that are known here, or the one that was named.
pub(super) enum Known {
    Named {
        source: Source,
        title: String,
        authors: Vec<String>,
    },
    Library {
        texts: Vec<Candidate>,
        /// Keys of notes on texts whose files are not at hand.
        lone: BTreeSet<String>,
    },
}

impl Known {
    pub(super) fn new(library: &mut Library, to: Option<&Source>) -> Result<Self, String> {
        let Some(source) = to else {
            return Ok(candidates(library));
        };
        let (_, document) = read_text(library, source)?;
        Ok(Self::Named {
            source: source.clone(),
            title: document.meta.title.clone(),
            authors: document.meta.authors.clone(),
        })
    }

    /// The text that a book of the source is; none where there is none, or where several could be it.
    pub(super) fn find(&self, book: &ImportedBook, alone: bool) -> Option<Found> {
        match self {
            Self::Named {
                source,
                title,
                authors,
            } => {
                let same = alone
                    || book.title.is_empty()
                    || same_work(&book.title, &book.authors, title, authors);
                same.then(|| Found::Text(source.clone(), How::Named))
            }
            // They are on no text, and lie in one place everywhere.
            Self::Library { .. } if book.own_key == FREE_NOTES => {
                Some(Found::Notes(book.own_key.clone()))
            }
            Self::Library { texts, lone } => {
                let notes = lone.get(&book.own_key).cloned().map(Found::Notes);
                let text = find_among(texts, book);
                let text = text.map(|(source, how)| Found::Text(source, how));
                // The program's own texts are always there, opened before or not.
                let own = Source::bundled_with(&book.own_key);
                let own = own.map(|source| Found::Text(source, How::Hash));
                // A text by the same name is another where the key of its own is known here.
                notes.or(own).or(text)
            }
        }
    }
}

fn find_among(known: &[Candidate], book: &ImportedBook) -> Option<(Source, How)> {
    type Test<'a> = &'a dyn Fn(&Candidate) -> bool;
    let by_key: Test<'_> = &|text| !book.own_key.is_empty() && text.key == book.own_key;
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
        (How::Hash, by_key),
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
fn candidates(library: &mut Library) -> Known {
    let mut known: Vec<Candidate> = Vec::new();
    let mut lone = BTreeSet::new();
    for kept in library.notebooks() {
        let Some(source) = kept.source else {
            lone.insert(kept.key);
            continue;
        };
        let about = kept.replica.about();
        known.push(Candidate {
            source,
            key: kept.key,
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
                key: recent.key.clone(),
                title: recent.title.clone(),
                authors: recent.authors.clone(),
                identifiers: Vec::new(),
                koreader_md5s: Vec::new(),
            });
        }
    }
    Known::Library { texts: known, lone }
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
