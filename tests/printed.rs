//! PDFs looked at as their printed pages, in the real window: the same passages, the same marks.

use crate::made_pdf::{Font, MadePdf, Page};
use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::annotation::anchor;
use manicule::app::{Command, Jobs, Printed, Selection, State};
use manicule::document::{Offset, TextRange};
use manicule::layout::FontBook;
use manicule::library::{Library, Setting, Settings, Source, Theme, ToShow};
use manicule::ui::Start;
use manicule::ui::headless::Headless;
use std::path::Path;
use tempfile::TempDir;

/// Two columns, each with words of its own, on each of three pages.
fn two_columns() -> MadePdf {
    let page = |(number, rock): (usize, &str)| {
        let left = [
            format!("Page {number}: the keeper of {rock} never went to"),
            format!("the land, and when the boat of {rock} came with"),
            format!("oil he counted it twice. Then, at {rock}, he let"),
            "the boatmen go. He asked them nothing at all".to_owned(),
            format!("and so the evenings went by upon {rock}, each"),
            "of them longer than the one before, until the".to_owned(),
            format!("lamps of the harbour of {rock} were lit again."),
        ];
        let right = [
            format!("Here begins column two of the part on {rock},"),
            format!("which tells of the boatmen of {rock}. They had"),
            format!("jokes for each month of the year at {rock}, and"),
            "they had names for all rocks along the coast,".to_owned(),
            format!("and one for the man on {rock}, which he never"),
            "knew. They told nobody, for it was a kind name".to_owned(),
            format!("and {rock} was not a place for kind names, ever."),
        ];
        let draw = |page: Page, x: f32, lines: [String; 7]| {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            page.lines((x, 700.0), &lines)
        };
        let page = draw(draw(Page::default(), 60.0, left), 320.0, right);
        page.line((300.0, 40.0), Font::Serif, 9.0, &number.to_string())
    };
    let rocks = [(1, "Wen"), (2, "Holm"), (3, "Stour")];
    let pages = rocks.into_iter().map(page);
    let made = MadePdf::default().information("/Title(The Keeper)");
    pages.fold(made, MadePdf::page)
}

/// A window on a file of its own.
pub(crate) fn open(home: &TempDir, made: &MadePdf) -> Window {
    let path = home.path().join("keeper.pdf");
    std::fs::write(&path, made.bytes()).unwrap();
    let mut window = Window::open(home.path(), Some(Source::File(path)));
    window.send(Command::Set(Setting::SidebarOpen(false)));
    window
}

fn selected(window: &Window) -> String {
    window.state(|state| {
        let book = state.front().unwrap();
        let selection = book.place.selection.unwrap();
        book.text.document.slice(selection.range()).to_owned()
    })
}

pub(crate) fn are_pages_shown(window: &Window) -> bool {
    window.state(|state| state.front().unwrap().printed.are_shown)
}

#[test]
fn a_passage_over_two_columns_is_marked_on_the_page_and_seen_in_the_text() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home, &two_columns());
    assert!(
        !are_pages_shown(&window),
        "a PDF with words opens as a text"
    );
    window.key(Key::F9);
    assert!(are_pages_shown(&window));
    let (from, _) = window.words_at("lamps of the harbour");
    let (_, to) = window.words_at("column two");
    window.drag(from, to);
    let words = selected(&window);
    assert!(words.starts_with("lamps of the harbour"), "“{words}”");
    assert!(words.ends_with("column two"), "“{words}”");
    assert!(
        !words.contains("never went"),
        "it follows the columns: “{words}”"
    );
    window.key(Key::Num2);
    let notes = window.state(|state| state.front().unwrap().notes.notebook.annotations().to_vec());
    assert_eq!(notes.len(), 1);
    // A click on the mark chooses it, as in the text.
    let (at, _) = window.words_at("harbour of Wen");
    window.click_at(at + egui::vec2(4.0, 0.0));
    let chosen = |window: &Window| window.state(|state| state.front().unwrap().notes.focus);
    assert_eq!(chosen(&window), Some(notes[0].id));
    window.key(Key::Escape);
    window.key(Key::F9);
    assert!(!are_pages_shown(&window));
    let (at, _) = window.words_at("harbour of Wen");
    window.click_at(at + egui::vec2(4.0, 0.0));
    assert_eq!(chosen(&window), Some(notes[0].id));
}

