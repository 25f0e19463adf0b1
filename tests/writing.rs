//! Which way words, lines and pages run: as books say it, and in the real window.

use crate::made::{Made, package, page};
use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::app::{Command, Find, State};
use manicule::document::{Align, Bidi, Direction, Document, Inline, Writing};
use manicule::formats;
use manicule::library::{Mode, Setting, Source};

fn read(book: &Made) -> Document {
    formats::read("x.epub", &book.zip()).unwrap().document
}

/// A book whose spine begins so, with this page in it.
fn book(spine: &str, language: &str, markup: &str) -> Made {
    let package = package("Wen", "", "")
        .replace("<spine>", spine)
        .replace("<dc:language>en", &format!("<dc:language>{language}"));
    Made::book()
        .with("E/p.opf", package)
        .with("E/c1.xhtml", markup)
}

const RIGHT_TO_LEFT: &str = r#"<spine page-progression-direction="rtl">"#;

#[test]
fn the_way_pages_go_says_nothing_of_the_words() {
    let document = read(&book(RIGHT_TO_LEFT, "ja", &page("<p>日本語の文。</p>")));
    assert_eq!(document.meta.direction, None);
    assert_eq!(document.pages_run(false), Direction::RightToLeft);
    assert_eq!(
        document.direction_of(&document.blocks[0]),
        Direction::LeftToRight
    );
}

#[test]
fn a_block_runs_as_it_says_else_as_its_first_letter() {
    let markup = page(
        r#"<p>שלום</p><p dir="rtl">abc</p><div dir="rtl"><p>abc</p><p dir="auto">abc</p>
        <p style="direction: ltr">שלום</p></div><p style="unicode-bidi: plaintext">12 שלום</p>"#,
    );
    let document = read(&book("<spine>", "en", &markup));
    let directions: Vec<Direction> = document
        .blocks
        .iter()
        .map(|block| document.direction_of(block))
        .collect();
    use Direction::{LeftToRight as Ltr, RightToLeft as Rtl};
    assert_eq!(directions, [Rtl, Rtl, Rtl, Ltr, Ltr, Rtl]);
}

#[test]
fn runs_are_set_apart_as_html_and_style_sheets_say() {
    let markup = page(
        r#"<p>a <bdo dir="rtl">b</bdo> <bdi>c</bdi> <span dir="rtl">d</span>
        <span style="unicode-bidi: embed; direction: rtl">e</span> <span style="direction: rtl">f</span></p>"#,
    );
    let document = read(&book("<spine>", "en", &markup));
    let apart: Vec<(&str, Bidi)> = document.blocks[0]
        .spans
        .iter()
        .filter_map(|span| match span.style {
            Inline::Bidi(bidi) => Some((document.slice(span.range), bidi)),
            _ => None,
        })
        .collect();
    let rtl = Some(Direction::RightToLeft);
    let bidi = |direction, overrides, isolates| Bidi {
        direction,
        overrides,
        isolates,
    };
    assert_eq!(
        apart,
        [
            ("b", bidi(rtl, true, true)),
            ("c", bidi(None, false, true)),
            ("d", bidi(rtl, false, true)),
            ("e", bidi(rtl, false, false)),
        ]
    );
}

#[test]
fn left_and_right_are_kept_apart_from_start_and_end() {
    let markup = page(
        r#"<p style="text-align: right">a</p><p style="text-align: end">b</p><p align="left">c</p><p style="text-align: start">d</p>"#,
    );
    let document = read(&book("<spine>", "en", &markup));
    let aligns: Vec<Align> = document.blocks.iter().map(|block| block.align).collect();
    assert_eq!(
        aligns,
        [Align::Right, Align::End, Align::Left, Align::Start]
    );
}

/// A Japanese book whose lines run downwards, of so many paragraphs.
fn vertical(paragraphs: usize) -> Made {
    let text =
        "昭和12年の春、<ruby>先生<rt>せんせい</rt></ruby>は「はい、ABCです。」と言った。".repeat(4);
    let body = format!("<p>{text}</p>").repeat(paragraphs);
    let markup = page(&body).replace(
        "<head>",
        "<head><style>html { -epub-writing-mode: vertical-rl }</style>",
    );
    book(RIGHT_TO_LEFT, "ja", &markup)
}

