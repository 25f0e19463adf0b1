//! Going to a passage of a text that may not be open: by a link, or by a hit of a search through all texts.

use super::super::open_text::{Front, OpenText};
use super::super::state::{Arrival, Notice, State};
use super::super::task::Task;
use super::super::visit::Visit;
use crate::document::{Document, Offset, TextRange};
use crate::exchange::PassageLink;
use crate::library::Source;
use crate::study::Query;
use uuid::Uuid;

/// Code points of a passage that a copied link quotes.
const QUOTED: usize = 200;

impl State {
    /// Follows a link of ours, from wherever it came.
    pub(super) fn open_link(&mut self, address: &str) -> Vec<Task> {
        let Some(link) = PassageLink::parse(address) else {
            let text = say!("app-link-names-no-text");
            return self.notify(Notice::warning(text));
        };
        self.visit(Visit::of(link))
    }

    /// Opens a text at a passage; the text in front stays open behind it.
    pub(super) fn visit(&mut self, visit: Visit) -> Vec<Task> {
        let is_open = self
            .texts
            .with_key(&visit.link.key)
            .map(|open| open.text.source.clone());
        let source = is_open.or_else(|| self.source_of(&visit.link.key));
        let source = source.or_else(|| self.source_with_text(visit.link.text_sha256.as_deref()?));
        let Some(source) = source else {
            if !self.on_shelf.is_known {
                // The shelf is still being looked up; the link is followed once it is known.
                self.on_shelf.waiting = Some(visit);
                return Vec::new();
            }
            let text = self.not_here(&visit.link);
            return self.notify(Notice::warning(text));
        };
        self.remember_place();
        self.arrive_at = Some(Arrival::Visit(Box::new(visit)));
        self.start_opening(source, Front::Keep)
    }

    /// Where a text with these words lies, of which the beginning of the hash is known.
    fn source_with_text(&self, text_sha256: &str) -> Option<Source> {
        let mut recent = self.shelf.recent().iter();
        let read =
            recent.find(|recent| recent.text_sha256.starts_with(text_sha256) && !recent.missing());
        let found = || {
            let mut texts = self.on_shelf.catalogue.iter();
            texts.find(|(_, found)| found.text_sha256.starts_with(text_sha256))
        };
        read.map(|recent| recent.source.clone())
            .or_else(|| found().map(|(source, _)| source.clone()))
    }

    /// What a link leads to that is not here.
    fn not_here(&self, link: &PassageLink) -> String {
        let noted = self.on_shelf.noted.get(&link.key);
        let title = noted
            .map(|noted| noted.title.clone())
            .or_else(|| link.title.clone());
        let by = noted
            .map(|noted| noted.authors.join(", "))
            .filter(|by| !by.is_empty());
        let quote = link
            .quote
            .as_ref()
            .map(|quote| say!("app-link-quotes", quote = quote))
            .unwrap_or_default();
        match (title, by) {
            (Some(title), Some(by)) => {
                say!(
                    "app-link-to-missing-by",
                    title = title,
                    by = by,
                    quote = quote
                )
            }
            (Some(title), None) => {
                say!("app-link-to-missing", title = title, quote = quote)
            }
            (None, _) => say!("app-link-to-unknown", key = link.key, quote = quote),
        }
    }

    /// Goes to the passage in the text that has just come to the front.
    pub(super) fn arrive_at_passage(&mut self, visit: Visit) {
        let Some(front) = self.texts.front() else {
            return;
        };
        match spot(front, &visit) {
            Spot::Passage(range) => {
                let note = visit.link.note;
                self.jump_to(range.start, Some(range));
                if let (Some(id), Some(front)) = (note, self.texts.front_mut()) {
                    front.notes.focus = Some(id);
                }
            }
            Spot::Offset(offset) => self.jump_to(offset, None),
            Spot::NotYet => {
                let key = front.key().to_owned();
                self.on_shelf.sought_note = visit.link.note.map(|id| (key, id));
            }
            Spot::Lost(text) => drop(self.notify(Notice::warning(text))),
        }
    }

