//! The two lines above a picture: what it is a picture of, and what it shows.

use super::drawing::{About, Drawing, Geometry, Label, Point, Role};
use super::measure::{self, Face};

/// Air around a picture, in pixels.
pub(super) const MARGIN: f32 = 36.0;
/// Height of the two lines with the margin above them.
pub(super) const HEIGHT: f32 = 78.0;

/// Writes the two lines, cut to the width of the drawing.
pub(super) fn write(drawing: &mut Drawing, title: &str, description: &str) {
    let room = drawing.size.width - 2.0 * MARGIN;
    let title = measure::cut(title, 23.0, Face::Book, room);
    let line = measure::cut(description, 12.5, Face::Plain, room);
    drawing.add(
        About::Nothing,
        Geometry::Label(Label::new(Point::new(MARGIN, 53.0), 23.0, title).face(Face::Book)),
    );
    drawing.add(
        About::Nothing,
        Geometry::Label(
            Label::new(Point::new(MARGIN, 74.0), 12.5, line).ink(Role::Ink.share(0.66)),
        ),
    );
    description.clone_into(&mut drawing.description);
}
