//! What goes to the clipboard: words, a passage with its source, a link to it, all notes.

use super::selected_note;
use crate::app::{Command, Notice, OpenText, Selection};
use crate::document::TextRange;
use crate::study::quote::{passage, quote};
use crate::ui::{Asked, Scene, details_ui};
use egui::Context;

/// Where a word may be divided: of no use where it goes, and in the way of whoever looks for the word.
const SOFT_HYPHEN: char = '\u{ad}';

pub(super) fn copy_export(ctx: &Context, scene: &Scene<'_>, asked: &mut Asked) {
    if let Some(text) = scene.state.notes_to_copy() {
        ctx.copy_text(text);
        asked.send(Command::Notice(Notice::done(say!(
            "perform-all-notes-copied-as-markdown"
        ))));
    }
}

pub(super) fn copy(ctx: &Context, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let document = &open.text.document;
    let selected = open
        .place
        .selection
        .map(|selection| passage(document, selection.range()).replace(SOFT_HYPHEN, ""));
    let Some(text) =
        selected.or_else(|| selected_note(open).map(|note| quote(document, note).into_owned()))
    else {
        return;
    };
    ctx.copy_text(text);
    asked.send(Command::Notice(Notice::done(say!("button-copied"))));
}

pub(super) fn copy_link(ctx: &Context, scene: &Scene<'_>, asked: &mut Asked) {
    if let Some(link) = scene.state.link_here() {
        ctx.copy_text(link);
        asked.send(Command::Notice(Notice::done(say!(
            "perform-link-copied-it-opens-this-passage"
        ))));
    }
}

/// The selected words, or those of the selected highlight; says where there are none.
fn selected(open: &OpenText, asked: &mut Asked) -> Option<TextRange> {
    let selected = open.place.selection.map(Selection::range);
    let range = selected.or_else(|| selected_note(open)?.anchor_state.range());
    if range.is_none() {
        asked.send(Command::Notice(Notice::done(say!(
            "perform-select-some-words-first"
        ))));
    }
    range
}

/// Wishes for the selected words as a picture, with where they are from.
pub(super) fn quote_card(scene: &Scene<'_>, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let Some(range) = selected(open, asked) else {
        return;
    };
    let (authors, title) = details_ui::authors_and_title(open);
    let card = crate::study::quote_card::quote_card(&open.text.document, range, &authors, &title);
    asked.quote_card = Some((card, title));
}

/// Copies the selected words, or those of the selected highlight, with where they are from.
pub(super) fn copy_cited(ctx: &Context, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let Some(range) = selected(open, asked) else {
        return;
    };
    let document = &open.text.document;
    let page = document.page_at(range.start).unwrap_or_default();
    let cited = details_ui::with_citation(scene, open, passage(document, range).trim(), page);
    ctx.copy_text(cited);
    asked.send(Command::Notice(Notice::done(say!(
        "perform-copied-with-its-source"
    ))));
}
