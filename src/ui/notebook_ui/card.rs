//! One note of the notebook: its passage, what was written about it, where it stands, and what can be done with it.

use super::super::icons::Icon;
use super::super::labels::shortened;
use super::super::markdown_ui::{Pressed, markdown_ui};
use super::super::theme::{self, Tokens, translucent};
use super::super::view::{Desk, Dialog, View};
use super::super::widgets::{self, small_icon_button};
use super::super::{Asked, Scene};
use super::editor;
use crate::annotation::{Edit, Kind};
use crate::app::{Batch, Command, Everywhere};
use crate::study::notebook::{NotedNote, NotedText, Presence, block_id};
use egui::{FontId, Frame, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Letters of a passage that are shown.
pub(super) const SHOWN: usize = 420;

pub(super) fn card_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &NotedText,
    note: &NotedNote,
    view: &mut View,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let id = note.annotation.id;
    let is_chosen = view.notebook.chosen.contains(&id);
    let is_edited = view
        .notebook
        .editor
        .as_ref()
        .is_some_and(|editor| editor.id == id);
    let shown = frame(tokens, is_chosen).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::space::TIGHT;
        above_ui(ui, scene, text, note, view, asked);
        passage_ui(ui, scene, text, note, view, asked);
        if is_edited {
            editor::editor_ui(ui, scene, &mut view.notebook, asked);
        } else {
            for text in &note.annotation.notes {
                if let Some(pressed) = markdown_ui(ui, tokens, text) {
                    follow(scene, pressed, view);
                }
            }
        }
        below_ui(ui, scene, note, view);
    });
    let rect = shown.response.rect;
    let bar = Rect::from_min_max(
        rect.min + vec2(4.0, 7.0),
        pos2(rect.left() + 7.0, rect.bottom() - 7.0),
    );
    let color = match note.annotation.kind {
        Kind::Highlight => tokens.dot(note.annotation.ink),
        Kind::Bookmark | Kind::Note => tokens.accent,
    };
    ui.painter().rect_filled(bar, 1.5, color);
}

fn frame(tokens: &Tokens, is_chosen: bool) -> Frame {
    let (fill, line) = if is_chosen {
        (tokens.raised, tokens.accent)
    } else {
        (translucent(tokens.raised, 0.55), tokens.line)
    };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(theme::round::CARD)
        .inner_margin(theme::inside::NOTE)
}

/// Where the note stands, and what can be done with it.
fn above_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &NotedText,
    note: &NotedNote,
    view: &mut View,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let id = note.annotation.id;
    ui.horizontal(|ui| {
        let mut chosen = view.notebook.chosen.contains(&id);
        let tick = ui.add(egui::Checkbox::without_text(&mut chosen));
        let label = say!("notebook-choose", name = shortened(called(note), 40));
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &label));
        if tick.changed() {
            if chosen {
                view.notebook.chosen.insert(id);
            } else {
                view.notebook.chosen.remove(&id);
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = theme::space::HAIR;
            tools_ui(ui, scene, text, note, view, asked);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let caption = RichText::new(place_of(text, note))
                    .size(theme::text::CAPTION)
                    .color(tokens.muted);
                ui.add(egui::Label::new(caption).truncate());
            });
        });
    });
}

/// `Emma · Volume I · 3 Oct 2026, 09:12`.
fn place_of(text: &NotedText, note: &NotedNote) -> String {
    let title = if text.title.is_empty() {
        say!("notebook-a-text-without-a-title")
    } else {
        &text.title
    };
    let mut parts = vec![title.to_owned()];
    // Many texts begin with their own title as a heading.
    let heading = note.annotation.headings.last();
    parts.extend(heading.filter(|heading| *heading != title).cloned());
    parts.push(widgets::when(note.annotation.created));
    match text.presence {
        Presence::Missing => parts.push(say!("notebook-file-missing").to_owned()),
        Presence::Awaited => parts.push(say!("notebook-waits-for-text").to_owned()),
        Presence::Here | Presence::None => {}
    }
    crate::messages::joined(&parts, "  ·  ")
}

fn called(note: &NotedNote) -> &str {
    if note.annotation.quote.is_empty() {
        note.annotation.note()
    } else {
        &note.annotation.quote
    }
}

