//! Marks every occurrence of the selected words at once, as one step to undo.

use super::super::state::{Notice, Offer, State};
use super::super::task::Task;
use super::notes::trimmed;
use crate::annotation::{Edit, Ink, Kind, Style, new_id};
use crate::document::TextRange;
use crate::study::search::{self, Options};

/// More places than this are no passage but a letter.
const MOST: usize = 1_000;

impl State {
    /// Marks the selected words wherever they stand in the same case and as whole words, as far as the reader has let the text tell.
    pub(super) fn mark_all(&mut self, ink: Ink, style: Style, now_ms: u64) -> Vec<Task> {
        let Some(open) = self.texts.front() else {
            return Vec::new();
        };
        let Some(selection) = open.place.selection else {
            return Vec::new();
        };
        let document = &open.text.document;
        let own = trimmed(document, selection.range());
        let options = Options {
            match_case: true,
            whole_words: true,
            ..Options::default()
        };
        let mut places = search::find(document.slice(own), options, document).unwrap_or_default();
        if let Some(horizon) = open.names.horizon {
            places.retain(|place| place.end <= horizon);
        }
        if !places.contains(&own) {
            places.push(own);
        }
        let marked = |place: &TextRange| {
            let mut notes = open.notes.notebook.in_range(*place);
            notes.any(|note| {
                note.kind == Kind::Highlight && note.anchor_state.range() == Some(*place)
            })
        };
        places.retain(|place| !marked(place));
        if places.len() > MOST {
            let text = say!(
                "app-too-many-occurrences",
                count = places.len(),
                most = MOST
            );
            return self.notify(Notice::warning(text));
        }
        let count = places.len();
        let edits = places
            .into_iter()
            .map(|place| Edit::add(new_id(now_ms), Kind::Highlight, place, ink, style))
            .collect();
        let edited = self.edit(Edit::Several(edits), now_ms);
        if edited.is_ok()
            && let Some(open) = self.texts.front_mut()
        {
            open.place.selection = None;
        }
        let done = match count {
            1 => say!("app-highlighted-once").to_owned(),
            count => say!("app-highlighted-several", count = count),
        };
        self.answer(edited, Some(Notice::done(done).with(Offer::Undo)))
    }
}
