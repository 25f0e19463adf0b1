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
