//! Closes the window: keeps what is half written, waits for the notes to be saved, and says when they cannot be.

use super::Reader;
use crate::app::{Command, Saving, guarded};
use crate::ui::view::Dialog;
use crate::ui::{Asked, editor_ui, notebook_ui};
use egui::{Context, ViewportCommand};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// How long a window that is to close waits for its notes before it says so, in seconds.
const PATIENCE: f64 = 5.0;
/// How long the end waits for the record of a text that was typed about.
const FOR_RECORDS: Duration = Duration::from_secs(3);

impl Reader {
    /// From now on the window saves and closes when `ending` is set.
    pub fn close_on(&mut self, ending: Arc<AtomicBool>) {
        self.ending = ending;
    }

    /// Closes the editor and keeps what it holds.
    pub(super) fn put_editor_away(&mut self) {
        let mut asked = Asked::default();
        editor_ui::close(&mut self.view, &mut asked);
        notebook_ui::close_editor(&mut self.view.notebook, &mut asked);
        self.take_commands(asked);
    }

    /// Keeps what is half-written; a window whose notes could not be saved stays until the reader decides.
    pub(super) fn close_requested(&mut self, ctx: &Context) {
        self.put_editor_away();
        if self.quit_anyway || self.state.saving == Saving::Saved {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        if self.state.saving == Saving::Pending {
            self.close_later(ctx);
        } else {
            self.view.dialog = Some(Dialog::UnsavedOnQuit);
        }
    }

    /// Closes as soon as the notes are saved.
    pub(super) fn close_later(&mut self, ctx: &Context) {
        self.closing = Some(ctx.input(|input| input.time));
        ctx.request_repaint_after_secs(PATIENCE as f32);
    }

    /// Closes a window that only waited for its notes to be saved, or says that they are not.
    pub(super) fn close_when_saved(&mut self, ctx: &Context) {
        let Some(since) = self.closing else { return };
        let is_late = ctx.input(|input| input.time) - since >= PATIENCE;
        if self.state.saving != Saving::Pending || (is_late && self.quit_anyway) {
            self.closing = None;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        } else if is_late {
            self.closing = None;
            self.view.dialog = Some(Dialog::UnsavedOnQuit);
        }
    }

    /// Saves everything and waits for it.
    pub fn finish(&mut self) {
        if std::mem::replace(&mut self.is_finished, true) {
            return;
        }
        self.put_editor_away();
        let tasks = self.state.close();
        self.run(tasks);
        self.take_in_records();
        self.jobs.finish();
    }

    /// What was typed about a text that is not open may wait for its record: it is written before the end.
    fn take_in_records(&mut self) {
        let until = Instant::now() + FOR_RECORDS;
        while self.state.awaits_records() {
            let Some(answer) = self.jobs.answer_by(until) else {
                return;
            };
            if matches!(answer, Command::Fetched(_)) {
                self.apply(answer);
            }
        }
    }
}

/// However the window ends, also where its display is lost or something stumbles: what was written is saved.
impl Drop for Reader {
    fn drop(&mut self) {
        // Each step for itself: where an editor fails, what was written in the others is kept.
        if !std::mem::replace(&mut self.is_finished, true) {
            let _ = guarded(|| self.put_editor_away());
            let _ = guarded(|| {
                let tasks = self.state.close();
                self.run(tasks);
                self.take_in_records();
            });
            self.jobs.finish();
        }
    }
}
