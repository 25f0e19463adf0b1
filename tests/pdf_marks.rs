//! Marks on the pages of PDFs of our own making: what is read of them, and how they are written into a copy.

use crate::made_pdf::{MadePdf, Page};
use crate::pdf::read;
use manicule::document::{MarkChange, Offset, PageMark, PageMarkKind, TextRange};
use manicule::formats::{self, PageOptions};

/// A page with a word that another program marked, one that it crossed out, and a note at the margin.
fn marked() -> MadePdf {
    let page = Page::default()
        .lines((72.0, 700.0), &["The keeper counted the boats twice."])
        .annotation("/Subtype/Highlight/Rect[91 696 126 710]/QuadPoints[92 709 125 709 92 697 125 697]/C[1 1 0]/T(Ada)/Contents(Who is he?)/M(D:20240301102030Z)")
        .annotation("/Subtype/StrikeOut/Rect[220 696 260 710]/QuadPoints[205 709 240 709 205 697 240 697]")
        .annotation("/Subtype/Text/Rect[40 700 58 718]/Contents(In the margin)")
        .annotation("/Subtype/Highlight/F 2/Rect[72 696 90 710]/Contents(Hidden)");
    MadePdf::default().page(page)
}

#[test]
fn marks_of_other_programs_have_the_words_under_them() {
    let marks = read(&marked()).document.page_marks;
    let found: Vec<(PageMarkKind, &str, &str)> = marks
        .iter()
        .map(|mark| (mark.kind, mark.quote.as_str(), mark.note.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (PageMarkKind::Highlight, "keeper", "Who is he?"),
            (PageMarkKind::StrikeOut, "twice.", ""),
            (PageMarkKind::Text, "", "In the margin"),
            (PageMarkKind::Highlight, "The", "Hidden"),
        ]
    );
    let hidden: Vec<bool> = marks.iter().map(|mark| mark.is_hidden).collect();
    assert_eq!(hidden, [false, false, false, true]);
    assert_eq!(marks[0].author, "Ada");
    assert_eq!(marks[0].color, Some([255, 255, 0]));
    assert_eq!(marks[0].modified, "2024-03-01T10:20:30Z");
}

#[test]
fn a_copy_has_our_marks_beside_those_of_others_and_all_that_was_there() {
    let made = marked();
    let (bytes, document) = (made.bytes(), read(&made).document);
    let range = TextRange::new(Offset(11), Offset(18));
    let quads = document.page_map.unwrap().quads(range).into_iter();
    let mark = PageMark {
        kind: PageMarkKind::Underline,
        quads: quads.map(|(_, quad)| quad).collect(),
        note: "Every evening – 点".to_owned(),
        name: "ours".to_owned(),
        modified: "2026-11-28T23:00:00Z".to_owned(),
        ..PageMark::default()
    };
    let changed = |bytes: &[u8], change: MarkChange| {
        let copy = formats::annotated("paper.pdf", bytes, PageOptions::default(), &[change], false);
        copy.unwrap().unwrap()
    };
    let marks = |bytes: &[u8]| {
        let read = formats::read("paper.pdf", bytes).unwrap();
        read.document.page_marks
    };
    let copy = changed(&bytes, MarkChange::Add(mark.clone()));
    assert!(copy.starts_with(&bytes));
    let all = marks(&copy);
    assert_eq!(all.len(), 5);
    let ours = &all[4];
    assert_eq!(
        (ours.quote.as_str(), ours.note.as_str()),
        ("counted", "Every evening – 点")
    );
    assert_eq!(
        (ours.kind, ours.modified.as_str()),
        (mark.kind, "2026-11-28T23:00:00Z")
    );
    // One that takes the place of another keeps whose it is.
    let edited = PageMark {
        note: "The keeper of the light".to_owned(),
        ..all[0].clone()
    };
    let copy = changed(&copy, MarkChange::Replace(edited));
    let all = marks(&copy);
    assert_eq!(all.len(), 5);
    assert_eq!(
        (
            all[0].quote.as_str(),
            all[0].note.as_str(),
            all[0].author.as_str()
        ),
        ("keeper", "The keeper of the light", "Ada")
    );
    let copy = changed(&copy, MarkChange::Remove { page: 0, index: 1 });
    let kinds: Vec<PageMarkKind> = marks(&copy).iter().map(|mark| mark.kind).collect();
    let left = [
        PageMarkKind::Highlight,
        PageMarkKind::Text,
        PageMarkKind::Highlight,
        PageMarkKind::Underline,
    ];
    assert_eq!(kinds, left);
}

#[test]
fn what_is_no_annotation_hides_none_behind_it() {
    let page = Page::default()
        .lines((72.0, 700.0), &["The keeper counted the boats twice."])
        .with("/Annots[null 99 0 R 7 <</Type/Annot/Subtype/Text/Rect[40 700 58 718]/Contents(Here)>>]");
    let document = read(&MadePdf::default().page(page)).document;
    let notes: Vec<&str> = document
        .page_marks
        .iter()
        .map(|mark| mark.note.as_str())
        .collect();
    assert_eq!(notes, ["Here"]);
}
