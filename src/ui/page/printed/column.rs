//! Columns of printed pages: one is made as wide as the window, and reading on leads to the next one.

use super::position::{OVERLAP, Printed, STEP};
use super::stack::Column;
use crate::document::{PageMap, TextRange};
use crate::library::PagesFit;
use egui::{Rect, Vec2, pos2};

/// Air above a column that was turned to, in points of the screen.
const AIR: f32 = 28.0;
/// Lines of which this share lies above each other are of one column.
const SHARED: f32 = 0.6;
/// A line that is shorter than this share of most others says little of where a column ends.
const TELLING: f32 = 0.6;
/// How far apart edges of one column are at most, in points of the page.
const LEVEL: f32 = 24.0;

impl Printed {
    /// Makes the column at the top of the window as wide as it, and keeps it so. What is at the top stays there.
    pub(super) fn fit_column(&mut self, map: &PageMap, room: Vec2) {
        if let Some((page, columns, current)) = self.columns_here(map, room) {
            let below = self.below(page, room);
            self.take_column(page, columns[current], below, room);
        }
    }

    /// Finds the column to fit, where the pages are to fit one and none is known.
    pub(super) fn follow_column(&mut self, map: &PageMap, room: Vec2) {
        if self.look.fit == PagesFit::Column && self.column.is_none() {
            self.fit_column(map, room);
        }
        if self.look.fit != PagesFit::Column {
            self.column = None;
        }
        self.keep_pan(room);
    }

    /// Goes on by a screenful in the column, and behind its end to the next one. Whether there is one to go to.
    pub(super) fn turn_column(&mut self, map: &PageMap, room: Vec2, forward: bool) -> bool {
        if self.look.fit != PagesFit::Column {
            return false;
        }
        let Some((page, columns, current)) = self.columns_here(map, room) else {
            return false;
        };
        let zoom = self.zoom(room);
        let (top, shown) = (self.below(page, room), room.y / zoom);
        let left = match forward {
            true => columns[current].bottom() - (top + shown),
            false => top - columns[current].top(),
        };
        if left * zoom > STEP / 2.0 {
            let by = (room.y - OVERLAP).min(left * zoom + AIR).max(STEP);
            self.scroll(if forward { by } else { -by }, room);
            return true;
        }
        let Some((page, column)) = self.next_column(map, (page, columns, current), forward) else {
            return false;
        };
        self.take_column(page, column, column.top(), room);
        let air = AIR / self.zoom(room);
        let top = match forward {
            true => column.top() - air,
            false => (column.bottom() + air - room.y / self.zoom(room)).max(column.top() - air),
        };
        self.show_at(page, top, room);
        true
    }

    fn next_column(
        &self,
        map: &PageMap,
        (page, columns, current): (usize, Vec<Rect>, usize),
        forward: bool,
    ) -> Option<(usize, Rect)> {
        let beside = match forward {
            true => columns.get(current + 1),
            false => current
                .checked_sub(1)
                .and_then(|before| columns.get(before)),
        };
        if let Some(beside) = beside {
            return Some((page, *beside));
        }
        let pages: Vec<usize> = match forward {
            true => (page + 1..self.stack.len()).collect(),
            false => (0..page).rev().collect(),
        };
        let found = |page: usize| {
            let columns = columns_of(&self.lines_on(map, page));
            let column = match forward {
                true => columns.first(),
                false => columns.last(),
            };
            Some((page, *column?))
        };
        pages.into_iter().find_map(found)
    }

    /// The page at the top of the window, its columns in reading order, and which of them is read.
    fn columns_here(&self, map: &PageMap, room: Vec2) -> Option<(usize, Vec<Rect>, usize)> {
        let zoom = self.zoom(room);
        // A little below the top, so that a page of which only the foot is seen does not count.
        let y = self.scrolled(zoom) + room.y * 0.2;
        let page = self.stack.page_at(y, zoom);
        let x = match self.column {
            Some(column) => column.middle(),
            None => (-self.pan - self.stack.left(page, zoom) - room.x / 4.0) / zoom,
        };
        let at = pos2(x, (y - self.stack.top(page, zoom)) / zoom);
        let columns = columns_of(&self.lines_on(map, page));
        let near = columns.iter().enumerate();
        let near = near.min_by(|a, b| a.1.distance_to_pos(at).total_cmp(&b.1.distance_to_pos(at)));
        let current = near.map(|(index, _)| index)?;
        Some((page, columns, current))
    }

    /// How far the top of the window is below that of a page, in points of the page.
    fn below(&self, page: usize, room: Vec2) -> f32 {
        let zoom = self.zoom(room);
        (self.scrolled(zoom) - self.stack.top(page, zoom)) / zoom
    }

    fn take_column(&mut self, page: usize, column: Rect, below: f32, room: Vec2) {
        self.look.fit = PagesFit::Column;
        self.column = Some(Column::of(column));
        self.show_at(page, below, room);
    }

