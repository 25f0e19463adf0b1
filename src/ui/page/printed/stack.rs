//! The pages of a text one above the other: how large they are shown, and where each of them begins.

use crate::document::PrintedPage;
use crate::library::{PagesFit, PagesLook};
use egui::{Rect, Vec2, vec2};

/// Air above, between and below pages, in points of the screen.
pub const GAP: f32 = 14.0;
/// Air beside a page that is as wide as its room.
const MARGIN: f32 = 14.0;
/// Air beside a column that is as wide as its room.
const AIR: f32 = 24.0;
/// Air between two pages side by side.
const FOLD: f32 = 2.0;
/// Points of the screen for a point of the page where it is shown at 100 %.
pub const WHOLE: f32 = 96.0 / 72.0;
/// The smallest and the largest zoom.
const LEAST: f32 = 0.1;
const MOST: f32 = 12.0;

/// The edges of a column on a page as it is turned, in points from the corner of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    left: f32,
    right: f32,
}

impl Column {
    pub fn of(rect: Rect) -> Self {
        Self {
            left: rect.left(),
            right: rect.right().max(rect.left() + 1.0),
        }
    }

    pub fn width(self) -> f32 {
        self.right - self.left
    }

    pub fn middle(self) -> f32 {
        f32::midpoint(self.left, self.right)
    }
}

/// The sizes of all pages, in their own points, as they are turned, and which of them stand side by side.
#[derive(Debug, Default)]
pub struct Stack {
    sizes: Vec<Vec2>,
    /// Where each page begins if there were no air, and where the last one ends.
    tops: Vec<f32>,
    /// The row that each page is in, and how many there are.
    rows: Vec<usize>,
    /// The size of most pages.
    usual: Vec2,
    in_pairs: bool,
    /// Of two pages side by side the first stands at the right.
    right_to_left: bool,
}

impl Stack {
    /// Pages in pairs stand as in an open book: the first one alone at the right. Two pages alone stand beside each other.
    pub fn new(pages: &[PrintedPage], look: PagesLook, right_to_left: bool) -> Self {
        let PagesLook {
            turns, in_pairs, ..
        } = look;
        let size = |page: &PrintedPage| {
            let (width, height) = (page.width.max(1.0), page.height.max(1.0));
            if turns.is_multiple_of(2) {
                vec2(width, height)
            } else {
                vec2(height, width)
            }
        };
        let sizes: Vec<Vec2> = pages.iter().map(size).collect();
        let first = usize::from(sizes.len() > 2);
        let row = |page: usize| if in_pairs { (page + first) / 2 } else { page };
        let (mut tops, mut top) = (Vec::with_capacity(sizes.len() + 1), 0.0);
        let numbered: Vec<(usize, Vec2)> = sizes.iter().copied().enumerate().collect();
        for pages in numbered.chunk_by(|a, b| row(a.0) == row(b.0)) {
            tops.extend(pages.iter().map(|_| top));
            top += pages.iter().map(|(_, size)| size.y).fold(0.0, f32::max);
        }
        tops.push(top);
        let mut rows: Vec<usize> = (0..sizes.len()).map(row).collect();
        rows.push(rows.last().map_or(0, |last| last + 1));
        let mut widths: Vec<Vec2> = sizes.clone();
        widths.sort_by(|a, b| a.x.total_cmp(&b.x));
        let usual = widths.get(widths.len() / 2).copied();
        Self {
            sizes,
            tops,
            rows,
            usual: usual.unwrap_or(vec2(600.0, 800.0)),
            in_pairs,
            right_to_left,
        }
    }

    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Of a page, in its own points.
    pub fn size(&self, page: usize) -> Vec2 {
        self.sizes.get(page).copied().unwrap_or(self.usual)
    }

    /// Points of the screen for a point of the page, in a room; `column` is the width of the column that is read, in points of the page.
    pub fn zoom(&self, fit: PagesFit, room: Vec2, column: Option<f32>) -> f32 {
        let pages = if self.in_pairs { 2.0 } else { 1.0 };
        let wide = (room.x - 2.0 * MARGIN - (pages - 1.0) * FOLD) / (pages * self.usual.x);
        let zoom = match fit {
            PagesFit::Width => wide,
            PagesFit::Page => wide.min((room.y - 2.0 * GAP) / self.usual.y),
            PagesFit::Column => column.map_or(wide, |width| (room.x - 2.0 * AIR) / width),
            PagesFit::Zoom(zoom) => zoom,
        };
        zoom.clamp(LEAST, MOST)
    }

    /// Where a page begins, from the top of all, in points of the screen.
    pub fn top(&self, page: usize, zoom: f32) -> f32 {
        let page = page.min(self.len());
        self.tops[page] * zoom + GAP * (self.rows[page] + 1) as f32
    }

