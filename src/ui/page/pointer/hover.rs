//! A pointer that hovers: its cursor and tooltips, and a name's card once it has rested on the name.

use super::InputState;
use super::ahead::{ahead, ahead_ui};
use super::under::{Under, handle_at, name_at, rect_at, under};
use crate::app::OpenText;
use crate::document::Link;
use crate::ui::Scene;
use crate::ui::page::handles::margin_signs;
use crate::ui::page::places::Places;
use crate::ui::view::{Card, View};
use egui::{CursorIcon, Pos2, Response, Ui};

/// How long the pointer rests on a name before its card comes, in seconds.
const REST: f64 = 0.35;

/// A pointer that has moved by less than this, in points, has not been moved by hand.
const STILL: f32 = 4.0;

pub(super) fn hover(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &dyn Places,
    input_state: &mut InputState,
    view: &mut View,
    at: Pos2,
    response: &Response,
) {
    if let Some((_, note)) = margin_signs(book, sheet)
        .into_iter()
        .find(|(rect, _)| rect.expand(3.0).contains(at))
    {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        let label = if note.note().is_empty() {
            say!("button-bookmark").to_owned()
        } else {
            note.note_text()
        };
        response.clone().on_hover_text_at_pointer(label);
        return;
    }
    if handle_at(book, sheet, at).is_some() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        return;
    }
    let under = under(scene, book, sheet, at);
    let icon = match &under {
        Under::Link(_) | Under::Footnote(_) | Under::Note(_) => CursorIcon::PointingHand,
        Under::Picture(_) => CursorIcon::ZoomIn,
        Under::Name(..) | Under::Text => CursorIcon::Text,
        Under::Nothing => CursorIcon::Default,
    };
    ui.ctx().set_cursor_icon(icon);
    let is_resting = input_state
        .resting
        .is_some_and(|resting| resting.distance(at) < STILL);
    if let Under::Link(Link::Outside(address)) = &under {
        response.clone().on_hover_text_at_pointer(address);
    } else if view.footnote.is_none()
        && !is_resting
        && let Some(ahead) = ahead(&book.text.document, &under)
    {
        let shown = response.clone();
        shown.on_hover_ui_at_pointer(|ui| ahead_ui(ui, scene.tokens, &ahead));
    }
    // A highlight or a link may lie over a name; resting on it still asks who it is.
    let on = sheet.hit(at).and_then(|hit| hit.on);
    let name = on
        .filter(|_| !matches!(under, Under::Footnote(_)))
        .and_then(|on| name_at(scene, book, on));
    rest_on_name(ui, scene, sheet, input_state, view, at, name);
}

/// Brings a name's card once the pointer has rested on it.
fn rest_on_name(
    ui: &Ui,
    scene: &Scene<'_>,
    sheet: &dyn Places,
    input_state: &mut InputState,
    view: &mut View,
    at: Pos2,
    name: Option<Under>,
) {
    let Some(Under::Name(entry, mention)) = name else {
        input_state.hovered = None;
        return;
    };
    if input_state
        .resting
        .is_some_and(|resting| resting.distance(at) < STILL)
    {
        return;
    }
    input_state.resting = None;
    if ui.input(|input| input.pointer.any_down())
        || view.look_up.is_some()
        || view
            .card
            .as_ref()
            .is_some_and(|card| card.pinned || card.entry == entry)
    {
        return;
    }
    let since = input_state
        .hovered
        .as_ref()
        .filter(|(hovered, _)| *hovered == entry)
        .map_or(scene.time, |(_, since)| *since);
    input_state.hovered = Some((entry.clone(), since));
    let rested = scene.time - since;
    if rested < REST {
        ui.ctx().request_repaint_after_secs((REST - rested) as f32);
        return;
    }
    let anchor = sheet
        .rects(mention)
        .into_iter()
        .find(|rect| rect.contains(at))
        .unwrap_or(rect_at(sheet, at));
    view.card = Some(Card::new(&entry, anchor, false, scene.time));
}
