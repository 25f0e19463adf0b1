//! Several texts named at once: on the command line, dropped on the window, chosen in a dialog. The first is shown, the others are put
//! on the shelf, and once they stand there the reader is told.

use super::super::open_text::Front;
use super::super::state::{Notice, Offer, State};
use super::super::task::{ShelfTask, Task};
use crate::library::Source;

impl State {
    /// Opens the first of these texts; `front` is what becomes of the one in front.
    pub(super) fn open_first(&mut self, texts: Vec<Source>, front: Front) -> Vec<Task> {
        let mut others: Vec<Source> = Vec::new();
        for text in texts {
            if !others.contains(&text) {
                others.push(text);
            }
        }
        if others.is_empty() {
            return Vec::new();
        }
        let mut tasks = self.start_opening(others.remove(0), front);
        if !others.is_empty() {
            self.on_shelf.adding.waiting += others.len();
            tasks.push(Task::Shelf(ShelfTask::Add(others)));
        }
        tasks
    }

    /// Says which texts stand on the shelf now, and which do not. It waits for the text that is opened: what comes with a text clears
    /// older words away.
    pub(super) fn tell_added(&mut self) {
        let adding = &mut self.on_shelf.adding;
        if adding.waiting > 0 || self.opening.is_some() {
            return;
        }
        let failed = std::mem::take(&mut adding.failed);
        let message = match std::mem::take(&mut adding.added).as_slice() {
            [] => None,
            [title] => Some(say!("app-text-on-the-shelf", title = title)),
            titles => Some(say!("app-texts-on-the-shelf", count = titles.len())),
        };
        for reason in failed {
            self.notify(Notice::warning(reason));
        }
        if let Some(message) = message {
            self.notify(Notice::done(message).with(Offer::Shelf));
        }
    }
}
