//! Pictures of the window for `docs/pictures`, and of every desk and dialog in several sizes to be looked at. Run by hand:
//! `PICTURES=docs/pictures cargo test --test all pictures::of_the_docs -- --ignored`, and
//! `PICTURES=DIR [ONLY=NAME] cargo test --test all pictures::every_desk -- --ignored`.

use crate::desks::Desk;
use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::annotation::{Edit, Ink, Kind, Style, new_id};
use manicule::app::annotated::opened;
use manicule::app::{BringIn, Command, Learning, OnShelf, day_of};
use manicule::document::TextRange;
use manicule::library::{Library, Setting, Source, Theme};
use manicule::study::reading_log::{Read, ReadingLog};
use manicule::study::review::Day;
use std::path::PathBuf;

/// Where the pictures go; none where nobody asked for them.
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("PICTURES")?);
    std::fs::create_dir_all(&folder).expect("a folder");
    Some(folder)
}

type Show = fn(&Desk, &mut Window);

/// What is looked at, and how one comes there.
const SIGHTS: [(&str, Show); 12] = [
    ("shelf", |_, window| window.send(Command::LookAtShelf)),
    ("shelf-list", |_, window| {
        window.send(Command::LookAtShelf);
        window.send(Command::Set(Setting::ShelfList(true)));
    }),
    ("everything-help", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    }),
    ("everything", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
        window.type_words("revolution october");
        for _ in 0..100 {
            std::thread::sleep(std::time::Duration::from_millis(100));
            window.wait(0.1);
            if window.state(|state| {
                let lines = state
                    .everything
                    .groups
                    .iter()
                    .flat_map(|group| &group.lines);
                lines.filter(|line| line.snippet.is_some()).count() > 4
            }) {
                break;
            }
        }
    }),
    ("notebook", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        window.wait_for_the_disk(|state| state.all_notes.is_loaded && !state.all_notes.is_loading);
    }),
    ("review", |_, window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
        window.wait_for_the_disk(|state| state.all_notes.is_loaded);
    }),
    ("statistics", |_, window| {
        window.send(Command::Learning(Learning::ReadFor(1_500)));
        window.choose_in_menu("Reading times");
        window.wait(0.3);
    }),
    ("import", |desk, window| {
        window.choose_in_menu("Import notes…");
        window.send(Command::BringIn(BringIn::Look(
            desk.path("My Clippings.txt"),
        )));
        window.click("Show its notes");
        window.wait(0.5);
    }),
    ("export", |_, window| {
        window.keys(Modifiers::COMMAND, Key::E);
        let shapes = window.place_of("Obsidian");
        window.scroll(shapes, egui::vec2(0.0, -900.0));
        window.click("Own template");
        window.wait_for_the_disk(|state| state.export_preview.is_current());
    }),
    ("details", |_, window| {
        window.choose_in_menu("About this text…");
    }),
    ("in-step", |_, window| {
        window.choose_in_menu("Keep a folder in step with the notes…");
    }),
    ("sync", |_, window| {
        window.choose_in_menu("More than one computer…");
        window.wait(0.5);
    }),
];

#[test]
#[ignore = "writes pictures"]
fn every_desk_and_dialog_is_painted() {
    let Some(folder) = folder() else { return };
    let only = std::env::var("ONLY").unwrap_or_default();
    for (size, scale) in [
        ((700.0, 620.0), 1.0),
        ((900.0, 700.0), 1.0),
        ((1600.0, 900.0), 1.0),
        ((900.0, 700.0), 2.0),
    ] {
        for (name, show) in SIGHTS
            .into_iter()
            .filter(|(name, _)| name.starts_with(&only))
        {
            let desk = Desk::new();
            let text = Source::File(desk.path("lamp.md"));
            let mut window = Window::scaled(&desk.home(), Some(text), size, scale);
            if name != "import" {
                desk.bring_in(&mut window);
                window.wait(7.0);
            }
            let books = desk.path("books");
            std::fs::create_dir(&books).expect("a folder");
            std::fs::write(
                books.join("whale.md"),
                "# The White Whale\n\nCall me Ishmael.\n",
            )
            .expect("written");
            window.send(Command::OnShelf(OnShelf::Drop(vec![books])));
            window.wait(7.0);
            show(&desk, &mut window);
            for (theme, called) in [(Theme::Day, "day"), (Theme::Night, "night")] {
                window.send(Command::Set(Setting::Theme(theme)));
                window.wait(0.3);
                let path = folder.join(format!("{name}-{}x{scale}-{called}.png", size.0));
                std::fs::write(path, window.picture()).expect("written");
            }
        }
    }
}

