//! Records put together: notes with what they are about, and the states that a mark went through as one mark.
//!
//! The device only ever appends. Longer or shorter ends of a highlight come as further records, and notes stand by themselves at
//! the last location of their highlight.

use super::super::model::{ImportedAnnotation, ImportedKind};
use super::super::tidy;
use super::label::{Mark, Range};
use super::{Clipping, apart};
use std::collections::{BTreeMap, HashSet};

/// Earlier marks that a new one is compared with.
const REACH: usize = 200;

/// A mark with its place as numbers: of a location, else of a page.
struct Placed {
    /// Which record of the file it is.
    at: usize,
    annotation: ImportedAnnotation,
    span: Option<(u32, u32)>,
    /// By which its words are compared.
    key: String,
    alive: bool,
    notes: Vec<String>,
    /// The same, to know them by.
    written: HashSet<String>,
}

impl Placed {
    fn of(at: usize, clipping: Clipping) -> Self {
        let place = clipping.label.location.as_ref();
        Self {
            at,
            span: span_of(place.or(clipping.label.page.as_ref())),
            key: tidy::key(&clipping.text),
            annotation: clipping.annotation(),
            alive: true,
            notes: Vec::new(),
            written: HashSet::new(),
        }
    }
}

pub(super) fn fold(clippings: Vec<Clipping>) -> Vec<ImportedAnnotation> {
    let clippings = without_repeats(clippings);
    let by_location = |clipping: &Clipping| clipping.label.location.is_some();
    let mut marks: Vec<Placed> = Vec::new();
    let mut notes: Vec<(usize, Clipping)> = Vec::new();
    let mut rest: Vec<(usize, ImportedAnnotation)> = Vec::new();
    let (mut here, mut pages): (BTreeMap<u32, Vec<usize>>, BTreeMap<u32, Vec<usize>>) =
        Default::default();
    for (at, clipping) in clippings.into_iter().enumerate() {
        match clipping.label.mark {
            Mark::Highlight => {
                let index = if by_location(&clipping) {
                    &mut here
                } else {
                    &mut pages
                };
                let mut new = Placed::of(at, clipping);
                supersede(&mut marks, index, &mut new);
                if let Some((start, _)) = new.span {
                    index.entry(start).or_default().push(marks.len());
                }
                marks.push(new);
            }
            Mark::Note => notes.push((at, clipping)),
            Mark::Bookmark => rest.push((at, clipping.annotation())),
        }
    }
    for (at, clipping) in notes {
        match target(
            &marks,
            if by_location(&clipping) {
                &here
            } else {
                &pages
            },
            &clipping,
        ) {
            Some(index) => marks[index].take_note(clipping),
            None => rest.push((at, clipping.annotation())),
        }
    }
    let kept = marks.into_iter().filter(|mark| mark.alive);
    let kept = kept.map(|mark| (mark.at, mark.finish()));
    let mut all: Vec<(usize, ImportedAnnotation)> = kept.chain(rest).collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, annotation)| annotation).collect()
}

fn span_of(range: Option<&Range>) -> Option<(u32, u32)> {
    range.and_then(|range| range.span)
}

/// Drops exact repeats: the same kind, place and words. The first stays, with its date.
fn without_repeats(clippings: Vec<Clipping>) -> Vec<Clipping> {
    let mut seen = HashSet::new();
    let place = |range: &Option<Range>| range.as_ref().map(|range| range.written.clone());
    clippings
        .into_iter()
        .filter(|clipping| {
            let (label, text) = (&clipping.label, clipping.text.clone());
            let places = (place(&label.location), place(&label.page));
            seen.insert((label.mark, places, text))
        })
        .collect()
}

/// Marks earlier states of a new mark as gone: those of an overlapping place of which the words of one hold those of the other.
fn supersede(marks: &mut [Placed], index: &BTreeMap<u32, Vec<usize>>, new: &mut Placed) {
    let Some((_, end)) = new.span else { return };
    let near: Vec<usize> = index
        .range(..=end)
        .rev()
        .flat_map(|(_, at)| at.iter().rev().copied())
        .take(REACH)
        .collect();
    let mut same: Vec<usize> = near
        .into_iter()
        .filter(|at| marks[*at].alive && marks[*at].is_state_of(new))
        .collect();
    same.sort_unstable();
    for at in same {
        let old = &mut marks[at];
        old.alive = false;
        let replaces = &mut new.annotation.replaces;
        take_all(replaces, &mut old.annotation.replaces);
        replaces.push(old.annotation.quote.clone());
        if new.annotation.first.is_none() {
            let place = if old.annotation.location.is_empty() {
                &old.annotation.page
            } else {
                &old.annotation.location
            };
            let own = || (place.clone(), old.annotation.quote.clone());
            new.annotation.first = Some(old.annotation.first.clone().unwrap_or_else(own));
            new.annotation.modified = new.annotation.created;
            new.annotation.created = old.annotation.created;
        }
    }
}

/// Takes all of another list; a long one is not copied anew with each state of a mark.
fn take_all(list: &mut Vec<String>, other: &mut Vec<String>) {
    if list.is_empty() {
        std::mem::swap(list, other);
    } else {
        list.append(other);
    }
}

/// The mark that a note is about: one made in the same second, else the one that ends nearest to it, and of those the one made last
/// before it.
fn target(marks: &[Placed], index: &BTreeMap<u32, Vec<usize>>, note: &Clipping) -> Option<usize> {
    let (_, at) = span_of(note.label.location.as_ref().or(note.label.page.as_ref()))?;
    let near = index
        .range(..=at)
        .rev()
        .flat_map(|(_, at)| at.iter().rev().copied())
        .take(REACH);
    let over = near.filter(|mark| {
        marks[*mark].alive
            && marks[*mark]
                .span
                .is_some_and(|(start, end)| start <= at && at <= end)
    });
    over.min_by_key(|mark| {
        let mark = &marks[*mark];
        let seconds = apart(
            mark.annotation
                .modified
                .as_ref()
                .or(mark.annotation.created.as_ref()),
            note.label.created.as_ref(),
        );
        (
            seconds != 0,
            mark.span.map_or(0, |(_, end)| end - at),
            seconds,
        )
    })
}

impl Placed {
    /// Whether this is another state of the same mark.
    fn is_state_of(&self, other: &Self) -> bool {
        let overlap = self
            .span
            .zip(other.span)
            .is_some_and(|(one, other)| one.0 <= other.1 && other.0 <= one.1);
        overlap
            && !self.key.is_empty()
            && (self.key.contains(&other.key) || other.key.contains(&self.key))
            && !other.key.is_empty()
    }

    fn take_note(&mut self, note: Clipping) {
        for part in ["\n", super::SEPARATOR, "\n", &note.raw] {
            self.annotation.raw.push_str(part);
        }
        if self.written.insert(note.text.clone()) {
            self.notes.push(note.text);
        }
    }

    fn finish(self) -> ImportedAnnotation {
        let mut annotation = self.annotation;
        annotation.note = self.notes.join("\n\n");
        annotation.kind = ImportedKind::Highlight;
        annotation
    }
}
