//! Notes as marks on the printed pages of their text, for a copy that other programs read.

use super::covered::{are_same, quads_by_page};
use super::import::{ImportedAnnotation, ImportedKind, Program, of_pages};
use super::own_mark::{OwnMark, OwnPlace, in_a_mark};
use crate::annotation::anchor::OnPage;
use crate::annotation::{Annotation, Ink, Kind, Notebook, Style};
use crate::document::{
    Document, MarkChange, PageMap, PageMark, PageMarkKind, Point, Quad, TextRange,
};
use jiff::Timestamp;
use std::collections::HashMap;
use uuid::Uuid;

/// What a bookmark without words says as a mark, which needs some.
pub const BOOKMARK: &str = "Bookmark";

/// What is to be done with the marks of a document so that they are the notes on it, and how many notes have no place on a page. A mark
/// that is a note already, unchanged, stays as it is, whoever made it; where the reader has changed the note, it takes the place of the mark,
/// and where the reader has deleted it, the mark goes too. `file_name` is that of the document, without folders.
#[must_use]
pub fn page_changes(
    file_name: &str,
    document: &Document,
    notebook: &Notebook,
) -> (Vec<MarkChange>, usize) {
    let Some(map) = &document.page_map else {
        return (Vec::new(), notebook.annotations().len());
    };
    let import = of_pages(file_name, document);
    let taken: HashMap<Uuid, &ImportedAnnotation> = import
        .books
        .iter()
        .flat_map(|book| book.annotations.iter().map(move |mark| (book, mark)))
        .map(|(book, mark)| (mark.id(Program::Pdf, book), mark))
        .collect();
    let page = Printed { document, map };
    let (mut changes, mut left_out) = (Vec::new(), 0);
    for annotation in notebook.annotations() {
        let wanted = page.marks_of(annotation);
        match taken.get(&annotation.id) {
            Some(mark) => changes.extend(page.brought_up_to_date(annotation, mark, wanted)),
            None if wanted.is_empty() => left_out += 1,
            None => changes.extend(wanted.into_iter().filter_map(|mark| page.new_mark(mark))),
        }
    }
    for gone in notebook.trash() {
        let marks = taken.get(&gone.id).into_iter();
        let marks = marks.flat_map(|mark| &mark.page_marks);
        changes.extend(marks.flat_map(|mark| removed(&document.page_marks[*mark])));
    }
    (changes, left_out)
}

/// Takes a mark out with all that belongs to it.
fn removed(mark: &PageMark) -> Vec<MarkChange> {
    let own = std::iter::once(mark.index);
    let all = own.chain(mark.answers.iter().chain(&mark.belongings).copied());
    taken_out(mark.page, all)
}

/// Takes out what answers a mark: its words are in that of the mark.
fn answers_removed(mark: &PageMark) -> Vec<MarkChange> {
    taken_out(mark.page, mark.answers.iter().copied())
}

fn taken_out(page: usize, all: impl Iterator<Item = usize>) -> Vec<MarkChange> {
    all.map(|index| MarkChange::Remove { page, index })
        .collect()
}

/// A document with printed pages.
#[derive(Clone, Copy)]
struct Printed<'a> {
    document: &'a Document,
    map: &'a PageMap,
}

