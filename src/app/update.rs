//! The one way to change the state. Each arm is a call; features meet here and nowhere else.

pub(super) mod all_notes;
mod batches;
mod continuing;
mod covers;
mod everything;
mod export_preview;
mod exports;
pub(super) mod finding;
mod hints;
pub(super) mod imports;
pub(super) mod learning;
mod locked;
mod looking_up;
pub(super) mod names;
pub(super) mod notes;
mod occurrences;
pub(super) mod places;
pub(super) mod printed;
pub(super) mod problem;
mod saving;
mod seeking;
mod settings;
mod several;
mod shelf;
mod speaking;
mod sync;
mod texts;
mod visiting;

use super::command::Command;
use super::open_text::Front;
use super::state::{Notice, NoticeKind, Offer, State};
use super::task::{ReadTask, Task};

impl State {
    /// Takes one command in; the tasks are for [`super::Jobs`]. `now_ms` is the time in milliseconds since 1970.
    pub fn update(&mut self, command: Command, now_ms: u64) -> Vec<Task> {
        let occasion = hints::occasion(&command);
        let mut tasks = self.change(command, now_ms);
        self.tell_added();
        tasks.extend(occasion.into_iter().flat_map(|hint| self.hint(hint)));
        tasks
    }

    fn change(&mut self, command: Command, now_ms: u64) -> Vec<Task> {
        match command {
            Command::Open(source) => self.start_opening(source, Front::Close),
            Command::OpenBeside(source) => self.start_opening(source, Front::Keep),
            Command::BringToFront(key) => self.bring_to_front(&key),
            Command::CloseText(key) => self.close_text(&key),
            Command::StopOpening => self.stop_opening(),
            Command::ReadWith(options) => self.read_with(options),
            Command::Opened(opened) => self.finish_opening(*opened, now_ms),
            Command::OpenLink(address) => self.open_link(&address),
            Command::Visit(visit) => self.visit(*visit),
            Command::Leave(follow) => self.leave(follow),
            Command::OpenFirst { texts, beside } => {
                let front = if beside { Front::Keep } else { Front::Close };
                self.open_first(texts, front)
            }
            Command::NotOpened {
                source,
                message,
                why,
            } => self.fail_opening(&source, message, why),
            Command::Unlock(password) => self.unlock(password),
            Command::ReadAgain(opened) => self.read_again(*opened, now_ms),
            Command::ReturnToShelf => self.return_to_shelf(),
            Command::ShowInFolder(source) => vec![Task::Read(ReadTask::ShowInFolder(source))],
            Command::SearchAll(search) => self.search_all(search),
            Command::LookUp(asked) => self.look_up(asked),
            Command::PreviewExport(preview) => self.preview_export(preview),
            Command::Sync(sync) => self.synchronise(sync),
            Command::Speech(asked) => self.speech(asked),
            Command::InStep(report) => {
                self.in_step = Some((*report, now_ms));
                Vec::new()
            }
            Command::StepAgain => vec![Task::StepAgain],
            Command::OnShelf(news) => self.change_shelf(news, now_ms),
            Command::LookAtShelf => self.look_at_shelf(),
            Command::Shown(range) => self.show(range),
            Command::Go(go) => self.go(go),
            Command::Select(selection) => self.select(selection),
            Command::Note(note) => self.note(note, now_ms),
            Command::FocusNote(id) => self.focus_note(id),
            Command::FocusEntry(id) => self.focus_entry(id),
            Command::Undo => self.undo(now_ms),
            Command::Redo => self.redo(now_ms),
            Command::NotesSaved { key, stamp, result } => self.saved(key, stamp.as_deref(), result),
            Command::RetrySave => self.save_again(now_ms),
            Command::GlossaryReady {
                key,
                base,
                whole,
                unavailable,
            } => self.glossary_ready(&key, base, whole, unavailable),
            Command::Names(names) => self.names(names, now_ms),
            Command::NamesSaved {
                key,
                written,
                result,
            } => self.names_saved(&key, &written, result),
            Command::NotesFound {
                text_sha256,
                places,
                done,
            } => self.found_notes(&text_sha256, places, done),
            Command::Guessed {
                text_sha256,
                id,
                places,
            } => self.guessed(&text_sha256, id, places),
            Command::NotesArrived(arrived) => self.notes_arrived(*arrived),
            Command::LookForCovers(keys) => self.look_for_covers(keys),
            Command::CoversFound(found) => self.covers_found(found),
            Command::Resembles { key, similar } => self.resembles(&key, similar),
            Command::Adopt => self.adopt(),
            Command::Decline => self.decline(),
            Command::Part => self.part(),
            Command::Adopted(result) => self.adopted(result),
            Command::Find(find) => self.find(find),
            Command::Export { path, shape } => self.export(path, shape),
            Command::ExportPages(path) => self.export_pages(path, false),
            Command::ExportChosen {
                path,
                shape,
                chosen,
            } => self.export_chosen(path, shape, chosen),
            Command::Exported(result) => self.exported(result),
            Command::BringIn(bring_in) => self.bring_in(bring_in),
            Command::Everywhere(asked) => self.everywhere(asked, now_ms),
            Command::Learning(learning) => self.learning(learning, now_ms),
            Command::Fetched(records) => self.fetched(records, now_ms),
            Command::UndoBatch => self.undo_batch(now_ms),
            Command::RedoBatch => self.redo_batch(now_ms),
            Command::Set(setting) => self.set(setting),
            Command::SetForText(own) => self.set_for_text(own),
            Command::Printed(printed) => self.printed(printed),
            Command::Problem(problem) => self.problem(problem),
            Command::Notice(notice) => self.notify(notice),
            Command::TroubleOver(message) => {
                self.notices.retain(|notice| notice.message != message);
                Vec::new()
            }
            Command::Dismiss(id) => {
                self.notices.retain(|notice| notice.id != id);
                Vec::new()
            }
        }
    }

    fn notify(&mut self, notice: Notice) -> Vec<Task> {
        self.next_notice += 1;
        // The same message twice is shown once, and of what only passes by, the last is enough; not so where it offers what can be had
        // nowhere else.
        self.notices.retain(|old| {
            let stays = old.offer.is_some_and(Offer::outlasts) && notice.offer != old.offer;
            old.message != notice.message
                && (stays || old.kind != notice.kind || notice.kind == NoticeKind::Warning)
        });
        self.notices.push(Notice {
            id: self.next_notice,
            ..notice
        });
        Vec::new()
    }
}
