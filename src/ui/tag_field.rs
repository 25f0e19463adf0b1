//! The field in which the tags of a note are typed, several in a line. They leave it a moment after they were typed, when they are more
//! than a letter, and when it is put away.

use super::field::Field;
use crate::annotation::tags_typed;
use egui::{Response, Role, Ui, WidgetInfo};

/// How long after the first letter of a tag the tags leave the field, in seconds: not every beginning of a tag is one.
const AFTER: f64 = 0.45;

#[derive(Clone, Debug)]
pub struct TagField {
    line: String,
    /// The tags that the note has as far as this field knows: only those can be taken away.
    before: Vec<String>,
    /// When they leave the field (egui time, seconds), once they were changed.
    due: Option<f64>,
}

/// Tags as typed, and those that the writer had before.
pub struct TypedTags {
    pub tags: Vec<String>,
    pub over: Vec<String>,
}

impl TagField {
    #[must_use]
    pub fn of(tags: &[String]) -> Self {
        Self {
            line: tags.join(", "),
            before: tags.to_vec(),
            due: None,
        }
    }

    /// Draws the field, `edit` as wide and named as its place wants it.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        time: f64,
        edit: impl FnOnce(Field<'_>) -> Field<'_>,
    ) -> Response {
        let field = Field::singleline(&mut self.line)
            .hint_text(say!("editor-tags-separated-by-commas"))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit(field));
        if response.changed() {
            self.due.get_or_insert(time + AFTER);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say!("button-tags")));
        response
    }

    /// What was typed, once it is time; the window is woken for it.
    pub fn due(&mut self, ui: &Ui, time: f64) -> Option<TypedTags> {
        let due = self.due?;
        if time < due {
            ui.ctx().request_repaint_after_secs((due - time) as f32);
            return None;
        }
        self.take()
    }

    /// What was typed; nothing while the field means what it meant before.
    pub fn take(&mut self) -> Option<TypedTags> {
        self.due = None;
        let tags = tags_typed(&self.line, &self.before);
        if tags == self.before {
            return None;
        }
        let over = std::mem::replace(&mut self.before, tags.clone());
        Some(TypedTags { tags, over })
    }
}
