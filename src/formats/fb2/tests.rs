//! FictionBooks made for the purpose, whole and broken.

use super::*;
use crate::document::{BlockKind, Document, Inline, Link};

/// A red dot.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

fn book(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><FictionBook xmlns:l=\"http://www.w3.org/1999/xlink\"><description><title-info>\
         <author><first-name>Ada</first-name><last-name>Marlow</last-name></author><book-title>The Lamp</book-title><lang>en</lang>\
         <coverpage><image l:href=\"#dot\"/></coverpage></title-info><publish-info><isbn>978-1-2</isbn></publish-info></description>\
         {body}<binary id=\"dot\" content-type=\"image/png\">{PNG}</binary></FictionBook>"
    )
}

fn document(xml: &str) -> Document {
    read("lamp.fb2", xml.as_bytes()).expect("readable").0
}

fn kinds(document: &Document) -> Vec<(&BlockKind, &str)> {
    document
        .blocks
        .iter()
        .map(|block| (&block.kind, document.block_text(block)))
        .collect()
}

#[test]
fn sections_verse_and_quotations_keep_their_shape() {
    let document = document(&book(
        "<body><title><p>The Lamp</p></title><section><title><p>One</p><p>The sea</p></title><epigraph><p>Wait.</p>\
         <text-author>Old song</text-author></epigraph><p>It was <emphasis>very</emphasis> late.</p><poem><stanza><v>First line</v>\
         <v>second line</v></stanza></poem><subtitle>* * *</subtitle><section><title><p>Deeper</p></title><p>Words.</p></section></section></body>",
    ));
    assert_eq!(
        (
            document.meta.title.as_str(),
            document.meta.authors.as_slice()
        ),
        ("The Lamp", &["Ada Marlow".to_owned()][..])
    );
    assert_eq!(document.meta.identifiers, ["urn:isbn:97812"]);
    let kinds = kinds(&document);
    assert!(
        matches!(kinds[0].0, BlockKind::Image(_)),
        "the cover comes first"
    );
    let rest: Vec<_> = kinds[1..]
        .iter()
        .map(|(kind, words)| (format!("{kind:?}"), *words))
        .collect();
    let wanted = [
        ("Heading(1)", "The Lamp"),
        ("Heading(2)", "One · The sea"),
        ("Paragraph", "Wait."),
        ("Byline", "Old song"),
        ("Paragraph", "It was very late."),
        ("Verse", "First line\nsecond line"),
        ("Paragraph", "* * *"),
        ("Heading(3)", "Deeper"),
        ("Paragraph", "Words."),
    ];
    assert_eq!(rest, wanted.map(|(kind, words)| (kind.to_owned(), words)));
    assert_eq!(document.blocks[3].quote_depth, 1);
    assert_eq!(
        document
            .outline
            .iter()
            .map(|item| item.label.as_str())
            .collect::<Vec<_>>(),
        ["The Lamp", "One · The sea", "Deeper"]
    );
}

#[test]
fn notes_are_paired_with_their_references_and_links_lead_to_their_places() {
    let document = document(&book(
        "<body><section id=\"one\"><p>A lamp<a l:href=\"#n1\" type=\"note\">[1]</a> and <a l:href=\"#two\">more</a>.</p></section>\
         <section id=\"two\"><p>More.</p></section></body><body name=\"notes\"><section id=\"n1\"><title><p>1</p></title><p>Of brass.</p></section></body>",
    ));
    let note = &document.footnotes[0];
    assert_eq!(
        (
            note.label.as_str(),
            note.references.len(),
            note.blocks.len()
        ),
        ("1", 1, 1)
    );
    assert_eq!(
        document.block_text(&document.blocks[note.blocks[0]]),
        "Of brass."
    );
    let spans = document.blocks.iter().flat_map(|block| &block.spans);
    assert!(
        spans
            .clone()
            .any(|span| span.style == Inline::Link(Link::Inside("#two".to_owned())))
    );
    assert_eq!(
        document.slice(crate::document::TextRange {
            start: document.targets["#two"],
            end: document.targets["#two"].plus(5)
        }),
        "More."
    );
}

#[test]
fn another_encoding_a_lost_end_and_a_broken_picture_leave_the_words() {
    let xml = book("<body><section><p>Привет, лампа.</p></section></body>")
        .replace("utf-8", "windows-1251");
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(&xml);
    let (document, _) = read("a.fb2", &bytes).expect("readable");
    assert!(document.text.as_str().contains("Привет, лампа."));
    let cut = &book("<body><section><p>Kept <strong>words</strong>")[..];
    let cut = &cut[..cut.find("<binary").expect("there")];
    let (document, warnings) = read("a.fb2", cut.as_bytes()).expect("readable");
    assert!(
        document.text.as_str().contains("Kept words")
            && warnings.iter().any(|warning| warning.code == "incomplete")
    );
    let broken = book("<body><section><p>Kept.</p></section></body>").replace(PNG, "!!!");
    let (document, warnings) = read("a.fb2", broken.as_bytes()).expect("readable");
    assert!(document.text.as_str().contains("Kept.") && warnings[0].code == "bad-picture");
}

#[test]
fn sections_without_end_are_no_deeper_than_the_smallest_heading() {
    let deep = format!(
        "<body>{}<title><p>Deep</p></title><p>Kept.</p>{}</body>",
        "<section>".repeat(20_000),
        "</section>".repeat(20_000)
    );
    let document = document(&book(&deep));
    assert!(
        kinds(&document).contains(&(&BlockKind::Heading(6), "Deep"))
            && document.text.as_str().contains("Kept.")
    );
}

