//! Hints: each is a passing word, said once in a reader's life, when what it tells of is first of use.

use super::super::command::Command;
use super::super::state::{Notice, NoticeKind, State};
use super::super::task::Task;
use super::notes::Note;
use crate::document::Offset;
use crate::library::{Hint, Setting};

/// What a command makes worth saying, if it goes well.
pub(super) fn occasion(command: &Command) -> Option<Hint> {
    match command {
        Command::Opened(_) => Some(Hint::Select),
        Command::GlossaryReady { whole, .. } if !whole.entries.is_empty() => Some(Hint::Names),
        Command::Note(Note::Mark { .. }) => Some(Hint::WriteNote),
        _ => None,
    }
}

fn text_of(hint: Hint) -> &'static str {
    match hint {
        Hint::Select => say!("hint-select"),
        Hint::Names => say!("hint-names"),
        Hint::WriteNote => say!("hint-write-note"),
    }
}

impl State {
    /// Says a hint, unless it has been said before or another word stands there: then it waits for the next occasion.
    pub(super) fn hint(&mut self, hint: Hint) -> Vec<Task> {
        let is_taken = self
            .notices
            .iter()
            .any(|notice| notice.kind == NoticeKind::Done);
        let Some(front) = self.front().filter(|_| self.gives_hints && !is_taken) else {
            return Vec::new();
        };
        // Where there are no words, none can be highlighted.
        if hint == Hint::Select && front.text.document.text.end() == Offset::ZERO {
            return Vec::new();
        }
        // Who has notes knows how they are made.
        let is_known = hint == Hint::Select && !front.notes.notebook.annotations().is_empty();
        if is_known || self.usual.hints_given.contains(&hint) {
            return Vec::new();
        }
        self.notify(Notice::done(text_of(hint)));
        self.set(Setting::HintGiven(hint))
    }
}
