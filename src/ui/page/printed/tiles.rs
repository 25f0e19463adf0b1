//! Printed pages as textures, part by part: those in sight, those seen last, and the page that comes next.

use super::leaves::{Leaf, Leaves};
use crate::sandbox::{PageDrawer, PagePart};
use egui::{
    Color32, ColorImage, Context, Painter, Rect, TextureHandle, TextureOptions, pos2, vec2,
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
        pixels: Receiver<Option<ColorImage>>,
        _wanted: Arc<()>,
    },
    Ready(TextureHandle),
    /// It cannot be drawn.
    Failed,
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
                Ok(Some(image)) => {
                    let texture = ctx.load_texture("page", image, TextureOptions::LINEAR);
                    tile.state = TileState::Ready(texture);
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
            TileState::Ready(texture) => texture.byte_size(),
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
                ColorImage::from_rgba_premultiplied(size, &pixels.rgba)
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

fn image(painter: &Painter, texture: &TextureHandle, rect: Rect) {
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture.id(), rect, whole, Color32::WHITE);
}
