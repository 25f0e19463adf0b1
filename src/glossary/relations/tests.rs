//! Whose sister, clerk or narrator somebody is, and what is left open.

use crate::document::sample::paragraphs;
use crate::glossary::{Glossary, automatic};

/// “ada: sister of ben; …” of all who are tied.
fn ties(glossary: &Glossary) -> Vec<String> {
    let of_entry = |entry: &crate::glossary::Entry| {
        let name = entry.name.clone();
        entry
            .relations
            .iter()
            .map(move |tie| format!("{name}: {} of {}", tie.noun, tie.of))
            .collect::<Vec<_>>()
    };
    glossary.entries.iter().flat_map(of_entry).collect()
}

fn ties_of(texts: &[&str]) -> Vec<String> {
    ties(&automatic(&paragraphs(texts)))
}

fn gloss_of(texts: &[&str], name: &str) -> String {
    let glossary = automatic(&paragraphs(texts));
    let entry = glossary.entries.iter().find(|entry| entry.name == name);
    entry
        .and_then(|entry| entry.gloss.as_ref())
        .map_or_else(String::new, |gloss| gloss.text.clone())
}

#[test]
fn an_owner_by_name_is_believed_at_once_and_tells_both() {
    for text in [
        "In the hall stood Margaret Wick’s sister, Helen Wick, with a lamp. Margaret Wick came down. Helen Wick waited.",
        "Helen Wick, the sister of Margaret Wick, stood in the hall. Margaret Wick came down.",
        "Margaret Wick came down. Helen Wick was Margaret Wick’s younger sister. She waited.",
    ] {
        let ties = ties_of(&[text]);
        assert!(
            ties.contains(&"Helen Wick: sister of margaret-wick".to_owned()),
            "{text} {ties:?}"
        );
        assert!(
            ties.contains(&"Margaret Wick: sister of helen-wick".to_owned()),
            "{text} {ties:?}"
        );
    }
}

#[test]
fn a_pronoun_is_resolved_where_only_one_person_can_be_meant() {
    let text = "Margaret Wick came down with her brother, George Wick, and opened the door.";
    assert!(ties_of(&[text]).contains(&"George Wick: brother of margaret-wick".to_owned()));
    // Two women: neither is believed.
    let text = "Margaret Wick told Anna Lowe that her brother, George Hill, was late.";
    assert!(ties_of(&[text]).is_empty());
}

#[test]
fn a_list_ties_nobody() {
    for text in [
        "They saw Margaret Wick, her mother, and Anna Lowe at the gate.",
        "Margaret Wick, his sister Anna Lowe and the boys went home.",
    ] {
        let ties = ties_of(&[text]);
        assert!(
            ties.iter().all(|tie| !tie.starts_with("Margaret Wick")),
            "{text} {ties:?}"
        );
    }
}

#[test]
fn nobody_has_two_husbands_or_is_a_wife_and_a_daughter() {
    let ties = ties_of(&[
        "Anna Lowe, the wife of George Lowe, came in. Anna Lowe was the wife of Peter Hill, they said. Anna Lowe, the wife of George Lowe, laughed.",
        "George Lowe and Peter Hill went out.",
    ]);
    let wives = ties.iter().filter(|tie| tie.starts_with("Anna Lowe: wife"));
    assert_eq!(wives.count(), 1, "{ties:?}");
}

#[test]
fn a_gloss_names_the_owner_instead_of_a_pronoun() {
    let text = "Margaret Wick came down with her brother, George Wick, and opened the door. George Wick went out.";
    assert_eq!(gloss_of(&[text], "George Wick"), "Margaret Wick’s brother");
    let text = "Margaret Wick told Anna Lowe that her brother, George Hill, was late.";
    assert!(!gloss_of(&[text], "George Hill").contains("brother"));
}

/// A story told by “I”, in which the others call somebody Martin.
fn story() -> Vec<String> {
    let mut story = Vec::new();
    for _ in 0..6 {
        story.push(
            "I went down to the shore, and I saw that Captain Hale stood there before I came."
                .to_owned(),
        );
        story.push("“Well, Martin,” said Captain Hale, “I have waited for you.”".to_owned());
        story.push("“Come in, Martin!” said Captain Hale. I followed him.".to_owned());
    }
    story
}

