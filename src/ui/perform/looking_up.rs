//! Which word is looked up: the one that is selected, else the one under the pointer, else the one at the caret.

use crate::app::{Command, LookUp, Notice, OpenText, Selection, WordAsked};
use crate::document::{Offset, TextRange};
use crate::layout::word_at;
use crate::study::quote::passage;
use crate::study::terms::is_unspaced;
use crate::ui::look_up_ui::open::LookUpCard;
use crate::ui::view::{Dialog, View};
use crate::ui::{Asked, Scene};
use egui::{Context, OpenUrl};

/// Code points of a selection that is looked up.
const LONGEST: usize = 100;
/// Code points of a text without blanks that are looked at for a word.
const BEGINNING: usize = 12;

/// Opens the card of the dictionaries, or puts it away. Without a word it asks for one.
pub(super) fn look_up(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    if view.look_up.take().is_some() {
        return;
    }
    let (range, word) = match word_meant(open, view) {
        Some((range, word)) => (Some(range), word),
        None => (None, no_word(open, view)),
    };
    // What is looked up is seen, and the card stands beside it.
    if let Some(range) = range.filter(|_| open.place.selection.is_none()) {
        asked.send(Command::Select(Some(Selection::of(range))));
    }
    (view.card, view.footnote) = (None, None);
    view.look_up = Some(LookUpCard::new(open.key(), &word, range));
    asked.send(Command::LookUp(LookUp::Word(word)));
}

/// Has the system's browser look the word up on the first of the reader's pages.
pub(super) fn look_up_in_browser(
    ctx: &Context,
    scene: &Scene<'_>,
    view: &mut View,
    asked: &mut Asked,
) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let pages = &scene.state.settings.web_lookups;
    let Some(page) = pages.iter().find(|page| page.is_for_the_web()) else {
        view.dialog = Some(Dialog::Dictionaries);
        return;
    };
    let Some((_, word)) = word_meant(open, view) else {
        asked.send(Command::Notice(Notice::done(say!(
            "perform-select-a-word-first-or-point"
        ))));
        return;
    };
    if let Some(address) = page.address_of(&word.at_first(), &word.language) {
        ctx.open_url(OpenUrl::new_tab(address));
    }
}

/// The word that is meant, and where it stands.
fn word_meant(open: &OpenText, view: &View) -> Option<(TextRange, WordAsked)> {
    let document = &open.text.document;
    if let Some(selection) = open.place.selection {
        let range = selection.range();
        let word: String = passage(document, range).chars().take(LONGEST).collect();
        let asked = WordAsked {
            word: word.split_whitespace().collect::<Vec<_>>().join(" "),
            is_beginning: false,
            language: document.language_at(range.start).to_owned(),
        };
        return Some((range, asked)).filter(|(_, asked)| !asked.word.is_empty());
    }
    let places = [view.pointed, view.caret].into_iter().flatten();
    places.map(|at| word_from(open, at)).find_map(|word| word)
}

/// The word at a place.
fn word_from(open: &OpenText, at: Offset) -> Option<(TextRange, WordAsked)> {
    let document = &open.text.document;
    let range = word_at(document, at);
    let word = document.slice(range);
    let first = word.chars().find(|c| c.is_alphanumeric())?;
    let is_beginning = is_unspaced(first);
    let word = if is_beginning {
        let block = document.block_at(at).map(|index| &document.blocks[index]);
        let end = block.map_or(range.end, |block| block.range.end);
        let end = range.start.plus(BEGINNING).min(end);
        document.slice(TextRange::new(range.start, end.max(range.end)))
    } else {
        word
    };
    let asked = WordAsked {
        word: word.to_owned(),
        is_beginning,
        language: document.language_at(range.start).to_owned(),
    };
    Some((range, asked))
}

fn no_word(open: &OpenText, view: &View) -> WordAsked {
    let document = &open.text.document;
    let at = view.caret.unwrap_or(open.place.shown.start);
    WordAsked {
        word: String::new(),
        is_beginning: false,
        language: document.language_at(at).to_owned(),
    }
}
