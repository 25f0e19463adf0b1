//! A drawing in the window: it can be moved, zoomed and pointed at, and its words stay sharp at any size.

use super::theme::{self, Tokens};
use crate::annotation;
use crate::study::pictures::drawing::{About, Anchor, Drawing, Face, Form, Frame, Ink, Palette, Point, Rgb, Role, Target, Words};
use egui::epaint::CubicBezierShape;
use egui::{
    Color32, CornerRadius, CursorIcon, FontFamily, FontId, Key, Modifiers, Painter, Pos2, Rect, Response, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// Which part of a drawing the window shows. Starts out showing the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Viewport {
    /// None until the reader moves or zooms: the whole drawing, whatever the window's size.
    chosen: Option<View>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    /// Points on the screen for each pixel of the drawing.
    zoom: f32,
    /// Where the drawing's origin lies, from the upper left corner of the canvas.
    origin: Vec2,
}

/// What the pointer did to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    Hovered,
    Clicked,
}

/// Zoom relative to the whole drawing.
const LEAST: f32 = 0.5;
const MOST: f32 = 24.0;
/// One press of + or −.
const STEP: f32 = 1.25;
/// Points that an arrow key moves the drawing.
const STRIDE: f32 = 60.0;
/// How much of its colour a shape keeps while the reader points at others.
const ASIDE: f32 = 0.22;
/// Points around a shape that still count as the shape.
const REACH: f32 = 4.0;

impl Viewport {
    /// Shows the whole drawing again.
    pub fn reset(&mut self) {
        self.chosen = None;
    }
}

/// Draws into all of the room that is left, and tells which subject the reader points at or has clicked.
pub fn drawing_ui(ui: &mut Ui, drawing: &Drawing, palette: &Palette, viewport: &mut Viewport) -> Option<(Target, Touch)> {
    let (rect, response) = ui.allocate_exact_size(ui.available_size().max(Vec2::splat(1.0)), Sense::click_and_drag());
    let words = format!("{}. {}", drawing.title, drawing.description);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, ui.is_enabled(), &words));
    navigate(ui, &response, rect, drawing, viewport);
    let view = viewport.chosen.unwrap_or_else(|| whole(drawing, rect));
    let pointed =
        response.hover_pos().filter(|_| !response.dragged()).and_then(|at| subject_at(drawing, view.from_screen(rect, at)));
    if ui.is_rect_visible(rect) {
        let lit = pointed.map(|subject| (subject, drawing.company(subject)));
        let canvas = Canvas { painter: ui.painter_at(rect), rect, view, palette };
        canvas.paint(drawing, lit.as_ref());
        if response.has_focus() {
            let stroke = Stroke::new(1.5, color(palette.accent));
            ui.painter().rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Inside);
        }
    }
    let chosen = nodes_ui(ui, drawing, &response, rect, view);
    let touched = match (chosen, pointed) {
        (Some(subject), _) => Some((subject, Touch::Clicked)),
        (None, Some(subject)) if response.clicked() => Some((subject, Touch::Clicked)),
        (None, Some(subject)) => Some((subject, Touch::Hovered)),
        (None, None) => None,
    };
    let (subject, touch) = touched?;
    let known = drawing.subjects.get(subject)?;
    if pointed == Some(subject) {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(&known.label);
    }
    Some((known.target.clone(), touch))
}

/// Gives each subject a node for screen readers, which can click it; the subject that was.
fn nodes_ui(ui: &Ui, drawing: &Drawing, response: &Response, rect: Rect, view: View) -> Option<usize> {
    let asked = ui.ctx().accesskit_node_builder(response.id, |_| ()).is_some();
    if !asked {
        return None;
    }
    let mut clicked = None;
    let mut seen = vec![false; drawing.subjects.len()];
    for shape in &drawing.shapes {
        let About::One(subject) = shape.about else { continue };
        let (Some(seen), Some(known)) = (seen.get_mut(subject), drawing.subjects.get(subject)) else { continue };
        if std::mem::replace(seen, true) {
            continue;
        }
        let frame = extent(&shape.form);
        let at = Rect::from_min_max(view.to_screen(rect, frame.min), view.to_screen(rect, frame.max));
        // Senses nothing of the pointer: the canvas finds what lies beneath it, and clicks are asked for by name.
        let node = ui.interact(at.intersect(rect), response.id.with(subject), Sense::focusable_noninteractive());
        node.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &known.label));
        let pressed = node.has_focus() && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
        if pressed || ui.input(|input| input.has_accesskit_action_request(node.id, egui::accesskit::Action::Click)) {
            clicked = Some(subject);
        }
    }
    clicked
}

