//! How long it takes to open, set and search texts. `cargo bench`; nothing here is a test.

use manicule::document::{Document, Offset};
use manicule::layout::{Column, Face, FontBook, PageStyle};
use manicule::{formats, glossary, study::Query};
use std::sync::Arc;

fn main() {
    divan::main();
}

const PAGE: PageStyle = PageStyle {
    face: Face::Literata,
    letter_spacing: 0.0,
    word_spacing: 0.0,
    paragraphs_apart: false,
    own_typefaces: false,
    size: 19.0,
    line_height: 1.5,
    measure: 580.0,
    justify: true,
    hyphenate: true,
    scale: 1.0,
    wide_tables: true,
    vertical: false,
    hang: true,
};
const VIEW: f32 = 900.0;

/// A long text made of the bundled ones, of about so many bytes.
fn long_text(bytes: usize) -> String {
    let mut words = String::with_capacity(bytes + 10_000);
    while words.len() < bytes {
        // Those that are in English: the figures are of one language.
        for text in manicule::library::Bundled::offered() {
            words.push_str(&text.markdown());
            words.push('\n');
        }
    }
    words
}

fn document(bytes: usize) -> Arc<Document> {
    Arc::new(
        formats::read("long.txt", long_text(bytes).as_bytes())
            .expect("a text")
            .document,
    )
}

#[divan::bench(args = [1_200_000, 5_000_000], max_time = 10)]
fn read_plain_text(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let words = long_text(bytes);
    bencher.bench_local(|| formats::read("long.txt", words.as_bytes()));
}

#[divan::bench(args = [1_200_000], max_time = 10)]
fn read_markdown(bencher: divan::Bencher<'_, '_>, bytes: usize) {
    let words = long_text(bytes);
    bencher.bench_local(|| formats::read("long.md", words.as_bytes()));
}

#[divan::bench(max_time = 5)]
fn first_screen_of_five_megabytes(bencher: divan::Bencher<'_, '_>) {
    let document = document(5_000_000);
    let mut fonts = FontBook::embedded_only();
    bencher.bench_local(|| Column::new(Arc::clone(&document), PAGE).visible(&mut fonts, VIEW));
}

#[divan::bench(max_time = 5)]
fn jump_into_five_megabytes(bencher: divan::Bencher<'_, '_>) {
    let document = document(5_000_000);
    let mut fonts = FontBook::embedded_only();
    let mut column = Column::new(Arc::clone(&document), PAGE);
    let mut place = 0_u32;
    bencher.bench_local(|| {
        place = (place + 777_777) % document.text.end().0;
        column.show(&mut fonts, Offset(place), 0.0, VIEW);
        column.visible(&mut fonts, VIEW)
    });
}

#[divan::bench(max_time = 5)]
fn new_width_of_a_screen(bencher: divan::Bencher<'_, '_>) {
    let document = document(1_200_000);
    let mut fonts = FontBook::embedded_only();
    let mut column = Column::new(Arc::clone(&document), PAGE);
    let mut wide = false;
    bencher.bench_local(|| {
        wide = !wide;
        column.set_style(PageStyle {
            measure: if wide { 640.0 } else { 560.0 },
            ..PAGE
        });
        column.visible(&mut fonts, VIEW)
    });
}

/// Paragraphs broken line after line, as where lines are ragged, and as a whole, as where they are even.
#[divan::bench(args = [false, true], max_time = 10)]
fn whole_text_set(bencher: divan::Bencher<'_, '_>, even: bool) {
    let document = document(1_200_000);
    let mut fonts = FontBook::embedded_only();
    let page = PageStyle {
        justify: even,
        ..PAGE
    };
    bencher
        .bench_local(|| Column::new(Arc::clone(&document), page.clone()).full_height(&mut fonts));
}

#[divan::bench(max_time = 10)]
fn names_of_a_novel(bencher: divan::Bencher<'_, '_>) {
    let document = document(1_200_000);
    bencher.bench_local(|| glossary::automatic(&document));
}

#[divan::bench(max_time = 5)]
fn find_a_word_in_five_megabytes(bencher: divan::Bencher<'_, '_>) {
    let document = document(5_000_000);
    let query = Query::phrase("revolution").expect("a word");
    bencher.bench_local(|| query.find_all(&document));
}
