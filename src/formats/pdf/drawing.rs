//! Draws parts of pages as ink without paper, so that marks can lie between the two. What is as white as the paper is
//! transparent. On a dark ground dark ink becomes light, except in pictures.

use super::super::{Drawn, NextPart, PageOptions, PagePart, Pixels, Unreadable};
use super::pictures::{self, Picture};
use super::typefaces::Typefaces;
use super::{apart, damaged, guard, open};
use hayro::kurbo::{Affine, Point};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};
use hayro_interpret::{InterpreterSettings, TransformExt};
use hayro_syntax::Pdf;
use hayro_syntax::page::Page;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Parts that are drawn before what the drawing has learned is forgotten, since it would grow without end.
const REMEMBERED: usize = 256;

/// Draws what is asked for, one part after another, until there is nothing more; `drawn` gets none for what cannot be drawn, and says
/// whether to go on.
pub(in super::super) fn draw(
    bytes: &[u8],
    options: PageOptions<'_>,
    next: NextPart<'_>,
    drawn: Drawn<'_>,
) -> Result<(), Unreadable> {
    let done = apart(|| {
        let pdf = open(bytes, options.passwords)?;
        while draw_some(&pdf, options, next, drawn) {}
        Ok(())
    });
    done.unwrap_or_else(|| Err(damaged()))
}

/// Draws as many parts as are remembered together; whether there may be more.
fn draw_some<'p>(
    pdf: &'p Pdf,
    options: PageOptions<'_>,
    next: NextPart<'_>,
    drawn: Drawn<'_>,
) -> bool {
    let typefaces = Typefaces::default();
    let mut cache = RenderCache::new();
    let mut pictures: HashMap<u32, Vec<Picture>> = HashMap::new();
    for _ in 0..REMEMBERED {
        let Some(part) = next() else { return false };
        let mut draw = |cache: &RenderCache<'p>| {
            let pixels = catch_unwind(AssertUnwindSafe(|| {
                let page = pdf.pages().get(part.page as usize)?;
                draw_part(page, cache, typefaces.settings(), &mut pictures, part)
            }));
            pixels.ok().flatten()
        };
        let mut pixels = draw(&cache);
        if typefaces.look(options.fonts) {
            // The cache has what was drawn in their place.
            cache = RenderCache::new();
            pixels = draw(&cache);
        }
        if !drawn(pixels) {
            return false;
        }
    }
    true
}

fn draw_part<'p>(
    page: &'p Page<'p>,
    cache: &RenderCache<'p>,
    settings: InterpreterSettings,
    pictures: &mut HashMap<u32, Vec<Picture>>,
    part: PagePart,
) -> Option<Pixels> {
    let fits = part.width.max(part.height) <= PagePart::LONGEST && part.width.min(part.height) > 0;
    if !fits || guard::asks_too_much(page) {
        return None;
    }
    let mut context = RenderContext::new(part.width, part.height);
    let to_part = to_part(page, part);
    let from_user = to_part * page.initial_transform(true).to_kurbo();
    let look = RenderSettings::default();
    render_into(page, cache, &settings, &look, &mut context, from_user);
    context.flush();
    let mut pixels = Pixmap::new(part.width, part.height);
    let onto_white = RasterizerSettings {
        target_init: TargetInit::Clear(WHITE),
        ..RasterizerSettings::default()
    };
    context.render_with(&mut pixels, &mut Resources::default(), onto_white);
    let mut rgba = pixels.data_as_u8_slice().to_vec();
    match part.light_ink {
        None => rgba.as_chunks_mut().0.iter_mut().for_each(lift_dark_ink),
        Some(ink) => {
            let kept = pictures
                .entry(part.page)
                .or_insert_with(|| pictures::of_page(page));
            lift_light_ink(&mut rgba, part, ink, kept, to_part);
        }
    }
    Some(Pixels {
        width: u32::from(part.width),
        height: u32::from(part.height),
        rgba,
    })
}

/// From page space, in points, to the pixels of a part.
fn to_part(page: &Page<'_>, part: PagePart) -> Affine {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let turned = Affine::new(match part.turns % 4 {
        1 => [0.0, 1.0, -1.0, 0.0, height, 0.0],
        2 => [-1.0, 0.0, 0.0, -1.0, width, height],
        3 => [0.0, -1.0, 1.0, 0.0, 0.0, width],
        _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
    });
    let corner = (-f64::from(part.left), -f64::from(part.top));
    Affine::translate(corner) * Affine::scale(part.pixels_per_point()) * turned
}

/// Takes the white paper out of a pixel: laid on white it is what it was, premultiplied.
fn lift_dark_ink(pixel: &mut [u8; 4]) {
    let paper = pixel[0].min(pixel[1]).min(pixel[2]);
    let [red, green, blue, _] = *pixel;
    *pixel = [red - paper, green - paper, blue - paper, u8::MAX - paper];
}

/// The same for a dark ground: lightness is turned round, hue is kept, and what was black has the colour of `ink`.
fn light_ink_of([red, green, blue, _]: [u8; 4], ink: [u8; 3]) -> [u8; 4] {
    let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
    // The lightest and the darkest part change places: 255 − most − least is added to each.
    let turned = |part: u8| i32::from(part) + 255 - i32::from(most) - i32::from(least);
    let inked = |part: u8, ink: u8| (turned(part).clamp(0, 255) * i32::from(ink) / 255) as u8;
    [
        inked(red, ink[0]),
        inked(green, ink[1]),
        inked(blue, ink[2]),
        u8::MAX - least,
    ]
}

/// Turns all but the pictures of a part round.
fn lift_light_ink(
    rgba: &mut [u8],
    part: PagePart,
    ink: [u8; 3],
    pictures: &[Picture],
    to_part: Affine,
) {
    let from_part = to_part.inverse();
    let width = usize::from(part.width);
    for (index, pixel) in rgba.as_chunks_mut().0.iter_mut().enumerate() {
        let is_kept = !pictures.is_empty() && {
            let middle = ((index % width) as f64 + 0.5, (index / width) as f64 + 0.5);
            let at = from_part * Point::from(middle);
            pictures.iter().any(|picture| picture.contains(at))
        };
        if !is_kept {
            *pixel = light_ink_of(*pixel, ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_without_its_paper_is_on_white_what_it_was() {
        for before in [[0, 0, 0, 255], [255, 255, 255, 255], [200, 30, 90, 255]] {
            let mut pixel = before;
            lift_dark_ink(&mut pixel);
            let on_white = |part: u8| part + (255 - pixel[3]);
            assert_eq!(
                [pixel[0], pixel[1], pixel[2]].map(on_white),
                [before[0], before[1], before[2]]
            );
        }
    }

    #[test]
    fn on_a_dark_ground_black_is_light_and_white_is_clear() {
        let ink = [200, 190, 180];
        assert_eq!(light_ink_of([0, 0, 0, 255], ink), [200, 190, 180, 255]);
        assert_eq!(light_ink_of([255, 255, 255, 255], ink), [0, 0, 0, 0]);
        // Red stays red.
        let [red, green, blue, _] = light_ink_of([160, 0, 0, 255], [255; 3]);
        assert!(red > green && green == blue);
    }
}
