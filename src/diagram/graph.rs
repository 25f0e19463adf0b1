//! The character map: the people of a text as a graph, joined where they share paragraphs more often than chance would have it.

mod circles;
mod labels;
mod paint;
mod places;
#[cfg(test)]
mod tests;
mod ties;

use super::drawing::{About, Anchor, Drawing, Frame, Geometry, Label, Point, Role, Size, Target};
use super::heading::{self, MARGIN};
use super::measure;
use crate::diagram::Face;
use crate::document::Document;
use crate::glossary::{Entry, EntryKind, Glossary};
use labels::Side;
use std::cmp::Reverse;

/// What the reader wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Places beside the people.
    pub places: bool,
    pub organisations: bool,
    /// Nodes at most, those that are named most often.
    pub most: usize,
    /// Whether those who belong together share a colour.
    pub circles: bool,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            places: false,
            organisations: false,
            most: 36,
            circles: true,
        }
    }
}

impl Wanted {
    fn wants(self, entry: &Entry) -> bool {
        if entry.sort.is_some() {
            return self.organisations;
        }
        match entry.kind {
            EntryKind::Person => true,
            EntryKind::Place => self.places,
            EntryKind::Organisation => self.organisations,
            EntryKind::Event => false,
        }
    }
}

const NARROWEST: f32 = 640.0;
/// Size of the smallest names, and room for one of that size.
const SMALL: f32 = 11.0;
const NAME: f32 = 170.0;
/// Lines for those who meet nobody.
const LONELY_LINES: usize = 2;

/// An entry on its way into the picture.
struct Node<'a> {
    entry: &'a Entry,
    radius: f32,
    label: Label,
    circle: Option<usize>,
    place: Point,
    side: Side,
    /// Index into the drawing's subjects.
    subject: usize,
}

impl Node<'_> {
    fn disc(&self) -> Frame {
        Frame {
            min: self.place,
            max: self.place,
        }
        .grown(self.radius + 1.0)
    }

    /// The name as it stands on one side of the disc.
    fn name(&self, side: Side) -> Label {
        let (size, reach) = (self.label.size, self.radius + 6.0);
        let (at, anchor) = match side {
            Side::Beneath => (
                self.place.plus(0.0, self.radius + size * 1.08),
                Anchor::Middle,
            ),
            Side::Above => (
                self.place.plus(0.0, -self.radius - size * 0.45),
                Anchor::Middle,
            ),
            Side::Right => (self.place.plus(reach, size * 0.36), Anchor::Start),
            Side::Left => (self.place.plus(-reach, size * 0.36), Anchor::End),
        };
        Label {
            at,
            anchor,
            ..self.label.clone()
        }
    }

    /// What the node takes: its disc and its name.
    fn frame(&self) -> Frame {
        self.disc().union(self.name(self.side).frame())
    }
}

/// The graph of a text. The same glossary makes the same picture.
#[must_use]
pub fn graph(glossary: &Glossary, document: &Document, wanted: Wanted) -> Drawing {
    let mut entries = wanted_entries(glossary, wanted);
    let known = entries.len();
    entries.truncate(wanted.most);
    let found = ties::ties(&entries, document);
    let (company, lonely): (Vec<usize>, Vec<usize>) =
        (0..entries.len()).partition(|&number| found.iter().any(|tie| tie.other(number).is_some()));
    let found = renumbered(&found, &company);
    let circles = if wanted.circles {
        circles::circles(company.len(), &found)
    } else {
        vec![None; company.len()]
    };

    let mut drawing = Drawing {
        title: title(document),
        ..Drawing::default()
    };
    let most = entries.first().map_or(1, |entry| entry.mentions.len());
    let mut nodes: Vec<Node<'_>> = Vec::new();
    for (&number, circle) in company.iter().zip(circles) {
        nodes.push(node(&mut drawing, entries[number], most, circle));
    }
    let extents: Vec<Frame> = nodes.iter().map(Node::frame).collect();
    for (node, place) in nodes.iter_mut().zip(places::places(&extents, &found)) {
        node.place = place;
    }
    let bottom = fit(&mut drawing, &mut nodes);
    let name = if document.meta.title.is_empty() {
        say!("diagram-map")
    } else {
        &document.meta.title
    };
    heading::write(&mut drawing, name, &description(&entries, known));
    let curves = paint::curves(&nodes, &found);
    labels::choose(&mut nodes, &curves, drawing.size);
    paint::ties(&mut drawing, &nodes, &found, &curves);
    paint::nodes(&mut drawing, &nodes);
    let lonely: Vec<&Entry> = lonely.into_iter().map(|number| entries[number]).collect();
    row(&mut drawing, &lonely, bottom);
    drawing
}

/// The entries to be shown, the most mentioned first.
fn wanted_entries(glossary: &Glossary, wanted: Wanted) -> Vec<&Entry> {
    let entries = glossary.entries.iter();
    let mut wanted: Vec<&Entry> = entries
        .filter(|entry| wanted.wants(entry) && !entry.mentions.is_empty())
        .collect();
    wanted.sort_by_key(|entry| {
        (
            Reverse(entry.mentions.len()),
            entry.mentions.first().copied(),
            &entry.id,
        )
    });
    wanted
}

/// Ties between entries as ties between the entries of `company`, which holds both ends of each.
fn renumbered(ties: &[ties::Tie], company: &[usize]) -> Vec<ties::Tie> {
    let rank = |number: usize| {
        company
            .iter()
            .position(|&each| each == number)
            .unwrap_or_default()
    };
    ties.iter()
        .map(|tie| ties::Tie {
            ends: (rank(tie.ends.0), rank(tie.ends.1)),
            ..*tie
        })
        .collect()
}

