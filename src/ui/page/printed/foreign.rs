//! Marks of other programs on the pages that are no notes here. Those that bring their looks along are drawn with the page; the others are
//! drawn here, from where they stand and their colours.

use super::leaves::{Leaf, Leaves, rect_of};
use crate::app::OpenText;
use crate::document::{PageMark, PageMarkKind, Point};
use crate::ui::Scene;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{self, translucent};
use egui::epaint::EllipseShape;
use egui::{Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

/// Red, green and blue of a mark that has no colour.
const USUAL: [u8; 3] = [255, 221, 87];
/// How much of a highlight is seen of its colour, on light paper and on dark.
const THIN: (f32, f32) = (0.55, 0.38);
/// Size of the letters that are written on a page, in points of the page.
const LETTERS: f32 = 10.0;
/// The side of the sign of a note, in points of the page.
const SIGN: f32 = 18.0;

/// Which marks are drawn here.
#[derive(Default)]
pub(super) struct Foreign {
    /// The text, and the state of its notes, that this was made for.
    made_for: (String, u64),
    /// Marks of the document, by their index, page by page.
    marks: Vec<usize>,
}

impl Foreign {
    /// Looks again which marks are no notes, where that may have changed.
    pub fn follow(&mut self, book: &OpenText) {
        let now = (book.key().to_owned(), book.notes.notebook.revision());
        if self.made_for == now {
            return;
        }
        let document = &book.text.document;
        let all = &document.page_marks;
        let seen = book.printed.marks_seen(document, &book.notes.notebook);
        self.marks = seen.filter(|mark| !all[*mark].has_look).collect();
        self.marks.sort_unstable();
        self.made_for = now;
    }

    /// Draws those that lie beneath the ink of the pages, or those above it.
    pub fn paint(
        &self,
        painter: &Painter,
        scene: &Scene<'_>,
        book: &OpenText,
        sheet: &Leaves,
        beneath: bool,
    ) {
        let all = &book.text.document.page_marks;
        for leaf in &sheet.leaves {
            let first = self
                .marks
                .partition_point(|mark| all[*mark].page < leaf.page);
            let own = self.marks[first..].iter().map(|mark| &all[*mark]);
            let own = own.take_while(|mark| mark.page == leaf.page);
            let pen = Pen {
                painter,
                scene,
                sheet,
                leaf,
            };
            own.filter(|mark| (mark.kind == PageMarkKind::Highlight) == beneath)
                .for_each(|mark| pen.mark(mark));
        }
    }
}

struct Pen<'a> {
    painter: &'a Painter,
    scene: &'a Scene<'a>,
    sheet: &'a Leaves,
    leaf: &'a Leaf,
}

