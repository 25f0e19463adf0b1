//! Where each letter of a text stands on the printed pages that it comes from: the map beside the flat text of a PDF.
//!
//! All positions are points (1/72 inch) in page space: the page as it is shown, turned by `/Rotate` and cut to its crop box, with
//! the origin in its upper left corner and y downwards. [`PrintedPage::to_user_space`] leads from there to the coordinates that
//! the file itself uses, in which annotations are written.
//!
//! A letter costs 4 bytes and a line 36, which is less than 5 bytes a letter for running text.

use super::{Offset, TextRange};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// Edges of letters are counted in so many parts of their line's length.
const PARTS: f32 = 65_535.0;
/// Letters of one line that stand further apart than this, in em, are marked by two quadrangles.
const APART: f32 = 2.5;

/// A point in page space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// The four corners of a stretch of one line, as its reader sees them who holds it upright: upper left, upper right, lower right,
/// lower left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quad(pub [Point; 4]);

impl Quad {
    /// The quadrangle of an upright rectangle.
    #[must_use]
    pub fn upright(x0: f32, y0: f32, x1: f32, y1: f32) -> Self {
        let point = |x, y| Point { x, y };
        Self([point(x0, y0), point(x1, y0), point(x1, y1), point(x0, y1)])
    }

    #[must_use]
    pub fn center(&self) -> Point {
        let sum = |of: fn(&Point) -> f32| self.0.iter().map(of).sum::<f32>() / 4.0;
        Point {
            x: sum(|corner| corner.x),
            y: sum(|corner| corner.y),
        }
    }

    /// Whether a point lies inside, whichever way round the corners go.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        let side = |from: Point, to: Point| {
            (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
        };
        let sides: [f32; 4] = std::array::from_fn(|at| side(self.0[at], self.0[(at + 1) % 4]));
        sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
    }
}

/// A page as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrintedPage {
    /// As printed, or as the file counts: `iv`, `12`.
    pub label: String,
    pub width: f32,
    pub height: f32,
    /// From page space to the user space of the file: x' = a·x + c·y + e, y' = b·x + d·y + f.
    pub to_user_space: [f32; 6],
}

impl PrintedPage {
    /// A point of this page in the file's own coordinates.
    #[must_use]
    pub fn user_point(&self, point: Point) -> Point {
        let [a, b, c, d, e, f] = self.to_user_space;
        Point {
            x: a * point.x + c * point.y + e,
            y: b * point.x + d * point.y + f,
        }
    }

    /// A point in the file's own coordinates, on this page.
    #[must_use]
    pub fn page_point(&self, user: Point) -> Point {
        let [a, b, c, d, e, f] = self.to_user_space;
        let area = a * d - b * c;
        if area.abs() < f32::EPSILON {
            return user;
        }
        let (x, y) = (user.x - e, user.y - f);
        Point {
            x: (d * x - c * y) / area,
            y: (a * y - b * x) / area,
        }
    }
}

/// A line of letters, as a page has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LinePlace {
    /// Index of the page.
    pub page: u32,
    /// Where its baseline begins.
    pub origin: Point,
    /// Of the baseline, in degrees clockwise: 0 runs from left to right.
    pub angle: f32,
    pub length: f32,
    /// How far its letters reach above and below the baseline.
    pub ascent: f32,
    pub descent: f32,
}

impl LinePlace {
    /// The quadrangle of a stretch of the line, in points from its origin.
    fn quad(&self, from: f32, to: f32) -> Quad {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let corner = |along: f32, down: f32| Point {
            x: self.origin.x + along * cos - down * sin,
            y: self.origin.y + along * sin + down * cos,
        };
        Quad([
            corner(from, -self.ascent),
            corner(to, -self.ascent),
            corner(to, self.descent),
            corner(from, self.descent),
        ])
    }

    /// How far along and below the baseline a point is.
    fn along_and_below(&self, point: Point) -> (f32, f32) {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let (x, y) = (point.x - self.origin.x, point.y - self.origin.y);
        (x * cos + y * sin, y * cos - x * sin)
    }

    fn em(&self) -> f32 {
        (self.ascent + self.descent).max(0.1)
    }
}

/// Code points of the flat text that follow each other on one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Run {
    start: Offset,
    /// Index of the edges of its first letter.
    first: u32,
    place: LinePlace,
}

