//! The bar above the shelf: search, filters, order, how texts come here; and how far the reading of new files has come.

use super::super::actions::Action;
use super::super::field::Field;
use super::super::theme;
use super::super::widgets;
use super::super::{Asked, Scene};
use super::ShelfView;
use crate::app::{Command, OnShelf};
use crate::library::{Setting, ShelfOrder, Status, Work};
use egui::{Id, Key, RichText, TextEdit, Ui, vec2};
use std::path::Path;

pub(super) fn bar_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    works: &[Work],
    asked: &mut Asked,
) {
    ui.add_space(theme::space::APART);
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let drawn = view.bar;
    let beside = drawn.adding + GAP;
    let one_row = drawn.filters + GAP + beside + FIELD.0 <= ui.available_width();
    let rest = if one_row {
        drawn.filters + GAP + beside
    } else {
        beside
    };
    let most = if one_row { FIELD.1 } else { f32::INFINITY };
    let field = (ui.available_width() - rest).clamp(FIELD.0, most);
    ui.horizontal(|ui| {
        let words = field - drawn.frame;
        let field = width_of(ui, |ui| search_ui(ui, view, words));
        view.bar.frame = field - words;
        if one_row {
            filters_ui(ui, scene, view, asked);
        }
        view.bar.adding = width_of(ui, |ui| adding_ui(ui, scene, works.len(), asked));
    });
    if !one_row {
        ui.horizontal_wrapped(|ui| filters_ui(ui, scene, view, asked));
    }
    if view.bar != drawn {
        ui.ctx().request_repaint();
    }
    ui.add_space(theme::space::CLOSE);
}

/// Between what stands in the bar, in points.
const GAP: f32 = theme::space::CLOSE;
/// Least and most width of the field to search in; it gives way so that the bar is one row, and else has a row with what adds texts.
const FIELD: (f32, f32) = (150.0, 300.0);

/// How wide the parts of the bar were drawn, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BarWidths {
    filters: f32,
    adding: f32,
    /// What the field takes beside its words.
    frame: f32,
}

/// Draws something in a row; its width.
fn width_of(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) -> f32 {
    ui.scope(draw).response.rect.width().round()
}

fn filters_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut ShelfView, asked: &mut Asked) {
    let before = ui.cursor().left();
    status_ui(ui, scene, view);
    names_ui(ui, scene, view);
    order_ui(ui, scene, asked);
    let list = scene.state.settings.shelf_list;
    if widgets::chip(ui, scene.tokens, say!("shelf-list"), list).clicked() {
        asked.set(Setting::ShelfList(!list));
    }
    view.bar.filters = ui.min_rect().right() - before;
}

fn adding_ui(ui: &mut Ui, scene: &Scene<'_>, count: usize, asked: &mut Asked) {
    add_ui(ui, scene, asked);
    let count = RichText::new(say!("counted-texts", count = count));
    let count = count.size(theme::text::CAPTION).color(scene.tokens.muted);
    ui.add(egui::Label::new(count).extend());
}

fn search_ui(ui: &mut Ui, view: &mut ShelfView, width: f32) {
    let id = Id::unique("shelf search");
    let field = Field::singleline(&mut view.filter.query)
        .id(id)
        .hint_text(say!("shelf-search-the-shelf"))
        .desired_width(width);
    let response = ui.add(field);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::TextInput, true, say!("shelf-search-the-shelf"))
    });
    if std::mem::take(&mut view.grab_search) {
        response.request_focus();
        // What is typed next comes after what is there.
        if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
            let end = egui::text::CCursor::new(view.filter.query.chars().count());
            state
                .cursor
                .set_char_range(Some(egui::text::CCursorRange::one(end)));
            state.store(ui.ctx(), id);
        }
    }
    let (down, enter) = ui.input(|input| {
        (
            input.key_pressed(Key::ArrowDown),
            input.key_pressed(Key::Enter),
        )
    });
    if (response.has_focus() && down) || (response.lost_focus() && enter) {
        view.grab = view.made_first();
        response.surrender_focus();
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        view.filter.query.clear();
    }
}

fn status_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut ShelfView) {
    for (status, label, spoken) in [
        (
            Status::Unread,
            say!("shelf-unread"),
            say!("shelf-show-unread"),
        ),
        (
            Status::Reading,
            say!("shelf-reading"),
            say!("shelf-show-reading"),
        ),
        (
            Status::Finished,
            say!("shelf-finished"),
            say!("shelf-show-finished"),
        ),
    ] {
        let chosen = view.filter.status == Some(status);
        let response = widgets::chip(ui, scene.tokens, label, chosen);
        // A card says the same word of its work.
        response
            .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, spoken));
        if response.clicked() {
            view.filter.status = (!chosen).then_some(status);
        }
    }
}

