//! Marks that stand on the pages of a PDF, taken over as notes, and notes written as such marks: nothing is lost or doubled on the way.

use crate::made_pdf::{MadePdf, Page};
use crate::window::Window;
use egui::Key;
use manicule::annotation::{Annotation, Edit, Ink, Notebook, Replica, Style, new_id};
use manicule::app::page_copy;
use manicule::document::{Document, Offset, Quad, TextRange};
use manicule::exchange::import::{Placer, PlannedText, State, of_pages};
use manicule::formats;
use manicule::library::Source;

pub(crate) const NAME: &str = "keeper.pdf";
pub(crate) const NOW: u64 = 1_764_000_000_000;

/// Two pages on which the same words stand again and again.
pub(crate) fn pages() -> MadePdf {
    let page = |rocks: [&str; 4]| {
        let lines = rocks.map(|rock| {
            format!(
                "The lamp was lit at nine. The lamp was lit at nine. At {rock} the lamp was lit."
            )
        });
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        Page::default().lines((60.0, 700.0), &lines)
    };
    let made = MadePdf::default().page(page(["Wen", "Holm", "Stour", "Sark"]));
    made.page(page(["Hirta", "Foula", "Rona", "Lundy"]))
}

/// The pages with words that are struck out, of which something is said, and a caret with what replaces them, as one group.
pub(crate) fn replaced_words(replacement: &str, said: &str) -> Vec<u8> {
    // The objects of the pages are 9 to 12.
    let mut made = pages();
    let first = made.first_page();
    *first = std::mem::take(first).with("/Annots[13 0 R 14 0 R]");
    let caret =
        format!("<</Type/Annot/Subtype/Caret/Rect[20 690 38 708]/Contents({replacement})>>");
    let struck = format!(
        "<</Type/Annot/Subtype/StrikeOut/IRT 13 0 R/RT/Group/Rect[60 695 200 712]\
        /QuadPoints[60 712 200 712 60 695 200 695]/Contents({said})>>"
    );
    made.object(&caret).object(&struck).bytes()
}

pub(crate) fn read(bytes: &[u8]) -> Document {
    formats::read(NAME, bytes).unwrap().document
}

pub(crate) fn empty() -> Notebook {
    Notebook::new(Replica::new("desk", "0123456789abcdef"), None)
}

pub(crate) fn taken_over(bytes: &[u8]) -> Notebook {
    let mut notebook = empty();
    take_over(bytes, &mut notebook);
    notebook
}

/// Takes the marks of a file over; what became of each.
pub(crate) fn take_over(bytes: &[u8], notebook: &mut Notebook) -> Vec<State> {
    let document = read(bytes);
    notebook.place_known(&document);
    let import = of_pages(NAME, &document);
    let placer = Placer::new(&document, bytes);
    let mut states = Vec::new();
    for book in import.books {
        let zone = jiff::tz::TimeZone::UTC;
        let plan = PlannedText::new(
            import.program,
            book,
            None,
            Some(&placer),
            Some(notebook),
            &zone,
            &mut || true,
        );
        let plan = plan.unwrap();
        states.extend(plan.rows.iter().map(|row| row.state));
        let brought = plan.rows.into_iter().map(|row| row.brought).collect();
        notebook.apply(Edit::Bring(brought), &document, NOW);
    }
    states
}

pub(crate) fn copy(bytes: &[u8], notebook: &Notebook) -> Vec<u8> {
    page_copy(NAME, bytes, notebook, false)
        .unwrap()
        .unwrap()
        .bytes
}

/// The quadrangles of a range, as another program writes them.
fn quad_points(document: &Document, range: TextRange) -> String {
    let map = document.page_map.as_ref().unwrap();
    let quads = map.quads(range).into_iter();
    let corner = |(page, quad): (usize, Quad)| {
        let corners = [quad.0[0], quad.0[1], quad.0[3], quad.0[2]];
        corners.map(|at| map.pages()[page].user_point(at))
    };
    let points = quads
        .flat_map(corner)
        .map(|at| format!("{:.2} {:.2} ", at.x, at.y));
    format!("/QuadPoints[{}]/Rect[0 0 9 9]", points.collect::<String>())
}