impl Pen<'_> {
    fn mark(&self, mark: &PageMark) {
        let [red, green, blue] = mark.color.unwrap_or(USUAL);
        let color = Color32::from_rgb(red, green, blue);
        let stroke = self.stroke(color, mark.line_width);
        for stroke_of in &mark.strokes {
            self.path(stroke_of, mark.kind == PageMarkKind::Polygon, stroke);
        }
        for quad in &mark.quads {
            let corners = quad.0.map(|corner| self.sheet.on_screen(self.leaf, corner));
            match mark.kind {
                PageMarkKind::Highlight => self.fill(corners, color),
                PageMarkKind::Underline => self.line(corners, 0.03, color),
                PageMarkKind::StrikeOut => self.line(corners, 0.44, color),
                PageMarkKind::Squiggly => self.wave(corners, color),
                PageMarkKind::Text => self.sign(rect_of(corners), color),
                PageMarkKind::FreeText => self.words(rect_of(corners), mark),
                PageMarkKind::Square | PageMarkKind::Stamp => {
                    self.frame(rect_of(corners), stroke);
                }
                PageMarkKind::Circle => {
                    let rect = rect_of(corners);
                    let ellipse = EllipseShape::stroke(rect.center(), rect.size() / 2.0, stroke);
                    self.painter.add(ellipse);
                }
                PageMarkKind::Caret => self.caret(rect_of(corners), stroke),
                PageMarkKind::FileAttachment | PageMarkKind::Other => {
                    self.sign(rect_of(corners), color);
                }
                // Their strokes are all there is to them.
                PageMarkKind::Line
                | PageMarkKind::Polygon
                | PageMarkKind::PolyLine
                | PageMarkKind::Ink => {}
            }
        }
    }

    fn fill(&self, corners: [Pos2; 4], color: Color32) {
        let (light, dark) = THIN;
        let share = if self.scene.tokens.dark { dark } else { light };
        let shape =
            Shape::convex_polygon(corners.to_vec(), translucent(color, share), Stroke::NONE);
        self.painter.add(shape);
    }

    /// A line as high above the lower edge as `up`, a share of the height.
    fn line(
        &self,
        [upper_left, upper_right, lower_right, lower_left]: [Pos2; 4],
        up: f32,
        color: Color32,
    ) {
        let ends = [
            lower_left.lerp(upper_left, up),
            lower_right.lerp(upper_right, up),
        ];
        self.painter.line_segment(ends, self.stroke(color, 0.0));
    }

    fn wave(&self, [upper_left, _, lower_right, lower_left]: [Pos2; 4], color: Color32) {
        const MOST: usize = 1_000;
        let (up, along) = (upper_left - lower_left, lower_right - lower_left);
        let steps = (along.length() / (up.length() * 0.13).max(1.5)) as usize;
        let steps = steps.clamp(2, MOST);
        let point = |step: usize| {
            let height = if step.is_multiple_of(2) { -0.02 } else { 0.1 };
            lower_left + along * (step as f32 / steps as f32) + up * height
        };
        let points = (0..=steps).map(point).collect();
        self.painter
            .add(Shape::line(points, self.stroke(color, 0.0)));
    }

    fn sign(&self, rect: Rect, color: Color32) {
        let side = SIGN * self.sheet.zoom;
        let rect = Rect::from_min_size(rect.min, vec2(side, side));
        self.painter.rect_filled(rect, side / 6.0, color);
        let ink = if is_light(color) {
            Color32::BLACK
        } else {
            Color32::WHITE
        };
        icons::paint(
            self.painter,
            Icon::Text,
            rect.shrink(side / 8.0),
            translucent(ink, 0.7),
        );
        self.painter.rect_stroke(
            rect,
            side / 6.0,
            Stroke::new(1.0, translucent(ink, 0.4)),
            StrokeKind::Inside,
        );
    }

    fn words(&self, rect: Rect, mark: &PageMark) {
        let tokens = self.scene.tokens;
        let painter = self
            .painter
            .with_clip_rect(self.painter.clip_rect().intersect(rect));
        if let Some([red, green, blue]) = mark.color {
            let color = translucent(Color32::from_rgb(red, green, blue), 0.25);
            painter.rect_filled(rect, 0.0, color);
        }
        let font = FontId::new(LETTERS * self.sheet.zoom, theme::book());
        let galley = painter.layout(mark.note.clone(), font, tokens.text, rect.width());
        painter.galley(
            pos2(rect.left() + 1.0, rect.top() + 1.0),
            galley,
            tokens.text,
        );
    }

    fn frame(&self, rect: Rect, stroke: Stroke) {
        self.painter
            .rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    }

    fn path(&self, points: &[Point], is_closed: bool, stroke: Stroke) {
        let points = points.iter();
        let points = points.map(|at| self.sheet.on_screen(self.leaf, *at));
        let points = points.collect();
        self.painter.add(if is_closed {
            Shape::closed_line(points, stroke)
        } else {
            Shape::line(points, stroke)
        });
    }

    /// A roof over the place where words are to be put in.
    fn caret(&self, rect: Rect, stroke: Stroke) {
        let points = vec![rect.left_bottom(), rect.center_top(), rect.right_bottom()];
        self.painter.add(Shape::line(points, stroke));
    }

    /// `width` in points of the page; 0 for the usual one.
    fn stroke(&self, color: Color32, width: f32) -> Stroke {
        let width = if width > 0.0 { width } else { 1.0 };
        let color = self.scene.tokens.seen(color);
        Stroke::new((width * self.sheet.zoom).max(1.0), color)
    }
}

fn is_light(color: Color32) -> bool {
    u32::from(color.r()) + u32::from(color.g()) + u32::from(color.b()) > 3 * 140
}
