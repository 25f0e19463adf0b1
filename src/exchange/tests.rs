//! What the files of notes must hold, and what a second export must leave alone.

mod exact;
mod keeping;

use super::*;
use crate::annotation::{AnchorState, Annotation, Ink, Kind, Style};
use crate::document::{BlockKind, Builder, Document, Metadata, Package, TextRange};
use uuid::Uuid;

pub(super) const KEY: &str = "9f86d081884c7d65";

pub(super) fn document() -> Document {
    let mut builder = Builder::new();
    for number in 1..=3 {
        builder.block(BlockKind::Heading(1));
        builder.text(&format!("Chapter {number}"));
        builder.block(BlockKind::Paragraph);
        builder.text(&"Words to be marked by someone. ".repeat(10));
    }
    let meta = Metadata {
        title: "Moby Dick; or, \"The Whale\": <1>".to_owned(),
        authors: vec!["Herman Melville".to_owned(), "O'Neil & Sons".to_owned()],
        language: Some("en".to_owned()),
        identifiers: vec!["urn:isbn:9780000000002".to_owned()],
        ..Metadata::default()
    };
    builder.finish(meta, Vec::new(), Package::default())
}

/// A highlight on some words of a chapter.
fn highlight(number: u128, chapter: usize, quote: &str, note: &str) -> Annotation {
    let at = 350 * (chapter - 1) + 20 * number as usize;
    Annotation {
        id: Uuid::from_u128(0x0192_7c4e_8f00_7c3a_b1de_0000_0000_0000 + number),
        kind: Kind::Highlight,
        quote: quote.to_owned(),
        notes: if note.is_empty() {
            Vec::new()
        } else {
            vec![note.to_owned()]
        },
        ink: Ink::default(),
        style: Style::default(),
        tags: Vec::new(),
        created: 1_791_017_564_120,
        modified: 1_791_017_564_120,
        headings: vec![format!("Chapter {chapter}")],
        anchor_state: AnchorState::Exact(TextRange::new(at, at + quote.chars().count())),
        area: None,
    }
}

/// Notes that try to break out of every format.
pub(super) fn hard_notes() -> Vec<Annotation> {
    let formula = highlight(
        1,
        1,
        "=SUM(A1), \"quoted\"; a\nsecond line\n\n# a third *paragraph* <b>",
        "<script>alert(1)</script> & more",
    );
    let versions = Annotation {
        notes: vec![
            "written on the train".to_owned(),
            "-->\n<!-- /manicule:x -->\nwritten at home %%".to_owned(),
        ],
        tags: vec![
            "whales".to_owned(),
            "two words".to_owned(),
            "c++".to_owned(),
            "鲸".to_owned(),
        ],
        ..highlight(2, 1, "天地玄黄", "")
    };
    let bookmark = Annotation {
        kind: Kind::Bookmark,
        quote: String::new(),
        ..highlight(3, 2, "", "come back here")
    };
    let orphan = Annotation {
        anchor_state: AnchorState::default(),
        area: None,
        ..highlight(4, 3, "قالت: «لا»", "lost, not forgotten")
    };
    let changed = Annotation {
        anchor_state: AnchorState::Changed {
            range: TextRange::new(800usize, 810usize),
            confidence: 0.8,
        },
        ..highlight(5, 3, "1. the old words | in a table", "@mention")
    };
    vec![orphan, changed, bookmark, versions, formula]
}

fn exported(preset: Preset, annotations: &[Annotation]) -> String {
    write(preset, &[Selection::new(&document(), KEY, annotations)])
}

fn updated(preset: Preset, existing: &str, annotations: &[Annotation]) -> String {
    merged(
        preset,
        existing,
        &[Selection::new(&document(), KEY, annotations)],
    )
}