/// Moves and zooms as the pointer and the keys ask.
fn navigate(ui: &Ui, response: &Response, rect: Rect, drawing: &Drawing, viewport: &mut Viewport) {
    if response.double_clicked() {
        viewport.reset();
    }
    let least = whole(drawing, rect);
    let mut view = viewport.chosen.unwrap_or(least);
    let before = view;
    if response.dragged() {
        view.origin += response.drag_delta();
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    if let Some(pointer) = response.hover_pos() {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        view.zoom_around(rect, pointer, pinch * (scroll * 0.0035).exp(), least.zoom);
    }
    if response.has_focus() || response.hovered() {
        keys(ui, rect, &mut view, least.zoom);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Num0)) {
            viewport.reset();
            return;
        }
    }
    if view != before && view.origin.is_finite() {
        viewport.chosen = Some(view);
    }
}

fn keys(ui: &Ui, rect: Rect, view: &mut View, least: f32) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let more = pressed(Key::Plus) || pressed(Key::Equals) || ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Plus));
    if more {
        view.zoom_around(rect, rect.center(), STEP, least);
    }
    if pressed(Key::Minus) {
        view.zoom_around(rect, rect.center(), STEP.recip(), least);
    }
    let ways = [(Key::ArrowLeft, vec2(STRIDE, 0.0)), (Key::ArrowRight, vec2(-STRIDE, 0.0))];
    for (key, way) in ways.into_iter().chain([(Key::ArrowUp, vec2(0.0, STRIDE)), (Key::ArrowDown, vec2(0.0, -STRIDE))]) {
        if ui.memory(|memory| memory.focused().is_some()) && pressed(key) {
            view.origin += way;
        }
    }
}

/// The whole drawing in the middle of the canvas, at most half again as large as it was made.
fn whole(drawing: &Drawing, rect: Rect) -> View {
    let size = vec2(drawing.size.width.max(1.0), drawing.size.height.max(1.0));
    let zoom = (rect.width() / size.x).min(rect.height() / size.y).clamp(0.01, 1.5);
    View { zoom, origin: (rect.size() - size * zoom) / 2.0 }
}

impl View {
    fn to_screen(self, rect: Rect, point: Point) -> Pos2 {
        rect.min + self.origin + vec2(point.x, point.y) * self.zoom
    }

    fn from_screen(self, rect: Rect, at: Pos2) -> (Point, f32) {
        let inside = (at - rect.min - self.origin) / self.zoom.max(1e-6);
        (Point::new(inside.x, inside.y), REACH / self.zoom.max(1e-6))
    }

    /// Zooms so that what lies at `pointer` stays there.
    fn zoom_around(&mut self, rect: Rect, pointer: Pos2, factor: f32, least: f32) {
        let zoom = (self.zoom * factor).clamp(least * LEAST, least * MOST);
        let at = pointer - rect.min;
        self.origin = at - (at - self.origin) * (zoom / self.zoom.max(1e-6));
        self.zoom = zoom;
    }
}

/// The subject of the topmost shape at a point, within a reach.
fn subject_at(drawing: &Drawing, (point, reach): (Point, f32)) -> Option<usize> {
    drawing.shapes.iter().rev().find_map(|shape| match shape.about {
        About::One(subject) if extent(&shape.form).grown(reach).contains(point) => Some(subject),
        _ => None,
    })
}

/// The frame that a shape fills.
fn extent(form: &Form) -> Frame {
    let around = |points: &[Point]| {
        let frames = points.iter().map(|&point| Frame { min: point, max: point });
        frames.reduce(Frame::union).unwrap_or_default()
    };
    match form {
        Form::Line { from, to, .. } => around(&[*from, *to]),
        Form::Curve { points, .. } => around(points),
        Form::Circle { center, radius, .. } => around(&[*center]).grown(*radius),
        Form::Rectangle { frame, .. } => *frame,
        Form::Text(words) => words.frame(),
    }
}

/// Where and in which colours the shapes are painted.
struct Canvas<'a> {
    painter: Painter,
    rect: Rect,
    view: View,
    palette: &'a Palette,
}