#[test]
fn the_narrator_is_whom_the_others_address() {
    let story = story();
    let texts: Vec<&str> = story.iter().map(String::as_str).collect();
    let glossary = automatic(&paragraphs(&texts));
    let narrators: Vec<&str> = glossary
        .entries
        .iter()
        .filter(|entry| entry.narrates.is_some())
        .map(|entry| entry.name.as_str())
        .collect();
    assert_eq!(narrators, ["Martin"]);
    assert_eq!(gloss_of(&texts, "Martin"), "the narrator");
}

#[test]
fn a_story_about_others_has_no_narrator() {
    let story: Vec<String> = story()
        .into_iter()
        .map(|text| {
            text.replace("I went", "He went")
                .replace("I saw", "he saw")
                .replace("I came", "he came")
                .replace("I followed", "He followed")
        })
        .collect();
    let texts: Vec<&str> = story.iter().map(String::as_str).collect();
    let glossary = automatic(&paragraphs(&texts));
    assert!(
        glossary
            .entries
            .iter()
            .all(|entry| entry.narrates.is_none())
    );
}

#[test]
fn a_tie_waits_until_it_is_said() {
    let texts = [
        "George Wick came in. He sat down. Margaret Wick came later.",
        "Nobody knew that George Wick was the brother of Margaret Wick until then.",
    ];
    let document = paragraphs(&texts);
    let all = automatic(&document);
    assert!(ties(&all).contains(&"George Wick: brother of margaret-wick".to_owned()));
    let early = all.until(&document, document.blocks[0].range.end);
    assert!(ties(&early).is_empty());
    let glosses = early
        .entries
        .iter()
        .filter_map(|entry| entry.gloss.as_ref());
    assert!(
        glosses
            .into_iter()
            .all(|gloss| !gloss.text.contains("brother"))
    );
}

#[test]
fn a_namesake_an_adopted_child_and_a_dear_brother_tie_nobody_wrongly() {
    for (text, wrong) in [
        (
            "Benjamin Hale came in. The trade of my uncle Benjamin’s son Samuel Lowe was the cutler’s. Samuel Lowe went.",
            "Benjamin Hale: father",
        ),
        (
            "He saw Anna Lowe’s adopted daughter, Helen Hill, there. Anna Lowe went home.",
            "Anna Lowe: mother",
        ),
        (
            "Notwithstanding her jealousy of Mary Lowe there remained a persuasion that her brother Peter Hill would come.",
            "Peter Hill: brother",
        ),
        (
            "George Hale never provoked his dear sister Anna Lowe. George Hale went.",
            "Anna Lowe: sister",
        ),
    ] {
        let ties = ties_of(&[text]);
        assert!(
            ties.iter().all(|tie| !tie.starts_with(wrong)),
            "{text} {ties:?}"
        );
    }
}

#[test]
fn kin_of_one_surname_are_tied_by_what_is_said_near_them_again_and_again() {
    let mut texts = vec!["Mr. Hale sat in his chair. Ada Hale came in with Helen Hale."];
    for _ in 0..4 {
        texts.push("Ada Hale looked up, for she heard her father laugh. Mr. Hale said nothing.");
        texts.push("Ada Hale smiled, and gave her sister the letter. Helen Hale read it.");
    }
    let ties = ties_of(&texts);
    for tie in [
        "Ada Hale: daughter of mr-hale",
        "Mr Hale: father of ada-hale",
        "Helen Hale: sister of ada-hale",
    ] {
        assert!(ties.contains(&tie.to_owned()), "{tie} {ties:?}");
    }
    assert!(!ties.contains(&"Helen Hale: mother of ada-hale".to_owned()));
    // Said once, it ties nobody.
    assert!(ties_of(&texts[..2]).is_empty());
}

#[test]
fn a_wife_s_own_brother_does_not_bear_her_husband_s_name() {
    let mut texts = vec!["Sir George Hale came in. Lady Hale rose, and George Hale bowed."];
    texts.extend(["Lady Hale spoke of her brother, and Sir George Hale listened."; 4]);
    let ties = ties_of(&texts);
    assert!(ties.iter().all(|tie| !tie.contains("brother")), "{ties:?}");
}

