//! Marks of every kind that other programs leave on the pages of a PDF: their words are taken over or told of, and none is lost in a copy.

use crate::made_pdf::{MadePdf, Page};
use crate::page_marks::{
    NAME, NOW, copy, empty, pages, read, replaced_words, take_over, taken_over, with_note,
};
use manicule::annotation::anchor::OnPage;
use manicule::annotation::{Edit, Ink, Kind, Style, new_id};
use manicule::document::{Offset, PageMarkKind, Quad, TextRange};
use manicule::exchange::import::{ImportedKind, of_pages};

const LOOK: &str = "/AP<</N 14 0 R>>";

/// One page with marks of all kinds that go around something, or stand at a place; the look of one is an object of its own.
fn of_all_kinds() -> Vec<u8> {
    let page = Page::default()
        .lines(
            (60.0, 700.0),
            &["The keeper of the light never went inland."],
        )
        .annotation("/Subtype/Circle/Rect[200 300 300 400]/Contents(Round)/C[1 0 0]/BS<</W 4>>")
        .annotation("/Subtype/Circle/Rect[310 300 210 400]")
        .annotation(&format!(
            "/Subtype/Ink/Rect[100 100 200 150]/InkList[[100 100 150 150 200 100]]/Contents(By hand){LOOK}"
        ))
        .annotation("/Subtype/Ink/Rect[100 100 200 150]/InkList[[100 100 150 150 200 100]]")
        .annotation("/Subtype/Line/Rect[300 100 400 150]/L[300 100 400 150]/Contents(12 cm)")
        .annotation("/Subtype/Line/Rect[300 100 400 150]/L[300 100 400 150]")
        .annotation("/Subtype/Polygon/Rect[10 10 50 50]/Vertices[10 10 50 10 30 50]/Contents(A cloud)")
        .annotation("/Subtype/PolyLine/Rect[10 10 50 50]/Vertices[10 10 50 10 30 50]/Contents(A way)")
        .annotation("/Subtype/Stamp/Rect[400 600 500 640]/Name/Approved/Contents(Seen)/C[0 0 1]")
        .annotation("/Subtype/Stamp/Rect[400 600 500 640]/Name/Draft")
        .annotation("/Subtype/Caret/Rect[90 690 96 698]/Contents(great)")
        .annotation("/Subtype/FileAttachment/Rect[40 700 50 720]/Contents(The figures)")
        .annotation("/Subtype/FileAttachment/Rect[40 700 50 720]")
        .annotation("/Subtype/Sound/Rect[40 700 50 720]/Contents(Said aloud)")
        .annotation("/Subtype/Text/F 2/Rect[40 600 50 620]/Contents(Put away)")
        .annotation("/Subtype/Popup/Rect[40 600 50 620]/Contents(Of a window)");
    // The objects of the pages are 9 and 10.
    let made = MadePdf::default().page(page);
    let look = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream";
    let filler = "<<>>";
    let made = (11..14).fold(made, |made, _| made.object(filler));
    made.object(look).bytes()
}

#[test]
fn every_word_is_taken_over_and_what_says_nothing_is_told_of() {
    let import = of_pages(NAME, &read(&of_all_kinds()));
    let found: Vec<(ImportedKind, &str)> = import.books[0]
        .annotations
        .iter()
        .map(|mark| (mark.kind, mark.note.as_str()))
        .collect();
    let wanted = [
        (ImportedKind::Area, "Round"),
        (ImportedKind::Area, ""),
        (ImportedKind::Area, "By hand"),
        (ImportedKind::Area, "12 cm"),
        (ImportedKind::Area, "A cloud"),
        (ImportedKind::Area, "A way"),
        (ImportedKind::Area, "Seen"),
        (ImportedKind::Note, "great"),
        (ImportedKind::Note, "The figures"),
        (ImportedKind::Note, "Said aloud"),
    ];
    assert_eq!(found, wanted);
    let left: Vec<(&str, &str)> = import
        .skipped
        .iter()
        .map(|left| (left.reason.as_str(), left.raw.as_str()))
        .collect();
    let wanted = [
        ("a mark without words", "Ink · 1"),
        ("a mark without words", "Line · 1"),
        ("a mark without words", "Stamp · 1"),
        ("a mark without words", "FileAttachment · 1"),
        ("a mark that the file hides", "Text · 1 · Put away"),
    ];
    assert_eq!(left, wanted);
}

