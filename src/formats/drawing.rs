//! Draws SVG pictures. What a picture names is looked for in the picture itself and nowhere else: no file, no address.

use super::encoding;
use super::limits::LIMITS;
use super::pixels::Pixels;
use super::svg::{self, Face};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree, fontdb};
use std::sync::Arc;

/// Draws an SVG picture whose longer side has `longest` pixels, less where that would be too large. None where it is no drawing.
pub(super) fn draw(svg: &[u8], longest: u32) -> Option<Pixels> {
    let tree = Tree::from_data(svg, &options(svg)).ok()?;
    let size = tree.size();
    let most = LIMITS.drawing_side as f32;
    let scale = (longest.max(1) as f32).min(most) / size.width().max(size.height());
    let pixels = |length: f32| (length * scale).round().clamp(1.0, most) as u32;
    let mut pixmap = Pixmap::new(pixels(size.width()), pixels(size.height()))?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    let straight = pixmap.pixels().iter().map(PremultipliedColorU8::demultiply);
    let rgba = straight
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
        .collect();
    Some(Pixels {
        width: pixmap.width(),
        height: pixmap.height(),
        rgba,
    })
}

fn options(svg: &[u8]) -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    if svg.windows(10).any(|part| part == b"@font-face") {
        let (source, _) = encoding::decode(svg, encoding::declared_in_markup(svg));
        svg::faces_within(&source)
            .into_iter()
            .for_each(|face| load(&mut fonts, face));
    }
    fonts.load_font_data(include_bytes!("../../assets/fonts/Literata_400Regular.ttf").to_vec());
    for generic in [
        fontdb::Database::set_serif_family,
        fontdb::Database::set_sans_serif_family,
    ] {
        generic(&mut fonts, "Literata");
    }
    Options {
        font_family: "Literata".to_owned(),
        fontdb: Arc::new(fonts),
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            // The default one reads any file of the machine.
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

/// Takes in a typeface under the name that the drawing calls it by, whatever it calls itself.
fn load(fonts: &mut fontdb::Database, face: Face) {
    let source = fontdb::Source::Binary(Arc::new(face.bytes));
    for id in fonts.load_font_source(source) {
        let Some(mut named) = fonts.face(id).cloned() else {
            continue;
        };
        fonts.remove_face(id);
        named.families = vec![(face.family.clone(), fontdb::Language::English_UnitedStates)];
        named.weight = fontdb::Weight(face.weight);
        named.style = if face.italic {
            fontdb::Style::Italic
        } else {
            fontdb::Style::Normal
        };
        fonts.push_face_info(named);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";

    #[test]
    fn a_drawing_is_as_large_as_asked_for() {
        let svg =
            format!("{HEAD} width='10' height='5'><rect width='10' height='5' fill='#f00'/></svg>");
        let drawn = draw(svg.as_bytes(), 40).unwrap();
        assert_eq!((drawn.width, drawn.height), (40, 20));
        assert_eq!(drawn.rgba[..4], [255, 0, 0, 255]);
    }

    #[test]
    fn a_picture_that_a_drawing_brings_along_is_drawn() {
        let red =
            "data:image/gif;base64,R0lGODdhAgACAIEAAP8AAAAAAAAAAAAAACwAAAAAAgACAAAIBgABCAQQEAA7";
        let svg = format!(
            "{HEAD} width='9' height='9'><image width='9' height='9' xlink:href='{red}'/></svg>"
        );
        let drawn = draw(svg.as_bytes(), 9).unwrap();
        assert_eq!(drawn.rgba[4 * (4 * 9 + 4)..][..4], [255, 0, 0, 255]);
    }

    #[test]
    fn letters_are_drawn_in_the_typeface_that_a_drawing_brings_along() {
        let mono = include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf");
        let svg = format!(
            "{HEAD} width='40' height='20'><text y='18' font-size='20' font-family='Own Name'>gQ</text></svg>"
        );
        let face = Face {
            family: "Own Name".to_owned(),
            weight: 400,
            italic: false,
            bytes: Arc::from(&mono[..]),
        };
        let with = svg::with_faces(svg.clone(), &[face]);
        let (plain, own) = (draw(svg.as_bytes(), 40), draw(with.as_bytes(), 40));
        assert!(plain.is_some() && own.is_some());
        assert_ne!(plain.unwrap().rgba, own.unwrap().rgba);
    }

    #[test]
    fn a_picture_on_the_disk_is_not_drawn() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("private.svg");
        std::fs::write(
            &path,
            format!("{HEAD} width='9' height='9'><rect width='9' height='9' fill='#0f0'/></svg>"),
        )
        .unwrap();
        let svg = format!(
            "{HEAD} width='9' height='9'><image width='9' height='9' xlink:href='{}'/></svg>",
            path.display()
        );
        assert!(
            draw(svg.as_bytes(), 9).is_none_or(|drawn| drawn.rgba.iter().all(|byte| *byte == 0))
        );
    }

    #[test]
    fn endless_sizes_and_depths_are_refused_or_bounded() {
        let wide =
            format!("{HEAD} width='1000000000' height='1'><rect width='1' height='1'/></svg>");
        assert!(
            draw(wide.as_bytes(), u32::MAX).is_none_or(|drawn| drawn.width <= LIMITS.drawing_side)
        );
        let deep = format!("{HEAD} width='9' height='9'>{}", "<g>".repeat(100_000));
        assert_eq!(draw(deep.as_bytes(), 9), None);
    }
}
