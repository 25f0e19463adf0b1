#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use super::*;
use crate::document::{Document, Text};
use crate::library::catalogue::Found;
use crate::library::{Cataloguer, Detail, Identity, ShelfOrder, bundled_key};
use crate::messages::{Language, speaking};

#[derive(Default)]
struct Home {
    shelf: Shelf,
    catalogue: Cataloguer,
    details: Details,
    noted: BTreeMap<String, Noted>,
}

impl Home {
    fn works(&self) -> Vec<Work> {
        let all = works(ShelfParts {
            shelf: &self.shelf,
            catalogue: self.catalogue.catalogue(),
            details: &self.details,
            noted: &self.noted,
        });
        all.into_iter().filter(|work| !work.is_bundled()).collect()
    }

    fn open(&mut self, path: &str, key: &str, at: u64) {
        let identity = Identity {
            key: key.to_owned(),
            text_sha256: format!("{key}-text"),
            ..Identity::default()
        };
        let mut document = Document {
            text: Text::new("x".repeat(100)),
            ..Document::default()
        };
        document.meta.title = key.to_owned();
        self.shelf
            .opened(&Source::parse(path), &identity, &document, at);
    }

    fn lay(&mut self, path: &str, key: &str, text: &str) {
        let found = Found {
            key: key.to_owned(),
            title: key.to_owned(),
            authors: vec!["Ada Author".to_owned()],
            text_sha256: format!("{key}-text"),
            added_ms: 50,
            ..Found::default()
        };
        self.catalogue
            .put(Source::parse(path), found.with_text(text));
    }

    fn note(&mut self, key: &str, notes: usize) {
        let noted = Noted {
            title: format!("{key} of the notes"),
            notes,
            source: Some(Source::parse("/gone/away.md")),
            ..Noted::default()
        };
        self.noted.insert(key.to_owned(), noted);
    }
}

fn words(numbers: std::ops::Range<u32>) -> String {
    numbers
        .map(|number| format!("word{number} follows {}. ", number / 3))
        .collect()
}

#[test]
fn a_text_that_was_opened_lies_in_a_folder_and_has_notes_is_one_work() {
    let mut home = Home::default();
    home.open("/a/one.md", "one", 100);
    home.lay("/a/one.md", "one", "");
    home.lay("/b/copy.md", "one", "");
    home.note("one", 3);
    let works = home.works();
    assert_eq!(works.len(), 1);
    let edition = works[0].first();
    assert_eq!(
        (works[0].notes, works[0].added_ms, edition.copies.len()),
        (3, 50, 1)
    );
    assert_eq!(edition.source, Some(Source::parse("/a/one.md")));
}

#[test]
fn editions_of_one_work_stand_together_and_the_one_read_last_is_opened() {
    let mut home = Home::default();
    home.lay("/a/first.md", "first", &words(0..2000));
    home.lay("/a/second.md", "second", &words(50..2050));
    home.open("/a/second.md", "second", 100);
    let works = home.works();
    assert_eq!((works.len(), works[0].editions.len()), (1, 2));
    assert_eq!(works[0].first().key, "second");
}

#[test]
fn a_missing_file_is_found_again_where_its_text_turns_up() {
    let mut home = Home::default();
    home.open("/old/one.md", "one", 100);
    home.shelf.sources()[0].1.set();
    assert!(home.works()[0].is_missing());
    home.lay("/new/one.md", "one", "");
    let works = home.works();
    assert!(!works[0].is_missing());
    assert_eq!(works[0].first().source, Some(Source::parse("/new/one.md")));
}

#[test]
fn notes_whose_text_is_gone_stay_on_the_shelf_and_what_was_taken_off_does_not() {
    let mut home = Home::default();
    home.note("lost", 2);
    home.note("empty", 0);
    home.note(crate::library::FREE_NOTES, 3);
    home.lay("/a/one.md", "one", "");
    assert_eq!(home.works().len(), 2);
    let lost = &home.works()[0];
    assert!(lost.is_missing() && lost.notes == 2 && lost.title == "lost of the notes");
    home.details.say("one", Detail::Hidden(true), 1);
    assert_eq!(home.works().len(), 1);
    home.details.say("one", Detail::Hidden(false), 2);
    assert_eq!(home.works().len(), 2);
}

#[test]
fn what_the_reader_says_goes_before_what_the_file_says() {
    let mut home = Home::default();
    home.lay("/a/one.md", "one", "");
    for detail in [
        Detail::Title(Some("The Other".to_owned())),
        Detail::Authors(Some(vec!["Bea Writer".to_owned()])),
        Detail::Tag("sea".to_owned(), true),
        Detail::Collection("Thesis".to_owned(), true),
        Detail::Series(Some(Series {
            name: "Cycle".to_owned(),
            number: Some(2.0),
        })),
        Detail::Status(Some(Status::Finished)),
    ] {
        home.details.say("one", detail, 1);
    }
    let works = home.works();
    assert_eq!(
        (works[0].title.as_str(), works[0].status),
        ("The Other", Status::Finished)
    );
    let finds = |text: &str| {
        let filter = ShelfFilter {
            query: text.to_owned(),
            ..ShelfFilter::default()
        };
        !shown(&works, &filter, ShelfOrder::Title).is_empty()
    };
    for text in [
        "other",
        "OTHER bea",
        "#sea",
        "thesis",
        "cycle",
        "one.md",
        "wríter",
    ] {
        assert!(finds(text), "{text}");
    }
    assert!(!finds("ada"), "the file's author was corrected");
}

