//! The notebook: every note of every text in one list, filtered as one types, changed one by one or many at once.

mod bulk;
mod card;
mod editor;
mod filters;
mod list;
pub mod open;
mod trash;

use super::field::Field;
pub(super) use editor::close as close_editor;
use open::NotebookView;

use super::theme;
use super::view::{Dialog, View};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Everywhere};
use crate::study::notebook::NoteOrder;
use egui::{CentralPanel, FontId, Frame, Margin, Panel, RichText, Role, Ui, WidgetInfo};

/// Windows narrower than this, in points, show the filters above the list.
const WIDE: f32 = 860.0;
const FILTERS: f32 = 232.0;

/// The time in milliseconds since 1970.
pub(super) fn now_ms() -> u64 {
    u64::try_from(jiff::Timestamp::now().as_millisecond()).unwrap_or(0)
}

pub(super) fn notebook_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    view.notebook.list(&scene.state.all_notes, now_ms());
    editor::send_tags(ui, scene, &mut view.notebook, asked);
    let wide = ui.available_width() >= WIDE;
    if wide {
        let frame = Frame::new()
            .fill(scene.tokens.chrome)
            .inner_margin(theme::inside::SIDE);
        Panel::left("notebook filters")
            .exact_size(FILTERS)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                filters::filters_ui(ui, scene, &mut view.notebook, asked);
            });
    }
    let side = if wide { 28 } else { 14 };
    let frame = Frame::new()
        .fill(scene.tokens.paper)
        .inner_margin(Margin::symmetric(side, 12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let room = ui.available_height();
        ui.vertical(|ui| {
            ui.set_max_width(list::width(ui));
            above_ui(ui, scene, view, (wide, room), asked);
        });
        body_ui(ui, scene, view, asked);
    });
}

/// What stands above the notes: the field to search in, filters, and what is done to many notes at once.
fn above_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut View,
    (wide, room): (bool, f32),
    asked: &mut Asked,
) {
    head_ui(ui, scene, view, wide, asked);
    if view.notebook.filters_open && !wide {
        egui::ScrollArea::vertical()
            .id_salt("filters above")
            .max_height((room * 0.55).max(120.0))
            .show(ui, |ui| {
                filters::filters_ui(ui, scene, &mut view.notebook, asked);
            });
        ui.separator();
    }
    bulk::bulk_ui(ui, scene, view, asked);
    bulk::rename_ui(ui, scene, &mut view.notebook, asked);
    editor::adding_ui(ui, scene, &mut view.notebook, asked);
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, wide: bool, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let buttons = if wide { 440.0 } else { 176.0 };
        let field = Field::singleline(&mut view.notebook.filter.query)
            .hint_text(say!("notebook-search-all-notes"))
            .font(FontId::proportional(theme::text::LEAD))
            .desired_width((ui.available_width() - buttons).max(120.0));
        let response = ui.add(field);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::TextInput, true, say!("notebook-search-all-notes"))
        });
        if std::mem::take(&mut view.notebook.grab) {
            response.request_focus();
        }
        order_ui(ui, scene, &mut view.notebook, wide);
        if !wide {
            let label = if view.notebook.filters_open {
                say!("notebook-hide-filters")
            } else {
                say!("notebook-filters")
            };
            if widgets::chip(ui, scene.tokens, label, view.notebook.filters_open).clicked() {
                view.notebook.filters_open = !view.notebook.filters_open;
            }
        }
        if wide {
            more_ui(ui, view, asked);
        }
    });
    if !wide {
        ui.horizontal(|ui| more_ui(ui, view, asked));
    }
    ui.add_space(theme::space::HAIR);
    ui.label(
        RichText::new(count(scene, &view.notebook))
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    ui.add_space(theme::space::TIGHT);
}

fn count(scene: &Scene<'_>, notebook: &NotebookView) -> String {
    let notes = &scene.state.all_notes;
    if !notes.is_loaded {
        return say!("notebook-reading-your-notes").to_owned();
    }
    let all = say!("counted-notes", count = notebook.facets.notes);
    let texts = notes
        .texts
        .iter()
        .filter(|text| !text.notes.is_empty())
        .count();
    let on = say!("counted-texts", count = texts);
    let found = notebook.listed.len() + usize::from(notebook.is_above);
    if found == notebook.facets.notes {
        say!("notebook-all-on", all = all, on = on)
    } else {
        say!("notebook-found-of-all", found = found, all = all, on = on)
    }
}

fn order_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView, wide: bool) {
    let label = if wide {
        notebook.order.label()
    } else {
        say!("button-sort")
    };
    egui::ComboBox::from_id_salt("order of notes")
        .selected_text(label)
        .width(if wide { 128.0 } else { 24.0 })
        .popup_style(widgets::list_style(scene.tokens))
        .show_ui(ui, |ui| {
            for order in NoteOrder::ALL {
                ui.selectable_value(&mut notebook.order, order, order.label());
            }
        });
}

fn more_ui(ui: &mut Ui, view: &mut View, asked: &mut Asked) {
    if ui.button(say!("notebook-new-note")).clicked() {
        let key = view.notebook.filter.text.clone();
        let key = key.unwrap_or_else(|| crate::library::FREE_NOTES.to_owned());
        editor::begin_note(&mut view.notebook, key, asked);
    }
    if ui.button(say!("notebook-review")).clicked() {
        asked.act(super::actions::Action::Review);
    }
    if ui.button(say!("notebook-import")).clicked() {
        view.dialog = Some(Dialog::Import);
    }
}

fn body_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let notes = &scene.state.all_notes;
    if !notes.is_loaded && notes.texts.is_empty() {
        ui.vertical_centered(|ui| {
            ui.add_space(theme::space::EMPTY);
            ui.spinner();
        });
        return;
    }
    if view.notebook.in_trash {
        trash::trash_ui(ui, scene, &mut view.notebook, asked);
        return;
    }
    if view.notebook.listed.is_empty() {
        // The note that is being written above is there, and is what the reader looks at.
        if view.notebook.adding.is_some() {
            return;
        }
        let (title, hint) = if view.notebook.filter.is_empty() {
            (say!("notebook-no-notes-yet"), say!("notebook-empty-hint"))
        } else {
            (
                say!("notebook-no-note-matches"),
                say!("notebook-no-match-hint"),
            )
        };
        widgets::empty_state(ui, scene.tokens, super::icons::Icon::Manicule, title, hint);
        return;
    }
    list::list_ui(ui, scene, view, asked);
}

/// Has the notes read, when the notebook comes to the front.
pub(super) fn ask_for_notes(asked: &mut Asked) {
    asked.send(Command::Everywhere(Everywhere::Load));
}