/// The pages with a mark of each kind that another program knows.
fn marked() -> Vec<u8> {
    let document = read(&pages().bytes());
    let at = |start: u32| quad_points(&document, TextRange::new(Offset(start), Offset(start + 8)));
    let mut made = pages();
    let page = made.last_page();
    *page = std::mem::take(page)
        .annotation("/Subtype/Text/Rect[20 690 38 708]/Contents(In the margin)/Popup 99 0 R")
        .annotation("/Subtype/FreeText/Rect[20 500 120 540]/Contents(Written on it)/DA(/Helv 9 Tf)")
        .annotation("/Subtype/Square/Rect[200 300 300 400]/Contents(A part)/C[1 0 0]");
    let first = made.first_page();
    *first = std::mem::take(first)
        .annotation(&format!(
            "/Subtype/Highlight{}/C[1 1 0]/T(Ada)/NM(one)",
            at(30)
        ))
        .annotation(&format!(
            "/Subtype/Highlight{}/Contents(The third)/C[0 1 0]",
            at(56)
        ))
        .annotation(&format!("/Subtype/Squiggly{}/C[1 0 0]", at(82)))
        .annotation(
            "/Subtype/Highlight/Rect[60 100 200 200]/QuadPoints[60 200 200 200 60 100 200 100]",
        );
    made.bytes()
}

fn places(notebook: &Notebook) -> Vec<TextRange> {
    let notes = notebook.annotations().iter();
    notes.filter_map(|note| note.anchor_state.range()).collect()
}

pub(crate) fn with_note<'a>(notebook: &'a Notebook, note: &str) -> &'a Annotation {
    let mut notes = notebook.annotations().iter();
    notes.find(|known| known.note() == note).unwrap()
}

#[test]
fn marks_are_taken_over_where_they_stand_and_not_where_their_words_stand_too() {
    let notebook = taken_over(&marked());
    assert_eq!(notebook.annotations().len(), 7);
    let places = places(&notebook);
    for start in [30, 56, 82] {
        let range = TextRange::new(Offset(start), Offset(start + 8));
        assert!(places.contains(&range), "{start}: {places:?}");
    }
    // A rectangle, and a highlight that covers no words, are parts of their pages.
    let areas: Vec<(u32, &str)> = notebook
        .annotations()
        .iter()
        .filter_map(|note| Some((note.area.as_ref()?.page, note.note())))
        .collect();
    assert!(
        areas.contains(&(1, "A part")) && areas.contains(&(0, "")),
        "{areas:?}"
    );
    assert!(
        notebook
            .annotations()
            .iter()
            .all(|note| !note.anchor_state.needs_attention())
    );
    let mut again = notebook.clone();
    let states = take_over(&marked(), &mut again);
    assert!(
        states.iter().all(|state| *state == State::AlreadyThere),
        "{states:?}"
    );
}

#[test]
fn marks_that_were_taken_over_are_written_once() {
    let bytes = marked();
    let mut notebook = taken_over(&bytes);
    assert_eq!(copy(&bytes, &notebook), bytes, "nothing has changed");
    // What the reader writes takes the place of what stood there.
    let document = read(&bytes);
    let (third, margin, free) = (
        with_note(&notebook, "The third").id,
        with_note(&notebook, "In the margin").id,
        with_note(&notebook, "Written on it").id,
    );
    let write = |id, note: &str| Edit::SetNote {
        id,
        note: note.to_owned(),
    };
    let edits = vec![
        write(third, "The third of many"),
        write(free, "Written anew"),
        Edit::Recolor {
            id: margin,
            ink: Ink::Blue,
        },
    ];
    notebook
        .apply(Edit::Several(edits), &document, NOW + 1)
        .unwrap();
    let edited = copy(&bytes, &notebook);
    let marks = read(&edited).page_marks;
    let before = &document.page_marks;
    assert_eq!(marks.len(), before.len());
    for (now, then) in marks.iter().zip(before) {
        let is_edited = ["The third", "Written on it"].contains(&then.note.as_str());
        assert_eq!(now.note != then.note, is_edited, "{now:?}");
        assert_eq!(
            (now.kind, &now.author, &now.quote),
            (then.kind, &then.author, &then.quote)
        );
    }
    // What the reader has deleted is gone, and the copy of the copy is the copy.
    notebook
        .apply(Edit::Delete(margin), &document, NOW + 2)
        .unwrap();
    let without = copy(&edited, &notebook);
    assert_eq!(read(&without).page_marks.len(), marks.len() - 1);
    assert_eq!(copy(&without, &notebook), without);
    let mut fresh = empty();
    take_over(&without, &mut fresh);
    assert_eq!(fresh.annotations().len(), 6);
    assert_eq!(fresh.get(third).unwrap().note(), "The third of many");
}

