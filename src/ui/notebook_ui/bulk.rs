//! Many notes changed at once: tagged, recoloured, deleted, exported; a tag renamed everywhere.

use super::super::field::Field;
use super::super::theme;
use super::super::view::{Dialog, View};
use super::super::widgets;
use super::super::{Asked, Scene};
use super::open::NotebookView;
use crate::annotation::{Edit, Ink, retagged, tags_in};
use crate::app::{Batch, Command, Everywhere};
use egui::{Frame, RichText, Role, Sense, Ui, WidgetInfo, vec2};
use std::collections::BTreeMap;

/// What is to be done with the chosen notes.
enum Bulk {
    Recolor(Ink),
    Tag(Vec<String>, bool),
    Delete,
}

/// The bar over the list: choose all, and what to do with those that are chosen.
pub(super) fn bulk_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.notebook.listed.is_empty() {
        return;
    }
    let count = view.notebook.count_chosen(&scene.state.all_notes);
    if count == 0 {
        ui.horizontal(|ui| {
            let all = say!("counted-notes", count = view.notebook.listed.len());
            let label =
                RichText::new(say!("notebook-choose-all", all = all)).size(theme::text::CAPTION);
            if ui.add(egui::Button::new(label).frame(false)).clicked() {
                choose_all(scene, &mut view.notebook);
            }
        });
        return;
    }
    let frame = Frame::new()
        .fill(scene.tokens.chrome)
        .corner_radius(theme::round::BUTTON)
        .inner_margin(theme::inside::PANEL);
    let bulk = frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(
                RichText::new(say!("notebook-selected", count = count))
                    .color(scene.tokens.chrome_text),
            );
            if count < view.notebook.listed.len() && ui.button(say!("button-all")).clicked() {
                choose_all(scene, &mut view.notebook);
            }
            if ui.button(say!("notebook-none")).clicked() {
                view.notebook.chosen.clear();
            }
            ui.separator();
            let ink = inks_ui(ui, scene);
            ui.separator();
            let tag = tag_ui(ui, &mut view.notebook);
            ui.separator();
            if ui.button(say!("notebook-export")).clicked() {
                view.dialog = Some(Dialog::ExportChosen);
            }
            let delete = ui
                .button(say!("button-delete"))
                .clicked()
                .then_some(Bulk::Delete);
            ink.or(tag).or(delete)
        })
    });
    if let Some(bulk) = bulk.inner.inner {
        change(asked, scene, &mut view.notebook, &bulk);
    }
    ui.add_space(theme::space::CLOSE);
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

fn inks_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Bulk> {
    let mut chosen = None;
    ui.spacing_mut().item_spacing.x = theme::space::HAIR;
    for ink in Ink::ALL {
        let (rect, response) = ui.allocate_exact_size(vec2(20.0, 24.0), Sense::click());
        let label = widgets::ink_label(scene, ink, |ink| say!("notebook-change-all-to", ink = ink));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        widgets::dot(ui, scene.tokens, rect.center(), 5.5, ink);
        widgets::ring_around_dot(ui, scene.tokens, &response, 8.0, false);
        if response.on_hover_text(&label).clicked() {
            chosen = Some(Bulk::Recolor(ink));
        }
    }
    ui.spacing_mut().item_spacing.x = theme::space::NEAR;
    chosen
}

fn tag_ui(ui: &mut Ui, notebook: &mut NotebookView) -> Option<Bulk> {
    let field = Field::singleline(&mut notebook.tag)
        .hint_text(say!("notebook-tag"))
        .desired_width(90.0);
    let response = ui.add(field);
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::TextInput,
            true,
            say!("notebook-tag-for-the-selected-notes"),
        )
    });
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let tags = tags_in(&notebook.tag);
    let on = ui.button(say!("notebook-add-tag")).clicked() || entered;
    let off = ui.button(say!("notebook-remove")).clicked();
    if tags.is_empty() || !(on || off) {
        return None;
    }
    notebook.tag.clear();
    Some(Bulk::Tag(tags, on))
}

/// Asks for one edit of each chosen note, as one step.
fn change(asked: &mut Asked, scene: &Scene<'_>, notebook: &mut NotebookView, bulk: &Bulk) {
    let mut by_text: BTreeMap<String, Vec<Edit>> = BTreeMap::new();
    let mut count = 0;
    for (key, id) in notebook.chosen_here(&scene.state.all_notes) {
        count += 1;
        by_text.entry(key).or_default().push(match bulk {
            Bulk::Recolor(ink) => Edit::Recolor { id, ink: *ink },
            Bulk::Tag(tags, true) => retagged(id, tags, &[]),
            Bulk::Tag(tags, false) => retagged(id, &[], tags),
            Bulk::Delete => Edit::Delete(id),
        });
    }
    let notes = say!("counted-notes", count = count);
    let label = match bulk {
        Bulk::Recolor(_) => say!("notebook-recoloured", notes = notes),
        Bulk::Tag(tags, true) => say!("notebook-tagged", notes = notes, tag = tags.join(" #")),
        Bulk::Tag(tags, false) => say!("notebook-untagged", notes = notes, tag = tags.join(" #")),
        Bulk::Delete => {
            notebook.chosen.clear();
            say!("notebook-deleted", notes = notes)
        }
    };
    let changes = by_text.into_iter();
    let changes = changes.map(|(key, edits)| (key, Edit::Several(edits)));
    let batch = Batch::new(label, changes.collect());
    asked.send(Command::Everywhere(Everywhere::Change(batch)));
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
    let name = tags_in(to).into_iter().next().unwrap_or_default();
    let count = notebook.facets.tags.get(from).copied().unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        ui.label(
            RichText::new(say!("notebook-rename-to", from = from)).color(scene.tokens.chrome_text),
        );
        let field = ui.add(Field::singleline(to).desired_width(140.0));
        field.widget_info(|| {
            WidgetInfo::labeled(Role::TextInput, true, say!("notebook-new-name-of-the-tag"))
        });
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let merges = name != *from && notebook.facets.tags.contains_key(&name);
        let label = if merges {
            say!("notebook-merge")
        } else {
            say!("notebook-rename")
        };
        rename = ui.button(label).clicked() || entered;
        done = ui.button(say!("button-cancel")).clicked();
        let hint = if merges {
            say!(
                "notebook-tag-in-use",
                name = name,
                notes = say!("counted-notes", count = count)
            )
        } else {
            say!("notebook-on", notes = say!("counted-notes", count = count))
        };
        ui.label(
            RichText::new(hint)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
    });
    ui.add_space(theme::space::TIGHT);
    if rename && !name.is_empty() {
        let from = from.clone();
        notebook.filter.tag = Some(name.clone());
        asked.send(Command::Everywhere(Everywhere::RenameTag {
            from,
            to: to.clone(),
        }));
        done = true;
    }
    if done {
        notebook.renaming = None;
    }
}
