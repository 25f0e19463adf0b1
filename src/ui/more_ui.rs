//! What has no button of its own in the bar: a menu under three dots, which scrolls where the window is low.

use super::actions::{Action, entry_of};
use super::icons::Icon;
use super::view::Desk;
use super::widgets::{self, icon_button};
use super::{Asked, Scene};
use crate::app::{History, SourceText};
use crate::messages::in_a_sentence;
use egui::{Button, Popup, Ui, vec2};

const GROUPS: [&[Action]; 6] = [
    &[Action::SearchAll],
    &[Action::Undo, Action::Redo],
    &[
        Action::Bookmark,
        Action::Export,
        Action::CopyExport,
        Action::Import,
        Action::ExportPages,
        Action::ImportMarks,
        Action::QuoteCard,
        Action::Details,
    ],
    &[
        Action::Mode,
        Action::PrintedPages,
        Action::MarkNames,
        Action::Theme,
        Action::FullScreen,
        Action::ReadingRuler,
        Action::AutoScroll,
        Action::ReadAloud,
        Action::Split,
        Action::Encoding,
        Action::WholePage,
    ],
    &[Action::Review, Action::Statistics, Action::Dictionaries],
    &[
        Action::NewTab,
        Action::InStep,
        Action::Sync,
        Action::Palette,
        Action::Help,
        Action::Quit,
    ],
];
/// In points: room for the longest label and its keys on one line.
const WIDTH: f32 = 330.0;
/// In points, above and below the menu together.
const MARGINS: f32 = 70.0;

pub fn more_ui(ui: &mut Ui, scene: &Scene<'_>, desk: Desk, asked: &mut Asked) {
    let response = icon_button(ui, scene.tokens, Icon::More, say!("more-menu"), "", false);
    let height = ui.ctx().content_rect().height() - MARGINS;
    Popup::menu(&response)
        .style(widgets::menu_style(scene.tokens))
        .width(WIDTH)
        .show(|ui| {
            widgets::scrolled_where_low(ui, height, |ui| {
                for (index, group) in GROUPS.into_iter().enumerate() {
                    if index > 0 {
                        ui.separator();
                    }
                    for &action in group {
                        if !is_beside_the_point(scene, action) {
                            item_ui(ui, scene, desk, action, asked);
                        }
                    }
                }
            });
        });
}

fn item_ui(ui: &mut Ui, scene: &Scene<'_>, desk: Desk, action: Action, asked: &mut Asked) {
    let button = Button::new(label(scene, desk, action))
        .shortcut_text(entry_of(action).key_label(ui.ctx()))
        .min_size(vec2(ui.available_width(), 0.0));
    if ui
        .add_enabled(is_enabled(scene, desk, action), button)
        .clicked()
    {
        asked.act(action);
        ui.close();
    }
}

/// What Undo and Redo would do to the text in front; at other desks, to the notes of all texts.
fn steps<'a>(scene: &Scene<'a>, desk: Desk) -> (Option<&'a str>, Option<&'a str>) {
    let state = scene.state;
    if desk != Desk::Reading {
        return (state.undo_batch_label(), state.redo_batch_label());
    }
    let history = state.front().map(|front| &front.history);
    (
        history.and_then(History::undo_label),
        history.and_then(History::redo_label),
    )
}

fn label(scene: &Scene<'_>, desk: Desk, action: Action) -> String {
    let front = scene.state.front();
    let (undo, redo) = steps(scene, desk);
    let is_whole = || front.is_some_and(|front| front.text.options.whole_page);
    match action {
        Action::Undo => undo.map_or(say!("button-undo").to_owned(), |what| {
            say!("more-undo", what = in_a_sentence(what))
        }),
        Action::Redo => redo.map_or(say!("button-redo").to_owned(), |what| {
            say!("more-redo", what = in_a_sentence(what))
        }),
        Action::WholePage if is_whole() => say!("more-show-only-the-article").to_owned(),
        _ => entry_of(action).label.say().to_owned(),
    }
}

fn is_enabled(scene: &Scene<'_>, desk: Desk, action: Action) -> bool {
    let front = scene.state.front();
    let (undo, redo) = steps(scene, desk);
    match action {
        Action::Undo => undo.is_some(),
        Action::Redo => redo.is_some(),
        Action::Encoding => front.is_some_and(|front| front.text.has_one_encoding()),
        _ => front.is_some() || !entry_of(action).needs_text,
    }
}

/// Whether an action is for texts of another kind than the one in front.
fn is_beside_the_point(scene: &Scene<'_>, action: Action) -> bool {
    let text = scene.state.front().map(|front| &front.text);
    match action {
        Action::WholePage => !text.is_some_and(SourceText::is_web_page),
        Action::PrintedPages | Action::ExportPages | Action::ImportMarks => {
            !text.is_some_and(SourceText::has_printed_pages)
        }
        _ => false,
    }
}