#[test]
fn notes_come_back_from_a_copy_as_they_were() {
    let bytes = pages().bytes();
    let document = read(&bytes);
    let mut notebook = empty();
    notebook.place_known(&document);
    let half = document.page_map.as_ref().unwrap().first_on(1).unwrap();
    let range = TextRange {
        start: half.minus(9),
        end: half.plus(12),
    };
    let (over_pages, area, bookmark) = (new_id(NOW), new_id(NOW), new_id(NOW));
    let printed = &document.page_map.as_ref().unwrap().pages()[0];
    let quad = Quad::upright(50.0, 60.0, 150.0, 260.0);
    let edits = vec![
        Edit::add(
            over_pages,
            manicule::annotation::Kind::Highlight,
            range,
            Ink::Green,
            Style::Outline,
        ),
        Edit::SetNote {
            id: over_pages,
            note: "Over two pages".to_owned(),
        },
        Edit::Tag {
            id: over_pages,
            tag: "a tag".to_owned(),
            on: true,
        },
        Edit::AddArea {
            id: area,
            area: manicule::annotation::anchor::OnPage::new(0, printed, &[quad]).unwrap(),
            ink: Ink::Purple,
        },
        Edit::SetNote {
            id: area,
            note: "A picture".to_owned(),
        },
        Edit::add(
            bookmark,
            manicule::annotation::Kind::Bookmark,
            document.first_words(TextRange {
                start: half,
                end: document.text.end(),
            }),
            Ink::Yellow,
            Style::Solid,
        ),
    ];
    notebook
        .apply(Edit::Several(edits), &document, NOW)
        .unwrap();
    let copied = copy(&bytes, &notebook);
    assert_eq!(read(&copied).page_marks.len(), 4);
    let fresh = taken_over(&copied);
    assert_eq!(fresh.annotations().len(), 3);
    for note in notebook.annotations() {
        let back = fresh.get(note.id).unwrap();
        assert_eq!(
            (
                &back.area,
                &back.notes,
                back.ink,
                back.style,
                &back.tags,
                back.kind
            ),
            (
                &note.area,
                &note.notes,
                note.ink,
                note.style,
                &note.tags,
                note.kind
            )
        );
        assert_eq!(back.anchor_state, note.anchor_state, "{}", note.note());
    }
    // The same notes in the copy are no news there, and are not written twice.
    assert_eq!(copy(&copied, &fresh), copied);
    let mut home = notebook.clone();
    let states = take_over(&copied, &mut home);
    assert!(
        states.iter().all(|state| *state == State::AlreadyThere),
        "{states:?}"
    );
}

#[test]
fn a_page_without_words_keeps_what_is_pinned_to_it() {
    let page = Page::default()
        .draw("q 400 0 0 500 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{1} EI Q")
        .annotation("/Subtype/Text/Rect[20 690 38 708]/Contents(On a scan)");
    let bytes = MadePdf::default().page(page).bytes();
    let notebook = taken_over(&bytes);
    let note = with_note(&notebook, "On a scan");
    assert_eq!(note.area.as_ref().map(|area| area.page), Some(0));
    assert!(!note.anchor_state.needs_attention());
    assert_eq!(copy(&bytes, &notebook), bytes);
}