impl Canvas<'_> {
    /// Paints all, and sets aside what has nothing to do with the subject that is pointed at.
    fn paint(&self, drawing: &Drawing, lit: Option<&(usize, Vec<bool>)>) {
        self.painter.rect_filled(self.rect, CornerRadius::ZERO, color(self.palette.paper));
        for shape in &drawing.shapes {
            let full = lit.is_none_or(|(subject, company)| match shape.about {
                About::Nothing => true,
                About::One(one) => company.get(one).copied().unwrap_or_default(),
                About::Both(..) => shape.about.concerns(*subject),
            });
            self.shape(&shape.form, if full { 1.0 } else { ASIDE });
        }
    }

    fn shape(&self, form: &Form, share: f32) {
        let stroke = |width: f32, ink: Ink| Stroke::new(width * self.view.zoom, self.color(ink, share));
        let outlined = |outline: Option<(f32, Ink)>| outline.map_or(Stroke::NONE, |(width, ink)| stroke(width, ink));
        match form {
            Form::Line { from, to, width, ink } => {
                self.painter.line_segment([self.at(*from), self.at(*to)], stroke(*width, *ink));
            }
            Form::Curve { points, width, ink } => {
                let points = points.map(|point| self.at(point));
                let curve = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke(*width, *ink));
                self.painter.add(Shape::CubicBezier(curve));
            }
            Form::Circle { center, radius, fill, outline } => {
                let (center, radius) = (self.at(*center), radius * self.view.zoom);
                self.painter.circle(center, radius, self.color(*fill, share), outlined(*outline));
            }
            Form::Rectangle { frame, rounding, fill, outline } => {
                let rect = Rect::from_min_max(self.at(frame.min), self.at(frame.max));
                let rounding = (rounding * self.view.zoom).clamp(0.0, 255.0);
                self.painter.rect(rect, rounding, self.color(*fill, share), outlined(*outline), StrokeKind::Middle);
            }
            Form::Text(words) => self.text(words, share),
        }
    }

    /// Words are laid out at the size that they have on the screen.
    fn text(&self, words: &Words, share: f32) {
        let at = self.at(words.at);
        let size = words.size * self.view.zoom;
        let rect = self.painter.clip_rect();
        // Too small to be read, or outside.
        if size < 2.0 || at.y < rect.top() - size || at.y > rect.bottom() + 2.0 * size {
            return;
        }
        let family = match words.face {
            Face::Plain => FontFamily::Proportional,
            Face::Strong => theme::strong(),
            Face::Book => theme::book(),
        };
        let font = FontId::new((size * 4.0).round() / 4.0, family);
        let galley = self.painter.layout_no_wrap(words.words.clone(), font, self.color(words.ink, share));
        let ascent = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(size, |glyph| glyph.pos.y);
        let left = match words.anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - galley.size().x / 2.0,
            Anchor::End => at.x - galley.size().x,
        };
        let corner = pos2(left, at.y - ascent);
        if words.halo {
            let paper = self.color(Role::Paper.into(), 1.0);
            for step in 0..8 {
                let way = Vec2::angled(step as f32 * std::f32::consts::FRAC_PI_4) * 1.5 * self.view.zoom;
                self.painter.galley_with_override_text_color(corner + way, galley.clone(), paper);
            }
        }
        self.painter.galley(corner, galley, self.color(words.ink, share));
    }

    fn at(&self, point: Point) -> Pos2 {
        self.view.to_screen(self.rect, point)
    }

    fn color(&self, ink: Ink, share: f32) -> Color32 {
        color(self.palette.color(Ink { share: ink.share * share, ..ink }))
    }
}

fn color(color: Rgb) -> Color32 {
    Color32::from_rgb(color.0, color.1, color.2)
}

/// The window's colours as a picture's: its inks, calmed with the colour of the words.
#[must_use]
pub fn palette(tokens: &Tokens) -> Palette {
    let plain = |color: Color32| Rgb(color.r(), color.g(), color.b());
    let calm = |ink: annotation::Ink| plain(tokens.text).over(plain(tokens.dot(ink)), 0.26);
    use annotation::Ink::{Blue, Green, Orange, Pink, Purple, Yellow};
    Palette {
        paper: plain(tokens.paper),
        ink: plain(tokens.text),
        faint: plain(tokens.faint),
        person: calm(Blue),
        place: calm(Green),
        organisation: calm(Purple),
        event: plain(tokens.accent),
        accent: plain(tokens.accent),
        circles: [Blue, Orange, Green, Pink, Purple, Yellow].map(calm),
    }
}

/// The window's typefaces as files, for [`crate::exchange::picture::png`].
#[must_use]
pub fn typefaces() -> Vec<Vec<u8>> {
    let fonts = theme::fonts();
    fonts.font_data.values().map(|data| (*data.font).as_ref().to_vec()).collect()
}
