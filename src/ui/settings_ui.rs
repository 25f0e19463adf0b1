//! How the page is set: light, typeface, size, leading, measure. Every change shows at once.

use super::view::{Dialog, View};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::Ink;
use crate::app::{Command, Setting};
use crate::library::{Columns, Face, Mode, Settings, Theme};
use egui::{Align2, Frame, Grid, Id, Key, Order, RichText, Role, Sense, Slider, TextEdit, Ui, WidgetInfo, vec2};

pub fn settings_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::Settings) {
        return;
    }
    let mut settings = scene.state.settings.clone();
    let area = egui::Area::new(Id::unique("settings"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_TOP, vec2(-14.0, super::theme::size::TOOLBAR + 6.0));
    let shown = area.fade_in(false).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(14.0).show(ui, |ui| {
            ui.set_width(320.0);
            light_ui(ui, scene, &mut settings);
            ui.add_space(6.0);
            Grid::new("settings grid").num_columns(2).spacing(vec2(14.0, 9.0)).show(ui, |ui| {
                letters_ui(ui, scene, &mut settings);
                page_ui(ui, scene, &mut settings);
            });
            ui.add_space(4.0);
            switches_ui(ui, &mut settings);
            ui.add_space(2.0);
            ink_names_ui(ui, scene, &mut settings);
            ui.add_space(6.0);
            if ui.button("Reset to defaults").clicked() {
                let usual = Settings::default();
                settings = Settings {
                    theme: usual.theme,
                    face: usual.face,
                    own_typefaces: usual.own_typefaces,
                    font_size: usual.font_size,
                    line_height: usual.line_height,
                    measure: usual.measure,
                    justify: usual.justify,
                    hyphenate: usual.hyphenate,
                    mode: usual.mode,
                    columns: usual.columns,
                    mark_names: usual.mark_names,
                    only_read: usual.only_read,
                    margin_turns: usual.margin_turns,
                    reduce_motion: usual.reduce_motion,
                    ..settings.clone()
                };
            }
        });
    });
    if settings != scene.state.settings {
        asked.tell(Command::Set(Setting::All(settings)));
    }
    let outside = ui.input(|input| {
        input.pointer.any_pressed()
            && input
                .pointer
                .interact_pos()
                .is_some_and(|at| !shown.response.rect.expand(4.0).contains(at) && at.y > super::theme::size::TOOLBAR)
    });
    if outside || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape)) {
        view.dialog = None;
    }
}

fn light_ui(ui: &mut Ui, scene: &Scene<'_>, settings: &mut Settings) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (theme, label) in [
            (Theme::Day, "Day"),
            (Theme::Sepia, "Sepia"),
            (Theme::Night, "Night"),
            (Theme::Contrast, "High contrast"),
            (Theme::System, "Match system"),
        ] {
            if widgets::chip(ui, scene.tokens, label, settings.theme == theme).clicked() {
                settings.theme = theme;
            }
        }
    });
}

fn letters_ui(ui: &mut Ui, scene: &Scene<'_>, settings: &mut Settings) {
    label(ui, scene, "Typeface");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (face, label) in [(Face::Literata, "Literata"), (Face::SourceSerif, "Source Serif")] {
            if widgets::chip(ui, scene.tokens, label, settings.face == face).clicked() {
                settings.face = face;
            }
        }
    });
    ui.end_row();
    label(ui, scene, "Size");
    ui.add(Slider::new(&mut settings.font_size, 12.0..=36.0).step_by(1.0).custom_formatter(|size, _| format!("{size:.0} pt")));
    ui.end_row();
    label(ui, scene, "Line height");
    ui.add(Slider::new(&mut settings.line_height, 1.2..=2.0).step_by(0.05).fixed_decimals(2));
    ui.end_row();
}

fn page_ui(ui: &mut Ui, scene: &Scene<'_>, settings: &mut Settings) {
    label(ui, scene, "Line length");
    ui.add(Slider::new(&mut settings.measure, 45..=90).custom_formatter(|measure, _| format!("{measure:.0} characters")));
    ui.end_row();
    label(ui, scene, "View");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (mode, label) in [(Mode::Scroll, "Scroll"), (Mode::Pages, "Pages")] {
            if widgets::chip(ui, scene.tokens, label, settings.mode == mode).clicked() {
                settings.mode = mode;
            }
        }
    });
    ui.end_row();
    if settings.mode == Mode::Pages {
        label(ui, scene, "Columns");
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (columns, label) in [(Columns::Auto, "Automatic"), (Columns::One, "One"), (Columns::Two, "Two")] {
                if widgets::chip(ui, scene.tokens, label, settings.columns == columns).clicked() {
                    settings.columns = columns;
                }
            }
        });
        ui.end_row();
    }
}

fn switches_ui(ui: &mut Ui, settings: &mut Settings) {
    ui.checkbox(&mut settings.justify, "Justify text");
    ui.checkbox(&mut settings.hyphenate, "Hyphenate");
    ui.checkbox(&mut settings.own_typefaces, "Use the book’s fonts");
    ui.checkbox(&mut settings.mark_names, "Mark people and places");
    ui.checkbox(&mut settings.only_read, "Hide spoilers");
    if settings.mode == Mode::Pages {
        ui.checkbox(&mut settings.margin_turns, "Turn pages by clicking the margins");
    }
    ui.checkbox(&mut settings.reduce_motion, "Reduce motion");
}

/// What each colour stands for to the reader.
fn ink_names_ui(ui: &mut Ui, scene: &Scene<'_>, settings: &mut Settings) {
    egui::CollapsingHeader::new("Names of highlight colours").show(ui, |ui| {
        for ink in Ink::ALL {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
                widgets::dot(ui, scene.tokens, rect.center(), 6.5, ink);
                let mut name = settings.ink_names.get(&ink).cloned().unwrap_or_default();
                let field = TextEdit::singleline(&mut name).hint_text(ink.name()).char_limit(40).desired_width(f32::INFINITY);
                let response = ui.add(field);
                response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, format!("Name of {}", ink.name())));
                if response.changed() {
                    if name.trim().is_empty() {
                        settings.ink_names.remove(&ink);
                    } else {
                        settings.ink_names.insert(ink, name);
                    }
                }
            });
        }
    });
}

fn label(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    ui.label(RichText::new(words).color(scene.tokens.muted));
}
