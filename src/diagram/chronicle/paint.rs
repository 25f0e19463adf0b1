//! The timeline's shapes: flags with the words of events, their marks on the axis, ticks, and the lanes of people.

use super::axis::{Axis, BREAK};
use super::lanes::Lane;
use super::rows::{self, Extent};
use super::{Mark, sentence};
use crate::diagram::Face;
use crate::diagram::drawing::{
    About, Anchor, Drawing, Frame, Geometry, Label, Point, Role, Target,
};
use crate::diagram::heading::{self, MARGIN};
use crate::diagram::measure;
use crate::document::Document;

/// Flags above one another, at most, and the height of each.
const FLAGS: usize = 16;
const FLAG: f32 = 19.0;
/// Words of a flag, in pixels.
const FLAG_WIDTH: f32 = 280.0;
const FLAG_SIZE: f32 = 11.5;
/// Marks above one another, at most, and the height of each.
const MARKS: usize = 12;
const MARK: f32 = 9.0;
const DOT: f32 = 3.4;
/// Height of the ticks' labels, and of a lane.
const TICKS: f32 = 30.0;
const LANE: f32 = 24.0;

/// What is to be drawn.
pub struct Page<'a> {
    pub document: &'a Document,
    pub axis: &'a Axis,
    pub marks: &'a [Mark<'a>],
    pub lanes: &'a [Lane<'a>],
    /// Of the marks: which to label where there is no room for all.
    pub weights: &'a [f32],
}

/// A flag: the date and the first words of the sentence.
struct Flag {
    mark: usize,
    date: String,
    label: String,
    extent: Extent,
}

