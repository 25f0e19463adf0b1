//! Writing in the notebook: on a note of any text, open or not, and about a text as a whole. Each letter leaves the editor in the
//! frame in which it came, and tags a moment later.

use super::super::field::Field;
use super::super::status_ui::saving_label;
use super::super::tag_field::{TagField, TypedTags};
use super::super::theme;
use super::super::widgets;
use super::super::{Asked, Scene};
use super::now_ms;
use super::open::{NewNote, NotebookEditor, NotebookView};
use crate::annotation::{Edit, new_id};
use crate::app::{Batch, Command, Everywhere};
use crate::library::FREE_NOTES;
use crate::study::notebook::{NotedNote, NotedText, Written};
use egui::{FontId, Id, Key, Modifiers, RichText, Role, Ui, WidgetInfo};
use uuid::Uuid;

/// Names that are offered for a link that is being typed.
const OFFERED: usize = 6;

pub(super) fn open(
    notebook: &mut NotebookView,
    text: &NotedText,
    note: &NotedNote,
    asked: &mut Asked,
) {
    close(notebook, asked);
    notebook.editor = Some(NotebookEditor {
        key: text.key.clone(),
        id: note.annotation.id,
        written: Written::of(&note.annotation),
        text: note.annotation.note_text(),
        over: note.annotation.notes.clone(),
        tags: TagField::of(&note.annotation.tags),
        grab: true,
    });
}

/// Puts the editor away, and a new note, and keeps what they hold.
pub(in crate::ui) fn close(notebook: &mut NotebookView, asked: &mut Asked) {
    end_note(notebook, asked);
    let Some(mut editor) = notebook.editor.take() else {
        return;
    };
    if let Some(tags) = editor.tags.take() {
        asked.send(draft_tags(&editor, tags));
    }
    asked.send(Command::Everywhere(Everywhere::EndTyping));
}

/// Sends the tags on, once it is time: also while the editor is out of sight.
pub(super) fn send_tags(
    ui: &Ui,
    scene: &Scene<'_>,
    notebook: &mut NotebookView,
    asked: &mut Asked,
) {
    if let Some(editor) = &mut notebook.editor
        && let Some(tags) = editor.tags.due(ui, scene.time)
    {
        asked.send(draft_tags(editor, tags));
    }
}

fn draft_tags(editor: &NotebookEditor, TypedTags { tags, over }: TypedTags) -> Command {
    Command::Everywhere(Everywhere::DraftTags {
        key: editor.key.clone(),
        id: editor.id,
        tags,
        over,
    })
}

pub(super) fn editor_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notebook: &mut NotebookView,
    asked: &mut Asked,
) {
    let Some(editor) = &mut notebook.editor else {
        return;
    };
    let done_by_key = ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND, Key::Enter)
            || input.consume_key(Modifiers::NONE, Key::Escape)
    });
    let mut changed = text_field(
        ui,
        editor.id,
        &mut editor.text,
        std::mem::take(&mut editor.grab),
    );
    changed |= links_ui(ui, scene, &mut editor.text);
    if changed {
        let over = std::mem::replace(&mut editor.over, vec![editor.text.clone()]);
        asked.send(Command::Everywhere(Everywhere::Draft {
            key: editor.key.clone(),
            id: editor.id,
            text: editor.text.clone(),
            over,
        }));
    }
    let id = Id::unique(("tags in the notebook", editor.id));
    editor.tags.ui(ui, scene.time, |field| field.id(id));
    let done = ui.horizontal(|ui| {
        let done = ui
            .button(say!("button-done"))
            .on_hover_text("Ctrl+Enter")
            .clicked();
        ui.label(saving_label(scene));
        done
    });
    if done.inner || done_by_key {
        close(notebook, asked);
    }
}

/// The field of a note; whether something was typed. It is the same field wherever it stands: the first letter of the first note of
/// all brings a list, and must not take the keys away.
fn text_field(ui: &mut Ui, note: Uuid, text: &mut String, grab: bool) -> bool {
    let field = Field::multiline(text)
        .id(Id::unique(("note in the notebook", note)))
        .hint_text(say!("notebook-your-note"))
        .font(FontId::new(theme::text::QUOTE, theme::book()))
        .desired_rows(3)
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say!("notebook-your-note")));
    if grab {
        response.request_focus();
        response.scroll_to_me(None);
    }
    response.changed()
}

