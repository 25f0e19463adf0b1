use super::*;
use crate::document::Document;
use crate::document::sample::paragraphs;
use crate::glossary::{Glossary, automatic};

const WORDS: &str = "Ada Wick kept the lamp at Hallberg. Ada Wick was tired. Bertha Lunn came to Hallberg, and Bertha Lunn brought \
    oil from Marrow. “Ada,” said Bertha Lunn, “the Keeper sleeps.” Near Marrow it rained.";

fn document() -> Document {
    paragraphs(&[WORDS])
}

fn named(glossary: &Glossary, name: &str) -> EntryRef {
    EntryRef::from(
        glossary
            .entries
            .iter()
            .find(|entry| entry.name == name)
            .unwrap_or_else(|| panic!("no {name}")),
    )
}

fn after(what: impl FnOnce(&Glossary) -> Vec<Correction>) -> Glossary {
    let (text, mut said) = (document(), Corrections::default());
    let base = automatic(&text);
    for (now, correction) in what(&base).into_iter().enumerate() {
        said.say(correction, now as u64);
    }
    corrected(&base, &said, &text)
}

fn entry<'a>(glossary: &'a Glossary, name: &str) -> &'a Entry {
    glossary
        .entries
        .iter()
        .find(|entry| entry.name == name)
        .unwrap_or_else(|| panic!("no {name}"))
}

fn mentions(glossary: &Glossary, name: &str) -> Vec<String> {
    let text = document();
    entry(glossary, name)
        .mentions
        .iter()
        .map(|mention| text.slice(*mention).to_owned())
        .collect()
}

#[test]
fn two_entries_become_one_with_all_names_and_mentions() {
    let glossary = after(|base| {
        vec![Correction::Merge {
            of: named(base, "Bertha Lunn"),
            into: named(base, "Ada Wick"),
        }]
    });
    assert_eq!(entry(&glossary, "Ada Wick").mentions.len(), 6);
    assert!(
        entry(&glossary, "Ada Wick")
            .aliases
            .contains(&"Bertha Lunn".to_owned())
    );
    assert!(
        glossary
            .entries
            .iter()
            .all(|entry| entry.name != "Bertha Lunn")
    );
}

#[test]
fn a_name_is_parted_from_its_entry() {
    let glossary = after(|base| {
        vec![Correction::Split {
            of: named(base, "Ada Wick"),
            form: "Ada".to_owned(),
        }]
    });
    assert_eq!(mentions(&glossary, "Ada Wick"), ["Ada Wick", "Ada Wick"]);
    assert_eq!(mentions(&glossary, "Ada"), ["Ada"]);
}

#[test]
fn an_added_name_is_found_everywhere_and_a_longer_one_around_it_stays_whole() {
    let glossary = after(|base| {
        let add = |name: &str| Correction::Add {
            name: name.to_owned(),
            kind: EntryKind::Place,
            aliases: Vec::new(),
            gloss: Some("a lamp".to_owned()),
            detail: None,
        };
        vec![
            add("Wick"),
            Correction::Alias {
                of: named(base, "Ada Wick"),
                alias: "the Keeper".to_owned(),
            },
        ]
    });
    assert!(
        entry(&glossary, "Wick").mentions.is_empty(),
        "“Ada Wick” is not torn apart"
    );
    assert_eq!(
        entry(&glossary, "Wick")
            .gloss
            .as_ref()
            .map(|gloss| gloss.text.as_str()),
        Some("a lamp")
    );
    assert_eq!(
        mentions(&glossary, "Ada Wick"),
        ["Ada Wick", "Ada Wick", "Ada", "the Keeper"]
    );
}

