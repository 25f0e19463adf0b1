//! The quote card that is shown.

use crate::ui::raster::Canvas;
use egui::{ColorImage, Context, TextureHandle, TextureOptions};

/// A card that was drawn.
pub struct QuoteCard {
    pub picture: ColorImage,
    pub png: Vec<u8>,
    pub shown: TextureHandle,
    /// What the file is called, without its ending.
    pub name: String,
}

impl QuoteCard {
    /// None where the picture is larger than a PNG can be.
    pub fn new(ctx: &Context, canvas: Canvas, name: String) -> Option<Self> {
        let png = canvas.to_png().ok()?;
        let picture = ColorImage::new([canvas.width, canvas.height], canvas.pixels);
        let shown = ctx.load_texture("quote card", picture.clone(), TextureOptions::LINEAR);
        Some(Self {
            picture,
            png,
            shown,
            name,
        })
    }
}