/// Titles and names that a link, begun with `[[`, may mean. Whether one was taken.
fn links_ui(ui: &mut Ui, scene: &Scene<'_>, label: &mut String) -> bool {
    let Some(begun) = label.rfind("[[").filter(|at| !label[*at..].contains("]]")) else {
        return false;
    };
    let typed = crate::study::notebook::folded(label[begun + 2..].trim());
    if typed.contains('\n') || typed.len() > 60 {
        return false;
    }
    let texts = &scene.state.all_notes.texts;
    let titles = texts.iter().map(|text| text.title.as_str());
    let names = texts
        .iter()
        .flat_map(|text| &text.notes)
        .flat_map(|note| &note.names)
        .map(AsRef::as_ref);
    let mut offered: Vec<&str> = Vec::new();
    for name in titles.chain(names) {
        if offered.len() == OFFERED {
            break;
        }
        let fits = !name.is_empty() && crate::study::notebook::folded(name).contains(&typed);
        if fits && !offered.contains(&name) {
            offered.push(name);
        }
    }
    let mut taken = None;
    ui.horizontal_wrapped(|ui| {
        for name in offered {
            if widgets::small_button(ui, format!("[[{name}]]")).clicked() {
                taken = Some(name.to_owned());
            }
        }
    });
    let Some(name) = taken else { return false };
    label.truncate(begun);
    label.push_str(&format!("[[{name}]] "));
    true
}

/// Begins a note on a text as a whole, or on none.
pub(super) fn begin_note(notebook: &mut NotebookView, key: String, asked: &mut Asked) {
    end_note(notebook, asked);
    notebook.adding = Some(NewNote {
        key,
        id: new_id(now_ms()),
        text: String::new(),
        over: None,
        grab: true,
    });
}

/// Puts a new note away. What was written is kept already; one whose words were all taken out again goes.
fn end_note(notebook: &mut NotebookView, asked: &mut Asked) {
    let Some(note) = notebook.adding.take() else {
        return;
    };
    asked.send(Command::Everywhere(Everywhere::EndTyping));
    if note.over.is_some() && note.text.trim().is_empty() {
        remove(note, asked);
    }
}

fn remove(note: NewNote, asked: &mut Asked) {
    let batch = Batch::new(
        say!("notebook-note-deleted"),
        vec![(note.key, Edit::Delete(note.id))],
    );
    asked.send(Command::Everywhere(Everywhere::Change(batch)));
}

/// A new note above the list. Each letter leaves it in the frame in which it came.
pub(super) fn adding_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    notebook: &mut NotebookView,
    asked: &mut Asked,
) {
    let Some(note) = &mut notebook.adding else {
        return;
    };
    let title = scene.state.all_notes.text(&note.key);
    let about = match title.map(|text| &text.title) {
        Some(title) if note.key != FREE_NOTES => say!("notebook-a-note-on", title = title),
        _ => say!("notebook-a-note-without-a-text").to_owned(),
    };
    let done_by_key = ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND, Key::Enter)
            || input.consume_key(Modifiers::NONE, Key::Escape)
    });
    let (mut done, mut is_deleted) = (done_by_key, false);
    egui::Frame::group(ui.style()).show(ui, |ui| {
        let caption = RichText::new(about).size(theme::text::CAPTION);
        ui.label(caption.color(scene.tokens.muted));
        let mut changed = text_field(ui, note.id, &mut note.text, std::mem::take(&mut note.grab));
        changed |= links_ui(ui, scene, &mut note.text);
        if changed {
            hand_on(note, asked);
        }
        ui.horizontal(|ui| {
            done |= ui
                .button(say!("button-done"))
                .on_hover_text("Ctrl+Enter")
                .clicked();
            if note.over.is_some() {
                is_deleted = ui.button(say!("button-delete")).clicked();
                ui.label(saving_label(scene));
            }
        });
    });
    ui.add_space(theme::space::CLOSE);
    if is_deleted && let Some(note) = notebook.adding.take() {
        asked.send(Command::Everywhere(Everywhere::EndTyping));
        remove(note, asked);
    } else if done {
        end_note(notebook, asked);
    }
}

/// Has what was typed kept: the first words as a new note, what follows in their place.
fn hand_on(note: &mut NewNote, asked: &mut Asked) {
    let (key, id, text) = (note.key.clone(), note.id, note.text.clone());
    let asks = match note.over.take() {
        // Blanks alone are no note yet.
        None if text.trim().is_empty() => return,
        None => Everywhere::Add {
            key,
            id,
            note: text.clone(),
        },
        Some(over) => Everywhere::Draft {
            key,
            id,
            text: text.clone(),
            over: vec![over],
        },
    };
    note.over = Some(text);
    asked.send(Command::Everywhere(asks));
}
