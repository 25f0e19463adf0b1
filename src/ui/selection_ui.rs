//! The bar that appears at a selection or at a chosen highlight: six colours, four styles, note, copy, delete.

use super::actions::{Action, hint};
use super::icons::Icon;
use super::theme::{self, inside, round};
use super::view::View;
use super::widgets::{ink_button, small_icon_button};
use super::{Asked, Scene};
use crate::annotation::{Annotation, Edit, Ink, Kind, Style};
use crate::app::{Command, Note, OpenText};
use egui::{Align2, Area, Frame, Id, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

pub fn selection_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut View,
    page: Rect,
    asked: &mut Asked,
) {
    view.bar = None;
    let Some(book) = scene.state.front() else {
        return;
    };
    let chosen = book.notes.focus.and_then(|id| book.notes.notebook.get(id));
    let (Some(target), true) = (
        view.chosen_rect,
        view.drag.is_none() && (book.place.selection.is_some() || chosen.is_some()),
    ) else {
        return;
    };
    let target = super::right_to_left::beside_page(page, target);
    // Above the words where there is room, else beneath them; never off the page.
    let above = target.top() - page.top() > 60.0;
    let (pivot, y) = if above {
        (Align2::CENTER_BOTTOM, target.top() - 8.0)
    } else {
        (Align2::CENTER_TOP, target.bottom() + 8.0)
    };
    if y < page.top() || y > page.bottom() {
        return;
    }
    let area = Area::new(Id::unique("selection bar"))
        .order(Order::Middle)
        .pivot(pivot)
        .fixed_pos(pos2(target.center().x, y))
        .constrain_to(page.shrink(6.0));
    let shown = area.fade_in(false).show(ui.ctx(), |ui| {
        let frame = Frame::popup(ui.style())
            .inner_margin(inside::BAR)
            .corner_radius(round::RAISED);
        frame.show(ui, |ui| {
            match chosen.filter(|_| book.place.selection.is_none()) {
                Some(note) => chosen_ui(ui, scene, note, view, asked),
                None => fresh_ui(ui, scene, book, page.width(), asked),
            }
        });
    });
    view.bar = Some(shown.response.rect);
}

/// For words that are not marked yet.
fn fresh_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, page: f32, asked: &mut Asked) {
    /// Points of the bar in one line.
    const WHOLE: f32 = 430.0;
    let buttons = |ui: &mut Ui| fresh_buttons_ui(ui, scene, book, asked);
    if page < WHOLE {
        ui.set_max_width(page - 28.0);
        ui.horizontal_wrapped(buttons);
    } else {
        ui.horizontal(buttons);
    }
}

fn fresh_buttons_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, asked: &mut Asked) {
    ui.spacing_mut().item_spacing = vec2(theme::space::LINE, theme::space::LINE);
    for (index, ink) in Ink::ALL.into_iter().enumerate() {
        if ink_button(
            ui,
            scene,
            ink,
            scene.state.settings.ink == ink,
            &(index + 1).to_string(),
        )
        .clicked()
        {
            asked.send(Command::Note(Note::Mark {
                ink,
                style: Style::Solid,
            }));
        }
    }
    divider(ui, scene);
    for style in [Style::Underline, Style::Strikethrough, Style::Outline] {
        if style_button(ui, scene, style, false).clicked() {
            asked.send(Command::Note(Note::Mark {
                ink: scene.state.settings.ink,
                style,
            }));
        }
    }
    divider(ui, scene);
    action_ui(
        ui,
        scene,
        (Icon::Manicule, say!("button-write-a-note"), Action::Note),
        asked,
    );
    action_ui(
        ui,
        scene,
        (Icon::Copy, say!("button-copy"), Action::Copy),
        asked,
    );
    link_ui(ui, scene, asked);
    if small_icon_button(
        ui,
        scene.tokens,
        Icon::Search,
        say!("selection-find-in-this-text"),
    )
    .clicked()
        && let Some(selection) = book.place.selection
    {
        asked.find(
            book.text
                .document
                .slice(selection.range())
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        );
    }
    action_ui(
        ui,
        scene,
        (Icon::Dictionary, say!("selection-look-up"), Action::LookUp),
        asked,
    );
    if small_icon_button(
        ui,
        scene.tokens,
        Icon::Person,
        say!("selection-add-to-people-and-places"),
    )
    .clicked()
    {
        asked.act(Action::AddName);
    }
}

