//! The open texts as a row above the page, where there is more than one: a click brings one to the front, × closes it.

use super::actions::Action;
use super::{Asked, Scene, theme, widgets};
use crate::app::{Command, OpenText};
use egui::{
    Align2, Color32, FontId, Frame, Panel, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

/// Height of the row, and the least and most width of a tab, in points.
const HEIGHT: f32 = 30.0;
const WIDTHS: (f32, f32) = (72.0, 220.0);
const CLOSE: f32 = 20.0;

pub fn tabs_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let texts: Vec<&OpenText> = scene.state.texts.iter().collect();
    // On the shelf even one text has its tab, to come back by.
    let least = if scene.state.front().is_some() { 2 } else { 1 };
    if texts.len() < least {
        return;
    }
    let frame = Frame::new()
        .fill(scene.tokens.chrome)
        .inner_margin(theme::inside::TOOLBAR);
    Panel::top("tabs")
        .exact_size(HEIGHT)
        .frame(frame)
        .show(ui, |ui| {
            let room = ui.max_rect();
            let width = (room.width() / texts.len() as f32).clamp(WIDTHS.0, WIDTHS.1);
            for (index, text) in texts.iter().enumerate() {
                let left = room.left() + width * index as f32;
                let rect = Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
                tab_ui(ui, scene, text, rect, asked);
            }
        });
}

/// The sign of the button that closes a tab.
fn paint_cross(ui: &Ui, middle: Pos2, color: Color32) {
    const ARM: f32 = 3.6;
    let stroke = Stroke::new(1.3, color);
    for turn in [vec2(ARM, ARM), vec2(ARM, -ARM)] {
        ui.painter()
            .line_segment([middle - turn, middle + turn], stroke);
    }
}

fn tab_ui(ui: &Ui, scene: &Scene<'_>, text: &OpenText, rect: Rect, asked: &mut Asked) {
    let tokens = scene.tokens;
    let id = ui.scope_id().with(("tab", text.key()));
    let chosen = scene
        .state
        .front()
        .is_some_and(|front| front.key() == text.key());
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, text.title()));
    let cross = Rect::from_center_size(
        pos2(rect.right() - CLOSE / 2.0 - 4.0, rect.center().y),
        vec2(CLOSE, CLOSE),
    );
    let close = ui.interact(cross, id.with("close"), Sense::click());
    close.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, say!("tabs-close", title = text.title()))
    });
    if chosen {
        ui.painter()
            .rect_filled(rect.shrink2(vec2(1.0, 2.0)), 6.0, tokens.paper);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(rect.shrink2(vec2(1.0, 2.0)), 6.0, tokens.hover);
    }
    let inner = Rect::from_min_max(
        rect.min + vec2(10.0, 0.0),
        pos2(cross.left() - 2.0, rect.bottom()),
    );
    let color = if chosen {
        tokens.text
    } else {
        tokens.chrome_text
    };
    widgets::line(
        ui,
        inner,
        Align2::LEFT_CENTER,
        text.title(),
        FontId::proportional(theme::text::LABEL),
        color,
    );
    if response.hovered() || close.hovered() || chosen || close.has_focus() {
        let color = if close.hovered() {
            tokens.text
        } else {
            tokens.muted
        };
        paint_cross(ui, cross.center(), color);
    }
    widgets::focus_ring(ui, tokens, &response, rect.shrink(2.0));
    widgets::focus_ring(ui, tokens, &close, cross);
    let closes = close.clicked() || response.middle_clicked();
    if closes && chosen {
        asked.act(Action::CloseText);
    } else if closes {
        asked.send(Command::CloseText(text.key().to_owned()));
    } else if response.clicked() && !chosen {
        asked.send(Command::BringToFront(text.key().to_owned()));
    }
    response.on_hover_text(text.title());
}
