//! The pages of a text one above the other: how large they are shown, and where each of them begins.

use crate::document::PrintedPage;
use egui::{Vec2, vec2};

/// Air above, between and below pages, in points of the screen.
pub const GAP: f32 = 14.0;
/// Air beside a page that is as wide as its room.
const MARGIN: f32 = 14.0;
/// Points of the screen for a point of the page where it is shown at 100 %.
pub const WHOLE: f32 = 96.0 / 72.0;
/// The smallest and the largest zoom.
const LEAST: f32 = 0.1;
const MOST: f32 = 12.0;

/// How large pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Fit {
    /// As wide as the window.
    #[default]
    Width,
    /// Whole in the window.
    Page,
    /// So many points of the screen for each point of the page.
    Zoom(f32),
}

/// The sizes of all pages, in their own points, as they are turned.
#[derive(Debug, Default)]
pub struct Stack {
    sizes: Vec<Vec2>,
    /// Where each page begins if there were no air, and where the last one ends.
    tops: Vec<f32>,
    /// The size of most pages.
    usual: Vec2,
}

impl Stack {
    pub fn new(pages: &[PrintedPage], turns: u8) -> Self {
        let size = |page: &PrintedPage| {
            let (width, height) = (page.width.max(1.0), page.height.max(1.0));
            if turns.is_multiple_of(2) {
                vec2(width, height)
            } else {
                vec2(height, width)
            }
        };
        let sizes: Vec<Vec2> = pages.iter().map(size).collect();
        let mut tops = vec![0.0];
        tops.extend(sizes.iter().scan(0.0, |below, size| {
            *below += size.y;
            Some(*below)
        }));
        let mut widths: Vec<Vec2> = sizes.clone();
        widths.sort_by(|a, b| a.x.total_cmp(&b.x));
        let usual = widths.get(widths.len() / 2).copied();
        Self {
            sizes,
            tops,
            usual: usual.unwrap_or(vec2(600.0, 800.0)),
        }
    }

    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Of a page, in its own points.
    pub fn size(&self, page: usize) -> Vec2 {
        self.sizes.get(page).copied().unwrap_or(self.usual)
    }

    /// Points of the screen for a point of the page, in a room.
    pub fn zoom(&self, fit: Fit, room: Vec2) -> f32 {
        let wide = (room.x - 2.0 * MARGIN) / self.usual.x;
        let zoom = match fit {
            Fit::Width => wide,
            Fit::Page => wide.min((room.y - 2.0 * GAP) / self.usual.y),
            Fit::Zoom(zoom) => zoom,
        };
        zoom.clamp(LEAST, MOST)
    }

    /// Where a page begins, from the top of all, in points of the screen.
    pub fn top(&self, page: usize, zoom: f32) -> f32 {
        let page = page.min(self.len());
        self.tops[page] * zoom + GAP * (page + 1) as f32
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
            turns,
        )
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
        assert_eq!(stack(0).zoom(Fit::Width, room), 1.0);
        assert_eq!(stack(0).zoom(Fit::Page, room), 0.5);
        assert_eq!(stack(1).size(0), vec2(800.0, 600.0));
    }
}
