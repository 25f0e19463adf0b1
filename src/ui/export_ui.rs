//! Where notes go: the shapes on the left, what would be written on the right.

pub mod open;

use super::field::Field;
use super::right_to_left::is_mirrored;
use super::theme;
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, ExportPreview, OpenText, PreviewExport};
use crate::exchange::{BackTo, EXAMPLE, Preset, Shape};
use crate::library::Setting;
use egui::{FontId, RichText, Role, ScrollArea, Ui, WidgetInfo};

/// Dialogs narrower than this show the preview below the shapes.
const WIDE: f32 = 640.0;

/// Of a template's line, in points.
const LINE: f32 = 17.0;

/// The notes on the text in front.
pub(super) fn export_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        view.dialog = None;
        return;
    };
    let mut done = false;
    let mut save = false;
    let width = (ui.ctx().content_rect().width() - 60.0).clamp(300.0, 860.0);
    let modal = widgets::modal(ui, "export").show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.heading(say!("export-export-notes"));
        let notes = book.notes.notebook.annotations();
        let label = if notes.is_empty() {
            say!("export-nothing", title = book.title())
        } else {
            let count = super::labels::count_of(notes);
            say!("export-from", count = count, title = book.title())
        };
        ui.label(RichText::new(label).color(scene.tokens.muted));
        ui.add_space(theme::space::NEAR);
        parts_ui(ui, scene, view, Some(book), asked);
        ui.add_space(theme::space::NEAR);
        ui.horizontal(|ui| {
            ui.add_enabled_ui(!notes.is_empty(), |ui| {
                save = widgets::main_button(ui, scene.tokens, say!("button-save-as")).clicked();
                done |= copy_ui(ui, &view.export.shape(), asked);
            });
            done |= ui.button(say!("button-cancel")).clicked();
        });
    });
    if save {
        let shape = view.export.shape();
        let name = suggested_name(book.title(), &shape);
        asked.save_as(shape, &name);
    }
    if save || done || modal.should_close() {
        keep_template(scene, view, asked);
        asked.send(Command::PreviewExport(PreviewExport::Stop));
        view.dialog = None;
    }
}

/// The button that copies all in a shape; whether it was pressed.
fn copy_ui(ui: &mut Ui, shape: &Shape, asked: &mut Asked) -> bool {
    let label = match shape {
        Shape::Own(_) => say!("button-copy").to_owned(),
        shape => say!("export-copy-as", shape = shape.label()),
    };
    let pressed = shape.is_text() && ui.button(label).clicked();
    if pressed {
        match shape {
            // Without what marks the notes for the next export into the same file.
            Shape::Preset(Preset::Markdown) => asked.act(super::actions::Action::CopyExport),
            shape => asked.send(Command::PreviewExport(PreviewExport::Copy(shape.clone()))),
        }
    }
    pressed
}

/// The notes that are chosen in the notebook.
pub(super) fn export_chosen_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let chosen = view.notebook.chosen_by_text(&scene.state.all_notes);
    let count: usize = chosen.values().map(Vec::len).sum();
    let (mut done, mut save) = (count == 0, false);
    let modal = widgets::modal(ui, "export chosen").show(ui.ctx(), |ui| {
        ui.set_width((ui.ctx().content_rect().width() - 60.0).clamp(300.0, 480.0));
        ui.heading(say!("export-export-notes"));
        let texts = say!("counted-texts", count = chosen.len());
        let label = say!(
            "export-on",
            notes = say!("counted-notes", count = count),
            texts = texts
        );
        ui.label(RichText::new(label).color(scene.tokens.muted));
        ui.add_space(theme::space::NEAR);
        parts_ui(ui, scene, view, None, asked);
        ui.add_space(theme::space::NEAR);
        ui.horizontal(|ui| {
            save = widgets::main_button(ui, scene.tokens, say!("button-save-as")).clicked();
            done |= ui.button(say!("button-cancel")).clicked();
        });
    });
    if save {
        let shape = view.export.shape();
        let name = say!("export-all-file-name", extension = shape.extension());
        asked.save_notes_as = Some((shape, name, chosen));
    }
    if save || done || modal.should_close() {
        keep_template(scene, view, asked);
        view.dialog = None;
    }
}

/// The shapes, and beside or below them what would be written.
fn parts_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut View,
    book: Option<&OpenText>,
    asked: &mut Asked,
) {
    let room = (ui.ctx().content_rect().height() - 250.0).clamp(140.0, 460.0);
    let is_wide = ui.available_width() >= WIDE && book.is_some();
    if is_wide {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(226.0);
                shapes_ui(ui, scene, view, room);
            });
            ui.vertical(|ui| preview_ui(ui, scene, (view, asked), book, room));
        });
    } else {
        shapes_ui(
            ui,
            scene,
            view,
            if book.is_some() { room * 0.5 } else { room },
        );
        if let Some(book) = book {
            ui.add_space(theme::space::CLOSE);
            preview_ui(ui, scene, (view, asked), Some(book), room * 0.4);
        }
    }
}

