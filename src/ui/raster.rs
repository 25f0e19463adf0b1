//! Draws egui's triangles into a picture, without a display or a graphics driver: for `manicule render` and for tests.
//!
//! It blends premultiplied colours in gamma space, as egui's own painters do.

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{
    ClippedPrimitive, Color32, ColorImage, ImageData, Rect, TextureFilter, TextureId,
    TexturesDelta, pos2,
};
use std::collections::HashMap;
use std::ops::Range;

/// A picture: rows from the top, red, green, blue and alpha.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canvas {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<Color32>,
}

impl Canvas {
    /// The picture as a PNG file.
    ///
    /// # Errors
    /// Where the picture is larger than the format allows.
    pub fn to_png(&self) -> Result<Vec<u8>, image::ImageError> {
        let bytes: Vec<u8> = self
            .pixels
            .iter()
            .flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()])
            .collect();
        let mut png = std::io::Cursor::new(Vec::new());
        image::write_buffer_with_format(
            &mut png,
            &bytes,
            u32::try_from(self.width).unwrap_or(u32::MAX),
            u32::try_from(self.height).unwrap_or(u32::MAX),
            image::ExtendedColorType::Rgb8,
            image::ImageFormat::Png,
        )?;
        Ok(png.into_inner())
    }
}

/// Textures as egui has sent them so far.
#[derive(Default)]
pub struct Raster {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    image: ColorImage,
    smooth: bool,
}

impl Raster {
    /// Takes in what has changed, before painting; what is to be freed stays in `delta`.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        for (id, change) in delta
            .set
            .drain()
            .flat_map(|(id, changes)| changes.into_iter().map(move |change| (id, change)))
        {
            let ImageData::Color(image) = &change.image;
            let smooth = change.options.magnification == TextureFilter::Linear;
            match change.pos {
                None => drop(self.textures.insert(
                    id,
                    Texture {
                        image: image.as_ref().clone(),
                        smooth,
                    },
                )),
                Some(at) => {
                    if let Some(texture) = self.textures.get_mut(&id) {
                        patch(&mut texture.image, image, at);
                    }
                }
            }
        }
    }

    /// Forgets what is no longer needed, after painting.
    pub fn free(&mut self, delta: &mut TexturesDelta) {
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    /// Paints a frame of so many pixels.
    #[must_use]
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        (width, height): (usize, usize),
        scale: f32,
    ) -> Canvas {
        let mut canvas = Canvas {
            width,
            height,
            pixels: vec![Color32::WHITE; width * height],
        };
        for ClippedPrimitive {
            clip_rect,
            primitive,
        } in primitives
        {
            if let Primitive::Mesh(mesh) = primitive
                && let Some(texture) = self.textures.get(&mesh.texture_id)
            {
                paint_mesh(&mut canvas, texture, mesh, *clip_rect, scale);
            }
        }
        canvas
    }
}

fn patch(image: &mut ColorImage, patch: &ColorImage, [x, y]: [usize; 2]) {
    let (width, stride) = (patch.size[0], image.size[0]);
    for (row, source) in patch.pixels.chunks_exact(width.max(1)).enumerate() {
        let start = (y + row) * stride + x;
        if let Some(target) = image.pixels.get_mut(start..start + width) {
            target.copy_from_slice(source);
        }
    }
}

