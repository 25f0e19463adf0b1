//! The bar that finds words in the open text: each letter searches at once, and every hit is marked in the page.

use super::actions::{Action, entry_of};
use super::field::Field;
use super::icons::Icon;
use super::theme::{inside, size, space};
use super::view::{FindBar, View};
use super::widgets::{self, icon_button};
use super::{Asked, Scene};
use crate::app::{Command, Find, OpenText};
use crate::study::search::NEAR;
use egui::text::{CCursor, CCursorRange};
use egui::{Frame, Key, Panel, RichText, TextEdit, Ui, vec2};

pub fn find_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let (Some(book), Some(bar)) = (scene.state.front(), &mut view.find) else {
        return;
    };
    let tokens = scene.tokens;
    let frame = Frame::new()
        .fill(tokens.chrome)
        .inner_margin(inside::MESSAGE);
    let mut close = false;
    Panel::top("find").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            // As high as its buttons from the start, or the field stands above their middle.
            ui.set_min_height(size::BUTTON);
            let field = Field::singleline(&mut bar.query)
                .hint_text(say!("find-find-in-this-text"))
                .desired_width(260.0)
                .id_salt("find field");
            let response = ui.add(field);
            response.widget_info(|| {
                egui::WidgetInfo::labeled(
                    egui::Role::TextInput,
                    true,
                    say!("find-find-in-this-text"),
                )
            });
            if std::mem::take(&mut bar.grab) {
                response.request_focus();
                select_all(ui, &response, &bar.query);
            }
            keys(ui, &response, asked, &mut close);
            let label = |action| entry_of(action).label.say();
            if icon_button(
                ui,
                tokens,
                Icon::Up,
                label(Action::FindPrevious),
                "Shift+F3",
                false,
            )
            .clicked()
            {
                asked.send(Command::Find(Find::Previous));
            }
            if icon_button(ui, tokens, Icon::Down, label(Action::FindNext), "F3", false).clicked() {
                asked.send(Command::Find(Find::Next));
            }
            options_ui(ui, scene, bar);
            let (label, color) = count(book, bar, scene);
            ui.label(RichText::new(label).color(color));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                close |= icon_button(ui, tokens, Icon::Close, say!("button-close"), "Esc", false)
                    .clicked();
                ui.allocate_space(vec2(0.0, 0.0));
            });
        });
    });
    search_as_typed(bar, asked);
    if close {
        view.find = None;
        asked.send(Command::Find(Find::Clear));
    }
}

/// Has what stands in the field replaced by what is typed next.
fn select_all(ui: &Ui, field: &egui::Response, query: &str) {
    let mut state = TextEdit::load_state(ui.ctx(), field.id).unwrap_or_default();
    let end = CCursor::new(query.chars().count());
    let all = CCursorRange::two(CCursor::new(0), end);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field.id);
}

/// How the query is looked for, and whether what is found is listed.
fn options_ui(ui: &mut Ui, scene: &Scene<'_>, bar: &mut FindBar) {
    let nearby = say!("find-nearby-words", count = NEAR);
    let options = &mut bar.options;
    let chips: [(&str, &str, &mut bool); 5] = [
        ("Aa", say!("find-match-case"), &mut options.match_case),
        (
            say!("find-whole-words"),
            say!("find-whole-words-only"),
            &mut options.whole_words,
        ),
        (say!("find-nearby"), &nearby, &mut options.nearby),
        (".*", say!("find-regular-expression"), &mut options.regex),
        (
            say!("find-list"),
            say!("find-list-all-matches"),
            &mut bar.lists,
        ),
    ];
    ui.spacing_mut().item_spacing.x = space::CHIPS;
    for (label, hint, on) in chips {
        let chip = widgets::chip(ui, scene.tokens, label, *on);
        chip.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, *on, hint));
        if chip.on_hover_text(hint).clicked() {
            *on = !*on;
        }
    }
}

fn keys(ui: &Ui, response: &egui::Response, asked: &mut Asked, close: &mut bool) {
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let back = ui.input(|input| input.modifiers.shift);
        asked.send(Command::Find(if back {
            Find::Previous
        } else {
            Find::Next
        }));
        // Enter takes the keys away; what was typed so far may still grow.
        response.request_focus();
    }
    *close |= (response.has_focus() || response.lost_focus())
        && ui.input(|input| input.key_pressed(Key::Escape));
}

fn search_as_typed(bar: &mut FindBar, asked: &mut Asked) {
    if (&bar.query, bar.options) == (&bar.searched, bar.searched_with) {
        return;
    }
    bar.searched.clone_from(&bar.query);
    bar.searched_with = bar.options;
    asked.send(Command::Find(Find::Query {
        query: bar.query.clone(),
        options: bar.options,
    }));
}

fn count(book: &OpenText, bar: &FindBar, scene: &Scene<'_>) -> (String, egui::Color32) {
    let finding = &book.finding;
    if let Some(error) = &finding.error {
        return (error.clone(), scene.tokens.warning);
    }
    let label = match (finding.hits.len(), finding.current) {
        _ if bar.query.trim().is_empty() => String::new(),
        _ if finding.pending => say!("button-searching").to_owned(),
        (0, _) if finding.query == bar.query => say!("find-not-found").to_owned(),
        (0, _) => String::new(),
        (all, Some(at)) => say!("find-place-of-all", place = at + 1, all = all),
        (all, None) => say!("counted-matches", count = all),
    };
    let label = match finding.beyond {
        0 => label,
        beyond if finding.hits.is_empty() => say!("find-beyond", count = beyond),
        beyond => say!("find-label-beyond", label = label, count = beyond),
    };
    (label, scene.tokens.muted)
}
