//! What an export is made of: the notes on one document, in text order, under the headings that they stand beneath.

use crate::annotation::{Annotation, Kind, Notebook};
use crate::document::Document;
use crate::study;
use jiff::Timestamp;
use std::collections::HashSet;
use uuid::Uuid;

/// The heading over notes whose passage is no longer found.
const NOT_FOUND: &str = "Not found in the text";

/// The heading over notes on no passage.
const ON_THE_WHOLE: &str = "On the whole";

/// A text and the notes on it.
#[derive(Clone, Copy, Debug)]
pub struct TextNotes<'a> {
    pub document: &'a Document,
    pub notebook: &'a Notebook,
}

/// The notes to be written, and the document that they are about.
pub(super) struct Selection<'a> {
    pub(super) document: &'a Document,
    /// The document's key, which a link back names it by.
    pub(super) key: &'a str,
    pub(super) groups: Vec<Group<'a>>,
    /// How its passages are found again.
    pub(super) notebook: Option<&'a Notebook>,
    /// Notes that were made and deleted.
    pub(super) gone: Vec<Uuid>,
}

/// Notes under one heading.
pub(super) struct Group<'a> {
    /// From the outermost heading inwards; empty where the text has none.
    pub(super) headings: Vec<&'a str>,
    pub(super) annotations: Vec<&'a Annotation>,
}

impl<'a> Selection<'a> {
    pub(super) fn of(text: &TextNotes<'a>) -> Self {
        let notebook = text.notebook;
        let there: HashSet<Uuid> = notebook.annotations().iter().map(|note| note.id).collect();
        let gone = notebook.replica().ids();
        let gone = gone.filter(|id| !there.contains(id)).collect();
        Self {
            gone,
            notebook: Some(notebook),
            ..Self::new(text.document, notebook.key(), notebook.annotations())
        }
    }

    /// Puts notes in text order; those without a place come last, oldest first.
    pub(super) fn new(document: &'a Document, key: &'a str, annotations: &'a [Annotation]) -> Self {
        let mut sorted: Vec<&Annotation> = annotations.iter().collect();
        sorted.sort_by_key(|annotation| {
            let range = annotation.anchor_state.range();
            let is_lost = range.is_none() && annotation.kind != Kind::Note;
            (
                is_lost,
                range.is_none(),
                range,
                annotation.created,
                annotation.id,
            )
        });
        let mut groups: Vec<Group<'a>> = Vec::new();
        for annotation in sorted {
            let headings = match annotation.anchor_state.range() {
                Some(_) => annotation.headings.iter().map(String::as_str).collect(),
                None if annotation.kind == Kind::Note => vec![ON_THE_WHOLE],
                None => vec![NOT_FOUND],
            };
            match groups.last_mut() {
                Some(group) if group.headings == headings => group.annotations.push(annotation),
                _ => groups.push(Group {
                    headings,
                    annotations: vec![annotation],
                }),
            }
        }
        Self {
            document,
            key,
            groups,
            notebook: None,
            gone: Vec::new(),
        }
    }

    pub(super) fn annotations(&self) -> impl Iterator<Item = &'a Annotation> {
        self.groups
            .iter()
            .flat_map(|group| group.annotations.iter().copied())
    }

    /// How many there are of each kind, and how many have a note.
    pub(super) fn counts(&self) -> [(&'static str, usize); 3] {
        let count = |wanted: fn(&Annotation) -> bool| {
            self.annotations()
                .filter(|annotation| wanted(annotation))
                .count()
        };
        [
            (
                "highlights",
                count(|annotation| matches!(annotation.kind, Kind::Highlight)),
            ),
            (
                "bookmarks",
                count(|annotation| matches!(annotation.kind, Kind::Bookmark)),
            ),
            (
                "notes",
                count(|annotation| notes(annotation).next().is_some()),
            ),
        ]
    }

    pub(super) fn quote(&self, annotation: &Annotation) -> String {
        quote(self.document, annotation)
    }

    /// How far into the text a note stands, in whole percent; none for one without a place.
    pub(super) fn percent(&self, annotation: &Annotation) -> Option<u32> {
        let range = annotation
            .anchor_state
            .range()
            .filter(|_| !self.document.text.is_empty())?;
        Some((self.document.progress(range.start) * 100.0).floor() as u32)
    }

    /// Leads back to the passage.
    pub(super) fn link(&self, annotation: &Annotation) -> String {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let key: String = self.key.chars().filter(|&c| plain(c)).collect();
        format!("manicule:{key}#{}", annotation.id)
    }

    /// The same for files of other programs, which have no room for what a note is: it comes back as that.
    pub(super) fn link_with_kind(&self, annotation: &Annotation) -> String {
        let kind = format!("?kind={}#", annotation.kind.name());
        self.link(annotation).replacen('#', &kind, 1)
    }

    /// A line about a note: kind, ink, how far in, when.
    pub(super) fn particulars(&self, annotation: &Annotation) -> Vec<String> {
        let kind = match annotation.kind {
            Kind::Highlight => format!("{}, {}", annotation.ink.name(), annotation.style.name()),
            Kind::Bookmark => "bookmark".to_owned(),
            Kind::Note => "note".to_owned(),
        };
        let percent = self
            .percent(annotation)
            .map(|percent| format!("{percent}%"));
        [Some(kind), percent, Some(day(annotation.created))]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect()
    }
}

/// The versions of a note that say something; more than one where two devices wrote at once.
pub(super) fn notes(annotation: &Annotation) -> impl Iterator<Item = &str> {
    annotation
        .notes
        .iter()
        .map(String::as_str)
        .filter(|note| !note.trim().is_empty())
}

/// All versions of a note as one text.
pub(super) fn note(annotation: &Annotation) -> String {
    notes(annotation).collect::<Vec<_>>().join("\n\n")
}

/// The marked words as one reads them: without the marks of footnotes, readings, and the signs that stand for pictures.
pub(super) fn quote(document: &Document, annotation: &Annotation) -> String {
    study::quote_in_file(document, annotation).trim().to_owned()
}

/// A text's paragraphs, each of one or more lines.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let mut lines = text.lines().map(str::trim).peekable();
    std::iter::from_fn(move || {
        while lines.next_if(|line| line.is_empty()).is_some() {}
        let mut paragraph = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.is_empty()) {
            paragraph.push(line);
        }
        (!paragraph.is_empty()).then_some(paragraph)
    })
}

/// The calendar day of a time in milliseconds since 1970 (UTC), or nothing for a time that no calendar holds.
fn day(milliseconds: u64) -> String {
    instant(milliseconds)
        .map(|time| time.strftime("%Y-%m-%d").to_string())
        .unwrap_or_default()
}

/// A time in milliseconds since 1970 as RFC 3339 (UTC), or nothing for a time that no calendar holds.
pub(super) fn timestamp(milliseconds: u64) -> String {
    instant(milliseconds)
        .map(|time| time.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
        .unwrap_or_default()
}

fn instant(milliseconds: u64) -> Option<Timestamp> {
    Timestamp::from_millisecond(i64::try_from(milliseconds).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_in_utc_and_impossible_ones_are_left_out() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(timestamp(1_791_017_564_120), "2026-10-03T08:52:44.120Z");
        assert_eq!(timestamp(u64::MAX), "");
    }

    #[test]
    fn paragraphs_part_at_blank_lines() {
        let found: Vec<Vec<&str>> = paragraphs("\n a\nb\n \n\nc\n").collect();
        assert_eq!(found, [vec!["a", "b"], vec!["c"]]);
    }
}