#[test]
fn a_book_says_that_its_lines_run_downwards() {
    assert_eq!(read(&vertical(1)).meta.writing, Writing::Vertical);
    let plain = book("<spine>", "ja", &page("<p>文</p>"));
    assert_eq!(read(&plain).meta.writing, Writing::Horizontal);
}

fn open(made: &Made) -> (tempfile::TempDir, Window) {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("x.epub");
    std::fs::write(&file, made.zip()).unwrap();
    let window = Window::open(home.path(), Some(Source::File(file)));
    (home, window)
}

fn top(window: &Window) -> u32 {
    window.state(|state: &State| state.front().unwrap().place.shown.start.0)
}

#[test]
fn pages_of_lines_that_run_downwards_turn_to_the_left_and_their_words_are_found() {
    let (_home, mut window) = open(&vertical(60));
    window.send(Command::Set(Setting::Mode(Mode::Pages)));
    window.send(Command::Set(Setting::SidebarOpen(false)));
    assert_eq!(top(&window), 0);
    window.keys(Modifiers::NONE, Key::ArrowLeft);
    let second = top(&window);
    assert!(second > 0, "the next page lies at the left");
    window.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(top(&window), 0);
    window.send(Command::Find(Find::Query {
        query: "先生は".to_owned(),
        options: Default::default(),
    }));
    let hits = window.state(|state| state.front().unwrap().finding.hits.len());
    assert_eq!(hits, 240);
}

/// What a note says after these keys, typed where these words stand.
fn after(words: &str, keys: &[(Modifiers, Key)], more: &str) -> String {
    let home = tempfile::tempdir().unwrap();
    let text = Source::Bundled("leon-trotsky".to_owned());
    let mut window = Window::open(home.path(), Some(text));
    window.draw_boxes_for_missing_letters();
    window.keys(Modifiers::SHIFT | Modifiers::COMMAND, Key::ArrowRight);
    window.key(Key::N);
    window.type_words(words);
    window.keys(Modifiers::CTRL | Modifiers::COMMAND, Key::Home);
    for &(modifiers, key) in keys {
        window.keys(modifiers, key);
    }
    if !more.is_empty() {
        window.type_words(more);
    }
    window.keys(Modifiers::COMMAND, Key::Enter);
    window.state(|state| {
        let open = state.front().expect("open");
        open.notes.notebook.annotations()[0].note().to_owned()
    })
}

#[test]
fn in_a_note_that_runs_from_right_to_left_keys_mean_the_letters_that_are_seen() {
    const NONE: Modifiers = Modifiers::NONE;
    let lines = "first line\nשלום עולם\nthird line";
    let line = [
        (NONE, Key::ArrowDown),
        (NONE, Key::Home),
        (Modifiers::SHIFT, Key::End),
        (NONE, Key::Delete),
    ];
    assert_eq!(after(lines, &line, ""), "first line\n\nthird line");
    let end = [(NONE, Key::End)];
    assert_eq!(after("שלום\nhello", &end, "1"), "שלום1\nhello");
    let last = [(NONE, Key::End), (NONE, Key::Backspace)];
    assert_eq!(after("abc שלום def", &last, ""), "abc שלום de");
    assert_eq!(after("שלום hello 12", &last, ""), "שלום hello 1");
    // To the left is on, here.
    let left = [(NONE, Key::ArrowLeft)];
    assert_eq!(after("שלום", &left, "x"), "שxלום");
    assert_eq!(after("hello שלום", &left, "x"), "xhello שלום");
    let right = [(NONE, Key::ArrowRight)];
    assert_eq!(after("hello שלום", &right, "x"), "hxello שלום");
}

#[test]
fn a_note_that_is_higher_than_the_window_scrolls_with_the_caret() {
    let home = tempfile::tempdir().unwrap();
    let text = Source::Bundled("leon-trotsky".to_owned());
    let mut window = Window::sized(home.path(), Some(text), (900.0, 500.0));
    window.keys(Modifiers::SHIFT | Modifiers::COMMAND, Key::ArrowRight);
    window.key(Key::N);
    window.type_words(&"line\n".repeat(60));
    window.type_words("last");
    let done = window.place_of("Done");
    assert!(done.y < 500.0, "{done:?}");
    window.click("Done");
    assert!(!window.shows("Tags, separated by commas"));
}