    /// Where the left edge of a page stands from the middle of its room, in points of the screen.
    pub fn left(&self, page: usize, zoom: f32) -> f32 {
        let wide = self.size(page).x * zoom;
        let is_second = page.is_multiple_of(2) == (self.len() > 2);
        match (self.in_pairs, is_second != self.right_to_left) {
            (false, _) => -wide / 2.0,
            (true, true) => FOLD / 2.0,
            (true, false) => -FOLD / 2.0 - wide,
        }
    }

    /// How wide the pages are that stand beside a page, itself among them, in points of the screen.
    pub fn row_width(&self, page: usize, zoom: f32) -> f32 {
        let wide = |page| self.size(page).x * zoom;
        if self.in_pairs {
            2.0 * wide(page) + FOLD
        } else {
            wide(page)
        }
    }

    /// The first page of the row after or before that of a page.
    pub fn next_row(&self, page: usize, forward: bool) -> usize {
        let row = self.rows[page.min(self.len())];
        let row = if forward {
            row + 1
        } else {
            row.saturating_sub(1)
        };
        let pages = &self.rows[..self.len()];
        pages
            .iter()
            .position(|own| *own == row)
            .unwrap_or(self.len().saturating_sub(1))
    }

    /// Of all pages with the air about them.
    pub fn height(&self, zoom: f32) -> f32 {
        self.top(self.len(), zoom)
    }

    /// The page that a height is on, or in the air above it.
    pub fn page_at(&self, y: f32, zoom: f32) -> usize {
        // The first page that ends below.
        let mut range = (0, self.len());
        while range.0 < range.1 {
            let middle = usize::midpoint(range.0, range.1);
            if self.top(middle, zoom) + self.size(middle).y * zoom <= y {
                range.0 = middle + 1;
            } else {
                range.1 = middle;
            }
        }
        range.0.min(self.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stack(turns: u8) -> Stack {
        let page = |width, height| PrintedPage {
            width,
            height,
            ..PrintedPage::default()
        };
        Stack::new(
            &[page(600.0, 800.0), page(600.0, 800.0), page(900.0, 400.0)],
            PagesLook {
                turns,
                ..PagesLook::default()
            },
            false,
        )
    }

    #[test]
    fn pages_in_pairs_stand_as_in_an_open_book() {
        let page = PrintedPage {
            width: 600.0,
            height: 800.0,
            ..PrintedPage::default()
        };
        let pages: Vec<PrintedPage> = (0..4).map(|_| page.clone()).collect();
        let look = PagesLook {
            in_pairs: true,
            ..PagesLook::default()
        };
        let stack = Stack::new(&pages, look, false);
        let tops = [0, 1, 2, 3, 4].map(|page| stack.top(page, 1.0));
        let (second, third) = (800.0 + 2.0 * GAP, 1600.0 + 3.0 * GAP);
        assert_eq!(tops, [GAP, second, second, third, 2400.0 + 4.0 * GAP]);
        let lefts = [0, 1, 2].map(|page| stack.left(page, 1.0));
        assert_eq!(lefts, [1.0, -601.0, 1.0]);
        assert_eq!(stack.page_at(1000.0, 1.0), 1);
        let steps = [(0, true), (2, true), (1, false)];
        let steps = steps.map(|(page, forward)| stack.next_row(page, forward));
        assert_eq!(steps, [1, 3, 0]);
        assert_eq!(stack.zoom(PagesFit::Width, vec2(630.0, 900.0), None), 0.5);
        let mirrored = Stack::new(&pages, look, true);
        let lefts = [0, 1, 2].map(|page| mirrored.left(page, 1.0));
        assert_eq!(lefts, [-601.0, 1.0, -601.0]);
    }

    #[test]
    fn pages_stand_one_above_the_other() {
        let stack = stack(0);
        assert_eq!(stack.top(0, 2.0), GAP);
        assert_eq!(stack.top(1, 2.0), 1600.0 + 2.0 * GAP);
        assert_eq!(stack.height(1.0), 2000.0 + 4.0 * GAP);
        let pages = [0.0, 1000.0, 1000.0 + 800.0, 9000.0].map(|y| stack.page_at(y, 1.0));
        assert_eq!(pages, [0, 1, 2, 2]);
    }

    #[test]
    fn a_page_fits_its_room_and_a_turned_one_lies_on_its_side() {
        let room = vec2(628.0, 428.0);
        assert_eq!(stack(0).zoom(PagesFit::Width, room, None), 1.0);
        assert_eq!(stack(0).zoom(PagesFit::Page, room, None), 0.5);
        assert_eq!(stack(1).size(0), vec2(800.0, 600.0));
    }
}
