//! Previews of exports, asked for and taken in.

use super::super::export_preview::{PreviewExport, PreviewTask};
use super::super::state::State;
use super::super::task::Task;
use crate::exchange::Shape;

impl State {
    pub(super) fn preview_export(&mut self, preview: PreviewExport) -> Vec<Task> {
        match preview {
            PreviewExport::Ask(shape) => self.ask_for_preview(shape),
            PreviewExport::Made(of, result) => {
                self.export_preview.made = Some((of, result));
                Vec::new()
            }
        }
    }

    fn ask_for_preview(&mut self, shape: Shape) -> Vec<Task> {
        let Some(open) = self.front() else {
            return Vec::new();
        };
        let text = (&open.text.document, &open.notes.notebook);
        let task = PreviewTask::new(shape, open.key(), text);
        self.export_preview.asked = Some(task.of.clone());
        vec![Task::Preview(task)]
    }
}
