//! People and places: the list of who and what the text speaks of, in tabs by kind, and the timeline.

use super::derived::Same;
use super::field::Field;
use super::file_dialog::{self, Question};
use super::icons::{self, Icon};
use super::labels::icon_of;
use super::theme::{self, space};
use super::view::{Correcting, Dialog, NamesFilter, NamesOrder, NamesTab, Picture, View};
use super::widgets;
use super::{Asked, Scene, correct_ui, entry_ui, timeline_ui};
use crate::app::{Command, Names, OpenText};
use crate::glossary::{Correction, Entry, EntryRef};
use crate::library::Setting;
use egui::{Align2, FontId, Rect, RichText, ScrollArea, Ui, pos2, vec2};
use std::cmp::Reverse;
use std::sync::Arc;

const ROW: f32 = 44.0;

const TABS: [(NamesTab, crate::messages::Key); 5] = [
    (NamesTab::All, key!("button-all")),
    (NamesTab::People, key!("names-people")),
    (NamesTab::Places, key!("names-places")),
    (NamesTab::Others, key!("names-organisations-events")),
    (NamesTab::Timeline, key!("names-timeline")),
];

const ORDERS: [(NamesOrder, crate::messages::Key); 3] = [
    (NamesOrder::Appearance, key!("names-order-of-appearance")),
    (NamesOrder::Weight, key!("names-most-mentions")),
    (NamesOrder::Name, key!("names-name")),
];

pub fn names_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    asked: &mut Asked,
) {
    if let Some((_, entry)) = book.chosen_entry() {
        entry_ui::entry_ui(ui, scene, book, entry, view, asked);
        return;
    }
    if book.names.glossary.entries.is_empty() && book.names.pending {
        waiting_ui(ui, scene);
        return;
    }
    filter_ui(ui, scene, book, view, asked);
    correct_ui::adding_ui(ui, scene, view, asked);
    if view.names.tab == NamesTab::Timeline {
        timeline_ui::timeline_ui(ui, scene, book, view, asked);
    } else if book.names.glossary.entries.is_empty() {
        nothing_ui(ui, scene, book);
    } else {
        list_ui(ui, scene, book, view, asked);
    }
}

fn waiting_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.add_space(space::END);
    ui.vertical_centered(|ui| {
        ui.spinner();
        ui.label(RichText::new(say!("names-finding-people-and-places")).color(scene.tokens.muted));
    });
}

fn nothing_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText) {
    let hint = match book.names.unavailable {
        Some(reason) => reason,
        None if book.names.horizon.is_some() => say!("names-no-names-in-what-you-have"),
        None => say!("names-none-hint"),
    };
    widgets::empty_state(
        ui,
        scene.tokens,
        Icon::Person,
        say!("names-no-names-found"),
        hint,
    );
}

fn filter_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, view: &mut View, asked: &mut Asked) {
    let row = vec2(ui.available_width(), ui.spacing().interact_size.y + 4.0);
    ui.allocate_ui_with_layout(
        row,
        egui::Layout::right_to_left(egui::Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::CHIPS;
            widgets::menu_button(ui, scene.tokens, say!("names-more"), |ui| {
                more_ui(ui, scene, book, view, asked);
            });
            let filter = &mut view.names;
            widgets::menu_button(ui, scene.tokens, say!("button-sort"), |ui| {
                for (order, label) in ORDERS {
                    let label = label.say();
                    if ui.radio(filter.order == order, label).clicked() {
                        filter.order = order;
                        ui.close();
                    }
                }
            });
            let field = Field::singleline(&mut filter.query)
                .hint_text(say!("names-filter-names"))
                .desired_width(ui.available_width());
            ui.add(field).widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::TextInput, true, say!("names-filter-names"))
            });
        },
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        for (tab, label) in TABS {
            let label = label.say();
            if widgets::chip(ui, scene.tokens, label, view.names.tab == tab).clicked() {
                view.names.tab = tab;
            }
        }
    });
    ui.add_space(space::HAIR);
}

