//! A diagram as an SVG document.

use crate::diagram::Face;
use crate::diagram::drawing::{About, Anchor, Drawing, Geometry, Ink, Label, Palette, Point};
use std::borrow::Cow;
use std::fmt::Write;

/// The rim of paper around words that keep others away, in pixels.
const HALO: f32 = 3.0;

/// The drawing as an SVG 1.1 document of its own. The same drawing makes the same bytes.
#[must_use]
pub fn svg(drawing: &Drawing, palette: &Palette) -> String {
    let (width, height) = extent(drawing);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        escaped(&drawing.title),
        escaped(&drawing.description),
        hex(palette, crate::diagram::drawing::Role::Paper.into()),
    );
    let mut open = None;
    for shape in &drawing.shapes {
        let subject = match shape.about {
            About::One(subject) => drawing.subjects.get(subject).map(|known| (subject, known)),
            About::Nothing | About::Both(..) => None,
        };
        // Neighbouring shapes of one subject share a group, which carries its name.
        if open != subject.map(|(number, _)| number) {
            out.push_str(if open.is_some() { "</g>\n" } else { "" });
            if let Some((_, known)) = subject {
                let _ = writeln!(out, "<g><title>{}</title>", escaped(&known.label));
            }
            open = subject.map(|(number, _)| number);
        }
        element(&mut out, &shape.geometry, palette);
    }
    out.push_str(if open.is_some() {
        "</g>\n</svg>\n"
    } else {
        "</svg>\n"
    });
    out
}

/// Width and height, at least one pixel each.
pub(super) fn extent(drawing: &Drawing) -> (f32, f32) {
    let whole = |length: f32| {
        if length.is_finite() {
            length.ceil().max(1.0)
        } else {
            1.0
        }
    };
    (whole(drawing.size.width), whole(drawing.size.height))
}

fn element(out: &mut String, geometry: &Geometry, palette: &Palette) {
    // Writing to a string cannot fail.
    let _ = match geometry {
        Geometry::Line {
            from,
            to,
            width,
            ink,
        } => {
            let stroke = stroke(palette, *width, *ink);
            writeln!(
                out,
                "<path d=\"M{} L{}\" fill=\"none\"{stroke}/>",
                pair(*from),
                pair(*to)
            )
        }
        Geometry::Curve {
            points: [from, a, b, to],
            width,
            ink,
        } => {
            let stroke = stroke(palette, *width, *ink);
            writeln!(
                out,
                "<path d=\"M{} C{} {} {}\" fill=\"none\"{stroke}/>",
                pair(*from),
                pair(*a),
                pair(*b),
                pair(*to)
            )
        }
        Geometry::Circle {
            center,
            radius,
            fill,
            outline,
        } => writeln!(
            out,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"{}/>",
            number(center.x),
            number(center.y),
            number(*radius),
            hex(palette, *fill),
            outline
                .map(|(width, ink)| stroke(palette, width, ink))
                .unwrap_or_default(),
        ),
        Geometry::Rectangle {
            frame,
            rounding,
            fill,
            outline,
        } => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\"{}/>",
            number(frame.min.x),
            number(frame.min.y),
            number(frame.width().max(0.0)),
            number(frame.height().max(0.0)),
            number(*rounding),
            hex(palette, *fill),
            outline
                .map(|(width, ink)| stroke(palette, width, ink))
                .unwrap_or_default(),
        ),
        Geometry::Label(label) => text(out, label, palette),
    };
}

fn text(out: &mut String, label: &Label, palette: &Palette) -> std::fmt::Result {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let (family, weight) = match label.face {
        Face::Plain => (
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
            "400",
        ),
        Face::Strong => (
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
            "600",
        ),
        Face::Book => ("Literata, Georgia, 'Times New Roman', serif", "400"),
    };
    let paper = crate::diagram::drawing::Role::Paper.into();
    let halo = if label.halo {
        format!(" paint-order=\"stroke\"{}", stroke(palette, HALO, paper))
    } else {
        String::new()
    };
    writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" font-family=\"{family}\" font-size=\"{}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" \
         fill=\"{}\"{halo}>{}</text>",
        number(label.at.x),
        number(label.at.y),
        number(label.size),
        hex(palette, label.ink),
        escaped(&in_order(&label.text)),
    )
}

/// A line that begins from right to left, with a mark that puts what ends it at its end: readers of SVG take every line for one that
/// runs from left to right.
fn in_order(line: &str) -> Cow<'_, str> {
    let first = line.chars().find(|c| c.is_alphabetic());
    let is_right_to_left = first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    );
    if is_right_to_left {
        Cow::Owned(format!("{line}\u{200f}"))
    } else {
        Cow::Borrowed(line)
    }
}

fn stroke(palette: &Palette, width: f32, ink: Ink) -> String {
    let (color, width) = (hex(palette, ink), number(width));
    format!(
        " stroke=\"{color}\" stroke-width=\"{width}\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
    )
}

