//! A diagram as a file: SVG for those who go on working with it, PNG for those who only look.

use super::drawing::{Drawing, Palette};
use super::svg::{extent, svg};
use resvg::{tiny_skia, usvg};
use std::sync::Arc;

/// Larger pictures would take more memory than a page is worth.
const MOST_PIXELS: f32 = 100.0e6;

/// How a picture is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
}

impl Format {
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The drawing as the bytes of a file; see `svg` and [`png`].
///
/// # Errors
/// A sentence for the reader where the picture would be too large, or could not be drawn.
pub fn bytes(
    drawing: &Drawing,
    palette: &Palette,
    format: Format,
    scale: f32,
    fonts: &[&[u8]],
) -> Result<Vec<u8>, String> {
    match format {
        Format::Svg => Ok(svg(drawing, palette).into_bytes()),
        Format::Png => png(drawing, palette, scale, fonts),
    }
}

/// The drawing as PNG, `scale` pixels for each of the drawing's own, set in the given typefaces (TrueType or OpenType files).
///
/// # Errors
/// A sentence for the reader where the picture would be too large, or could not be drawn.
pub fn png(
    drawing: &Drawing,
    palette: &Palette,
    scale: f32,
    fonts: &[&[u8]],
) -> Result<Vec<u8>, String> {
    let (width, height) = extent(drawing);
    let (wide, high) = ((width * scale).round(), (height * scale).round());
    if !(wide >= 1.0 && high >= 1.0 && wide * high <= MOST_PIXELS) {
        return Err(say!("diagram-too-many-pixels", wide = wide, high = high));
    }
    let mut database = usvg::fontdb::Database::new();
    for font in fonts {
        database.load_font_data(font.to_vec());
    }
    let options = usvg::Options {
        fontdb: Arc::new(database),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(&svg(drawing, palette), &options)
        .map_err(|why| say!("diagram-not-drawn", why = why.to_string()))?;
    let mut pixels = tiny_skia::Pixmap::new(wide as u32, high as u32)
        .ok_or_else(|| say!("diagram-not-drawn", why = say!("diagram-no-memory")))?;
    let transform = tiny_skia::Transform::from_scale(wide / width, high / height);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels
        .encode_png()
        .map_err(|why| say!("diagram-not-drawn", why = why.to_string()))
}
