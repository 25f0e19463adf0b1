//! Covers of the texts on the shelf as textures, decoded once. They are small pictures of our own making.

use crate::app::State;
use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use std::collections::HashMap;

#[derive(Default)]
pub struct Covers(HashMap<String, Option<TextureHandle>>);

impl Covers {
    /// The cover of the text with this key, where it is known.
    pub fn get(&mut self, ctx: &Context, state: &State, key: &str) -> Option<&TextureHandle> {
        let png = state.covers.get(key)?.as_ref()?;
        let texture = || {
            let pixels = image::load_from_memory_with_format(png, image::ImageFormat::Png).ok()?.to_rgba8();
            let size = [pixels.width() as usize, pixels.height() as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, pixels.as_raw());
            Some(ctx.load_texture("cover", image, TextureOptions::LINEAR))
        };
        self.0.entry(key.to_owned()).or_insert_with(texture).as_ref()
    }
}