/// Pixels that may be touched: half-open.
#[derive(Clone, Copy)]
struct Bounds {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

fn paint_mesh(canvas: &mut Canvas, texture: &Texture, mesh: &Mesh, clip: Rect, scale: f32) {
    let edge = |value: f32, most: usize| (value * scale).round().clamp(0.0, most as f32) as usize;
    let bounds = Bounds {
        left: edge(clip.left(), canvas.width),
        top: edge(clip.top(), canvas.height),
        right: edge(clip.right(), canvas.width),
        bottom: edge(clip.bottom(), canvas.height),
    };
    for triangle in mesh.indices.chunks_exact(3) {
        let corner = |index: u32| mesh.vertices.get(index as usize).copied();
        if let (Some(a), Some(b), Some(c)) = (
            corner(triangle[0]),
            corner(triangle[1]),
            corner(triangle[2]),
        ) {
            paint_triangle(canvas, texture, [a, b, c], bounds, scale);
        }
    }
}

/// Twice the signed area of a triangle.
fn area(a: egui::Pos2, b: egui::Pos2, c: egui::Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn paint_triangle(
    canvas: &mut Canvas,
    texture: &Texture,
    mut corners: [Vertex; 3],
    bounds: Bounds,
    scale: f32,
) {
    corners
        .iter_mut()
        .for_each(|corner| corner.pos = (corner.pos.to_vec2() * scale).to_pos2());
    let whole = area(corners[0].pos, corners[1].pos, corners[2].pos);
    if whole == 0.0 || !whole.is_finite() {
        return;
    }
    if whole < 0.0 {
        corners.swap(1, 2);
    }
    let [a, b, c] = corners;
    let whole = whole.abs();
    let xs = [a.pos.x, b.pos.x, c.pos.x];
    let ys = [a.pos.y, b.pos.y, c.pos.y];
    let flat = a.color == b.color && b.color == c.color;
    for y in pixels(ys, bounds.top..bounds.bottom) {
        for x in pixels(xs, bounds.left..bounds.right) {
            let center = pos2(x as f32 + 0.5, y as f32 + 0.5);
            let Some(weights) = weights([a.pos, b.pos, c.pos], center) else {
                continue;
            };
            let share = weights.map(|weight| weight / whole);
            let mixed =
                |of: fn(&Vertex) -> f32| of(&a) * share[0] + of(&b) * share[1] + of(&c) * share[2];
            let texel = texture.sample(mixed(|vertex| vertex.uv.x), mixed(|vertex| vertex.uv.y));
            if texel == Color32::TRANSPARENT {
                continue;
            }
            let color = if flat {
                a.color
            } else {
                mix([a.color, b.color, c.color], share)
            };
            let target = &mut canvas.pixels[y * canvas.width + x];
            *target = over(multiply(texel, color), *target);
        }
    }
}

/// The rows or columns of pixels from the least to the greatest of three coordinates, within `bounds`.
fn pixels(values: [f32; 3], bounds: Range<usize>) -> Range<usize> {
    let low = values.into_iter().fold(f32::INFINITY, f32::min);
    let high = values.into_iter().fold(0.0, f32::max);
    (low.floor().max(0.0) as usize).max(bounds.start)..(high.ceil() as usize).min(bounds.end)
}

/// The weight of each corner at a point, as twice the area of the triangle opposite to it; none where the point lies outside. A point
/// on a shared edge belongs to one of the two triangles only.
fn weights([a, b, c]: [egui::Pos2; 3], at: egui::Pos2) -> Option<[f32; 3]> {
    let edges = [(b, c), (c, a), (a, b)];
    let weights = edges.map(|(from, to)| area(from, to, at));
    let mut pairs = weights.iter().zip(edges);
    pairs
        .all(|(&weight, (from, to))| weight > 0.0 || weight == 0.0 && owns_edge(from, to))
        .then_some(weights)
}

/// The top-left rule for triangles that run clockwise on the screen.
fn owns_edge(from: egui::Pos2, to: egui::Pos2) -> bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    dy < 0.0 || dy == 0.0 && dx > 0.0
}

fn mix(colors: [Color32; 3], share: [f32; 3]) -> Color32 {
    let channel = |index: usize| {
        let sum: f32 = colors
            .iter()
            .zip(share)
            .map(|(color, share)| f32::from(color.to_array()[index]) * share)
            .sum();
        sum.round().clamp(0.0, 255.0) as u8
    };
    Color32::from_rgba_premultiplied(channel(0), channel(1), channel(2), channel(3))
}

fn multiply(a: Color32, b: Color32) -> Color32 {
    let product = |x: u8, y: u8| ((u16::from(x) * u16::from(y) + 127) / 255) as u8;
    let (a, b) = (a.to_array(), b.to_array());
    Color32::from_rgba_premultiplied(
        product(a[0], b[0]),
        product(a[1], b[1]),
        product(a[2], b[2]),
        product(a[3], b[3]),
    )
}

fn over(top: Color32, below: Color32) -> Color32 {
    if top.a() == 255 {
        return top;
    }
    let rest = 255 - u16::from(top.a());
    let channel = |top: u8, below: u8| {
        (u16::from(top) + (u16::from(below) * rest + 127) / 255).min(255) as u8
    };
    Color32::from_rgba_premultiplied(
        channel(top.r(), below.r()),
        channel(top.g(), below.g()),
        channel(top.b(), below.b()),
        channel(top.a(), below.a()),
    )
}

impl Texture {
    fn texel(&self, x: isize, y: isize) -> Color32 {
        let [width, height] = self.image.size;
        let x = x.clamp(0, width as isize - 1) as usize;
        let y = y.clamp(0, height as isize - 1) as usize;
        self.image.pixels[y * width + x]
    }

