//! Where each letter of a text stands on the printed pages that it comes from: the map beside the flat text of a PDF.
//!
//! All positions are points (1/72 inch) in page space. That is the page as it is shown: turned by `/Rotate`, cut to its
//! crop box, with the origin in its upper left corner and y downwards. [`PrintedPage::to_user_space`] leads from there
//! to the coordinates that the file itself uses, in which annotations are written.
//!
//! A letter costs 4 bytes and a line 36, which is less than 5 bytes a letter for running text.

mod geometry;
#[cfg(test)]
mod tests;

use super::{Offset, TextRange};
pub use geometry::{LinePlace, Point, PrintedPage, Quad};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// Edges of letters are counted in so many parts of their line's length.
const PARTS: f32 = 65_535.0;
/// Letters of one line that stand further apart than this, in em, are marked by two quadrangles.
const APART: f32 = 2.5;

/// Code points of the flat text that follow each other on one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Run {
    start: Offset,
    /// Index of the edges of its first letter.
    first: u32,
    place: LinePlace,
}

/// How far in a line may begin and still be of the same column, in heights of its letters.
const INDENT: f32 = 4.0;

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

    /// Notes what is seen on the pages without letters.
    pub fn set_looks(&mut self, look_of: impl Fn(usize) -> u64) {
        for page in 0..self.pages.len() {
            if self.first_on(page).is_none() {
                self.pages[page].look = look_of(page);
            }
        }
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

    /// The position between two letters that is nearest to a point of a page, for a caret or the end of a selection. A
    /// point in the first half of a letter is before it, one in the second half is behind it. None where the page has
    /// no letters.
    #[must_use]
    pub fn position_at(&self, page: usize, point: Point) -> Option<Offset> {
        let run = self.nearest_run(page, point)?;
        let (along, _) = self.runs[run].place.along_and_below(point);
        let (index, (from, to)) = self.nearest_letter(run, along)?;
        let is_mirrored = self.runs_left(run);
        let is_behind = (along > (from + to) / 2.0) != is_mirrored;
        Some(self.runs[run].start.plus(index + usize::from(is_behind)))
    }

    /// The same among the letters of a part of the text alone: where the point lies below all of the line that is nearest, its end, and
    /// where it lies above, its start.
    #[must_use]
    pub fn position_within(&self, page: usize, point: Point, part: TextRange) -> Option<Offset> {
        let inside = |run: &usize| part.contains(self.runs[*run].start);
        let away = |run: &usize| {
            let (aside, off) = self.distance(*run, point);
            aside.hypot(2.0 * off)
        };
        let runs = self.on_page(page).filter(inside);
        let run = runs.min_by(|a, b| away(a).total_cmp(&away(b)))?;
        let place = self.runs[run].place;
        let (along, below) = place.along_and_below(point);
        if below > place.descent {
            return Some(self.end_of_line(run).min(part.end));
        }
        if below < -place.ascent {
            return Some(self.runs[run].start);
        }
        let (index, (from, to)) = self.nearest_letter(run, along)?;
        let is_behind = (along > (from + to) / 2.0) != self.runs_left(run);
        Some(self.runs[run].start.plus(index + usize::from(is_behind)))
    }

    /// The printed line that is nearest to a point of a page, of those that have the wanted words.
    #[must_use]
    pub fn line_near(
        &self,
        page: usize,
        point: Point,
        is_wanted: impl Fn(TextRange) -> bool,
    ) -> Option<TextRange> {
        let nearest = self.nearest_run(page, point).map(|run| self.line_of(run));
        if let Some(line) = nearest.filter(|line| is_wanted(*line)) {
            return Some(line);
        }
        let away = |run: &usize| {
            let (aside, off) = self.distance(*run, point);
            aside.hypot(2.0 * off)
        };
        let wanted = self.on_page(page);
        let wanted = wanted.filter(|run| is_wanted(self.line_of(*run)));
        let run = wanted.min_by(|a, b| away(a).total_cmp(&away(b)))?;
        Some(self.line_of(run))
    }

    /// The line that a run is part of.
    fn line_of(&self, run: usize) -> TextRange {
        let place = self.runs[run].place;
        let is_level = |other: &&Run| {
            let (_, below) = place.along_and_below(other.place.origin);
            other.place.page == place.page && below.abs() < place.ascent * 0.5
        };
        let before = self.runs[..run].iter().rev().take_while(is_level).count();
        TextRange {
            start: self.runs[run - before].start,
            end: self.end_of_line(run),
        }
    }

    /// Where the line of a run ends, which may have several runs.
    fn end_of_line(&self, run: usize) -> Offset {
        let place = self.runs[run].place;
        let is_level = |other: &Run| {
            let (_, below) = place.along_and_below(other.place.origin);
            other.place.page == place.page && below.abs() < place.ascent * 0.5
        };
        let rest = self.runs[run..].iter().take_while(|other| is_level(other));
        let last = run + rest.count().max(1) - 1;
        self.range_of(last).end
    }

    /// The letter that a point of a page lies on; none between lines and in the margins.
    #[must_use]
    pub fn letter_at(&self, page: usize, point: Point) -> Option<Offset> {
        let on_line = |run: &usize| {
            let (aside, off) = self.distance(*run, point);
            aside == 0.0 && off == 0.0
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

    /// The passage that some stretches of text are: from the first to the last. Where more lies between them than in them, it is the
    /// longest of them alone. None where there is none.
    #[must_use]
    pub fn passage(&self, ranges: &[TextRange]) -> Option<TextRange> {
        let whole = ranges.iter().copied().reduce(TextRange::union)?;
        let own: usize = ranges.iter().map(|range| range.len()).sum();
        if whole.len() <= own * 2 {
            return Some(whole);
        }
        ranges.iter().copied().max_by_key(|range| range.len())
    }

    /// The run of letters that a point of a page belongs to.
    fn nearest_run(&self, page: usize, point: Point) -> Option<usize> {
        // A line beside the point is nearer than one above it: selections go by lines.
        let away = |run: &usize| {
            let (aside, off) = self.distance(*run, point);
            aside.hypot(2.0 * off)
        };
        let runs = || self.on_page(page);
        let nearest = runs().min_by(|a, b| away(a).total_cmp(&away(b)))?;
        if self.distance(nearest, point).1 == 0.0 {
            return Some(nearest);
        }
        // Beyond the end of a short line it is that line, not the one above it that reaches so far.
        let above = self.runs[nearest].place;
        let is_beside = |run: &usize| {
            let place = self.runs[*run].place;
            let inset = above.along_and_below(place.origin).0;
            self.distance(*run, point).1 == 0.0 && inset.abs() < INDENT * place.ascent
        };
        let aside = |run: &usize| self.distance(*run, point).0;
        let beside = runs().filter(is_beside);
        let beside = beside.min_by(|a, b| aside(a).total_cmp(&aside(b)));
        beside.or(Some(nearest))
    }

    /// How far a point lies beside the letters of a run, and how far above or below them, in points of the page.
    fn distance(&self, run: usize, point: Point) -> (f32, f32) {
        let place = self.runs[run].place;
        let (along, below) = place.along_and_below(point);
        let (from, to) = self.extent(run);
        let aside = (from - along).max(along - to).max(0.0);
        let off = (-place.ascent - below).max(below - place.descent).max(0.0);
        (aside, off)
    }

    /// From where to where the letters of a run reach: a line that changes its style has several runs.
    fn extent(&self, run: usize) -> (f32, f32) {
        let letters = (0..self.range_of(run).len()).map(|index| self.edges_of(run, index));
        letters.fold((f32::INFINITY, f32::NEG_INFINITY), |(from, to), (a, b)| {
            (from.min(a), to.max(b))
        })
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