impl Printed<'_> {
    fn marks_of(self, annotation: &Annotation) -> Vec<PageMark> {
        if let Some(area) = &annotation.area {
            return area_mark(annotation, area, self.map).into_iter().collect();
        }
        let range = annotation.anchor_state.range();
        range.map_or_else(Vec::new, |range| marks_of(annotation, range, self))
    }

    /// Adds a mark, if the file has none that says the same of the same words.
    fn new_mark(self, mark: PageMark) -> Option<MarkChange> {
        let is_same = |old: &&PageMark| {
            let place = |mark: &PageMark| (mark.page, mark.kind, mark.range);
            old.range.is_some() && place(old) == place(&mark) && old.note == in_a_mark(&mark.note)
        };
        let there = self.document.page_marks.iter().any(|old| is_same(&old));
        (!there).then_some(MarkChange::Add(mark))
    }

    /// What makes the marks of a note what it is now; nothing where it says what they say.
    fn brought_up_to_date(
        self,
        annotation: &Annotation,
        imported: &ImportedAnnotation,
        wanted: Vec<PageMark>,
    ) -> Vec<MarkChange> {
        let old: Vec<&PageMark> = imported
            .page_marks
            .iter()
            .map(|mark| &self.document.page_marks[*mark])
            .collect();
        let wanted = match old.as_slice() {
            [only] => in_its_way(annotation, imported, only, wanted),
            _ => wanted,
        };
        let is_same =
            wanted.len() == old.len() && wanted.iter().zip(&old).all(|(new, old)| says(old, new));
        if is_same || wanted.is_empty() {
            return Vec::new();
        }
        let mut left = old;
        let mut changes = Vec::new();
        for mark in wanted {
            match left.iter().position(|old| old.page == mark.page) {
                Some(at) => {
                    let old = left.remove(at);
                    let index = old.index;
                    changes.push(MarkChange::Replace(PageMark { index, ..mark }));
                    changes.extend(answers_removed(old));
                }
                None => changes.push(MarkChange::Add(mark)),
            }
        }
        changes.extend(left.into_iter().flat_map(removed));
        changes
    }
}

/// A note that was taken over from a mark, as such a mark: what the reader has not changed is as it was there.
fn in_its_way(
    annotation: &Annotation,
    imported: &ImportedAnnotation,
    old: &PageMark,
    wanted: Vec<PageMark>,
) -> Vec<PageMark> {
    let has_words = annotation.note_text() == imported.note;
    let has_ink = annotation.ink == imported.ink.unwrap_or_default();
    let has_style = annotation.style == imported.style.unwrap_or_default();
    let range = annotation.anchor_state.range();
    let is_in_place = match imported.kind {
        ImportedKind::Highlight => range.is_none() || range == old.range,
        ImportedKind::Area => annotation.area.as_ref() == imported.printed.first(),
        ImportedKind::Note | ImportedKind::Bookmark => true,
    };
    if is_in_place && has_words && has_ink && has_style && annotation.tags == imported.tags {
        return vec![old.clone()];
    }
    let marks = if is_in_place {
        let (page, quads) = (old.page, old.quads.clone());
        let strokes = old.strokes.clone();
        vec![PageMark {
            page,
            quads,
            strokes,
            ..mark_of(annotation)
        }]
    } else {
        wanted
    };
    let has_kind = has_style || old.kind.is_shape();
    let adjusted = |mut mark: PageMark| {
        if !is_in_place {
            mark.strokes = moved(&old.strokes, &old.quads, &mark.quads);
        }
        PageMark {
            kind: if has_kind { old.kind } else { mark.kind },
            color: if has_ink { old.color } else { mark.color },
            note: match has_words {
                true if mark.page == old.page => old.note.clone(),
                _ => mark.note,
            },
            line_width: old.line_width,
            belongings: old.belongings.clone(),
            // Words that are written on the page are a part of what it looks like.
            has_look: old.has_look
                && is_in_place
                && has_ink
                && has_kind
                && old.kind != PageMarkKind::FreeText,
            ..mark
        }
    };
    marks.into_iter().map(adjusted).collect()
}

/// Strokes that have gone with what is around them.
fn moved(strokes: &[Vec<Point>], before: &[Quad], now: &[Quad]) -> Vec<Vec<Point>> {
    let (Some(before), Some(now)) = (Quad::bounds(before), Quad::bounds(now)) else {
        return strokes.to_vec();
    };
    // The least of a rectangle is two places before the greatest.
    let along = |at: f32, low: usize| {
        let length = (before[low + 2] - before[low]).max(f32::EPSILON);
        now[low] + (at - before[low]) * (now[low + 2] - now[low]) / length
    };
    let point = |at: &Point| Point {
        x: along(at.x, 0),
        y: along(at.y, 1),
    };
    let stroke = |stroke: &Vec<Point>| stroke.iter().map(point).collect();
    strokes.iter().map(stroke).collect()
}

