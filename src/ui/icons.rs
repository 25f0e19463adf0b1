//! The window's signs, drawn as strokes on a 24-unit square, so that they are sharp at every scale and need no font.

use super::right_to_left::is_mirrored;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, epaint::CubicBezierShape, vec2};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The pointing hand of the margins, ☞.
    Manicule,
    Shelf,
    Notebook,
    /// A book with a letter on it.
    Dictionary,
    Open,
    Search,
    Sidebar,
    Text,
    /// A sheet of paper with lines on it.
    Sheet,
    Back,
    Forward,
    Up,
    Down,
    Close,
    More,
    Export,
    Copy,
    Link,
    Trash,
    Person,
    Place,
    Organisation,
    Event,
    Contents,
    Bookmark,
    Tag,
    Warning,
}

/// Draws `icon` in the middle of `rect`, as large as its shorter side.
pub fn paint(painter: &Painter, icon: Icon, rect: Rect, color: Color32) {
    let side = rect.width().min(rect.height());
    let origin = rect.center() - vec2(side, side) / 2.0;
    Pen {
        painter,
        origin,
        unit: side / 24.0,
        // In a window that is mirrored these are turned round once more: letters stay letters, and a glass is held in the same hand.
        turned: matches!(icon, Icon::Text | Icon::Search) && is_mirrored(),
        stroke: Stroke::new((side / 24.0 * 1.7).max(1.0), color),
    }
    .icon(icon);
}

struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    /// Points per unit of the 24-unit square.
    unit: f32,
    turned: bool,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        let x = if self.turned { 24.0 - x } else { x };
        self.origin + vec2(x, y) * self.unit
    }

    fn line(&self, points: &[(f32, f32)]) {
        self.painter.add(Shape::line(
            points.iter().map(|&(x, y)| self.at(x, y)).collect(),
            self.stroke,
        ));
    }

    fn closed(&self, points: &[(f32, f32)]) {
        self.painter.add(Shape::closed_line(
            points.iter().map(|&(x, y)| self.at(x, y)).collect(),
            self.stroke,
        ));
    }

    fn circle(&self, x: f32, y: f32, radius: f32) {
        self.painter
            .circle_stroke(self.at(x, y), radius * self.unit, self.stroke);
    }

    fn dot(&self, x: f32, y: f32, radius: f32) {
        self.painter
            .circle_filled(self.at(x, y), radius * self.unit, self.stroke.color);
    }

    fn curve(&self, points: [(f32, f32); 4]) {
        let points = points.map(|(x, y)| self.at(x, y));
        self.painter.add(CubicBezierShape::from_points_stroke(
            points,
            false,
            Color32::TRANSPARENT,
            self.stroke,
        ));
    }

    fn icon(&self, icon: Icon) {
        match icon {
            Icon::Manicule => self.manicule(),
            Icon::Shelf => {
                for x in [4.0, 9.0] {
                    self.closed(&[(x, 4.5), (x + 4.0, 4.5), (x + 4.0, 19.5), (x, 19.5)]);
                }
                self.closed(&[(14.6, 6.1), (18.3, 5.0), (21.4, 18.2), (17.7, 19.4)]);
            }
            Icon::Open => {
                self.closed(&[
                    (3.5, 19.0),
                    (3.5, 5.5),
                    (9.0, 5.5),
                    (11.0, 8.0),
                    (20.5, 8.0),
                    (20.5, 19.0),
                ]);
            }
            Icon::Dictionary => {
                self.closed(&[(4.5, 3.5), (19.5, 3.5), (19.5, 20.5), (4.5, 20.5)]);
                self.line(&[(8.0, 3.5), (8.0, 20.5)]);
                self.line(&[(10.6, 15.5), (13.7, 7.5), (16.8, 15.5)]);
                self.line(&[(11.8, 12.6), (15.6, 12.6)]);
            }
            Icon::Search => {
                self.circle(10.5, 10.5, 6.0);
                self.line(&[(15.0, 15.0), (20.5, 20.5)]);
            }
            Icon::Sidebar => {
                self.closed(&[(3.5, 5.0), (20.5, 5.0), (20.5, 19.0), (3.5, 19.0)]);
                self.line(&[(14.5, 5.0), (14.5, 19.0)]);
            }
            Icon::Text => {
                self.line(&[(2.5, 18.5), (8.0, 5.5), (13.5, 18.5)]);
                self.line(&[(4.6, 14.0), (11.4, 14.0)]);
                self.circle(17.7, 15.2, 3.2);
                self.line(&[(21.0, 11.6), (21.0, 18.5)]);
            }
            Icon::Sheet => {
                self.closed(&[
                    (5.5, 3.5),
                    (14.0, 3.5),
                    (18.5, 8.0),
                    (18.5, 20.5),
                    (5.5, 20.5),
                ]);
                self.line(&[(14.0, 3.5), (14.0, 8.0), (18.5, 8.0)]);
                self.line(&[(8.5, 12.5), (15.5, 12.5)]);
                self.line(&[(8.5, 16.5), (15.5, 16.5)]);
            }
            Icon::Back => self.line(&[(14.5, 5.5), (8.0, 12.0), (14.5, 18.5)]),
            Icon::Forward => self.line(&[(9.5, 5.5), (16.0, 12.0), (9.5, 18.5)]),
            Icon::Up => self.line(&[(5.5, 15.0), (12.0, 8.5), (18.5, 15.0)]),
            Icon::Down => self.line(&[(5.5, 9.0), (12.0, 15.5), (18.5, 9.0)]),
            Icon::Close => {
                self.line(&[(6.5, 6.5), (17.5, 17.5)]);
                self.line(&[(17.5, 6.5), (6.5, 17.5)]);
            }
            Icon::More => [5.5, 12.0, 18.5]
                .into_iter()
                .for_each(|x| self.dot(x, 12.0, 1.5)),
            Icon::Export => {
                self.line(&[(12.0, 15.0), (12.0, 3.5)]);
                self.line(&[(7.5, 8.0), (12.0, 3.5), (16.5, 8.0)]);
                self.line(&[(4.5, 13.5), (4.5, 20.0), (19.5, 20.0), (19.5, 13.5)]);
            }
            Icon::Copy => {
                self.closed(&[(8.5, 8.5), (20.0, 8.5), (20.0, 20.5), (8.5, 20.5)]);
                self.line(&[
                    (15.5, 8.0),
                    (15.5, 3.5),
                    (4.0, 3.5),
                    (4.0, 15.5),
                    (8.0, 15.5),
                ]);
            }
            Icon::Link => {
                self.curve([(10.0, 14.0), (7.0, 11.0), (10.5, 7.5), (13.0, 5.0)]);
                self.curve([(13.0, 5.0), (16.0, 2.0), (22.0, 8.0), (19.0, 11.0)]);
                self.line(&[(19.0, 11.0), (16.0, 14.0)]);
                self.curve([(14.0, 10.0), (17.0, 13.0), (13.5, 16.5), (11.0, 19.0)]);
                self.curve([(11.0, 19.0), (8.0, 22.0), (2.0, 16.0), (5.0, 13.0)]);
                self.line(&[(5.0, 13.0), (8.0, 10.0)]);
            }
            Icon::Trash => {
                self.line(&[(4.0, 6.5), (20.0, 6.5)]);
                self.line(&[(6.0, 6.5), (7.0, 20.5), (17.0, 20.5), (18.0, 6.5)]);
                self.line(&[(9.5, 6.5), (9.5, 3.5), (14.5, 3.5), (14.5, 6.5)]);
            }
            Icon::Person => {
                self.circle(12.0, 8.0, 4.0);
                self.curve([(4.0, 20.5), (4.5, 12.5), (19.5, 12.5), (20.0, 20.5)]);
            }
            Icon::Place => {
                self.curve([(12.0, 21.0), (2.0, 11.0), (5.5, 3.0), (12.0, 3.0)]);
                self.curve([(12.0, 3.0), (18.5, 3.0), (22.0, 11.0), (12.0, 21.0)]);
                self.circle(12.0, 9.5, 2.4);
            }
            Icon::Organisation => {
                self.closed(&[(3.0, 9.0), (12.0, 3.5), (21.0, 9.0)]);
                for x in [6.0, 12.0, 18.0] {
                    self.line(&[(x, 11.5), (x, 17.0)]);
                }
                self.line(&[(3.0, 20.0), (21.0, 20.0)]);
            }
            Icon::Event => {
                self.closed(&[(3.5, 5.5), (20.5, 5.5), (20.5, 20.5), (3.5, 20.5)]);
                self.line(&[(3.5, 10.0), (20.5, 10.0)]);
                self.line(&[(8.0, 3.0), (8.0, 7.0)]);
                self.line(&[(16.0, 3.0), (16.0, 7.0)]);
                self.dot(12.0, 15.2, 1.8);
            }
            Icon::Contents => {
                for y in [6.0, 12.0, 18.0] {
                    self.dot(4.5, y, 1.2);
                    self.line(&[(8.5, y), (20.5, y)]);
                }
            }
            Icon::Notebook => {
                self.closed(&[(5.0, 3.5), (19.0, 3.5), (19.0, 20.5), (5.0, 20.5)]);
                self.line(&[(8.5, 3.5), (8.5, 20.5)]);
                self.line(&[(11.5, 8.5), (16.0, 8.5)]);
                self.line(&[(11.5, 12.0), (16.0, 12.0)]);
                self.line(&[(11.5, 15.5), (14.5, 15.5)]);
            }
            Icon::Bookmark => self.closed(&[
                (6.0, 3.5),
                (18.0, 3.5),
                (18.0, 20.5),
                (12.0, 15.0),
                (6.0, 20.5),
            ]),
            Icon::Tag => {
                self.closed(&[
                    (3.5, 12.5),
                    (3.5, 4.0),
                    (12.0, 4.0),
                    (20.5, 12.5),
                    (12.5, 20.5),
                ]);
                self.dot(8.0, 8.4, 1.3);
            }
            Icon::Warning => {
                self.closed(&[(12.0, 4.0), (21.5, 20.0), (2.5, 20.0)]);
                self.line(&[(12.0, 10.0), (12.0, 14.5)]);
                self.dot(12.0, 17.2, 1.0);
            }
        }
    }

    /// A right hand in a frilled cuff, its first finger stretched out, as scribes drew it.
    fn manicule(&self) {
        self.line(&[(1.5, 6.8), (1.5, 17.2)]);
        self.line(&[(1.5, 6.8), (5.0, 7.4), (5.0, 16.6), (1.5, 17.2)]);
        self.curve([(5.0, 8.0), (8.0, 8.0), (9.0, 5.6), (12.4, 5.6)]);
        self.curve([(12.4, 5.6), (14.2, 5.8), (14.0, 7.9), (12.2, 8.4)]);
        self.line(&[(11.0, 8.9), (21.0, 8.9)]);
        self.curve([(21.0, 8.9), (23.2, 8.9), (23.2, 11.7), (21.0, 11.7)]);
        self.line(&[(21.0, 11.7), (14.0, 11.7)]);
        for (y, x) in [(11.7, 15.4), (14.0, 14.8), (16.1, 13.6)] {
            self.curve([(x, y), (x + 2.0, y), (x + 2.0, y + 2.2), (x - 0.4, y + 2.2)]);
        }
        self.line(&[(13.3, 18.3), (9.5, 18.3)]);
        self.curve([(9.5, 18.3), (7.6, 18.2), (6.8, 16.2), (5.0, 16.2)]);
    }
}
