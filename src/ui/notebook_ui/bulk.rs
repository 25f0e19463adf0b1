//! Many notes changed at once: tagged, recoloured, deleted, exported; a tag renamed everywhere.

use super::super::theme;
use super::super::view::{Dialog, View};
use super::super::widgets::{self, counted};
use super::super::{Asked, Scene};
use super::open::NotebookView;
use crate::annotation::{Edit, Ink};
use crate::app::{Batch, Command, Everywhere};
use egui::{Frame, Margin, RichText, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The bar over the list: choose all, and what to do with those that are chosen.
pub(super) fn bulk_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.notebook.listed.is_empty() {
        return;
    }
    let chosen = view.notebook.chosen_here(&scene.state.all_notes);
    if chosen.is_empty() {
        ui.horizontal(|ui| {
            let all = counted(view.notebook.listed.len(), "note", "notes");
            let words = RichText::new(format!("Choose all {all}")).size(theme::text::CAPTION);
            if ui.add(egui::Button::new(words).frame(false)).clicked() {
                choose_all(scene, &mut view.notebook);
            }
        });
        return;
    }
    let frame = Frame::new()
        .fill(scene.tokens.chrome)
        .corner_radius(egui::CornerRadius::same(8))
        .inner_margin(Margin::symmetric(10, 6));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(
                RichText::new(format!("{} chosen", chosen.len())).color(scene.tokens.chrome_text),
            );
            if chosen.len() < view.notebook.listed.len() && ui.button("All").clicked() {
                choose_all(scene, &mut view.notebook);
            }
            if ui.button("None").clicked() {
                view.notebook.chosen.clear();
            }
            ui.separator();
            inks_ui(ui, scene, &chosen, asked);
            ui.separator();
            tag_ui(ui, &mut view.notebook, &chosen, asked);
            ui.separator();
            if ui.button("Export…").clicked() {
                view.dialog = Some(Dialog::ExportChosen);
            }
            if ui.button("Delete").clicked() {
                let label = format!("{} deleted", counted(chosen.len(), "note", "notes"));
                change(asked, label, &chosen, Edit::Delete);
                view.notebook.chosen.clear();
            }
        });
    });
    ui.add_space(6.0);
}

fn choose_all(scene: &Scene<'_>, notebook: &mut NotebookView) {
    let texts = &scene.state.all_notes.texts;
    notebook.chosen = notebook
        .listed
        .iter()
        .filter_map(|one| one.of(texts))
        .map(|(_, note)| note.annotation.id)
        .collect();
}

fn inks_ui(ui: &mut Ui, scene: &Scene<'_>, chosen: &[(String, Uuid)], asked: &mut Asked) {
    ui.spacing_mut().item_spacing.x = 2.0;
    for ink in Ink::ALL {
        let (rect, response) = ui.allocate_exact_size(vec2(20.0, 24.0), Sense::click());
        let label = widgets::ink_label(scene, "Change all to", ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        widgets::dot(ui, scene.tokens, rect.center(), 5.5, ink);
        widgets::ring_around_dot(ui, scene.tokens, &response, 8.0, false);
        if response.on_hover_text(&label).clicked() {
            let label = format!("{} recoloured", counted(chosen.len(), "note", "notes"));
            change(asked, label, chosen, |id| Edit::Recolor { id, ink });
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

fn tag_ui(ui: &mut Ui, notebook: &mut NotebookView, chosen: &[(String, Uuid)], asked: &mut Asked) {
    let field = TextEdit::singleline(&mut notebook.tag)
        .hint_text("Tag")
        .desired_width(90.0);
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Tag for the chosen notes"));
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let tag = notebook
        .tag
        .trim()
        .trim_start_matches('#')
        .trim()
        .to_owned();
    let on = ui.button("Add tag").clicked() || entered;
    let off = ui.button("Remove").clicked();
    if tag.is_empty() || !(on || off) {
        return;
    }
    let what = if on { "tagged" } else { "untagged" };
    let label = format!("{} {what} #{tag}", counted(chosen.len(), "note", "notes"));
    change(asked, label, chosen, |id| Edit::Tag {
        id,
        tag: tag.clone(),
        on,
    });
    notebook.tag.clear();
}

/// Asks for one edit of each chosen note, as one step.
fn change(
    asked: &mut Asked,
    label: String,
    chosen: &[(String, Uuid)],
    edit: impl Fn(Uuid) -> Edit,
) {
    let mut by_text: BTreeMap<&str, Vec<Edit>> = BTreeMap::new();
    for (key, id) in chosen {
        by_text.entry(key).or_default().push(edit(*id));
    }
    let changes = by_text
        .into_iter()
        .map(|(key, edits)| (key.to_owned(), Edit::Several(edits)))
        .collect();
    asked.tell(Command::Everywhere(Everywhere::Change(Batch::new(
        label, changes,
    ))));
}

/// The form in which a tag gets another name.
pub(super) fn rename_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notebook: &mut NotebookView,
    asked: &mut Asked,
) {
    let Some((from, to)) = &mut notebook.renaming else {
        return;
    };
    let (mut done, mut rename) = (false, false);
    let name = to.trim().trim_start_matches('#').to_owned();
    let count = notebook.facets.tags.get(from).copied().unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(format!("Rename #{from} to")).color(scene.tokens.chrome_text));
        let field = ui.add(TextEdit::singleline(to).desired_width(140.0));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "New name of the tag"));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let merges = name != *from && notebook.facets.tags.contains_key(&name);
        let words = if merges { "Merge" } else { "Rename" };
        rename = ui.button(words).clicked() || entered;
        done = ui.button("Cancel").clicked();
        let hint = if merges {
            format!(
                "#{name} is in use: the two become one, on {}.",
                counted(count, "note", "notes")
            )
        } else {
            format!("On {}.", counted(count, "note", "notes"))
        };
        ui.label(
            RichText::new(hint)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
    });
    ui.add_space(4.0);
    if rename && !name.is_empty() {
        let from = from.clone();
        notebook.filter.tag = Some(name.clone());
        asked.tell(Command::Everywhere(Everywhere::RenameTag {
            from,
            to: name,
        }));
        done = true;
    }
    if done {
        notebook.renaming = None;
    }
}