/// Whether a mark of the file says all that a note says now.
fn says(old: &PageMark, new: &PageMark) -> bool {
    let is_in_place = are_same(&old.quads, &new.quads)
        // A sign is put beside its place.
        || new.kind == PageMarkKind::Text;
    (old.page, old.kind, &old.own) == (new.page, new.kind, &new.own)
        && in_a_mark(&old.note) == in_a_mark(&new.note)
        && old.color == new.color
        && is_in_place
}

/// All of a mark that does not depend on where it stands.
fn mark_of(annotation: &Annotation) -> PageMark {
    PageMark {
        kind: kind(annotation.style),
        quote: annotation.quote.clone(),
        note: annotation.note_text(),
        color: Some(color(annotation.ink)),
        created: moment(annotation.created),
        modified: moment(annotation.modified),
        name: annotation.id.to_string(),
        own: OwnMark::new(annotation, 1).to_json(),
        ..PageMark::default()
    }
}

/// The mark of a part of a page; none where there is no such page.
fn area_mark(annotation: &Annotation, area: &OnPage, map: &PageMap) -> Option<PageMark> {
    let page = map.pages().get(area.page as usize)?;
    Some(PageMark {
        kind: PageMarkKind::Square,
        page: area.page as usize,
        label: page.label.clone(),
        quads: area.on(page),
        ..mark_of(annotation)
    })
}

/// One mark for each page that an annotation stands on; what was written about it goes with the first.
fn marks_of(annotation: &Annotation, range: TextRange, page: Printed<'_>) -> Vec<PageMark> {
    let Printed { document, map } = page;
    let place = OwnPlace::new(document, range);
    let is_bookmark = annotation.kind == Kind::Bookmark;
    let by_page = quads_by_page(map, range, is_bookmark);
    let mark = |(part, (page, quads)): (usize, (usize, Vec<Quad>))| {
        let label = map.pages().get(page).map(|page| page.label.clone());
        let mut mark = PageMark {
            page,
            label: label.unwrap_or_default(),
            quads,
            ..mark_of(annotation)
        };
        if is_bookmark {
            mark.kind = PageMarkKind::Text;
        }
        if part == 0 {
            mark.range = Some(range);
            let place = Some(place.clone());
            mark.own = OwnMark {
                place,
                ..OwnMark::new(annotation, 1)
            }
            .to_json();
            if is_bookmark && mark.note.is_empty() {
                BOOKMARK.clone_into(&mut mark.note);
            }
        } else {
            mark.note = String::new();
            mark.name = format!("{}-{}", annotation.id, part + 1);
            mark.own = OwnMark::new(annotation, part + 1).to_json();
        }
        mark
    };
    by_page.into_iter().enumerate().map(mark).collect()
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
    use crate::document::sample::paragraphs;
    use crate::document::{LinePlace, Offset, PrintedPage};

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
        let range = TextRange::new(Offset(2), Offset(8));
        let annotation = Annotation {
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
            anchor_state: AnchorState::Exact(range),
            area: None,
        };
        let document = paragraphs(&["Twelve letters"]);
        let page = Printed {
            document: &document,
            map: &map,
        };
        let marks = marks_of(&annotation, range, page);
        assert_eq!(marks.len(), 2);
        assert_eq!((marks[0].page, marks[0].note.as_str()), (0, "mine"));
        assert_eq!((marks[1].page, marks[1].note.as_str()), (1, ""));
        assert_ne!(marks[0].name, marks[1].name);
        assert_eq!(marks[0].modified, "2024-03-01T10:20:30Z");
    }
}
