//! Everything the reader has marked in this text: filtered, searched, gone to, written, recoloured, deleted.

use super::field::Field;
use super::icons::Icon;
use super::labels::{reason, shortened};
use super::notes_list::NotesFacts;
use super::theme::{self, Tokens, round, space, translucent};
use super::view::{Dialog, NotesTab, View};
use super::widgets::{self, small_icon_button};
use super::{Asked, Scene};
use crate::annotation::{AnchorState, Annotation, Edit, Ink, Kind};
use crate::app::{Command, Go, Note, OpenText};
use crate::library::Setting;
use crate::study;
use egui::{FontId, Frame, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

pub fn notes_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    asked: &mut Asked,
) {
    let facts = view.notes.lists.facts(&book.notes.notebook);
    tabs_ui(ui, scene, book, &facts, view);
    match view.notes.tab {
        NotesTab::Attention => {
            return super::attention_ui::attention_ui(ui, scene, book, view, asked);
        }
        NotesTab::Trash => return super::trash_ui::trash_ui(ui, scene, book, view, asked),
        NotesTab::All => {}
    }
    let notes = book.notes.notebook.annotations();
    if notes.is_empty() {
        let hint = say!("notes-empty-hint");
        widgets::empty_state(
            ui,
            scene.tokens,
            Icon::Manicule,
            say!("notes-no-highlights-yet"),
            hint,
        );
        return;
    }
    filter_ui(ui, scene, notes, &facts, view, asked);
    let filter = &mut view.notes;
    filter.wanted.newest_first = scene.state.settings.notes_newest_first;
    let written = view.editor.as_ref().map(|editor| editor.id);
    let rows = filter.lists.rows(book, &filter.wanted, written);
    let label = if rows.len() == notes.len() {
        facts.count.clone()
    } else {
        say!("notes-shown-of-all", shown = rows.len(), all = facts.count)
    };
    ui.label(
        RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    let mut heights = std::mem::take(&mut view.notes.heights);
    widgets::long_list(
        ui,
        "notes",
        &mut heights,
        &rows,
        |row| row.id,
        written,
        |ui, row| {
            if let Some(chapter) = &row.chapter {
                widgets::group_heading(ui, scene.tokens, chapter);
            }
            note_ui(ui, scene, book, &notes[row.note], view, asked);
        },
    );
    view.notes.heights = heights;
}

/// Chips for the notes that need attention and for the trash, where there are any.
fn tabs_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, facts: &NotesFacts, view: &mut View) {
    let attention = facts.needing_attention;
    let trash = book.notes.notebook.trash().len();
    let tab = &mut view.notes.tab;
    if *tab == NotesTab::Attention && attention == 0 || *tab == NotesTab::Trash && trash == 0 {
        *tab = NotesTab::All;
    }
    if attention + trash == 0 {
        return;
    }
    let tabs = [
        (NotesTab::All, say!("button-all").to_owned(), true),
        (
            NotesTab::Attention,
            say!("notes-needs-attention", count = attention),
            attention > 0,
        ),
        (
            NotesTab::Trash,
            say!("notes-trash", count = trash),
            trash > 0,
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::CHIPS, space::CHIPS);
        for (which, label, _) in tabs.into_iter().filter(|(.., there)| *there) {
            if widgets::chip(ui, scene.tokens, &label, *tab == which).clicked() {
                *tab = which;
            }
        }
    });
    ui.add_space(space::TIGHT);
}

fn filter_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notes: &[Annotation],
    facts: &NotesFacts,
    view: &mut View,
    asked: &mut Asked,
) {
    let wanted = &mut view.notes.wanted;
    ui.horizontal(|ui| {
        let field = Field::singleline(&mut wanted.query)
            .hint_text(say!("notes-search-notes"))
            .desired_width(ui.available_width() - 66.0);
        ui.add(field)
            .widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say!("notes-search-notes")));
        ui.spacing_mut().item_spacing.x = space::HAIR;
        if small_icon_button(
            ui,
            scene.tokens,
            Icon::Copy,
            say!("notes-copy-all-as-markdown"),
        )
        .clicked()
        {
            asked.act(super::actions::Action::CopyExport);
        }
        if small_icon_button(ui, scene.tokens, Icon::Export, say!("notes-export")).clicked() {
            view.dialog = Some(Dialog::Export);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::CHIPS, space::CHIPS);
        if facts.inks.len() > 1 {
            for &ink in &facts.inks {
                let chosen = wanted.ink == Some(ink);
                if ink_filter_ui(ui, scene, ink, chosen) {
                    wanted.ink = Some(ink).filter(|_| !chosen);
                }
            }
        }
        if facts.has_notes
            && widgets::chip(ui, scene.tokens, say!("notes-with-notes"), wanted.with_note).clicked()
        {
            wanted.with_note = !wanted.with_note;
        }
        let settings = &scene.state.settings;
        let order = if settings.notes_newest_first {
            say!("notes-sort-newest-first")
        } else {
            say!("notes-sort-text-order")
        };
        if notes.len() > 1
            && widgets::chip(ui, scene.tokens, order, false)
                .on_hover_text(say!("notes-change-the-order"))
                .clicked()
        {
            let notes_newest_first = !settings.notes_newest_first;
            asked.set(Setting::NotesNewestFirst(notes_newest_first));
        }
        for tag in &facts.tags {
            let chosen = wanted.tag.as_ref() == Some(tag);
            if widgets::chip(ui, scene.tokens, &format!("#{tag}"), chosen).clicked() {
                wanted.tag = Some(tag.clone()).filter(|_| !chosen);
            }
        }
    });
}

