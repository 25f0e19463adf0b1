//! One small file of each program, of our own words; and what no file may do: bring the program down.

use super::*;
use proptest::prelude::*;
use std::io::Write;

fn zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive
        .start_file(name, zip::write::SimpleFileOptions::default())
        .unwrap();
    archive.write_all(bytes).unwrap();
    archive.finish().unwrap().into_inner()
}

fn zlib(words: &str) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(words.as_bytes()).unwrap();
    packer.finish().unwrap()
}

/// A database in memory, as bytes.
fn database(statements: &str) -> Vec<u8> {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    connection.execute_batch(statements).unwrap();
    connection.serialize("main").unwrap().to_vec()
}

const MOON: &str = "1\nindent:false\ntrim:false\n#\n7\nA Book\n/x/a.epub\n/x/a.epub\n1\n0\n4\n5\n-256\n1700000000000\n\n#\nwords<BR>here\n1\n0\n0\n";
const W3C: &str = r#"{"type":"AnnotationSet","@context":"https://www.w3.org/ns/epub-anno.jsonld","about":{"dc:title":{"text":"A Book"},"dc:creator":["Ada"]},
 "items":[{"type":"Annotation","id":"urn:uuid:1","created":"2026-05-01T12:00:00+02:00","target":{"source":"a.xhtml","selector":[{"type":"CssSelector",
 "value":"p","refinedBy":{"type":"TextPositionSelector","start":0,"end":4}},{"type":"FragmentSelector","value":":~:text=before-,words%20here,-after"}]},
 "body":{"type":"TextualBody","value":"mine","color":"blue","highlight":"outline","tags":["t"]}}]}"#;

