//! The field that text is typed into, everywhere in the window. It is egui's, but for text that runs from right to left: there the caret,
//! the pointer and the arrow keys go by what is seen.

use super::right_to_left::{self, editing, lines};
use egui::TextBuffer;
use egui::text::{CCursorRange, LayoutJob};
use egui::text_edit::TextEditOutput;
use egui::text_selection::text_cursor_state::{byte_index_from_char_index, cursor_rect};
use egui::text_selection::visuals::paint_cursor_end;
use egui::{
    Align2, Color32, Event, FontId, Galley, Id, Key, KeyboardShortcut, Response, TextEdit,
    TextStyle, Ui, Widget, WidgetText,
};
use std::sync::Arc;

/// A field of one line or of several. The names are those of [`TextEdit`].
#[must_use = "it is shown by `ui.add`"]
pub struct Field<'t> {
    text: &'t mut String,
    is_multiline: bool,
    is_password: bool,
    is_code: bool,
    hint: WidgetText,
    font: Option<FontId>,
    id: Option<Id>,
    salt: Option<&'static str>,
    width: Option<f32>,
    rows: usize,
    limit: usize,
    return_key: Option<KeyboardShortcut>,
}

impl<'t> Field<'t> {
    pub fn singleline(text: &'t mut String) -> Self {
        let enter = KeyboardShortcut::new(egui::Modifiers::NONE, Key::Enter);
        Self {
            text,
            is_multiline: false,
            is_password: false,
            is_code: false,
            hint: WidgetText::default(),
            font: None,
            id: None,
            salt: None,
            width: None,
            rows: 1,
            limit: usize::MAX,
            return_key: Some(enter),
        }
    }

    pub fn multiline(text: &'t mut String) -> Self {
        Self {
            is_multiline: true,
            rows: 4,
            ..Self::singleline(text)
        }
    }

    /// Letters are not shown, and cannot be copied.
    pub fn password(mut self) -> Self {
        self.is_password = true;
        self
    }

    /// The tabulator stays in the field.
    pub fn code_editor(mut self) -> Self {
        self.is_code = true;
        self
    }

    pub fn hint_text(mut self, hint: impl Into<WidgetText>) -> Self {
        self.hint = hint.into();
        self
    }

    pub fn font(mut self, font: FontId) -> Self {
        self.font = Some(font);
        self
    }

    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    pub fn id_salt(mut self, salt: &'static str) -> Self {
        self.salt = Some(salt);
        self
    }

    /// In points.
    pub fn desired_width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    pub fn desired_rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// In `char`s.
    pub fn char_limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    pub fn return_key(mut self, key: KeyboardShortcut) -> Self {
        self.return_key = Some(key);
        self
    }

    fn show(self, ui: &mut Ui, id: Id) -> TextEditOutput {
        let font = self
            .font
            .unwrap_or_else(|| TextStyle::Body.resolve(ui.style()));
        let is_multiline = self.is_multiline;
        let laid_out = font.clone();
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let room = if is_multiline { width } else { f32::INFINITY };
            editing::laid_out(ui.ctx(), job(ui, text.as_str(), laid_out.clone(), room))
        };
        let is_at_the_right = right_to_left::field_begins_at_the_right(self.text);
        let mut field = if is_multiline {
            TextEdit::multiline(self.text)
        } else {
            TextEdit::singleline(self.text)
        };
        if self.is_code {
            field = field.code_editor();
        }
        if is_at_the_right {
            field = field.align(Align2::RIGHT_TOP);
        }
        if let Some(width) = self.width {
            field = field.desired_width(width);
        }
        field = if self.is_password {
            // No letter of it is laid out: egui puts dots in their place.
            field.password(true).font(font)
        } else {
            field.layouter(&mut layouter)
        };
        field
            .id(id)
            .hint_text(self.hint)
            .desired_rows(self.rows)
            .char_limit(self.limit)
            .return_key(self.return_key)
            .show(ui)
    }
}

impl Widget for Field<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let id = match (self.id, self.salt) {
            (Some(id), _) => id,
            (None, Some(salt)) => ui.make_persistent_id(salt),
            (None, None) => ui.next_auto_id(),
        };
        if self.id.is_none() && self.salt.is_none() {
            ui.skip_ahead_auto_ids(1);
        }
        if self.is_password || !lines::runs_both_ways(self.text) {
            ui.data_mut(|data| data.remove::<Arc<Galley>>(id));
            let output = self.show(ui, id);
            right_to_left::keep_field(ui, &output.response);
            return output.response.response;
        }
        let turned = turn_arrows(ui, id, self.text);
        step_between_rows(ui, id);
        let output = show_without_selection(self, ui, id);
        if turned {
            swap_arrows(ui);
        }
        let chosen = follow_pointer(ui, id, &output);
        paint(ui, &output, chosen);
        ui.data_mut(|data| data.insert_temp(id, Arc::clone(&output.galley)));
        right_to_left::keep_field(ui, &output.response);
        output.response.response
    }
}