    fn show_at(&mut self, page: usize, below: f32, room: Vec2) {
        let zoom = self.zoom(room);
        self.scroll_to(self.stack.top(page, zoom) + below * zoom, zoom, room.y);
        self.keep_pan(room);
    }

    /// The lines of a page as it is turned, in reading order, in points from its corner.
    fn lines_on(&self, map: &PageMap, page: usize) -> Vec<Rect> {
        let line = |range: TextRange| {
            let quads = map.quads(range).into_iter();
            let corners = quads.filter(|(on, _)| *on == page);
            let corners = corners.flat_map(|(_, quad)| quad.0);
            let points: Vec<_> = corners
                .map(|corner| self.turned(map, page, corner).to_pos2())
                .collect();
            Rect::from_points(&points)
        };
        let lines = map.ranges_on(page).map(line);
        lines.filter(Rect::is_positive).collect()
    }
}

/// The columns that lines in reading order stand in, in that order.
fn columns_of(lines: &[Rect]) -> Vec<Rect> {
    let rows = joined(lines);
    let mut widths: Vec<f32> = rows.iter().map(Rect::width).collect();
    widths.sort_by(f32::total_cmp);
    let usual = widths.get(widths.len() / 2).copied().unwrap_or(0.0);
    let (wide, short): (Vec<Rect>, Vec<Rect>) = rows
        .into_iter()
        .partition(|row| row.width() > TELLING * usual);
    let mut columns: Vec<Rect> = Vec::new();
    for row in wide {
        let is_own = |column: &Rect| {
            let shared = shared(*column, row);
            shared > SHARED * row.width() && shared > SHARED * column.width()
        };
        let own = columns.iter().rposition(is_own);
        // A note at the foot belongs to the column above it, wherever its words stand in the text.
        let own = own.filter(|own| *own + 1 == columns.len() || is_next(&columns, *own, row));
        match own {
            Some(own) => columns[own] = columns[own].union(row),
            None => columns.push(row),
        }
    }
    for row in short {
        let near = columns
            .iter_mut()
            .filter(|column| shared(**column, row) > SHARED * row.width());
        let away = |column: &&mut Rect| column.distance_to_pos(row.center());
        if let Some(column) = near.min_by(|a, b| away(a).total_cmp(&away(b))) {
            *column = column.union(row);
        }
    }
    columns
}

/// How wide two rectangles stand above each other.
fn shared(one: Rect, other: Rect) -> f32 {
    one.right().min(other.right()) - one.left().max(other.left())
}

/// Whether a row goes on below a column, with nothing between them.
fn is_next(columns: &[Rect], own: usize, row: Rect) -> bool {
    let above = columns[own];
    let is_between = |other: &Rect| {
        shared(*other, row) > 0.0
            && other.top() >= above.bottom() - LEVEL
            && other.bottom() <= row.top() + LEVEL
    };
    let others = columns.iter().enumerate();
    let mut others = others.filter(|(index, _)| *index != own);
    above.bottom() <= row.top() + LEVEL && !others.any(|(_, other)| is_between(other))
}

/// Parts of lines that stand side by side and near each other, as rows: a line that changes its style has several parts.
fn joined(lines: &[Rect]) -> Vec<Rect> {
    let mut rows: Vec<Rect> = Vec::new();
    for line in lines {
        let is_beside = |row: &Rect| {
            let level = row.bottom().min(line.bottom()) - row.top().max(line.top());
            let apart = line.left() - row.right();
            level > 0.5 * line.height().min(row.height()) && apart.abs() < line.height()
        };
        match rows.last_mut().filter(|row| is_beside(row)) {
            Some(row) => *row = row.union(*line),
            None => rows.push(*line),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x0: f32, x1: f32, y: f32) -> Rect {
        Rect::from_min_max(pos2(x0, y), pos2(x1, y + 10.0))
    }

    #[test]
    fn columns_are_told_apart_in_reading_order() {
        let lines = [
            line(150.0, 450.0, 0.0),
            line(60.0, 200.0, 40.0),
            line(202.0, 290.0, 40.0),
            line(72.0, 288.0, 54.0),
            line(60.0, 120.0, 68.0),
            line(310.0, 540.0, 40.0),
            line(310.0, 380.0, 54.0),
            // A note at the foot of the first column.
            line(60.0, 280.0, 300.0),
        ];
        let columns = columns_of(&lines);
        let edges: Vec<(f32, f32, f32)> = columns
            .iter()
            .map(|column| (column.left(), column.right(), column.bottom()))
            .collect();
        let expected = [
            (150.0, 450.0, 10.0),
            (60.0, 290.0, 310.0),
            (310.0, 540.0, 64.0),
        ];
        assert_eq!(edges, expected);
        assert_eq!(columns_of(&[]), []);
    }
}