fn ink_filter_ui(ui: &mut Ui, scene: &Scene<'_>, ink: Ink, chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::click());
    let label = widgets::ink_label(scene, ink, |ink| say!("notes-show-only", ink = ink));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &label));
    widgets::dot(ui, scene.tokens, rect.center(), 6.5, ink);
    widgets::ring_around_dot(ui, scene.tokens, &response, 9.0, chosen);
    response.on_hover_text(label).clicked()
}

fn note_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    note: &Annotation,
    view: &mut View,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let chosen = book.notes.focus == Some(note.id);
    let editing = view
        .editor
        .as_ref()
        .is_some_and(|editor| editor.id == note.id);
    let shown = note_frame(tokens, chosen).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if quote_ui(ui, scene, book, note) {
            asked.send(Command::FocusNote(Some(note.id)));
            if let Some(range) = note.anchor_state.range() {
                asked.send(Command::Go(Go::Show(range)));
            }
        }
        if editing {
            let room = (ui.clip_rect().height() - 140.0).max(80.0);
            super::editor_ui::fields_ui(ui, scene, view, room, asked);
        } else {
            if !super::versions_ui::versions_ui(ui, scene, book, note, asked)
                && !note.note().is_empty()
            {
                widgets::note_text_ui(ui, scene.tokens, note.note());
            }
            tags_ui(ui, scene, note);
        }
        if chosen && !editing {
            tools_ui(ui, scene, book, note, view, asked);
        }
    });
    let rect = shown.response.rect;
    let bar = Rect::from_min_max(
        rect.min + vec2(4.0, 6.0),
        egui::pos2(rect.left() + 7.0, rect.bottom() - 6.0),
    );
    ui.painter().rect_filled(
        bar,
        1.5,
        if note.kind == Kind::Bookmark {
            tokens.accent
        } else {
            tokens.dot(note.ink)
        },
    );
}

fn note_frame(tokens: &Tokens, is_chosen: bool) -> Frame {
    let (fill, line) = if is_chosen {
        (tokens.raised, tokens.control)
    } else {
        (translucent(tokens.raised, 0.55), tokens.line)
    };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(round::CARD)
        .inner_margin(theme::inside::NOTE)
}

/// The quoted words; true when they were clicked, which is to go there.
fn quote_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, note: &Annotation) -> bool {
    let tokens = scene.tokens;
    if note.kind == Kind::Bookmark {
        ui.label(
            RichText::new(say!("button-bookmark"))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
    }
    if note.kind == Kind::Note {
        ui.label(
            RichText::new(say!("notes-on-the-whole-text"))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
        return false;
    }
    let quoted = study::quote(&book.text.document, note);
    let quote = shortened(&quoted, 220);
    let color = if note.anchor_state.range().is_none() {
        tokens.muted
    } else {
        tokens.text
    };
    let label = egui::Label::new(
        RichText::new(quote)
            .font(FontId::new(theme::text::BODY, theme::book()))
            .color(color),
    )
    .sense(Sense::click());
    let response = ui.add(label);
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Button,
            true,
            say!("notes-go-to", quote = shortened(&quoted, 80)),
        )
    });
    if !matches!(note.anchor_state, AnchorState::Exact(_)) {
        let color = if note.anchor_state.needs_attention() {
            tokens.warning
        } else {
            tokens.muted
        };
        ui.label(
            RichText::new(reason(&note.anchor_state))
                .size(theme::text::CAPTION)
                .color(color),
        );
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}

fn tags_ui(ui: &mut Ui, scene: &Scene<'_>, note: &Annotation) {
    if !note.tags.is_empty() {
        let tags: Vec<String> = note.tags.iter().map(|tag| format!("#{tag}")).collect();
        ui.label(
            RichText::new(tags.join("  "))
                .size(theme::text::CAPTION)
                .color(scene.tokens.accent),
        );
    }
}

fn tools_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    note: &Annotation,
    view: &mut View,
    asked: &mut Asked,
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::HAIR;
        if small_icon_button(
            ui,
            scene.tokens,
            Icon::Manicule,
            say!("button-write-a-note"),
        )
        .clicked()
        {
            super::editor_ui::open(note, view, asked);
        }
        if note.kind == Kind::Highlight {
            for (index, ink) in Ink::ALL.into_iter().enumerate() {
                let (rect, response) = ui.allocate_exact_size(vec2(20.0, 24.0), Sense::click());
                let label =
                    widgets::ink_label(scene, ink, |ink| say!("notes-change-to", ink = ink));
                response.widget_info(|| {
                    WidgetInfo::selected(Role::Button, true, note.ink == ink, &label)
                });
                widgets::dot(ui, scene.tokens, rect.center(), 5.5, ink);
                widgets::ring_around_dot(ui, scene.tokens, &response, 8.0, note.ink == ink);
                if response
                    .on_hover_text(format!("{label}  ({})", index + 1))
                    .clicked()
                {
                    asked.send(Command::Note(Note::Edit(Edit::Recolor {
                        id: note.id,
                        ink,
                    })));
                }
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if small_icon_button(ui, scene.tokens, Icon::Trash, say!("button-delete")).clicked() {
                asked.send(Command::Note(Note::Edit(Edit::Delete(note.id))));
            }
            if small_icon_button(ui, scene.tokens, Icon::Copy, say!("button-copy")).clicked() {
                ui.ctx().copy_text(copied(book, note));
            }
        });
    });
}

/// A highlight as it goes to the clipboard: the quotation, then the note.
fn copied(book: &OpenText, note: &Annotation) -> String {
    let quote = study::quote(&book.text.document, note);
    if note.note().is_empty() {
        format!("“{quote}”")
    } else {
        format!("“{quote}”\n\n{}", note.note_text())
    }
}
