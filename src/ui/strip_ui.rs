//! The mention strip: the whole text as one band, chapters as ticks beneath it, each mention a line; what was searched for as short
//! lines, highlights as dots in their colours. Click to go there.

use super::theme::{round, space, translucent};
use super::{Asked, Scene};
use crate::app::{Command, Go, OpenText};
use crate::document::{Document, Offset, TextRange};
use crate::glossary::Entry;
use egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

const HEIGHT: f32 = 26.0;

pub fn strip_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, entry: &Entry, asked: &mut Asked) {
    ui.add_space(space::CLOSE);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let label = say!("strip-where-is-mentioned-in-the-text", name = entry.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let band = Band {
        rect: Rect::from_min_max(rect.min + vec2(0.0, 2.0), rect.max - vec2(0.0, 7.0)),
        document: &book.text.document,
    };
    ground(ui, scene, book, &band);
    marks(ui, scene, book, entry, &band);
    if let Some(at) = response
        .interact_pointer_pos()
        .filter(|_| response.clicked())
    {
        let wanted = band.offset(at.x);
        let distance = |mention: &&TextRange| mention.start.0.abs_diff(wanted.0);
        if let Some(&mention) = entry.mentions.iter().min_by_key(distance) {
            asked.send(Command::Go(Go::Show(mention)));
        }
    }
    if let Some(at) = response.hover_pos() {
        ui.painter().vline(
            at.x,
            band.rect.y_range(),
            Stroke::new(1.0, scene.tokens.text),
        );
        let headings = book.text.document.headings_above(band.offset(at.x));
        if let Some(chapter) = headings.last() {
            response.on_hover_text_at_pointer(&chapter.label);
        }
    }
}

/// The whole text from left to right.
struct Band<'a> {
    rect: Rect,
    document: &'a Document,
}

impl Band<'_> {
    fn x(&self, offset: Offset) -> f32 {
        self.rect.left() + self.rect.width() * self.document.progress(offset) as f32
    }

    fn offset(&self, x: f32) -> Offset {
        let share = f64::from(((x - self.rect.left()) / self.rect.width()).clamp(0.0, 1.0));
        Offset::from((share * f64::from(self.document.text.end().0)) as usize)
    }
}

/// The band with what is shown of the text, and its chapters beneath.
fn ground(ui: &Ui, scene: &Scene<'_>, book: &OpenText, band: &Band<'_>) {
    let (tokens, painter) = (scene.tokens, ui.painter());
    painter.rect(
        band.rect,
        round::MARK,
        tokens.paper,
        Stroke::new(1.0, tokens.line),
        StrokeKind::Inside,
    );
    let start = band.x(book.place.shown.start);
    let end = band.x(book.place.shown.end).max(start + 2.0);
    let shown = Rect::from_x_y_ranges(start..=end, band.rect.y_range());
    painter.rect_filled(shown, CornerRadius::ZERO, tokens.hover);
    let outline = band.document.outline.iter();
    for target in outline
        .filter(|item| item.depth == 0)
        .filter_map(|item| item.target)
    {
        painter.vline(
            band.x(target),
            band.rect.bottom() + 1.0..=band.rect.bottom() + 5.0,
            Stroke::new(1.0, tokens.faint),
        );
    }
}

/// Mentions, what was searched for, and highlights.
fn marks(ui: &Ui, scene: &Scene<'_>, book: &OpenText, entry: &Entry, band: &Band<'_>) {
    let (tokens, painter) = (scene.tokens, ui.painter());
    for mention in &entry.mentions {
        painter.vline(
            band.x(mention.start),
            band.rect.shrink(2.0).y_range(),
            Stroke::new(1.2, translucent(tokens.accent, 0.75)),
        );
    }
    for hit in &book.finding.hits {
        painter.vline(
            band.x(hit.start),
            band.rect.top() + 1.0..=band.rect.top() + 6.0,
            Stroke::new(1.0, tokens.muted),
        );
    }
    for note in book.notes.notebook.annotations() {
        if let Some(range) = note.anchor_state.range() {
            let at = pos2(band.x(range.start), band.rect.bottom() - 3.0);
            painter.circle_filled(at, 2.0, tokens.dot(note.ink));
        }
    }
}