#[test]
fn whatever_is_not_taken_over_is_told_of_by_its_kind() {
    let kinds = [
        "Sound",
        "Movie",
        "Screen",
        "3D",
        "RichMedia",
        "Redact",
        "Projection",
        "Other",
    ];
    let mut page = Page::default().lines((60.0, 700.0), &["The keeper of the light."]);
    for kind in kinds {
        page = page.annotation(&format!("/Subtype/{kind}/Rect[40 700 50 720]"));
    }
    let page = page
        .annotation("/Subtype/Movie/Rect[40 700 50 720]/Contents(How the light turns)")
        .annotation("/Subtype/Highlight/F 2/Rect[60 690 90 712]")
        .annotation("/Subtype/Link/Rect[40 700 50 720]")
        .annotation("/Subtype/Widget/Rect[40 700 50 720]");
    let document = read(&MadePdf::default().page(page).bytes());
    let import = of_pages(NAME, &document);
    assert!(import.books.is_empty(), "{:?}", import.books);
    let left: Vec<(&str, String)> = import
        .skipped
        .iter()
        .map(|left| (left.reason.as_str(), left.raw.clone()))
        .collect();
    let shown = "a film or a model that the file shows";
    let mut wanted: Vec<(&str, String)> = kinds
        .iter()
        .map(|kind| match *kind {
            "Movie" | "Screen" | "3D" | "RichMedia" => (shown, format!("{kind} · 1")),
            kind => ("a mark without words", format!("{kind} · 1")),
        })
        .collect();
    wanted.push((shown, "Movie · 1 · How the light turns".to_owned()));
    wanted.push(("a mark that the file hides", "Highlight · 1".to_owned()));
    assert_eq!(left, wanted);
    // Nothing is drawn over what the page shows by itself.
    assert!(
        document
            .page_marks
            .iter()
            .all(|mark| mark.is_hidden || mark.quads.is_empty())
    );
}

#[test]
fn a_mark_at_the_foot_of_a_page_stands_at_words() {
    let page = Page::default()
        .lines(
            (60.0, 700.0),
            &[
                "The keeper never went inland.",
                "His boat came twice a year.",
            ],
        )
        .lines((300.0, 640.0), &["."])
        .annotation("/Subtype/FreeText/Rect[290 590 320 610]/Contents(below)/DA(/Helv 9 Tf)")
        .annotation("/Subtype/FreeText/Rect[230 60 320 80]/Contents(far below)/DA(/Helv 9 Tf)")
        .annotation("/Subtype/Text/Rect[500 695 520 715]/Contents(beside)")
        .annotation("/Subtype/FreeText/Rect[98 700 108 712]/Contents(within)/DA(/Helv 9 Tf)");
    let notebook = taken_over(&MadePdf::default().page(page).bytes());
    let quote = |note: &str| with_note(&notebook, note).quote.clone();
    for note in ["below", "far below"] {
        assert!(
            quote(note).starts_with("His boat"),
            "{note}: {}",
            quote(note)
        );
    }
    assert!(
        quote("beside").starts_with("The keeper"),
        "{}",
        quote("beside")
    );
    assert!(quote("within").starts_with("keeper"), "{}", quote("within"));
}

#[test]
fn a_rectangle_is_the_same_whichever_of_its_corners_are_told() {
    let marks = read(&of_all_kinds()).page_marks;
    let quad = Quad::upright(210.0, 400.0, 310.0, 500.0);
    assert_eq!(marks[1].quads, [quad]);
}

#[test]
fn a_copy_leaves_them_as_they_are_and_changes_only_what_the_reader_has_changed() {
    let bytes = of_all_kinds();
    let mut notebook = taken_over(&bytes);
    assert_eq!(notebook.annotations().len(), 10);
    assert_eq!(copy(&bytes, &notebook), bytes);
    let document = read(&bytes);
    let printed = &document.page_map.as_ref().unwrap().pages()[0];
    let known = notebook.clone();
    let id = |note: &str| with_note(&known, note).id;
    let write = |from: &str, to: &str| Edit::SetNote {
        id: id(from),
        note: to.to_owned(),
    };
    // On the page, y runs down from 800.
    let place = Quad::upright(400.0, 800.0 - 150.0, 500.0, 800.0 - 50.0);
    let edits = vec![
        write("By hand", "By her own hand"),
        write("Seen", "Seen twice"),
        write("Said aloud", "Said"),
        Edit::MoveArea {
            id: id("12 cm"),
            area: OnPage::new(0, printed, &[place]).unwrap(),
        },
        Edit::Recolor {
            id: id("Round"),
            ink: Ink::Blue,
        },
    ];
    notebook
        .apply(Edit::Several(edits), &document, NOW + 1)
        .unwrap();
    let edited = copy(&bytes, &notebook);
    let (before, now) = (document.page_marks, read(&edited).page_marks);
    assert_eq!(now.len(), before.len());
    for (now, then) in now.iter().zip(&before) {
        assert_eq!((now.kind, now.index), (then.kind, then.index));
        let is_moved = then.note == "12 cm";
        assert_eq!(now.quads == then.quads, !is_moved, "{now:?}");
        assert_eq!(now.strokes == then.strokes, !is_moved);
        assert_eq!(now.line_width, then.line_width);
        assert_eq!(now.color == then.color, then.note != "Round");
    }
    // A stroke goes with what is around it.
    let line = now.iter().find(|mark| mark.note == "12 cm").unwrap();
    let ends: Vec<(f32, f32)> = line.strokes[0].iter().map(|at| (at.x, at.y)).collect();
    assert_eq!(ends, [(400.0, 750.0), (500.0, 650.0)]);
    let text = String::from_utf8_lossy(&edited);
    let objects: Vec<&str> = text.split("endobj").collect();
    let mut objects = objects.into_iter();
    let last = objects.rfind(|object| object.contains("/InkList")).unwrap();
    assert!(last.contains("/N 14 0 R"), "only its words are new: {last}");
    let fresh = taken_over(&edited);
    assert_eq!(fresh.get(id("By hand")).unwrap().note(), "By her own hand");
    assert_eq!(copy(&edited, &fresh), edited);
}