fn shapes_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, room: f32) {
    ScrollArea::vertical()
        .id_salt("shapes")
        .max_height(room)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            // The scroll bar stands beside the names.
            ui.set_max_width(ui.available_width() - theme::space::NEAR);
            let now = view.export.shape();
            let mut heading = "";
            for shape in Shape::all() {
                let group = group_of(&shape);
                if group != heading {
                    widgets::group_heading(ui, scene.tokens, group);
                    heading = group;
                }
                if ui.radio(now == shape, shape.label()).clicked() {
                    view.export.chosen = Some(shape);
                }
            }
            widgets::group_heading(ui, scene.tokens, say!("export-yours"));
            let is_own = matches!(now, Shape::Own(_));
            if ui.radio(is_own, say!("export-own-template")).clicked() {
                let kept = &scene.state.settings.export_template;
                let first = if kept.is_empty() { EXAMPLE } else { kept };
                let template = view.export.template.get_or_insert_with(|| first.to_owned());
                view.export.chosen = Some(Shape::Own(template.clone()));
            }
        });
}

fn group_of(shape: &Shape) -> &'static str {
    match shape {
        Shape::Preset(preset) if preset.holds_own_words() => {
            say!("export-to-read-and-go-on-writing")
        }
        Shape::Builtin(_) => say!("export-for-other-notebooks"),
        Shape::Back(
            BackTo::W3cArchive
            | BackTo::Readium
            | BackTo::Calibre
            | BackTo::KoReader
            | BackTo::Hypothesis,
        ) => say!("export-back-into-other-reading-programs"),
        Shape::Preset(_) | Shape::Own(_) => say!("export-pages-and-data"),
    }
}

/// The template, where it is the reader's own, and what would be written.
fn preview_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (view, asked): (&mut View, &mut Asked),
    book: Option<&OpenText>,
    room: f32,
) {
    let is_own = matches!(view.export.chosen, Some(Shape::Own(_)));
    let room = if is_own { room / 2.0 - 6.0 } else { room };
    if is_own && let Some(template) = &mut view.export.template {
        ScrollArea::vertical()
            .id_salt("template")
            .max_height(room)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let field = Field::multiline(template)
                    .code_editor()
                    .font(FontId::monospace(theme::text::CAPTION))
                    .desired_rows((room / LINE) as usize)
                    .desired_width(f32::INFINITY);
                ui.add(field).widget_info(|| {
                    WidgetInfo::labeled(Role::TextInput, true, say!("export-template"))
                });
            });
        view.export.chosen = Some(Shape::Own(template.clone()));
    }
    let Some(book) = book else { return };
    let shape = view.export.shape();
    let (known, key) = (&scene.state.export_preview, book.key());
    if !known.is_of(&shape, key, book.notes.notebook.annotations().len()) {
        asked.send(Command::PreviewExport(PreviewExport::Ask(shape)));
    }
    egui::Frame::new()
        .fill(scene.tokens.paper)
        .inner_margin(8.0)
        .corner_radius(theme::round::CARD)
        .show(ui, |ui| {
            let is_mirrored = is_mirrored();
            ScrollArea::new([!is_mirrored, true])
                .id_salt("preview")
                .max_height(room)
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    if is_mirrored {
                        // Files begin at the left there too. What is wider than its room would show its other end: it is broken.
                        let layout = egui::Layout::top_down(egui::Align::Max);
                        ui.with_layout(layout, |ui| previewed_ui(ui, scene, known, key));
                    } else {
                        previewed_ui(ui, scene, known, key);
                    }
                });
        });
}

/// What would be written. Until that is known, what was shown before stays, paler, so that the dialog does not flicker with each letter
/// of a template.
fn previewed_ui(ui: &mut Ui, scene: &Scene<'_>, known: &ExportPreview, key: &str) {
    let is_current = known.is_current();
    if !is_current {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(RichText::new(say!("export-making-the-preview")).color(scene.tokens.muted));
        });
    }
    let (label, color) = match known.of_text(key) {
        Some(Ok(label)) if is_current => (label, scene.tokens.text),
        Some(Ok(label)) => (label, scene.tokens.muted),
        Some(Err(reason)) => (reason, scene.tokens.warning),
        None => return,
    };
    let label = RichText::new(label)
        .font(FontId::monospace(theme::text::CAPTION))
        .color(color);
    let label = egui::Label::new(label).selectable(true);
    ui.add(if is_mirrored() {
        label.wrap().halign(egui::Align::LEFT)
    } else {
        label.extend()
    });
}

/// The reader's own template is there again the next time.
fn keep_template(scene: &Scene<'_>, view: &View, asked: &mut Asked) {
    if let Some(template) = &view.export.template
        && *template != scene.state.settings.export_template
        && template != EXAMPLE
    {
        asked.set(Setting::ExportTemplate(template.clone()));
    }
}

/// A file name made of the title: letters, digits and a few signs that every system allows.
fn suggested_name(title: &str, shape: &Shape) -> String {
    if *shape == Shape::Back(BackTo::KoReader) {
        return "metadata.epub.lua".to_owned();
    }
    say!(
        "export-file-name",
        title = crate::library::plain_name(title),
        extension = shape.extension()
    )
}