fn merged(preset: Preset, existing: &str, texts: &[Selection<'_>]) -> String {
    rewrite(preset, existing, texts, &BTreeSet::new()).text
}

/// A text of this title, for files that hold several.
fn titled(title: &str) -> Document {
    let mut document = document();
    document.meta = Metadata {
        title: title.to_owned(),
        authors: Vec::new(),
        ..Metadata::default()
    };
    document
}

/// A file's text without anything that a format adds to it.
fn bare(text: &str) -> String {
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    text.replace("\\n", "\n")
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

#[test]
fn every_word_that_a_reader_marked_or_wrote_is_in_every_format() {
    let annotations = hard_notes();
    for preset in Preset::ALL {
        let file = exported(preset, &annotations);
        let lines = bare(&file);
        for annotation in &annotations {
            let words = annotation
                .notes
                .iter()
                .chain(&annotation.tags)
                .chain([&annotation.quote]);
            for line in words.flat_map(|words| words.lines()) {
                assert!(
                    lines.contains(&bare(line)),
                    "{preset:?} lacks {line:?}:\n{file}"
                );
            }
        }
    }
}

#[test]
fn markdown_reads_as_agreed() {
    let whale = Annotation {
        tags: vec!["humour".to_owned(), "sea life".to_owned()],
        ..highlight(
            1,
            1,
            "Better sleep with a sober cannibal\nthan a *drunken* Christian.\n\nSo.",
            "compare ch. 10\n\nand **here**",
        )
    };
    let file = exported(Preset::Markdown, &[whale]);
    let (head, body) = file.split_once("\n## Chapter 1\n\n").expect("a heading");
    assert_eq!(
        head,
        format!(
            "---\ntitle: \"Moby Dick; or, \\\"The Whale\\\": <1>\"\nauthors: [\"Herman Melville\", \"O'Neil & Sons\"]\n\
            language: \"en\"\nidentifiers: [\"urn:isbn:9780000000002\"]\ndocument: \"{KEY}\"\n\
            exported_by: \"Manicule {}\"\nhighlights: 1\nbookmarks: 0\nnotes: 1\n---\n\n\
            # Moby Dick; or, \"The Whale\": \\<1>\n\nHerman Melville, O'Neil & Sons\n",
            env!("CARGO_PKG_VERSION")
        )
    );
    let lines: Vec<&str> = body.lines().collect();
    let marker = lines[0].strip_prefix("<!-- m-01927c4e8f007c3ab1de000000000001 ");
    // Only what Markdown has no room for stands there besides: a blank in a tag.
    assert_eq!(
        marker.map(|rest| rest.split_at(8).1),
        Some(" {\"tags\":[\"humour\",\"sea life\"]} -->")
    );
    assert_eq!(
        lines[1..],
        [
            "> Better sleep with a sober cannibal\\",
            "> than a \\*drunken\\* Christian.",
            ">",
            "> So.",
            "",
            "compare ch. 10",
            "",
            "and **here**",
            "",
            "#humour #sea-life",
        ]
    );
}

#[test]
fn lost_passages_come_last_under_their_own_heading() {
    for preset in [Preset::Markdown, Preset::Obsidian, Preset::Html] {
        let file = exported(preset, &hard_notes());
        let (found, lost) = file.split_once("Not found in the text").expect("a heading");
        assert!(lost.contains("قالت") && !found.contains("قالت"), "{file}");
        assert_eq!(found.matches("Chapter 1").count(), 1);
    }
}

#[test]
fn obsidian_gets_callouts_with_identifiers_of_their_own() {
    let file = exported(
        Preset::Obsidian,
        &[highlight(1, 1, "one", "mine"), highlight(2, 1, "two", "")],
    );
    assert!(file.contains("tags: [highlights]\n"));
    assert!(file.contains(&format!("> [!quote|{}] ", Ink::default().name())));
    assert!(
        file.contains("\n> one\n\n^m-000000000001\n\nmine\n"),
        "{file}"
    );
    assert!(file.contains("\n> two\n\n^m-000000000002\n"), "{file}");
}

#[test]
fn a_web_page_holds_no_markup_of_the_readers() {
    let file = exported(Preset::Html, &hard_notes());
    assert!(!file.contains("<script") && file.contains("&lt;script&gt;alert(1)"));
    assert!(file.contains("<title>Moby Dick; or, &quot;The Whale&quot;: &lt;1&gt;</title>"));
    assert!(file.contains("<html lang=\"en\">"));
}

#[test]
fn json_keeps_its_contract() {
    let file = exported(Preset::Json, &hard_notes());
    let records: Vec<serde_json::Value> = serde_json::from_str(&file).expect("an array");
    let keys: Vec<&String> = records[0].as_object().expect("an object").keys().collect();
    let expected = [
        "id", "doc", "kind", "quote", "note", "color", "style", "tags", "start", "end", "created",
        "modified", "title", "authors",
    ];
    assert_eq!(keys.len(), expected.len());
    assert!(
        expected
            .iter()
            .all(|key| keys.iter().any(|found| found == key)),
        "{keys:?}"
    );
    assert_eq!(records[0]["quote"], hard_notes()[4].quote);
    assert_eq!(
        (&records[0]["doc"], &records[0]["created"]),
        (&KEY.into(), &"2026-10-03T08:52:44.120Z".into())
    );
    assert!(records[4]["start"].is_null());
}

#[test]
fn a_table_has_one_row_for_each_note() {
    let file = exported(
        Preset::Csv,
        &[
            highlight(1, 1, "=1+1", "a, b"),
            highlight(2, 1, "plain", ""),
        ],
    );
    let rows: Vec<&str> = file.split("\r\n").collect();
    assert_eq!(rows.len(), 4);
    assert!(rows[1].contains(",'=1+1,\"a, b\","), "{}", rows[1]);
}

#[test]
fn several_texts_are_one_file_in_every_format_and_it_is_kept_like_that_of_one() {
    let (ferry, mill) = (titled("The ferry"), titled("The mill"));
    let (on_ferry, on_mill) = (
        [highlight(1, 1, "noon", "at sea")],
        [highlight(2, 1, "hay", "on land")],
    );
    let both = || {
        [
            Selection::new(&ferry, KEY, &on_ferry),
            Selection::new(&mill, "abcdef0123456789", &on_mill),
        ]
    };
    for preset in Preset::ALL {
        let file = write(preset, &both());
        assert_eq!(merged(preset, &file, &both()), file, "{preset:?}");
        assert!(
            ["at sea", "on land"].iter().all(|text| file.contains(text)),
            "{preset:?}: {file}"
        );
        assert_eq!(
            (
                file.matches("<html").count(),
                file.matches("id,document").count()
            ),
            match preset {
                Preset::Html => (1, 0),
                Preset::Csv => (0, 1),
                _ => (0, 0),
            }
        );
    }
    for preset in [Preset::Markdown, Preset::Obsidian] {
        let file = write(preset, &both());
        // Each text alone, in either order, makes the same file below the front matter.
        for one in 0..2 {
            let alone = merged(preset, "# Mine\n", &both()[one..=one]);
            let after = merged(preset, &alone, &both());
            assert_eq!(
                after.split_once("# The ferry").expect("a title").1,
                file.split_once("# The ferry").expect("a title").1
            );
        }
        let mine = file.replace("# The mill", "My words on the ferry.\n\n# The mill")
            + "\nMy words on the mill.\n";
        assert_eq!(merged(preset, &mine, &both()), mine);
        // A text whose notes are not known now stays.
        assert_eq!(
            merged(preset, &mine, &both()[..1])
                .matches("on land")
                .count(),
            1
        );
    }
}

#[test]
fn what_is_copied_is_quotation_note_and_source_alone() {
    let note = Annotation {
        tags: vec!["sea".to_owned()],
        ..highlight(1, 1, "one", "thought")
    };
    let copied = markdown::page(&[Selection::new(&titled("The ferry"), KEY, &[note])]).plain();
    assert_eq!(
        copied,
        "# The ferry\n\n## Chapter 1\n\n> one\n\nthought\n\n#sea\n"
    );
}

#[test]
fn a_web_page_tells_the_colours_apart() {
    let notes = Ink::ALL.iter().zip(1..).map(|(ink, number)| Annotation {
        ink: *ink,
        ..highlight(number, 1, "words", "")
    });
    let file = exported(Preset::Html, &notes.collect::<Vec<_>>());
    for ink in Ink::ALL {
        assert!(
            file.contains(&format!("class=\"{} solid\"", ink.name()))
                && file.contains(&format!(".{} {{ --ink: #", ink.name()))
        );
    }
    assert!(file.contains("solid var(--ink)"));
}

#[test]
fn a_web_annotation_has_the_words_to_the_letter_and_their_place() {
    let file: serde_json::Value =
        serde_json::from_str(&exported(Preset::W3c, &hard_notes())).expect("json");
    let item = &file["items"][0];
    assert_eq!(item["id"], "urn:uuid:01927c4e-8f00-7c3a-b1de-000000000001");
    assert_eq!(item["created"], "2026-10-03T08:52:44.120Z");
    assert_eq!(
        item["target"]["selector"][0]["exact"],
        hard_notes()[4].quote
    );
    assert_eq!(item["body"]["value"], "<script>alert(1)</script> & more");
}
