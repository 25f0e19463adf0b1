//! Previews of exports, asked for and taken in, and what is copied in their shapes.

use super::super::export_preview::{PreviewExport, PreviewTask};
use super::super::state::{Notice, State};
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
            PreviewExport::Copy(shape) => {
                let task = self.preview_task(shape);
                task.map(|task| Task::Preview(task.whole()))
                    .into_iter()
                    .collect()
            }
            PreviewExport::Copied(shape, result) => self.copied(&shape, result),
            PreviewExport::Stop => {
                self.export_preview.asked = None;
                vec![Task::StopPreview]
            }
        }
    }

    fn ask_for_preview(&mut self, shape: Shape) -> Vec<Task> {
        let Some(task) = self.preview_task(shape) else {
            return Vec::new();
        };
        self.export_preview.asked = Some(task.of.clone());
        vec![Task::Preview(task)]
    }

    fn preview_task(&self, shape: Shape) -> Option<PreviewTask> {
        let open = self.front()?;
        let text = (&open.text.document, &open.notes.notebook);
        Some(PreviewTask::new(shape, open.key(), text))
    }

    fn copied(&mut self, shape: &Shape, result: Result<String, String>) -> Vec<Task> {
        let notice = match result {
            Ok(text) => {
                self.export_preview.copied = Some(text);
                Notice::done(say!("app-all-notes-copied", shape = shape.label()))
            }
            Err(reason) => Notice::warning(reason),
        };
        self.notify(notice)
    }

    /// What is to go to the clipboard now.
    pub fn take_copied(&mut self) -> Option<String> {
        self.export_preview.copied.take()
    }
}
