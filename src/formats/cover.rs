//! Covers, made small enough for a shelf.

use super::{draw, limits::LIMITS};
use crate::document::is_svg;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbaImage};
use std::io::Cursor;

/// Width and height that a small cover has at most, in pixels.
const MOST: (u32, u32) = (200, 280);

/// A picture made small, as PNG. None where it cannot be read.
#[must_use]
pub fn small_cover(picture: &[u8]) -> Option<Vec<u8>> {
    let whole = if is_svg(picture) { drawn(picture)? } else { decoded(picture)? };
    let small = if whole.width() > MOST.0 || whole.height() > MOST.1 { whole.thumbnail(MOST.0, MOST.1) } else { whole };
    let mut png = Cursor::new(Vec::new());
    small.to_rgb8().write_to(&mut png, ImageFormat::Png).ok()?;
    Some(png.into_inner())
}

fn decoded(picture: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(picture)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LIMITS.picture_side), Some(LIMITS.picture_side));
    limits.max_alloc = Some(LIMITS.picture_memory);
    reader.limits(limits);
    reader.decode().ok()
}

/// A drawing, on white.
fn drawn(picture: &[u8]) -> Option<DynamicImage> {
    let pixels = draw(picture, MOST.0)?;
    let mut rgba = pixels.rgba;
    for pixel in rgba.chunks_exact_mut(4) {
        let clear = u8::MAX - pixel[3];
        pixel[..3].iter_mut().for_each(|part| *part = part.saturating_add(clear));
    }
    RgbaImage::from_raw(pixels.width, pixels.height, rgba).map(DynamicImage::ImageRgba8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn covers_keep_their_shape_and_what_is_no_picture_is_none() {
        let mut png = Cursor::new(Vec::new());
        RgbaImage::new(800, 1200).write_to(&mut png, ImageFormat::Png).unwrap();
        let small = decoded(&small_cover(png.get_ref()).unwrap()).unwrap();
        assert_eq!((small.width(), small.height()), (187, 280));
        let svg =
            b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='5' height='10' fill='#f00'/></svg>";
        let drawn = decoded(&small_cover(svg).unwrap()).unwrap().to_rgb8();
        assert_eq!((drawn.get_pixel(10, 10).0, drawn.get_pixel(190, 10).0), ([255, 0, 0], [255, 255, 255]));
        assert_eq!(small_cover(b"no picture"), None);
    }
}