/// A name, a file, the program that wrote it, and the words and note of its first annotation.
fn samples() -> Vec<(&'static str, Vec<u8>, Program, &'static str, &'static str)> {
    let text = |words: &str| words.as_bytes().to_vec();
    vec![
        (
            "a.annot",
            text(
                "<annotationSet xmlns='http://ns.adobe.com/digitaleditions/annotations'><publication><dc:title>A Book</dc:title></publication>\
                 <annotation><dc:date>2020-01-01T00:00:00Z</dc:date><target><fragment start='a#1' end='a#2'><text>words &amp; more</text></fragment></target>\
                 <content><text>mine</text></content></annotation></annotationSet>",
            ),
            Program::Ade,
            "words & more",
            "mine",
        ),
        (
            "AEAnnotation.sqlite",
            database(
                "create table ZAEANNOTATION (ZANNOTATIONASSETID text, ZANNOTATIONSELECTEDTEXT text, ZANNOTATIONNOTE text, ZANNOTATIONSTYLE int, \
                 ZANNOTATIONTYPE int, ZANNOTATIONDELETED int, ZANNOTATIONCREATIONDATE real); \
                 insert into ZAEANNOTATION values ('A', 'words', 'mine', 3, 2, 0, 600000000.5), ('A', null, null, 0, 3, 0, 1), ('A', 'gone', '', 0, 2, 1, 1);",
            ),
            Program::Apple,
            "words",
            "mine",
        ),
        (
            "boox.txt",
            text("Reading Notes | <<A Book>>Ada\nOne\n2025-12-08 12:37  |  Page No.: 15\nwords\n【Annotation】mine\n-------------------\n"),
            Program::Boox,
            "words",
            "mine",
        ),
        (
            "x.calibre_highlights",
            text(
                r##"{"type":"calibre_highlights","version":1,"highlights":[{"type":"highlight","highlighted_text":"words","notes":"mine","spine_index":2,
                "start_cfi":"/2/4/2/1:0","end_cfi":"/2/4/2/1:5","style":{"kind":"decoration","which":"strikeout"},"timestamp":"2026-01-01T00:00:00Z"},
                {"type":"highlight","removed":true,"uuid":"x"}]}"##,
            ),
            Program::Calibre,
            "words",
            "mine",
        ),
        (
            "metadata.db",
            database(
                "create table books (id integer, title text); create table authors (id integer, name text); \
                 create table books_authors_link (book int, author int); \
                 create table annotations (id integer, book int, annot_type text, annot_data text, timestamp real); \
                 insert into books values (1, 'A Book'); insert into authors values (1, 'Ada'); insert into books_authors_link values (1, 1); \
                 insert into annotations values (1, 1, 'highlight', '{\"type\":\"highlight\",\"highlighted_text\":\"words\",\"notes\":\"mine\"}', 1700000000);",
            ),
            Program::Calibre,
            "words",
            "mine",
        ),
        (
            "foliate.json",
            text(
                r#"{"metadata":{"title":"A Book","author":[{"name":"Ada"}]},"annotations":[{"value":"epubcfi(/6/2!/4/2,/1:0,/1:5)","color":"squiggly",
                "text":"words","note":"mine"}],"bookmarks":["epubcfi(/6/2!/4)"]}"#,
            ),
            Program::Foliate,
            "words",
            "mine",
        ),
        (
            "hypothesis.json",
            text(
                r#"{"total":1,"rows":[{"id":"x","uri":"https://example.org","created":"2024-01-01T00:00:00.5+00:00","text":"mine","tags":["t"],
                "document":{"title":["A Page"]},"target":[{"selector":[{"type":"TextQuoteSelector","exact":"some\n  words","prefix":"","suffix":""}]}]}]}"#,
            ),
            Program::Hypothesis,
            "some words",
            "mine",
        ),
        (
            "hypothesis.csv",
            text("Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n2024-01-01 10:00,https://e.org,g,Annotation,words,ada,mine,\"a,b\",\n"),
            Program::Hypothesis,
            "words",
            "mine",
        ),
        (
            "hypothesis.txt",
            text(
                "2024-01-01 10:00\nA Page\nhttps://e.org\nGroup: g\nTotal users: 1\nUsers: ada\nTotal annotations: 1\nTotal replies: 0\n\nAnnotation 1:\n\
                 2024-01-01 10:00\nComment: mine\nada\nQuote: \"words\"\nTags: a, b\n",
            ),
            Program::Hypothesis,
            "words",
            "mine",
        ),
        (
            "My Clippings.txt",
            text("A Book (Ada)\r\n- Your Highlight on Location 1-2 | Added on Monday, March 4, 2024 10:00:01 AM\r\n\r\nwords\r\n==========\r\n"),
            Program::Kindle,
            "words",
            "",
        ),
        (
            "bookcision.json",
            text(r#"{"asin":"B0","title":"A Book","authors":"Ada","highlights":[{"text":"words","isNoteOnly":false,"location":{"value":7},"note":"mine"}]}"#),
            Program::KindleBookcision,
            "words",
            "mine",
        ),
        (
            "Notebook.html",
            text(
                "<div class='bodyContainer'><h1><div class='bookTitle'>A Book</div><div class='authors'>Ada</div></h1><h2 class='sectionHeading'>One</h2>\
                 <h3 class='noteHeading'>Markierung (<span class='highlight_blue'>blau</span>) - Seite 3 · Position 52</div><div class='noteText'>words</h3>\
                 <h3 class='noteHeading'>Notiz - Seite 3 · Position 52</div><div class='noteText'>mine</h3></div>",
            ),
            Program::KindleNotebook,
            "words",
            "mine",
        ),
        (
            "notebook.htm",
            text(
                "<h3 class='kp-notebook-metadata'>A Book</h3><p class='kp-notebook-metadata'>By: Ada</p><div id='kp-notebook-annotations'><div id='x'>\
                 <div class='kp-notebook-highlight kp-notebook-highlight-pink'><span id='annotationHighlightHeader'>Pink highlight | Location: 1,234</span>\
                 <span id='highlight'>words</span></div><div class='kp-notebook-note'><span id='note'>mine</span></div></div></div>",
            ),
            Program::KindleWeb,
            "words",
            "mine",
        ),
        (
            "KoboReader.sqlite",
            database(
                "create table content (ContentID text, ContentType text, Title text, Attribution text); \
                 create table Bookmark (BookmarkID text, VolumeID text, ContentID text, Text text, Annotation text, DateCreated text, Hidden text, Type text); \
                 insert into content values ('file:///a.epub', '6', 'A Book', 'Ada'); \
                 insert into Bookmark values ('1', 'file:///a.epub', '/a.epub!OEBPS!a.xhtml', ' words', 'mine', '2025-02-04T17:16:33.795', 'false', 'note'), \
                 ('2', 'file:///a.epub', '', 'gone', '', '2025-02-04T17:16:33', 'true', 'highlight');",
            ),
            Program::Kobo,
            "words",
            "mine",
        ),
        (
            "koodo.csv",
            text("key,bookKey,date,chapter,text,cfi,notes,percentage,color,tag,styleType,bookName,bookAuthor\n1709640000000,1,2024-03-05,One,words,{},mine,0.1,#FEF3CD,t,line,A Book,Ada\n"),
            Program::Koodo,
            "words",
            "mine",
        ),
        (
            "metadata.epub.lua",
            text("-- a comment\nreturn { [\"annotations\"] = { { [\"drawer\"] = \"lighten\", [\"text\"] = \"words\", [\"note\"] = \"mine\" } } }"),
            Program::Koreader,
            "words",
            "mine",
        ),
        (
            "koreader.json",
            text(r#"{"documents":[{"title":"A Book","author":"Ada","entries":[{"sort":"highlight","text":"words","note":"mine","time":1717243200,"page":3}]},{"title":"B","entries":{}}]}"#),
            Program::KoreaderJson,
            "words",
            "mine",
        ),
        ("notes.json", text(r#"[{"id":"0197a6a0-0000-7000-8000-000000000000","doc":"x","kind":"highlight","quote":"words","note":"mine","start":1,"end":6}]"#), Program::Manicule, "words", "mine"),
        ("notes.md", text("# A Book\n\n> words\n\nmine\n"), Program::Markdown, "words", "mine"),
        ("a.mrexpt", text(MOON), Program::Moon, "words\nhere", "#"),
        ("a.an", zlib(MOON), Program::Moon, "words\nhere", "#"),
        (
            "play.html",
            text(
                "<a href='https://play.google.com/books'></a><table><tr><td><h1>A Book</h1><p>Ada</p></td></tr></table><h2>One</h2><table><tr><td><table><tr><td></td><td>\
                 <p><span style='background-color:#fde096'>words</span></p><p></p><p><span>mine</span></p><p>April 20, 2020</p></td><td><a>11</a></td></tr></table></td></tr></table>",
            ),
            Program::PlayBooks,
            "words",
            "mine",
        ),
        (
            "pocketbook.html",
            text(
                "<head><meta name='generator' content='PocketBook Bookmarks Export'/><title>2024-02-03 10:11:12 - A Book.epub</title></head>\
                 <div class='bookmark bm-color-cian'><p class='bm-page'>9</p><div class='bm-text'><p>words</p></div><div class='bm-note'><p>mine</p></div></div>",
            ),
            Program::PocketBook,
            "words",
            "mine",
        ),
        (
            "a.bak",
            zip(
                "library.json",
                br#"{"docs":[{"data":{"doc_title":"A Book"},"citations":[{"note_type":3,"note_body":"words","note_extra":"mine","note_insert_time":1662042803762,"note_data":"{\"xPath\":\"/body/p\"}"}]}]}"#,
            ),
            Program::ReadEra,
            "words",
            "mine",
        ),
        (
            "readest.json",
            text(r#"{"$format":"readest-annotations","book":{"title":"A Book"},"annotations":[{"id":"x","type":"annotation","text":"words","note":"mine","createdAt":1772248076656}]}"#),
            Program::Readest,
            "words",
            "mine",
        ),
        (
            "a.annotation",
            text(
                r#"{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationSet","about":{"dc:title":"A Book"},"items":[{"type":"Annotation",
                "target":{"selector":[{"type":"TextQuoteSelector","exact":"some\n\n words"}]},"body":{"value":"mine","tag":"t","highlight":"underline"}}]}"#,
            ),
            Program::Readium,
            "some words",
            "mine",
        ),
        ("readwise.csv", text("Highlight,Book Title,Note,Tags,Location Type,Location\n\"words, more\",A Book,mine,\"a,.h1\",page,3\n"), Program::Readwise, "words, more", "mine"),
        (
            "tolino.txt",
            text("A Book (Ada)\nNotiz auf Seite 5: mine\n\"words\"\nHinzugefügt am 03.10.2022 | 20:14\n\n-----------------------------------\n"),
            Program::Tolino,
            "words",
            "mine",
        ),
        ("a.annotations", zip("annotations.json", W3C.as_bytes()), Program::W3c, "words here", "mine"),
        (
            "zotero.json",
            text(r##"[{"data":{"itemType":"annotation","annotationType":"underline","annotationText":"<b>words</b>","annotationComment":"mine","annotationColor":"#2ea8e5","annotationPosition":"{}","dateAdded":"2023-06-19T10:20:10Z"}}]"##),
            Program::Zotero,
            "words",
            "mine",
        ),
    ]
}

#[test]
fn every_program_is_known_by_its_files_and_read() {
    for (name, bytes, program, quote, note) in samples() {
        let file = SourceFile::new(name, &bytes);
        assert_eq!(detect::detect(&file), Some(program), "{name}");
        let import = read(&[file], None).unwrap_or_else(|error| panic!("{name}: {error}"));
        let first = import
            .books
            .iter()
            .flat_map(|book| &book.annotations)
            .next()
            .unwrap_or_else(|| panic!("{name} is empty"));
        assert_eq!(
            (first.quote.as_str(), first.note.as_str()),
            (quote, note),
            "{name}"
        );
    }
}

#[test]
fn every_program_has_a_sample_and_a_name_of_its_own() {
    let programs: std::collections::BTreeSet<Program> =
        samples().into_iter().map(|sample| sample.2).collect();
    assert_eq!(programs.len(), Program::ALL.len());
    for program in Program::ALL {
        assert_eq!(Program::from_name(program.name()), Some(program));
    }
}

#[test]
fn ids_are_the_same_however_often_a_file_is_read() {
    for (name, bytes, ..) in samples() {
        let ids = || {
            let import = read(&[SourceFile::new(name, &bytes)], None).unwrap();
            let all = import.books.iter().flat_map(|book| {
                book.annotations
                    .iter()
                    .map(|mark| mark.id(import.program, book))
            });
            all.collect::<Vec<_>>()
        };
        assert_eq!(ids(), ids(), "{name}");
    }
}

#[test]
fn a_log_beside_a_database_is_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("KoboReader.sqlite");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table content (ContentID text, Title text); \
             create table Bookmark (VolumeID text, Text text, Type text); insert into Bookmark values ('v', 'only in the log', 'highlight');",
        )
        .unwrap();
    let (bytes, log) = (
        std::fs::read(&path).unwrap(),
        std::fs::read(folder.path().join("KoboReader.sqlite-wal")).unwrap(),
    );
    let whole = SourceFile {
        log: Some(&log),
        ..SourceFile::new("KoboReader.sqlite", &bytes)
    };
    let import = read(&[whole], Some(Program::Kobo)).unwrap();
    assert_eq!(import.books[0].annotations[0].quote, "only in the log");
    // A torn log gives what was whole in it.
    for cut in [0, 20, 40, 5_000, log.len() - 1] {
        let torn = SourceFile {
            log: Some(&log[..cut.min(log.len())]),
            ..SourceFile::new("KoboReader.sqlite", &bytes)
        };
        let _ = read(&[torn], Some(Program::Kobo));
    }
}

