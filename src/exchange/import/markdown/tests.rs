//! Files as the plug-ins write them, of our own words.

use super::*;
use crate::exchange::keep;
use crate::exchange::own_words::contained;
use crate::exchange::page::NoteBlock;

fn import(name: &str, text: &str) -> (Import, Vec<(String, String)>) {
    let mut import = read(&SourceFile::new(name, text.as_bytes())).unwrap();
    import.finish();
    let found = import.books[0]
        .annotations
        .iter()
        .map(|mark| (mark.quote.clone(), mark.note.clone()))
        .collect();
    (import, found)
}

fn pair(quote: &str, note: &str) -> (String, String) {
    (quote.to_owned(), note.to_owned())
}

#[test]
fn quotations_and_the_words_below_them_are_read() {
    let text = "---\ntitle: \"A: Book\"\nauthors: [\"Ada, B.\", 'Bea']\n---\n\n# A: Book\n\n## One › Two\n\n> [!quote|blue] p. 32 · 2026-10-03 · [open](manicule:x)\n> \
                A passage\\\n> with \\*signs\\*\n\nmine\n\n- a list\n\n#one #two\n\n^m-1\n\n> bare\n";
    let (import, found) = import("x.md", text);
    assert_eq!(import.books[0].title, "A: Book");
    assert_eq!(import.books[0].authors, ["Ada, B.", "Bea"]);
    assert_eq!(
        found,
        [
            pair("A passage\nwith *signs*", "mine\n\n- a list"),
            pair("bare", "")
        ]
    );
    let first = &import.books[0].annotations[0];
    assert_eq!(
        (first.page.as_str(), first.ink, first.tags.len()),
        ("32", Some(crate::annotation::Ink::Blue), 2)
    );
    assert_eq!(first.chapter, ["One", "Two"]);
}

#[test]
fn foliate_and_koreader_pages_are_read() {
    let (_, found) = import(
        "x.md",
        "# B\n\n**yellow** - (`epubcfi(/6/4!/4/2,/1:0,/1:4)`)\n> words\n\nand mine\n",
    );
    assert_eq!(found, [pair("words", "and mine")]);
    let text = "# B\n##### Ada\n\n## One\n### Page 12 @ 05 May 2024 10:00:00 AM\n~~words~~\n\n---\nmine\n[View in book](file://x)\n";
    let (import, found) = import("x.md", text);
    assert_eq!(found, [pair("words", "mine")]);
    assert_eq!(
        import.books[0].annotations[0].created.unwrap().text(),
        "2024-05-05T10:00:00"
    );
}

#[test]
fn a_note_is_read_back_as_it_was_written_whatever_its_signs() {
    let notes = [
        "plain",
        "    code",
        "two\nlines",
        "para\n\nsecond\n\n\n\nthird",
        "# heading",
        "```\ncode\n```",
        "> quoted",
        "- item\n- item2\n- [ ] todo",
        "<!-- c -->",
        "<b>x</b> <",
        "^id",
        "%% c %%",
        "---",
        "***",
        "===",
        "line\n---",
        "\\slash \\# \\*",
        "&amp; < >",
        "> [!note] x",
        "a $$ b",
        "*Tags:* x",
        "Note: mine",
        "<!-- m-aaaaaaaaaaaa 00000000 -->",
        "ends with backslash\\",
        "[wiki](x) [[y]] _a_b_ `",
    ];
    for dialect in ["> kept", "> [!quote|blue] p. 3\n> kept\n\n^m-0c9a7e5d2f11"] {
        let blocks = notes.iter().enumerate().map(|(number, note)| {
            let id = uuid::Uuid::from_u128(number as u128 + 1);
            let body = format!("{dialect} {number}\n\n{}\n\n#one #two", contained(note));
            let body = match dialect.split_once("\n\n") {
                Some((quote, id)) => body.replace(&format!("{id} {number}"), id).replacen(
                    quote,
                    &format!("{quote} {number}"),
                    1,
                ),
                None => body,
            };
            keep::block(&NoteBlock {
                id,
                body,
                exact: String::new(),
            })
        });
        let file = format!("# T\n\n{}", blocks.collect::<Vec<_>>().join("\n"));
        let (import, found) = import("x.md", &file);
        let expected: Vec<_> = notes
            .iter()
            .enumerate()
            .map(|(number, note)| pair(&format!("kept {number}"), note))
            .collect();
        assert_eq!(found, expected);
        let marks = &import.books[0].annotations;
        assert!(marks.iter().all(|mark| mark.tags == ["one", "two"]));
    }
}

#[test]
fn a_line_of_links_is_gone_through_once_however_many_there_are() {
    assert_eq!(
        plain("see [a](b), [c [d](e)](f) and [g] h](i)"),
        "see a, c d and g] h"
    );
    assert_eq!(plain("no](link) and [one](here)"), "no](link) and one");
    assert_eq!(plain("[[Wiki]] [open](x"), "Wiki [open](x");
    assert_eq!(plain("[a](b"), "[a](b");
    let many = 300_000;
    assert_eq!(plain(&"[a](b)".repeat(many)).len(), many);
    assert_eq!(plain(&"[a](b".repeat(many)).len(), 5 * many);
    let within = format!("{}x{}", "[".repeat(many), "](b)".repeat(many));
    assert_eq!(labels(&within), "x");
    let file = format!(
        "# Title\n\n> kept\n\n{} · [open](manicule:x)\n",
        "[a](b)".repeat(many)
    );
    let import = read(&SourceFile::new("notes.md", file.as_bytes())).unwrap();
    assert_eq!(import.books[0].annotations[0].quote, "kept");
}

#[test]
fn a_heading_longer_than_any_heading_is_not_kept_with_each_note_below_it() {
    let file = format!(
        "# Title\n\n## {}\n\n{}",
        "word ".repeat(100_000),
        "> kept\n\nnote\n\n".repeat(2_000)
    );
    let import = read(&SourceFile::new("notes.md", file.as_bytes())).unwrap();
    let marks = &import.books[0].annotations;
    assert_eq!(marks.len(), 2_000);
    assert!(marks.iter().all(|mark| mark.chapter[0].len() < 2_000));
}
