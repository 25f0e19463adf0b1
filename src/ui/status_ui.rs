//! The line below the page: where in the text, how far, how long, and whether what was written is safe.

use super::actions::{Action, entry_of, hint};
use super::theme::{self, inside, size};
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, OpenText, Saving};
use crate::study::progress;
use egui::{Align, Align2, FontId, Frame, Layout, Panel, RichText, Ui};

pub fn status_ui(ui: &mut Ui, scene: &Scene<'_>, view: &View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let tokens = scene.tokens;
    // As what is above it: the page, or what lies around printed pages.
    let ground = if book.printed.are_shown {
        tokens.chrome
    } else {
        tokens.paper
    };
    let frame = Frame::new().fill(ground).inner_margin(inside::STATUS);
    Panel::bottom("status")
        .exact_size(size::STATUS)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                place_ui(ui, scene, book, view, asked);
                if let Some(zoom) = view.zoom {
                    zoom_ui(ui, scene, zoom, asked);
                }
                if let Some(seeking) = book.notes.seeking {
                    let found = say!("status-placing", done = seeking.found, all = seeking.of);
                    ui.label(caption(scene, found));
                }
                super::speaking_ui::speaking_ui(ui, scene, asked);
                saving_ui(ui, scene, asked);
                path_ui(ui, scene, book);
            });
        });
}

fn caption(scene: &Scene<'_>, label: impl Into<String>) -> RichText {
    RichText::new(label)
        .size(theme::text::CAPTION)
        .color(scene.tokens.muted)
}

/// How far in the text, on which printed page, and how long there is to go.
fn place_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, view: &View, asked: &mut Asked) {
    let at = book.place.shown.start;
    let progress = progress::progress(&book.text.document, at);
    let is_end = book.place.shown.end >= book.text.document.text.end();
    let share = match view.page {
        Some((page, pages)) => page as f64 / pages.max(1) as f64,
        None if is_end => 1.0,
        None => progress.share,
    };
    let label = caption(scene, crate::messages::percent(share));
    let place = ui.add(egui::Button::new(label).frame(false));
    let ring = place.rect.expand2(egui::vec2(4.0, 1.0));
    widgets::focus_ring(ui, scene.tokens, &place, ring);
    let hint = hint(ui.ctx(), say!("status-go-to"), Action::GoTo);
    if place.on_hover_text(hint).clicked() {
        asked.act(Action::GoTo);
    }
    let document = &book.text.document;
    if let Some(page) = document.page_at(at) {
        let of = document.pages.last().map(|(label, _)| label.as_str());
        // Notes and indices may be numbered anew.
        let of = of
            .filter(|of| is_after(of, page))
            .map(|of| say!("status-of-pages", of = of));
        let label = say!("status-page", page = page, of = of.unwrap_or_default());
        ui.label(caption(scene, label))
            .on_hover_text(say!("status-page-of-the-printed-edition"));
    }
    if let Some((page, pages)) = view.page {
        let of = say!("status-of-pages", of = pages.to_string());
        ui.label(caption(
            scene,
            say!("status-page", page = page.to_string(), of = of),
        ));
    }
    if let Some((page, pages)) = view.chapter_page.filter(|(_, pages)| *pages > 1) {
        ui.label(caption(
            scene,
            say!("status-page-of-chapter", page = page, pages = pages),
        ))
        .on_hover_text(say!("status-page-of-the-chapter"));
    }
    if let Some(left) = time_left(progress.minutes_left) {
        ui.label(caption(scene, left));
    }
}

/// Whether a page's number comes after another.
fn is_after(page: &str, other: &str) -> bool {
    let number = |label: &str| label.parse::<u32>().ok();
    number(page)
        .zip(number(other))
        .is_some_and(|(page, other)| page >= other)
}

/// How large printed pages are shown, and other sizes for them.
fn zoom_ui(ui: &mut Ui, scene: &Scene<'_>, zoom: f32, asked: &mut Asked) {
    let label = caption(
        scene,
        format!("{}  ·", crate::messages::percent(f64::from(zoom))),
    );
    let button = ui.add(egui::Button::new(label).frame(false));
    let ring = button.rect.expand2(egui::vec2(4.0, 1.0));
    widgets::focus_ring(ui, scene.tokens, &button, ring);
    let button = button.on_hover_text(say!("status-size-of-the-pages"));
    button.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, say!("status-size-of-the-pages"))
    });
    egui::Popup::menu(&button)
        .style(widgets::menu_style(scene.tokens))
        .width(240.0)
        .show(|ui| {
            let sizes = [
                (Action::Larger, say!("status-larger")),
                (Action::Smaller, say!("status-smaller")),
                (Action::FitWidth, say!("status-fit-the-width")),
                (Action::FitPage, say!("status-fit-the-whole-page")),
                (Action::FitColumn, say!("status-fit-the-column")),
                (Action::PairPages, say!("status-one-or-two-pages")),
                (Action::TurnPages, say!("status-turn-clockwise")),
            ];
            for (action, label) in sizes {
                let keys = entry_of(action).key_label(ui.ctx());
                let button = egui::Button::new(label)
                    .shortcut_text(keys)
                    .min_size(egui::vec2(ui.available_width(), 0.0));
                if ui.add(button).clicked() {
                    asked.act(action);
                    ui.close();
                }
            }
        });
}

/// Whether what was written is safe.
fn saving_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    match &scene.state.saving {
        Saving::Failed(reason) => {
            let label = caption(scene, say!("status-not-saved-try")).color(scene.tokens.warning);
            if ui.button(label).on_hover_text(reason).clicked() {
                asked.send(Command::RetrySave);
            }
        }
        Saving::Pending => {
            ui.label(caption(scene, say!("status-saving")));
        }
        Saving::Saved => {}
    }
}

/// What stands beneath a field in which something is written that is kept.
pub(super) fn saving_label(scene: &Scene<'_>) -> RichText {
    match &scene.state.saving {
        Saving::Failed(_) => {
            caption(scene, say!("status-not-saved-yet-it-is-tried")).color(scene.tokens.warning)
        }
        Saving::Saved | Saving::Pending => caption(scene, say!("status-saved-as-you-type")),
    }
}

/// The headings above what is shown, in the room that is left.
fn path_ui(ui: &Ui, scene: &Scene<'_>, book: &OpenText) {
    let headings = book.text.document.headings_above(book.place.shown.start);
    let path: Vec<&str> = headings.iter().map(|item| item.label.as_str()).collect();
    let room = ui.available_rect_before_wrap();
    let room = room.with_max_x(room.right() - 16.0);
    widgets::line(
        ui,
        room,
        Align2::LEFT_CENTER,
        &path.join("  ›  "),
        FontId::proportional(theme::text::CAPTION),
        scene.tokens.muted,
    );
}

/// `12 min left`, or nothing where it is less than a minute.
fn time_left(minutes: f64) -> Option<String> {
    let whole = minutes.round() as u64;
    match whole {
        0 => None,
        1..=59 => Some(say!("status-minutes-left", minutes = whole)),
        _ if whole.is_multiple_of(60) => Some(say!("status-whole-hours-left", hours = whole / 60)),
        _ => Some(say!(
            "status-hours-left",
            hours = whole / 60,
            minutes = whole % 60
        )),
    }
}