    /// A note that a link leads to has found its place, or has none.
    pub(super) fn arrive_at_found_note(&mut self, done: bool) {
        let Some((key, id)) = self.on_shelf.sought_note.clone() else {
            return;
        };
        let Some(front) = self.texts.front_mut().filter(|front| front.key() == key) else {
            return;
        };
        let range = front
            .notes
            .notebook
            .get(id)
            .and_then(|note| note.anchor_state.range());
        if range.is_some() || done {
            self.on_shelf.sought_note = None;
        }
        if let Some(range) = range {
            front.notes.focus = Some(id);
            self.jump_to(range.start, Some(range));
        } else if done {
            self.notify(Notice::warning(NO_PLACE.say()));
        }
    }

    /// A link to what is selected, to the chosen note, or to the top of the page.
    #[must_use]
    pub fn link_here(&self) -> Option<String> {
        let front = self.texts.front()?;
        let selection = front.place.selection.map(crate::app::Selection::range);
        let note = front.notes.focus.filter(|_| selection.is_none());
        Some(link_to(front, selection, note).to_string())
    }

    /// A link to a note of the text in front.
    #[must_use]
    pub fn link_to_note(&self, id: Uuid) -> Option<String> {
        Some(link_to(self.texts.front()?, None, Some(id)).to_string())
    }
}

const NO_PLACE: crate::messages::Key = key!("app-link-note-unplaced");

fn link_to(open: &OpenText, passage: Option<TextRange>, note: Option<Uuid>) -> PassageLink {
    let title = Some(open.title().to_owned()).filter(|title| !title.is_empty());
    let key = open.key().to_owned();
    if note.is_some() {
        return PassageLink {
            key,
            note,
            title,
            ..PassageLink::default()
        };
    }
    let hash = &open.notes.notebook.text_sha256();
    let quote = passage.map(|range| {
        let text = open.text.document.slice(range);
        let text: String = text.chars().take(QUOTED).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    PassageLink {
        key,
        text_sha256: Some(hash.chars().take(16).collect()),
        at: Some(
            passage
                .map_or(open.place.shown.start, |range| range.start)
                .0,
        ),
        quote: quote.filter(|quote| !quote.is_empty()),
        title,
        note: None,
    }
}

/// Where in an open text a visit leads.
enum Spot {
    Passage(TextRange),
    Offset(Offset),
    /// A note that is still looked for.
    NotYet,
    Lost(String),
}

fn spot(open: &OpenText, visit: &Visit) -> Spot {
    let (link, document) = (&visit.link, &open.text.document);
    if let Some(id) = link.note {
        let note = open.notes.notebook.get(id);
        return match note.map(|note| note.anchor_state.range()) {
            Some(Some(range)) => Spot::Passage(range),
            Some(None) if open.notes.seeking.is_some() => Spot::NotYet,
            Some(None) => Spot::Lost(NO_PLACE.say().to_owned()),
            None => Spot::Lost(say!("app-link-note-missing").to_owned()),
        };
    }
    let is_same = link
        .text_sha256
        .as_ref()
        .is_none_or(|hash| open.notes.notebook.text_sha256().starts_with(hash.as_str()));
    if let Some(range) = visit
        .range
        .filter(|range| is_same && range.end <= document.text.end())
    {
        return Spot::Passage(range);
    }
    if let Some(quote) = &link.quote {
        return match nearest(document, quote, link.at) {
            Some(range) => Spot::Passage(range),
            None => Spot::Lost(say!("app-link-words-missing", quote = quote)),
        };
    }
    match link.at.filter(|_| is_same) {
        Some(at) => Spot::Offset(Offset(at).min(document.text.end())),
        None => Spot::Offset(open.place.shown.start),
    }
}

/// The place of some words that is nearest to where they stood.
fn nearest(document: &Document, text: &str, at: Option<u32>) -> Option<TextRange> {
    let found = Query::phrase(text)?.find_all(document);
    let at = at.unwrap_or_default();
    found
        .into_iter()
        .min_by_key(|range| range.start.0.abs_diff(at))
}
