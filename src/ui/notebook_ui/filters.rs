//! What the list of all notes can be narrowed to: text, colour, style, tag, person or place, date, what needs a look.

use super::super::field::Field;
use super::super::labels;
use super::super::labels::shortened;
use super::super::theme;
use super::super::widgets;
use super::super::{Asked, Scene};
use super::open::NotebookView;
use crate::annotation::{Ink, Style};
use crate::study::notebook::{NoteFilter, Since};
use egui::{RichText, Role, Sense, Ui, WidgetInfo, vec2};

/// Tags that are offered.
const TAGS: usize = 48;

pub(super) fn filters_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notebook: &mut NotebookView,
    asked: &mut Asked,
) {
    egui::ScrollArea::vertical()
        .id_salt("filters")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::space::TIGHT;
            let before = notebook.filter.clone();
            kinds_ui(ui, scene, notebook);
            text_ui(ui, scene, notebook);
            looks_ui(ui, scene, notebook);
            since_ui(ui, scene, notebook);
            names_ui(ui, scene, notebook);
            tags_ui(ui, scene, notebook);
            if !notebook.filter.is_empty() {
                ui.add_space(theme::space::CLOSE);
                if ui.button(say!("notebook-show-all-notes")).clicked() {
                    notebook.filter = NoteFilter::default();
                }
            }
            if before != notebook.filter {
                notebook.chosen.clear();
            }
            let _ = asked;
        });
}

fn kinds_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::CHIPS;
        let with_note = say!("notebook-with-words", count = notebook.facets.with_note);
        if widgets::chip(ui, scene.tokens, &with_note, notebook.filter.with_note).clicked() {
            notebook.filter.with_note = !notebook.filter.with_note;
        }
        let deleted = super::trash::count(scene);
        if deleted > 0 || notebook.in_trash {
            let trash = say!("notebook-trash", count = deleted);
            if widgets::chip(ui, scene.tokens, &trash, notebook.in_trash).clicked() {
                notebook.in_trash = !notebook.in_trash;
            }
        }
        if notebook.facets.attention > 0 || notebook.filter.attention {
            let attention = say!(
                "notebook-needs-attention",
                count = notebook.facets.attention
            );
            if widgets::chip(ui, scene.tokens, &attention, notebook.filter.attention).clicked() {
                notebook.filter.attention = !notebook.filter.attention;
            }
        }
    });
}

fn text_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView) {
    widgets::group_heading(ui, scene.tokens, say!("notebook-text"));
    let texts = &scene.state.all_notes.texts;
    let title = |key: &str| {
        let text = texts.iter().find(|text| text.key == key);
        text.map_or_else(String::new, |text| shortened(&text.title, 34))
    };
    let chosen = notebook
        .filter
        .text
        .as_deref()
        .map_or_else(|| say!("notebook-all-texts").to_owned(), title);
    egui::ComboBox::from_id_salt("text of notes")
        .selected_text(chosen)
        .width(ui.available_width() - 8.0)
        .height(360.0)
        .popup_style(widgets::list_style(scene.tokens))
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut notebook.filter.text, None, say!("notebook-all-texts"));
            for text in notebook
                .texts_by_title
                .iter()
                .filter_map(|&index| texts.get(index))
            {
                let label = format!("{} ({})", shortened(&text.title, 44), text.notes.len());
                ui.selectable_value(&mut notebook.filter.text, Some(text.key.clone()), label);
            }
        });
}

fn looks_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView) {
    if notebook.facets.inks.len() + notebook.facets.styles.len() < 3 {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("notebook-colour-and-style"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::TIGHT;
        for ink in Ink::ALL {
            if !notebook.facets.inks.contains_key(&ink) {
                continue;
            }
            let chosen = notebook.filter.ink == Some(ink);
            let (rect, response) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::click());
            let label = widgets::ink_label(scene, ink, |ink| say!("notes-show-only", ink = ink));
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &label));
            widgets::dot(ui, scene.tokens, rect.center(), 6.5, ink);
            widgets::ring_around_dot(ui, scene.tokens, &response, 9.0, chosen);
            let count = notebook.facets.inks.get(&ink).copied().unwrap_or(0);
            let hint = say!(
                "labelled",
                label = label,
                text = say!("counted-notes", count = count)
            );
            if response.on_hover_text(hint).clicked() {
                notebook.filter.ink = if chosen { None } else { Some(ink) };
            }
        }
    });
    if let Some(ink) = notebook.filter.ink {
        let name = labels::ink_name(scene, ink);
        ui.label(
            RichText::new(name)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
    }
    if notebook.facets.styles.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::space::CHIPS;
            for style in Style::ALL {
                if !notebook.facets.styles.contains_key(&style) {
                    continue;
                }
                let chosen = notebook.filter.style == Some(style);
                if widgets::chip(ui, scene.tokens, labels::style(style), chosen).clicked() {
                    notebook.filter.style = if chosen { None } else { Some(style) };
                }
            }
        });
    }
}

fn since_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView) {
    widgets::group_heading(ui, scene.tokens, say!("notebook-written-or-changed"));
    egui::ComboBox::from_id_salt("date of notes")
        .selected_text(notebook.filter.since.label())
        .popup_style(widgets::list_style(scene.tokens))
        .width(ui.available_width() - 8.0)
        .show_ui(ui, |ui| {
            for since in Since::ALL {
                ui.selectable_value(&mut notebook.filter.since, since, since.label());
            }
        });
}

fn names_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView) {
    if notebook.facets.names.is_empty() && notebook.filter.name.is_none() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("notebook-people-and-places"));
    if let Some(name) = notebook.filter.name.clone() {
        if widgets::chip(ui, scene.tokens, &format!("{name}  ×"), true).clicked() {
            notebook.filter.name = None;
        }
        return;
    }
    let field = Field::singleline(&mut notebook.name)
        .hint_text(say!("notebook-name"))
        .desired_width(ui.available_width() - 8.0);
    ui.add(field).widget_info(|| {
        WidgetInfo::labeled(Role::TextInput, true, say!("notebook-person-or-place"))
    });
    let offered = notebook.names_to_offer();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::space::CHIPS, theme::space::CHIPS);
        for (name, count) in offered.iter() {
            let label = format!("{} ({count})", shortened(name, 26));
            if widgets::chip(ui, scene.tokens, &label, false).clicked() {
                notebook.filter.name = Some(name.to_string());
                notebook.name.clear();
            }
        }
    });
}

fn tags_ui(ui: &mut Ui, scene: &Scene<'_>, notebook: &mut NotebookView) {
    if notebook.facets.tags.is_empty() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("button-tags"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::space::CHIPS, theme::space::CHIPS);
        for (tag, count) in notebook.tags_by_use.iter().take(TAGS) {
            let chosen = notebook.filter.tag.as_ref() == Some(tag);
            let label = format!("#{} ({count})", shortened(tag, 24));
            if widgets::chip(ui, scene.tokens, &label, chosen).clicked() {
                notebook.filter.tag = (!chosen).then(|| tag.clone());
            }
        }
    });
    if let Some(tag) = notebook.filter.tag.clone()
        && ui.button(say!("notebook-rename-this-tag")).clicked()
    {
        notebook.renaming = Some((tag.clone(), tag));
    }
}