#[test]
fn answers_are_kept_however_deep_they_go_and_though_the_file_hides_them() {
    // The objects of the pages are 9 to 12.
    let mut made = pages();
    let first = made.first_page();
    *first = std::mem::take(first).with("/Annots[13 0 R 14 0 R 15 0 R 16 0 R 17 0 R 18 0 R]");
    let bytes = [
        "<</Type/Annot/Subtype/Ink/Rect[20 690 38 708]>>",
        "<</Type/Annot/Subtype/Text/F 30/IRT 13 0 R/Rect[0 0 1 1]/T(Bo)/Contents(First)>>",
        "<</Type/Annot/Subtype/Text/F 30/IRT 14 0 R/Rect[0 0 1 1]/T(Cy)/Contents(Second)>>",
        "<</Type/Annot/Subtype/Text/F 30/IRT 13 0 R/Rect[0 0 1 1]/StateModel/Review/Contents(Done)>>",
        "<</Type/Annot/Subtype/Text/IRT 99 0 R/Rect[0 0 1 1]/Contents(To nobody)>>",
        "<</Type/Annot/Subtype/Text/IRT 18 0 R/Rect[0 0 1 1]/Contents(To itself)>>",
    ];
    let made = bytes.into_iter().fold(made, MadePdf::object);
    let bytes = made.bytes();
    let notes: Vec<String> = read(&bytes)
        .page_marks
        .iter()
        .map(|mark| mark.note.clone())
        .collect();
    assert_eq!(notes, ["Bo: First\n\nCy: Second", "To nobody", "To itself"]);
    let mut notebook = taken_over(&bytes);
    let drawn = with_note(&notebook, &notes[0]).id;
    notebook
        .apply(Edit::Delete(drawn), &read(&bytes), NOW + 1)
        .unwrap();
    let left = copy(&bytes, &notebook);
    assert_eq!(read(&left).page_marks.len(), 2);
}

#[test]
fn a_short_word_of_a_group_stays_beside_a_longer_one_that_holds_it() {
    let notes = |replacement: &str, said: &str| {
        let marks = read(&replaced_words(replacement, said)).page_marks;
        let notes = marks.into_iter().map(|mark| mark.note);
        notes.collect::<Vec<_>>()
    };
    assert_eq!(notes("in", "explain this"), ["in\n\nexplain this"]);
    // What is said twice is kept once.
    assert_eq!(notes("candle", "candle"), ["candle"]);
}

#[test]
fn the_words_of_the_first_of_a_group_come_first() {
    let mut made = pages();
    let first = made.first_page();
    *first = std::mem::take(first).with("/Annots[13 0 R 14 0 R]");
    let struck = "<</Type/Annot/Subtype/StrikeOut/Rect[60 695 200 712]/QuadPoints[60 712 200 712 60 695 200 695]\
        /Contents(why)>>";
    let caret =
        "<</Type/Annot/Subtype/Caret/IRT 13 0 R/RT/Group/Rect[20 690 38 708]/Contents(in)>>";
    let marks = read(&made.object(struck).object(caret).bytes()).page_marks;
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].note, "why\n\nin");
}

