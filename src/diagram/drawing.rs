//! What a picture is made of: shapes in the order of painting, each of which may stand for something in the text.

use super::measure::{self, Face};
use crate::document::TextRange;

/// A picture. Lengths are pixels at zoom 1; the origin is the upper left corner and y runs down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub title: String,
    /// The picture in a sentence, for those who do not see it.
    pub description: String,
    pub size: Size,
    /// What the shapes stand for.
    pub subjects: Vec<Subject>,
    /// The first lies lowest.
    pub shapes: Vec<Shape>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// Where a subject leads when it is clicked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The id of a glossary's entry.
    Entry(String),
    Text(TextRange),
}

/// Somebody or something that a picture shows, with the text for its tooltip and for screen readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub target: Target,
    pub label: String,
}

/// What a shape has to do with the subjects; the numbers are indices into [`Drawing::subjects`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// The ground: titles, axes.
    #[default]
    Nothing,
    /// Stands for a subject, and can be pointed at.
    One(usize),
    /// Joins two subjects.
    Both(usize, usize),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub geometry: Geometry,
    pub about: About,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    Line {
        from: Point,
        to: Point,
        width: f32,
        ink: Ink,
    },
    /// A cubic Bézier curve: its ends, and between them its two control points.
    Curve {
        points: [Point; 4],
        width: f32,
        ink: Ink,
    },
    Circle {
        center: Point,
        radius: f32,
        fill: Ink,
        /// Width and ink of a line around it.
        outline: Option<(f32, Ink)>,
    },
    Rectangle {
        frame: Frame,
        rounding: f32,
        fill: Ink,
        outline: Option<(f32, Ink)>,
    },
    Label(Label),
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// On the baseline, at the start, the middle or the end of the text as `anchor` says.
    pub at: Point,
    pub text: String,
    /// Height of the em.
    pub size: f32,
    pub anchor: Anchor,
    pub face: Face,
    pub ink: Ink,
    /// Keeps what lies beneath away with a rim of paper.
    pub halo: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A rectangle that stands upright.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    pub min: Point,
    pub max: Point,
}

/// A colour by its part in the picture, mixed with the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    pub role: Role,
    /// 0 is the paper, 1 the role's own colour.
    pub share: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Paper,
    Ink,
    Faint,
    Person,
    Place,
    Organisation,
    Event,
    Accent,
    /// One of the circles that people move in; any number, the palette repeats.
    Circle(usize),
}

/// Red, green and blue, not premultiplied, in sRGB.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The colours of the roles in a given light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Palette {
    pub paper: Rgb,
    pub ink: Rgb,
    pub faint: Rgb,
    pub person: Rgb,
    pub place: Rgb,
    pub organisation: Rgb,
    pub event: Rgb,
    pub accent: Rgb,
    pub circles: [Rgb; 6],
}

impl Palette {
    #[must_use]
    pub fn color(&self, ink: Ink) -> Rgb {
        let full = match ink.role {
            Role::Paper => self.paper,
            Role::Ink => self.ink,
            Role::Faint => self.faint,
            Role::Person => self.person,
            Role::Place => self.place,
            Role::Organisation => self.organisation,
            Role::Event => self.event,
            Role::Accent => self.accent,
            Role::Circle(number) => self.circles[number % self.circles.len()],
        };
        full.over(self.paper, ink.share)
    }
}

impl Rgb {
    /// `share` of this colour over another.
    #[must_use]
    pub fn over(self, under: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let mix = |top: u8, below: u8| {
            (f32::from(top) * share + f32::from(below) * (1.0 - share)).round() as u8
        };
        Self(
            mix(self.0, under.0),
            mix(self.1, under.1),
            mix(self.2, under.2),
        )
    }
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self { role, share: 1.0 }
    }
}

impl Role {
    /// `share` of this role, the rest paper.
    #[must_use]
    pub fn share(self, share: f32) -> Ink {
        Ink { role: self, share }
    }
}

impl Point {
    #[must_use]
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    #[must_use]
    pub fn plus(self, x: f32, y: f32) -> Self {
        Self {
            x: self.x + x,
            y: self.y + y,
        }
    }

    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    #[must_use]
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl Frame {
    #[must_use]
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: Point { x, y },
            max: Point {
                x: x + width,
                y: y + height,
            },
        }
    }

    #[must_use]
    pub fn width(self) -> f32 {
        self.max.x - self.min.x
    }

    #[must_use]
    pub fn height(self) -> f32 {
        self.max.y - self.min.y
    }

    #[must_use]
    pub fn contains(self, point: Point) -> bool {
        self.min.x <= point.x
            && point.x <= self.max.x
            && self.min.y <= point.y
            && point.y <= self.max.y
    }

    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// The smallest frame that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: Point {
                x: self.min.x.min(other.min.x),
                y: self.min.y.min(other.min.y),
            },
            max: Point {
                x: self.max.x.max(other.max.x),
                y: self.max.y.max(other.max.y),
            },
        }
    }

    /// The same, larger by `air` on each side.
    #[must_use]
    pub fn grown(self, air: f32) -> Self {
        Self {
            min: self.min.plus(-air, -air),
            max: self.max.plus(air, air),
        }
    }
}

impl Label {
    /// Plain text in ink; change what differs.
    #[must_use]
    pub fn new(at: Point, size: f32, text: impl Into<String>) -> Self {
        let ink = Role::Ink.into();
        Self {
            at,
            text: text.into(),
            size,
            anchor: Anchor::Start,
            face: Face::Plain,
            ink,
            halo: false,
        }
    }

    #[must_use]
    pub fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    #[must_use]
    pub fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    #[must_use]
    pub fn ink(self, ink: impl Into<Ink>) -> Self {
        Self {
            ink: ink.into(),
            ..self
        }
    }

    /// Where the text stands, about: from above the capitals to below the descenders.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let width = measure::width(&self.text, self.size, self.face);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Frame::new(left, self.at.y - self.size * 0.78, width, self.size * 1.02)
    }

    #[must_use]
    pub fn halo(self) -> Self {
        Self { halo: true, ..self }
    }
}

impl About {
    #[must_use]
    pub fn concerns(self, subject: usize) -> bool {
        match self {
            Self::Nothing => false,
            Self::One(only) => only == subject,
            Self::Both(a, b) => a == subject || b == subject,
        }
    }
}

impl Drawing {
    /// Adds a shape above those that are there.
    pub fn add(&mut self, about: About, geometry: Geometry) {
        self.shapes.push(Shape { geometry, about });
    }

    /// Adds somebody or something to stand for; the number is for [`About`].
    pub fn subject(&mut self, target: Target, label: impl Into<String>) -> usize {
        self.subjects.push(Subject {
            target,
            label: label.into(),
        });
        self.subjects.len() - 1
    }

    /// Which subjects stay in full colour while the reader points at one: itself, and all that are joined to it.
    #[must_use]
    pub fn company(&self, subject: usize) -> Vec<bool> {
        let mut lit = vec![false; self.subjects.len()];
        for shape in &self.shapes {
            let (a, b) = match shape.about {
                About::Both(a, b) if a == subject || b == subject => (a, b),
                _ => (subject, subject),
            };
            for each in [a, b] {
                if let Some(lit) = lit.get_mut(each) {
                    *lit = true;
                }
            }
        }
        lit
    }
}
