//! Where the window stands on the pages: how large they are, how far it is scrolled, which of them are in sight.

use super::area_drag::AreaDrag;
use super::foreign::Foreign;
use super::leaves::{Leaf, Leaves, turned};
use super::remembered::Remembered;
use super::stack::{Column, GAP, Stack};
use super::tiles::Tiles;
use crate::app::OpenText;
use crate::document::{BlockKind, Direction, Offset, PageMap, Point, TextRange};
use crate::library::{PagesFit, PagesLook};
use crate::ui::theme::size;
use egui::{Rect, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// How far an arrow key scrolls, in points of the screen.
pub(super) const STEP: f32 = 48.0;
/// What stays on the screen when a screenful is scrolled.
pub(super) const OVERLAP: f32 = 40.0;
/// Where on the screen a passage stands that was jumped to, as a share of its height; and one that is not pointed out, in points.
const LANDING: f32 = 0.24;
const AIR: f32 = 28.0;

/// Where the top of the window is: a page, and how far below its upper edge, in its own points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct At {
    pub page: usize,
    pub y: f32,
}

/// The printed pages and what they keep from frame to frame.
#[derive(Default)]
pub(in super::super) struct Printed {
    /// The text that is shown.
    pub(super) key: String,
    pub(super) map: Option<Arc<PageMap>>,
    pub(super) stack: Stack,
    pub(super) look: PagesLook,
    pub(super) remembered: Remembered,
    /// Two pages side by side are read from right to left.
    right_to_left: bool,
    /// The column that is read, where the pages are made to fit it.
    pub(super) column: Option<Column>,
    pub(super) at: At,
    /// The page is the one that was left last, wherever the text begins: there is none.
    resumes: bool,
    /// How far the pages are moved to the right, in points of the screen.
    pub(super) pan: f32,
    pub(super) tiles: Tiles,
    pub(super) foreign: Foreign,
    /// The page on which an area is being drawn, and where that was begun.
    pub(super) area: Option<(usize, Point)>,
    /// The area that is moved, or drawn by a corner.
    pub(super) area_drag: Option<AreaDrag>,
    /// Steps of the zoom that were asked for, to be made in the next frame.
    pub(super) closer: i32,
    /// The position that was jumped to last, and where the window was then.
    pub(super) arrived: Option<(Offset, At)>,
    /// What was in sight, by which it is known that the pages have moved.
    pub(super) sight: Option<(At, f32, u64)>,
    /// The text of the pages in sight, and which pages those are.
    pub(super) seen: (Vec<usize>, Vec<TextRange>),
    /// The one page that is shown, and nothing beside it.
    pub(super) alone: Option<usize>,
}

/// The room that pages have beside the strip.
pub(super) fn room(rect: Rect) -> Vec2 {
    vec2(rect.width() - size::SCROLL_BAR, rect.height())
}

impl Printed {
    pub fn is_settled(&self) -> bool {
        self.tiles.is_settled() && self.closer == 0
    }

    /// Nobody looks at the pages now.
    pub fn put_away(&mut self) {
        self.tiles.call_off();
        self.closer = 0;
    }

