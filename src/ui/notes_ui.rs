//! Everything the reader has marked in this text: filtered, searched, gone to, written, recoloured, deleted.

use super::icons::Icon;
use super::labels::{count_of, reason, shortened};
use super::theme::{self, translucent};
use super::view::{Dialog, NotesLeaf, View};
use super::widgets::{self, small_icon_button};
use super::{Asked, Scene};
use crate::annotation::{Annotation, Edit, Ink, Kind, Place};
use crate::app::{Command, Go, Note, OpenText};
use crate::library::Setting;
use crate::study;
use egui::{
    CornerRadius, FontId, Frame, Margin, Rect, RichText, Role, Sense, Stroke, TextEdit, Ui,
    WidgetInfo, vec2,
};
use std::collections::BTreeSet;

pub fn notes_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    asked: &mut Asked,
) {
    let notes = book.notes.notebook.annotations();
    leaves_ui(ui, scene, book, view);
    match view.notes.leaf {
        NotesLeaf::Attention => {
            return super::attention_ui::attention_ui(ui, scene, book, view, asked);
        }
        NotesLeaf::Trash => return super::trash_ui::trash_ui(ui, scene, book, view, asked),
        NotesLeaf::All => {}
    }
    if notes.is_empty() {
        let hint =
            "Select words in the text, then choose a colour or press H. Press N to write a note.";
        widgets::empty_state(ui, scene.tokens, Icon::Manicule, "No highlights yet", hint);
        return;
    }
    filter_ui(ui, scene, notes, view, asked);
    let shown = filtered(notes, view, scene.state.settings.notes_newest_first);
    let all = count_of(notes);
    let words = if shown.len() == notes.len() {
        all
    } else {
        format!("{} of {all}", shown.len())
    };
    ui.label(
        RichText::new(words)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    let rows = with_chapters(&shown, scene.state.settings.notes_newest_first);
    let written = view.editor.as_ref().map(|editor| editor.id);
    let mut heights = std::mem::take(&mut view.notes.heights);
    widgets::long_list(
        ui,
        "notes",
        &mut heights,
        &rows,
        |(_, note)| note.id,
        written,
        |ui, (chapter, note)| {
            if let Some(chapter) = chapter {
                widgets::group_heading(ui, scene.tokens, chapter);
            }
            note_ui(ui, scene, book, note, view, asked);
        },
    );
    view.notes.heights = heights;
}

/// Notes with the heading of their chapter before the first of each.
fn with_chapters<'a>(
    notes: &[&'a Annotation],
    newest_first: bool,
) -> Vec<(Option<&'a str>, &'a Annotation)> {
    let mut last: Option<&str> = None;
    let mut row = |note: &'a Annotation| {
        let chapter = note
            .headings
            .last()
            .map(String::as_str)
            .filter(|_| !newest_first);
        let heading = chapter.filter(|_| chapter != last);
        last = chapter;
        (heading, note)
    };
    notes.iter().map(|note| row(note)).collect()
}

/// Chips for the notes that need attention and for the trash, where there are any.
fn leaves_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, view: &mut View) {
    let attention = book.notes.notebook.needing_attention().count();
    let trash = book.notes.notebook.trash().len();
    let leaf = &mut view.notes.leaf;
    if *leaf == NotesLeaf::Attention && attention == 0 || *leaf == NotesLeaf::Trash && trash == 0 {
        *leaf = NotesLeaf::All;
    }
    if attention + trash == 0 {
        return;
    }
    let leaves = [
        (NotesLeaf::All, "All".to_owned(), true),
        (
            NotesLeaf::Attention,
            format!("Needs attention ({attention})"),
            attention > 0,
        ),
        (NotesLeaf::Trash, format!("Trash ({trash})"), trash > 0),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
        for (which, words, _) in leaves.into_iter().filter(|(.., there)| *there) {
            if widgets::chip(ui, scene.tokens, &words, *leaf == which).clicked() {
                *leaf = which;
            }
        }
    });
    ui.add_space(4.0);
}

fn filter_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notes: &[Annotation],
    view: &mut View,
    asked: &mut Asked,
) {
    ui.horizontal(|ui| {
        let field = TextEdit::singleline(&mut view.notes.words)
            .hint_text("Search notes")
            .desired_width(ui.available_width() - 66.0);
        ui.add(field)
            .widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Search notes"));
        ui.spacing_mut().item_spacing.x = 2.0;
        if small_icon_button(ui, scene.tokens, Icon::Copy, "Copy all as Markdown").clicked() {
            asked.act(super::actions::Action::CopyExport);
        }
        if small_icon_button(ui, scene.tokens, Icon::Export, "Export…").clicked() {
            view.dialog = Some(Dialog::Export);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
        let used: BTreeSet<Ink> = notes
            .iter()
            .filter(|note| note.kind == Kind::Highlight)
            .map(|note| note.ink)
            .collect();
        if used.len() > 1 {
            for ink in Ink::ALL.into_iter().filter(|ink| used.contains(ink)) {
                if ink_filter_ui(ui, scene, ink, view.notes.ink == Some(ink)) {
                    view.notes.ink = if view.notes.ink == Some(ink) {
                        None
                    } else {
                        Some(ink)
                    };
                }
            }
        }
        if notes.iter().any(|note| !note.note().is_empty())
            && widgets::chip(ui, scene.tokens, "With notes", view.notes.with_note).clicked()
        {
            view.notes.with_note = !view.notes.with_note;
        }
        let settings = &scene.state.settings;
        let order = if settings.notes_newest_first {
            "Sort: newest first"
        } else {
            "Sort: text order"
        };
        if notes.len() > 1
            && widgets::chip(ui, scene.tokens, order, false)
                .on_hover_text("Change the order")
                .clicked()
        {
            let notes_newest_first = !settings.notes_newest_first;
            asked.set(Setting::NotesNewestFirst(notes_newest_first));
        }
        let tags: BTreeSet<&String> = notes.iter().flat_map(|note| &note.tags).collect();
        for tag in tags {
            let chosen = view.notes.tag.as_ref() == Some(tag);
            if widgets::chip(ui, scene.tokens, &format!("#{tag}"), chosen).clicked() {
                view.notes.tag = if chosen { None } else { Some(tag.clone()) };
            }
        }
    });
}

fn ink_filter_ui(ui: &mut Ui, scene: &Scene<'_>, ink: Ink, chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::click());
    let label = widgets::ink_label(scene, "Show only", ink);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &label));
    widgets::dot(ui, scene.tokens, rect.center(), 6.5, ink);
    widgets::ring_around_dot(ui, scene.tokens, &response, 9.0, chosen);
    response.on_hover_text(label).clicked()
}

