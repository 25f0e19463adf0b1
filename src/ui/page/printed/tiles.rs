//! Printed pages as textures, part by part: those in sight, those seen last, and the page that comes next.

use super::leaves::{Leaf, Leaves};
use crate::sandbox::{PageDrawer, PagePart};
use egui::{
    Color32, ColorImage, Context, Painter, Pos2, Rect, TextureFilter, TextureHandle,
    TextureOptions, pos2, vec2,
};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Bytes of drawn pages that are kept when they are out of sight.
const KEPT: usize = 128 << 20;

#[derive(Default)]
pub(super) struct Tiles {
    known: HashMap<PagePart, Tile>,
    /// Counts the frames, so that the part seen longest ago is known.
    frame: u64,
}

struct Tile {
    state: TileState,
    /// The frame in which it was last wanted.
    wanted: u64,
}

enum TileState {
    Coming {
        pixels: Receiver<Option<Inked<ColorImage>>>,
        _wanted: Arc<()>,
    },
    Ready(Inked<TextureHandle>),
    /// It cannot be drawn.
    Failed,
}

/// The ink of a part, as far as it reaches: margins are empty, and to draw nothing costs as much as to draw letters where a machine
/// has no graphics to help.
struct Inked<T> {
    /// None where there is no ink.
    ink: Option<T>,
    /// Where it is in the part, as shares of its width and height.
    place: Rect,
}

/// How far a page has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drawn {
    Whole,
    /// Parts are still on their way.
    Coming,
    Failed,
}

/// What the parts of all pages in sight have in common.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub drawer: &'a PageDrawer,
    /// The colour of ink on a dark ground.
    pub light_ink: Option<[u8; 3]>,
}

impl Tiles {
    pub fn clear(&mut self) {
        self.known.clear();
    }

    /// Calls off what is on its way: nobody looks at the pages now.
    pub fn call_off(&mut self) {
        self.known.retain(|_, tile| !tile.is_coming());
    }

    pub fn is_settled(&self) -> bool {
        !self.known.values().any(Tile::is_coming)
    }

    /// Takes in what was drawn since the last frame, and calls off what nobody wanted in it.
    pub fn receive(&mut self, ctx: &Context) {
        let last = self.frame;
        self.frame += 1;
        for tile in self.known.values_mut() {
            let TileState::Coming { pixels, .. } = &tile.state else {
                continue;
            };
            match pixels.try_recv() {
                Ok(Some(Inked { ink, place })) => {
                    // A pixel of a part is a pixel of the screen.
                    let options = TextureOptions {
                        minification: TextureFilter::Linear,
                        ..TextureOptions::NEAREST
                    };
                    let ink = ink.map(|ink| ctx.load_texture("page", ink, options));
                    tile.state = TileState::Ready(Inked { ink, place });
                }
                Ok(None) | Err(TryRecvError::Disconnected) => tile.state = TileState::Failed,
                Err(TryRecvError::Empty) => {}
            }
        }
        self.known
            .retain(|_, tile| !tile.is_coming() || tile.wanted >= last);
        self.forget();
    }

    /// Lets go of what was seen longest ago, where too much is held; it is drawn again when it comes into sight.
    fn forget(&mut self) {
        let ready = self
            .known
            .iter()
            .map(|(part, tile)| (tile.wanted, *part, tile.bytes()));
        let mut ready: Vec<(u64, PagePart, usize)> = ready.collect();
        let mut held: usize = ready.iter().map(|(_, _, bytes)| bytes).sum();
        if held <= KEPT {
            return;
        }
        ready.sort_by_key(|(wanted, part, _)| (*wanted, part.page, part.top, part.left));
        // What is in sight stays, however much that is.
        for (_, part, bytes) in ready
            .into_iter()
            .filter(|(wanted, ..)| wanted + 2 < self.frame)
        {
            if held > KEPT {
                self.known.remove(&part);
                held -= bytes;
            }
        }
    }