#[test]
fn what_answers_a_mark_goes_with_it() {
    // The objects of the pages are 9 to 12.
    let mut made = pages();
    let first = made.first_page();
    *first = std::mem::take(first).with("/Annots[13 0 R 14 0 R]");
    let asked = "<</Type/Annot/Subtype/Text/Rect[20 690 38 708]/Contents(Asked)>>";
    let answer = "<</Type/Annot/Subtype/Text/IRT 13 0 R/Rect[0 0 1 1]/T(Bo)/Contents(Answered)>>";
    let bytes = made.object(asked).object(answer).bytes();
    let mut notebook = taken_over(&bytes);
    let id = with_note(&notebook, "Asked\n\nBo: Answered").id;
    assert_eq!(copy(&bytes, &notebook), bytes);
    let note = "Asked and answered".to_owned();
    notebook
        .apply(Edit::SetNote { id, note }, &read(&bytes), NOW)
        .unwrap();
    let marks = read(&copy(&bytes, &notebook)).page_marks;
    let notes: Vec<&str> = marks.iter().map(|mark| mark.note.as_str()).collect();
    assert_eq!(notes, ["Asked and answered"]);
}

#[test]
fn words_struck_out_to_be_replaced_are_a_mark_with_what_replaces_them() {
    let bytes = replaced_words("candle", "");
    let mut notebook = taken_over(&bytes);
    let note = with_note(&notebook, "candle");
    assert_eq!(note.style, Style::Strikethrough);
    let id = note.id;
    assert_eq!(copy(&bytes, &notebook), bytes);
    let note = "a candle, surely".to_owned();
    let edit = Edit::SetNote { id, note };
    notebook.apply(edit, &read(&bytes), NOW).unwrap();
    let marks = read(&copy(&bytes, &notebook)).page_marks;
    let notes: Vec<&str> = marks.iter().map(|mark| mark.note.as_str()).collect();
    assert_eq!(notes, ["a candle, surely"]);
}

#[test]
fn marks_are_offered_as_notes_once_and_drawn_until_they_are_notes() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(NAME);
    std::fs::write(&path, marked()).unwrap();
    let source = Source::File(path);
    let mut window = Window::open(home.path(), Some(source.clone()));
    window.wait_to_see("carries 7 marks");
    let count = |window: &Window| {
        window.state(|state| {
            let open = state.front().unwrap();
            let notes = &open.notes.notebook;
            let left = open.printed.marks_left(notes).count();
            (notes.annotations().len(), left)
        })
    };
    assert_eq!(count(&window), (0, 7));
    window.click("Take over as notes…");
    window.wait_to_see("Import 7 notes");
    window.click("Import 7 notes");
    assert_eq!(count(&window), (7, 0));
    // Taken back, they are what they were.
    window.click("Undo");
    assert_eq!(count(&window), (0, 7));
    window.key(Key::F9);
    window.close();
    let window = Window::open(home.path(), Some(source));
    let notices = window.state(|state| state.notices.clone());
    assert!(
        notices
            .iter()
            .all(|notice| !notice.message.contains("marks")),
        "it was offered before: {notices:?}"
    );
}

#[test]
fn areas_ask_to_be_looked_at_where_another_scan_lies_in_the_place_of_theirs() {
    let scan = |gray: &str| {
        let image = format!("q 400 0 0 500 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID {gray} EI Q");
        let square = "/Subtype/Square/Rect[200 300 300 400]/Contents(A part)";
        MadePdf::default().page(Page::default().draw(&image).annotation(square))
    };
    let mut notebook = taken_over(&scan("a").bytes());
    let asks = |notebook: &Notebook| with_note(notebook, "A part").anchor_state.needs_attention();
    assert!(!asks(&notebook));
    notebook.place_known(&read(&scan("b").bytes()));
    assert!(asks(&notebook));
    notebook.place_known(&read(&scan("a").bytes()));
    assert!(!asks(&notebook));
}
