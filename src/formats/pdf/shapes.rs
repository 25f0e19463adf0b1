//! Bold and italic letters, told by their outlines: many fonts in a PDF have no name to tell them by.

use super::lines::PageLines;
use super::units::Letter;
use hayro_interpret::kurbo::{BezPath, PathEl, Point, Shape as _, flatten};
use std::collections::HashMap;

/// Letters that lean this much more than is usual for them are italic: the tangent of their angle.
const LEANING: f32 = 0.1;
/// Letters with this much more ink than is usual for them are bold.
const HEAVY: f32 = 1.22;
/// How finely curves are looked at, in thousandths of an em.
const TOLERANCE: f64 = 8.0;
/// A letter that stands in a document less often has nothing that is usual for it.
const OFTEN: usize = 4;

/// What the outline of a letter is like; nothing where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shape {
    /// Area in square em: heavy letters have more of it.
    pub ink: f32,
    /// How far its parts move to the right on their way up.
    pub lean: f32,
}

pub(super) fn measure(outline: &BezPath) -> Shape {
    Shape {
        ink: (outline.area().abs() / 1e6) as f32,
        lean: lean(outline) as f32,
    }
}

/// Covariance of x and y over the variance of y, along the outline.
fn lean(outline: &BezPath) -> f64 {
    let mut pieces: Vec<(Point, f64)> = Vec::new();
    let (mut start, mut last) = (Point::ZERO, Point::ZERO);
    let mut line_to = |from: Point, to: Point| pieces.push((from.midpoint(to), from.distance(to)));
    flatten(outline.iter(), TOLERANCE, |element| match element {
        PathEl::MoveTo(to) => (start, last) = (to, to),
        PathEl::LineTo(to) => {
            line_to(last, to);
            last = to;
        }
        PathEl::ClosePath => {
            line_to(last, start);
            last = start;
        }
        _ => {}
    });
    let length: f64 = pieces.iter().map(|(_, length)| length).sum();
    let mean = |of: &dyn Fn(Point) -> f64| {
        let sum: f64 = pieces.iter().map(|(at, length)| of(*at) * length).sum();
        sum / length.max(1.0)
    };
    let (x, y) = (mean(&|at| at.x), mean(&|at| at.y));
    let both = mean(&|at| (at.x - x) * (at.y - y));
    let high = mean(&|at| (at.y - y).powi(2));
    if high > 1.0 { both / high } else { 0.0 }
}

/// Finds out which words of a document are bold or italic.
pub(super) fn settle(pages: &mut [PageLines]) {
    let usual = usual(pages);
    for line in pages.iter_mut().flat_map(|page| &mut page.lines) {
        for word in line
            .letters
            .chunk_by_mut(|a, b| a.c.is_whitespace() == b.c.is_whitespace())
        {
            let (mut lean, mut heavy, mut count) = (0.0, 0.0, 0);
            for letter in word.iter() {
                if let Some(usual) = usual.get(&letter.c).filter(|_| letter.shape.ink > 0.0) {
                    lean += letter.shape.lean - usual.lean;
                    heavy += letter.shape.ink / usual.ink;
                    count += 1;
                }
            }
            if count == 0 {
                continue;
            }
            let mean = |sum: f32| sum / count as f32;
            for letter in word {
                letter.style.italic = mean(lean) > LEANING;
                letter.style.bold = mean(heavy) > HEAVY;
            }
        }
    }
}

/// The median shape of each letter in a document.
fn usual(pages: &[PageLines]) -> HashMap<char, Shape> {
    let mut all: HashMap<char, Vec<Shape>> = HashMap::new();
    let letters = pages
        .iter()
        .flat_map(|page| &page.lines)
        .flat_map(|line| &line.letters);
    let is_known = |letter: &&Letter| letter.c.is_alphabetic() && letter.shape.ink > 0.0;
    for letter in letters.filter(is_known) {
        all.entry(letter.c).or_default().push(letter.shape);
    }
    all.retain(|_, shapes| shapes.len() >= OFTEN);
    let median = |shapes: &mut Vec<Shape>, of: fn(&Shape) -> f32| {
        let middle = shapes.len() / 2;
        let (_, found, _) = shapes.select_nth_unstable_by(middle, |a, b| of(a).total_cmp(&of(b)));
        of(found)
    };
    let usual = |(c, mut shapes): (char, Vec<Shape>)| {
        let ink = median(&mut shapes, |shape| shape.ink);
        let lean = median(&mut shapes, |shape| shape.lean);
        (c, Shape { ink, lean })
    };
    all.into_iter().map(usual).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaning_stroke_leans() {
        let upright = BezPath::from_svg("M0 0 L100 0 L100 700 L0 700 Z").unwrap();
        let leaning = BezPath::from_svg("M0 0 L100 0 L240 700 L140 700 Z").unwrap();
        assert!(measure(&upright).lean.abs() < 0.01);
        assert!((measure(&leaning).lean - 0.2).abs() < 0.02);
        assert!((measure(&leaning).ink - 0.07).abs() < 0.001);
    }
}
