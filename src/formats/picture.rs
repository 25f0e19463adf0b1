//! Pictures as pixels: photographs decoded, drawings drawn, covers made small. Strangers made them all; the window has this done
//! in a process apart.

use super::pixels::Pixels;
use super::{drawing, limits::LIMITS};
use crate::document::is_svg;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbaImage};
use std::io::Cursor;

/// The pixels of a picture (PNG, JPEG, GIF, WebP, SVG). Its longer side has `longest` pixels at most; a drawing, which has none of
/// its own, just so many, but never more than the limit. None where it cannot be read.
#[must_use]
pub fn draw(picture: &[u8], longest: u32) -> Option<Pixels> {
    if is_svg(picture) {
        return drawing::draw(picture, longest);
    }
    let image = shrunk(decoded(picture)?, (longest, longest)).into_rgba8();
    Some(Pixels {
        width: image.width(),
        height: image.height(),
        rgba: image.into_raw(),
    })
}

/// A cover made small for a shelf, as PNG on white. None where it cannot be read.
#[must_use]
pub fn small_cover(picture: &[u8]) -> Option<Vec<u8>> {
    /// Width and height at most, in pixels.
    const MOST: (u32, u32) = (200, 280);
    let whole = if is_svg(picture) {
        let Pixels {
            width,
            height,
            rgba,
        } = drawing::draw(picture, MOST.1)?;
        DynamicImage::ImageRgba8(RgbaImage::from_raw(width, height, rgba)?)
    } else {
        decoded(picture)?
    };
    let mut small = shrunk(whole, MOST).into_rgba8();
    for pixel in small.pixels_mut() {
        let alpha = u16::from(pixel.0[3]);
        let on_white = |part: u8| ((u16::from(part) * alpha + 255 * (255 - alpha)) / 255) as u8;
        pixel.0 = [
            on_white(pixel.0[0]),
            on_white(pixel.0[1]),
            on_white(pixel.0[2]),
            u8::MAX,
        ];
    }
    let mut png = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(small)
        .to_rgb8()
        .write_to(&mut png, ImageFormat::Png)
        .ok()?;
    Some(png.into_inner())
}

fn decoded(picture: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(picture))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) =
        (Some(LIMITS.picture_side), Some(LIMITS.picture_side));
    limits.max_alloc = Some(LIMITS.picture_memory);
    reader.limits(limits);
    reader.decode().ok()
}

/// The same, with its shape, where it is too large.
fn shrunk(image: DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    if image.width() > width || image.height() > height {
        image.thumbnail(width, height)
    } else {
        image
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut png = Cursor::new(Vec::new());
        RgbaImage::new(width, height)
            .write_to(&mut png, ImageFormat::Png)
            .unwrap();
        png.into_inner()
    }

    #[test]
    fn photographs_are_made_smaller_and_never_larger() {
        let size = |longest| {
            draw(&png(80, 40), longest)
                .map(|pixels| (pixels.width, pixels.height, pixels.rgba.len()))
        };
        assert_eq!(size(20), Some((20, 10, 800)));
        assert_eq!(size(1000), Some((80, 40, 12_800)));
        assert_eq!(draw(b"\x89PNG\r\n\x1a\n and no more", 10), None);
    }

    #[test]
    fn covers_keep_their_shape_and_what_is_no_picture_is_none() {
        let small = decoded(&small_cover(&png(800, 1200)).unwrap())
            .unwrap()
            .to_rgb8();
        assert_eq!(
            (small.width(), small.height(), small.get_pixel(0, 0).0),
            (187, 280, [255; 3])
        );
        let svg =
            b"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='5' height='10' fill='#f00'/></svg>";
        let drawn = decoded(&small_cover(svg).unwrap()).unwrap().to_rgb8();
        assert_eq!(
            (drawn.get_pixel(10, 10).0, drawn.get_pixel(190, 10).0),
            ([255, 0, 0], [255; 3])
        );
        assert_eq!(small_cover(b"no picture"), None);
    }
}
