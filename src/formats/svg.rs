//! SVG pictures as they lie in a book: their size, their text, and what they frame put into them, since they are drawn alone.

use super::css::{self, Cut};
use super::limits::LIMITS;
use super::markup::{
    Scanner, Token, attribute, attributes, escape_into, local_name, unescape, without_shell,
};
use super::{font_file, links};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write;
use std::sync::Arc;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
/// Bytes of the typefaces of one drawing.
pub(super) const FACES_BYTES: usize = 6 << 20;
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Width and height in pixels, as the picture's first tag says them, or the proportions of its view box.
pub(super) fn size(svg: &[u8]) -> Option<(u32, u32)> {
    let head = String::from_utf8_lossy(&svg[..svg.len().min(16 << 10)]);
    let tag = Scanner::new(&head).find_map(|token| match token {
        Token::Start {
            name, attributes, ..
        } => Some((local_name(name) == "svg").then_some(attributes)),
        _ => None,
    })??;
    let side = |name: &str| attribute(tag, name).and_then(|value| pixels(&value));
    let (width, height) = match (side("width"), side("height")) {
        (Some(width), Some(height)) => (width, height),
        (width, height) => {
            let view = attribute(tag, "viewBox")?;
            let numbers: Vec<f32> = view
                .split([' ', ','])
                .filter(|part| !part.is_empty())
                .filter_map(|part| part.parse().ok())
                .collect();
            let &[_, _, across, down] = numbers.as_slice() else {
                return None;
            };
            match (width, height) {
                (Some(width), _) => (width, width * down / across),
                (_, Some(height)) => (height * across / down, height),
                _ => (across, down),
            }
        }
    };
    let whole = |side: f32| {
        (side.is_finite() && side > 0.0).then(|| side.round().clamp(1.0, 100_000.0) as u32)
    };
    Some((whole(width)?, whole(height)?))
}

fn pixels(length: &str) -> Option<f32> {
    let length = length.trim();
    let digits = length
        .find(|c: char| c.is_ascii_alphabetic() || c == '%')
        .unwrap_or(length.len());
    let (number, unit) = length.split_at(digits);
    let unit = match unit {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" | "em" | "rem" => 16.0,
        "in" => 96.0,
        "cm" => 37.8,
        "mm" => 3.78,
        _ => return None,
    };
    number
        .trim()
        .parse::<f32>()
        .ok()
        .map(|number| number * unit)
}

/// The same picture with the pictures that it frames inside it; `lookup` gives their bytes by the address as written.
pub(super) fn self_contained(svg: &str, mut lookup: impl FnMut(&str) -> Option<Vec<u8>>) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut copied = 0;
    for token in Scanner::new(svg) {
        let Token::Start {
            name,
            attributes: tag,
            ..
        } = token
        else {
            continue;
        };
        if !matches!(local_name(name), "image" | "feImage") {
            continue;
        }
        for (name, value) in attributes(tag) {
            let address = unescape(value);
            if local_name(name) != "href"
                || address.starts_with("data:")
                || address.starts_with('#')
            {
                continue;
            }
            // Both are parts of one string.
            let at = value.as_ptr() as usize - svg.as_ptr() as usize;
            out.push_str(&svg[copied..at]);
            if let Some(bytes) = lookup(&address) {
                // Writing to a string cannot fail.
                let _ = write!(out, "data:{};base64,", media_type(&bytes));
                STANDARD.encode_string(bytes, &mut out);
            }
            copied = at + value.len();
        }
    }
    out.push_str(&svg[copied..]);
    let faces = faces_named(svg, &mut lookup);
    with_faces(out, &faces)
}

/// A file of a typeface for a drawing, and what the drawing calls it.
pub(super) struct Face {
    pub(super) family: String,
    pub(super) weight: u16,
    pub(super) italic: bool,
    pub(super) bytes: Arc<[u8]>,
}

/// The typefaces that a drawing itself names and that lie beside it.
fn faces_named(svg: &str, mut lookup: impl FnMut(&str) -> Option<Vec<u8>>) -> Vec<Face> {
    let beside = cuts(svg).into_iter().filter(|cut| {
        let is_within = |source: &String| source.starts_with("data:");
        !cut.sources.iter().any(is_within)
    });
    let mut room = FACES_BYTES;
    let mut face = |cut: Cut| {
        let bytes = cut.sources.iter().find_map(|source| lookup(source))?;
        let bytes = font_file::unpacked(bytes).filter(|bytes| bytes.len() <= room)?;
        room -= bytes.len();
        Some(Face {
            family: cut.family.to_string(),
            weight: cut.weight,
            italic: cut.italic,
            bytes: bytes.into(),
        })
    };
    beside
        .take(LIMITS.typeface_cuts)
        .filter_map(&mut face)
        .collect()
}

/// The files that the style sheets in a drawing name.
fn cuts(svg: &str) -> Vec<Cut> {
    let mut found = Vec::new();
    let mut scanner = Scanner::new(svg);
    while let Some(token) = scanner.next() {
        if let Token::Start {
            name,
            closed: false,
            ..
        } = token
            && local_name(name) == "style"
        {
            let rules = scanner.raw_text(name);
            if rules.contains("@font-face") {
                found.extend(css::cuts(&without_shell(rules)));
            }
        }
    }
    found
}

