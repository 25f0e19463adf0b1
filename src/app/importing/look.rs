//! What would become of the annotations of one book of a source: its text is found and read, and the change made in memory.

use super::known::Found;
use super::{ImportChange, KnownText, PlannedImport, name_of, read_text};
use crate::annotation::{Brought, Edit, Notebook};
use crate::document::Document;
use crate::exchange::import::{self, How, ImportedBook, Match, Placer, PlannedText, Program, Row};
use crate::library::{Library, Source};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// The look at one book. What it answers is none where it was called off.
pub(super) struct Look<'a> {
    pub(super) library: &'a mut Library,
    /// Takes in what could not be read.
    pub(super) troubles: &'a mut Vec<String>,
    /// Asked now and then.
    pub(super) go_on: &'a mut dyn FnMut() -> bool,
    pub(super) program: Program,
    pub(super) zone: &'a TimeZone,
    pub(super) now_ms: u64,
}

impl Look<'_> {
    pub(super) fn at(
        &mut self,
        book: ImportedBook,
        found: Option<Found>,
        is_named: bool,
    ) -> Result<Option<PlannedImport>, String> {
        let (source, how) = match found {
            Some(Found::Text(source, how)) => (source, how),
            Some(Found::Notes(key)) => {
                let (notebook, unread) = self.library.notes_under(&key);
                self.troubles.extend(unread);
                return Ok(self.without_text(notebook, book));
            }
            None => return Ok(self.waiting(book)),
        };
        match read_text(self.library, &source) {
            Ok((bytes, document)) => Ok(self.placed(book, (source, how), &bytes, &document)),
            Err(message) if is_named => Err(message),
            Err(message) => {
                self.troubles.push(message);
                Ok(self.without_file(book))
            }
        }
    }

    /// The text is known and its file is gone: notes of ours lie where the others on it do, and what else is imported waits for it
    /// under its title.
    fn without_file(&mut self, book: ImportedBook) -> Option<PlannedImport> {
        if !book.own_key.is_empty() {
            let (notebook, unread) = self.library.notes_under(&book.own_key);
            if notebook.replica().ids().next().is_some() {
                self.troubles.extend(unread);
                return self.without_text(notebook, book);
            }
        }
        self.waiting(book)
    }

    fn waiting(&mut self, book: ImportedBook) -> Option<PlannedImport> {
        let waiting = self
            .library
            .waiting(name_of(&book), &book.authors, &book.identifiers);
        let (notebook, unread) = waiting;
        self.troubles.extend(unread);
        self.without_text(notebook, book)
    }

    /// Notes on a text that is not at hand.
    fn without_text(
        &mut self,
        notebook: Notebook,
        mut book: ImportedBook,
    ) -> Option<PlannedImport> {
        if book.title.is_empty() {
            notebook.replica().title().clone_into(&mut book.title);
        }
        let plan = PlannedText::new(
            self.program,
            book,
            None,
            None,
            Some(&notebook),
            self.zone,
            self.go_on,
        );
        Some(self.planned(plan?, notebook, None))
    }

    fn placed(
        &mut self,
        book: ImportedBook,
        (source, how): (Source, How),
        bytes: &[u8],
        document: &Arc<Document>,
    ) -> Option<PlannedImport> {
        let identity = self.library.identify(&source, bytes, document);
        let (mut notebook, unread) = self.library.notebook(&identity, document);
        self.troubles.extend(unread);
        let awaited = notebook.awaited();
        if !awaited.is_empty() {
            notebook.set_places(import::place_awaited(document, bytes, &awaited));
        }
        let matched = Match {
            path: source.to_string(),
            how,
        };
        let text = KnownText {
            source,
            identity,
            document: Arc::clone(document),
        };
        let placer = Placer::new(document, bytes);
        let plan = PlannedText::new(
            self.program,
            book,
            Some(matched),
            Some(&placer),
            Some(&notebook),
            self.zone,
            self.go_on,
        );
        let mut plan = plan?;
        // Not before: the names of what is imported follow from what the source says.
        if plan.book.title.is_empty() {
            plan.book.title.clone_from(&document.meta.title);
            plan.book.authors.clone_from(&document.meta.authors);
        }
        Some(self.planned(plan, notebook, Some(text)))
    }

    /// Makes the change in memory, so that what would be written is what will be.
    fn planned(
        &self,
        plan: PlannedText,
        notebook: Notebook,
        text: Option<KnownText>,
    ) -> PlannedImport {
        let refused = notebook.read_only().map(str::to_owned);
        let of = |row: &Row| row.brought.clone();
        let brought: Vec<Brought> = plan.rows.iter().map(of).collect();
        let seconds: Vec<Brought> = plan
            .rows
            .iter()
            .filter_map(|row| row.second.clone())
            .collect();
        let with_seconds = match seconds.is_empty() {
            true => None,
            false => {
                let all = brought.iter().cloned().chain(seconds).collect();
                self.change(all, notebook.clone(), text.clone())
            }
        };
        PlannedImport {
            change: self.change(brought, notebook, text),
            with_seconds,
            plan,
            refused,
        }
    }

    fn change(
        &self,
        brought: Vec<Brought>,
        mut notebook: Notebook,
        text: Option<KnownText>,
    ) -> Option<ImportChange> {
        let nothing = Document::default();
        let document = text.as_ref().map_or(&nothing, |text| &*text.document);
        let inverse = notebook.apply(Edit::Bring(brought), document, self.now_ms)?;
        let changed: BTreeSet<Uuid> = inverse.touched().into_iter().collect();
        Some(ImportChange {
            notes: notebook.replica().clone(),
            changed: changed.len(),
            inverse,
            text,
        })
    }
}