#[test]
fn names_kinds_words_pins_and_hiding_are_the_readers() {
    let glossary = after(|base| {
        let marrow = named(base, "Marrow");
        vec![
            Correction::Rename {
                of: marrow.clone(),
                name: "Marrow Bay".to_owned(),
            },
            Correction::Retype {
                of: marrow.clone(),
                kind: EntryKind::Organisation,
            },
            Correction::Gloss {
                of: marrow.clone(),
                text: "where the oil is from".to_owned(),
            },
            Correction::Pin {
                of: marrow,
                on: true,
            },
            Correction::Hide {
                of: named(base, "Hallberg"),
                on: true,
            },
        ]
    });
    let marrow = entry(&glossary, "Marrow Bay");
    assert_eq!(
        (marrow.kind, marrow.pinned),
        (EntryKind::Organisation, true)
    );
    assert_eq!(
        marrow
            .gloss
            .as_ref()
            .map(|gloss| (gloss.text.as_str(), gloss.own)),
        Some(("where the oil is from", true))
    );
    assert_eq!(
        (glossary.hidden.len(), glossary.hidden[0].name.as_str()),
        (1, "Hallberg")
    );
    assert!(
        glossary
            .entries
            .iter()
            .all(|entry| entry.name != "Hallberg")
    );
}

#[test]
fn what_was_said_holds_for_a_text_that_has_changed_and_waits_where_its_name_is_gone() {
    let (text, mut said) = (document(), Corrections::default());
    let base = automatic(&text);
    said.say(
        Correction::Hide {
            of: named(&base, "Marrow"),
            on: true,
        },
        1,
    );
    let gone = paragraphs(&[
        "Ada Wick kept the lamp at Hallberg. Ada Wick was tired, and Bertha Lunn came.",
    ]);
    let longer = paragraphs(&[&format!("Long ago, in Hallberg. {WORDS}")]);
    let hidden = |text: &Document| corrected(&automatic(text), &said, text).hidden.len();
    assert_eq!((hidden(&gone), hidden(&longer)), (0, 1));
}

#[test]
fn a_decision_is_taken_back_and_made_again() {
    let (text, mut said) = (document(), Corrections::default());
    let base = automatic(&text);
    let id = said.say(
        Correction::Hide {
            of: named(&base, "Marrow"),
            on: true,
        },
        1,
    );
    let hidden = |said: &Corrections| corrected(&base, said, &text).hidden.len();
    assert_eq!(hidden(&said), 1);
    assert_eq!(said.turn(id), Some("Hide a name"));
    assert_eq!(hidden(&said), 0);
    said.turn(id);
    assert_eq!(hidden(&said), 1);
}

#[test]
fn two_machines_agree_in_whichever_order_they_hear_of_each_other() {
    let (mut one, mut other) = (Corrections::default(), Corrections::default());
    let hide = |name: &str| Correction::Hide {
        of: EntryRef {
            id: String::new(),
            name: name.to_owned(),
            kind: EntryKind::Place,
        },
        on: true,
    };
    let id = one.say(hide("Marrow"), 5);
    other.merge(&one);
    other.turn(id);
    one.say(hide("Hallberg"), 5);
    other.say(hide("Wen"), 3);
    let (mut a, mut b) = (one.clone(), other.clone());
    a.merge(&other);
    b.merge(&one);
    assert_eq!(a, b);
    assert_eq!(
        a.standing().count(),
        2,
        "what was taken back on one is taken back on both"
    );
    let again = Corrections::parse(&a.to_json()).expect("its own words");
    assert_eq!(again, a);
    assert!(Corrections::parse("{\"format\":\"other\",\"version\":1,\"decisions\":[]}").is_err());
}

#[test]
fn a_glossary_is_shared_as_a_file_and_taken_in_from_one() {
    let text = document();
    let glossary = after(|base| {
        vec![Correction::Gloss {
            of: named(base, "Ada Wick"),
            text: "keeper of the lamp".to_owned(),
        }]
    });
    let file = Curated::of(&glossary).to_json();
    let list = Curated::parse(&file).expect("our own file");
    let mut said = Corrections::default();
    said.say(Correction::import(&list), 1);
    let base = automatic(&text);
    let taken = corrected(&base, &said, &text);
    assert_eq!(
        entry(&taken, "Ada Wick")
            .gloss
            .as_ref()
            .map(|gloss| gloss.text.as_str()),
        Some("keeper of the lamp")
    );
    assert_eq!(
        taken.entries.len(),
        base.entries.len(),
        "nobody is listed twice"
    );
}