    /// Makes these the pages of the open text, looked at as they were last.
    pub(super) fn follow(&mut self, book: &OpenText, look: PagesLook, map: &Arc<PageMap>) {
        if self.key != book.key() {
            book.key().clone_into(&mut self.key);
            self.look = look;
            self.remembered = Remembered::new(look);
            (self.at, self.pan, self.map) = (At::default(), 0.0, None);
            self.resumes = map.is_empty();
            if self.resumes {
                let last = map.pages().len().saturating_sub(1);
                self.at.page = (look.page as usize).min(last);
            }
            self.column = None;
            self.tiles.clear();
        }
        if !self
            .map
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, map))
        {
            self.map = Some(Arc::clone(map));
            let direction = book.text.document.pages_run(false);
            self.right_to_left = direction == Direction::RightToLeft;
            self.stack = Stack::new(map.pages(), self.look, self.right_to_left);
            self.seen = Default::default();
        }
    }

    /// Index of the page at the top, where no page has any text.
    pub(super) fn page_without_text(&self) -> Option<usize> {
        let map = self.map.as_ref().filter(|map| map.is_empty());
        map.map(|_| self.at.page)
    }

    /// Goes to the page that was left last, the first time that pages without any text are shown; whether that was done.
    pub(super) fn resume(&mut self, room: Vec2) -> bool {
        let resumes = std::mem::take(&mut self.resumes);
        if resumes {
            let zoom = self.zoom(room);
            // So near to its edge that no rounding leads to the page above.
            let y = self.stack.top(self.at.page, zoom) - GAP + 1.0;
            self.scroll_to(y, zoom, room.y);
        }
        resumes
    }

    /// Turns all pages a quarter clockwise.
    pub(super) fn turn(&mut self) {
        self.look.turns = (self.look.turns + 1) % 4;
        self.map = None;
        self.column = None;
        self.at.y = 0.0;
        self.pan = 0.0;
    }

    /// Puts pages side by side, or one above the other again.
    pub(super) fn pair(&mut self) {
        self.look.in_pairs = !self.look.in_pairs;
        self.look.fit = PagesFit::Width;
        self.map = None;
        self.pan = 0.0;
    }

    /// Points of the screen for each point of a page.
    pub(super) fn zoom(&self, room: Vec2) -> f32 {
        {
            let column = self.column.map(Column::width);
            self.stack.zoom(self.look.fit, room, column)
        }
    }

    /// How far the top of the window is from that of all pages, in points of the screen.
    pub(super) fn scrolled(&self, zoom: f32) -> f32 {
        self.stack.top(self.at.page, zoom) + self.at.y * zoom
    }

    pub(super) fn scroll(&mut self, by: f32, room: Vec2) {
        let zoom = self.zoom(room);
        self.scroll_to(self.scrolled(zoom) + by, zoom, room.y);
    }

    pub(super) fn scroll_to(&mut self, y: f32, zoom: f32, height: f32) {
        let most = (self.stack.height(zoom) - height).max(0.0);
        let y = y.clamp(0.0, most);
        let page = self.stack.page_at(y, zoom);
        let below = (y - self.stack.top(page, zoom)) / zoom;
        // Where nothing has moved, nothing is rounded.
        if self.at.page != page || (self.at.y - below).abs() * zoom > 0.01 {
            self.at = At { page, y: below };
        }
    }

    /// To the next page where whole pages are shown, else by a screenful.
    pub(super) fn turn_page(&mut self, room: Vec2, forward: bool) {
        let zoom = self.zoom(room);
        if self.look.fit != PagesFit::Page {
            let by = (room.y - OVERLAP).max(STEP);
            return self.scroll(if forward { by } else { -by }, room);
        }
        let page = self.stack.page_at(self.scrolled(zoom) + room.y / 2.0, zoom);
        let page = self.stack.next_row(page, forward);
        self.scroll_to(self.stack.top(page, zoom) - GAP, zoom, room.y);
    }

    /// Scrolls by the wheel, and zooms about the pointer where Ctrl is held with it.
    pub(super) fn move_by_wheel(&mut self, ui: &Ui, rect: Rect, room: Vec2) {
        let (by, closer, at) = ui.input(|input| {
            let at = input.pointer.latest_pos();
            (input.smooth_scroll_delta(), input.zoom_delta(), at)
        });
        if closer != 1.0 {
            let at = at.unwrap_or(rect.center()) - rect.min;
            self.zoom_by(closer, at, room);
        } else {
            self.pan_by(by.x, room);
            self.scroll(-by.y, room);
        }
    }

    /// Moves the pages to the right, as far as that shows more of them.
    pub(super) fn pan_by(&mut self, by: f32, room: Vec2) {
        self.pan += by;
        self.keep_pan(room);
    }

    /// Shows the pages so many times larger; the point at `about` stays where it is.
    pub(super) fn zoom_by(&mut self, times: f32, about: Vec2, room: Vec2) {
        let before = self.zoom(room);
        let y = self.scrolled(before) + about.y;
        let page = self.stack.page_at(y, before);
        let below = (y - self.stack.top(page, before)) / before;
        self.look.fit = PagesFit::Zoom(before * times);
        let zoom = self.zoom(room);
        self.look.fit = PagesFit::Zoom(zoom);
        let y = self.stack.top(page, zoom) + below * zoom - about.y;
        self.scroll_to(y, zoom, room.y);
        let aside = about.x - room.x / 2.0;
        self.pan = aside - (aside - self.pan) * zoom / before;
        self.keep_pan(room);
    }

    /// A page that is narrower than its room stands in its middle; another is moved no further than its edges.
    pub(super) fn keep_pan(&mut self, room: Vec2) {
        if let Some(column) = self.column.filter(|_| self.look.fit == PagesFit::Column) {
            let zoom = self.zoom(room);
            self.pan = -self.stack.left(self.at.page, zoom) - column.middle() * zoom;
            return;
        }
        let wide = self.stack.row_width(self.at.page, self.zoom(room));
        let most = ((wide - room.x) / 2.0 + GAP).max(0.0);
        self.pan = if wide <= room.x {
            0.0
        } else {
            self.pan.clamp(-most, most)
        };
    }

    /// Goes to a position of the text.
    pub(super) fn land(
        &mut self,
        map: &Arc<PageMap>,
        to: Offset,
        flash: Option<TextRange>,
        room: Vec2,
    ) {
        let zoom = self.zoom(room);
        let page = map.page_of(to).unwrap_or(0);
        let ahead = TextRange {
            start: to,
            end: to.plus(400),
        };
        let is_first = map.first_on(page).is_none_or(|first| to <= first);
        let quads = map.quads(ahead);
        let quad = quads
            .iter()
            .find(|(on, _)| *on == page)
            .map(|(_, quad)| quad);
        let corner = quad.filter(|_| flash.is_some() || !is_first).map(|quad| {
            let corners = quad.0.map(|corner| self.turned(map, page, corner));
            let least = |of: fn(&Vec2) -> f32| corners.iter().map(of).fold(f32::INFINITY, f32::min);
            vec2(least(|corner| corner.x), least(|corner| corner.y))
        });
        let top = self.stack.top(page, zoom);
        let y = match corner {
            _ if self.look.fit == PagesFit::Page => top - GAP,
            Some(corner) if flash.is_some() => top + corner.y * zoom - LANDING * room.y,
            Some(corner) => top + corner.y * zoom - AIR,
            None => top - GAP,
        };
        self.scroll_to(y, zoom, room.y);
        if let Some(corner) = corner {
            let left = self.stack.left(page, zoom);
            let x = room.x / 2.0 + self.pan + left + corner.x * zoom;
            if !(0.0..room.x * 0.8).contains(&x) {
                self.pan += room.x * LANDING - x;
            }
        }
        self.keep_pan(room);
        self.arrived = Some((to, self.at));
    }

    /// A point of a page as the page is turned, in points from its corner.
    pub(super) fn turned(&self, map: &PageMap, page: usize, point: Point) -> Vec2 {
        let extent = map.pages().get(page);
        let extent = extent.map_or((1.0, 1.0), |page| (page.width, page.height));
        turned(point, extent, self.look.turns)
    }

    /// Places the pages in sight.
    pub(super) fn lay(&mut self, map: &Arc<PageMap>, rect: Rect, scale: f32) -> Leaves {
        let (view, zoom, leaves) = match self.alone {
            Some(page) => {
                let zoom = rect.width() / self.stack.size(page).x;
                (rect, zoom, vec![Leaf { page, rect }])
            }
            None => {
                let room = room(rect);
                let view = Rect::from_min_size(rect.min, room);
                let zoom = self.zoom(room);
                (view, zoom, self.leaves_in(view, zoom, scale))
            }
        };
        let pages: Vec<usize> = leaves.iter().map(|leaf| leaf.page).collect();
        if self.seen.0 != pages {
            self.seen = (pages.clone(), text_on(map, &pages));
        }
        Leaves {
            view,
            scale,
            zoom,
            turns: self.look.turns,
            leaves,
            map: Arc::clone(map),
            seen: self.seen.1.clone(),
        }
    }

    /// The pages in sight, their corners on whole pixels.
    pub(super) fn leaves_in(&self, view: Rect, zoom: f32, scale: f32) -> Vec<Leaf> {
        let top = self.scrolled(zoom);
        let first = self.stack.page_at(top, zoom);
        let leaf = |page: usize| {
            let size = self.stack.size(page) * zoom;
            let x = view.center().x + self.pan + self.stack.left(page, zoom);
            let y = view.top() + self.stack.top(page, zoom) - top;
            let on_pixel = |points: f32| (points * scale).round() / scale;
            Leaf {
                page,
                rect: Rect::from_min_size(pos2(on_pixel(x), on_pixel(y)), size),
            }
        };
        (first..self.stack.len())
            .map(leaf)
            .take_while(|leaf| leaf.rect.top() < view.bottom())
            .collect()
    }

    /// The page before those in sight, and the one behind them, as if they were in sight too.
    pub(super) fn neighbours(&self, sheet: &Leaves) -> Vec<Leaf> {
        let (Some(first), Some(last)) = (sheet.leaves.first(), sheet.leaves.last()) else {
            return Vec::new();
        };
        let near = [1, 2].map(|far| [Some(last.page + far), first.page.checked_sub(far)]);
        let far = if self.look.in_pairs { 2 } else { 1 };
        let near = near.into_iter().take(far).flatten().flatten();
        near.filter(|page| *page < self.stack.len())
            .map(|page| Leaf {
                page,
                rect: Rect::from_min_size(sheet.view.min, self.stack.size(page) * sheet.zoom),
            })
            .collect()
    }

    /// The text between the top and the foot of the window. A position gone to is kept to the letter until the pages are moved.
    pub(super) fn range_in_sight(&self, book: &OpenText, sheet: &Leaves) -> Option<TextRange> {
        let (first, last) = (sheet.leaves.first()?, sheet.leaves.last()?);
        let at_top = || {
            if first.rect.top() >= sheet.view.top() - 1.0 {
                sheet.map.first_on(first.page)
            } else {
                let corner = pos2(first.rect.left(), sheet.view.top());
                sheet
                    .map
                    .position_at(first.page, sheet.on_page(first, corner))
            }
        };
        let arrived = self.arrived.filter(|(_, at)| *at == self.at);
        let start = arrived.map(|(to, _)| to).or_else(at_top)?;
        let at_foot = if last.rect.bottom() <= sheet.view.bottom() + 1.0 {
            let running = |range: &TextRange| !is_note(book, range.start);
            let ranges = sheet.map.ranges_on(last.page).filter(running);
            ranges.map(|range| range.end).max()
        } else {
            let corner = pos2(last.rect.right(), sheet.view.bottom());
            sheet
                .map
                .position_at(last.page, sheet.on_page(last, corner))
                .filter(|at| !is_note(book, *at))
        };
        Some(TextRange {
            start,
            end: at_foot.unwrap_or(start).max(start),
        })
    }
}

/// Whether a position is in a footnote, which stands at the end of the text wherever it was printed.
fn is_note(book: &OpenText, at: Offset) -> bool {
    let document = &book.text.document;
    let block = document.block_at(at).map(|index| &document.blocks[index]);
    block.is_some_and(|block| matches!(block.kind, BlockKind::Footnote(_)))
}

/// The text that stands on some pages, in text order, in as few ranges as that takes.
fn text_on(map: &PageMap, pages: &[usize]) -> Vec<TextRange> {
    /// Blanks and hyphens between two lines.
    const BETWEEN: usize = 4;
    let mut ranges: Vec<TextRange> = pages.iter().flat_map(|page| map.ranges_on(*page)).collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut all: Vec<TextRange> = Vec::new();
    for range in ranges {
        match all.last_mut() {
            Some(last) if range.start <= last.end.plus(BETWEEN) => {
                last.end = last.end.max(range.end);
            }
            _ => all.push(range),
        }
    }
    all
}