fn tools_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &NotedText,
    note: &NotedNote,
    view: &mut View,
    asked: &mut Asked,
) {
    let id = note.annotation.id;
    if small_icon_button(
        ui,
        scene.tokens,
        Icon::Trash,
        say!("notebook-delete-this-note"),
    )
    .clicked()
    {
        let batch = Batch::new(
            say!("notebook-note-deleted"),
            vec![(text.key.clone(), Edit::Delete(id))],
        );
        asked.send(Command::Everywhere(Everywhere::Change(batch)));
    }
    if small_icon_button(ui, scene.tokens, Icon::Copy, say!("button-copy")).clicked() {
        ui.ctx().copy_text(copied(text, note));
    }
    if small_icon_button(
        ui,
        scene.tokens,
        Icon::Manicule,
        say!("notebook-write-about-it"),
    )
    .clicked()
    {
        editor::open(&mut view.notebook, text, note, asked);
    }
}

/// A note as it goes to the clipboard: passage, note, source.
fn copied(text: &NotedText, note: &NotedNote) -> String {
    let mut parts = Vec::new();
    if !note.annotation.quote.is_empty() {
        parts.push(format!("“{}”", note.annotation.quote));
    }
    if !note.annotation.note().is_empty() {
        parts.push(note.annotation.note_text());
    }
    let authors = text.authors.join(", ");
    let source = [authors.as_str(), &text.title];
    parts.push(
        source
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    );
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// The passage; a click on it opens the text there.
fn passage_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &NotedText,
    note: &NotedNote,
    view: &mut View,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let caption = match note.annotation.kind {
        Kind::Note => return,
        Kind::Bookmark if note.annotation.quote.is_empty() => say!("button-bookmark").to_owned(),
        _ => shortened(&note.annotation.quote, SHOWN),
    };
    if note.annotation.kind == Kind::Bookmark {
        ui.label(
            RichText::new(say!("button-bookmark"))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
    }
    let is_here = text.presence == Presence::Here;
    let color = if is_here {
        tokens.text
    } else {
        tokens.chrome_text
    };
    let label = RichText::new(&caption)
        .font(FontId::new(theme::text::LEAD, theme::book()))
        .color(color);
    let response = ui.add(egui::Label::new(label).wrap().sense(Sense::click()));
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Button,
            true,
            say!("notebook-open-at", quote = shortened(&caption, 80)),
        )
    });
    if response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(say!("notebook-open-the-text-here"))
        .clicked()
    {
        let id = note.annotation.id;
        let is_front = scene
            .state
            .front()
            .is_some_and(|front| front.key() == text.key);
        if is_front {
            view.desk = Desk::Reading;
        }
        asked.send(Command::Everywhere(Everywhere::Show {
            key: text.key.clone(),
            id,
        }));
    }
}

/// Tags, why it wants to be looked at, and what links to it.
fn below_ui(ui: &mut Ui, scene: &Scene<'_>, note: &NotedNote, view: &mut View) {
    let tokens = scene.tokens;
    let id = block_id(note.annotation.id);
    let linked = view.notebook.facets.linked.get(&id).copied().unwrap_or(0);
    if note.annotation.tags.is_empty() && note.attention.is_none() && linked == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(attention) = note.attention {
            ui.label(
                RichText::new(attention.label())
                    .size(theme::text::CAPTION)
                    .color(tokens.warning),
            );
        }
        for tag in &note.annotation.tags {
            let label = RichText::new(format!("#{tag}"))
                .size(theme::text::CAPTION)
                .color(tokens.accent);
            if ui.add(egui::Button::new(label).frame(false)).clicked() {
                view.notebook.filter.tag = Some(tag.clone());
            }
        }
        if linked > 0 {
            let label = say!(
                "notebook-linked-from",
                notes = say!("counted-notes", count = linked)
            );
            let label = RichText::new(label)
                .size(theme::text::CAPTION)
                .color(tokens.accent);
            if ui.add(egui::Button::new(label).frame(false)).clicked() {
                view.notebook.filter.query = format!("\"[[{id}\"");
            }
        }
    });
}

/// Follows what was pressed in a note.
pub(super) fn follow(scene: &Scene<'_>, pressed: Pressed, view: &mut View) {
    match pressed {
        Pressed::Address(address) => view.dialog = Some(Dialog::OutsideLink(address)),
        Pressed::Link(link) => {
            let filter = &mut view.notebook.filter;
            *filter = crate::study::notebook::NoteFilter::default();
            let texts = &scene.state.all_notes.texts;
            let text = texts.iter().find(|text| text.title == link);
            let note = texts
                .iter()
                .flat_map(|text| &text.notes)
                .find(|note| block_id(note.annotation.id) == link);
            match (text, note) {
                (Some(text), _) => filter.text = Some(text.key.clone()),
                (_, Some(note)) => {
                    filter.query =
                        format!("\"{}\"", shortened(called(note), 60).trim_end_matches('…'));
                }
                (None, None) => filter.name = Some(link),
            }
        }
    }
}