fn hex(palette: &Palette, ink: Ink) -> String {
    let color = palette.color(ink);
    format!("#{:02x}{:02x}{:02x}", color.0, color.1, color.2)
}

fn pair(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// Two decimals at most; a number that is none is 0, so that the file stays valid.
fn number(value: f32) -> String {
    let value = if value.is_finite() {
        (f64::from(value) * 100.0).round() / 100.0
    } else {
        0.0
    };
    format!("{}", value + 0.0)
}

/// Words as XML character data, also fit for an attribute; characters that XML forbids are left out.
fn escaped(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    for c in label.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::file::png;
    use super::*;
    use crate::diagram::drawing::{Frame, Role, Size, Target};
    use resvg::{tiny_skia, usvg};

    const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter_400Regular.ttf");

    fn drawing() -> Drawing {
        let mut drawing = Drawing {
            title: "Smith & Sons <1>".to_owned(),
            description: "\"One\"\u{1} name".to_owned(),
            size: Size {
                width: 120.0,
                height: 80.0,
            },
            ..Drawing::default()
        };
        let subject = drawing.subject(Target::Entry("smith".to_owned()), "Smith's");
        let disc = |x| Geometry::Circle {
            center: Point::new(x, 40.0),
            radius: 6.0,
            fill: Role::Person.into(),
            outline: None,
        };
        let points = [
            Point::new(0.0, 0.0),
            Point::new(30.0, 1.0),
            Point::new(60.0, f32::NAN),
            Point::new(90.0, 40.0),
        ];
        drawing.add(
            About::Nothing,
            Geometry::Curve {
                points,
                width: 1.5,
                ink: Role::Ink.share(0.5),
            },
        );
        drawing.add(About::One(subject), disc(90.0));
        drawing.add(
            About::One(subject),
            Geometry::Label(Label::new(Point::new(10.0, 20.0), 12.0, "A<b>&\u{0}c").halo()),
        );
        let frame = Frame::new(5.0, 60.0, 40.0, 8.0);
        drawing.add(
            About::Nothing,
            Geometry::Rectangle {
                frame,
                rounding: 2.0,
                fill: Role::Accent.into(),
                outline: None,
            },
        );
        drawing
    }

    fn palette() -> Palette {
        let rgb = crate::diagram::drawing::Rgb;
        Palette {
            paper: rgb(255, 250, 240),
            ink: rgb(0, 0, 0),
            person: rgb(10, 20, 200),
            ..Palette::default()
        }
    }

    #[test]
    fn words_are_escaped_and_shapes_are_named() {
        let svg = svg(&drawing(), &palette());
        assert!(
            svg.contains("<title id=\"title\">Smith &amp; Sons &lt;1&gt;</title>"),
            "{svg}"
        );
        assert!(svg.contains("&quot;One&quot; name"), "{svg}");
        assert!(svg.contains(">A&lt;b&gt;&amp;c</text>"), "{svg}");
        assert!(
            svg.contains("<g><title>Smith&#39;s</title>\n<circle"),
            "{svg}"
        );
        assert!(svg.contains("#807d78"), "half ink on paper: {svg}");
        assert!(!svg.contains("NaN"), "{svg}");
        assert_eq!(svg.matches("<g>").count(), svg.matches("</g>").count());
        assert!(usvg::Tree::from_str(&svg, &usvg::Options::default()).is_ok());
    }

    #[test]
    fn a_png_has_the_size_that_was_asked_for_and_its_colours() {
        let png = png(&drawing(), &palette(), 2.0, &[INTER]).expect("drawn");
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(&png[16..24], &[0, 0, 0, 240, 0, 0, 0, 160]);
        let pixels = tiny_skia::Pixmap::decode_png(&png).expect("a PNG");
        let at = |x, y| {
            pixels
                .pixel(x, y)
                .map(|pixel| (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()))
        };
        assert_eq!(at(238, 158), Some((255, 250, 240, 255)));
        assert_eq!(at(180, 80), Some((10, 20, 200, 255)));
    }

    #[test]
    fn words_are_drawn_with_the_typefaces_given() {
        let mut drawing = Drawing {
            size: Size {
                width: 60.0,
                height: 30.0,
            },
            ..Drawing::default()
        };
        let blank = png(&drawing, &palette(), 1.0, &[INTER]);
        drawing.add(
            About::Nothing,
            Geometry::Label(Label::new(Point::new(5.0, 20.0), 14.0, "Words")),
        );
        assert_ne!(png(&drawing, &palette(), 1.0, &[INTER]), blank);
    }

    #[test]
    fn pictures_without_size_or_beyond_all_measure_are_no_crash() {
        let empty = Drawing::default();
        assert!(
            png(&empty, &palette(), 1.0, &[]).is_ok(),
            "one pixel of paper"
        );
        for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9] {
            assert!(png(&drawing(), &palette(), scale, &[]).is_err(), "{scale}");
        }
    }
}
