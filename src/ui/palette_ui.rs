//! The command palette: every action by a few letters of its name, fed by the one table.

use super::actions::{ActionRow, matching};
use super::field::Field;
use super::theme::{self, space};
use super::view::View;
use super::widgets::{self, ListKeys};
use super::{Asked, Scene};
use egui::{Align2, FontId, ScrollArea, Ui, vec2};

const ROW: f32 = 32.0;
const WIDTH: f32 = 460.0;

pub fn palette_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(palette) = &mut view.palette else {
        return;
    };
    let has_text = scene.state.front().is_some();
    let from = (palette.query.clone(), has_text);
    let entries = palette.found.get(from, |(query, _)| {
        let mut found = matching(query);
        found.retain(|entry| has_text || !entry.needs_text);
        found
    });
    let mut chosen: Option<&ActionRow> = None;
    // A palette that is opened again is a new one: neither its size nor how far it was scrolled is remembered.
    let opened = *palette.opened.get_or_insert_with(|| scene.time.to_bits());
    let modal = egui::Modal::new(egui::Id::unique(("palette", opened)))
        .frame(egui::Frame::popup(ui.style()).inner_margin(18.0));
    let modal = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 40.0));
        let pressed = ListKeys::pressed(ui);
        if field_ui(ui, &mut palette.query) {
            palette.chosen = 0;
        }
        palette.chosen = pressed.step(palette.chosen, entries.len());
        if pressed.enter {
            chosen = entries.get(palette.chosen).copied();
        }
        if entries.is_empty() {
            ui.add_space(space::APART);
            ui.label(
                egui::RichText::new(say!("palette-no-command-matches-try-another-word"))
                    .color(scene.tokens.muted),
            );
        }
        let room = (ui.ctx().content_rect().height() - 160.0).clamp(ROW * 3.0, ROW * 11.0);
        // As high whatever is typed, so that the field stays under the eye.
        ui.set_min_height(room + ROW);
        ScrollArea::vertical()
            .id_salt(opened)
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, entry) in entries.iter().enumerate() {
                    let response = entry_ui(ui, scene, entry, index == palette.chosen);
                    if index == palette.chosen && pressed.moves() {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        chosen = Some(entry);
                    }
                }
            });
    });
    if let Some(entry) = chosen {
        asked.act(entry.action);
    }
    if chosen.is_some() || modal.should_close() {
        view.palette = None;
    }
}

/// The field for the query; whether it was changed.
fn field_ui(ui: &mut Ui, query: &mut String) -> bool {
    let field = Field::singleline(query)
        .hint_text(say!("palette-what-would-you-like-to-do"))
        .font(FontId::proportional(theme::text::LEAD))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::TextInput, true, say!("palette-command"))
    });
    response.request_focus();
    response.changed()
}

fn entry_ui(ui: &mut Ui, scene: &Scene<'_>, entry: &ActionRow, chosen: bool) -> egui::Response {
    let tokens = scene.tokens;
    let keys = entry.key_label(ui.ctx());
    widgets::row(ui, tokens, entry.label.say(), ROW, chosen, |ui, rect, _| {
        let inner = rect.shrink2(vec2(10.0, 0.0));
        let right = widgets::line(
            ui,
            inner,
            Align2::RIGHT_CENTER,
            &keys,
            FontId::new(theme::text::CAPTION, theme::strong()),
            tokens.muted,
        );
        let room = inner.with_max_x(right.left() - 8.0);
        widgets::line(
            ui,
            room,
            Align2::LEFT_CENTER,
            entry.label.say(),
            FontId::proportional(theme::text::QUOTE),
            tokens.chrome_text,
        );
    })
}