fn title(document: &Document) -> String {
    if document.meta.title.is_empty() {
        say!("diagram-map").to_owned()
    } else {
        say!("diagram-map-of", title = document.meta.title)
    }
}

/// Area follows mentions; the name grows a little with it.
fn node<'a>(
    drawing: &mut Drawing,
    entry: &'a Entry,
    most: usize,
    circle: Option<usize>,
) -> Node<'a> {
    let share = (entry.mentions.len() as f32 / most.max(1) as f32).sqrt();
    let subject = subject(drawing, entry);
    let (size, face) = (
        SMALL + 6.0 * share,
        if share > 0.45 {
            Face::Strong
        } else {
            Face::Plain
        },
    );
    let label = Label::new(
        Point::default(),
        size,
        // Those who matter most have the largest letters, and are not the ones to be cut for it.
        measure::cut(&entry.name, size, face, NAME * size / SMALL),
    )
    .face(face);
    Node {
        entry,
        radius: 4.5 + 25.5 * share,
        label,
        circle,
        place: Point::default(),
        side: Side::default(),
        subject,
    }
}

fn subject(drawing: &mut Drawing, entry: &Entry) -> usize {
    let mentions = say!("counted-mentions", count = entry.mentions.len());
    let label = format!("{}, {mentions}", entry.name);
    drawing.subject(Target::Entry(entry.id.clone()), label)
}

/// Moves the nodes so that all stand inside the margins, sizes the drawing, and returns where the nodes end below.
fn fit(drawing: &mut Drawing, nodes: &mut [Node<'_>]) -> f32 {
    let Some(all) = nodes.iter().map(Node::frame).reduce(Frame::union) else {
        drawing.size = Size {
            width: NARROWEST,
            height: heading::HEIGHT + 2.0 * MARGIN,
        };
        return heading::HEIGHT + MARGIN;
    };
    let width = (all.width() + 2.0 * MARGIN).max(NARROWEST);
    let (dx, dy) = (
        (width - all.width()) / 2.0 - all.min.x,
        heading::HEIGHT + MARGIN - all.min.y,
    );
    for node in nodes {
        node.place = node.place.plus(dx, dy);
    }
    drawing.size = Size {
        width,
        height: all.max.y + dy + MARGIN,
    };
    all.max.y + dy
}

/// What the picture shows, in a sentence.
fn description(entries: &[&Entry], known: usize) -> String {
    let are_people = entries.iter().all(|entry| entry.kind == EntryKind::Person);
    match (entries.len(), known) {
        (0, _) => say!("diagram-no-people").to_owned(),
        (1, 1) => say!("diagram-one-name").to_owned(),
        (shown, all) if shown < all && are_people => {
            say!("diagram-most-people", shown = shown, all = all)
        }
        (shown, all) if shown < all => say!("diagram-most-names", shown = shown, all = all),
        (shown, _) if are_people => say!("diagram-people", shown = shown),
        (shown, _) => say!("diagram-names", shown = shown),
    }
}

/// Those who share no paragraph with another stand in lines of their own beneath the rest; who finds no room is counted.
fn row(drawing: &mut Drawing, lonely: &[&Entry], bottom: f32) {
    const SIZE: f32 = 11.0;
    const LINE: f32 = 22.0;
    const DOT: f32 = 3.5;
    if lonely.is_empty() {
        return;
    }
    let right = drawing.size.width - MARGIN;
    let lead = say!("diagram-on-their-own");
    let quiet = Role::Ink.share(0.62);
    let mut at = Point::new(MARGIN, bottom + 34.0);
    let last_line = at.y + LINE * (LONELY_LINES - 1) as f32;
    drawing.add(
        About::Nothing,
        Geometry::Label(Label::new(at, SIZE, lead).ink(quiet)),
    );
    at.x += measure::width(lead, SIZE, Face::Plain) + 12.0;
    let more = |left: usize| say!("diagram-more", count = left);
    let kept = measure::width(&more(lonely.len()), SIZE, Face::Plain);
    for (number, entry) in lonely.iter().enumerate() {
        let name = measure::cut(&entry.name, SIZE, Face::Plain, NAME);
        let width = 2.0 * DOT + 5.0 + measure::width(&name, SIZE, Face::Plain);
        if at.x + width > right && at.y < last_line {
            at = Point::new(MARGIN, at.y + LINE);
        }
        let full = if number + 1 < lonely.len() && at.y >= last_line {
            right - kept - 16.0
        } else {
            right
        };
        if at.x + width > full {
            drawing.add(
                About::Nothing,
                Geometry::Label(Label::new(at, SIZE, more(lonely.len() - number)).ink(quiet)),
            );
            break;
        }
        let subject = About::One(subject(drawing, entry));
        let center = at.plus(DOT, -SIZE * 0.36);
        let fill = role_of(entry.kind).share(0.7);
        drawing.add(
            subject,
            Geometry::Circle {
                center,
                radius: DOT,
                fill,
                outline: None,
            },
        );
        drawing.add(
            subject,
            Geometry::Label(Label::new(at.plus(2.0 * DOT + 5.0, 0.0), SIZE, name)),
        );
        at.x += width + 16.0;
    }
    drawing.size.height = at.y + MARGIN;
}

fn role_of(kind: EntryKind) -> Role {
    match kind {
        EntryKind::Person => Role::Person,
        EntryKind::Place => Role::Place,
        EntryKind::Organisation => Role::Organisation,
        EntryKind::Event => Role::Event,
    }
}
