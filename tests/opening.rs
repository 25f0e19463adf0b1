//! Books and pages of every make, in the real window.

use crate::made::{Made, package, page};
use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::app::{Command, Go};
use manicule::document::{Offset, TextRange};
use manicule::library::{ReadingOptions, Source};
use tempfile::TempDir;

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// A one-pixel picture.
const GIF: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

fn encoded(name: &str) -> ReadingOptions {
    ReadingOptions {
        encoding: Some(name.to_owned()),
        ..ReadingOptions::default()
    }
}

fn on(home: &TempDir, name: &str, bytes: impl AsRef<[u8]>) -> Window {
    let path = home.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    Window::open(&home.path().join("home"), Some(Source::File(path)))
}

fn text(window: &Window) -> String {
    window.state(|state| {
        state
            .front()
            .map(|book| book.text.document.text.as_str().to_owned())
            .unwrap_or_default()
    })
}

#[test]
fn a_click_on_a_picture_shows_it_large_and_escape_puts_it_away() {
    let home = home();
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><rect width='300' height='200' fill='#963'/></svg>";
    let made = Made::book()
        .with(
            "E/c1.xhtml",
            page("<p>Before.</p><p><img src=\"d.svg\" alt=\"A brown field\"/></p>"),
        )
        .with("E/d.svg", drawing);
    let mut window = on(&home, "book.epub", made.zip());
    let (at, _) = window.words_at("\u{fffc}");
    window.click_at(at + egui::vec2(20.0, 0.0));
    assert!(
        window.shows("A brown field") && window.shows("Fit"),
        "the picture stands before the window"
    );
    window.key(Key::Escape);
    assert!(!window.shows("Fit"));
}

#[test]
fn letters_that_came_out_wrong_are_put_right_and_stay_right() {
    let home = home();
    let words = "Мой дядя самых честных правил, когда не в шутку занемог.";
    // As a text in Western letters it is readable to a machine, and to no person.
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(words);
    let mut window = on(&home, "onegin.txt", &bytes);
    window.send(Command::ReadWith(encoded("windows-1252")));
    window.wait_for_the_disk(|state| state.opening.is_none());
    assert!(text(&window).starts_with("Ìîé äÿäÿ"), "{}", text(&window));
    window.send(Command::ReadWith(encoded("windows-1251")));
    window.wait_for_the_disk(|state| state.opening.is_none());
    assert_eq!(text(&window), words);
    window.close();
    let window = Window::open(
        &home.path().join("home"),
        Some(Source::File(home.path().join("onegin.txt"))),
    );
    assert_eq!(text(&window), words);
    let encoding = window.state(|state| state.shelf.recent()[0].encoding.clone());
    assert_eq!(
        encoding.as_deref(),
        Some("windows-1251"),
        "it is remembered"
    );
}

#[test]
fn a_saved_page_is_shown_whole_where_the_reader_wants_it_and_stays_so() {
    let home = home();
    let article =
        "<p>A sentence of some length about the keeper of the light, who never went inland.</p>";
    let beside =
        "<p>Another sentence as long, which says when the next market day is to be held.</p>";
    let page = format!(
        "<!doctype html><title>t</title><main>{}</main>{}",
        article.repeat(12),
        beside.repeat(4)
    );
    let mut window = on(&home, "page.html", &page);
    assert!(!text(&window).contains("market day"));
    let offers = window.state(|state| {
        state
            .notices
            .iter()
            .filter_map(|notice| notice.offer)
            .collect::<Vec<_>>()
    });
    assert_eq!(offers, [manicule::app::Offer::WholePage]);
    window.click("Show the whole page");
    window.wait_for_the_disk(|state| state.opening.is_none());
    assert!(text(&window).contains("market day"), "{}", text(&window));
    window.close();
    let window = Window::open(
        &home.path().join("home"),
        Some(Source::File(home.path().join("page.html"))),
    );
    assert!(text(&window).contains("market day"), "it is remembered");
}

#[test]
fn a_saved_page_has_the_pictures_of_its_folder_and_a_wiki_link_leads_to_the_file_beside() {
    let home = home();
    std::fs::create_dir(home.path().join("page_files")).expect("made");
    std::fs::write(home.path().join("page_files/a b.gif"), GIF).expect("written");
    std::fs::write(
        home.path().join("Other page.md"),
        "# Other page\n\nYou are there.",
    )
    .expect("written");
    let source = "# Here\n\n![dot](page_files/a%20b.gif) and [[Other page]].";
    let mut window = on(&home, "here.md", source);
    let size = window.state(|state| state.front().expect("open").text.document.images[0].size);
    assert_eq!(size, Some((1, 1)));
    let (at, _) = window.words_at("Other page");
    window.click_at(at + egui::vec2(8.0, 0.0));
    window.wait_for_the_disk(|state| state.opening.is_none());
    assert!(text(&window).contains("You are there."));
}

