//! Where words are looked up: the reader's dictionaries, in their order, and the pages that the browser opens.

use super::field::Field;
use super::icons::Icon;
use super::theme::{self, space};
use super::view::{Dialog, View};
use super::widgets::{self, small_icon_button};
use super::{Asked, Scene, file_dialog};
use crate::app::{Command, LookUp};
use crate::library::{ChosenDictionary, DICTIONARY_ENDINGS, Setting, WebLookup};
use egui::{Align, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

const WIDTH: f32 = 560.0;
const INSTEAD: crate::messages::Key = key!("dictionaries-by-hand");

pub fn dictionaries_ui(ui: &Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::Dictionaries) {
        view.described = false;
        return;
    }
    // The files may have changed since they were looked at last.
    if !std::mem::replace(&mut view.described, true) {
        asked.send(Command::LookUp(LookUp::Describe));
    }
    let mut done = false;
    let modal = widgets::modal(ui, "dictionaries").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size() - vec2(60.0, 120.0);
        ui.set_width(WIDTH.min(room.x));
        ui.heading(say!("dictionaries-dictionaries"));
        let area = ScrollArea::vertical()
            .max_height(room.y)
            .min_scrolled_height(room.y);
        area.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let hint = say!("dictionaries-what");
            ui.label(RichText::new(hint).color(scene.tokens.muted));
            ui.add_space(space::NEAR);
            list_ui(ui, scene, asked);
            add_ui(ui, scene);
            ui.add_space(space::APART);
            pages_ui(ui, scene, asked);
        });
        ui.add_space(space::NEAR);
        done = ui.button(say!("button-close")).clicked();
    });
    if done || modal.should_close() {
        view.dialog = None;
    }
}

fn list_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let dictionaries = &scene.state.settings.dictionaries;
    let mut changed = dictionaries.clone();
    for index in 0..dictionaries.len() {
        row_ui(ui, scene, index, &mut changed);
        ui.add_space(space::TIGHT);
    }
    if changed != *dictionaries {
        asked.set(Setting::Dictionaries(changed));
    }
}

/// One dictionary: whether it is on, what it is, and what can be done with it.
fn row_ui(ui: &mut Ui, scene: &Scene<'_>, index: usize, changed: &mut Vec<ChosenDictionary>) {
    let dictionary = &scene.state.settings.dictionaries[index];
    let last = scene.state.settings.dictionaries.len() - 1;
    let described = scene.state.dictionaries.described.get(&dictionary.file);
    let (name, says) = match described {
        Some(Ok((name, count))) => (name.clone(), count.map(word_count)),
        _ => (dictionary.file.name(), None),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        ui.spacing_mut().interact_size.y = 24.0;
        let room = ui.available_width() - 96.0;
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            let mut is_on = dictionary.is_on;
            if ui.checkbox(&mut is_on, &name).changed()
                && let Some(changed) = changed.get_mut(index)
            {
                changed.is_on = is_on;
            }
            let path = dictionary.path().display().to_string();
            let about = says.map_or(path.clone(), |says| {
                let parts = [says.to_string(), path.clone()];
                crate::messages::joined(&parts, " · ")
            });
            let caption = |text: &str, color| {
                let text = RichText::new(text).size(theme::text::CAPTION).color(color);
                egui::Label::new(text).truncate()
            };
            ui.add(caption(&about, scene.tokens.muted))
                .on_hover_text(&path);
            if let Some(Err(message)) = described {
                let message = RichText::new(message).size(theme::text::CAPTION);
                ui.label(message.color(scene.tokens.warning));
            }
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let mut button = |icon, label: String, is_enabled: bool| {
                let draw = |ui: &mut Ui| small_icon_button(ui, scene.tokens, icon, &label);
                ui.add_enabled_ui(is_enabled, draw).inner.clicked()
            };
            if button(
                Icon::Close,
                say!("dictionaries-remove-from-the-list", name = name),
                true,
            ) {
                changed.remove(index);
            } else if button(
                Icon::Down,
                say!("dictionaries-move-down", name = name),
                index < last,
            ) {
                changed.swap(index, index + 1);
            } else if button(
                Icon::Up,
                say!("dictionaries-move-up", name = name),
                index > 0,
            ) {
                changed.swap(index, index - 1);
            }
        });
    });
}

fn word_count(count: u32) -> String {
    say!("counted-words", count = count as usize)
}

fn add_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        let add = |path| Command::LookUp(LookUp::Add(path));
        if ui.button(say!("dictionaries-add-ask")).clicked() {
            let question = file_dialog::Question {
                title: say!("dictionaries-add-title"),
                pick: file_dialog::Pick::File,
                kind: Some((
                    say!("dictionaries-stardict-dictionaries"),
                    DICTIONARY_ENDINGS.to_vec(),
                )),
                instead: INSTEAD.say(),
                about: None,
            };
            file_dialog::ask(ui.ctx(), question, add);
        }
        let hint = say!("dictionaries-all-dictionaries-in-a-folder-and");
        if ui
            .button(say!("dictionaries-add-folder-ask"))
            .on_hover_text(hint)
            .clicked()
        {
            file_dialog::ask_for_folder(
                ui.ctx(),
                say!("dictionaries-add-folder-title"),
                INSTEAD.say(),
                add,
            );
        }
        if scene.state.dictionaries.is_adding {
            ui.spinner();
        }
    });
}

fn pages_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    ui.label(
        RichText::new(say!("dictionaries-look-up-in-the-browser"))
            .font(egui::FontId::new(theme::text::BODY, theme::strong())),
    );
    let hint = say!("dictionaries-address-how", word = "{word}", lang = "{lang}");
    ui.label(
        RichText::new(hint)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    ui.add_space(space::TIGHT);
    let pages = &scene.state.settings.web_lookups;
    let mut changed = pages.clone();
    for index in 0..pages.len() {
        page_ui(ui, scene, index, &mut changed);
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(say!("dictionaries-add-an-address")).clicked() {
            changed.push(WebLookup {
                name: say!("dictionaries-new").to_owned(),
                address: "https://".to_owned(),
            });
        }
        if changed != WebLookup::usual()
            && ui.button(say!("dictionaries-reset-addresses")).clicked()
        {
            changed = WebLookup::usual();
        }
    });
    if changed != *pages {
        asked.set(Setting::WebLookups(changed));
    }
}

fn page_ui(ui: &mut Ui, scene: &Scene<'_>, index: usize, changed: &mut Vec<WebLookup>) {
    let is_for_the_web = scene.state.settings.web_lookups[index].is_for_the_web();
    let mut remove = false;
    ui.horizontal(|ui| {
        let page = &mut changed[index];
        let field = |ui: &mut Ui, text: &mut String, label: &str, width: f32| {
            let field = Field::singleline(text).char_limit(400).desired_width(width);
            let response = ui.add(field);
            let label = format!("{label} {}", index + 1);
            response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &label));
        };
        field(ui, &mut page.name, say!("dictionaries-name-of-page"), 136.0);
        let room = ui.available_width() - 36.0;
        field(
            ui,
            &mut page.address,
            say!("dictionaries-address-of-page"),
            room,
        );
        let label = say!("dictionaries-remove", name = page.name);
        remove = small_icon_button(ui, scene.tokens, Icon::Close, &label).clicked();
    });
    if !is_for_the_web {
        let text = say!("dictionaries-this-address-is-not-used-it");
        let text = RichText::new(text).size(theme::text::CAPTION);
        ui.label(text.color(scene.tokens.warning));
    }
    if remove {
        changed.remove(index);
    }
}
