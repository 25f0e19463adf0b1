//! Notes on texts that are not open, written in the notebook: every letter comes to the disk, once, in the order in which it was typed.

use super::*;
use crate::annotation::{Edit, Notebook, new_id};
use crate::document::Document;
use crate::library::FREE_NOTES;
use crate::study::notebook::{Glossaries, NotedText, Presence};
use std::sync::Arc;
use uuid::Uuid;

impl Desk {
    /// Carries out what is to be read and saved, and all that follows from it.
    fn carry_out(&mut self, tasks: Vec<Task>) {
        for task in tasks {
            let follow_up = match task {
                Task::Disk(DiskTask::SaveNotes(notes) | DiskTask::WriteBack(notes)) => {
                    let result = self.library.write(&notes);
                    self.send(Command::NotesSaved {
                        key: notes.key().to_owned(),
                        stamp: notes.last_stamp().map(str::to_owned),
                        result: result.map(|_| ()).map_err(|error| error.to_string()),
                    })
                }
                Task::Batch(BatchTask::Fetch(keys)) => {
                    let records = self.library.records(&keys).into_iter().map(Some);
                    self.send(Command::Fetched(keys.into_iter().zip(records).collect()))
                }
                _ => continue,
            };
            self.carry_out(follow_up);
        }
    }

    fn carry_out_command(&mut self, command: Command) {
        let tasks = self.send(command);
        self.carry_out(tasks);
    }

    /// Opens, marks, and puts the text away again: its key, and the mark.
    fn marked_and_closed(&mut self, name: &str) -> (String, Uuid) {
        self.open(name);
        let tasks = self.mark();
        self.carry_out(tasks);
        let known = (
            self.state.front().expect("open").key().to_owned(),
            self.first().id,
        );
        self.carry_out_command(Command::ReturnToShelf);
        known
    }

    /// The versions of a note as they lie on the disk.
    fn kept(&mut self, key: &str, id: Uuid) -> Vec<String> {
        let records = self.library.records(&[key.to_owned()]);
        let note = records[0].get(id);
        note.map(|note| note.notes.clone()).unwrap_or_default()
    }
}

fn draft(key: &str, id: Uuid, text: &str, over: &str) -> Command {
    Command::Everywhere(Everywhere::Draft {
        key: key.to_owned(),
        id,
        text: text.to_owned(),
        over: vec![over.to_owned()],
    })
}

fn add(id: Uuid, note: &str) -> Command {
    Command::Everywhere(Everywhere::Add {
        key: FREE_NOTES.to_owned(),
        id,
        note: note.to_owned(),
    })
}

#[test]
fn words_typed_before_a_text_was_opened_and_changed_do_not_come_back_beside_the_new_ones() {
    let mut desk = Desk::new();
    let (key, id) = desk.marked_and_closed("leon-trotsky");
    desk.send(Command::Everywhere(Everywhere::Loaded {
        texts: Vec::new(),
        so_far: LoadedSoFar::Named,
    }));
    desk.carry_out_command(draft(&key, id, "old", ""));
    desk.carry_out_command(Command::Everywhere(Everywhere::EndTyping));
    desk.open("leon-trotsky");
    desk.carry_out_command(Command::Note(Note::Draft {
        id,
        text: "mid".to_owned(),
        over: vec!["old".to_owned()],
    }));
    desk.carry_out_command(Command::ReturnToShelf);
    desk.carry_out_command(draft(&key, id, "mid!", "mid"));
    assert_eq!(desk.kept(&key, id), ["mid!"]);
    let listed = desk.state.all_notes.text(&key).expect("listed");
    assert_eq!(listed.notes[0].annotation.notes, ["mid!"]);
}