    fn sample(&self, u: f32, v: f32) -> Color32 {
        let [width, height] = self.image.size;
        let (x, y) = (u * width as f32, v * height as f32);
        if !self.smooth {
            return self.texel(x.floor() as isize, y.floor() as isize);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right_share, bottom_share) = (x - left, y - top);
        let (left, top) = (left as isize, top as isize);
        let corners = [
            self.texel(left, top),
            self.texel(left + 1, top),
            self.texel(left, top + 1),
            self.texel(left + 1, top + 1),
        ];
        if corners.iter().all(|corner| *corner == corners[0]) {
            return corners[0];
        }
        let shares = [
            (1.0 - right_share) * (1.0 - bottom_share),
            right_share * (1.0 - bottom_share),
            (1.0 - right_share) * bottom_share,
            right_share * bottom_share,
        ];
        let channel = |index: usize| {
            let sum: f32 = corners
                .iter()
                .zip(shares)
                .map(|(corner, share)| f32::from(corner.to_array()[index]) * share)
                .sum();
            sum.round().clamp(0.0, 255.0) as u8
        };
        Color32::from_rgba_premultiplied(channel(0), channel(1), channel(2), channel(3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{TextureOptions, epaint::ImageDelta};

    fn white() -> Raster {
        let mut raster = Raster::default();
        let image = ColorImage::filled([1, 1], Color32::WHITE);
        let mut delta = TexturesDelta::default();
        delta.push(
            TextureId::default(),
            ImageDelta::full(image, TextureOptions::NEAREST),
        );
        raster.update(&mut delta);
        raster
    }

    fn painted(rect: Rect, clip: Rect, color: Color32) -> Canvas {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(rect, color);
        let primitive = ClippedPrimitive {
            clip_rect: clip,
            primitive: Primitive::Mesh(mesh),
        };
        white().paint(&[primitive], (4, 4), 1.0)
    }

    #[test]
    fn a_rectangle_covers_its_pixels_once_and_no_others() {
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(4.0, 4.0));
        let half = Color32::from_rgba_premultiplied(0, 0, 0, 128);
        let canvas = painted(
            Rect::from_min_max(pos2(1.0, 1.0), pos2(3.0, 3.0)),
            all,
            half,
        );
        let dark = canvas
            .pixels
            .iter()
            .filter(|pixel| pixel.r() == 127)
            .count();
        let paper = canvas
            .pixels
            .iter()
            .filter(|pixel| pixel.r() == 255)
            .count();
        assert_eq!(
            (dark, paper),
            (4, 12),
            "the diagonal between two triangles is painted once"
        );
    }

    #[test]
    fn nothing_is_painted_outside_the_clip() {
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(4.0, 4.0));
        let canvas = painted(
            all,
            Rect::from_min_max(pos2(0.0, 0.0), pos2(2.0, 4.0)),
            Color32::BLACK,
        );
        assert_eq!(
            canvas
                .pixels
                .iter()
                .filter(|pixel| **pixel == Color32::BLACK)
                .count(),
            8
        );
    }
}
