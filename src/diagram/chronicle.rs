//! The timeline as a picture: years from left to right, what happened above them, the lives of the main people below.

mod axis;
mod dates;
mod lanes;
mod paint;
mod rows;
#[cfg(test)]
mod tests;

use super::drawing::{Drawing, Size, Target};
use super::heading::{self, MARGIN};
use crate::document::Document;
use crate::glossary::{DatedEvent, Entry, Glossary};
use axis::Axis;
use dates::When;
use std::collections::HashMap;

const WIDTH: f32 = 1360.0;
/// Room for the names of the lanes, left of the axis.
const NAMES: f32 = 150.0;
/// Room for the words of the last events, right of the axis.
const AFTER: f32 = 130.0;
/// Lanes at most.
const LANES: usize = 14;

/// An event on its way into the picture.
struct Mark<'a> {
    event: &'a DatedEvent,
    when: When,
    /// From and to, in pixels; equal for a date alone.
    x: (f32, f32),
    /// Index into the drawing's subjects.
    subject: usize,
}

impl Mark<'_> {
    /// Whether it is half a century or more that the text names as a whole.
    fn is_age(&self) -> bool {
        const AGE: f64 = 49.0;
        let (from, to) = self.when.extent();
        self.event.about && to - from >= AGE
    }
}

/// The timeline of a text. The same glossary makes the same picture.
#[must_use]
pub fn chronicle(glossary: &Glossary, document: &Document) -> Drawing {
    let mut drawing = Drawing {
        title: title(document),
        ..Drawing::default()
    };
    let mut marks = marks(glossary, document, &mut drawing);
    let lanes = lanes::lanes(glossary, &marks, LANES);
    let left = MARGIN + if lanes.is_empty() { 10.0 } else { NAMES };
    let extents = extents(&marks);
    let axis = Axis::new(&extents, (left, WIDTH - MARGIN - AFTER));
    for (mark, (from, to)) in marks.iter_mut().zip(extents) {
        mark.x = (axis.x(from), axis.x(to));
    }
    drawing.size = Size {
        width: WIDTH,
        height: heading::HEIGHT + 2.0 * MARGIN,
    };
    let name = if document.meta.title.is_empty() {
        say!("diagram-timeline")
    } else {
        &document.meta.title
    };
    heading::write(&mut drawing, name, &description(&marks));
    if !marks.is_empty() {
        paint::Page {
            document,
            axis: &axis,
            marks: &marks,
            lanes: &lanes,
            weights: &weights(glossary, &marks),
        }
        .paint(&mut drawing);
    }
    drawing
}

/// From when to when each mark is drawn. A century is named rather than dated: where other dates lie within it, it is drawn as far
/// as they reach, so that it stretches no axis.
fn extents(marks: &[Mark<'_>]) -> Vec<(f64, f64)> {
    let dated = || {
        marks
            .iter()
            .filter(|mark| !mark.is_age())
            .map(|mark| mark.when.extent())
    };
    let from = dated().map(|(from, _)| from).fold(f64::INFINITY, f64::min);
    let to = dated().map(|(_, to)| to).fold(f64::NEG_INFINITY, f64::max);
    let extent = |mark: &Mark<'_>| {
        let (start, end) = mark.when.extent();
        let is_around = mark.is_age() && start <= to && end >= from;
        if is_around {
            (start.max(from), end.min(to))
        } else {
            (start, end)
        }
    };
    marks.iter().map(extent).collect()
}

fn title(document: &Document) -> String {
    if document.meta.title.is_empty() {
        say!("diagram-timeline").to_owned()
    } else {
        say!("diagram-timeline-of", title = document.meta.title)
    }
}

fn description(marks: &[Mark<'_>]) -> String {
    let dated: Vec<&Mark<'_>> = marks.iter().filter(|mark| !mark.is_age()).collect();
    let shown = if dated.is_empty() {
        marks.iter().collect()
    } else {
        dated
    };
    match shown.as_slice() {
        [] => say!("diagram-no-dates").to_owned(),
        [only] => say!("diagram-one-date", date = only.when.label()),
        [first, .., last] => {
            let end = last.when.to.unwrap_or(last.when.from);
            say!(
                "diagram-dates",
                count = marks.len(),
                from = first.when.from.label(),
                to = end.label()
            )
        }
    }
}

/// Events whose dates can be read, in the order of time.
fn marks<'a>(glossary: &'a Glossary, document: &Document, drawing: &mut Drawing) -> Vec<Mark<'a>> {
    let read = |event: &'a DatedEvent| When::read(&event.date).map(|when| (event, when));
    let mut dated: Vec<(&DatedEvent, When)> = glossary.timeline.iter().filter_map(read).collect();
    dated.sort_by(|a, b| {
        a.1.from
            .position()
            .total_cmp(&b.1.from.position())
            .then(a.0.range.cmp(&b.0.range))
    });
    let mut mark = |(event, when): (&'a DatedEvent, When)| {
        let label = format!("{}: {}", when.label(), sentence(document, event));
        let subject = drawing.subject(Target::Text(event.sentence), label);
        Mark {
            event,
            when,
            x: (0.0, 0.0),
            subject,
        }
    };
    dated.into_iter().map(&mut mark).collect()
}

/// An event's sentence on one line.
fn sentence(document: &Document, event: &DatedEvent) -> String {
    document
        .slice(event.sentence)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// How much each event weighs when there is no room for all: who is in it, and how exact its date is.
fn weights(glossary: &Glossary, marks: &[Mark<'_>]) -> Vec<f32> {
    let known: HashMap<&str, &Entry> = glossary
        .entries
        .iter()
        .map(|entry| (entry.id.as_str(), entry))
        .collect();
    let weigh = |mark: &Mark<'_>| {
        let named = mark
            .event
            .entities
            .iter()
            .filter_map(|id| known.get(id.as_str()));
        let people: f32 = named
            .map(|entry| (entry.mentions.len() as f32).ln_1p())
            .sum();
        let exact = [
            mark.when.from.month.is_some(),
            mark.when.from.day.is_some(),
            mark.when.to.is_some(),
        ];
        people + exact.into_iter().filter(|&exact| exact).count() as f32
    };
    marks.iter().map(weigh).collect()
}
