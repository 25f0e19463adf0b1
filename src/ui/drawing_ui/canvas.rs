//! Paints a drawing's shapes with egui, larger or smaller, and as faint as the reader's attention makes them.

use super::View;
use crate::diagram::Face;
use crate::diagram::drawing::{
    About, Anchor, Drawing, Geometry, Ink, Label, Palette, Point, Rgb, Role,
};
use crate::ui::theme;
use egui::epaint::CubicBezierShape;
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind,
    Vec2, pos2,
};

/// How much of its colour a shape keeps while the reader points at others.
const ASIDE: f32 = 0.22;

/// Where and in which colours the shapes are painted.
pub struct Canvas<'a> {
    pub painter: Painter,
    pub rect: Rect,
    pub view: View,
    pub palette: &'a Palette,
}

impl Canvas<'_> {
    /// Paints all, and sets aside what has nothing to do with the subject that is pointed at.
    pub fn paint(&self, drawing: &Drawing, lit: Option<&(usize, Vec<bool>)>) {
        self.painter
            .rect_filled(self.rect, CornerRadius::ZERO, color(self.palette.paper));
        for shape in &drawing.shapes {
            let full = lit.is_none_or(|(subject, company)| match shape.about {
                About::Nothing => true,
                About::One(one) => company.get(one).copied().unwrap_or_default(),
                About::Both(..) => shape.about.concerns(*subject),
            });
            self.shape(&shape.geometry, if full { 1.0 } else { ASIDE });
        }
    }

    fn shape(&self, geometry: &Geometry, share: f32) {
        let stroke =
            |width: f32, ink: Ink| Stroke::new(width * self.view.zoom, self.color(ink, share));
        let outlined = |outline: Option<(f32, Ink)>| {
            outline.map_or(Stroke::NONE, |(width, ink)| stroke(width, ink))
        };
        match geometry {
            Geometry::Line {
                from,
                to,
                width,
                ink,
            } => {
                self.painter
                    .line_segment([self.at(*from), self.at(*to)], stroke(*width, *ink));
            }
            Geometry::Curve { points, width, ink } => {
                let points = points.map(|point| self.at(point));
                let curve = CubicBezierShape::from_points_stroke(
                    points,
                    false,
                    Color32::TRANSPARENT,
                    stroke(*width, *ink),
                );
                self.painter.add(Shape::CubicBezier(curve));
            }
            Geometry::Circle {
                center,
                radius,
                fill,
                outline,
            } => {
                let (center, radius) = (self.at(*center), radius * self.view.zoom);
                self.painter
                    .circle(center, radius, self.color(*fill, share), outlined(*outline));
            }
            Geometry::Rectangle {
                frame,
                rounding,
                fill,
                outline,
            } => {
                let rect = Rect::from_min_max(self.at(frame.min), self.at(frame.max));
                let rounding = (rounding * self.view.zoom).clamp(0.0, 255.0);
                self.painter.rect(
                    rect,
                    rounding,
                    self.color(*fill, share),
                    outlined(*outline),
                    StrokeKind::Middle,
                );
            }
            Geometry::Label(label) => self.text(label, share),
        }
    }

    /// Words are laid out at the size that they have on the screen.
    fn text(&self, label: &Label, share: f32) {
        let at = self.at(label.at);
        let size = label.size * self.view.zoom;
        let rect = self.painter.clip_rect();
        // Too small to be read, or outside.
        if size < 2.0 || at.y < rect.top() - size || at.y > rect.bottom() + 2.0 * size {
            return;
        }
        let family = match label.face {
            Face::Plain => FontFamily::Proportional,
            Face::Strong => theme::strong(),
            Face::Book => theme::book(),
        };
        let font = FontId::new((size * 4.0).round() / 4.0, family);
        let galley =
            self.painter
                .layout_no_wrap(label.text.clone(), font, self.color(label.ink, share));
        let ascent = galley
            .rows
            .first()
            .and_then(|row| row.glyphs.first())
            .map_or(size, |glyph| glyph.pos.y);
        let left = match label.anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - galley.size().x / 2.0,
            Anchor::End => at.x - galley.size().x,
        };
        let corner = pos2(left, at.y - ascent);
        if label.halo {
            let paper = self.color(Role::Paper.into(), 1.0);
            for step in 0..8 {
                let way =
                    Vec2::angled(step as f32 * std::f32::consts::FRAC_PI_4) * 1.5 * self.view.zoom;
                self.painter
                    .galley_with_override_text_color(corner + way, galley.clone(), paper);
            }
        }
        self.painter
            .galley(corner, galley, self.color(label.ink, share));
    }

    fn at(&self, point: Point) -> Pos2 {
        self.view.to_screen(self.rect, point)
    }

    fn color(&self, ink: Ink, share: f32) -> Color32 {
        color(self.palette.color(Ink {
            share: ink.share * share,
            ..ink
        }))
    }
}

pub fn color(color: Rgb) -> Color32 {
    Color32::from_rgb(color.0, color.1, color.2)
}
