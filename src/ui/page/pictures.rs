//! Pictures of a book: decoded on threads of their own when they come into sight, never on the one that draws.

use crate::document::{Document, Image, ImageId};
use crate::sandbox;
use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};
use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Longest side that is kept, in pixels: larger pictures are made smaller before they reach the screen.
const LONGEST: u32 = 1600;
/// Pictures decoded at a time: each may take a process and a share of memory of its own.
const HANDS: usize = 2;
/// Bytes of decoded pictures that are kept when they are out of sight.
const KEPT: usize = 160 << 20;

pub(super) struct Pictures {
    known: HashMap<ImageId, Picture>,
    /// Where pictures are handed in to be decoded, once there was one.
    to: Option<Sender<Wish>>,
    answers: (Sender<Answer>, Receiver<Answer>),
    /// Counts the texts, so that a late answer for the last one is dropped.
    text: u64,
    /// Counts the frames, so that the picture seen longest ago is known.
    frame: u64,
}

/// A picture to be decoded, for a text.
struct Wish {
    text: u64,
    id: ImageId,
    image: Image,
    ctx: Context,
}

struct Answer {
    text: u64,
    id: ImageId,
    pixels: Option<ColorImage>,
}

enum Picture {
    Coming,
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
    /// Cannot be shown; its words stand in its place.
    Broken,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { known: HashMap::new(), to: None, answers: channel(), text: 0, frame: 0 }
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
        self.frame += 1;
        for answer in self.answers.1.try_iter().filter(|answer| answer.text == self.text) {
            let picture = answer.pixels.map_or(Picture::Broken, |pixels| Picture::Ready {
                is_clear: pixels.pixels.iter().any(|pixel| pixel.a() < 250),
                texture: ctx.load_texture("picture", pixels, TextureOptions::LINEAR),
                seen: self.frame,
            });
            self.known.insert(answer.id, picture);
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
            Some(Picture::Ready { texture, is_clear, seen }) => {
                *seen = self.frame;
                Seen::Texture { id: texture.id(), is_clear: *is_clear }
            }
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
        let wish = Wish { text: self.text, id, image: image.clone(), ctx: ctx.clone() };
        let answer = &self.answers.0;
        // The hands outlive the window's last frame by one picture at most: they end when nobody hands in any more.
        let _ = self.to.get_or_insert_with(|| hands(answer)).send(wish);
        Seen::Coming
    }
}

/// Starts the threads that decode; where pictures are handed in to them.
fn hands(answer: &Sender<Answer>) -> Sender<Wish> {
    let (to, wishes) = channel::<Wish>();
    let wishes = Arc::new(Mutex::new(wishes));
    for _ in 0..HANDS {
        let (wishes, answer) = (Arc::clone(&wishes), answer.clone());
        std::thread::spawn(move || {
            loop {
                let next = wishes.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok(Wish { text, id, image, ctx }) = next else { return };
                // A decoder that stumbles over a file must not take the window with it.
                let pixels = std::panic::catch_unwind(|| decode(&image, LONGEST)).ok().flatten();
                if answer.send(Answer { text, id, pixels }).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        });
    }
    to
}

/// The pixels of a picture, no more than `longest` along its longer side.
pub(in crate::ui) fn decode(picture: &Image, longest: u32) -> Option<ColorImage> {
    let pixels = sandbox::draw(&picture.bytes, longest)?;
    Some(ColorImage::from_rgba_unmultiplied([pixels.width as usize, pixels.height as usize], &pixels.rgba))
}
