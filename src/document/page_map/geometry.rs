//! Points, quadrangles, pages and lines in page space.

use serde::{Deserialize, Serialize};

/// A point in page space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// The four corners of a stretch of one line, as its reader sees them who holds it upright: upper left, upper right, lower right,
/// lower left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quad(pub [Point; 4]);

impl Quad {
    /// The quadrangle of an upright rectangle.
    #[must_use]
    pub fn upright(x0: f32, y0: f32, x1: f32, y1: f32) -> Self {
        let point = |x, y| Point { x, y };
        Self([point(x0, y0), point(x1, y0), point(x1, y1), point(x0, y1)])
    }

    #[must_use]
    pub fn center(&self) -> Point {
        let sum = |of: fn(&Point) -> f32| self.0.iter().map(of).sum::<f32>() / 4.0;
        Point {
            x: sum(|corner| corner.x),
            y: sum(|corner| corner.y),
        }
    }

    /// The upright rectangle around quadrangles, in their own space: the least x and y, then the greatest; none around nothing.
    #[must_use]
    pub fn bounds(quads: &[Self]) -> Option<[f32; 4]> {
        let corners = quads.iter().flat_map(|quad| quad.0);
        corners
            .map(|at| [at.x, at.y, at.x, at.y])
            .reduce(|[x0, y0, x1, y1], [x, y, ..]| [x0.min(x), y0.min(y), x1.max(x), y1.max(y)])
    }

    /// Whether a point lies inside, whichever way round the corners go.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        let side = |from: Point, to: Point| {
            (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
        };
        let sides: [f32; 4] = std::array::from_fn(|at| side(self.0[at], self.0[(at + 1) % 4]));
        sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
    }
}

/// A page as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrintedPage {
    /// As printed, or as the file counts: `iv`, `12`.
    pub label: String,
    pub width: f32,
    pub height: f32,
    /// From page space to the user space of the file: x' = a·x + c·y + e, y' = b·x + d·y + f.
    pub to_user_space: [f32; 6],
    /// What is seen on it, as a number: by it a page without words is told from others. 0 for a page with words.
    pub look: u64,
}

impl PrintedPage {
    /// A point of this page in the file's own coordinates.
    #[must_use]
    pub fn user_point(&self, point: Point) -> Point {
        let [a, b, c, d, e, f] = self.to_user_space;
        Point {
            x: a * point.x + c * point.y + e,
            y: b * point.x + d * point.y + f,
        }
    }

    /// A point in the file's own coordinates, on this page.
    #[must_use]
    pub fn page_point(&self, user: Point) -> Point {
        let [a, b, c, d, e, f] = self.to_user_space;
        let area = a * d - b * c;
        if area.abs() < f32::EPSILON {
            return user;
        }
        let (x, y) = (user.x - e, user.y - f);
        Point {
            x: (d * x - c * y) / area,
            y: (a * y - b * x) / area,
        }
    }
}

/// A line of letters, as a page has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LinePlace {
    /// Index of the page.
    pub page: u32,
    /// Where its baseline begins.
    pub origin: Point,
    /// Of the baseline, in degrees clockwise: 0 runs from left to right.
    pub angle: f32,
    pub length: f32,
    /// How far its letters reach above and below the baseline.
    pub ascent: f32,
    pub descent: f32,
}

impl LinePlace {
    /// The quadrangle of a stretch of the line, in points from its origin.
    pub(super) fn quad(&self, from: f32, to: f32) -> Quad {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let corner = |along: f32, down: f32| Point {
            x: self.origin.x + along * cos - down * sin,
            y: self.origin.y + along * sin + down * cos,
        };
        Quad([
            corner(from, -self.ascent),
            corner(to, -self.ascent),
            corner(to, self.descent),
            corner(from, self.descent),
        ])
    }

    /// How far along and below the baseline a point is.
    pub(super) fn along_and_below(&self, point: Point) -> (f32, f32) {
        let (sin, cos) = self.angle.to_radians().sin_cos();
        let (x, y) = (point.x - self.origin.x, point.y - self.origin.y);
        (x * cos + y * sin, y * cos - x * sin)
    }

    pub(super) fn em(&self) -> f32 {
        (self.ascent + self.descent).max(0.1)
    }
}
