//! All typefaces to choose from, ours and the system's. The page behind the list shows each at once.

pub mod open;

use super::field::Field;
use super::theme::{self, size, space};
use super::view::{Dialog, View};
use super::{Asked, Scene, widgets};
use crate::library::Setting;
use egui::{
    Align2, FontId, Frame, Id, Key, Modifiers, Order, Role, ScrollArea, Ui, WidgetInfo, vec2,
};
use open::TypefaceList;

/// Of the card, in points.
const WIDTH: f32 = 280.0;
const HEIGHT: f32 = 420.0;
/// The card's own parts above and below its list, and what is left free beneath it, in points.
const AROUND: f32 = 150.0;
/// Of a row, in points.
const ROW: f32 = 26.0;

pub fn typefaces_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::Typefaces) {
        view.typefaces = None;
        return;
    }
    let Some(list) = &mut view.typefaces else {
        return;
    };
    let mut back = false;
    let place = vec2(-14.0, size::TOOLBAR + 6.0);
    let area = egui::Area::new(Id::unique("typefaces"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_TOP, place);
    let shown = area.fade_in(false).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(14.0).show(ui, |ui| {
            ui.set_width(WIDTH);
            back = widgets::quiet_link(ui, scene.tokens, say!("typefaces-back")).clicked();
            ui.add_space(space::CLOSE);
            step_by_keys(ui, scene, list, asked);
            field_ui(ui, list);
            ui.add_space(space::CLOSE);
            rows_ui(ui, scene, list, asked);
        });
    });
    let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let outside = ui.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.any_pressed() && at.is_some_and(|at| !shown.response.rect.contains(at))
    });
    if back {
        view.dialog = Some(Dialog::Settings);
    } else if escaped || outside {
        view.dialog = None;
    }
}

fn field_ui(ui: &mut Ui, list: &mut TypefaceList) {
    let field = Field::singleline(&mut list.query)
        .hint_text(say!("typefaces-search-typefaces"))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::TextInput, true, say!("typefaces-search-typefaces"))
    });
    if std::mem::take(&mut list.grab) {
        response.request_focus();
    }
    list.filter();
}

/// ↑ and ↓ go from one to the next: taken before the field has them.
fn step_by_keys(ui: &mut Ui, scene: &Scene<'_>, list: &mut TypefaceList, asked: &mut Asked) {
    let steps = ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as isize;
        count(Key::ArrowDown) - count(Key::ArrowUp)
    });
    if steps == 0 || list.len() == 0 {
        return;
    }
    let row = match list.row_of(&scene.state.settings.face) {
        Some(row) => row.saturating_add_signed(steps).min(list.len() - 1),
        None => 0,
    };
    if let Some((face, _)) = list.row(row) {
        asked.set(Setting::Face(face.clone()));
        list.shows_set = true;
    }
}

fn rows_ui(ui: &mut Ui, scene: &Scene<'_>, list: &mut TypefaceList, asked: &mut Asked) {
    if list.len() == 0 {
        ui.label(say!("typefaces-no-typeface-of-this-name"));
        return;
    }
    let room = (ui.ctx().content_rect().height() - size::TOOLBAR - AROUND).clamp(120.0, HEIGHT);
    let now = &scene.state.settings.face;
    let mut area = ScrollArea::vertical()
        .max_height(room)
        .min_scrolled_height(room)
        .auto_shrink([false, true]);
    if std::mem::take(&mut list.shows_set)
        && let Some(row) = list.row_of(now)
    {
        let above = row as f32 * (ROW + ui.spacing().item_spacing.y);
        area = area.vertical_scroll_offset((above - room / 2.0).max(0.0));
    }
    area.show_rows(ui, ROW, list.len(), |ui, rows| {
        for (face, name) in rows.filter_map(|row| list.row(row)) {
            let row = widgets::row(ui, scene.tokens, name, ROW, face == now, |ui, rect, _| {
                let room = rect.shrink2(vec2(10.0, 0.0));
                let font = FontId::proportional(theme::text::BODY);
                let color = scene.tokens.chrome_text;
                widgets::line(ui, room, Align2::LEFT_CENTER, name, font, color);
            });
            if row.clicked() && face != now {
                asked.set(Setting::Face(face.clone()));
            }
        }
    });
}