/// The map of a whole document. Code points that stand on no page, such as the blanks between lines, have no place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageMap {
    pages: Vec<PrintedPage>,
    /// In text order.
    runs: Vec<Run>,
    /// Left and right edge of each letter, in [`PARTS`] of its line.
    edges: Vec<(u16, u16)>,
    /// The runs of each page, found when they are first asked for.
    #[serde(skip)]
    by_page: OnceLock<Vec<Vec<u32>>>,
}

impl PageMap {
    #[must_use]
    pub fn new(pages: Vec<PrintedPage>) -> Self {
        Self {
            pages,
            ..Self::default()
        }
    }

    /// Notes that the code points from `start` on stand on a line, each between two distances from its origin, in points. Calls
    /// come in text order.
    pub fn push(
        &mut self,
        start: Offset,
        place: LinePlace,
        edges: impl Iterator<Item = (f32, f32)>,
    ) {
        self.by_page = OnceLock::new();
        let first = self.edges.len();
        let part = |x: f32| {
            (x / place.length.max(0.001) * PARTS)
                .clamp(0.0, PARTS)
                .round() as u16
        };
        self.edges
            .extend(edges.map(|(from, to)| (part(from), part(to))));
        if self.edges.len() > first {
            let first = u32::try_from(first).unwrap_or(u32::MAX);
            self.runs.push(Run {
                start,
                first,
                place,
            });
        }
    }

    #[must_use]
    pub fn pages(&self) -> &[PrintedPage] {
        &self.pages
    }

