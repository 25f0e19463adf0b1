//! What is said when a text is read aloud.

use super::*;

/// The serial and the words of what is to be said; none where nothing is.
fn said(tasks: &[Task]) -> Option<(u64, String)> {
    tasks.iter().find_map(|task| match task {
        Task::Speech(SpeechTask::Say {
            serial, sentence, ..
        }) => Some((*serial, sentence.clone())),
        _ => None,
    })
}

fn speak(desk: &mut Desk, speech: Speech) -> Option<(u64, String)> {
    said(&desk.send(Command::Speech(speech)))
}

#[test]
fn one_sentence_follows_the_other_and_a_pause_repeats_the_one_it_came_in() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let (serial, first) = speak(&mut desk, Speech::Toggle).expect("the first");
    assert_eq!(first, "Leon Trotsky");
    let (serial, second) = speak(&mut desk, Speech::Said { serial }).expect("the second");
    assert!(
        second.starts_with("Few lives") && second.ends_with('.'),
        "{second}"
    );
    let (_, again) = speak(&mut desk, Speech::Step { forward: false }).expect("the one before");
    assert_eq!(again, first);
    assert_eq!(
        speak(&mut desk, Speech::Said { serial }),
        None,
        "it was given up"
    );
    assert_eq!(speak(&mut desk, Speech::Toggle), None);
    assert!(
        desk.state
            .speech
            .speaking
            .as_ref()
            .is_some_and(|now| now.is_paused)
    );
    let (_, again) = speak(&mut desk, Speech::Toggle).expect("it goes on");
    assert_eq!(again, first);
    speak(&mut desk, Speech::Stop);
    assert_eq!(desk.state.speech.speaking, None);
}

#[test]
fn what_is_selected_is_read_and_no_word_more() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let text = desk
        .state
        .front()
        .expect("open")
        .text
        .document
        .text
        .as_str()
        .to_owned();
    let at = |words: &str| text[..text.find(words).expect("there")].chars().count();
    let selected = TextRange::new(at("century rose"), at("was a farmer") + 12);
    desk.send(Command::Select(Some(Selection::of(selected))));
    let (serial, first) = speak(&mut desk, Speech::Toggle).expect("the rest of a sentence");
    assert_eq!(first, "century rose so steeply or fell so far.");
    let (serial, second) = speak(&mut desk, Speech::Said { serial }).expect("a part of the next");
    assert_eq!(second, "Leon Trotsky was a farmer");
    assert_eq!(speak(&mut desk, Speech::Said { serial }), None);
    assert_eq!(desk.state.speech.speaking, None);
}

#[test]
fn it_ends_where_another_text_comes_and_says_what_is_missing() {
    let mut desk = Desk::new();
    desk.open("leon-trotsky");
    let (serial, _) = speak(&mut desk, Speech::Toggle).expect("the first");
    desk.open_beside("vladimir-lenin");
    assert_eq!(speak(&mut desk, Speech::Said { serial }), None);
    assert_eq!(desk.state.speech.speaking, None);
    let (serial, _) = speak(&mut desk, Speech::Toggle).expect("of the other");
    let message = "It is missing.".to_owned();
    speak(&mut desk, Speech::Failed { serial, message });
    assert_eq!(desk.state.speech.speaking, None);
    assert!(
        desk.state
            .notices
            .iter()
            .any(|notice| notice.message == "It is missing.")
    );
}
