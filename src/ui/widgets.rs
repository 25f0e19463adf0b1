//! The few pieces that more than one panel is made of. Each has a name for screen readers.

use super::Scene;
use super::icons::{self, Icon};
use super::labels;
use super::theme::{self, Tokens, round, size, space};
use crate::annotation::Ink;
use egui::{
    Align2, Color32, FontId, Key, Modifiers, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

/// A square button with a sign. `label` names it to screen readers and in its tooltip, with `keys` after it.
pub fn icon_button(
    ui: &mut Ui,
    tokens: &Tokens,
    icon: Icon,
    label: &str,
    keys: &str,
    chosen: bool,
) -> Response {
    sized_icon_button(ui, tokens, icon, label, keys, chosen, size::BUTTON)
}

/// The same, smaller, for rows and cards.
pub fn small_icon_button(ui: &mut Ui, tokens: &Tokens, icon: Icon, label: &str) -> Response {
    sized_icon_button(ui, tokens, icon, label, "", false, 24.0)
}

fn sized_icon_button(
    ui: &mut Ui,
    tokens: &Tokens,
    icon: Icon,
    label: &str,
    keys: &str,
    chosen: bool,
    side: f32,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, chosen, label));
    if ui.is_rect_visible(rect) {
        let fill = if !enabled {
            Color32::TRANSPARENT
        } else if response.is_pointer_button_down_on() {
            tokens.pressed
        } else if response.hovered() || chosen {
            tokens.hover
        } else {
            Color32::TRANSPARENT
        };
        ui.painter().rect_filled(rect, round::CARD, fill);
        focus_ring(ui, tokens, &response, rect);
        let color = match (enabled, chosen) {
            (false, _) => tokens.faint,
            (true, true) => tokens.accent,
            (true, false) => tokens.chrome_text,
        };
        icons::paint(
            ui.painter(),
            icon,
            Rect::from_center_size(
                rect.center(),
                vec2(size::ICON, size::ICON).min(rect.size() - vec2(6.0, 6.0)),
            ),
            color,
        );
    }
    if keys.is_empty() {
        response.on_hover_text(label)
    } else {
        response.on_hover_text(format!("{label}  ({keys})"))
    }
}

/// What lies beneath a row or a button that can be chosen: tinted when it is, or when the pointer is over it.
pub fn ground(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect, chosen: bool) {
    let fill = if chosen {
        tokens.pressed
    } else if response.hovered() {
        tokens.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, round::CARD, fill);
    focus_ring(ui, tokens, response, rect);
}

/// A line around what has the keyboard.
pub fn focus_ring(ui: &Ui, tokens: &Tokens, response: &Response, rect: Rect) {
    if response.has_focus() {
        ui.painter()
            .rect_stroke(rect, round::CARD, tokens.ring(), StrokeKind::Inside);
    }
}

/// A round button of an ink's colour; a ring marks the one in use.
pub fn ink_button(ui: &mut Ui, scene: &Scene<'_>, ink: Ink, chosen: bool, keys: &str) -> Response {
    let tokens = scene.tokens;
    let (rect, response) =
        ui.allocate_exact_size(vec2(size::DOT + 8.0, size::DOT + 8.0), Sense::click());
    let label = ink_label(scene, ink, |ink| say!("selection-highlight-in", ink = ink));
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, &label));
    if ui.is_rect_visible(rect) {
        let grow = if response.hovered() { 1.5 } else { 0.0 };
        dot(ui, tokens, rect.center(), size::DOT / 2.0 + grow, ink);
        ring_around_dot(ui, tokens, &response, size::DOT / 2.0 + 3.0, chosen);
    }
    response.on_hover_text(format!("{label}  ({keys})"))
}