/// For a highlight that the reader has clicked.
fn chosen_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    note: &Annotation,
    view: &mut View,
    asked: &mut Asked,
) {
    let edit = |asked: &mut Asked, edit| asked.send(Command::Note(Note::Edit(edit)));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::LINE;
        if note.kind == Kind::Highlight {
            for (index, ink) in Ink::ALL.into_iter().enumerate() {
                if ink_button(ui, scene, ink, note.ink == ink, &(index + 1).to_string()).clicked() {
                    edit(asked, Edit::Recolor { id: note.id, ink });
                }
            }
            divider(ui, scene);
        }
        // A part of a page has no words that a line could be drawn under.
        if note.kind == Kind::Highlight && note.area.is_none() {
            for style in Style::ALL {
                if style_button(ui, scene, style, note.style == style).clicked() {
                    edit(asked, Edit::Restyle { id: note.id, style });
                }
            }
            divider(ui, scene);
        }
        let label = if note.note().is_empty() {
            say!("button-write-a-note")
        } else {
            say!("selection-edit-note")
        };
        let label = hint(ui.ctx(), label, Action::Note);
        if small_icon_button(ui, scene.tokens, Icon::Manicule, &label).clicked() {
            super::editor_ui::open(note, view, asked);
        }
        link_ui(ui, scene, asked);
        let label = hint(ui.ctx(), say!("button-delete"), Action::DeleteNote);
        if small_icon_button(ui, scene.tokens, Icon::Trash, &label).clicked() {
            edit(asked, Edit::Delete(note.id));
        }
    });
}

fn link_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    action_ui(
        ui,
        scene,
        (Icon::Link, say!("selection-copy-link"), Action::CopyLink),
        asked,
    );
}

/// A button that does what a key does, and names the key.
fn action_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (icon, label, action): (Icon, &str, Action),
    asked: &mut Asked,
) {
    let label = hint(ui.ctx(), label, action);
    if small_icon_button(ui, scene.tokens, icon, &label).clicked() {
        asked.act(action);
    }
}

fn divider(ui: &mut Ui, scene: &Scene<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(9.0, 22.0), Sense::hover());
    ui.painter().vline(
        rect.center().x,
        rect.y_range(),
        Stroke::new(1.0, scene.tokens.line),
    );
}

/// The letter A in the style, on a small button.
fn style_button(ui: &mut Ui, scene: &Scene<'_>, style: Style, chosen: bool) -> egui::Response {
    let tokens = scene.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::click());
    let label = match style {
        Style::Solid => say!("selection-fill"),
        Style::Underline => say!("selection-underline"),
        Style::Strikethrough => say!("selection-strikethrough"),
        Style::Outline => say!("selection-outline"),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, label));
    super::widgets::ground(ui, tokens, &response, rect, chosen);
    let body = Rect::from_center_size(rect.center(), vec2(14.0, 15.0));
    let ink = tokens.dot(scene.state.settings.ink);
    if style == Style::Solid {
        ui.painter().rect_filled(body, 2.0, ink);
    }
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        "A",
        egui::FontId::new(theme::text::LABEL, super::theme::book()),
        tokens.chrome_text,
    );
    let line = Stroke::new(2.0, ink);
    match style {
        Style::Solid => {}
        Style::Underline => drop(
            ui.painter()
                .hline(body.x_range(), body.bottom() + 0.5, line),
        ),
        Style::Strikethrough => drop(ui.painter().hline(
            body.x_range(),
            body.center().y + 1.0,
            line,
        )),
        Style::Outline => drop(ui.painter().rect_stroke(
            body.expand(1.0),
            2.0,
            Stroke::new(1.5, ink),
            egui::StrokeKind::Outside,
        )),
    }
    response.on_hover_text(label)
}
