//! A drawing in the window: it can be moved, zoomed and pointed at, and its labels stay sharp at any size.

mod canvas;
#[cfg(test)]
mod tests;

use super::theme::{self, Tokens};
use crate::annotation;
use crate::diagram::drawing::{About, Drawing, Frame, Geometry, Palette, Point, Rgb, Target};
use canvas::{Canvas, color};
use egui::epaint::text::{FallbackRequest, FontProvider};
use egui::{
    Color32, CornerRadius, CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};
use egui_system_font_provider::SystemFontProvider;
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;

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
/// How fast a wheel zooms: the factor's logarithm for each point that it scrolls.
const WHEEL: f32 = 0.0035;
/// Points that an arrow key moves the drawing.
const STRIDE: f32 = 60.0;
/// Points around a shape that still count as the shape.
const REACH: f32 = 4.0;

impl Viewport {
    /// Shows the whole drawing again.
    pub fn reset(&mut self) {
        self.chosen = None;
    }
}

/// Draws into all of the room that is left, and tells which subject the reader points at or has clicked.
pub fn drawing_ui(
    ui: &mut Ui,
    drawing: &Drawing,
    palette: &Palette,
    viewport: &mut Viewport,
) -> Option<(Target, Touch)> {
    let (rect, response) = ui.allocate_exact_size(
        ui.available_size().max(Vec2::splat(1.0)),
        Sense::click_and_drag(),
    );
    let label = format!("{}. {}", drawing.title, drawing.description);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, ui.is_enabled(), &label));
    navigate(ui, &response, rect, drawing, viewport);
    let view = viewport.chosen.unwrap_or_else(|| whole(drawing, rect));
    let pointed = response
        .hover_pos()
        .filter(|_| !response.dragged())
        .and_then(|at| subject_at(drawing, view.point_under(rect, at)));
    let by_key = subjects_ui(ui, drawing, response.id, rect, view);
    if ui.is_rect_visible(rect) {
        let lit = pointed
            .or(by_key.map(|(subject, _)| subject))
            .map(|subject| (subject, drawing.company(subject)));
        Canvas {
            painter: ui.painter_at(rect),
            rect,
            view,
            palette,
        }
        .paint(drawing, lit.as_ref());
        if response.has_focus() {
            let stroke = Stroke::new(1.5, color(palette.accent));
            ui.painter()
                .rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Inside);
        }
    }
    let (subject, touch) = match (by_key, pointed) {
        (Some((subject, Touch::Clicked)), _) => (subject, Touch::Clicked),
        (_, Some(subject)) => (
            subject,
            if response.clicked() {
                Touch::Clicked
            } else {
                Touch::Hovered
            },
        ),
        (Some((subject, Touch::Hovered)), None) => (subject, Touch::Hovered),
        (None, None) => return None,
    };
    let known = drawing.subjects.get(subject)?;
    if pointed.is_some() {
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text_at_pointer(&known.label);
    }
    Some((known.target.clone(), touch))
}

/// Gives each subject in view a node of its own, for the Tab key and for screen readers; the one that has the keyboard or was
/// pressed.
fn subjects_ui(
    ui: &Ui,
    drawing: &Drawing,
    canvas: Id,
    rect: Rect,
    view: View,
) -> Option<(usize, Touch)> {
    let mut touched = None;
    let mut seen = vec![false; drawing.subjects.len()];
    for shape in &drawing.shapes {
        let About::One(subject) = shape.about else {
            continue;
        };
        let (Some(seen), Some(known)) = (seen.get_mut(subject), drawing.subjects.get(subject))
        else {
            continue;
        };
        let frame = extent(&shape.geometry);
        let at = Rect::from_min_max(
            view.to_screen(rect, frame.min),
            view.to_screen(rect, frame.max),
        );
        if !rect.intersects(at) || std::mem::replace(seen, true) {
            continue;
        }
        // It senses nothing of the pointer: the canvas knows better which shape lies uppermost.
        let node = ui.interact(
            at.intersect(rect),
            canvas.with(("subject", subject)),
            Sense::focusable_noninteractive(),
        );
        node.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &known.label));
        let keys = |input: &egui::InputState| {
            input.key_pressed(Key::Enter) || input.key_pressed(Key::Space)
        };
        let asked = |input: &egui::InputState| {
            input.has_accesskit_action_request(node.id, egui::accesskit::Action::Click)
        };
        if ui.input(asked) || (node.has_focus() && ui.input(keys)) {
            return Some((subject, Touch::Clicked));
        }
        if node.has_focus() {
            touched = Some((subject, Touch::Hovered));
        }
    }
    touched
}

