//! One picture of the text that is open, from its bytes to the screen.

use crate::document::{Image, ImageId};
use crate::ui::decoding::{self, Coming, Decoded};
use egui::{Context, Rect, TextureHandle, TextureOptions};

/// Longest side of a picture that is looked at closely, in pixels.
const LONGEST: u32 = 4096;

/// A picture that is open.
pub struct Open {
    pub id: ImageId,
    coming: Coming,
    pub texture: Option<TextureHandle>,
    pub is_broken: bool,
    /// The part of the picture that is seen, in its own points.
    pub seen: Rect,
}

impl Open {
    pub fn of(ctx: &Context, id: ImageId, image: &Image) -> Self {
        let coming = decoding::picture(ctx, image, LONGEST);
        Self {
            id,
            coming,
            texture: None,
            is_broken: false,
            seen: Rect::ZERO,
        }
    }

    pub fn receive(&mut self, ctx: &Context) {
        if self.texture.is_some() {
            return;
        }
        match self.coming.look() {
            Decoded::NotYet => {}
            Decoded::Ready(image) => {
                self.texture = Some(ctx.load_texture("viewer", image, TextureOptions::LINEAR));
            }
            Decoded::Broken => self.is_broken = true,
        }
    }
}
