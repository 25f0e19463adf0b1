//! What is written is on the disk, or said not to be.

use super::*;

#[test]
fn a_mark_is_there_when_its_text_is_opened_again_before_it_was_saved() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.mark();
    desk.open("vladimir-lenin");
    assert_eq!(desk.marks(), 0);
    desk.open("leon-trotsky");
    assert_eq!(desk.marks(), 1);
}

#[test]
fn a_text_whose_notes_could_not_be_saved_is_not_forgotten_when_another_is() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let first = desk.mark();
    desk.saved(&first, Err("The disk is full.".to_owned()));
    desk.open("vladimir-lenin");
    let second = desk.mark();
    desk.saved(&second, Ok(()));
    assert_eq!(
        desk.state.saving,
        Saving::Failed("The disk is full.".to_owned())
    );
    let again = desk.send(Command::RetrySave);
    assert_eq!(again.len(), 1, "the one that failed is tried again");
    desk.saved(&again, Ok(()));
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn a_warning_that_notes_cannot_be_saved_goes_when_they_are() {
    let mut desk = Desk::new();
    let says_so = |desk: &Desk| {
        let mut notices = desk.state.notices.iter();
        notices.any(|notice| notice.message == "The disk is full.")
    };
    desk.open("leon-trotsky");
    let first = desk.mark();
    desk.saved(&first, Err("The disk is full.".to_owned()));
    assert!(says_so(&desk));
    desk.saved(&first, Err("The disk is full.".to_owned()));
    let again = desk.send(Command::RetrySave);
    desk.saved(&again, Ok(()));
    assert!(!says_so(&desk));
}

#[test]
fn words_written_while_older_ones_are_being_saved_are_not_called_saved() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let first = desk.mark();
    let second = desk.mark();
    desk.saved(&first, Ok(()));
    assert_eq!(desk.state.saving, Saving::Pending);
    desk.saved(&second, Ok(()));
    assert_eq!(desk.state.saving, Saving::Saved);
}

#[test]
fn nothing_is_reported_as_done_where_notes_cannot_be_changed() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let open = desk.state.texts.front_mut().expect("open");
    let replica = open.notes.notebook.replica().clone();
    open.notes.notebook =
        crate::annotation::Notebook::new(replica, Some("Written by a newer Manicule.".to_owned()));
    for note in [
        Note::Bookmark(Offset(30)),
        Note::Mark {
            ink: Ink::Blue,
            style: Style::Solid,
        },
        Note::PlaceHere(uuid::Uuid::nil()),
        Note::EmptyTrash,
        Note::Draft {
            id: uuid::Uuid::nil(),
            text: "lost?".to_owned(),
            over: Vec::new(),
        },
    ] {
        desk.state.notices.clear();
        desk.send(Command::Select(Some(Selection::of(TextRange::new(
            20_usize, 40_usize,
        )))));
        let tasks = desk.send(Command::Note(note.clone()));
        let messages: Vec<&str> = desk
            .state
            .notices
            .iter()
            .map(|notice| notice.message.as_str())
            .collect();
        assert_eq!(messages, ["Written by a newer Manicule."], "{note:?}");
        assert!(
            !tasks
                .iter()
                .any(|task| matches!(task, Task::Disk(DiskTask::SaveNotes(_)))),
            "{note:?}"
        );
        assert_eq!(
            desk.state.front().expect("open").notes.focus,
            None,
            "{note:?}: no note is pointed at that is not there"
        );
    }
}

#[test]
fn words_and_tags_typed_in_one_editor_are_one_step_to_undo() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.mark();
    let id = desk.first().id;
    let mut over = Vec::new();
    for text in ["w", "wo", "words"] {
        desk.send(Command::Note(Note::Draft {
            id,
            text: text.to_owned(),
            over,
        }));
        over = vec![text.to_owned()];
    }
    let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    desk.send(Command::Note(Note::DraftTags {
        id,
        tags: tags(&["re"]),
        over: Vec::new(),
    }));
    desk.send(Command::Note(Note::DraftTags {
        id,
        tags: tags(&["red", "old"]),
        over: tags(&["re"]),
    }));
    assert_eq!((desk.first().note(), desk.first().tags.len()), ("words", 2));
    desk.send(Command::Undo);
    assert_eq!((desk.first().note(), desk.first().tags.len()), ("", 0));
    desk.send(Command::Redo);
    assert_eq!(
        (desk.first().note(), desk.first().tags.clone()),
        ("words", tags(&["old", "red"]))
    );
}

#[test]
fn each_letter_is_on_its_way_to_the_disk_at_once() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    desk.mark();
    let id = desk.first().id;
    let tasks = desk.send(Command::Note(Note::Draft {
        id,
        text: "w".to_owned(),
        over: Vec::new(),
    }));
    assert!(
        tasks
            .iter()
            .any(|task| matches!(task, Task::Disk(DiskTask::SaveNotes(_)))),
        "{tasks:?}"
    );
}

#[test]
fn what_another_program_removed_from_the_disk_is_written_back() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let tasks = desk.mark();
    desk.saved(&tasks, Ok(()));
    let key = desk
        .state
        .front()
        .expect("open")
        .notes
        .notebook
        .key()
        .to_owned();
    let empty = Replica::new("device", &key);
    let arrived = Arrived {
        replica: empty.clone(),
        in_folder: empty,
        troubles: Vec::new(),
    };
    let tasks = desk.send(Command::NotesArrived(Box::new(arrived)));
    assert!(
        matches!(tasks.as_slice(), [Task::Disk(DiskTask::WriteBack(notes))] if !notes.is_empty()),
        "{tasks:?}"
    );
    let tasks = desk.send(Command::ReturnToShelf);
    let back = |task: &Task| matches!(task, Task::Disk(DiskTask::WriteBack(_)));
    assert!(
        tasks.iter().any(back),
        "also when a text is closed and nobody wrote: {tasks:?}"
    );
}
