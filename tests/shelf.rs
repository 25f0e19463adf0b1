//! The shelf, the search through everything and links to passages, in the real window.

use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::annotation::Ink;
use manicule::app::{Command, OnShelf, State};
use manicule::library::{Detail, Setting, Source, bundled_key};
use manicule::messages::{self, Language};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// A folder with some texts in it.
fn books(home: &TempDir) -> PathBuf {
    let folder = home.path().join("books");
    std::fs::create_dir_all(folder.join("in")).expect("a folder");
    let write =
        |name: &str, words: &str| std::fs::write(folder.join(name), words).expect("written");
    write(
        "whale.md",
        "# The White Whale\n\nCall me Ishmael. The harpooners hunted whales.\n",
    );
    write(
        "in/dushi.md",
        "# Мёртвые души\n\nВ ворота гостиницы въехала бричка.\n",
    );
    write("broken.epub", "no book at all");
    folder
}

fn library(home: &TempDir) -> PathBuf {
    home.path().join("home")
}

fn with_folder(home: &TempDir) -> Window {
    let folder = books(home);
    let mut window = Window::open(&library(home), None);
    window.send(Command::OnShelf(OnShelf::Drop(vec![folder])));
    wait_for(&mut window, 3);
    window
}

/// Waits until so many files of folders are known, and nothing is being read.
fn wait_for(window: &mut Window, files: usize) {
    window.wait_for_the_disk(move |state: &State| {
        state.on_shelf.catalogue.len() == files && !state.on_shelf.progress.is_busy()
    });
}

fn file(folder: &Path, name: &str) -> Source {
    Source::File(folder.join(name))
}

#[test]
fn tour_and_guide_follow_the_language_of_the_window_and_what_was_read_stays() {
    let home = home();
    messages::speaking(Language::English, || {
        let mut window = Window::open(&library(&home), None);
        let speak = |window: &mut Window, language| {
            window.send(Command::Set(Setting::Language(Some(language))));
            window.settle();
        };
        assert!(window.shows("The little hand") && window.shows("The guide"));
        speak(&mut window, Language::German);
        for words in ["Die kleine Hand", "Das Handbuch", "Leon Trotsky"] {
            assert!(window.shows(words), "{words}");
        }
        assert!(!window.shows("The little hand") && !window.shows("The guide"));
        speak(&mut window, Language::English);
        window.click("The little hand");
        window.keys(Modifiers::COMMAND, Key::L);
        speak(&mut window, Language::German);
        assert!(window.shows("The little hand") && window.shows("Die kleine Hand"));
        assert!(!window.shows("The guide"));
        // The notebook and links go by the key.
        for name in ["tour", "guide", "tour-de"] {
            let source = window.state(|state| state.source_of(&bundled_key(name)));
            assert_eq!(source, Some(Source::Bundled(name.to_owned())));
        }
    });
}

#[test]
fn a_dropped_folder_puts_its_texts_on_the_shelf_and_new_files_follow() {
    let home = home();
    let mut window = with_folder(&home);
    for words in ["The White Whale", "Мёртвые души", "broken.epub"] {
        assert!(window.shows(words), "{words}");
    }
    std::fs::write(home.path().join("books/new.md"), "# A New Text\n\nWords.\n").expect("written");
    window.send(Command::OnShelf(OnShelf::Look));
    wait_for(&mut window, 4);
    assert!(window.shows("A New Text"));
    window.close();
    let window = Window::open(&library(&home), None);
    assert!(
        window.shows("The White Whale") && window.shows("A New Text"),
        "it is known at once the next time"
    );
}

#[test]
fn the_shelf_is_searched_as_one_types_and_a_text_opens_from_the_keyboard() {
    let home = home();
    let mut window = with_folder(&home);
    window.type_words("white");
    assert!(window.shows("The White Whale") && !window.shows("Мёртвые души"));
    window.key(Key::Enter);
    window.key(Key::Enter);
    let title = window.state(|state| state.front().map(|front| front.title().to_owned()));
    assert_eq!(title.as_deref(), Some("The White Whale"));
}

#[test]
fn a_text_taken_off_the_shelf_comes_back_with_undo_and_its_file_stays() {
    let home = home();
    let mut window = with_folder(&home);
    let key = window.state(|state| {
        let (_, found) = state
            .on_shelf
            .catalogue
            .iter()
            .find(|(_, found)| found.title == "The White Whale")
            .expect("found");
        found.key.clone()
    });
    let source = file(&home.path().join("books"), "whale.md");
    window.send(Command::OnShelf(OnShelf::Forget(vec![(key, Some(source))])));
    assert!(!window.shows("The White Whale"));
    window.click("Undo");
    assert!(window.shows("The White Whale"));
    assert!(home.path().join("books/whale.md").exists());
}

