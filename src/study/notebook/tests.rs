//! Lists of all notes: what a filter leaves, in which order, and how fast.

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use super::*;
use crate::annotation::{Edit, Ink, Kind, Replica, Style, new_id};
use crate::document::{BlockKind, Builder, Document, Metadata, Package};
use std::time::Instant;

const START: u64 = 1_791_017_564_000;

fn document(title: &str, text: &str) -> Document {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.text(text);
    let meta = Metadata {
        title: title.to_owned(),
        authors: vec!["Ada Marlow".to_owned()],
        ..Metadata::default()
    };
    builder.finish(meta, Vec::new(), Package::default())
}

fn notebook(key: &str, document: &Document, marks: &[(&str, Ink, &str, &str)]) -> Notebook {
    let mut replica = Replica::new("desk", key);
    replica.set_document(document, "", "", "");
    let mut notebook = Notebook::new(replica, None);
    notebook.place_known(document);
    for (index, (text, ink, note, tag)) in marks.iter().enumerate() {
        let now = START + 60_000 * index as u64;
        let byte = document.text.as_str().find(text).unwrap();
        let start = document.text.as_str()[..byte].chars().count();
        let range = TextRange::new(start, start + text.chars().count());
        let id = new_id(now);
        notebook.apply(
            Edit::add(id, Kind::Highlight, range, *ink, Style::Solid),
            document,
            now,
        );
        if !note.is_empty() {
            let note = (*note).to_owned();
            notebook.apply(Edit::SetNote { id, note }, document, now);
        }
        if !tag.is_empty() {
            let tag = (*tag).to_owned();
            notebook.apply(Edit::Tag { id, tag, on: true }, document, now);
        }
    }
    notebook
}

fn texts() -> Vec<Arc<NotedText>> {
    let lamp = document(
        "The lamp",
        "The keeper kept the lamp at Wen Head. In winter the séa froze.",
    );
    let boats = document("Boats", "Boats came in at dusk. “Fog,” they said.");
    let lamp = notebook(
        "00000000000000aa",
        &lamp,
        &[
            (
                "séa froze",
                Ink::Blue,
                "see [[Boats]] and [[Wen Head]]",
                "winter",
            ),
            ("keeper kept", Ink::Yellow, "", ""),
        ],
    );
    let boats = notebook(
        "00000000000000bb",
        &boats,
        &[("“Fog,”", Ink::Pink, "", "winter")],
    );
    [lamp, boats]
        .iter()
        .map(|notebook| Arc::new(NotedText::new(notebook, Presence::Here, &Glossaries::new())))
        .collect()
}

fn quotes(texts: &[Arc<NotedText>], filter: &NoteFilter, order: NoteOrder) -> Vec<String> {
    let listed = filter.list(texts, order, START + 3_600_000, None);
    let quote = |one: &Listed| one.of(texts).unwrap().1.annotation.quote.clone();
    listed.iter().map(quote).collect()
}

fn words(words: &str) -> NoteFilter {
    NoteFilter {
        query: words.to_owned(),
        ..NoteFilter::default()
    }
}

#[test]
fn words_are_found_whatever_their_case_accents_and_marks() {
    let texts = texts();
    let found = |query: &str| quotes(&texts, &words(query), NoteOrder::Place);
    assert_eq!(
        found(""),
        ["“Fog,”", "keeper kept", "séa froze"],
        "by title, then by place"
    );
    assert_eq!(found("SEA"), ["séa froze"]);
    assert_eq!(
        found("winter lamp"),
        ["séa froze"],
        "a tag and the title of the text"
    );
    assert_eq!(found("\"kept keeper\""), Vec::<String>::new());
    assert_eq!(found("kept keeper"), ["keeper kept"]);
    assert_eq!(found("marlow").len(), 3, "the author");
}

#[test]
fn a_note_that_is_written_keeps_its_place_and_stays_whatever_is_looked_for() {
    let texts = texts();
    let newest = |written| NoteFilter::default().list(&texts, NoteOrder::Newest, START, written);
    let first = newest(None)[0];
    let note = &first.of(&texts).unwrap().1.annotation;
    let written = Written {
        moment: 0,
        ..Written::of(note)
    };
    assert_eq!(newest(Some(Written::of(note))), newest(None));
    assert_eq!(newest(Some(written)).last(), Some(&first));
    let nothing = words("nowhere").list(&texts, NoteOrder::Place, START, Some(written));
    assert_eq!(nothing, [first]);
}

