//! The bar above the page: ways about, the title, and the few things a reader reaches for.

use super::actions::{Action, entry_of};
use super::icons::Icon;
use super::more_ui::more_ui;
use super::theme::{self, inside, size};
use super::view::{Desk, View};
use super::widgets::{self, icon_button};
use super::{Asked, Scene};
use egui::{Align, Align2, Frame, Layout, Panel, Rect, Role, Sense, Ui, WidgetInfo, pos2};

pub fn toolbar_ui(ui: &mut Ui, scene: &Scene<'_>, view: &View, asked: &mut Asked) {
    let frame = Frame::new()
        .fill(scene.tokens.chrome)
        .inner_margin(inside::TOOLBAR);
    Panel::top("toolbar")
        .exact_size(size::TOOLBAR)
        .frame(frame)
        .show(ui, |ui| {
            let bar = ui.max_rect();
            let left = ui.scope_builder(
                egui::UiBuilder::new()
                    .max_rect(bar)
                    .layout(Layout::left_to_right(Align::Center)),
                |ui| {
                    left_ui(ui, scene, view, asked);
                    ui.min_rect().right()
                },
            );
            let right = ui.scope_builder(
                egui::UiBuilder::new()
                    .max_rect(bar)
                    .layout(Layout::right_to_left(Align::Center)),
                |ui| {
                    right_ui(ui, scene, view, asked);
                    ui.min_rect().left()
                },
            );
            let room = (left.inner + 12.0, right.inner - 12.0);
            match view.desk {
                Desk::Reading => title_ui(ui, scene, bar, room.0, room.1),
                desk => desk_ui(ui, scene, bar, desk.title()),
            }
        });
}

fn left_ui(ui: &mut Ui, scene: &Scene<'_>, view: &View, asked: &mut Asked) {
    let is_reading = view.desk == Desk::Reading;
    ui.spacing_mut().item_spacing.x = theme::space::HAIR;
    action_button(
        ui,
        scene,
        Icon::Shelf,
        Action::Shelf,
        is_reading && scene.state.front().is_none(),
        asked,
    );
    let is_notebook = view.desk == Desk::Notebook;
    action_button(
        ui,
        scene,
        Icon::Notebook,
        Action::Notebook,
        is_notebook,
        asked,
    );
    action_button(ui, scene, Icon::Open, Action::Open, false, asked);
    if is_reading && scene.state.front().is_some() {
        ui.add_enabled_ui(scene.state.can_go_back(), |ui| {
            action_button(ui, scene, Icon::Back, Action::Back, false, asked);
        });
        ui.add_enabled_ui(scene.state.can_go_forward(), |ui| {
            action_button(ui, scene, Icon::Forward, Action::Forward, false, asked);
        });
    }
}

fn right_ui(ui: &mut Ui, scene: &Scene<'_>, view: &View, asked: &mut Asked) {
    ui.spacing_mut().item_spacing.x = theme::space::HAIR;
    let has_page = view.desk == Desk::Reading && scene.state.front().is_some();
    if has_page {
        action_button(
            ui,
            scene,
            Icon::Sidebar,
            Action::Sidebar,
            scene.state.settings.sidebar_open,
            asked,
        );
    }
    more_ui(ui, scene, view.desk, asked);
    action_button(
        ui,
        scene,
        Icon::Text,
        Action::Settings,
        view.dialog == Some(super::view::Dialog::Settings),
        asked,
    );
    let printed = scene
        .state
        .front()
        .filter(|book| book.text.has_printed_pages());
    if let Some(book) = printed.filter(|_| has_page) {
        let shown = book.printed.are_shown;
        action_button(ui, scene, Icon::Sheet, Action::PrintedPages, shown, asked);
    }
    if has_page {
        action_button(
            ui,
            scene,
            Icon::Search,
            Action::Find,
            view.find.is_some(),
            asked,
        );
    }
}

fn action_button(
    ui: &mut Ui,
    scene: &Scene<'_>,
    icon: Icon,
    action: Action,
    chosen: bool,
    asked: &mut Asked,
) {
    let entry = entry_of(action);
    if icon_button(
        ui,
        scene.tokens,
        icon,
        entry.label.say(),
        &entry.key_label(ui.ctx()),
        chosen,
    )
    .clicked()
    {
        asked.act(action);
    }
}

/// What the window shows, where that is no text.
fn desk_ui(ui: &Ui, scene: &Scene<'_>, bar: Rect, title: &str) {
    let font = egui::FontId::new(theme::text::LEAD, theme::book());
    let color = scene.tokens.chrome_text;
    widgets::line(ui, bar, Align2::CENTER_CENTER, title, font, color);
}

/// The title, in the middle of the bar where there is room, else in the middle of the room there is.
fn title_ui(ui: &mut Ui, scene: &Scene<'_>, bar: Rect, left: f32, right: f32) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let authors = book.text.document.meta.authors.join(", ");
    let half = (bar.center().x - left).min(right - bar.center().x);
    let (from, to) = if half > 120.0 {
        (bar.center().x - half, bar.center().x + half)
    } else {
        (left, right)
    };
    if to - from < 60.0 {
        return;
    }
    let room = Rect::from_min_max(pos2(from, bar.top()), pos2(to, bar.bottom()));
    let response = ui.allocate_rect(room, Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Label, true, format!("{} {authors}", book.title()))
    });
    let tokens = scene.tokens;
    if authors.is_empty() || bar.width() < 520.0 {
        widgets::line(
            ui,
            room,
            Align2::CENTER_CENTER,
            book.title(),
            egui::FontId::new(theme::text::LEAD, theme::book()),
            tokens.chrome_text,
        );
        return;
    }
    let (top, bottom) = room.split_top_bottom_at_y(room.center().y + 2.0);
    widgets::line(
        ui,
        top,
        Align2::CENTER_BOTTOM,
        book.title(),
        egui::FontId::new(theme::text::QUOTE, theme::book()),
        tokens.chrome_text,
    );
    widgets::line(
        ui,
        bottom,
        Align2::CENTER_TOP,
        &authors,
        egui::FontId::proportional(theme::text::CAPTION),
        tokens.muted,
    );
}