#[test]
fn what_the_reader_says_of_a_text_is_kept_and_filters_the_shelf() {
    let home = home();
    let mut window = with_folder(&home);
    let key = window.state(|state| {
        state
            .on_shelf
            .catalogue
            .iter()
            .find(|(_, found)| found.title == "Мёртвые души")
            .expect("found")
            .1
            .key
            .clone()
    });
    let said = vec![
        Detail::Title(Some("Kokoro".to_owned())),
        Detail::Collection("Thesis".to_owned(), true),
    ];
    window.send(Command::OnShelf(OnShelf::Say(vec![key], said)));
    assert!(window.shows("Kokoro"));
    window.send(Command::Set(Setting::ShelfList(true)));
    assert!(window.shows("Kokoro"), "as a list too");
    window.close();
    let mut window = Window::open(&library(&home), None);
    assert!(window.shows("Kokoro"));
    window.click("Collections");
    window.click("Thesis");
    assert!(window.shows("Kokoro") && !window.shows("The White Whale"));
}

#[test]
fn everything_is_searched_in_one_box_and_enter_leads_to_the_passage() {
    let home = home();
    let mut window = with_folder(&home);
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    window.type_words("harpooners hunted");
    // Texts are indexed behind the window, which asks again once they are.
    let is_found = |state: &State| {
        let groups = &state.everything.groups;
        groups
            .iter()
            .any(|group| group.lines.iter().any(|line| line.snippet.is_some()))
    };
    for _ in 0..600 {
        if window.state(is_found) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        window.wait(0.1);
    }
    assert!(window.state(is_found));
    let marked = window.state(|state| {
        let lines = state
            .everything
            .groups
            .iter()
            .flat_map(|group| &group.lines);
        let snippet = lines.filter_map(|line| line.snippet.as_ref()).next();
        let pieces = snippet
            .expect("read")
            .pieces()
            .filter(|(_, is_marked)| *is_marked);
        pieces
            .map(|(piece, _)| piece.to_owned())
            .collect::<Vec<_>>()
    });
    assert_eq!(marked, ["harpooners", "hunted"]);
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    let front = |state: &State| {
        let front = state.front()?;
        let flash = front.place.jump?.flash?;
        Some((
            front.title().to_owned(),
            front.text.document.slice(flash).to_owned(),
        ))
    };
    window.wait_for_the_disk(move |state| front(state).is_some());
    let (title, words) = window.state(front).expect("a passage");
    assert_eq!(
        (title.as_str(), words.as_str()),
        ("The White Whale", "harpooners")
    );
}

#[test]
fn a_link_to_a_note_opens_its_text_at_the_passage_also_after_the_file_was_moved() {
    let home = home();
    let folder = books(&home);
    let mut window = Window::open(&library(&home), Some(file(&folder, "whale.md")));
    let (from, to) = window.words_at("harpooners");
    window.drag(from, to);
    window.click("Highlight in green");
    let id = window.state(|state| state.front().expect("open").notes.notebook.annotations()[0].id);
    let link = window
        .state(|state| state.link_to_note(id))
        .expect("a link");
    window.close();
    std::fs::rename(folder.join("whale.md"), folder.join("in/moby.md")).expect("moved");
    let mut window = Window::open(&library(&home), None);
    window.send(Command::OnShelf(OnShelf::Drop(vec![folder])));
    wait_for(&mut window, 3);
    window.send(Command::OpenLink(link));
    window.wait_for_the_disk(|state| state.front().is_some());
    let (focus, ink) = window.state(|state| {
        let front = state.front().expect("open");
        (front.notes.focus, front.notes.notebook.annotations()[0].ink)
    });
    assert_eq!((focus, ink), (Some(id), Ink::Green));
}

#[test]
fn a_link_to_a_text_that_is_not_here_says_what_it_is() {
    let home = home();
    let mut window = Window::open(&library(&home), None);
    let link = "manicule:0123456789abcdef?title=Lost%20Book&quote=a%20passage";
    window.send(Command::OpenLink(link.to_owned()));
    assert!(window.shows("“Lost Book”") && window.shows("a passage"));
    window.send(Command::OpenLink("manicule:nonsense".to_owned()));
    assert!(window.shows("This link names no text"));
}

#[test]
fn a_copied_link_leads_back_to_the_selected_words() {
    let home = home();
    let text = Some(Source::Bundled("leon-trotsky".to_owned()));
    let mut window = Window::open(&library(&home), text);
    let (from, to) = window.words_at("within a decade");
    window.drag(from, to);
    let selected = window.state(|state| {
        state
            .front()
            .expect("open")
            .place
            .selection
            .expect("selected")
            .range()
    });
    let link = window.state(State::link_here).expect("a link");
    window.send(Command::ReturnToShelf);
    window.send(Command::OpenLink(link));
    window.wait_for_the_disk(|state| state.front().is_some());
    let flash = window.state(|state| {
        state
            .front()
            .expect("open")
            .place
            .jump
            .and_then(|jump| jump.flash)
    });
    assert!(
        flash.is_some_and(|flash| flash.start == selected.start),
        "{flash:?} {selected:?}"
    );
}