#[test]
fn a_drag_into_the_notes_at_the_foot_marks_what_is_read_before_them() {
    let home = tempfile::tempdir().unwrap();
    let lines = [
        "The keeper of the light at Wen never went in-",
        "land, and when the boat came with oil and with",
        "letters he counted both and gave back the let-",
        "ters. He had been told as a young man that the",
        "sea keeps what it is given, and he gave it all",
        "that he had, one evening after another, from a",
        "window that looked to the west. Nobody asked.",
    ];
    let foot = "The letters are kept in the archive of the town of Wen.";
    let page = Page::default()
        .lines((60.0, 640.0), &lines)
        .draw("BT /F0 11 Tf 60 542 Td (He wrote it down.) Tj /F0 6 Tf 4 Ts (1) Tj ET")
        .draw("60 510 m 160 510 l S")
        .line((60.0, 498.0), Font::Serif, 6.0, "1")
        .line((64.0, 494.0), Font::Serif, 8.0, foot);
    let others = lines.map(|line| line.replace(['e', 'a'], "o"));
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    let next = Page::default().lines((60.0, 640.0), &others);
    let path = home.path().join("keeper.pdf");
    std::fs::write(&path, MadePdf::default().page(page).page(next).bytes()).unwrap();
    let mut window = Window::sized(home.path(), Some(Source::File(path)), (1800.0, 1100.0));
    window.send(Command::Set(Setting::SidebarOpen(false)));
    window.key(Key::F9);
    let (from, _) = window.words_at("counted both");
    let (note, note_end) = window.words_at("kept in the archive");
    window.drag(from, note);
    let words = selected(&window);
    assert!(words.starts_with("counted both"), "“{words}”");
    assert!(words.ends_with("wrote it down.1"), "“{words}”");
    // And within the note a drag marks its words.
    window.drag(note, note_end);
    assert_eq!(selected(&window), "kept in the archive");
}

#[test]
fn text_and_pages_show_the_same_passage_and_the_choice_is_remembered() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home, &two_columns());
    let start = window.state(|state| {
        let document = &state.front().unwrap().text.document;
        let text = document.text.as_str();
        let byte = text.find("Page 2:").unwrap();
        Offset::from(text[..byte].chars().count())
    });
    window.send(Command::Go(manicule::app::Go::To(start)));
    let top = |window: &Window| window.state(|state| state.front().unwrap().place.shown.start);
    assert_eq!(top(&window), start);
    window.key(Key::F9);
    assert!(
        window
            .lines()
            .iter()
            .any(|(line, _)| line.contains("Page 2:"))
    );
    assert_eq!(top(&window), start);
    window.key(Key::F9);
    assert_eq!(top(&window), start);
    window.key(Key::F9);
    window.close();
    let path = home.path().join("keeper.pdf");
    let window = Window::open(home.path(), Some(Source::File(path)));
    assert!(are_pages_shown(&window));
}

#[test]
fn pages_are_scrolled_turned_and_shown_larger() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home, &two_columns());
    window.key(Key::F9);
    let width = |window: &Window| {
        let lines = window.lines();
        let line = lines.iter().find(|(line, _)| line.contains("column two"));
        line.map(|(_, rect)| rect.width()).unwrap()
    };
    let before = width(&window);
    window.keys(Modifiers::COMMAND, Key::Plus);
    assert!(width(&window) > before * 1.1);
    window.keys(Modifiers::COMMAND, Key::Num0);
    assert!((width(&window) - before).abs() < 1.0);
    for _ in 0..6 {
        window.key(Key::PageDown);
    }
    assert!(
        window
            .lines()
            .iter()
            .any(|(line, _)| line.contains("Page 3:"))
    );
    assert!(
        !window
            .lines()
            .iter()
            .any(|(line, _)| line.contains("Page 1:"))
    );
}