#[test]
fn the_author_of_a_memoir_is_its_narrator() {
    let mut document = paragraphs(&[
        "I was born in the north, and I was called after my father. I read what I could, and I wrote.",
        "They printed it as the work of Martin Hale. I was glad. My friend Colin Lowe laughed, and I laughed.",
    ]);
    document.meta.title = "The Autobiography of Martin Hale".to_owned();
    let glossary = automatic(&document);
    let narrates = |name: &str| {
        let mut entries = glossary.entries.iter();
        entries.any(|entry| entry.name == name && entry.narrates.is_some())
    };
    assert!(narrates("Martin Hale"));
    assert!(ties(&glossary).contains(&"Colin Lowe: friend of martin-hale".to_owned()));
    document.meta.title = "The Trials of Martin Hale".to_owned();
    assert!(
        automatic(&document)
            .entries
            .iter()
            .all(|entry| entry.narrates.is_none())
    );
}

#[test]
fn my_friend_is_the_narrator_s_where_he_has_no_name_and_the_speaker_s_in_speech() {
    let text = "I went down, and I saw nobody. My cousin Colin Lowe came in later. I rose. Colin Lowe sat down.";
    assert_eq!(gloss_of(&[text], "Colin Lowe"), "the narrator’s cousin");
    let text = "“That was the work of my cousin Colin Lowe,” said Mr. Hale. Colin Lowe went away.";
    assert!(ties_of(&[text]).contains(&"Colin Lowe: cousin of mr-hale".to_owned()));
    let text = "“My dear cousin Ada, come in,” said Mr. Hale. Ada went away.";
    assert!(ties_of(&[text]).is_empty());
}

#[test]
fn a_pronoun_means_whom_the_page_is_about() {
    let texts = [
        "Ada Hale went out. Ada Hale had read all night. Ada Hale was tired.",
        "She was glad that her uncle Colin Lowe had come.",
        "She liked the books of her uncle Colin Lowe.",
    ];
    assert!(ties_of(&texts).contains(&"Colin Lowe: uncle of ada-hale".to_owned()));
}

#[test]
fn a_captain_of_the_name_ties_nobody_else_and_a_minor_brother_tells_little() {
    let text = "Mr. Hale came in. Mr. Hale was tired, and Mr. Hale slept. Captain Hale, Sir George Lowe’s son, laughed.";
    assert!(!ties_of(&[text]).contains(&"Mr Hale: son of sir-george-lowe".to_owned()));
    let text = "Colin Lowe, the naturalist, was there. Colin Lowe spoke. Colin Lowe went. Ada Hill came with her brother, Colin Lowe, and left.";
    assert_eq!(gloss_of(&[text], "Colin Lowe"), "the naturalist");
}

#[test]
fn who_names_himself_where_his_story_begins_tells_it() {
    let rain = "Nobody came down to the sea, and it rained. ".repeat(12);
    let mut texts = vec!["Call me Martin. I went to sea.", &rain];
    texts.extend(["Martin sat there. Martin slept. He saw what I saw, and I was glad of it."; 3]);
    texts.extend([rain.as_str(); 6]);
    let glossary = automatic(&paragraphs(&texts));
    let mut entries = glossary.entries.iter();
    assert!(entries.any(|entry| entry.name == "Martin" && entry.narrates.is_some()));
}

#[test]
fn an_aunt_is_the_aunt_of_whoever_calls_her_so() {
    let said = "“I never did it, Aunt Polly,” said Tom Wick. Mr Lunn sat by the door.";
    let ties = ties_of(&[said, said, said, said]);
    assert!(
        ties.contains(&"Aunt Polly: aunt of tom-wick".to_owned()),
        "{ties:?}"
    );
    let by_all = [
        "“I never did it, Aunt Polly,” said Tom Wick.",
        "“I never did it, Aunt Polly,” said Ben Lunn.",
        "“I never did it, Aunt Polly,” said Ada Hale.",
        "“I never did it, Aunt Polly,” said Sid Marsh.",
    ];
    assert!(
        !ties_of(&by_all)
            .iter()
            .any(|tie| tie.starts_with("Aunt Polly"))
    );
}