/// What is done with a colour, with the reader's own name for it: `Highlight in green (doubt)`.
pub fn ink_label(scene: &Scene<'_>, ink: Ink, says: impl FnOnce(&str) -> String) -> String {
    let usual = says(labels::ink(ink));
    match scene.state.settings.own_ink_name(ink) {
        Some(name) => format!("{usual} ({name})"),
        None => usual,
    }
}

/// A dot in an ink's colour, with an outline that also shows a pale one on a pale ground.
pub fn dot(ui: &Ui, tokens: &Tokens, center: egui::Pos2, radius: f32, ink: Ink) {
    ui.painter().circle(
        center,
        radius,
        tokens.dot(ink),
        Stroke::new(1.0, tokens.edge(ink)),
    );
}

/// The ring around a dot that is in use, or has the keyboard.
pub fn ring_around_dot(ui: &Ui, tokens: &Tokens, response: &Response, radius: f32, chosen: bool) {
    let stroke = if response.has_focus() {
        tokens.ring()
    } else if chosen {
        Stroke::new(1.5, tokens.chrome_text)
    } else {
        return;
    };
    ui.painter()
        .circle_stroke(response.rect.center(), radius, stroke);
}

/// A row that can be chosen, as wide as the panel; `paint` draws its contents into the rectangle.
pub fn row(
    ui: &mut Ui,
    tokens: &Tokens,
    label: &str,
    height: f32,
    chosen: bool,
    paint: impl FnOnce(&Ui, Rect, &Response),
) -> Response {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, label));
    if ui.is_rect_visible(rect) {
        ground(ui, tokens, &response, rect, chosen);
        paint(ui, rect, &response);
    }
    response
}

/// One line of text inside `rect`, cut with … where it is too long. Returns the rectangle it took.
pub fn line(ui: &Ui, rect: Rect, align: Align2, label: &str, font: FontId, color: Color32) -> Rect {
    let mut job = egui::text::LayoutJob::simple_singleline(label.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = align.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(at.min, galley, color);
    at
}

/// The keys that move about in a list beneath a field, taken from the field.
#[derive(Clone, Copy, Debug)]
pub struct ListKeys {
    down: bool,
    up: bool,
    pub enter: bool,
}

impl ListKeys {
    pub fn pressed(ui: &Ui) -> Self {
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            Self {
                down: pressed(Key::ArrowDown),
                up: pressed(Key::ArrowUp),
                enter: pressed(Key::Enter),
            }
        })
    }

    pub fn moves(self) -> bool {
        self.down || self.up
    }

    /// The row that is chosen now, of so many; the last is followed by the first.
    pub fn step(self, chosen: usize, rows: usize) -> usize {
        let last = rows.saturating_sub(1);
        let chosen = match (self.down, self.up) {
            (true, _) if chosen >= last => 0,
            (true, _) => chosen + 1,
            (false, true) => chosen.checked_sub(1).unwrap_or(last),
            (false, false) => chosen,
        };
        chosen.min(last)
    }
}

/// What a panel says when it has nothing to show, and what to do about it.
pub fn empty_state(ui: &mut Ui, tokens: &Tokens, icon: Icon, title: &str, hint: &str) {
    ui.add_space(space::WIDE);
    ui.vertical_centered(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(36.0, 36.0), Sense::hover());
        icons::paint(ui.painter(), icon, rect, tokens.faint);
        ui.add_space(space::NEAR);
        ui.label(
            RichText::new(title)
                .font(FontId::new(theme::text::LEAD, theme::book()))
                .color(tokens.chrome_text),
        );
        ui.add_space(space::HAIR);
        ui.scope(|ui| {
            ui.set_max_width(230.0);
            ui.label(RichText::new(hint).color(tokens.muted));
        });
    });
}

/// A small heading above a group of rows.
pub fn group_heading(ui: &mut Ui, tokens: &Tokens, label: &str) {
    ui.add_space(space::NEAR);
    ui.label(
        RichText::new(label)
            .font(FontId::new(theme::text::CAPTION, theme::strong()))
            .color(tokens.muted),
    );
}

