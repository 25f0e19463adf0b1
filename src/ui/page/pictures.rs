//! Pictures of a book: decoded on threads of their own when they come into sight, never on the one that draws.

use crate::document::{Document, Image, ImageId};
use crate::sandbox;
use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};
use std::collections::HashMap;
use std::io::Cursor;
use std::sync::mpsc::{Receiver, Sender, channel};

/// Longest side that is kept, in pixels: larger pictures are made smaller before they reach the screen.
const LONGEST: u32 = 1600;
/// Memory that decoding one picture may take, in bytes.
const DECODE_LIMIT: u64 = 256 << 20;

pub(super) struct Pictures {
    known: HashMap<ImageId, Picture>,
    to: Sender<(u64, ImageId, Option<ColorImage>)>,
    from: Receiver<(u64, ImageId, Option<ColorImage>)>,
    /// Counts the texts, so that a late answer for the last one is dropped.
    text: u64,
}

enum Picture {
    Coming,
    Ready {
        texture: TextureHandle,
        /// The ground shows through it.
        is_clear: bool,
    },
    Broken,
}

/// What can be drawn of a picture now.
pub(super) enum Seen {
    Texture {
        id: TextureId,
        /// The ground shows through it.
        is_clear: bool,
    },
    /// On its way.
    Coming,
    /// Cannot be shown; its words stand in its place.
    Broken,
}

impl Default for Pictures {
    fn default() -> Self {
        let (to, from) = channel();
        Self { known: HashMap::new(), to, from, text: 0 }
    }
}

impl Pictures {
    pub fn clear(&mut self) {
        self.known.clear();
        self.text += 1;
    }

    pub fn is_settled(&self) -> bool {
        !self.known.values().any(|picture| matches!(picture, Picture::Coming))
    }

    /// Takes in what was decoded since the last frame.
    pub fn receive(&mut self, ctx: &Context) {
        for (text, id, image) in self.from.try_iter() {
            if text == self.text {
                let picture = image.map_or(Picture::Broken, |image| Picture::Ready {
                    is_clear: image.pixels.iter().any(|pixel| pixel.a() < 250),
                    texture: ctx.load_texture("picture", image, TextureOptions::LINEAR),
                });
                self.known.insert(id, picture);
            }
        }
    }

    pub fn get(&mut self, ctx: &Context, document: &Document, id: ImageId) -> Seen {
        match self.known.get(&id) {
            Some(Picture::Ready { texture, is_clear }) => Seen::Texture { id: texture.id(), is_clear: *is_clear },
            Some(Picture::Coming) => Seen::Coming,
            Some(Picture::Broken) => Seen::Broken,
            None => self.start(ctx, document, id),
        }
    }

    fn start(&mut self, ctx: &Context, document: &Document, id: ImageId) -> Seen {
        let Some(image) = document.images.get(id.0).filter(|image| !image.bytes.is_empty()) else {
            self.known.insert(id, Picture::Broken);
            return Seen::Broken;
        };
        self.known.insert(id, Picture::Coming);
        let (image, to, ctx, text) = (image.clone(), self.to.clone(), ctx.clone(), self.text);
        std::thread::spawn(move || {
            // A decoder that stumbles over a file must not take the window with it.
            let decoded = std::panic::catch_unwind(|| decode(&image, LONGEST)).ok().flatten();
            if to.send((text, id, decoded)).is_ok() {
                ctx.request_repaint();
            }
        });
        Seen::Coming
    }
}

/// The pixels of a picture, no more than `longest` along its longer side.
pub(in crate::ui) fn decode(picture: &Image, longest: u32) -> Option<ColorImage> {
    if picture.is_svg() {
        return draw(picture, longest);
    }
    let mut reader = image::ImageReader::new(Cursor::new(&*picture.bytes)).with_guessed_format().ok()?;
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(DECODE_LIMIT);
    reader.limits(limits);
    let image = reader.decode().ok()?;
    let image = if image.width().max(image.height()) > longest { image.thumbnail(longest, longest) } else { image };
    let pixels = image.to_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}

/// Draws an SVG picture as large as it may be shown on a dense screen.
fn draw(picture: &Image, longest: u32) -> Option<ColorImage> {
    let (width, height) = picture.size?;
    let width = u64::from(longest) * u64::from(width) / u64::from(width.max(height).max(1));
    let drawn = sandbox::draw(&picture.bytes, u32::try_from(width).unwrap_or(longest).max(1))?;
    Some(ColorImage::from_rgba_premultiplied([drawn.width as usize, drawn.height as usize], &drawn.rgba))
}