/// The typefaces that a drawing brings along as it is drawn.
pub(super) fn faces_within(svg: &str) -> Vec<Face> {
    let face = |cut: Cut| {
        let bytes = cut
            .sources
            .iter()
            .find_map(|source| links::data_uri(source))?;
        Some(Face {
            family: cut.family.to_string(),
            weight: cut.weight,
            italic: cut.italic,
            bytes: font_file::unpacked(bytes)?.into(),
        })
    };
    let cuts = cuts(svg).into_iter().take(LIMITS.typeface_cuts);
    cuts.filter_map(face).collect()
}

/// A drawing with typefaces put into it, since it is drawn alone.
pub(super) fn with_faces(svg: String, faces: &[Face]) -> String {
    let start = svg.find("<svg").or_else(|| svg.find(":svg"));
    let Some(end) = start.and_then(|at| Some(at + svg[at..].find('>')? + 1)) else {
        return svg;
    };
    if faces.is_empty() || svg[..end].ends_with("/>") {
        return svg;
    }
    let mut out = svg[..end].to_owned();
    for face in faces {
        let style = if face.italic { "italic" } else { "normal" };
        let name = face.family.replace(['"', '\\', '<', '&'], "");
        let _ = write!(
            out,
            "<style xmlns=\"{NAMESPACE}\">@font-face{{font-family:\"{name}\";font-weight:{};font-style:{style};src:url(\"data:font/otf;base64,",
            face.weight
        );
        STANDARD.encode_string(&face.bytes, &mut out);
        out.push_str("\")}</style>");
    }
    out.push_str(&svg[end..]);
    out
}

fn media_type(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, ..] => "image/jpeg",
        [b'G', b'I', b'F', ..] => "image/gif",
        [b'R', b'I', b'F', b'F', ..] => "image/webp",
        _ => "image/svg+xml",
    }
}

/// A picture cut out of a page, as a file of its own: with the namespaces that the page declared further out, and without the
/// character names of HTML.
pub(super) fn standing_alone(markup: &str) -> String {
    let Some(rest) = markup.strip_prefix("<svg") else {
        return markup.to_owned();
    };
    let mut scanner = Scanner::new(markup);
    let Some(Token::Start {
        attributes: tag, ..
    }) = scanner.next()
    else {
        return markup.to_owned();
    };
    let mut out = format!("<svg xmlns=\"{NAMESPACE}\" xmlns:xlink=\"{XLINK}\"");
    for (name, value) in attributes(tag).filter(|(name, _)| !name.starts_with("xmlns")) {
        let _ = write!(out, " {name}=\"");
        escape_into(&mut out, &unescape(value));
        out.push('"');
    }
    out.push_str(&rest[tag.len()..].replace("&nbsp;", "\u{a0}"));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_what_the_first_tag_says() {
        let of = |tag: &str| {
            size(
                format!("<?xml version='1.0'?><!-- x --><svg {tag}><rect width='9'/></svg>")
                    .as_bytes(),
            )
        };
        assert_eq!(of("width='40' height='20px'"), Some((40, 20)));
        assert_eq!(of("viewBox='0 0 300,150'"), Some((300, 150)));
        assert_eq!(of("width='1in' viewBox='0 0 2 1'"), Some((96, 48)));
        assert_eq!(
            of("width='100%' height='100%' viewBox='0 0 7 9'"),
            Some((7, 9))
        );
        assert_eq!(of("width='999999999' height='1'"), Some((100_000, 1)));
        assert_eq!(of("width='0' height='nan'"), None);
    }

    #[test]
    fn framed_pictures_are_put_in_and_what_cannot_be_found_is_taken_out() {
        let svg = "<svg><image xlink:href=\"a.png\" x='1'/><image href='/etc/passwd'/><image href='data:x'/></svg>";
        let alone = self_contained(svg, |address| {
            (address == "a.png").then(|| b"\x89PNG".to_vec())
        });
        assert_eq!(
            alone,
            "<svg><image xlink:href=\"data:image/png;base64,iVBORw==\" x='1'/><image href=''/><image href='data:x'/></svg>"
        );
    }

    #[test]
    fn typefaces_that_a_drawing_names_are_put_in_and_read_from_it() {
        let literata = include_bytes!("../../assets/fonts/Literata_400Regular.ttf");
        let svg = "<svg viewBox='0 0 9 9'><style><![CDATA[@font-face { font-family: 'My Own'; font-weight: bold;\
            src: local(x), url(f/own.ttf) } @font-face { font-family: Gone; src: url(gone.ttf) }]]></style><text>a</text></svg>";
        let alone = self_contained(svg, |address| {
            (address == "f/own.ttf").then(|| literata.to_vec())
        });
        let faces = faces_within(&alone);
        let names: Vec<(&str, u16, bool)> = faces
            .iter()
            .map(|face| (face.family.as_str(), face.weight, face.italic))
            .collect();
        assert_eq!(names, [("My Own", 700, false)]);
        assert_eq!(&*faces[0].bytes, &literata[..]);
        assert!(alone.ends_with("<text>a</text></svg>"));
        assert!(faces_within("<svg><style>@font-face { font-family: A; src: url(data:font/otf;base64,AAAA) }</style></svg>").is_empty());
    }

    #[test]
    fn a_picture_of_a_page_gets_its_namespaces_once() {
        let alone =
            standing_alone("<svg xmlns=\"old\" viewBox=\"0 0 1 1\"><text>a&nbsp;b</text></svg>");
        assert_eq!(
            alone,
            format!(
                "<svg xmlns=\"{NAMESPACE}\" xmlns:xlink=\"{XLINK}\" viewBox=\"0 0 1 1\"><text>a\u{a0}b</text></svg>"
            )
        );
    }
}