/// Words behind what stands in a row that wraps, or below it where they do not fit there as a whole.
pub fn line_beside(ui: &mut Ui, words: RichText) {
    let label = egui::WidgetText::from(words);
    let font = egui::TextStyle::Body;
    let galley =
        label
            .clone()
            .into_galley(ui, Some(egui::TextWrapMode::Extend), f32::INFINITY, font);
    if galley.size().x > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    ui.label(label);
}

/// A button within a list or a line of text: lower than others, with air between its letters and its edge, which egui's has not.
pub fn small_button(ui: &mut Ui, label: impl Into<String>) -> Response {
    let text = RichText::new(label).size(theme::text::CAPTION);
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding, vec2(8.0, 3.0));
    let least = std::mem::replace(&mut ui.spacing_mut().interact_size.y, 0.0);
    let response = ui.button(text);
    ui.spacing_mut().button_padding = padding;
    ui.spacing_mut().interact_size.y = least;
    response
}

/// A chip that is on or off.
pub fn chip(ui: &mut Ui, tokens: &Tokens, label: &str, chosen: bool) -> Response {
    let text = RichText::new(label)
        .size(theme::text::CAPTION)
        .color(if chosen {
            tokens.on_accent
        } else {
            tokens.chrome_text
        });
    let fill = if chosen {
        tokens.accent
    } else {
        Color32::TRANSPARENT
    };
    let stroke = Stroke::new(
        1.0,
        if chosen {
            tokens.accent
        } else {
            tokens.control
        },
    );
    let chip = egui::Button::new(text)
        .fill(fill)
        .stroke(stroke)
        .corner_radius(round::CHIP)
        .min_size(vec2(0.0, 22.0));
    let response = ui.add(chip);
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            round::CHIP_RING,
            tokens.ring(),
            StrokeKind::Inside,
        );
    }
    response
}

/// The button that matters most where it stands, in the accent's colour.
pub fn main_button(ui: &mut Ui, tokens: &Tokens, label: &str) -> Response {
    let label = RichText::new(label).color(tokens.on_accent);
    let button = egui::Button::new(label)
        .fill(tokens.accent)
        .stroke(Stroke::NONE);
    let response = ui.add(button.min_size(vec2(120.0, size::BUTTON)));
    if response.has_focus() {
        // Outside of the button: within it the ring would have the button's own colour.
        ui.painter().rect_stroke(
            response.rect.expand(3.0),
            round::BUTTON,
            tokens.ring(),
            StrokeKind::Inside,
        );
    }
    response
}

/// A button that opens a menu. What has the keyboard in the menu has a ring around it, as everywhere.
pub fn menu_button(ui: &mut Ui, tokens: &Tokens, label: &str, contents: impl FnOnce(&mut Ui)) {
    egui::containers::menu::MenuButton::new(label)
        .config(menu_config(tokens))
        .ui(ui, contents);
}

/// How menus look.
pub fn menu_config(tokens: &Tokens) -> egui::containers::menu::MenuConfig {
    egui::containers::menu::MenuConfig::new().style(menu_style(tokens))
}

/// Shows something that may be taller than `room`, in points: it is scrolled then. The bar stands beside it, not on it, and is seen at
/// once: it alone tells that more follows.
pub fn scrolled_where_low(ui: &mut Ui, room: f32, add: impl FnOnce(&mut Ui)) {
    const BAR: f32 = 12.0;
    let scroll = &mut ui.spacing_mut().scroll;
    scroll.floating_allocated_width = BAR;
    scroll.dormant_handle_opacity = 0.6;
    egui::ScrollArea::vertical()
        .max_height(room)
        .min_scrolled_height(room)
        .show(ui, add);
}

/// The same for a menu that is no menu bar's.
pub fn menu_style(tokens: &Tokens) -> egui::style::StyleModifier {
    let ring = tokens.ring();
    egui::style::StyleModifier::new(move |style| {
        egui::containers::menu::menu_style(style);
        style.visuals.widgets.active.bg_stroke = ring;
    })
}