    /// Paints what is there of a page, asks for what is not, and tells how far that is.
    pub fn paint(
        &mut self,
        painter: &Painter,
        leaves: &Leaves,
        leaf: &Leaf,
        look: Look<'_>,
    ) -> Drawn {
        let mut drawn = Drawn::Whole;
        for part in parts(leaves, leaf, look) {
            let rect = rect_of(leaves, leaf, part);
            if !rect.intersects(leaves.view) {
                continue;
            }
            match self.want(painter.ctx(), part, look) {
                TileState::Ready(texture) => image(painter, texture, rect),
                TileState::Failed => return Drawn::Failed,
                TileState::Coming { .. } => {
                    drawn = Drawn::Coming;
                    self.paint_former(painter, leaf, part, rect);
                }
            }
        }
        drawn
    }

    /// Asks for a page that will be in sight soon.
    pub fn prepare(&mut self, ctx: &Context, leaves: &Leaves, leaf: &Leaf, look: Look<'_>) {
        for part in parts(leaves, leaf, look) {
            self.want(ctx, part, look);
        }
    }

    fn want(&mut self, ctx: &Context, part: PagePart, look: Look<'_>) -> &TileState {
        let tile = self.known.entry(part).or_insert_with(|| Tile {
            state: start(ctx, part, look),
            wanted: 0,
        });
        tile.wanted = self.frame;
        &tile.state
    }

    /// What was drawn before at another scale, in the room of a part that is on its way.
    fn paint_former(&self, painter: &Painter, leaf: &Leaf, part: PagePart, rect: Rect) {
        let is_former = |(known, tile): &(&PagePart, &Tile)| {
            let same = (known.page, known.turns, known.light_ink)
                == (part.page, part.turns, part.light_ink);
            same && known.scale != part.scale && matches!(tile.state, TileState::Ready(_))
        };
        let former: Vec<(&PagePart, &Tile)> = self.known.iter().filter(is_former).collect();
        let newest = former
            .iter()
            .max_by_key(|(part, tile)| (tile.wanted, part.scale));
        let Some(scale) = newest.map(|(part, _)| part.scale) else {
            return;
        };
        let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect));
        for (known, tile) in former.iter().filter(|(known, _)| known.scale == scale) {
            if let TileState::Ready(texture) = &tile.state {
                // Both are the same page: what was a pixel then is so many points now.
                let pixels = part.pixels_per_point() / known.pixels_per_point();
                let points = pixels as f32 * rect.width() / f32::from(part.width);
                let corner = vec2(known.left as f32, known.top as f32) * points;
                let size = vec2(f32::from(known.width), f32::from(known.height)) * points;
                image(
                    &painter,
                    texture,
                    Rect::from_min_size(leaf.rect.min + corner, size),
                );
            }
        }
    }
}

impl Tile {
    fn is_coming(&self) -> bool {
        matches!(self.state, TileState::Coming { .. })
    }

    fn bytes(&self) -> usize {
        match &self.state {
            TileState::Ready(Inked { ink, .. }) => ink.as_ref().map_or(0, TextureHandle::byte_size),
            _ => 0,
        }
    }
}

/// The parts that a page is drawn in: one where it is small enough, else as many of the same size.
fn parts(leaves: &Leaves, leaf: &Leaf, look: Look<'_>) -> Vec<PagePart> {
    let pixels = |points: f32| (points * leaves.scale).round().max(1.0) as u32;
    let (width, height) = (pixels(leaf.rect.width()), pixels(leaf.rect.height()));
    let cuts = |side: u32| side.div_ceil(u32::from(PagePart::LONGEST));
    let (columns, rows) = (cuts(width), cuts(height));
    let (part_width, part_height) = (width.div_ceil(columns), height.div_ceil(rows));
    let part = |(column, row): (u32, u32)| {
        let (left, top) = (column * part_width, row * part_height);
        PagePart {
            page: u32::try_from(leaf.page).unwrap_or(u32::MAX),
            scale: PagePart::scale_of(leaves.zoom * leaves.scale),
            turns: leaves.turns % 4,
            left,
            top,
            width: u16::try_from(part_width.min(width - left)).unwrap_or(u16::MAX),
            height: u16::try_from(part_height.min(height - top)).unwrap_or(u16::MAX),
            light_ink: look.light_ink,
        }
    };
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    places.map(part).collect()
}