#[test]
fn a_text_that_was_renamed_while_the_window_is_open_opens_from_where_it_lies_now() {
    let home = home();
    let folder = books(&home);
    let mut window = Window::open(&library(&home), Some(file(&folder, "whale.md")));
    window.send(Command::OnShelf(OnShelf::Drop(vec![folder.clone()])));
    wait_for(&mut window, 3);
    let link = window.state(State::link_here).expect("a link");
    window.send(Command::ReturnToShelf);
    std::fs::rename(folder.join("whale.md"), folder.join("in/moby.md")).expect("moved");
    let moved = file(&folder.join("in"), "moby.md");
    // Sooner than it would look by itself.
    window.send(Command::OnShelf(OnShelf::Drop(vec![folder.clone()])));
    window.wait_for_the_disk(|state| state.on_shelf.catalogue.get(&moved).is_some());
    window.send(Command::OpenLink(link));
    window.wait_for_the_disk(|state| state.front().is_some());
    assert!(window.shows("The White Whale"));
}

/// The words of the notices.
fn notices(window: &Window) -> Vec<String> {
    window.state(|state| state.notices.iter().map(|it| it.message.clone()).collect())
}

#[test]
fn of_several_texts_the_first_is_shown_and_the_reader_is_told_where_the_others_are() {
    let home = home();
    let folder = books(&home);
    let paths: Vec<PathBuf> = [
        "whale.md",
        "in/dushi.md",
        "broken.epub",
        "more.txt",
        "whale.md",
    ]
    .map(|name| folder.join(name))
    .into();
    std::fs::write(&paths[3], "More to read.").expect("written");
    let sources = || paths.iter().cloned().map(Source::File).collect();
    let named = Command::OpenFirst {
        texts: sources(),
        beside: true,
    };
    for (at, command) in [named, Command::OnShelf(OnShelf::Drop(paths.clone()))]
        .into_iter()
        .enumerate()
    {
        let mut window = Window::open(&home.path().join(format!("home{at}")), None);
        window.send(command);
        window.wait_for_the_disk(|state| {
            let is_told = |it: &manicule::app::Notice| it.message.contains("more texts");
            state.notices.iter().any(is_told)
        });
        let title = window.state(|state| state.front().map(|front| front.title().to_owned()));
        assert_eq!(title.as_deref(), Some("The White Whale"));
        let said = notices(&window);
        assert!(
            said.contains(&"2 more texts are on the shelf now.".to_owned()),
            "{said:?}"
        );
        assert!(said.iter().any(|it| it.contains("broken.epub")), "{said:?}");
        window.click("Show the shelf");
        assert!(window.shows("Мёртвые души") && window.shows("more"));
        let open = window.state(|state| state.texts.iter().count());
        assert_eq!(open, 1, "the text that was shown stays open");
    }
}

#[test]
fn a_text_put_on_the_shelf_by_hand_is_read_while_reading_folders_is_paused() {
    let home = home();
    let folder = books(&home);
    let mut window = Window::open(&library(&home), None);
    window.send(Command::OnShelf(OnShelf::Pause(true)));
    let texts = ["whale.md", "in/dushi.md"].map(|name| file(&folder, name));
    window.send(Command::OpenFirst {
        texts: texts.into(),
        beside: true,
    });
    window.wait_to_see("“Мёртвые души” is on the shelf now.");
}

#[test]
fn the_count_of_texts_stands_whole_beside_its_button_in_every_language_and_width() {
    let labels = [
        (Language::English, "5 texts", "Add texts"),
        (Language::German, "5 Texte", "Texte hinzufügen"),
        (Language::French, "5 textes", "Ajouter des textes"),
        (Language::Spanish, "5 textos", "Añadir textos"),
        (Language::Russian, "5 текстов", "Добавить тексты"),
        (Language::Japanese, "テキスト 5 件", "テキストを追加"),
        (Language::Arabic, "5 نصوص", "إضافة نصوص"),
    ];
    for (language, count, button) in labels {
        for width in [700.0, 900.0, 1600.0] {
            let home = home();
            let (count, button) = messages::speaking(Language::English, || {
                let mut window = Window::sized(&library(&home), None, (width, 600.0));
                window.draw_boxes_for_missing_letters();
                window.send(Command::Set(Setting::Language(Some(language))));
                window.settle();
                (window.places_of(count), window.places_of(button))
            });
            let says = format!("{language:?} at {width}: {count:?} {button:?}");
            let ([count, ..], [button, ..]) = (&count[..], &button[..]) else {
                panic!("{says}");
            };
            assert!(count.height() < 24.0 && count.right() < width, "{says}");
            assert!(
                (count.center().y - button.center().y).abs() < 4.0,
                "in one row: {says}"
            );
            assert!(count.left() > button.right(), "{says}");
        }
    }
}
