//! What can be asked for of texts that have pages as they were printed.

use crate::app::{BringIn, Command, Notice, Printed};
use crate::library::{Source, plain_name};
use crate::ui::file_dialog::{self, Question};
use crate::ui::view::{Dialog, View};
use crate::ui::{Asked, Scene};
use egui::Context;

/// Asks where a copy of the file with the notes in it is to be.
pub(super) fn export_pages(ctx: &Context, scene: &Scene<'_>, asked: &mut Asked) {
    let open = scene.state.front();
    let Some(open) = open.filter(|open| open.text.has_printed_pages()) else {
        asked.send(only_printed());
        return;
    };
    let name = plain_name(open.title());
    let question = Question {
        title: say!("perform-save-a-copy-with-your-notes"),
        pick: file_dialog::Pick::New(say!("perform-with-notes-pdf", name = name)),
        kind: None,
        instead: say!("perform-pdf-by-hand"),
        about: Some(open.key().to_owned()),
    };
    file_dialog::ask(ctx, question, Command::ExportPages);
}

/// Looks what other programs have marked in the file in front.
pub(super) fn import_marks(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let open = scene.state.front();
    let open = open.filter(|open| open.text.has_printed_pages());
    match open.map(|open| &open.text.source) {
        Some(Source::File(path)) => {
            view.dialog = Some(Dialog::Import);
            asked.send(Command::BringIn(BringIn::Look(path.clone())));
        }
        _ => asked.send(only_printed()),
    }
}

fn only_printed() -> Command {
    Command::Notice(Notice::done(say!("perform-only-a-pdf-has-pages-as")))
}

/// Shows a text as its printed pages, or as a text again.
pub(super) fn printed_pages(scene: &Scene<'_>, asked: &mut Asked) {
    let command = match scene.state.front() {
        Some(open) if open.text.has_printed_pages() => {
            Command::Printed(Printed::Show(!open.printed.are_shown))
        }
        _ => only_printed(),
    };
    asked.send(command);
}

/// Lets the reader draw a rectangle on a page, which is shown where it is not.
pub(super) fn mark_area(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let open = scene.state.front();
    let Some(open) = open.filter(|open| open.text.has_printed_pages()) else {
        asked.send(only_printed());
        return;
    };
    if !open.printed.are_shown {
        asked.send(Command::Printed(Printed::Show(true)));
    }
    view.marks_area = true;
    let message = say!("perform-area-how");
    asked.send(Command::Notice(Notice::done(message)));
}