fn more_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, view: &mut View, asked: &mut Asked) {
    if ui.button(say!("names-add-a-name")).clicked() {
        view.correcting = Some(Correcting::add(String::new()));
        ui.close();
    }
    let mut only_read = scene.state.settings.only_read;
    if ui
        .checkbox(&mut only_read, say!("names-hide-spoilers"))
        .on_hover_text(say!("names-only-read-hint"))
        .changed()
    {
        asked.set(Setting::OnlyRead(only_read));
    }
    ui.separator();
    for (picture, label) in [
        (Picture::Graph, say!("names-character-map")),
        (Picture::Timeline, say!("names-timeline-chart")),
    ] {
        if ui.button(label).clicked() {
            view.dialog = Some(Dialog::Picture(picture));
            ui.close();
        }
    }
    ui.separator();
    if ui.button(say!("names-export-ask")).clicked() {
        ask_where_to_export(ui.ctx(), book);
        ui.close();
    }
    if ui.button(say!("names-import-ask")).clicked() {
        ask_what_to_import(ui.ctx(), book);
        ui.close();
    }
}

fn ask_where_to_export(ctx: &egui::Context, book: &OpenText) {
    let question = Question {
        title: say!("names-export-title"),
        pick: file_dialog::Pick::New(format!(
            "{}.glossary.json",
            crate::library::plain_name(book.title())
        )),
        kind: None,
        instead: say!("names-export-by-hand"),
        about: Some(book.key().to_owned()),
    };
    file_dialog::ask(ctx, question, |path| Command::Names(Names::Export(path)));
}

fn ask_what_to_import(ctx: &egui::Context, book: &OpenText) {
    let question = Question {
        title: say!("names-import-title"),
        pick: file_dialog::Pick::File,
        kind: Some((say!("names-glossaries"), vec!["json"])),
        instead: say!("names-import-by-hand"),
        about: Some(book.key().to_owned()),
    };
    file_dialog::ask(ctx, question, |path| Command::Names(Names::Import(path)));
}

fn list_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, view: &mut View, asked: &mut Asked) {
    let entries = listed(book, view);
    if entries.is_empty() && book.names.glossary.hidden.is_empty() {
        ui.add_space(space::NEAR);
        ui.label(RichText::new(say!("names-no-name-matches-the-filter")).color(scene.tokens.muted));
        return;
    }
    let hidden = book.names.glossary.hidden.len();
    let footer = usize::from(hidden > 0) + if view.names.show_hidden { hidden } else { 0 };
    ScrollArea::vertical().auto_shrink(false).show_rows(
        ui,
        ROW,
        entries.len() + footer,
        |ui, rows| {
            for row in rows {
                match entries.get(row) {
                    Some(&entry) => {
                        let entry = &book.names.glossary.entries[entry];
                        if entry_row_ui(ui, scene, entry).clicked() {
                            asked.send(Command::FocusEntry(Some(entry.id.clone())));
                        }
                    }
                    None if row == entries.len() => hidden_link_ui(ui, scene, hidden, view),
                    None => hidden_row_ui(
                        ui,
                        scene,
                        book.names.glossary.hidden.get(row - entries.len() - 1),
                        asked,
                    ),
                }
            }
        },
    );
}

fn hidden_link_ui(ui: &mut Ui, scene: &Scene<'_>, count: usize, view: &mut View) {
    let label = if view.names.show_hidden {
        say!("names-hidden", count = count)
    } else {
        say!("names-show-hidden", count = count)
    };
    if widgets::quiet_link(ui, scene.tokens, &label).clicked() {
        view.names.show_hidden = !view.names.show_hidden;
    }
}