/// As egui does it for a field, down to the blanks at the ends of lines.
fn job(ui: &Ui, text: &str, font: FontId, room: f32) -> LayoutJob {
    let visuals = ui.visuals();
    let inactive = visuals.widgets.inactive.text_color();
    let color = visuals.override_text_color.unwrap_or(inactive);
    let row = ui.fonts_mut(|fonts| fonts.row_height(&font));
    let mut job = if room.is_finite() {
        LayoutJob::simple(text.to_owned(), font, color, room)
    } else {
        LayoutJob::simple_singleline(text.to_owned(), font, color)
    };
    job.keep_trailing_whitespace = true;
    for section in &mut job.sections {
        section.format.line_height = Some(row + ui.spacing().extra_text_line_spacing);
    }
    job
}

/// egui paints a selection as one stretch of each row. Here it may be several, and they are painted afterwards; so is the caret while the
/// pointer is down, since egui takes it for elsewhere.
fn show_without_selection(field: Field<'_>, ui: &mut Ui, id: Id) -> TextEditOutput {
    let is_held = ui.input(|input| input.pointer.any_down());
    let visuals = ui.visuals_mut();
    let fill = std::mem::replace(&mut visuals.selection.bg_fill, Color32::TRANSPARENT);
    let caret = visuals.text_cursor.stroke;
    if is_held {
        visuals.text_cursor.stroke.color = Color32::TRANSPARENT;
    }
    let output = field.show(ui, id);
    let visuals = ui.visuals_mut();
    visuals.selection.bg_fill = fill;
    visuals.text_cursor.stroke = caret;
    output
}

/// Where the caret stands in a paragraph that runs from right to left, the left arrow goes on and the right one back.
fn turn_arrows(ui: &Ui, id: Id, text: &str) -> bool {
    let Some(chosen) = chosen_in(ui, id) else {
        return false;
    };
    let at = byte_index_from_char_index(text, chosen.primary.index).0;
    let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let end = text[at..].find('\n').map_or(text.len(), |after| at + after);
    let runs_left = lines::paragraph_runs_left(&text[start..end]);
    if runs_left {
        swap_arrows(ui);
    }
    runs_left
}

fn swap_arrows(ui: &Ui) {
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Key { key, .. } = event {
                *key = match *key {
                    Key::ArrowLeft => Key::ArrowRight,
                    Key::ArrowRight => Key::ArrowLeft,
                    other => other,
                };
            }
        }
    });
}

/// What is chosen in a field that has the keyboard.
fn chosen_in(ui: &Ui, id: Id) -> Option<CCursorRange> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    TextEdit::load_state(ui.ctx(), id)?.cursor.char_range()
}

/// The keys for the row above and the one below.
fn step_between_rows(ui: &Ui, id: Id) {
    let galley: Option<Arc<Galley>> = ui.data(|data| data.get_temp(id));
    let (Some(galley), Some(mut chosen)) = (galley, chosen_in(ui, id)) else {
        return;
    };
    let steps = taken_steps(ui);
    if steps.is_empty() {
        return;
    }
    for (is_down, extends) in steps {
        let x = chosen
            .h_pos
            .unwrap_or_else(|| galley.pos_from_cursor(chosen.primary).min.x);
        chosen.primary = editing::caret_in_next_row(&galley, chosen.primary, x, is_down);
        if !extends {
            chosen.secondary = chosen.primary;
        }
        chosen.h_pos = Some(x);
    }
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.cursor.set_char_range(Some(chosen));
        state.store(ui.ctx(), id);
    }
}

/// Each as whether it goes down, and whether the selection grows by it.
fn taken_steps(ui: &Ui) -> Vec<(bool, bool)> {
    let mut steps = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key: key @ (Key::ArrowUp | Key::ArrowDown),
                pressed: true,
                modifiers,
                ..
            } if !modifiers.alt && !modifiers.command && !modifiers.ctrl => {
                steps.push((*key == Key::ArrowDown, modifiers.shift));
                false
            }
            _ => true,
        });
    });
    steps
}

/// The pointer means the letter that is seen under it. What is chosen now.
fn follow_pointer(ui: &Ui, id: Id, output: &TextEditOutput) -> Option<CCursorRange> {
    let before = output.state.cursor.range(&output.galley);
    let Some(at) = output.response.interact_pointer_pos() else {
        return before;
    };
    let mut state = TextEdit::load_state(ui.ctx(), id)?;
    let caret = editing::caret_at(&output.galley, at - output.galley_pos);
    let is_dragged = ui.is_being_dragged(id);
    let response = &output.response;
    state
        .cursor
        .pointer_interaction(ui, response, caret, &output.galley, is_dragged);
    let chosen = state.cursor.range(&output.galley);
    state.store(ui.ctx(), id);
    chosen
}

fn paint(ui: &Ui, output: &TextEditOutput, chosen: Option<CCursorRange>) {
    let Some(chosen) = chosen.filter(|_| output.response.has_focus()) else {
        return;
    };
    let painter = ui.painter_at(output.text_clip_rect.expand(1.0));
    let by = output.galley_pos.to_vec2();
    // It lies over the letters, which have to be read through it.
    let fill = ui.visuals().selection.bg_fill.gamma_multiply(0.4);
    for rect in editing::selected(&output.galley, &chosen) {
        painter.rect_filled(rect.translate(by), 0.0, fill);
    }
    if ui.input(|input| input.pointer.any_down()) {
        let row = output.galley.rows.first().map_or(0.0, |row| row.height());
        let caret = cursor_rect(&output.galley, &chosen.primary, row).translate(by);
        paint_cursor_end(&painter, ui.visuals(), caret);
    }
}