#[test]
fn opening_can_be_called_off() {
    let home = home();
    let mut window = on(&home, "one.txt", "The first text.");
    std::fs::write(home.path().join("two.epub"), Made::book().zip()).expect("written");
    window.tell_only(Command::Open(Source::File(home.path().join("two.epub"))));
    window.send(Command::StopOpening);
    assert!(window.state(|state| state.opening.is_none()));
    window.wait(0.3);
    assert_eq!(
        text(&window),
        "The first text.",
        "what came late is not shown"
    );
    assert!(!window.shows("cancelled"));
}

#[test]
fn printed_pages_are_gone_to_by_their_number() {
    let home = home();
    let nav = r#"<nav epub:type="toc"><ol><li><a href="c1.xhtml">One</a></li></ol></nav>
        <nav epub:type="page-list"><ol><li><a href="c1.xhtml#p7">7</a></li><li><a href="c1.xhtml#p8">8</a></li></ol></nav>"#;
    let filler = "<p>A line of words that fills the page a little further.</p>".repeat(60);
    let body = format!("<p id=\"p7\">Seventh.</p>{filler}<p id=\"p8\">Eighth.</p>{filler}");
    let made = Made::book()
        .with("E/nav.xhtml", page(nav))
        .with("E/c1.xhtml", page(&body));
    let mut window = on(&home, "book.epub", made.zip());
    window.keys(Modifiers::ALT, Key::Num1);
    assert!(window.shows("p. 7"), "the line below names the page");
    let place = window.place_of("Printed page");
    window.click_at(place);
    window.type_words("9");
    assert!(window.shows("no such page"));
    window.key(Key::Backspace);
    window.type_words("8");
    assert!(!window.shows("no such page"));
    window.key(Key::Enter);
    window.wait(0.2);
    assert!(window.shows("p. 8"), "{:?}", window.lines());
}

#[test]
fn a_wide_table_is_moved_sideways_and_its_words_can_still_be_pointed_at() {
    let home = home();
    let cells: String = (0..14)
        .map(|column| format!("<td>Cell{column} holds these words</td>"))
        .collect();
    let mut window = on(
        &home,
        "wide.html",
        format!("<!doctype html><title>Wide</title><p>Before.</p><table><tr>{cells}</tr></table>"),
    );
    let left = |window: &Window| window.words_at("Cell0").0.x;
    let before = left(&window);
    let (at, _) = window.words_at("Cell2");
    window.scroll(at, egui::vec2(-220.0, 0.0));
    assert!(
        left(&window) < before - 100.0,
        "{} after {before}",
        left(&window)
    );
    // A passage that is pointed out comes into sight by itself.
    let last = text(&window).find("Cell13").expect("there");
    let (start, end) = (Offset::from(last), Offset::from(last + 6));
    window.send(Command::Go(Go::Show(TextRange { start, end })));
    window.wait(0.3);
    let (at, _) = window.words_at("Cell13");
    assert!(at.x > 0.0 && at.x < 700.0, "{at:?}");
}

#[test]
fn the_shelf_shows_the_cover_of_a_book() {
    let home = home();
    let items =
        r#"<item id="cov" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>"#;
    let made = Made::book().with("E/p.opf", package("Wen", items, "")).with(
        "E/cover.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='90'><rect width='60' height='90' fill='#963'/></svg>",
    );
    let mut window = on(&home, "book.epub", made.zip());
    let is_there = |state: &manicule::app::State| state.covers.values().any(Option::is_some);
    window.wait_for_the_disk(is_there);
    window.send(Command::ReturnToShelf);
    assert!(window.shows("Wen"));
    window.close();
    // The next time it comes from the disk.
    let mut window = Window::open(&home.path().join("home"), None);
    window.wait_for_the_disk(is_there);
}

#[test]
fn a_click_on_the_sign_of_a_note_shows_its_words_beside_the_line() {
    let home = home();
    let body = r##"<p><a epub:type="noteref" href="#n">7</a> said so.</p><p>More.</p><aside epub:type="footnote" id="n"><p>By <i>two</i>.</p></aside>"##;
    let mut window = on(
        &home,
        "book.epub",
        Made::book().with("E/c1.xhtml", page(body)).zip(),
    );
    let (at, _) = window.words_at("7");
    window.click_at(at + egui::vec2(2.0, 0.0));
    assert!(
        window.shows("Note 7") && window.shows("By two."),
        "{:?}",
        window.lines()
    );
    window.key(Key::Escape);
    assert!(!window.shows("Note 7"));
}