#[test]
fn pages_stand_side_by_side_and_a_column_is_made_as_wide_as_the_window() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("keeper.pdf");
    std::fs::write(&path, two_columns().bytes()).unwrap();
    let mut window = Window::sized(home.path(), Some(Source::File(path)), (2600.0, 1400.0));
    window.send(Command::Set(Setting::SidebarOpen(false)));
    window.key(Key::F9);
    let place = |window: &Window, words: &str| {
        let lines = window.lines();
        let line = lines.into_iter().find(|(line, _)| line.contains(words));
        line.map(|(_, rect)| rect)
    };
    let choose = |window: &mut Window, entry: &str| {
        window.click("Size of the pages");
        window.click(entry);
    };
    choose(&mut window, "One or two pages");
    let start = window.state(|state| {
        let text = state.front().unwrap().text.document.text.as_str();
        let byte = text.find("Page 2:").unwrap();
        Offset::from(text[..byte].chars().count())
    });
    window.send(Command::Go(manicule::app::Go::To(start)));
    let (left, right) = (place(&window, "Page 2:"), place(&window, "Page 3:"));
    let (left, right) = (left.unwrap(), right.unwrap());
    assert!((left.top() - right.top()).abs() < 1.0, "{left} {right}");
    assert!(left.right() < right.left(), "{left} {right}");
    choose(&mut window, "One or two pages");
    choose(&mut window, "Fit the column");
    let column = place(&window, "and so the evenings went").unwrap();
    let other = place(&window, "which tells of the boatmen");
    assert!(column.width() > 2000.0, "{column}");
    assert!(other.is_none_or(|other| other.left() > column.right()));
    // Reading on leads to the next column, and back to this one.
    let is_seen = |window: &Window, words: &str| {
        let middle = place(window, words).map(|rect| rect.center());
        middle.is_some_and(|at| at.x > 0.0 && at.x < 2600.0 && at.y > 0.0 && at.y < 1400.0)
    };
    let (first, second) = ("and so the evenings went", "which tells of the boatmen");
    for _ in 0..2 {
        window.key(Key::PageDown);
    }
    assert!(is_seen(&window, second) && !is_seen(&window, first));
    window.key(Key::PageUp);
    assert!(is_seen(&window, first) && !is_seen(&window, second));
    // It is remembered, and fits a window of another size.
    window.close();
    let path = home.path().join("keeper.pdf");
    let mut window = Window::sized(home.path(), Some(Source::File(path)), (1300.0, 900.0));
    window.settle();
    let column = place(&window, first).unwrap();
    assert!((1000.0..1300.0).contains(&column.width()), "{column}");
}

#[test]
fn a_locked_pdf_asks_for_its_password_until_it_fits() {
    let home = tempfile::tempdir().unwrap();
    let mut window = open(&home, &two_columns().locked("saltpetre"));
    assert!(window.state(|state| state.front().is_none()));
    window.wait_to_see("Password needed");
    window.type_words("sugar");
    window.key(Key::Enter);
    window.wait_to_see("This password does not open");
    window.type_words("saltpetre");
    window.key(Key::Enter);
    let text = window.state(|state| {
        assert!(state.locked.is_none() && state.notices.is_empty());
        state
            .front()
            .unwrap()
            .text
            .document
            .text
            .as_str()
            .to_owned()
    });
    assert!(text.contains("keeper of Wen"), "{text}");
    // Its pages are drawn too.
    window.key(Key::F9);
    assert!(
        window
            .lines()
            .iter()
            .any(|(line, _)| line.contains("Page 1:"))
    );
    let opened = walk(home.path())
        .iter()
        .any(|bytes| bytes.windows(9).any(|part| part == b"saltpetre"));
    assert!(!opened, "it is written nowhere");
}

/// The content of every file in a folder.
fn walk(folder: &Path) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    entries
        .flat_map(|entry| match entry.path() {
            path if path.is_dir() => walk(&path),
            path => vec![std::fs::read(path).unwrap_or_default()],
        })
        .collect()
}

#[test]
fn a_text_that_is_no_pdf_stays_a_text() {
    let home = tempfile::tempdir().unwrap();
    let text = Source::Bundled("leon-trotsky".to_owned());
    let mut window = Window::open(home.path(), Some(text));
    window.key(Key::F9);
    assert!(!are_pages_shown(&window));
}