fn hidden_row_ui(ui: &mut Ui, scene: &Scene<'_>, entry: Option<&Entry>, asked: &mut Asked) {
    let Some(entry) = entry else { return };
    ui.horizontal(|ui| {
        ui.label(
            RichText::new(&entry.name)
                .font(FontId::new(theme::text::QUOTE, theme::book()))
                .color(scene.tokens.muted),
        );
        if ui.button(say!("names-show-again")).clicked() {
            asked.send(Command::Names(Names::Correct(Correction::Hide {
                of: EntryRef::from(entry),
                on: false,
            })));
        }
    });
}

/// The entries that the filter lets through, in the order asked for, as indices into the glossary.
fn listed(book: &OpenText, view: &mut View) -> Arc<Vec<usize>> {
    let NamesFilter {
        query,
        order,
        tab,
        lists,
        ..
    } = &mut view.names;
    let from = (
        Same::of(&book.names.glossary),
        query.trim().to_owned(),
        *tab,
        *order,
    );
    lists.entries.get(from, |(glossary, query, tab, order)| {
        let (entries, query) = (&glossary.0.entries, query.to_lowercase());
        let mut listed: Vec<usize> = (0..entries.len())
            .filter(|&index| tab.holds(&entries[index]) && entries[index].is_called(&query))
            .collect();
        match order {
            NamesOrder::Appearance => listed.sort_by_key(|&index| {
                let first = entries[index].mentions.first();
                first.map_or(u32::MAX, |first| first.start.0)
            }),
            NamesOrder::Weight => {
                listed.sort_by_key(|&index| Reverse(entries[index].mentions.len()));
            }
            NamesOrder::Name => {
                listed.sort_by_cached_key(|&index| entries[index].name.to_lowercase());
            }
        }
        listed.sort_by_key(|&index| !entries[index].pinned);
        listed
    })
}

fn entry_row_ui(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry) -> egui::Response {
    let tokens = scene.tokens;
    let label = format!(
        "{}, {}, {}",
        entry.name,
        super::labels::kind(entry),
        say!("counted-mentions", count = entry.mentions.len())
    );
    widgets::row(ui, tokens, &label, ROW, false, |ui, rect, _| {
        let inner = Rect::from_min_max(
            pos2(rect.left() + 34.0, rect.top() + 4.0),
            rect.max - vec2(8.0, 5.0),
        );
        let count = entry.mentions.len().to_string();
        let gloss = gloss_line(entry);
        let (top, bottom) = inner.split_top_bottom_at_fraction(0.54);
        // Sign and count stand on the line of the name, wherever that is.
        let first = if gloss.is_empty() { inner } else { top };
        let sign =
            Rect::from_center_size(pos2(rect.left() + 16.0, first.center().y), vec2(17.0, 17.0));
        let color = if entry.pinned {
            tokens.accent
        } else {
            tokens.muted
        };
        icons::paint(ui.painter(), icon_of(entry), sign, color);
        let right = widgets::line(
            ui,
            first,
            Align2::RIGHT_CENTER,
            &count,
            FontId::proportional(theme::text::CAPTION),
            tokens.muted,
        );
        let room = first.with_max_x(right.left() - 8.0);
        widgets::line(
            ui,
            room,
            Align2::LEFT_CENTER,
            &entry.name,
            FontId::new(theme::text::QUOTE, theme::book()),
            tokens.text,
        );
        if !gloss.is_empty() {
            widgets::line(
                ui,
                bottom,
                Align2::LEFT_CENTER,
                &gloss,
                FontId::proportional(theme::text::CAPTION),
                tokens.muted,
            );
        }
    })
}

/// What a list has room for: dates or place, then the gloss.
fn gloss_line(entry: &Entry) -> String {
    let gloss = entry.gloss.as_ref().map(|gloss| gloss.text.as_str());
    match (entry.detail.as_deref(), gloss) {
        (Some(detail), Some(gloss)) => crate::messages::joined(&[detail, gloss], " · "),
        (one, other) => one.or(other).unwrap_or_default().to_owned(),
    }
}