impl Page<'_> {
    /// Draws everything beneath the heading and sizes the drawing.
    pub fn paint(&self, drawing: &mut Drawing) {
        let flags = self.flags(drawing.size.width - MARGIN);
        let extents: Vec<Extent> = flags.iter().map(|flag| flag.extent).collect();
        let flag_rows = rows::flags(&extents, FLAGS);
        let mark_rows = self.mark_rows();
        let high =
            |rows: &[Option<usize>]| rows.iter().flatten().max().map_or(0, |row| row + 1) as f32;
        let flags_end = heading::HEIGHT + 26.0 + high(&flag_rows) * FLAG;
        let full = mark_rows.contains(&None);
        let axis_at = flags_end + 10.0 + (high(&mark_rows) + if full { 2.0 } else { 0.0 }) * MARK;
        drawing.size.height = axis_at + TICKS + self.lanes.len() as f32 * LANE + MARGIN;

        self.ticks(drawing, axis_at);
        self.lanes(drawing, axis_at);
        let mark_at = |row: usize| axis_at - 7.0 - row as f32 * MARK;
        for (flag, row) in flags.iter().zip(&flag_rows) {
            let (Some(row), Some(below)) = (row, mark_rows.get(flag.mark).copied()) else {
                continue;
            };
            let baseline = flags_end - *row as f32 * FLAG - 5.0;
            self.stem(drawing, flag, baseline, mark_at(below.unwrap_or(MARKS)));
        }
        for (flag, row) in flags.iter().zip(&flag_rows) {
            if let Some(row) = row {
                self.flag(drawing, flag, flags_end - *row as f32 * FLAG - 5.0);
            }
        }
        self.marks(drawing, &mark_rows, mark_at);
    }

    /// The flags that find room, in the order of time.
    fn flags(&self, right: f32) -> Vec<Flag> {
        let flag = |(number, mark): (usize, &Mark<'_>)| {
            let date = mark.when.label();
            let room = FLAG_WIDTH.min(right - mark.x.0 - 5.0);
            let dated = measure::width(&date, FLAG_SIZE, Face::Strong) + 6.0;
            let label = measure::cut(
                &sentence(self.document, mark.event),
                FLAG_SIZE,
                Face::Book,
                room - dated,
            );
            let width = dated + measure::width(&label, FLAG_SIZE, Face::Book);
            Flag {
                mark: number,
                date,
                label,
                extent: (mark.x.0, mark.x.0 + 5.0 + width + 8.0),
            }
        };
        let all: Vec<Flag> = self.marks.iter().enumerate().map(flag).collect();
        let extents: Vec<Extent> = all.iter().map(|flag| flag.extent).collect();
        let mut order: Vec<usize> = (0..all.len()).collect();
        let weight = |number: usize| self.weights.get(number).copied().unwrap_or_default();
        order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
        let kept = rows::thinned(&extents, &order, FLAGS - 1);
        let mut flags: Vec<Flag> = Vec::new();
        for (number, flag) in all.into_iter().enumerate() {
            if kept.binary_search(&number).is_ok() {
                flags.push(flag);
            }
        }
        flags
    }

    /// The row of each mark above the axis: bars lie lowest, the longest first.
    fn mark_rows(&self) -> Vec<Option<usize>> {
        let extent = |mark: &Mark<'_>| (mark.x.0 - DOT - 0.8, mark.x.1 + DOT + 0.8);
        let mut order: Vec<usize> = (0..self.marks.len()).collect();
        let length = |number: usize| self.marks[number].x.1 - self.marks[number].x.0;
        order.sort_by(|&a, &b| length(b).total_cmp(&length(a)).then(a.cmp(&b)));
        let extents: Vec<Extent> = order
            .iter()
            .map(|&number| extent(&self.marks[number]))
            .collect();
        let mut found = vec![None; self.marks.len()];
        for (number, row) in order.into_iter().zip(rows::stacked(&extents, MARKS)) {
            found[number] = row;
        }
        found
    }

    fn stem(&self, drawing: &mut Drawing, flag: &Flag, top: f32, bottom: f32) {
        let about = About::One(self.marks[flag.mark].subject);
        let (from, to) = (
            Point::new(flag.extent.0, top - FLAG_SIZE * 0.7),
            Point::new(flag.extent.0, bottom),
        );
        drawing.add(
            about,
            Geometry::Line {
                from,
                to,
                width: 0.8,
                ink: Role::Faint.share(0.55),
            },
        );
    }

    fn flag(&self, drawing: &mut Drawing, flag: &Flag, baseline: f32) {
        let about = About::One(self.marks[flag.mark].subject);
        let at = Point::new(flag.extent.0 + 5.0, baseline);
        let label_at = at.plus(
            measure::width(&flag.date, FLAG_SIZE, Face::Strong) + 6.0,
            0.0,
        );
        let date = Label::new(at, FLAG_SIZE, flag.date.clone())
            .face(Face::Strong)
            .ink(Role::Event)
            .halo();
        drawing.add(about, Geometry::Label(date));
        if !flag.label.is_empty() {
            drawing.add(
                about,
                Geometry::Label(
                    Label::new(label_at, FLAG_SIZE, flag.label.clone())
                        .face(Face::Book)
                        .halo(),
                ),
            );
        }
    }

    /// Dots and bars; those that find no room are counted where they would stand.
    fn marks(&self, drawing: &mut Drawing, rows: &[Option<usize>], mark_at: impl Fn(usize) -> f32) {
        let mut left_out: Vec<(f32, usize)> = Vec::new();
        for (mark, row) in self.marks.iter().zip(rows) {
            let Some(row) = row else {
                match left_out.last_mut() {
                    Some((x, count)) if mark.x.0 - *x < 34.0 => *count += 1,
                    _ => left_out.push((mark.x.0, 1)),
                }
                continue;
            };
            let (y, fill, outline) = (mark_at(*row), Role::Event.share(0.85), None);
            let geometry = if mark.x.1 - mark.x.0 > 1.0 {
                let frame = Frame::new(
                    mark.x.0 - DOT,
                    y - DOT + 0.4,
                    mark.x.1 - mark.x.0 + 2.0 * DOT,
                    2.0 * DOT - 0.8,
                );
                Geometry::Rectangle {
                    frame,
                    rounding: DOT - 0.4,
                    fill: Role::Event.share(0.45),
                    outline,
                }
            } else {
                Geometry::Circle {
                    center: Point::new(mark.x.0, y),
                    radius: DOT,
                    fill,
                    outline,
                }
            };
            drawing.add(About::One(mark.subject), geometry);
        }
        for (x, count) in left_out {
            let label = Label::new(
                Point::new(x, mark_at(MARKS) - 2.0),
                10.0,
                format!("+{count}"),
            );
            drawing.add(
                About::Nothing,
                Geometry::Label(
                    label
                        .anchor(Anchor::Middle)
                        .face(Face::Strong)
                        .ink(Role::Event)
                        .halo(),
                ),
            );
        }
    }

    /// The axis with its ticks, and a sign where time is left out.
    fn ticks(&self, drawing: &mut Drawing, y: f32) {
        let bottom = y + TICKS + self.lanes.len() as f32 * LANE;
        for stretch in &self.axis.stretches {
            let (from, to) = (Point::new(stretch.x.0, y), Point::new(stretch.x.1, y));
            drawing.add(
                About::Nothing,
                Geometry::Line {
                    from,
                    to,
                    width: 1.4,
                    ink: Role::Ink.share(0.6),
                },
            );
        }
        for tick in self.axis.ticks() {
            let line = |from: f32, to: f32, ink| Geometry::Line {
                from: Point::new(tick.x, from),
                to: Point::new(tick.x, to),
                width: 1.0,
                ink,
            };
            if !self.lanes.is_empty() {
                drawing.add(
                    About::Nothing,
                    line(y + TICKS - 6.0, bottom, Role::Faint.share(0.22)),
                );
            }
            drawing.add(About::Nothing, line(y, y + 5.0, Role::Ink.share(0.6)));
            let label =
                Label::new(Point::new(tick.x, y + 18.0), 11.0, tick.label).anchor(Anchor::Middle);
            let face = if tick.major {
                Face::Strong
            } else {
                Face::Plain
            };
            drawing.add(
                About::Nothing,
                Geometry::Label(label.face(face).ink(Role::Ink.share(0.75)).halo()),
            );
        }
        for stretch in self.axis.stretches.iter().skip(1) {
            let middle = stretch.x.0 - BREAK / 2.0;
            for x in [middle - 3.0, middle + 3.0] {
                let (from, to) = (Point::new(x - 3.0, y + 6.0), Point::new(x + 3.0, y - 6.0));
                drawing.add(
                    About::Nothing,
                    Geometry::Line {
                        from,
                        to,
                        width: 1.4,
                        ink: Role::Ink.share(0.6),
                    },
                );
            }
        }
    }

    /// Each person's line from the first date to the last, with a dot for each event, tied to its mark.
    fn lanes(&self, drawing: &mut Drawing, axis: f32) {
        // The more ties, the fainter each.
        let many: usize = self.lanes.iter().map(|lane| lane.marks.len()).sum();
        let tie = Role::Faint.share((24.0 / many.max(1) as f32).clamp(0.12, 0.4));
        let mut above = Drawing::default();
        for (number, lane) in self.lanes.iter().enumerate() {
            let y = axis + TICKS + (number as f32 + 0.5) * LANE;
            let dates = lane.marks.len();
            let subject = drawing.subject(
                Target::Entry(lane.entry.id.clone()),
                format!(
                    "{}, {}",
                    lane.entry.name,
                    say!("counted-dates", count = dates)
                ),
            );
            let about = About::One(subject);
            above.add(about, self.life(lane, y));
            for mark in lane.marks.iter().map(|&mark| &self.marks[mark]) {
                let (from, center) = (Point::new(mark.x.0, axis + 1.0), Point::new(mark.x.0, y));
                drawing.add(
                    About::Both(mark.subject, subject),
                    Geometry::Line {
                        from,
                        to: center,
                        width: 0.8,
                        ink: tie,
                    },
                );
                let outline = Some((1.2, Role::Paper.into()));
                above.add(
                    About::One(mark.subject),
                    Geometry::Circle {
                        center,
                        radius: DOT,
                        fill: Role::Person.share(0.9),
                        outline,
                    },
                );
            }
            let name = measure::cut(&lane.entry.name, 12.0, Face::Plain, super::NAMES - 24.0);
            let label = Label::new(
                Point::new(MARGIN + super::NAMES - 18.0, y + 4.2),
                12.0,
                name,
            );
            above.add(about, Geometry::Label(label.anchor(Anchor::End)));
        }
        drawing.shapes.append(&mut above.shapes);
    }

    /// The line from a person's first date to the last, at a height.
    fn life(&self, lane: &Lane<'_>, y: f32) -> Geometry {
        let spans = || lane.marks.iter().map(|&mark| self.marks[mark].x);
        let first = spans()
            .map(|(start, _)| start)
            .fold(f32::INFINITY, f32::min);
        let last = spans().map(|(_, end)| end).fold(first, f32::max);
        Geometry::Line {
            from: Point::new(first, y),
            to: Point::new(last, y),
            width: 5.0,
            ink: Role::Person.share(0.3),
        }
    }
}
