//! A marked part of a page under the pointer's hand: it is moved as a whole, or drawn larger or smaller by one of its corners.

use super::leaves::Leaves;
use crate::document::Quad;
use egui::{CursorIcon, Pos2, Rect, vec2};
use uuid::Uuid;

/// The side of a handle, and how near to it the pointer has to be, in points of the screen.
pub(super) const HANDLE: f32 = 9.0;
const REACH: f32 = 8.0;
/// An area that is no larger than this is none.
const LEAST: f32 = 6.0;

/// What the pointer holds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Grip {
    Whole,
    /// The corner that stays where it is.
    Away(Pos2),
}

/// An area that is being dragged.
#[derive(Clone, Copy, Debug)]
pub(super) struct AreaDrag {
    pub id: Uuid,
    pub page: usize,
    /// Where it stood on the screen, and where the pointer was.
    rect: Rect,
    from: Pos2,
    grip: Grip,
    /// The page on the screen.
    page_rect: Rect,
}

impl AreaDrag {
    /// What a press on a chosen area holds; none beside it.
    pub fn begin(id: Uuid, page: usize, rect: Rect, page_rect: Rect, at: Pos2) -> Option<Self> {
        let grip = match corner_at(rect, at) {
            Some((_, away)) => Grip::Away(away),
            None => Some(Grip::Whole).filter(|_| rect.contains(at))?,
        };
        Some(Self {
            id,
            page,
            rect,
            from: at,
            grip,
            page_rect,
        })
    }

    /// Where it stands when the pointer is there; it does not leave its page.
    pub fn rect(&self, at: Pos2) -> Rect {
        match self.grip {
            Grip::Away(corner) => {
                let (at, page) = (self.page_rect.clamp(at), self.page_rect);
                Rect::from_two_pos(corner, at).intersect(page)
            }
            Grip::Whole => {
                let (room, by) = (self.page_rect, at - self.from);
                let x = by.x.clamp(
                    room.left() - self.rect.left(),
                    room.right() - self.rect.right(),
                );
                let y = by.y.clamp(
                    room.top() - self.rect.top(),
                    room.bottom() - self.rect.bottom(),
                );
                self.rect.translate(vec2(x, y))
            }
        }
    }

    /// The new place in the space of the page; none where the pointer has hardly moved, or the area has become too small.
    pub fn end(&self, sheet: &Leaves, at: Pos2) -> Option<Quad> {
        let rect = self.rect(at);
        let is_click = at.distance(self.from) < LEAST / 2.0;
        if is_click || rect.width() < LEAST || rect.height() < LEAST {
            return None;
        }
        let leaf = sheet.leaves.iter().find(|leaf| leaf.page == self.page)?;
        let (one, other) = (sheet.on_page(leaf, rect.min), sheet.on_page(leaf, rect.max));
        Some(Quad::upright(
            one.x.min(other.x),
            one.y.min(other.y),
            one.x.max(other.x),
            one.y.max(other.y),
        ))
    }
}

/// The corners of an area, each with the one across from it.
pub(super) fn corners(rect: Rect) -> [(Pos2, Pos2); 4] {
    [
        (rect.left_top(), rect.right_bottom()),
        (rect.right_top(), rect.left_bottom()),
        (rect.right_bottom(), rect.left_top()),
        (rect.left_bottom(), rect.right_top()),
    ]
}

fn corner_at(rect: Rect, at: Pos2) -> Option<(Pos2, Pos2)> {
    let near = |(corner, _): &(Pos2, Pos2)| corner.distance(at) < REACH;
    corners(rect).into_iter().find(near)
}

/// The pointer over a chosen area.
pub(super) fn cursor(rect: Rect, at: Pos2) -> Option<CursorIcon> {
    if let Some((corner, away)) = corner_at(rect, at) {
        let is_falling = (corner.x < away.x) == (corner.y < away.y);
        return Some(match is_falling {
            true => CursorIcon::ResizeNwSe,
            false => CursorIcon::ResizeNeSw,
        });
    }
    rect.contains(at).then_some(CursorIcon::Move)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn an_area_is_moved_within_its_page_and_drawn_by_its_corners() {
        let page = Rect::from_min_max(pos2(0.0, 0.0), pos2(600.0, 800.0));
        let rect = Rect::from_min_max(pos2(100.0, 100.0), pos2(200.0, 150.0));
        let begin = |at| AreaDrag::begin(Uuid::nil(), 0, rect, page, at);
        let whole = begin(pos2(150.0, 120.0)).unwrap();
        let moved = whole.rect(pos2(160.0, 140.0));
        assert_eq!(moved, rect.translate(vec2(10.0, 20.0)));
        assert_eq!(whole.rect(pos2(-900.0, 120.0)).left(), 0.0);
        let corner = begin(pos2(201.0, 149.0)).unwrap();
        let drawn = corner.rect(pos2(300.0, 250.0));
        assert_eq!(drawn, Rect::from_min_max(rect.min, pos2(300.0, 250.0)));
        assert!(begin(pos2(300.0, 300.0)).is_none());
    }
}