#[test]
fn works_are_sorted_as_on_a_shelf() {
    let mut home = Home::default();
    for (key, title, author, series) in [
        ("k1", "The Beach", "Zoe Adams", Some(("Cycle", 10.0))),
        ("k2", "Abend", "Adam Zweig", None),
        ("k3", "Éclair", "", Some(("Cycle", 2.0))),
    ] {
        home.lay(&format!("/a/{key}.md"), key, "");
        home.details
            .say(key, Detail::Title(Some(title.to_owned())), 1);
        let authors = Some(author).filter(|author| !author.is_empty());
        home.details.say(
            key,
            Detail::Authors(Some(authors.into_iter().map(str::to_owned).collect())),
            1,
        );
        if let Some((name, number)) = series {
            let series = Series {
                name: name.to_owned(),
                number: Some(number),
            };
            home.details.say(key, Detail::Series(Some(series)), 1);
        }
    }
    let works = home.works();
    let sorted = |order| -> Vec<&str> {
        let order = shown(&works, &ShelfFilter::default(), order);
        order
            .into_iter()
            .map(|index| works[index].title.as_str())
            .collect()
    };
    assert_eq!(sorted(ShelfOrder::Title), ["Abend", "The Beach", "Éclair"]);
    assert_eq!(sorted(ShelfOrder::Author), ["The Beach", "Abend", "Éclair"]);
    assert_eq!(sorted(ShelfOrder::Series), ["Éclair", "The Beach", "Abend"]);
}

#[test]
fn a_new_shelf_begins_with_the_tour_and_the_readers_own_stand_before_it() {
    let mut home = Home::default();
    let titles = |home: &Home| -> Vec<String> {
        let works = works(ShelfParts {
            shelf: &home.shelf,
            catalogue: home.catalogue.catalogue(),
            details: &home.details,
            noted: &home.noted,
        });
        shown(&works, &ShelfFilter::default(), ShelfOrder::Read)
            .into_iter()
            .map(|index| works[index].title.clone())
            .collect()
    };
    let bundled: Vec<String> = crate::library::Bundled::offered()
        .map(|text| text.title().to_owned())
        .collect();
    assert_eq!(titles(&home), bundled);
    home.lay("/a/zebra.md", "k1", "");
    let all = titles(&home);
    assert_eq!((all.len(), &all[1..]), (6, &bundled[..]));
}

/// The names of the program's own texts that stand on the shelf.
fn own_texts(home: &Home, language: Language) -> Vec<String> {
    let works = speaking(language, || {
        works(ShelfParts {
            shelf: &home.shelf,
            catalogue: home.catalogue.catalogue(),
            details: &home.details,
            noted: &home.noted,
        })
    });
    let mut names: Vec<String> = works
        .iter()
        .flat_map(|work| &work.editions)
        .filter_map(|edition| match &edition.source {
            Some(Source::Bundled(name)) => Some(name.clone()),
            _ => None,
        })
        .filter(|name| name.starts_with("tour"))
        .collect();
    names.sort();
    names
}

#[test]
fn a_tour_that_was_read_or_noted_stays_when_the_window_speaks_another_language() {
    let mut home = Home::default();
    assert_eq!(own_texts(&home, Language::English), ["tour"]);
    assert_eq!(own_texts(&home, Language::German), ["tour-de"]);

    home.open("bundled:tour", &bundled_key("tour"), 7);
    assert_eq!(own_texts(&home, Language::German), ["tour", "tour-de"]);

    let mut home = Home::default();
    let noted = Noted {
        title: "The little hand".to_owned(),
        notes: 2,
        source: Some(Source::parse("bundled:tour")),
        is_there: true,
        ..Noted::default()
    };
    home.noted.insert(bundled_key("tour"), noted);
    assert_eq!(own_texts(&home, Language::German), ["tour", "tour-de"]);
}

#[test]
fn a_tour_in_another_language_can_be_taken_off_the_shelf_and_is_offered_again_in_its_own() {
    let mut home = Home::default();
    let key = bundled_key("tour");
    home.open("bundled:tour", &key, 7);
    home.details.say(&key, Detail::Hidden(true), 8);
    assert_eq!(own_texts(&home, Language::German), ["tour-de"]);
    assert_eq!(own_texts(&home, Language::English), ["tour"]);
}

/// Run by hand: `cargo test --lib works::tests::five_thousand -- --ignored --nocapture`.
#[test]
#[ignore = "prints figures"]
fn five_thousand_texts_become_works() {
    let mut home = Home::default();
    for number in 0..5000_u32 {
        home.lay(
            &format!("/a/{number}.md"),
            &format!("{number:016x}"),
            &words(number * 40..number * 40 + 60),
        );
        if number % 10 == 0 {
            home.open(
                &format!("/a/{number}.md"),
                &format!("{number:016x}"),
                u64::from(number),
            );
        }
    }
    let before = std::time::Instant::now();
    let works = home.works();
    let made = before.elapsed();
    let filter = ShelfFilter {
        query: "0000ab".to_owned(),
        ..ShelfFilter::default()
    };
    let before = std::time::Instant::now();
    let found = shown(&works, &filter, ShelfOrder::Title).len();
    println!(
        "{} works in {made:?}; {found} found in {:?}",
        works.len(),
        before.elapsed()
    );
}
