//! What would become of the annotations of one book of a source: its text is found and read, and the change made in memory.

use super::known::Found;
use super::{ImportChange, KnownText, PlannedImport, name_of, read_text};
use crate::annotation::{self, AnchorState, Brought, Edit, Kind, Notebook, Reason, Replica};
use crate::document::Document;
use crate::exchange::import::{
    self, How, ImportedBook, Match, Placer, PlannedText, Program, Row, State,
};
use crate::library::{Library, Source};
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
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
        if let Some(record) = book.record.take() {
            return self.merged(book, &record, None, notebook, None);
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
        mut book: ImportedBook,
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
        if let Some(record) = book.record.take() {
            return self.merged(book, &record, Some(matched), notebook, Some(text));
        }
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

    /// Takes in the record of a file of notes as it is: what is newer stands.
    fn merged(
        &mut self,
        book: ImportedBook,
        record: &Replica,
        matched: Option<Match>,
        mut notebook: Notebook,
        text: Option<KnownText>,
    ) -> Option<PlannedImport> {
        let refused = notebook.read_only().map(str::to_owned);
        let nothing = Document::default();
        let document = text.as_ref().map_or(&nothing, |text| &*text.document);
        let taken = notebook.take_in(record, document, self.now_ms);
        if text.is_some() {
            self.seek(&mut notebook, document)?;
        }
        let changed = taken.as_ref().map(|taken| &taken.changed);
        let now = states(&notebook);
        let look = |id: Uuid| match now.get(&id) {
            _ if changed.is_none_or(|changed| !changed.contains(&id)) => {
                (State::AlreadyThere, None)
            }
            Some((kind, place)) => (state_of(*kind, *place), place.range()),
            None => (State::Deleted, None),
        };
        let plan = PlannedText::of_record(self.program, book, matched, look, self.zone);
        let change = taken.map(|taken| ImportChange {
            notes: notebook.replica().clone(),
            changed: taken.changed,
            inverse: taken.inverse,
            text,
        });
        Some(PlannedImport {
            change: change.filter(|_| refused.is_none()),
            with_seconds: None,
            plan,
            refused,
        })
    }

    /// Finds the places of what came from another version of the text.
    fn seek(&mut self, notebook: &mut Notebook, document: &Document) -> Option<()> {
        let sought = notebook.sought();
        if sought.is_empty() {
            return Some(());
        }
        let old_texts = self.library.old_texts(notebook.replica());
        let (mut found, mut goes_on) = (Vec::new(), true);
        annotation::seek(document, &old_texts, &sought, |id, place| {
            found.push((id, place));
            goes_on = (self.go_on)();
            goes_on
        });
        notebook.set_places(found);
        goes_on.then_some(())
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
            changed,
            inverse,
            text,
        })
    }
}

/// What lives in a notebook, and where it stands.
fn states(notebook: &Notebook) -> BTreeMap<Uuid, (Kind, AnchorState)> {
    let notes = notebook.annotations().iter();
    notes
        .map(|note| (note.id, (note.kind, note.anchor_state)))
        .collect()
}

/// What becomes of a note of a record that stands so now.
fn state_of(kind: Kind, place: AnchorState) -> State {
    match place {
        _ if kind == Kind::Note => State::Matched,
        AnchorState::Exact(_)
        | AnchorState::Changed { .. }
        | AnchorState::Orphan(Reason::Apart) => State::Matched,
        AnchorState::Orphan(Reason::Ambiguous) => State::Ambiguous,
        AnchorState::Orphan(Reason::Missing | Reason::Sought) => State::Unmatched,
    }
}