#[test]
fn letters_are_taken_in_in_the_order_in_which_they_were_typed_however_late_the_disk_answers() {
    let mut desk = Desk::new();
    let id = new_id(desk.now);
    let first = desk.send(add(id, "a"));
    let second = desk.send(draft(FREE_NOTES, id, "ab", "a"));
    desk.carry_out(first);
    let third = desk.send(draft(FREE_NOTES, id, "abc", "ab"));
    desk.carry_out(third);
    desk.carry_out(second);
    assert_eq!(desk.kept(FREE_NOTES, id), ["abc"]);
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn no_letter_is_lost_where_the_record_was_read_before_the_last_one_was_saved() {
    let mut desk = Desk::new();
    let id = new_id(desk.now);
    desk.carry_out_command(add(id, "a"));
    let save = desk.send(draft(FREE_NOTES, id, "ab", "a"));
    desk.send(Command::Everywhere(Everywhere::EndTyping));
    desk.send(draft(FREE_NOTES, id, "abc", "ab"));
    let read_early = desk.library.records(&[FREE_NOTES.to_owned()]).pop();
    desk.carry_out(save);
    let answer = vec![(FREE_NOTES.to_owned(), read_early)];
    let tasks = desk.send(Command::Fetched(answer));
    desk.carry_out(tasks);
    assert_eq!(desk.kept(FREE_NOTES, id), ["abc"]);
}

#[test]
fn no_letter_is_lost_where_the_record_could_not_be_read_at_first() {
    let mut desk = Desk::new();
    let id = new_id(desk.now);
    for task in desk.send(add(id, "a")) {
        if let Task::Batch(BatchTask::Fetch(keys)) = task {
            let unreadable = keys.into_iter().map(|key| (key, None)).collect();
            desk.send(Command::Fetched(unreadable));
        }
    }
    assert!(matches!(desk.state.saving, Saving::Failed(_)));
    assert_eq!(desk.state.notices.len(), 1);
    desk.carry_out_command(draft(FREE_NOTES, id, "ab", "a"));
    assert_eq!(desk.kept(FREE_NOTES, id), ["ab"]);
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn a_list_that_was_read_before_the_last_letter_does_not_take_its_place() {
    let mut desk = Desk::new();
    let id = new_id(desk.now);
    desk.carry_out_command(add(id, "a"));
    desk.carry_out_command(Command::Everywhere(Everywhere::Load));
    let record = desk.library.records(&[FREE_NOTES.to_owned()]).remove(0);
    let read_early = NotedText::new(&record, Presence::None, &Glossaries::new());
    desk.carry_out_command(draft(FREE_NOTES, id, "ab", "a"));
    for so_far in [LoadedSoFar::All, LoadedSoFar::Named] {
        desk.send(Command::Everywhere(Everywhere::Loaded {
            texts: vec![Arc::new(read_early.clone())],
            so_far,
        }));
        let listed = desk.state.all_notes.text(FREE_NOTES).expect("listed");
        assert_eq!(listed.notes[0].annotation.notes, ["ab"]);
    }
}

#[test]
fn tags_typed_in_the_notebook_are_kept_at_once_and_one_step_with_the_words() {
    let mut desk = Desk::new();
    let (key, id) = desk.marked_and_closed("leon-trotsky");
    let tags = |tags: &[&str], over: &[&str]| {
        let owned = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect();
        Command::Everywhere(Everywhere::DraftTags {
            key: key.clone(),
            id,
            tags: owned(tags),
            over: owned(over),
        })
    };
    desk.carry_out_command(draft(&key, id, "words", ""));
    desk.carry_out_command(tags(&["re"], &[]));
    desk.carry_out_command(tags(&["red", "old"], &["re"]));
    desk.carry_out_command(draft(&key, id, "words!", "words"));
    let kept = |desk: &mut Desk| {
        let record = desk.library.records(std::slice::from_ref(&key)).remove(0);
        let note = record.get(id).expect("there");
        (note.note_text(), note.tags.join(" "))
    };
    assert_eq!(kept(&mut desk), ("words!".to_owned(), "old red".to_owned()));
    desk.carry_out_command(Command::UndoBatch);
    assert_eq!(kept(&mut desk), (String::new(), String::new()));
    assert_eq!(desk.state.undo_batch_label(), None);
    desk.carry_out_command(Command::RedoBatch);
    assert_eq!(kept(&mut desk), ("words!".to_owned(), "old red".to_owned()));
}

#[test]
fn what_cannot_be_read_holds_up_no_other_text_and_is_refused_where_nothing_was_typed() {
    let mut desk = Desk::new();
    let (key, id) = desk.marked_and_closed("leon-trotsky");
    let (other, second) = desk.marked_and_closed("vladimir-lenin");
    let tag = |id| Edit::Tag {
        id,
        tag: "red".to_owned(),
        on: true,
    };
    let changes = vec![(key.clone(), tag(id)), (other.clone(), tag(second))];
    let batch = Batch::new("Tagged", changes);
    for task in desk.send(Command::Everywhere(Everywhere::Change(batch))) {
        if let Task::Batch(BatchTask::Fetch(keys)) = task {
            let mut records = desk.library.records(&keys).into_iter();
            let read = |key: String| {
                let record = records.next().filter(|record| record.key() == other);
                (key, record)
            };
            let records = keys.into_iter().map(read).collect();
            let tasks = desk.send(Command::Fetched(records));
            desk.carry_out(tasks);
        }
    }
    let said: Vec<&str> = desk
        .state
        .notices
        .iter()
        .map(|notice| notice.message.as_str())
        .collect();
    assert!(said.contains(&say!("app-batch-unreadable")), "{said:?}");
    let records = desk.library.records(&[key, other]);
    assert_eq!(records[0].get(id).expect("there").tags, [""; 0]);
    assert_eq!(records[1].get(second).expect("there").tags, ["red"]);
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn words_about_a_note_whose_file_has_gone_are_kept_and_join_it_when_it_comes_back() {
    let mut desk = Desk::new();
    let (key, id) = desk.marked_and_closed("leon-trotsky");
    let mut gone = desk.library.records(std::slice::from_ref(&key)).remove(0);
    let empty = Notebook::new(Replica::new("desk", &key), None);
    let tasks = desk.send(draft(&key, id, "typed", ""));
    assert!(matches!(tasks[..], [Task::Batch(BatchTask::Fetch(_))]));
    let tasks = desk.send(Command::Fetched(vec![(key, Some(empty))]));
    let kept = tasks.iter().find_map(|task| match task {
        Task::Disk(DiskTask::SaveNotes(notes)) => Some(notes),
        _ => None,
    });
    let before = gone.get(id).expect("there").clone();
    gone.absorb(kept.expect("it is saved"), &Document::default());
    let joined = gone.get(id).expect("there");
    assert_eq!(joined.notes, ["typed"]);
    assert_eq!(
        (&joined.quote, joined.kind, joined.created),
        (&before.quote, before.kind, before.created)
    );
}

#[test]
fn a_note_begun_in_the_notebook_is_one_step_to_undo() {
    let mut desk = Desk::new();
    let id = new_id(desk.now);
    desk.carry_out_command(add(id, "h"));
    desk.carry_out_command(draft(FREE_NOTES, id, "he", "h"));
    desk.carry_out_command(draft(FREE_NOTES, id, "hello", "he"));
    desk.carry_out_command(Command::Everywhere(Everywhere::EndTyping));
    desk.carry_out_command(Command::UndoBatch);
    assert_eq!(desk.kept(FREE_NOTES, id), [""; 0]);
    assert_eq!(desk.state.undo_batch_label(), None);
    desk.carry_out_command(Command::RedoBatch);
    assert_eq!(desk.kept(FREE_NOTES, id), ["hello"]);
}