#[test]
fn words_that_stand_only_in_formatted_form_or_beside_an_attached_file_are_words() {
    let page = Page::default()
        .annotation("/Subtype/Text/Rect[40 600 50 620]/RC(<body><p>Fish &amp; <b>chips</b></p><p>twice</p></body>)")
        .annotation("/Subtype/FileAttachment/Rect[40 700 50 720]/FS<</Type/Filespec/F(a.csv)/Desc(The figures)>>");
    let bytes = MadePdf::default().page(page).bytes();
    let notes: Vec<String> = read(&bytes)
        .page_marks
        .into_iter()
        .map(|mark| mark.note)
        .collect();
    assert_eq!(notes, ["Fish & chips\ntwice", "The figures"]);
    let mut notebook = taken_over(&bytes);
    assert_eq!(copy(&bytes, &notebook), bytes);
    let (id, note) = (with_note(&notebook, &notes[0]).id, "once".to_owned());
    notebook
        .apply(Edit::SetNote { id, note }, &read(&bytes), NOW + 1)
        .unwrap();
    let marks = read(&copy(&bytes, &notebook)).page_marks;
    assert_eq!(marks[0].note, "once");
}

#[test]
fn a_mark_that_is_deleted_takes_its_group_along() {
    let bytes = replaced_words("candle", "");
    assert_eq!(read(&bytes).page_marks.len(), 1);
    let mut notebook = taken_over(&bytes);
    let id = with_note(&notebook, "candle").id;
    notebook
        .apply(Edit::Delete(id), &read(&bytes), NOW)
        .unwrap();
    assert!(read(&copy(&bytes, &notebook)).page_marks.is_empty());
}

#[test]
fn words_that_were_written_on_the_page_are_drawn_as_they_are_now() {
    let page = Page::default()
        .lines((60.0, 700.0), &["The keeper of the light."])
        .annotation("/Subtype/FreeText/Rect[60 500 160 520]/Contents(Old)/DA(1 0 0 rg /Helv 9 Tf)/AP<</N 10 0 R>>");
    let bytes = MadePdf::default().page(page).bytes();
    let mut notebook = taken_over(&bytes);
    let id = with_note(&notebook, "Old").id;
    let note = "New words, and so many of them that they need more than one line".to_owned();
    notebook
        .apply(Edit::SetNote { id, note }, &read(&bytes), NOW)
        .unwrap();
    let edited = copy(&bytes, &notebook);
    let mark = &read(&edited).page_marks[0];
    assert!(mark.has_look);
    let [upper_left, _, lower_right, _] = mark.quads[0].0;
    assert!(lower_right.y - upper_left.y > 30.0, "there is room for all");
    let text = String::from_utf8_lossy(&edited);
    assert!(text.contains("1 0 0 rg /F 9 Tf"));
}

#[test]
fn a_quotation_and_its_note_come_back_to_the_letter() {
    // The same line twice, a little apart: each covers the letters of the other.
    let page = Page::default()
        .lines(
            (60.0, 700.0),
            &["The keeper of the light never went inland."],
        )
        .lines(
            (63.0, 700.5),
            &["and the boat that came brought him his oil."],
        );
    let bytes = MadePdf::default().page(page).bytes();
    let document = read(&bytes);
    let mut notebook = empty();
    notebook.place_known(&document);
    let range = TextRange::new(Offset(5), Offset(14));
    let id = new_id(NOW);
    let note = "\n  Who is he?  \n\n".to_owned();
    let edits = vec![
        Edit::add(id, Kind::Highlight, range, Ink::Green, Style::Solid),
        Edit::SetNote {
            id,
            note: note.clone(),
        },
    ];
    notebook
        .apply(Edit::Several(edits), &document, NOW)
        .unwrap();
    let copied = copy(&bytes, &notebook);
    let fresh = taken_over(&copied);
    let back = fresh.get(id).unwrap();
    let ours = notebook.get(id).unwrap();
    assert_eq!(back.anchor_state, ours.anchor_state);
    assert_eq!((&back.quote, back.note()), (&ours.quote, note.as_str()));
    assert_eq!(copy(&copied, &fresh), copied);
    let mut home = notebook.clone();
    take_over(&copied, &mut home);
    assert_eq!(home.get(id).unwrap().note(), note);
    // What another program writes into the copy is what counts.
    let utf16 = |text: &str| -> String {
        let units = text.encode_utf16();
        units.map(|unit| format!("{unit:04X}")).collect()
    };
    let text: Vec<u8> = {
        let hex = utf16(&note);
        let text: String = copied.iter().map(|byte| char::from(*byte)).collect();
        let at = text.find(&format!("/Contents<FEFF{hex}")).unwrap();
        let other = format!("/Contents<FEFF{}", utf16(&"x".repeat(note.len())));
        let edited = format!("{}{other}{}", &text[..at], &text[at + other.len()..]);
        edited.chars().map(|c| c as u8).collect()
    };
    let fresh = taken_over(&text);
    assert_eq!(fresh.get(id).unwrap().note(), "x".repeat(note.len()));
    assert_eq!(read(&text).page_marks[0].kind, PageMarkKind::Highlight);
}
