//! What words look like that are written on a page itself, as a form: in Helvetica, which every program has.

use super::appearance::{Frame, rgb};
use super::objects::number;
use crate::document::{PageMark, Point, Quad};
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization;

/// Where the file does not say, in points.
const USUAL_SIZE: f32 = 11.0;
/// From line to line, and between the words and the edge, as shares of the size.
const PITCH: f32 = 1.2;
const MARGIN: f32 = 0.25;
/// Of a letter whose width is not known, in thousandths of the size.
const USUAL_WIDTH: u16 = 600;
/// Of the letters from the blank to the tilde in Helvetica.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Words set into lines.
pub(super) struct SetWords {
    /// What they cover in user space: what they covered before, and more below where they need it.
    pub quad: Quad,
    lines: Vec<Vec<u8>>,
    size: f32,
    ink: String,
}

/// Sets the words of a mark into its quadrangle; none where Helvetica lacks one of their letters. `usual` is how the file wants words to
/// look (ISO 32000-2, 12.7.4.3): `0 0 1 rg /Helv 12 Tf`.
pub(super) fn set(mark: &PageMark, quad: Quad, usual: &[u8]) -> Option<SetWords> {
    let (size, ink) = usual_look(usual);
    let [left, right, _, low] = quad.0;
    let (across, down) = (minus(right, left), minus(low, left));
    let room = across.x.hypot(across.y) - 2.0 * MARGIN * size;
    let lines = lines(&mark.note, room / size * 1000.0);
    let lines: Option<Vec<Vec<u8>>> = lines.iter().map(|line| encoded(line)).collect();
    let lines = lines?;
    let height = down.x.hypot(down.y);
    let wanted = (lines.len() as f32 * PITCH + 2.0 * MARGIN) * size;
    let more = (wanted / height.max(0.01)).max(1.0) - 1.0;
    let lower = |at: Point| Point {
        x: at.x + down.x * more,
        y: at.y + down.y * more,
    };
    let [a, b, c, d] = quad.0;
    Some(SetWords {
        quad: Quad([a, b, lower(c), lower(d)]),
        lines,
        size,
        ink,
    })
}

impl SetWords {
    /// The form that draws them, on the colour of their mark.
    pub fn form(&self, mark: &PageMark, frame: &Frame) -> Vec<u8> {
        let [left, right, _, low] = self.quad.0;
        let (across, down) = (minus(right, left), minus(low, left));
        let (wide, high) = (across.x.hypot(across.y), down.x.hypot(down.y));
        let (along, below) = (scaled(across, 1.0 / wide), scaled(down, 1.0 / high));
        let first = Point {
            x: left.x + (along.x * MARGIN + below.x) * self.size,
            y: left.y + (along.y * MARGIN + below.y) * self.size,
        };
        let mut drawing = Vec::new();
        if let Some(color) = mark.color {
            let corners = self
                .quad
                .0
                .map(|at| format!("{} {}", number(at.x), number(at.y)));
            let paper = format!("{} rg {} l h f ", rgb(color), corners.join(" l "));
            drawing.extend(paper.replacen(" l", " m", 1).into_bytes());
        }
        let matrix = [along.x, along.y, -below.x, -below.y, first.x, first.y];
        let begin = format!(
            "BT {} /F {} Tf {} TL {} Tm ",
            self.ink,
            number(self.size),
            number(self.size * PITCH),
            matrix.map(number).join(" ")
        );
        drawing.extend(begin.into_bytes());
        for line in &self.lines {
            let mut hex = "<".to_owned();
            for byte in line {
                let _ = write!(hex, "{byte:02X}");
            }
            drawing.extend(format!("{hex}> Tj T* ").into_bytes());
        }
        drawing.extend(b"ET");
        let font =
            "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>";
        frame.form(font, &drawing)
    }
}

/// The size and the ink that a file wants words to have.
fn usual_look(usual: &[u8]) -> (f32, String) {
    let usual = String::from_utf8_lossy(usual);
    let words: Vec<&str> = usual.split_ascii_whitespace().collect();
    let before = |at: usize, count: usize| -> Option<Vec<f32>> {
        let numbers = words.get(at.checked_sub(count)?..at)?.iter();
        numbers.map(|word| word.parse::<f32>().ok()).collect()
    };
    let (mut size, mut ink) = (USUAL_SIZE, "0 g".to_owned());
    for (at, word) in words.iter().enumerate() {
        let count = match *word {
            "g" | "Tf" => 1,
            "rg" => 3,
            "k" => 4,
            _ => continue,
        };
        let Some(numbers) = before(at, count) else {
            continue;
        };
        if *word == "Tf" {
            // 0 stands for a size that fits.
            size = Some(numbers[0]).filter(|size| *size > 0.0).unwrap_or(size);
        } else {
            let numbers: Vec<String> = numbers.into_iter().map(number).collect();
            ink = format!("{} {word}", numbers.join(" "));
        }
    }
    (size.clamp(1.0, 200.0), ink)
}

/// Breaks words into lines of a width, in thousandths of the size; a word that is wider is a line of its own.
fn lines(words: &str, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in words.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let longer = match line.is_empty() {
                true => word.to_owned(),
                false => format!("{line} {word}"),
            };
            if line.is_empty() || width(&longer) <= room {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
    }
    lines
}

fn width(line: &str) -> f32 {
    let of = |letter: char| {
        let plain = letter.nfd().next().unwrap_or(letter);
        let index = u32::from(plain).checked_sub(u32::from(' '));
        let index = index.and_then(|index| usize::try_from(index).ok());
        index.and_then(|index| WIDTHS.get(index)).copied()
    };
    let widths = line.chars().map(|letter| of(letter).unwrap_or(USUAL_WIDTH));
    widths.map(f32::from).sum()
}

/// A line in the encoding that is called `WinAnsiEncoding`; none where it lacks a letter.
fn encoded(line: &str) -> Option<Vec<u8>> {
    let (bytes, _, has_failed) = encoding_rs::WINDOWS_1252.encode(line);
    (!has_failed).then(|| bytes.into_owned())
}

fn minus(one: Point, other: Point) -> Point {
    Point {
        x: one.x - other.x,
        y: one.y - other.y,
    }
}

fn scaled(at: Point, by: f32) -> Point {
    Point {
        x: at.x * by,
        y: at.y * by,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_set_as_the_file_wants_them_and_need_more_room_below() {
        let mark = PageMark {
            note: "The keeper counted the boats twice".to_owned(),
            ..PageMark::default()
        };
        let quad = Quad::upright(10.0, 100.0, 110.0, 88.0);
        let set = set(&mark, quad, b"0 0 1 rg /Helv 10 Tf").unwrap();
        assert_eq!((set.size, set.ink.as_str()), (10.0, "0 0 1 rg"));
        assert_eq!(set.lines, [&b"The keeper counted"[..], b"the boats twice"]);
        assert_eq!(set.quad.0[0].y, 100.0);
        assert!(set.quad.0[3].y < 72.0);
    }

    #[test]
    fn words_that_helvetica_lacks_are_left_to_other_programs() {
        let mark = PageMark {
            note: "灯台".to_owned(),
            ..PageMark::default()
        };
        assert!(set(&mark, Quad::upright(0.0, 20.0, 90.0, 0.0), b"").is_none());
    }
}
