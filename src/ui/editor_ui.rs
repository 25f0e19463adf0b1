//! Where a note is written: words and tags. Each letter of a note is passed on in the frame in which it was typed, so
//! that no text is only on the screen. Tags follow a moment later, when they are more than a letter.

use super::field::Field;
use super::status_ui::saving_label;
use super::theme;
use super::view::{NoteEditor, View};
use super::{Asked, Scene};
use crate::annotation::Annotation;
use crate::app::{Command, Note};
use egui::{
    Align2, Area, FontId, Frame, Id, Key, Modifiers, Order, Rect, Response, Role, ScrollArea, Ui,
    WidgetInfo, pos2,
};

/// Opens the editor on a note. One that is open on another note is put away with all that it holds.
pub fn open(note: &Annotation, view: &mut View, asked: &mut Asked) {
    match &mut view.editor {
        // What the state holds may be a moment behind what was typed.
        Some(editor) if editor.id == note.id => editor.grab = true,
        _ => {
            close(view, asked);
            view.editor = Some(NoteEditor::of(note));
        }
    }
}

/// Draws the editor as a card at its passage, where no list has drawn it in this frame, and saves what was typed: also while
/// the editor is out of sight.
pub fn window_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, page: Rect, asked: &mut Asked) {
    if view
        .editor
        .as_mut()
        .is_some_and(|editor| !std::mem::take(&mut editor.drawn))
    {
        card_ui(ui, scene, view, page, asked);
    }
    send_tags(ui, scene, view, asked);
}

fn card_ui(ui: &Ui, scene: &Scene<'_>, view: &mut View, page: Rect, asked: &mut Asked) {
    let mut target = view
        .chosen_rect
        .unwrap_or(Rect::from_center_size(page.center(), egui::Vec2::ZERO));
    // The bar with its colours stays in sight.
    if let Some(bar) = view.bar {
        target.min.y = target.min.y.min(bar.top());
        target.max.y = target.max.y.max(bar.bottom());
    }
    let below = page.bottom() - target.bottom() > 230.0;
    let (pivot, y) = if below {
        (Align2::CENTER_TOP, target.bottom() + 14.0)
    } else {
        (Align2::CENTER_BOTTOM, target.top() - 14.0)
    };
    let at = pos2(
        page.center().x,
        y.clamp(page.top() + 8.0, page.bottom() - 8.0),
    );
    let area = Area::new(Id::unique("note editor"))
        .order(Order::Foreground)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain_to(page.shrink(8.0));
    area.fade_in(false)
        .accessible_name(say!("editor-your-note"))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).inner_margin(12.0).show(ui, |ui| {
                ui.set_width(380.0_f32.min(page.width() - 60.0));
                // Tags, buttons and the frame stand below the note, whatever its length.
                let room = (page.height() - 140.0).max(80.0);
                fields_ui(ui, scene, view, room, asked);
            });
        });
    if let Some(editor) = &mut view.editor {
        editor.drawn = false;
    }
}

/// The editor's fields, inside whatever frame the caller has drawn. A note that is higher than `room`, in points, scrolls.
pub fn fields_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, room: f32, asked: &mut Asked) {
    let Some(editor) = &mut view.editor else {
        return;
    };
    editor.drawn = true;
    let done_by_key = ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND, Key::Enter)
            || input.consume_key(Modifiers::NONE, Key::Escape)
    });
    let field = Field::multiline(&mut editor.text)
        .hint_text(say!("editor-your-note"))
        .font(FontId::new(theme::text::QUOTE, theme::book()))
        .desired_rows(3)
        .desired_width(f32::INFINITY);
    let response = ScrollArea::vertical()
        .max_height(room)
        .show(ui, |ui| ui.add(field))
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say!("editor-your-note")));
    follow(&response, &mut editor.fields[0]);
    if editor.grab {
        response.request_focus();
        response.scroll_to_me(None);
        editor.grab = false;
    }
    if response.changed() {
        asked.send(Command::Note(editor.draft()));
    }
    let tags = editor.tags.ui(ui, scene.time, |field| field);
    follow(&tags, &mut editor.fields[1]);
    let done = ui.horizontal(|ui| {
        let done = ui
            .button(say!("button-done"))
            .on_hover_text("Ctrl+Enter")
            .clicked();
        ui.label(saving_label(scene));
        done
    });
    if done.inner || done_by_key {
        close(view, asked);
    }
}

/// Keeps the keys with a field that is drawn in another place than in the frame before: what is typed into it must not become commands.
fn follow(field: &Response, last: &mut Option<Id>) {
    let had_keys = last.is_some_and(|last| field.ctx.memory(|memory| memory.has_focus(last)));
    if had_keys && *last != Some(field.id) {
        field.request_focus();
    }
    *last = Some(field.id);
}

/// Sends the tags on, once it is time.
fn send_tags(ui: &Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(editor) = &mut view.editor else {
        return;
    };
    if let Some(tags) = editor.tags.due(ui, scene.time) {
        asked.send(Command::Note(editor.draft_tags(tags)));
    }
}

/// Puts the editor away and keeps what it holds.
pub fn close(view: &mut View, asked: &mut Asked) {
    if let Some(mut editor) = view.editor.take() {
        if let Some(tags) = editor.tags.take() {
            asked.send(Command::Note(editor.draft_tags(tags)));
        }
        asked.send(Command::Note(editor.draft()));
        asked.send(Command::Note(Note::EndDraft));
    }
}