/// What the shelf of the pictures in the docs holds: title, author, how it begins.
const BOOKS: [(&str, &str, &str); 11] = [
    (
        "Emma",
        "Jane Austen",
        "Emma Woodhouse, handsome, clever, and rich, with a comfortable home and happy disposition, seemed to unite some of the best blessings of existence.",
    ),
    (
        "Persuasion",
        "Jane Austen",
        "Sir Walter Elliot, of Kellynch Hall, in Somersetshire, was a man who, for his own amusement, never took up any book but the Baronetage.",
    ),
    (
        "Moby Dick",
        "Herman Melville",
        "Call me Ishmael. Some years ago, never mind how long precisely, having little or no money in my purse, I thought I would sail about a little and see the watery part of the world.",
    ),
    (
        "Middlemarch",
        "George Eliot",
        "Miss Brooke had that kind of beauty which seems to be thrown into relief by poor dress.",
    ),
    (
        "Walden",
        "Henry David Thoreau",
        "When I wrote the following pages, or rather the bulk of them, I lived alone, in the woods, a mile from any neighbor.",
    ),
    (
        "Frankenstein",
        "Mary Shelley",
        "You will rejoice to hear that no disaster has accompanied the commencement of an enterprise which you have regarded with such evil forebodings.",
    ),
    (
        "Villette",
        "Charlotte Brontë",
        "My godmother lived in a handsome house in the clean and ancient town of Bretton.",
    ),
    (
        "Die Verwandlung",
        "Franz Kafka",
        "Als Gregor Samsa eines Morgens aus unruhigen Träumen erwachte, fand er sich in seinem Bett zu einem ungeheueren Ungeziefer verwandelt.",
    ),
    (
        "Candide",
        "Voltaire",
        "Il y avait en Westphalie, dans le château de monsieur le baron de Thunder-ten-tronckh, un jeune garçon.",
    ),
    (
        "The Time Machine",
        "H. G. Wells",
        "The Time Traveller (for so it will be convenient to speak of him) was expounding a recondite matter to us.",
    ),
    (
        "Kokoro",
        "Natsume Sōseki",
        "I always called him “Sensei.” I shall therefore refer to him simply as “Sensei,” and not by his real name.",
    ),
];

/// What is written about a book: its title, the words, the note, tags, and the colour.
const NOTES: [(&str, &str, &str, &[&str], Ink); 7] = [
    (
        "Moby Dick",
        "Call me Ishmael.",
        "The shortest *I* in the book. Compare [[Emma]], where the first sentence is all about her.",
        &["openings"],
        Ink::Yellow,
    ),
    (
        "Moby Dick",
        "the watery part of the world",
        "",
        &["sea"],
        Ink::Blue,
    ),
    (
        "Emma",
        "handsome, clever, and rich",
        "Three adjectives, and the third is the one that counts.",
        &["openings", "money"],
        Ink::Green,
    ),
    (
        "Emma",
        "seemed to unite",
        "**seemed**",
        &["irony"],
        Ink::Pink,
    ),
    (
        "Walden",
        "I lived alone",
        "A mile from any neighbor; his mother did the washing.",
        &["irony"],
        Ink::Orange,
    ),
    ("Kokoro", "Sensei", "", &["names"], Ink::Purple),
    (
        "Middlemarch",
        "thrown into relief by poor dress",
        "Use this for the talk on *description*:\n\n1. what is shown\n2. what is left out",
        &["openings"],
        Ink::Yellow,
    ),
];

