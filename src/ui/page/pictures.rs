//! Pictures of a book as textures: those in sight, and those seen last.

use crate::document::{Document, ImageId};
use crate::ui::decoding::{self, Coming, Decoded};
use egui::{Context, TextureHandle, TextureId, TextureOptions};
use std::collections::HashMap;

/// Longest side that is kept, in pixels: larger pictures are made smaller before they reach the screen.
const LONGEST: u32 = 1600;
/// Bytes of decoded pictures that are kept when they are out of sight.
const KEPT: usize = 160 << 20;

#[derive(Default)]
pub(super) struct Pictures {
    known: HashMap<ImageId, Picture>,
    /// Counts the frames, so that the picture seen longest ago is known.
    frame: u64,
}

enum Picture {
    Coming(Coming),
    Ready {
        texture: TextureHandle,
        /// The ground shows through it.
        is_clear: bool,
        /// The frame in which it was last seen.
        seen: u64,
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
    /// Cannot be shown; its description stands in its place.
    Broken,
}

impl Pictures {
    pub fn clear(&mut self) {
        self.known.clear();
    }

    pub fn is_settled(&self) -> bool {
        !self
            .known
            .values()
            .any(|picture| matches!(picture, Picture::Coming(_)))
    }

    /// Takes in what was decoded since the last frame.
    pub fn receive(&mut self, ctx: &Context) {
        self.frame += 1;
        for picture in self.known.values_mut() {
            let Picture::Coming(coming) = picture else {
                continue;
            };
            match coming.look() {
                Decoded::NotYet => {}
                Decoded::Broken => *picture = Picture::Broken,
                Decoded::Ready(pixels) => {
                    *picture = Picture::Ready {
                        is_clear: pixels.pixels.iter().any(|pixel| pixel.a() < 250),
                        texture: ctx.load_texture("picture", pixels, TextureOptions::LINEAR),
                        seen: self.frame,
                    };
                }
            }
        }
        self.forget();
    }

    /// Lets go of what was seen longest ago, where too much is held; it is decoded again when it comes into sight.
    fn forget(&mut self) {
        let ready = self.known.iter().filter_map(|(id, picture)| match picture {
            Picture::Ready { texture, seen, .. } => Some((*seen, *id, texture.byte_size())),
            _ => None,
        });
        let mut ready: Vec<(u64, ImageId, usize)> = ready.collect();
        let mut held: usize = ready.iter().map(|(_, _, bytes)| bytes).sum();
        if held <= KEPT {
            return;
        }
        ready.sort_by_key(|(seen, id, _)| (*seen, id.0));
        // What is in sight stays, however much that is.
        for (_, id, bytes) in ready.into_iter().filter(|(seen, ..)| seen + 2 < self.frame) {
            if held > KEPT {
                self.known.remove(&id);
                held -= bytes;
            }
        }
    }

    pub fn get(&mut self, ctx: &Context, document: &Document, id: ImageId) -> Seen {
        match self.known.get_mut(&id) {
            Some(Picture::Ready {
                texture,
                is_clear,
                seen,
            }) => {
                *seen = self.frame;
                Seen::Texture {
                    id: texture.id(),
                    is_clear: *is_clear,
                }
            }
            Some(Picture::Coming(_)) => Seen::Coming,
            Some(Picture::Broken) => Seen::Broken,
            None => self.start(ctx, document, id),
        }
    }

    fn start(&mut self, ctx: &Context, document: &Document, id: ImageId) -> Seen {
        let Some(image) = document
            .images
            .get(id.0)
            .filter(|image| !image.bytes.is_empty())
        else {
            self.known.insert(id, Picture::Broken);
            return Seen::Broken;
        };
        self.known
            .insert(id, Picture::Coming(decoding::picture(ctx, image, LONGEST)));
        Seen::Coming
    }
}