#[test]
fn a_book_in_an_archive_is_read_and_one_without_a_book_is_refused() {
    use std::io::Write;
    let pack = |name: &str, text: &str| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .expect("started");
        zip.write_all(text.as_bytes()).expect("written");
        zip.finish().expect("finished").into_inner()
    };
    let packed = pack(
        "lamp.fb2",
        &book("<body><section><p>Kept.</p></section></body>"),
    );
    let reading = crate::formats::read("lamp.fb2.zip", &packed).expect("readable");
    assert_eq!(reading.format, crate::formats::Format::Fb2);
    assert!(reading.document.text.as_str().contains("Kept."));
    assert_eq!(
        crate::formats::read("a.fbz", &pack("a.txt", "x"))
            .expect_err("refused")
            .code,
        "not-a-book"
    );
}

/// Each block as its kind and its words, without the cover.
fn shown(body: &str) -> Vec<String> {
    let document = document(&book(body));
    kinds(&document)[1..]
        .iter()
        .map(|(kind, text)| format!("{kind:?} {text}"))
        .collect()
}

#[test]
fn words_that_stand_in_no_paragraph_are_kept() {
    assert_eq!(
        shown(
            "<body><section><title>One</title>Bare words.<p>A paragraph.</p><emphasis>Bare</emphasis> tail<cite>Quoted.</cite>Between\
             <poem><v>First</v> <v>second</v>third</poem> and after.</section></body>"
        ),
        [
            "Heading(2) One",
            "Paragraph Bare words.",
            "Paragraph A paragraph.",
            "Paragraph Bare tail",
            "Paragraph Quoted.",
            "Paragraph Between",
            "Verse First\nsecond\nthird",
            "Paragraph and after.",
        ]
    );
    let document = document(&book(
        "<body><section>A lamp<a l:href='#n' type='note'>1</a><cite>Quoted <strong>words</strong></cite></section></body>",
    ));
    assert_eq!(document.footnotes[0].references.len(), 1);
    assert_eq!(
        (
            document.blocks[2].quote_depth,
            document.blocks[2].spans.len()
        ),
        (1, 1)
    );
}

#[test]
fn stanzas_keep_their_lines_behind_their_titles() {
    assert_eq!(
        shown(
            "<body><poem><title><p>Song</p></title> <stanza> <subtitle>1.</subtitle> <title><p>Dawn</p></title> <v>One</v> <v><strong>two</strong> \
             <emphasis>three</emphasis></v> <v/> <v>four</v> </stanza> <stanza><v>Five</v></stanza><text-author>A. M.</text-author></poem></body>"
        ),
        [
            "Heading(1) Song",
            "Paragraph 1.",
            "Heading(1) Dawn",
            "Verse One\ntwo three\n\nfour",
            "Verse Five",
            "Byline A. M.",
        ]
    );
}

#[test]
fn cells_keep_their_paragraphs_and_pictures() {
    let document = document(&book(
        "<body><section><cite><table><tr><td><image l:href='#dot'/></td><td><p>a</p><p>b</p></td><td><cite>c</cite></td></tr>\
         <tr><td><table><tr><td>d</td><td>e</td></tr></table></td><td>f</td></tr></table></cite><p>After.</p></section>\
         <section><table><tr><td>never closed</section><section><p>Next.</p></section></body>",
    ));
    let text: Vec<&str> = document.blocks[1..]
        .iter()
        .map(|block| document.block_text(block))
        .collect();
    assert_eq!(
        text,
        [
            "\u{fffc}\ta b\tc\nd e\tf",
            "After.",
            "never closed",
            "Next."
        ]
    );
    assert_eq!(
        (
            document.blocks[1].quote_depth,
            document.blocks[2].quote_depth
        ),
        (1, 0)
    );
    let BlockKind::Table(table) = &document.blocks[1].kind else {
        panic!("no table")
    };
    assert_eq!(table.rows.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2]);
}

#[test]
fn all_words_of_a_note_are_its_own() {
    let document = document(&book(
        "<body><p>A lamp<a l:href='#n' type='note'>1</a></p></body><body name='notes'><section id='n'><title><p>1</p></title>\
         <poem><title><p>Song</p></title><stanza><v>One</v><v>two</v></stanza><text-author>A. M.</text-author></poem>Bare.</section></body>",
    ));
    let note = &document.footnotes[0];
    let words: Vec<&str> = note
        .blocks
        .iter()
        .map(|block| document.block_text(&document.blocks[*block]))
        .collect();
    assert_eq!(words, ["Song", "One\ntwo", "A. M.", "Bare."]);
}

#[test]
fn a_text_within_a_title_is_no_heading() {
    let lines: String = (1..=9)
        .map(|line| format!("<p>Line <strong>{line}</strong></p>"))
        .collect();
    let shown = shown(&format!(
        "<body><section><title>{lines}</title><p>After.</p></section><title><p>Never closed"
    ));
    assert_eq!(shown.len(), 11);
    assert_eq!(
        (shown[0].as_str(), shown[1].as_str(), shown[8].as_str()),
        ("Heading(2) Line 1", "Paragraph Line 2", "Paragraph Line 9")
    );
    assert_eq!(
        (shown[9].as_str(), shown[10].as_str()),
        ("Paragraph After.", "Heading(1) Never closed")
    );
}