/// Collections and tags, where there are any.
fn names_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut ShelfView) {
    let (collections, tags) = scene.state.on_shelf.details.names();
    name_menu_ui(
        ui,
        scene,
        say!("shelf-collections"),
        &collections,
        &mut view.filter.collection,
    );
    name_menu_ui(ui, scene, say!("button-tags"), &tags, &mut view.filter.tag);
}

fn name_menu_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    label: &str,
    names: &[String],
    chosen: &mut Option<String>,
) {
    if names.is_empty() && chosen.is_none() {
        return;
    }
    let current = chosen.clone().unwrap_or_else(|| label.to_owned());
    widgets::menu_button(ui, scene.tokens, &current, |ui| {
        if ui.radio(chosen.is_none(), say!("button-all")).clicked() {
            *chosen = None;
        }
        for name in names {
            if ui.radio(chosen.as_ref() == Some(name), name).clicked() {
                *chosen = Some(name.clone());
            }
        }
    });
}

fn order_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let now = scene.state.settings.shelf_order;
    let label = say!(
        "shelf-sorted-by",
        order = crate::messages::in_a_sentence(now.label())
    );
    widgets::menu_button(ui, scene.tokens, &label, |ui| {
        for order in ShelfOrder::ALL {
            if ui.radio(order == now, order.label()).clicked() {
                asked.set(Setting::ShelfOrder(order));
            }
        }
    });
}

/// How texts come to the shelf, and the folders that they come from.
fn add_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let folders = &scene.state.on_shelf.folders;
    widgets::menu_button(ui, scene.tokens, say!("shelf-add-texts"), |ui| {
        ui.set_min_width(220.0);
        if ui.button(say!("shelf-open-a-file")).clicked() {
            asked.act(Action::Open);
        }
        if ui.button(say!("shelf-add-a-folder")).clicked() {
            asked.act(Action::AddFolder);
        }
        if folders.is_empty() {
            return;
        }
        ui.separator();
        if ui.button(say!("shelf-look-for-new-files-now")).clicked() {
            asked.send(Command::OnShelf(OnShelf::Look));
        }
        for folder in folders.iter() {
            folder_ui(ui, folder, asked);
        }
    });
}

fn folder_ui(ui: &mut Ui, folder: &Path, asked: &mut Asked) {
    let name = folder
        .file_name()
        .unwrap_or(folder.as_os_str())
        .to_string_lossy()
        .into_owned();
    ui.menu_button(name, |ui| {
        ui.label(folder.display().to_string());
        let response = ui.button(say!("shelf-remove-this-folder"));
        if response
            .on_hover_text(say!("shelf-its-texts-leave-the-shelf-files"))
            .clicked()
        {
            asked.send(Command::OnShelf(OnShelf::RemoveFolder(folder.to_owned())));
        }
    });
}

/// How far the reading of new files has come, and folders that do not answer.
pub(super) fn progress_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let progress = &scene.state.on_shelf.progress;
    for (folder, reason) in &progress.unreadable {
        let caption = say!(
            "shelf-folder-closed",
            folder = folder.display(),
            reason = reason
        );
        ui.label(
            RichText::new(caption)
                .size(theme::text::CAPTION)
                .color(scene.tokens.warning),
        );
    }
    if !progress.is_busy() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let share = progress.done as f32 / progress.total.max(1) as f32;
        ui.add(
            egui::ProgressBar::new(share)
                .desired_width(140.0)
                .desired_height(6.0),
        );
        let mut caption = say!(
            "shelf-files-read",
            done = progress.done,
            all = progress.total
        );
        if let Some(name) = progress.reading.as_ref().filter(|_| !progress.paused) {
            let name = super::super::labels::shortened(name, 40);
            caption = say!("labelled", label = caption, text = name);
        }
        ui.label(
            RichText::new(caption)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        let label = if progress.paused {
            say!("shelf-resume")
        } else {
            say!("shelf-pause")
        };
        if widgets::small_button(ui, label).clicked() {
            asked.send(Command::OnShelf(OnShelf::Pause(!progress.paused)));
        }
    });
    ui.add_space(theme::space::TIGHT);
}