    /// Whether there is no letter that has a place.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Bytes of memory that the map takes.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.runs.capacity() * size_of::<Run>() + self.edges.capacity() * size_of::<(u16, u16)>()
    }

    fn end_of_edges(&self, run: usize) -> usize {
        let next = self.runs.get(run + 1).map(|run| run.first as usize);
        next.unwrap_or(self.edges.len())
    }

    fn range_of(&self, run: usize) -> TextRange {
        let start = self.runs[run].start;
        let len = self.end_of_edges(run) - self.runs[run].first as usize;
        TextRange {
            start,
            end: start.plus(len),
        }
    }

    /// Left and right edge of a letter of a run, in points from the line's origin.
    fn edges_of(&self, run: usize, index: usize) -> (f32, f32) {
        let run = &self.runs[run];
        let (from, to) = self.edges[run.first as usize + index];
        let points = |part: u16| f32::from(part) / PARTS * run.place.length;
        (points(from), points(to))
    }

    /// The first run that ends behind a position.
    fn run_at(&self, offset: Offset) -> usize {
        let after = self.runs.partition_point(|run| run.start <= offset);
        let at = after.saturating_sub(1);
        if at < self.runs.len() && self.range_of(at).end <= offset {
            at + 1
        } else {
            at
        }
    }

    /// The quadrangles that cover a range, with the index of the page of each, in text order: one for each line, or more where the
    /// letters do not stand together.
    #[must_use]
    pub fn quads(&self, range: TextRange) -> Vec<(usize, Quad)> {
        let mut quads = Vec::new();
        for run in self.run_at(range.start)..self.runs.len() {
            let own = self.range_of(run);
            if own.start >= range.end {
                break;
            }
            let Some(part) = own.intersection(range) else {
                continue;
            };
            let place = self.runs[run].place;
            let letters =
                part.start.index() - own.start.index()..part.end.index() - own.start.index();
            let mut open: Option<(f32, f32)> = None;
            for (from, to) in letters.map(|index| self.edges_of(run, index)) {
                open =
                    Some(match open {
                        Some((left, right))
                            if from <= right + APART * place.em()
                                && to >= left - APART * place.em() =>
                        {
                            (left.min(from), right.max(to))
                        }
                        before => {
                            quads.extend(before.map(|(left, right)| {
                                (place.page as usize, place.quad(left, right))
                            }));
                            (from, to)
                        }
                    });
            }
            quads.extend(open.map(|(left, right)| (place.page as usize, place.quad(left, right))));
        }
        quads
    }

    /// Index of the page and quadrangle of one letter; none where it stands on no page.
    #[must_use]
    pub fn quad(&self, offset: Offset) -> Option<(usize, Quad)> {
        let range = TextRange {
            start: offset,
            end: offset.plus(1),
        };
        self.quads(range).into_iter().next()
    }

    /// Index of the page that a position is on: that of its letter, else of the next one that has a place, else of the last.
    #[must_use]
    pub fn page_of(&self, offset: Offset) -> Option<usize> {
        let at = self.run_at(offset).min(self.runs.len().checked_sub(1)?);
        Some(self.runs[at].place.page as usize)
    }

    /// The first position in the text that stands on a page.
    #[must_use]
    pub fn first_on(&self, page: usize) -> Option<Offset> {
        self.on_page(page).map(|run| self.runs[run].start).next()
    }

    /// The stretches of text that stand on a page, in text order.
    pub fn ranges_on(&self, page: usize) -> impl Iterator<Item = TextRange> + '_ {
        self.on_page(page).map(|run| self.range_of(run))
    }

    fn on_page(&self, page: usize) -> impl Iterator<Item = usize> + '_ {
        let by_page = self.by_page.get_or_init(|| {
            let mut by_page = vec![Vec::new(); self.pages.len()];
            for (run, index) in self.runs.iter().zip(0..) {
                if let Some(runs) = by_page.get_mut(run.place.page as usize) {
                    runs.push(index);
                }
            }
            by_page
        });
        let runs = by_page.get(page).into_iter().flatten();
        runs.map(|&run| run as usize)
    }

    /// The position between two letters that is nearest to a point of a page, for a caret or the end of a selection: before a
    /// letter where the point lies in its first half, else behind it. None where the page has no letters.
    #[must_use]
    pub fn position_at(&self, page: usize, point: Point) -> Option<Offset> {
        let run = self.nearest_run(page, point)?;
        let (along, _) = self.runs[run].place.along_and_below(point);
        let (index, (from, to)) = self.nearest_letter(run, along)?;
        let is_mirrored = self.runs_left(run);
        let is_behind = (along > (from + to) / 2.0) != is_mirrored;
        Some(self.runs[run].start.plus(index + usize::from(is_behind)))
    }

    /// The letter that a point of a page lies on; none between lines and in the margins.
    #[must_use]
    pub fn letter_at(&self, page: usize, point: Point) -> Option<Offset> {
        let on_line = |run: &usize| {
            let place = &self.runs[*run].place;
            let (along, below) = place.along_and_below(point);
            (-place.ascent..=place.descent).contains(&below)
                && (0.0..=place.length).contains(&along)
        };
        let run = self.on_page(page).find(on_line)?;
        let (along, _) = self.runs[run].place.along_and_below(point);
        let (index, (from, to)) = self.nearest_letter(run, along)?;
        (from..=to)
            .contains(&along)
            .then(|| self.runs[run].start.plus(index))
    }

    /// The text whose letters have their middle in one of these quadrangles of a page, as ranges in text order that do not touch.
    /// Blanks between two such letters belong to it.
    #[must_use]
    pub fn text_in(&self, page: usize, quads: &[Quad]) -> Vec<TextRange> {
        let mut ranges: Vec<TextRange> = Vec::new();
        for run in self.on_page(page) {
            let place = self.runs[run].place;
            let start = self.runs[run].start;
            for index in 0..self.range_of(run).len() {
                let (from, to) = self.edges_of(run, index);
                let middle = place.quad(from, to).center();
                if !quads.iter().any(|quad| quad.contains(middle)) {
                    continue;
                }
                let at = start.plus(index);
                match ranges.last_mut() {
                    Some(last) if at.index() <= last.end.index() + 1 => last.end = at.plus(1),
                    _ => ranges.push(TextRange {
                        start: at,
                        end: at.plus(1),
                    }),
                }
            }
        }
        ranges
    }

    fn nearest_run(&self, page: usize, point: Point) -> Option<usize> {
        let away = |run: &usize| {
            let place = &self.runs[*run].place;
            let (along, below) = place.along_and_below(point);
            let aside = (-along).max(along - place.length).max(0.0);
            let off = (-place.ascent - below).max(below - place.descent).max(0.0);
            // A line beside the point is nearer than one above it: selections go by lines.
            aside.hypot(2.0 * off)
        };
        self.on_page(page)
            .min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    fn nearest_letter(&self, run: usize, along: f32) -> Option<(usize, (f32, f32))> {
        let letters = (0..self.range_of(run).len()).map(|index| (index, self.edges_of(run, index)));
        let away = |(from, to): (f32, f32)| (from - along).max(along - to).max(0.0);
        letters.min_by(|a, b| away(a.1).total_cmp(&away(b.1)))
    }

    /// Whether a line is read from right to left.
    fn runs_left(&self, run: usize) -> bool {
        let last = self.range_of(run).len().saturating_sub(1);
        self.edges_of(run, 0).0 > self.edges_of(run, last).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two lines of five letters, 10 points each, on one page, and a line that runs down a second page.
    fn map() -> PageMap {
        let page = PrintedPage {
            width: 200.0,
            height: 300.0,
            to_user_space: [1.0, 0.0, 0.0, -1.0, 0.0, 300.0],
            ..PrintedPage::default()
        };
        let mut map = PageMap::new(vec![page.clone(), page]);
        let line = |page, x, y, angle| LinePlace {
            page,
            origin: Point { x, y },
            angle,
            length: 50.0,
            ascent: 8.0,
            descent: 2.0,
        };
        let letters = || (0..5u8).map(|at| (f32::from(at) * 10.0, f32::from(at) * 10.0 + 10.0));
        map.push(Offset(0), line(0, 20.0, 100.0, 0.0), letters());
        map.push(Offset(6), line(0, 20.0, 120.0, 0.0), letters());
        map.push(Offset(13), line(1, 100.0, 20.0, 90.0), letters());
        map
    }

    fn near(quad: Quad, expected: Quad) {
        for (found, expected) in quad.0.iter().zip(expected.0) {
            let is_near =
                (found.x - expected.x).abs() < 0.01 && (found.y - expected.y).abs() < 0.01;
            assert!(is_near, "{quad:?}");
        }
    }

    #[test]
    fn a_range_is_covered_line_by_line() {
        let quads = map().quads(TextRange::new(Offset(3), Offset(8)));
        assert_eq!(quads.len(), 2);
        near(quads[0].1, Quad::upright(50.0, 92.0, 70.0, 102.0));
        near(quads[1].1, Quad::upright(20.0, 112.0, 40.0, 122.0));
        assert_eq!(map().quads(TextRange::new(Offset(5), Offset(6))), []);
    }

    #[test]
    fn a_line_that_runs_down_has_its_letters_turned() {
        let (page, quad) = map().quad(Offset(14)).unwrap();
        assert_eq!(page, 1);
        let point = |x, y| Point { x, y };
        near(
            quad,
            Quad([
                point(108.0, 30.0),
                point(108.0, 40.0),
                point(98.0, 40.0),
                point(98.0, 30.0),
            ]),
        );
    }

    #[test]
    fn points_lead_to_letters_and_quadrangles_to_words() {
        let map = map();
        let point = |x, y| Point { x, y };
        assert_eq!(map.letter_at(0, point(31.0, 99.0)), Some(Offset(1)));
        assert_eq!(map.letter_at(0, point(31.0, 107.0)), None);
        assert_eq!(map.position_at(0, point(38.0, 99.0)), Some(Offset(2)));
        assert_eq!(map.position_at(0, point(190.0, 125.0)), Some(Offset(11)));
        assert_eq!(map.position_at(1, point(101.0, 31.0)), Some(Offset(14)));
        let found = map.text_in(
            0,
            &[
                Quad::upright(29.0, 90.0, 70.0, 104.0),
                Quad::upright(0.0, 110.0, 41.0, 124.0),
            ],
        );
        assert_eq!(found, [TextRange::new(Offset(1), Offset(8))]);
        assert_eq!(
            (
                map.page_of(Offset(5)),
                map.page_of(Offset(12)),
                map.page_of(Offset(99))
            ),
            (Some(0), Some(1), Some(1))
        );
        assert_eq!(map.first_on(1), Some(Offset(13)));
    }

    #[test]
    fn page_space_and_user_space_lead_to_each_other() {
        let map = map();
        let page = &map.pages()[0];
        let user = page.user_point(Point { x: 10.0, y: 20.0 });
        assert_eq!(user, Point { x: 10.0, y: 280.0 });
        assert_eq!(page.page_point(user), Point { x: 10.0, y: 20.0 });
    }

    #[test]
    fn a_letter_takes_little_memory() {
        let mut map = PageMap::new(Vec::new());
        let place = LinePlace {
            length: 300.0,
            ..LinePlace::default()
        };
        for line in 0..100u32 {
            map.push(
                Offset(line * 61),
                place,
                (0..60u8).map(|at| (f32::from(at) * 5.0, f32::from(at) * 5.0 + 5.0)),
            );
        }
        assert!(map.memory() < 100 * 60 * 12, "{}", map.memory());
    }
}
