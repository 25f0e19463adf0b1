//! Where words stand on the screen, whether they are set anew or shown as they were printed: what the pointer, the keys and the
//! marks need to know of a page.

use crate::app::OpenText;
use crate::document::{Offset, TextRange};
use crate::layout::Hit;
use egui::{Pos2, Rect, Vec2, vec2};

/// Words in sight. All places are points of the screen.
pub(super) trait Places {
    /// The room in which they are seen.
    fn rect(&self) -> Rect;

    /// Pixels per point.
    fn scale(&self) -> f32;

    /// Whether lines run downwards; the first one then stands this far from the page's left edge, in pixels.
    fn turned(&self) -> Option<f32> {
        None
    }

    /// What lies at a point: nearest caret, and the letter under it.
    fn hit(&self, at: Pos2) -> Option<Hit>;

    /// What lies at a point for a drag that began at a position: it stays in what a reader reads on from there.
    fn hit_from(&self, _: &OpenText, _: Offset, at: Pos2) -> Option<Hit> {
        self.hit(at)
    }

    /// Rectangles over a range, each from so many points above the baseline of its line to so many below, and no taller than the
    /// line.
    fn bands(&self, range: TextRange, extent: (f32, f32)) -> Vec<Rect>;

    /// Rectangles over a range, each as tall as its line.
    fn rects(&self, range: TextRange) -> Vec<Rect> {
        self.bands(range, (f32::INFINITY, f32::INFINITY))
    }

    /// The ends of strokes under a range, so many points below the baseline of each line; negative is above it.
    fn strokes(&self, range: TextRange, below: f32) -> Vec<[Pos2; 2]>;

    /// Where a caret stands, where that is in sight.
    fn caret(&self, offset: Offset) -> Option<Rect>;

    /// Where the text stands on the page: left and right edges of its columns. None where a press beside it means nothing.
    fn text_edges(&self) -> Option<(f32, f32)>;

    /// Before the line that holds a position, so many points away from its column: where a sign in the margin stands.
    fn beside_line(&self, offset: Offset, away: f32) -> Option<Pos2>;

    /// A step along a line and across it, as one on the screen.
    fn step(&self, along: f32, across: f32) -> Vec2 {
        match self.turned() {
            None => vec2(along, across),
            Some(_) => vec2(-across, along),
        }
    }

    /// Grows a rectangle at both ends along its line, and across it.
    fn grown(&self, rect: Rect, along: f32, across: f32) -> Rect {
        let by = self.step(along, across);
        rect.expand2(vec2(by.x.abs(), by.y.abs()))
    }

    /// The middle of the side of a rectangle that the next line is at.
    fn foot(&self, rect: Rect) -> Pos2 {
        match self.turned() {
            None => rect.center_bottom(),
            Some(_) => rect.left_center(),
        }
    }

    /// The middle of the side that the line before is at.
    fn head(&self, rect: Rect) -> Pos2 {
        match self.turned() {
            None => rect.center_top(),
            Some(_) => rect.right_center(),
        }
    }

    /// Points by which a rectangle stands beyond the page's end, or, negative, before its start.
    fn beyond(&self, rect: Rect, margin: f32) -> f32 {
        let page = self.rect();
        let (after, before) = match self.turned() {
            None => (rect.bottom() - page.bottom(), page.top() - rect.top()),
            Some(_) => (page.left() - rect.left(), rect.right() - page.right()),
        };
        (after + margin).max(0.0) - (before + margin).max(0.0)
    }

    /// Extent of the page across its lines.
    fn depth(&self) -> f32 {
        match self.turned() {
            None => self.rect().height(),
            Some(right) => right / self.scale(),
        }
    }
}
