//! The panel beside the text, and its three tabs: contents, people and places, notes.

use super::theme::{self, space};
use super::view::View;
use super::{Asked, Scene, contents_ui, names_ui, notes_ui};
use crate::library::{Setting, Settings, SidebarTab};
use egui::{
    Align2, FontId, Frame, Id, IdSalt, Panel, PanelState, Rect, Role, Sense, Ui, WidgetInfo, pos2,
    vec2,
};

const TABS: [(SidebarTab, crate::messages::Key); 3] = [
    (SidebarTab::Contents, key!("sidebar-contents")),
    (SidebarTab::Names, key!("sidebar-people-places")),
    (SidebarTab::Notes, key!("sidebar-notes")),
];

pub fn sidebar_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let settings = &scene.state.settings;
    if !settings.sidebar_open {
        return;
    }
    let frame = Frame::new()
        .fill(scene.tokens.chrome)
        .inner_margin(theme::inside::SIDEBAR);
    let bounds = Settings::SIDEBAR_WIDTH;
    let most = bounds.clamp_in(ui.available_width() * 0.5);
    let panel = Panel::right("sidebar")
        .resizable(true)
        .default_size(settings.sidebar_width)
        .size_range(bounds.least..=most);
    let wanted = settings.sidebar_width.clamp(bounds.least, most);
    let is_held = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if !is_held {
        take_width(ui, ui.scope_id().with_salt(IdSalt::new("sidebar")), wanted);
    }
    let shown = panel.frame(frame).show(ui, |ui| {
        tabs_ui(ui, scene, asked);
        ui.add_space(space::CLOSE);
        match settings.sidebar_tab {
            SidebarTab::Contents => {
                contents_ui::contents_ui(ui, scene, book, &mut view.contents, asked);
            }
            SidebarTab::Names => names_ui::names_ui(ui, scene, book, view, asked),
            SidebarTab::Notes => notes_ui::notes_ui(ui, scene, book, view, asked),
        }
    });
    let width = shown.response.rect.width();
    let is_let_go = ui.input(|input| input.pointer.any_released());
    if is_let_go && (width - wanted).abs() > 2.0 {
        asked.set(Setting::SidebarWidth(width));
    }
}

/// egui keeps a panel as narrow as a narrow window has made it: where the reader does not move its edge, it has the width that was set.
fn take_width(ui: &Ui, panel: Id, width: f32) {
    let known = PanelState::load(ui.ctx(), panel);
    if known.is_some_and(|known| (known.size().x - width).abs() > 1.0) {
        let outer_rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 1.0));
        ui.data_mut(|data| data.insert_persisted(panel, PanelState { outer_rect }));
    }
}

fn tabs_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    let tokens = scene.tokens;
    let row = ui.allocate_space(vec2(ui.available_width(), 34.0)).1;
    let mut x = row.left();
    for (tab, label) in TABS {
        let label = label.say();
        let chosen = settings.sidebar_tab == tab;
        let font = FontId::new(
            theme::text::LABEL,
            if chosen {
                theme::strong()
            } else {
                egui::FontFamily::Proportional
            },
        );
        let width = ui
            .fonts_mut(|fonts| {
                fonts.layout_no_wrap(
                    label.to_owned(),
                    FontId::new(theme::text::LABEL, theme::strong()),
                    tokens.text,
                )
            })
            .size()
            .x;
        let rect = Rect::from_min_size(pos2(x, row.top()), vec2(width + 16.0, row.height()));
        x = rect.right() + 2.0;
        let response = ui.interact(rect, ui.scope_id().with(label), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, label));
        let color = if chosen {
            tokens.text
        } else if response.hovered() {
            tokens.chrome_text
        } else {
            tokens.muted
        };
        ui.painter()
            .text(rect.center(), Align2::CENTER_CENTER, label, font, color);
        super::widgets::focus_ring(ui, tokens, &response, rect.shrink(2.0));
        if chosen {
            let mark = Rect::from_min_max(
                pos2(rect.left() + 8.0, rect.bottom() - 2.0),
                pos2(rect.right() - 8.0, rect.bottom()),
            );
            ui.painter().rect_filled(mark, 1.0, tokens.accent);
        }
        if response.clicked() && !chosen {
            asked.set(Setting::SidebarTab(tab));
        }
    }
    ui.painter().hline(
        row.x_range(),
        row.bottom() + 0.5,
        egui::Stroke::new(1.0, tokens.line),
    );
}
