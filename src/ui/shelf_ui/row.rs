//! A work as a line of the list.

use super::super::theme;
use super::super::widgets;
use super::super::{Asked, Scene};
use super::card::{band_ui, series_of, spoken};
use super::{ShelfView, below, part, respond};
use crate::library::{Status, Work};
use egui::{Align2, FontId, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Points.
pub(super) const HEIGHT: f32 = 40.0;

pub(super) fn row_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    work: &Work,
    rect: Rect,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let id = ui.scope_id().with(("row", &work.id));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(work)));
    widgets::ground(ui, tokens, &response, rect, false);
    let rule = [
        rect.left_bottom() - vec2(0.0, 0.5),
        rect.right_bottom() - vec2(0.0, 0.5),
    ];
    ui.painter()
        .line_segment(rule, Stroke::new(1.0, tokens.line));
    let progress = cells_ui(ui, scene, work, rect.shrink2(vec2(8.0, 4.0)));
    progress_ui(ui, scene, work, progress);
    respond(ui, scene, view, work, &response, asked);
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// What is said of the work, in columns; where its progress belongs.
fn cells_ui(ui: &Ui, scene: &Scene<'_>, work: &Work, inner: Rect) -> Rect {
    let tokens = scene.tokens;
    let color = if work.is_missing() {
        tokens.muted
    } else {
        tokens.text
    };
    let cell = |from: f32, to: f32, label: &str, font: FontId, color: egui::Color32| {
        let place = part(inner, from, to).shrink2(vec2(4.0, 0.0));
        widgets::line(ui, place, Align2::LEFT_CENTER, label, font, color);
    };
    let caption = || FontId::proportional(theme::text::CAPTION);
    let is_wide = inner.width() > 620.0;
    let (title_end, authors_end) = if is_wide { (0.40, 0.60) } else { (0.52, 0.80) };
    cell(
        0.0,
        title_end,
        &work.title,
        FontId::new(theme::text::LEAD, theme::book()),
        color,
    );
    cell(
        title_end,
        authors_end,
        &below(work),
        caption(),
        tokens.muted,
    );
    if is_wide {
        cell(0.60, 0.74, &series_of(work), caption(), tokens.muted);
        let notes = match work.notes {
            0 => String::new(),
            notes => say!("counted-notes", count = notes),
        };
        cell(0.74, 0.82, &notes, caption(), tokens.muted);
    }
    part(inner, if is_wide { 0.82 } else { authors_end }, 1.0)
}

fn progress_ui(ui: &Ui, scene: &Scene<'_>, work: &Work, place: Rect) {
    let text = match work.status {
        Status::Unread => say!("shelf-unread").to_owned(),
        Status::Finished => say!("shelf-finished").to_owned(),
        Status::Reading => crate::messages::percent(work.progress),
    };
    let font = FontId::proportional(theme::text::CAPTION);
    let right = widgets::line(
        ui,
        place,
        Align2::RIGHT_CENTER,
        &text,
        font,
        scene.tokens.muted,
    );
    if work.status == Status::Reading {
        let band = Rect::from_min_max(
            pos2(place.left() + 4.0, place.center().y - 1.5),
            pos2(right.left() - 8.0, place.center().y + 1.5),
        );
        if band.width() > 12.0 {
            band_ui(ui, scene, band, work.progress);
        }
    }
}