/// Where a part stands on the screen.
fn rect_of(leaves: &Leaves, leaf: &Leaf, part: PagePart) -> Rect {
    let corner = vec2(part.left as f32, part.top as f32) / leaves.scale;
    let size = vec2(f32::from(part.width), f32::from(part.height)) / leaves.scale;
    Rect::from_min_size(leaf.rect.min + corner, size)
}

fn start(ctx: &Context, part: PagePart, look: Look<'_>) -> TileState {
    let (to, pixels) = channel();
    let wanted = Arc::new(());
    let ctx = ctx.clone();
    look.drawer
        .draw(part, Arc::downgrade(&wanted), move |drawn| {
            let image = drawn.map(|pixels| {
                let size = [pixels.width as usize, pixels.height as usize];
                inked(&ColorImage::from_rgba_premultiplied(size, &pixels.rgba))
            });
            if to.send(image).is_ok() {
                ctx.request_repaint();
            }
        });
    TileState::Coming {
        pixels,
        _wanted: wanted,
    }
}

/// The part of a picture that is not empty.
fn inked(image: &ColorImage) -> Inked<ColorImage> {
    let [width, height] = image.size;
    let is_ink = |pixel: &Color32| *pixel != Color32::TRANSPARENT;
    let rows = || image.pixels.chunks(width.max(1));
    let top = rows().position(|row| row.iter().any(is_ink));
    let Some(top) = top else {
        return Inked {
            ink: None,
            place: Rect::ZERO,
        };
    };
    let blank = rows().rev().position(|row| row.iter().any(is_ink));
    let bottom = height - blank.unwrap_or(0);
    let inner = || rows().take(bottom).skip(top);
    let left = inner().filter_map(|row| row.iter().position(is_ink)).min();
    let right = inner().filter_map(|row| row.iter().rposition(is_ink)).max();
    let (left, right) = (left.unwrap_or(0), right.map_or(width, |right| right + 1));
    let share = |x: usize, y: usize| pos2(x as f32 / width as f32, y as f32 / height as f32);
    Inked {
        ink: Some(image.region_by_pixels([left, top], [right - left, bottom - top])),
        place: Rect::from_min_max(share(left, top), share(right, bottom)),
    }
}

/// Paints a part that takes the room of `rect`.
fn image(painter: &Painter, Inked { ink, place }: &Inked<TextureHandle>, rect: Rect) {
    let Some(ink) = ink else {
        return;
    };
    let at = |share: Pos2| rect.lerp_inside(share.to_vec2());
    let rect = Rect::from_min_max(at(place.min), at(place.max));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(ink.id(), rect, whole, Color32::WHITE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_picture_only_what_is_inked_is_kept() {
        let mut picture = ColorImage::filled([8, 4], Color32::TRANSPARENT);
        assert!(inked(&picture).ink.is_none());
        picture[(2, 1)] = Color32::BLACK;
        picture[(5, 2)] = Color32::RED;
        let Inked { ink, place } = inked(&picture);
        let ink = ink.unwrap();
        assert_eq!(ink.size, [4, 2]);
        assert_eq!((ink[(0, 0)], ink[(3, 1)]), (Color32::BLACK, Color32::RED));
        let wanted = Rect::from_min_max(pos2(0.25, 0.25), pos2(0.75, 0.75));
        assert_eq!(place, wanted);
    }
}