/// A page of one paragraph and one picture, with a mark on it, drawn without a window.
fn drawn(theme: Theme) -> image::RgbImage {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("keeper.pdf");
    let picture = "q 120 0 0 90 60 400 cm BI /W 2 /H 2 /CS /RGB /BPC 8 /F /AHx ID \
                   E03020 30A040 F0E090 2050C0> EI Q";
    let page = Page::default()
        .lines(
            (60.0, 700.0),
            &[
                "The keeper of the light never went inland, and",
                "when the boat came with the oil he counted it.",
            ],
        )
        .line((60.0, 740.0), Font::Bold, 22.0, "The Keeper")
        .draw(picture)
        .draw("0.7 0 0 rg 300 400 60 90 re f");
    std::fs::write(&path, MadePdf::default().page(page).bytes()).unwrap();
    let mut window = Window::open(home.path(), Some(Source::File(path.clone())));
    let range = window.state(|state| {
        let text = state.front().unwrap().text.document.text.as_str();
        let byte = text.find("light never").unwrap();
        let start = Offset::from(text[..byte].chars().count());
        TextRange {
            start,
            end: start.plus(11),
        }
    });
    window.send(Command::Select(Some(Selection::of(range))));
    window.key(Key::Num1);
    window.close();
    let library = Library::open(Some(home.path().to_owned())).unwrap();
    let settings = Settings {
        theme,
        mark_names: false,
        ..Settings::default()
    };
    let start = Start {
        state: State::new(library.shelf().clone(), settings),
        jobs: Jobs::start_read_only(library),
        fonts: std::thread::spawn(FontBook::embedded_only),
        open: vec![Source::File(path)],
        also: ToShow::default(),
        incoming: None,
        troubles: Vec::new(),
    };
    let mut window = Headless::new(start, (600.0, 800.0), 1.0);
    window.settle();
    window.reader().apply(Command::Printed(Printed::Show(true)));
    window.reader().show_page_alone(0);
    window.settle();
    let png = window.picture().to_png().unwrap();
    image::load_from_memory(&png).unwrap().to_rgb8()
}

#[test]
fn a_page_is_drawn_with_its_marks_and_at_night_its_pictures_keep_their_colours() {
    let (day, night) = (drawn(Theme::Day), drawn(Theme::Night));
    for (name, now) in [("printed-day", &day), ("printed-night", &night)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden/pictures")
            .join(format!("{name}.png"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            now.save(&path).unwrap();
        }
        let before = image::open(&path).unwrap().to_rgb8();
        assert_eq!(before.dimensions(), now.dimensions());
        let differs = |(a, b): (&image::Rgb<u8>, &image::Rgb<u8>)| {
            a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 40)
        };
        let count = before
            .pixels()
            .zip(now.pixels())
            .filter(|pair| differs(*pair))
            .count();
        assert!(
            count < 1000,
            "{name}: {count} pixels differ; UPDATE_GOLDEN=1 accepts the new picture"
        );
    }
    // In the middle of the first quarter of the picture, of the red square, and of the margin.
    let at = |image: &image::RgbImage, x, y| image.get_pixel(x, y).0;
    let near = |a: [u8; 3], b: [u8; 3]| a.iter().zip(b).all(|(a, b)| a.abs_diff(b) < 12);
    assert!(
        near(at(&day, 80, 325), [0xe0, 0x30, 0x20]),
        "{:?}",
        at(&day, 80, 325)
    );
    assert!(
        near(at(&night, 80, 325), at(&day, 80, 325)),
        "{:?}",
        at(&night, 80, 325)
    );
    assert!(at(&day, 20, 20)[0] > 240 && at(&night, 20, 20)[0] < 40);
    let [red, green, blue] = at(&night, 330, 350);
    assert!(
        red > green + 30 && red > blue + 30,
        "red stays red: {red} {green} {blue}"
    );
}

#[test]
fn a_passage_whose_words_are_read_otherwise_is_found_where_it_was_printed() {
    let read = |words: &str| {
        let page = Page::default().lines((60.0, 700.0), &[words]);
        let bytes = MadePdf::default().page(page).bytes();
        manicule::formats::read("keeper.pdf", &bytes)
            .unwrap()
            .document
    };
    let before = read("And so the keeper of the light never went inland again.");
    let range = TextRange {
        start: Offset(11),
        end: Offset(30),
    };
    assert_eq!(before.slice(range), "keeper of the light");
    let anchor = anchor::describe(&before, range);
    assert_eq!((anchor.printed.len(), anchor.printed[0].page), (1, 0));
    let after = read("Anx xx xxe kxxxer xf txx lxxxt nxxxr wxxx ixxxxd axxxx.");
    let place = anchor::locate(&anchor, &after, None);
    let found = place.range().map(|range| after.slice(range));
    assert!(
        found.is_some_and(|words| words.contains("kxxxer xf")),
        "{place:?}"
    );
    // Where other words stand there, it has no place.
    let other = read("Quite another sentence was printed there in that edition.");
    assert_eq!(anchor::locate(&anchor, &other, None).range(), None);
}