/// Moves and zooms as the pointer and the keys ask.
fn navigate(ui: &Ui, response: &Response, rect: Rect, drawing: &Drawing, viewport: &mut Viewport) {
    if response.double_clicked() {
        viewport.reset();
    }
    if response.clicked() || response.drag_started() {
        response.request_focus();
    }
    let least = whole(drawing, rect);
    let before = viewport.chosen.unwrap_or(least);
    let mut view = before;
    if response.dragged() {
        view.origin += response.drag_delta();
        ui.set_cursor_icon(CursorIcon::Grabbing);
    }
    if let Some(pointer) = response.hover_pos() {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        view.zoom_around(rect, pointer, pinch * (scroll * WHEEL).exp(), least.zoom);
    }
    // Keys that are meant for a field elsewhere stay there.
    let idle = ui.memory(|memory| memory.focused().is_none());
    if response.has_focus() || (idle && response.hovered()) {
        keys(ui, response, &mut view, least);
    }
    if view == least {
        viewport.reset();
    } else if view != before && view.origin.is_finite() {
        viewport.chosen = Some(view);
    }
}

/// + and − zoom, 0 shows the whole, arrows move.
fn keys(ui: &Ui, response: &Response, view: &mut View, least: View) {
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let center = response.rect.center();
    // On many keyboards + lies above =.
    if pressed(Key::Plus)
        || pressed(Key::Equals)
        || ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Plus))
    {
        view.zoom_around(response.rect, center, STEP, least.zoom);
    }
    if pressed(Key::Minus) {
        view.zoom_around(response.rect, center, STEP.recip(), least.zoom);
    }
    let ways = [
        (Key::ArrowLeft, vec2(STRIDE, 0.0)),
        (Key::ArrowRight, vec2(-STRIDE, 0.0)),
        (Key::ArrowUp, vec2(0.0, STRIDE)),
        (Key::ArrowDown, vec2(0.0, -STRIDE)),
    ];
    for (key, way) in ways {
        if pressed(key) {
            view.origin += way;
        }
    }
    if pressed(Key::Num0) {
        *view = least;
    }
}

/// The whole drawing in the middle of the canvas, at most half again as large as it was made.
fn whole(drawing: &Drawing, rect: Rect) -> View {
    let size = vec2(drawing.size.width.max(1.0), drawing.size.height.max(1.0));
    let zoom = (rect.width() / size.x)
        .min(rect.height() / size.y)
        .clamp(0.01, 1.5);
    View {
        zoom,
        origin: (rect.size() - size * zoom) / 2.0,
    }
}

impl View {
    fn to_screen(self, rect: Rect, point: Point) -> Pos2 {
        rect.min + self.origin + vec2(point.x, point.y) * self.zoom
    }

    fn point_under(self, rect: Rect, at: Pos2) -> (Point, f32) {
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
    drawing
        .shapes
        .iter()
        .rev()
        .find_map(|shape| match shape.about {
            About::One(subject) if extent(&shape.geometry).grown(reach).contains(point) => {
                Some(subject)
            }
            _ => None,
        })
}

/// The frame that a shape fills.
fn extent(geometry: &Geometry) -> Frame {
    let around = |points: &[Point]| {
        let frames = points.iter().map(|&point| Frame {
            min: point,
            max: point,
        });
        frames.reduce(Frame::union).unwrap_or_default()
    };
    match geometry {
        Geometry::Line { from, to, .. } => around(&[*from, *to]),
        Geometry::Curve { points, .. } => around(points),
        Geometry::Circle { center, radius, .. } => around(&[*center]).grown(*radius),
        Geometry::Rectangle { frame, .. } => *frame,
        Geometry::Label(label) => label.frame(),
    }
}

/// The window's colours as a picture's: its inks, calmed with the colour of the text.
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

/// The window's typefaces as files, for [`crate::diagram::file::png`], and those of the system for letters that they lack.
#[must_use]
pub fn typefaces(drawing: &Drawing) -> Vec<Vec<u8>> {
    let fonts = theme::fonts();
    let own = fonts.font_data.values();
    let mut files: Vec<Vec<u8>> = own.map(|data| (*data.font).as_ref().to_vec()).collect();
    let labels = drawing
        .shapes
        .iter()
        .filter_map(|shape| match &shape.geometry {
            Geometry::Label(label) => Some(label.text.as_str()),
            _ => None,
        });
    let letters = labels.flat_map(str::chars).filter(|c| c.is_alphanumeric());
    let mut lacking: BTreeSet<char> = letters.collect();
    for file in &files {
        lacking.retain(|&c| !has_letter(file, 0, c));
    }
    if lacking.is_empty() {
        return files;
    }
    let system = SystemFontProvider::new();
    while let Some(c) = lacking.pop_first() {
        let mut bytes = [0; 4];
        let request = FallbackRequest {
            cluster: c.encode_utf8(&mut bytes),
            family: &egui::FontFamily::Proportional,
        };
        if let Some(found) = system.font_for(&request) {
            let file = (*found.data.font).as_ref().to_vec();
            lacking.retain(|&c| !has_letter(&file, found.data.index, c));
            files.push(file);
        }
    }
    files
}

fn has_letter(file: &[u8], index: u32, letter: char) -> bool {
    FontRef::from_index(file, index).is_ok_and(|font| font.charmap().map(letter).is_some())
}