#[test]
fn numbers_at_their_ends_in_a_damaged_file_do_no_harm() {
    let file = r#"{"format":"manicule-corrections","version":1,"decisions":[{"id":"0190a0a0-0000-7000-8000-000000000001",
        "at":18446744073709551615,"turns":4294967295,"what":{"do":"several","all":[]}}]}"#;
    let mut said = Corrections::parse(file).unwrap();
    let old = Uuid::parse_str("0190a0a0-0000-7000-8000-000000000001").unwrap();
    assert!(said.turn(old).is_some());
    let new = said.say(Correction::Several { all: Vec::new() }, 1);
    assert!(said.turn(new).is_some());
    assert_eq!(said.standing().count(), 0);
}

#[test]
fn tens_of_thousands_of_decisions_and_names_alike_are_applied_at_once() {
    const MANY: usize = 20_000;
    let words: Vec<String> = (0..MANY).map(|n| format!("Name {n} went on.")).collect();
    let text = paragraphs(&[words.join(" ").as_str()]);
    let mut said = Corrections::default();
    let all = (0..MANY).map(|n| Correction::Add {
        name: format!("Name {n}"),
        kind: EntryKind::Person,
        aliases: vec![format!("Alias {n}")],
        gloss: None,
        detail: None,
    });
    said.say(Correction::Several { all: all.collect() }, 1);
    let of = |n: usize| EntryRef {
        id: format!("name-{n}"),
        name: format!("Name {n}"),
        kind: EntryKind::Person,
    };
    for n in 0..MANY / 2 {
        said.say(
            Correction::Merge {
                of: of(2 * n + 1),
                into: of(2 * n),
            },
            2,
        );
    }
    let glossary = corrected(&Glossary::default(), &said, &text);
    assert_eq!(glossary.entries.len(), MANY / 2);
    assert!(
        glossary
            .entries
            .iter()
            .all(|entry| entry.mentions.len() == 2 && entry.aliases.len() == 3)
    );
}

#[test]
fn names_of_one_spelling_get_ids_of_their_own() {
    let text = document();
    let mut said = Corrections::default();
    for kind in [EntryKind::Person, EntryKind::Place, EntryKind::Event] {
        said.say(
            Correction::Add {
                name: "Wen".to_owned(),
                kind,
                aliases: Vec::new(),
                gloss: None,
                detail: None,
            },
            1,
        );
    }
    let glossary = corrected(&Glossary::default(), &said, &text);
    let ids: Vec<&str> = glossary
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(ids, ["wen", "wen-2", "wen-3"]);
}

#[test]
fn two_entries_that_are_kept_apart_are_offered_no_more() {
    let (text, mut said) = (document(), Corrections::default());
    let mut base = automatic(&text);
    let (ada, bertha) = (named(&base, "Ada Wick"), named(&base, "Bertha Lunn"));
    for entry in &mut base.entries {
        entry.perhaps = [&ada.id, &bertha.id]
            .into_iter()
            .filter(|id| **id != entry.id && entry.kind == EntryKind::Person)
            .cloned()
            .collect();
    }
    let offered = |glossary: &Glossary| {
        ["Ada Wick", "Bertha Lunn"].map(|name| entry(glossary, name).perhaps.len())
    };
    assert_eq!(offered(&base), [1, 1]);
    said.say(
        Correction::Apart {
            of: ada,
            other: bertha,
        },
        1,
    );
    assert_eq!(offered(&corrected(&base, &said, &text)), [0, 0]);
}