fn filtered<'a>(notes: &'a [Annotation], view: &View, newest_first: bool) -> Vec<&'a Annotation> {
    let filter = &view.notes;
    let words = filter.words.trim().to_lowercase();
    let holds = |note: &Annotation| {
        words.is_empty()
            || note.quote.to_lowercase().contains(&words)
            || note
                .notes
                .iter()
                .any(|version| version.to_lowercase().contains(&words))
            || note
                .tags
                .iter()
                .any(|tag| tag.to_lowercase().contains(words.trim_start_matches('#')))
    };
    let mut notes: Vec<&Annotation> = notes
        .iter()
        .filter(|note| {
            filter
                .ink
                .is_none_or(|ink| note.kind == Kind::Highlight && note.ink == ink)
        })
        .filter(|note| {
            filter
                .tag
                .as_ref()
                .is_none_or(|tag| note.tags.contains(tag))
        })
        .filter(|note| !filter.with_note || !note.note().is_empty())
        .filter(|note| holds(note))
        .collect();
    if newest_first {
        notes.sort_by_key(|note| std::cmp::Reverse(note.modified));
    }
    notes
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
    let fill = if chosen {
        tokens.raised
    } else {
        translucent(tokens.raised, 0.55)
    };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(
            1.0,
            if chosen { tokens.control } else { tokens.line },
        ))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin {
            left: 13,
            right: 8,
            top: 7,
            bottom: 7,
        });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        if quote_ui(ui, scene, book, note) {
            asked.tell(Command::FocusNote(Some(note.id)));
            if let Some(range) = note.place.range() {
                asked.tell(Command::Go(Go::Show(range)));
            }
        }
        if editing {
            super::editor_ui::fields_ui(ui, scene, view, asked);
        } else {
            if !super::versions_ui::versions_ui(ui, scene, book, note, asked)
                && !note.note().is_empty()
            {
                widgets::note_words(ui, scene.tokens, note.note());
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

/// The quoted words; true when they were clicked, which is to go there.
fn quote_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, note: &Annotation) -> bool {
    let tokens = scene.tokens;
    if note.kind == Kind::Bookmark {
        ui.label(
            RichText::new("Bookmark")
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
    }
    let quoted = study::quote(&book.text.document, note);
    let quote = shortened(&quoted, 220);
    let color = if note.place.range().is_none() {
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
            format!("Go to “{}”", shortened(&quoted, 80)),
        )
    });
    if !matches!(note.place, Place::Exact(_)) {
        let color = if note.place.needs_attention() {
            tokens.warning
        } else {
            tokens.muted
        };
        ui.label(
            RichText::new(reason(&note.place))
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
        let words: Vec<String> = note.tags.iter().map(|tag| format!("#{tag}")).collect();
        ui.label(
            RichText::new(words.join("  "))
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
        ui.spacing_mut().item_spacing.x = 2.0;
        if small_icon_button(ui, scene.tokens, Icon::Manicule, "Write a note").clicked() {
            super::editor_ui::open(note, view, asked);
        }
        if note.kind == Kind::Highlight {
            for (index, ink) in Ink::ALL.into_iter().enumerate() {
                let (rect, response) = ui.allocate_exact_size(vec2(20.0, 24.0), Sense::click());
                let label = widgets::ink_label(scene, "Change to", ink);
                response.widget_info(|| {
                    WidgetInfo::selected(Role::Button, true, note.ink == ink, &label)
                });
                widgets::dot(ui, scene.tokens, rect.center(), 5.5, ink);
                widgets::ring_around_dot(ui, scene.tokens, &response, 8.0, note.ink == ink);
                if response
                    .on_hover_text(format!("{label}  ({})", index + 1))
                    .clicked()
                {
                    asked.tell(Command::Note(Note::Edit(Edit::Recolor {
                        id: note.id,
                        ink,
                    })));
                }
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if small_icon_button(ui, scene.tokens, Icon::Trash, "Delete").clicked() {
                asked.tell(Command::Note(Note::Edit(Edit::Delete(note.id))));
            }
            if small_icon_button(ui, scene.tokens, Icon::Copy, "Copy").clicked() {
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
        format!("“{quote}”\n\n{}", note.words())
    }
}