#[test]
fn a_database_that_would_count_for_ever_is_given_up() {
    let bytes = database(
        "create table content (ContentID text); create view Bookmark as with recursive n(x) as (select 1 union all select x + 1 from n) select x as Text from n;",
    );
    assert!(
        read(
            &[SourceFile::new("KoboReader.sqlite", &bytes)],
            Some(Program::Kobo)
        )
        .is_err()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever a file holds, every parser ends, with annotations or a sentence.
    #[test]
    fn no_bytes_bring_a_parser_down(bytes in proptest::collection::vec(any::<u8>(), 0..600), words in "[\\[\\]{}\"'<>#:|=,/\\\\\\- \\n0-9a-z(){}@!?*]{0,300}") {
        for program in Program::ALL {
            let _ = read(&[SourceFile::new("x", &bytes)], Some(program));
            let _ = read(&[SourceFile::new("x", words.as_bytes())], Some(program));
        }
    }

    /// Files of the right kind, torn and changed.
    #[test]
    fn no_damaged_file_brings_a_parser_down(cut in 0.0..1.0f64, at in 0.0..1.0f64, byte in any::<u8>()) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a length")]
        let index = |share: f64, length: usize| (share * length as f64) as usize;
        for (name, mut bytes, program, ..) in samples() {
            let place = index(at, bytes.len());
            if let Some(old) = bytes.get_mut(place) {
                *old = byte;
            }
            let _ = read(&[SourceFile::new(name, &bytes)], Some(program));
            bytes.truncate(index(cut, bytes.len()));
            let _ = read(&[SourceFile::new(name, &bytes)], None);
        }
    }
}

