//! Short labels that several panels share: counts, shortened quotations, icons of names.

use super::icons::Icon;
use super::widgets;
use crate::annotation::{Annotation, Kind, Place, Reason};
use crate::glossary::EntryKind;

/// `3 highlights, 1 bookmark`.
pub(super) fn count_of(notes: &[Annotation]) -> String {
    let bookmarks = notes
        .iter()
        .filter(|note| note.kind == Kind::Bookmark)
        .count();
    let highlights = notes.len() - bookmarks;
    let mut counts = Vec::new();
    if highlights > 0 || bookmarks == 0 {
        counts.push(widgets::counted(highlights, "highlight", "highlights"));
    }
    if bookmarks > 0 {
        counts.push(widgets::counted(bookmarks, "bookmark", "bookmarks"));
    }
    counts.join(", ")
}

/// At most `most` code points, cut at a word.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= most {
        return folded;
    }
    let cut: String = folded.chars().take(most).collect();
    format!("{}…", cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]))
}

/// Why a note is listed, in a few words.
pub(super) fn reason(place: &Place) -> &'static str {
    match place {
        Place::Exact(_) => "In place",
        Place::Changed { .. } => "Text changed",
        Place::Orphan(Reason::Missing) => "Not found in the text",
        Place::Orphan(Reason::Ambiguous) => "Found in several places",
        Place::Orphan(Reason::Apart) => "Kept unplaced",
        Place::Orphan(Reason::Sought) => "Looking for it…",
    }
}

pub(super) fn icon_of(kind: EntryKind) -> Icon {
    match kind {
        EntryKind::Person => Icon::Person,
        EntryKind::Place => Icon::Place,
        EntryKind::Organisation => Icon::Organisation,
        EntryKind::Event => Icon::Event,
    }
}
