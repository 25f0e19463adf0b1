//! PDFs without any text, in the real window: they open as pages, where they were left, and parts of them are marked.

use crate::made_pdf::{MadePdf, Page};
use crate::printed::{are_pages_shown, open};
use crate::window::Window;
use egui::{Key, Modifiers};
use manicule::document::PageMarkKind;
use manicule::library::Source;

/// A page that is one picture.
fn page() -> Page {
    Page::default().draw("q 400 0 0 500 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{1} EI Q")
}

#[test]
fn a_scan_opens_as_its_pages_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    let scan = MadePdf::default().page(page());
    let window = open(&home, &scan);
    assert!(are_pages_shown(&window));
    let notices = window.state(|state| state.notices.clone());
    assert!(
        notices
            .iter()
            .any(|notice| notice.message.contains("shown as pages"))
    );
}

#[test]
fn a_scan_opens_at_the_page_that_was_left() {
    let home = tempfile::tempdir().unwrap();
    let scan = (0..4).fold(MadePdf::default(), |scan, _| scan.page(page()));
    let mut window = open(&home, &scan);
    window.wait_to_see("p. 1 of 4");
    for _ in 0..4 {
        window.key(Key::PageDown);
    }
    window.wait_to_see("p. 2 of 4");
    window.settle();
    window.close();
    let path = home.path().join("keeper.pdf");
    let mut window = Window::open(home.path(), Some(Source::File(path)));
    window.wait_to_see("p. 2 of 4");
}

#[test]
fn an_area_of_a_scan_is_marked_noted_and_written_into_a_copy() {
    let home = tempfile::tempdir().unwrap();
    let scan = MadePdf::default().page(page());
    let mut window = open(&home, &scan);
    window.keys(Modifiers::COMMAND, Key::K);
    window.type_words("mark an area");
    window.key(Key::Enter);
    window.drag(egui::pos2(400.0, 250.0), egui::pos2(640.0, 400.0));
    window.type_words("The lamp itself");
    window.key(Key::Escape);
    let notes = |window: &Window| {
        window.state(|state| state.front().unwrap().notes.notebook.annotations().to_vec())
    };
    let before = notes(&window);
    let area = before[0].area.clone().unwrap();
    assert_eq!((area.page, area.quads.len()), (0, 1));
    assert_eq!(
        (before[0].note(), before[0].quote.as_str()),
        ("The lamp itself", "")
    );
    assert!(!before[0].anchor_state.needs_attention());
    // The chosen one is moved by a drag, and drawn larger by a corner; each can be taken back.
    let extent = |window: &Window| {
        let quad = notes(window)[0].area.as_ref().unwrap().quads[0];
        (quad[0], quad[2].0 - quad[0].0, quad[0].1 - quad[2].1)
    };
    let (corner, width, height) = extent(&window);
    window.drag(egui::pos2(500.0, 300.0), egui::pos2(530.0, 300.0));
    let moved = extent(&window);
    assert!(moved.0.0 > corner.0 + 5.0 && (moved.1 - width).abs() < 0.1);
    window.drag(egui::pos2(670.0, 400.0), egui::pos2(710.0, 440.0));
    let larger = extent(&window);
    assert!(
        larger.1 > width + 5.0 && larger.2 > height + 5.0,
        "{larger:?}"
    );
    assert!((larger.0.0 - moved.0.0).abs() < 0.1);
    for _ in 0..2 {
        window.keys(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(extent(&window), (corner, width, height));
    // A click outside chooses nothing, one on it chooses it again.
    window.click_at(egui::pos2(300.0, 600.0));
    window.click_at(egui::pos2(500.0, 300.0));
    assert_eq!(
        window.state(|state| state.front().unwrap().notes.focus),
        Some(before[0].id)
    );
    window.close();
    let path = home.path().join("keeper.pdf");
    let window = Window::open(home.path(), Some(Source::File(path)));
    let after = notes(&window);
    assert_eq!(after[0].area, before[0].area);
    let notebook = window.state(|state| state.front().unwrap().notes.notebook.clone());
    let copy = manicule::app::page_copy("keeper.pdf", &scan.bytes(), &notebook, false)
        .unwrap()
        .unwrap();
    assert_eq!(copy.left_out, 0);
    let read = manicule::formats::read("keeper.pdf", &copy.bytes).unwrap();
    let marks = read.document.page_marks;
    assert_eq!(
        (marks[0].kind, marks[0].note.as_str()),
        (PageMarkKind::Square, "The lamp itself")
    );
    let page = &formats_pages(&scan.bytes())[0];
    let corner = page.user_point(marks[0].quads[0].0[0]);
    let (x, y) = area.quads[0][0];
    assert!((corner.x - x).abs() < 1.0 && (corner.y - y).abs() < 1.0);
    // The same copy twice has it once.
    let again = manicule::app::page_copy("keeper.pdf", &copy.bytes, &notebook, false)
        .unwrap()
        .unwrap();
    assert_eq!(again.bytes.len(), copy.bytes.len());
}

fn formats_pages(bytes: &[u8]) -> Vec<manicule::document::PrintedPage> {
    let options = manicule::formats::PageOptions::default();
    let map = manicule::formats::page_map("keeper.pdf", bytes, options).unwrap();
    map.unwrap().pages().to_vec()
}