/// A home with a shelf of books, notes on them, and some weeks of reading.
fn home_of_the_docs(desk: &Desk) -> Source {
    let books = desk.path("books");
    std::fs::create_dir(&books).expect("a folder");
    let mut library = Library::open(Some(desk.home())).expect("a home");
    let mut log = ReadingLog::default();
    let today = day_of(now_ms());
    for (number, (title, author, text)) in (0_u64..).zip(BOOKS) {
        let file = books.join(format!("{title}.md"));
        let text = format!(
            "---\ntitle: {title}\nauthor: {author}\n---\n\n# {title}\n\n{}",
            format!("{text}\n\n").repeat(40)
        );
        std::fs::write(&file, text).expect("written");
        let mut opened = opened(&mut library, &Source::File(file)).expect("read");
        let mine = NOTES.into_iter().filter(|(of, ..)| *of == title);
        for (index, (_, words, note, tags, ink)) in (0_u64..).zip(mine) {
            let start = opened.document.text.as_str().find(words).expect("there");
            let start = opened.document.text.as_str()[..start].chars().count();
            let range = TextRange::new(start, start + words.chars().count());
            let now = now_ms() - 86_400_000 * (number + index);
            let id = new_id(now);
            let mut edits = vec![Edit::add(id, Kind::Highlight, range, ink, Style::Solid)];
            if !note.is_empty() {
                edits.push(Edit::SetNote {
                    id,
                    note: note.to_owned(),
                });
            }
            edits.extend(tags.iter().map(|tag| Edit::Tag {
                id,
                tag: (*tag).to_owned(),
                on: true,
            }));
            opened
                .notebook
                .apply(Edit::Several(edits), &opened.document, now);
        }
        if !opened.notebook.annotations().is_empty() {
            library.save(&opened.notebook).expect("saved");
        }
        // A reader who missed a day now and then.
        for ago in (number..70).step_by(5).filter(|ago| ago % 9 != 7) {
            let seconds = 600 + (ago * 977 + number * 331) % 3_000;
            let read = Read {
                seconds,
                letters: seconds * 22,
            };
            log.add(
                today - Day::try_from(ago).expect("few"),
                &opened.identity.key,
                title,
                read,
            );
        }
    }
    library.keep_reading(&log).expect("saved");
    Source::File(books.join("Moby Dick.md"))
}

fn now_ms() -> u64 {
    let since = std::time::UNIX_EPOCH.elapsed().expect("after 1970");
    u64::try_from(since.as_millis()).expect("before long")
}

#[test]
#[ignore = "writes pictures"]
fn of_the_docs() {
    let Some(folder) = folder() else { return };
    let desk = Desk::new();
    let text = home_of_the_docs(&desk);
    for (name, show) in SIGHTS {
        if ![
            "shelf",
            "notebook",
            "statistics",
            "import",
            "export",
            "everything",
        ]
        .contains(&name)
        {
            continue;
        }
        let mut window = Window::scaled(&desk.home(), Some(text.clone()), (1000.0, 700.0), 1.0);
        window.send(Command::OnShelf(OnShelf::Drop(vec![desk.path("books")])));
        window.wait(7.0);
        show(&desk, &mut window);
        for (theme, called) in [(Theme::Day, "day"), (Theme::Night, "night")] {
            window.send(Command::Set(Setting::Theme(theme)));
            window.wait(0.3);
            std::fs::write(
                folder.join(format!("{name}-{called}.png")),
                window.picture(),
            )
            .expect("written");
        }
        window.close();
    }
}