/// How a list to choose from looks: what is chosen has the colours of a chosen button, not those of selected words.
pub fn list_style(tokens: &Tokens) -> egui::style::StyleModifier {
    let (menu, fill, text) = (menu_style(tokens), tokens.accent, tokens.on_accent);
    egui::style::StyleModifier::new(move |style| {
        menu.apply(style);
        style.visuals.selection.bg_fill = fill;
        style.visuals.selection.stroke = egui::Stroke::new(1.0, text);
    })
}

/// Whether a dialog asks something, so that keys are not for what lies behind it.
pub fn is_behind_a_dialog(ctx: &egui::Context) -> bool {
    ctx.memory(|memory| !memory.is_above_modal_layer(egui::LayerId::background()))
}

/// A dialog before the window, with air around what it holds.
pub fn modal(ui: &Ui, name: &str) -> egui::Modal {
    egui::Modal::new(egui::Id::unique(name))
        .frame(egui::Frame::popup(ui.style()).inner_margin(18.0))
}

/// A line that can be pressed, in the colour of links and without a frame.
pub fn quiet_link(ui: &mut Ui, tokens: &Tokens, label: &str) -> Response {
    let label = RichText::new(label)
        .font(FontId::new(theme::text::LABEL, theme::book()))
        .color(tokens.accent);
    ui.add(egui::Button::new(label).frame(false).wrap())
}

/// Heights in points of the rows of a long list, by what they show, as they were when last drawn.
pub type Heights = std::collections::HashMap<uuid::Uuid, f32>;

/// Draws the rows of a list that are in sight, however many there are. Rows that were never drawn are taken for one of usual
/// height. The row `always` is drawn wherever it is: it has the keyboard.
pub fn long_list<T>(
    ui: &mut Ui,
    name: &str,
    heights: &mut Heights,
    rows: &[T],
    key: impl Fn(&T) -> uuid::Uuid,
    always: Option<uuid::Uuid>,
    mut draw: impl FnMut(&mut Ui, &T),
) {
    const USUAL: f32 = 72.0;
    const GAP: f32 = 6.0;
    /// Rows this far out of sight are drawn all the same, so that the keyboard can reach them.
    const MARGIN: f32 = 300.0;
    egui::ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show_viewport(ui, |ui, viewport| {
            ui.spacing_mut().item_spacing.y = GAP;
            let (mut y, mut skipped) = (0.0, 0.0);
            for row in rows {
                let height = heights.get(&key(row)).copied().unwrap_or(USUAL) + GAP;
                let far = y + height < viewport.top() - MARGIN || y > viewport.bottom() + MARGIN;
                if far && always != Some(key(row)) {
                    skipped += height;
                    y += height;
                    continue;
                }
                if skipped > 0.0 {
                    ui.add_space(std::mem::take(&mut skipped));
                }
                let before = ui.cursor().top();
                draw(ui, row);
                let drawn = ui.cursor().top() - before;
                heights.insert(key(row), drawn - GAP);
                y += drawn;
            }
            ui.add_space(skipped + 12.0);
        });
}

/// What was written about a passage, with the little hand before it.
pub fn note_text_ui(ui: &mut Ui, tokens: &Tokens, label: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 17.0), Sense::hover());
        icons::paint(ui.painter(), Icon::Manicule, rect, tokens.accent);
        ui.add(egui::Label::new(RichText::new(label).color(tokens.chrome_text)).wrap());
    });
}

/// A moment, in milliseconds since 1970, as the reader's clock shows it: `3 Oct 2026, 09:12`.
#[must_use]
pub fn when(milliseconds: u64) -> String {
    let time = i64::try_from(milliseconds)
        .ok()
        .and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
    time.map(crate::messages::moment).unwrap_or_default()
}
