//! What people say of themselves, what is answered about them, and the rarer ways to tell who somebody is.

use super::*;

#[test]
fn who_introduces_himself_says_what_he_is() {
    for (text, gloss) in [
        (
            "“My name,” he said, “is [Wick], and I am a lawyer in Hallberg. I have little time.”",
            "a lawyer in Hallberg",
        ),
        (
            "“I am the housekeeper of the place,” replied [Mrs Lunn], and bowed.",
            "the housekeeper of the place",
        ),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
    for text in [
        "“I am a prisoner,” said [Wick], and sighed.",
        "“I am a strong man,” said [Wick], and sighed.",
        "“Am I the housekeeper of the place?” asked [Mrs Lunn].",
    ] {
        assert_eq!(person(text), None, "{text}");
    }
}

#[test]
fn an_answer_tells_of_whoever_was_asked_about() {
    let question = "“There is [Laura], but she lives far off.” “Who is she?” I asked. “She is the daughter of the miller, and a widow.”";
    assert_eq!(
        person(question).as_deref(),
        Some("the daughter of the miller")
    );
    assert_eq!(
        person("“Who is [Wick]?” I asked. “He is the gardener of the place.”").as_deref(),
        Some("the gardener of the place")
    );
}

#[test]
fn somebody_is_known_as_something() {
    for (text, gloss) in [
        (
            "I had heard of [Miss Lunn] up town,--as an immensely rich and grim lady who lived in a dismal house.",
            "an immensely rich and grim lady who lived in a dismal house",
        ),
        (
            "In the morning I went to [Andrew Wick] the printer's. He was out.",
            "the printer",
        ),
        (
            "There is no room when [Paul] (younger son) comes home.",
            "younger son",
        ),
        (
            "The next of kin is [Henry Wick], if he be still alive, son of the old judge's brother.",
            "son of the old judge's brother",
        ),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
    assert_eq!(
        person("She came up, and [Mrs Lunn], when she came up, twin and all, sat down."),
        None
    );
}

#[test]
fn our_cook_is_the_cook() {
    let words = "We were hungry, and Hurley, our cook, had nothing.";
    let document = paragraphs(&[words]);
    let at = words.find("Hurley").expect("there");
    let entry = Entry {
        mentions: vec![document.text.range_of_bytes(at..at + 6)],
        ..Entry::bare("x".to_owned(), "Hurley", EntryKind::Person)
    };
    let entries = [entry];
    let found = gloss(&document, &entries, &Others::of(&entries), 0, &[]).expect("a gloss");
    assert_eq!(found.text, "the cook");
}

#[test]
fn offices_are_told_when_somebody_comes_into_them() {
    for (text, gloss) in [
        (
            "There was a change, and [Lord Wick] became Prime Minister.",
            "Prime Minister",
        ),
        (
            "She was eleven when [Prince Wick] left England to be King of the Lunns.",
            "King of the Lunns",
        ),
        (
            "I saw [Wick], as leader of the Opposition, on the other side.",
            "leader of the Opposition",
        ),
        (
            "[Lord Wick], one of the sons of the old duke, was there.",
            "one of the sons of the old duke",
        ),
        (
            "He was saddened by [Bessie], the nurse, and humbled by the rain.",
            "the nurse",
        ),
    ] {
        assert_eq!(person(text).as_deref(), Some(gloss), "{text}");
    }
}
