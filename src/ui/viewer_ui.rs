//! One picture of the text before the window: as large as the window, to be zoomed and moved.

pub(super) mod open;

use super::Scene;
use super::theme;
use super::view::{Dialog, View};
use super::widgets;
use crate::document::{Document, ImageId};
use egui::{FontId, Key, Rect, RichText, Ui, vec2};
use open::Open;

/// One press of + or −.
const STEP: f32 = 1.25;

pub fn viewer_ui(ui: &mut Ui, scene: &Scene<'_>, id: ImageId, view: &mut View) {
    let document = scene.state.front().map(|book| &book.text.document);
    let Some((document, image)) =
        document.and_then(|document| Some((document, document.images.get(id.0)?)))
    else {
        view.dialog = None;
        return;
    };
    let kept = view.viewer.take().filter(|open| open.id == id);
    let mut open = kept.unwrap_or_else(|| Box::new(Open::of(ui.ctx(), id, image)));
    open.receive(ui.ctx());
    let room = ui.ctx().content_rect().size() - vec2(56.0, 56.0);
    let mut next = None;
    let modal = widgets::modal(ui, "viewer").show(ui.ctx(), |ui| {
        ui.set_width(room.x);
        ui.set_height(room.y);
        next = head_ui(ui, scene, document, &mut open);
        picture_ui(ui, scene, &mut open);
    });
    match next {
        Some(Some(id)) => view.dialog = Some(Dialog::Viewer(id)),
        Some(None) => view.dialog = None,
        None if modal.should_close() => view.dialog = None,
        None => {}
    }
    view.viewer = (view.dialog == Some(Dialog::Viewer(id))).then_some(open);
}

/// Buttons and keys that show more or less of the picture.
fn zoom_ui(ui: &mut Ui, seen: &mut Rect) {
    let closer = ui
        .button("+")
        .on_hover_text(say!("viewer-zoom-in"))
        .clicked()
        || ui.input(|i| i.key_pressed(Key::Plus) || i.key_pressed(Key::Equals));
    let further = ui
        .button("−")
        .on_hover_text(say!("viewer-zoom-out"))
        .clicked()
        || ui.input(|i| i.key_pressed(Key::Minus));
    if closer || further {
        let by = if closer { 1.0 / STEP } else { STEP };
        *seen = Rect::from_center_size(seen.center(), seen.size() * by);
    }
}

/// Title and buttons; which picture the reader wants to see instead, or none any more.
fn head_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    document: &Document,
    open: &mut Open,
) -> Option<Option<ImageId>> {
    let mut wish = None;
    ui.horizontal(|ui| {
        let alt = document.images[open.id.0].alt.trim();
        let title = if alt.is_empty() {
            say!("viewer-picture")
        } else {
            alt
        };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(say!("button-close")).clicked() {
                wish = Some(None);
            }
            if ui
                .button(say!("viewer-fit"))
                .on_hover_text(say!("viewer-show-whole"))
                .clicked()
                || ui.input(|i| i.key_pressed(Key::Num0))
            {
                open.seen = Rect::ZERO;
            }
            zoom_ui(ui, &mut open.seen);
            if let Some(other) = others_ui(ui, open.id, document.images.len()) {
                wish = Some(Some(other));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let label = RichText::new(title)
                    .font(FontId::new(theme::text::LEAD, theme::book()))
                    .color(scene.tokens.text);
                ui.add(egui::Label::new(label).truncate());
            });
        });
    });
    wish
}

/// Buttons to the next picture and the one before, which the arrow keys stand for too; the one that is asked for.
fn others_ui(ui: &mut Ui, shown: ImageId, count: usize) -> Option<ImageId> {
    if count < 2 {
        return None;
    }
    let mut button = |label: &str, key: Key, by: isize| {
        let other = shown.0.checked_add_signed(by).filter(|at| *at < count);
        let button = ui.add_enabled(other.is_some(), egui::Button::new(label));
        let wanted = button.clicked() || ui.input(|input| input.key_pressed(key));
        other.filter(|_| wanted).map(ImageId)
    };
    let next = button(say!("viewer-next"), Key::ArrowRight, 1);
    button(say!("viewer-previous"), Key::ArrowLeft, -1).or(next)
}

fn picture_ui(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open) {
    let Some(texture) = &open.texture else {
        let label = if open.is_broken {
            say!("viewer-this-picture-cannot-be-shown")
        } else {
            say!("viewer-loading-the-picture")
        };
        ui.centered_and_justified(|ui| ui.label(RichText::new(label).color(scene.tokens.muted)));
        return;
    };
    let size = texture.size_vec2() / ui.ctx().pixels_per_point();
    egui::Scene::new()
        .zoom_range(0.05..=16.0)
        .show(ui, &mut open.seen, |ui| {
            let image = egui::Image::new((texture.id(), size));
            // Black lines on clear ground were drawn for paper.
            ui.add(image.bg_fill(scene.tokens.picture_ground));
        });
}
