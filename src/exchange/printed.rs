//! Notes as marks on the printed pages of their text, for a copy that other programs read.

use crate::annotation::anchor::OnPage;
use crate::annotation::{Annotation, Ink, Kind, Style};
use crate::document::{PageMap, PageMark, PageMarkKind, Point, Quad, TextRange};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Marks for all notes that have a place in the text and letters on a page, and how many notes have none.
#[must_use]
pub fn page_marks(annotations: &[Annotation], map: &PageMap) -> (Vec<PageMark>, usize) {
    let mut marks = Vec::new();
    let mut left_out = 0;
    for annotation in annotations {
        if let Some(area) = &annotation.area {
            match area_mark(annotation, area, map) {
                Some(mark) => marks.push(mark),
                None => left_out += 1,
            }
            continue;
        }
        let range = annotation.anchor_state.range();
        let own = range.map(|range| marks_of(annotation, range, map));
        match own.filter(|own| !own.is_empty()) {
            Some(own) => marks.extend(own),
            None => left_out += 1,
        }
    }
    (marks, left_out)
}

/// The mark of a part of a page; none where there is no such page.
fn area_mark(annotation: &Annotation, area: &OnPage, map: &PageMap) -> Option<PageMark> {
    let page = map.pages().get(area.page as usize)?;
    let corner = |&(x, y): &(f32, f32)| page.page_point(Point { x, y });
    let quads = area.quads.iter();
    let quads = quads.map(|quad| Quad(std::array::from_fn(|at| corner(&quad[at]))));
    Some(PageMark {
        kind: PageMarkKind::Square,
        page: area.page as usize,
        label: page.label.clone(),
        quads: quads.collect(),
        note: annotation.note_text(),
        color: Some(color(annotation.ink)),
        created: moment(annotation.created),
        modified: moment(annotation.modified),
        name: annotation.id.to_string(),
        ..PageMark::default()
    })
}

/// One mark for each page that an annotation stands on; what was written about it goes with the first.
fn marks_of(annotation: &Annotation, range: TextRange, map: &PageMap) -> Vec<PageMark> {
    let is_bookmark = annotation.kind == Kind::Bookmark;
    let range = if is_bookmark {
        TextRange {
            start: range.start,
            end: range.start.plus(1),
        }
    } else {
        range
    };
    let mut by_page: BTreeMap<usize, Vec<Quad>> = BTreeMap::new();
    for (page, quad) in map.quads(range) {
        by_page.entry(page).or_default().push(quad);
    }
    let parts = by_page.into_iter().enumerate();
    let mark = |(part, (page, quads)): (usize, (usize, Vec<Quad>))| PageMark {
        kind: if is_bookmark {
            PageMarkKind::Text
        } else {
            kind(annotation.style)
        },
        page,
        label: map
            .pages()
            .get(page)
            .map(|page| page.label.clone())
            .unwrap_or_default(),
        quads,
        range: Some(range).filter(|_| part == 0),
        quote: annotation.quote.clone(),
        note: match (part, is_bookmark, annotation.note_text()) {
            (0, true, text) if text.is_empty() => "Bookmark".to_owned(),
            (0, _, text) => text,
            _ => String::new(),
        },
        author: String::new(),
        color: Some(color(annotation.ink)),
        created: moment(annotation.created),
        modified: moment(annotation.modified),
        name: match part {
            0 => annotation.id.to_string(),
            part => format!("{}-{}", annotation.id, part + 1),
        },
    };
    parts.map(mark).collect()
}

fn kind(style: Style) -> PageMarkKind {
    match style {
        // A frame around words is no mark that other programs know.
        Style::Solid | Style::Outline => PageMarkKind::Highlight,
        Style::Underline => PageMarkKind::Underline,
        Style::Strikethrough => PageMarkKind::StrikeOut,
    }
}

/// Light enough to lie over black letters, and of the hue that an import finds the ink by.
fn color(ink: Ink) -> [u8; 3] {
    match ink {
        Ink::Yellow => [255, 224, 102],
        Ink::Green => [140, 214, 124],
        Ink::Blue => [128, 186, 245],
        Ink::Pink => [247, 151, 188],
        Ink::Orange => [255, 181, 97],
        Ink::Purple => [192, 154, 240],
    }
}

fn moment(ms: u64) -> String {
    let time = i64::try_from(ms)
        .ok()
        .and_then(|ms| Timestamp::from_millisecond(ms).ok());
    time.map(|time| time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::AnchorState;
    use crate::document::{LinePlace, Offset, PrintedPage};
    use uuid::Uuid;

    fn annotation(range: Option<TextRange>) -> Annotation {
        Annotation {
            id: Uuid::from_u128(1),
            kind: Kind::Highlight,
            quote: "words".to_owned(),
            notes: vec!["mine".to_owned()],
            ink: Ink::Pink,
            style: Style::Solid,
            tags: Vec::new(),
            created: 0,
            modified: 1_709_288_430_000,
            headings: Vec::new(),
            anchor_state: range.map_or_else(AnchorState::default, AnchorState::Exact),
            area: None,
        }
    }

    #[test]
    fn a_passage_over_two_pages_is_two_marks_with_one_note() {
        let mut map = PageMap::new(vec![PrintedPage::default(), PrintedPage::default()]);
        for page in 0..2 {
            let place = LinePlace {
                page,
                length: 50.0,
                ascent: 8.0,
                descent: 2.0,
                ..LinePlace::default()
            };
            let edges = (0..5u8).map(|at| (f32::from(at) * 10.0, f32::from(at) * 10.0 + 10.0));
            map.push(Offset(page * 6), place, edges);
        }
        let all = [
            annotation(Some(TextRange::new(Offset(2), Offset(8)))),
            annotation(None),
        ];
        let (marks, left_out) = page_marks(&all, &map);
        assert_eq!(left_out, 1);
        assert_eq!(marks.len(), 2);
        assert_eq!((marks[0].page, marks[0].note.as_str()), (0, "mine"));
        assert_eq!((marks[1].page, marks[1].note.as_str()), (1, ""));
        assert_ne!(marks[0].name, marks[1].name);
        assert_eq!(marks[0].modified, "2024-03-01T10:20:30Z");
    }
}
