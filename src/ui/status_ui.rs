//! The line below the page: where in the text, how far, how long, and whether what was written is safe.

use super::actions::Action;
use super::theme::{self, size};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Saving};
use crate::study::progress;
use egui::{Align, Align2, FontId, Frame, Layout, Margin, Panel, RichText, Ui, pos2};

pub fn status_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let tokens = scene.tokens;
    let frame = Frame::new()
        .fill(tokens.paper)
        .inner_margin(Margin::symmetric(16, 0));
    Panel::bottom("status")
        .exact_size(size::STATUS)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            let at = book.place.shown.start;
            let progress = progress::progress(&book.text.document, at);
            let whole = if book.place.shown.end >= book.text.document.text.end() {
                1.0
            } else {
                progress.share
            };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let label = RichText::new(format!("{:.0} %", whole * 100.0))
                    .size(theme::text::CAPTION)
                    .color(tokens.muted);
                let place = ui.add(egui::Button::new(label).frame(false));
                widgets::focus_ring(ui, tokens, &place, place.rect.expand2(egui::vec2(4.0, 1.0)));
                if place.on_hover_text("Go to…  (G)").clicked() {
                    asked.act(Action::GoTo);
                }
                if let Some(page) = book.text.document.page_at(at) {
                    let label = RichText::new(format!("p. {page}  ·"))
                        .size(theme::text::CAPTION)
                        .color(tokens.muted);
                    ui.label(label).on_hover_text("Page of the printed edition");
                }
                if let Some(left) = time_left(progress.minutes_left) {
                    ui.label(
                        RichText::new(left)
                            .size(theme::text::CAPTION)
                            .color(tokens.muted),
                    );
                }
                if let Some(seeking) = book.notes.seeking {
                    let label = format!("Placing notes… {} of {}", seeking.found, seeking.of);
                    ui.label(
                        RichText::new(label)
                            .size(theme::text::CAPTION)
                            .color(tokens.muted),
                    );
                }
                match &scene.state.saving {
                    Saving::Failed(reason) => {
                        let label = RichText::new("Notes not saved – try again")
                            .size(theme::text::CAPTION)
                            .color(tokens.warning);
                        if ui.button(label).on_hover_text(reason).clicked() {
                            asked.tell(Command::RetrySave);
                        }
                    }
                    Saving::Pending => drop(
                        ui.label(
                            RichText::new("Saving…")
                                .size(theme::text::CAPTION)
                                .color(tokens.muted),
                        ),
                    ),
                    Saving::Saved => {}
                }
                let room = ui.available_rect_before_wrap();
                let path: Vec<&str> = book
                    .text
                    .document
                    .headings_above(at)
                    .iter()
                    .map(|item| item.label.as_str())
                    .collect();
                let room = egui::Rect::from_min_max(
                    pos2(room.left(), room.top()),
                    pos2(room.right() - 16.0, room.bottom()),
                );
                widgets::line(
                    ui,
                    room,
                    Align2::LEFT_CENTER,
                    &path.join("  ›  "),
                    FontId::proportional(theme::text::CAPTION),
                    tokens.muted,
                );
            });
        });
}

/// `12 min left`, or nothing where it is less than a minute.
fn time_left(minutes: f64) -> Option<String> {
    let whole = minutes.round() as u64;
    match whole {
        0 => None,
        1..=59 => Some(format!("{whole} min left  ·")),
        _ => Some(format!("{} h {} min left  ·", whole / 60, whole % 60)),
    }
}