#[test]
fn what_is_no_note_in_a_list_of_ours_is_told_and_words_of_another_type_stay() {
    let list =
        br#"[{"id":"","doc":"x","quote":"words","note":["mine"],"start":1},null,5,[],{},{"doc":"x"}]"#;
    let import = read(&[SourceFile::new("notes.json", list)], None).unwrap();
    let kept: Vec<(&str, &str)> = import.books[0]
        .annotations
        .iter()
        .map(|mark| (mark.quote.as_str(), mark.note.as_str()))
        .collect();
    assert_eq!(kept, [("words", r#"["mine"]"#)]);
    assert_eq!((import.books.len(), import.skipped.len()), (1, 5));
    let object = br#"{"annotations":[{"quote":"words"}]}"#;
    let file = SourceFile::new("notes.json", object);
    assert!(read(&[file], Some(Program::Manicule)).is_err());
}

/// JSON of every program that writes it, with half of a letter at the end of each of its notes.
#[test]
fn half_of_a_letter_in_one_string_costs_no_other_and_is_told() {
    let mut count = 0;
    for (name, bytes, program, quote, note) in samples() {
        let is_archive = zipped::is_archive(&bytes);
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        if is_archive || !text.starts_with(['{', '[']) || !text.contains("\"mine\"") {
            continue;
        }
        count += 1;
        let text = text.replace("\"mine\"", "\"mine \\ud83d!\"");
        let file = SourceFile::new(name, text.as_bytes());
        assert_eq!(detect::detect(&file), Some(program), "{name}");
        let import = read(&[file], None).unwrap_or_else(|error| panic!("{name}: {error}"));
        let marks = import.books.iter().flat_map(|book| &book.annotations);
        let first = marks.into_iter().next().expect("a mark");
        let said = (first.quote.as_str(), first.note.as_str());
        assert_eq!(said, (quote, "mine \u{fffd}!"), "{name}");
        assert_ne!(note, first.note);
        let told = import.skipped.iter();
        let told = told.filter(|skipped| skipped.raw == "\"mine \\ud83d!\"");
        assert_eq!(told.count(), 1, "{name}");
    }
    assert!(count >= 8, "{count}");
}

#[test]
fn many_notes_at_one_place_take_no_longer_than_many_at_several() {
    let count = 100_000;
    let row = |number: usize| format!("key,book,epubcfi(/6/2),kept words,note {number}\n");
    let rows: String = (0..count).map(row).collect();
    let table = format!("bookKey,bookName,cfi,text,notes\n{rows}");
    let file = SourceFile::new("koodo.csv", table.as_bytes());
    let import = read(&[file], Some(Program::Koodo)).unwrap();
    assert_eq!(import.books[0].annotations.len(), count);
    let tags: Vec<String> = (0..count).map(|number| format!("tag {number}")).collect();
    let json = serde_json::json!([{ "id": "x", "doc": "x", "quote": "kept", "tags": tags }]);
    let json = json.to_string();
    let file = SourceFile::new("notes.json", json.as_bytes());
    let import = read(&[file], Some(Program::Manicule)).unwrap();
    assert_eq!(import.books[0].annotations[0].tags.len(), count);
}

#[test]
fn a_kindle_note_on_one_place_a_hundred_thousand_times_is_read_once_each() {
    let count = 30_000;
    let one = |kind: &str, words: &str| {
        format!(
            "Book (Author)\n- Your {kind} on Location 10 | Added on Monday, March 4, 2024 10:00:01 AM\n\n{words}\n==========\n"
        )
    };
    let notes: String = (0..count)
        .map(|number| one("Note", &format!("note {number}")))
        .collect();
    let clippings = one("Highlight", "kept words") + &notes;
    let file = SourceFile::new("My Clippings.txt", clippings.as_bytes());
    let import = read(&[file], None).unwrap();
    let marks = &import.books[0].annotations;
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].note.matches("note").count(), count);
}

#[test]
fn an_import_that_is_called_off_stops_before_the_next_file() {
    let json = br#"[{"id":"0197a6a0-0000-7000-8000-000000000000","doc":"x","kind":"highlight","quote":"words","start":1,"end":6}]"#;
    let files: Vec<SourceFile<'_>> = ["a.json", "b.json", "c.json"]
        .map(|name| SourceFile::new(name, json))
        .to_vec();
    let mut asked = 0;
    let mut go_on = || {
        asked += 1;
        asked < 2
    };
    assert!(read_while(&files, None, &mut go_on).unwrap().is_none());
    assert_eq!(asked, 2);
}
