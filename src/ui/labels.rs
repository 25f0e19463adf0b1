//! Short labels that several panels share: counts, shortened quotations, icons of names.

use super::Scene;
use super::icons::Icon;
use crate::annotation::{AnchorState, Annotation, Ink, Kind, Reason, Style};
use crate::glossary::{Entry, EntryKind, Sort};

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
        counts.push(say!("counted-highlights", count = highlights));
    }
    if bookmarks > 0 {
        counts.push(say!("counted-bookmarks", count = bookmarks));
    }
    if on_the_whole > 0 {
        counts.push(say!("counted-notes", count = on_the_whole));
    }
    counts.join(", ")
}

/// At most `most` code points, cut at a word.
pub fn shortened(text: &str, most: usize) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded.chars().count() <= most {
        return folded;
    }
    let cut: String = folded.chars().take(most).collect();
    format!("{}…", cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]))
}

/// Why a note is listed, in a few words.
#[must_use]
pub fn reason(place: &AnchorState) -> &'static str {
    match place {
        AnchorState::Exact(_) => say!("labels-in-place"),
        AnchorState::Changed { .. } => say!("labels-text-changed"),
        AnchorState::Orphan(Reason::Missing) => say!("labels-not-found-in-the-text"),
        AnchorState::Orphan(Reason::Ambiguous) => say!("labels-found-in-several-places"),
        AnchorState::Orphan(Reason::Apart) => say!("labels-kept-unplaced"),
        AnchorState::Orphan(Reason::Sought) => say!("labels-looking-for-it"),
    }
}

/// A colour, within a sentence.
#[must_use]
pub fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Yellow => say!("ink-yellow"),
        Ink::Green => say!("ink-green"),
        Ink::Blue => say!("ink-blue"),
        Ink::Pink => say!("ink-pink"),
        Ink::Orange => say!("ink-orange"),
        Ink::Purple => say!("ink-purple"),
    }
}

/// What the reader calls a colour, else its usual name.
pub(super) fn ink_name<'a>(scene: &Scene<'a>, of: Ink) -> &'a str {
    let own = scene.state.settings.own_ink_name(of);
    own.unwrap_or(ink(of))
}

pub(super) fn style(style: Style) -> &'static str {
    match style {
        Style::Solid => say!("style-solid"),
        Style::Underline => say!("style-underline"),
        Style::Strikethrough => say!("style-strikethrough"),
        Style::Outline => say!("style-outline"),
    }
}

/// What a name stands for, within a sentence.
#[must_use]
pub fn kind(entry: &Entry) -> &'static str {
    match entry.sort {
        Some(Sort::God) => return say!("is-god"),
        Some(Sort::Ship) => return say!("is-ship"),
        None => {}
    }
    match entry.kind {
        EntryKind::Person => say!("is-person"),
        EntryKind::Place => say!("is-place"),
        EntryKind::Organisation => say!("is-organisation"),
        EntryKind::Event => say!("is-event"),
    }
}

pub(super) fn icon_of(entry: &Entry) -> Icon {
    if entry.sort.is_some() {
        return Icon::Organisation;
    }
    match entry.kind {
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
        let icon = |kind| icon_of(&Entry::bare("wick".to_owned(), "Wick", kind));
        for (index, kind) in kinds.into_iter().enumerate() {
            assert_ne!(icon(kind), Icon::Shelf);
            let others = kinds.into_iter().skip(index + 1);
            others.for_each(|other| assert_ne!(icon(kind), icon(other)));
        }
    }
}
