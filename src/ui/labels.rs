//! Short labels that several panels share: counts, shortened quotations, icons of names.

use super::icons::Icon;
use super::widgets;
use crate::annotation::{AnchorState, Annotation, Kind, Reason};
use crate::glossary::EntryKind;

/// `3 highlights, 1 bookmark`.
pub(super) fn count_of(notes: &[Annotation]) -> String {
    let bookmarks = notes
        .iter()
        .filter(|note| note.kind == Kind::Bookmark)
        .count();
    let on_the_whole = notes.iter().filter(|note| note.kind == Kind::Note).count();
    let highlights = notes.len() - bookmarks - on_the_whole;
    let mut counts = Vec::new();
    if highlights > 0 || bookmarks + on_the_whole == 0 {
        counts.push(widgets::counted(highlights, "highlight", "highlights"));
    }
    if bookmarks > 0 {
        counts.push(widgets::counted(bookmarks, "bookmark", "bookmarks"));
    }
    if on_the_whole > 0 {
        counts.push(widgets::counted(on_the_whole, "note", "notes"));
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
pub(super) fn reason(place: &AnchorState) -> &'static str {
    match place {
        AnchorState::Exact(_) => "In place",
        AnchorState::Changed { .. } => "Text changed",
        AnchorState::Orphan(Reason::Missing) => "Not found in the text",
        AnchorState::Orphan(Reason::Ambiguous) => "Found in several places",
        AnchorState::Orphan(Reason::Apart) => "Kept unplaced",
        AnchorState::Orphan(Reason::Sought) => "Looking for it…",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_name_has_an_icon_of_its_own() {
        let kinds = [
            EntryKind::Person,
            EntryKind::Place,
            EntryKind::Organisation,
            EntryKind::Event,
        ];
        for (index, kind) in kinds.into_iter().enumerate() {
            assert_ne!(icon_of(kind), Icon::Shelf);
            let others = kinds.into_iter().skip(index + 1);
            others.for_each(|other| assert_ne!(icon_of(kind), icon_of(other)));
        }
    }
}