#[test]
fn filters_narrow_the_list_together() {
    let texts = texts();
    let left = |filter: NoteFilter| quotes(&texts, &filter, NoteOrder::Newest);
    let winter = NoteFilter {
        tag: Some("winter".to_owned()),
        ..NoteFilter::default()
    };
    assert_eq!(left(winter.clone()).len(), 2);
    let blue = NoteFilter {
        ink: Some(Ink::Blue),
        ..winter
    };
    assert_eq!(left(blue), ["séa froze"]);
    let named = NoteFilter {
        name: Some("Wen Head".to_owned()),
        ..NoteFilter::default()
    };
    assert_eq!(left(named), ["séa froze"], "a link names a person or place");
    let one_text = NoteFilter {
        text: Some("00000000000000bb".to_owned()),
        ..NoteFilter::default()
    };
    assert_eq!(left(one_text), ["“Fog,”"]);
    let facets = Facets::of(&texts);
    assert_eq!(
        (facets.notes, facets.with_note, facets.tags["winter"]),
        (3, 1, 2)
    );
}

#[test]
fn a_changed_note_is_listed_as_it_is_now() {
    let document = document("The lamp", "The keeper kept the lamp.");
    let mut notebook = notebook(
        "00000000000000aa",
        &document,
        &[("keeper", Ink::Blue, "", "")],
    );
    let mut text = NotedText::new(&notebook, Presence::Here, &Glossaries::new());
    let id = text.notes[0].annotation.id;
    notebook.apply(
        Edit::SetNote {
            id,
            note: "new words".to_owned(),
        },
        &document,
        START + 1,
    );
    text.refresh(&notebook, &[id]);
    let texts = [Arc::new(text.clone())];
    assert_eq!(
        quotes(&texts, &words("new words"), NoteOrder::Place),
        ["keeper"]
    );
    notebook.apply(Edit::Delete(id), &document, START + 2);
    text.refresh(&notebook, &[id]);
    assert!(text.notes.is_empty());
}

#[test]
fn links_are_read_and_broken_ones_are_words() {
    assert_eq!(
        links_in("see [[Emma|the novel]], [[^1a2b]] and [[open"),
        ["Emma", "^1a2b"]
    );
    assert_eq!(links_in("[[a [[b]]"), ["b"]);
    assert!(links_in("[[]] ]] [[").is_empty());
    assert_eq!(block_id(Uuid::from_u128(0xabcd)), "^0000abcd");
}

/// Prints what it takes to list and to filter a hundred thousand notes; run with `--ignored`, in an optimised build.
#[test]
#[ignore = "it measures, and says nothing of right or wrong"]
fn a_hundred_thousand_notes() {
    let words_of = "The keeper kept the lamp at Wen Head, and in winter the sea froze while the boats lay in the harbour. ".repeat(40);
    let document = document("A long text", &words_of);
    let mut notebook = Notebook::new(Replica::new("desk", "00000000000000aa"), None);
    notebook.place_known(&document);
    let edits: Vec<Edit> = (0..1_000_u64)
        .flat_map(|index| {
            let id = new_id(START + index);
            let range = TextRange::new(
                (index as usize * 3) % 3_000,
                (index as usize * 3) % 3_000 + 240,
            );
            [
                Edit::add(id, Kind::Highlight, range, Ink::Blue, Style::Solid),
                Edit::SetNote {
                    id,
                    note: format!("thought {index} on the keeper"),
                },
            ]
        })
        .collect();
    notebook.apply(Edit::Several(edits), &document, START);
    let began = Instant::now();
    let texts: Vec<Arc<NotedText>> = (0..100)
        .map(|_| {
            Arc::new(NotedText::new(
                &notebook,
                Presence::Here,
                &Glossaries::new(),
            ))
        })
        .collect();
    let made = began.elapsed();
    let began = Instant::now();
    let facets = Facets::of(&texts);
    let counted = began.elapsed();
    let filter = words("thought 77 harbour");
    let began = Instant::now();
    let listed = filter.list(&texts, NoteOrder::Place, START, None);
    let filtered = began.elapsed();
    let began = Instant::now();
    let all = NoteFilter::default().list(&texts, NoteOrder::Newest, START, None);
    let sorted = began.elapsed();
    println!(
        "{} notes: lists made in {made:?}, counted in {counted:?}, {} filtered in {filtered:?}, {} put in order in {sorted:?}",
        facets.notes,
        listed.len(),
        all.len()
    );
}
